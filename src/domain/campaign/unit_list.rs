//! The unit list, as pasted from a spreadsheet or read from a table file.
//!
//! Real lists have a title above their heading, a column STT, a row of column numbers, a total at
//! the foot, and groups written as people call them. What is not a unit is left out with its line
//! and the reason; what is doubtful is told; nothing is put in before a person has seen it.

use std::collections::{HashMap, HashSet};

use super::{Group, ListedUnit};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::text::{fold, same_form};

/// A list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedUnits {
    /// The units, each with its line. A group that the campaign does not have stands as written.
    pub units: Vec<(usize, ListedUnit)>,
    /// Groups that the list names and the campaign does not have, as written, in the order of the
    /// list.
    pub unknown_groups: Vec<String>,
}

/// Reads units, one a row; each row comes with its line.
///
/// The heading is the first row, among the first [`HEADING_WITHIN`], that names a column of codes
/// and one of names; what stands above it is a title. Without a heading the columns are told apart
/// by what they hold, a column of running numbers being none of them. A group is known by its id or
/// its title; `group` is what a row without one gets. Rows that are no units are left out, each with
/// its line and the reason (TD-321, TD-322, TD-360 to TD-362); no value where none is left.
pub fn from_rows(
    rows: &[(usize, Vec<String>)],
    group: &str,
    groups: &[Group],
) -> Checked<PastedUnits> {
    let (columns, rows) = match heading(rows) {
        Some((columns, above)) => (Some(columns), &rows[above + 1..]),
        None => (by_content(rows), rows),
    };
    let Some(columns) = columns else {
        return Checked::refused(Problem::new(no_columns(rows)));
    };
    let mut list = PastedUnits::default();
    let (mut problems, mut seen) = (Vec::new(), HashSet::new());
    for (place, (line, cells)) in joined(rows, columns).iter().enumerate() {
        let unit = match unit(cells, columns, place == 0) {
            Ok(unit) => unit,
            Err(code) => {
                problems.push(Problem::new(code).with("line", line));
                continue;
            }
        };
        if !seen.insert(same_form(&unit.code)) {
            let problem = Problem::new(Code::PastedTwice).with("line", line);
            problems.push(problem.with("found", &unit.code));
            continue;
        }
        let group = list.group(&unit.group, group, groups);
        list.units.push((*line, ListedUnit { group, ..unit }));
    }
    if list.units.is_empty() && problems.is_empty() {
        problems.push(Problem::new(Code::PastedNothing));
    }
    Checked { value: (!list.units.is_empty()).then_some(list), problems }
}

impl PastedUnits {
    /// The id of the group that a row names; an unknown one as written, and noted once.
    fn group(&mut self, written: &str, fallback: &str, groups: &[Group]) -> String {
        if written.is_empty() {
            return fallback.to_string();
        }
        let wanted = fold(written);
        let is_it = |group: &&Group| fold(&group.id) == wanted || fold(&group.title) == wanted;
        if let Some(group) = groups.iter().find(is_it) {
            return group.id.clone();
        }
        let known = self.unknown_groups.iter().find(|it| fold(it) == wanted).cloned();
        known.unwrap_or_else(|| {
            self.unknown_groups.push(written.to_string());
            written.to_string()
        })
    }

    /// Says which group of the campaign an unknown one is.
    pub fn name_group(&mut self, written: &str, id: &str) {
        self.unknown_groups.retain(|it| it != written);
        let units = self.units.iter_mut().filter(|(_, unit)| unit.group == written);
        units.for_each(|(_, unit)| unit.group = id.to_string());
    }

    /// What someone should look at before the list is put in beside the units that are there: a
    /// code that gets another name (TD-363), a name that stands twice (TD-364).
    pub fn doubts(&self, there: &[ListedUnit]) -> Vec<Problem> {
        let there: HashMap<String, &String> =
            there.iter().map(|it| (same_form(&it.code), &it.name)).collect();
        let mut names = HashSet::new();
        let doubt = |(line, unit): &(usize, ListedUnit)| {
            let name = same_form(&unit.name);
            let renamed = there.get(&same_form(&unit.code));
            let renamed = renamed.filter(|it| same_form(it) != name);
            let told = |code| Problem::new(code).with("line", line).with("found", &unit.name);
            let problem = renamed.map(|it| told(Code::PastedRenames).with("expected", it));
            let is_again = !names.insert(name);
            problem.or_else(|| is_again.then(|| told(Code::PastedNameTwice)))
        };
        self.units.iter().filter_map(doubt).collect()
    }
}

