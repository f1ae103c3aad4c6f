//! One open draft: the dossier, its score, undo and redo, and saving by itself.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::{Notice, Session};
use crate::browser::clock;
use crate::browser::storage::BrowserShelf;
use crate::domain::dossier::{Actor, Answer, Change, Dossier, Entry, Side};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::words::{Word, draft as words};
use crate::keeping::{CopyNote, DraftKeeper, Header, Progress, Saving};
use crate::ui::routes::Route;

/// Saved this long after the last change, and at the latest this long after the first.
const QUIET_MS: f64 = 300.0;
const LATEST_MS: f64 = 1_000.0;

/// Key presses in one field within this span are one step of undo.
const ONE_STEP_MS: f64 = 1_500.0;

/// How many steps can be undone.
const MOST_STEPS: usize = 500;

/// One open draft. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Draft {
    session: Session,
    set: StoredValue<Arc<CriteriaSet>>,
    dossier: RwSignal<Dossier>,
    /// The score, anew after each change.
    pub sheet: Memo<Arc<ScoreSheet>>,
    past: RwSignal<Vec<UndoStep>>,
    future: RwSignal<Vec<UndoStep>>,
    /// Whether and when it was saved.
    pub status: RwSignal<SaveStatus>,
    /// The last copy as a file.
    pub copied: RwSignal<Option<CopyNote>>,
    counter: StoredValue<u64>,
    unsaved_since: StoredValue<Option<f64>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    keeping: StoredValue<Keeping>,
}

/// What a draft does for the session around it, which is there before the code of drafts is.
#[derive(Clone, Copy)]
struct Keeping {
    save_now: fn(Draft),
    heard_of: fn(Draft, &str),
}

/// Whether a draft is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Saved at this instant (RFC 3339, UTC).
    Saved(String),
    /// Changed since.
    Pending,
    /// Not saved, for this reason.
    Failed(Problem),
    /// Another tab has saved newer work; this one has stopped writing.
    NewerElsewhere,
}

/// A step that can be taken back.
#[derive(Clone)]
struct UndoStep {
    change: Change,
    /// The field that it belongs to, for drawing key presses together.
    field: Option<String>,
    at_ms: f64,
}

impl Draft {
    /// Opens a dossier as it stands on the shelf.
    pub(super) fn open(session: Session, set: CriteriaSet, dossier: Dossier, kept: Header) -> Self {
        let set = StoredValue::new(Arc::new(set));
        let dossier = RwSignal::new(dossier);
        let sheet = Memo::new(move |_| {
            let set = set.get_value();
            Arc::new(dossier.with(|dossier| score(&set, dossier, View::SelfScored)))
        });
        Draft {
            session,
            set,
            dossier,
            sheet,
            past: RwSignal::default(),
            future: RwSignal::default(),
            status: RwSignal::new(SaveStatus::Saved(kept.saved_at)),
            copied: RwSignal::new(kept.copied),
            counter: StoredValue::new(kept.counter),
            unsaved_since: StoredValue::new(None),
            timer: StoredValue::new(None),
            keeping: StoredValue::new(Keeping {
                save_now: Draft::save_unsaved,
                heard_of: Draft::look_at,
            }),
        }
    }

    /// The draft whose page is shown.
    pub fn get() -> Self {
        expect_context()
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        self.session.go(route);
    }

    /// The language now, for texts that are made once.
    pub(super) fn lang_now(self) -> Lang {
        self.session.lang_now()
    }

    /// Tells the user something.
    pub(super) fn tell(self, notice: Notice) {
        self.session.tell(notice);
    }

    /// The criteria set.
    pub fn set(self) -> Arc<CriteriaSet> {
        self.set.get_value()
    }

