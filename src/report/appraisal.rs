//! The appraisal sheet (phiếu thẩm định) of one unit: its own points beside the superior's, row by
//! row, with the notes of both.

use super::letter::{Said, columns, fact, head, row, signatures};
use super::{Block, Cell, Column, Kind, Report, ReportKind, Row, RowKind, Table, Value};
use crate::domain::dossier::{Dossier, Round, Verdict};
use crate::domain::letter_case::capitals;
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::domain::set::{CriteriaSet, NodeKind, Status};
use crate::i18n::numbers::{self, show};
use crate::i18n::review::view;
use crate::i18n::words::{report as words, terms};
use crate::i18n::{Lang, outcome, safe};

/// Builds the appraisal sheet of a round: every line with the unit's own points, those of every
/// round up to it, and what unit and appraiser said in all of them.
///
/// Points are those of [`score`]; the set must be the one that the dossier names.
///
/// # Source
/// Columns as in the provinces' forms: maximum | self | appraised | note of the unit | note of the
/// appraiser.
pub fn appraisal(set: &CriteriaSet, dossier: &Dossier, round: u32, lang: Lang) -> Report {
    let views = (1..=round.min(MOST_ROUNDS)).map(View::Round);
    let views = std::iter::once(View::SelfScored).chain(views);
    let sheets = views.map(|view| score(set, dossier, view)).collect();
    let telling = Telling { set, dossier, sheets, round, lang };
    let subject = telling.subject();
    let unit = &dossier.unit;
    let number = words::NUMBER_BLANK.to(lang);
    let mut blocks = vec![
        Block::Letterhead(head("", &unit.parent, number, lang)),
        Block::Title { kind: capitals(terms::SHEET.to(lang)), subject: subject.clone() },
    ];
    if set.status == Status::Sample {
        blocks.push(Block::Notice(words::SAMPLE_NOTICE.to(lang).into()));
    }
    blocks.push(Block::Facts(telling.facts()));
    blocks.push(Block::Table(telling.table()));
    let recipients = vec![format!("- {};", safe(unit.name.trim()))];
    let by = dossier.round(round).map(|round| round.by.clone()).unwrap_or_default();
    let position = match by.position.trim() {
        "" => capitals(terms::APPRAISER.to(lang)),
        position => capitals(&safe(position)),
    };
    blocks.push(Block::Signatures(signatures(recipients, position, &by.name, lang)));
    let title = format!("{subject}: {}", safe(unit.name.trim()));
    let footer = format!("{} {}", set.id, safe(&set.version));
    Report { kind: ReportKind::Appraisal, title, blocks, footer }
}

/// What the sheet tells of.
struct Telling<'a> {
    set: &'a CriteriaSet,
    dossier: &'a Dossier,
    /// The unit's own, then one for each round.
    sheets: Vec<ScoreSheet>,
    round: u32,
    lang: Lang,
}

/// So many rounds have columns of their own; a real dossier has two.
const MOST_ROUNDS: u32 = 3;

const FIRST: [Said; 4] = [
    ("code", terms::NUMBER, Kind::Code, 70),
    ("title", terms::CRITERION, Kind::Name, 310),
    ("max", terms::MAX, Kind::Number, 80),
    ("self", terms::SELF_SCORE, Kind::Number, 80),
];

const LAST: [Said; 2] = [
    ("unit-note", words::NOTE_OF_UNIT, Kind::Text, 190),
    ("appraiser-note", terms::NOTE_OF_APPRAISER, Kind::Text, 190),
];

