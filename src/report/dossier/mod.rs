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
    blocks.push(Block::Title {
        kind: lang.say("BÁO CÁO", "REPORT").to_string(),
        subject: subject.clone(),
    });
    if set.status == Status::Sample {
        blocks.push(Block::Notice(telling.sample_notice()));
    }
    blocks.extend(outcome::set_warnings(&set.warnings, lang).map(Block::Notice));
    blocks.push(Block::Paragraph(telling.opening()));
    blocks.push(telling.heading("I. Thông tin chung và kết quả", "I. Overview and results"));
    blocks.push(Block::Facts(telling.facts()));
    blocks.extend(class_scale(set, sheet, lang).map(Block::ClassScale));
    blocks.push(telling.heading("II. Kết quả theo lĩnh vực", "II. Results by area"));
    blocks.push(Block::Bars(area_bars(set, sheet, lang)));
    blocks.push(Block::Table(areas::table(telling)));
    blocks.extend(reasons::blocks(telling));
    blocks.extend(closing::blocks(telling));
    blocks.push(telling.annex("1", "BẢNG TỰ CHẤM ĐIỂM", "SCORES"));
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
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.say(vi, en)
    }

    fn heading(&self, vi: &'static str, en: &'static str) -> Block {
        Block::Heading(self.say(vi, en).to_string())
    }

    /// What the letter is about, in one sentence; what the leader wants to add stands in the parts below.
    fn opening(&self) -> String {
        let campaign = safe(self.dossier.campaign.title.trim());
        let unit = self.unit_name();
        match (self.lang, campaign.as_str()) {
            (Lang::Vi, "") => format!("{unit} báo cáo kết quả tự chấm điểm như sau:"),
            (Lang::Vi, title) => {
                format!("Thực hiện {title}, {unit} báo cáo kết quả tự chấm điểm như sau:")
            }
            (Lang::En, "") => format!("{unit} reports the results of its self-scoring:"),
            (Lang::En, title) => {
                format!("For {title}, {unit} reports the results of its self-scoring:")
            }
        }
    }

    fn annex(&self, number: &str, vi: &'static str, en: &'static str) -> Block {
        let letter = letter::number(&self.dossier.report.heading, self.lang);
        let letter = letter.split_once(' ').map_or("", |(_, number)| number);
        let note = match self.lang {
            Lang::Vi => format!("(Kèm theo Báo cáo số {letter} của {})", self.unit_name()),
            Lang::En => format!("(Annexed to report No. {letter} of {})", self.unit_name()),
        };
        let number = format!("{} {number}", self.say("Phụ lục", "Annex"));
        Block::Annex(Annex { number, title: self.say(vi, en).to_string(), note })
    }

    fn unit_name(&self) -> String {
        match self.dossier.unit.name.trim() {
            "" => "…".into(),
            name => safe(name),
        }
    }

    fn subject(&self) -> String {
        let usual = self.say(
            "Tự chấm điểm Chỉ số cải cách hành chính",
            "Self-scoring of administrative reform (PAR INDEX)",
        );
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
        self.say(
            "Chấm theo bộ tiêu chí mẫu, không phải văn bản chính thức: điểm chỉ để tham khảo.",
            "Scored by a sample set, not an official document: the points are an illustration.",
        )
        .into()
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
            fact(self.say("Đơn vị", "Unit"), unit_code),
            fact(self.say("Đợt chấm", "Campaign"), safe(&self.dossier.campaign.title)),
            fact(self.say("Bộ tiêu chí", "Criteria set"), self.set_words()),
        ];
        facts.extend([
            fact(self.say("Đã chấm", "Answered"), self.answered()),
            fact(self.say("Tổng điểm tự chấm", "Self-scored total"), points(sheet.total, lang)),
            fact(
                self.say("Điểm tối đa áp dụng", "Applicable maximum"),
                points(sheet.applicable_max, lang),
            ),
            fact(self.say("Chỉ số", "Index"), numbers::index(sheet.index, self.set.rounding, lang)),
            fact(self.say("Xếp loại", "Class"), band.unwrap_or_else(dash)),
            fact(self.say("Người lập", "Prepared by"), person(&self.dossier.people.prepared_by)),
        ]);
        facts.retain(|fact| !fact.value.is_empty());
        facts
    }

    fn answered(&self) -> String {
        let (answered, own) = answered(self.set, self.sheet);
        match self.lang {
            Lang::Vi => format!("{answered}/{own} tiêu chí do đơn vị tự chấm"),
            Lang::En => {
                let own = own.to_string();
                let criteria = numbers::form(&own, "criterion|criteria");
                format!("{answered}/{own} {criteria} that the unit scores")
            }
        }
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
                format!("{}: {}", self.say("Mã kiểm tra của tệp", "Seal of the file"), safe(short))
            }
            None => self.say("Bản nháp, chưa xuất tệp", "Draft, not exported").to_string(),
        };
        let set = format!("{} {}", self.set.id, safe(&self.set.version));
        let sample = match self.set.status {
            Status::Sample => self.say(" (mẫu)", " (sample)"),
            Status::Official => "",
        };
        format!("{seal} · {}: {set}{sample}", self.say("Bộ tiêu chí", "Criteria set"))
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
