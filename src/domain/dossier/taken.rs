//! Rounds of appraisal that are taken as a whole: from a file, or from an earlier file of the same
//! dossier.

use super::{Document, Round, Stage};
use crate::domain::map::Map;

/// Rounds that take the place of those that a dossier has, with the stage that belongs to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenRounds {
    /// The rounds, by number.
    pub rounds: Vec<Round>,
    /// Where the dossier stands with them.
    pub stage: Stage,
    /// Where they come from.
    pub source: Source,
    /// The name of the file that they come from; empty where there is none.
    pub file: String,
    /// What goes into the register with them, by document id, and with nothing what leaves it: their
    /// explanations name documents.
    pub documents: Map<String, Option<Document>>,
}

/// Where rounds come from that are taken as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// A unit's file claimed them, and a person here adopted them.
    #[default]
    Claimed,
    /// They were recorded here for an earlier file of the same dossier.
    Carried,
    /// What stood before one of these was put back.
    TakenBack,
}

impl Source {
    /// Every source.
    pub const ALL: [Source; 3] = [Source::Claimed, Source::Carried, Source::TakenBack];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Claimed => "claimed",
            Source::Carried => "carried",
            Source::TakenBack => "takenBack",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        Source::ALL.into_iter().find(|source| source.as_str() == word)
    }
}
