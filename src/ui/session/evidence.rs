//! Evidence: the record of a file, and documents entered before.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::{Draft, Notice};
use crate::browser::files;
use crate::domain::dossier::{Change, Evidence, FileRecord};

impl Draft {
    /// Reads a file piece by piece and writes its record into a leaf's document. `reading` shows
    /// which document and how much is done, in per cent; setting it to nothing stops the reading.
    /// The page may be left meanwhile: its `reading` is then gone, and the file is read to its end.
    pub fn record_file(
        self,
        leaf: &str,
        place: usize,
        file: File,
        reading: RwSignal<Option<(usize, u32)>>,
    ) {
        let leaf = leaf.to_string();
        self.read_record(place, file, reading, move |record| {
            let mut evidence = self.evidence_now(&leaf);
            if let Some(document) = evidence.get_mut(place) {
                document.file = Some(record);
                self.change(Change::Evidence { leaf, evidence });
            }
        });
    }

    /// Reads a file piece by piece, shows how much is done, and hands its record on unless stopped.
    pub(super) fn read_record(
        self,
        place: usize,
        file: File,
        reading: RwSignal<Option<(usize, u32)>>,
        take: impl FnOnce(FileRecord) + 'static,
    ) {
        reading.set(Some((place, 0)));
        spawn_local(async move {
            let is_stopped = || reading.try_get_untracked().is_some_and(|now| now.is_none());
            let progress = |done: f64| {
                let goes_on = !is_stopped();
                if goes_on {
                    reading.try_set(Some((place, (done * 100.0) as u32)));
                }
                goes_on
            };
            let result = files::record(&file, progress).await;
            let is_stopped = is_stopped();
            reading.try_set(None);
            match result {
                Ok(Some(record)) if !is_stopped => take(record),
                Ok(_) => {}
                Err(problem) => self.tell(Notice::failed(file.name(), vec![problem])),
            }
        });
    }

    /// The documents of a leaf as they stand.
    pub fn evidence_now(self, leaf: &str) -> Vec<Evidence> {
        let entry = self.with_now(|dossier| dossier.entries.get(leaf).cloned());
        entry.map(|entry| entry.evidence).unwrap_or_default()
    }

    /// Every document entered for other criteria, each once, without the place in it: the same
    /// decision often proves several criteria.
    pub fn documents_elsewhere(self, leaf: &str) -> Vec<Evidence> {
        let mut found: Vec<Evidence> = Vec::new();
        self.with(|dossier| {
            let others = dossier.entries.iter().filter(|(id, _)| *id != leaf);
            for document in others.flat_map(|(_, entry)| &entry.evidence) {
                let document = Evidence { place: String::new(), ..document.clone() };
                if !document.is_empty() && !found.contains(&document) {
                    found.push(document);
                }
            }
        });
        found
    }
}