/// How many rows a title and what belongs to it may take.
pub const HEADING_WITHIN: usize = 15;

/// Which column holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Columns {
    code: usize,
    name: usize,
    group: Option<usize>,
    /// How many the heading has; nothing where there is none.
    width: Option<usize>,
}

/// The columns by the heading, and how many rows stand above it.
fn heading(rows: &[(usize, Vec<String>)]) -> Option<(Columns, usize)> {
    let headings = rows.iter().take(HEADING_WITHIN).enumerate();
    let mut found = headings.filter_map(|(above, (_, cells))| Some((columns(cells)?, above)));
    found.next()
}

fn columns(cells: &[String]) -> Option<Columns> {
    let words: Vec<String> = cells.iter().map(|cell| heading_words(cell)).collect();
    let find = |fits: fn(&str) -> bool| words.iter().position(|cell| fits(cell));
    let code = find(is_code_heading)?;
    let name = find(is_name_heading)?;
    let width = words.iter().rposition(|cell| !cell.is_empty()).map(|last| last + 1);
    Some(Columns { code, name, group: find(is_group_heading), width })
}

/// A cell of a heading, folded, without what stands in brackets.
fn heading_words(cell: &str) -> String {
    let folded = fold(cell);
    let words = folded.split(['(', '[', '*', ':']).next().unwrap_or_default();
    words.trim().to_string()
}

fn is_code_heading(words: &str) -> bool {
    let is_other = ["thue", "buu chinh", "vung", "ngan sach"].iter().any(|it| words.contains(it));
    let is_code = ["ma", "code", "id", "unit code"].contains(&words) || words.starts_with("ma ");
    is_code && !is_other && !is_group_heading(words)
}

fn is_name_heading(words: &str) -> bool {
    let is_other = ["dang nhap", "viet tat", "nguoi", "can bo"].iter().any(|it| words.contains(it));
    let begins = ["ten", "don vi", "co quan", "xa, phuong", "name", "unit name", "unit"];
    let is_begun = |word: &&str| {
        let rest = words.strip_prefix(*word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '/']))
    };
    !is_other && !words.starts_with("unit code") && begins.iter().any(is_begun)
}

fn is_group_heading(words: &str) -> bool {
    let words = words.strip_prefix("ma ").unwrap_or(words);
    let begins = ["nhom", "khoi", "loai", "group"];
    ["cap", "cap don vi", "cap hanh chinh"].contains(&words)
        || begins.iter().any(|word| words == *word || words.starts_with(&format!("{word} ")))
}

/// The places of codes, names and groups in a list without a heading, by what stands there.
pub fn columns_by_content(rows: &[(usize, Vec<String>)]) -> Option<[usize; 3]> {
    let Columns { code, name, group, .. } = by_content(rows)?;
    Some([code, name, group.unwrap_or(usize::MAX)])
}

/// The columns of a list without a heading: a code, a name, perhaps a group. Running numbers in
/// front are not the codes.
fn by_content(rows: &[(usize, Vec<String>)]) -> Option<Columns> {
    let first = usize::from(is_numbered(rows));
    let code_like = |column: usize| rows.iter().filter(|(_, it)| is_code_like(it, column)).count();
    let (one, other) = (code_like(first), code_like(first + 1));
    let has_both = rows.iter().any(|(_, cells)| cells.len() > first + 1);
    let group = Some(first + 2);
    match (one > 0, other > one) {
        _ if !has_both => None,
        (_, true) => Some(Columns { code: first + 1, name: first, group, width: None }),
        (true, false) => Some(Columns { code: first, name: first + 1, group, width: None }),
        (false, false) => None,
    }
}

