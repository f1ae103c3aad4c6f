//! The letter's own table: points by area.

use super::Telling;
use crate::domain::set::Role;
use crate::i18n::words::{report as words, terms};
use crate::report::letter::{Said, columns, row};
use crate::report::{Cell, Kind, Row, RowKind, Table, Value};

const COLUMNS: [Said; 5] = [
    ("code", terms::NUMBER, Kind::Code, 80),
    ("title", terms::AREA, Kind::Name, 560),
    ("applicable", terms::APPLICABLE_MAX, Kind::Number, 120),
    ("self", terms::SELF_SCORE, Kind::Number, 120),
    ("share", words::SHARE, Kind::Percent, 120),
];

/// One row an area, then the total.
pub(super) fn table(telling: Telling) -> Table {
    let (set, sheet, lang) = (telling.set, telling.sheet, telling.lang);
    let area = |place: usize| {
        let (node, line) = (&set.nodes[place], &sheet.lines[place]);
        let points = |points| match line.applicable {
            true => Cell::points(points),
            false => Value::Off.into(),
        };
        let cells = vec![
            Cell::foreign(&node.code),
            telling.text(&node.title).into(),
            points(line.applicable_max),
            points(line.points),
            match node.role {
                Role::Base => Cell::percent(line.index, set.rounding.index),
                Role::Bonus | Role::Penalty => Value::Off.into(),
            },
        ];
        row(RowKind::Leaf, cells)
    };
    let mut rows: Vec<Row> = set.areas.iter().map(|area_of| area(area_of.node)).collect();
    rows.push(row(
        RowKind::Total,
        vec![
            Cell::EMPTY,
            Cell::text(terms::TOTAL.to(lang)),
            Cell::points(sheet.applicable_max),
            Cell::points(sheet.total),
            Cell::percent(sheet.index, set.rounding.index),
        ],
    ));
    let caption = words::BY_AREA.to(lang).to_string();
    Table { id: "areas", caption, columns: columns(&COLUMNS, lang), rows, notes: Vec::new(), lang }
}
