//! HTML: what Word, Excel and browsers put into the clipboard, and pages.

use html5gum::{StartTag, Token, Tokenizer};

use super::super::grid::{Book, Cell, Grid, Merge, Row};
use super::workbook::is_footnote_mark;
use super::{MOST_CELLS, MOST_COLUMNS, too_many};
use crate::domain::problem::Problem;

/// A place that a cell above reaches down to: column, rows left, columns.
struct Reaching {
    column: usize,
    rows: usize,
    columns: usize,
}

#[derive(Default)]
struct Reader {
    book: Book,
    lines: Vec<String>,
    depth: usize,
    text: String,
    /// Depth of what makes letters bold.
    bold: usize,
    has_plain: bool,
    has_bold: bool,
    in_cell: bool,
    columns: usize,
    rows: usize,
    reaching: Vec<Reaching>,
    hidden: usize,
    raised: Option<String>,
    n_cells: usize,
}

/// Reads the tables of a page or of the clipboard.
pub(super) fn read(text: &str) -> Result<Book, Problem> {
    // The clipboard of Windows begins with lines about places in it.
    let start = text.find('<').unwrap_or(0);
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new(text.get(start..).unwrap_or_default()) {
        match token {
            Token::StartTag(tag) => reader.open(&tag)?,
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name))?,
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    reader.end_cell()?;
    reader.end_line();
    let Reader { mut book, lines, .. } = reader;
    if let Some(last) = book.tables.last_mut() {
        last.after = lines;
    }
    Ok(book)
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}

impl Reader {
    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Problem> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let number = |key: &str| attribute(tag, key).and_then(|it| it.trim().parse().ok());
        match name.as_str() {
            "style" | "script" | "title" | "head" if !tag.self_closing => self.hidden += 1,
            "body" => self.hidden = 0,
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.end_line();
                    let before = std::mem::take(&mut self.lines);
                    self.book.tables.push(Grid { before, ..Grid::default() });
                    self.reaching.clear();
                }
            }
            "tr" if self.depth == 1 => {
                self.end_cell()?;
                self.begin_row();
            }
            "td" | "th" if self.depth == 1 => {
                self.end_cell()?;
                if self.book.tables.last().is_some_and(|grid| grid.rows.is_empty()) {
                    self.begin_row();
                }
                self.reach();
                self.in_cell = true;
                self.columns = number("colspan").unwrap_or(1).clamp(1, MOST_COLUMNS);
                self.rows = number("rowspan").unwrap_or(1).clamp(1, 20_000);
                (self.has_bold, self.has_plain) = (false, false);
                let is_heading = name == "th" || is_bold_style(tag);
                self.bold = usize::from(is_heading);
                self.text.clear();
            }
            "b" | "strong" => self.bold += 1,
            "span" | "font" if is_bold_style(tag) => self.has_bold = true,
            "br" => self.text.push('\n'),
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" => self.begin_block(&name),
            "sup" => self.raised = Some(String::new()),
            _ => {}
        }
        Ok(())
    }

    fn begin_block(&mut self, name: &str) {
        if self.in_cell {
            if !self.text.trim().is_empty() {
                self.text.push('\n');
            }
            if name == "li" {
                self.text.push_str("- ");
            }
        } else {
            self.end_line();
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "style" | "script" | "title" | "head" => self.hidden = self.hidden.saturating_sub(1),
            "table" => {
                if self.depth == 1 {
                    self.end_cell()?;
                }
                self.depth = self.depth.saturating_sub(1);
            }
            "td" | "th" | "tr" if self.depth == 1 => self.end_cell()?,
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "p" | "div" | "li" if !self.in_cell => self.end_line(),
            "sup" => {
                let raised = self.raised.take().unwrap_or_default();
                if !is_footnote_mark(&raised) {
                    self.text.push_str(&raised);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        let even: String =
            text.chars().map(|it| if it == '\n' || it == '\r' { ' ' } else { it }).collect();
        if let Some(raised) = &mut self.raised {
            raised.push_str(&even);
            return;
        }
        if !even.trim().is_empty() {
            if self.bold > 0 {
                self.has_bold = true;
            } else {
                self.has_plain = true;
            }
        }
        self.text.push_str(&even);
    }

    fn begin_row(&mut self) {
        if let Some(grid) = self.book.tables.last_mut() {
            let number = grid.rows.len() + 1;
            grid.rows.push(Row { number, cells: Vec::new() });
        }
        self.reaching.iter_mut().for_each(|it| it.rows = it.rows.saturating_sub(1));
        self.reaching.retain(|it| it.rows > 0);
        self.reach();
    }

    /// Fills the places that cells above reach down to.
    fn reach(&mut self) {
        let Some(row) = self.book.tables.last_mut().and_then(|grid| grid.rows.last_mut()) else {
            return;
        };
        while let Some(above) = self.reaching.iter().find(|it| it.column == row.cells.len()) {
            for at in 0..above.columns {
                let merge = if at == 0 { Merge::Above } else { Merge::Left };
                row.cells.push(Cell { merge, ..Cell::text("") });
            }
        }
    }

    fn end_cell(&mut self) -> Result<(), Problem> {
        if !std::mem::take(&mut self.in_cell) {
            return Ok(());
        }
        self.n_cells += 1;
        if self.n_cells > MOST_CELLS {
            return Err(too_many());
        }
        let text = std::mem::take(&mut self.text);
        let is_bold = self.has_bold && !self.has_plain;
        let (columns, rows) = (self.columns, self.rows);
        let Some(row) = self.book.tables.last_mut().and_then(|grid| grid.rows.last_mut()) else {
            return Ok(());
        };
        let column = row.cells.len();
        if column >= MOST_COLUMNS {
            return Ok(());
        }
        row.cells.push(Cell { is_bold, span: columns, ..Cell::text(text) });
        let beside = Cell { merge: Merge::Left, ..Cell::text("") };
        row.cells.extend(std::iter::repeat_n(beside, columns - 1));
        if rows > 1 {
            self.reaching.push(Reaching { column, rows, columns });
        }
        self.reach();
        Ok(())
    }

    fn end_line(&mut self) {
        if self.depth == 0 {
            let text = std::mem::take(&mut self.text);
            self.lines.extend(text.split('\n').map(str::to_string));
        }
    }
}

fn is_bold_style(tag: &StartTag<()>) -> bool {
    let style = attribute(tag, "style").unwrap_or_default().to_lowercase().replace(' ', "");
    ["font-weight:bold", "font-weight:700", "font-weight:600"].iter().any(|it| style.contains(it))
}
