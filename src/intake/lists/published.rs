//! Results as they were published: place, unit, points, index, class.
//!
//! Such a table has neither rules nor maxima: what its points are out of a person says, and nothing of it can
//! be verified. Its rows are read first, then held against the units ([`published`]).

use std::collections::BTreeMap;

use super::points::{figure, is_all_fractions};
use super::units::{self, Found};
use super::{Known, ListReading, Role, Table, Taken, Unit};
use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::outcome::ResultRow;
use crate::tables::Row;

/// Decimal places of an index that is worked out of points.
const INDEX_PLACES: u32 = 2;

/// Decimal places of points.
const POINTS_PLACES: u32 = 4;

/// Points of a published result are out of no more, so that 85.125 is not eighty-five thousand.
pub const MOST: i64 = 1000;

/// A published result, held against units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The list, with the rows refused or in doubt that the units or the maximum do not bear.
    pub reading: ListReading,
    /// The rows that are taken, under the codes and names of the units.
    pub rows: Vec<ResultRow>,
}

/// Reads the rows; with units, held against them and the maximum at once.
pub(super) fn read(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let has_places = table.of_role(Role::Place).is_some();
    let is_shares = table.of_role(Role::Index).is_some_and(|at| is_all_fractions(table, at));
    let most = against.most.clone().unwrap_or_else(|| Exact::from(MOST));
    for (_, row) in table.body() {
        let (code, name) = (table.text(row, Role::UnitCode), table.text(row, Role::UnitName));
        let key = if code.is_empty() { name.clone() } else { code.clone() };
        if key.is_empty() {
            continue;
        }
        if is_shares {
            reading.doubt(row.number, &key, Problem::new(Code::ColumnShares).with("key", &key));
            continue;
        }
        match figures(table, row, &most, has_places) {
            Ok(figures) => {
                let named = [("code", code), ("name", name)];
                let class = ("class", table.text(row, Role::Class));
                let values = named.into_iter().chain(figures).chain([class]);
                let values = values.filter(|(_, value)| !value.is_empty());
                let values = values.map(|(name, value)| (name.to_string(), value)).collect();
                reading.take(row.number, &key, values);
            }
            Err(why) if why.code == Code::RowTwoReadings => reading.doubt(row.number, &key, why),
            Err(why) => reading.refuse(row.number, &key, why),
        }
    }
    match &against.units {
        Some(units) => published(reading, units, against.most.as_ref()).reading,
        None => reading,
    }
}

/// Place, points and index of a row; at least one of points and index.
fn figures(
    table: &Table,
    row: &Row,
    most: &Exact,
    has_places: bool,
) -> Result<[(&'static str, String); 3], Problem> {
    let of = |role: Role, is_whole: bool, most: Option<&Exact>| {
        let cell = table.cell(row, role);
        let found = cell.map_or(Ok(None), |cell| figure(cell, is_whole, most))?;
        let below = found.as_ref().filter(|it| it.starts_with('-'));
        match below {
            Some(found) => Err(told(Code::RowBelowMin, found).with("min", "0")),
            None => Ok(found.unwrap_or_default()),
        }
    };
    let place = of(Role::Place, true, None)?;
    if has_places && place.parse::<usize>().ok().is_none_or(|place| place == 0) {
        return Err(told(Code::RowNotNumber, &table.text(row, Role::Place)));
    }
    let points = of(Role::Points, false, Some(most))?;
    let index = of(Role::Index, false, Some(&Exact::hundred()))?;
    if points.is_empty() && index.is_empty() {
        return Err(told(Code::RowNotNumber, ""));
    }
    Ok([("rank", place), ("points", points), ("index", index)])
}

/// Holds rows against units and the maximum that a person stated: a row belongs to the unit that its code and
/// name agree on, an index that is missing is worked out, one that is there has to fit the points. Of two rows
/// of one unit neither is taken. Where the table has no places, they follow the indices.
pub fn published(mut reading: ListReading, units: &[Unit], most: Option<&Exact>) -> Published {
    let mut of_units: BTreeMap<(&str, &str), Vec<Taken>> = BTreeMap::new();
    for taken in std::mem::take(&mut reading.taken) {
        match unit(&taken, units) {
            Ok(unit) => of_units.entry((&unit.code, &unit.name)).or_default().push(taken),
            Err(why) => reading.leave(taken, why),
        }
    }
    let mut kept = Vec::new();
    for ((code, name), rows) in of_units {
        let is_twice = rows.len() > 1;
        for taken in rows {
            let row = match is_twice {
                true => Err(Problem::new(Code::RowTwice).with("key", &taken.key)),
                false => row(&taken, most),
            };
            match row {
                Ok(row) => {
                    kept.push((taken, ResultRow { code: code.into(), name: name.into(), ..row }));
                }
                Err(why) => reading.leave(taken, why),
            }
        }
    }
    kept.sort_by_key(|(taken, _)| taken.row);
    reading.in_doubt.sort_by_key(|left| left.row);
    reading.refused.sort_by_key(|left| left.row);
    let (taken, mut rows): (Vec<Taken>, Vec<ResultRow>) = kept.into_iter().unzip();
    reading.taken = taken;
    place(&mut rows);
    Published { reading, rows }
}

impl ListReading {
    /// Leaves a row out that was read: in doubt, or refused where what is wrong is an error.
    fn leave(&mut self, taken: Taken, why: Problem) {
        match why.is_error() {
            true => self.refuse(taken.row, &taken.key, why),
            false => self.doubt(taken.row, &taken.key, why),
        }
    }
}

fn unit<'a>(taken: &Taken, units: &'a [Unit]) -> Result<&'a Unit, Problem> {
    let text = |name: &str| value(taken, name).unwrap_or_default();
    let (code, name) = (text("code"), text("name"));
    match units::find(units, code, name) {
        Found::One(unit) => Ok(unit),
        Found::Disagree => Err(units::disagree(code, name)),
        Found::Unknown => Err(Problem::new(Code::RowUnitUnknown).with("key", &taken.key)),
    }
}

