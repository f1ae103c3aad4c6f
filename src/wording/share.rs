//! Points in proportion: "Điểm = (a / b) × điểm tối đa".
//!
//! ```text
//! formula    = ["Điểm" "="] expression
//! definition = (letter | "Tỷ lệ") ("=" | ":" | "là") (words | expression)
//! ```

use super::clause::Clause;
use super::condition::Condition;
use super::effect::Effect;
use super::expression::{Expression, expression, is_times};
use super::rule::{Assumed, Reading, Rule};
use super::token::{Kind, Source, Token, has, has_any, stands, stands_any};
use crate::domain::exact::Exact;
use crate::domain::letter_case::capitalised;

/// Whether a formula gives the points.
pub(super) fn is_formula(source: &Source) -> bool {
    let tokens = &source.tokens;
    let has_times = tokens.iter().any(is_times) || has_any(tokens, &["nhân với", "nhân"]);
    let has_slash = tokens.iter().any(|it| it.is_sign('/'));
    let has_equals = tokens.iter().any(|it| it.is_sign('='));
    let names = has_any(tokens, &["tỷ lệ", "tỉ lệ", "điểm tối đa", "điểm chuẩn"]);
    (has_times && (names || has_equals || has_slash))
        || (has_equals && has_slash)
        || (has_equals && tokens.iter().any(|it| it.is_sign('+')))
}

/// Reads a wording that holds a formula.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Rule}};
/// let max = Exact::from(5);
/// let rule = |text: &str| read(text, &max).rule;
/// let text = "a = Số hồ sơ đúng hạn; b = Tổng số hồ sơ. Điểm = a/b × điểm tối đa";
/// assert!(matches!(rule(text), Some(Rule::Proportion { whole, .. }) if whole == "Tổng số hồ sơ"));
/// let text = "Tỷ lệ hồ sơ đúng hạn trên tổng số hồ sơ nhân với điểm tối đa";
/// assert!(matches!(rule(text), Some(Rule::Proportion { part, .. }) if part == "Hồ sơ đúng hạn"));
/// let text = "Từ 80% trở lên: 5 điểm; dưới 80%: Điểm = (Tỷ lệ/80%) x 5";
/// assert!(matches!(rule(text), Some(Rule::Percent { full, .. }) if full == Exact::from(80)));
/// ```
pub(super) fn read(source: &Source, clauses: &[Clause], max: &Exact) -> Option<Reading> {
    let mut definitions = Vec::new();
    let mut formula = None;
    let mut limits = Vec::new();
    for sentence in sentences(source).into_iter().flat_map(with_where) {
        match sentence_of(source, sentence) {
            Sentence::Definition(name, meaning) => definitions.push((name, meaning)),
            Sentence::Formula(expression) if formula.is_none() => formula = Some(expression),
            Sentence::Formula(_) | Sentence::Unreadable => return None,
            Sentence::Other => limits.push(sentence),
        }
    }
    let mut formula = formula?;
    for (name, meaning) in definitions.iter().rev().chain(&definitions) {
        formula = formula.with(name, meaning);
    }
    let (from, full) = limits_of(&limits, clauses, max)?;
    let mut reading = shared(&formula, max, from.as_ref(), full.as_ref())
        .or_else(|| free(&formula, from.is_none() && full.is_none()))?;
    if has_any(&source.tokens, &["nếu", "riêng", "ngoại trừ"]) && limits.is_empty() {
        reading.assume(Assumed::Unread);
    }
    Some(reading)
}

enum Sentence {
    Definition(String, Expression),
    Formula(Expression),
    Unreadable,
    Other,
}

fn sentences<'a>(source: &'a Source) -> Vec<&'a [Token]> {
    let tokens = &source.tokens;
    let ends = |it: &Token| it.kind == Kind::Line || it.is_sign(';') || it.is_sign('.');
    tokens.split(ends).map(without_bullet).filter(|it| !it.is_empty()).collect()
}

