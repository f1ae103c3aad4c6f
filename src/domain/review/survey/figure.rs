//! One figure of a survey: a number with what it counts.

use serde::{Deserialize, Serialize};

use crate::domain::dossier::{Answer, Verdict};
use crate::domain::points::Points;
use crate::domain::set::{BandsOf, Criterion, Node, Rule};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FigureUnit {
    /// Points of the criterion, from its lowest to its maximum.
    Points,
    /// A percentage, 0 to 100, from which the rule makes points.
    Percent,
    /// The value on which the rule's steps stand.
    Value,
    /// How many.
    Count,
}

/// How a number of a table is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reading {
    /// As it stands, in this unit.
    As(FigureUnit),
    /// A fraction of one that stands for a percentage: 0.855 is 85.5 %.
    Fraction,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyFigure {
    /// What it counts.
    pub unit: FigureUnit,
    /// The number, as a decimal of the files.
    pub value: String,
}

impl FigureUnit {
    /// What the rule of a criterion asks for: what a number without a word counts.
    pub fn usual(rule: &Rule) -> Self {
        match rule {
            Rule::Percent { .. } => FigureUnit::Percent,
            Rule::Bands { of: BandsOf::Value, .. } => FigureUnit::Value,
            Rule::Count { .. } | Rule::Deduction { .. } => FigureUnit::Count,
            _ => FigureUnit::Points,
        }
    }
}

impl Reading {
    /// How numbers for a criterion can be read: as its rule asks first, then as the points
    /// themselves, then a percentage as a fraction.
    pub fn of(rule: &Rule) -> Vec<Reading> {
        let usual = FigureUnit::usual(rule);
        let mut readings = vec![Reading::As(usual)];
        if usual != FigureUnit::Points {
            readings.push(Reading::As(FigureUnit::Points));
        }
        if is_percentage(rule) {
            readings.push(Reading::Fraction);
        }
        readings
    }

    /// From the word in a form.
    pub fn from_word(word: &str) -> Option<Self> {
        Reading::ALL.into_iter().find(|reading| reading.as_str() == word)
    }

    /// Every reading.
    pub const ALL: [Reading; 5] = [
        Reading::As(FigureUnit::Points),
        Reading::As(FigureUnit::Percent),
        Reading::As(FigureUnit::Value),
        Reading::As(FigureUnit::Count),
        Reading::Fraction,
    ];

    /// The word in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Reading::As(FigureUnit::Points) => "points",
            Reading::As(FigureUnit::Percent) => "percent",
            Reading::As(FigureUnit::Value) => "value",
            Reading::As(FigureUnit::Count) => "count",
            Reading::Fraction => "fraction",
        }
    }
}

impl SurveyFigure {
    /// As the desk holds it against a rule.
    pub fn verdict(&self) -> Verdict {
        let value = self.value.clone();
        match self.unit {
            FigureUnit::Points => Verdict { points: Some(value), ..Verdict::default() },
            FigureUnit::Percent | FigureUnit::Value => {
                Verdict { answer: Some(Answer::Value { value }), ..Verdict::default() }
            }
            FigureUnit::Count => {
                Verdict { answer: Some(Answer::Count { count: value }), ..Verdict::default() }
            }
        }
    }

    /// A verdict of a round as a figure of the survey; nothing for one that says no number of its
    /// own, or one that the rule does not take.
    pub fn of(verdict: &Verdict, criterion: &Criterion) -> Option<Self> {
        let usual = FigureUnit::usual(&criterion.rule);
        let (unit, value) = match (&verdict.points, &verdict.answer) {
            (Some(points), _) | (None, Some(Answer::Points { points })) => {
                (FigureUnit::Points, points)
            }
            (None, Some(Answer::Value { value })) => (usual, value),
            (None, Some(Answer::Count { count })) => (FigureUnit::Count, count),
            _ => return None,
        };
        let figure = SurveyFigure { unit, value: value.trim().to_string() };
        (figure.fits(criterion) && !figure.value.is_empty()).then_some(figure)
    }

    /// Whether the rule takes a figure of this unit: it may be another than when it was given.
    pub fn fits(&self, criterion: &Criterion) -> bool {
        self.unit == FigureUnit::Points || self.unit == FigureUnit::usual(&criterion.rule)
    }
}

/// Whether the rule asks for a percentage.
pub(super) fn is_percentage(rule: &Rule) -> bool {
    match rule {
        Rule::Percent { .. } => true,
        Rule::Bands { of: BandsOf::Value, unit: Some(unit), .. } => unit.vi.trim() == "%",
        _ => false,
    }
}

/// What a number of this unit must lie within, so that the rule does not call it invalid; nothing
/// where there is no limit above.
pub(super) fn range(node: &Node, rule: &Rule, unit: FigureUnit) -> Option<(Points, Points)> {
    match unit {
        FigureUnit::Points => Some((rule.lowest(), node.max)),
        FigureUnit::Percent => Some((Points::ZERO, Points::parse("100")?)),
        FigureUnit::Value | FigureUnit::Count => None,
    }
}
