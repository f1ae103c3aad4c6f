//! A table of survey points as people paste it: a line per unit, a column per criterion.

use std::collections::{HashMap, HashSet};

use super::SurveyTable;
use super::figure::{FigureUnit, Reading, SurveyFigure, is_percentage, range};
use super::preview::{PreviewCell, PreviewColumn, PreviewRow, Question, Readings, SurveyPreview};
use crate::domain::exact::Exact;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::set::{BandsOf, CriteriaSet, Criterion, Node, Rule, Scorer};
use crate::domain::text::{fold, same_form};
use crate::domain::typed::{self, Takes, Typed};

/// A unit that survey points can be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyedUnit {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// So many rows may stand above the heading.
const MOST_TITLES: usize = 20;

/// Words of a heading above names, above codes and above running numbers, folded.
const NAMES: [&str; 8] =
    ["ten", "don vi", "name", "unit", "unit name", "co quan", "co quan, don vi", "xa, phuong"];
const CODES: [&str; 4] = ["ma", "code", "unit code", "ma so"];
const NUMBERS: [&str; 7] = ["stt", "tt", "so tt", "so thu tu", "no", "no.", "#"];

/// Words of rows that sum others up, folded.
const SUMS: [&str; 7] =
    ["tong cong", "tong so", "tong", "cong", "trung binh", "binh quan", "total"];

/// Reads survey points for units that answer one set, each row with its line, against the figures
/// that stand.
///
/// The heading is the first row that names a criterion by its code, alone (`8.1.1`) or before its
/// name; what stands above it is a title. A unit is found by its code, otherwise by its name, never
/// by a running number; where both are there and do not belong together, nothing of the row is
/// taken. A column is read as its rule asks (a percentage, a value, a count, otherwise points)
/// unless `readings` says otherwise; where its numbers may well mean something else, the preview
/// asks, and takes nothing of it meanwhile. An empty cell says nothing. Of two lines for one unit,
/// and of two columns for one criterion, the first counts. What cannot be used is told with its
/// line and reason: TD-322 to TD-329, TD-340 to TD-342.
///
/// # Errors
/// No value: TD-323 for a table without rows, TD-342 for one without a heading.
pub fn preview(
    rows: &[(usize, Vec<String>)],
    set: &CriteriaSet,
    units: &[SurveyedUnit],
    table: &SurveyTable,
    readings: &Readings,
) -> Checked<SurveyPreview> {
    if rows.is_empty() {
        return Checked::refused(Problem::new(Code::PastedNothing));
    }
    let found = Found::of(units);
    let Some(place) = heading(rows, set, &found) else {
        return Checked::refused(Problem::new(Code::SurveyHeading));
    };
    let mut preview = SurveyPreview::default();
    let heading = &rows[place].1;
    let mut columns = columns(heading, set, &mut preview.problems);
    let places = Places::of(heading, &columns);
    let rows: Vec<(usize, &[String])> = rows[place + 1..]
        .iter()
        .map(|(line, cells)| (*line, cells.as_slice()))
        .filter(|(_, cells)| !is_sum(cells))
        .collect();
    for column in &mut columns {
        let place = column.place;
        let cells = rows.iter().map(|(_, cells)| cell(cells, place));
        column.settle(cells.filter(|cell| says_something(cell)), readings);
    }
    let mut seen = HashSet::new();
    for (line, cells) in rows {
        let (code, name) = places.unit(cells);
        if code.is_empty() && name.is_empty() && !columns.iter().any(|it| it.is_filled(cells)) {
            continue;
        }
        let unit = found.unit(line, code, name).and_then(|unit| {
            let is_new = seen.insert((&unit.code, &unit.name));
            is_new.then_some(unit).ok_or_else(|| {
                let told = if unit.code.is_empty() { &unit.name } else { &unit.code };
                Problem::new(Code::PastedTwice).with("line", line).with("found", told)
            })
        });
        preview.rows.push(match unit {
            Ok(unit) => PreviewRow {
                line,
                code: unit.code.clone(),
                name: unit.name.clone(),
                refused: None,
                cells: columns.iter().map(|it| it.read(line, cells, unit, table)).collect(),
            },
            Err(problem) => PreviewRow {
                line,
                code: code.into(),
                name: name.into(),
                refused: Some(problem),
                cells: vec![PreviewCell::Empty; columns.len()],
            },
        });
    }
    preview.columns = columns.into_iter().map(Column::told).collect();
    let is_empty = preview.rows.is_empty() && preview.problems.is_empty();
    let problems = is_empty.then(|| Problem::new(Code::PastedNothing));
    Checked { value: Some(preview), problems: problems.into_iter().collect() }
}

