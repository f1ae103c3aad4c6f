//! A set in a workbook that comes back unchanged: the table that people read, and on a hidden sheet the
//! whole set with every cell of that table. As long as the table says the same, the set is that one;
//! once somebody has changed it, it is read like any other table.

use serde_json::{Value, json};

use crate::domain::set::CriteriaSet;
use crate::tables::Book;
use crate::tables::read::tidy;
use crate::tables::write::{MOST_LETTERS, Out, Sheet, workbook};

/// The name of the hidden sheet.
const HIDDEN: &str = "tucham";

/// What a workbook of ours holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Whole {
    /// The set: the table says the same as when it was saved.
    Same(Value),
    /// The table was changed since.
    Changed,
}

/// The table of a set as people read it: its name, a heading that any reader of tables knows, a row for
/// each line. `method` says how points are given where the decision's own words are not at hand.
pub fn table(set: &CriteriaSet, method: impl Fn(usize) -> String) -> Sheet {
    let bold = |text: &str| Out::Bold(text.into());
    let mut rows = vec![
        vec![Out::Empty, bold(&set.title.vi)],
        HEADS.iter().map(|head| bold(head)).collect::<Vec<_>>(),
    ];
    rows.extend(set.nodes.iter().enumerate().map(|(place, node)| {
        let criterion = node.criterion();
        let text = |text: String| match criterion {
            Some(_) => Out::Text(text),
            None => Out::Bold(text),
        };
        let max = node.max.to_string();
        let max = if criterion.is_some() { Out::Number(max) } else { Out::BoldNumber(max) };
        let own = node.wording.as_ref().map(|it| it.vi.clone());
        let hint = criterion.and_then(|it| it.hint.as_ref()).map(|it| it.vi.clone());
        vec![
            text(node.code.clone()),
            text(node.title.vi.clone()),
            max,
            Out::Text(own.unwrap_or_else(|| method(place))),
            Out::Text(hint.unwrap_or_default()),
        ]
    }));
    Sheet { name: "Bộ tiêu chí".into(), widths: WIDTHS.into(), rows, ..Sheet::default() }
}

/// An example of a table that reads by itself, to be filled in: every kind of line, every kind of wording.
pub fn template() -> Vec<u8> {
    let cells = |row: &[&str; 5], is_group: bool| {
        let out = |(at, text): (usize, &&str)| match (at, is_group) {
            (_, _) if text.is_empty() => Out::Empty,
            (2, true) => Out::BoldNumber(text.to_string()),
            (2, false) => Out::Number(text.to_string()),
            (_, true) => Out::Bold(text.to_string()),
            (_, false) => Out::Text(text.to_string()),
        };
        row.iter().enumerate().map(out).collect::<Vec<_>>()
    };
    let mut rows = vec![
        vec![Out::Empty, Out::Bold("Bộ tiêu chí đánh giá cải cách hành chính (ví dụ)".into())],
        cells(&HEADS, true),
    ];
    rows.extend(EXAMPLE.iter().map(|(is_group, row)| cells(row, *is_group)));
    workbook(&[Sheet {
        name: "Bộ tiêu chí".into(),
        widths: WIDTHS.into(),
        rows,
        ..Sheet::default()
    }])
}

const HEADS: [&str; 5] =
    ["STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng"];

const WIDTHS: [u32; 5] = [8, 52, 10, 60, 40];

/// Rows of the example; groups first say so.
const EXAMPLE: [(bool, [&str; 5]); 8] = [
    (true, ["1", "Công tác chỉ đạo, điều hành", "6", "", ""]),
    (
        false,
        [
            "1.1",
            "Ban hành kế hoạch cải cách hành chính năm",
            "2",
            "Ban hành trước ngày 31/01: 2 điểm\nBan hành sau ngày 31/01: 1 điểm\nKhông ban hành: 0 điểm",
            "Kế hoạch của đơn vị",
        ],
    ),
    (
        false,
        [
            "1.2",
            "Mức độ hoàn thành kế hoạch",
            "3",
            "Hoàn thành từ 90% trở lên: 3 điểm\nHoàn thành từ 70% đến dưới 90%: 1,5 điểm\nHoàn thành dưới 70%: 0 điểm",
            "Báo cáo kết quả thực hiện",
        ],
    ),
    (
        false,
        [
            "1.3",
            "Sáng kiến cải cách hành chính",
            "1",
            "Mỗi sáng kiến được công nhận: 0,5 điểm, tối đa 1 điểm",
            "Quyết định công nhận",
        ],
    ),
    (true, ["2", "Cải cách thủ tục hành chính", "4", "", ""]),
    (
        false,
        [
            "2.1",
            "Hồ sơ giải quyết đúng hạn",
            "2",
            "Tỷ lệ hồ sơ đúng hạn trên tổng số hồ sơ nhân với điểm tối đa",
            "Số liệu của hệ thống một cửa",
        ],
    ),
    (
        false,
        [
            "2.2",
            "Chấp hành quy định về tiếp nhận hồ sơ",
            "1",
            "Mỗi trường hợp vi phạm trừ 0,25 điểm, trừ tối đa 1 điểm",
            "Biên bản kiểm tra",
        ],
    ),
    (false, ["2.3", "Mức độ hài lòng của người dân", "1", "Điều tra xã hội học", ""]),
];

