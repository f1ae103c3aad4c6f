//! Reads and writes a unit's explanations.

use super::document::{complete, read_documents};
use super::kind::FileKind;
use super::lift::Lift;
use super::people::{read_unit, write_unit};
use super::reader::Object;
use super::round;
use super::sealed::{self, Exported};
use super::tree::Json;
use super::write_document::write_documents;
use super::writer::Fields;
use crate::domain::problem::Checked;
use crate::domain::review::exchange::{DossierRef, ExplanationsFile};

/// Reads explanations.
///
/// No value when the file cannot be read or its shape is wrong.
pub fn read_explanations(bytes: &[u8]) -> Checked<ExplanationsFile> {
    sealed::read(bytes, FileKind::Explanations, document)
}

/// The same from a tree of the right format and version.
pub(super) fn from_json(json: &Json) -> Checked<ExplanationsFile> {
    sealed::from_json(json, document)
}

fn document(root: &Object) -> ExplanationsFile {
    let lift = Lift::of_version(root.version());
    let explanations = root.need("explanations").map(|at| at.entries()).unwrap_or_default();
    let explanations = explanations.into_iter();
    let mut file = ExplanationsFile {
        app: root.text_or_empty("app"),
        dossier: read_reference(root),
        unit: root.get("unit").map(|at| read_unit(&at)).unwrap_or_default(),
        round: read_number(root),
        explanations: explanations
            .filter_map(|(leaf, at)| Some((leaf.to_string(), round::read_explanation(&at, &lift)?)))
            .collect(),
        documents: read_documents(root, &lift),
        unknown: root.unknown(),
    };
    let evidence = file.explanations.values().flat_map(|it| &it.evidence);
    complete(&root.at, &mut file.documents, evidence);
    file
}

/// The number under `round`.
pub(super) fn read_number(root: &Object) -> u32 {
    root.need("round").map_or(0, |at| u32::try_from(at.whole()).unwrap_or(u32::MAX))
}

/// The dossier that a file belongs to, under `dossier`.
pub(super) fn read_reference(root: &Object) -> DossierRef {
    let Some(object) = root.need("dossier").and_then(|at| at.object()) else {
        return DossierRef::default();
    };
    DossierRef {
        id: object.text("id"),
        revision: object.need("revision").map_or(0, |at| at.whole()),
        seal: object.text_or_empty("seal"),
        unknown: object.unknown(),
    }
}

pub(super) fn write_reference(reference: &DossierRef) -> Json<'_> {
    Fields::default()
        .add("id", &reference.id)
        .add("revision", reference.revision)
        .add("seal", &reference.seal)
        .add_unknown(&reference.unknown)
        .done()
}

/// Writes explanations as a sealed file.
pub fn write_explanations(file: &ExplanationsFile) -> Exported {
    let explanations = file.explanations.iter().fold(Fields::default(), |fields, (leaf, it)| {
        fields.add(leaf, round::write_explanation(it))
    });
    let document = sealed::heading(FileKind::Explanations)
        .add("dossier", write_reference(&file.dossier))
        .add("unit", write_unit(&file.unit))
        .add("round", u64::from(file.round))
        .add("documents", write_documents(&file.documents))
        .add("explanations", explanations)
        .add_unknown(&file.unknown);
    sealed::write(document.done())
}
