//! What a pasted table comes to, before anything is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::figure::{Reading, SurveyFigure};
use crate::domain::points::Points;
use crate::domain::problem::Problem;

/// How columns are to be read where a person has said so, by leaf id.
pub type Readings = BTreeMap<String, Reading>;

/// What a pasted table comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyPreview {
    /// The columns that hold figures, in the order of the table.
    pub columns: Vec<PreviewColumn>,
    /// The rows that name a unit, or would; titles, blank rows and sums are none.
    pub rows: Vec<PreviewRow>,
    /// What is wrong with the table as a whole: columns that cannot be used.
    pub problems: Vec<Problem>,
}

/// A column that holds figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewColumn {
    /// The leaf's id.
    pub leaf: String,
    /// The leaf's code.
    pub code: String,
    /// The leaf's maximum.
    pub max: Points,
    /// How its numbers can be read; the usual way first.
    pub readings: Vec<Reading>,
    /// How they are read.
    pub reading: Reading,
    /// What must be said before anything of the column is taken.
    pub question: Option<Question>,
}

/// Why the numbers of a column may mean something else than its rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Question {
    /// Each lies within the criterion's maximum: they may be points.
    WithinMax,
    /// None is above 1: they may be fractions.
    Fractions,
    /// Some are no whole numbers, and each lies within the criterion's maximum: they may be points.
    NotWhole,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// The line of the table, from 1.
    pub line: usize,
    /// The unit's code; as the table has it where the unit is not known.
    pub code: String,
    /// The unit's name, the same.
    pub name: String,
    /// Why nothing of the row is taken.
    pub refused: Option<Problem>,
    /// One for each column.
    pub cells: Vec<PreviewCell>,
}

/// What becomes of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PreviewCell {
    /// It says nothing; what stands stays.
    Empty,
    /// It is taken, in place of what stood.
    Taken {
        /// The figure.
        figure: SurveyFigure,
        /// What stands now.
        before: Option<SurveyFigure>,
    },
    /// The column's question comes first; this is what the table says.
    Asked(String),
    /// It is not taken: what the table says, and why.
    Refused(String, Problem),
}

/// A figure of the survey table, put in, altered or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyChange {
    /// The unit's code.
    pub code: String,
    /// The unit's name.
    pub name: String,
    /// The leaf's id.
    pub leaf: String,
    /// What stands.
    pub before: Option<SurveyFigure>,
    /// What is to stand.
    pub after: Option<SurveyFigure>,
}

impl SurveyChange {
    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        SurveyChange { before: self.after.clone(), after: self.before.clone(), ..self.clone() }
    }
}

impl SurveyPreview {
    /// What is to be changed: figures that stand already are no change.
    pub fn changes(&self) -> Vec<SurveyChange> {
        let of_row = |row: &PreviewRow| {
            let cells = row.cells.iter().zip(&self.columns);
            let change = |(cell, column): (&PreviewCell, &PreviewColumn)| match cell {
                PreviewCell::Taken { figure, before } if before.as_ref() != Some(figure) => {
                    Some(SurveyChange {
                        code: row.code.clone(),
                        name: row.name.clone(),
                        leaf: column.leaf.clone(),
                        before: before.clone(),
                        after: Some(figure.clone()),
                    })
                }
                _ => None,
            };
            cells.filter_map(change).collect::<Vec<_>>()
        };
        self.rows.iter().filter(|row| row.refused.is_none()).flat_map(of_row).collect()
    }

    /// How many figures are taken, those that stand already among them.
    pub fn taken(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| matches!(cell, PreviewCell::Taken { .. })).count()
    }

    /// Everything that is not taken, in the order of the table.
    pub fn refusals(&self) -> impl Iterator<Item = &Problem> {
        let of_rows = self.rows.iter().flat_map(|row| {
            let of_cells = row.cells.iter().filter_map(|cell| match cell {
                PreviewCell::Refused(_, problem) => Some(problem),
                _ => None,
            });
            row.refused.iter().chain(of_cells)
        });
        self.problems.iter().chain(of_rows)
    }
}
