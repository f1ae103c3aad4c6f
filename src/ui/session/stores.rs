//! The two stores of this computer: opening them, holding them against each other, and the queue of
//! writes to the second.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::mirror_fault::problem_of;
use super::{Draft, Notice, Opened, Session};
use crate::browser::indexed_db::mirror::{self, mirror};
use crate::browser::platform::quota::{self, Space};
use crate::browser::platform::storage::BrowserShelf;
use crate::browser::platform::tabs::{self, Note};
use crate::domain::problem::Problem;
use crate::i18n::words::keeping as words;
use crate::keeping::{
    Cause, DraftKeeper, MirrorFault, MirrorState, MirrorWrite, Report, SetDraftKeeper, SetKeeper,
    Shelf, StepKeeper, Store, is_kept_work, note_mirror, reconcile,
};
use crate::ui::lazy::later_part;

/// The second store is waited for this long; it may come later.
const PATIENCE: Duration = Duration::from_secs(3);

/// The two stores as the page shows them. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Stores {
    /// Both have been opened, or given up.
    pub are_open: RwSignal<bool>,
    /// What was lost, found and brought back.
    pub report: RwSignal<Report>,
    /// Counts up when the list of drafts may have changed.
    pub version: RwSignal<u32>,
    /// What the browser says of its space.
    pub space: RwSignal<Space>,
    is_pumping: StoredValue<bool>,
    was_asked: StoredValue<bool>,
}

later_part!(kept, load_holding: fn(Session) = Session::hold_stores_together);

/// Whether either store has a key of the app's own drafts and sets, or knows of one.
fn keeps_anything() -> bool {
    let has_any = |keys: Result<Vec<String>, _>| {
        keys.is_ok_and(|keys: Vec<String>| keys.iter().any(|key| is_kept_work(key)))
    };
    has_any(BrowserShelf.keys()) || has_any(mirror().keys())
}

/// The drafts of this computer.
pub(super) fn drafts() -> DraftKeeper<BrowserShelf> {
    DraftKeeper::new(BrowserShelf, mirror())
}

/// The criteria sets that were opened from files.
pub(super) fn sets() -> SetKeeper<BrowserShelf> {
    SetKeeper::new(BrowserShelf, mirror())
}

/// The criteria set in the making.
pub(super) fn set_drafts() -> SetDraftKeeper<BrowserShelf> {
    SetDraftKeeper::new(BrowserShelf, mirror())
}

/// What can be taken back.
pub(super) fn steps() -> StepKeeper<BrowserShelf> {
    StepKeeper::new(BrowserShelf)
}

/// Why there is no second store, if there is none.
pub(super) fn mirror_problem() -> Option<Problem> {
    match mirror().state() {
        MirrorState::Open | MirrorState::Opening => None,
        MirrorState::Missing(fault) => Some(problem_of(fault)),
    }
}

impl Stores {
    /// Before anything is open.
    pub(super) fn new() -> Self {
        Stores {
            are_open: RwSignal::new(false),
            report: RwSignal::default(),
            version: RwSignal::new(0),
            space: RwSignal::default(),
            is_pumping: StoredValue::new(false),
            was_asked: StoredValue::new(false),
        }
    }
}

impl Session {
    /// Opens the second store; then both are held against each other.
    pub(super) fn open_stores(self) {
        spawn_local(async move {
            mirror::open().await;
            self.stores_answered();
        });
        let give_up = move || {
            if mirror().state() == MirrorState::Opening {
                mirror().miss(MirrorFault::TimedOut);
                self.stores_answered();
            }
        };
        set_timeout(give_up, PATIENCE);
    }

    fn stores_answered(self) {
        let local = BrowserShelf::probe().err();
        let has_mirror = mirror().is_open();
        self.storage_fault.set(local.filter(|_| !has_mirror).map(|fault| fault.problem()));
        self.measure_space();
        if !keeps_anything() {
            note_mirror(&BrowserShelf, &mirror());
            return self.stores.are_open.set(true);
        }
        spawn_local(async move {
            // Without the code for it both are held together at the next start; a draft is read from
            // the newer of the two in any case.
            if let Ok(hold) = load_holding().await {
                hold(self);
            }
            self.purge_trash();
            self.stores.are_open.set(true);
        });
    }

