//! Bars for the index of each area. The names and numbers are text, so they wrap, print and can be
//! read aloud; the table beside them holds the same.

use leptos::prelude::*;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Of what.
    pub name: String,
    /// Per cent of the full length, as a decimal with a dot; nothing when it does not count.
    pub percent: Option<String>,
    /// The number in words.
    pub number: String,
}

/// One bar for each area, on a scale from 0 to 100 per cent.
#[component]
pub fn AreaChart(
    /// What the bars show.
    #[prop(into)]
    caption: String,
    /// In the order of the set.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    let bar = |bar: Bar| {
        let length = bar.percent.map(|percent| {
            let width = format!("{percent}%");
            view! { <rect class="area-chart__value" width=width height="100%" /> }
        });
        view! {
            <li>
                <span class="area-chart__name">{bar.name}</span>
                <svg class="area-chart__bar" width="100%" height="18" aria-hidden="true">
                    <rect class="area-chart__rest" width="100%" height="100%" />
                    {length}
                </svg>
                <span class="area-chart__number">{bar.number}</span>
            </li>
        }
    };
    view! {
        <figure class="area-chart">
            <figcaption>{caption}</figcaption>
            <ul>{move || bars.get().into_iter().map(bar).collect_view()}</ul>
        </figure>
    }
}
