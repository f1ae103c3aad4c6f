//! One dossier under appraisal: an open dossier with verdicts, both scores, and saving by itself.

use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::saver::Base;
use super::{Review, SavedState, Work, Written};
use crate::browser::platform::{clock, preferences};
use crate::domain::dossier::{Change, Deed, Dossier, Person, Side, Stage, Verdict};
use crate::domain::problem::Problem;
use crate::domain::review::appraise;
use crate::domain::review::claims::{self, Claims};
use crate::domain::score::{ScoreSheet, View};
use crate::domain::set::CriteriaSet;
use crate::formats::{read_dossier, read_set, write_draft};
use crate::i18n::words::Word;
use crate::i18n::words::review_appraisal as words;
use crate::jobs::KeptDossier;
use crate::keeping::Direction;
use crate::ui::session::open_dossier::Holder;
use crate::ui::session::sets::set_of;
use crate::ui::session::{Notice, OpenDossier};

/// Where the appraiser's name is remembered.
const APPRAISER: &str = "appraiser";

/// Where the appraiser's position is remembered.
const POSITION: &str = "appraiser-position";

/// One dossier under appraisal. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Appraisal {
    review: Review,
    key: StoredValue<String>,
    /// Scored as appraised now.
    open: OpenDossier,
    /// The round that verdicts go to; of a closed dossier the last one.
    pub round: Memo<u32>,
    /// As the unit scored itself.
    pub own: Memo<Arc<ScoreSheet>>,
    /// As it stood before the round.
    pub before: Memo<Arc<ScoreSheet>>,
    /// The leaves that nobody has looked at in the open round.
    pub unseen: Memo<Vec<usize>>,
    /// The leaves from which the open round takes points without a reason.
    pub unreasoned: Memo<Vec<usize>>,
    /// Counts up when a step is taken back or made again.
    pub undone: RwSignal<u32>,
    /// Whether it is saved.
    pub status: Signal<SavedState>,
    /// Where the dossier stands as it is kept.
    pub kept_stage: Memo<Stage>,
    /// Who appraises.
    pub appraiser: RwSignal<String>,
    /// In which position.
    pub position: RwSignal<String>,
    /// The name of its file.
    pub file: StoredValue<String>,
    /// What the file claims of its own appraisal.
    pub claims: StoredValue<Option<Claims>>,
    /// What was found when the file was received.
    pub found: StoredValue<Vec<Problem>>,
    /// The keys of the dossiers before and after it.
    pub neighbours: StoredValue<(Option<String>, Option<String>)>,
    work: StoredValue<Work>,
    /// What names this page to the saver.
    token: StoredValue<u64>,
}

impl Review {
    /// Opens a dossier of the inbox for appraisal.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub async fn appraise(self, key: String) -> Result<Appraisal, Vec<Problem>> {
        let mut kept = self.kept_dossier(key.clone()).await?;
        let work = Work::Dossier(self.id_for_desk(), key.clone());
        // What could not be saved before is what it begins with.
        let mut base = Base::Counter(kept.counter);
        if let Some((unsaved, made_from)) = self.saver.unsaved(&work) {
            (kept.text, base) = (unsaved.text, made_from);
        }
        let (dossier, set) = read_kept(&kept).await?;
        let appraisal = self.own(|| Appraisal::start(self, work, set, dossier, base));
        let claimed = read_dossier(kept.claims.as_bytes()).value;
        appraisal.claims.set_value(claimed.and_then(|mut it| claims::separate(&mut it)));
        appraisal.file.set_value(kept.file);
        appraisal.found.set_value(kept.problems);
        appraisal.neighbours.set_value(kept.neighbours);
        Ok(appraisal)
    }
}

impl Deref for Appraisal {
    type Target = OpenDossier;

    fn deref(&self) -> &OpenDossier {
        &self.open
    }
}

impl Holder for Appraisal {
    fn name(&self) -> String {
        self.appraiser.get_untracked().trim().to_string()
    }

    /// Any window may: the store refuses the save of the later one, and the saver sees to that.
    fn may_write(&self) -> bool {
        true
    }

    fn refused(&self) -> Word {
        words::NOT_CHANGED
    }

    fn made(&self, step: Option<Direction>, _before: Dossier) {
        if step.is_some() {
            self.undone.update(|n| *n = n.wrapping_add(1));
        }
    }

    fn save_soon(&self) {
        let token = self.token.get_value();
        self.work.with_value(|work| self.review.saver.changed(work, token));
    }
}

