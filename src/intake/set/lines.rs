//! What each row of a scoring table says.

use super::Role;
use crate::domain::exact::Exact;
use crate::tables::keys::{Numeral, heading, numeral};
use crate::tables::numbers::{points, written};
use crate::tables::{Cell, Columns, Grid, Kind, Merge, Row, Shape};

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) row: usize,
    pub(super) code: Option<Numeral>,
    /// As printed.
    pub(super) code_text: String,
    pub(super) title: String,
    /// Further lines of the title's cell.
    pub(super) below_title: String,
    pub(super) max: Option<Exact>,
    pub(super) bonus: Option<Exact>,
    pub(super) penalty: Option<Exact>,
    pub(super) method: String,
    pub(super) evidence: String,
    pub(super) option: String,
    pub(super) option_points: Option<Exact>,
    pub(super) look: Look,
    pub(super) is_sum: bool,
    pub(super) is_note: bool,
    /// Begins with a dash or a plus.
    pub(super) is_dashed: bool,
    /// Belongs to the row above: its number and words are one merged cell.
    pub(super) goes_on: bool,
    /// The table has numbers before its rows.
    pub(super) has_codes: bool,
}

/// How a row looks, where it has no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) is_wide: bool,
    pub(super) is_bold: bool,
    pub(super) is_upper: bool,
    pub(super) indent: u8,
}

/// Reads the rows below the heading.
pub(super) fn read(grid: &Grid, shape: &Shape, columns: &Columns<Role>) -> Vec<Line> {
    let rows = grid.rows.iter().zip(&shape.kinds);
    let mut lines: Vec<Line> = rows
        .filter(|(_, kind)| matches!(kind, Kind::Body | Kind::Sum | Kind::Note))
        .map(|(row, kind)| line(row, *kind, columns))
        .collect();
    let n_codes = lines.iter().filter(|line| line.code.is_some()).count();
    let has_codes = n_codes > 1;
    lines.iter_mut().for_each(|line| line.has_codes = has_codes);
    if !has_codes {
        lines.iter_mut().for_each(|line| line.code = None);
    }
    mend_tens(&mut lines);
    lines
}

fn line(row: &Row, kind: Kind, columns: &Columns<Role>) -> Line {
    let cell = |role: Role| columns.of(role).and_then(|at| row.cells.get(at));
    let text = |role: Role| cell(role).map_or("", |cell| cell.text.trim()).to_string();
    let number = |role: Role| cell(role).and_then(points);
    let mut line = Line {
        row: row.number,
        max: number(Role::Max),
        bonus: number(Role::Bonus),
        penalty: number(Role::Penalty),
        method: text(Role::Method),
        evidence: text(Role::Evidence),
        option: text(Role::Option),
        option_points: number(Role::OptionPoints),
        is_sum: kind == Kind::Sum,
        is_note: kind == Kind::Note,
        ..Line::default()
    };
    line.goes_on = [Role::Code, Role::Title]
        .iter()
        .filter_map(|role| cell(*role))
        .all(|cell| cell.merge == Merge::Above)
        && cell(Role::Title).is_some();
    let code = text(Role::Code);
    line.code = numeral(&code);
    let mut title = text(Role::Title);
    let wide = row.filled().next().filter(|(_, cell)| cell.span >= row.cells.len().max(2) - 1);
    if line.code.is_none() && title.is_empty() {
        // A merged row, whose words stand in its first cell.
        let first = wide.or_else(|| row.filled().next().filter(|(_, it)| it.span > 1));
        title = first.map_or(code.clone(), |(_, cell)| cell.text.trim().to_string());
    } else if line.code.is_none() && !code.is_empty() {
        title = format!("{code} {title}");
    }
    if line.code.is_some() {
        line.code_text = plain_code(&code);
    }
    split_title(&mut line, &title);
    // A single cell across the table, or one that stands quite alone without any points.
    line.look = look(row, cell(Role::Title), wide.is_some());
    line
}

/// A number without its end: "II." → "II".
pub(super) fn plain_code(code: &str) -> String {
    code.trim()
        .trim_start_matches('(')
        .trim_end_matches([')', '.', ':', '/', ' ', '-'])
        .replace(',', ".")
}

