//! One open draft: the dossier, its score, undo and redo. Saving stands in `saving`, other tabs in
//! `following`, earlier states in `history`.

use std::ops::Deref;
use std::sync::Arc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::hooks::Hooks;
use super::in_hand::InHand;
use super::stores::{self, mirror_problem};
use super::{KeptIn, Notice, Opened, SaveStatus, Session, steps};
use crate::browser::platform::clock;
use crate::browser::platform::storage::BrowserShelf;
use crate::domain::dossier::{Actor, Answer, Change, Dossier, Entry, Side, Stage};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::completeness::answered;
use crate::domain::score::{ScoreSheet, View, score};
use crate::domain::set::{CriteriaSet, short_code};
use crate::formats::write_draft;
use crate::i18n::Lang;
use crate::i18n::words::{Word, draft as words};
use crate::keeping::{
    About, Cause, CopyNote, DraftKeys, Kept, Line, Places, Progress, ShelfFault, Steps, UndoStep,
};
use crate::ui::routes::Route;

/// Key presses in one field within this span are one step of undo.
const ONE_STEP_MS: f64 = 1_500.0;

/// How many steps can be undone.
const MOST_STEPS: usize = 500;

/// So many steps taken back in one go are many.
const MANY_STEPS: u32 = 5;

/// One open draft. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Draft {
    pub(super) session: Session,
    pub(super) hooks: Hooks,
    in_hand: InHand,
    past: RwSignal<Vec<UndoStep>>,
    future: RwSignal<Vec<UndoStep>>,
    /// When a key was last pressed in a field, for drawing key presses together.
    typed_ms: StoredValue<f64>,
    /// How many steps were just taken back in one go, and the state before.
    undo_run: StoredValue<Option<(u32, Dossier)>>,
    /// Whether and when it was saved.
    pub status: RwSignal<SaveStatus>,
    /// The last copy as a file.
    pub copied: RwSignal<Option<CopyNote>>,
    /// Its keys.
    pub(super) keys: StoredValue<DraftKeys>,
    pub(super) counter: StoredValue<u64>,
    /// Who wrote the state with that counter, in turn.
    pub(super) line: StoredValue<Line>,
    pub(super) unsaved_since: StoredValue<Option<f64>>,
    pub(super) timer: StoredValue<Option<TimeoutHandle>>,
    /// When the state that is on its way was saved, and what local storage said to it.
    pub(super) taken: StoredValue<(String, Option<Problem>)>,
    /// What takes the right to write after a while, when the tab that has it does not give it.
    pub(super) insisting: StoredValue<Option<TimeoutHandle>>,
    /// The state that must be in the second store before the right goes on.
    pub(super) giving_way: StoredValue<Option<u64>>,
    /// When another tab last asked for the right that this one waits for too, in milliseconds.
    pub(super) stands_back_from: StoredValue<Option<f64>>,
    /// The earlier states that are kept, oldest first; nothing until they are read.
    pub(super) states: StoredValue<Option<Vec<About>>>,
    /// The newest of them, to tell which areas were touched since.
    pub(super) last_state: StoredValue<Option<Dossier>>,
}

impl Deref for Draft {
    type Target = InHand;

    fn deref(&self) -> &InHand {
        &self.in_hand
    }
}

