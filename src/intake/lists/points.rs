//! Survey points, figures and appraisals: numbers for criteria.

use std::collections::BTreeSet;

use super::units::{self, Found};
use super::{Holds, Known, Leaf, ListReading, Role, Table, criteria};
use crate::domain::exact::Exact;
use crate::domain::problem::{Code, Problem};
use crate::domain::typed::{self, Takes, Typed};
use crate::tables::numbers::{self, Read};
use crate::tables::{Cell, Row};

/// A column of survey points.
struct Asked<'a> {
    at: usize,
    leaf: &'a Leaf,
    is_doubted: bool,
}

/// Reads survey points: a row for each unit, a column for each criterion.
pub(super) fn survey(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let mut asked = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let Holds::Leaf(id) = &column.holds else {
            if column.holds == Holds::Nothing {
                reading.tell_column(against, &column.heading);
            }
            continue;
        };
        let Some(leaf) = against.leaves.iter().find(|leaf| leaf.id == *id) else { continue };
        let is_doubted = leaf.wants_percentage() && is_all_fractions(table, at);
        if is_doubted {
            reading.doubt(0, &leaf.code, keyed(Code::ColumnShares, &leaf.code));
        }
        asked.push(Asked { at, leaf, is_doubted });
    }
    // Without units whoever asks finds them by itself.
    let Some(units) = &against.units else { return reading };
    let mut seen = BTreeSet::new();
    for (_, row) in table.body() {
        let (code, name) = (table.text(row, Role::UnitCode), table.text(row, Role::UnitName));
        let told = if code.is_empty() { &name } else { &code };
        let unit = match units::find(units, &code, &name) {
            Found::One(unit) => unit,
            Found::Disagree => {
                reading.doubt(row.number, told, units::disagree(&code, &name));
                continue;
            }
            Found::Unknown if told.is_empty() => continue,
            Found::Unknown => {
                reading.refuse(row.number, told, keyed(Code::RowUnitUnknown, told));
                continue;
            }
        };
        if !seen.insert(unit.code.clone()) {
            reading.doubt(row.number, &unit.code, keyed(Code::RowTwice, &unit.code));
            continue;
        }
        one_unit(&mut reading, row, &unit.code, &asked);
    }
    reading
}

impl ListReading {
    /// Says why a column that names a criterion is not read.
    fn tell_column(&mut self, against: &Known, heading: &str) {
        match criteria::of_heading(&against.leaves, heading) {
            Some(leaf) if leaf.is_units_own => {
                self.refuse(0, &leaf.code, keyed(Code::RowNotHere, &leaf.code));
            }
            None if criteria::is_heading(heading) => {
                self.refuse(0, heading, keyed(Code::RowCriterionUnknown, heading));
            }
            _ => {}
        }
    }
}

/// The points of one unit: one cell that is wrong keeps the others.
fn one_unit(reading: &mut ListReading, row: &Row, unit: &str, asked: &[Asked]) {
    let mut values = Vec::new();
    for column in asked.iter().filter(|it| !it.is_doubted) {
        let Some(cell) = row.cells.get(column.at) else { continue };
        let code = &column.leaf.code;
        let most = column.leaf.most();
        match figure(cell, false, most.as_ref()) {
            Ok(None) => {}
            Ok(Some(number)) => values.push((code.clone(), number)),
            Err(why) if why.code == Code::RowTwoReadings => reading.doubt(row.number, unit, why),
            Err(why) => reading.refuse(row.number, unit, why),
        }
    }
    if !values.is_empty() {
        reading.take(row.number, unit, values);
    }
}

/// A number within its limit; nothing for an empty cell.
pub(super) fn figure(
    cell: &Cell,
    is_whole: bool,
    most: Option<&Exact>,
) -> Result<Option<String>, Problem> {
    let told = |code: Code| Problem::new(code).with("found", cell.text.trim());
    let number = match numbers::number(cell, is_whole, most) {
        Read::Blank => return Ok(None),
        Read::Number(number, _) => number,
        Read::Two(..) => return Err(told(Code::RowTwoReadings)),
        Read::Other => return Err(told(Code::RowNotNumber)),
    };
    let value = Exact::parse(&number).map_err(|_| told(Code::RowNotNumber))?;
    match most {
        Some(most) if value > *most => Err(told(Code::RowAboveMax).with("max", most.to_decimal(4))),
        _ => Ok(Some(number)),
    }
}

