//! Units: code, name, group.

use std::collections::BTreeSet;

use super::{Known, ListReading, Role, Table, Unit};
use crate::domain::problem::{Code, Problem};
use crate::tables::keys;

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
        let group = table.columns.of(Role::Group).map(|column| table.grid.spread(at, column));
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