impl Draft {
    /// Opens a dossier as it stands on the shelf.
    pub(super) fn open(session: Session, set: CriteriaSet, kept: Kept) -> Self {
        let steps = steps::find(&kept, &set);
        let Kept { header, dossier } = kept;
        let place = kept_in(&dossier, header.counter);
        let saved_at = header.saved_at;
        let local_fault = match &place {
            Some(KeptIn::Mirror(problem)) => Some(problem.clone()),
            _ => None,
        };
        let status = match place {
            Some(place) => SaveStatus::Saved(saved_at.clone(), place),
            None => SaveStatus::Pending,
        };
        let set = StoredValue::new(Arc::new(set));
        let dossier = RwSignal::new(dossier);
        let sheet = Memo::new(move |_| {
            let set = set.get_value();
            Arc::new(dossier.with(|dossier| score(&set, dossier, View::SelfScored)))
        });
        Draft {
            session,
            hooks: Self::hooks(),
            in_hand: InHand::new(set, dossier, sheet),
            past: RwSignal::new(steps.past),
            future: RwSignal::new(steps.future),
            typed_ms: StoredValue::new(0.0),
            undo_run: StoredValue::new(None),
            status: RwSignal::new(status),
            copied: RwSignal::new(header.copied),
            keys: StoredValue::new(header.keys),
            counter: StoredValue::new(header.counter),
            line: StoredValue::new(header.line),
            unsaved_since: StoredValue::new(None),
            timer: StoredValue::new(None),
            taken: StoredValue::new((saved_at, local_fault)),
            insisting: StoredValue::new(None),
            giving_way: StoredValue::new(None),
            stands_back_from: StoredValue::new(None),
            states: StoredValue::new(None),
            last_state: StoredValue::new(None),
        }
    }

    fn hooks() -> Hooks {
        Hooks {
            save_now: Self::save_now,
            begin: Self::begin,
            release: Self::release,
            write_anew: Self::write_anew,
            hear: Self::hear,
            give_way: Self::give_way,
            renew_lease: Self::renew_lease,
            give_lease_back: Self::give_lease_back,
            mirrored: Self::mirrored,
        }
    }

    /// Takes a newer state of the same draft, from another tab or store; what only this tab has is kept
    /// beside it.
    pub(super) fn show(self, kept: Kept) {
        self.keep_beside(&kept);
        // Every page is made for one set.
        if kept.dossier.set.checksum != self.set().checksum {
            return self.session.open(&kept.dossier.id);
        }
        let steps = steps::find(&kept, &self.set());
        self.counter.set_value(kept.header.counter);
        self.line.set_value(kept.header.line);
        self.unsaved_since.set_value(None);
        self.copied.set(kept.header.copied);
        self.keys.set_value(kept.header.keys);
        self.past.set(steps.past);
        self.future.set(steps.future);
        self.dossier.set(kept.dossier);
    }

    /// Both stacks, to be kept beside the draft.
    pub(super) fn steps(self) -> Steps {
        Steps { past: self.past.get_untracked(), future: self.future.get_untracked() }
    }

    /// Whether it is still the draft that is open.
    pub(super) fn is_open(self) -> bool {
        let is_this = |opened: &Opened| match opened {
            Opened::Ready(draft) => draft.dossier == self.dossier,
            _ => false,
        };
        self.session.opened.with_untracked(is_this)
    }

    /// Its id.
    pub fn id(self) -> String {
        self.with_now(|dossier| dossier.id.clone())
    }

    /// The draft whose page is shown.
    pub fn get() -> Self {
        expect_context()
    }

    /// Its set in one line: title, version, the short code of its content.
    pub fn set_line(self, lang: Lang) -> String {
        let set = self.set();
        let version = format!("{} · {}", set.version, short_code(&set.checksum));
        words::SET_LINE.with(lang, &[("title", lang.pick(&set.title)), ("version", &version)])
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        self.session.go(route);
    }

    /// The language now, for texts that are made once.
    pub fn lang_now(self) -> Lang {
        self.session.lang_now()
    }

    /// Tells the user something.
    pub fn tell(self, notice: Notice) {
        self.session.tell(notice);
    }

    /// The answer to a leaf as its fields show it, figures included; the leaf as a place in the
    /// set's lines.
    pub fn answer(self, place: usize) -> Memo<Option<Answer>> {
        let set = self.set();
        self.memo(move |dossier| dossier.answer_shown(&set, place).map(|it| it.into_owned()))
    }