/// Whether every figure of a column lies between 0 and 1 without a sign of per cent.
pub(super) fn is_all_fractions(table: &Table, at: usize) -> bool {
    let mut n = 0;
    for (_, row) in table.body() {
        let Some(cell) = row.cells.get(at) else { continue };
        match numbers::number(cell, false, None) {
            Read::Number(number, false) => match Exact::parse(&number) {
                Ok(value) if value <= Exact::one() => n += usize::from(!value.is_zero()),
                _ => return false,
            },
            Read::Number(_, true) => return false,
            _ => {}
        }
    }
    n > 0
}

fn keyed(code: Code, key: &str) -> Problem {
    Problem::new(code).with("key", key)
}

/// Reads a unit's figures: criterion, name of the figure, value.
pub(super) fn figures(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    for (_, row) in table.body() {
        let (code, name) = (table.text(row, Role::Criterion), table.text(row, Role::FigureName));
        let key = if name.is_empty() { &code } else { &name };
        let leaf = criteria::find(&against.leaves, &code);
        if !code.is_empty() && leaf.is_none() && !against.leaves.is_empty() {
            reading.refuse(row.number, &code, keyed(Code::RowCriterionUnknown, &code));
            continue;
        }
        let Some(cell) = table.cell(row, Role::Value) else { continue };
        // A figure counts things unless a percentage is wanted.
        let is_measured =
            |it: &&Leaf| it.wants_percentage() || matches!(it.rule.as_str(), "given" | "choice");
        let is_whole = leaf.filter(is_measured).is_none() && is_counted(cell);
        let most = leaf.filter(is_measured).and_then(|leaf| leaf.most());
        match figure(cell, is_whole, most.as_ref()) {
            Ok(None) => {}
            Ok(Some(number)) => {
                let mut values = vec![
                    ("criterion".to_string(), code.clone()),
                    ("figure".to_string(), name.clone()),
                    ("value".to_string(), number),
                ];
                match whole(table, row) {
                    Ok(found) => {
                        values.extend(found.map(|it| ("whole".to_string(), it)));
                        reading.take(row.number, key, values);
                    }
                    Err(why) => reading.refuse(row.number, key, why),
                }
            }
            Err(why) if why.code == Code::RowTwoReadings => reading.doubt(row.number, key, why),
            Err(why) => reading.refuse(row.number, key, why),
        }
    }
    reading
}

/// What the figure of a row is part of.
fn whole(table: &Table, row: &Row) -> Result<Option<String>, Problem> {
    let cell = table.cell(row, Role::Whole);
    cell.map_or(Ok(None), |cell| figure(cell, is_counted(cell), None))
}

/// A dot between groups of three digits: "1.118" is a count, as Vietnamese numbers are written.
fn is_counted(cell: &Cell) -> bool {
    matches!(typed::read(cell.text.trim(), Takes::Decimal), Typed::Ambiguous { .. })
        && cell.text.contains('.')
}

/// Reads an appraisal: criterion, points, remark.
pub(super) fn appraisal(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let mut seen = BTreeSet::new();
    for (_, row) in table.body() {
        let code = table.text(row, Role::Criterion);
        let Some(leaf) = criteria::find(&against.leaves, &code) else {
            reading.refuse(row.number, &code, keyed(Code::RowCriterionUnknown, &code));
            continue;
        };
        if !seen.insert(leaf.id.clone()) {
            reading.doubt(row.number, &code, keyed(Code::RowTwice, &code));
            continue;
        }
        let mut values = Vec::new();
        let most = leaf.max.clone();
        let points = table.cell(row, Role::Points).map(|cell| figure(cell, false, Some(&most)));
        match points.unwrap_or(Ok(None)) {
            Ok(points) => values.extend(points.map(|it| ("points".to_string(), it))),
            Err(why) => {
                reading.refuse(row.number, &code, why);
                continue;
            }
        }
        let remark = table.text(row, Role::Remark);
        if !remark.is_empty() {
            values.push(("remark".to_string(), remark));
        }
        if !values.is_empty() {
            reading.take(row.number, &leaf.code, values);
        }
    }
    reading
}
