//! ODS: its cells hold the text as it is shown.

use super::super::grid::{Book, Cell, Grid, Merge, Row};
use super::package::Package;
use super::xml::{Attributes, Node, walk};
use super::{MOST_CELLS, MOST_COLUMNS, shown, too_many};
use crate::domain::problem::Problem;

/// Repeated rows and cells beyond these are empty ends of a sheet.
const MOST_REPEATS: usize = 200;

/// A cell while it is read.
#[derive(Default)]
struct Open {
    paragraphs: Vec<String>,
    kind: String,
    value: String,
    repeats: usize,
    columns: usize,
    rows: usize,
    is_covered: bool,
}

/// Reads the sheets, or the tables of a text document.
pub(super) fn read(package: &mut Package) -> Result<Book, Problem> {
    let bytes = package.need("content.xml")?;
    let mut book = Book::default();
    let mut open = Open::default();
    let (mut in_cell, mut in_note, mut depth, mut n_cells) = (false, false, 0, 0_usize);
    let (mut row_repeats, mut number) = (1, 0);
    let mut covered: Vec<(usize, usize)> = Vec::new();
    walk(&bytes, |node| {
        match node {
            Node::Open("table", attributes) => {
                depth += 1;
                if depth == 1 {
                    let name = attributes.get("name").unwrap_or_default().to_string();
                    book.tables.push(Grid { name, ..Grid::default() });
                    number = 0;
                    covered.clear();
                }
            }
            Node::Close("table") => depth -= 1,
            Node::Open("table-row", attributes) if depth == 1 => {
                row_repeats = repeats(attributes, "number-rows-repeated");
                number += 1;
                if let Some(grid) = book.tables.last_mut() {
                    grid.rows.push(Row { number, cells: Vec::new() });
                }
            }
            Node::Close("table-row") if depth == 1 => {
                number += row_repeats - 1;
                if let Some(grid) = book.tables.last_mut()
                    && row_repeats <= MOST_REPEATS
                    && let Some(row) = grid.rows.last().filter(|row| !row.is_empty()).cloned()
                {
                    grid.rows.extend(std::iter::repeat_n(row, row_repeats - 1));
                }
            }
            Node::Open(name @ ("table-cell" | "covered-table-cell"), attributes) if depth == 1 => {
                in_cell = true;
                open = Open {
                    kind: attributes.get("value-type").unwrap_or_default().to_string(),
                    value: attributes.get("value").unwrap_or_default().to_string(),
                    repeats: repeats(attributes, "number-columns-repeated"),
                    columns: attributes.number("number-columns-spanned").unwrap_or(1),
                    rows: attributes.number("number-rows-spanned").unwrap_or(1),
                    is_covered: name == "covered-table-cell",
                    paragraphs: Vec::new(),
                };
            }
            Node::Close("table-cell" | "covered-table-cell") if depth == 1 => {
                in_cell = false;
                n_cells += usize::from(!open.paragraphs.is_empty());
                if n_cells > MOST_CELLS {
                    return Err(too_many());
                }
                if let Some(row) = book.tables.last_mut().and_then(|grid| grid.rows.last_mut()) {
                    put(row, &open, &mut covered);
                }
            }
            Node::Open("annotation" | "note", _) => in_note = true,
            Node::Close("annotation" | "note") => in_note = false,
            Node::Open("p" | "h", _) if in_cell && !in_note => open.paragraphs.push(String::new()),
            Node::Open("line-break", _) if in_cell && !in_note => {
                open.paragraphs.push(String::new())
            }
            Node::Open("s" | "tab", _) if in_cell => {
                if let Some(last) = open.paragraphs.last_mut() {
                    last.push(' ');
                }
            }
            Node::Text(text) if in_cell && !in_note => {
                if let Some(last) = open.paragraphs.last_mut() {
                    last.push_str(text);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(book)
}

fn repeats(attributes: &Attributes, name: &str) -> usize {
    attributes.number(name).unwrap_or(1).clamp(1, 1 << 20)
}

fn put(row: &mut Row, open: &Open, covered: &mut Vec<(usize, usize)>) {
    let column = row.cells.len();
    let left = MOST_COLUMNS.saturating_sub(column);
    if open.is_covered {
        // Beside a cell of this row, or below one of a row above.
        for _ in 0..open.repeats.min(left) {
            let at = row.cells.len();
            let is_above = covered.iter().any(|(place, rows)| *place == at && *rows >= row.number);
            let merge = if is_above { Merge::Above } else { Merge::Left };
            row.cells.push(Cell { merge, ..Cell::text("") });
        }
        return;
    }
    let text = open.paragraphs.join("\n");
    let number = match open.kind.as_str() {
        "float" => shown::plain(&open.value).number,
        "percentage" => shown::formatted(&open.value, "0.0%", false).number,
        _ => None,
    };
    if open.rows > 1 {
        covered.push((column, row.number + open.rows - 1));
    }
    let cell = Cell { number, span: open.columns, ..Cell::text(text) };
    let times =
        if cell.is_empty() { open.repeats.min(left) } else { open.repeats.min(left).min(50) };
    row.cells.extend(std::iter::repeat_n(cell, times));
}
