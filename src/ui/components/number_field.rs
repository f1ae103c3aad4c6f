//! A field for a number, typed as people write it: comma or dot, grouped or not.
//!
//! While the hand is in the field it shows what was typed; when the hand leaves, the number as
//! this language writes it. What makes no sense stays as typed.

use leptos::prelude::*;

use super::field_words::{FieldIds, FieldWords};
use crate::domain::typed::{Takes, Typed, read};
use crate::i18n::numbers::field;
use crate::ui::lang;

/// A field for a number.
#[component]
pub fn NumberField(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// A line of advice below the label.
    #[prop(optional, into)]
    hint: String,
    /// What the number counts, shown behind the field.
    #[prop(optional, into)]
    unit: String,
    /// Which numbers make sense.
    takes: Takes,
    /// What stands in the dossier: a decimal of the files, or what was typed and is none.
    #[prop(into)]
    value: Signal<String>,
    /// Told at each key press what the dossier is to keep.
    on_input: Callback<String>,
    /// Whether it may only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// What is wrong with it, in words.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let lang = lang();
    let input = NodeRef::<leptos::html::Input>::new();
    let kept = move |typed: &str| read(typed, takes).kept(typed);
    Effect::new(move || {
        let Some(input) = input.get() else { return };
        value.with(|value| {
            if kept(&input.value()) != *value {
                input.set_value(&field(value, lang));
            }
        });
    });
    // A field that is taken away while the hand is in it hears of that when its signals are gone.
    let tidy = move |_| {
        let input = input.try_get_untracked().flatten();
        if let (Some(input), Some(value)) = (input, value.try_get_untracked()) {
            input.set_value(&field(&value, lang));
        }
    };
    let two_readings = move || value.with(|value| readings(value));
    let ids = FieldIds::new(&id, !hint.is_empty());
    view! {
        <div class="field field--number" class:field--wrong=move || problem.with(Option::is_some)>
            <FieldWords id=id.clone() label hint problem />
            <span class="field__row">
                <input
                    node_ref=input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    readonly=read_only
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    aria-describedby=move || ids.described_by(problem.with(Option::is_some))
                    on:input=move |event| on_input.run(kept(&event_target_value(&event)))
                    on:blur=tidy
                />
                <span class="field__unit">{unit}</span>
            </span>
            {move || two_readings().map(|both| {
                let choice = |number: String| {
                    let shown = field(&number, lang);
                    view! {
                        <button type="button" class="button" on:click=move |_| on_input.run(number.clone())>
                            {shown}
                        </button>
                    }
                };
                view! { <span class="field__readings">{both.map(choice).into_iter().collect_view()}</span> }
            })}
        </div>
    }
}

/// The two readings of a number that was kept as typed because it has two.
fn readings(value: &str) -> Option<[String; 2]> {
    match read(value, Takes::Decimal) {
        Typed::Ambiguous { grouped, decimal } if value.ends_with(' ') => Some([grouped, decimal]),
        _ => None,
    }
}
