//! XLSX: cells as they are shown, merged areas, bold, indents.

use std::collections::BTreeMap;

use super::super::grid::{Book, Cell, Grid, Row};
use super::package::Package;
use super::styles::{self, Styles};
use super::xml::{Node, walk};
use super::{MOST_CELLS, MOST_COLUMNS, old_workbook, shown, too_many};
use crate::domain::problem::Problem;

/// Reads the sheets of a workbook, in their order; hidden ones too.
pub(super) fn read(package: &mut Package) -> Result<Book, Problem> {
    let (sheets, is_1904) = sheets(&package.need("xl/workbook.xml")?)?;
    let targets = targets(package)?;
    let styles = match package.part("xl/styles.xml")? {
        Some(bytes) => styles::read(&bytes)?,
        None => Styles::default(),
    };
    let strings = match package.part("xl/sharedStrings.xml")? {
        Some(bytes) => strings(&bytes)?,
        None => Vec::new(),
    };
    let mut tables = Vec::new();
    for (at, (name, id)) in sheets.into_iter().enumerate() {
        let found = targets.get(&id).cloned();
        let path = found.unwrap_or_else(|| format!("xl/worksheets/sheet{}.xml", at + 1));
        let Some(bytes) = package.part(&path)? else { continue };
        let mut grid = sheet(&bytes, &strings, &styles, is_1904)?;
        grid.name = name;
        tables.push(grid);
    }
    Ok(Book { tables })
}

