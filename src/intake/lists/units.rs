//! Units: code, name, group.

use std::collections::{BTreeMap, BTreeSet};

use super::{Holds, Known, ListReading, Role, Table, Unit};
use crate::domain::campaign::unit_list;
use crate::domain::problem::{Code, Problem};
use crate::tables::{Grid, Row, keys};

/// A row's unit in a campaign.
pub(super) enum Found<'a> {
    One(&'a Unit),
    Disagree,
    Unknown,
}

/// Finds a unit by code and name; both have to agree where both stand.
pub(super) fn find<'a>(units: &'a [Unit], code: &str, name: &str) -> Found<'a> {
    let by = |text: &str, key: fn(&str) -> String, of: fn(&Unit) -> &String| {
        let wanted = key(text);
        let mut found = units.iter().filter(|unit| key(of(unit)) == wanted);
        let first = if wanted.is_empty() { None } else { found.next() };
        if found.next().is_some() { None } else { first }
    };
    let by_code = by(code, keys::code, |unit| &unit.code);
    let by_name = by(name, keys::name, |unit| &unit.name);
    match (by_code, by_name) {
        (Some(one), Some(other)) if one.code == other.code => Found::One(one),
        (Some(_), Some(_)) => Found::Disagree,
        // A name that is written in another way than the campaign's is no agreement.
        (Some(one), None) if name.trim().is_empty() => Found::One(one),
        (Some(_), None) => Found::Disagree,
        (None, Some(one)) if code.trim().is_empty() => Found::One(one),
        (None, Some(_)) => Found::Disagree,
        (None, None) => Found::Unknown,
    }
}

/// A problem that names code and name.
pub(super) fn disagree(code: &str, name: &str) -> Problem {
    Problem::new(Code::RowDisagrees).with("code", code).with("name", name)
}

/// Reads units. With a campaign, what it knows under another name or code is in doubt.
pub(super) fn read(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let mut seen = BTreeSet::new();
    for (at, row) in table.body() {
        let (code, name) = (table.text(row, Role::UnitCode), table.text(row, Role::UnitName));
        let group = table.of_role(Role::Group).map(|column| table.grid.spread(at, column));
        let group = group.unwrap_or_default().replace('\n', " ");
        let keyed = |code: Code, key: &str| Problem::new(code).with("key", key);
        if code.is_empty() && name.is_empty() {
            continue;
        }
        if code.is_empty() {
            reading.refuse(row.number, &name, keyed(Code::RowNoCode, &name));
            continue;
        }
        if name.is_empty() {
            reading.refuse(row.number, &code, keyed(Code::RowNoName, &code));
            continue;
        }
        if !seen.insert(keys::code(&code)) {
            reading.doubt(row.number, &code, keyed(Code::RowTwice, &code));
            // Which of the two is right is not known.
            let is_same = |key: &str| keys::code(key) == keys::code(&code);
            if let Some(place) = reading.taken.iter().position(|it| is_same(&it.key)) {
                let first = reading.taken.remove(place);
                reading.doubt(first.row, &first.key, keyed(Code::RowTwice, &code));
            }
            continue;
        }
        if let Some(units) = &against.units
            && matches!(find(units, &code, &name), Found::Disagree)
        {
            reading.doubt(row.number, &code, disagree(&code, &name));
            continue;
        }
        let mut values = vec![("name".to_string(), name)];
        if !group.is_empty() {
            values.push(("group".to_string(), group));
        }
        reading.take(row.number, &code, values);
    }
    reading
}

/// What the columns of a list hold whose headings are not known, by what stands in them; and whether its
/// first row stands for a heading all the same: it alone has no digit where the codes stand.
pub(super) fn by_content(grid: &Grid) -> Option<(BTreeMap<usize, Role>, bool)> {
    let cells = |row: &Row| row.cells.iter().map(|it| it.text.clone()).collect();
    let rows: Vec<_> = grid.rows.iter().map(|row| (row.number, cells(row))).collect();
    let [code, name, group] = unit_list::columns_by_content(&rows)?;
    let mut digits =
        grid.rows.iter().map(|row| row.text(code).contains(|it: char| it.is_ascii_digit()));
    let has_heading =
        digits.next() == Some(false) && digits.next() == Some(true) && digits.all(|it| it);
    let roles = [(code, Role::UnitCode), (name, Role::UnitName), (group, Role::Group)];
    Some((roles.into(), has_heading))
}

/// The rows of a list as [`unit_list::from_rows`] reads them: under a heading that says what each column
/// holds. Nothing where codes or names are missing.
pub fn rows_of_units(reading: &ListReading) -> Option<Vec<(usize, Vec<String>)>> {
    let heading: Vec<String> = reading
        .columns
        .iter()
        .map(|column| match column.holds {
            Holds::Role(Role::UnitCode) => "Mã",
            Holds::Role(Role::UnitName) => "Tên",
            Holds::Role(Role::Group) => "Nhóm",
            _ => "STT",
        })
        .map(String::from)
        .collect();
    let has = |word: &str| heading.iter().any(|it| it == word);
    if !has("Mã") || !has("Tên") {
        return None;
    }
    let body = reading.rows.iter().map(|row| (row.row, row.cells.clone()));
    Some(std::iter::once((0, heading)).chain(body).collect())
}
