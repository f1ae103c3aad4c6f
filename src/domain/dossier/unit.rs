//! Who answers, in which campaign, by which set.

use std::collections::BTreeMap;

use super::Unknown;
pub use crate::domain::set::Caps;

/// A public unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The superior's code for it, such as `H40.12`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The group in which it is ranked.
    pub group: String,
    /// The kind of unit, as a word of the files.
    pub level: String,
    /// Its superior.
    pub parent: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A superior's yearly round of scoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Campaign {
    /// Id, such as `2026`.
    pub id: String,
    /// The year that is scored.
    pub year: Option<u32>,
    /// Its name.
    pub title: String,
    /// ISO dates by name, such as `selfCloses`.
    pub dates: BTreeMap<String, String>,
    /// The yearly caps of bonus and penalty; they hold beside the set's own.
    pub caps: Caps,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// The state of a dossier in which the unit sent it. Files between unit and superior name it, so
/// that a verdict or an explanation never lands in another state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The id under which it was sent, where the dossier is a copy with an id of its own; otherwise
    /// empty.
    pub id: String,
    /// The dossier's revision then.
    pub revision: u64,
    /// The SHA-256 of the seal of the file that was sent; empty where it is not known.
    pub seal: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// Which set a file answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetRef {
    /// The set's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its checksum, `sha256:…`.
    pub checksum: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// Who stands behind a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Who filled it in.
    pub prepared_by: Person,
    /// The leader who signs.
    pub approved_by: Person,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A name and a position; no phone, no e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Position.
    pub position: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// What the unit reports beside the points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Difficulties.
    pub difficulties: String,
    /// Proposals.
    pub proposals: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}
