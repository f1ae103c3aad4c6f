//! Texts that failed the check and were put aside: listed, handed out, and thrown away on the user's word alone.

use super::drafts::DraftKeeper;
use super::keys::slot_key;
use super::put_aside::{draft_in, keys_on};
use super::shelf::{Shelf, ShelfFault, either};
use crate::domain::sort::sort_by;

/// A text that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its key, which names its content too: the same text is put aside once.
    pub key: String,
    /// The draft in whose slot it stood.
    pub draft: String,
    /// The text, as it stood there.
    pub text: String,
}

impl<S: Shelf> DraftKeeper<S> {
    /// Everything that was put aside in either store, by draft.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn put_aside(&self) -> Result<Vec<Aside>, ShelfFault> {
        let mut keys = self.aside_keys()?;
        sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        let aside = |key: String| {
            let draft = draft_in(&key)?.to_string();
            let text = self.damaged_text(&key).ok()??;
            Some(Aside { key, draft, text })
        };
        Ok(keys.into_iter().filter_map(aside).collect())
    }

    /// Whether anything was put aside.
    pub fn has_put_aside(&self) -> bool {
        self.aside_keys().is_ok_and(|keys| !keys.is_empty())
    }

    fn aside_keys(&self) -> Result<Vec<String>, ShelfFault> {
        Ok(either(keys_on(&self.shelf), keys_on(&self.mirror))?.concat())
    }

    /// The text of something put aside, to offer it as a download.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn damaged_text(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        let sides = either(self.shelf.get(key), self.mirror.get(key))?;
        Ok(sides.into_iter().flatten().next())
    }

    /// Throws away something that was put aside, also where it still stands in a slot; whether it
    /// did. Where the draft is kept but no state of it is whole, it is all that is left and stays.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be written.
    pub fn discard(&self, aside: &Aside) -> Result<bool, ShelfFault> {
        let loaded = self.load(&aside.draft)?;
        if loaded.kept.is_none() && !loaded.damaged.is_empty() {
            return Ok(false);
        }
        // The slots first: what stands in one is put aside again at the next look.
        either(empty_slots(&self.shelf, aside), empty_slots(&self.mirror, aside))?;
        either(self.shelf.remove(&aside.key), self.mirror.remove(&aside.key))?;
        Ok(true)
    }

    /// Puts back what was thrown away.
    ///
    /// # Errors
    /// [`ShelfFault`] when neither store takes it.
    pub fn put_back(&self, aside: &Aside) -> Result<(), ShelfFault> {
        let put = self.shelf.put(&aside.key, &aside.text);
        put.or_else(|_| self.mirror.put(&aside.key, &aside.text))
    }
}

/// Takes a text out of the slots that hold it.
fn empty_slots(shelf: &impl Shelf, aside: &Aside) -> Result<(), ShelfFault> {
    (0..2).try_for_each(|place| shelf.withdraw(&slot_key(&aside.draft, place), &aside.text))
}
