//! A list as a person looks at it before anything is put in: every row with what becomes of it.

use std::collections::BTreeMap;

use super::{Chosen, Holds, Left, ListReading, Role};
use crate::domain::campaign::ListedUnit;
use crate::domain::campaign::unit_list::PastedUnits;
use crate::domain::old_font::converted;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::survey::{PreviewCell, PreviewRow, SurveyPreview};

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is put in.
    Taken,
    /// A person has to look at it.
    InDoubt,
    /// It cannot be put in.
    Refused,
}

/// A row of the table, with what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedRow {
    /// Its place in the table.
    pub row: usize,
    /// What its cells show.
    pub cells: Vec<String>,
    /// What becomes of it.
    pub standing: Standing,
    /// Why it is not simply taken.
    pub why: Vec<Problem>,
    /// In doubt, but put in at a person's word.
    pub is_offered: bool,
}

/// What becomes of the rows of a list that speaks for itself. A row that is taken in part, and in part
/// not, is in doubt.
///
/// ```
/// use tucham::intake::lists::{Known, ListKind, Standing, look, read};
/// let text = "Mã;Tên đơn vị\nH1;An Bình\nH2;\n";
/// let book = tucham::tables::read("x.csv", text.as_bytes()).unwrap();
/// let rows = look(&read(&book, ListKind::Units, &Known::default()).unwrap());
/// let told: Vec<_> = rows.iter().map(|it| (it.row, it.standing)).collect();
/// assert_eq!(told, [(2, Standing::Taken), (3, Standing::Refused)]);
/// ```
pub fn look(reading: &ListReading) -> Vec<LookedRow> {
    let told = |left: &Left| (left.row, left.why.clone());
    let mut outcome = Outcome::default();
    reading.taken.iter().for_each(|taken| outcome.take(taken.row));
    reading.in_doubt.iter().map(told).for_each(|(row, why)| outcome.doubt(row, why, false));
    reading.refused.iter().map(told).for_each(|(row, why)| outcome.refuse(row, why));
    outcome.rows(reading)
}

/// What becomes of the rows of a unit list that was read from `reading`, beside the units that are there: a
/// name that changes, stands twice or looks like text of an old font is in doubt, and put in at a word.
pub fn look_at_units(
    reading: &ListReading,
    list: &Checked<PastedUnits>,
    there: &[ListedUnit],
) -> Vec<LookedRow> {
    let mut outcome = Outcome::default();
    for problem in &list.problems {
        outcome.refuse(line(problem), problem.clone());
    }
    if let Some(list) = &list.value {
        list.units.iter().for_each(|(row, _)| outcome.take(*row));
        let doubts = list.doubts(there).into_iter().chain(old_fonts(list));
        doubts.for_each(|problem| outcome.doubt(line(&problem), problem, true));
    }
    outcome.rows(reading)
}

/// Names that look like texts of an old font, each with what it then says.
fn old_fonts(list: &PastedUnits) -> impl Iterator<Item = Problem> {
    list.units.iter().filter_map(|(line, unit)| {
        let read = converted(&unit.name)?;
        let problem = Problem::new(Code::PastedOldFont).with("line", line);
        Some(problem.with("found", &unit.name).with("expected", read))
    })
}

/// What becomes of the rows of a table of survey points.
pub fn look_at_survey(reading: &ListReading, preview: &SurveyPreview) -> Vec<LookedRow> {
    let mut outcome = Outcome::default();
    for row in &preview.rows {
        if let Some(problem) = &row.refused {
            outcome.refuse(row.line, problem.clone());
            continue;
        }
        let has = |is: fn(&PreviewCell) -> bool| row.cells.iter().any(is);
        if has(|cell| matches!(cell, PreviewCell::Taken { .. })) {
            outcome.take(row.line);
        }
        if has(|cell| matches!(cell, PreviewCell::Asked(_))) {
            outcome.wait(row.line);
        }
        refusals(row).for_each(|problem| outcome.refuse(row.line, problem.clone()));
    }
    outcome.rows(reading)
}

fn refusals(row: &PreviewRow) -> impl Iterator<Item = &Problem> {
    row.cells.iter().filter_map(|cell| match cell {
        PreviewCell::Refused(_, problem) => Some(problem),
        _ => None,
    })
}

impl ListReading {
    /// The rows as `review::survey` reads them: under a heading that says what each column holds, a
    /// criterion by its id.
    pub fn rows_of_survey(&self) -> Vec<(usize, Vec<String>)> {
        let heading = self.columns.iter().map(|column| match &column.holds {
            Holds::Role(Role::UnitCode) => "Mã".to_string(),
            Holds::Role(Role::UnitName) => "Tên".to_string(),
            Holds::Leaf(id) => id.clone(),
            _ => "STT".to_string(),
        });
        let body = self.rows.iter().map(|row| (row.row, row.cells.clone()));
        std::iter::once((0, heading.collect())).chain(body).collect()
    }

    /// What is wrong with columns rather than with rows, except those of which a person has said what
    /// they hold.
    pub fn column_problems(&self, chosen: &Chosen) -> Vec<Problem> {
        let is_said = |key: &str| {
            let mut said = chosen.columns.keys().filter_map(|at| self.columns.get(*at));
            said.any(|column| column.heading.starts_with(key))
        };
        let of_columns = self.refused.iter().filter(|it| it.row == 0 && !is_said(&it.key));
        of_columns.map(|it| it.why.clone()).collect()
    }
}

/// The row that a problem names.
fn line(problem: &Problem) -> usize {
    let line = problem.facts.iter().find(|(name, _)| name == "line");
    line.and_then(|(_, value)| value.parse().ok()).unwrap_or(0)
}

/// What is known of the rows, by their places.
#[derive(Default)]
struct Outcome(BTreeMap<usize, Known>);

#[derive(Default)]
struct Known {
    is_taken: bool,
    is_doubted: bool,
    is_refused: bool,
    is_offered: bool,
    why: Vec<Problem>,
}

impl Outcome {
    fn take(&mut self, row: usize) {
        self.0.entry(row).or_default().is_taken = true;
    }

    fn wait(&mut self, row: usize) {
        self.0.entry(row).or_default().is_doubted = true;
    }

    fn doubt(&mut self, row: usize, why: Problem, is_offered: bool) {
        let known = self.0.entry(row).or_default();
        (known.is_doubted, known.is_offered) = (true, is_offered);
        known.why.push(why);
    }

    fn refuse(&mut self, row: usize, why: Problem) {
        let known = self.0.entry(row).or_default();
        known.is_refused = true;
        known.why.push(why);
    }

    /// In the order of the table; a row of which nothing is known says nothing.
    fn rows(mut self, reading: &ListReading) -> Vec<LookedRow> {
        let row = |row: &super::ListRow| {
            let Known { is_taken, is_doubted, is_refused, is_offered, why } =
                self.0.remove(&row.row)?;
            let standing = match (is_taken, is_doubted, is_refused) {
                (true, false, false) => Standing::Taken,
                (false, false, true) => Standing::Refused,
                _ => Standing::InDoubt,
            };
            Some(LookedRow { row: row.row, cells: row.cells.clone(), standing, why, is_offered })
        };
        reading.rows.iter().filter_map(row).collect()
    }
}
