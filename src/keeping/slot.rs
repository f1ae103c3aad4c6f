//! One slot: a line of JSON with counter, length and checksum, then the draft itself.

use serde::{Deserialize, Serialize};

use crate::formats::sha256_hex;

/// What stands before a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// Counts saves; never a clock.
    pub counter: u64,
    /// Bytes of the body.
    pub length: usize,
    /// SHA-256 of the body, in hex.
    pub sha256: String,
    /// When it was saved (RFC 3339, UTC); for people only.
    pub saved_at: String,
    /// The last copy as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<CopyNote>,
    /// When it was put into the trash (RFC 3339, UTC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<String>,
    /// How far it had come.
    pub progress: Progress,
}

/// A copy of a draft as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyNote {
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Which revision.
    pub revision: u64,
    /// The seal's short code.
    pub short: String,
}

/// How far a draft had come when it was saved; decimals as in the files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Leaves answered.
    pub answered: usize,
    /// All leaves.
    pub leaves: usize,
    /// Points.
    pub total: String,
    /// The maximum that applied.
    pub applicable_max: String,
    /// The index, when anything applied.
    pub index: Option<String>,
}

/// Writes a slot; length and checksum are set here.
pub(super) fn write(header: Header, body: &str) -> String {
    let header = Header { length: body.len(), sha256: sha256_hex(body.as_bytes()), ..header };
    let line = serde_json::to_string(&header).unwrap_or_default();
    format!("{line}\n{body}")
}

/// Reads a slot; nothing when any part of it is damaged.
pub(super) fn read(text: &str) -> Option<(Header, &str)> {
    let (line, body) = text.split_once('\n')?;
    let header: Header = serde_json::from_str(line).ok()?;
    let is_whole = header.length == body.len() && header.sha256 == sha256_hex(body.as_bytes());
    is_whole.then_some((header, body))
}
