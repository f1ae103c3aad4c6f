//! A criteria set in the making: the draft, what can be taken back, what is kept.

mod finish;
mod handed;
mod reading;

pub use finish::{Saved, Used};
pub(super) use handed::{hand, is_table};

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Notice, Session, TableIn, stores};
use crate::browser::platform::clock;
use crate::domain::problem::{Checked, Problem};
use crate::domain::set::CriteriaSet;
use crate::formats::{ReadSet, read_set, read_set_with_text};
use crate::i18n::words::{Word, set_table as words};
use crate::intake::draft::{Change, Row, Rules, SetDraft, Step};
use crate::intake::set::TableAbout;
use crate::keeping::{Direction, FoundSetDraft, UndoStack};

/// A set in the making. `Copy`: a bundle of signals that live as long as its page.
#[derive(Clone, Copy)]
pub struct SetDesk {
    session: Session,
    /// The draft; nothing before a table was read.
    pub draft: RwSignal<Option<Arc<SetDraft>>>,
    /// The set of the rules in force, with all that is wrong with it.
    pub in_force: Memo<Option<Arc<Checked<ReadSet>>>>,
    /// The set with every reading that waits, to be shown and tried.
    pub shown: Memo<Option<Arc<CriteriaSet>>>,
    /// Every row with what is shown of it, by id.
    pub lines: Memo<Arc<BTreeMap<String, Line>>>,
    /// The way in of a table.
    pub way: TableIn,
    /// The tables of the file that was read last, and which of them was.
    pub tables: RwSignal<(Vec<TableAbout>, usize)>,
    /// What was done last, in words.
    pub said: RwSignal<String>,
    /// What is kept.
    pub kept: RwSignal<KeptWork>,
    /// The row that is being edited, by id.
    pub editing: RwSignal<Option<String>>,
    /// Whether the row that is being edited has changes that were not applied.
    pub is_dirty: RwSignal<bool>,
    steps: RwSignal<UndoStack<Change>>,
    counter: StoredValue<u64>,
    source: StoredValue<Option<(String, Vec<u8>)>>,
}

