//! The score sheet: what scoring returns, one line per line of the set.

use super::View;
use crate::domain::dossier::{Declared, SetRef, Unit};
use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{CriteriaSet, NaEffect, Node, Role};

/// The scores of one dossier in one view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreSheet {
    /// The version of the format in which the set was written.
    pub format_version: u64,
    /// What someone should look at in the set, by code, each once.
    pub set_warnings: Vec<Code>,
    /// By which set.
    pub set: SetRef,
    /// Whose.
    pub unit: Unit,
    /// Whose figures count.
    pub view: View,
    /// Base + bonus − penalty, held within 0 and the maximum that applies (`docs/formats.md#scoring`, 6).
    pub total: Points,
    /// The maxima of the base leaves that count.
    pub applicable_max: Points,
    /// 100 × total ÷ maximum that applies; nothing when nothing applies.
    pub index: Option<Percent>,
    /// The class, as a place in the set's bands; nothing without an index.
    pub band: Option<usize>,
    /// A condition took every class and the place in the ranking away ([`super::unranked_by`]).
    pub unranked: bool,
    /// Bonus points, capped.
    pub bonus: Points,
    /// Penalty points, capped.
    pub penalty: Points,
    /// Where a cap of the campaign or of the set held bonus or penalty; empty where none did.
    pub held: Vec<Held>,
    /// Leaves that are neither unanswered nor awaiting.
    pub answered: usize,
    /// All leaves.
    pub leaves: usize,
    /// One line per line of the set, at the same place.
    pub lines: Vec<ScoreLine>,
}

/// Bonus or penalty points that a cap held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which of the two.
    pub role: Role,
    /// What the lines of the role came to, each within its own cap.
    pub sum: Points,
    /// The cap.
    pub cap: Points,
    /// Whether the campaign set it; otherwise the set did.
    pub by_campaign: bool,
}

/// The score of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// The line's maximum.
    pub max: Points,
    /// Whether it counts; a group counts when a leaf below it does.
    pub applicable: bool,
    /// The maximum that counts.
    pub applicable_max: Points,
    /// Points; 0 when it does not count.
    pub points: Points,
    /// 100 × points ÷ maximum that counts, rounded; nothing when it does not count.
    pub index: Option<Percent>,
    /// What became of it.
    pub state: State,
    /// How the points arose.
    pub why: Why,
    /// What is wrong with the answer.
    pub problems: Vec<Problem>,
}

impl ScoreLine {
    /// A line that does not count and has no points yet.
    pub(super) fn without_points(node: &Node, state: State, why: Why) -> Self {
        ScoreLine {
            max: node.max,
            applicable: false,
            applicable_max: Points::ZERO,
            points: Points::ZERO,
            index: None,
            state,
            why,
            problems: Vec::new(),
        }
    }
}

impl ScoreSheet {
    /// The totals as a file declares them, so that a superior can compare.
    pub fn declared(&self, set: &CriteriaSet) -> Declared {
        Declared {
            total: self.total.to_string(),
            applicable_max: self.applicable_max.to_string(),
            index: self.index.map(|index| index.to_string()),
            band: self.band.map(|band| set.bands[band].id.clone()),
            ..Declared::default()
        }
    }
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A group: the sum below it.
    Group,
    /// Scored by its rule.
    Scored,
    /// No answer: 0 points, in the denominator.
    Unanswered,
    /// Fell away, or full points without being asked.
    NotApplicable,
    /// An answer that makes no sense: 0 points, in the denominator.
    Invalid,
    /// Scored by someone else who has not done so: outside numerator and denominator.
    Awaiting,
}

impl State {
    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Group => "group",
            State::Scored => "scored",
            State::Unanswered => "unanswered",
            State::NotApplicable => "notApplicable",
            State::Invalid => "invalid",
            State::Awaiting => "awaiting",
        }
    }
}

/// Who or what made a leaf fall away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OffBy {
    /// The profile question with this id, answered "no".
    Profile(String),
    /// The answer, with its reason.
    Answer(String),
    /// A whole of 0.
    WholeZero,
}

/// Where a share lies between the limits of its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Below `from`.
    Below,
    /// From `from` to under `full`.
    Between,
    /// From `full` on.
    Full,
}

/// How the points of a line arose, as facts; the words are made in `i18n::why`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The sum below.
    Group,
    /// The sum below, scaled up for what fell away.
    Rescaled {
        /// The sum below.
        sum: Points,
        /// The maxima that are left below.
        left: Points,
        /// The maxima that it is scaled to.
        target: Points,
    },
    /// No answer.
    Unanswered,
    /// Scored by someone else.
    Awaiting,
    /// The answer makes no sense; the problems say why.
    Invalid,
    /// It fell away, or got its maximum without being asked.
    Off {
        /// By what.
        by: OffBy,
        /// With which effect.
        effect: NaEffect,
    },
    /// An option was chosen.
    Choice {
        /// Place among the options.
        option: usize,
        /// What it gave, before the maximum holds it and before rounding.
        gave: Exact,
    },
    /// Items were ticked.
    Checklist {
        /// Places among the items.
        items: Vec<usize>,
        /// Their sum, before the maximum holds it.
        sum: Exact,
    },
    /// A share of a whole, or a percentage.
    Share {
        /// Part and whole; nothing for a percentage.
        figures: Option<(Exact, Exact)>,
        /// The share, as a fraction.
        share: Exact,
        /// Where it lies.
        zone: Zone,
    },
    /// Steps on a value or percentage.
    Band {
        /// Part and whole, when the value is a percentage of them.
        figures: Option<(Exact, Exact)>,
        /// The value.
        value: Exact,
        /// The step reached; nothing below the last.
        step: Option<usize>,
    },
    /// Points per piece.
    Count {
        /// How many.
        count: Exact,
        /// Before the cap.
        product: Exact,
    },
    /// Points off per fault.
    Deduction {
        /// How many.
        count: Exact,
        /// Before the floor.
        result: Exact,
    },
    /// Several kinds of piece or fault.
    Tally {
        /// How many of each, in the order of the items.
        counts: Vec<Exact>,
        /// Start and contributions, before floor and cap hold them.
        result: Exact,
        /// The place of an item that set the leaf to its floor.
        wiped_by: Option<usize>,
    },
    /// Points as they were entered.
    Given {
        /// Before rounding.
        entered: Exact,
    },
    /// A whole of 0, counted as scored.
    WholeZero {
        /// With the maximum (otherwise 0).
        is_full: bool,
    },
    /// The first branch that held.
    Formula {
        /// Its place; nothing when none held.
        branch: Option<usize>,
        /// The figures, in the order of the declared variables.
        values: Vec<Exact>,
        /// Its result, before 0 and the maximum hold it.
        result: Exact,
    },
    /// The appraiser set the points.
    SetDirectly {
        /// Before rounding.
        entered: Exact,
    },
}
