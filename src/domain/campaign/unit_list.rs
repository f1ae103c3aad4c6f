//! The unit list, as pasted from a spreadsheet or a CSV file.

use std::collections::HashSet;

use super::ListedUnit;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::text::{fold, same_form};

/// Which column holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Columns {
    code: usize,
    name: usize,
    group: Option<usize>,
}

/// Words of a heading, folded.
const CODE: [&str; 5] = ["ma", "ma don vi", "code", "unit code", "ma dinh danh"];
const NAME: [&str; 6] = ["ten", "ten don vi", "don vi", "name", "unit", "unit name"];
const GROUP: [&str; 5] = ["nhom", "group", "khoi", "loai", "nhom don vi"];

/// Reads units, one a row: code, name and perhaps the group's id. Each row comes with its line.
///
/// Columns are known by a heading in Vietnamese or English, otherwise by position (code, name,
/// group). `group` is what a row without one gets. Rows that cannot be used are left out, each with
/// its line and the reason: TD-321 to TD-323.
pub fn from_rows(rows: &[(usize, Vec<String>)], group: &str) -> Checked<Vec<ListedUnit>> {
    let heading = rows.first().and_then(|(_, cells)| heading(cells));
    let rows = if heading.is_some() { &rows[1..] } else { rows };
    let columns = heading.unwrap_or(Columns { code: 0, name: 1, group: Some(2) });
    let (mut units, mut problems) = (Vec::new(), Vec::new());
    let mut seen: HashSet<String> = HashSet::new();
    for (line, cells) in rows {
        let Some(unit) = unit(cells, columns, group) else {
            problems.push(Problem::new(Code::PastedShort).with("line", line));
            continue;
        };
        if !seen.insert(same_form(&unit.code)) {
            let problem = Problem::new(Code::PastedTwice).with("line", line);
            problems.push(problem.with("found", &unit.code));
            continue;
        }
        units.push(unit);
    }
    if units.is_empty() && problems.is_empty() {
        problems.push(Problem::new(Code::PastedNothing));
    }
    Checked { value: (!units.is_empty()).then_some(units), problems }
}

fn heading(cells: &[String]) -> Option<Columns> {
    let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
    let find = |words: &[&str]| folded.iter().position(|cell| words.contains(&cell.as_str()));
    Some(Columns { code: find(&CODE)?, name: find(&NAME)?, group: find(&GROUP) })
}

fn unit(cells: &[String], columns: Columns, group: &str) -> Option<ListedUnit> {
    let cell = |place: usize| cells.get(place).map(|cell| cell.trim()).filter(|it| !it.is_empty());
    let own_group = columns.group.and_then(cell).unwrap_or(group);
    Some(ListedUnit {
        code: cell(columns.code)?.to_string(),
        name: cell(columns.name)?.to_string(),
        group: own_group.to_string(),
        ..ListedUnit::default()
    })
}
