//! A field for a number, typed as people write it: comma or dot, grouped or not.
//!
//! While the hand is in the field it shows what was typed; when the hand leaves, the number as
//! this language writes it. What makes no sense stays as typed.

use leptos::prelude::*;

use super::field_words::{FieldIds, FieldWords};
use super::readings::{Readings, into_readings, readings};
use crate::domain::problem::{Code, Problem};
use crate::domain::typed::{Takes, Typed, read};
use crate::i18n::numbers::field;
use crate::i18n::problems::said;
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
    // A field of one line would join the cells that are pasted into it: nothing is taken then.
    let refused = RwSignal::new(None::<String>);
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok());
        let pasted = pasted.filter(|text| read(text, takes) == Typed::Cells);
        if let Some(text) = &pasted {
            event.prevent_default();
            let problem = Problem::new(Code::SeveralCells).with("found", text.trim());
            refused.set(Some(said(&problem, lang).to_string()));
        }
    };
    let typed = move |event| {
        refused.set(None);
        on_input.run(kept(&event_target_value(&event)));
    };
    let problem = Signal::derive(move || refused.get().or_else(|| problem.get()));
    let both = Memo::new(move |_| value.with(|value| readings(value, takes)));
    let on_choice = Callback::new(move |number: String| {
        on_input.run(number);
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
            input.select();
        }
    });
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "ArrowDown" && both.with(Option::is_some) {
            event.prevent_default();
            into_readings(&event);
        }
    };
    let readings_id = format!("{id}-readings");
    let ids = FieldIds::new(&id, !hint.is_empty());
    let described_by = {
        let readings_id = readings_id.clone();
        move || {
            let ids = ids.described_by(problem.with(Option::is_some));
            let asked = both.with(Option::is_some).then(|| readings_id.clone());
            let ids: Vec<String> = ids.into_iter().chain(asked).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
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
                    aria-describedby=described_by
                    on:input=typed
                    on:paste=paste
                    on:keydown=on_key
                    on:blur=tidy
                />
                <span class="field__unit">{unit}</span>
            </span>
            {move || {
                both.get().map(|both| view! { <Readings id=readings_id.clone() both on_choice /> })
            }}
        </div>
    }
}
