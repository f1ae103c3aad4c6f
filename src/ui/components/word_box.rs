//! A box that a person ticks to take something upon themselves.

use leptos::prelude::*;

/// The box with its words.
#[component]
pub fn WordBox(
    /// The box's id.
    id: &'static str,
    /// What the person says by ticking it.
    label: &'static str,
    /// Whether it is ticked.
    is_given: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="option" for=id>
            <input
                id=id
                type="checkbox"
                prop:checked=is_given
                on:change=move |event| is_given.set(event_target_checked(&event))
            />
            <span class="option__title">{label}</span>
        </label>
    }
}
