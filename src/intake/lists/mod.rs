//! Lists that offices have: units, survey points, figures, documents, appraisals.
//!
//! Every row is taken, in doubt or refused, with its place and the reason; nothing is applied here.
//! A row belongs to a unit or a criterion by code or by name; a code and a name that disagree put
//! nothing in, and the running number is never a code. Documents may also stand without a heading,
//! one a row or a line.

mod criteria;
mod documents;
mod known;
mod points;
mod units;

pub use criteria::leaves_coded;
pub use documents::listed;
pub use known::{Known, Leaf, Unit};

use serde::{Deserialize, Serialize};

use crate::domain::problem::{Code, Problem};
use crate::tables::{self, Book, Cell, Columns, Grid, Kind, Row, Shape, columns, shape};

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
}

impl ListKind {
    const ALL: [ListKind; 5] = [
        ListKind::Units,
        ListKind::Survey,
        ListKind::Figures,
        ListKind::Documents,
        ListKind::Appraisal,
    ];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            ListKind::Units => "units",
            ListKind::Survey => "survey",
            ListKind::Figures => "figures",
            ListKind::Documents => "documents",
            ListKind::Appraisal => "appraisal",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What a column of a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Running,
    UnitCode,
    UnitName,
    Group,
    Criterion,
    FigureName,
    Value,
    Number,
    Date,
    Issuer,
    Subject,
    Page,
    Points,
    Remark,
}

/// Headings of lists, folded.
const HEADINGS: columns::Dictionary<Role> = &[
    (Role::Running, &["stt", "tt", "so tt", "so thu tu", "no"]),
    (
        Role::Criterion,
        &[
            "ma tieu chi",
            "tieu chi",
            "tieu chi so",
            "ma chi tieu",
            "thuoc tieu chi",
            "muc tieu chi",
        ],
    ),
    (
        Role::UnitCode,
        &[
            "ma dvhc",
            "ma dinh danh",
            "ma don vi",
            "ma so",
            "ma co quan",
            "ma dinh danh don vi",
            "ma",
            "code",
            "unit code",
            "ma co quan don vi",
            "ma dinh danh dien tu",
        ],
    ),
    (
        Role::UnitName,
        &[
            "ten co quan don vi",
            "ten don vi",
            "ten co quan",
            "don vi",
            "ten xa phuong",
            "co quan don vi",
            "xa phuong",
            "ten",
            "name",
            "unit",
            "unit name",
            "ten dia phuong",
            "dia phuong",
        ],
    ),
    (
        Role::Group,
        &["nhom", "khoi", "nhom don vi", "loai", "loai hinh", "group", "cum", "cum thi dua"],
    ),
    (Role::FigureName, &["ten so lieu", "so lieu", "noi dung so lieu", "chi so", "ten chi tieu"]),
    (Role::Value, &["gia tri", "ket qua", "so luong", "value", "gia tri so lieu"]),
    (
        Role::Number,
        &["so ky hieu", "so va ky hieu", "so hieu", "so van ban", "ky hieu", "so ky hieu van ban"],
    ),
    (Role::Date, &["ngay ban hanh", "ngay", "ngay thang", "ngay ky", "ngay thang nam", "date"]),
    (Role::Issuer, &["co quan ban hanh", "co quan", "noi ban hanh", "don vi ban hanh"]),
    (
        Role::Subject,
        &[
            "trich yeu noi dung",
            "trich yeu",
            "ten van ban",
            "noi dung",
            "ten tai lieu",
            "ten loai va trich yeu",
        ],
    ),
    (Role::Page, &["trang", "vi tri", "muc trang"]),
    (Role::Points, &["diem tham dinh", "diem cham", "diem", "diem danh gia", "so diem"]),
    (Role::Remark, &["nhan xet", "y kien", "ghi chu", "y kien tham dinh", "ly do"]),
];

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

/// A list, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListReading {
    /// Headings with what their columns hold.
    pub columns: Vec<(String, String)>,
    /// Rows that can be put in.
    pub taken: Vec<Taken>,
    /// Rows that a person has to look at.
    pub in_doubt: Vec<Left>,
    /// Rows that cannot be put in.
    pub refused: Vec<Left>,
}

/// A table with its parts.
struct Table<'a> {
    grid: &'a Grid,
    shape: Shape,
    columns: Columns<Role>,
}

