//! Points for each piece, or off for each fault.
//!
//! ```text
//! tally = { base | piece | limit | wipe }        base  = condition maximum
//! piece = ("mỗi" | "cứ") thing amount | amount "/" thing
//! limit = ["tổng"] ("tối đa" | "không quá") amount    wipe = condition "trừ hết điểm"
//! ```

use super::Sense;
use super::clause::Clause;
use super::condition::{Condition, Each};
use super::effect::Effect;
use super::rule::{Assumed, Item, Reading, Rule, Step};
use super::token::has_any;
use crate::domain::exact::Exact;
use crate::domain::text::fold;

/// What the parts said.
#[derive(Default)]
struct Parts<'a> {
    pieces: Vec<(&'a Clause, &'a Each, Exact)>,
    once: Vec<(&'a Clause, Exact)>,
    wipes: Vec<&'a Clause>,
    failing: Vec<&'a Clause>,
    limits: Vec<(Exact, bool)>,
    base: Vec<(&'a Clause, Exact)>,
}

/// What is counted, without the word for that: "Mỗi sáng kiến" counts "sáng kiến".
fn counted(title: &str) -> String {
    let is_word =
        |word: &&str| matches!(fold(word).as_str(), "moi" | "cu" | "voi" | "mot" | "1" | "01");
    title.split_whitespace().skip_while(is_word).collect::<Vec<_>>().join(" ")
}

/// Reads pieces and faults; nothing where none is counted.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Rule}};
/// let max = Exact::from(3);
/// let rule = |text: &str| read(text, &max).rule;
/// assert!(matches!(rule("Mỗi buổi được cộng 1 điểm"), Some(Rule::Count { .. })));
/// assert!(matches!(rule("Trừ 0,5 điểm/trường hợp"), Some(Rule::Deduction { .. })));
/// let one = rule("Mỗi sáng kiến: 0,5 điểm, tối đa 2 điểm");
/// assert!(matches!(one, Some(Rule::Count { unit, .. }) if unit == "sáng kiến"));
/// let text = "Nộp chậm: trừ 0,5 điểm/lần; không nộp: trừ 1 điểm/lần; tổng trừ không quá 2 điểm";
/// assert!(matches!(rule(text), Some(Rule::Tally { floor, .. }) if floor == Exact::one()));
/// ```
pub(super) fn read(clauses: &[Clause], max: &Exact, sense: Sense) -> Option<Reading> {
    let mut assumed = Vec::new();
    let mut parts = sorted(clauses, max, sense, &mut assumed)?;
    let is_running = clauses.iter().any(|it| has_any(&it.tokens, &["lũy kế", "cộng dồn"]));
    let one = Each::one();
    if is_running && parts.pieces.is_empty() {
        // "nếu có 01 thôn chưa đạt bị trừ 0,3 điểm, lũy kế theo từng thôn"
        parts.pieces.extend(parts.once.drain(..).map(|(clause, points)| (clause, &one, points)));
        assumed.push(Assumed::Condition);
    }
    if parts.pieces.is_empty() {
        return None;
    }
    let n_taking = parts.pieces.iter().filter(|(_, _, each)| each.is_negative()).count();
    if n_taking > 0 && n_taking < parts.pieces.len() {
        // Given and taken in one wording: which comes first is not said.
        assumed.push(Assumed::Limit);
    }
    for (_, each, _) in &parts.pieces {
        if each.is_assumed || each.is_time {
            assumed.push(Assumed::Condition);
        }
    }
    let mut reading = if n_taking > 0 {
        taking(&parts, max, &mut assumed)?
    } else {
        giving(&parts, max, &mut assumed)?
    };
    assumed.into_iter().for_each(|it| reading.assume(it));
    Some(reading)
}

fn sorted<'a>(
    clauses: &'a [Clause],
    max: &Exact,
    sense: Sense,
    assumed: &mut Vec<Assumed>,
) -> Option<Parts<'a>> {
    let is_penalty = sense == Sense::Penalty;
    let off = |points: &Exact| if is_penalty { points.clone() } else { -points.clone() };
    let mut parts = Parts::default();
    for clause in clauses {
        let Some(effect) = &clause.effect else { continue };
        match (effect, &clause.condition) {
            (Effect::Take(points), Condition::Each(each)) => {
                parts.pieces.push((clause, each, off(points)));
            }
            (Effect::Add(points) | Effect::Give(points), Condition::Each(each)) => {
                parts.pieces.push((clause, each, points.clone()));
            }
            (Effect::UpTo(limit), Condition::None) => parts.limits.push((limit.clone(), false)),
            (Effect::TakeUpTo(limit), _) => {
                parts.limits.push((limit.clone(), true));
                if !matches!(clause.condition, Condition::None) {
                    assumed.push(Assumed::Limit);
                }
            }
            // "mỗi lĩnh vực tối đa 2 điểm": a limit for each kind.
            (Effect::UpTo(_), _) => return None,
            (Effect::Take(points), _) => parts.once.push((clause, off(points))),
            (Effect::TakeAll, Condition::Range(_)) => parts.failing.push(clause),
            (Effect::TakeAll, _) => parts.wipes.push(clause),
            (Effect::Zero, Condition::Range(_)) => parts.failing.push(clause),
            (Effect::Zero, _) => parts.wipes.push(clause),
            (Effect::Full, _) => parts.base.push((clause, max.clone())),
            (Effect::Give(points) | Effect::Add(points), _) if points.is_zero() => {
                parts.wipes.push(clause);
            }
            (Effect::Give(points) | Effect::Add(points), _) => {
                parts.base.push((clause, points.clone()));
            }
            (Effect::GiveRange(..) | Effect::TakeRange(..), _) => return None,
        }
    }
    Some(parts)
}

