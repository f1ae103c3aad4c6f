//! What a part of a wording gives, takes or limits.
//!
//! ```text
//! effect = verb amount [per] | phrase
//! verb   = "được" | "đạt" | "cộng" | "trừ" | "tối đa" | "không quá" | …
//! amount = number "điểm" | number "%" "điểm tối đa" | number "đến" number "điểm" | "[" number "]"
//! per    = "/" unit
//! phrase = "trừ hết điểm" | "không trừ điểm" | "không tính điểm" | "tính đủ điểm" | …
//! ```

use super::token::{Kind, Token, has, stands, stands_any};
use crate::domain::exact::Exact;

/// What a part does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Effect {
    /// So many points.
    Give(Exact),
    /// Points between two amounts, as somebody decides.
    GiveRange(Exact, Exact),
    /// So many more points.
    Add(Exact),
    /// So many points off.
    Take(Exact),
    /// Off between two amounts, as somebody decides.
    TakeRange(Exact, Exact),
    /// All points.
    Full,
    /// No points.
    Zero,
    /// Everything off.
    TakeAll,
    /// At most so many points.
    UpTo(Exact),
    /// At most so many points off.
    TakeUpTo(Exact),
}

/// An effect with its place among the tokens and, where it counts pieces, their name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) effect: Effect,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The tokens behind "/".
    pub(super) per: Option<(usize, usize)>,
    /// The number behind "/", 1 when none stands there.
    pub(super) per_step: Exact,
}

/// The last words of a whole: "điểm tối đa", "điểm chuẩn", "điểm của mục này".
const WHOLE: [&str; 9] = [
    "điểm tối đa",
    "điểm chuẩn",
    "điểm của tiêu chí",
    "điểm của mục",
    "điểm của nội dung",
    "điểm tiêu chí",
    "tổng điểm",
    "điểm quy định",
    "điểm của chỉ tiêu",
];

const PHRASES: [(&str, Phrase); 38] = [
    ("trừ đến hết điểm", Phrase::TakeUpToAll),
    ("trừ cho đến hết điểm", Phrase::TakeUpToAll),
    ("trừ hết số điểm", Phrase::TakeAll),
    ("trừ hết điểm", Phrase::TakeAll),
    ("trừ toàn bộ số điểm", Phrase::TakeAll),
    ("trừ toàn bộ điểm", Phrase::TakeAll),
    ("trừ hết", Phrase::TakeAll),
    ("mất toàn bộ điểm", Phrase::TakeAll),
    ("không bị trừ điểm", Phrase::Full),
    ("không trừ điểm", Phrase::Full),
    ("không được tính điểm", Phrase::Zero),
    ("không được chấm điểm", Phrase::Zero),
    ("không được cộng điểm", Phrase::Zero),
    ("không được điểm", Phrase::Zero),
    ("không có điểm", Phrase::Zero),
    ("không tính điểm", Phrase::Zero),
    ("không cho điểm", Phrase::Zero),
    ("không chấm điểm", Phrase::Zero),
    ("không cộng điểm", Phrase::Zero),
    ("không đạt điểm", Phrase::Zero),
    ("tính đủ số điểm", Phrase::Full),
    ("tính đủ điểm", Phrase::Full),
    ("được đủ điểm", Phrase::Full),
    ("chấm đủ điểm", Phrase::Full),
    ("cho đủ điểm", Phrase::Full),
    ("được tính điểm tối đa", Phrase::Full),
    ("tính điểm tối đa", Phrase::Full),
    ("chấm điểm tối đa", Phrase::Full),
    ("cho điểm tối đa", Phrase::Full),
    ("đạt điểm tối đa", Phrase::Full),
    ("được điểm tối đa", Phrase::Full),
    ("được hưởng điểm tối đa", Phrase::Full),
    ("đạt điểm chuẩn", Phrase::Full),
    ("được điểm chuẩn", Phrase::Full),
    ("tính điểm chuẩn", Phrase::Full),
    ("giữ nguyên điểm", Phrase::Full),
    ("được trọn điểm", Phrase::Full),
    ("đạt trọn điểm", Phrase::Full),
];

