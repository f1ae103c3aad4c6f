//! The table of a list: which one of the file, its heading, what its columns hold.

use super::{Chosen, Holds, Known, ListColumn, ListKind, ListRow, Role, criteria, units};
use crate::domain::problem::Problem;
use crate::tables::{Book, Cell, Columns, Grid, Kind, Merge, Row, Shape, columns, shape};

/// A table with its parts.
pub(super) struct Table<'a> {
    pub(super) grid: &'a Grid,
    shape: Shape,
    pub(super) columns: Vec<ListColumn>,
    /// What the columns hold was told by their cells, not by their headings.
    pub(super) is_by_content: bool,
}

/// Rows among which a heading is looked for that no dictionary knows.
const SEARCHED: usize = 15;

impl<'a> Table<'a> {
    /// The table that was chosen, otherwise the longest whose headings say all that is needed, otherwise
    /// the longest; with its place in the file.
    pub(super) fn find(
        book: &'a Book,
        kind: ListKind,
        chosen: &Chosen,
        against: &Known,
    ) -> Option<(usize, Self)> {
        let of = |(at, grid): (usize, &'a Grid)| (at, Table::of(grid, kind, chosen, against));
        if let Some(at) = chosen.table
            && let Some(grid) = book.tables.get(at)
        {
            return Some(of((at, grid)));
        }
        let tables = book.tables.iter().enumerate().map(of);
        tables.max_by_key(|(_, table)| (table.lacks(kind).is_none(), table.body().count()))
    }

    fn of(grid: &'a Grid, kind: ListKind, chosen: &Chosen, against: &Known) -> Self {
        let is_known = |text: &str| {
            columns::is_known(text, kind.headings())
                || (kind == ListKind::Survey && criteria::is_column(&against.leaves, text))
        };
        let known = shape::read(grid, is_known);
        let by_content = match (&known, kind) {
            (None, ListKind::Units) => units::by_content(grid),
            _ => None,
        };
        let is_bare = by_content.as_ref().is_some_and(|(_, has_heading)| !has_heading);
        let is_by_content = by_content.is_some();
        let is_recalled =
            |text: &str| chosen.headings.of(text).is_some_and(|holds| *holds != Holds::Nothing);
        let shape = known
            .or_else(|| shape::read(grid, is_recalled))
            .unwrap_or_else(|| any_shape(grid, is_bare, is_known));
        let guessed = Columns::guess(&shape, kind.headings()).all;
        let guessed = guessed.into_iter().enumerate().map(|(at, column)| {
            let named = by_content.as_ref().and_then(|(it, _)| it.get(&at)).copied();
            let role = column.role.or(named).filter(|it| kind.reads(*it));
            let leaf = || criteria::of_heading(&against.leaves, &column.heading);
            let holds = match (role, kind) {
                (Some(role), _) => Holds::Role(role),
                (None, ListKind::Survey) => {
                    let leaf = leaf().filter(|it| !it.is_units_own);
                    leaf.map_or(Holds::Nothing, |it| Holds::Leaf(it.id.clone()))
                }
                (None, _) => Holds::Nothing,
            };
            ListColumn { heading: column.heading.replace('\n', " "), holds, is_remembered: false }
        });
        let mut columns: Vec<ListColumn> = guessed.collect();
        recall(&mut columns, kind, chosen);
        let columns = settled(columns, chosen);
        Table { grid, shape, columns, is_by_content }
    }

    /// What is missing before anything can be read.
    pub(super) fn lacks(&self, kind: ListKind) -> Option<Problem> {
        let has = |role: Role| self.of_role(role).is_some();
        let has_unit = has(Role::UnitCode) || has(Role::UnitName);
        let is_enough = match kind {
            ListKind::Units => has_unit,
            ListKind::Survey => has_unit,
            ListKind::Figures => {
                has(Role::Value) && (has(Role::Criterion) || has(Role::FigureName))
            }
            ListKind::Documents => has(Role::Number) || (has(Role::Subject) && has(Role::Date)),
            ListKind::Appraisal => has(Role::Criterion) && (has(Role::Points) || has(Role::Remark)),
            ListKind::Results => has_unit && (has(Role::Points) || has(Role::Index)),
        };
        (!is_enough).then(|| kind.lack())
    }

    /// The column that holds this.
    pub(super) fn of_role(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.holds == Holds::Role(role))
    }

