//! A field for a date: typed and shown as day/month/year, kept as ISO; what is no date stays as
//! typed.

use std::time::Duration;

use leptos::prelude::*;

use super::field_words::{FieldIds, FieldWords};
use crate::domain::calendar::{TypedDate, read_typed};
use crate::domain::problem::{Code, Problem};
use crate::i18n::Lang;
use crate::i18n::dates::{read_date, show_date};
use crate::i18n::problems::said;
use crate::i18n::words::answer as words;
use crate::ui::{lang, t};

/// A field for a date.
#[component]
pub fn DateField(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What stands: an ISO date, or what was typed and is none.
    #[prop(into)]
    value: Signal<String>,
    /// Told at each key press what is to be kept.
    on_input: Callback<String>,
    /// Whether it may only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// What is doubtful about it, though it is a date, in words.
    #[prop(optional, into)]
    doubt: Signal<Option<String>>,
) -> impl IntoView {
    let lang = lang();
    let input = NodeRef::<leptos::html::Input>::new();
    let kept = |typed: &str| read_date(typed).unwrap_or_else(|| typed.to_string());
    Effect::new(move || {
        let Some(input) = input.get() else { return };
        value.with(|value| {
            if kept(&input.value()) != *value {
                input.set_value(&show_date(value));
            }
        });
    });
    let is_focused = RwSignal::new(false);
    // A field that is taken away while the hand is in it hears of that when its signals are gone.
    let tidy = move |_| {
        // A problem that appears moves the page: not before the click that took the focus has landed.
        let settle = move || {
            is_focused.try_set(false);
        };
        set_timeout(settle, Duration::from_millis(300));
        let input = input.try_get_untracked().flatten();
        if let (Some(input), Some(value)) = (input, value.try_get_untracked()) {
            input.set_value(&show_date(&value));
        }
    };
    // While the hand is in the field, a date that is not complete is no mistake.
    let problem = Signal::derive(move || {
        let is_wrong = value.with(|v| !v.trim().is_empty() && read_date(v).is_none());
        (is_wrong && !is_focused.get()).then(|| value.with(|typed| why_wrong(typed, lang)))
    });
    let doubt = Signal::derive(move || doubt.get().filter(|_| !is_focused.get()));
    let doubt_id = format!("{id}-doubt");
    let ids = FieldIds::new(&id, true);
    let described_by = {
        let doubt_id = doubt_id.clone();
        move || {
            let ids = ids.described_by(problem.with(Option::is_some));
            let doubt = doubt.with(Option::is_some).then(|| doubt_id.clone());
            let ids: Vec<String> = ids.into_iter().chain(doubt).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="field field--date" class:field--wrong=move || problem.with(Option::is_some)>
            <FieldWords id=id.clone() label hint=t(words::DATE_HINT).to_string() problem />
            <input
                node_ref=input
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                readonly=read_only
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:input=move |event| on_input.run(kept(&event_target_value(&event)))
                on:focus=move |_| is_focused.set(true)
                on:blur=tidy
            />
            <p class="field__doubt" id=doubt_id hidden=move || doubt.with(Option::is_none)>
                {move || doubt.get()}
            </p>
        </div>
    }
}

/// Why what was typed is no date, in words.
fn why_wrong(typed: &str, lang: Lang) -> String {
    let told = |code| said(&Problem::new(code).with("found", typed.trim()), lang).to_string();
    match read_typed(typed) {
        TypedDate::NoSuchDay => told(Code::NoSuchDay),
        TypedDate::NoDay => told(Code::DateWithoutDay),
        TypedDate::Day(_) | TypedDate::Unreadable => words::DATE_WRONG.to(lang).to_string(),
    }
}