#[derive(Clone, Copy)]
enum Phrase {
    TakeAll,
    TakeUpToAll,
    Full,
    Zero,
}

/// Words between a condition and its amount.
const FILLERS: [&str; 24] = [
    "được",
    "là",
    "số",
    "đạt",
    "thêm",
    "mức",
    "chấm",
    "tính",
    "cho",
    "ghi",
    "trừ",
    "giảm",
    "cộng",
    "thưởng",
    "tối",
    "đa",
    "cao",
    "nhất",
    "nhiều",
    "tổng",
    "sẽ",
    "đủ",
    "hưởng",
    "điểm",
];

/// Words before a number that make it a limit of a range, not an amount.
const COMPARES: [&str; 13] = [
    "từ", "đến", "tới", "dưới", "trên", "hơn", "thiểu", "nhất", "quá", "vượt", "đạt", "bằng", "có",
];

/// The first effect of some tokens.
pub(super) fn find(tokens: &[Token], max: &Exact) -> Option<Found> {
    (0..tokens.len()).find_map(|at| phrase(tokens, at, max).or_else(|| amount(tokens, at, max)))
}

/// A bare number behind a colon, or in brackets, at the end: "Thực hiện đủ : 2".
pub(super) fn find_bare(tokens: &[Token]) -> Option<Found> {
    let end = tokens.iter().rposition(|it| !it.is_sign('.') && !it.is_sign(','))? + 1;
    let before = |back: usize| end.checked_sub(back).and_then(|at| tokens.get(at));
    let (number, from) = match (before(1)?.number(), before(1)?.is_sign(']')) {
        (Some(number), _) => (number, end - 1),
        (None, true) => (before(2)?.number()?, end - 2),
        _ => return None,
    };
    let lead = tokens.get(from.checked_sub(1)?)?;
    let is_lead = lead.is_sign(':') || lead.is_sign('[') || lead.is_sign('=');
    is_lead.then(|| Found {
        effect: Effect::Give(number.decimal.clone()),
        start: from - 1,
        end,
        per: None,
        per_step: Exact::one(),
    })
}

fn phrase(tokens: &[Token], at: usize, max: &Exact) -> Option<Found> {
    let (words, kind) = PHRASES.iter().find(|(words, _)| stands(tokens, at, words))?;
    let mut end = at + words.split(' ').count();
    // "trừ hết điểm chuẩn", "… điểm của mục này"
    end += whole_tail(tokens, end);
    let effect = match kind {
        Phrase::TakeAll => Effect::TakeAll,
        Phrase::TakeUpToAll => Effect::TakeUpTo(max.clone()),
        Phrase::Full => Effect::Full,
        Phrase::Zero => Effect::Zero,
    };
    let start = without_fillers(tokens, at);
    Some(Found { effect, start, end, per: None, per_step: Exact::one() })
}

/// "tối đa", "chuẩn", "của tiêu chí này" behind a phrase that has named the points.
fn whole_tail(tokens: &[Token], at: usize) -> usize {
    const TAILS: [&str; 14] = [
        "điểm tối đa",
        "tối đa của tiêu chí",
        "tối đa",
        "chuẩn",
        "của mục này",
        "của tiêu chí này",
        "của nội dung này",
        "của tiêu chí",
        "của mục",
        "của nội dung",
        "tiêu chí này",
        "mục này",
        "nội dung này",
        "theo quy định",
    ];
    stands_any(tokens, at, &TAILS)
}

