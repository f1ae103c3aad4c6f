//! The keys of a draft: beside the dossier, never in it, so that what is handed in cannot carry them.

use serde::{Deserialize, Serialize};

/// The keys of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftKeys {
    /// The unit's secret key, in hex; empty before the first export.
    #[serde(default)]
    pub own: String,
    /// The public key that issued the campaign: the superior's files are held against it. Empty where
    /// none is known.
    #[serde(default)]
    pub issuer: String,
}

impl DraftKeys {
    /// Whether there are none.
    pub fn is_none(&self) -> bool {
        self.own.is_empty() && self.issuer.is_empty()
    }
}
