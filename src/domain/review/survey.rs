//! Survey points (SIPAS and others), pasted as a table: a line per unit, a column per criterion.

use std::collections::{HashMap, HashSet};

use crate::domain::dossier::{Answer, Verdict};
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::set::{CriteriaSet, Criterion, NumberOf, RuleInput, Scorer};
use crate::domain::text::{fold, same_form};
use crate::domain::typed::{self, Takes, Typed};

/// A unit that survey points can be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyedUnit {
    /// The key of its file.
    pub key: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The verdicts for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyRow {
    /// The key of its file.
    pub key: String,
    /// By leaf id, in the order of the columns.
    pub verdicts: Vec<(String, Verdict)>,
}

/// A column that holds figures.
struct Column<'a> {
    place: usize,
    leaf: &'a str,
    code: &'a str,
    max: Points,
    criterion: &'a Criterion,
}

/// Words of a heading above names, folded.
const NAMES: [&str; 6] = ["ten", "ten don vi", "don vi", "name", "unit", "unit name"];

/// Reads survey points of units that answer one set; each row comes with its line.
///
/// The first line is the heading: criteria by their code (such as `8.1.1`) or id. The unit stands
/// by its code in the first column, otherwise by its name in the column so headed. A figure answers
/// the criterion's rule where that takes one figure (a value, a percentage, a count) and is the
/// points themselves otherwise. An empty cell says nothing. Of two lines for one unit, and of two
/// columns for one criterion, the first counts. What cannot be used is left out with its line and
/// reason: TD-322 to TD-329.
pub fn from_rows(
    rows: &[(usize, Vec<String>)],
    set: &CriteriaSet,
    units: &[SurveyedUnit],
) -> Checked<Vec<SurveyRow>> {
    let Some(((_, heading), rows)) = rows.split_first() else {
        return Checked::refused(Problem::new(Code::PastedNothing));
    };
    let mut problems = Vec::new();
    let columns = columns(heading, set, &mut problems);
    let named = heading.iter().position(|cell| NAMES.contains(&fold(cell).as_str()));
    let (by_code, by_name) = (index(units, |it| &it.code), index(units, |it| &it.name));
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for (line, cells) in rows {
        let cell = |place: usize| cells.get(place).map(|cell| cell.trim()).unwrap_or_default();
        let name = named.map(cell).unwrap_or_default();
        let by_code = by_code.get(&same_form(cell(0))).copied().flatten();
        let unit = by_code.or_else(|| by_name.get(&same_form(name)).copied().flatten());
        let Some(unit) = unit else {
            let told = if cell(0).is_empty() { name } else { cell(0) };
            let problem = Problem::new(Code::PastedUnitUnknown).with("line", line);
            problems.push(problem.with("found", told));
            continue;
        };
        if !seen.insert(&unit.key) {
            let problem = Problem::new(Code::PastedTwice).with("line", line);
            problems.push(problem.with("found", &unit.code));
            continue;
        }
        let mut verdicts = Vec::new();
        for column in columns.iter().filter(|column| !cell(column.place).is_empty()) {
            match verdict(column, cell(column.place)) {
                Ok(verdict) => verdicts.push((column.leaf.to_string(), verdict)),
                Err(problem) => problems.push(problem.with("line", line)),
            }
        }
        if !verdicts.is_empty() {
            found.push(SurveyRow { key: unit.key.clone(), verdicts });
        }
    }
    if found.is_empty() && problems.is_empty() {
        problems.push(Problem::new(Code::PastedNothing));
    }
    Checked { value: (!found.is_empty()).then_some(found), problems }
}

/// Units by a name; nothing for one that several have.
fn index(
    units: &[SurveyedUnit],
    name: impl Fn(&SurveyedUnit) -> &String,
) -> HashMap<String, Option<&SurveyedUnit>> {
    let mut index = HashMap::new();
    for unit in units {
        let entry = index.entry(same_form(name(unit)));
        entry.and_modify(|several| *several = None).or_insert(Some(unit));
    }
    index.remove("");
    index
}

