//! A decision's scoring table as a criteria set.
//!
//! ```text
//! Grid ─► lines ─► tree ─► rules ─► sums
//!         what each   who stands   wording   what does
//!         row says    below whom   → rule    not add up
//! ```
//!
//! Any table becomes a set that can be scored at once: what cannot be read as a rule is `given`,
//! points by hand within the maximum, with the decision's own words beside it.

mod json;
mod lines;
mod offer;
mod rules;
mod sums;
mod tree;
pub mod whole;

pub use offer::{Note, Offer, ReadAs, TableAbout};

use serde_json::Value;

use crate::domain::exact::Exact;
use crate::domain::old_font::converted;
use crate::domain::problem::{Code, Problem};
use crate::tables::{Book, Columns, Grid, Kind, Shape, columns, shape};
use crate::wording::{Reading, Sense};

/// What a column of a scoring table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The number before a row.
    Code,
    /// What is scored.
    Title,
    /// Its maximum.
    Max,
    /// Points that are added outside the maximum.
    Bonus,
    /// Points that are taken outside the maximum.
    Penalty,
    /// How points are given.
    Method,
    /// One option of several, a row each.
    Option,
    /// That option's points.
    OptionPoints,
    /// What proves it.
    Evidence,
    /// Remarks, who is responsible.
    Note,
    /// For the scoring itself: empty in the decision.
    Scored,
}

/// Headings of scoring tables, folded.
const HEADINGS: columns::Dictionary<Role> = &[
    (Role::Code, &["stt", "tt", "so tt", "ma", "ma so", "ma tieu chi", "so thu tu", "muc", "so"]),
    (
        Role::Scored,
        &[
            "diem tu cham",
            "tu cham",
            "diem tu danh gia",
            "tu danh gia",
            "diem don vi tu cham",
            "diem dat duoc",
            "diem tham dinh",
            "diem dat",
            "ket qua tu cham",
            "diem cham",
            "don vi tu cham",
            "diem thuc te",
        ],
    ),
    (
        Role::Max,
        &[
            "diem toi da",
            "diem chuan",
            "thang diem",
            "so diem toi da",
            "diem quy dinh",
            "muc diem toi da",
            "diem chuan toi da",
            "tong diem toi da",
            "chuan",
            "toi da",
            "so diem",
            "diem so",
            "muc diem",
            "tong diem",
            "diem",
        ],
    ),
    (Role::Bonus, &["diem thuong", "thuong", "diem cong", "cong diem", "cong"]),
    (Role::Penalty, &["diem tru", "tru", "tru diem"]),
    (
        Role::Method,
        &[
            "cach tinh diem",
            "cach tinh",
            "cach cham diem",
            "cach cham",
            "phuong phap tinh diem",
            "phuong phap cham diem",
            "phuong phap danh gia",
            "cach danh gia",
            "huong dan cham diem",
            "cach thuc cham diem",
            "cach xac dinh diem",
            "quy dinh cham diem",
            "nguyen tac cham diem",
            "huong dan cham",
            "cach thuc tinh diem",
            "phuong phap",
            "co cau diem",
            "cach thuc danh gia",
            "tieu chuan cham diem",
        ],
    ),
    (
        Role::Option,
        &[
            "muc danh gia",
            "muc do danh gia",
            "muc do dat",
            "muc dat",
            "muc do",
            "cac muc",
            "ket qua thuc hien",
        ],
    ),
    (
        Role::Evidence,
        &[
            "tai lieu kiem chung",
            "tai lieu minh chung",
            "tai lieu",
            "ho so kiem chung",
            "minh chung",
            "kiem chung",
            "ho so minh chung",
            "tai lieu chung minh",
            "can cu",
            "ho so chung minh",
        ],
    ),
    (
        Role::Title,
        &[
            "linh vuc tieu chi",
            "tieu chi",
            "noi dung danh gia",
            "noi dung tieu chi",
            "ten tieu chi",
            "noi dung",
            "tieu chi thanh phan",
            "chi tieu",
            "tieu chuan",
            "nhiem vu",
            "linh vuc",
            "tieu chuan thi dua",
            "noi dung cham diem",
            "hang muc",
            "noi dung cong viec",
        ],
    ),
    (
        Role::Note,
        &[
            "ghi chu",
            "don vi danh gia",
            "don vi phu trach",
            "don vi theo doi",
            "co quan tham dinh",
            "noi bo",
        ],
    ),
];

