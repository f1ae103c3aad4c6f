//! Ways through a list that is shown a page at a time, so that ten thousand rows stay fluent.

use leptos::prelude::*;

use crate::i18n::numbers::count;
use crate::i18n::words::review as words;
use crate::ui::{lang, t};

/// How many rows a page has, unless another number is given.
pub const PAGE: usize = 50;

/// Ways to the pages before and after; nothing where everything is on one page.
#[component]
pub fn Pager(
    /// What every id begins with.
    #[prop(into)]
    id: String,
    /// The first row that is shown, from 0.
    from: RwSignal<usize>,
    /// How many rows there are.
    #[prop(into)]
    total: Signal<usize>,
    /// How many rows a page has.
    #[prop(default = PAGE)]
    page: usize,
) -> impl IntoView {
    let lang = lang();
    let told = move || {
        let (from, total) = (from.get(), total.get());
        let facts = [from + 1, (from + page).min(total), total].map(|n| count(n, lang));
        words::PAGE_OF.with(lang, &[("from", &facts[0]), ("to", &facts[1]), ("total", &facts[2])])
    };
    // Not `disabled`: whoever turned to the last page keeps the focus, and can turn back.
    let is_first = move || from.get() == 0;
    let is_last = move || from.get() + page >= total.get();
    let back = move |_| from.update(|from| *from = from.saturating_sub(page));
    let on = move |_| {
        if !is_last() {
            from.update(|from| *from += page);
        }
    };
    let (previous, next) = (format!("{id}-previous"), format!("{id}-next"));
    view! {
        <Show when=move || { total.get() > page }>
            <nav class="pager" aria-label=t(words::PAGES)>
                <button
                    id=previous.clone()
                    class="button"
                    aria-disabled=move || is_first().then_some("true")
                    on:click=back
                >
                    {t(words::PREVIOUS)}
                </button>
                <span role="status">{told}</span>
                <button
                    id=next.clone()
                    class="button"
                    aria-disabled=move || is_last().then_some("true")
                    on:click=on
                >
                    {t(words::NEXT)}
                </button>
            </nav>
        </Show>
    }
}