/// From the maximum downwards.
fn taking(parts: &Parts, max: &Exact, assumed: &mut Vec<Assumed>) -> Option<Reading> {
    if parts.base.iter().any(|(_, points)| points != max) {
        return None;
    }
    if parts.base.len() > 1 {
        assumed.push(Assumed::Mixed);
    }
    let limit = limit(parts)?;
    let floor = limit.map_or(Exact::zero(), |limit| max - &limit);
    if floor.is_negative() {
        return None;
    }
    if !parts.failing.is_empty() {
        return failing(parts, max, &floor);
    }
    let mut items = Vec::new();
    for (clause, each, points) in &parts.pieces {
        if each.step != Exact::one() || each.is_percent || each.base.is_some() {
            return whole_steps_off(parts, max, &floor);
        }
        items.push(item(clause, points.clone(), None, false));
    }
    for (clause, points) in &parts.once {
        assumed.push(Assumed::TakenOnce);
        items.push(item(clause, points.clone(), Some(1), false));
    }
    for clause in &parts.wipes {
        assumed.push(Assumed::Wipes);
        items.push(item(clause, Exact::zero(), None, true));
    }
    let rule = match items.as_slice() {
        [only] if !only.wipes && only.each.is_negative() => Rule::Deduction {
            start: max.clone(),
            each: -only.each.clone(),
            floor,
            unit: counted(&only.title),
        },
        _ => Rule::Tally { start: max.clone(), items, floor, cap: max.clone() },
    };
    Some(Reading::certain(rule))
}

/// From nothing upwards.
fn giving(parts: &Parts, max: &Exact, assumed: &mut Vec<Assumed>) -> Option<Reading> {
    if !parts.once.is_empty()
        || parts.limits.iter().any(|(_, takes)| *takes && parts.limits.len() > 1)
    {
        return None;
    }
    let limit = limit(parts)?.unwrap_or_else(|| max.clone());
    if limit > *max {
        assumed.push(Assumed::Limit);
    }
    if limit < *max {
        assumed.push(Assumed::BelowMax);
    }
    let cap = if limit > *max { max.clone() } else { limit };
    if let [(clause, each, points)] = parts.pieces.as_slice()
        && (each.step != Exact::one() || each.is_percent)
    {
        return stepwise(clause, each, points, parts, &cap, assumed);
    }
    let mut items = Vec::new();
    for (clause, points) in &parts.base {
        assumed.push(Assumed::TakenOnce);
        items.push(item(clause, points.clone(), Some(1), false));
    }
    for (clause, each, points) in &parts.pieces {
        if each.base.is_some() {
            assumed.push(Assumed::Condition);
        }
        if each.step != Exact::one() || each.is_percent {
            return None;
        }
        items.push(item(clause, points.clone(), None, false));
    }
    // "Không có: 0 điểm" says nothing more.
    let rule = match items.as_slice() {
        [only] => Rule::Count { each: only.each.clone(), cap, unit: counted(&only.title) },
        _ => Rule::Tally { start: Exact::zero(), items, floor: Exact::zero(), cap },
    };
    Some(Reading::certain(rule))
}

/// The one limit of everything; nothing when several differ.
fn limit(parts: &Parts) -> Option<Option<Exact>> {
    let mut limits = parts.limits.iter().map(|(limit, _)| limit);
    let Some(first) = limits.next() else { return Some(None) };
    if limits.any(|it| it != first) {
        return None;
    }
    Some(Some(first.clone()))
}

