//! Steps on a value: "từ 90% trở lên: 5 điểm; dưới 90%: 0 điểm".

use super::Sense;
use super::clause::{Clause, Header};
use super::condition::Condition;
use super::effect::Effect;
use super::range::{Limit, Range};
use super::rule::{Assumed, Reading, Rule, Step};
use crate::domain::exact::Exact;

/// A range with its points, rising from the lowest.
struct Band {
    low: Option<Limit>,
    high: Option<Limit>,
    points: Exact,
}

/// Reads steps.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Certainty, Rule}};
/// let reading = read("≥ 90%: 5đ; 70% đến dưới 90%: 3đ; < 70%: 0đ", &Exact::from(5));
/// assert!(matches!(reading.rule, Some(Rule::Bands { steps, .. }) if steps.len() == 3));
/// assert_eq!(reading.certainty, Certainty::Certain);
/// // 90 itself belongs to neither step.
/// let reading = read("Trên 90%: 5đ; từ 70% đến dưới 90%: 3đ", &Exact::from(5));
/// assert_eq!(reading.certainty, Certainty::Likely);
/// ```
pub(super) fn read(
    clauses: &[Clause],
    _header: &Header,
    max: &Exact,
    sense: Sense,
) -> Option<Reading> {
    let mut bands = Vec::new();
    let mut ranges = Vec::new();
    let mut rest = None;
    let mut has_nothing = false;
    for clause in clauses {
        let Some(effect) = &clause.effect else { continue };
        let Some(points) = worth(effect, max, sense) else {
            if matches!(effect, Effect::UpTo(limit) | Effect::TakeUpTo(limit) if limit == max) {
                continue;
            }
            return None;
        };
        match &clause.condition {
            Condition::Range(range) => {
                ranges.push(range);
                bands.push(Band { low: range.low.clone(), high: range.high.clone(), points });
            }
            Condition::Rest => rest = Some(points),
            Condition::Words if points.is_zero() && is_nothing(clause) => has_nothing = true,
            _ => return None,
        }
    }
    let is_percent = ranges.iter().any(|it| it.is_percent);
    if ranges.is_empty() || (!is_percent && ranges.iter().all(|it| it.is_single)) {
        return None;
    }
    let mut assumed = Vec::new();
    if !is_one_thing(&ranges) {
        return None;
    }
    if ranges.iter().any(|it| is_more_than_a_value(it)) {
        assumed.push(Assumed::Mixed);
    }
    let mut reading = build(bands, rest, has_nothing, is_percent, max, &mut assumed)?;
    if let Some(Rule::Bands { unit, .. }) = &mut reading.rule {
        *unit =
            ranges.iter().map(|it| it.unit.clone()).find(|it| !it.is_empty()).unwrap_or_default();
    }
    if ranges.len() == 1 && !has_nothing {
        assumed.push(Assumed::AllOrNothing);
    }
    assumed.into_iter().for_each(|it| reading.assume(it));
    Some(counted(reading, max, is_percent))
}

/// "Không thực hiện", "chưa tổ chức": no value at all.
fn is_nothing(clause: &Clause) -> bool {
    clause.tokens.iter().take(3).any(|it| matches!(it.word(), "không" | "chưa"))
}

/// What a step gives.
pub(super) fn worth(effect: &Effect, max: &Exact, sense: Sense) -> Option<Exact> {
    let is_penalty = sense == Sense::Penalty;
    Some(match effect {
        Effect::Give(points) | Effect::Add(points) => points.clone(),
        Effect::Take(points) if is_penalty => points.clone(),
        Effect::Take(points) => max - points,
        Effect::Full if is_penalty => Exact::zero(),
        Effect::Full => max.clone(),
        Effect::TakeAll if is_penalty => max.clone(),
        Effect::Zero | Effect::TakeAll => Exact::zero(),
        _ => return None,
    })
}

/// Whether all ranges measure one thing: the words of each are among those of the longest.
fn is_one_thing(ranges: &[&Range]) -> bool {
    let longest = ranges.iter().max_by_key(|it| it.label.len());
    let Some(longest) = longest else { return false };
    ranges.iter().all(|it| it.label.iter().all(|word| longest.label.contains(word)))
}

/// "từ 90% và không có hồ sơ trễ": more than the value is asked.
fn is_more_than_a_value(range: &Range) -> bool {
    const MORE: [&str; 8] = ["không", "chưa", "hoặc", "nhưng", "trong", "kèm", "đồng", "thời"];
    range.label.iter().any(|word| MORE.contains(&word.as_str()))
}

