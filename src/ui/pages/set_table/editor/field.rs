//! One field of a rule's form, and a plain choice from a list.

use leptos::prelude::*;

use crate::domain::typed::Takes;
use crate::i18n::words::{Word, set_table as words};
use crate::intake::draft::form::{Asks, Field};
use crate::ui::components::{NumberField, TextField};
use crate::ui::{lang, t};

/// A choice from a list.
#[component]
pub(super) fn Select(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    label: Word,
    /// Words of the format with those for people.
    choices: Vec<(&'static str, Word)>,
    /// The word that stands.
    value: Signal<String>,
    /// Told the word that is chosen.
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = move |(word, said): (&'static str, Word)| {
        let is_chosen = move || value.with(|value| value == word);
        view! { <option value=word selected=is_chosen>{t(said)}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{t(label)}</label>
            <select
                id=id
                prop:value=value
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {choices.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A field of a rule.
#[component]
pub(super) fn RuleField(
    /// The element's id.
    id: String,
    /// The kind of the rule.
    kind: &'static str,
    /// Which field.
    field: Field,
    /// What stands, as the form reads it.
    value: Signal<String>,
    /// Told what is typed.
    on_input: Callback<String>,
) -> impl IntoView {
    let word = words::field(kind, field.key);
    let label = word.to(lang());
    match field.asks {
        Asks::Words | Asks::Formula | Asks::Name => {
            view! { <TextField id label value on_input /> }.into_any()
        }
        Asks::Number => {
            view! { <NumberField id label takes=Takes::Decimal value on_input /> }.into_any()
        }
        Asks::Flag => {
            let is_on = move || value.with(|value| value == "true");
            let toggle = move |event| {
                let is_on = event_target_checked(&event);
                on_input.run(if is_on { "true".into() } else { String::new() });
            };
            view! {
                <label class="set-table__check">
                    <input id=id type="checkbox" prop:checked=is_on on:change=toggle />
                    {label}
                </label>
            }
            .into_any()
        }
        Asks::OneOf(choices) => {
            let choices = choices.iter().map(|it| (*it, words::choice(it))).collect();
            view! { <Select id label=word choices value on_choose=on_input /> }.into_any()
        }
    }
}