fn cell(cells: &[String], place: usize) -> &str {
    cells.get(place).map(|cell| cell.trim()).unwrap_or_default()
}

/// A dash stands for nothing.
fn says_something(cell: &str) -> bool {
    !matches!(cell, "" | "-" | "–" | "—")
}

/// Whether a row sums others up: its first word says so and nothing else. "Tổng công ty" is a name.
fn is_sum(cells: &[String]) -> bool {
    let first = cells.iter().map(|cell| fold(cell)).find(|cell| !cell.is_empty());
    first.is_some_and(|first| {
        let word = first.split([':', '(']).next().unwrap_or_default();
        SUMS.contains(&word.trim())
    })
}

/// The heading: the first row that names a criterion and no unit.
fn heading(rows: &[(usize, Vec<String>)], set: &CriteriaSet, units: &Found) -> Option<usize> {
    let names_criterion =
        |cells: &[String]| cells.iter().any(|cell| leaf_named(cell.trim(), set).is_some());
    let is_heading = |(_, cells): &(usize, Vec<String>)| {
        names_criterion(cells) && !cells.iter().any(|cell| units.has(cell))
    };
    rows.iter().take(MOST_TITLES).position(is_heading)
}

/// The leaf that a cell of the heading names: by code or id, alone or before its name.
fn leaf_named<'a>(cell: &str, set: &'a CriteriaSet) -> Option<(&'a Node, &'a Criterion)> {
    let named = |wanted: &str| {
        let node = set.nodes.iter().find(|node| node.code == wanted || node.id == wanted)?;
        Some((node, node.criterion()?))
    };
    let first = cell.split(char::is_whitespace).next().unwrap_or_default();
    let first = first.trim_end_matches(['.', ':', ')', '-', ';']);
    named(cell).or_else(|| named(first))
}

/// What stands for the unit in a row.
struct Places {
    code: Option<usize>,
    name: Option<usize>,
}

impl Places {
    /// By the words of the heading; without one above codes the first column that is neither a
    /// running number nor anything else.
    fn of(heading: &[String], columns: &[Column]) -> Self {
        let folded: Vec<String> = heading.iter().map(|cell| fold(cell)).collect();
        let is_free = |place: &usize| !columns.iter().any(|column| column.place == *place);
        let find = |is: &dyn Fn(&str) -> bool| {
            folded.iter().enumerate().position(|(place, cell)| is_free(&place) && is(cell))
        };
        let code = find(&is_code);
        let name = find(&|cell| is_name(cell));
        let rest = || {
            (0..folded.len()).find(|place| {
                is_free(place)
                    && Some(*place) != name
                    && !NUMBERS.contains(&folded[*place].as_str())
            })
        };
        let first = rest().filter(|place| *place < name.unwrap_or(usize::MAX));
        Places { code: code.or(first), name }
    }

    fn unit<'a>(&self, cells: &'a [String]) -> (&'a str, &'a str) {
        let at = |place: Option<usize>| place.map_or("", |place| cell(cells, place));
        (at(self.code), at(self.name))
    }
}

fn is_code(folded: &str) -> bool {
    CODES.contains(&folded) || folded.starts_with("ma ")
}

fn is_name(folded: &str) -> bool {
    NAMES.contains(&folded) || folded.starts_with("ten ")
}

/// Units by code and by name.
struct Found<'a> {
    by_code: HashMap<String, &'a SurveyedUnit>,
    /// Nothing for a name that several units have.
    by_name: HashMap<String, Option<&'a SurveyedUnit>>,
}

impl<'a> Found<'a> {
    fn of(units: &'a [SurveyedUnit]) -> Self {
        let mut found = Found { by_code: HashMap::new(), by_name: HashMap::new() };
        for unit in units {
            found.by_code.entry(same_form(&unit.code)).or_insert(unit);
            let named = found.by_name.entry(same_form(&unit.name));
            named.and_modify(|several| *several = None).or_insert(Some(unit));
        }
        found.by_code.remove("");
        found.by_name.remove("");
        found
    }

    fn has(&self, cell: &str) -> bool {
        let form = same_form(cell);
        self.by_code.contains_key(&form) || self.by_name.contains_key(&form)
    }

