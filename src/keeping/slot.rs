//! One slot: a line of JSON with counter, length and checksum, then the draft itself.

use serde::{Deserialize, Serialize};

use super::draft_keys::DraftKeys;
use super::line::Line;
use crate::domain::dossier::Dossier;
use crate::domain::problem::Code;
use crate::formats::{APP_VERSION, FileKind, read_dossier, sha256_hex};

/// The newest make of slots that this build knows. A build that writes slots which an older one
/// must not touch counts it up.
pub const SLOT_SCHEMA: u64 = 1;

/// A draft on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What stands before it.
    pub header: Header,
    /// The draft.
    pub dossier: Dossier,
}

impl Kept {
    /// Whether this state holds work that a newer one did not grow from: taking the newer one in its
    /// place would lose it.
    pub fn stands_beside(&self, newer: &Kept) -> bool {
        if self.dossier == newer.dossier {
            return false;
        }
        let counter = self.header.counter;
        match self.header.line.writer() {
            Some(writer) if counter < newer.header.counter => {
                !newer.header.line.grew_from(counter, writer)
            }
            // Slots of the first builds do not say who wrote them; changes are counted all the same.
            None if counter < newer.header.counter => {
                self.dossier.revision >= newer.dossier.revision
            }
            _ => true,
        }
    }
}

/// What stands before a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The make of the slot; missing in the first ones.
    #[serde(default)]
    pub schema: u64,
    /// The version of the dossier format in the body; missing in the first ones.
    #[serde(default)]
    pub format: u64,
    /// The version of the app that wrote it.
    #[serde(default)]
    pub app: String,
    /// Counts saves; never a clock.
    pub counter: u64,
    /// Bytes of the body.
    pub length: usize,
    /// SHA-256 of the body, in hex.
    pub sha256: String,
    /// When it was saved (RFC 3339, UTC); for people only.
    pub saved_at: String,
    /// Who wrote it, in turn; missing in the first slots.
    #[serde(default)]
    pub line: Line,
    /// The last copy as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<CopyNote>,
    /// Its keys.
    #[serde(default, skip_serializing_if = "DraftKeys::is_none")]
    pub keys: DraftKeys,
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
    /// Whether this very file was opened again: before that nobody knows whether the browser has put it
    /// on the disk.
    #[serde(default)]
    pub proven: bool,
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

/// A slot that a newer version of the app wrote. Its bytes are handed out, never written over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewerSlot {
    /// Its counter, as far as this build can tell.
    pub counter: u64,
    /// The version of the app that wrote it; empty when it does not say.
    pub app: String,
    /// The whole slot, as it stands.
    pub text: String,
}

/// What a slot holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A draft, whole.
    Whole(Box<Kept>),
    /// The work of a newer version.
    Newer(NewerSlot),
    /// Something else.
    Damaged,
}

/// What can be told of a slot from its header and its checksum alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// Whole, with this counter.
    Whole(u64),
    /// Written by a newer version.
    Newer,
    /// Empty or damaged.
    Nothing,
}

/// The part of a header that every version, also a later one, keeps.
#[derive(Deserialize)]
struct Peek {
    #[serde(default)]
    schema: u64,
    #[serde(default)]
    format: u64,
    #[serde(default)]
    counter: u64,
    #[serde(default)]
    app: String,
}

impl Peek {
    fn is_newer(&self) -> bool {
        self.schema > SLOT_SCHEMA || self.format > FileKind::Dossier.version()
    }
}

/// Writes a slot; what describes body and build is set here.
pub(super) fn write(header: Header, body: &str) -> String {
    let header = Header {
        schema: SLOT_SCHEMA,
        format: FileKind::Dossier.version(),
        app: APP_VERSION.into(),
        length: body.len(),
        sha256: sha256_hex(body.as_bytes()),
        ..header
    };
    let line = serde_json::to_string(&header).unwrap_or_default();
    format!("{line}\n{body}")
}

/// Reads a slot.
pub(super) fn read(text: &str) -> Slot {
    if let Some(newer) = newer(text) {
        return Slot::Newer(newer);
    }
    let Some((header, body)) = whole(text) else { return Slot::Damaged };
    let checked = read_dossier(body.as_bytes());
    if let Some(dossier) = checked.value {
        return Slot::Whole(Box::new(Kept { header, dossier }));
    }
    match checked.problems.iter().any(|problem| problem.code == Code::NewerVersion) {
        true => Slot::Newer(NewerSlot {
            counter: header.counter,
            app: header.app,
            text: text.to_string(),
        }),
        false => Slot::Damaged,
    }
}

/// Where a slot stands, without reading the draft in it.
pub(super) fn stand(text: Option<&str>) -> Stand {
    let Some(text) = text else { return Stand::Nothing };
    if newer(text).is_some() {
        return Stand::Newer;
    }
    whole(text).map_or(Stand::Nothing, |(header, _)| Stand::Whole(header.counter))
}

fn newer(text: &str) -> Option<NewerSlot> {
    let line = text.lines().next()?;
    let peek: Peek = serde_json::from_str(line).ok().filter(Peek::is_newer)?;
    Some(NewerSlot { counter: peek.counter, app: peek.app, text: text.to_string() })
}

/// Header and body, when length and checksum fit.
fn whole(text: &str) -> Option<(Header, &str)> {
    let (line, body) = text.split_once('\n')?;
    let header: Header = serde_json::from_str(line).ok()?;
    let is_whole = header.length == body.len() && header.sha256 == sha256_hex(body.as_bytes());
    is_whole.then_some((header, body))
}