/// A node as read.
#[derive(Clone, Debug)]
pub struct Node {
    /// Unique in the set.
    pub id: String,
    /// As printed, without an end.
    pub code: String,
    /// Its words.
    pub title: String,
    /// From 0.
    pub depth: usize,
    /// Points; not negative.
    pub max: Exact,
    /// Whether a maximum was printed.
    pub has_max: bool,
    /// Enters the total, or is a bonus or penalty.
    pub sense: Side,
    /// Nothing below it.
    pub is_leaf: bool,
    /// How points are given, in the decision's words.
    pub wording: String,
    /// What proves it.
    pub evidence: String,
    /// Its row in the table.
    pub row: usize,
    /// What the wording was read as; leaves only.
    pub reading: Option<Reading>,
}

/// On which side of the total a node stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Within it.
    #[default]
    Base,
    /// Added.
    Bonus,
    /// Taken.
    Penalty,
}

impl Side {
    fn sense(self) -> Sense {
        if self == Side::Penalty { Sense::Penalty } else { Sense::Points }
    }
}

/// A problem with the node and the row that it belongs to.
#[derive(Clone, Debug)]
pub struct Noted {
    /// What.
    pub problem: Problem,
    /// The node; empty for the whole set.
    pub id: String,
    /// The row; 0 for the whole set.
    pub row: usize,
}

/// A scoring table, read.
#[derive(Clone, Debug)]
pub struct SetReading {
    /// The title above the table.
    pub title: String,
    /// The set's maximum.
    pub max: Exact,
    /// In the order of the table.
    pub nodes: Vec<Node>,
    /// Warnings.
    pub problems: Vec<Noted>,
    /// Name of the sheet, or the number of the table.
    pub table: String,
    /// The number of the table in its file, from 1.
    pub number: usize,
    /// The columns as guessed.
    pub columns: Columns<Role>,
}

impl SetReading {
    /// The criteria set in its format; `name` is that of the file.
    pub fn set(&self, name: &str, sha256: &str) -> Value {
        json::set(self, name, sha256)
    }

    /// The readings, one for each leaf; `assumed` gives the words.
    pub fn readings(&self, assumed: impl Fn(crate::wording::Assumed) -> String) -> Value {
        json::readings(self, assumed)
    }

    /// Where a row stands, for messages.
    pub fn place(&self, row: usize) -> String {
        json::place(self, row)
    }
}

/// Reads the scoring table of a file: the one of this number, from 1, or the one most like it.
///
/// # Errors
/// [`Code::TableNumber`], [`Code::TableColumns`] where no table names criteria and points.
pub fn read(book: &Book, table: Option<usize>) -> Result<SetReading, Problem> {
    let grids: Vec<(usize, &Grid)> = match table {
        None => book.tables.iter().enumerate().collect(),
        Some(number) => {
            let grid = number.checked_sub(1).and_then(|at| book.tables.get(at));
            let grid = grid.ok_or_else(|| {
                let problem = Problem::new(Code::TableNumber).with("found", number);
                problem.with("limit", book.tables.len())
            })?;
            vec![(number - 1, grid)]
        }
    };
    let shaped = grids.into_iter().filter_map(|(at, grid)| Some((at, grid, shaped(grid)?)));
    let best = shaped.max_by_key(|(at, grid, (shape, columns))| {
        (worth(grid, shape, columns), std::cmp::Reverse(*at))
    });
    let missing = || Problem::new(Code::TableColumns).with("found", "Tiêu chí, Điểm tối đa");
    let (at, grid, (shape, columns)) = best.ok_or_else(missing)?;
    let lines = lines::read(grid, &shape, &columns);
    let mut nodes = tree::read(&lines);
    if nodes.is_empty() {
        return Err(missing());
    }
    let mut problems = Vec::new();
    rules::read(&mut nodes);
    problems.extend(nodes.iter().filter_map(old_font));
    let max = sums::read(&mut nodes, &lines, &mut problems);
    rules::rescore(&mut nodes);
    let table = if grid.name.is_empty() { (at + 1).to_string() } else { grid.name.clone() };
    let title = title(grid, &shape);
    Ok(SetReading { title, max, nodes, problems, table, number: at + 1, columns })
}

