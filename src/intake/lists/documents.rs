//! A register of documents: number, date, issuer, title, criteria, place; or without a heading, a
//! document in each row or line.

use super::{Holds, Known, ListColumn, ListReading, ListRow, Role, Table, criteria};
use crate::domain::calendar::is_in_calendar;
use crate::domain::dossier::{Beside, Document, Listed, read_document_line};
use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};
use crate::tables::{Grid, Row, keys};

/// Reads documents. The same number with another date is in doubt: one document or two.
pub(super) fn read(table: &Table, against: &Known) -> ListReading {
    let mut reading = ListReading::default();
    let mut seen = Seen::default();
    for (_, row) in table.body() {
        let text = |role: Role| table.text(row, role);
        let (number, subject, written) =
            (text(Role::Number), text(Role::Subject), text(Role::Date));
        let key = if number.is_empty() { subject.clone() } else { format!("{number} {subject}") };
        let codes = text(Role::Criterion);
        let codes = criteria::codes(&codes);
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
        if seen.is_other_date(&number, &date) {
            let why = Problem::new(Code::RowOtherDate).with("key", &number);
            reading.doubt(row.number, &key, why);
            continue;
        }
        let document = Document {
            number,
            date,
            issuer: text(Role::Issuer),
            title: subject,
            ..Document::default()
        };
        reading.take_document(row.number, document, &codes.join("; "), text(Role::Page));
    }
    reading
}

/// Reads every row of a table as a document without the help of a heading. Codes of criteria stand in a
/// cell of their own, or first or last in a line.
pub(super) fn read_plain(grid: &Grid, against: &Known) -> ListReading {
    let bare = ListColumn { heading: String::new(), holds: Holds::Nothing, is_remembered: false };
    let text = |row: &Row| row.cells.iter().map(|it| it.text.replace('\n', " ")).collect();
    let mut reading = ListReading {
        columns: vec![bare; grid.width()],
        rows: grid.rows.iter().map(|it| ListRow { row: it.number, cells: text(it) }).collect(),
        ..ListReading::default()
    };
    let mut seen = Seen::default();
    let mut register = Map::new();
    for row in &grid.rows {
        let (codes, line) = without_codes(row, against);
        let beside = Beside { year: against.year, register: &register };
        let document = read_document_line(&line, beside);
        if document.number.is_empty() {
            let why = Problem::new(Code::RowNoNumber).with("key", &document.title);
            reading.doubt(row.number, &line, why);
        } else if seen.is_other_date(&document.number, &document.date) {
            let why = Problem::new(Code::RowOtherDate).with("key", &document.number);
            reading.doubt(row.number, &document.number, why);
        } else {
            register.insert(row.number.to_string(), document.clone());
            reading.take_document(row.number, document, &codes.join("; "), String::new());
        }
    }
    reading
}

/// Codes of criteria that a row names, and the rest of it with tabs between its cells.
fn without_codes(row: &Row, against: &Known) -> (Vec<String>, String) {
    let is_code = |text: &str| {
        let parts = criteria::codes(text);
        let is_known = |code: &&str| match against.leaves.as_slice() {
            [] => criteria::is_heading(code),
            leaves => criteria::coded(leaves, code).is_some(),
        };
        !parts.is_empty() && parts.iter().all(is_known)
    };
    let cells = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    // A running number before the row is no code, though areas may be numbered like it.
    let is_plain = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let (codes, rest): (Vec<&str>, Vec<&str>) =
        cells.partition(|text| is_code(text) && !is_plain(text));
    let mut codes: Vec<String> =
        codes.iter().flat_map(|text| criteria::codes(text)).map(str::to_string).collect();
    let mut line = rest.join("\t");
    if let ([only], true) = (rest.as_slice(), codes.is_empty()) {
        let bare = |word: &str| word.trim_matches(['(', ')', '[', ']', ':', '.', ';']).to_string();
        let first = only.split_once(' ').map(|(word, rest)| (bare(word), rest));
        let last = only.rsplit_once(' ').map(|(rest, word)| (bare(word), rest));
        let named = [first, last].into_iter().flatten();
        if let Some((code, rest)) = named.into_iter().find(|(it, _)| is_code(it) && !is_plain(it)) {
            codes.push(code);
            line = rest.to_string();
        }
    }
    (codes, line)
}

/// Numbers that were read, with their dates.
#[derive(Default)]
struct Seen(Vec<(String, String)>);

impl Seen {
    /// Whether a number stood before with another date: one document or two?
    fn is_other_date(&mut self, number: &str, date: &str) -> bool {
        let form = keys::code(number);
        match self.0.iter().find(|(other, _)| *other == form) {
            Some((_, other)) if other != date => true,
            _ => {
                self.0.push((form, date.to_string()));
                false
            }
        }
    }
}

impl ListReading {
    fn take_document(&mut self, row: usize, document: Document, codes: &str, place: String) {
        let Document { number, date, issuer, title, .. } = document;
        let values = [
            ("title", title),
            ("date", date),
            ("issuer", issuer),
            ("criteria", codes.to_string()),
            ("place", place),
        ];
        let values = values.into_iter().filter(|(_, value)| !value.is_empty());
        self.take(row, &number, values.map(|(name, it)| (name.to_string(), it)).collect());
    }
}

/// What a list of documents puts into a register: its rows that were taken, with the leaves that their
/// codes name.
pub fn listed(reading: &ListReading, against: &Known) -> Vec<Listed> {
    let one = |taken: &super::Taken| {
        let value = |name: &str| {
            let found = taken.values.iter().find(|(it, _)| it == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let codes = value("criteria");
        let leaves = criteria::codes(&codes).into_iter();
        let leaves = leaves.filter_map(|code| criteria::find(&against.leaves, code));
        let document = Document {
            number: taken.key.clone(),
            date: value("date"),
            issuer: value("issuer"),
            title: value("title"),
            ..Document::default()
        };
        Listed { document, leaves: leaves.map(|it| it.id.clone()).collect(), place: value("place") }
    };
    reading.taken.iter().map(one).collect()
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