    /// Takes an answer that was typed; figures go where they stand once.
    pub fn type_answer(self, field: &str, place: usize, answer: Option<Answer>) {
        let set = self.set();
        let change = self.with_now(|dossier| dossier.typed(&set, place, answer));
        self.type_into(field, change);
    }

    /// The entry of a leaf; an empty one where there is none.
    pub fn entry(self, leaf: &str) -> Memo<Entry> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| dossier.entries.get(&leaf).cloned().unwrap_or_default())
    }

    /// Whether this tab may write it; see [`SaveStatus::may_write`].
    pub fn may_write(self) -> bool {
        self.status.with(SaveStatus::may_write)
    }

    /// The same once, for a verb.
    pub(super) fn may_write_now(self) -> bool {
        self.status.with_untracked(SaveStatus::may_write)
    }

    /// Whether it may only be read: locked, or another tab writes it.
    pub fn is_read_only(self) -> bool {
        self.with(Dossier::is_locked) || !self.may_write()
    }

    /// Makes a change that is a step of undo by itself.
    pub fn change(self, change: Change) {
        self.make(change, None);
    }

    /// Makes a change by typing: key presses in one field are one step of undo.
    pub fn type_into(self, field: &str, change: Change) {
        self.make(change, Some(field.to_string()));
    }

    fn make(self, change: Change, field: Option<String>) {
        let is_lock = matches!(&change, Change::Step(step) if step.to == Stage::Submitted);
        if is_lock && self.may_write_now() {
            self.keep_state(Cause::Lock);
        }
        match self.apply(change) {
            Ok(inverse) => {
                self.remember(inverse, field);
                self.future.set(Vec::new());
                self.changed();
            }
            Err(problem) => {
                let text = self.session.say(crate::i18n::words::draft::NOT_SAVED);
                self.session.tell(Notice::failed(text, vec![problem]));
            }
        }
    }

    fn apply(self, change: Change) -> Result<Change, Problem> {
        if !self.may_write_now() {
            return Err(Problem::new(Code::HeldElsewhere));
        }
        let set = self.set();
        let name = self.with_now(|dossier| dossier.people.prepared_by.name.clone());
        let actor = Actor { side: Side::Unit, name, at: clock::now() };
        // Tried on the side, so that a refusal does not run every reader.
        let mut attempt = self.dossier.get_untracked();
        let inverse = attempt.apply(change, &set, &actor)?;
        self.dossier.set(attempt);
        Ok(inverse)
    }

    fn remember(self, inverse: Change, field: Option<String>) {
        // Locking and reopening have their own way back, with a place in the history.
        if matches!(inverse, Change::Stage(_)) {
            self.past.set(Vec::new());
            return;
        }
        self.undo_run.set_value(None);
        let now = clock::millis();
        let is_soon = now - self.typed_ms.get_value() < ONE_STEP_MS;
        self.typed_ms.set_value(now);
        self.past.update(|past| {
            let is_same = |last: &UndoStep| field.is_some() && last.field == field && is_soon;
            if !past.last().is_some_and(is_same) {
                past.push(UndoStep { change: inverse, field });
            }
            let too_many = past.len().saturating_sub(MOST_STEPS);
            past.drain(..too_many);
        });
    }

    /// Makes whatever changes `act` makes one step of undo.
    pub fn as_one_step(self, act: impl FnOnce()) {
        let earlier = self.past.try_update_untracked(std::mem::take).unwrap_or_default();
        act();
        self.past.update(|past| {
            let steps = std::mem::replace(past, earlier);
            let changes: Vec<Change> = steps.into_iter().rev().map(|step| step.change).collect();
            if !changes.is_empty() {
                past.push(UndoStep { change: Change::All(changes), field: None });
            }
        });
        // What was saved meanwhile had only a part of the steps.
        self.changed();
    }

    /// Ends a step of undo: what is typed into the next field is a step of its own.
    pub(super) fn end_typing(self) {
        self.past.update_untracked(|past| {
            if let Some(last) = past.last_mut() {
                last.field = None;
            }
        });
    }

    /// Whether there is something to take back.
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty()) && self.may_write()
    }

    /// Whether there is something to make again.
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty()) && self.may_write()
    }

    /// Takes the last step back.
    pub fn undo(self) {
        if untrack(|| self.can_undo()) && !self.is_read_only_now() {
            self.count_undo();
        }
        self.step(self.past, self.future, words::UNDONE);
    }

    /// Makes the last step taken back again.
    pub fn redo(self) {
        self.step(self.future, self.past, words::REDONE);
    }

    /// Puts the dossier that a superior's file made of this one in its place; undo ends here.
    pub(super) fn replace(self, dossier: Dossier) {
        self.past.set(Vec::new());
        self.future.set(Vec::new());
        self.dossier.set(dossier);
        self.save(None);
    }

    /// Before many steps are taken back the state is kept.
    fn count_undo(self) {
        let run = self.undo_run.get_value();
        let (count, before) = run.unwrap_or_else(|| (0, self.dossier.get_untracked()));
        if count + 1 == MANY_STEPS {
            self.keep_state_of(Cause::Undo, before.clone());
        }
        self.undo_run.set_value(Some((count + 1, before)));
    }

    fn step(self, from: RwSignal<Vec<UndoStep>>, to: RwSignal<Vec<UndoStep>>, said: Word) {
        if self.is_read_only_now() && !untrack(|| self.may_explain()) {
            return;
        }
        let Some(step) = from.try_update(Vec::pop).flatten() else { return };
        let what = self.name_of(&step.change);
        if let Ok(inverse) = self.apply(step.change) {
            to.update(|steps| steps.push(UndoStep { change: inverse, field: None }));
            self.changed();
            let text = said.with(self.session.lang_now(), &[("what", &what)]);
            self.session.tell(Notice::said(text));
        }
    }

    fn is_read_only_now(self) -> bool {
        untrack(|| self.is_read_only())
    }

    fn name_of(self, change: &Change) -> String {
        let lang = self.session.lang_now();
        let set = self.set();
        let code = change.leaf().and_then(|leaf| set.find(leaf)).map(|i| set.nodes[i].code.clone());
        match code {
            Some(code) => words::CRITERION.with(lang, &[("code", &code)]),
            None => words::A_CHANGE.to(lang).to_string(),
        }
    }

    /// Whether everything typed is kept.
    pub(super) fn is_saved(self) -> bool {
        self.status.with_untracked(|status| matches!(status, SaveStatus::Saved(..)))
    }
}