    /// Reads the dossier; the reader runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.dossier.with(read)
    }

    /// Reads the dossier once.
    pub fn with_now<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.dossier.with_untracked(read)
    }

    /// A value of the dossier that tells its readers only when it changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Dossier) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.dossier.with(&read))
    }

    /// The score of a line, as a place in the set's lines.
    pub fn line(self, place: usize) -> Memo<ScoreLine> {
        Memo::new(move |_| self.sheet.with(|sheet| sheet.lines[place].clone()))
    }

    /// The answer to a leaf.
    pub fn answer(self, leaf: &str) -> Memo<Option<Answer>> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| dossier.answer(&leaf).cloned())
    }

    /// The entry of a leaf; an empty one where there is none.
    pub fn entry(self, leaf: &str) -> Memo<Entry> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| dossier.entries.get(&leaf).cloned().unwrap_or_default())
    }

    /// Whether it may only be read: locked, or newer work exists elsewhere.
    pub fn is_read_only(self) -> bool {
        self.with(Dossier::is_locked) || self.status.with(|s| *s == SaveStatus::NewerElsewhere)
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
        if self.status.with_untracked(|status| *status == SaveStatus::NewerElsewhere) {
            return Err(Problem::new(Code::NewerElsewhere));
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
        let at_ms = clock::millis();
        self.past.update(|past| {
            let last = past.last_mut().filter(|last| {
                field.is_some() && last.field == field && at_ms - last.at_ms < ONE_STEP_MS
            });
            match last {
                Some(last) => last.at_ms = at_ms,
                None => past.push(UndoStep { change: inverse, field, at_ms }),
            }
            let too_many = past.len().saturating_sub(MOST_STEPS);
            past.drain(..too_many);
        });
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
        self.past.with(|past| !past.is_empty())
    }

    /// Whether there is something to make again.
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty())
    }

    /// Takes the last step back.
    pub fn undo(self) {
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

    fn step(self, from: RwSignal<Vec<UndoStep>>, to: RwSignal<Vec<UndoStep>>, said: Word) {
        if self.is_read_only_now() && !untrack(|| self.may_explain()) {
            return;
        }
        let Some(step) = from.try_update(Vec::pop).flatten() else { return };
        let what = self.name_of(&step.change);
        if let Ok(inverse) = self.apply(step.change) {
            to.update(|steps| steps.push(UndoStep { change: inverse, field: None, at_ms: 0.0 }));
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

    /// Puts a save on the clock: soon after the last change, and not much later than the first.
    pub(super) fn changed(self) {
        self.status.set(SaveStatus::Pending);
        let now = clock::millis();
        let since = self.unsaved_since.get_value().unwrap_or(now);
        self.unsaved_since.set_value(Some(since));
        let wait = QUIET_MS.min(since + LATEST_MS - now).max(0.0);
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let wait = Duration::from_millis(wait as u64);
        let timer = set_timeout_with_handle(move || self.save_now(), wait);
        self.timer.set_value(timer.ok());
    }

    /// Saves what is not saved yet, at once.
    pub fn save_now(self) {
        if let Some(keeping) = self.keeping.try_get_value() {
            (keeping.save_now)(self);
        }
    }

    fn save_unsaved(self) {
        if self.unsaved_since.try_get_value().flatten().is_some() {
            self.save(None);
        }
    }

    /// Whether everything typed is kept.
    pub(super) fn is_saved(self) -> bool {
        self.status.with_untracked(|status| matches!(status, SaveStatus::Saved(_)))
    }

    /// Saves whatever the state is; `deleted_at` puts it into the trash.
    pub(super) fn save(self, deleted_at: Option<String>) {
        if self.status.with_untracked(|status| *status == SaveStatus::NewerElsewhere) {
            return;
        }
        let at = clock::now();
        let saving = Saving {
            after: self.counter.get_value(),
            at: at.clone(),
            copied: self.copied.get_untracked(),
            deleted_at,
            progress: progress(&self.sheet.get_untracked()),
        };
        let keeper = DraftKeeper::new(BrowserShelf);
        let status = match self.with_now(|dossier| keeper.save(dossier, saving)) {
            Ok(counter) => {
                self.counter.set_value(counter);
                self.unsaved_since.set_value(None);
                SaveStatus::Saved(at)
            }
            Err(problem) if problem.code == Code::NewerElsewhere => SaveStatus::NewerElsewhere,
            Err(problem) => SaveStatus::Failed(problem),
        };
        self.status.set(status);
    }

    /// Another tab has written: if it was this draft, this tab must not write over it.
    pub(super) fn heard_of(self, key: &str) {
        if let Some(keeping) = self.keeping.try_get_value() {
            (keeping.heard_of)(self, key);
        }
    }

    fn look_at(self, key: &str) {
        let id = self.with_now(|dossier| dossier.id.clone());
        if !key.contains(&id) {
            return;
        }
        let keeper = DraftKeeper::new(BrowserShelf);
        let kept = keeper.load(&id).ok().and_then(|loaded| loaded.kept);
        if kept.is_some_and(|kept| kept.header.counter > self.counter.get_value()) {
            self.status.set(SaveStatus::NewerElsewhere);
        }
    }
}

/// How far a sheet has come, for the list of drafts.
pub(super) fn progress(sheet: &ScoreSheet) -> Progress {
    Progress {
        answered: sheet.answered,
        leaves: sheet.leaves,
        total: sheet.total.to_string(),
        applicable_max: sheet.applicable_max.to_string(),
        index: sheet.index.map(|index| index.to_string()),
    }
}
