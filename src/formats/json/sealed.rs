//! Files with a seal: SHA-256 over the canonical JSON (RFC 8785) of everything else.

use super::canonical::checksum_unsealed;
use super::kind::{FileKind, open, tree_of};
use super::reader::{At, Object, Problems};
use super::tree::Json;
use super::version::without_new_keys;
use super::writer::Fields;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::{seal, with_problems};

/// A sealed file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The file's text.
    pub text: String,
    /// The seal's short code, as printed on paper: `7F3A-91C2`.
    pub short: String,
    /// The whole seal: SHA-256 in hex.
    pub seal: String,
}

/// Reads a sealed file. No value when its shape is wrong; a seal that is missing or does not fit is
/// a warning.
pub(super) fn read<T>(
    bytes: &[u8],
    kind: FileKind,
    document: impl FnOnce(&Object) -> T,
) -> Checked<T> {
    match open(bytes, kind) {
        Ok(json) => from_json(&json, document),
        Err(problem) => Checked::refused(problem),
    }
}

/// The same from a tree of the right format and version.
pub(super) fn from_json<T>(json: &Json, document: impl FnOnce(&Object) -> T) -> Checked<T> {
    // Seals and checksums are those of the file as it came.
    let renamed = without_new_keys(json);
    let read = renamed.as_ref().unwrap_or(json);
    let problems = Problems::default();
    let value = At::root(read, &problems).object().map(|root| {
        for known in ["format", "formatVersion", "seal"] {
            root.get(known);
        }
        document(&root)
    });
    let is_whole = !problems.has_errors();
    let mut problems = problems.placed_in(read);
    problems.extend(check(json));
    with_problems(value.filter(|_| is_whole), problems)
}

/// The seal that a file states.
pub(super) fn stated<'j>(json: &'j Json) -> Option<&'j str> {
    json.get("seal").and_then(|seal| seal.get("value")).and_then(Json::as_text)
}

/// The short code of a file's seal, computed anew; nothing where it cannot be read.
pub fn seal_of(bytes: &[u8]) -> Option<String> {
    let json = tree_of(bytes).ok()?;
    Some(seal::short(&checksum_unsealed(&json)))
}

fn check(json: &Json) -> Option<Problem> {
    let Some(stated) = stated(json) else {
        return Some(Problem::new(Code::SealMissing).at("/seal"));
    };
    let computed = checksum_unsealed(json);
    (stated != computed).then(|| {
        let problem = Problem::new(Code::SealBroken).at("/seal/value");
        problem.with("found", seal::short(stated)).with("expected", seal::short(&computed))
    })
}

/// Writes a document as a sealed file: indented, keys in the order given.
pub(super) fn write(document: Json) -> Exported {
    let Json::Object(mut fields) = document else { return Exported::default() };
    fields.retain(|(key, _)| key != "seal");
    let mut document = Json::Object(fields);
    let value = checksum_unsealed(&document);
    let short = seal::short(&value);
    let seal = Fields::default()
        .add("algorithm", "sha-256")
        .add("value", value.as_str())
        .add("short", short.as_str());
    if let Json::Object(fields) = &mut document {
        fields.push(("seal".into(), seal.done()));
    }
    let text = document.to_pretty();
    Exported { text, short, seal: value }
}

/// The first keys of every file.
pub(super) fn heading(kind: FileKind) -> Fields<'static> {
    Fields::default()
        .add("format", kind.as_str())
        .add("formatVersion", kind.version())
        .add("app", crate::formats::APP_VERSION)
}