    /// The unit of a row; a code and a name that do not belong together are of none.
    fn unit(&self, line: usize, code: &str, name: &str) -> Result<&'a SurveyedUnit, Problem> {
        let by_code = self.by_code.get(&same_form(code)).copied();
        let by_name = self.by_name.get(&same_form(name));
        // A name may stand where codes are looked for.
        let alone = self.by_name.get(&same_form(code)).copied().flatten();
        match (by_code, by_name, alone) {
            (Some(unit), named, _) => {
                let belongs = match named {
                    _ if name.is_empty() => true,
                    Some(Some(other)) => *other == unit,
                    Some(None) => same_form(&unit.name) == same_form(name),
                    None => is_part_of(&unit.name, name),
                };
                belongs.then_some(unit).ok_or_else(|| {
                    let problem = Problem::new(Code::SurveyMismatch).with("line", line);
                    let problem = problem.with("unit", code).with("found", name);
                    problem.with("expected", &unit.name)
                })
            }
            (None, Some(Some(unit)), _) => Ok(*unit),
            (None, _, Some(unit)) if name.is_empty() => Ok(unit),
            _ => {
                let told = format!("{code} {name}");
                let problem = Problem::new(Code::PastedUnitUnknown).with("line", line);
                Err(problem.with("found", told.trim()))
            }
        }
    }
}

/// Whether one name is the other without some words before or behind it: "An Bình" and
/// "UBND xã An Bình".
fn is_part_of(one: &str, other: &str) -> bool {
    let (one, other) = (format!(" {} ", same_form(one)), format!(" {} ", same_form(other)));
    one.contains(&other) || other.contains(&one)
}

/// A column that holds figures.
struct Column<'a> {
    place: usize,
    node: &'a Node,
    criterion: &'a Criterion,
    readings: Vec<Reading>,
    reading: Reading,
    /// Whether a person has said how.
    is_chosen: bool,
    question: Option<Question>,
}

/// The columns that name a criterion of the survey or the superior; others are told, except those
/// that stand for the unit.
fn columns<'a>(
    heading: &[String],
    set: &'a CriteriaSet,
    problems: &mut Vec<Problem>,
) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    for (place, cell) in heading.iter().enumerate() {
        let (wanted, folded) = (cell.trim(), fold(cell));
        match leaf_named(wanted, set) {
            Some((node, _)) if columns.iter().any(|it| it.node.id == node.id) => {
                problems.push(Problem::new(Code::PastedColumnTwice).with("found", wanted));
            }
            Some((node, criterion)) if criterion.scorer != Scorer::Unit => {
                columns.push(Column::new(place, node, criterion));
            }
            Some(_) => problems.push(Problem::new(Code::PastedColumnOwn).with("found", wanted)),
            None if place == 0 || is_code(&folded) || is_name(&folded) => {}
            None if wanted.is_empty() || NUMBERS.contains(&folded.as_str()) => {}
            None => problems.push(Problem::new(Code::PastedColumnUnknown).with("found", wanted)),
        }
    }
    columns
}

impl<'a> Column<'a> {
    fn new(place: usize, node: &'a Node, criterion: &'a Criterion) -> Self {
        let readings = Reading::of(&criterion.rule);
        let reading = Reading::As(FigureUnit::usual(&criterion.rule));
        Column { place, node, criterion, readings, reading, is_chosen: false, question: None }
    }

    fn told(self) -> PreviewColumn {
        PreviewColumn {
            leaf: self.node.id.clone(),
            code: self.node.code.clone(),
            max: self.node.max,
            readings: self.readings,
            reading: self.reading,
            question: self.question,
        }
    }

    fn is_filled(&self, cells: &[String]) -> bool {
        says_something(cell(cells, self.place))
    }

