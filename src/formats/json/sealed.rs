//! Files with a seal: SHA-256 over the canonical JSON (RFC 8785) of everything else.

use super::canonical::canonical_unsealed;
use super::kind::{FileKind, open};
use super::reader::{At, Object, Problems};
use super::tree::Json;
use super::writer::Fields;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::{seal, sha256_hex, with_problems};

/// A sealed file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The file's text.
    pub text: String,
    /// The seal's short code, as printed on paper: `7F3A-91C2`.
    pub short: String,
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
fn from_json<T>(json: &Json, document: impl FnOnce(&Object) -> T) -> Checked<T> {
    let (Checked { value, mut problems }, seal) = claimed(json, document);
    problems.extend(seal.check(None));
    with_problems(value, problems)
}

/// The same with the seal not checked yet.
pub(super) fn claimed<T>(json: &Json, document: impl FnOnce(&Object) -> T) -> (Checked<T>, Claim) {
    let problems = Problems::default();
    let value = At::root(json, &problems).object().map(|root| {
        for known in ["format", "formatVersion", "seal"] {
            root.get(known);
        }
        document(&root)
    });
    let is_whole = problems.is_empty();
    let problems = problems.placed_in(json);
    (with_problems(value.filter(|_| is_whole), problems), Claim::of(json))
}

/// The seal that a file states, with the text that it is over.
#[derive(Debug)]
pub(super) struct Claim {
    /// The seal's value; nothing where the file states none.
    pub stated: Option<String>,
    /// The canonical form of everything else; empty where nothing is stated.
    pub canonical: String,
}

impl Claim {
    fn of(json: &Json) -> Self {
        let stated = json.get("seal").and_then(|seal| seal.get("value")).and_then(Json::as_text);
        let canonical = stated.map(|_| canonical_unsealed(json)).unwrap_or_default();
        Claim { stated: stated.map(str::to_string), canonical }
    }

    /// Whether the seal fits. `sum` is the SHA-256 of the text (in hex) where it is at hand.
    pub fn check(&self, sum: Option<String>) -> Option<Problem> {
        let Some(stated) = &self.stated else {
            return Some(Problem::new(Code::SealMissing).at("/seal"));
        };
        let computed = sum.unwrap_or_else(|| sha256_hex(self.canonical.as_bytes()));
        (*stated != computed).then(|| {
            let problem = Problem::new(Code::SealBroken).at("/seal/value");
            problem.with("found", seal::short(stated)).with("expected", seal::short(&computed))
        })
    }
}

/// Writes a document as a sealed file: indented, keys in the order given.
pub(super) fn write(document: Json) -> Exported {
    let Json::Object(mut fields) = document else { return Exported::default() };
    fields.retain(|(key, _)| key != "seal");
    let mut document = Json::Object(fields);
    let value = sha256_hex(canonical_unsealed(&document).as_bytes());
    let short = seal::short(&value);
    let seal = Fields::default()
        .add("algorithm", "sha-256")
        .add("value", value)
        .add("short", short.as_str());
    if let Json::Object(fields) = &mut document {
        fields.push(("seal".into(), seal.done()));
    }
    Exported { text: document.to_pretty(), short }
}

/// The first keys of every file.
pub(super) fn heading(kind: FileKind) -> Fields<'static> {
    Fields::default()
        .add("format", kind.as_str())
        .add("formatVersion", crate::formats::FORMAT_VERSION)
        .add("app", crate::formats::APP_VERSION)
}
