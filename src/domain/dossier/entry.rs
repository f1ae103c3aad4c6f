//! What a unit enters for one leaf: its answer, an explanation, evidence.

use super::{Evidence, Unknown};
use crate::domain::map::Map;

/// What stands for one leaf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer, if there is one.
    pub answer: Option<Answer>,
    /// The explanation (giải trình).
    pub note: String,
    /// Where the documents that prove it stand.
    pub evidence: Vec<Evidence>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Entry {
    /// Nothing entered at all?
    pub fn is_empty(&self) -> bool {
        *self == Entry::default()
    }
}

/// An answer, as typed: figures are decimals with a dot, or whatever was typed and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An option's id.
    Chosen {
        /// The option.
        option: String,
        /// The points, where the option is a range.
        points: Option<String>,
    },
    /// Items' ids.
    Ticked {
        /// The items.
        items: Vec<String>,
    },
    /// Part and whole.
    Figures {
        /// The part.
        part: String,
        /// The whole.
        whole: String,
    },
    /// A value.
    Value {
        /// The value.
        value: String,
    },
    /// A whole number.
    Count {
        /// The number.
        count: String,
    },
    /// Whole numbers of several items.
    Tally {
        /// By item id; a missing one is 0.
        counts: Map<String, String>,
    },
    /// Points as they are.
    Points {
        /// The points.
        points: String,
    },
    /// A formula's figures.
    Variables {
        /// By variable id.
        values: Map<String, String>,
        /// A remark on the branch; it does not change the score.
        branch: Option<String>,
    },
    /// The criterion does not apply.
    NotApplicable {
        /// Why not.
        reason: String,
    },
    /// JSON that is no answer of this version; kept as it is, scored as invalid.
    Unreadable {
        /// The JSON text.
        json: String,
    },
}

impl Answer {
    /// The word in the files.
    pub fn kind(&self) -> &'static str {
        match self {
            Answer::Chosen { .. } => "chosen",
            Answer::Ticked { .. } => "ticked",
            Answer::Figures { .. } => "figures",
            Answer::Value { .. } => "value",
            Answer::Count { .. } => "count",
            Answer::Tally { .. } => "tally",
            Answer::Points { .. } => "points",
            Answer::Variables { .. } => "variables",
            Answer::NotApplicable { .. } => "notApplicable",
            Answer::Unreadable { .. } => "",
        }
    }

    /// Nothing was entered: every field is blank. A checklist with no item ticked is an answer.
    pub fn is_blank(&self) -> bool {
        match self {
            Answer::Chosen { option: text, .. }
            | Answer::Value { value: text }
            | Answer::Count { count: text }
            | Answer::Points { points: text } => text.trim().is_empty(),
            Answer::Figures { part, whole } => part.trim().is_empty() && whole.trim().is_empty(),
            Answer::Tally { counts: values } | Answer::Variables { values, .. } => {
                values.values().all(|v| v.trim().is_empty())
            }
            Answer::Ticked { .. } | Answer::NotApplicable { .. } => false,
            Answer::Unreadable { .. } => false,
        }
    }
}
