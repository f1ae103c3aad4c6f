//! How equal indices share a place.

use serde::{Deserialize, Serialize};

/// How equal indices share a place. No text prescribes it; the choice is printed with the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Ties {
    /// 1, 1, 2.
    #[default]
    Dense,
    /// 1, 1, 3.
    Standard,
}

impl Ties {
    /// Both, the default first.
    pub const ALL: [Ties; 2] = [Ties::Dense, Ties::Standard];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Ties::Dense => "dense",
            Ties::Standard => "standard",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        Ties::ALL.into_iter().find(|ties| ties.as_str() == word)
    }
}
