//! DOCX: tables with merged cells, automatic numbers, and the lines around them.

use std::collections::BTreeMap;

use super::super::grid::{Book, Cell, Grid, Merge, Row};
use super::numbering::{self, Numbering};
use super::package::Package;
use super::workbook::is_footnote_mark;
use super::xml::{Node, walk};
use super::{MOST_CELLS, MOST_COLUMNS, too_many};
use crate::domain::problem::Problem;

/// What a paragraph style brings along.
#[derive(Clone, Default)]
struct Style {
    based_on: String,
    list: Option<u32>,
    level: Option<usize>,
    is_bold: Option<bool>,
}

/// A paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    text: String,
    style: String,
    list: Option<u32>,
    level: Option<usize>,
    /// Whether every run so far was bold.
    is_bold: bool,
    has_runs: bool,
}

/// A run while it is read.
#[derive(Default)]
struct Run {
    is_bold: Option<bool>,
    is_raised: bool,
    text: String,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    lines: Vec<String>,
    span: usize,
    is_below: bool,
    is_bold: bool,
    has_text: bool,
}

struct Reader {
    styles: BTreeMap<String, Style>,
    numbering: Numbering,
    book: Book,
    lines: Vec<String>,
    depth: usize,
    cell: Open,
    paragraphs: Vec<Paragraph>,
    run: Run,
    in_run: bool,
    in_text: bool,
    skipped: usize,
    n_cells: usize,
}

/// Reads the tables of a document; one that goes on behind a page break is one table.
pub(super) fn read(package: &mut Package) -> Result<Book, Problem> {
    let styles = match package.part("word/styles.xml")? {
        Some(bytes) => styles(&bytes)?,
        None => BTreeMap::new(),
    };
    let numbering = match package.part("word/numbering.xml")? {
        Some(bytes) => numbering::read(&bytes)?,
        None => Numbering::default(),
    };
    let document = package.need("word/document.xml")?;
    let mut reader = Reader {
        styles,
        numbering,
        book: Book::default(),
        lines: Vec::new(),
        depth: 0,
        cell: Open::default(),
        paragraphs: Vec::new(),
        run: Run::default(),
        in_run: false,
        in_text: false,
        skipped: 0,
        n_cells: 0,
    };
    walk(&document, |node| reader.step(&node))?;
    let Reader { mut book, lines, .. } = reader;
    if let Some(last) = book.tables.last_mut() {
        last.after = lines;
    }
    Ok(joined(book))
}

