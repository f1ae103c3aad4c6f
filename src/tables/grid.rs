//! Cells of a table, whatever it was read from.

/// All tables of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// In their order.
    pub tables: Vec<Grid>,
}

/// A table: rows of cells, and the lines that stand around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The sheet's name; empty where tables have none.
    pub name: String,
    /// Lines between the table before and this one.
    pub before: Vec<String>,
    /// Rows; those without any text are left out.
    pub rows: Vec<Row>,
    /// Lines behind the last table.
    pub after: Vec<String>,
}

/// A row, with its place for messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the sheet, table or text, from 1.
    pub number: usize,
    /// One for each column; a merged cell leaves its other places as [`Merge`].
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is shown, with its line breaks; letters are composed.
    pub text: String,
    /// The number behind it, as a decimal of the files, where the source has one. A percentage is
    /// the number that is shown: 85.5 for "85.5%".
    pub number: Option<String>,
    /// All of it is bold.
    pub is_bold: bool,
    /// Steps of indent.
    pub indent: u8,
    /// Part of another cell.
    pub merge: Merge,
    /// How many columns it takes; 1 unless merged.
    pub span: usize,
}

/// Whether a place belongs to a cell beside or above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// A cell of its own.
    #[default]
    None,
    /// Belongs to the cell to the left.
    Left,
    /// Belongs to the cell above.
    Above,
}

impl Cell {
    /// A plain cell.
    pub fn text(text: impl Into<String>) -> Self {
        Cell { text: text.into(), span: 1, ..Cell::default() }
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Row {
    /// The cell of a column; an empty text where the row ends before.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.trim())
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The cells that show something, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

impl Grid {
    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// What stands in a place that belongs to a merged cell above: that cell's text.
    pub fn spread(&self, row: usize, column: usize) -> &str {
        let mut at = row;
        loop {
            let Some(cell) = self.rows.get(at).and_then(|it| it.cells.get(column)) else {
                return "";
            };
            if cell.merge != Merge::Above || at == 0 {
                return cell.text.trim();
            }
            at -= 1;
        }
    }
}