    /// How the column is read: as a person has said, as its rule asks, or not before a question is
    /// answered.
    fn settle<'b>(&mut self, cells: impl Iterator<Item = &'b str>, readings: &Readings) {
        let chosen = readings.get(&self.node.id).filter(|it| self.readings.contains(it));
        match chosen {
            Some(reading) => {
                self.reading = *reading;
                self.is_chosen = true;
            }
            None => self.question = self.question(&cells.collect::<Vec<_>>()),
        }
    }

    fn question(&self, cells: &[&str]) -> Option<Question> {
        let rule = &self.criterion.rule;
        // A sign says what is meant.
        if cells.is_empty() || cells.iter().any(|cell| cell.ends_with('%')) {
            return None;
        }
        let numbers: Vec<Exact> = cells.iter().filter_map(|cell| decimal(cell)).collect();
        let max = self.node.max.exact();
        let are_within = |most: &Exact| {
            let is_within = |number: &Exact| !number.is_negative() && number <= most;
            !numbers.is_empty() && numbers.iter().all(is_within)
        };
        let are_nothing = numbers.iter().all(Exact::is_zero);
        match rule {
            _ if are_nothing => None,
            rule if is_percentage(rule) && are_within(&Exact::one()) => Some(Question::Fractions),
            Rule::Percent { .. } if are_within(&max) && max < Exact::hundred() => {
                Some(Question::WithinMax)
            }
            Rule::Bands { of: BandsOf::Value, steps, .. } => {
                let lowest = steps.iter().map(|step| &step.from).filter(|from| !from.is_zero());
                let is_above = lowest.min().is_some_and(|from| *from > max);
                (is_above && are_within(&max)).then_some(Question::WithinMax)
            }
            Rule::Count { .. } | Rule::Deduction { .. } => {
                let is_broken = numbers.iter().any(|number| !number.is_integer());
                (is_broken && are_within(&max)).then_some(Question::NotWhole)
            }
            _ => None,
        }
    }

    /// What becomes of a cell.
    fn read(
        &self,
        line: usize,
        cells: &[String],
        unit: &SurveyedUnit,
        table: &SurveyTable,
    ) -> PreviewCell {
        let text = cell(cells, self.place);
        if !says_something(text) {
            return PreviewCell::Empty;
        }
        if self.question.is_some() {
            return PreviewCell::Asked(text.into());
        }
        match self.figure(text) {
            Ok(figure) => {
                let before = table.figure(&unit.code, &unit.name, &self.node.id).cloned();
                PreviewCell::Taken { figure, before }
            }
            Err(problem) => PreviewCell::Refused(text.into(), problem.with("line", line)),
        }
    }

    /// A text as a figure; otherwise why it is none.
    fn figure(&self, text: &str) -> Result<SurveyFigure, Problem> {
        let told = |code: Code| Problem::new(code).with("key", &self.node.code).with("found", text);
        let rule = &self.criterion.rule;
        let unit = match self.reading {
            Reading::As(unit) => unit,
            Reading::Fraction => FigureUnit::usual(rule),
        };
        let mut value = self.number(text, unit)?;
        let mut figure = Exact::parse(&value).map_err(|_| told(Code::PastedFigure))?;
        if self.reading == Reading::Fraction {
            figure = &figure * &Exact::hundred();
            value = figure.to_decimal(PLACES);
        }
        if let Some((from, to)) = range(self.node, rule, unit)
            && (figure < from.exact() || figure > to.exact())
        {
            return Err(told(Code::PastedRange).with("from", from).with("to", to));
        }
        if unit == FigureUnit::Count && (!figure.is_integer() || figure.is_negative()) {
            return Err(told(Code::SurveyWhole));
        }
        Ok(SurveyFigure { unit, value })
    }

    /// The number that a text stands for, as the column is read; a text that can be read in two
    /// ways is none, unless a person has said what the column holds.
    fn number(&self, text: &str, unit: FigureUnit) -> Result<String, Problem> {
        let told = |code: Code| Problem::new(code).with("key", &self.node.code).with("found", text);
        let takes = match (unit, &self.criterion.rule) {
            (FigureUnit::Count, _) => Takes::Whole,
            (FigureUnit::Percent, _) => Takes::Percent,
            (FigureUnit::Value, Rule::Bands { unit, .. }) => {
                Takes::of_value(unit.as_ref().map_or("", |unit| &unit.vi))
            }
            (FigureUnit::Value, _) => Takes::Decimal,
            (FigureUnit::Points, _) => Takes::UpTo(self.node.max),
        };
        let is_fraction = self.reading == Reading::Fraction;
        match typed::read(text, takes) {
            Typed::Number(_) if is_fraction && text.ends_with('%') => Err(told(Code::PastedFigure)),
            Typed::Number(number) => Ok(number),
            Typed::Fraction { percent, .. } if is_fraction || self.is_chosen => Ok(percent),
            other => Err(match other.readings() {
                Some([one, two]) => told(Code::SurveyDoubt).with("one", one).with("other", two),
                None => told(Code::PastedFigure),
            }),
        }
    }
}

/// Decimal places of a percentage made of a fraction: more than any table has.
const PLACES: u32 = 12;

/// A cell as a number with one decimal sign; a rough look, to see what a column may hold.
fn decimal(cell: &str) -> Option<Exact> {
    match typed::read(cell, Takes::Percent) {
        Typed::Number(number) | Typed::Fraction { percent: number, .. } => {
            Exact::parse(&number).ok()
        }
        _ => None,
    }
}