/// ", trong đó a là …, b là …": each a sentence; names that only explain are left out.
fn with_where(tokens: &[Token]) -> Vec<&[Token]> {
    let Some(at) = (0..tokens.len()).find(|at| stands(tokens, *at, "trong đó")) else {
        return vec![tokens];
    };
    let (head, tail) = tokens.split_at(at);
    let named: Vec<&[Token]> =
        tail.get(2..).unwrap_or_default().split(|it| it.is_sign(',')).collect();
    let defines = |it: &[Token]| match without_colon(it) {
        [name, verb, ..] => {
            name.word().chars().count() == 1
                && (verb.word() == "là" || verb.is_sign(':') || verb.is_sign('='))
        }
        _ => false,
    };
    let mut parts = vec![head];
    if named.iter().all(|it| defines(it)) {
        parts.extend(named.into_iter().map(without_colon));
    }
    parts.retain(|it| !it.is_empty());
    parts
}

fn without_colon(tokens: &[Token]) -> &[Token] {
    match tokens {
        [first, rest @ ..] if first.is_sign(':') => rest,
        other => other,
    }
}

fn without_bullet(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token { kind: Kind::Bullet, .. }, rest @ ..] => rest,
        [first, rest @ ..]
            if first.is_sign('(') && rest.last().is_some_and(|it| it.is_sign(')')) =>
        {
            rest.get(..rest.len() - 1).unwrap_or_default()
        }
        other => other,
    }
}

fn sentence_of(source: &Source, tokens: &[Token]) -> Sentence {
    let equals = tokens.iter().position(|it| it.is_sign('='));
    let colon = tokens.iter().position(|it| it.is_sign(':'));
    let single = |at: usize| {
        let name = tokens.get(at.checked_sub(1)?)?.word();
        (name.chars().count() == 1 && at == 1).then(|| name.to_string())
    };
    // "a: Tổng số …", "a = Số …", "a là số …"
    let copula = tokens.iter().position(|it| it.word() == "là");
    let named = equals.and_then(single).zip(equals);
    let named = named.or_else(|| colon.and_then(single).zip(colon));
    let named = named.or_else(|| copula.and_then(single).zip(copula));
    if let Some((name, at)) = named {
        let meaning = tokens.get(at + 1..).unwrap_or_default();
        return match expression(source, meaning) {
            Some(expression) => Sentence::Definition(name, expression),
            None => Sentence::Unreadable,
        };
    }
    let is_calculated = tokens.iter().any(|it| is_times(it) || it.is_sign('/') || it.is_sign('+'))
        || has_any(tokens, &["nhân", "chia cho"])
        || (has(tokens, "min") && equals.is_some());
    if !is_calculated {
        return Sentence::Other;
    }
    let (head, body) = match equals {
        Some(at) => (tokens.get(..at), tokens.get(at + 1..)),
        None => (None, Some(tokens)),
    };
    let (head, body) = (head.unwrap_or_default(), body.unwrap_or_default());
    let body = without_lead(body);
    let Some(read) = expression(source, body) else {
        return Sentence::Unreadable;
    };
    if has_any(head, &["tỷ lệ", "tỉ lệ"]) && !head.iter().any(Token::is_points_word) {
        return Sentence::Definition("tỷ lệ".to_string(), read);
    }
    if equals.is_some() && !head.iter().any(Token::is_points_word) {
        return Sentence::Unreadable;
    }
    Sentence::Formula(read)
}

/// Without "Tính theo", "Chấm điểm theo", "công thức:".
fn without_lead(tokens: &[Token]) -> &[Token] {
    const LEADS: [&str; 14] = [
        "điểm được tính theo công thức",
        "điểm được tính theo",
        "điểm tính theo",
        "tính theo công thức",
        "tính điểm theo công thức",
        "tính điểm theo",
        "chấm điểm theo",
        "chấm theo",
        "tính theo",
        "tính bằng",
        "điểm được tính bằng",
        "theo công thức",
        "điểm bằng",
        "lấy",
    ];
    let length = stands_any(tokens, 0, &LEADS);
    let rest = tokens.get(length..).unwrap_or_default();
    match rest {
        [first, tail @ ..] if first.is_sign(':') => tail,
        other => other,
    }
}

