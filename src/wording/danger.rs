//! Wordings that leave points to somebody, and who that is.
//!
//! ```text
//! superior = "do" somebody … "quyết định"      survey = "điều tra xã hội học" | "theo … khảo sát"
//! judgement = "tùy" | "tương ứng với" | "bình quân chung" | a reference to another criterion | …
//! ```

use super::clause::Clause;
use super::effect::Effect;
use super::rule::{Assumed, Reading, Rule, Scored};
use super::token::{Source, Token, has, has_any, stands};
use crate::domain::exact::Exact;

/// Points that the superior decides.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Rule, Scored}};
/// let reading = read("Do Hội đồng thẩm định quyết định", &Exact::from(5));
/// assert_eq!((reading.rule, reading.scorer), (Some(Rule::Given), Scored::Superior));
/// ```
pub(super) fn superior(source: &Source, clauses: &[Clause], max: &Exact) -> Option<Reading> {
    let tokens = &source.tokens;
    let from = tokens.iter().position(|it| it.word() == "do")?;
    let behind = tokens.get(from..)?;
    let decides = ["quyết định", "xem xét", "cho điểm", "chấm điểm", "đánh giá", "thẩm định"];
    if !is_somebody(behind.get(1..)?) || !has_any(behind, &decides) {
        return None;
    }
    let limits = limits(clauses)?;
    let mut reading = Reading::certain(Rule::Given);
    reading.scorer = Scored::Superior;
    let before = tokens.get(..from).unwrap_or_default();
    if has(before, "trừ") || limits.iter().any(|it| *it != max) {
        reading.assume(Assumed::Limit);
    }
    if has_any(tokens, &["xem xét", "tùy"]) {
        reading.assume(Assumed::Range);
    }
    Some(reading)
}

fn is_somebody(tokens: &[Token]) -> bool {
    const SOMEBODY: [&str; 16] = [
        "hội đồng",
        "chủ tịch",
        "ủy ban",
        "ubnd",
        "sở",
        "tổ",
        "cơ quan",
        "lãnh đạo",
        "ban",
        "cấp",
        "thường trực",
        "đoàn",
        "phòng",
        "bộ",
        "giám đốc",
        "thủ trưởng",
    ];
    SOMEBODY.iter().any(|words| stands(tokens, 0, words))
}

/// The limits, where nothing else bears points.
fn limits(clauses: &[Clause]) -> Option<Vec<&Exact>> {
    let effects = clauses.iter().filter_map(|it| it.effect.as_ref());
    effects
        .map(|effect| match effect {
            Effect::UpTo(limit) | Effect::TakeUpTo(limit) => Some(limit),
            _ => None,
        })
        .collect()
}

/// Points that a survey gives, and no more is said.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::{read, Rule, Scored}};
/// let reading = read("Điểm được xác định qua điều tra xã hội học", &Exact::from(5));
/// assert_eq!((reading.rule, reading.scorer), (Some(Rule::Given), Scored::Survey));
/// ```
pub(super) fn survey_alone(source: &Source, clauses: &[Clause], max: &Exact) -> Option<Reading> {
    let limits = limits(clauses)?;
    let has_formula = source.tokens.iter().any(|it| it.is_sign('*') || it.is_sign('='));
    if !mentions_survey(source) || has_formula {
        return None;
    }
    let mut reading = Reading::certain(Rule::Given);
    reading.scorer = Scored::Survey;
    if limits.iter().any(|it| *it != max) {
        reading.assume(Assumed::Limit);
    }
    if source.tokens.iter().any(|it| it.number().is_some()) && limits.is_empty() {
        reading.assume(Assumed::Unread);
    }
    Some(reading)
}

/// Whether a survey gives the points; "tổ chức khảo sát: 1 điểm" is something else.
pub(super) fn mentions_survey(source: &Source) -> bool {
    let tokens = &source.tokens;
    if has_any(tokens, &["điều tra xã hội học", "khảo sát xã hội học", "sipas"]) {
        return true;
    }
    let leads = ["theo", "qua", "bằng", "từ", "thông qua", "căn cứ"];
    let names = ["khảo sát", "điều tra", "lấy ý kiến"];
    let through = ["", "kết quả ", "phiếu ", "kết quả phiếu ", "việc ", "số liệu "];
    leads.iter().any(|lead| {
        through
            .iter()
            .any(|mid| names.iter().any(|name| has(tokens, &format!("{lead} {mid}{name}"))))
    })
}

/// Whether the points are left to somebody's judgement or depend on something else.
///
/// ```
/// use tucham::{domain::exact::Exact, wording::read};
/// for text in ["Trừ từ 1 đến 3 điểm tùy mức độ", "Bị 0 điểm nếu tiêu chí I.2 không đạt"] {
///     assert_eq!(read(text, &Exact::from(3)).rule, None);
/// }
/// ```
pub(super) fn is_left_to_judgement(source: &Source) -> bool {
    const LEFT: [&str; 40] = [
        "tùy",
        "tùy theo",
        "chênh lệch",
        "bình quân chung",
        "mức bình quân",
        "với bình quân",
        "trung bình chung",
        "từng bậc",
        "chia đều",
        "tương ứng với",
        "tương ứng số",
        "tương đương với",
        "trừ thêm",
        "coi như",
        "xem như",
        "nội suy",
        "lũy tiến",
        "lũy thừa",
        "cân nhắc",
        "đã trừ ở",
        "đã trừ tại",
        "đã cộng",
        "đứng đầu",
        "xếp thứ",
        "gấp đôi",
        "gấp hai",
        "nhân đôi",
        "hệ số",
        "trọng số",
        "giảm dần",
        "tăng dần",
        "giảm điểm theo",
        "quy đổi",
        "điểm thành phần",
        "xem xét",
        "linh hoạt",
        "đơn vị còn lại",
        "theo thứ tự",
        "thấp nhất được",
        "số điểm còn lại",
    ];
    has_any(&source.tokens, &LEFT) || names_another(&source.tokens)
}

/// "tiêu chí I.2", "ở mục trên", "nội dung 3": another criterion of the table.
fn names_another(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let behind = ["tiêu chí", "tiêu chuẩn", "mục", "chỉ tiêu"]
            .iter()
            .find(|words| stands(tokens, at, words))
            .map(|words| at + words.split(' ').count());
        let Some(next) = behind else { return false };
        let number = next + usize::from(stands(tokens, next, "số"));
        let word = tokens.get(number).map(Token::word).unwrap_or_default();
        let is_code = tokens.get(number).is_some_and(|it| it.number().is_some())
            || is_roman(word)
            || word.starts_with(|it: char| it.is_ascii_digit());
        // "tiêu chí 1" as the criterion's own heading stands at the beginning.
        (is_code && at > 0) || matches!(word, "trên" | "khác" | "trước" | "dưới")
    })
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 5 && word.chars().all(|it| matches!(it, 'i' | 'v' | 'x'))
}
