//! The field of an answer, for each of the nine kinds of rule.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::{ChecklistField, ChoiceField, NumberField};
use crate::domain::dossier::Answer;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::set::{BandsOf, CriteriaSet, Rule, ShareOf, Variable};
use crate::domain::typed::Takes;
use crate::i18n::Lang;
use crate::i18n::problems::said;
use crate::i18n::words::answer as words;
use crate::ui::{lang, t};

/// The field of an answer. It is told what stands, and tells what is entered; blank is nothing.
#[component]
pub fn AnswerField(
    /// The criteria set.
    set: Arc<CriteriaSet>,
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// What every id begins with, such as `answer-c1.1.1`.
    prefix: String,
    /// What stands.
    #[prop(into)]
    answer: Signal<Option<Answer>>,
    /// Told the answer at each key press.
    on_answer: Callback<Option<Answer>>,
    /// Whether it may only be read.
    #[prop(into)]
    read_only: Signal<bool>,
    /// What is wrong with the answer.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// In a row of the table, where space is short.
    #[prop(default = false)]
    is_compact: bool,
) -> impl IntoView {
    let on_answer = Callback::new(move |answer: Option<Answer>| {
        on_answer.run(answer.filter(|answer| !answer.is_blank()));
    });
    let field = Entry { prefix, answer, on_answer, read_only, problems, lang: lang() };
    let max = set.nodes[place].max;
    let Some(criterion) = set.nodes[place].criterion() else { return ().into_any() };
    match criterion.rule.clone() {
        Rule::Choice { options } => {
            let Entry { prefix, answer, on_answer, read_only, .. } = field;
            view! { <ChoiceField prefix options max answer on_answer read_only is_compact /> }
                .into_any()
        }
        Rule::Checklist { items } => {
            let Entry { prefix, answer, on_answer, read_only, .. } = field;
            view! { <ChecklistField prefix items max answer on_answer read_only /> }.into_any()
        }
        Rule::Proportion { share, .. } | Rule::Bands { of: BandsOf::Share(share), .. } => {
            field.figures(&share)
        }
        Rule::Percent { .. } => field.value(t(words::PERCENT), "%", Takes::Percent),
        Rule::Bands { of: BandsOf::Value, unit, .. } => {
            let unit = unit.map(|unit| lang().pick(&unit).to_string());
            let unit = unit.unwrap_or_default();
            field.value(t(words::VALUE), &unit, Takes::of_value(&unit))
        }
        Rule::Count { unit, .. } | Rule::Deduction { unit, .. } => {
            let unit = unit.map(|unit| lang().pick(&unit).to_string());
            field.count(&unit.unwrap_or_default())
        }
        Rule::Given { .. } => field.points(max),
        Rule::Formula { variables, .. } => field.variables(&variables),
    }
}

/// What every kind of field needs.
#[derive(Clone)]
struct Entry {
    prefix: String,
    answer: Signal<Option<Answer>>,
    on_answer: Callback<Option<Answer>>,
    read_only: Signal<bool>,
    problems: Signal<Vec<Problem>>,
    lang: Lang,
}

/// One number of an answer: how it is named, read and written.
struct Number {
    /// The end of its id.
    name: String,
    label: String,
    unit: String,
    takes: Takes,
    field: Field,
    get: fn(&Answer, &str) -> Option<String>,
    put: fn(Option<Answer>, &str, String) -> Answer,
    /// Handed to `get` and `put`: the variable's id, where there are several.
    key: String,
}

impl Entry {
    fn number(&self, number: Number) -> AnyView {
        let Entry { prefix, answer, on_answer, read_only, problems, lang } = self.clone();
        let Number { name, label, unit, takes, field, get, put, key } = number;
        let read_key = key.clone();
        let value = Signal::derive(move || {
            let read = |answer: &Answer| get(answer, &read_key);
            answer.with(|answer| answer.as_ref().and_then(read).unwrap_or_default())
        });
        let problem = Signal::derive(move || problems.with(|found| in_field(found, &field, lang)));
        let on_input = Callback::new(move |number: String| {
            on_answer.run(Some(put(answer.get_untracked(), &key, number)));
        });
        let id = format!("{prefix}-{name}");
        view! { <NumberField id label unit takes value on_input read_only problem /> }.into_any()
    }