impl Appraisal {
    fn start(review: Review, work: Work, set: CriteriaSet, dossier: Dossier, base: Base) -> Self {
        let stage = dossier.stage;
        let view = |dossier: &Dossier| View::Round(shown_round(dossier));
        let open = OpenDossier::new(review.session(), Side::Superior, set, dossier, view);
        let dossier = open.dossier;
        let write = move || {
            dossier.try_with_untracked(|dossier| Written {
                text: write_draft(dossier),
                name: format!("{} {}", dossier.unit.code, dossier.unit.name).trim().into(),
                campaign: None,
            })
        };
        let token = review.saver.begin(work.clone(), base, Rc::new(write));
        let key = match &work {
            Work::Dossier(_, key) | Work::Campaign(key) => key.clone(),
        };
        let work = StoredValue::new(work);
        let status = Signal::derive(move || work.with_value(|work| review.saver.state(work)));
        // Leaves of the open round, of which the rules of appraisal ask something.
        let asked = |of: fn(&Dossier, &CriteriaSet) -> Vec<usize>| {
            open.memo(move |dossier| match takes_verdicts(dossier.stage) {
                true => of(dossier, &open.set()),
                false => Vec::new(),
            })
        };
        let appraisal = Appraisal {
            review,
            key: StoredValue::new(key),
            open,
            round: open.memo(shown_round),
            own: open.scored(|_| View::SelfScored),
            before: open.scored(|dossier| appraise::view_before(shown_round(dossier))),
            unseen: asked(appraise::unseen),
            unreasoned: asked(appraise::unreasoned),
            undone: RwSignal::new(0),
            status,
            kept_stage: Memo::new(move |before| {
                let is_kept = matches!(status.get(), SavedState::Saved(_));
                match (is_kept, before) {
                    (true, _) => dossier.with(|dossier| dossier.stage),
                    (false, before) => before.copied().unwrap_or(stage),
                }
            }),
            appraiser: RwSignal::new(preferences::get(APPRAISER).unwrap_or_default()),
            position: RwSignal::new(preferences::get(POSITION).unwrap_or_default()),
            file: StoredValue::default(),
            claims: StoredValue::default(),
            found: StoredValue::default(),
            neighbours: StoredValue::default(),
            work,
            token: StoredValue::new(token),
        };
        open.belong_to(appraisal);
        appraisal
    }

    /// The appraisal whose page is shown.
    pub fn get() -> Self {
        expect_context()
    }

    /// The superior's side that it belongs to.
    pub fn review(self) -> Review {
        self.review
    }

    /// The key of its file.
    pub fn key(self) -> String {
        self.key.get_value()
    }

    /// The verdict of the shown round on a leaf; an empty one where there is none.
    pub fn verdict(self, leaf: &str) -> Memo<Verdict> {
        let leaf = leaf.to_string();
        let round = self.round;
        Memo::new(move |_| {
            let number = round.get();
            self.dossier.with(|dossier| {
                let round = dossier.round(number);
                round.and_then(|it| it.verdicts.get(&leaf)).cloned().unwrap_or_default()
            })
        })
    }

    /// Where the dossier stands.
    pub fn stage(self) -> Stage {
        self.with(|dossier| dossier.stage)
    }

    /// Agrees with every leaf that nobody has looked at: of an area (its line), or of all.
    pub fn accept_rest(self, area: Option<usize>) {
        let set = self.set();
        let change = self.with_now(|dossier| match area {
            Some(line) => appraise::accept_under(dossier, &set, line),
            None => appraise::accept_all(dossier, &set),
        });
        let Change::All(changes) = &change else { return };
        let facts = [("n", &*changes.len().to_string())];
        let text = words::ACCEPTED_N.with(self.review.session().lang_now(), &facts);
        if !changes.is_empty() {
            self.change(change);
        }
        self.review.session().tell(Notice::said(text));
    }

    /// Closes the open round now, in the name of who appraises.
    pub fn close(self) {
        let trimmed = |text: RwSignal<String>| text.get_untracked().trim().to_string();
        let (name, position) = (trimmed(self.appraiser), trimmed(self.position));
        let by = Person { name, position, ..Person::default() };
        self.change(self.with_now(|dossier| appraise::close(dossier, by, clock::now())));
    }

    /// What keeps the open round from being closed, each at its criterion.
    pub fn lacking(self) -> Vec<Problem> {
        let set = self.set();
        let by = Person { name: self.appraiser.get(), ..Person::default() };
        self.with(|dossier| appraise::lacking(dossier, &set, &by))
    }

    /// Withdraws the last closed round or the conclusion.
    pub fn withdraw(self) {
        self.change(self.with_now(appraise::withdraw));
    }

    /// Remembers who appraises.
    pub fn set_appraiser(self, name: String) {
        preferences::set(APPRAISER, &name);
        self.appraiser.set(name);
    }

    /// Remembers in which position.
    pub fn set_position(self, position: String) {
        preferences::set(POSITION, &position);
        self.position.set(position);
    }

    /// Saves what is not saved yet.
    pub fn save_now(self) {
        self.work.with_value(|work| self.review.saver.save_now(work));
    }

    /// The page is left: what is not saved is, without it.
    pub fn leave(self) {
        let token = self.token.get_value();
        self.work.with_value(|work| self.review.saver.leave(work, token));
    }

    /// Waits until everything is saved.
    ///
    /// # Errors
    /// Why it is not.
    pub async fn settle(self) -> Result<(), Vec<Problem>> {
        self.review.saver.settle(&self.work.get_value()).await
    }
}

/// Whether a superior may give verdicts.
fn takes_verdicts(stage: Stage) -> bool {
    stage.allows(Side::Superior, Deed::Appraise)
}

/// A kept dossier with its set.
pub(super) async fn read_kept(kept: &KeptDossier) -> Result<(Dossier, CriteriaSet), Vec<Problem>> {
    let dossier = read_dossier(kept.text.as_bytes());
    let mut dossier = dossier.value.ok_or(dossier.problems)?;
    let survey = kept.survey.iter().map(|(leaf, figure)| (leaf.clone(), figure.verdict()));
    dossier.survey = Some(survey.collect());
    let set = match kept.set.is_empty() {
        true => set_of(&dossier).await?.set,
        false => read_set(kept.set.as_bytes()).sound()?,
    };
    Ok((dossier, set))
}

/// The round that is shown: the open one where verdicts can be given, otherwise the last.
fn shown_round(dossier: &Dossier) -> u32 {
    match takes_verdicts(dossier.stage) {
        true => appraise::open_round(dossier),
        false => dossier.rounds.iter().map(|round| round.number).max().unwrap_or(1),
    }
}
