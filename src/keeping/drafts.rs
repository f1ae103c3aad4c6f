//! Drafts in two stores: list, load, save, trash.

use super::draft_keys::DraftKeys;
use super::keys::{KNOWN, OVERDUE, STEPS, draft_of, slot_key};
use super::known::{self, Known};
use super::line::Line;
use super::mirror::Mirror;
use super::put_aside::{draft_in, keys_on, put_aside};
use super::settle::{Settled, newest, settle};
use super::shelf::{Shelf, ShelfFault, either};
use super::slot::{self, CopyNote, Header, Kept, NewerSlot, Progress, Slot, Stand};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::sort::sort_by;
use crate::formats::write_draft;

/// Keeps drafts on a shelf and in its mirror.
pub struct DraftKeeper<S> {
    pub(super) shelf: S,
    pub(super) mirror: Mirror,
}

/// What the stores hold under one draft's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The newest valid draft.
    pub kept: Option<Kept>,
    /// Texts that failed the check, put aside under these keys.
    pub damaged: Vec<String>,
    /// The work of a newer version of the app: it is handed out, not opened.
    pub newer: Option<NewerSlot>,
}

/// Which stores have a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// Local storage.
    pub local: bool,
    /// The second store, or it is on its way there.
    pub mirror: bool,
}

/// What is saved beside the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// The counter of the state that this one follows; 0 for a new draft.
    pub after: u64,
    /// Who wrote that state, in turn.
    pub line: Line,
    /// The tab that saves.
    pub writer: String,
    /// Now (RFC 3339, UTC).
    pub at: String,
    /// The last copy as a file.
    pub copied: Option<CopyNote>,
    /// The draft's keys.
    pub keys: DraftKeys,
    /// Set for the trash.
    pub deleted_at: Option<String>,
    /// How far it has come.
    pub progress: Progress,
}

/// A save that at least one store has taken, or has on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The counter of the state.
    pub counter: u64,
    /// Who wrote it, in turn.
    pub line: Line,
    /// Why the shelf did not take it, if it did not; then all rests on the mirror.
    pub shelf_fault: Option<Problem>,
    /// Whether it is on its way to the mirror.
    pub is_mirrored: bool,
    /// The shelf had nothing left of a draft that it should have had.
    pub was_cleared: bool,
    /// The state as it was written, for whoever has to hand it out later.
    pub text: String,
}

impl<S: Shelf> DraftKeeper<S> {
    /// Keeps drafts on this shelf and in this mirror.
    pub fn new(shelf: S, mirror: Mirror) -> Self {
        DraftKeeper { shelf, mirror }
    }

