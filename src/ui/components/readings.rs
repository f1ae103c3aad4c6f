//! The question which of two readings of a number is meant.
//!
//! It never stands between two figures that are typed one after the other: its buttons are no stop
//! of the Tab key. The arrow down leads from the field into it, and the choice back to the field.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::domain::typed::{Takes, read};
use crate::i18n::numbers::field;
use crate::i18n::words::answer as words;
use crate::ui::{lang, t};

/// The two readings of a number that was kept as typed because it has two: as the field reads it,
/// or as an earlier version did, which asked about more.
pub(super) fn readings(value: &str, takes: Takes) -> Option<[String; 2]> {
    let asked = |takes| read(value, takes).readings();
    value.ends_with(' ').then(|| asked(takes).or_else(|| asked(Takes::Decimal))).flatten()
}

/// Leads from the field, where a key was pressed, into the question below it.
pub(super) fn into_readings(event: &KeyboardEvent) {
    let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let around = field.and_then(|it| it.closest(".field").ok().flatten());
    focus(around.and_then(|it| it.query_selector(".field__readings button").ok().flatten()));
}

/// Asks which reading is meant.
#[component]
pub(super) fn Readings(
    /// The element's id, which describes the field.
    id: String,
    /// The readings, as decimals of the files.
    both: [String; 2],
    /// Told the chosen one.
    on_choice: Callback<String>,
) -> impl IntoView {
    let lang = lang();
    let button = |number: String| {
        let shown = field(&number, lang);
        view! {
            <button
                type="button"
                class="button"
                tabindex="-1"
                on:click=move |_| on_choice.run(number.clone())
            >
                {shown}
            </button>
        }
    };
    view! {
        <span class="field__readings" on:keydown=walk>
            <span id=id class="field__hint">{t(words::READINGS)}</span>
            {both.map(button).into_iter().collect_view()}
        </span>
    }
}

/// The arrows walk among the readings and back to the field.
fn walk(event: KeyboardEvent) {
    let Some(button) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let field = || button.closest(".field").ok().flatten()?.query_selector("input").ok().flatten();
    let before = || button.previous_element_sibling().filter(|it| it.tag_name() == "BUTTON");
    let next = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => button.next_element_sibling(),
        "ArrowUp" | "ArrowLeft" => before().or_else(field),
        "Escape" => field(),
        _ => return,
    };
    event.prevent_default();
    focus(next);
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
