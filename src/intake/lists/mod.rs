//! Lists that offices have: units, survey points, figures, documents, appraisals, published results.
//!
//! Every row is taken, in doubt or refused, with its place and the reason; nothing is applied here.
//! A row belongs to a unit or a criterion by code or by name; a code and a name that disagree put
//! nothing in, and the running number is never a code. Documents may also stand without a heading,
//! one a row or a line. What the columns hold is guessed, and a person may say otherwise ([`Chosen`]):
//! the rows are then read anew ([`read_as`]), and the next table with such a heading is read so ([`Headings`]).

mod chosen;
mod criteria;
mod documents;
mod entered;
mod headings;
mod known;
mod look;
mod points;
mod published;
mod roles;
mod table;
mod units;

pub use chosen::Chosen;
pub use criteria::leaves_coded;
pub use documents::listed;
pub use entered::{Entered, answers, verdicts};
pub use headings::Headings;
pub use known::{Known, Leaf, Unit};
pub use look::{LookedRow, Standing, look, look_at_survey, look_at_units};
pub use published::{MOST, Published, published};
pub use roles::{Holds, Role};
pub use units::rows_of_units;

use serde::{Deserialize, Serialize};

use crate::domain::problem::{Code, Problem};
use crate::tables::{self, Book};
use table::Table;

/// What a list is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Units of a campaign.
    Units,
    /// Points that a survey gave.
    Survey,
    /// A unit's figures.
    Figures,
    /// Documents that prove.
    Documents,
    /// Points and remarks of an appraisal.
    Appraisal,
    /// A result as it was published.
    Results,
}

impl ListKind {
    /// Every kind.
    pub const ALL: [ListKind; 6] = [
        ListKind::Units,
        ListKind::Survey,
        ListKind::Figures,
        ListKind::Documents,
        ListKind::Appraisal,
        ListKind::Results,
    ];

    /// The headings that a table of it has, for whoever looks for them.
    pub fn wanted(self) -> &'static str {
        match self {
            ListKind::Units => "Mã, Tên đơn vị",
            ListKind::Survey => "Mã hoặc Tên đơn vị, mã tiêu chí",
            ListKind::Figures => "Mã tiêu chí, Giá trị",
            ListKind::Documents => "Số, ký hiệu, Ngày ban hành, Trích yếu",
            ListKind::Appraisal => "Mã tiêu chí, Điểm, Nhận xét",
            ListKind::Results => "Hạng, Tên đơn vị, Điểm, Chỉ số",
        }
    }

    /// Says that the columns are missing that it needs.
    pub fn lack(self) -> Problem {
        Problem::new(Code::TableColumns).with("found", self.wanted())
    }

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            ListKind::Units => "units",
            ListKind::Survey => "survey",
            ListKind::Figures => "figures",
            ListKind::Documents => "documents",
            ListKind::Appraisal => "appraisal",
            ListKind::Results => "results",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Its place in the table.
    pub row: usize,
    /// The unit, criterion or document that it belongs to.
    pub key: String,
    /// What it says: names of the formats, and values.
    pub values: Vec<(String, String)>,
}

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Its place in the table.
    pub row: usize,
    /// What it names.
    pub key: String,
    /// Why.
    pub why: Problem,
}

/// A column of the table, with what it is read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListColumn {
    /// Its heading, on one line; empty where the table has none.
    pub heading: String,
    /// What it holds.
    pub holds: Holds,
    /// A person has said so of this heading before.
    #[serde(default)]
    pub is_remembered: bool,
}

/// A row of the table as it stands there, whatever becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// Its place in the table.
    pub row: usize,
    /// What its cells show, each on one line.
    pub cells: Vec<String>,
}

/// A list, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListReading {
    /// The tables of the file by their names, which may be empty.
    pub tables: Vec<String>,
    /// Which of them was read.
    pub table: usize,
    /// Its columns, from the left.
    pub columns: Vec<ListColumn>,
    /// The rows of its body: no titles, headings, sums and notes.
    pub rows: Vec<ListRow>,
    /// What the columns hold was told by their cells, not by their headings.
    pub is_by_content: bool,
    /// Why nothing is taken, where that is a matter of the columns.
    pub lack: Option<Problem>,
    /// Rows that can be put in.
    pub taken: Vec<Taken>,
    /// Rows that a person has to look at.
    pub in_doubt: Vec<Left>,
    /// Rows that cannot be put in.
    pub refused: Vec<Left>,
}