fn item(clause: &Clause, each: Exact, most: Option<i64>, wipes: bool) -> Item {
    Item { title: clause.title.clone(), each, most, wipes }
}

/// How many steps a rule may have.
const MOST_STEPS: i64 = 60;

/// "cứ vượt 4% cộng 0,5 điểm": as many whole steps as there are.
fn stepwise(
    clause: &Clause,
    each: &Each,
    points: &Exact,
    parts: &Parts,
    cap: &Exact,
    assumed: &mut Vec<Assumed>,
) -> Option<Reading> {
    let (start, from) = match parts.base.as_slice() {
        [] => (Exact::zero(), Exact::zero()),
        [(base, points)] => match &base.condition {
            Condition::Range(range) if range.low.is_none() => {
                (points.clone(), range.high.as_ref()?.value.clone())
            }
            _ => return None,
        },
        _ => return None,
    };
    if each.step.is_zero() || points.is_zero() {
        return None;
    }
    let mut steps = Vec::new();
    if !start.is_zero() {
        steps.push(Step { from: Exact::zero(), strict: false, points: start.clone() });
    }
    let (mut value, mut sum) = (from, start);
    while sum < *cap {
        value = &value + &each.step;
        sum = &sum + points;
        let held = if sum > *cap { cap.clone() } else { sum.clone() };
        steps.push(Step { from: value.clone(), strict: false, points: held });
        if steps.len() as i64 > MOST_STEPS {
            return None;
        }
    }
    steps.reverse();
    assumed.push(Assumed::WholeSteps);
    let rule = Rule::Bands { steps, is_percent: each.is_percent, unit: clause.title.clone() };
    Some(Reading::certain(rule))
}

/// "chậm cứ 5 ngày trừ 1 điểm": whole steps off.
fn whole_steps_off(parts: &Parts, max: &Exact, floor: &Exact) -> Option<Reading> {
    let [(clause, each, points)] = parts.pieces.as_slice() else { return None };
    let is_plain = parts.once.is_empty() && parts.wipes.is_empty() && each.base.is_none();
    if !is_plain || each.step.is_zero() {
        return None;
    }
    let off = -points.clone();
    let mut steps = Vec::new();
    let (mut value, mut left) = (Exact::zero(), max.clone());
    while left > *floor {
        steps.push(Step { from: value.clone(), strict: false, points: left.clone() });
        value = &value + &each.step;
        left = &left - &off;
        if steps.len() as i64 > MOST_STEPS {
            return None;
        }
    }
    steps.push(Step { from: value, strict: false, points: floor.clone() });
    steps.reverse();
    let rule = Rule::Bands { steps, is_percent: each.is_percent, unit: clause.title.clone() };
    let mut reading = Reading::certain(rule);
    reading.assume(Assumed::WholeSteps);
    Some(reading)
}

/// "Tỷ lệ dưới 85% thì trừ hết điểm; nếu có vi phạm trừ 0,5 điểm/lần": two figures.
fn failing(parts: &Parts, max: &Exact, floor: &Exact) -> Option<Reading> {
    let ([fails], [(clause, each, points)]) = (parts.failing.as_slice(), parts.pieces.as_slice())
    else {
        return None;
    };
    let Condition::Range(range) = &fails.condition else { return None };
    let is_plain = parts.once.is_empty() && parts.wipes.is_empty() && each.step == Exact::one();
    if !is_plain {
        return None;
    }
    let decimal = |value: &Exact| value.to_decimal(9);
    let when = match (&range.low, &range.high) {
        (None, Some(high)) if high.strict => format!("tyLe < {}", decimal(&high.value)),
        (None, Some(high)) => format!("tyLe <= {}", decimal(&high.value)),
        (Some(low), None) if low.strict => format!("tyLe > {}", decimal(&low.value)),
        (Some(low), None) => format!("tyLe >= {}", decimal(&low.value)),
        _ => return None,
    };
    let (off, floor) = (decimal(&-points.clone()), decimal(floor));
    let points = format!("max({floor}, {} - {off} * soLan)", decimal(max));
    let title = if clause.title.is_empty() { "Số lần" } else { &clause.title };
    let variables =
        vec![("tyLe".to_string(), fails.title.clone()), ("soLan".to_string(), title.to_string())];
    let branches = vec![(when, "0".to_string()), (String::new(), points)];
    let mut reading = Reading::certain(Rule::Formula { variables, branches });
    reading.assume(Assumed::Figures);
    Some(reading)
}
