//! Evidence: the record of a file, and documents entered before.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::{Draft, Notice};
use crate::browser::platform::{files, identity};
use crate::domain::dossier::{Cited, Document, FileRecord};
use crate::domain::map::Map;
use crate::i18n::safe;
use crate::i18n::words::answer as words;

/// An id that no register has.
pub(super) fn new_document_id() -> String {
    const LETTERS: usize = 12;
    let letters = identity::new_id();
    let letters: String = letters.chars().filter(|it| *it != '-').take(LETTERS).collect();
    format!("d{letters}")
}

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
            let mut cited = self.with_now(|dossier| dossier.cited_by(&leaf));
            if let Some(cited) = cited.get_mut(place) {
                cited.document.file = Some(record);
            }
            self.prove(&leaf, None, &cited);
        });
    }

    /// Changes the evidence of a leaf and what it says of documents; with a field, as typed into it.
    pub fn prove(self, leaf: &str, field: Option<&str>, cited: &[Cited]) {
        let change = self.with_now(|dossier| dossier.prove(leaf, cited));
        match field {
            Some(field) => self.type_into(field, change),
            None => self.change(change),
        }
    }

    /// Says that a document was taken off a criterion.
    pub fn tell_removed(self, document: &str) {
        let text = words::REMOVED.with(self.lang_now(), &[("document", &safe(document))]);
        self.tell(Notice::said(text));
    }

    /// A document that nothing names yet, under an id of its own.
    pub fn new_document(self, document: Document) -> Cited {
        Cited::new(new_document_id(), document)
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

    /// Every document of the register that a leaf does not name yet: the same decision often proves
    /// several criteria.
    pub fn documents_elsewhere(self, leaf: &str) -> Vec<(String, Document)> {
        self.with(|dossier| {
            let here = dossier.entries.get(leaf).map_or(&[][..], |entry| &entry.evidence);
            let is_other = |(id, document): &(&String, &Document)| {
                !document.is_empty() && here.iter().all(|it| it.document != **id)
            };
            let others = dossier.documents.iter().filter(is_other);
            others.map(|(id, document)| (id.clone(), document.clone())).collect()
        })
    }

    /// What else the documents that prove a leaf prove: the codes of the other criteria in one line,
    /// by document id.
    pub fn shared_documents(self, leaf: &str) -> Memo<Map<String, String>> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| {
            let set = self.set();
            let code = |id: &str| set.find(id).map(|place| set.nodes[place].code.clone());
            let shared = |id: String| {
                let others = dossier.leaves_citing(&id).filter(|other| *other != leaf);
                let codes: Vec<String> = others.filter_map(code).collect();
                (!codes.is_empty()).then(|| (id, codes.join(", ")))
            };
            let ids = dossier.cited_by(&leaf).into_iter().map(|cited| cited.id);
            ids.filter_map(shared).collect()
        })
    }
}