/// The columns that name a criterion of the survey or the superior; others are told, except those
/// that stand for the unit.
fn columns<'a>(
    heading: &[String],
    set: &'a CriteriaSet,
    problems: &mut Vec<Problem>,
) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    for (place, cell) in heading.iter().enumerate().skip(1) {
        let wanted = cell.trim();
        let node = set.nodes.iter().find(|node| node.code == wanted || node.id == wanted);
        match node.and_then(|node| Some((node, node.criterion()?))) {
            Some((node, _)) if columns.iter().any(|it| it.leaf == node.id) => {
                problems.push(Problem::new(Code::PastedColumnTwice).with("found", wanted));
            }
            Some((node, criterion)) if criterion.scorer != Scorer::Unit => {
                columns.push(Column {
                    place,
                    leaf: &node.id,
                    code: &node.code,
                    max: node.max,
                    criterion,
                });
            }
            Some(_) => problems.push(Problem::new(Code::PastedColumnOwn).with("found", wanted)),
            None if wanted.is_empty() || NAMES.contains(&fold(wanted).as_str()) => {}
            None => problems.push(Problem::new(Code::PastedColumnUnknown).with("found", wanted)),
        }
    }
    columns
}

/// A figure as a verdict; otherwise why it is none.
fn verdict(column: &Column, cell: &str) -> Result<Verdict, Problem> {
    let takes = match column.criterion.rule.input() {
        RuleInput::Number { of, unit, .. } => of.takes(unit, column.max),
        RuleInput::Choice(_)
        | RuleInput::Checklist(_)
        | RuleInput::Share(_)
        | RuleInput::Tally(_)
        | RuleInput::Variables(_) => Takes::UpTo(column.max),
    };
    let told = |code: Code| Problem::new(code).with("key", column.code).with("found", cell);
    let unreadable = || told(Code::PastedFigure);
    let Typed::Number(number) = typed::read(cell, takes) else {
        return Err(unreadable());
    };
    let figure = Exact::parse(&number).map_err(|_| unreadable())?;
    if let Some((from, to)) = range(column)
        && (figure < from.exact() || figure > to.exact())
    {
        return Err(told(Code::PastedRange).with("from", from).with("to", to));
    }
    let verdict = Verdict::default();
    let points = |number| Verdict { points: Some(number), ..verdict.clone() };
    Ok(match column.criterion.rule.input() {
        RuleInput::Number { of, .. } => match of {
            NumberOf::Value | NumberOf::Percent => {
                Verdict { answer: Some(Answer::Value { value: number }), ..verdict }
            }
            NumberOf::Count if !figure.is_integer() || figure.is_negative() => {
                return Err(unreadable());
            }
            NumberOf::Count => Verdict { answer: Some(Answer::Count { count: number }), ..verdict },
            NumberOf::Points => points(number),
        },
        // One figure is no whole answer here: it stands for the points.
        RuleInput::Choice(_)
        | RuleInput::Checklist(_)
        | RuleInput::Share(_)
        | RuleInput::Tally(_)
        | RuleInput::Variables(_) => points(number),
    })
}

/// What a figure must lie within, so that the criterion's rule does not call it invalid; nothing
/// where the rule sets no limits above.
fn range(column: &Column) -> Option<(Points, Points)> {
    match column.criterion.rule.input() {
        RuleInput::Number { of: NumberOf::Percent, .. } => {
            Some((Points::ZERO, Points::parse("100")?))
        }
        RuleInput::Number { of: NumberOf::Count | NumberOf::Value, .. } => None,
        RuleInput::Number { of: NumberOf::Points, .. }
        | RuleInput::Choice(_)
        | RuleInput::Checklist(_)
        | RuleInput::Share(_)
        | RuleInput::Tally(_)
        | RuleInput::Variables(_) => Some((column.criterion.rule.lowest(), column.max)),
    }
}
