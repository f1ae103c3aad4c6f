//! One of several things to choose, with a line that tells it from the others.

use leptos::prelude::*;

/// A radio button with a title and a line below it.
#[component]
pub fn RadioCard(
    /// The element's id.
    id: String,
    /// What all of one choice share.
    name: &'static str,
    /// Whether it is chosen.
    #[prop(into)]
    is_chosen: Signal<bool>,
    /// Told when it is chosen.
    #[prop(into)]
    on_choose: Callback<()>,
    /// What it is called.
    title: AnyView,
    /// What tells it from the others.
    more: String,
) -> impl IntoView {
    view! {
        <label class="radio-card" for=id.clone()>
            <input
                id=id.clone()
                type="radio"
                name=name
                prop:checked=is_chosen
                on:change=move |_| on_choose.run(())
            />
            <span class="radio-card__words">
                <span class="radio-card__title">{title}</span>
                <span class="radio-card__more">{more}</span>
            </span>
        </label>
    }
}
