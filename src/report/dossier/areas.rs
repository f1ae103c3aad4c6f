//! The letter's own table: points by area.

use super::Telling;
use crate::domain::set::Role;
use crate::i18n::numbers::{self, show};
use crate::i18n::safe;
use crate::report::letter::{columns, row};
use crate::report::{Align, Row, RowKind, Table};

const COLUMNS: [(&str, &str, Align); 5] = [
    ("Số", "No.", Align::Centre),
    ("Lĩnh vực", "Area", Align::Start),
    ("Điểm tối đa áp dụng", "Applicable maximum", Align::End),
    ("Điểm tự chấm", "Self score", Align::End),
    ("Tỷ lệ", "Share", Align::End),
];

/// One row an area, then the total.
pub(super) fn table(telling: Telling) -> Table {
    let (set, sheet, lang) = (telling.set, telling.sheet, telling.lang);
    let area = |place: usize| {
        let (node, line) = (&set.nodes[place], &sheet.lines[place]);
        let points = |decimal: String| match line.applicable {
            true => show(&decimal, lang),
            false => "–".to_string(),
        };
        let cells = vec![
            safe(&node.code),
            telling.text(&node.title),
            points(line.applicable_max.to_string()),
            points(line.points.to_string()),
            match node.role {
                Role::Base => numbers::index(line.index, set.rounding, lang),
                Role::Bonus | Role::Penalty => "–".into(),
            },
        ];
        row(RowKind::Leaf, cells)
    };
    let mut rows: Vec<Row> = set.areas.iter().map(|area_of| area(area_of.node)).collect();
    rows.push(row(
        RowKind::Total,
        vec![
            String::new(),
            telling.say("Tổng điểm", "Total").to_string(),
            show(&sheet.applicable_max.to_string(), lang),
            show(&sheet.total.to_string(), lang),
            numbers::index(sheet.index, set.rounding, lang),
        ],
    ));
    let caption = telling.say("Kết quả theo lĩnh vực", "Results by area").to_string();
    Table { caption, columns: columns(&COLUMNS, lang), rows }
}
