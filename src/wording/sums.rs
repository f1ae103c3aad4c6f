//! Options, of which one holds, and items, which add up.

use super::Sense;
use super::clause::{Clause, Header};
use super::condition::Condition;
use super::effect::Effect;
use super::rule::{Assumed, NotApplicable, Option_, Reading, Rule};
use super::token::{Source, has_any};
use crate::domain::exact::Exact;

/// Takes out the part that says what holds when there was nothing to do.
///
/// ```text
/// "không phát sinh" … ("tính đủ điểm" | maximum)  → full
/// … "không đánh giá" | "không tính vào"           → exclude
/// ```
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, NotApplicable}};
/// let text = "Đúng hạn: 2đ; quá hạn: 0đ; trong năm không phát sinh: tính đủ 2đ";
/// assert_eq!(read(text, &Exact::from(2)).not_applicable, Some(NotApplicable::Full));
/// ```
pub(super) fn take_not_applicable(
    clauses: Vec<Clause>,
    max: &Exact,
    is_formula: bool,
) -> (Option<NotApplicable>, Vec<Clause>) {
    let takes = clauses.iter().any(|it| matches!(it.effect, Some(Effect::Take(_))));
    let reaches = |clause: &Clause| match &clause.effect {
        Some(Effect::Full) => true,
        Some(Effect::Give(points) | Effect::Add(points)) => points == max,
        _ => false,
    };
    let n_reaching = clauses.iter().filter(|it| reaches(it)).count();
    let mut found = None;
    let mut rest = Vec::with_capacity(clauses.len());
    for clause in clauses {
        let is_full = reaches(&clause)
            && is_nothing_to_do(&clause)
            && !takes
            && (n_reaching > 1 || is_formula);
        if is_full {
            found = Some(NotApplicable::Full);
        } else if is_left_out(&clause) {
            found = Some(NotApplicable::Exclude);
        } else {
            rest.push(clause);
        }
    }
    (found, rest)
}

fn is_nothing_to_do(clause: &Clause) -> bool {
    const NOTHING: [&str; 6] = [
        "không phát sinh",
        "không được giao",
        "không được yêu cầu",
        "không thuộc đối tượng",
        "chưa phát sinh",
        "không có phát sinh",
    ];
    let is_filled = has_any(&clause.tokens, &["tính đủ", "đủ điểm", "điểm tối đa"]);
    has_any(&clause.tokens, &NOTHING) || (clause.has("không có") && is_filled)
}

fn is_left_out(clause: &Clause) -> bool {
    const OUT: [&str; 10] = [
        "không đánh giá",
        "không xét",
        "không tính vào",
        "không đưa vào",
        "loại khỏi",
        "không áp dụng",
        "không chấm nội dung",
        "không chấm tiêu chí",
        "không tính tiêu chí",
        "không tính nội dung",
    ];
    const CASE: [&str; 7] =
        ["không phát sinh", "không có", "không được", "trường hợp", "nếu", "không thuộc", "đơn vị"];
    clause.effect.is_none() && has_any(&clause.tokens, &OUT) && has_any(&clause.tokens, &CASE)
}

/// An option while it is put together.
struct Part {
    title: String,
    points: Exact,
    most: Option<Exact>,
    is_take: bool,
    is_negative: bool,
}

