//! The field of an answer, for each kind of rule.

use std::sync::Arc;

use leptos::prelude::*;

use super::{ChecklistField, ChoiceField, NumberField};
use crate::domain::dossier::Answer;
use crate::domain::letter_case::capitalised;
use crate::domain::map::Map;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::set::{
    ChoiceOption, CriteriaSet, Figure, Gives, NumberOf, RuleInput, ShareOf, TallyItem, Variable,
};
use crate::domain::typed::Takes;
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::problems::said;
use crate::i18n::why::tally_item;
use crate::i18n::words::{answer as words, terms};
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
    let figures = set.figures.clone();
    let field = Entry { prefix, answer, on_answer, read_only, problems, figures, lang: lang() };
    let max = set.nodes[place].max;
    let Some(criterion) = set.nodes[place].criterion() else { return ().into_any() };
    match criterion.rule.input() {
        RuleInput::Choice(options) => {
            let options = options.to_vec();
            let Entry { prefix, answer, on_answer, read_only, .. } = field.clone();
            let points = field.points_of_range(&options);
            view! {
                <ChoiceField prefix options max answer on_answer read_only is_compact />
                {points}
            }
            .into_any()
        }
        RuleInput::Checklist(items) => {
            let (items, Entry { prefix, answer, on_answer, read_only, .. }) =
                (items.to_vec(), field);
            view! { <ChecklistField prefix items max answer on_answer read_only /> }.into_any()
        }
        RuleInput::Share(share) => field.figures(share),
        RuleInput::Number { of, unit, figure } => {
            let takes = of.takes(unit, max);
            let unit = unit.map_or("", |unit| field.lang.pick(unit));
            match of {
                NumberOf::Percent => field.value(t(words::PERCENT), "%", takes, figure),
                NumberOf::Value => field.value(t(words::VALUE), unit, takes, figure),
                NumberOf::Count => field.count(unit, figure),
                NumberOf::Points => field.points(max),
            }
        }
        RuleInput::Tally(items) => field.tally(items, max),
        RuleInput::Variables(variables) => field.variables(variables),
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
    /// Figures that rules name.
    figures: Vec<Figure>,
    lang: Lang,
}

/// One number of an answer: how it is named, read and written.
struct Number {
    /// The end of its id.
    name: String,
    label: String,
    hint: String,
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
        let Entry { prefix, answer, on_answer, read_only, problems, lang, .. } = self.clone();
        let Number { name, label, hint, unit, takes, field, get, put, key } = number;
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
        view! { <NumberField id label hint unit takes value on_input read_only problem /> }
            .into_any()
    }

    /// That a figure is typed once; nothing where a field names none.
    fn shared(&self, figure: Option<&str>) -> String {
        let known = self.figures.iter().find(|known| Some(known.id.as_str()) == figure);
        known.map_or(String::new(), |figure| {
            words::SHARED_FIGURE.with(self.lang, &[("title", self.lang.pick(&figure.title))])
        })
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
            hint: self.shared(share.part_figure.as_deref()),
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
            hint: self.shared(share.whole_figure.as_deref()),
            unit: String::new(),
            takes: Takes::of_figure(&share.whole.vi),
            field: Field::Whole,
            get: |answer, _| Some(both(Some(answer.clone())).1),
            put: |answer, _, whole| Answer::Figures { part: both(answer).0, whole },
            key: String::new(),
        });
        several(vec![part, whole])
    }

    fn value(&self, label: &str, unit: &str, takes: Takes, figure: Option<&str>) -> AnyView {
        self.number(Number {
            name: "value".into(),
            label: label.into(),
            hint: self.shared(figure),
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

    fn count(&self, unit: &str, figure: Option<&str>) -> AnyView {
        self.number(Number {
            name: "count".into(),
            label: t(words::COUNT).into(),
            hint: self.shared(figure),
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
            hint: String::new(),
            unit: t(terms::POINTS_UNIT).into(),
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

    /// The points of the chosen option, where it is a range.
    fn points_of_range(&self, options: &[ChoiceOption]) -> Option<AnyView> {
        let ranges: Vec<(String, Points, Points)> = options
            .iter()
            .filter_map(|option| match &option.gives {
                Gives::Range { min, max } => Some((option.id.clone(), *min, *max)),
                Gives::Fixed(_) => None,
            })
            .collect();
        if ranges.is_empty() {
            return None;
        }
        let answer = self.answer;
        let range = Memo::new(move |_| {
            let Some(Answer::Chosen { option, .. }) = answer.get() else { return None };
            ranges.iter().find(|(id, ..)| *id == option).map(|(_, min, max)| (*min, *max))
        });
        let entry = self.clone();
        let field = move || range.get().map(|(min, max)| entry.points_within(min, max));
        Some(field.into_any())
    }

    fn points_within(&self, min: Points, max: Points) -> AnyView {
        let takes = Takes::UpTo(max);
        let [min, max] = [min, max].map(|it| show(&it.to_string(), self.lang));
        self.number(Number {
            name: "points".into(),
            label: t(words::POINTS).into(),
            hint: words::POINTS_WITHIN.with(self.lang, &[("min", &min), ("max", &max)]),
            unit: t(terms::POINTS_UNIT).into(),
            takes,
            field: Field::Points,
            key: String::new(),
            get: |answer, _| match answer {
                Answer::Chosen { points, .. } => points.clone(),
                _ => None,
            },
            put: |answer, _, points| {
                let option = match answer {
                    Some(Answer::Chosen { option, .. }) => option,
                    _ => String::new(),
                };
                let points = Some(points).filter(|points| !points.trim().is_empty());
                Answer::Chosen { option, points }
            },
        })
    }

    fn tally(&self, items: &[TallyItem], max: Points) -> AnyView {
        several(items.iter().map(|item| self.tallied(item, max)).collect())
    }

    fn tallied(&self, item: &TallyItem, max: Points) -> AnyView {
        self.number(Number {
            name: format!("item-{}", item.id),
            label: self.lang.pick(&item.title).into(),
            hint: capitalised(&tally_item(item, max, self.lang)),
            unit: item.unit.as_ref().map_or(String::new(), |unit| self.lang.pick(unit).into()),
            takes: Takes::Whole,
            field: Field::Item(item.id.clone()),
            key: item.id.clone(),
            get: |answer, key| match answer {
                Answer::Tally { counts } => counts.get(key).cloned(),
                _ => None,
            },
            put: |answer, key, number| {
                let mut counts = match answer {
                    Some(Answer::Tally { counts }) => counts,
                    _ => Map::new(),
                };
                match number.trim().is_empty() {
                    true => counts.remove(key),
                    false => counts.insert(key.to_string(), number),
                };
                Answer::Tally { counts }
            },
        })
    }

    fn variables(&self, variables: &[Variable]) -> AnyView {
        several(variables.iter().map(|variable| self.variable(variable)).collect())
    }

    fn variable(&self, variable: &Variable) -> AnyView {
        self.number(Number {
            name: format!("var-{}", variable.id),
            label: self.lang.pick(&variable.title).into(),
            hint: self.shared(variable.figure.as_deref()),
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
                    _ => (Map::new(), None),
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
            <legend class="visually-hidden">{t(terms::DECLARED)}</legend>
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
