//! Both stores against each other, once they can be read: the newer valid state of each draft wins,
//! what is in only one is repaired into the other, and what is gone from both is missed.

use super::drafts::slots;
use super::keys::{DRAFTS, KNOWN, MIRRORED, SETS, draft_of, slot_key};
use super::known::{self, Known};
use super::mirror::Mirror;
use super::put_aside::put_aside;
use super::settle::{Settled, settle};
use super::shelf::Shelf;
use super::slot::Kept;
use super::slot::{self, Slot};
use crate::domain::map::{Map, Set};
use crate::formats::{read_set_with_text, write_draft};

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Local storage.
    Local,
    /// IndexedDB.
    Mirror,
}

/// What was found and done when the stores were held against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// A store that had been in use and came up empty.
    pub cleared: Option<Store>,
    /// Drafts that local storage had lost, or had only in an older state, and that came back from
    /// the second store.
    pub restored: Vec<Restored>,
    /// Drafts of which local storage does not take the newest state: it is full or blocked, nothing
    /// was lost, and the second store alone has them.
    pub crowded: Vec<String>,
    /// Drafts that neither store has any more.
    pub lost: Vec<Lost>,
    /// Drafts whose newest known state neither store has; an older one is opened.
    pub older: Vec<Lost>,
    /// Texts that failed the check, put aside under these keys, of drafts that open all the same.
    pub damaged: Vec<String>,
    /// States that are not part of what the winner grew from: kept aside, so that the work in them
    /// is not lost.
    pub diverged: Vec<Kept>,
}

impl Report {
    /// Whether anything came to light that the user should hear.
    pub fn tells_something(&self) -> bool {
        let is_whole = self.lost.is_empty() && self.older.is_empty() && self.damaged.is_empty();
        self.cleared.is_some() || !self.restored.is_empty() || !is_whole
    }

    /// Tells of damaged texts as well, each once.
    pub fn tell_damaged(&mut self, keys: &[String]) {
        let new = keys.iter().filter(|key| !self.damaged.contains(key));
        let new: Vec<String> = new.cloned().collect();
        self.damaged.extend(new);
    }
}

/// A draft that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Which.
    pub id: String,
    /// Whose.
    pub name: String,
    /// The instant (RFC 3339, UTC) of the save that came back.
    pub saved_at: String,
}

/// A draft that is missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Which.
    pub id: String,
    /// What is known of it.
    pub known: Known,
}

/// What one store has of one draft.
#[derive(Default)]
struct Side {
    best: Option<(Kept, String)>,
    has_newer_build: bool,
    damaged: Vec<String>,
}

/// Holds both stores against each other and repairs what can be repaired.
///
/// Without a second store only the manifest of the first is held against it.
pub fn reconcile<S: Shelf>(local: &S, mirror: &Mirror) -> Report {
    let mut report = Report { cleared: cleared(local, mirror), ..Report::default() };
    let manifest = manifest(local, mirror);
    for id in ids(local, mirror) {
        let sides = [side(local, &id), side(mirror, &id)];
        // First of all: the repair writes into slots.
        let damaged = sides.iter().flat_map(|side| &side.damaged);
        let aside: Vec<String> =
            damaged.filter_map(|text| put_aside(local, mirror, &id, text)).collect();
        if sides.iter().any(|side| side.best.is_some()) {
            report.tell_damaged(&aside);
        }
        if sides.iter().any(|side| side.has_newer_build) {
            continue;
        }
        settle_draft(local, mirror, &id, sides, &manifest, &mut report);
    }
    miss(local, mirror, manifest, &mut report);
    if mirror.is_open() {
        mend_sets(local, mirror);
        if has_drafts(mirror) {
            note_mirror(local, mirror);
        }
    }
    report
}

/// Notes in the first store that the second is in use, so that its loss is noticed.
pub fn note_mirror(local: &impl Shelf, mirror: &Mirror) {
    if mirror.is_open() {
        // Without the note only a notice would be missing later.
        let _ = local.put(MIRRORED, "1");
    }
}

/// A store that holds nothing of ours although the other one does, and that was in use. Local storage
/// that never had room for any of them was not cleared; nor was one that still has the note.
fn cleared(local: &impl Shelf, mirror: &Mirror) -> Option<Store> {
    if !mirror.is_open() {
        return None;
    }
    let was_mirrored = local.get(MIRRORED).ok().flatten().is_some();
    let was_used = || known::all(mirror).iter().any(|(_, known)| !known.is_alone);
    match (has_drafts(local), has_drafts(mirror)) {
        (false, true) if local.keys().is_ok() && !was_mirrored && was_used() => Some(Store::Local),
        (true, false) if was_mirrored => Some(Store::Mirror),
        _ => None,
    }
}

fn has_drafts(shelf: &impl Shelf) -> bool {
    let keys = shelf.keys().unwrap_or_default();
    keys.iter().any(|key| key.starts_with(DRAFTS) || key.starts_with(KNOWN))
}

fn ids(local: &impl Shelf, mirror: &Mirror) -> Set<String> {
    let keys = [local.keys().unwrap_or_default(), mirror.keys().unwrap_or_default()].concat();
    keys.iter().filter_map(|key| draft_of(key)).map(str::to_string).collect()
}

/// The lines of both manifests, of each draft the later one.
fn manifest(local: &impl Shelf, mirror: &Mirror) -> Map<String, Known> {
    let mut lines = Map::new();
    for (id, line) in known::all(local).into_iter().chain(known::all(mirror)) {
        let known: &mut Known = lines.get_or_default(id);
        if line.counter >= known.counter {
            *known = line;
        }
    }
    lines
}

