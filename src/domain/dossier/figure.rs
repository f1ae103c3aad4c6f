//! Figures that are typed once, and what they make of an answer.

use std::borrow::Cow;

use super::{Answer, Change, Dossier, Unknown};
use crate::domain::map::Map;
use crate::domain::set::{CriteriaSet, Criterion, NumberOf, RuleInput, Scorer};

/// What one figure of the set is for this unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureValue {
    /// Its name, so that the file can be read without the set.
    pub title: String,
    /// As typed.
    pub value: String,
    /// Where it comes from.
    pub source: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Dossier {
    /// A figure as typed; empty where there is none.
    pub fn figure(&self, id: &str) -> &str {
        self.figures.get(id).map_or("", |figure| figure.value.as_str())
    }

    /// The unit's answer to the leaf at `place`, with every field that names a figure taken from
    /// [`Dossier::figures`], also where the entry holds something else there.
    ///
    /// Nothing where nothing is typed in the row itself and a field is missing.
    ///
    /// # Source
    /// `docs/formats.md#scoring-new`, 11.
    pub fn answer_at(&self, set: &CriteriaSet, place: usize) -> Option<Cow<'_, Answer>> {
        match self.fields_at(set, place) {
            Some(fields) => fields.is_answered().then(|| Cow::Owned(fields.answer())),
            None => self.answer(&set.nodes[place].id).map(Cow::Borrowed),
        }
    }

    /// The same as its fields show it: figures stand there also while another field is missing.
    pub fn answer_shown(&self, set: &CriteriaSet, place: usize) -> Option<Cow<'_, Answer>> {
        match self.fields_at(set, place) {
            Some(fields) => {
                let answer = fields.answer();
                (!answer.is_blank()).then_some(Cow::Owned(answer))
            }
            None => self.answer(&set.nodes[place].id).map(Cow::Borrowed),
        }
    }

    /// The change that an answer typed into the fields of a leaf makes: what belongs to figures
    /// goes there, the rest into the entry.
    ///
    /// It names every figure of the rule each time, so that undoing the first key press of several
    /// undoes them all.
    pub fn typed(&self, set: &CriteriaSet, place: usize, answer: Option<Answer>) -> Change {
        let leaf = set.nodes[place].id.clone();
        let bound = set.nodes[place].criterion();
        let Some(apart) = bound.and_then(|criterion| Apart::of(criterion, answer.as_ref())) else {
            return Change::Answer { leaf, answer };
        };
        let mut changes = Vec::new();
        for (id, value) in apart.figures {
            let known = self.figures.get(&id).cloned().unwrap_or_default();
            let figure = FigureValue { value, title: set.figure_title(&id).into(), ..known };
            let is_blank = figure.value.is_empty() && figure.source.is_empty();
            changes.push(Change::Figure { id, figure: (!is_blank).then_some(figure) });
        }
        changes.push(Change::Answer { leaf, answer: apart.rest });
        Change::All(changes)
    }

    /// The fields of a leaf that the unit answers and whose rule names figures; nothing for other
    /// leaves, and where what was entered is no answer of the rule's kind.
    fn fields_at(&self, set: &CriteriaSet, place: usize) -> Option<Fields> {
        let node = &set.nodes[place];
        let criterion = node.criterion().filter(|it| it.scorer == Scorer::Unit)?;
        if criterion.rule.figures().is_empty() {
            return None;
        }
        Fields::of(criterion, self.answer(&node.id), |id| Some(self.figure(id).to_string()))
    }
}

/// An answer to a rule that names figures, taken apart.
pub struct Apart {
    /// What belongs to figures, by their ids, in the order of the fields; also where it is blank.
    pub figures: Vec<(String, String)>,
    /// What stays in the entry; nothing where that is blank.
    pub rest: Option<Answer>,
}

