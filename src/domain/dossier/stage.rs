//! Where a dossier stands, and who may then do what: one table.

use serde::{Deserialize, Serialize};

/// Where a dossier stands in the process.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// The unit scores itself.
    #[default]
    Draft,
    /// Locked and sent.
    Submitted,
    /// Round 1 of the appraisal is closed.
    Appraised,
    /// The unit has explained.
    Explained,
    /// Decided.
    Concluded,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The unit that scores itself.
    Unit,
    /// Its superior.
    Superior,
}

/// What is done, as the table of stages sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changing answers, evidence, texts, unit, profile.
    Fill,
    /// Giving verdicts.
    Appraise,
    /// Explaining verdicts.
    Explain,
    /// Taking rounds of appraisal as a whole.
    Record,
    /// Moving on to another stage.
    Move(Stage),
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Stage; 5] =
        [Stage::Draft, Stage::Submitted, Stage::Appraised, Stage::Explained, Stage::Concluded];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Submitted => "submitted",
            Stage::Appraised => "appraised",
            Stage::Explained => "explained",
            Stage::Concluded => "concluded",
        }
    }

    /// From the word in the files.
    pub fn from_word(word: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == word)
    }

    /// The table: whether a side may do this at this stage.
    ///
    /// A unit may take back its own lock as long as no round is closed: without a server nobody
    /// else could, and in the same way its explanations until the next round. The superior may
    /// reopen too, and take that back (`review::appraise::is_given_back` says when).
    pub fn allows(self, side: Side, deed: Deed) -> bool {
        use Deed::{Appraise, Explain, Fill, Move, Record};
        use Side::{Superior, Unit};
        use Stage::{Appraised, Concluded, Draft, Explained, Submitted};
        match (self, side) {
            (Draft, Unit) => matches!(deed, Fill | Move(Submitted)),
            (_, Superior) if deed == Record => true,
            (Draft, Superior) => matches!(deed, Move(Submitted)),
            (Submitted, Unit) => matches!(deed, Move(Draft)),
            (Submitted, Superior) => matches!(deed, Appraise | Move(Draft | Appraised)),
            (Appraised, Unit) => matches!(deed, Explain | Move(Explained)),
            (Appraised, Superior) => matches!(deed, Move(Submitted | Explained | Concluded)),
            (Explained, Unit) => matches!(deed, Move(Appraised)),
            (Explained, Superior) => matches!(deed, Appraise | Move(Appraised | Concluded)),
            (Concluded, Unit) => false,
            (Concluded, Superior) => matches!(deed, Move(Explained)),
        }
    }
}