impl Telling<'_> {
    fn subject(&self) -> String {
        let round = view(View::Round(self.round), self.lang);
        let campaign = safe(self.dossier.campaign.title.trim());
        words::SHEET_OF.with(self.lang, &[("round", &round), ("campaign", &campaign)])
    }

    fn facts(&self) -> Vec<super::Fact> {
        let (lang, unit) = (self.lang, &self.dossier.unit);
        let name = format!("{} ({})", safe(unit.name.trim()), safe(unit.code.trim()));
        let result = |sheet: &ScoreSheet| {
            let number = |text: String| show(&text, lang);
            let band = sheet.band.map(|band| safe(lang.pick(&self.set.bands[band].title)));
            let index = numbers::index(sheet.index, self.set.rounding, lang);
            let total = number(sheet.total.to_string());
            let max = number(sheet.applicable_max.to_string());
            format!("{total}/{max}; {index}; {}", band.unwrap_or_else(|| "–".into()))
        };
        let mut facts = vec![fact(terms::UNIT.to(lang), name)];
        for sheet in &self.sheets {
            facts.push(fact(&view(sheet.view, lang), result(sheet)));
        }
        let held = self.sheets.last().into_iter().flat_map(|sheet| &sheet.held);
        let held = held.map(|held| outcome::held(held, lang));
        let label = words::CAPS.to(lang);
        facts.extend(held.map(|said| fact(label, said)));
        facts
    }

    fn columns(&self) -> Vec<Column> {
        let rounds = (1..self.sheets.len()).map(|round| {
            let title = words::APPRAISED_IN.with(self.lang, &[("n", &round.to_string())]);
            Column { id: "appraised", title, kind: Kind::Number, width: 80 }
        });
        let first = columns(&FIRST, self.lang).into_iter();
        first.chain(rounds).chain(columns(&LAST, self.lang)).collect()
    }

    fn table(&self) -> Table {
        Table {
            id: "appraisal",
            caption: self.subject(),
            columns: self.columns(),
            rows: (0..self.set.nodes.len()).map(|place| self.row(place)).collect(),
            notes: Vec::new(),
            lang: self.lang,
        }
    }

    fn row(&self, place: usize) -> Row {
        let (node, lang) = (&self.set.nodes[place], self.lang);
        let places = self.set.rounding.points;
        let points = |line: &ScoreLine| match line.applicable {
            true => Cell::number(line.points, places),
            false => Value::Off.into(),
        };
        let kind = match &node.kind {
            NodeKind::Leaf(_) => RowKind::Leaf,
            NodeKind::Group if node.depth == 0 => RowKind::Area,
            NodeKind::Group => RowKind::Group,
        };
        let (of_unit, of_appraiser) = self.notes(&node.id);
        let mut cells = vec![
            Cell::foreign(&node.code),
            Cell::foreign(lang.pick(&node.title)),
            Cell::number(node.max, places),
        ];
        cells.extend(self.sheets.iter().map(|sheet| points(&sheet.lines[place])));
        cells.extend([of_unit, of_appraiser].map(Cell::from));
        row(kind, cells)
    }

    /// What the unit wrote, with its explanations; what the appraiser wrote, round by round.
    fn notes(&self, leaf: &str) -> (String, String) {
        let note = self.dossier.entries.get(leaf).map(|entry| safe(entry.note.trim()));
        let mut of_unit: Vec<String> = note.into_iter().collect();
        let mut of_appraiser = Vec::new();
        let mut rounds: Vec<&Round> = self.dossier.rounds.iter().collect();
        rounds.retain(|round| round.number <= self.round);
        rounds.sort_by_key(|round| round.number);
        for round in rounds {
            let number = round.number.to_string();
            let explained = round.explanations.get(leaf);
            if explained.is_some_and(|it| it.agreed) {
                of_unit.push(terms::UNIT_AGREES.to(self.lang).into());
            }
            let explained = explained.map(|it| safe(it.text.trim()));
            if let Some(text) = explained.filter(|text| !text.is_empty()) {
                let facts = [("n", &*number), ("text", &*text)];
                of_unit.push(words::EXPLAINED_AFTER.with(self.lang, &facts));
            }
            let said = round.verdicts.get(leaf).map(|verdict| self.said(verdict));
            if let Some(text) = said.filter(|text| !text.is_empty()) {
                // One round alone needs no name.
                of_appraiser.push(match self.sheets.len() {
                    0..=2 => text,
                    _ => words::IN_ROUND.with(self.lang, &[("n", &number), ("text", &text)]),
                });
            }
        }
        of_unit.retain(|text| !text.is_empty());
        (of_unit.join("\n"), of_appraiser.join("\n"))
    }

    fn said(&self, verdict: &Verdict) -> String {
        let asked = words::PLEASE_EXPLAIN.to(self.lang);
        let agreed = words::AGREED.to(self.lang);
        let said = [
            (verdict.accepted, agreed.to_string()),
            (!verdict.note.trim().is_empty(), safe(verdict.note.trim())),
            (verdict.needs_explanation, asked.to_string()),
        ];
        let said: Vec<String> =
            said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, text)| text).collect();
        said.join("\n")
    }
}
