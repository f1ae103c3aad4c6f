//! Criteria sets that were opened from files, kept under their checksum in both stores.

use super::keys::{SAMPLES, SETS};
use super::mirror::Mirror;
use super::shelf::{Shelf, ShelfFault};
use crate::domain::problem::Checked;
use crate::domain::sort::sort_by;
use crate::formats::{ReadSet, read_set_with_text};

/// Keeps criteria sets on a shelf and in its mirror.
pub struct SetKeeper<S> {
    shelf: S,
    mirror: Mirror,
}

impl<S: Shelf> SetKeeper<S> {
    /// Keeps sets on this shelf and in this mirror.
    pub fn new(shelf: S, mirror: Mirror) -> Self {
        SetKeeper { shelf, mirror }
    }

    /// Keeps a set.
    ///
    /// # Errors
    /// [`ShelfFault`] when neither store takes it.
    pub fn keep(&self, read: &ReadSet) -> Result<(), ShelfFault> {
        let key = format!("{SETS}{}", read.set.checksum);
        let on_shelf = self.shelf.put(&key, &read.text);
        self.mirror.put(&key, &read.text).or(on_shelf)
    }

    /// The set with this checksum. Text that no longer fits its checksum is no set.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn find(&self, checksum: &str) -> Result<Option<ReadSet>, ShelfFault> {
        self.under(SETS, checksum)
    }

    /// Keeps a sample of the app for the drafts that are made with it. It stands in no list of sets.
    ///
    /// # Errors
    /// [`ShelfFault`] when the store that it goes to does not take it.
    pub fn keep_sample(&self, read: &ReadSet) -> Result<(), ShelfFault> {
        let key = format!("{SAMPLES}{}", read.set.checksum);
        if self.sample(&read.set.checksum).is_ok_and(|kept| kept.is_some()) {
            return Ok(());
        }
        // Local storage is small, and drafts need it.
        self.mirror.put(&key, &read.text).or_else(|_| self.shelf.put(&key, &read.text))
    }

    /// The sample with this checksum, if a draft was made with it here.
    ///
    /// # Errors
    /// As [`SetKeeper::find`].
    pub fn sample(&self, checksum: &str) -> Result<Option<ReadSet>, ShelfFault> {
        self.under(SAMPLES, checksum)
    }

    fn under(&self, start: &str, checksum: &str) -> Result<Option<ReadSet>, ShelfFault> {
        let key = format!("{start}{checksum}");
        match (self.shelf.get(&key), self.mirror.get(&key)) {
            (Err(fault), Err(_)) => Err(fault),
            (on_shelf, in_mirror) => {
                let mut texts = [on_shelf, in_mirror].into_iter().flatten().flatten();
                Ok(texts.find_map(|text| whole(&text, checksum)))
            }
        }
    }

    /// Every set kept, sorted by checksum.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn all(&self) -> Result<Vec<ReadSet>, ShelfFault> {
        let mut keys = match (self.shelf.keys(), self.mirror.keys()) {
            (Err(fault), Err(_)) => return Err(fault),
            (on_shelf, in_mirror) => {
                [on_shelf, in_mirror].into_iter().flatten().flatten().collect::<Vec<_>>()
            }
        };
        sort_by(&mut keys, Ord::cmp);
        keys.dedup();
        let checksums = keys.iter().filter_map(|key| key.strip_prefix(SETS));
        let mut sets = Vec::new();
        for checksum in checksums {
            sets.extend(self.find(checksum)?);
        }
        Ok(sets)
    }

    /// Takes a set out of both stores.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be written.
    pub fn forget(&self, checksum: &str) -> Result<(), ShelfFault> {
        let key = format!("{SETS}{checksum}");
        let on_shelf = self.shelf.remove(&key);
        self.mirror.remove(&key).or(on_shelf)
    }
}

fn whole(text: &str, checksum: &str) -> Option<ReadSet> {
    let Checked { value, .. } = read_set_with_text(text.as_bytes());
    value.filter(|read| read.set.checksum == checksum)
}
