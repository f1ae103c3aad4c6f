//! Criteria sets that were opened from files, kept under their checksum.

use super::shelf::{Shelf, ShelfFault};
use crate::domain::problem::Checked;
use crate::formats::{ReadSet, read_set_with_text};

const SETS: &str = "tucham/set/";

/// Keeps criteria sets on a shelf.
pub struct SetKeeper<S> {
    shelf: S,
}

impl<S: Shelf> SetKeeper<S> {
    /// Keeps sets on this shelf.
    pub fn new(shelf: S) -> Self {
        SetKeeper { shelf }
    }

    /// Keeps a set.
    ///
    /// # Errors
    /// [`ShelfFault`].
    pub fn keep(&self, read: &ReadSet) -> Result<(), ShelfFault> {
        self.shelf.put(&format!("{SETS}{}", read.set.checksum), &read.text)
    }

    /// The set with this checksum. Text that no longer fits its checksum is no set.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn find(&self, checksum: &str) -> Result<Option<ReadSet>, ShelfFault> {
        let text = self.shelf.get(&format!("{SETS}{checksum}"))?;
        let read = text.and_then(|text| {
            let Checked { value, .. } = read_set_with_text(text.as_bytes());
            value.filter(|read| read.set.checksum == checksum)
        });
        Ok(read)
    }

    /// Every set kept, in the order of the shelf.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn all(&self) -> Result<Vec<ReadSet>, ShelfFault> {
        let keys = self.shelf.keys()?;
        let checksums = keys.iter().filter_map(|key| key.strip_prefix(SETS));
        let mut sets = Vec::new();
        for checksum in checksums {
            sets.extend(self.find(checksum)?);
        }
        Ok(sets)
    }

    /// Takes a set off the shelf.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn forget(&self, checksum: &str) -> Result<(), ShelfFault> {
        self.shelf.remove(&format!("{SETS}{checksum}"))
    }
}
