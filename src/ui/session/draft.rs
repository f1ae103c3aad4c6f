//! One open draft: an open dossier (`open_dossier`) that is kept here. Saving stands in `saving`, other
//! tabs in `following`, earlier states in `history`.

use std::ops::Deref;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::hooks::Hooks;
use super::open_dossier::{Holder, OpenDossier};
use super::save_clock::SaveClock;
use super::stores::{self, mirror_problem};
use super::{KeptIn, Notice, Opened, SaveStatus, Session, steps};
use crate::browser::platform::storage::BrowserShelf;
use crate::domain::dossier::{Answer, Dossier, Entry, Side};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::View;
use crate::domain::set::{CriteriaSet, short_code};
use crate::formats::write_draft;
use crate::i18n::Lang;
use crate::i18n::words::{Word, draft as words};
use crate::keeping::{
    About, Cause, CopyNote, Direction, DraftKeys, Kept, Line, Places, ShelfFault, Steps,
};
use crate::ui::routes::Route;

/// So many steps taken back in one go are many.
const MANY_STEPS: u32 = 5;

/// One open draft. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Draft {
    pub(super) hooks: Hooks,
    open: OpenDossier,
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
    pub(super) save_clock: StoredValue<SaveClock>,
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
    type Target = OpenDossier;

    fn deref(&self) -> &OpenDossier {
        &self.open
    }
}

impl Holder for Draft {
    fn name(&self) -> String {
        self.with_now(|dossier| dossier.people.prepared_by.name.clone())
    }

    fn may_write(&self) -> bool {
        self.status.with(SaveStatus::may_write)
    }

    fn refused(&self) -> Word {
        words::NOT_SAVED
    }

    fn made(&self, step: Option<Direction>, before: Dossier) {
        match step {
            None => {
                self.undo_run.set_value(None);
                self.keep_state_before_lock(before);
            }
            Some(Direction::Back) => self.keep_state_before_many(before),
            Some(Direction::Again) => {}
        }
    }

    fn save_soon(&self) {
        self.changed();
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
        let open = OpenDossier::new(session, Side::Unit, set, dossier, |_| View::SelfScored);
        open.steps.set(steps);
        let draft = Draft {
            hooks: Self::hooks(),
            open,
            undo_run: StoredValue::new(None),
            status: RwSignal::new(status),
            copied: RwSignal::new(header.copied),
            keys: StoredValue::new(header.keys),
            counter: StoredValue::new(header.counter),
            line: StoredValue::new(header.line),
            save_clock: StoredValue::default(),
            taken: StoredValue::new((saved_at, local_fault)),
            insisting: StoredValue::new(None),
            giving_way: StoredValue::new(None),
            stands_back_from: StoredValue::new(None),
            states: StoredValue::new(None),
            last_state: StoredValue::new(None),
        };
        open.belong_to(draft);
        draft
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
        self.save_clock.update_value(SaveClock::kept);
        self.copied.set(kept.header.copied);
        self.keys.set_value(kept.header.keys);
        self.steps.set(steps);
        self.dossier.set(kept.dossier);
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

    /// Puts the dossier that a superior's file made of this one in its place; undo ends here.
    pub(super) fn replace(self, dossier: Dossier) {
        self.steps.update(Steps::clear);
        self.dossier.set(dossier);
        self.save(None);
    }

    fn keep_state_before_lock(self, before: Dossier) {
        if !before.is_locked() && self.with_now(Dossier::is_locked) {
            self.keep_state_of(Cause::Lock, before);
        }
    }

    /// Once many steps were taken back in one go, the state before the first of them is kept.
    fn keep_state_before_many(self, before: Dossier) {
        let (count, first) = self.undo_run.get_value().unwrap_or((0, before));
        if count + 1 == MANY_STEPS {
            self.keep_state_of(Cause::Undo, first.clone());
        }
        self.undo_run.set_value(Some((count + 1, first)));
    }

    /// Whether everything typed is kept.
    pub(super) fn is_saved(self) -> bool {
        self.status.with_untracked(|status| matches!(status, SaveStatus::Saved(..)))
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
