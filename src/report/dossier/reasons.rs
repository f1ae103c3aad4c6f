//! The reasons that a leader signs for: of criteria that do not apply, and of those without evidence.

use super::{Telling, lines_of};
use crate::domain::score::State;
use crate::domain::set::{Criterion, EvidenceNeed};
use crate::i18n::words::{report as words, terms};
use crate::i18n::{safe, why::why};
use crate::report::letter::{Said, columns, row};
use crate::report::{Block, Kind, RowKind, Table};

const COLUMNS: [Said; 2] =
    [("criteria", terms::CRITERION, Kind::Name, 500), ("reason", words::REASON, Kind::Text, 500)];

/// The third part of the letter. Criteria with the same reason share a row, where the first of them stands.
pub(super) fn blocks(telling: Telling) -> Vec<Block> {
    let caption = words::PART_3.to(telling.lang);
    let heading = Block::Heading(caption.into());
    let rows = telling.reasons();
    if rows.is_empty() {
        return vec![heading, Block::Paragraph(words::NOTHING.to(telling.lang).into())];
    }
    let rows = rows.into_iter().map(|(criteria, reason)| {
        row(RowKind::Leaf, vec![criteria.join("\n").into(), reason.into()])
    });
    let (columns, lang) = (columns(&COLUMNS, telling.lang), telling.lang);
    let (caption, rows) = (caption.into(), rows.collect());
    vec![
        heading,
        Block::Table(Table { id: "reasons", caption, columns, rows, notes: Vec::new(), lang }),
    ]
}

impl Telling<'_> {
    /// Criteria by their codes and names, with the reason that they share.
    fn reasons(self) -> Vec<(Vec<String>, String)> {
        let mut reasons: Vec<(Vec<String>, String)> = Vec::new();
        for (place, node) in self.set.nodes.iter().enumerate() {
            let reason = node.criterion().and_then(|criterion| self.reason(place, criterion));
            let Some(reason) = reason else { continue };
            let name = format!("{} {}", safe(&node.code), self.text(&node.title));
            match reasons.iter_mut().find(|(_, known)| *known == reason) {
                Some((criteria, _)) => criteria.push(name),
                None => reasons.push((vec![name], reason)),
            }
        }
        reasons
    }

    /// Why it does not apply; the explanation of an answer without documents, or that there is none.
    fn reason(self, place: usize, criterion: &Criterion) -> Option<String> {
        let line = &self.sheet.lines[place];
        if line.state == State::NotApplicable {
            return Some(safe(&why(self.set, place, line, self.lang)));
        }
        let entry = self.dossier.entries.get(&self.set.nodes[place].id)?;
        let is_answered = matches!(line.state, State::Scored | State::Invalid);
        if !is_answered || !entry.evidence.is_empty() {
            return None;
        }
        match (entry.note.trim(), criterion.evidence) {
            ("", EvidenceNeed::Required) => Some(words::NO_EXPLANATION.to(self.lang).into()),
            ("", _) => None,
            (note, _) => Some(lines_of(note)),
        }
    }
}
