//! CSV and TSV: cells between tabs, semicolons or commas, in quotes where they hold any of these.

use super::super::grid::{Book, Cell, Grid, Row};
use super::{MOST_CELLS, too_many};
use crate::domain::problem::{Code, Problem};

/// How many records show which separator is used.
const SHOWN: usize = 30;

/// Reads a table; nothing where no separator stands in the text.
pub(super) fn read(text: &str) -> Option<Result<Book, Problem>> {
    let (separator, body, first) = separator(text)?;
    Some(
        rows(body, separator, first)
            .map(|rows| Book { tables: vec![Grid { rows, ..Grid::default() }] }),
    )
}

/// Whether a text without a name is a table: most lines have the same separators.
pub(super) fn is_table(text: &str) -> bool {
    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty()).take(SHOWN).collect();
    let has = |separator: char, least: usize| {
        let n = lines.iter().filter(|line| line.matches(separator).count() >= least).count();
        !lines.is_empty() && n * 10 >= lines.len() * 6
    };
    has('\t', 1) || has(';', 2)
}

fn separator(text: &str) -> Option<(char, &str, usize)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').strip_prefix("sep=");
    if let Some(sign @ (',' | ';' | '\t')) = named.and_then(|it| it.chars().next()) {
        return Some((sign, rest, 2));
    }
    let counts = |sign: char| -> (usize, usize) {
        let records = sample(text, sign);
        let most = records.iter().copied().max().unwrap_or(0);
        let same = records.iter().filter(|n| **n == most && most > 0).count();
        (same * most.min(4), most)
    };
    let best = ['\t', ';', ','].into_iter().max_by_key(|sign| {
        let (score, most) = counts(*sign);
        // Commas also part decimals: of equals the others win.
        (score * if *sign == ',' { 1 } else { 2 }, most)
    })?;
    (counts(best).1 > 0).then_some((best, text, 1))
}

/// How many separators the first records have outside quotes.
fn sample(text: &str, separator: char) -> Vec<usize> {
    let mut counts = Vec::new();
    let (mut quoted, mut n, mut is_blank) = (false, 0, true);
    for letter in text.chars().take(200_000) {
        match letter {
            '"' => quoted = !quoted,
            '\n' if !quoted => {
                if !is_blank {
                    counts.push(n);
                }
                (n, is_blank) = (0, true);
                if counts.len() == SHOWN {
                    return counts;
                }
            }
            letter if letter == separator && !quoted => n += 1,
            letter => is_blank &= letter.is_whitespace(),
        }
    }
    if !is_blank {
        counts.push(n);
    }
    counts
}

fn rows(text: &str, separator: char, first: usize) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut line = first;
    let mut start = first;
    let mut cell = String::new();
    let mut letters = text.chars().peekable();
    let mut n_cells = 0_usize;
    let (mut quoted, mut opened) = (false, 0);
    while let Some(letter) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                (quoted, opened) = (true, line);
            }
            '\r' if !quoted => {}
            letter if letter == separator && !quoted => {
                cells.push(Cell::text(unprotected(std::mem::take(&mut cell))));
                n_cells += 1;
            }
            '\n' if !quoted => {
                cells.push(Cell::text(unprotected(std::mem::take(&mut cell))));
                rows.push(Row { number: start, cells: std::mem::take(&mut cells) });
                start = line;
                n_cells += 1;
            }
            other => cell.push(other),
        }
        if n_cells > MOST_CELLS * 4 {
            return Err(too_many());
        }
    }
    if quoted {
        return Err(Problem::new(Code::QuoteOpen).with("line", opened));
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(Cell::text(unprotected(cell)));
        rows.push(Row { number: start, cells });
    }
    Ok(rows)
}

/// Without the apostrophe that keeps a spreadsheet from computing.
fn unprotected(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_string(),
        _ => text,
    }
}
