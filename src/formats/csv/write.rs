//! Writes a table that every spreadsheet opens and none runs.

use super::is_risky;

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// A text, of whatever origin; headers too.
    Text(&'a str),
    /// A number as it is to be shown, such as `-2`, `78.25` or `78,25`; written as it stands.
    /// Anything else is written as a text.
    Number(&'a str),
}

/// Builds a table row by row.
#[derive(Clone, Debug)]
pub struct Writer {
    separator: char,
    text: String,
}

impl Writer {
    /// An empty table. The separator is `,`, `;` or a tab; Vietnamese spreadsheets, where the comma
    /// is the decimal mark, expect `;`.
    ///
    /// ```
    /// use tucham::formats::csv::{Cell, Writer};
    /// let mut table = Writer::new(';');
    /// table.row(&[Cell::Text("=1+1"), Cell::Number("-0,5")]);
    /// assert_eq!(table.finish(), "\u{feff}'=1+1;-0,5\r\n".as_bytes());
    /// ```
    pub fn new(separator: char) -> Self {
        // The mark tells a spreadsheet that what follows is UTF-8.
        Writer { separator, text: '\u{feff}'.to_string() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> &mut Self {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(self.separator);
            }
            match cell {
                Cell::Number(number) if is_number(number) => {
                    self.cell(number, number.contains(self.separator));
                }
                Cell::Number(text) | Cell::Text(text) => self.text_cell(text),
            }
        }
        self.text.push_str("\r\n");
        self
    }

    /// The table as UTF-8 with a byte order mark.
    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// All three separators stand in quotes, whichever is used, and so do blanks at the ends: no
    /// reader trims them.
    fn text_cell(&mut self, text: &str) {
        let text = if is_risky(text) { format!("'{text}") } else { text.to_string() };
        let is_quoted = text.contains([',', ';', '\t', '"', '\r', '\n']) || text.trim() != text;
        self.cell(&text, is_quoted);
    }

    fn cell(&mut self, text: &str, is_quoted: bool) {
        match is_quoted {
            true => self.text.extend(["\"", &text.replace('"', "\"\""), "\""]),
            false => self.text.push_str(text),
        }
    }
}

/// `-?digits[.,]digits`: no sign that starts a formula but the minus of a number.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    match text.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}
