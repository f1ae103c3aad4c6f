//! Fields for texts. They show what stands in the dossier and never fight the typing hand.

use leptos::prelude::*;

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
        </div>
    }
}

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
        </div>
    }
}

/// Shows a value now and whenever it changes from elsewhere (undo, another file).
fn show_value(value: Signal<String>, show: impl Fn(&str) + 'static) {
    Effect::new(move || value.with(|text| show(text)));
}

/// Label, advice and problem of a field, tied to it by their ids.
#[component]
pub(super) fn FieldWords(
    id: String,
    label: String,
    hint: String,
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let problem_id = format!("{id}-problem");
    let hint = (!hint.is_empty())
        .then(|| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> });
    view! {
        <label for=id>{label}</label>
        {hint}
        <p class="field__problem" id=problem_id hidden=move || problem.with(Option::is_none)>
            {move || problem.get()}
        </p>
    }
}

/// The ids of what describes a field.
#[derive(Clone)]
pub(super) struct FieldIds {
    hint: Option<String>,
    problem: String,
}

impl FieldIds {
    pub(super) fn new(id: &str, has_hint: bool) -> Self {
        FieldIds { hint: has_hint.then(|| format!("{id}-hint")), problem: format!("{id}-problem") }
    }

    pub(super) fn described_by(&self, has_problem: bool) -> Option<String> {
        let problem = has_problem.then(|| self.problem.clone());
        let ids: Vec<String> = self.hint.iter().cloned().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