/// A product: its constant, and the figures above and below the line.
struct Product {
    constant: Exact,
    above: Vec<String>,
    below: Vec<String>,
}

fn product(expression: &Expression, max: &Exact) -> Option<Product> {
    let plain = |constant: Exact| Product { constant, above: Vec::new(), below: Vec::new() };
    match expression {
        Expression::Number(number) => Some(plain(number.clone())),
        Expression::Max => Some(plain(max.clone())),
        Expression::Figure(words) => {
            Some(Product { above: vec![words.clone()], ..plain(Exact::one()) })
        }
        Expression::Times(left, right) => {
            let (mut left, right) = (product(left, max)?, product(right, max)?);
            left.constant = &left.constant * &right.constant;
            left.above.extend(right.above);
            left.below.extend(right.below);
            Some(left)
        }
        Expression::Over(left, right) => {
            let (mut left, right) = (product(left, max)?, product(right, max)?);
            left.constant = left.constant.checked_div(&right.constant)?;
            left.above.extend(right.below);
            left.below.extend(right.above);
            Some(left)
        }
        Expression::Min(left, right) => match (&**left, &**right) {
            (Expression::Number(cap), rest) | (rest, Expression::Number(cap)) if cap == max => {
                product(rest, max)
            }
            (Expression::Max, rest) | (rest, Expression::Max) => product(rest, max),
            _ => None,
        },
        Expression::Sum(..) => None,
    }
}

/// A share of two figures, or a percentage, times the maximum.
fn shared(
    formula: &Expression,
    max: &Exact,
    from: Option<&Exact>,
    top: Option<&Exact>,
) -> Option<Reading> {
    let Product { constant, above, below } = product(formula, max)?;
    let zero = Exact::zero();
    let from = from.unwrap_or(&zero);
    // What share gives the maximum.
    let full = max.checked_div(&constant)?;
    match (above.as_slice(), below.as_slice()) {
        ([part], [whole]) => {
            if full > Exact::one() {
                return None;
            }
            agrees(&full, top)?;
            if part.chars().count() < 3 || whole.chars().count() < 3 {
                return None;
            }
            let (part, whole) = (part.clone(), whole.clone());
            Some(Reading::certain(Rule::Proportion { part, whole, from: from.clone(), full }))
        }
        ([rate], []) if is_rate(rate) => {
            let full = as_share(full)?;
            agrees(&full, top)?;
            if let Some((part, whole)) = parted(rate) {
                return Some(Reading::certain(Rule::Proportion {
                    part,
                    whole,
                    from: from.clone(),
                    full,
                }));
            }
            let hundred = Exact::hundred();
            Some(Reading::certain(Rule::Percent { from: from * &hundred, full: &full * &hundred }))
        }
        _ => None,
    }
}

/// A share up to 1; from 10 on it was meant in per cent. Between the two the factor does not reach the
/// maximum, whatever was meant.
fn as_share(full: Exact) -> Option<Exact> {
    let one = Exact::one();
    let is_percent = full >= Exact::from(10);
    let full = if is_percent { full.checked_div(&Exact::hundred())? } else { full };
    (full > Exact::zero() && full <= one).then_some(full)
}

fn agrees(full: &Exact, top: Option<&Exact>) -> Option<()> {
    top.is_none_or(|top| top == full).then_some(())
}

fn is_rate(words: &str) -> bool {
    let words: Vec<String> = words.split_whitespace().map(super::token::canonical).collect();
    let words = words.join(" ");
    words.starts_with("tỷ lệ")
        || words.starts_with("tỉ lệ")
        || words.starts_with("%")
        || words.starts_with("phần trăm")
}

