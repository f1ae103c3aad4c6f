//! The criteria set in the making, kept in both stores: one at a time, the newer state wins.
//!
//! A counter orders its states, as with dossiers. What cannot be read, or what another window has
//! written meanwhile, is never written over unless a person says so.

use serde::{Deserialize, Serialize};

use super::keys::SET_DRAFT;
use super::mirror::Mirror;
use super::shelf::{Shelf, ShelfFault};
use crate::domain::problem::{Code, Problem};
use crate::formats::sha256_hex;

/// A state that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSetDraft {
    /// Orders the states.
    pub counter: u64,
    /// When it was kept (ISO).
    pub at: String,
    /// The draft as text.
    pub text: String,
}

/// What the stores hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FoundSetDraft {
    /// Nothing.
    #[default]
    Nothing,
    /// The newest state that is whole.
    Kept(KeptSetDraft),
    /// Only what cannot be read.
    Unreadable,
}

/// As it stands in a store.
#[derive(Serialize, Deserialize)]
struct Slot {
    counter: u64,
    at: String,
    sum: String,
    text: String,
}

/// Keeps the set in the making on a shelf and in its mirror.
pub struct SetDraftKeeper<S> {
    shelf: S,
    mirror: Mirror,
}

impl<S: Shelf> SetDraftKeeper<S> {
    /// Keeps it on this shelf and in this mirror.
    pub fn new(shelf: S, mirror: Mirror) -> Self {
        SetDraftKeeper { shelf, mirror }
    }

    /// What the stores hold.
    pub fn find(&self) -> FoundSetDraft {
        let texts = [self.shelf.get(SET_DRAFT), self.mirror.get(SET_DRAFT)];
        let texts: Vec<String> = texts.into_iter().filter_map(|it| it.ok().flatten()).collect();
        let newest = texts.iter().filter_map(|text| whole(text)).max_by_key(|it| it.counter);
        match newest {
            Some(kept) => FoundSetDraft::Kept(kept),
            None if texts.is_empty() => FoundSetDraft::Nothing,
            None => FoundSetDraft::Unreadable,
        }
    }

    /// Keeps a state that was made from the one with the counter `after` (0 for the first); gives
    /// back its own counter. One store is enough.
    ///
    /// # Errors
    /// [`Code::NewerElsewhere`] when the stores hold another state than that one,
    /// [`Code::StorageFull`] or [`Code::StorageBlocked`] when neither takes it.
    pub fn save(&self, after: u64, at: &str, text: &str) -> Result<u64, Problem> {
        match self.find() {
            FoundSetDraft::Kept(kept) if kept.counter > after => {
                return Err(Problem::new(Code::NewerElsewhere));
            }
            FoundSetDraft::Unreadable => return Err(Problem::new(Code::DraftDamaged)),
            FoundSetDraft::Kept(_) | FoundSetDraft::Nothing => {}
        }
        let counter = after + 1;
        let (at, sum) = (at.to_string(), sha256_hex(text.as_bytes()));
        let slot = Slot { counter, at, sum, text: text.to_string() };
        let slot = serde_json::to_string(&slot).unwrap_or_default();
        let on_shelf = self.shelf.put(SET_DRAFT, &slot);
        let kept = self.mirror.put(SET_DRAFT, &slot).or(on_shelf);
        kept.map(|()| counter).map_err(ShelfFault::problem)
    }

    /// Takes it out of both stores, on a person's word.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be written.
    pub fn forget(&self) -> Result<(), ShelfFault> {
        let on_shelf = self.shelf.remove(SET_DRAFT);
        self.mirror.remove(SET_DRAFT).or(on_shelf)
    }
}

fn whole(text: &str) -> Option<KeptSetDraft> {
    let slot: Slot = serde_json::from_str(text).ok()?;
    let is_whole = sha256_hex(slot.text.as_bytes()) == slot.sum;
    is_whole.then_some(KeptSetDraft { counter: slot.counter, at: slot.at, text: slot.text })
}
