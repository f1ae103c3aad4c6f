//! The test bench: every limit tried at its value and just beside it, and one's own figures.

use std::sync::Arc;

use leptos::prelude::*;

use super::Alone;
use crate::domain::dossier::Answer;
use crate::domain::score::{Tried, bench, try_one};
use crate::domain::set::{CriteriaSet, Rule};
use crate::i18n::numbers::{points, show};
use crate::i18n::why::why;
use crate::i18n::words::{set_table as words, terms};
use crate::i18n::{Lang, safe};
use crate::ui::components::AnswerField;
use crate::ui::{lang, t};

/// The bench of the row that is edited.
#[component]
pub(super) fn Bench(alone: Alone) -> impl IntoView {
    let shown = move || {
        let read = alone.get();
        let is_sound = !read.problems.iter().any(|problem| problem.is_error());
        match read.value.clone().filter(|_| is_sound) {
            Some(set) => view! { <Sound set=Arc::new(set) /> }.into_any(),
            None => view! { <p>{t(words::BENCH_NONE)}</p> }.into_any(),
        }
    };
    view! {
        <h4 id="set-bench-title">{t(words::BENCH)}</h4>
        <p class="field__hint">{t(words::BENCH_HINT)}</p>
        {shown}
    }
}

#[component]
fn Sound(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let tried = bench(&set, 0);
    let row = |tried: &Tried| {
        let Told { answer, points, why } = told(&set, tried, lang);
        view! {
            <tr><th scope="row">{answer}</th><td class="set-bench__points">{points}</td><td>{why}</td></tr>
        }
    };
    let rows = tried.iter().map(row).collect_view();
    let table = (!tried.is_empty()).then(|| {
        view! {
            <table id="set-bench" class="set-bench" aria-labelledby="set-bench-title">
                <thead>
                    <tr>
                        <th scope="col">{t(words::BENCH_ANSWER)}</th>
                        <th scope="col">{t(terms::POINTS)}</th>
                        <th scope="col">{t(words::BENCH_WHY)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! { {table} <Own set /> }
}

/// One's own answer.
#[component]
fn Own(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let answer = RwSignal::new(None::<Answer>);
    let on_answer = Callback::new(move |tried| answer.set(tried));
    let result = {
        let set = set.clone();
        Memo::new(move |_| Some(try_one(&set, 0, answer.get()?)))
    };
    let problems = Signal::derive(move || {
        result.with(|tried| tried.as_ref().map_or(Vec::new(), |it| it.line.problems.clone()))
    });
    let told = {
        let set = set.clone();
        move || {
            result.with(|tried| {
                let told = told(&set, tried.as_ref()?, lang);
                Some(view! { <b>{told.points}</b> ": " {told.why} })
            })
        }
    };
    view! {
        <fieldset class="set-bench__own">
            <legend>{t(words::BENCH_OWN)}</legend>
            <AnswerField
                set
                place=0
                prefix="set-own".to_string()
                answer
                on_answer
                read_only=Signal::derive(|| false)
                problems
            />
            <p id="set-own-result" role="status" aria-live="polite">{told}</p>
        </fieldset>
    }
}

/// A trial in words.
struct Told {
    answer: String,
    points: String,
    why: String,
}

fn told(set: &CriteriaSet, tried: &Tried, lang: Lang) -> Told {
    Told {
        answer: answer_words(set, &tried.answer, lang),
        points: points(tried.line.points, lang),
        why: why(set, 0, &tried.line, lang),
    }
}

fn answer_words(set: &CriteriaSet, answer: &Answer, lang: Lang) -> String {
    let rule = set.nodes.first().and_then(|node| node.criterion()).map(|it| &it.rule);
    let titled = |id: &str| -> String {
        let title = match rule {
            Some(Rule::Choice { options }) => {
                options.iter().find(|it| it.id == id).map(|it| &it.title)
            }
            Some(Rule::Checklist { items }) => {
                items.iter().find(|it| it.id == id).map(|it| &it.title)
            }
            Some(Rule::Tally { items, .. }) => {
                items.iter().find(|it| it.id == id).map(|it| &it.title)
            }
            _ => None,
        };
        title.map_or_else(|| id.to_string(), |title| safe(lang.pick(title)))
    };
    match answer {
        Answer::Chosen { option, points: Some(points) } => {
            format!("{}: {}", titled(option), show(points, lang))
        }
        Answer::Chosen { option, points: None } => titled(option),
        Answer::Ticked { items } if items.is_empty() => words::NOTHING_TICKED.to(lang).into(),
        Answer::Ticked { items } => {
            items.iter().map(|id| titled(id)).collect::<Vec<_>>().join(" + ")
        }
        Answer::Tally { counts } if counts.is_empty() => words::NOTHING_TICKED.to(lang).into(),
        Answer::Tally { counts } => {
            let one = |(id, count): (&String, &String)| format!("{}: {count}", titled(id));
            counts.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        Answer::Figures { part, whole } => format!("{}/{}", show(part, lang), show(whole, lang)),
        Answer::Value { value } => show(value, lang),
        Answer::Count { count } => show(count, lang),
        Answer::Points { points } => show(points, lang),
        Answer::Variables { .. } | Answer::NotApplicable { .. } | Answer::Unreadable { .. } => {
            String::new()
        }
    }
}
