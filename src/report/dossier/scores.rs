//! The seven-column table: every line of the set, then the totals.

use super::{Telling, lines_of};
use crate::domain::score::{ScoreLine, Why, unranked_by};
use crate::domain::set::{Criterion, Node, NodeKind};
use crate::i18n::numbers::show;
use crate::i18n::outcome;
use crate::i18n::safe;
use crate::i18n::why::{why, why_beside};
use crate::i18n::words::{report as words, terms};
use crate::report::letter::{Said, as_in_form, columns};
use crate::report::{Cell, Kind, Row, RowKind, Table, Value};

pub(super) fn table(telling: Telling) -> Table {
    let lines = telling.sheet.lines.iter().enumerate();
    let mut rows: Vec<Row> = lines.map(|(place, line)| telling.row(place, line)).collect();
    rows.extend(telling.totals());
    let columns = as_in_form(columns(&COLUMNS, telling.lang), telling.set, telling.lang);
    let (caption, lang) = (telling.subject(), telling.lang);
    Table { id: "scores", caption, columns, rows, notes: Vec::new(), lang }
}

const COLUMNS: [Said; 7] = [
    ("code", terms::NUMBER, Kind::Code, 40),
    ("title", terms::LINE, Kind::Name, 270),
    ("max", terms::MAX, Kind::Number, 45),
    ("declared", terms::DECLARED, Kind::Text, 170),
    ("how", words::HOW_EXPLAINED, Kind::Text, 260),
    ("evidence", words::EVIDENCE_CITED, Kind::Text, 160),
    ("self", terms::SELF_SCORE, Kind::Number, 55),
];

impl Telling<'_> {
    fn row(&self, place: usize, line: &ScoreLine) -> Row {
        let node = &self.set.nodes[place];
        match &node.kind {
            NodeKind::Leaf(criterion) => self.leaf(place, node, criterion, line),
            NodeKind::Group => self.group(place, node, line),
        }
    }

    fn leaf(&self, place: usize, node: &Node, criterion: &Criterion, line: &ScoreLine) -> Row {
        let answer = self.dossier.answer_at(self.set, place);
        Row {
            kind: RowKind::Leaf,
            cells: vec![
                Cell::foreign(&node.code),
                self.text(&node.title).into(),
                Cell::points(line.max),
                self.declared(criterion, answer.as_deref()).into(),
                self.how(place, node, line).into(),
                self.evidence(node, criterion).into(),
                points(line),
            ],
        }
    }

    fn group(&self, place: usize, node: &Node, line: &ScoreLine) -> Row {
        let kind = if node.parent.is_none() { RowKind::Area } else { RowKind::Group };
        let how = match line.applicable {
            true if matches!(line.why, Why::Rescaled { .. }) => {
                safe(&why(self.set, place, line, self.lang))
            }
            true if line.applicable_max != line.max => format!(
                "{}: {}",
                terms::APPLICABLE_MAX.to(self.lang),
                show(&line.applicable_max.to_string(), self.lang)
            ),
            _ => String::new(),
        };
        Row {
            kind,
            cells: vec![
                Cell::foreign(&node.code),
                self.text(&node.title).into(),
                Cell::points(line.max),
                Cell::EMPTY,
                how.into(),
                Cell::EMPTY,
                points(line),
            ],
        }
    }

    /// How the points arise, then what the unit explains.
    fn how(&self, place: usize, node: &Node, line: &ScoreLine) -> String {
        let how = safe(&why_beside(self.set, place, line, self.lang));
        match self.note(node) {
            Some(note) => format!("{how}\n{}: {note}", terms::EXPLANATION.to(self.lang)),
            None => how,
        }
    }

    fn note(&self, node: &Node) -> Option<String> {
        let note = lines_of(&self.dossier.entries.get(&node.id)?.note);
        (!note.is_empty()).then_some(note)
    }

    /// The documents by their numbers, which annex 2 writes out; what is asked for where there is neither
    /// a document nor an explanation.
    fn evidence(&self, node: &Node, criterion: &Criterion) -> String {
        let documents = self.dossier.cited_by(&node.id);
        match &criterion.hint {
            Some(hint) if documents.is_empty() && self.note(node).is_none() => {
                format!("{}: {}", words::REQUIRED.to(self.lang), self.text(hint))
            }
            _ => {
                let cited = documents.iter().map(|cited| self.citation(cited));
                cited.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn totals(&self) -> Vec<Row> {
        let (sheet, lang) = (self.sheet, self.lang);
        let none = Cell::EMPTY;
        let mut rows = Vec::new();
        if !sheet.bonus.is_zero() {
            rows.push(total(terms::BONUS.to(lang), none.clone(), Cell::points(sheet.bonus)));
        }
        if !sheet.penalty.is_zero() {
            rows.push(total(terms::PENALTY.to(lang), none.clone(), Cell::points(-sheet.penalty)));
        }
        let said = |text: &str| total(text, Cell::EMPTY, Cell::EMPTY);
        rows.extend(sheet.held.iter().map(|held| said(&outcome::held(held, lang))));
        let max = Cell::points(self.set.max);
        rows.push(total(terms::TOTAL.to(lang), max, Cell::points(sheet.total)));
        let max = Cell::points(sheet.applicable_max);
        rows.push(total(terms::APPLICABLE_MAX.to(lang), max, none.clone()));
        let index = Cell::percent(sheet.index, self.set.rounding.index);
        rows.push(total(terms::INDEX.to(lang), none.clone(), index));
        let band = sheet.band.map(|place| self.text(&self.set.bands[place].title));
        let band = band.map_or(Value::Off.into(), Cell::from);
        rows.push(total(terms::CLASS.to(lang), none, band));
        let by = unranked_by(self.set, sheet);
        rows.extend(outcome::unranked(self.set, &by, lang).map(|text| said(&safe(&text))));
        rows
    }
}

/// The points, or that the line does not count.
fn points(line: &ScoreLine) -> Cell {
    match line.applicable {
        true => Cell::points(line.points),
        false => Value::Off.into(),
    }
}

fn total(label: &str, max: Cell, value: Cell) -> Row {
    let none = || Cell::EMPTY;
    let cells = vec![none(), Cell::text(label), max, none(), none(), none(), value];
    Row { kind: RowKind::Total, cells }
}
