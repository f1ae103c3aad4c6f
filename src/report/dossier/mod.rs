//! The official self-scoring report of one unit.

mod areas;
mod closing;
mod figures;
mod reasons;
mod register;
mod scores;

pub use figures::{document, figure};
pub(crate) use register::DOCUMENT_NUMBER;

use super::letter::{self, fact};
use super::pictures::{area_bars, class_scale};
use super::{Annex, Block, Fact, Letterhead, Report, ReportKind};
use crate::domain::dossier::{Dossier, Person, Registered};
use crate::domain::score::ScoreSheet;
use crate::domain::score::completeness::answered;
use crate::domain::set::{CriteriaSet, Status};
use crate::domain::text::Text;
use crate::i18n::numbers::{self, points};
use crate::i18n::words::{Word, report as words, terms};
use crate::i18n::{Lang, outcome, periods, safe};

/// Builds the report that goes with a dossier: the letter (head, results, points by area, reasons of what does
/// not apply or has no evidence, difficulties, proposals, signature), then its annexes: the seven-column table, and
/// the register of documents where there are any.
///
/// `sheet` must have been made from `set` and `dossier` in the view of the unit; every number in the
/// report is taken from it. `short_seal` is the short code of the exported file and stands in the
/// footer, so that paper and file can be matched; without it the report calls itself a draft.
///
/// # Source
/// Nghị định 30/2020/NĐ-CP (layout); the order of columns as in the provinces' own forms.
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{score, View}};
/// use tucham::{formats, i18n::Lang, report};
/// let set = formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let dossier = Dossier::new("1", &set);
/// let sheet = score(&set, &dossier, View::SelfScored);
/// let report = report::dossier(&set, &dossier, &sheet, Lang::Vi, Some("7F3A-91C2"));
/// assert!(report.footer.contains("7F3A-91C2"));
/// ```
pub fn dossier(
    set: &CriteriaSet,
    dossier: &Dossier,
    sheet: &ScoreSheet,
    lang: Lang,
    short_seal: Option<&str>,
) -> Report {
    let register = dossier.register(set);
    let telling = Telling { set, dossier, sheet, lang, register: &register };
    let subject = telling.subject();
    let mut blocks = vec![Block::Letterhead(telling.letterhead())];
    blocks
        .push(Block::Title { kind: words::REPORT.to(lang).to_string(), subject: subject.clone() });
    if set.status == Status::Sample {
        blocks.push(Block::Notice(telling.sample_notice()));
    }
    blocks.extend(outcome::set_warnings(&set.warnings, lang).map(Block::Notice));
    blocks.push(Block::Paragraph(telling.opening()));
    blocks.push(telling.heading(words::PART_1));
    blocks.push(Block::Facts(telling.facts()));
    blocks.extend(class_scale(set, sheet, lang).map(Block::ClassScale));
    blocks.push(telling.heading(words::PART_2));
    blocks.push(Block::Bars(area_bars(set, sheet, lang)));
    blocks.push(Block::Table(areas::table(telling)));
    blocks.extend(reasons::blocks(telling));
    blocks.extend(closing::blocks(telling));
    blocks.push(telling.annex("1", words::SCORES.to(lang)));
    blocks.push(Block::Table(scores::table(telling)));
    blocks.extend(register::blocks(telling));
    let title = format!("{subject}: {}", telling.unit_name());
    Report { kind: ReportKind::Dossier, title, blocks, footer: telling.footer(short_seal) }
}

/// What the report tells of.
#[derive(Clone, Copy)]
struct Telling<'a> {
    set: &'a CriteriaSet,
    dossier: &'a Dossier,
    sheet: &'a ScoreSheet,
    lang: Lang,
    register: &'a [Registered],
}

