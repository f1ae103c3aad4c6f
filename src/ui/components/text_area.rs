//! Several lines of text.

use leptos::prelude::*;

use super::field_words::{FieldIds, FieldWords, show_value};
use super::old_font::OldFont;

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// A line of advice below the label.
    #[prop(optional, into)]
    hint: String,
    /// How many lines it shows when empty.
    #[prop(default = 3)]
    rows: u32,
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
) -> impl IntoView {
    let area = NodeRef::<leptos::html::Textarea>::new();
    show_value(value, move |text| {
        if let Some(area) = area.get().filter(|area| area.value() != text) {
            area.set_value(text);
        }
    });
    let ids = FieldIds::new(&id, !hint.is_empty());
    view! {
        <div class="field" class:field--wrong=move || problem.with(Option::is_some)>
            <FieldWords id=id.clone() label hint problem />
            <textarea
                node_ref=area
                id=id
                rows=rows
                readonly=read_only
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                aria-describedby=move || ids.described_by(problem.with(Option::is_some))
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
            <OldFont value on_input read_only />
        </div>
    }
}
