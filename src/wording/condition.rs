//! What a part of a wording is about: a range, a thing that is counted, or words.

use super::range::{self, Range};
use super::token::{Token, has, has_any, stands, stands_any};
use crate::domain::exact::Exact;

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Condition {
    /// Nothing is said.
    None,
    /// "các trường hợp còn lại".
    Rest,
    /// Values.
    Range(Range),
    /// For each of something.
    Each(Each),
    /// Words.
    Words,
}

/// "mỗi …", "cứ …", "/lần".
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Each {
    /// How many make one: "cứ 10 bài"; 1 mostly.
    pub(super) step: Exact,
    pub(super) is_percent: bool,
    /// What comes before the counting begins: "nhiều hơn 2 cuộc (cứ thêm …)".
    pub(super) base: Option<Range>,
    /// Known only by "lũy kế", or "một …" said once.
    pub(super) is_assumed: bool,
    /// A time, such as "mỗi quý", that may be no count.
    pub(super) is_time: bool,
}

impl Each {
    /// One counts once.
    pub(super) fn one() -> Self {
        let step = Exact::one();
        Each { step, is_percent: false, base: None, is_assumed: false, is_time: false }
    }
}

const EACH: [&str; 6] = ["cứ mỗi", "cứ thêm mỗi", "cứ thêm", "mỗi", "cứ", "với từng"];

/// Reads the tokens around an effect.
pub(super) fn read(tokens: &[Token], has_per: bool, per_step: &Exact) -> Condition {
    if let Some(each) = each(tokens, has_per, per_step) {
        return Condition::Each(each);
    }
    let has_words = tokens.iter().any(|it| !it.word().is_empty() || it.number().is_some());
    if !has_words || is_only_a_head(tokens) {
        return Condition::None;
    }
    if has_any(tokens, &["còn lại", "trường hợp khác", "ngoài ra"])
        && !has(tokens, "đơn vị còn lại")
        && tokens.iter().all(|it| it.number().is_none())
    {
        return Condition::Rest;
    }
    match range::read(tokens) {
        Some(range) => Condition::Range(range),
        None => Condition::Words,
    }
}

/// "Ghi chú:", "Tổng số", "Lưu ý", "trong đó": words that name no case.
fn is_only_a_head(tokens: &[Token]) -> bool {
    const HEADS: [&str; 24] = [
        "ghi",
        "chú",
        "lưu",
        "ý",
        "tổng",
        "số",
        "điểm",
        "cộng",
        "trừ",
        "thưởng",
        "trong",
        "đó",
        "nhưng",
        "và",
        "mục",
        "này",
        "của",
        "tiêu",
        "chí",
        "nội",
        "dung",
        "các",
        "lỗi",
        "toàn",
    ];
    tokens.iter().all(|it| {
        it.number().is_none()
            && (it.word().is_empty() || it.is_points_word() || HEADS.contains(&it.word()))
    })
}

fn each(tokens: &[Token], has_per: bool, per_step: &Exact) -> Option<Each> {
    let found = (0..tokens.len()).find_map(|at| {
        let length = stands_any(tokens, at, &EACH);
        (length > 0).then_some((at, at + length))
    });
    let plain = |step: Exact, is_assumed| Each {
        step,
        is_percent: false,
        base: None,
        is_assumed,
        is_time: false,
    };
    let Some((from, to)) = found else {
        if has_per {
            return Some(plain(per_step.clone(), false));
        }
        let is_running = has_any(tokens, &["lũy kế", "cộng dồn"]);
        return is_running.then(|| plain(Exact::one(), true));
    };
    let number = (to..(to + 4).min(tokens.len()))
        .find_map(|at| tokens.get(at)?.number().map(|number| (at, number)));
    let (step, is_percent) = match number {
        Some((at, number)) => {
            let is_percent = tokens.get(at + 1).is_some_and(|it| it.is_sign('%'));
            let value = if is_percent { &number.decimal } else { number.counted() };
            (value.clone(), is_percent)
        }
        None => (per_step.clone(), false),
    };
    let before = tokens.get(..from).unwrap_or_default();
    let times = ["năm", "quý", "tháng", "tuần"];
    let is_time = times.iter().any(|time| stands(tokens, to, time));
    Some(Each { step, is_percent, base: range::read(before), is_assumed: false, is_time })
}
