//! A scoring table as its reader hands it on to whoever decides what is accepted.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::whole::{self, Whole};
use super::{SetReading, read, shaped, title, worth};
use crate::domain::problem::{Code, Problem};
use crate::tables::{self, Book};
use crate::wording::{Assumed, Certainty};

/// What was read, and which tables of the file could have been read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// Every table that names criteria and points.
    pub tables: Vec<TableAbout>,
    /// The number of the one that was read.
    pub table: usize,
    /// The criteria set in its format, with every rule as it was read.
    pub set: Value,
    /// How sure each rule is; leaves only.
    pub readings: Vec<ReadAs>,
    /// What does not add up in the table itself.
    pub notes: Vec<Note>,
}

/// A table that could be a scoring table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableAbout {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The sheet's name; empty where tables have none.
    pub name: String,
    /// The title above it.
    pub title: String,
    /// How many rows have points.
    pub rows: usize,
}

/// How one wording was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAs {
    /// The node.
    pub id: String,
    /// Its row in the table.
    pub row: usize,
    /// How sure it is.
    pub certainty: Certainty,
    /// What was assumed.
    pub assumed: Vec<Assumed>,
    /// The words that were not understood.
    pub unread: String,
}

/// A problem of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What.
    pub problem: Problem,
    /// The node; empty for the whole set.
    pub id: String,
    /// The row; 0 for the whole set.
    pub row: usize,
}

impl Offer {
    /// Reads the scoring table of a file: the one of this number, from 1, or the one most like it.
    /// `sha256` is that of the bytes, in hex; `opened` hears how many rows all tables have before any
    /// of them is understood.
    ///
    /// # Errors
    /// As [`tables::read`](crate::tables::read()) and [`read`](super::read()).
    pub fn read(
        name: &str,
        bytes: &[u8],
        sha256: &str,
        table: Option<usize>,
        opened: impl FnOnce(usize),
    ) -> Result<Self, Problem> {
        let book = tables::read(name, bytes)?;
        opened(book.tables.iter().map(|grid| grid.rows.len()).sum());
        let whole = whole::read(&book).filter(|_| table.is_none());
        if let Some(Whole::Same(set)) = whole {
            return Ok(Self::whole(&book, set));
        }
        let mut offer = Self::of(&book, &read(&book, table)?, name, sha256);
        if whole == Some(Whole::Changed) {
            let problem = Problem::new(Code::TableChanged);
            offer.notes.insert(0, Note { problem, id: String::new(), row: 0 });
        }
        Ok(offer)
    }

    /// A set that came back as it was saved: all of it is in force, nothing waits for a word.
    fn whole(book: &Book, set: Value) -> Self {
        let (readings, notes) = (Vec::new(), Vec::new());
        Offer { tables: about(book), table: 1, set, readings, notes }
    }

    fn of(book: &Book, reading: &SetReading, name: &str, sha256: &str) -> Self {
        let read_as = |node: &super::Node| {
            let read = node.reading.as_ref()?;
            Some(ReadAs {
                id: node.id.clone(),
                row: node.row,
                certainty: read.certainty,
                assumed: read.assumed.clone(),
                unread: read.unread.clone(),
            })
        };
        let note = |noted: &super::Noted| Note {
            problem: noted.problem.clone(),
            id: noted.id.clone(),
            row: noted.row,
        };
        Offer {
            tables: about(book),
            table: reading.number,
            set: reading.set(name, sha256),
            readings: reading.nodes.iter().filter_map(read_as).collect(),
            notes: reading.problems.iter().map(note).collect(),
        }
    }
}

/// Every table of a file that names criteria and points.
fn about(book: &Book) -> Vec<TableAbout> {
    let tables = book.tables.iter().enumerate().filter_map(|(at, grid)| {
        let (shape, columns) = shaped(grid)?;
        Some(TableAbout {
            number: at + 1,
            name: grid.name.clone(),
            title: title(grid, &shape),
            rows: worth(grid, &shape, &columns),
        })
    });
    tables.collect()
}

impl Offer {
    /// As text, from one program to the other.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From what [`Offer::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
