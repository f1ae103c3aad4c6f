//! The two short tables after the scores: explanations, and what does not apply.

use super::{Telling, lines_of};
use crate::domain::score::State;
use crate::domain::set::{Criterion, EvidenceNeed};
use crate::i18n::{safe, why::why};
use crate::report::{Align, Block, Column, Row, RowKind, Table};

/// Rows that have no document although one is needed, or that are explained instead.
pub(super) fn explanations(telling: Telling) -> Vec<Block> {
    let missing = telling.say("Chưa có giải trình", "No explanation given");
    let rows = telling.leaves().filter_map(|(place, criterion)| {
        let node = &telling.set.nodes[place];
        let entry = telling.dossier.entries.get(&node.id)?;
        let is_answered =
            matches!(telling.sheet.lines[place].state, State::Scored | State::Invalid);
        if !is_answered || !entry.evidence.is_empty() {
            return None;
        }
        match (entry.note.trim(), criterion.evidence) {
            ("", EvidenceNeed::Required) => Some(telling.short_row(place, missing.to_string())),
            ("", _) => None,
            (note, _) => Some(telling.short_row(place, lines_of(note))),
        }
    });
    let rows: Vec<Row> = rows.collect();
    telling.section(
        (
            "Giải trình các tiêu chí không có tài liệu kiểm chứng",
            "Explanations for rows without evidence",
        ),
        ("Giải trình", "Explanation"),
        rows,
    )
}

/// Rows that do not apply, with the reason and what follows from it.
pub(super) fn not_applicable(telling: Telling) -> Vec<Block> {
    let rows = telling.leaves().filter_map(|(place, _)| {
        let line = &telling.sheet.lines[place];
        let is_off = line.state == State::NotApplicable;
        let reason = || safe(&why(telling.set, place, line, telling.lang));
        is_off.then(|| telling.short_row(place, reason()))
    });
    let rows: Vec<Row> = rows.collect();
    telling.section(
        ("Tiêu chí không áp dụng", "Criteria that do not apply"),
        ("Lý do", "Reason"),
        rows,
    )
}

impl<'a> Telling<'a> {
    fn leaves(self) -> impl Iterator<Item = (usize, &'a Criterion)> {
        let nodes = self.set.nodes.iter().enumerate();
        nodes.filter_map(|(place, node)| Some((place, node.criterion()?)))
    }

    fn short_row(&self, place: usize, text: String) -> Row {
        let node = &self.set.nodes[place];
        let cells = vec![safe(&node.code), self.text(&node.title), text];
        Row { kind: RowKind::Leaf, cells }
    }

    /// A heading with a table, or with the word that there is nothing.
    fn section(
        &self,
        heading: (&'static str, &'static str),
        last: (&'static str, &'static str),
        rows: Vec<Row>,
    ) -> Vec<Block> {
        let title = Block::Heading(self.say(heading.0, heading.1).to_string());
        if rows.is_empty() {
            return vec![title, Block::Paragraph(self.say("Không có.", "None.").into())];
        }
        let column = |title: &str, align| Column { title: title.into(), align };
        let columns = vec![
            column(self.say("Số", "No."), Align::Centre),
            column(self.say("Tiêu chí", "Criterion"), Align::Start),
            column(self.say(last.0, last.1), Align::Start),
        ];
        let caption = self.say(heading.0, heading.1).to_string();
        vec![title, Block::Table(Table { caption, columns, rows })]
    }
}