/// How far a sheet has come, for the list of drafts.
pub(super) fn progress(set: &CriteriaSet, sheet: &ScoreSheet) -> Progress {
    let (answered, leaves) = answered(set, sheet);
    Progress {
        answered,
        leaves,
        total: sheet.total.to_string(),
        applicable_max: sheet.applicable_max.to_string(),
        index: sheet.index.map(|index| index.to_string()),
    }
}

/// Where a draft that was just read really stands; nothing for one that is not saved yet. A repair
/// of one store from the other may have failed for lack of room.
fn kept_in(dossier: &Dossier, counter: u64) -> Option<KeptIn> {
    if counter == 0 {
        return None;
    }
    let Places { local, mirror } = stores::drafts().places(&dossier.id, counter);
    let no_mirror = || mirror_problem().unwrap_or_else(|| Problem::new(Code::MirrorFull));
    Some(match (local, mirror) {
        (true, true) => KeptIn::Both,
        (true, false) => KeptIn::Local(no_mirror()),
        (false, _) => KeptIn::Mirror(local_problem(dossier)),
    })
}

/// Why local storage does not have a draft: blocked, or no room for it.
fn local_problem(dossier: &Dossier) -> Problem {
    match BrowserShelf::probe() {
        Err(ShelfFault::Blocked) => ShelfFault::Blocked.problem(),
        _ => ShelfFault::Full.problem().with("size", write_draft(dossier).len()),
    }
}