/// That a title looks like a text of an old font; it stays as it is printed.
fn old_font(node: &Node) -> Option<Noted> {
    let expected = converted(&node.title)?;
    let problem = Problem::new(Code::RowOldFont).with("found", &node.title);
    let problem = problem.with("expected", expected);
    Some(Noted { problem, id: node.id.clone(), row: node.row })
}

/// Heading and columns, where criteria and points are named.
fn shaped(grid: &Grid) -> Option<(Shape, Columns<Role>)> {
    let shape = shape::read(grid, |text| columns::is_known(text, HEADINGS))?;
    let mut columns = Columns::guess(&shape, HEADINGS);
    settle(&mut columns);
    let has = |role: Role| columns.of(role).is_some();
    (has(Role::Title) && (has(Role::Max) || has(Role::Method) || has(Role::Bonus)))
        .then_some((shape, columns))
}

/// "Điểm" beside "Mức đánh giá" holds the option's points; "Kết quả" holds nothing of the set.
fn settle(columns: &mut Columns<Role>) {
    let option = columns.of(Role::Option);
    let is_plain = |text: &str| {
        let text = crate::tables::keys::heading(text);
        matches!(text.as_str(), "diem" | "so diem" | "muc diem" | "diem so")
    };
    let Some(option) = option else { return };
    let beside = columns.all.get_mut(option + 1);
    if let Some(column) = beside
        && is_plain(&column.heading)
    {
        column.role = Some(Role::OptionPoints);
    }
}

/// How much a table looks like a scoring table: its rows with a maximum.
fn worth(grid: &Grid, shape: &Shape, columns: &Columns<Role>) -> usize {
    let max = columns.of(Role::Max).or(columns.of(Role::OptionPoints));
    let rows = grid.rows.iter().zip(&shape.kinds).filter(|(_, kind)| **kind == Kind::Body);
    rows.filter(|(row, _)| {
        max.and_then(|at| row.cells.get(at))
            .is_some_and(|it| crate::tables::numbers::points(it).is_some())
    })
    .count()
}

/// The longest line above the table that is neither its number nor its decision.
fn title(grid: &Grid, shape: &Shape) -> String {
    let rows = grid.rows.iter().zip(&shape.kinds).filter(|(_, kind)| **kind == Kind::Title);
    let rows = rows.filter_map(|(row, _)| row.filled().next().map(|(_, cell)| cell.text.clone()));
    let lines: Vec<String> = grid.before.iter().cloned().chain(rows).collect();
    let is_title = |line: &&String| {
        let text = crate::tables::keys::heading(line);
        let skips =
            ["phu luc", "kem theo", "ban hanh kem", "cong hoa", "doc lap", "mau so", "bieu"];
        !line.trim_start().starts_with('(') && !skips.iter().any(|it| text.starts_with(it))
    };
    let begins = |line: &&String| {
        let text = crate::tables::keys::heading(line);
        ["bo tieu chi", "bang", "tieu chi", "thang diem", "noi dung", "danh muc", "bang diem"]
            .iter()
            .any(|it| text.starts_with(it))
    };
    let found = lines.iter().find(begins).or_else(|| lines.iter().find(is_title));
    found.map(|line| line.replace('\n', " ")).unwrap_or_else(|| "Bộ tiêu chí".to_string())
}
