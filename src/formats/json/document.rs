//! The register of documents, and evidence that names them, as they are read.

use super::lift::Lift;
use super::reader::{At, Object, by_key};
use crate::domain::dossier::{Document, Evidence, FileRecord};
use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};

/// The documents under `documents`, with those that were lifted on the way.
pub(super) fn read_documents(root: &Object, lift: &Lift) -> Map<String, Document> {
    let entries = root.get("documents").map(|at| at.entries()).unwrap_or_default();
    let read = entries.into_iter().filter_map(|(id, at)| Some((id.to_string(), document(&at)?)));
    let mut documents = by_key(read);
    documents.extend(lift.documents());
    documents
}

/// Reads one document.
pub(super) fn document(at: &At) -> Option<Document> {
    Some(described(&at.object()?))
}

/// What an object says of a document; whatever else was asked for before is no part of it.
fn described(object: &Object) -> Document {
    Document {
        number: object.text_or_empty("number"),
        date: object.text_or_empty("date"),
        issuer: object.text_or_empty("issuer"),
        title: object.text_or_empty("title"),
        url: object.text_or_empty("url"),
        file: object.get("file").and_then(|at| file(&at)),
        unknown: object.unknown(),
    }
}

fn file(at: &At) -> Option<FileRecord> {
    let object = at.object()?;
    Some(FileRecord {
        name: object.text_or_empty("name"),
        size: object.get("size").map_or(0, |at| at.whole()),
        sha256: object.text_or_empty("sha256"),
        unknown: object.unknown(),
    })
}

/// Reads the list under `evidence`; `owner` is what it proves.
pub(super) fn read_evidence(object: &Object, owner: &str, lift: &Lift) -> Vec<Evidence> {
    evidence_under(object, "evidence", owner, lift)
}

/// Reads the list under a key.
pub(super) fn evidence_under(
    object: &Object,
    key: &str,
    owner: &str,
    lift: &Lift,
) -> Vec<Evidence> {
    let list = object.list_or_empty(key);
    let read = list.iter().enumerate().filter_map(|(place, at)| match lift.is_old() {
        true => lifted(at, owner, place, lift),
        false => evidence(at),
    });
    read.collect()
}

fn evidence(at: &At) -> Option<Evidence> {
    let object = at.object()?;
    Some(Evidence {
        document: object.text("document"),
        place: object.text_or_empty("place"),
        unknown: object.unknown(),
    })
}

fn lifted(at: &At, owner: &str, nth: usize, lift: &Lift) -> Option<Evidence> {
    let object = at.object()?;
    let place = object.text_or_empty("place");
    let document = lift.take(described(&object), owner, nth);
    Some(Evidence { document, place, ..Evidence::default() })
}

/// Tells of evidence that names a document which the register does not have; it gets an empty one,
/// so that it can be filled in.
pub(super) fn complete<'e>(
    at: &At,
    documents: &mut Map<String, Document>,
    evidence: impl Iterator<Item = &'e Evidence>,
) {
    for it in evidence {
        if !documents.contains_key(&it.document) {
            at.report(Problem::new(Code::DocumentMissing).with("id", &it.document));
            documents.insert(it.document.clone(), Document::default());
        }
    }
}