/// What is kept of the work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum KeptWork {
    /// There is nothing to keep.
    #[default]
    Nothing,
    /// All of it, since then (ISO).
    At(String),
    /// It could not be kept.
    Not(Problem),
    /// What is kept cannot be read, and is not written over.
    Unreadable,
}

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place among the rows.
    pub at: usize,
    /// The row.
    pub row: Row,
    /// Nothing stands below it.
    pub is_leaf: bool,
    /// What the rows below come to; nothing for a leaf.
    pub sum: Option<String>,
    /// How many certain readings below it wait.
    pub certain: usize,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl SetDesk {
    /// A desk for a page; it takes up what is kept as soon as the stores are open.
    pub fn open() -> Self {
        let session = Session::get();
        let draft = RwSignal::new(None::<Arc<SetDraft>>);
        let json = move |rules: Rules| {
            draft.with(|draft| draft.as_ref().map(|it| it.json(rules).to_string()))
        };
        let in_force = Memo::new(move |_| {
            let text = json(Rules::InForce)?;
            Some(Arc::new(read_set_with_text(text.as_bytes())))
        });
        let shown = Memo::new(move |before: Option<&Option<Arc<CriteriaSet>>>| {
            let text = json(Rules::AsOffered)?;
            let read = read_set(text.as_bytes()).value.map(Arc::new);
            // What cannot be read for a moment is shown as it was.
            read.or_else(|| before.cloned().flatten())
        });
        let lines = Memo::new(move |_| {
            Arc::new(draft.with(|draft| {
                draft.as_ref().map_or_else(BTreeMap::new, |draft| {
                    let problems = in_force.get().map_or(Vec::new(), |read| read.problems.clone());
                    lines_of(draft, &problems)
                })
            }))
        });
        let desk = SetDesk {
            session,
            draft,
            in_force,
            shown,
            lines,
            way: TableIn::open(session, "set"),
            tables: RwSignal::default(),
            said: RwSignal::default(),
            kept: RwSignal::default(),
            editing: RwSignal::new(None),
            is_dirty: RwSignal::new(false),
            steps: RwSignal::default(),
            counter: StoredValue::new(0),
            source: StoredValue::new(None),
        };
        let was_found = StoredValue::new(false);
        Effect::new(move || {
            if session.stores.are_open.get() && !was_found.get_value() {
                was_found.set_value(true);
                desk.take_up();
                desk.take_handed();
            }
        });
        provide_context(desk);
        desk
    }

    /// The desk of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// Takes up what is kept.
    pub fn take_up(self) {
        let found = stores::set_drafts().find();
        let FoundSetDraft::Kept(kept) = found else {
            let is_there = found == FoundSetDraft::Unreadable;
            self.kept.set(if is_there { KeptWork::Unreadable } else { KeptWork::Nothing });
            return;
        };
        match SetDraft::from_text(&kept.text) {
            Some(draft) => {
                self.counter.set_value(kept.counter);
                self.steps.update(UndoStack::clear);
                self.draft.set(Some(Arc::new(draft)));
                self.kept.set(KeptWork::At(kept.at));
            }
            None => self.kept.set(KeptWork::Unreadable),
        }
    }

    /// Does something, so that it can be taken back; nothing for nothing.
    pub fn commit(self, change: Option<Change>, said: String) {
        self.steps.update_untracked(UndoStack::end_typing);
        self.make(change, None, said);
    }

    /// What a key press in a field changes: all of one visit to the field is one step.
    pub fn type_in(self, field: &'static str, change: Option<Change>) {
        self.make(change, Some(field), String::new());
    }

    fn make(self, change: Option<Change>, field: Option<&str>, said: String) {
        let Some(change) = change else { return };
        let back = self.apply(change);
        // A visit ends with another act, not with time.
        let now = 0;
        self.steps.update(|steps| steps.done(back, field, now));
        self.said.set(said);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.go(Direction::Back, words::UNDONE);
    }

    /// Makes the step that was taken back again.
    pub fn redo(self) {
        self.go(Direction::Again, words::REDONE);
    }

    fn go(self, direction: Direction, said: Word) {
        let change = self.steps.with_untracked(|steps| steps.next(direction).cloned());
        let Some(change) = change else { return };
        let inverse = self.apply(change);
        self.steps.update(|steps| steps.went(direction, inverse));
        self.said.set(self.session.say(said).into());
    }

    /// Whether there is a step to take back.
    pub fn can_undo(self) -> bool {
        self.steps.with(|steps| steps.next(Direction::Back).is_some())
    }

    /// Whether there is a step to make again.
    pub fn can_redo(self) -> bool {
        self.steps.with(|steps| steps.next(Direction::Again).is_some())
    }

    fn apply(self, change: Change) -> Change {
        let mut draft =
            self.draft.get_untracked().map_or_else(SetDraft::default, |it| (*it).clone());
        let back = draft.apply(change);
        let is_open = |id: &String| draft.find(id).is_some();
        if self.editing.with_untracked(|id| id.as_ref().is_some_and(|id| !is_open(id))) {
            self.close_row();
        }
        self.draft.set(Some(Arc::new(draft)));
        self.keep();
        back
    }

    fn keep(self) {
        let Some(draft) = self.draft.get_untracked() else { return };
        if self.kept.get_untracked() == KeptWork::Unreadable {
            return;
        }
        let at = clock::now();
        let kept = stores::set_drafts().save(self.counter.get_value(), &at, &draft.to_text());
        self.session.pump();
        match kept {
            Ok(counter) => {
                self.counter.set_value(counter);
                self.kept.set(KeptWork::At(at));
            }
            Err(problem) => self.kept.set(KeptWork::Not(problem)),
        }
    }

    /// Throws the work away, with a way back.
    pub fn discard(self) {
        let before = self.draft.get_untracked();
        let _ = stores::set_drafts().forget();
        self.session.pump();
        self.counter.set_value(0);
        self.kept.set(KeptWork::Nothing);
        self.draft.set(None);
        self.tables.set(Default::default());
        self.steps.update(UndoStack::clear);
        self.close_row();
        let undo = before.map(|draft| -> Arc<dyn Fn() + Send + Sync> {
            Arc::new(move || {
                // The page may have been left since: then it is kept for the next visit.
                if self.draft.try_set(Some(draft.clone())).is_none() {
                    return self.keep();
                }
                let _ = stores::set_drafts().save(0, &clock::now(), &draft.to_text());
                self.session.pump();
            })
        });
        let text = self.session.say(words::DISCARDED);
        self.session.tell(Notice { undo, ..Notice::said(text) });
    }

    /// What a verb changes at a row.
    pub fn step(self, id: &str, step: Step) -> Option<Change> {
        let draft = self.draft.get_untracked()?;
        draft.step(draft.find(id)?, step)
    }

    /// Opens a row to be edited, unless another one has changes that were not applied.
    pub fn edit_row(self, id: &str) {
        if self.is_held() {
            return;
        }
        self.editing.set(Some(id.to_string()));
        self.session.focus("set-editor-title");
    }

    /// Whether a row has changes that were not applied; then that is said where they are.
    pub fn is_held(self) -> bool {
        let is_held = self.is_dirty.get_untracked();
        if is_held {
            self.said.set(self.session.say(words::DIRTY).into());
            self.session.focus("set-editor-title");
        }
        is_held
    }

    /// Closes the row that is edited.
    pub fn close_row(self) {
        self.is_dirty.set(false);
        self.editing.set(None);
    }

    /// The session.
    pub fn session(self) -> Session {
        self.session
    }
}

fn lines_of(draft: &SetDraft, problems: &[Problem]) -> BTreeMap<String, Line> {
    let line = |(at, row): (usize, &Row)| {
        let is_leaf = draft.is_leaf(at);
        let own = problems.iter().filter(|problem| problem.place.node == row.id);
        let line = Line {
            at,
            row: row.clone(),
            is_leaf,
            sum: (!is_leaf).then(|| draft.sum_below(at).to_decimal(4)),
            certain: if is_leaf { 0 } else { draft.count_certain_within(at) },
            problems: own.cloned().collect(),
        };
        (row.id.clone(), line)
    };
    draft.rows.iter().enumerate().map(line).collect()
}