    /// Repairs each store from the other, and says what came to light.
    fn hold_stores_together(self) {
        let mut report = reconcile(&BrowserShelf, &mirror());
        for kept in report.diverged.drain(..) {
            super::history::keep_aside(kept, Cause::Beside);
        }
        if report != Report::default() {
            self.stores.report.set(report);
        }
        self.pump();
        self.list_again();
    }

    /// The list of drafts may have changed.
    pub(super) fn list_again(self) {
        self.stores.version.update(|version| *version += 1);
    }

    /// Carries out what is on its way to the second store, one write after the other.
    pub(super) fn pump(self) {
        if self.stores.is_pumping.get_value() {
            return;
        }
        self.stores.is_pumping.set_value(true);
        spawn_local(async move {
            while let Some(write) = mirror().next() {
                self.carry_out(write).await;
            }
            self.stores.is_pumping.set_value(false);
        });
    }

    async fn carry_out(self, write: MirrorWrite) {
        let state = match &write {
            MirrorWrite::Draft { id, counter, .. } => Some((id.clone(), *counter)),
            MirrorWrite::Text { .. } | MirrorWrite::Withdraw { .. } => None,
        };
        let result = mirror::carry_out(write).await;
        if let Some((id, counter)) = state {
            match result {
                Ok(()) => tabs::tell(&Note::Saved(id.clone())),
                Err(_) => mirror::refresh(&id).await,
            }
            self.with_open(&id, |draft| (draft.hooks.mirrored)(draft, counter, result));
        }
        if mirror::was_emptied().await {
            self.storage_was_cleared(Store::Mirror);
        }
    }

    /// Does something with a draft, if it is the one that is open.
    pub(super) fn with_open(self, id: &str, run: impl FnOnce(Draft)) {
        self.with_draft(|draft| {
            if draft.id() == id {
                run(draft);
            }
        });
    }

    /// After a save: the first one asks the browser to keep what it was given.
    pub(super) fn saved(self, was_cleared: bool) {
        if was_cleared {
            self.storage_was_cleared(Store::Local);
        }
        if !self.stores.was_asked.get_value() {
            self.stores.was_asked.set_value(true);
            self.ask_to_keep();
        }
    }

    /// Asks the browser to keep the data until the user clears it, and shows the answer.
    pub fn ask_to_keep(self) {
        spawn_local(async move {
            quota::ask_to_keep().await;
            self.stores.space.set(quota::space().await);
        });
    }

    /// Reads anew how much space is left.
    pub fn measure_space(self) {
        spawn_local(async move { self.stores.space.set(quota::space().await) });
    }

    /// A store lost everything while the page was open: what is open is written anew, the rest is
    /// brought back from the other, and the user is told.
    pub(super) fn storage_was_cleared(self, store: Store) {
        self.with_draft(|draft| (draft.hooks.write_anew)(draft));
        spawn_local(async move {
            if let Ok(hold) = load_holding().await {
                hold(self);
            }
        });
        let word = match store {
            Store::Local => words::CLEARED_LOCAL_OPEN,
            Store::Mirror => words::CLEARED_MIRROR_OPEN,
        };
        self.tell(Notice::failed(self.say(word), Vec::new()));
    }

    /// Ends all writing of this tab and empties its memory of what is kept here: the open dossier, the
    /// image of the second store, the campaign, last year's file, what was told. The next page is
    /// loaded anew.
    pub fn forget_everything(self) {
        crate::browser::platform::freeze::freeze();
        self.is_wiped.set_value(true);
        self.opened.set(Opened::Nothing);
        mirror().miss(MirrorFault::Blocked);
        self.campaign.set(None);
        self.close_last_year();
        self.stores.report.set(Report::default());
        self.notice.set(None);
        self.list_again();
    }

    /// Another tab prepares this computer for someone else: nothing is written back.
    pub(super) fn was_wiped(self) {
        self.forget_everything();
        self.tell(Notice::failed(self.say(words::WIPED), Vec::new()));
    }

    /// The user has read what was lost and found.
    pub fn dismiss_report(self) {
        for lost in self.stores.report.with_untracked(|report| report.lost.clone()) {
            drafts().stop_missing(&lost.id);
        }
        self.stores.report.set(Report::default());
        self.pump();
    }
}