    fn figures(&self, share: &ShareOf) -> AnyView {
        fn both(answer: Option<Answer>) -> (String, String) {
            match answer {
                Some(Answer::Figures { part, whole }) => (part, whole),
                _ => Default::default(),
            }
        }
        let part = self.number(Number {
            name: "part".into(),
            label: self.lang.pick(&share.part).into(),
            unit: String::new(),
            takes: Takes::of_figure(&share.part.vi),
            field: Field::Part,
            get: |answer, _| Some(both(Some(answer.clone())).0),
            put: |answer, _, part| Answer::Figures { part, whole: both(answer).1 },
            key: String::new(),
        });
        let whole = self.number(Number {
            name: "whole".into(),
            label: self.lang.pick(&share.whole).into(),
            unit: String::new(),
            takes: Takes::of_figure(&share.whole.vi),
            field: Field::Whole,
            get: |answer, _| Some(both(Some(answer.clone())).1),
            put: |answer, _, whole| Answer::Figures { part: both(answer).0, whole },
            key: String::new(),
        });
        several(vec![part, whole])
    }

    fn value(&self, label: &str, unit: &str, takes: Takes) -> AnyView {
        self.number(Number {
            name: "value".into(),
            label: label.into(),
            unit: unit.into(),
            takes,
            field: Field::Value,
            key: String::new(),
            get: |answer, _| match answer {
                Answer::Value { value } => Some(value.clone()),
                _ => None,
            },
            put: |_, _, value| Answer::Value { value },
        })
    }

    fn count(&self, unit: &str) -> AnyView {
        self.number(Number {
            name: "count".into(),
            label: t(words::COUNT).into(),
            unit: unit.into(),
            takes: Takes::Whole,
            field: Field::Count,
            key: String::new(),
            get: |answer, _| match answer {
                Answer::Count { count } => Some(count.clone()),
                _ => None,
            },
            put: |_, _, count| Answer::Count { count },
        })
    }

    fn points(&self, max: Points) -> AnyView {
        self.number(Number {
            name: "points".into(),
            label: t(words::POINTS).into(),
            unit: t(words::POINTS_UNIT).into(),
            takes: Takes::UpTo(max),
            field: Field::Points,
            key: String::new(),
            get: |answer, _| match answer {
                Answer::Points { points } => Some(points.clone()),
                _ => None,
            },
            put: |_, _, points| Answer::Points { points },
        })
    }

    fn variables(&self, variables: &[Variable]) -> AnyView {
        several(variables.iter().map(|variable| self.variable(variable)).collect())
    }

    fn variable(&self, variable: &Variable) -> AnyView {
        self.number(Number {
            name: format!("var-{}", variable.id),
            label: self.lang.pick(&variable.title).into(),
            unit: String::new(),
            takes: Takes::of_figure(&variable.title.vi),
            field: Field::Variable(variable.id.clone()),
            key: variable.id.clone(),
            get: |answer, key| match answer {
                Answer::Variables { values, .. } => values.get(key).cloned(),
                _ => None,
            },
            put: |answer, key, number| {
                let (mut values, branch) = match answer {
                    Some(Answer::Variables { values, branch }) => (values, branch),
                    _ => (BTreeMap::new(), None),
                };
                values.insert(key.to_string(), number);
                Answer::Variables { values, branch }
            },
        })
    }
}

/// Several numbers that make one answer.
fn several(fields: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset class="answer-field">
            <legend class="visually-hidden">{t(words::FIGURES)}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// What is wrong with one field, in words. A figure that is still missing is no mistake yet: the
/// line below the fields says so.
fn in_field(problems: &[Problem], field: &Field, lang: Lang) -> Option<String> {
    let problem = problems.iter().find(|problem| {
        problem.place.field.as_ref() == Some(field) && problem.code != Code::FigureMissing
    })?;
    let place = Default::default();
    let said = said(&Problem { place, ..problem.clone() }, lang);
    Some(said.to_string())
}
