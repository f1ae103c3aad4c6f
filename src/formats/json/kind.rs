//! What kind of file it is, and whether this build can read it.

use super::tree::Json;
use crate::domain::problem::{Code, Problem};
use crate::formats::open::json_text;

/// The formats that this build reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `tucham/criteria-set`.
    CriteriaSet,
    /// `tucham/dossier`.
    Dossier,
    /// `tucham/campaign`.
    Campaign,
    /// `tucham/appraisal`.
    Appraisal,
    /// `tucham/explanations`.
    Explanations,
    /// `tucham/result`.
    Result,
    /// `tucham/desk`.
    Desk,
    /// `tucham/key`.
    Key,
}

impl FileKind {
    /// Every format.
    pub const ALL: [FileKind; 8] = [
        FileKind::CriteriaSet,
        FileKind::Dossier,
        FileKind::Campaign,
        FileKind::Appraisal,
        FileKind::Explanations,
        FileKind::Result,
        FileKind::Desk,
        FileKind::Key,
    ];

    /// The newest version that this build reads, and the one that it writes.
    pub const fn version(self) -> u64 {
        match self {
            FileKind::CriteriaSet
            | FileKind::Dossier
            | FileKind::Campaign
            | FileKind::Explanations
            | FileKind::Desk => 2,
            FileKind::Appraisal | FileKind::Result | FileKind::Key => 1,
        }
    }

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            FileKind::CriteriaSet => "tucham/criteria-set",
            FileKind::Dossier => "tucham/dossier",
            FileKind::Campaign => "tucham/campaign",
            FileKind::Appraisal => "tucham/appraisal",
            FileKind::Explanations => "tucham/explanations",
            FileKind::Result => "tucham/result",
            FileKind::Desk => "tucham/desk",
            FileKind::Key => "tucham/key",
        }
    }
}

/// The kind of a file, from its `format`.
///
/// # Errors
/// What keeps it from being read at all (TEP-101 … TEP-110).
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, Problem> {
    kind_in(&tree_of(bytes)?)
}

/// A file as a tree: JSON, or a readable copy that holds it.
pub(super) fn tree_of(bytes: &[u8]) -> Result<Json<'_>, Problem> {
    Json::parse(json_text(bytes)?)
}

/// The kind of a file that was read into a tree.
pub(super) fn kind_in(json: &Json) -> Result<FileKind, Problem> {
    let found = format_of(json)?;
    FileKind::ALL.into_iter().find(|kind| kind.as_str() == found).ok_or_else(|| {
        let expected = FileKind::ALL.map(FileKind::as_str).join(", ");
        Problem::new(Code::OtherFormat).with("found", found).with("expected", expected)
    })
}

/// Reads a file of one kind, in a version that this build knows.
pub(super) fn open(bytes: &[u8], kind: FileKind) -> Result<Json<'_>, Problem> {
    let json = tree_of(bytes)?;
    let found = format_of(&json)?;
    if found != kind.as_str() {
        let problem = Problem::new(Code::OtherFormat).with("found", found);
        return Err(problem.with("expected", kind.as_str()));
    }
    check_version(&json, kind)?;
    Ok(json)
}

fn format_of<'j>(json: &'j Json) -> Result<&'j str, Problem> {
    let format = json.get("format").and_then(Json::as_text);
    format.ok_or_else(|| Problem::new(Code::NoFormat))
}

/// Every version up to the newest one is read. An older one is lifted by its reader: what it does
/// not say stands as it always was (`docs/formats.md#versions`).
pub(super) fn check_version(json: &Json, kind: FileKind) -> Result<(), Problem> {
    let version = json.get("formatVersion").ok_or_else(|| {
        Problem::new(Code::KeyMissing).with("key", "formatVersion").at("/formatVersion")
    })?;
    let number = match version {
        Json::Number(number) => number.as_u64(),
        _ => None,
    };
    let newest = kind.version();
    match number {
        Some(known) if (1..=newest).contains(&known) => Ok(()),
        Some(newer) if newer > newest => Err(Problem::new(Code::NewerVersion)
            .with("found", newer)
            .with("known", newest)
            .at("/formatVersion")),
        _ => {
            let known: Vec<String> = (1..=newest).map(|version| version.to_string()).collect();
            Err(Problem::new(Code::WrongType)
                .with("key", "formatVersion")
                .with("expected", known.join(", "))
                .at("/formatVersion"))
        }
    }
}
