//! The register of documents, and evidence that names them, as they are written.

use super::tree::Json;
use super::writer::Fields;
use crate::domain::dossier::{Document, Evidence, FileRecord};
use crate::domain::map::Map;

/// Writes the register.
pub(super) fn write_documents(documents: &Map<String, Document>) -> Json<'_> {
    let fields = documents.iter();
    fields.fold(Fields::default(), |fields, (id, it)| fields.add(id, write_document(it))).done()
}

/// Writes one document.
pub(super) fn write_document(document: &Document) -> Json<'_> {
    Fields::default()
        .add("number", &document.number)
        .add("date", &document.date)
        .add("issuer", &document.issuer)
        .add("title", &document.title)
        .add("url", &document.url)
        .add_some("file", document.file.as_ref().map(write_file))
        .add_unknown(&document.unknown)
        .done()
}

fn write_file(file: &FileRecord) -> Json<'_> {
    Fields::default()
        .add("name", &file.name)
        .add("size", file.size)
        .add("sha256", &file.sha256)
        .add_unknown(&file.unknown)
        .done()
}

/// Writes evidence.
pub(super) fn write_evidence(evidence: &[Evidence]) -> Json<'_> {
    Json::List(evidence.iter().map(write_one).collect())
}

fn write_one(evidence: &Evidence) -> Json<'_> {
    Fields::default()
        .add("document", &evidence.document)
        .add("place", &evidence.place)
        .add_unknown(&evidence.unknown)
        .done()
}
