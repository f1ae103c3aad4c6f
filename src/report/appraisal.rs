//! The appraisal sheet (phiếu thẩm định) of one unit: its own points beside the superior's, row by
//! row, with the notes of both.

use super::letter::{columns, fact, head, row, signatures};
use super::{Align, Block, Report, ReportKind, Row, RowKind, Table};
use crate::domain::dossier::Dossier;
use crate::domain::review::appraise::view_before;
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::domain::set::{CriteriaSet, NodeKind, Status};
use crate::i18n::numbers::{self, show};
use crate::i18n::{Lang, outcome, safe};

/// Builds the appraisal sheet of a round: every line with what stood before, what stands now, and
/// the notes of unit and appraiser.
///
/// Points are those of [`score`]; the set must be the one that the dossier names.
///
/// # Source
/// Columns as in the provinces' forms: maximum | self | appraised | note of the unit | note of the
/// appraiser.
pub fn appraisal(set: &CriteriaSet, dossier: &Dossier, round: u32, lang: Lang) -> Report {
    let before = score(set, dossier, view_before(round));
    let after = score(set, dossier, View::Round(round));
    let telling = Telling { set, dossier, before: &before, after: &after, round, lang };
    let subject = telling.subject();
    let unit = &dossier.unit;
    let number = lang.say("Số: ……", "No.: ……");
    let mut blocks = vec![
        Block::Letterhead(head("", &unit.parent, number, lang)),
        Block::Title {
            kind: lang.say("PHIẾU THẨM ĐỊNH", "APPRAISAL").into(),
            subject: subject.clone(),
        },
    ];
    if set.status == Status::Sample {
        let notice = lang.say(
            "Chấm theo bộ tiêu chí mẫu, không phải văn bản chính thức: điểm chỉ để tham khảo.",
            "Scored by a sample set, not an official document: the points are an illustration.",
        );
        blocks.push(Block::Notice(notice.into()));
    }
    blocks.push(Block::Facts(telling.facts()));
    blocks.push(Block::Table(telling.table()));
    let recipients = vec![format!("- {};", safe(unit.name.trim()))];
    let by = dossier.round(round).map(|round| round.by.clone()).unwrap_or_default();
    let position = match by.position.trim() {
        "" => lang.say("NGƯỜI THẨM ĐỊNH", "APPRAISER").to_string(),
        position => safe(position).to_uppercase(),
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
    before: &'a ScoreSheet,
    after: &'a ScoreSheet,
    round: u32,
    lang: Lang,
}

const COLUMNS: [(&str, &str, Align); 7] = [
    ("Số", "No.", Align::Centre),
    ("Tiêu chí", "Criterion", Align::Start),
    ("Điểm tối đa", "Maximum", Align::End),
    ("Điểm trước vòng này", "Before this round", Align::End),
    ("Điểm thẩm định", "Appraised", Align::End),
    ("Ý kiến của đơn vị", "Note of the unit", Align::Start),
    ("Ý kiến thẩm định", "Note of the appraiser", Align::Start),
];

impl Telling<'_> {
    fn subject(&self) -> String {
        let round = self.round;
        let campaign = safe(self.dossier.campaign.title.trim());
        match self.lang {
            Lang::Vi => format!("Thẩm định vòng {round}, {campaign}"),
            Lang::En => format!("Round {round} of the appraisal, {campaign}"),
        }
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
        let mut facts = vec![
            fact(lang.say("Đơn vị", "Unit"), name),
            fact(lang.say("Trước vòng này", "Before this round"), result(self.before)),
            fact(lang.say("Sau vòng này", "After this round"), result(self.after)),
        ];
        let held = self.after.held.iter().map(|held| outcome::held(held, lang));
        let label = lang.say("Mức trần của đợt chấm", "Caps of the campaign");
        facts.extend(held.map(|said| fact(label, said)));
        facts
    }

    fn table(&self) -> Table {
        Table {
            caption: self.subject(),
            columns: columns(&COLUMNS, self.lang),
            rows: (0..self.set.nodes.len()).map(|place| self.row(place)).collect(),
        }
    }

    fn row(&self, place: usize) -> Row {
        let (node, lang) = (&self.set.nodes[place], self.lang);
        let points = |line: &ScoreLine| match line.applicable {
            true => show(&line.points.to_string(), lang),
            false => "–".into(),
        };
        let kind = match &node.kind {
            NodeKind::Leaf(_) => RowKind::Leaf,
            NodeKind::Group if node.depth == 0 => RowKind::Area,
            NodeKind::Group => RowKind::Group,
        };
        let (of_unit, of_appraiser) = self.notes(&node.id);
        let cells = vec![
            safe(&node.code),
            safe(lang.pick(&node.title)),
            show(&node.max.to_string(), lang),
            points(&self.before.lines[place]),
            points(&self.after.lines[place]),
            of_unit,
            of_appraiser,
        ];
        row(kind, cells)
    }

    /// What the unit wrote, with its explanation of this round; what the appraiser wrote.
    fn notes(&self, leaf: &str) -> (String, String) {
        let round = self.dossier.round(self.round);
        let note = self.dossier.entries.get(leaf).map(|entry| entry.note.as_str());
        let explained = round.and_then(|round| round.explanations.get(leaf));
        let agrees = self
            .lang
            .say("Đơn vị nhất trí với kết quả thẩm định.", "The unit agrees with the appraisal.");
        let agrees = explained.filter(|it| it.agreed).map(|_| agrees);
        let own = [note, agrees, explained.map(|it| it.text.as_str())].into_iter().flatten();
        let own: Vec<String> = own.map(|it| safe(it.trim())).filter(|it| !it.is_empty()).collect();
        let Some(verdict) = round.and_then(|round| round.verdicts.get(leaf)) else {
            return (own.join("\n"), String::new());
        };
        let asked = self.lang.say("Đề nghị giải trình.", "Please explain.");
        let agreed = self.lang.say("Thống nhất.", "Agreed.");
        let said = [
            (verdict.accepted, agreed.to_string()),
            (!verdict.note.trim().is_empty(), safe(verdict.note.trim())),
            (verdict.needs_explanation, asked.to_string()),
        ];
        let said: Vec<String> =
            said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, text)| text).collect();
        (own.join("\n"), said.join("\n"))
    }
}
