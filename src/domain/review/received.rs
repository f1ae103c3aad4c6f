//! A file in the inbox, and what became of it.

use serde::{Deserialize, Serialize};

use crate::domain::problem::Problem;
use crate::domain::review::claims::Claimed;
use crate::domain::review::figures::UnitSheet;
use crate::domain::signature::Signed;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// In, without a remark.
    Accepted,
    /// In, with warnings.
    Warned,
    /// Several files of one unit: one must be chosen.
    Undecided,
    /// Another file of the unit was chosen.
    SetAside,
    /// It cannot be used.
    Refused,
    /// Explanations: they belong to a dossier that is here.
    HandedOn,
}

impl Standing {
    /// Every standing, in order.
    pub const ALL: [Standing; 6] = [
        Standing::Accepted,
        Standing::Warned,
        Standing::Undecided,
        Standing::SetAside,
        Standing::Refused,
        Standing::HandedOn,
    ];

    /// The word in messages between page and worker.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Accepted => "accepted",
            Standing::Warned => "warned",
            Standing::Undecided => "undecided",
            Standing::SetAside => "setAside",
            Standing::Refused => "refused",
            Standing::HandedOn => "handedOn",
        }
    }

    /// Whether the file counts.
    pub fn is_in(self) -> bool {
        matches!(self, Standing::Accepted | Standing::Warned)
    }
}

/// A file in the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// SHA-256 of its bytes, in hex; unique in the inbox, except for refused repetitions.
    pub key: String,
    /// Its name.
    pub file: String,
    /// How many bytes.
    pub size: u64,
    /// What became of it.
    pub standing: Standing,
    /// What was found, in the file and beside others.
    pub problems: Vec<Problem>,
    /// The code that a refused dossier gives for its unit, where it could be read.
    pub refused_unit: Option<String>,
    /// The unit's figures, when its dossier can be used.
    pub sheet: Option<UnitSheet>,
    /// For explanations: the id of the dossier that they belong to.
    pub belongs_to: Option<String>,
    /// What the file claims of the dossier's appraisal.
    #[serde(default)]
    pub claimed: Option<Claimed>,
    /// The name that the file gives its unit, where the list has another; otherwise empty.
    #[serde(default)]
    pub sent_name: String,
    /// SHA-256 of what the dossier says, however it is written; empty where it is not known.
    #[serde(default)]
    pub content: String,
    /// What its signature came to.
    #[serde(default)]
    pub signed: Signed,
}