/// One of several, or any of several.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Certainty, Rule}};
/// let max = Exact::from(2);
/// let reading = read("Ban hành kịp thời: 2 điểm\nBan hành chậm: 1 điểm", &max);
/// assert!(matches!(reading.rule, Some(Rule::Choice(options)) if options.len() == 2));
/// let reading = read("Bao gồm: a) Sổ sách: 1 điểm; b) Chứng từ: 1 điểm", &max);
/// assert!(matches!(reading.rule, Some(Rule::Checklist(items)) if items.len() == 2));
/// let reading = read("Không nộp đúng hạn thì trừ hết điểm", &max);
/// assert_eq!(reading.certainty, Certainty::Certain);
/// ```
pub(super) fn read(
    clauses: &[Clause],
    header: &Header,
    max: &Exact,
    sense: Sense,
) -> Option<Reading> {
    let mut parts = Vec::new();
    let mut is_limited = false;
    for clause in clauses {
        let Some(effect) = &clause.effect else { continue };
        match part(clause, effect, max, sense) {
            Some(part) => parts.push(part),
            None => is_limited |= !is_limit_of(effect, max),
        }
    }
    if parts.len() == 1 && clauses.iter().any(is_nothing_to_do) {
        return None;
    }
    let zero = Exact::zero();
    let best = parts.iter().map(|it| it.most.as_ref().unwrap_or(&it.points)).max()?.clone();
    let sum = parts.iter().fold(Exact::zero(), |sum, it| &sum + &it.points);
    let takes = parts.iter().any(|it| it.is_take);
    let has_range = parts.iter().any(|it| it.most.is_some());
    let has_fixed = parts.iter().any(|it| it.most.is_none() && it.points > zero);
    if best > *max || (has_range && !has_fixed) || max.is_zero() {
        return None;
    }
    let is_pairs = is_pairs(&parts);
    let positive: Vec<&Part> = parts.iter().filter(|it| it.points > zero).collect();
    let adds =
        positive.len() > 1 && !header.one_of && !takes && !has_range && sum == *max && best < *max;
    let mut reading = if adds {
        let items = positive.iter().map(|it| (it.title.clone(), it.points.clone())).collect();
        let mut reading = Reading::certain(Rule::Checklist(items));
        if !(header.adds_up || header.is_joined || is_pairs) {
            reading.assume(Assumed::AddedUp);
        }
        reading
    } else {
        choice(parts, header, max, &best)?
    };
    if is_limited {
        reading.assume(Assumed::Limit);
    }
    if is_mixed(clauses) {
        reading.assume(Assumed::Mixed);
    }
    Some(reading)
}

fn choice(parts: Vec<Part>, header: &Header, max: &Exact, best: &Exact) -> Option<Reading> {
    let takes: Vec<&Part> = parts.iter().filter(|it| it.is_take).collect();
    let has_base = parts.iter().any(|it| !it.is_take && it.points == *max);
    let is_single = parts.len() == 1;
    let zero = Exact::zero();
    let mut assumed = Vec::new();
    if !takes.is_empty() {
        let takes_all = takes.iter().any(|it| it.points.is_zero());
        if parts.iter().any(|it| !it.is_take && it.points != *max && !it.points.is_zero()) {
            return None;
        }
        if !takes_all || (takes.len() > 1 && !has_base) {
            assumed.push(Assumed::TakenOnce);
        }
    } else if header.adds_up {
        // They should add up to the maximum and do not.
        return None;
    }
    let values: Vec<&Exact> = parts.iter().map(|it| &it.points).collect();
    let falls = values.windows(2).all(|pair| pair.first() > pair.last());
    let rises = values.windows(2).all(|pair| pair.first() < pair.last());
    if !takes.is_empty() && !has_base {
        // The option in which nothing is taken.
    } else if *best != *max {
        if is_single || !falls || !values.last().is_some_and(|it| it.is_zero()) {
            return None;
        }
        assumed.push(Assumed::BelowMax);
    }
    if is_single && takes.is_empty() {
        assumed.push(Assumed::AllOrNothing);
    }
    if !falls && !rises {
        assumed.push(Assumed::NotFalling);
        let n_best = values.iter().filter(|it| **it == best).count();
        if n_best > 1 && parts.iter().filter(|it| it.points > zero).count() == n_best {
            // Several parts that each give everything are no options of one choice.
            return None;
        }
    }
    if parts.iter().any(|it| it.most.is_some()) {
        assumed.push(Assumed::Range);
    }
    let mut options: Vec<Option_> = Vec::new();
    if !takes.is_empty() && !has_base {
        let title = "Không có trường hợp nào bị trừ".to_string();
        options.push(Option_ { title, points: max.clone(), most: None });
    }
    options.extend(parts.into_iter().map(|it| Option_ {
        title: it.title,
        points: it.points,
        most: it.most,
    }));
    if is_single && options.len() == 1 {
        let title = "Không đạt".to_string();
        options.push(Option_ { title, points: Exact::zero(), most: None });
    }
    let mut reading = Reading::certain(Rule::Choice(options));
    assumed.into_iter().for_each(|it| reading.assume(it));
    Some(reading)
}

