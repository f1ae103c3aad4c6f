//! Which part of a year is scored.

use serde::{Deserialize, Serialize};

/// Which part of a year is scored. Two dossiers of one unit are about the same only within one.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// The whole year.
    #[default]
    Year,
    /// The first six months.
    Half1,
    /// The last six months.
    Half2,
    /// January to March.
    Quarter1,
    /// April to June.
    Quarter2,
    /// July to September.
    Quarter3,
    /// October to December.
    Quarter4,
}

impl Period {
    /// Every period.
    pub const ALL: [Period; 7] = [
        Period::Year,
        Period::Half1,
        Period::Half2,
        Period::Quarter1,
        Period::Quarter2,
        Period::Quarter3,
        Period::Quarter4,
    ];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Period::Year => "year",
            Period::Half1 => "half1",
            Period::Half2 => "half2",
            Period::Quarter1 => "quarter1",
            Period::Quarter2 => "quarter2",
            Period::Quarter3 => "quarter3",
            Period::Quarter4 => "quarter4",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        Period::ALL.into_iter().find(|period| period.as_str() == word)
    }
}
