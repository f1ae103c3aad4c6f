//! The nine kinds of rule by which a leaf's points arise (formats, § 1).

use crate::domain::exact::Exact;
use crate::domain::formula::Formula;
use crate::domain::points::Points;
use crate::domain::text::Text;

/// How the points of a leaf arise from its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One of several options.
    Choice {
        /// The options.
        options: Vec<ChoiceOption>,
    },
    /// Any of several items, their points summed up to the maximum.
    Checklist {
        /// The items.
        items: Vec<ChoiceOption>,
    },
    /// Part of a whole, times the maximum.
    Proportion {
        /// The two figures.
        share: ShareOf,
        /// How the share becomes points.
        scale: Scale,
    },
    /// A percentage, read as [`Rule::Proportion`] with 0–1 for 0–100 %.
    Percent {
        /// How the share becomes points.
        scale: Scale,
    },
    /// Steps on a value or on a percentage.
    Bands {
        /// What is compared.
        of: BandsOf,
        /// The unit of the value, for people.
        unit: Option<Text>,
        /// Falling steps; the first that is reached gives the points.
        steps: Vec<Step>,
    },
    /// Points per piece, up to a cap.
    Count {
        /// Points per piece.
        each: Exact,
        /// The cap.
        cap: Points,
        /// The piece.
        unit: Option<Text>,
    },
    /// Points off per fault, down to a floor.
    Deduction {
        /// Points without a fault.
        start: Points,
        /// Points off per fault.
        each: Exact,
        /// The lowest result; may be below 0.
        floor: Points,
        /// The fault.
        unit: Option<Text>,
    },
    /// Points entered as they are.
    Given {
        /// The lowest allowed.
        min: Points,
    },
    /// The first branch whose condition holds.
    Formula {
        /// What is entered.
        variables: Vec<Variable>,
        /// The branches, in order.
        branches: Vec<Branch>,
    },
}

/// An option or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Id, unique in its rule.
    pub id: String,
    /// Its words.
    pub title: Text,
    /// What it gives.
    pub worth: Worth,
}

/// Points given directly or as a fraction of the leaf's maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// Points.
    Points(Exact),
    /// A fraction of the maximum, 0 to 1.
    OfMax(Exact),
}

impl Worth {
    /// In points, not yet rounded.
    pub fn of(&self, max: Points) -> Exact {
        match self {
            Worth::Points(points) => points.clone(),
            Worth::OfMax(fraction) => fraction * &max.exact(),
        }
    }
}

/// The names of part and whole, and what a whole of 0 means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareOf {
    /// Name of the part.
    pub part: Text,
    /// Name of the whole.
    pub whole: Text,
    /// What a whole of 0 means.
    pub when_whole_zero: WhenWholeZero,
}

/// From which share on there are points, from which share on there are all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Below this share: 0. A fraction, 0 to 1.
    pub from: Exact,
    /// From this share on: the maximum. A fraction, 0 to 1.
    pub full: Exact,
    /// Between: max × (s − from)/(full − from) when true, s × max when false.
    pub interpolate: bool,
}

/// What a whole of 0 means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhenWholeZero {
    /// An answer that makes no sense.
    #[default]
    Invalid,
    /// 0 points, counted as scored.
    Zero,
    /// The maximum, counted as scored.
    Full,
    /// The leaf does not apply.
    NotApplicable,
}

/// What the steps compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BandsOf {
    /// The value itself.
    Value,
    /// 100 × part ÷ whole.
    Share(ShareOf),
}

/// A step: from this value on (`strict`: above it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The limit.
    pub from: Exact,
    /// The limit itself does not count.
    pub strict: bool,
    /// What it gives.
    pub worth: Worth,
}

impl Step {
    /// Whether a value reaches it.
    pub fn reached(&self, value: &Exact) -> bool {
        if self.strict { value > &self.from } else { value >= &self.from }
    }
}

/// A variable of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Id in the formula.
    pub id: String,
    /// Its name.
    pub title: Text,
}

/// A branch of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// What it means.
    pub title: Text,
    /// The condition; nothing always holds.
    pub when: Option<Formula>,
    /// The points.
    pub points: Formula,
}

impl Rule {
    /// The word in the files.
    pub fn kind(&self) -> &'static str {
        match self {
            Rule::Choice { .. } => "choice",
            Rule::Checklist { .. } => "checklist",
            Rule::Proportion { .. } => "proportion",
            Rule::Percent { .. } => "percent",
            Rule::Bands { .. } => "bands",
            Rule::Count { .. } => "count",
            Rule::Deduction { .. } => "deduction",
            Rule::Given { .. } => "given",
            Rule::Formula { .. } => "formula",
        }
    }

    /// The kind of answer that it expects, by its word in the files.
    pub fn expects(&self) -> &'static str {
        match self {
            Rule::Choice { .. } => "chosen",
            Rule::Checklist { .. } => "ticked",
            Rule::Proportion { .. } | Rule::Bands { of: BandsOf::Share(_), .. } => "figures",
            Rule::Percent { .. } | Rule::Bands { of: BandsOf::Value, .. } => "value",
            Rule::Count { .. } | Rule::Deduction { .. } => "count",
            Rule::Given { .. } => "points",
            Rule::Formula { .. } => "variables",
        }
    }

    /// The lowest points that it can give.
    pub fn lowest(&self) -> Points {
        match self {
            Rule::Deduction { floor, .. } => (*floor).min(Points::ZERO),
            Rule::Given { min } => *min,
            _ => Points::ZERO,
        }
    }
}
