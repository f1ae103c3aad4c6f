//! The kinds of rule by which a leaf's points arise (`docs/formats.md#rules`).

use crate::domain::exact::Exact;
use crate::domain::formula::Formula;
use crate::domain::points::Points;
use crate::domain::text::Text;

use super::input::RuleInput;

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
        items: Vec<Item>,
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
        /// The figure of the set that gives the value.
        figure: Option<String>,
    },
    /// Steps on a value or on a percentage.
    Bands {
        /// What is compared.
        of: BandsOf,
        /// The unit of the value, for people.
        unit: Option<Text>,
        /// Falling steps; the first that is reached gives the points.
        steps: Vec<Step>,
        /// The figure of the set that gives the value, where the value itself is compared.
        figure: Option<String>,
    },
    /// Points per piece, up to a cap.
    Count {
        /// Points per piece.
        each: Exact,
        /// The cap.
        cap: Points,
        /// The piece.
        unit: Option<Text>,
        /// The figure of the set that gives the count.
        figure: Option<String>,
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
        /// The figure of the set that gives the count.
        figure: Option<String>,
    },
    /// Points for several kinds of piece or fault, each counted, with common limits.
    Tally {
        /// Points without any.
        start: Points,
        /// What is counted.
        items: Vec<TallyItem>,
        /// The lowest result; may be below 0.
        floor: Points,
        /// The highest result.
        cap: Points,
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

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Id, unique in its rule.
    pub id: String,
    /// Its words.
    pub title: Text,
    /// What it gives.
    pub gives: Gives,
}

/// What an option gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Always the same.
    Fixed(Worth),
    /// Points that whoever answers sets within these limits; they may be below 0.
    Range {
        /// The fewest.
        min: Points,
        /// The most.
        max: Points,
    },
}

impl Gives {
    /// The most that it can give, not yet held to the leaf's maximum.
    pub fn most(&self, max: Points) -> Exact {
        match self {
            Gives::Fixed(worth) => worth.of(max),
            Gives::Range { max, .. } => max.exact(),
        }
    }
}

/// An item of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id, unique in its rule.
    pub id: String,
    /// Its words.
    pub title: Text,
    /// What it gives.
    pub worth: Worth,
}

/// One kind of piece or fault of a tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyItem {
    /// Id, unique in its rule.
    pub id: String,
    /// Its words.
    pub title: Text,
    /// What each gives, or takes where it is negative.
    pub each: Worth,
    /// The piece.
    pub unit: Option<Text>,
    /// How many count at most.
    pub most: Option<Exact>,
    /// The most that the item gives or takes in all, whatever its sign.
    pub cap: Option<Exact>,
    /// From how many on the leaf has its floor, whatever else is counted.
    pub wipes_from: Option<Exact>,
}

impl TallyItem {
    /// What so many of it come to, not rounded: each × min(n, most), held to its own cap.
    ///
    /// # Source
    /// `docs/formats.md#scoring-new`, 1.
    pub fn gives(&self, count: &Exact, max: Points) -> Exact {
        let counted = match &self.most {
            Some(most) if count > most => most,
            _ => count,
        };
        let sum = counted * &self.each.of(max);
        match &self.cap {
            Some(cap) => sum.max(-cap.clone()).min(cap.clone()),
            None => sum,
        }
    }

    /// Whether so many of it set the leaf to its floor.
    pub fn wipes(&self, count: &Exact) -> bool {
        self.wipes_from.as_ref().is_some_and(|from| count >= from)
    }
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
    /// The figure of the set that gives the part.
    pub part_figure: Option<String>,
    /// The figure of the set that gives the whole.
    pub whole_figure: Option<String>,
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
    /// What lies between.
    pub kind: ScaleKind,
}

/// How a share between the limits of its scale becomes points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleKind {
    /// s × max.
    #[default]
    Share,
    /// max × (s − from)/(full − from).
    Interpolate,
    /// max × s/full.
    OfFull,
}

impl ScaleKind {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            ScaleKind::Share => "share",
            ScaleKind::Interpolate => "interpolate",
            ScaleKind::OfFull => "ofFull",
        }
    }
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
    /// The figure of the set that gives it.
    pub figure: Option<String>,
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
            Rule::Tally { .. } => "tally",
            Rule::Formula { .. } => "formula",
        }
    }

    /// Every kind, by its word in the files.
    pub const KINDS: [&'static str; 10] = [
        "choice",
        "checklist",
        "proportion",
        "percent",
        "bands",
        "count",
        "deduction",
        "given",
        "formula",
        "tally",
    ];

    /// The kind of answer that it expects, by its word in the files.
    pub fn expects(&self) -> &'static str {
        match self.input() {
            RuleInput::Choice(_) => "chosen",
            RuleInput::Checklist(_) => "ticked",
            RuleInput::Share(_) => "figures",
            RuleInput::Number { of, .. } => of.kind(),
            RuleInput::Tally(_) => "tally",
            RuleInput::Variables(_) => "variables",
        }
    }

    /// The lowest points that it can give.
    pub fn lowest(&self) -> Points {
        match self {
            Rule::Deduction { floor, .. } | Rule::Tally { floor, .. } => (*floor).min(Points::ZERO),
            Rule::Given { min } => *min,
            Rule::Choice { options } => {
                let ranges = options.iter().filter_map(|option| match &option.gives {
                    Gives::Range { min, .. } => Some(*min),
                    Gives::Fixed(_) => None,
                });
                ranges.fold(Points::ZERO, Points::min)
            }
            Rule::Checklist { .. }
            | Rule::Proportion { .. }
            | Rule::Percent { .. }
            | Rule::Bands { .. }
            | Rule::Count { .. }
            | Rule::Formula { .. } => Points::ZERO,
        }
    }
}
