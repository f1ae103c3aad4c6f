//! What a unit declared for a leaf, and the documents behind it, as text for a cell.

use super::Telling;
use crate::domain::dossier::{Answer, Cited};
use crate::domain::map::Map;
use crate::domain::set::{Criterion, Item, NumberOf, Rule, RuleInput, Scorer};
use crate::domain::text::Text;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::{form, show, unit_of, with_percent, with_unit};
use crate::i18n::words::{report as words, terms};
use crate::i18n::{Lang, safe};

impl Telling<'_> {
    /// The declared figure: `2.364/2.727`, the chosen option, the ticked items or, where these are fewer, the
    /// others.
    pub(super) fn declared(&self, criterion: &Criterion, answer: Option<&Answer>) -> String {
        match criterion.scorer {
            Scorer::Unit => answer.map_or(String::new(), |it| match (it, criterion.rule.input()) {
                (Answer::Ticked { items }, RuleInput::Checklist(all)) => {
                    let most = self.most_of(items, all);
                    most.unwrap_or_else(|| figure(criterion, it, self.lang))
                }
                _ => figure(criterion, it, self.lang),
            }),
            Scorer::Survey => terms::BY_SURVEY.to(self.lang).into(),
            Scorer::Superior => terms::BY_SUPERIOR.to(self.lang).into(),
        }
    }

    /// A text of the set.
    pub(super) fn text(&self, text: &Text) -> String {
        Showing { lang: self.lang }.text(text)
    }

    /// Most items of a checklist, or all, by those that are left; nothing where half or more are left, or where
    /// something was ticked that the list does not have.
    fn most_of(&self, ticked: &[String], all: &[Item]) -> Option<String> {
        let n = all.len();
        if !ticked.iter().all(|id| all.iter().any(|item| item.id == *id)) {
            return None;
        }
        let left = all.iter().filter(|item| !ticked.contains(&item.id));
        let left: Vec<String> = left.map(|item| self.text(&item.title)).collect();
        let met = n - left.len();
        let (items, left_out) = (form(&n.to_string(), "item|items"), left.join(";\n"));
        match (left.is_empty(), self.lang) {
            (true, Lang::Vi) => Some(format!("Đạt cả {n} mục")),
            (true, Lang::En) => Some(format!("All {n} {items}")),
            (false, _) if left.len() >= met => None,
            (false, Lang::Vi) => Some(format!("Đạt {met}/{n} mục, trừ: {left_out}")),
            (false, Lang::En) => Some(format!("{met} of {n} {items}, all but: {left_out}")),
        }
    }

    /// A document by its place in the register and its number, or what it is about where it has none:
    /// `[3] 05/KH-UBND, Mục II`.
    pub(super) fn citation(&self, cited: &Cited) -> String {
        let place = self.register.iter().position(|row| row.id == cited.id);
        let place = place.map_or(String::new(), |at| format!("[{}] ", at + 1));
        let Cited { document, place: section, .. } = cited;
        let names = [&document.number, &document.title, &document.url];
        let name = names.into_iter().map(|name| safe(name.trim())).find(|name| !name.is_empty());
        let section = safe(section.trim());
        format!("{place}{}", joined(&[name.unwrap_or_default(), section], ", "))
    }
}

/// An answer as people read it: `2.364/2.727`, the chosen option, the ticked items. What is no
/// number is shown as it was typed, without letters that steer.
pub fn figure(criterion: &Criterion, answer: &Answer, lang: Lang) -> String {
    Showing { lang }.figure(criterion, answer)
}

/// A document in one line: number and date, issuer, subject, section, file or link.
pub fn document(cited: &Cited, lang: Lang) -> String {
    Showing { lang }.document(cited)
}

/// Figures and documents in one language.
#[derive(Clone, Copy)]
struct Showing {
    lang: Lang,
}