    /// The rows of the body, with their places in the grid.
    pub(super) fn body(&self) -> impl Iterator<Item = (usize, &'a Row)> {
        let rows = self.grid.rows.iter().enumerate().zip(&self.shape.kinds);
        rows.filter(|(_, kind)| **kind == Kind::Body).map(|(row, _)| row)
    }

    pub(super) fn cell<'r>(&self, row: &'r Row, role: Role) -> Option<&'r Cell> {
        self.of_role(role).and_then(|at| row.cells.get(at))
    }

    /// A cell on one line.
    pub(super) fn text(&self, row: &Row, role: Role) -> String {
        self.cell(row, role).map(|cell| one_line(&cell.text)).unwrap_or_default()
    }

    /// The rows of the body as they stand there; what a merged cell says of the rows below it, groups of
    /// units say in each.
    pub(super) fn rows(&self) -> Vec<ListRow> {
        let group = self.of_role(Role::Group);
        let cells = |at: usize, row: &Row| {
            let shown = |(column, cell): (usize, &Cell)| match cell.merge {
                Merge::Above if group == Some(column) => one_line(self.grid.spread(at, column)),
                _ => one_line(&cell.text),
            };
            row.cells.iter().enumerate().map(shown).collect()
        };
        self.body().map(|(at, row)| ListRow { row: row.number, cells: cells(at, row) }).collect()
    }
}

impl ListKind {
    /// Whether a list of this kind makes something of such a column.
    fn reads(self, role: Role) -> bool {
        role == Role::Running || self.roles().contains(&role)
    }
}

/// What a person has said of headings before, and of the guesses what it leaves. The same thing is held by the
/// first column of which that was said.
fn recall(columns: &mut [ListColumn], kind: ListKind, chosen: &Chosen) {
    let reads = |holds: &Holds| !matches!(holds, Holds::Role(role) if !kind.reads(*role));
    for at in 0..columns.len() {
        let said = chosen.headings.of(&columns[at].heading).filter(|it| reads(it));
        let Some(holds) = said.cloned() else { continue };
        let is_held = columns.iter().any(|it| it.is_remembered && it.holds == holds);
        if is_held && holds != Holds::Nothing {
            continue;
        }
        for other in columns.iter_mut().filter(|it| it.holds == holds && holds != Holds::Nothing) {
            other.holds = Holds::Nothing;
        }
        (columns[at].holds, columns[at].is_remembered) = (holds, true);
    }
}

/// What a person has said, and of the guesses what it leaves.
fn settled(mut columns: Vec<ListColumn>, chosen: &Chosen) -> Vec<ListColumn> {
    for (at, column) in columns.iter_mut().enumerate() {
        let is_said = |holds: &Holds| *holds != Holds::Nothing && *holds == column.holds;
        match chosen.columns.get(&at) {
            Some(holds) => {
                (column.holds, column.is_remembered) = (holds.clone(), false);
            }
            None if chosen.columns.values().any(is_said) => {
                (column.holds, column.is_remembered) = (Holds::Nothing, false);
            }
            None => {}
        }
    }
    columns
}

/// The parts of a table whose headings are not known: the first row that has one of them, or the first of at
/// least two cells unless one of them begins with a digit, stands for a heading; in a bare table none does.
fn any_shape(grid: &Grid, is_bare: bool, is_known: impl Fn(&str) -> bool) -> Shape {
    let first = |fits: &dyn Fn(&Row) -> bool| grid.rows.iter().take(SEARCHED).position(fits);
    let is_wide = |row: &Row| row.filled().count() >= 2;
    let has_known = |row: &Row| is_wide(row) && row.filled().any(|(_, it)| is_known(&it.text));
    let begins_with_digit = |row: &Row| {
        row.filled().any(|(_, cell)| cell.text.starts_with(|it: char| it.is_ascii_digit()))
    };
    let is_worded = |at: &usize| grid.rows.get(*at).is_some_and(|row| !begins_with_digit(row));
    let heading = first(&has_known).or_else(|| first(&is_wide).filter(is_worded));
    let heading = heading.filter(|_| !is_bare);
    let words = |row: &Row| row.filled().map(|(_, cell)| cell.text.clone()).collect::<Vec<_>>();
    if let Some(words) = heading.and_then(|at| grid.rows.get(at)).map(words)
        && let Some(shape) = shape::read(grid, |text| words.iter().any(|it| it == text))
    {
        return shape;
    }
    Shape {
        heading: vec![String::new(); grid.width()],
        kinds: vec![Kind::Body; grid.rows.len()],
        n_known: 0,
    }
}

fn one_line(text: &str) -> String {
    text.trim().replace('\n', " ")
}
