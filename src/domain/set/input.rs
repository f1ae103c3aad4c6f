//! What a rule asks for: one description, read by fields, pasted tables, papers and figures.

use super::{BandsOf, ChoiceOption, Item, Rule, ShareOf, TallyItem, Variable};
use crate::domain::points::Points;
use crate::domain::problem::Field;
use crate::domain::text::Text;
use crate::domain::typed::Takes;

/// What whoever answers a rule enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleInput<'a> {
    /// One of these options.
    Choice(&'a [ChoiceOption]),
    /// Any of these items.
    Checklist(&'a [Item]),
    /// Part and whole.
    Share(&'a ShareOf),
    /// One number.
    Number {
        /// Of what kind.
        of: NumberOf,
        /// What it counts or measures.
        unit: Option<&'a Text>,
        /// The figure of the set that gives it.
        figure: Option<&'a str>,
    },
    /// A number of each of these.
    Tally(&'a [TallyItem]),
    /// A figure for each of these.
    Variables(&'a [Variable]),
}

/// The kinds of single numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberOf {
    /// Any value.
    Value,
    /// A percentage from 0 to 100.
    Percent,
    /// A whole number from 0.
    Count,
    /// Points themselves.
    Points,
}

impl NumberOf {
    /// The kind of answer, by its word in the files.
    pub fn kind(self) -> &'static str {
        match self {
            NumberOf::Value | NumberOf::Percent => "value",
            NumberOf::Count => "count",
            NumberOf::Points => "points",
        }
    }

    /// How it is read where it is typed; `max` is the leaf's maximum.
    pub fn takes(self, unit: Option<&Text>, max: Points) -> Takes {
        match self {
            NumberOf::Value => Takes::of_value(unit.map_or("", |unit| &unit.vi)),
            NumberOf::Percent => Takes::Percent,
            NumberOf::Count => Takes::Whole,
            NumberOf::Points => Takes::UpTo(max),
        }
    }

    /// The field of the answer.
    pub fn field(self) -> Field {
        match self {
            NumberOf::Value | NumberOf::Percent => Field::Value,
            NumberOf::Count => Field::Count,
            NumberOf::Points => Field::Points,
        }
    }
}

impl Rule {
    /// What it asks for.
    pub fn input(&self) -> RuleInput<'_> {
        let number = |of, unit, figure| RuleInput::Number { of, unit, figure };
        match self {
            Rule::Choice { options } => RuleInput::Choice(options),
            Rule::Checklist { items } => RuleInput::Checklist(items),
            Rule::Proportion { share, .. } => RuleInput::Share(share),
            Rule::Bands { of: BandsOf::Share(share), .. } => RuleInput::Share(share),
            Rule::Bands { of: BandsOf::Value, unit, figure, .. } => {
                number(NumberOf::Value, unit.as_ref(), figure.as_deref())
            }
            Rule::Percent { figure, .. } => number(NumberOf::Percent, None, figure.as_deref()),
            Rule::Count { unit, figure, .. } | Rule::Deduction { unit, figure, .. } => {
                number(NumberOf::Count, unit.as_ref(), figure.as_deref())
            }
            Rule::Given { .. } => number(NumberOf::Points, None, None),
            Rule::Tally { items, .. } => RuleInput::Tally(items),
            Rule::Formula { variables, .. } => RuleInput::Variables(variables),
        }
    }

    /// Every figure of the set that it names, in the order of its fields.
    pub fn figures(&self) -> Vec<&str> {
        match self.input() {
            RuleInput::Share(share) => [&share.part_figure, &share.whole_figure]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect(),
            RuleInput::Number { figure, .. } => figure.into_iter().collect(),
            RuleInput::Variables(variables) => {
                variables.iter().filter_map(|variable| variable.figure.as_deref()).collect()
            }
            RuleInput::Choice(_) | RuleInput::Checklist(_) | RuleInput::Tally(_) => Vec::new(),
        }
    }
}
