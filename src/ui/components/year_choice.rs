//! Which year is scored: asked in the first months of a year, when it is mostly the one before.

use leptos::prelude::*;

use crate::i18n::words::new as words;
use crate::ui::t;

/// A list of years, the likelier one first.
#[component]
pub fn YearChoice(
    /// The element's id.
    id: &'static str,
    /// The years.
    years: Vec<u32>,
    /// The chosen one.
    year: RwSignal<u32>,
) -> impl IntoView {
    let hint = format!("{id}-hint");
    let option = move |of: u32| {
        view! { <option value=of prop:selected=move || year.get() == of>{of}</option> }
    };
    let choose = move |event| {
        if let Ok(chosen) = event_target_value(&event).parse() {
            year.set(chosen);
        }
    };
    view! {
        <div class="field">
            <label for=id>{t(words::YEAR)}</label>
            <p class="field__hint" id=hint.clone()>{t(words::YEAR_HINT)}</p>
            <select id=id aria-describedby=hint on:change=choose>
                {years.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
