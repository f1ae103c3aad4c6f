//! Scores and sets as text for a terminal.

use std::fmt::Write;

use tucham::domain::score::completeness::answered;
use tucham::domain::score::{ScoreLine, ScoreSheet, State, View, unranked_by};
use tucham::domain::set::{CriteriaSet, Status};
use tucham::i18n::numbers::{self, form, points, show};
use tucham::i18n::{Lang, outcome, safe};

/// Letters that a title may take; a longer one ends with an ellipsis.
const TITLE: usize = 52;

/// What a sound set is, in a few lines.
pub fn summary(set: &CriteriaSet, lang: Lang) -> String {
    let title = safe(lang.pick(&set.title));
    let (areas, leaves) = (set.areas.len(), set.leaves().count());
    let max = points(set.max, lang);
    let (name, checksum) = (format!("{} {}", set.id, safe(&set.version)), &set.checksum);
    match lang {
        Lang::Vi => format!(
            "{title}\nHợp lệ: {name}, {areas} lĩnh vực, {leaves} tiêu chí thành phần, tối đa {max}\n{checksum}\n"
        ),
        Lang::En => {
            let counted = |n: usize, forms| format!("{n} {}", form(&n.to_string(), forms));
            let (areas, leaves) = (counted(areas, "area|areas"), counted(leaves, "leaf|leaves"));
            format!("{title}\nSound: {name}, {areas}, {leaves}, at most {max}\n{checksum}\n")
        }
    }
}

/// A score sheet: whose, by which set, a row for each line, totals.
pub fn sheet(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let rows: Vec<[String; 6]> =
        sheet.lines.iter().enumerate().map(|(place, line)| row(set, place, line, lang)).collect();
    let header = [
        lang.say("Số", "No."),
        lang.say("Tiêu chí", "Criterion"),
        lang.say("Tối đa", "Maximum"),
        lang.say("Điểm", "Points"),
        lang.say("Chỉ số", "Index"),
        "",
    ];
    let header = header.map(str::to_string);
    let mut text = heading(sheet, set, lang);
    use Side::{Left, Right};
    text += &table(&header, &rows, [Left, Left, Right, Right, Right, Left]);
    text + &totals(sheet, set, lang)
}

fn heading(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let view = match sheet.view {
        View::SelfScored => lang.say("Đơn vị tự chấm", "As scored by the unit").to_string(),
        View::Round(round) => {
            format!("{} {round}", lang.say("Theo thẩm định vòng", "As appraised in round"))
        }
    };
    let mut text = format!("{} ({})\n", safe(&sheet.unit.name), safe(&sheet.unit.code));
    let title = safe(lang.pick(&set.title));
    let _ = writeln!(text, "{title} · {} {}", set.id, safe(&set.version));
    if set.status == Status::Sample {
        let notice =
            lang.say("Bộ tiêu chí mẫu, không phải văn bản chính thức", "Sample set, not official");
        let _ = writeln!(text, "{notice}");
    }
    text + &view + "\n\n"
}

fn row(set: &CriteriaSet, place: usize, line: &ScoreLine, lang: Lang) -> [String; 6] {
    let node = &set.nodes[place];
    let title = format!("{}{}", "  ".repeat(node.depth), safe(lang.pick(&node.title)));
    let number = |text: String| show(&text, lang);
    let counts = |text: String| if line.applicable { text } else { "–".to_string() };
    [
        safe(&node.code),
        shortened(&title),
        number(line.max.to_string()),
        counts(number(line.points.to_string())),
        numbers::index(line.index, set.rounding, lang),
        state(line, lang),
    ]
}

fn state(line: &ScoreLine, lang: Lang) -> String {
    let word = match line.state {
        State::Group | State::Scored => "",
        State::Unanswered => lang.say("chưa trả lời", "not answered"),
        State::NotApplicable => lang.say("không áp dụng", "not applicable"),
        State::Awaiting => lang.say("chờ cấp trên", "awaiting the superior"),
        State::Invalid => {
            let codes: Vec<&str> = line.problems.iter().map(|it| it.code.as_str()).collect();
            let word = lang.say("không hợp lệ", "invalid");
            return format!("{word} ({})", codes.join(", "));
        }
    };
    word.to_string()
}

/// At most so many letters, ending with an ellipsis where there were more.
pub fn shortened(title: &str) -> String {
    match title.chars().nth(TITLE) {
        None => title.to_string(),
        Some(_) => title.chars().take(TITLE - 1).chain(['…']).collect(),
    }
}

/// At which side of its column a cell stands.
#[derive(Clone, Copy)]
pub enum Side {
    Left,
    Right,
}

/// Columns as wide as their widest cell.
pub fn table<const N: usize>(
    header: &[String; N],
    rows: &[[String; N]],
    sides: [Side; N],
) -> String {
    let width = |column: usize| {
        let cells = rows.iter().chain([header]).map(|row| row[column].chars().count());
        cells.max().unwrap_or(0)
    };
    let widths: [usize; N] = std::array::from_fn(width);
    let mut text = String::new();
    for row in [header].into_iter().chain(rows) {
        let cells = row.iter().zip(widths).zip(sides);
        let cells = cells.map(|((cell, width), side)| match side {
            Side::Left => format!("{cell:<width$}"),
            Side::Right => format!("{cell:>width$}"),
        });
        let cells: Vec<String> = cells.collect();
        let _ = writeln!(text, "{}", cells.join("  ").trim_end());
    }
    text
}

fn totals(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let band = sheet.band.map_or("–".into(), |place| safe(lang.pick(&set.bands[place].title)));
    let (answered, own) = answered(set, sheet);
    let rows = [
        (lang.say("Điểm thưởng", "Bonus"), points(sheet.bonus, lang)),
        (lang.say("Điểm trừ", "Penalty"), points(sheet.penalty, lang)),
        (lang.say("Tổng điểm", "Total"), points(sheet.total, lang)),
        (lang.say("Điểm tối đa áp dụng", "Applicable maximum"), points(sheet.applicable_max, lang)),
        (lang.say("Chỉ số", "Index"), numbers::index(sheet.index, set.rounding, lang)),
        (lang.say("Xếp loại", "Class"), band),
        (lang.say("Đã chấm", "Answered"), format!("{answered}/{own}")),
    ];
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    let mut text = String::from("\n");
    for (label, value) in rows {
        let _ = writeln!(text, "{label:<width$}  {value}");
    }
    let by = unranked_by(set, sheet);
    if let Some(said) = outcome::unranked(set, &by, lang) {
        let _ = writeln!(text, "{}", safe(&said));
    }
    for held in &sheet.held {
        let _ = writeln!(text, "{}", outcome::held(held, lang));
    }
    text
}