impl Apart {
    /// Nothing where the rule names no figure, or the answer is not of its kind.
    pub fn of(criterion: &Criterion, answer: Option<&Answer>) -> Option<Self> {
        if criterion.rule.figures().is_empty() {
            return None;
        }
        let mut fields = Fields::of(criterion, answer, |_| None)?;
        let mut figures = Vec::new();
        for field in &mut fields.list {
            let Some(id) = field.figure.take() else { continue };
            figures.push((id, std::mem::take(&mut field.value)));
        }
        let rest = fields.answer();
        Some(Apart { figures, rest: (!rest.is_blank()).then_some(rest) })
    }
}

/// The fields of an answer.
struct Fields {
    kind: Kind,
    list: Vec<Field>,
}

enum Kind {
    Share,
    Number(NumberOf),
    /// The ids of the variables, and a remark.
    Variables(Vec<String>, Option<String>),
}

/// A field, and the figure that gives it.
struct Field {
    value: String,
    figure: Option<String>,
}

impl Fields {
    /// The fields of a rule as entered; `value_of` replaces what a figure gives.
    fn of(
        criterion: &Criterion,
        entered: Option<&Answer>,
        value_of: impl Fn(&str) -> Option<String>,
    ) -> Option<Fields> {
        let field = |figure: Option<&str>, typed: &str| Field {
            value: figure.and_then(&value_of).unwrap_or_else(|| typed.to_string()),
            figure: figure.map(str::to_string),
        };
        let (kind, list) = match criterion.rule.input() {
            RuleInput::Share(share) => {
                let (part, whole) = match entered {
                    Some(Answer::Figures { part, whole }) => (part.as_str(), whole.as_str()),
                    None => ("", ""),
                    Some(_) => return None,
                };
                let part = field(share.part_figure.as_deref(), part);
                (Kind::Share, vec![part, field(share.whole_figure.as_deref(), whole)])
            }
            RuleInput::Number { of, figure, .. } => {
                let typed = match entered {
                    Some(Answer::Value { value: typed } | Answer::Count { count: typed }) => typed,
                    None => "",
                    Some(_) => return None,
                };
                (Kind::Number(of), vec![field(figure, typed)])
            }
            RuleInput::Variables(variables) => {
                let (values, branch) = match entered {
                    Some(Answer::Variables { values, branch }) => (Some(values), branch.clone()),
                    None => (None, None),
                    Some(_) => return None,
                };
                let typed =
                    |id: &str| values.and_then(|values| values.get(id)).map_or("", String::as_str);
                let ids = variables.iter().map(|variable| variable.id.clone()).collect();
                let list = variables
                    .iter()
                    .map(|variable| field(variable.figure.as_deref(), typed(&variable.id)));
                (Kind::Variables(ids, branch), list.collect())
            }
            RuleInput::Choice(_) | RuleInput::Checklist(_) | RuleInput::Tally(_) => return None,
        };
        Some(Fields { kind, list })
    }

    /// Something typed in the row itself, or nothing missing.
    fn is_answered(&self) -> bool {
        let is_blank = |field: &Field| field.value.trim().is_empty();
        let is_typed = |field: &Field| field.figure.is_none() && !is_blank(field);
        self.list.iter().any(is_typed) || !self.list.iter().any(is_blank)
    }

    fn answer(&self) -> Answer {
        let mut values = self.list.iter().map(|field| field.value.clone());
        let mut next = || values.next().unwrap_or_default();
        match &self.kind {
            Kind::Share => {
                let part = next();
                Answer::Figures { part, whole: next() }
            }
            Kind::Number(NumberOf::Value | NumberOf::Percent) => Answer::Value { value: next() },
            Kind::Number(NumberOf::Count) => Answer::Count { count: next() },
            Kind::Number(NumberOf::Points) => Answer::Points { points: next() },
            Kind::Variables(ids, branch) => {
                let mut values = Map::new();
                for id in ids {
                    values.insert(id.clone(), next());
                }
                Answer::Variables { values, branch: branch.clone() }
            }
        }
    }
}
