//! The rules: an answer becomes points, not yet rounded (`docs/formats.md#rules`).

use super::sheet::{OffBy, Why, Zone};
use crate::domain::dossier::Answer;
use crate::domain::exact::{DecimalFault, Exact};
use crate::domain::formula::{Fault, Figures};
use crate::domain::map::Map;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::set::{
    BandsOf, Branch, ChoiceOption, Gives, Item, NaEffect, NumberOf, Rule, Scale, ScaleKind,
    ShareOf, Step, TallyItem, Variable, WhenWholeZero,
};
use crate::domain::typed::{self, Takes, Typed};

/// What an answer comes to.
pub(super) enum Outcome {
    /// Points, and how they arose.
    Scored { points: Exact, why: Why },
    /// It fell away.
    Off { by: OffBy, effect: NaEffect },
    /// It fell away because the whole is 0; the set says with which effect.
    OffByWholeZero,
}

/// Applies a rule to an answer.
pub(super) fn apply(rule: &Rule, max: Points, answer: &Answer) -> Result<Outcome, Problem> {
    let other_kind = || Err(other_kind(rule, answer));
    match rule {
        Rule::Choice { options } => match answer {
            Answer::Chosen { option, points } => choice(options, max, option, points.as_deref()),
            _ => other_kind(),
        },
        Rule::Checklist { items } => match answer {
            Answer::Ticked { items: ticked } => checklist(items, max, ticked),
            _ => other_kind(),
        },
        Rule::Proportion { share, scale } => match answer {
            Answer::Figures { part, whole } => proportion(share, scale, max, part, whole),
            _ => other_kind(),
        },
        Rule::Percent { scale, .. } => match answer {
            Answer::Value { value } => percent(scale, max, value),
            _ => other_kind(),
        },
        Rule::Bands { of: BandsOf::Share(share), steps, .. } => match answer {
            Answer::Figures { part, whole } => share_bands(share, steps, max, part, whole),
            _ => other_kind(),
        },
        Rule::Bands { of: BandsOf::Value, steps, unit, .. } => match answer {
            Answer::Value { value } => {
                let takes = NumberOf::Value.takes(unit.as_ref(), max);
                Ok(bands(steps, max, figure(value, Field::Value, takes)?, None))
            }
            _ => other_kind(),
        },
        Rule::Count { each, cap, .. } => match answer {
            Answer::Count { count } => {
                let count = whole_number(count, Field::Count)?;
                let product = &count * each;
                let points = product.clone().min(cap.exact());
                Ok(Outcome::Scored { points, why: Why::Count { count, product } })
            }
            _ => other_kind(),
        },
        Rule::Deduction { start, each, floor, .. } => match answer {
            Answer::Count { count } => {
                let count = whole_number(count, Field::Count)?;
                let result = &start.exact() - &(&count * each);
                let points = result.clone().max(floor.exact());
                Ok(Outcome::Scored { points, why: Why::Deduction { count, result } })
            }
            _ => other_kind(),
        },
        Rule::Given { min } => match answer {
            Answer::Points { points } => given(*min, max, points, |entered| Why::Given { entered }),
            _ => other_kind(),
        },
        Rule::Formula { variables, branches } => match answer {
            Answer::Variables { values, .. } => formula(variables, branches, max, values),
            _ => other_kind(),
        },
        Rule::Tally { start, items, floor, cap } => match answer {
            Answer::Tally { counts } => {
                tally(Limits { start: *start, floor: *floor, cap: *cap }, items, max, counts)
            }
            _ => other_kind(),
        },
    }
}

fn other_kind(rule: &Rule, answer: &Answer) -> Problem {
    match answer {
        Answer::Unreadable { .. } => Problem::new(Code::AnswerUnreadable).field(Field::Answer),
        _ => Problem::new(Code::AnswerKind)
            .field(Field::Answer)
            .with("found", answer.kind())
            .with("expected", rule.expects()),
    }
}

/// Points that the appraiser set: within the lowest that the rule can give and the maximum.
pub(super) fn set_directly(rule: &Rule, max: Points, points: &str) -> Result<Outcome, Problem> {
    given(rule.lowest(), max, points, |entered| Why::SetDirectly { entered })
}

fn given(
    min: Points,
    max: Points,
    points: &str,
    why: impl FnOnce(Exact) -> Why,
) -> Result<Outcome, Problem> {
    let points = decimal(points, Field::Points)?;
    within(&points, &min.exact(), &max.exact(), Field::Points)?;
    Ok(Outcome::Scored { points: points.clone(), why: why(points) })
}