fn side(shelf: &impl Shelf, id: &str) -> Side {
    let mut side = Side::default();
    for text in slots(shelf, id).unwrap_or_default().into_iter().flatten() {
        match slot::read(&text) {
            Slot::Newer(_) => side.has_newer_build = true,
            Slot::Damaged => side.damaged.push(text),
            Slot::Whole(kept) => side.take(*kept, text),
        }
    }
    side
}

impl Side {
    fn take(&mut self, kept: Kept, text: String) {
        if self.counter() < kept.header.counter {
            self.best = Some((kept, text));
        }
    }

    fn counter(&self) -> u64 {
        self.best.as_ref().map_or(0, |(kept, _)| kept.header.counter)
    }

    fn rank(&self) -> (u64, u64) {
        self.best.as_ref().map_or((0, 0), |(kept, _)| (kept.header.counter, kept.dossier.revision))
    }
}

fn settle_draft(
    local: &impl Shelf,
    mirror: &Mirror,
    id: &str,
    sides: [Side; 2],
    manifest: &Map<String, Known>,
    report: &mut Report,
) {
    let [in_local, in_mirror] = sides;
    let local_wins = in_local.rank() >= in_mirror.rank();
    let (local_counter, mirror_counter) = (in_local.counter(), in_mirror.counter());
    let (winner, loser) = if local_wins { (in_local, in_mirror) } else { (in_mirror, in_local) };
    let Some((kept, text)) = winner.best else { return };
    let has_rival = loser.best.as_ref().is_some_and(|(other, _)| !is_same(other, &kept));
    if let Some((other, _)) = loser.best.filter(|(other, _)| other.stands_beside(&kept)) {
        report.diverged.push(other);
    }
    if let Some(known) = manifest.get(id).filter(|known| known.counter > kept.header.counter) {
        report.older.push(Lost { id: id.to_string(), known: known.clone() });
    }
    if local_counter == mirror_counter {
        if has_rival && !write_both(local, mirror, id, kept) {
            report.crowded.push(id.to_string());
        }
    } else if local_wins {
        mirror.save(id, kept.header.counter, &text, line(&kept));
    } else {
        restore(local, mirror, id, kept, &text, report);
    }
}

/// Brings a state back into local storage, which lost it or never had room for it.
fn restore(
    local: &impl Shelf,
    mirror: &Mirror,
    id: &str,
    kept: Kept,
    text: &str,
    report: &mut Report,
) {
    let known = known::find(mirror, id);
    let had_no_room = known.is_alone && known.counter == kept.header.counter;
    if !mend_local(local, id, &kept, text) {
        return report.crowded.push(id.to_string());
    }
    if had_no_room {
        let (key, known) = line(&kept);
        // The line is put on its way; without it a later loss would only be told less.
        let _ = mirror.put(&key, &known);
        return;
    }
    report.restored.push(Restored {
        id: id.to_string(),
        name: kept.dossier.unit.name,
        saved_at: kept.header.saved_at,
    });
}

/// Two states with one counter cannot both stay: the winner goes into both stores as the next one;
/// whether local storage took it.
fn write_both(local: &impl Shelf, mirror: &Mirror, id: &str, mut kept: Kept) -> bool {
    kept.header.counter += 1;
    let text = slot::write(kept.header.clone(), &write_draft(&kept.dossier));
    mirror.save(id, kept.header.counter, &text, line(&kept));
    mend_local(local, id, &kept, &text)
}

/// Whether two states with one counter say the same, the trash included.
fn is_same(a: &Kept, b: &Kept) -> bool {
    a.dossier == b.dossier && a.header.deleted_at == b.header.deleted_at
}

/// Whether local storage has the state then. One that is full or blocked leaves the draft in the
/// second store; loading looks there.
fn mend_local(local: &impl Shelf, id: &str, kept: &Kept, text: &str) -> bool {
    let slots = slots(local, id).unwrap_or_default();
    let Settled::Put(place) = settle(&slots, kept.header.counter, text) else { return true };
    if local.put(&slot_key(id, place), text).is_err() {
        return false;
    }
    let (key, known) = line(kept);
    // Only the loss detector reads it.
    let _ = local.put(&key, &known);
    true
}

fn line(kept: &Kept) -> (String, String) {
    let known = Known {
        counter: kept.header.counter,
        name: kept.dossier.unit.name.clone(),
        saved_at: kept.header.saved_at.clone(),
        copied: kept.header.copied.clone(),
        ..Known::default()
    };
    known::line(&kept.dossier, &known)
}

/// Drafts of the manifest that are in neither store.
fn miss(local: &impl Shelf, mirror: &Mirror, manifest: Map<String, Known>, report: &mut Report) {
    let found = ids(local, mirror);
    let gone = manifest.into_iter().filter(|(id, _)| !found.contains(id));
    report.lost = gone.map(|(id, known)| Lost { id, known }).collect();
}

/// A set that only one store has, or has whole, goes into the other.
fn mend_sets(local: &impl Shelf, mirror: &Mirror) {
    let keys = [local.keys().unwrap_or_default(), mirror.keys().unwrap_or_default()].concat();
    let keys: Set<&String> = keys.iter().filter(|key| key.starts_with(SETS)).collect();
    for key in keys {
        let texts = [local.get(key).ok().flatten(), mirror.get(key).ok().flatten()];
        let _ = match texts {
            [Some(a), Some(b)] if a == b => Ok(()),
            [Some(a), _] if is_set(key, &a) => mirror.put(key, &a),
            [_, Some(b)] if is_set(key, &b) => local.put(key, &b),
            _ => Ok(()),
        };
    }
}

fn is_set(key: &str, text: &str) -> bool {
    let read = read_set_with_text(text.as_bytes()).value;
    read.is_some_and(|read| key.strip_prefix(SETS) == Some(read.set.checksum.as_str()))
}