/// The workbook of a set: its table as people read it, the set in its format.
pub fn write(table: Sheet, set: &Value) -> Vec<u8> {
    let mut rows = vec![vec![Out::Text(HIDDEN.into())]];
    rows.extend(chunks(&kept(set)).into_iter().map(|it| labelled("set", it)));
    let cells = table.rows.iter().map(|row| row.iter().map(said).collect::<Vec<_>>());
    let cells = cells.filter_map(|row| trimmed(row.into_iter())).collect::<Vec<_>>();
    rows.extend(chunks(&kept(&json!(cells))).into_iter().map(|it| labelled("table", it)));
    let hidden = Sheet { name: HIDDEN.into(), is_hidden: true, rows, ..Sheet::default() };
    workbook(&[table, hidden])
}

fn labelled(label: &str, text: String) -> Vec<Out> {
    vec![Out::Text(label.into()), Out::Text(text)]
}

/// What a book of ours holds; nothing for any other.
pub fn read(book: &Book) -> Option<Whole> {
    let hidden = book.tables.iter().find(|grid| grid.name == HIDDEN)?;
    let is_ours = hidden.rows.first().is_some_and(|row| row.text(0) == HIDDEN);
    let table = book.tables.iter().find(|grid| grid.name != HIDDEN).filter(|_| is_ours)?;
    let joined = |label: &str| -> String {
        let rows = hidden.rows.iter().filter(|row| row.text(0) == label);
        rows.filter_map(|row| row.cells.get(1)).map(|cell| cell.text.as_str()).collect()
    };
    let set: Value = serde_json::from_str(&joined("set")).ok()?;
    let saved: Value = serde_json::from_str(&joined("table")).ok()?;
    let cells = table.rows.iter().filter_map(|row| {
        let texts = row.cells.iter().map(|cell| cell.number.as_ref().unwrap_or(&cell.text).clone());
        trimmed(texts)
    });
    let is_same = saved == json!(cells.collect::<Vec<_>>());
    Some(if is_same { Whole::Same(set) } else { Whole::Changed })
}

fn said(out: &Out) -> String {
    match out {
        Out::Empty => String::new(),
        Out::Text(it) | Out::Bold(it) | Out::Number(it) | Out::BoldNumber(it) => it.clone(),
    }
}

/// The cells of a row, as tables are read, without empty ones at its end; nothing for an empty row.
fn trimmed(cells: impl Iterator<Item = String>) -> Option<Vec<String>> {
    let mut cells: Vec<String> = cells.map(|text| tidy(&text)).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    (!cells.is_empty()).then_some(cells)
}

/// A value as text of which reading a table alters nothing: further blanks and marks above letters,
/// which it would take together, are written by their numbers.
fn kept(value: &Value) -> String {
    let mut text = String::new();
    let mut before = ' ';
    for letter in value.to_string().chars() {
        let is_blank = letter.is_whitespace() && (letter != ' ' || before == ' ');
        match is_blank || matches!(letter, '\u{300}'..='\u{36f}') {
            true => text.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => text.push(letter),
        }
        before = letter;
    }
    text
}

/// A text in pieces that fit into one cell each; none begins or ends with a blank, which some programs
/// drop.
fn chunks(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut letters = 0;
    let mut before = ' ';
    for letter in text.chars() {
        let may_part = before != ' ' && letter != ' ';
        if letters >= MOST_LETTERS && may_part {
            pieces.push(String::new());
            letters = 0;
        }
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
        letters += 1;
        before = letter;
    }
    pieces
}