/// A range needs points within it; an option that always gives the same allows none.
fn choice(
    options: &[ChoiceOption],
    max: Points,
    chosen: &str,
    points: Option<&str>,
) -> Result<Outcome, Problem> {
    let Some(option) = options.iter().position(|option| option.id == chosen) else {
        let problem = Problem::new(Code::OptionUnknown).with("found", chosen);
        return Err(problem.field(Field::Answer));
    };
    let entered = points.unwrap_or_default();
    let points = match &options[option].gives {
        Gives::Range { min, max } => {
            let points = decimal(entered, Field::Points)?;
            within(&points, &min.exact(), &max.exact(), Field::Points)?;
            points
        }
        Gives::Fixed(_) if !entered.trim().is_empty() => {
            let problem = Problem::new(Code::OptionFixed).with("found", chosen);
            return Err(problem.field(Field::Points));
        }
        Gives::Fixed(worth) => worth.of(max),
    };
    Ok(Outcome::Scored { points: points.clone(), why: Why::Choice { option, gave: points } })
}

/// The points without any piece, and the limits.
struct Limits {
    start: Points,
    floor: Points,
    cap: Points,
}

/// An item that is not mentioned counts 0.
fn tally(
    limits: Limits,
    items: &[TallyItem],
    max: Points,
    counts: &Map<String, String>,
) -> Result<Outcome, Problem> {
    if let Some(stranger) = counts.keys().find(|id| !items.iter().any(|item| &item.id == *id)) {
        let problem = Problem::new(Code::ItemUnknown).with("found", stranger);
        return Err(problem.field(Field::Answer));
    }
    let read = |item: &TallyItem| match counts.get(&item.id).map_or("", |text| text.trim()) {
        "" => Ok(Exact::zero()),
        text => whole_number(text, Field::Item(item.id.clone())),
    };
    let counts = items.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let wiped_by = items.iter().zip(&counts).position(|(item, count)| item.wipes(count));
    let gives = items.iter().zip(&counts).map(|(item, count)| item.gives(count, max));
    let result = gives.fold(limits.start.exact(), |sum, gives| &sum + &gives);
    let points = match wiped_by {
        Some(_) => limits.floor.exact(),
        None => result.clone().min(limits.cap.exact()).max(limits.floor.exact()),
    };
    Ok(Outcome::Scored { points, why: Why::Tally { counts, result, wiped_by } })
}

/// An item that is ticked twice counts once.
fn checklist(items: &[Item], max: Points, ticked: &[String]) -> Result<Outcome, Problem> {
    if let Some(stranger) = ticked.iter().find(|id| !items.iter().any(|item| &item.id == *id)) {
        let problem = Problem::new(Code::ItemUnknown).with("found", stranger);
        return Err(problem.field(Field::Answer));
    }
    let places: Vec<usize> =
        (0..items.len()).filter(|&place| ticked.contains(&items[place].id)).collect();
    let worths = places.iter().map(|&place| items[place].worth.of(max));
    let sum = worths.fold(Exact::zero(), |sum, worth| &sum + &worth);
    let points = sum.clone().min(max.exact());
    Ok(Outcome::Scored { points, why: Why::Checklist { items: places, sum } })
}

fn proportion(
    share: &ShareOf,
    scale: &Scale,
    max: Points,
    part: &str,
    whole: &str,
) -> Result<Outcome, Problem> {
    let (part, whole) = figures(part, whole)?;
    match part.checked_div(&whole) {
        None => whole_zero(share.when_whole_zero, max),
        Some(fraction) => Ok(scaled(scale, max, fraction, Some((part, whole)))),
    }
}

fn percent(scale: &Scale, max: Points, value: &str) -> Result<Outcome, Problem> {
    let value = figure(value, Field::Value, Takes::Percent)?;
    within(&value, &Exact::zero(), &Exact::hundred(), Field::Value)?;
    Ok(scaled(scale, max, &value * &Exact::scaled(1, 2), None))
}

/// s < from: 0. s ≥ full: the maximum. Else by the kind of scale.
fn scaled(scale: &Scale, max: Points, share: Exact, figures: Option<(Exact, Exact)>) -> Outcome {
    let between = || match scale.kind {
        ScaleKind::Share => &share * &max.exact(),
        ScaleKind::OfFull => &max.exact() * &share.checked_div(&scale.full).unwrap_or(Exact::one()),
        ScaleKind::Interpolate => {
            let above = &share - &scale.from;
            let width = &scale.full - &scale.from;
            &max.exact() * &above.checked_div(&width).unwrap_or(Exact::one())
        }
    };
    let (zone, points) = match () {
        () if share < scale.from => (Zone::Below, Exact::zero()),
        () if share >= scale.full => (Zone::Full, max.exact()),
        () => (Zone::Between, between()),
    };
    Outcome::Scored { points, why: Why::Share { figures, share, zone } }
}

fn share_bands(
    share: &ShareOf,
    steps: &[Step],
    max: Points,
    part: &str,
    whole: &str,
) -> Result<Outcome, Problem> {
    let (part, whole) = figures(part, whole)?;
    match (&part * &Exact::hundred()).checked_div(&whole) {
        None => whole_zero(share.when_whole_zero, max),
        Some(value) => Ok(bands(steps, max, value, Some((part, whole)))),
    }
}