    /// The ids of all drafts in either store, the trash included, sorted.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn ids(&self) -> Result<Vec<String>, ShelfFault> {
        let sides = either(self.shelf.keys(), self.mirror.keys())?;
        let ids = sides.iter().flatten().filter_map(|key| draft_of(key)).map(str::to_string);
        let mut ids: Vec<String> = ids.collect();
        sort_by(&mut ids, Ord::cmp);
        ids.dedup();
        Ok(ids)
    }

    /// Loads a draft: of its slots in both stores the newest valid one. A damaged slot is first
    /// copied aside.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be read.
    pub fn load(&self, id: &str) -> Result<Loaded, ShelfFault> {
        let sides = either(slots(&self.shelf, id), slots(&self.mirror, id))?;
        let mut loaded = Loaded::default();
        for text in sides.iter().flatten().flatten() {
            match slot::read(text) {
                Slot::Whole(kept) => loaded.take(*kept),
                Slot::Newer(newer) => loaded.newer = Some(newer),
                Slot::Damaged => {
                    loaded.damaged.extend(put_aside(&self.shelf, &self.mirror, id, text))
                }
            }
        }
        loaded.damaged.dedup();
        Ok(loaded)
    }

    /// Which stores have the state of a draft with this counter, or a newer one.
    pub fn places(&self, id: &str, counter: u64) -> Places {
        let has = |slots: Result<[Option<String>; 2], ShelfFault>| {
            let slots = slots.unwrap_or_default();
            newest(&slots.map(|text| slot::stand(text.as_deref()))) >= counter
        };
        Places { local: has(slots(&self.shelf, id)), mirror: has(slots(&self.mirror, id)) }
    }

    /// Saves a draft: into the slot of the shelf that does not hold its newest state, and onto the
    /// way to the mirror.
    ///
    /// # Errors
    /// [`Code::NewerElsewhere`] when a store holds a newer state than the one this follows,
    /// [`Code::NewerBuild`] when it holds the work of a newer version; the stores are then
    /// unchanged. [`Code::StorageFull`], [`Code::StorageBlocked`] when neither store takes it.
    pub fn save(&self, dossier: &Dossier, saving: Saving) -> Result<Saved, Problem> {
        let id = &dossier.id;
        let (on_shelf, in_mirror) = (slots(&self.shelf, id), slots(&self.mirror, id));
        let texts = [on_shelf.clone().unwrap_or_default(), in_mirror.unwrap_or_default()];
        self.refuse_newer(&texts, saving.after)?;
        let was_cleared = saving.after > 0 && on_shelf == Ok([None, None]);
        let counter = saving.after + 1;
        let known = Known {
            counter,
            name: dossier.unit.name.clone(),
            saved_at: saving.at.clone(),
            copied: saving.copied.clone(),
            ..Known::default()
        };
        let header = saving.header(counter);
        let line = header.line.clone();
        let text = slot::write(header, &write_draft(dossier));
        let put = self.put(id, &texts[0], counter, &text);
        let known = known::line(dossier, &Known { is_alone: put.is_err(), ..known });
        if put.is_ok() {
            // Only the loss detector reads it: a draft is never refused for its sake.
            let _ = self.shelf.put(&known.0, &known.1);
        }
        let is_mirrored = self.mirror.save(id, counter, &text, known);
        let shelf_fault = put.err().map(|fault| fault.problem().with("size", text.len()));
        match shelf_fault {
            Some(problem) if !is_mirrored => Err(problem),
            shelf_fault => Ok(Saved { counter, line, shelf_fault, is_mirrored, was_cleared, text }),
        }
    }

    fn refuse_newer(&self, texts: &[[Option<String>; 2]; 2], after: u64) -> Result<(), Problem> {
        let stands: Vec<Stand> =
            texts.iter().flatten().map(|text| slot::stand(text.as_deref())).collect();
        if stands.contains(&Stand::Newer) {
            return Err(Problem::new(Code::NewerBuild));
        }
        if newest(&stands) > after {
            return Err(Problem::new(Code::NewerElsewhere));
        }
        Ok(())
    }

    /// Puts a slot onto the shelf. Where space is short, what can be taken back gives way to it.
    fn put(
        &self,
        id: &str,
        slots: &[Option<String>; 2],
        counter: u64,
        text: &str,
    ) -> Result<(), ShelfFault> {
        let Settled::Put(place) = settle(slots, counter, text) else { return Ok(()) };
        let key = slot_key(id, place);
        match self.shelf.put(&key, text) {
            Err(ShelfFault::Full) if self.drop_steps() => self.shelf.put(&key, text),
            result => result,
        }
    }

    /// Takes away what can be taken back, of every draft; whether there was any.
    fn drop_steps(&self) -> bool {
        let keys = self.shelf.keys().unwrap_or_default();
        let steps = keys.iter().filter(|key| key.starts_with(STEPS));
        steps.filter(|key| self.shelf.remove(key).is_ok()).count() > 0
    }

    /// Takes a draft out of both stores for good, with all that belongs to it.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`] when neither store can be written.
    pub fn erase(&self, id: &str) -> Result<(), ShelfFault> {
        let own = [
            slot_key(id, 0),
            slot_key(id, 1),
            format!("{STEPS}{id}"),
            format!("{KNOWN}{id}"),
            format!("{OVERDUE}{id}"),
        ];
        let aside = either(keys_on(&self.shelf), keys_on(&self.mirror))?.concat();
        let aside = aside.into_iter().filter(|key| draft_in(key) == Some(id));
        for key in own.into_iter().chain(aside) {
            either(self.shelf.remove(&key), self.mirror.remove(&key))?;
        }
        Ok(())
    }

    /// Stops missing a draft that is gone.
    pub fn stop_missing(&self, id: &str) {
        let key = format!("{KNOWN}{id}");
        let _ = either(self.shelf.remove(&key), self.mirror.remove(&key));
    }
}

impl Saving {
    fn header(self, counter: u64) -> Header {
        Header {
            counter,
            line: self.line.grown(&self.writer, counter),
            saved_at: self.at,
            copied: self.copied,
            keys: self.keys,
            deleted_at: self.deleted_at,
            progress: self.progress,
            ..Header::default()
        }
    }
}

impl Loaded {
    fn take(&mut self, kept: Kept) {
        let rank = |kept: &Kept| (kept.header.counter, kept.dossier.revision);
        if self.kept.as_ref().is_none_or(|best| rank(&kept) > rank(best)) {
            self.kept = Some(kept);
        }
    }
}

/// The texts of a draft's slots.
pub(super) fn slots(shelf: &impl Shelf, id: &str) -> Result<[Option<String>; 2], ShelfFault> {
    Ok([shelf.get(&slot_key(id, 0))?, shelf.get(&slot_key(id, 1))?])
}