fn build(
    mut bands: Vec<Band>,
    rest: Option<Exact>,
    has_nothing: bool,
    is_percent: bool,
    max: &Exact,
    assumed: &mut Vec<Assumed>,
) -> Option<Reading> {
    let start = |band: &Band| band.low.as_ref().map_or(Exact::from(-1), |it| it.value.clone());
    let end = |band: &Band| band.high.as_ref().map(|it| it.value.clone());
    bands.sort_by(|a, b| {
        start(a).cmp(&start(b)).then_with(|| match (end(a), end(b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => std::cmp::Ordering::Equal,
        })
    });
    close_nested(&mut bands)?;
    for pair in bands.windows(2) {
        let [lower, upper] = pair else { continue };
        meet(lower, upper, is_percent, assumed)?;
    }
    let points: Vec<&Exact> = bands.iter().map(|it| &it.points).collect();
    let rises = points.windows(2).all(|pair| pair.first() < pair.last());
    let falls = points.windows(2).all(|pair| pair.first() > pair.last());
    if !rises && !falls {
        assumed.push(Assumed::NotFalling);
    }
    let best = points.iter().max()?;
    if *best > max || points.iter().any(|it| it.is_negative()) {
        return None;
    }
    if *best < max {
        assumed.push(Assumed::BelowMax);
    }
    let top = bands.last()?;
    if let Some(high) = &top.high {
        let is_all = is_percent && high.value == Exact::hundred() && !high.strict;
        let is_single = top.low.as_ref().is_some_and(|low| low.value == high.value);
        if !is_all {
            assumed.push(Assumed::OpenTop);
        }
        if is_single && !is_all && is_percent {
            return None;
        }
    }
    let first = bands.first()?;
    let begins_at_zero = first.low.as_ref().is_none_or(|low| low.value.is_zero() && !low.strict);
    if falls && bands.len() > 1 && !begins_at_zero && rest.is_none() {
        assumed.push(Assumed::Gap);
    }
    let mut steps: Vec<Step> = Vec::new();
    match (&first.low, rest) {
        (None, None) => {
            let strict = has_nothing && !first.points.is_zero();
            steps.push(Step { from: Exact::zero(), strict, points: first.points.clone() });
        }
        (None, Some(_)) if bands.len() > 1 || !falls => {
            // Everything was said already; the rest is a gap that is none.
            steps.push(Step { from: Exact::zero(), strict: false, points: first.points.clone() });
        }
        (None, Some(rest)) => {
            // "dưới 5%: 2 điểm; còn lại: 0 điểm"
            let high = first.high.as_ref()?;
            steps.push(Step { from: Exact::zero(), strict: false, points: first.points.clone() });
            steps.push(Step { from: high.value.clone(), strict: !high.strict, points: rest });
        }
        (Some(low), rest) => {
            let rest = rest.unwrap_or_else(Exact::zero);
            if !rest.is_zero() {
                steps.push(Step { from: Exact::zero(), strict: has_nothing, points: rest });
            }
            steps.push(Step {
                from: low.value.clone(),
                strict: low.strict,
                points: first.points.clone(),
            });
        }
    }
    for upper in bands.iter().skip(1) {
        let low = upper.low.as_ref()?;
        // A value that belongs to both is the upper step's, one that belongs to none the lower's.
        let strict = low.strict;
        steps.push(Step { from: low.value.clone(), strict, points: upper.points.clone() });
    }
    // "dưới 4%: 3 điểm; từ 4%: 0 điểm": above the last, nothing.
    if falls
        && let Some(high) = bands.last()?.high.as_ref()
        && !bands.last()?.points.is_zero()
        && !(is_percent && high.value == Exact::hundred())
    {
        steps.push(Step { from: high.value.clone(), strict: !high.strict, points: Exact::zero() });
    }
    steps.reverse();
    let rule = Rule::Bands { steps, is_percent, unit: String::new() };
    Some(Reading::certain(rule))
}

/// "tối thiểu 40%; tối thiểu 25%", "dưới 50%; dưới 70%": each ends where the next begins.
fn close_nested(bands: &mut [Band]) -> Option<()> {
    for at in 1..bands.len() {
        let (head, tail) = bands.split_at_mut(at);
        let (Some(lower), Some(upper)) = (head.last_mut(), tail.first_mut()) else { continue };
        if lower.high.is_none() {
            let low = upper.low.as_ref()?;
            lower.high = Some(Limit { strict: !low.strict, ..low.clone() });
        } else if upper.low.is_none() {
            let high = lower.high.as_ref()?;
            upper.low = Some(Limit { strict: !high.strict, ..high.clone() });
        }
    }
    Some(())
}

/// Whether an upper band begins where the lower ends; nothing when they overlap.
fn meet(lower: &Band, upper: &Band, is_percent: bool, assumed: &mut Vec<Assumed>) -> Option<()> {
    let (Some(high), Some(low)) = (&lower.high, &upper.low) else { return None };
    if high.value > low.value {
        return None;
    }
    if high.value == low.value {
        match (high.strict, low.strict) {
            (false, false) => assumed.push(Assumed::Touching),
            (true, true) => assumed.push(Assumed::Gap),
            _ => {}
        }
        return Some(());
    }
    let gap = &low.value - &high.value;
    let is_next = gap == Exact::one() && !is_percent && !high.strict && !low.strict;
    let is_whole = high.value.is_integer() && low.value.is_integer() && high.places == 0;
    if !(is_next && is_whole) {
        assumed.push(Assumed::Gap);
    }
    Some(())
}

/// "từ 2 trở lên: 2 điểm; có 1: 1 điểm" is a count.
fn counted(mut reading: Reading, max: &Exact, is_percent: bool) -> Reading {
    let Some(Rule::Bands { steps, unit, .. }) = &reading.rule else { return reading };
    let rising: Vec<&Step> = steps.iter().rev().filter(|it| !it.points.is_zero()).collect();
    let Some(each) = rising.first().map(|it| it.points.clone()) else { return reading };
    let is_line = rising.iter().enumerate().all(|(at, step)| {
        let n = Exact::from(at as i64 + 1);
        step.from == n && !step.strict && step.points == &each * &n
    });
    let begins = steps.iter().all(|it| !it.points.is_zero() || it.from.is_zero());
    let reaches = rising.last().is_some_and(|it| it.points == *max);
    if !is_percent && is_line && begins && reaches && rising.len() > 1 {
        let unit = unit.clone();
        reading.rule = Some(Rule::Count { each, cap: max.clone(), unit });
    }
    reading
}
