//! A score sheet: a row for each line of the set.

use super::row;
use crate::domain::score::{ScoreLine, ScoreSheet, State};
use crate::domain::set::CriteriaSet;
use crate::i18n::words::terms;
use crate::i18n::{Lang, safe};
use crate::report::letter::{Said, columns};
use crate::report::table::{Cell, Kind, Table, Value};

/// Titles stand as deep as their lines.
pub fn score_lines(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> Table {
    let cells = |(place, line): (usize, &ScoreLine)| {
        let node = &set.nodes[place];
        let title = format!("{}{}", "  ".repeat(node.depth), safe(lang.pick(&node.title)));
        row(vec![
            Cell::foreign(&node.code),
            title.into(),
            Cell::points(line.max),
            match line.applicable {
                true => Cell::points(line.points),
                false => Value::Off.into(),
            },
            Cell::percent(line.index, set.rounding.index),
            state(line, lang).into(),
        ])
    };
    Table {
        id: "score-lines",
        caption: safe(&sheet.unit.name),
        columns: columns(&COLUMNS, lang),
        rows: sheet.lines.iter().enumerate().map(cells).collect(),
        notes: Vec::new(),
        lang,
    }
}

const COLUMNS: [Said; 6] = [
    ("code", terms::NUMBER, Kind::Text, 0),
    ("title", terms::CRITERION, Kind::Name, 0),
    ("max", terms::MAX, Kind::Number, 0),
    ("points", terms::POINTS, Kind::Number, 0),
    ("index", terms::INDEX, Kind::Percent, 0),
    ("state", terms::STATE, Kind::Text, 0),
];

/// Why a line has no points of its own; nothing where it has.
fn state(line: &ScoreLine, lang: Lang) -> String {
    let word = terms::state(line.state).map_or("", |word| word.to(lang));
    match line.state {
        State::Scored => String::new(),
        State::Invalid => {
            let codes: Vec<&str> = line.problems.iter().map(|it| it.code.as_str()).collect();
            format!("{word} ({})", codes.join(", "))
        }
        State::Group | State::Unanswered | State::NotApplicable | State::Awaiting => word.into(),
    }
}