fn styles(bytes: &[u8]) -> Result<BTreeMap<String, Style>, Problem> {
    let mut styles: BTreeMap<String, Style> = BTreeMap::new();
    let mut id = String::new();
    walk(bytes, |node| {
        match node {
            Node::Open("style", attributes) => {
                id = attributes.get("styleId").unwrap_or_default().to_string();
                styles.insert(id.clone(), Style::default());
            }
            Node::Close("style") => id.clear(),
            Node::Open(name @ ("basedOn" | "numId" | "ilvl" | "b"), attributes) => {
                if let Some(style) = styles.get_mut(&id) {
                    match name {
                        "basedOn" => {
                            style.based_on = attributes.get("val").unwrap_or_default().to_string();
                        }
                        "numId" => style.list = attributes.number("val"),
                        "ilvl" => style.level = attributes.number("val"),
                        _ => style.is_bold = Some(attributes.is_on()),
                    }
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

impl Reader {
    fn step(&mut self, node: &Node) -> Result<(), Problem> {
        match node {
            // Moved away, or drawn twice for older programs.
            Node::Open("moveFrom" | "Fallback", _) => self.skipped += 1,
            Node::Close("moveFrom" | "Fallback") => {
                self.skipped = self.skipped.saturating_sub(1);
            }
            _ if self.skipped > 0 => {}
            Node::Open("tbl", _) => self.open_table(),
            Node::Close("tbl") => self.depth = self.depth.saturating_sub(1),
            Node::Open("tr", _) if self.depth == 1 => {
                if let Some(grid) = self.book.tables.last_mut() {
                    let number = grid.rows.len() + 1;
                    grid.rows.push(Row { number, cells: Vec::new() });
                }
            }
            Node::Open("gridBefore", attributes) if self.depth == 1 => {
                let n: usize = attributes.number("val").unwrap_or(0);
                if let Some(row) = self.row() {
                    row.cells.extend(std::iter::repeat_n(Cell::text(""), n.min(MOST_COLUMNS)));
                }
            }
            Node::Open("tc", _) if self.depth == 1 => {
                self.cell = Open { span: 1, is_bold: true, ..Open::default() };
            }
            Node::Open("gridSpan", attributes) if self.depth == 1 => {
                self.cell.span = attributes.number("val").unwrap_or(1).clamp(1, MOST_COLUMNS);
            }
            Node::Open("vMerge", attributes) if self.depth == 1 => {
                self.cell.is_below = attributes.get("val") != Some("restart");
            }
            Node::Close("tc") if self.depth == 1 => self.close_cell()?,
            node => self.step_in_text(node),
        }
        Ok(())
    }

    fn open_table(&mut self) {
        self.depth += 1;
        if self.depth == 1 {
            let before = std::mem::take(&mut self.lines);
            self.book.tables.push(Grid { before, ..Grid::default() });
        }
    }

    fn row(&mut self) -> Option<&mut Row> {
        self.book.tables.last_mut()?.rows.last_mut()
    }

    fn step_in_text(&mut self, node: &Node) {
        match node {
            Node::Open("p", _) => {
                self.paragraphs.push(Paragraph { is_bold: true, ..Paragraph::default() });
            }
            Node::Close("p") => self.close_paragraph(),
            Node::Open("pStyle", attributes) => {
                let style = attributes.get("val").unwrap_or_default().to_string();
                self.with_paragraph(|it| it.style = style);
            }
            Node::Open("numId", attributes) => {
                let list = attributes.number("val");
                self.with_paragraph(|it| it.list = list);
            }
            Node::Open("ilvl", attributes) => {
                let level = attributes.number("val");
                self.with_paragraph(|it| it.level = level);
            }
            Node::Open("r", _) => (self.in_run, self.run) = (true, Run::default()),
            Node::Close("r") => self.close_run(),
            Node::Open("b", attributes) if self.in_run => {
                self.run.is_bold = Some(attributes.is_on())
            }
            Node::Open("vertAlign", attributes) if self.in_run => {
                self.run.is_raised = attributes.get("val") == Some("superscript");
            }
            Node::Open("t", _) => self.in_text = true,
            Node::Close("t") => self.in_text = false,
            Node::Text(text) if self.in_text => self.run.text.push_str(text),
            Node::Open("br" | "cr", _) if self.in_run => self.run.text.push('\n'),
            Node::Open("tab", _) if self.in_run => self.run.text.push(' '),
            Node::Open("noBreakHyphen", _) => self.run.text.push('-'),
            _ => {}
        }
    }

    fn with_paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    fn close_run(&mut self) {
        self.in_run = false;
        let run = std::mem::take(&mut self.run);
        if run.text.is_empty() || (run.is_raised && is_footnote_mark(&run.text)) {
            return;
        }
        let style = self.paragraphs.last().map(|it| it.style.clone()).unwrap_or_default();
        let is_bold = run.is_bold.or(self.style(&style).is_bold).unwrap_or(false);
        self.with_paragraph(|it| {
            if !run.text.trim().is_empty() {
                it.is_bold &= is_bold;
                it.has_runs = true;
            }
            it.text.push_str(&run.text);
        });
    }

    /// A style with what it takes over from others.
    fn style(&self, id: &str) -> Style {
        let mut found = Style::default();
        let mut id = id;
        for _ in 0..20 {
            let Some(style) = self.styles.get(id) else { break };
            found.list = found.list.or(style.list);
            found.level = found.level.or(style.level);
            found.is_bold = found.is_bold.or(style.is_bold);
            id = &style.based_on;
        }
        found
    }

    fn close_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let style = self.style(&paragraph.style);
        let list = paragraph.list.or(style.list).filter(|list| *list != 0);
        let level = paragraph.level.or(style.level).unwrap_or(0);
        let number = list.map(|list| self.numbering.next(list, level)).unwrap_or_default();
        let text = match (number.is_empty(), paragraph.text.trim().is_empty()) {
            (true, _) => paragraph.text,
            // A bullet before nothing shows nothing that counts.
            (false, true) if number == "-" => String::new(),
            (false, true) => number,
            (false, false) => format!("{number} {}", paragraph.text),
        };
        if self.depth == 0 {
            self.lines.extend(text.split('\n').map(str::to_string));
            return;
        }
        if !text.trim().is_empty() {
            self.cell.has_text = true;
            self.cell.is_bold &= paragraph.is_bold && paragraph.has_runs;
        }
        self.cell.lines.push(text);
    }

    fn close_cell(&mut self) -> Result<(), Problem> {
        self.n_cells += 1;
        if self.n_cells > MOST_CELLS {
            return Err(too_many());
        }
        let open = std::mem::take(&mut self.cell);
        let merge = if open.is_below { Merge::Above } else { Merge::None };
        let text = if open.is_below { String::new() } else { open.lines.join("\n") };
        let is_bold = open.is_bold && open.has_text;
        let cell = Cell { is_bold, merge, span: open.span, ..Cell::text(text) };
        if let Some(row) = self.row() {
            row.cells.push(cell);
            let beside = Cell { merge: Merge::Left, ..Cell::text("") };
            let room = MOST_COLUMNS.saturating_sub(row.cells.len());
            row.cells.extend(std::iter::repeat_n(beside, (open.span - 1).min(room)));
        }
        Ok(())
    }
}

/// A table that repeats the heading of the one before goes on with it; so does one of the same
/// width with nothing written between them.
fn joined(book: Book) -> Book {
    let mut tables: Vec<Grid> = Vec::new();
    for grid in book.tables {
        let goes_on = tables.last().is_some_and(|last| {
            let texts = |grid: &Grid| -> Vec<String> {
                let first = grid.rows.first();
                first
                    .map(|row| row.cells.iter().map(|it| it.text.trim().to_string()).collect())
                    .unwrap_or_default()
            };
            let is_blank = grid.before.iter().all(|line| line.trim().is_empty());
            let same_heading = !texts(&grid).is_empty() && texts(last) == texts(&grid);
            same_heading || (is_blank && grid.width() == last.width() && grid.width() > 2)
        });
        match tables.last_mut() {
            Some(last) if goes_on => {
                let n = last.rows.len();
                let rows = grid.rows.into_iter().map(|row| Row { number: n + row.number, ..row });
                last.rows.extend(rows);
                last.after = grid.after;
            }
            _ => tables.push(grid),
        }
    }
    Book { tables }
}
