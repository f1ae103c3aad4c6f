//! Readers: bytes of a file, or the clipboard, as tables.

mod delimited;
mod encoding;
mod html;
mod numbering;
mod old_workbook;
mod open_sheet;
mod package;
mod packed;
mod shown;
mod styles;
mod text;
mod word;
mod workbook;
mod xml;

use super::grid::{Book, Cell, Grid, Row};
use super::letters::composed;
use crate::domain::problem::{Code, Problem};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 40 << 20;

/// How many rows all tables of a file may have together.
const MOST_ROWS: usize = 60_000;

/// How many cells that show something.
const MOST_CELLS: usize = 600_000;

/// Columns further to the right are left out.
const MOST_COLUMNS: usize = 200;

/// Reads the tables of a file; `name` only tells a text from a CSV file.
///
/// # Errors
/// [`Code::FileEmpty`], [`Code::FileTooLarge`]; [`Code::TableLocked`] with a password,
/// [`Code::TableMacros`], [`Code::TableScanned`] for PDF and pictures, [`Code::TableOldWord`],
/// [`Code::EncodingUnknown`], [`Code::TableUnpacked`] where a part unpacks to more than is read,
/// [`Code::TableTooMany`] rows or cells, [`Code::TableBroken`], [`Code::TableUnknown`],
/// [`Code::TableNone`] where there is no table.
///
/// ```
/// let book = tucham::tables::read("x.csv", "Mã;Tên\nH1;An Bình\n".as_bytes()).unwrap();
/// assert_eq!(book.tables[0].rows[1].text(1), "An Bình");
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, Problem> {
    if bytes.is_empty() {
        return Err(Problem::new(Code::FileEmpty));
    }
    if bytes.len() > MOST_BYTES {
        let problem = Problem::new(Code::FileTooLarge).with("found", bytes.len());
        return Err(problem.with("limit", MOST_BYTES));
    }
    let mut book = match kind(bytes)? {
        Source::Package => packed::read(bytes)?,
        Source::OldOffice => old_workbook::read(bytes)?,
        Source::Text => text_of(name, bytes)?,
    };
    for grid in &mut book.tables {
        settle(grid);
    }
    book.tables.retain(|grid| !grid.rows.is_empty());
    within(&book)?;
    if book.tables.is_empty() { Err(Problem::new(Code::TableNone)) } else { Ok(book) }
}

/// Reads what was pasted: HTML where the clipboard has it, otherwise plain text.
///
/// # Errors
/// As [`read()`].
pub fn read_pasted(html: Option<&str>, plain: &str) -> Result<Book, Problem> {
    match html.filter(|html| html.contains("<t")) {
        Some(html) => {
            read("clipboard.html", html.as_bytes()).or_else(|_| read("", plain.as_bytes()))
        }
        None => read("", plain.as_bytes()),
    }
}

/// Reads a text with one thing a line, where [`read()`] finds no table: a row for each line, of one
/// cell, or of several with tabs between.
///
/// # Errors
/// [`Code::TableNone`] where there is no line, or the bytes are no text; [`Code::EncodingUnknown`],
/// [`Code::TableTooMany`].
///
/// ```
/// let book = tucham::tables::read::lines("một\n\nhai\n".as_bytes()).unwrap();
/// let rows: Vec<_> = book.tables[0].rows.iter().map(|row| (row.number, row.text(0))).collect();
/// assert_eq!(rows, [(1, "một"), (3, "hai")]);
/// ```
pub fn lines(bytes: &[u8]) -> Result<Book, Problem> {
    if !matches!(kind(bytes)?, Source::Text) {
        return Err(Problem::new(Code::TableNone));
    }
    let text = encoding::decode(bytes)?;
    let row = |(at, line): (usize, &str)| Row {
        number: at + 1,
        cells: line.split('\t').map(Cell::text).collect(),
    };
    let mut grid = Grid { rows: text.lines().enumerate().map(row).collect(), ..Grid::default() };
    settle(&mut grid);
    let book = Book { tables: vec![grid] };
    within(&book)?;
    if book.tables[0].rows.is_empty() { Err(Problem::new(Code::TableNone)) } else { Ok(book) }
}

enum Source {
    Package,
    OldOffice,
    Text,
}

fn kind(bytes: &[u8]) -> Result<Source, Problem> {
    let begins = |start: &[u8]| bytes.starts_with(start);
    let other = |found: &str| Err(Problem::new(Code::TableUnknown).with("found", found));
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return Ok(Source::Package);
    }
    if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Source::OldOffice);
    }
    let pictures: [&[u8]; 5] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"];
    if begins(b"%PDF-") || pictures.iter().any(|it| begins(it)) {
        return Err(Problem::new(Code::TableScanned));
    }
    let packed: [&[u8]; 4] = [b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh"];
    if packed.iter().any(|it| begins(it)) {
        return Err(Problem::new(Code::Packed));
    }
    if begins(b"{\\rtf") {
        return other("rtf");
    }
    Ok(Source::Text)
}

fn text_of(name: &str, bytes: &[u8]) -> Result<Book, Problem> {
    let text = encoding::decode(bytes)?;
    let head: String = text.chars().take(4000).collect::<String>().to_lowercase();
    if head.contains("<table") || head.contains("<html") || text.contains("<table") {
        return html::read(&text);
    }
    if head.trim_start().starts_with("<?xml") || head.trim_start().starts_with('{') {
        return Err(Problem::new(Code::TableUnknown).with("found", "text"));
    }
    let is_table_file = [".csv", ".tsv"].iter().any(|it| name.to_lowercase().ends_with(it));
    match delimited::read(&text) {
        Some(read) if is_table_file || delimited::is_table(&text) => read,
        _ => text::read(&text),
    }
}

/// Composes letters, evens blanks and drops what is empty.
fn settle(grid: &mut Grid) {
    let lines = grid.before.iter_mut().chain(&mut grid.after);
    for line in lines {
        *line = tidy(line);
    }
    grid.before.retain(|line| !line.is_empty());
    grid.after.retain(|line| !line.is_empty());
    for row in &mut grid.rows {
        row.cells.truncate(MOST_COLUMNS);
        for cell in &mut row.cells {
            cell.text = tidy(&cell.text);
            cell.span = cell.span.max(1);
        }
    }
    grid.rows.retain(|row| !row.is_empty());
}

/// Composed letters; blanks of any kind as one, line breaks kept, empty lines left out.
///
/// ```
/// assert_eq!(tucham::tables::read::tidy(" Kế\u{a0}  hoạch \n\n năm"), "Kế hoạch\nnăm");
/// ```
pub fn tidy(text: &str) -> String {
    let text = composed(text);
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn within(book: &Book) -> Result<(), Problem> {
    let n_rows: usize = book.tables.iter().map(|it| it.rows.len()).sum();
    let cells = book.tables.iter().flat_map(|it| &it.rows).map(|row| row.filled().count());
    if n_rows > MOST_ROWS || cells.sum::<usize>() > MOST_CELLS {
        return Err(too_many());
    }
    Ok(())
}

fn too_many() -> Problem {
    Problem::new(Code::TableTooMany).with("limit", MOST_ROWS)
}

fn broken(found: &str) -> Problem {
    Problem::new(Code::TableBroken).with("found", found)
}
