//! Reads a table that was pasted from a spreadsheet or saved by one.

use super::is_risky;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::MAX_BYTES;
use crate::formats::open::foreign;

/// How many rows a table may have: thirty times all communes of the country.
const MAX_ROWS: usize = 100_000;

/// How many cells a table may have.
const MAX_CELLS: usize = 1_000_000;

/// Reads a table: cells between tabs, semicolons or commas (whichever the first row shows, in this
/// order, unless a first line `sep=…` says), in quotes where they hold any of these. Blank rows are
/// left out, blanks around a cell without quotes too; rows may differ in length.
///
/// # Errors
/// No value, with one problem: [`Code::FileEmpty`], [`Code::FileTooLarge`], [`Code::TooMany`],
/// [`Code::QuoteOpen`] with the line on which the quotation begins.
///
/// ```
/// let table = tucham::formats::csv::read_table("Mã;Tên\nH1;\"An; Bình\"\n").value.unwrap();
/// assert_eq!(table, [["Mã", "Tên"], ["H1", "An; Bình"]]);
/// ```
pub fn read_table(text: &str) -> Checked<Vec<Vec<String>>> {
    let Checked { value, problems } = read_lines(text);
    let rows = value.map(|lines| lines.into_iter().map(|(_, row)| row).collect());
    Checked { value: rows, problems }
}

/// As [`read_table`], each row with the line on which it begins, from 1.
///
/// # Errors
/// As [`read_table`].
pub fn read_lines(text: &str) -> Checked<Vec<(usize, Vec<String>)>> {
    match rows(text) {
        Ok(rows) => Checked { value: Some(rows), problems: Vec::new() },
        Err(problem) => Checked::refused(problem),
    }
}

/// A table file as text: UTF-8, or UTF-16 where a byte order mark says so (a spreadsheet's
/// "Unicode text").
///
/// # Errors
/// [`Code::FileTooLarge`], [`Code::NotUtf8`].
pub fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len()));
    }
    let not_text = || Problem::new(Code::NotUtf8);
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        if rest.is_empty() {
            String::from_utf16(&units).map_err(|_| not_text())
        } else {
            Err(not_text())
        }
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| not_text()),
    }
}

/// As [`decode`], and what is neither UTF-8 nor UTF-16 by the signs of Windows-1258, in which
/// spreadsheets of earlier years wrote Vietnamese; then with the warning TD-366.
///
/// # Errors
/// [`Code::FileTooLarge`]; [`Code::NotATable`] for a file of another program, such as a workbook;
/// [`Code::NotUtf8`] where a byte is no sign of any of them.
pub fn decode_any(bytes: &[u8]) -> Checked<String> {
    if let Some(other) = foreign(bytes) {
        let found = other.facts.iter().find(|(key, _)| *key == "found");
        let found = found.map_or("packed", |(_, word)| word);
        return Checked::refused(Problem::new(Code::NotATable).with("found", found));
    }
    match decode(bytes) {
        Ok(text) => Checked { value: Some(text), problems: Vec::new() },
        Err(problem) if problem.code != Code::NotUtf8 => Checked::refused(problem),
        Err(problem) => match super::windows_1258::decode(bytes) {
            None => Checked::refused(problem),
            value => Checked { value, problems: vec![Problem::new(Code::TableEncoding)] },
        },
    }
}

fn too_large(found: usize) -> Problem {
    Problem::new(Code::FileTooLarge).with("found", found).with("limit", MAX_BYTES)
}

fn rows(text: &str) -> Result<Vec<(usize, Vec<String>)>, Problem> {
    if text.len() > MAX_BYTES {
        return Err(too_large(text.len()));
    }
    let text = text.trim_start_matches('\u{feff}');
    let (separator, body) = separator_of(text);
    let line = 1 + text[..text.len() - body.len()].matches('\n').count();
    let mut source = Source { rest: body, line, separator, cells: 0 };
    let mut rows = Vec::new();
    while !source.rest.is_empty() {
        let line = source.line;
        let row = source.row()?;
        if row.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() == MAX_ROWS {
            return Err(Problem::new(Code::TooMany).with("limit", MAX_ROWS));
        }
        rows.push((line, row));
    }
    if rows.is_empty() { Err(Problem::new(Code::FileEmpty)) } else { Ok(rows) }
}

/// The separator, and what stands behind the line that names it.
fn separator_of(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut named =
        first.trim_end_matches('\r').strip_prefix("sep=").into_iter().flat_map(str::chars);
    if let (Some(separator @ (',' | ';' | '\t')), None) = (named.next(), named.next()) {
        return (separator, rest);
    }
    let first = first_row(text);
    let shown = ['\t', ';'].into_iter().find(|separator| first.contains(*separator));
    (shown.unwrap_or(','), text)
}

/// The first row that is not blank, without what stands in quotes.
fn first_row(text: &str) -> String {
    let mut in_quotes = false;
    let mut row = String::new();
    for letter in text.chars() {
        match letter {
            '"' => in_quotes = !in_quotes,
            '\n' | '\r' if !in_quotes && !row.trim_matches(' ').is_empty() => break,
            letter if !in_quotes && letter != '\n' && letter != '\r' => row.push(letter),
            _ => {}
        }
    }
    row
}

/// What is still to be read.
struct Source<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
    cells: usize,
}

impl<'a> Source<'a> {
    /// One row and the line break behind it.
    fn row(&mut self) -> Result<Vec<String>, Problem> {
        let mut row = Vec::new();
        loop {
            self.cells += 1;
            if self.cells > MAX_CELLS {
                return Err(Problem::new(Code::TooMany).with("limit", MAX_CELLS));
            }
            row.push(self.cell()?);
            if !self.skip(self.separator) {
                let _ = self.skip('\r') | self.skip('\n');
                return Ok(row);
            }
        }
    }

    /// One cell, up to what ends it.
    fn cell(&mut self) -> Result<String, Problem> {
        let inside = self.rest.trim_start_matches(' ');
        let mut text = String::new();
        let is_quoted = inside.starts_with('"');
        if is_quoted {
            self.rest = inside;
            text = self.quoted()?;
        }
        let ends = [self.separator, '\r', '\n'];
        let plain = self.take(self.rest.find(ends).unwrap_or(self.rest.len()));
        text.push_str(plain.trim());
        Ok(unprotected(text))
    }

    /// A text in quotes, in which two quotes stand for one.
    fn quoted(&mut self) -> Result<String, Problem> {
        let open = Problem::new(Code::QuoteOpen).with("line", self.line);
        let mut text = String::new();
        self.take(1);
        loop {
            let Some(end) = self.rest.find('"') else { return Err(open) };
            text.push_str(self.take(end));
            self.take(1);
            if !self.skip('"') {
                return Ok(text);
            }
            text.push('"');
        }
    }

    /// The next bytes, with the lines in them counted.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn skip(&mut self, letter: char) -> bool {
        let is_next = self.rest.starts_with(letter);
        if is_next {
            self.take(letter.len_utf8());
        }
        is_next
    }
}

/// Without the apostrophe that the writer put before a risky text.
fn unprotected(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest.to_string(),
        _ => text,
    }
}
