//! The parts of a table: titles, heading, body, sums, notes.

use super::grid::{Cell, Grid, Merge, Row};
use super::keys::heading;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A title above the heading.
    Title,
    /// A heading, also one repeated on a later page.
    Heading,
    /// "(1) (2) (3)".
    Numbers,
    /// A row of the table.
    Body,
    /// "Tổng cộng", "Trung bình".
    Sum,
    /// "Ghi chú: …", "(*) …".
    Note,
}

/// A table with its parts told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// For each column the words of its heading, those of several rows joined by line breaks.
    pub heading: Vec<String>,
    /// For each row of the grid what it is.
    pub kinds: Vec<Kind>,
    /// How many headings were known.
    pub n_known: usize,
}

/// Rows in which a heading is looked for.
const SEARCHED: usize = 40;

/// Tells the parts apart; `is_known` says whether a text is a heading that is looked for. Nothing
/// where no row has two of them.
pub fn read(grid: &Grid, is_known: impl Fn(&str) -> bool) -> Option<Shape> {
    let known = |row: &Row| row.filled().filter(|(_, cell)| is_known(&cell.text)).count();
    let first = grid.rows.iter().take(SEARCHED).position(|row| known(row) >= 2)?;
    let mut last = first;
    while is_below_heading(grid, first, last + 1, &is_known) {
        last += 1;
    }
    let heading = combined(grid, first, last);
    let n_known = heading.iter().filter(|text| is_known(text)).count();
    let mut kinds = Vec::with_capacity(grid.rows.len());
    for (at, row) in grid.rows.iter().enumerate() {
        kinds.push(match at {
            at if at < first => Kind::Title,
            at if at <= last => Kind::Heading,
            at => kind(grid, row, first, at == last + 1),
        });
    }
    Some(Shape { heading, kinds, n_known })
}

/// A heading's second and third row stand below its merged cells.
fn is_below_heading(
    grid: &Grid,
    first: usize,
    at: usize,
    is_known: &impl Fn(&str) -> bool,
) -> bool {
    let (Some(row), Some(above)) = (grid.rows.get(at), grid.rows.get(at - 1)) else { return false };
    if at > first + 3 {
        return false;
    }
    let is_under_wide = |column: usize| {
        let wide = (0..=column).rev().find_map(|it| {
            above.cells.get(it).filter(|cell| cell.merge == Merge::None).map(|cell| (it, cell))
        });
        wide.is_some_and(|(from, cell)| {
            cell.span > 1 && from + cell.span > column && !cell.is_empty()
        })
    };
    let has_merged = row.cells.iter().any(|cell| cell.merge == Merge::Above);
    let mut filled = row.filled().peekable();
    if filled.peek().is_none() {
        return has_merged;
    }
    let all_under = row.filled().all(|(column, _)| is_under_wide(column));
    let all_known = row.filled().count() >= 2 && row.filled().all(|(_, cell)| is_known(&cell.text));
    all_under && (has_merged || all_known || row.filled().count() < above.filled().count())
}

/// The words above each column, from all rows of the heading.
fn combined(grid: &Grid, first: usize, last: usize) -> Vec<String> {
    let mut heading = vec![String::new(); grid.width()];
    for row in grid.rows.iter().take(last + 1).skip(first) {
        let mut text = "";
        let mut end = 0;
        for (at, into) in heading.iter_mut().enumerate() {
            let own = row.cells.get(at);
            match own.map(|cell| (cell, cell.merge)) {
                Some((cell, Merge::None)) => {
                    text = cell.text.trim();
                    end = at + cell.span.max(1);
                }
                Some((_, Merge::Above)) => text = "",
                _ if at >= end => text = "",
                _ => {}
            }
            if !text.is_empty() {
                if !into.is_empty() {
                    into.push('\n');
                }
                into.push_str(&text.replace('\n', " "));
            }
        }
    }
    heading
}

fn kind(grid: &Grid, row: &Row, first: usize, is_first: bool) -> Kind {
    if is_numbers(row, is_first) {
        return Kind::Numbers;
    }
    let texts =
        |row: &Row| -> Vec<String> { row.cells.iter().map(|it| heading(&it.text)).collect() };
    if grid.rows.get(first).is_some_and(|it| texts(it) == texts(row)) {
        return Kind::Heading;
    }
    let words = row.filled().find(|(_, cell)| cell.text.chars().any(char::is_alphabetic));
    let Some((_, cell)) = words else { return Kind::Body };
    let has_code = row
        .filled()
        .next()
        .is_some_and(|(at, first)| at == 0 && !std::ptr::eq(first, cell) && !first.is_empty());
    if !has_code && is_sum(cell) {
        return Kind::Sum;
    }
    if !has_code && is_note(cell) {
        return Kind::Note;
    }
    Kind::Body
}

/// "(1) (2) (3)", or 1 2 3 straight below the heading.
fn is_numbers(row: &Row, is_first: bool) -> bool {
    let texts: Vec<&str> = row.filled().map(|(_, cell)| cell.text.trim()).collect();
    let in_brackets = |it: &&str| it.starts_with('(') && it.ends_with(')') && it.len() <= 6;
    let digits = |it: &&str| it.len() <= 2 && it.bytes().all(|byte| byte.is_ascii_digit());
    let is_run = || {
        texts.windows(2).all(|pair| match pair {
            [one, two] => {
                two.parse::<u8>().ok() == one.parse::<u8>().ok().and_then(|it| it.checked_add(1))
            }
            _ => false,
        })
    };
    texts.len() >= 2
        && (texts.iter().all(in_brackets)
            || (is_first && texts.len() >= 3 && texts.iter().all(digits) && is_run()))
}

fn is_sum(cell: &Cell) -> bool {
    let text = heading(&cell.text);
    let begins =
        ["tong cong", "tong diem", "tong so diem", "cong chung", "trung binh", "binh quan"];
    let is = ["tong", "cong", "tong so", "tong cong diem", "total", "average"];
    is.contains(&text.as_str())
        || (text.len() < 60
            && !text.contains("khong qua")
            && !text.contains("tru")
            && begins.iter().any(|it| text.starts_with(it)))
}

fn is_note(cell: &Cell) -> bool {
    let text = heading(&cell.text);
    let begins = ["ghi chu", "luu y", "nguon", "chu thich", "note"];
    cell.text.trim().starts_with("(*)") || begins.iter().any(|it| text.starts_with(it))
}