impl Telling<'_> {
    fn heading(&self, word: Word) -> Block {
        Block::Heading(word.to(self.lang).to_string())
    }

    /// What the letter is about, in one sentence; what the leader wants to add stands in the parts below.
    fn opening(&self) -> String {
        let campaign = safe(self.dossier.campaign.title.trim());
        let unit = self.unit_name();
        match campaign.as_str() {
            "" => words::OPENING.with(self.lang, &[("unit", &unit)]),
            title => words::OPENING_FOR.with(self.lang, &[("campaign", title), ("unit", &unit)]),
        }
    }

    fn annex(&self, number: &str, title: &str) -> Block {
        let letter = letter::number(&self.dossier.report.heading, self.lang);
        let letter = letter.split_once(' ').map_or("", |(_, number)| number);
        let facts = [("number", letter), ("unit", &*self.unit_name())];
        let note = words::ANNEXED.with(self.lang, &facts);
        let number = format!("{} {number}", words::ANNEX.to(self.lang));
        Block::Annex(Annex { number, title: title.to_string(), note })
    }

    fn unit_name(&self) -> String {
        match self.dossier.unit.name.trim() {
            "" => "…".into(),
            name => safe(name),
        }
    }

    fn subject(&self) -> String {
        let usual = words::REPORT_OF.to(self.lang);
        let start = self.form(&self.set.forms.report).unwrap_or_else(|| usual.to_string());
        match self.dossier.campaign.year {
            Some(year) => {
                let period = periods::of_year(self.dossier.campaign.period, year, self.lang);
                format!("{start} {period}")
            }
            None => start,
        }
    }

    /// A text of the decision's own form, where the set has it.
    fn form(&self, text: &Option<Text>) -> Option<String> {
        let text = safe(self.lang.pick(text.as_ref()?).trim());
        (!text.is_empty()).then_some(text)
    }

    fn letterhead(&self) -> Letterhead {
        let heading = &self.dossier.report.heading;
        let number = letter::number(heading, self.lang);
        let head = letter::head(&self.governing(), &self.unit_name(), &number, self.lang);
        Letterhead {
            issuer: letter::issuer(&self.unit_name()),
            place_and_date: letter::place_and_date(heading, self.lang),
            ..head
        }
    }

    /// The line above the unit's name: what the unit says, or the decision's form; otherwise its
    /// superior, except for a people's committee, which has none above it on paper.
    fn governing(&self) -> String {
        let unit = &self.dossier.unit;
        if !unit.governing.trim().is_empty() {
            return unit.governing.clone();
        }
        match (self.form(&self.set.forms.letterhead), letter::committee(&unit.name)) {
            (Some(line), _) => line,
            (None, Some(_)) => String::new(),
            (None, None) => unit.parent.clone(),
        }
    }

    fn sample_notice(&self) -> String {
        words::SAMPLE_NOTICE.to(self.lang).into()
    }

    fn facts(&self) -> Vec<Fact> {
        let (unit, sheet, lang) = (&self.dossier.unit, self.sheet, self.lang);
        let dash = || "–".to_string();
        let unit_code = match unit.code.trim() {
            "" => self.unit_name(),
            code => format!("{} ({})", self.unit_name(), safe(code)),
        };
        let band = sheet.band.map(|place| safe(lang.pick(&self.set.bands[place].title)));
        let mut facts = vec![
            fact(terms::UNIT.to(lang), unit_code),
            fact(terms::CAMPAIGN.to(lang), safe(&self.dossier.campaign.title)),
            fact(terms::CRITERIA_SET.to(lang), self.set_words()),
        ];
        facts.extend([
            fact(terms::ANSWERED.to(lang), self.answered()),
            fact(words::SELF_TOTAL.to(lang), points(sheet.total, lang)),
            fact(terms::APPLICABLE_MAX.to(lang), points(sheet.applicable_max, lang)),
            fact(terms::INDEX.to(lang), numbers::index(sheet.index, self.set.rounding, lang)),
            fact(terms::CLASS.to(lang), band.unwrap_or_else(dash)),
            fact(terms::PREPARED.to(lang), person(&self.dossier.people.prepared_by)),
        ]);
        facts.retain(|fact| !fact.value.is_empty());
        facts
    }

    fn answered(&self) -> String {
        let (answered, own) = answered(self.set, self.sheet);
        let facts = [answered, own].map(|n| n.to_string());
        words::ANSWERED_OF.with(self.lang, &[("answered", &facts[0]), ("own", &facts[1])])
    }

    fn set_words(&self) -> String {
        let title = safe(self.lang.pick(&self.set.title));
        let source = &self.set.source;
        let number = safe(&source.number);
        let number = match number.trim() {
            "" => String::new(),
            number => format!(" ({number})"),
        };
        format!("{title}{number}, {} {}", self.set.id, safe(&self.set.version))
    }

    fn footer(&self, short_seal: Option<&str>) -> String {
        let seal = match short_seal {
            Some(short) => {
                format!("{}: {}", terms::SEAL.to(self.lang), safe(short))
            }
            None => words::DRAFT.to(self.lang).to_string(),
        };
        let set = format!("{} {}", self.set.id, safe(&self.set.version));
        let sample = match self.set.status {
            Status::Sample => format!(" {}", words::SAMPLE.to(self.lang)),
            Status::Official => String::new(),
        };
        format!("{seal} · {}: {set}{sample}", terms::CRITERIA_SET.to(self.lang))
    }
}

/// A text of several lines, each of them harmless.
fn lines_of(text: &str) -> String {
    text.trim().lines().map(safe).collect::<Vec<_>>().join("\n")
}

fn person(person: &Person) -> String {
    let parts = [safe(person.name.trim()), safe(person.position.trim())];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