/// A code is one word with a digit, or in capitals.
fn is_code_like(cells: &[String], column: usize) -> bool {
    let cell = cells.get(column).map(|cell| cell.trim()).unwrap_or_default();
    let is_one_word = !cell.is_empty() && !cell.contains(char::is_whitespace);
    is_one_word && (cell.contains(|it: char| it.is_ascii_digit()) || cell.is_ascii())
}

/// Whether the first column counts the rows: 1, 2, 3.
fn is_numbered(rows: &[(usize, Vec<String>)]) -> bool {
    let number = |(_, cells): &(usize, Vec<String>)| {
        cells.first().and_then(|cell| cell.trim().trim_end_matches('.').parse::<usize>().ok())
    };
    let numbers: Vec<usize> = rows.iter().filter_map(number).collect();
    numbers.first() == Some(&1) && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// Why no columns were found: nothing that looks like a table, or no codes in it.
fn no_columns(rows: &[(usize, Vec<String>)]) -> Code {
    match rows.iter().any(|(_, cells)| cells.len() > 1) {
        true => Code::PastedNoCodes,
        false => Code::PastedShort,
    }
}

/// The rows, those that a line break inside a cell has cut in two put together again: both halves
/// together have the cells of the heading, and the second does not begin with a code.
fn joined(rows: &[(usize, Vec<String>)], columns: Columns) -> Vec<(usize, Vec<String>)> {
    let mut whole: Vec<(usize, Vec<String>)> = Vec::with_capacity(rows.len());
    for (line, cells) in rows {
        let before = whole.last_mut().map(|(_, before)| before);
        match (before, columns.width) {
            (Some(before), Some(width))
                if before.len().max(cells.len()) < width
                    && before.len() + cells.len() == width + 1
                    && is_code_like(before, columns.code)
                    && !is_code_like(cells, columns.code) =>
            {
                let mut rest = cells.iter();
                if let (Some(last), Some(first)) = (before.last_mut(), rest.next()) {
                    *last = format!("{last} {first}");
                }
                before.extend(rest.cloned());
            }
            _ => whole.push((*line, cells.clone())),
        }
    }
    whole
}

/// A row as a unit, its group as written; otherwise why it is none.
fn unit(cells: &[String], columns: Columns, is_first: bool) -> Result<ListedUnit, Code> {
    let cell = |place: usize| cells.get(place).map(|it| one_line(it)).unwrap_or_default();
    if cells.iter().any(|cell| is_total(cell)) {
        return Err(Code::PastedTotal);
    }
    if is_first && cells.iter().all(|cell| is_column_number(cell)) || self::columns(cells).is_some()
    {
        return Err(Code::PastedHeading);
    }
    let (code, name) = (cell(columns.code), cell(columns.name));
    if code.is_empty() || name.is_empty() {
        return Err(Code::PastedShort);
    }
    let group = columns.group.map(cell).unwrap_or_default();
    Ok(ListedUnit { code, name, group, ..ListedUnit::default() })
}

/// A cell without the line breaks inside it.
fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a row with this cell is a sum. "Tổng công ty" and "Tổng Công đoàn" are none.
fn is_total(cell: &str) -> bool {
    let (folded, form) = (fold(cell), same_form(cell));
    let begins = ["tổng cộng", "tổng số", "cộng:", "tổng:"];
    ["cong", "tong", "tong cong", "total"].contains(&folded.trim_end_matches([':', '.', ' ']))
        && !["công", "tông"].contains(&form.as_str())
        || begins.iter().any(|begin| form.starts_with(&same_form(begin)))
}

/// What stands in the row below a heading: 1, (2), A, or nothing.
fn is_column_number(cell: &str) -> bool {
    let inside = cell.trim().trim_matches(['(', ')', '[', ']']);
    let mut letters = inside.chars();
    match (letters.next(), letters.next()) {
        (None, _) => true,
        (Some(letter), None) => letter.is_ascii_alphanumeric(),
        _ => inside.len() <= 2 && inside.bytes().all(|byte| byte.is_ascii_digit()),
    }
}
