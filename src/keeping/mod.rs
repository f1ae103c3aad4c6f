//! Keeping work: drafts in two stores, so that what was typed is never lost.
//!
//! Pure: a [`Shelf`] is local storage in the browser and a map in the tests, where it is made to
//! fail; the [`Mirror`] is IndexedDB as an image and a queue of writes. Each draft has in both two
//! slots with counter, length and checksum, written in turn; the newest valid one wins, and bytes
//! that fail the check are put aside, never overwritten. What the app does when both are open at
//! last is [`reconcile`].

mod aside;
mod copies;
mod draft_keys;
mod drafts;
mod keys;
mod known;
mod lease;
mod line;
mod mirror;
mod pace;
mod put_aside;
mod reconcile;
mod set_draft;
mod sets;
mod settle;
mod shelf;
mod slot;
mod snapshot;
mod steps;
mod trash;
mod undo;

pub use aside::Aside;
pub use copies::{Copied, is_copy_due, is_copy_of};
pub use draft_keys::DraftKeys;
pub use drafts::{DraftKeeper, Loaded, Places, Saved, Saving};
pub use keys::{draft_of, is_kept_work, slots_of};
pub use known::Known;
pub use lease::Lease;
pub use line::Line;
pub use mirror::{Mirror, MirrorFault, MirrorState, MirrorWrite};
pub use pace::{save_in_ms, try_again_in_ms};
pub use reconcile::{Lost, Report, Restored, Store, note_mirror, reconcile};
pub use set_draft::{FoundSetDraft, KeptSetDraft, SetDraftKeeper};
pub use sets::SetKeeper;
pub use settle::{Settled, settle};
pub use shelf::{MemoryShelf, Shelf, ShelfFault};
pub use slot::{CopyNote, Header, Kept, NewerSlot, Progress, SLOT_SCHEMA};
pub use snapshot::{
    About, Cause, LONGEST_NAME, MOST_NAMED, MOST_SNAPSHOTS, Snapshot, areas_touched,
    in_order_shown, is_due, kept_anew, leaves_of, may_name_one_more, state_name, thin,
};
pub use steps::{StepKeeper, Steps};
pub use trash::{TRASH_DAYS, is_due as is_due_for_erasing, overdue};
pub use undo::{Direction, UndoStack, UndoStep};
