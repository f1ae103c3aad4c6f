//! Lists that are put into a dossier: points and remarks of an appraisal as verdicts, a unit's own figures as
//! answers. What a dossier does not take is refused here, with the reason.

use super::{Left, ListReading, Taken};
use crate::domain::dossier::{Answer, Change, Dossier};
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::appraise;
use crate::domain::score::{OffBy, View, Why, score};
use crate::domain::set::{ChoiceOption, CriteriaSet, Gives, Node, NumberOf, RuleInput, Scorer};
use crate::tables::keys;

/// A list, held against a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The list, with the rows refused that the dossier does not take.
    pub reading: ListReading,
    /// What putting it in changes: one step.
    pub change: Change,
    /// How many criteria it is about.
    pub count: usize,
    /// How many of them have something that gives way.
    pub replaced: usize,
}

/// Points and remarks for the open round. A row without points keeps the points that stand, one without a
/// remark the remark.
pub fn verdicts(reading: ListReading, set: &CriteriaSet, dossier: &Dossier) -> Entered {
    let round = dossier.round(appraise::open_round(dossier));
    entered(reading, set, |place, taken| {
        let node = &set.nodes[place];
        if !appraise::takes(dossier, set, place) {
            return Err(told(Code::RowNotOpen, taken));
        }
        let points = value(taken, "points");
        if let Some(points) = points {
            within(points, node, taken)?;
        }
        let remark = value(taken, "remark").map(str::to_string);
        let before = round.and_then(|round| round.verdicts.get(&node.id));
        let is_replaced = before.is_some_and(|it| {
            (points.is_some() && it.decides()) || (remark.is_some() && !it.note.trim().is_empty())
        });
        let change = appraise::enter(dossier, &node.id, points.map(str::to_string), remark);
        Ok((change, is_replaced))
    })
}

/// A unit's own figures as answers: points, a value, a count, part and whole, or the points of the only
/// option that gives them. Criteria that are answered in another way stay by hand.
pub fn answers(reading: ListReading, set: &CriteriaSet, dossier: &Dossier) -> Entered {
    let sheet = score(set, dossier, View::SelfScored);
    entered(reading, set, |place, taken| {
        let line = &sheet.lines[place];
        let is_off = matches!(&line.why, Why::Off { by: OffBy::Profile(_), .. });
        let node = &set.nodes[place];
        let is_own = node.criterion().is_some_and(|it| it.scorer == Scorer::Unit);
        if is_off || !is_own {
            return Err(told(Code::RowNotOpen, taken));
        }
        let answer = answer(node, taken)?;
        let is_replaced = dossier
            .answer_at(set, place)
            .is_some_and(|before| !before.is_blank() && *before != answer);
        Ok((dossier.typed(set, place, Some(answer)), is_replaced))
    })
}

/// The change of one row, and whether something gives way to it.
type OfRow = Result<(Change, bool), Problem>;

fn entered(
    mut reading: ListReading,
    set: &CriteriaSet,
    of_row: impl Fn(usize, &Taken) -> OfRow,
) -> Entered {
    let mut changes = Vec::new();
    let (mut replaced, mut seen) = (0, Vec::new());
    for taken in std::mem::take(&mut reading.taken) {
        let made = leaf(set, &taken).and_then(|place| match seen.contains(&place) {
            true => Err(told(Code::RowTwice, &taken)),
            false => {
                seen.push(place);
                of_row(place, &taken)
            }
        });
        match made {
            Ok((change, is_replaced)) => {
                replaced += usize::from(is_replaced);
                changes.push(change);
                reading.taken.push(taken);
            }
            Err(why) => reading.refused.push(Left { row: taken.row, key: taken.key, why }),
        }
    }
    Entered { count: changes.len(), change: Change::All(changes), replaced, reading }
}

