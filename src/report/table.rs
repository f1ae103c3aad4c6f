//! A table, said once: columns that mean something, cells with a type. Screen, paper, readable copy, text for
//! spreadsheets and the terminal draw the same table, each kind of value in its own way; none adds a number or a word.

use crate::domain::points::{Percent, Points};
use crate::i18n::dates::show_date;
use crate::i18n::numbers::{padded, signed, with_percent};
use crate::i18n::{Lang, safe};

/// A table in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which, in names of styles.
    pub id: &'static str,
    /// What it shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each has one cell per column.
    pub rows: Vec<Row>,
    /// What stands below it where nothing else can say it, line by line, cell by cell.
    pub notes: Vec<Vec<String>>,
    /// Its language.
    pub lang: Lang,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds, the same on every output; not unique where one holds the same of several things.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What kind of cells it has.
    pub kind: Kind,
    /// How wide it is on paper, in the unit of the other columns.
    pub width: u32,
}

/// What kind of cells a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sentences.
    Text,
    /// What its row is called: the head of the row.
    Name,
    /// Short signs, such as codes and dates.
    Code,
    /// Numbers.
    Number,
    /// Percentages.
    Percent,
}

impl Kind {
    /// How its cells stand.
    pub fn align(self) -> Align {
        match self {
            Kind::Text | Kind::Name => Align::Start,
            Kind::Code => Align::Centre,
            Kind::Number | Kind::Percent => Align::End,
        }
    }
}

/// How cells stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line.
    Start,
    /// In the middle.
    Centre,
    /// At its end.
    End,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub kind: RowKind,
    /// One per column.
    pub cells: Vec<Cell>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A whole area.
    Area,
    /// A criterion with its sum.
    Group,
    /// A component criterion, or whatever else has a row of its own.
    Leaf,
    /// A total at the end.
    Total,
}

/// A cell: a value, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its value.
    pub value: Value,
    /// What is said of it; a table to compute with leaves it out.
    pub note: Option<Note>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Something that does not count here.
    Off,
    /// A text, which may hold line breaks.
    Text(String),
    /// A number.
    Number {
        /// As in the files: `-?digits[.digits]`.
        decimal: String,
        /// With so many decimals at least, so that the marks of a column stand below one another.
        places: u32,
    },
    /// By how much something is more or less.
    Gain {
        /// As in the files.
        decimal: String,
        /// With so many decimals at least.
        places: u32,
    },
    /// A percentage.
    Percent {
        /// Of hundred.
        of: Percent,
        /// With so many decimals at least.
        places: u32,
    },
    /// A date as in the files, or as someone typed it.
    Date(String),
}

/// What is said of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A mark on the same line.
    Beside(String),
    /// A reason on a line of its own.
    Below(String),
}

impl Cell {
    /// Nothing.
    pub const EMPTY: Cell = Cell { value: Value::Empty, note: None };

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// A text of a file, without letters that steer a terminal or the direction of writing.
    pub fn foreign(text: &str) -> Self {
        Self::text(safe(text))
    }

    /// A whole number.
    pub fn count(n: usize) -> Self {
        Self::number(n, 0)
    }

    /// A number that says itself as a decimal of the files.
    pub fn number(decimal: impl ToString, places: u32) -> Self {
        Value::Number { decimal: decimal.to_string(), places }.into()
    }

    /// Points as they are, without noughts behind.
    pub fn points(points: Points) -> Self {
        Self::number(points, 0)
    }

    /// By how much something is more or less.
    pub fn gain(decimal: impl ToString, places: u32) -> Self {
        Value::Gain { decimal: decimal.to_string(), places }.into()
    }

    /// A percentage; of nothing, that it does not count.
    pub fn percent(of: Option<Percent>, places: u32) -> Self {
        of.map_or(Value::Off, |of| Value::Percent { of, places }).into()
    }

    /// The same with something said of it on the same line.
    pub fn beside(self, note: Option<String>) -> Self {
        Cell { note: note.map(Note::Beside), ..self }
    }

    /// The same with a reason below it.
    pub fn below(self, note: Option<String>) -> Self {
        Cell { note: note.map(Note::Below), ..self }
    }

    /// The value as people read it, without its note.
    ///
    /// ```
    /// use tucham::{i18n::Lang, report::Cell};
    /// let shown = |cell: Cell| cell.shown(Lang::Vi);
    /// assert_eq!(shown(Cell::number("1078.5", 2)), "1.078,50");
    /// assert_eq!(shown(Cell::gain("2", 0)), "+2");
    /// assert_eq!(shown(Cell::percent(None, 2)), "–");
    /// ```
    pub fn shown(&self, lang: Lang) -> String {
        match &self.value {
            Value::Empty => String::new(),
            Value::Off => "–".to_string(),
            Value::Text(text) => text.clone(),
            Value::Number { decimal, places } => padded(decimal, *places, lang),
            Value::Gain { decimal, places } => signed(decimal, *places, lang),
            Value::Percent { of, places } => with_percent(&padded(&of.to_string(), *places, lang)),
            Value::Date(date) => show_date(date),
        }
    }

    /// The same with its note, for whoever draws only text: `UBND xã An Bình [vòng 1, chưa khóa]`.
    pub fn whole(&self, lang: Lang) -> String {
        let value = self.shown(lang);
        match &self.note {
            None => value,
            Some(Note::Beside(note)) => format!("{value} [{note}]"),
            Some(Note::Below(note)) if value.is_empty() => note.clone(),
            Some(Note::Below(note)) => format!("{value}\n({note})"),
        }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Cell { value, note: None }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::text(text)
    }
}

impl Table {
    /// The columns' shares of the width, in per cent with two decimals.
    pub fn shares(&self) -> impl Iterator<Item = String> {
        let all = self.columns.iter().map(|it| it.width).sum::<u32>().max(1);
        self.columns.iter().map(move |column| {
            let share = u64::from(column.width) * 10_000 / u64::from(all);
            format!("{}.{:02}%", share / 100, share % 100)
        })
    }
}