/// Names of the sheets with the ids of their parts; whether days count from 1904.
fn sheets(bytes: &[u8]) -> Result<(Vec<(String, String)>, bool), Problem> {
    let (mut sheets, mut is_1904) = (Vec::new(), false);
    walk(bytes, |node| {
        match node {
            Node::Open("sheet", attributes) => {
                let get = |key: &str| attributes.get(key).unwrap_or_default().to_string();
                sheets.push((get("name"), get("id")));
            }
            Node::Open("workbookPr", attributes) => {
                is_1904 = matches!(attributes.get("date1904"), Some("1" | "true"));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok((sheets, is_1904))
}

fn targets(package: &mut Package) -> Result<BTreeMap<String, String>, Problem> {
    let mut targets = BTreeMap::new();
    let Some(bytes) = package.part("xl/_rels/workbook.xml.rels")? else { return Ok(targets) };
    walk(&bytes, |node| {
        if let Node::Open("Relationship", attributes) = node
            && let (Some(id), Some(target)) = (attributes.get("Id"), attributes.get("Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_string(),
                None => format!("xl/{target}"),
            };
            targets.insert(id.to_string(), path);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// The shared texts; marks of footnotes left out, as they are no part of the words.
fn strings(bytes: &[u8]) -> Result<Vec<String>, Problem> {
    let mut strings: Vec<String> = Vec::new();
    let mut run = Run::default();
    walk(bytes, |node| {
        match node {
            Node::Open("si", _) => strings.push(String::new()),
            node => {
                if let Some(text) = run.step(&node)
                    && let Some(last) = strings.last_mut()
                {
                    last.push_str(text);
                }
            }
        }
        Ok(())
    })?;
    Ok(strings)
}

/// Follows runs of rich text.
#[derive(Default)]
struct Run {
    is_raised: bool,
    in_text: bool,
    in_phonetic: bool,
}

impl Run {
    /// The text that counts, if the node is one.
    fn step<'a>(&mut self, node: &Node<'a>) -> Option<&'a str> {
        match node {
            Node::Open("r", _) => self.is_raised = false,
            Node::Open("vertAlign", attributes) => {
                self.is_raised = attributes.get("val") == Some("superscript");
            }
            Node::Open("rPh", _) => self.in_phonetic = true,
            Node::Close("rPh") => self.in_phonetic = false,
            Node::Open("t", _) => self.in_text = true,
            Node::Close("t") => self.in_text = false,
            Node::Text(text) if self.in_text && !self.in_phonetic => {
                let is_mark = self.is_raised && is_footnote_mark(text);
                return (!is_mark).then_some(text);
            }
            _ => {}
        }
        None
    }
}

/// A raised "2" or "(*)" points to a note; "m²" is written with a letter of its own, or is told by
/// the unit before it where that is known.
pub(super) fn is_footnote_mark(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().count() <= 4
        && text.chars().all(|it| it.is_ascii_digit() || matches!(it, '*' | '(' | ')' | '[' | ']'))
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: String,
}

fn sheet(
    bytes: &[u8],
    strings: &[String],
    styles: &Styles,
    is_1904: bool,
) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    let mut merges = Vec::new();
    let mut open = Open::default();
    let (mut in_value, mut run, mut n_cells, mut last) = (false, Run::default(), 0_usize, 0_usize);
    walk(bytes, |node| {
        match &node {
            Node::Open("row", attributes) => {
                last = attributes.number("r").unwrap_or(last + 1);
                grid.rows.push(Row { number: last, cells: Vec::new() });
            }
            Node::Open("c", attributes) => {
                let next = grid.rows.last().map_or(0, |row| row.cells.len());
                let place = attributes.get("r").and_then(place);
                open = Open {
                    column: place.map_or(next, |(_, column)| column as usize),
                    kind: attributes.get("t").unwrap_or_default().to_string(),
                    style: attributes.number("s").unwrap_or(0),
                    value: String::new(),
                };
            }
            Node::Open("v", _) => in_value = true,
            Node::Close("v") => in_value = false,
            Node::Text(text) if in_value => open.value.push_str(text),
            Node::Close("c") => {
                n_cells += usize::from(!open.value.is_empty());
                if n_cells > MOST_CELLS {
                    return Err(too_many());
                }
                if open.column < MOST_COLUMNS
                    && !open.value.is_empty()
                    && let Some(row) = grid.rows.last_mut()
                {
                    put(row, open.column, cell(&open, strings, styles, is_1904));
                }
            }
            Node::Close("row") if grid.rows.last().is_some_and(|row| row.cells.is_empty()) => {
                grid.rows.pop();
            }
            Node::Open("mergeCell", attributes) => {
                let area = attributes.get("ref").and_then(|it| it.split_once(':'));
                if let Some((start, end)) = area.and_then(|(a, b)| Some((place(a)?, place(b)?))) {
                    merges.push((start, end));
                }
            }
            node => {
                if let Some(text) = run.step(node) {
                    open.value.push_str(text);
                }
            }
        }
        Ok(())
    })?;
    for (start, end) in merges.into_iter().take(MOST_CELLS / 10) {
        old_workbook::merge(&mut grid, start, end);
    }
    Ok(grid)
}

fn put(row: &mut Row, column: usize, cell: Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::text(""));
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
}

fn cell(open: &Open, strings: &[String], styles: &Styles, is_1904: bool) -> Cell {
    let style = styles.of(open.style);
    let mut cell = match open.kind.as_str() {
        "s" => {
            let text = open.value.trim().parse::<usize>().ok().and_then(|at| strings.get(at));
            Cell::text(text.cloned().unwrap_or_default())
        }
        "str" | "inlineStr" | "e" | "d" => Cell::text(open.value.clone()),
        "b" => Cell::text(if open.value.trim() == "1" { "TRUE" } else { "FALSE" }),
        _ => shown::formatted(&open.value, style.format, is_1904),
    };
    cell.is_bold = style.is_bold;
    cell.indent = style.indent;
    cell
}

/// "B12" as row and column, from 0.
fn place(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.trim_matches('$');
    let letters = reference.find(|it: char| it.is_ascii_digit())?;
    let (column, row) = reference.split_at(letters);
    let mut number = 0_u32;
    for letter in column.bytes().filter(|it| *it != b'$') {
        let digit = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
        number = number.checked_mul(26)?.checked_add(digit)?;
    }
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, number.checked_sub(1)?))
}
