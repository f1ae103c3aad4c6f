//! Which values a condition means.
//!
//! ```text
//! range = lower | upper | lower upper | number "-" number | number "≤" letter "<" number
//! lower = ("từ" | "≥" | "tối thiểu" | "ít nhất") number ["trở lên"] | ("trên" | ">") number
//! upper = ("đến" | "≤" | "không quá") number | ("dưới" | "<" | "thấp hơn") number
//! ```

use super::token::{Number, Token, has, stands_any};
use crate::domain::exact::Exact;

/// One limit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Limit {
    pub(super) value: Exact,
    /// The value itself does not belong to it.
    pub(super) strict: bool,
    /// Decimal places as written.
    pub(super) places: usize,
}

/// A range of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) low: Option<Limit>,
    pub(super) high: Option<Limit>,
    pub(super) is_percent: bool,
    /// One value, as "3 bước".
    pub(super) is_single: bool,
    /// The words that are no part of the range: what is measured.
    pub(super) label: Vec<String>,
    /// The word behind the numbers: what is counted.
    pub(super) unit: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Op {
    Ge,
    Gt,
    Le,
    Lt,
    Eq,
}

/// Words before a number, the narrowest first.
const BEFORE: [(&str, Op); 45] = [
    ("không đạt", Op::Lt),
    ("chưa đạt", Op::Lt),
    ("không đến", Op::Lt),
    ("chưa đến", Op::Lt),
    ("từ trên", Op::Gt),
    ("đến dưới", Op::Lt),
    ("tới dưới", Op::Lt),
    ("đến nhỏ hơn", Op::Lt),
    ("không dưới", Op::Ge),
    ("không ít hơn", Op::Ge),
    ("không thấp hơn", Op::Ge),
    ("không nhỏ hơn", Op::Ge),
    ("không quá", Op::Le),
    ("không vượt quá", Op::Le),
    ("không nhiều hơn", Op::Le),
    ("không lớn hơn", Op::Le),
    ("không cao hơn", Op::Le),
    ("lớn hơn hoặc bằng", Op::Ge),
    ("nhỏ hơn hoặc bằng", Op::Le),
    ("bằng hoặc lớn hơn", Op::Ge),
    ("bằng hoặc cao hơn", Op::Ge),
    ("ít nhất là", Op::Ge),
    ("ít nhất", Op::Ge),
    ("tối thiểu là", Op::Ge),
    ("tối thiểu", Op::Ge),
    ("tối đa", Op::Le),
    ("nhiều nhất", Op::Le),
    ("đạt trên", Op::Gt),
    ("lớn hơn", Op::Gt),
    ("cao hơn", Op::Gt),
    ("nhiều hơn", Op::Gt),
    ("nhỏ hơn", Op::Lt),
    ("thấp hơn", Op::Lt),
    ("ít hơn", Op::Lt),
    ("kém hơn", Op::Lt),
    ("hơn", Op::Gt),
    ("trên", Op::Gt),
    ("quá", Op::Gt),
    ("vượt", Op::Gt),
    ("dưới", Op::Lt),
    ("từ", Op::Ge),
    ("đến", Op::Le),
    ("tới", Op::Le),
    ("bằng", Op::Eq),
    ("có", Op::Eq),
];

/// Words before a number that make it a date, a place in a law or a name.
const NAMED: [&str; 16] = [
    "ngày", "tháng", "quý", "năm", "giờ", "điều", "khoản", "số", "mục", "kỳ", "tuần", "lúc",
    "chương", "đợt", "mức", "loại",
];

/// Words that may stand between what is measured without telling it apart.
const PLAIN: [&str; 34] = [
    "đạt",
    "tỷ",
    "tỉ",
    "lệ",
    "có",
    "hoàn",
    "thành",
    "kết",
    "quả",
    "thực",
    "hiện",
    "mức",
    "số",
    "được",
    "là",
    "nếu",
    "khi",
    "và",
    "thì",
    "trường",
    "hợp",
    "đơn",
    "vị",
    "đúng",
    "chỉ",
    "các",
    "khoảng",
    "đối",
    "với",
    "của",
    "cho",
    "tổng",
    "cả",
    "đã",
];

struct Bound {
    op: Op,
    number: Number,
    is_percent: bool,
}

/// Reads a condition as a range; nothing where it is none, or more than one.
pub(super) fn read(tokens: &[Token]) -> Option<Range> {
    let mut bounds: Vec<Bound> = Vec::new();
    let mut label = Vec::new();
    let mut unit = String::new();
    let mut used = vec![false; tokens.len()];
    for (at, token) in tokens.iter().enumerate() {
        let Some(number) = token.number() else { continue };
        if is_named(tokens, at) {
            return None;
        }
        let is_percent = tokens.get(at + 1).is_some_and(|it| it.is_sign('%'));
        let mut next = at + 1 + usize::from(is_percent);
        mark(&mut used, at, next);
        if tokens.get(next).is_some_and(|it| it.is_sign('/')) {
            return None;
        }
        // Both are looked at, as both are no part of what is measured.
        let led = before(tokens, &mut used, at);
        let followed = after(tokens, &mut used, &mut next, &mut unit, is_percent);
        let op = followed.or(led).unwrap_or(Op::Eq);
        bounds.push(Bound { op, number: number.clone(), is_percent });
    }
    for (token, used) in tokens.iter().zip(&used) {
        let word = token.word();
        if !used && !word.is_empty() && !PLAIN.contains(&word) && word.chars().count() > 1 {
            label.push(word.to_string());
        }
    }
    let is_percent = bounds.iter().any(|bound| bound.is_percent) || has(tokens, "phần trăm");
    let mut range = Range { low: None, high: None, is_percent, is_single: false, label, unit };
    for bound in &bounds {
        place(&mut range, bound, bounds.len())?;
    }
    let is_fine = match (&range.low, &range.high) {
        (None, None) => false,
        (Some(low), Some(high)) => low.value <= high.value,
        _ => true,
    };
    is_fine.then_some(range)
}