/// What a rate says of its part and its whole: "Tỷ lệ hồ sơ đúng hạn trên tổng số hồ sơ".
fn parted(rate: &str) -> Option<(String, String)> {
    let (part, whole) = rate.split_once(" trên tổng số ")?;
    let mut words = part.split_whitespace().skip(2).skip_while(|it| matches!(*it, "%" | "giữa"));
    let first = words.next()?;
    let part = [capitalised(first)].into_iter().chain(words.map(String::from));
    Some((part.collect::<Vec<_>>().join(" "), format!("Tổng số {}", whole.trim())))
}

/// Limits beside a formula: "từ 85% trở lên: 10 điểm", "dưới 50% thì không tính điểm".
///
/// The share from which there are points, and that from which there are all; nothing when other
/// points stand beside the formula.
fn limits_of(
    sentences: &[&[Token]],
    clauses: &[Clause],
    max: &Exact,
) -> Option<(Option<Exact>, Option<Exact>)> {
    let (mut from, mut full) = (None, None);
    let stands_in_limits = |clause: &Clause| {
        sentences.iter().any(|sentence| {
            let (first, last) = (clause.tokens.first(), sentence.first());
            let end = sentence.last();
            match (first, last, end) {
                (Some(at), Some(first), Some(last)) => {
                    at.start >= first.start && at.start < last.end
                }
                _ => false,
            }
        })
    };
    for clause in clauses.iter().filter(|it| stands_in_limits(it)) {
        let Some(effect) = &clause.effect else {
            // "Trong đó:" and the like.
            let bears = clause.tokens.iter().any(|it| it.number().is_some());
            if bears {
                return None;
            }
            continue;
        };
        let points = super::steps::worth(effect, max, super::Sense::Points);
        if matches!(effect, Effect::UpTo(limit) if limit == max) {
            continue;
        }
        let Condition::Range(range) = &clause.condition else { return None };
        let share = |value: &Exact| value.checked_div(&Exact::hundred());
        match (points?, &range.low, &range.high) {
            (points, Some(low), None) if points == *max && !low.strict => {
                full = Some(share(&low.value)?);
            }
            (points, None, Some(high)) if points.is_zero() && high.strict => {
                from = Some(share(&high.value)?);
            }
            _ => return None,
        }
    }
    Some((from, full))
}

/// Any other formula of at most six figures, as it stands.
fn free(formula: &Expression, is_alone: bool) -> Option<Reading> {
    if !is_alone || !has_sum(formula) {
        return None;
    }
    let mut variables: Vec<(String, String)> = Vec::new();
    let points = spelled(formula, &mut variables)?;
    if variables.is_empty() || variables.len() > 6 {
        return None;
    }
    let branches = vec![(String::new(), points)];
    let mut reading = Reading::certain(Rule::Formula { variables, branches });
    reading.assume(Assumed::Figures);
    Some(reading)
}

fn has_sum(expression: &Expression) -> bool {
    match expression {
        Expression::Sum(..) => true,
        Expression::Times(left, right)
        | Expression::Over(left, right)
        | Expression::Min(left, right) => has_sum(left) || has_sum(right),
        _ => false,
    }
}

fn spelled(expression: &Expression, variables: &mut Vec<(String, String)>) -> Option<String> {
    let mut both = |left: &Expression, right: &Expression, sign: &str| {
        let left = spelled(left, variables)?;
        let right = spelled(right, variables)?;
        Some(format!("({left} {sign} {right})"))
    };
    match expression {
        Expression::Number(number) => number.fits(9).then(|| number.to_decimal(9)),
        Expression::Max => Some("max".to_string()),
        Expression::Sum(left, right, minus) => both(left, right, if *minus { "-" } else { "+" }),
        Expression::Times(left, right) => both(left, right, "*"),
        Expression::Over(left, right) => both(left, right, "/"),
        Expression::Min(left, right) => {
            let left = spelled(left, variables)?;
            let right = spelled(right, variables)?;
            Some(format!("min({left}, {right})"))
        }
        Expression::Figure(words) => {
            let known = variables.iter().find(|(_, title)| title == words);
            if let Some((id, _)) = known {
                return Some(id.clone());
            }
            let id = format!("v{}", variables.len() + 1);
            variables.push((id.clone(), words.clone()));
            Some(id)
        }
    }
}
