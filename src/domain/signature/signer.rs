//! Who signs the files of a campaign.

use super::fingerprint;
use crate::domain::dossier::Unknown;

/// Who signs the files of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// The public key, in hex.
    pub key: String,
    /// The fingerprints of the keys that this one has taken the place of, the oldest first.
    pub replaces: Vec<String>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Signer {
    /// A signer with this public key, in the place of the one before.
    pub fn after(before: Option<Signer>, key: String) -> Self {
        let Signer { key: old, mut replaces, unknown } = before.unwrap_or_default();
        if !old.is_empty() && old != key {
            replaces.push(fingerprint(&old));
        }
        Signer { key, replaces, unknown }
    }

    /// Whether it says that it takes the place of this public key.
    pub fn replaces(&self, key: &str) -> bool {
        self.replaces.contains(&fingerprint(key))
    }
}
