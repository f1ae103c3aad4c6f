//! The manifest: a line for each draft in both stores, so that a draft that is gone is missed.

use serde::{Deserialize, Serialize};

use super::keys::KNOWN;
use super::shelf::Shelf;
use super::slot::CopyNote;
use crate::domain::dossier::Dossier;

/// What is known of a draft beside the draft itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// The counter of its last save.
    pub counter: u64,
    /// Whose it is; for people.
    #[serde(default)]
    pub name: String,
    /// When it was last saved (RFC 3339, UTC); for people.
    #[serde(default)]
    pub saved_at: String,
    /// The last copy as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<CopyNote>,
    /// Whether local storage did not take that save: then it is not missed there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_alone: bool,
}

/// The line for a draft, as key and text.
pub(super) fn line(dossier: &Dossier, known: &Known) -> (String, String) {
    (format!("{KNOWN}{}", dossier.id), serde_json::to_string(known).unwrap_or_default())
}

/// The lines of a shelf by draft; what cannot be read still names its draft.
pub(super) fn all(shelf: &impl Shelf) -> Vec<(String, Known)> {
    let keys = shelf.keys().unwrap_or_default();
    let ids = keys.iter().filter_map(|key| key.strip_prefix(KNOWN));
    ids.map(|id| (id.to_string(), find(shelf, id))).collect()
}

/// The line of one draft; an empty one where there is none.
pub(super) fn find(shelf: &impl Shelf, id: &str) -> Known {
    let text = shelf.get(&format!("{KNOWN}{id}")).ok().flatten();
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}