/// Reads the list of a file, or of what was pasted, with the columns that were chosen; `opened` hears how
/// many rows all tables have before any of them is understood.
///
/// # Errors
/// As [`tables::read`](crate::tables::read()) and [`read_as`].
pub fn read_file(
    name: &str,
    bytes: &[u8],
    (kind, chosen): (ListKind, &Chosen),
    against: &Known,
    opened: impl FnOnce(usize),
) -> Result<ListReading, Problem> {
    let book = tables::read(name, bytes).or_else(|problem| match (kind, problem.code) {
        (ListKind::Documents, Code::TableNone) => tables::read::lines(bytes),
        // Too short to be told from other text, such as two cells with a semicolon between.
        (_, Code::TableNone) => tables::read("list.csv", bytes),
        _ => Err(problem),
    })?;
    opened(book.tables.iter().map(|grid| grid.rows.len()).sum());
    read_as(&book, kind, chosen, against)
}

/// Reads a list by its headings alone.
///
/// # Errors
/// [`Code::TableColumns`] where no table names the columns that are needed.
pub fn read(book: &Book, kind: ListKind, against: &Known) -> Result<ListReading, Problem> {
    let reading = read_as(book, kind, &Chosen::default(), against)?;
    match reading.lack {
        None if !reading.is_by_content => Ok(reading),
        lack => Err(lack.unwrap_or_else(|| kind.lack())),
    }
}

/// Reads a list: of the table and the columns that were chosen, of the others as guessed. Where no heading
/// is known, the columns are there without a meaning, and nothing is taken before a person gives them one
/// ([`ListReading::lack`]).
///
/// # Errors
/// [`Code::TableNone`] where there is no table.
///
/// ```
/// use std::collections::BTreeMap;
/// use tucham::intake::lists::{Chosen, Holds, Known, ListKind, Role, read_as};
/// let book = tucham::tables::read("x.csv", "Dòng;Đạt được\n1.1;45\n".as_bytes()).unwrap();
/// let read = |chosen| read_as(&book, ListKind::Figures, &chosen, &Known::default()).unwrap();
/// assert!(read(Chosen::default()).lack.is_some());
/// let columns = [(0, Holds::Role(Role::Criterion)), (1, Holds::Role(Role::Value))];
/// let reading = read(Chosen { columns: BTreeMap::from(columns), ..Chosen::default() });
/// assert_eq!((reading.lack, reading.taken[0].key.as_str()), (None, "1.1"));
/// ```
pub fn read_as(
    book: &Book,
    kind: ListKind,
    chosen: &Chosen,
    against: &Known,
) -> Result<ListReading, Problem> {
    let (at, table) =
        Table::find(book, kind, chosen, against).ok_or_else(|| Problem::new(Code::TableNone))?;
    let is_named = table.lacks(kind).is_none();
    let mut reading = match kind {
        _ if !is_named => ListReading::default(),
        ListKind::Units => units::read(&table, against),
        ListKind::Survey => points::survey(&table, against),
        ListKind::Figures => points::figures(&table, against),
        ListKind::Documents => documents::read(&table, against),
        ListKind::Appraisal => points::appraisal(&table, against),
        ListKind::Results => published::read(&table, against),
    };
    reading.lack = table.lacks(kind);
    reading.is_by_content = table.is_by_content;
    if !is_named && kind == ListKind::Documents && chosen.columns.is_empty() {
        let plain = documents::read_plain(table.grid, against);
        if !plain.taken.is_empty() {
            return Ok(plain.beside(book, at));
        }
    }
    reading.columns = table.columns.clone();
    reading.rows = table.rows();
    Ok(reading.beside(book, at))
}

impl ListReading {
    /// As one text, for another thread.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From what [`ListReading::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// With the names of all tables, and which of them it is.
    fn beside(self, book: &Book, at: usize) -> Self {
        let tables = book.tables.iter().map(|grid| grid.name.clone()).collect();
        ListReading { tables, table: at, ..self }
    }

    fn take(&mut self, row: usize, key: &str, values: Vec<(String, String)>) {
        self.taken.push(Taken { row, key: key.to_string(), values });
    }

    fn doubt(&mut self, row: usize, key: &str, why: Problem) {
        self.in_doubt.push(Left { row, key: key.to_string(), why });
    }

    fn refuse(&mut self, row: usize, key: &str, why: Problem) {
        self.refused.push(Left { row, key: key.to_string(), why });
    }
}