/// What a row says of its unit.
fn row(taken: &Taken, most: Option<&Exact>) -> Result<ResultRow, Problem> {
    let text = |name: &str| value(taken, name).unwrap_or_default();
    let points = Points::parse(text("points"));
    let scale = points.zip(most);
    if let Some((points, most)) = scale
        && points.exact() > *most
    {
        let problem = told(Code::RowAboveMax, text("points"));
        return Err(problem.with("max", most.to_decimal(4)));
    }
    let share =
        scale.and_then(|(points, most)| (&points.exact() * &Exact::hundred()).checked_div(most));
    let index = match (Percent::parse(text("index")), share) {
        (Some(_), Some(share)) if !is_near(text("index"), &share) => {
            let problem = told(Code::RowShareDiffers, text("index"));
            return Err(problem.with("expected", Percent::rounded(&share, INDEX_PLACES)));
        }
        (Some(index), _) => index,
        (None, Some(share)) => Percent::rounded(&share, INDEX_PLACES),
        (None, None) => return Err(told(Code::RowNoScale, text("points"))),
    };
    // Points of which nobody says what they are out of say nothing beside the index, which is out of 100.
    let (total, applicable_max) = match scale {
        Some((points, most)) => (points, Points::rounded(most, POINTS_PLACES)),
        None => {
            (Points::rounded(&index.exact(), POINTS_PLACES), Points::rounded(&Exact::hundred(), 0))
        }
    };
    let place = text("rank").parse().unwrap_or_default();
    let band = value(taken, "class").map(str::to_string);
    Ok(ResultRow { place, total, applicable_max, index, band, ..ResultRow::default() })
}

/// Whether an index is as near to a share as its decimals can say; the points were rounded too.
fn is_near(index: &str, share: &Exact) -> bool {
    let places = index.split_once('.').map_or(0, |(_, digits)| digits.len());
    let step = Exact::scaled(1, u32::try_from(places).unwrap_or_default());
    Exact::parse(index).is_ok_and(|index| {
        let off = &index - share;
        off <= step && !(&off + &step).is_negative()
    })
}

/// Places by the indices where the table has none; equal indices share one.
fn place(rows: &mut [ResultRow]) {
    let indices: Vec<Percent> = rows.iter().map(|row| row.index).collect();
    for row in rows.iter_mut().filter(|row| row.place == 0) {
        row.place = 1 + indices.iter().filter(|index| **index > row.index).count();
    }
}

fn value<'a>(taken: &'a Taken, name: &str) -> Option<&'a str> {
    taken.values.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
}

fn told(code: Code, found: &str) -> Problem {
    Problem::new(code).with("found", found)
}
