//! A criteria set on paper: the annex of the decision that issues it.

use super::letter::{Said, as_in_form, columns, row};
use super::{Annex, Block, Cell, Kind, Report, ReportKind, Row, RowKind, Table};
use crate::domain::letter_case::capitals;
use crate::domain::set::{CriteriaSet, Node, Source, Status};
use crate::domain::text::Text;
use crate::i18n::dates::show_date;
use crate::i18n::why::rule;
use crate::i18n::words::{report, sets as words, terms};
use crate::i18n::{Lang, classes, outcome, safe};

/// Builds the annex: the head that names the decision, every line of the set with its maximum, how it is
/// scored and what proves it, then classes and rounding.
///
/// How points are given stands in the decision's own words where the set has them, otherwise in those of its
/// rule. `code` is the short form of the set's checksum and stands in the footer, so that paper and file can be
/// matched; a set that is still in the making has none.
///
/// # Source
/// Nghị định 30/2020/NĐ-CP (annexes); the columns are those of the provinces' decisions.
///
/// ```
/// use tucham::{formats, i18n::Lang, report};
/// let set = formats::read_set(include_bytes!("../sets/xa-mau.json")).sound().unwrap();
/// let annex = report::criteria_set(&set, Lang::Vi, Some("1A2B-3C4D"));
/// assert_eq!(annex.footer, "Mã kiểm tra của bộ tiêu chí: 1A2B-3C4D · xa-mau 2026.2 (mẫu)");
/// ```
pub fn criteria_set(set: &CriteriaSet, lang: Lang, code: Option<&str>) -> Report {
    let telling = Telling { set, lang };
    let title = safe(lang.pick(&set.title));
    let mut blocks = vec![Block::Annex(Annex {
        number: report::ANNEX.to(lang).into(),
        title: capitals(&title),
        note: telling.decision(),
    })];
    if set.status == Status::Sample {
        blocks.push(Block::Notice(words::SAMPLE_SOURCE.to(lang).into()));
    }
    blocks.extend(outcome::set_warnings(&set.warnings, lang).map(Block::Notice));
    blocks.push(Block::Table(telling.table(&title)));
    blocks.push(Block::Heading(words::BANDS.to(lang).into()));
    blocks.push(Block::Paragraph(format!("{}.", classes::bands(set, lang))));
    blocks.extend(classes::gates(set, lang).into_iter().map(Block::Paragraph));
    let rounding = classes::rounding(set, lang);
    blocks.push(Block::Paragraph(format!("{}: {rounding}.", words::ROUNDING.to(lang))));
    Report { kind: ReportKind::CriteriaSet, title, blocks, footer: telling.footer(code) }
}

const COLUMNS: [Said; 5] = [
    ("code", terms::NUMBER, Kind::Code, 70),
    ("title", terms::LINE, Kind::Name, 280),
    ("max", terms::MAX, Kind::Number, 85),
    ("how", terms::HOW, Kind::Text, 365),
    ("evidence", terms::EVIDENCE, Kind::Text, 200),
];

#[derive(Clone, Copy)]
struct Telling<'a> {
    set: &'a CriteriaSet,
    lang: Lang,
}

impl Telling<'_> {
    fn text(&self, text: &Text) -> String {
        safe(self.lang.pick(text).trim())
    }

    /// To which decision it belongs; what is not known is left to be filled in by hand.
    fn decision(&self) -> String {
        let Source { number, date, issuer, .. } = &self.set.source;
        let filled = |text: String| if text.is_empty() { "……".to_string() } else { text };
        let number = filled(safe(number.trim()));
        let date = filled(safe(&show_date(date.trim())));
        let issuer = filled(safe(issuer.trim()));
        let facts = [("number", &*number), ("date", &*date), ("issuer", &*issuer)];
        report::SET_ANNEXED.with(self.lang, &facts)
    }

    fn table(&self, caption: &str) -> Table {
        let nodes = self.set.nodes.iter().enumerate();
        let mut rows: Vec<Row> = nodes.map(|(place, node)| self.row(place, node)).collect();
        let none = || Cell::EMPTY;
        let total = Cell::text(terms::TOTAL.to(self.lang));
        let max = Cell::points(self.set.max);
        rows.push(row(RowKind::Total, vec![none(), total, max, none(), none()]));
        let columns = as_in_form(columns(&COLUMNS, self.lang), self.set, self.lang);
        Table {
            id: "criteria-set",
            caption: caption.into(),
            columns,
            rows,
            notes: Vec::new(),
            lang: self.lang,
        }
    }

    fn row(&self, place: usize, node: &Node) -> Row {
        let kind = match (node.criterion(), node.parent) {
            (Some(_), _) => RowKind::Leaf,
            (None, None) => RowKind::Area,
            (None, Some(_)) => RowKind::Group,
        };
        let own = node.wording.as_ref().map(|wording| self.lines(wording));
        let how = own.unwrap_or_else(|| {
            let lines = rule(self.set, place, self.lang);
            lines.iter().map(|line| safe(line)).collect::<Vec<_>>().join("\n")
        });
        let evidence = node.criterion().and_then(|it| it.hint.as_ref());
        let cells = vec![
            Cell::foreign(&node.code),
            self.text(&node.title).into(),
            Cell::points(node.max),
            how.into(),
            evidence.map_or(Cell::EMPTY, |hint| self.lines(hint).into()),
        ];
        row(kind, cells)
    }

    fn lines(&self, text: &Text) -> String {
        self.lang.pick(text).trim().lines().map(safe).collect::<Vec<_>>().join("\n")
    }

    fn footer(&self, code: Option<&str>) -> String {
        let seal = match code {
            Some(code) => {
                format!("{}: {code}", terms::CHECKSUM.to(self.lang))
            }
            None => report::SET_DRAFT.to(self.lang).to_string(),
        };
        let sample = match self.set.status {
            Status::Sample => format!(" {}", report::SAMPLE.to(self.lang)),
            Status::Official => String::new(),
        };
        format!("{seal} · {} {}{sample}", safe(&self.set.id), safe(&self.set.version))
    }
}
