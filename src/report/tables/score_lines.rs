//! A score sheet: a row for each line of the set.

use super::row;
use crate::domain::score::{ScoreLine, ScoreSheet, State};
use crate::domain::set::CriteriaSet;
use crate::i18n::words::{area, report as words, tables};
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
    ("code", words::NUMBER, Kind::Text, 0),
    ("title", words::CRITERION, Kind::Name, 0),
    ("max", words::MAX, Kind::Number, 0),
    ("points", tables::POINTS, Kind::Number, 0),
    ("index", words::INDEX, Kind::Percent, 0),
    ("state", tables::STATE, Kind::Text, 0),
];

/// Why a line has no points of its own; nothing where it has.
fn state(line: &ScoreLine, lang: Lang) -> String {
    let word = match line.state {
        State::Group | State::Scored => return String::new(),
        State::Unanswered => area::STATE_UNANSWERED,
        State::NotApplicable => area::STATE_OFF,
        State::Awaiting => area::STATE_AWAITING,
        State::Invalid => {
            let codes: Vec<&str> = line.problems.iter().map(|it| it.code.as_str()).collect();
            return format!("{} ({})", area::STATE_INVALID.to(lang), codes.join(", "));
        }
    };
    word.to(lang).to_string()
}