/// Values and words beside each other: "trước hạn từ 5 ngày: 4 điểm; đúng hạn: 2 điểm".
fn is_mixed(clauses: &[Clause]) -> bool {
    let options = || clauses.iter().filter(|it| it.effect.is_some());
    let is_range =
        |it: &Clause| matches!(&it.condition, Condition::Range(range) if !range.is_single);
    options().any(is_range) && options().any(|it| it.condition == Condition::Words)
        || options().filter(|it| is_range(it)).count() > 1
}

/// An option; nothing for a limit of all.
fn part(clause: &Clause, effect: &Effect, max: &Exact, sense: Sense) -> Option<Part> {
    let is_penalty = sense == Sense::Penalty;
    let off = |points: &Exact| if is_penalty { points.clone() } else { max - points };
    let (points, most, is_take) = match effect {
        Effect::Give(points) | Effect::Add(points) => (points.clone(), None, false),
        Effect::GiveRange(low, high) => (low.clone(), Some(high.clone()), false),
        Effect::Take(points) => (off(points), None, !is_penalty),
        Effect::TakeRange(low, high) if is_penalty => (low.clone(), Some(high.clone()), false),
        Effect::TakeRange(low, high) => (off(high), Some(off(low)), true),
        Effect::Full if is_penalty && clause.has("trừ") => (Exact::zero(), None, false),
        Effect::Full => (max.clone(), None, false),
        Effect::Zero => (Exact::zero(), None, false),
        Effect::TakeAll if is_penalty => (max.clone(), None, false),
        Effect::TakeAll => (Exact::zero(), None, true),
        Effect::UpTo(_) if clause.condition == Condition::None => return None,
        Effect::UpTo(most) => (Exact::zero(), Some(most.clone()), false),
        Effect::TakeUpTo(_) => return None,
    };
    let is_negative = has_any(&clause.tokens, &["không", "chưa", "thiếu"]);
    Some(Part { title: clause.title.clone(), points, most, is_take, is_negative })
}

fn is_limit_of(effect: &Effect, max: &Exact) -> bool {
    matches!(effect, Effect::UpTo(limit) | Effect::TakeUpTo(limit) if limit == max)
}

/// "Có …: 1 điểm; không có …: 0 điểm", several times.
fn is_pairs(parts: &[Part]) -> bool {
    let pairs = parts.chunks(2);
    parts.len() > 2
        && parts.len().is_multiple_of(2)
        && pairs.into_iter().all(|pair| match pair {
            [yes, no] => !yes.points.is_zero() && no.points.is_zero() && no.is_negative,
            _ => false,
        })
}

/// Looks at what was left over: parts without points that are no heading of the others.
pub(super) fn judged(mut reading: Reading, source: &Source, clauses: &[Clause]) -> Reading {
    let notes: Vec<&Clause> =
        clauses.iter().filter(|it| it.effect.is_none() && !is_harmless(source, it)).collect();
    if !notes.is_empty() {
        let words: Vec<&str> = notes.iter().map(|it| it.title.as_str()).collect();
        reading.unread = words.join("; ");
        reading.assume(Assumed::Unread);
    }
    reading
}

fn is_harmless(source: &Source, clause: &Clause) -> bool {
    const CUES: [&str; 14] = [
        "mức cao nhất",
        "chỉ tính một",
        "chỉ chấm một",
        "chỉ tính mức",
        "tổng điểm của các",
        "bao gồm",
        "nội dung sau",
        "cộng dồn",
        "lũy kế",
        "theo khảo sát",
        "kết quả khảo sát",
        "không cộng dồn",
        "như sau",
        "điều tra xã hội học",
    ];
    let ends_in_colon = clause.tokens.last().is_some_and(|last| {
        source.text.get(last.end..).unwrap_or_default().trim_start().starts_with(':')
    });
    let has_no_words = clause.tokens.iter().all(|it| it.word().is_empty());
    ends_in_colon || has_no_words || has_any(&clause.tokens, &CUES)
}