fn bands(steps: &[Step], max: Points, value: Exact, figures: Option<(Exact, Exact)>) -> Outcome {
    let step = steps.iter().position(|step| step.reached(&value));
    let points = step.map_or(Exact::zero(), |step| steps[step].worth.of(max));
    Outcome::Scored { points, why: Why::Band { figures, value, step } }
}

fn whole_zero(meaning: WhenWholeZero, max: Points) -> Result<Outcome, Problem> {
    let scored = |points, is_full| Outcome::Scored { points, why: Why::WholeZero { is_full } };
    match meaning {
        WhenWholeZero::Invalid => Err(Problem::new(Code::WholeZero).field(Field::Whole)),
        WhenWholeZero::Zero => Ok(scored(Exact::zero(), false)),
        WhenWholeZero::Full => Ok(scored(max.exact(), true)),
        WhenWholeZero::NotApplicable => Ok(Outcome::OffByWholeZero),
    }
}

fn formula(
    variables: &[Variable],
    branches: &[Branch],
    max: Points,
    values: &Map<String, String>,
) -> Result<Outcome, Problem> {
    let read = |variable: &Variable| {
        let text = values.get(&variable.id).map_or("", String::as_str);
        not_negative(text, Field::Variable(variable.id.clone()))
    };
    let values = variables.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let figures = Figures { values: &values, max };
    let fault = |fault| {
        let code = match fault {
            Fault::DivisionByZero => Code::DivisionByZero,
            Fault::StepZero => Code::StepZero,
        };
        Problem::new(code).field(Field::Answer)
    };
    let (branch, result) = first_branch(branches, figures).map_err(fault)?;
    let points = result.clone().min(max.exact()).max(Exact::zero());
    Ok(Outcome::Scored { points, why: Why::Formula { branch, values, result } })
}

fn first_branch(branches: &[Branch], figures: Figures) -> Result<(Option<usize>, Exact), Fault> {
    for (place, branch) in branches.iter().enumerate() {
        let holds = branch.when.as_ref().map_or(Ok(true), |when| when.holds(figures))?;
        if holds {
            return Ok((Some(place), branch.points.compute(figures)?));
        }
    }
    Ok((None, Exact::zero()))
}

/// Part and whole, neither negative, the part not above the whole.
fn figures(part: &str, whole: &str) -> Result<(Exact, Exact), Problem> {
    let (part, whole) = (not_negative(part, Field::Part)?, not_negative(whole, Field::Whole)?);
    if part <= whole {
        return Ok((part, whole));
    }
    let problem = Problem::new(Code::PartAboveWhole).field(Field::Part);
    Err(problem.with("part", part.to_decimal(6)).with("whole", whole.to_decimal(6)))
}

fn whole_number(text: &str, field: Field) -> Result<Exact, Problem> {
    let count = not_negative(text, field.clone())?;
    match count.is_integer() {
        true => Ok(count),
        false => Err(Problem::new(Code::NotWholeNumber).field(field).with("found", text)),
    }
}

fn not_negative(text: &str, field: Field) -> Result<Exact, Problem> {
    let figure = decimal(text, field.clone())?;
    match figure.is_negative() {
        false => Ok(figure),
        true => Err(Problem::new(Code::NegativeFigure).field(field).with("found", text)),
    }
}

fn within(value: &Exact, min: &Exact, max: &Exact, field: Field) -> Result<(), Problem> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let problem = Problem::new(Code::ValueOutside).field(field);
    let problem = problem.with("found", value.to_decimal(6));
    Err(problem.with("min", min.to_decimal(4)).with("max", max.to_decimal(4)))
}

fn decimal(text: &str, field: Field) -> Result<Exact, Problem> {
    figure(text, field, Takes::Decimal)
}

/// A decimal of the files. What is none was typed so, and is told as the field reads it.
fn figure(text: &str, field: Field, takes: Takes) -> Result<Exact, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::new(Code::FigureMissing).field(field));
    }
    let not_number = |_: DecimalFault| match typed::read(text, takes) {
        Typed::Ambiguous { grouped, decimal } => Problem::new(Code::NumberAmbiguous)
            .with("found", text.trim())
            .with("first", grouped)
            .with("second", decimal),
        Typed::Fraction { percent, of_hundred } => Problem::new(Code::PercentOrFraction)
            .with("found", text.trim())
            .with("first", percent)
            .with("second", of_hundred),
        Typed::Cells => Problem::new(Code::SeveralCells).with("found", text),
        _ => Problem::new(Code::NotNumber).with("found", text),
    };
    Exact::parse(text).map_err(not_number).map_err(|problem| problem.field(field))
}