fn amount(tokens: &[Token], at: usize, max: &Exact) -> Option<Found> {
    let token = tokens.get(at)?;
    if token.is_points_word() {
        return limit_by_whole(tokens, at, max).or_else(|| points_first(tokens, at));
    }
    let number = token.number()?;
    let mut low = number.decimal.clone();
    let mut high = None;
    let mut end = at + 1;
    // "1 - 3 điểm", "từ 1 đến 3 điểm", "1 điểm đến 3 điểm"
    let unit = points_unit(tokens, end);
    let behind = end + unit;
    let is_to = |at: usize| {
        tokens.get(at).is_some_and(|it| it.is_sign('-') || matches!(it.word(), "đến" | "tới"))
    };
    if is_to(behind)
        && let Some(second) = tokens.get(behind + 1).and_then(Token::number)
        && points_unit(tokens, behind + 2) > 0
    {
        high = Some(second.decimal.clone());
        end = behind + 2;
    }
    if tokens.get(end).is_some_and(|it| it.is_sign('%')) {
        let skip = stands_any(tokens, end + 1, &["tổng số", "số", "tổng"]);
        let whole = stands_any(tokens, end + 1 + skip, &WHOLE);
        if whole == 0 {
            return None;
        }
        low = (&low * max).checked_div(&Exact::hundred())?;
        end += 1 + skip + whole;
    } else {
        let unit = points_unit(tokens, end);
        if unit == 0 {
            return None;
        }
        end += unit;
    }
    let start_of_number = match at.checked_sub(1).and_then(|it| tokens.get(it)) {
        Some(before) if high.is_some() && before.word() == "từ" => at - 1,
        _ => at,
    };
    if high.is_none() && is_limit(tokens, at, end) {
        return None;
    }
    let start = without_fillers(tokens, start_of_number);
    let lead = tokens.get(start..start_of_number)?;
    let is_minus = lead.last().is_some_and(|it| it.is_sign('-') && it.end == token.start);
    let effect = effect(lead, is_minus, low, high);
    let (per, per_step, end) = per(tokens, end);
    Some(Found { effect, start, end, per, per_step })
}

/// "điểm", "đ", "(điểm)" behind a number: how many tokens.
fn points_unit(tokens: &[Token], at: usize) -> usize {
    let is_points = |at: usize| tokens.get(at).is_some_and(Token::is_points_word);
    if is_points(at) {
        return 1;
    }
    let in_brackets = tokens.get(at).is_some_and(|it| it.is_sign('(')) && is_points(at + 1);
    match tokens.get(at + 2) {
        _ if !in_brackets => 0,
        // The closing bracket may have been taken off as an edge of the part.
        None => 2,
        Some(it) if it.is_sign(')') => 3,
        Some(_) => 0,
    }
}

/// Whether the number is one of a range of points that is a condition: "từ 80 điểm trở lên".
fn is_limit(tokens: &[Token], at: usize, end: usize) -> bool {
    let next = tokens.get(end).map(Token::word).unwrap_or_default();
    if matches!(next, "trở" | "đến" | "tới") {
        return true;
    }
    let Some(before) = at.checked_sub(1).and_then(|it| tokens.get(it)) else { return false };
    if before.is_sign('≥') || before.is_sign('≤') || before.is_sign('<') || before.is_sign('>')
    {
        return true;
    }
    let is_limit_verb = has_limit(tokens.get(at.saturating_sub(4)..at).unwrap_or_default());
    let compares = COMPARES.contains(&before.word());
    compares && !is_limit_verb && !matches!(before.word(), "đạt" | "có" | "bằng")
}

/// "tối đa", "không quá", "nhiều nhất": a limit from above.
fn has_limit(lead: &[Token]) -> bool {
    ["tối đa", "không quá", "không vượt quá", "không được vượt quá", "nhiều nhất", "cao nhất"]
        .iter()
        .any(|words| has(lead, words))
}

/// "không vượt quá điểm chuẩn": a limit without a number.
fn limit_by_whole(tokens: &[Token], at: usize, max: &Exact) -> Option<Found> {
    let whole = stands_any(tokens, at, &WHOLE);
    if whole == 0 {
        return None;
    }
    let start = without_fillers(tokens, at);
    let lead = tokens.get(start..at)?;
    if !(has(lead, "không quá") || has(lead, "vượt quá")) {
        return None;
    }
    let is_taking = has(lead, "trừ");
    let max = max.clone();
    let effect = if is_taking { Effect::TakeUpTo(max) } else { Effect::UpTo(max) };
    let end = at + whole;
    Some(Found { effect, start, end, per: None, per_step: Exact::one() })
}