fn place(range: &mut Range, bound: &Bound, n_bounds: usize) -> Option<()> {
    let value = match range.is_percent {
        true => bound.number.decimal.clone(),
        false => bound.number.counted().clone(),
    };
    let limit = |strict: bool| Limit { value: value.clone(), strict, places: bound.number.places };
    let (low, high) = match bound.op {
        Op::Ge => (Some(limit(false)), None),
        Op::Gt => (Some(limit(true)), None),
        Op::Le => (None, Some(limit(false))),
        Op::Lt => (None, Some(limit(true))),
        // "85 đến dưới 100": the first of two.
        Op::Eq if n_bounds == 2 && range.low.is_none() && range.high.is_none() => {
            (Some(limit(false)), None)
        }
        Op::Eq if n_bounds > 1 => return None,
        // All of something.
        Op::Eq if range.is_percent && value == Exact::hundred() => (Some(limit(false)), None),
        Op::Eq if range.is_percent && value.is_zero() => (None, Some(limit(false))),
        Op::Eq if range.is_percent => return None,
        Op::Eq => {
            range.is_single = true;
            (Some(limit(false)), Some(limit(false)))
        }
    };
    if low.is_some() {
        range.low.is_none().then(|| range.low = low)?;
    }
    if high.is_some() {
        range.high.is_none().then(|| range.high = high)?;
    }
    Some(())
}

fn mark(used: &mut [bool], from: usize, to: usize) {
    used.iter_mut().take(to).skip(from).for_each(|it| *it = true);
}

/// Signs and words behind a number: "50% ≤ K", "30 lượt người trở lên".
fn after(
    tokens: &[Token],
    used: &mut [bool],
    next: &mut usize,
    unit: &mut String,
    is_percent: bool,
) -> Option<Op> {
    let sign = tokens.get(*next);
    let turned = [('≤', Op::Ge), ('<', Op::Gt), ('≥', Op::Le), ('>', Op::Lt)];
    let is_before_letter = tokens.get(*next + 1).is_some_and(|it| !it.word().is_empty());
    if let Some((_, op)) = turned.iter().find(|(it, _)| sign.is_some_and(|at| at.is_sign(*it)))
        && is_before_letter
    {
        return Some(*op);
    }
    for at in *next..(*next + 8).min(tokens.len()) {
        let length = stands_any(tokens, at, &["trở lên", "trở xuống", "trở đi"]);
        if length > 0 {
            mark(used, at, at + length);
            let is_down = tokens.get(at + 1).is_some_and(|it| it.word() == "xuống");
            return Some(if is_down { Op::Le } else { Op::Ge });
        }
        let word = tokens.get(at).map(Token::word).unwrap_or_default();
        if word.is_empty() || matches!(word, "đến" | "tới" | "và" | "dưới" | "trên" | "trong")
        {
            break;
        }
        if at == *next && !is_percent && unit.is_empty() && !PLAIN.contains(&word) {
            *unit = word.to_string();
        }
    }
    None
}

/// Words and signs before a number.
fn before(tokens: &[Token], used: &mut [bool], at: usize) -> Option<Op> {
    let previous = at.checked_sub(1)?;
    let sign = tokens.get(previous)?;
    let signs = [('≥', Op::Ge), ('>', Op::Gt), ('≤', Op::Le), ('<', Op::Lt)];
    if let Some((_, op)) = signs.iter().find(|(it, _)| sign.is_sign(*it)) {
        // "Từ ≥ 99,5%"
        if previous > 0 && tokens.get(previous - 1).is_some_and(|it| it.word() == "từ") {
            mark(used, previous - 1, previous);
        }
        return Some(*op);
    }
    if sign.is_sign('-') && previous > 0 {
        return Some(Op::Le);
    }
    let found = BEFORE.iter().find_map(|(words, op)| {
        let length = words.split(' ').count();
        let from = at.checked_sub(length)?;
        (stands_any(tokens, from, &[words]) > 0).then_some((from, *op))
    });
    let (from, op) = found?;
    mark(used, from, at);
    // "82% – dưới 94%", "từ 75 - dưới 90%"
    if from > 0 && tokens.get(from - 1).is_some_and(|it| it.is_sign('-')) && op == Op::Lt {
        return Some(Op::Lt);
    }
    // "đạt từ 85%": the verb is plain.
    Some(op)
}

/// Whether the number is a date, a place in a law, a fraction or a name.
fn is_named(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|it| tokens.get(it)) else { return false };
    let word = before.word();
    if before.is_sign('/') || before.is_sign('.') {
        return true;
    }
    // "số 12" is a name, "có 12 số" is not; "hằng năm 3 lần" counts.
    NAMED.contains(&word)
        || (matches!(word, "trước" | "sau") && tokens.get(at + 1).is_some_and(|it| it.is_sign('/')))
}
