//! What every field has: its label, its advice, its problem, and the ids that tie them to it.

use leptos::prelude::*;

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

/// Shows a value now and whenever it changes from elsewhere (undo, another file).
pub(super) fn show_value(value: Signal<String>, show: impl Fn(&str) + 'static) {
    Effect::new(move || value.with(|text| show(text)));
}
