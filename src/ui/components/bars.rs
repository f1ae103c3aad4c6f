//! Bars with their numbers. Names and numbers are text, so they wrap, print and can be read aloud.

use leptos::prelude::*;

use crate::report::{Bar, Bars};

/// One bar below the other.
#[component]
pub fn BarsView(
    /// What it shows.
    bars: Bars,
) -> impl IntoView {
    let per_cent = |number: String| format!("{number}%");
    let bar = |bar: Bar| {
        let filled = bar.filled.map(|filled| {
            view! { <rect class="bars__value" width=per_cent(filled) height="100%" /> }
        });
        view! {
            <li>
                <span class="bars__name">{bar.name}</span>
                <svg class="bars__line" width="100%" height="18" aria-hidden="true">
                    <rect class="bars__rest" width=per_cent(bar.full) height="100%" />
                    {filled}
                </svg>
                <span class="bars__number">{bar.number}</span>
            </li>
        }
    };
    view! {
        <figure class="bars">
            <figcaption>{bars.caption}</figcaption>
            <ul>{bars.bars.into_iter().map(bar).collect_view()}</ul>
        </figure>
    }
}
