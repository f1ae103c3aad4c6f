//! Drafts on a shelf: list, load, save, trash.

use super::shelf::{Shelf, ShelfFault};
use super::slot::{self, CopyNote, Header, Progress};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::formats::{read_dossier, write_draft};

/// How long a deleted draft can be brought back, in days.
pub const TRASH_DAYS: u32 = 30;

const DRAFTS: &str = "tucham/draft/";
const DAMAGED: &str = "tucham/damaged/";

/// Keeps drafts on a shelf.
pub struct DraftKeeper<S> {
    shelf: S,
}

/// A draft on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What stands before it.
    pub header: Header,
    /// The draft.
    pub dossier: Dossier,
}

/// What a shelf holds under one draft's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The newest valid draft.
    pub kept: Option<Kept>,
    /// Texts that failed the check, put aside under these keys.
    pub damaged: Vec<String>,
}

/// What is saved beside the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// The counter of the state that this one follows; 0 for a new draft.
    pub after: u64,
    /// Now (RFC 3339, UTC).
    pub at: String,
    /// The last copy as a file.
    pub copied: Option<CopyNote>,
    /// Set for the trash.
    pub deleted_at: Option<String>,
    /// How far it has come.
    pub progress: Progress,
}

impl<S: Shelf> DraftKeeper<S> {
    /// Keeps drafts on this shelf.
    pub fn new(shelf: S) -> Self {
        DraftKeeper { shelf }
    }

    /// The ids of all drafts, the trash included, in the order of the shelf.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn ids(&self) -> Result<Vec<String>, ShelfFault> {
        let mut ids: Vec<String> = self
            .shelf
            .keys()?
            .iter()
            .filter_map(|key| Some(key.strip_prefix(DRAFTS)?.rsplit_once('/')?.0.to_string()))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// Loads a draft: of its two slots the newest valid one. A damaged slot is first copied aside.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn load(&self, id: &str) -> Result<Loaded, ShelfFault> {
        let mut loaded = Loaded { kept: None, damaged: Vec::new() };
        for place in [0, 1] {
            let Some(text) = self.shelf.get(&slot_key(id, place))? else { continue };
            match read(&text) {
                Some(kept) => loaded.take(kept),
                None => loaded.damaged.extend(self.put_aside(id, &text)),
            }
        }
        Ok(loaded)
    }

    /// Copies damaged text to a key named by its content, once.
    fn put_aside(&self, id: &str, text: &str) -> Option<String> {
        let name = crate::formats::sha256_hex(text.as_bytes());
        let key = format!("{DAMAGED}{id}/{}", &name[..16]);
        self.shelf.put(&key, text).ok().map(|()| key)
    }

    /// The text of something put aside, to offer it as a download.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn damaged_text(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        self.shelf.get(key)
    }

    /// Saves a draft into the slot that does not hold its newest state, and returns its counter.
    ///
    /// # Errors
    /// [`Code::NewerElsewhere`] when the shelf holds a newer state than the one this follows (the
    /// shelf is then unchanged), [`Code::StorageFull`], [`Code::StorageBlocked`].
    pub fn save(&self, dossier: &Dossier, saving: Saving) -> Result<u64, Problem> {
        let id = &dossier.id;
        let counters = [self.counter(id, 0)?, self.counter(id, 1)?];
        let newest = counters.iter().flatten().max().copied().unwrap_or(0);
        if newest > saving.after {
            return Err(Problem::new(Code::NewerElsewhere));
        }
        let place = usize::from(counters[0] == Some(newest) && newest > 0);
        let counter = newest.max(saving.after) + 1;
        let header = Header {
            counter,
            saved_at: saving.at,
            copied: saving.copied,
            deleted_at: saving.deleted_at,
            progress: saving.progress,
            ..Header::default()
        };
        let text = slot::write(header, &write_draft(dossier));
        let full = |fault: ShelfFault| fault.problem().with("size", text.len());
        self.shelf.put(&slot_key(id, place), &text).map_err(full)?;
        Ok(counter)
    }

    fn counter(&self, id: &str, place: usize) -> Result<Option<u64>, Problem> {
        let text = self.shelf.get(&slot_key(id, place)).map_err(ShelfFault::problem)?;
        Ok(text.and_then(|text| slot::read(&text).map(|(header, _)| header.counter)))
    }

    /// Takes a draft off the shelf for good, both slots.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn erase(&self, id: &str) -> Result<(), ShelfFault> {
        self.shelf.remove(&slot_key(id, 0))?;
        self.shelf.remove(&slot_key(id, 1))
    }
}

impl Loaded {
    fn take(&mut self, kept: Kept) {
        let newest = self.kept.as_ref().map_or(0, |kept| kept.header.counter);
        if kept.header.counter > newest {
            self.kept = Some(kept);
        }
    }
}

fn slot_key(id: &str, place: usize) -> String {
    format!("{DRAFTS}{id}/{place}")
}

fn read(text: &str) -> Option<Kept> {
    let (header, body) = slot::read(text)?;
    let dossier = read_dossier(body.as_bytes()).value?;
    Some(Kept { header, dossier })
}
