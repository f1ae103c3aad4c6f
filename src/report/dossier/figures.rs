//! What a unit declared for a leaf, and the documents behind it, as text for a cell.

use super::Telling;
use crate::domain::dossier::{Answer, Evidence};
use crate::domain::set::{ChoiceOption, Criterion, Rule, Scorer};
use crate::domain::text::Text;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::{show, with_percent, with_unit};
use crate::i18n::{Lang, safe};

impl Telling<'_> {
    /// The declared figure: `2.364/2.727`, the chosen option, the ticked items.
    pub(super) fn declared(&self, criterion: &Criterion, answer: Option<&Answer>) -> String {
        match criterion.scorer {
            Scorer::Unit => answer.map_or(String::new(), |it| figure(criterion, it, self.lang)),
            Scorer::Survey => self.say("Điều tra xã hội học", "Sociological survey").into(),
            Scorer::Superior => self.say("Cấp trên chấm", "Scored by the superior").into(),
        }
    }

    /// A text of the set.
    pub(super) fn text(&self, text: &Text) -> String {
        Showing { lang: self.lang }.text(text)
    }

    /// A document in one line.
    pub(super) fn document(&self, evidence: &Evidence) -> String {
        document(evidence, self.lang)
    }
}

/// An answer as people read it: `2.364/2.727`, the chosen option, the ticked items. What is no
/// number is shown as it was typed, without letters that steer.
pub fn figure(criterion: &Criterion, answer: &Answer, lang: Lang) -> String {
    Showing { lang }.figure(criterion, answer)
}

/// A document in one line: number and date, issuer, subject, section, file or link.
pub fn document(evidence: &Evidence, lang: Lang) -> String {
    Showing { lang }.document(evidence)
}

/// Figures and documents in one language.
#[derive(Clone, Copy)]
struct Showing {
    lang: Lang,
}

impl Showing {
    fn say(self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.say(vi, en)
    }

    fn figure(&self, criterion: &Criterion, answer: &Answer) -> String {
        let number = |typed: &str| show(safe(typed.trim()).as_str(), self.lang);
        match answer {
            Answer::Chosen { option } => self.titles(&criterion.rule, std::slice::from_ref(option)),
            Answer::Ticked { items } => self.titles(&criterion.rule, items),
            Answer::Figures { part, whole } => format!("{}/{}", number(part), number(whole)),
            Answer::Value { value } => match &criterion.rule {
                Rule::Percent { .. } => with_percent(&number(value)),
                rule => with_unit(&number(value), &self.unit_of(rule)),
            },
            Answer::Count { count } => with_unit(&number(count), &self.unit_of(&criterion.rule)),
            Answer::Points { points } => with_unit(&number(points), self.say("điểm", "points")),
            Answer::Variables { values, .. } => {
                let value = |id: &str| values.get(id).map_or("–".into(), |typed| number(typed));
                self.variables(&criterion.rule, value)
            }
            Answer::NotApplicable { .. } => self.say("Không áp dụng", "Not applicable").into(),
            Answer::Unreadable { .. } => self.say("Không đọc được", "Cannot be read").into(),
        }
    }

    fn unit_of(&self, rule: &Rule) -> String {
        let unit = match rule {
            Rule::Bands { unit, .. } | Rule::Count { unit, .. } | Rule::Deduction { unit, .. } => {
                unit
            }
            _ => &None,
        };
        unit.as_ref().map_or(String::new(), |unit| safe(self.lang.pick(unit)))
    }

    /// The titles of options or items; an id that the set does not have as it is.
    fn titles(&self, rule: &Rule, ids: &[String]) -> String {
        let (Rule::Choice { options: known } | Rule::Checklist { items: known }) = rule else {
            return safe(&ids.join("; "));
        };
        let title = |id: &String| {
            let found: Option<&ChoiceOption> = known.iter().find(|option| &option.id == id);
            found.map_or_else(|| safe(id), |option| self.text(&option.title))
        };
        match ids {
            [] => self.say("Không đạt mục nào", "None").into(),
            ids => ids.iter().map(title).collect::<Vec<_>>().join(";\n"),
        }
    }

    fn variables(&self, rule: &Rule, value: impl Fn(&str) -> String) -> String {
        let Rule::Formula { variables, .. } = rule else { return String::new() };
        let lines =
            variables.iter().map(|it| format!("{}: {}", self.text(&it.title), value(&it.id)));
        lines.collect::<Vec<_>>().join(";\n")
    }

    fn text(&self, text: &Text) -> String {
        safe(self.lang.pick(text).trim())
    }

    fn document(&self, evidence: &Evidence) -> String {
        let number = safe(evidence.number.trim());
        let date = match evidence.date.trim() {
            "" => String::new(),
            date => format!("{}{}", self.say("ngày ", "of "), show_date(&safe(date))),
        };
        let issuer = match safe(evidence.issuer.trim()) {
            issuer if issuer.is_empty() => issuer,
            issuer => format!("{}{issuer}", self.say("của ", "by ")),
        };
        let head = joined(&[number, date, issuer], " ");
        let place = safe(evidence.place.trim());
        let file = evidence.file.as_ref().map_or(String::new(), |file| {
            format!("{}{}", self.say("tệp ", "file "), safe(file.name.trim()))
        });
        let title = safe(evidence.title.trim());
        joined(&[head, title, place, file, safe(evidence.url.trim())], ", ")
    }
}

/// The parts that are not empty.
fn joined(parts: &[String], separator: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    parts.join(separator)
}
