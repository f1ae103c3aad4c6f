//! A register of documents: number, date, issuer, title, criteria, place.

use super::{Known, ListReading, Role, Table, criteria};
use crate::domain::calendar::is_in_calendar;
use crate::domain::problem::{Code, Problem};
use crate::tables::keys;

/// Reads documents. The same number with another date is in doubt: one document or two.
pub(super) fn read(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let mut seen: Vec<(String, String)> = Vec::new();
    for (_, row) in table.body() {
        let text = |role: Role| table.text(row, role);
        let (number, subject, written) =
            (text(Role::Number), text(Role::Subject), text(Role::Date));
        let key = if number.is_empty() { subject.clone() } else { format!("{number} {subject}") };
        let codes = text(Role::Criterion);
        let codes: Vec<&str> =
            codes.split([';', ',']).map(str::trim).filter(|it| !it.is_empty()).collect();
        let unknown = codes.iter().find(|code| criteria::find(&against.leaves, code).is_none());
        if let Some(unknown) = unknown.filter(|_| !against.leaves.is_empty()) {
            let why = Problem::new(Code::RowCriterionUnknown).with("key", unknown);
            reading.refuse(row.number, &key, why);
            continue;
        }
        if number.is_empty() {
            let why = Problem::new(Code::RowNoNumber).with("key", &subject);
            reading.doubt(row.number, &key, why);
            continue;
        }
        let date = date(&written);
        if !written.is_empty() && date.is_none() {
            let why = Problem::new(Code::RowNoSuchDate).with("found", &written);
            reading.doubt(row.number, &key, why);
            continue;
        }
        let date = date.unwrap_or_default();
        let form = keys::code(&number);
        let earlier = seen.iter().find(|(other, _)| *other == form);
        match earlier {
            Some((_, other)) if *other != date => {
                let why = Problem::new(Code::RowOtherDate).with("key", &number);
                reading.doubt(row.number, &key, why);
                continue;
            }
            _ => seen.push((form, date.clone())),
        }
        let mut values = vec![("title".to_string(), subject), ("date".to_string(), date)];
        values.push(("issuer".to_string(), text(Role::Issuer)));
        values.push(("criteria".to_string(), codes.join("; ")));
        values.push(("place".to_string(), text(Role::Page)));
        values.retain(|(_, value)| !value.is_empty());
        reading.take(row.number, &number, values);
    }
    reading
}

/// "08/01/2026", "5-7-2026", "2026-01-08", "ngày 20 tháng 9 năm 2026" as an ISO date.
fn date(text: &str) -> Option<String> {
    let numbers: Vec<u32> = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .map(|it| it.parse().ok())
        .collect::<Option<_>>()?;
    let [first, month, last] = numbers.as_slice() else { return None };
    let (year, day) = if *first > 31 { (*first, *last) } else { (*last, *first) };
    is_in_calendar((year, *month, day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}