/// "Điểm 2 khi …": the number behind its word, at the beginning.
fn points_first(tokens: &[Token], at: usize) -> Option<Found> {
    let is_first = tokens.get(..at)?.iter().all(|it| it.kind == Kind::Bullet);
    let number = tokens.get(at + 1)?.number()?;
    let next = tokens.get(at + 2)?;
    let leads = next.is_sign(':') || matches!(next.word(), "khi" | "nếu" | "cho" | "đối" | "với");
    (is_first && leads).then(|| Found {
        effect: Effect::Give(number.decimal.clone()),
        start: at,
        end: at + 2,
        per: None,
        per_step: Exact::one(),
    })
}

/// Where the words that lead to an amount begin.
fn without_fillers(tokens: &[Token], at: usize) -> usize {
    let mut start = at;
    while let Some(token) = start.checked_sub(1).and_then(|it| tokens.get(it)) {
        let word = token.word();
        let is_limit = stands(tokens, start.saturating_sub(2), "không quá")
            || stands(tokens, start.saturating_sub(3), "không vượt quá")
            || stands(tokens, start.saturating_sub(4), "không được vượt quá");
        if word == "quá" && is_limit {
            while tokens.get(start - 1).is_some_and(|it| it.word() != "không") {
                start -= 1;
            }
            start -= 1;
            continue;
        }
        let ends = token.is_sign(':') || matches!(word, "thì" | "bị");
        let is_filler = token.is_points_word()
            || FILLERS.contains(&word)
            || token.is_sign('=')
            || token.is_sign('+')
            || token.is_sign('→')
            || (token.is_sign('-') && start == at);
        // "chưa đạt", "không được": the verb belongs to the condition.
        let before = start.checked_sub(2).and_then(|it| tokens.get(it)).map(Token::word);
        let is_denied = matches!(word, "đạt" | "được" | "có" | "tính" | "đủ" | "đa")
            && matches!(before, Some("không" | "chưa"));
        // "công nhận được", "tốt nhất": only whole verbs are led by.
        if ends {
            start -= 1;
            if word == "bị"
                && tokens.get(start.wrapping_sub(1)).is_some_and(|it| it.word() == "thì")
            {
                start -= 1;
            }
            break;
        }
        if !is_filler || is_denied {
            break;
        }
        start -= 1;
    }
    start
}

fn effect(lead: &[Token], is_minus: bool, low: Exact, high: Option<Exact>) -> Effect {
    let takes = is_minus || has(lead, "trừ") || has(lead, "giảm");
    let limits = has_limit(lead);
    let adds = has(lead, "cộng")
        || has(lead, "thưởng")
        || has(lead, "thêm")
        || lead.iter().any(|it| it.is_sign('+'));
    match (high, takes, limits) {
        (Some(high), true, _) => Effect::TakeRange(low, high),
        (Some(high), false, _) => Effect::GiveRange(low, high),
        (None, true, true) => Effect::TakeUpTo(low),
        (None, false, true) => Effect::UpTo(low),
        (None, true, false) => Effect::Take(low),
        (None, false, false) if adds => Effect::Add(low),
        (None, false, false) => Effect::Give(low),
    }
}

/// "/trường hợp", "/01 đơn vị", "/ tờ" behind an amount.
fn per(tokens: &[Token], end: usize) -> (Option<(usize, usize)>, Exact, usize) {
    let none = (None, Exact::one(), end);
    if !tokens.get(end).is_some_and(|it| it.is_sign('/')) {
        return none;
    }
    let mut at = end + 1;
    let mut step = Exact::one();
    if let Some(number) = tokens.get(at).and_then(Token::number) {
        step = number.counted().clone();
        at += 1;
    }
    let from = at;
    while tokens.get(at).is_some_and(|it| !it.word().is_empty()) {
        at += 1;
    }
    if at == from { none } else { (Some((from, at)), step, at) }
}
