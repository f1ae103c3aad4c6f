//! Lines copied out of a PDF: number, words, points at the end of the line.

use super::super::grid::{Book, Cell, Grid, Row};
use super::super::keys::{Numeral, numeral};
use crate::domain::problem::{Code, Problem};
use crate::domain::text::fold;

/// Reads lines as a table of three columns: number, words, points.
///
/// # Errors
/// [`Code::TableNone`] where no line begins with a number.
pub(super) fn read(text: &str) -> Result<Book, Problem> {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let heading = lines.iter().position(|(_, line)| is_heading(line));
    let Some(heading) = heading else { return Err(Problem::new(Code::TableNone)) };
    let (before, body) = lines.split_at(heading);
    let before = before.iter().map(|(_, line)| line.to_string()).collect();
    let mut grid = Grid { before, ..Grid::default() };
    let title = body.first().map(|(_, line)| *line).unwrap_or_default();
    let columns = ["STT", "Tiêu chí", "Điểm tối đa"];
    let number = body.first().map_or(1, |(number, _)| *number);
    grid.rows.push(Row { number, cells: columns.map(Cell::text).to_vec() });
    for (at, (number, line)) in body.iter().enumerate().skip(1) {
        let next = body.get(at + 1).map(|(_, line)| *line).unwrap_or_default();
        if *line == title || (is_digits(line) && (next == title || next.is_empty())) {
            continue;
        }
        add(&mut grid.rows, *number, line);
    }
    Ok(Book { tables: vec![grid] })
}

/// "STT Tiêu chí Điểm tối đa": the words of a heading, on one line.
fn is_heading(line: &str) -> bool {
    let line = fold(line);
    let names = ["tieu chi", "noi dung", "chi tieu", "tieu chuan", "nhiem vu"];
    names.iter().any(|it| line.contains(it))
        && line.contains("diem")
        && (line.starts_with("stt") || line.starts_with("tt") || line.starts_with("ma "))
        && line.len() < 120
}

fn is_digits(line: &str) -> bool {
    line.len() <= 4 && line.bytes().all(|byte| byte.is_ascii_digit())
}

fn add(rows: &mut Vec<Row>, number: usize, line: &str) {
    let last = rows.last_mut();
    let is_bullet = line.starts_with(['-', '+', '•', '*', '–']) && !is_points(line);
    if let Some((code, rest)) = numbered(line) {
        let (words, points) = with_points(rest);
        rows.push(row(number, code, words, points));
        return;
    }
    let is_sum = ["tong cong", "tong diem", "tong so", "tong"].iter().any(|it| {
        let folded = fold(line);
        folded.starts_with(it) && with_points(line).1.is_some() && !folded.contains("khong qua")
    });
    if is_sum {
        let (words, points) = with_points(line);
        rows.push(row(number, "", words, points));
        return;
    }
    let Some(last) = last else { return };
    let is_open = !last.text(0).is_empty() && last.text(2).is_empty();
    if is_bullet || (last.text(0).is_empty() && begins_anew(last.text(1), line)) {
        rows.push(row(number, "", line, None));
        return;
    }
    // The line before was broken: its words go on, and perhaps its points stand here.
    let (words, points) = if is_open { with_points(line) } else { (line, None) };
    if let Some(cell) = last.cells.get_mut(1)
        && !words.is_empty()
    {
        cell.text.push(' ');
        cell.text.push_str(words);
    }
    if let (Some(points), Some(cell)) = (points, last.cells.get_mut(2)) {
        cell.text = points.to_string();
    }
}

/// A line behind a finished option that is no part of it.
fn begins_anew(before: &str, line: &str) -> bool {
    let folded = fold(before);
    let is_done =
        folded.trim_end_matches(['.', ';']).ends_with("diem") || before.ends_with(['.', ';']);
    is_done && line.starts_with(char::is_uppercase)
}

fn row(number: usize, code: &str, words: &str, points: Option<&str>) -> Row {
    let cells = [code, words, points.unwrap_or_default()].map(Cell::text).to_vec();
    Row { number, cells }
}

/// The number before a line's words.
fn numbered(line: &str) -> Option<(&str, &str)> {
    let (code, rest) = line.split_once(' ')?;
    let rest = rest.trim();
    let words = rest.chars().filter(|it| it.is_alphabetic()).count();
    let begins = rest.starts_with(char::is_uppercase);
    match numeral(code)? {
        Numeral::Letter(_) if !code.ends_with([')', '.']) => None,
        _ if words < 3 || !begins => None,
        _ => Some((code, rest)),
    }
}

/// The points at the end of a line.
fn with_points(line: &str) -> (&str, Option<&str>) {
    match line.rsplit_once(' ') {
        Some((words, points)) if is_points(points) => (words.trim(), Some(points)),
        None if is_points(line) => ("", Some(line)),
        _ => (line, None),
    }
}

fn is_points(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
    let mut parts = text.split([',', '.']);
    let is_number =
        |it: &str| !it.is_empty() && it.len() <= 4 && it.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(is_number)
        && parts.next().is_none_or(is_number)
        && parts.next().is_none()
}
