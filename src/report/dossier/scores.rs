//! The seven-column table: every line of the set, then the totals.

use super::{Telling, lines_of};
use crate::domain::score::{ScoreLine, Why, unranked_by};
use crate::domain::set::{Criterion, Node, NodeKind};
use crate::i18n::numbers::{self, show};
use crate::i18n::outcome;
use crate::i18n::safe;
use crate::i18n::why::{why, why_beside};
use crate::report::letter::{as_in_form, columns};
use crate::report::{Align, Row, RowKind, Table};

pub(super) fn table(telling: Telling) -> Table {
    let lines = telling.sheet.lines.iter().enumerate();
    let mut rows: Vec<Row> = lines.map(|(place, line)| telling.row(place, line)).collect();
    rows.extend(telling.totals());
    let columns = as_in_form(columns(&COLUMNS, telling.lang), &FORM, telling.set, telling.lang);
    Table { caption: telling.subject(), columns, rows }
}

/// By which words the decision's own form names these columns; nothing names how points arise.
const FORM: [&str; 7] = ["code", "title", "max", "declared", "", "evidence", "self"];

const COLUMNS: [(&str, &str, Align); 7] = [
    ("Số", "No.", Align::Centre),
    ("Lĩnh vực, tiêu chí, tiêu chí thành phần", "Area, criterion, component", Align::Start),
    ("Điểm tối đa", "Maximum", Align::End),
    ("Số liệu kê khai", "Declared figure", Align::Start),
    ("Cách tính điểm, giải trình", "How scored, explanation", Align::Start),
    ("Tài liệu kiểm chứng [TT ở Phụ lục 2]", "Evidence [No. in annex 2]", Align::Start),
    ("Điểm tự chấm", "Self score", Align::End),
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
                safe(&node.code),
                self.text(&node.title),
                self.number(&line.max.to_string()),
                self.declared(criterion, answer.as_deref()),
                self.how(place, node, line),
                self.evidence(node, criterion),
                self.points(line),
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
                self.say("Điểm tối đa áp dụng", "Applicable maximum"),
                self.number(&line.applicable_max.to_string())
            ),
            _ => String::new(),
        };
        Row {
            kind,
            cells: vec![
                safe(&node.code),
                self.text(&node.title),
                self.number(&line.max.to_string()),
                String::new(),
                how,
                String::new(),
                self.points(line),
            ],
        }
    }

    fn number(&self, decimal: &str) -> String {
        show(decimal, self.lang)
    }

    /// The points, or a dash when the line does not count.
    fn points(&self, line: &ScoreLine) -> String {
        match line.applicable {
            true => self.number(&line.points.to_string()),
            false => "–".into(),
        }
    }

    /// How the points arise, then what the unit explains.
    fn how(&self, place: usize, node: &Node, line: &ScoreLine) -> String {
        let how = safe(&why_beside(self.set, place, line, self.lang));
        match self.note(node) {
            Some(note) => format!("{how}\n{}: {note}", self.say("Giải trình", "Explanation")),
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
                format!("{}: {}", self.say("Yêu cầu", "Required"), self.text(hint))
            }
            _ => {
                let cited = documents.iter().map(|cited| self.citation(cited));
                cited.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn totals(&self) -> Vec<Row> {
        let sheet = self.sheet;
        let number = |text: String| self.number(&text);
        let mut rows = Vec::new();
        if !sheet.bonus.is_zero() {
            let bonus = number(sheet.bonus.to_string());
            rows.push(total(self.say("Điểm thưởng", "Bonus"), String::new(), bonus));
        }
        if !sheet.penalty.is_zero() {
            let penalty = number((-sheet.penalty).to_string());
            rows.push(total(self.say("Điểm trừ", "Penalty"), String::new(), penalty));
        }
        for held in &sheet.held {
            rows.push(total(&outcome::held(held, self.lang), String::new(), String::new()));
        }
        let label = self.say("Tổng điểm", "Total");
        rows.push(total(label, number(self.set.max.to_string()), number(sheet.total.to_string())));
        let label = self.say("Điểm tối đa áp dụng", "Applicable maximum");
        rows.push(total(label, number(sheet.applicable_max.to_string()), String::new()));
        let index = numbers::index(sheet.index, self.set.rounding, self.lang);
        rows.push(total(self.say("Chỉ số", "Index"), String::new(), index));
        let band = sheet.band.map(|place| self.text(&self.set.bands[place].title));
        let band = band.unwrap_or_else(|| "–".into());
        rows.push(total(self.say("Xếp loại", "Class"), String::new(), band));
        let by = unranked_by(self.set, sheet);
        rows.extend(
            outcome::unranked(self.set, &by, self.lang)
                .map(|said| total(&safe(&said), String::new(), String::new())),
        );
        rows
    }
}

fn total(label: &str, max: String, value: String) -> Row {
    let blank = String::new;
    let cells = vec![blank(), label.to_string(), max, blank(), blank(), blank(), value];
    Row { kind: RowKind::Total, cells }
}
