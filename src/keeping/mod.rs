//! Keeping work: drafts on a shelf, so that what was typed is never lost.
//!
//! Pure: a [`Shelf`] is local storage in the browser and a map in the tests, where it is made to
//! fail. Each draft has two slots with counter, length and checksum, written in turn; the newest
//! valid one wins, and bytes that fail the check are put aside, never overwritten.

mod drafts;
mod sets;
mod shelf;
mod slot;

pub use drafts::{DraftKeeper, Kept, Loaded, Saving, TRASH_DAYS};
pub use sets::SetKeeper;
pub use shelf::{MemoryShelf, Shelf, ShelfFault};
pub use slot::{CopyNote, Header, Progress};
