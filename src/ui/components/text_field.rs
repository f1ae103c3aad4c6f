//! One line of text. It shows what stands in the dossier and never fights the typing hand.

use leptos::prelude::*;

use super::field_words::{FieldIds, FieldWords, show_value};
use super::old_font::OldFont;

/// One line of text.
#[component]
pub fn TextField(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// A line of advice below the label.
    #[prop(optional, into)]
    hint: String,
    /// What stands in the dossier.
    #[prop(into)]
    value: Signal<String>,
    /// Told the whole text at each key press.
    on_input: Callback<String>,
    /// Whether it may only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// What is wrong with it, in words.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
    /// An `autocomplete` purpose, such as `organization`.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    show_value(value, move |text| {
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(text);
        }
    });
    let ids = FieldIds::new(&id, !hint.is_empty());
    view! {
        <div class="field" class:field--wrong=move || problem.with(Option::is_some)>
            <FieldWords id=id.clone() label hint problem />
            <input
                node_ref=input
                id=id
                type="text"
                autocomplete=autocomplete
                readonly=read_only
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                aria-describedby=move || ids.described_by(problem.with(Option::is_some))
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <OldFont value on_input read_only />
        </div>
    }
}