/// Takes a number before the words and points behind them out of a title.
fn split_title(line: &mut Line, title: &str) {
    let (first, rest) = title.split_once('\n').unwrap_or((title, ""));
    let (first, rest) = if looks_like_options(rest) {
        (first.to_string(), rest.to_string())
    } else {
        (title.replace('\n', " "), String::new())
    };
    line.below_title = rest;
    line.is_dashed = first.starts_with(['-', '+', '–', '•', '*']);
    let mut words = first.as_str();
    if let Some((named, tail)) = named(words) {
        if line.code.is_none() {
            line.code = numeral(named);
            line.code_text = plain_code(named);
        }
        if line.code_text == plain_code(named) {
            words = tail;
        }
    } else if line.code.is_none()
        && !line.is_dashed
        && let Some((number, tail)) = words.split_once(' ')
        && number.ends_with(['.', ')', ':'])
        && let Some(found) = numeral(number)
    {
        line.code = Some(found);
        line.code_text = plain_code(number);
        words = tail;
    }
    let (words, behind) = with_points(words.trim());
    if line.max.is_none() && !line.is_sum {
        line.max = behind;
    }
    line.title = words.trim_matches([' ', ':', ';']).to_string();
    if behind_is_part(line) {
        line.title = first.trim().to_string();
    }
}

fn behind_is_part(line: &Line) -> bool {
    line.title.is_empty()
}

fn looks_like_options(text: &str) -> bool {
    let folded = heading(text);
    !text.is_empty() && (folded.contains("diem") || text.trim_start().starts_with(['-', '+', '•']))
}

/// "Tiêu chuẩn 1: Đời sống": the number, and the words behind it.
fn named(words: &str) -> Option<(&str, &str)> {
    let (head, tail) = words.split_once([':', '.'])?;
    let folded = heading(head);
    let names = ["tieu chuan ", "tieu chi ", "muc ", "phan ", "nhom ", "linh vuc "];
    let is_named = names.iter().any(|name| folded.starts_with(name));
    let number = head.trim().rsplit(' ').next()?;
    (is_named
        && folded.split(' ').count() <= 3
        && numeral(number).is_some()
        && !tail.trim().is_empty())
    .then_some((number, tail.trim()))
}

/// "… (14,5 điểm)": the words, and the points.
fn with_points(words: &str) -> (&str, Option<Exact>) {
    let Some(inside) = words.strip_suffix(')').and_then(|it| it.rfind('(').map(|at| (it, at)))
    else {
        return (words, None);
    };
    let (text, at) = inside;
    let points = text.get(at + 1..).unwrap_or_default();
    let folded = heading(points);
    let points = if folded.contains("diem") || folded.ends_with('d') {
        let bare = ["tối đa", "Tối đa", "tổng", "Tổng", "cộng"]
            .iter()
            .fold(points.to_string(), |text, it| text.replace(it, ""));
        written(bare.trim())
    } else {
        None
    };
    match points {
        Some(points) => (words.get(..at).unwrap_or_default().trim(), Some(points)),
        None => (words, None),
    }
}

fn look(row: &Row, title: Option<&Cell>, is_wide: bool) -> Look {
    let shown = title.filter(|cell| !cell.is_empty());
    let shown = shown.or_else(|| row.filled().next().map(|(_, cell)| cell));
    let Some(cell) = shown else { return Look::default() };
    let letters = || cell.text.chars().filter(|it| it.is_alphabetic());
    let is_upper = letters().count() > 2 && letters().all(char::is_uppercase);
    Look { is_wide, is_bold: cell.is_bold, is_upper, indent: cell.indent }
}

/// A spreadsheet turns 1.10 into 1.1: behind 1.9 it is read as what it was.
fn mend_tens(lines: &mut [Line]) {
    let mut before: Option<Vec<u32>> = None;
    for line in lines.iter_mut() {
        let Some(Numeral::Decimal(parts)) = &line.code else { continue };
        let mut parts = parts.clone();
        if let (Some(last), Some(earlier)) = (parts.last().copied(), before.as_ref())
            && parts.len() > 1
            && earlier.len() == parts.len()
            && earlier.split_last().map(|it| it.1) == parts.split_last().map(|it| it.1)
            && earlier.last().is_some_and(|it| it % 10 == 9 && *it + 1 == last * 10)
        {
            if let Some(place) = parts.last_mut() {
                *place = last * 10;
            }
            line.code_text = parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
            line.code = Some(Numeral::Decimal(parts.clone()));
        }
        before = Some(parts);
    }
}
