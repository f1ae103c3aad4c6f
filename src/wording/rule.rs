//! What a wording was read as.

use serde::{Deserialize, Serialize};

use crate::domain::exact::Exact;

/// A rule of a criteria set, as behaviour; points are points, never shares of the maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One of several options, in printed order.
    Choice(Vec<Option_>),
    /// Any of several items; each gives `points`.
    Checklist(Vec<(String, Exact)>),
    /// Falling steps on a value.
    Bands {
        /// Falling; below the last nothing.
        steps: Vec<Step>,
        /// The value is a percentage.
        is_percent: bool,
        /// What is counted, where it was named.
        unit: String,
    },
    /// Points for each piece, up to `cap`.
    Count {
        /// For each.
        each: Exact,
        /// At most.
        cap: Exact,
        /// The piece.
        unit: String,
    },
    /// Points off for each fault, down to `floor`.
    Deduction {
        /// Without a fault.
        start: Exact,
        /// Off for each.
        each: Exact,
        /// At least.
        floor: Exact,
        /// The fault.
        unit: String,
    },
    /// Several kinds of pieces or faults with common limits.
    Tally {
        /// Before anything is counted.
        start: Exact,
        /// What is counted.
        items: Vec<Item>,
        /// At least.
        floor: Exact,
        /// At most.
        cap: Exact,
    },
    /// Part ÷ whole, times the maximum.
    Proportion {
        /// Name of the part.
        part: String,
        /// Name of the whole.
        whole: String,
        /// Below this share nothing; 0 to 1.
        from: Exact,
        /// From this share on the maximum; above 0.
        full: Exact,
    },
    /// The same of a percentage that is entered as such.
    Percent {
        /// In per cent.
        from: Exact,
        /// In per cent.
        full: Exact,
    },
    /// The first branch whose condition holds: `(condition, points)`.
    Formula {
        /// Id and title of what is entered.
        variables: Vec<(String, String)>,
        /// In order; an empty condition always holds.
        branches: Vec<(String, String)>,
    },
    /// Points by hand, within the maximum.
    Given,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Option_ {
    /// Its words.
    pub title: String,
    /// What it gives; with `most`, the least.
    pub points: Exact,
    /// The most, where somebody decides within a range.
    pub most: Option<Exact>,
}

/// A step of bands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// From this value on.
    pub from: Exact,
    /// Above it only.
    pub strict: bool,
    /// What it gives.
    pub points: Exact,
}

/// An item of a tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub title: String,
    /// Signed; for each piece.
    pub each: Exact,
    /// No more than so many count.
    pub most: Option<i64>,
    /// One piece takes everything.
    pub wipes: bool,
}

/// Who gives the points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scored {
    /// The unit.
    #[default]
    Unit,
    /// A survey.
    Survey,
    /// The superior.
    Superior,
}

/// What "does not apply" means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplicable {
    /// The maximum is given.
    Full,
    /// The criterion leaves the total.
    Exclude,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// Left to a person.
    ByHand,
    /// Something was assumed.
    Likely,
    /// Every word that bears points was understood.
    Certain,
}

/// What was assumed; the words are in `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Assumed {
    /// Two steps meet in a value that belongs to both: the higher step has it.
    Touching,
    /// A value between two steps belongs to neither: the lower step has it.
    Gap,
    /// Above the highest printed value the highest step goes on.
    OpenTop,
    /// Steps whose points neither rise nor fall throughout.
    NotFalling,
    /// The best answer stays below the maximum.
    BelowMax,
    /// The parts are added up, as they make the maximum together.
    AddedUp,
    /// One of the parts holds, not their sum.
    OneOf,
    /// Points within a range are decided by a person.
    Range,
    /// An amount that is taken once is taken from the maximum.
    TakenOnce,
    /// Counts begin behind a condition that is checked by hand.
    Condition,
    /// The limit is read as that of everything together.
    Limit,
    /// Every further amount counts when it is whole.
    WholeSteps,
    /// The figures were named from the wording.
    Figures,
    /// The options are chosen by the result of a survey.
    SurveyChoice,
    /// A sign of an old symbol font was read as ≥ or ≤.
    OldSign,
    /// Words stand beside that were not understood.
    Unread,
    /// What differs between the steps is more than the value.
    Mixed,
    /// A single part is nothing or everything.
    AllOrNothing,
    /// One case takes everything, whatever else is counted.
    Wipes,
}

/// A reading of one wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Nothing when it stays by hand.
    pub rule: Option<Rule>,
    /// Who gives the points.
    pub scorer: Scored,
    /// What "does not apply" means, where it is said.
    pub not_applicable: Option<NotApplicable>,
    /// How sure it is.
    pub certainty: Certainty,
    /// What was assumed, each once, in order.
    pub assumed: Vec<Assumed>,
    /// The words that were not understood.
    pub unread: String,
}

impl Reading {
    /// Nothing was understood.
    pub fn by_hand(text: &str) -> Self {
        Reading {
            rule: None,
            scorer: Scored::Unit,
            not_applicable: None,
            certainty: Certainty::ByHand,
            assumed: Vec::new(),
            unread: text.trim().to_string(),
        }
    }

    pub(super) fn certain(rule: Rule) -> Self {
        Reading {
            rule: Some(rule),
            certainty: Certainty::Certain,
            unread: String::new(),
            ..Reading::by_hand("")
        }
    }

    /// Notes an assumption, which makes the reading likely at most.
    pub fn assume(&mut self, what: Assumed) {
        if self.rule.is_some() {
            self.certainty = self.certainty.min(Certainty::Likely);
        }
        if !self.assumed.contains(&what) {
            self.assumed.push(what);
        }
    }
}
