//! Files of the old Office: XLS.

use std::io::Cursor;

use calamine::{Data, Reader, Xls};

use super::super::grid::{Book, Cell, Grid, Merge, Row};
use super::{MOST_COLUMNS, broken, shown};
use crate::domain::problem::{Code, Problem};

/// Reads a workbook; other documents of the old Office are told.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Problem> {
    if holds(bytes, "EncryptedPackage") || holds(bytes, "EncryptionInfo") {
        return Err(Problem::new(Code::TableLocked));
    }
    if holds(bytes, "WordDocument") {
        return Err(Problem::new(Code::TableOldWord));
    }
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::XlsError::Password => Problem::new(Code::TableLocked),
        _ => broken("xls"),
    })?;
    let names = book.sheet_names();
    let mut tables = Vec::new();
    for name in names {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (top, left) = range.start().unwrap_or_default();
        let mut rows: Vec<Row> = Vec::new();
        for (at, cells) in range.rows().enumerate() {
            let mut row = Row { number: top as usize + at + 1, cells: Vec::new() };
            row.cells.resize(left as usize, Cell::text(""));
            row.cells.extend(cells.iter().take(MOST_COLUMNS).map(cell));
            rows.push(row);
        }
        let mut grid = Grid { name: name.clone(), rows, ..Grid::default() };
        for area in book.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            merge(&mut grid, area.start, area.end);
        }
        tables.push(grid);
    }
    Ok(Book { tables })
}

/// Whether a name of the file's directory, in UTF-16, stands in it.
fn holds(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|it| it == wide)
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::text(""),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell::text(text.clone())
        }
        Data::Bool(value) => Cell::text(if *value { "TRUE" } else { "FALSE" }),
        Data::Int(value) => shown::plain(&value.to_string()),
        Data::Float(value) => shown::plain(&value.to_string()),
        Data::DateTime(date) => shown::date(&date.as_f64().to_string(), false),
        Data::Error(_) => Cell::text("#N/A"),
    }
}

/// Marks an area of merged cells; places are from 0.
pub(super) fn merge(grid: &mut Grid, start: (u32, u32), end: (u32, u32)) {
    let columns = (end.1.saturating_sub(start.1) as usize + 1).min(MOST_COLUMNS);
    for row in &mut grid.rows {
        let number = row.number as u32 - 1;
        if number < start.0 || number > end.0 {
            continue;
        }
        let first = start.1 as usize;
        if row.cells.len() < first + columns {
            row.cells.resize(first + columns, Cell::text(""));
        }
        for (at, cell) in row.cells.iter_mut().enumerate().skip(first).take(columns) {
            if number == start.0 && at == first {
                cell.span = columns;
            } else {
                cell.merge = if at == first { Merge::Above } else { Merge::Left };
                // In the columns beside, what stands above is the area's first column.
                cell.text.clear();
            }
        }
    }
}