impl Showing {
    fn figure(&self, criterion: &Criterion, answer: &Answer) -> String {
        let number = |typed: &str| show(safe(typed.trim()).as_str(), self.lang);
        let rule = &criterion.rule;
        match answer {
            Answer::Chosen { option, points } => {
                let title = self.title(rule, option);
                match points.as_deref().map(str::trim).filter(|points| !points.is_empty()) {
                    Some(points) => format!("{title}: {}", self.points(&number(points))),
                    None => title,
                }
            }
            Answer::Ticked { items } if items.is_empty() => words::NONE_MET.to(self.lang).into(),
            Answer::Ticked { items } => {
                items.iter().map(|id| self.title(rule, id)).collect::<Vec<_>>().join(";\n")
            }
            Answer::Figures { part, whole } => format!("{}/{}", number(part), number(whole)),
            Answer::Value { value } | Answer::Count { count: value } => match rule.input() {
                RuleInput::Number { of: NumberOf::Percent, .. } => with_percent(&number(value)),
                RuleInput::Number { unit, .. } => {
                    let unit = unit.map_or(String::new(), |unit| safe(self.lang.pick(unit)));
                    with_unit(&number(value), &unit)
                }
                RuleInput::Choice(_)
                | RuleInput::Checklist(_)
                | RuleInput::Share(_)
                | RuleInput::Tally(_)
                | RuleInput::Variables(_) => number(value),
            },
            Answer::Tally { counts } => self.tally(rule, counts),
            Answer::Points { points } => self.points(&number(points)),
            Answer::Variables { values, .. } => {
                let value = |id: &str| values.get(id).map_or("–".into(), |typed| number(typed));
                self.variables(rule, value)
            }
            Answer::NotApplicable { .. } => terms::NOT_APPLICABLE.to(self.lang).into(),
            Answer::Unreadable { .. } => words::UNREADABLE.to(self.lang).into(),
        }
    }

    fn points(&self, number: &str) -> String {
        with_unit(number, unit_of(number, self.lang))
    }

    /// The title of an option or item; an id that the set does not have as it is.
    fn title(&self, rule: &Rule, id: &str) -> String {
        let known = match rule.input() {
            RuleInput::Choice(options) => options.iter().find(|it| it.id == id).map(|it| &it.title),
            RuleInput::Checklist(items) => items.iter().find(|it| it.id == id).map(|it| &it.title),
            RuleInput::Tally(items) => items.iter().find(|it| it.id == id).map(|it| &it.title),
            RuleInput::Share(_) | RuleInput::Number { .. } | RuleInput::Variables(_) => None,
        };
        known.map_or_else(|| safe(id), |title| self.text(title))
    }

    /// What was counted, a line each; items that were not mentioned are left out.
    fn tally(&self, rule: &Rule, counts: &Map<String, String>) -> String {
        let RuleInput::Tally(items) = rule.input() else { return String::new() };
        let told = items.iter().filter_map(|item| {
            let typed = counts.get(&item.id).filter(|typed| !typed.trim().is_empty())?;
            let unit = item.unit.as_ref().map_or(String::new(), |unit| self.text(unit));
            let number = show(safe(typed.trim()).as_str(), self.lang);
            Some(format!("{}: {}", self.text(&item.title), with_unit(&number, &unit)))
        });
        told.collect::<Vec<_>>().join(";\n")
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

    fn document(&self, cited: &Cited) -> String {
        let document = &cited.document;
        let number = safe(document.number.trim());
        let date = match document.date.trim() {
            "" => String::new(),
            date => words::OF_DATE.with(self.lang, &[("date", &show_date(&safe(date)))]),
        };
        let issuer = match safe(document.issuer.trim()) {
            issuer if issuer.is_empty() => issuer,
            issuer => words::BY_ISSUER.with(self.lang, &[("issuer", &issuer)]),
        };
        let head = joined(&[number, date, issuer], " ");
        let place = safe(cited.place.trim());
        let file = document.file.as_ref().map_or(String::new(), |file| {
            words::FILE_NAMED.with(self.lang, &[("name", &safe(file.name.trim()))])
        });
        let title = safe(document.title.trim());
        joined(&[head, title, place, file, safe(document.url.trim())], ", ")
    }
}

/// The parts that are not empty.
fn joined(parts: &[String], separator: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    parts.join(separator)
}