/// The leaf that a row names; a code that several have names none of them.
fn leaf(set: &CriteriaSet, taken: &Taken) -> Result<usize, Problem> {
    let named = value(taken, "criterion").unwrap_or(&taken.key);
    let first = named.split_whitespace().next().unwrap_or_default();
    let with = |code: &str| -> Vec<usize> {
        let is = |place: &usize| keys::code(&set.nodes[*place].code) == keys::code(code);
        set.leaves().filter(is).collect()
    };
    let found = Some(with(named)).filter(|it| !it.is_empty()).unwrap_or_else(|| with(first));
    let by_id = || set.leaves().find(|place| set.nodes[*place].id == named);
    match found.as_slice() {
        [place] => Ok(*place),
        [] => by_id().ok_or_else(|| Problem::new(Code::RowCriterionUnknown).with("key", named)),
        _ => Err(Problem::new(Code::RowCriterionMany).with("key", named)),
    }
}

fn answer(node: &Node, taken: &Taken) -> Result<Answer, Problem> {
    let found = value(taken, "value").unwrap_or_default().to_string();
    let whole = value(taken, "whole").map(str::to_string);
    let Some(criterion) = node.criterion() else {
        return Err(told(Code::RowNotOpen, taken));
    };
    match (criterion.rule.input(), whole) {
        (RuleInput::Share(_), Some(whole)) => Ok(Answer::Figures { part: found, whole }),
        (RuleInput::Share(_), None) => Err(told(Code::RowNoWhole, taken)),
        (RuleInput::Number { of, .. }, _) => number(of, found, node, taken),
        (RuleInput::Choice(options), _) => option(options, &found, node.max)
            .map(|option| Answer::Chosen { option: option.id.clone(), points: None })
            .ok_or_else(|| told(Code::RowByHand, taken)),
        _ => Err(told(Code::RowByHand, taken)),
    }
}

/// The only option that gives these points.
fn option<'a>(options: &'a [ChoiceOption], points: &str, max: Points) -> Option<&'a ChoiceOption> {
    let points = Exact::parse(points).ok()?;
    let mut found = options.iter().filter(|option| match &option.gives {
        Gives::Fixed(given) => given.of(max) == points,
        Gives::Range { .. } => false,
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn number(of: NumberOf, found: String, node: &Node, taken: &Taken) -> Result<Answer, Problem> {
    match of {
        NumberOf::Points => {
            within(&found, node, taken)?;
            Ok(Answer::Points { points: found })
        }
        NumberOf::Count => match Exact::parse(&found) {
            Ok(count) if count.is_integer() && !count.is_negative() => {
                Ok(Answer::Count { count: found })
            }
            _ => Err(Problem::new(Code::RowNotNumber).with("found", &found)),
        },
        NumberOf::Value | NumberOf::Percent => Ok(Answer::Value { value: found }),
    }
}

/// Points between the lowest and the most that a rule gives.
fn within(points: &str, node: &Node, taken: &Taken) -> Result<(), Problem> {
    let said = |code: Code| Problem::new(code).with("found", points);
    let Some(criterion) = node.criterion() else { return Err(told(Code::RowNotOpen, taken)) };
    let value = Exact::parse(points).map_err(|_| said(Code::RowNotNumber))?;
    let lowest = criterion.rule.lowest();
    if value > node.max.exact() {
        return Err(said(Code::RowAboveMax).with("max", node.max));
    }
    match value < lowest.exact() {
        true => Err(said(Code::RowBelowMin).with("min", lowest)),
        false => Ok(()),
    }
}

fn value<'a>(taken: &'a Taken, name: &str) -> Option<&'a str> {
    let found = taken.values.iter().find(|(it, _)| it == name);
    found.map(|(_, value)| value.as_str()).filter(|it| !it.is_empty())
}

fn told(code: Code, taken: &Taken) -> Problem {
    let key = value(taken, "criterion").unwrap_or(&taken.key);
    Problem::new(code).with("key", key)
}
