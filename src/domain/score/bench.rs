//! The test bench: answers at and just beside every limit of a rule, and what each gives.

use std::collections::BTreeSet;

use super::{ScoreLine, what_if};
use crate::domain::dossier::{Answer, Dossier};
use crate::domain::exact::Exact;
use crate::domain::map::Map;
use crate::domain::set::{
    BandsOf, ChoiceOption, CriteriaSet, Criterion, Gives, Item, Rule, Scale, Step, TallyItem,
};

/// An answer that was tried, and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The answer.
    pub answer: Answer,
    /// What it gives.
    pub line: ScoreLine,
}

/// Decimal places of tried figures.
const PLACES: u32 = 9;

/// The whole in which shares are tried: a share in hundredths of a per cent is a whole number of it.
const WHOLE: i64 = 10_000;

/// Tries the answers at and just beside every limit of a leaf's rule; none for a group. Of a formula
/// nobody knows the limits: there the page asks for one's own figures.
///
/// # Source
/// `docs/formats.md#rules`
pub fn bench(set: &CriteriaSet, place: usize) -> Vec<Tried> {
    let Some((node, criterion)) = set.nodes.get(place).and_then(|it| Some((it, it.criterion()?)))
    else {
        return Vec::new();
    };
    let answers = answers(criterion, &node.max.exact());
    answers.into_iter().map(|answer| try_one(set, place, answer)).collect()
}

/// Tries one answer at a leaf, whoever scores it.
///
/// # Panics
/// When the set has no such line.
pub fn try_one(set: &CriteriaSet, place: usize, answer: Answer) -> Tried {
    let dossier = Dossier::new("bench", set);
    let mut sheet = what_if(set, &dossier, &set.nodes[place].id, &answer);
    Tried { answer, line: sheet.lines.swap_remove(place) }
}

fn answers(criterion: &Criterion, max: &Exact) -> Vec<Answer> {
    match &criterion.rule {
        Rule::Choice { options } => options.iter().flat_map(chosen).collect(),
        Rule::Checklist { items } => ticked(items),
        Rule::Proportion { scale, .. } => {
            limits(scale).iter().map(|share| figures(&(share * &Exact::hundred()))).collect()
        }
        Rule::Percent { scale, .. } => {
            limits(scale).iter().map(|share| value(&(share * &Exact::hundred()))).collect()
        }
        Rule::Bands { of: BandsOf::Share(_), steps, .. } => {
            let percents = around_steps(steps, &hundredth());
            within_hundred(percents).iter().map(figures).collect()
        }
        Rule::Bands { of: BandsOf::Value, steps, unit, .. } => {
            let is_percent = unit.as_ref().is_some_and(|unit| unit.vi.trim().starts_with('%'));
            let is_whole = !is_percent && steps.iter().all(|step| step.from.is_integer());
            let values = around_steps(steps, &if is_whole { Exact::one() } else { hundredth() });
            let values = if is_percent { within_hundred(values) } else { values };
            values.iter().map(value).collect()
        }
        Rule::Count { each, cap, .. } => counts_to(&cap.exact(), each).map(count).collect(),
        Rule::Deduction { start, each, floor, .. } => {
            counts_to(&(&start.exact() - &floor.exact()), each).map(count).collect()
        }
        Rule::Tally { items, .. } => tallied(items),
        Rule::Given { min } => [min.exact(), max.clone()].iter().map(points).collect(),
        Rule::Formula { .. } => Vec::new(),
    }
}

fn hundredth() -> Exact {
    Exact::scaled(1, 2)
}

fn written(number: &Exact) -> String {
    number.to_decimal(PLACES)
}

fn value(number: &Exact) -> Answer {
    Answer::Value { value: written(number) }
}

fn count(number: i64) -> Answer {
    Answer::Count { count: number.to_string() }
}

fn points(number: &Exact) -> Answer {
    Answer::Points { points: written(number) }
}

/// A percentage as part and whole.
fn figures(percent: &Exact) -> Answer {
    let whole = Exact::from(WHOLE);
    let part = (percent * &whole).checked_div(&Exact::hundred()).unwrap_or_else(Exact::zero);
    Answer::Figures { part: written(&part), whole: written(&whole) }
}

/// An option; a range with its least and its most.
fn chosen(option: &ChoiceOption) -> Vec<Answer> {
    let with = |points: Option<String>| Answer::Chosen { option: option.id.clone(), points };
    match &option.gives {
        Gives::Fixed(_) => vec![with(None)],
        Gives::Range { min, max } => {
            vec![with(Some(max.to_string())), with(Some(min.to_string()))]
        }
    }
}

/// Nothing, each item alone, all together.
fn ticked(items: &[Item]) -> Vec<Answer> {
    let with = |items: Vec<String>| Answer::Ticked { items };
    let alone = items.iter().map(|item| with(vec![item.id.clone()]));
    let all = with(items.iter().map(|item| item.id.clone()).collect());
    let all = (items.len() > 1).then_some(all);
    std::iter::once(with(Vec::new())).chain(alone).chain(all).collect()
}

/// Shares at and beside the limits of a scale, with the middle between them; falling.
fn limits(scale: &Scale) -> Vec<Exact> {
    let step = Exact::scaled(1, 4);
    let middle = (&scale.from + &scale.full).checked_div(&Exact::from(2));
    let near = [&scale.from, &scale.full]
        .into_iter()
        .flat_map(|limit| [limit - &step, limit.clone(), limit + &step]);
    let ends = [Exact::zero(), Exact::one()];
    let all: BTreeSet<Exact> = near.chain(middle).chain(ends).collect();
    all.into_iter().rev().filter(|it| !it.is_negative() && *it <= Exact::one()).collect()
}

/// Values at and beside every step, falling.
fn around_steps(steps: &[Step], beside: &Exact) -> Vec<Exact> {
    let near =
        steps.iter().flat_map(|step| [&step.from + beside, step.from.clone(), &step.from - beside]);
    let all: BTreeSet<Exact> = near.collect();
    all.into_iter().rev().collect()
}

fn within_hundred(percents: Vec<Exact>) -> Vec<Exact> {
    percents.into_iter().filter(|it| !it.is_negative() && *it <= Exact::hundred()).collect()
}

/// 0, 1, 2, the last count that changes something, and one more.
fn counts_to(span: &Exact, each: &Exact) -> impl Iterator<Item = i64> + use<> {
    let last = span.checked_div(each).map_or(1, |it| it.ceil().round_scaled_within(0, 1_000_000));
    let all: BTreeSet<i64> = [0, 1, 2, last - 1, last, last + 1].into();
    all.into_iter().filter(|it| *it >= 0)
}

/// Nothing, and each item alone: one of it, as many as count, one more, around where it wipes.
fn tallied(items: &[TallyItem]) -> Vec<Answer> {
    let mut answers = vec![Answer::Tally { counts: Map::new() }];
    for item in items {
        let mut counts: BTreeSet<i64> = [1, 2].into();
        for limit in [&item.most, &item.wipes_from].into_iter().flatten() {
            let limit = limit.ceil().round_scaled_within(0, 1_000_000);
            counts.extend([limit - 1, limit, limit + 1]);
        }
        answers.extend(counts.into_iter().filter(|it| *it > 0).map(|number| Answer::Tally {
            counts: [(item.id.clone(), number.to_string())].into(),
        }));
    }
    answers
}