impl Table<'_> {
    /// The rows of the body, with their places in the grid.
    fn body(&self) -> impl Iterator<Item = (usize, &Row)> {
        let rows = self.grid.rows.iter().enumerate().zip(&self.shape.kinds);
        rows.filter(|(_, kind)| **kind == Kind::Body).map(|(row, _)| row)
    }

    fn cell<'r>(&self, row: &'r Row, role: Role) -> Option<&'r Cell> {
        self.columns.of(role).and_then(|at| row.cells.get(at))
    }

    /// A cell on one line.
    fn text(&self, row: &Row, role: Role) -> String {
        self.cell(row, role).map(|cell| cell.text.trim().replace('\n', " ")).unwrap_or_default()
    }
}

/// Reads the list of a file, or of what was pasted; `opened` hears how many rows all tables have
/// before any of them is understood.
///
/// # Errors
/// As [`tables::read`](crate::tables::read()) and [`read()`].
pub fn read_file(
    name: &str,
    bytes: &[u8],
    kind: ListKind,
    against: &Known,
    opened: impl FnOnce(usize),
) -> Result<ListReading, Problem> {
    let book = tables::read(name, bytes).or_else(|problem| match (kind, problem.code) {
        (ListKind::Documents, Code::TableNone) => tables::read::lines(bytes),
        _ => Err(problem),
    })?;
    opened(book.tables.iter().map(|grid| grid.rows.len()).sum());
    read(&book, kind, against)
}

/// Reads a list.
///
/// # Errors
/// [`Code::TableColumns`] where no table names the columns that are needed.
pub fn read(book: &Book, kind: ListKind, against: &Known) -> Result<ListReading, Problem> {
    let needs = |table: &Table| {
        let has = |role: Role| table.columns.of(role).is_some();
        let has_unit = has(Role::UnitCode) || has(Role::UnitName);
        match kind {
            ListKind::Units | ListKind::Survey => has_unit,
            ListKind::Figures => {
                has(Role::Value) && (has(Role::Criterion) || has(Role::FigureName))
            }
            ListKind::Documents => has(Role::Number) || (has(Role::Subject) && has(Role::Date)),
            ListKind::Appraisal => has(Role::Criterion) && (has(Role::Points) || has(Role::Remark)),
        }
    };
    let tables = book.tables.iter().filter_map(|grid| {
        let is_known = |text: &str| {
            columns::is_known(text, HEADINGS)
                || (kind == ListKind::Survey && criteria::is_heading(text))
        };
        let shape = shape::read(grid, is_known)?;
        let columns = Columns::guess(&shape, HEADINGS);
        Some(Table { grid, shape, columns })
    });
    let table = tables.filter(needs).max_by_key(|table| table.body().count());
    let wanted = match kind {
        ListKind::Units => "Mã, Tên đơn vị",
        ListKind::Survey => "Mã hoặc Tên đơn vị, mã tiêu chí",
        ListKind::Figures => "Mã tiêu chí, Tên số liệu, Giá trị",
        ListKind::Documents => "Số, ký hiệu, Ngày ban hành, Trích yếu",
        ListKind::Appraisal => "Mã tiêu chí, Điểm, Nhận xét",
    };
    let Some(table) = table else {
        let plain = (kind == ListKind::Documents).then(|| documents::read_plain(book, against));
        let plain = plain.filter(|reading| !reading.taken.is_empty());
        return plain.ok_or_else(|| Problem::new(Code::TableColumns).with("found", wanted));
    };
    let mut reading = match kind {
        ListKind::Units => units::read(&table, against),
        ListKind::Survey => points::survey(&table, against),
        ListKind::Figures => points::figures(&table, against),
        ListKind::Documents => documents::read(&table, against),
        ListKind::Appraisal => points::appraisal(&table, against),
    };
    reading.columns = table
        .columns
        .all
        .iter()
        .map(|column| (column.heading.replace('\n', " "), column.role.map_or("", word).into()))
        .collect();
    Ok(reading)
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Running => "stt",
        Role::UnitCode => "code",
        Role::UnitName => "name",
        Role::Group => "group",
        Role::Criterion => "criterion",
        Role::FigureName => "figure",
        Role::Value => "value",
        Role::Number => "number",
        Role::Date => "date",
        Role::Issuer => "issuer",
        Role::Subject => "title",
        Role::Page => "place",
        Role::Points => "points",
        Role::Remark => "remark",
    }
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
