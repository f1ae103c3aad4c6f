//! A table as paper shows it: each cell as a text.

use tucham::report::{RowKind, Table};

/// A row of texts.
pub struct Drawn {
    pub kind: RowKind,
    pub cells: Vec<String>,
}

/// The rows of a table.
pub fn drawn(table: &Table) -> Vec<Drawn> {
    let texts = |row: &tucham::report::Row| Drawn {
        kind: row.kind,
        cells: row.cells.iter().map(|cell| cell.whole(table.lang)).collect(),
    };
    table.rows.iter().map(texts).collect()
}

/// The row whose cell in that column says just this.
pub fn row_of(table: &Table, column: usize, said: &str) -> Drawn {
    drawn(table).into_iter().find(|row| row.cells[column] == said).expect(said)
}
