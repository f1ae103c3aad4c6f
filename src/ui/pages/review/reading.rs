//! Reading the kept files anew: how far it has come, the way to stop, the way to ask again.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers::count;
use crate::i18n::words::review as words;
use crate::ui::components::ProblemList;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// How far reading the kept files anew has come, while that is under way.
#[component]
pub(super) fn ReadingAnew() -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let is_reading = Memo::new(move |_| review.reading.with(Option::is_some));
    let at = move || review.reading.get().unwrap_or_default();
    let told = move || {
        let facts = [at().done, at().total].map(|n| count(n, lang));
        words::READING_ANEW.with(lang, &[("done", &facts[0]), ("total", &facts[1])])
    };
    view! {
        <Show when=move || is_reading.get()>
            <div id="reading-anew" class="banner">
                <div>
                    <p role="status" aria-live="polite">{told}</p>
                    <progress
                        aria-hidden="true"
                        value=move || at().done.to_string()
                        max=move || at().total.max(1).to_string()
                    ></progress>
                </div>
                <div class="banner__actions">
                    <button
                        id="reading-stop"
                        class="button button--quiet"
                        on:click=move |_| review.stop_reading()
                    >
                        {t(words::CANCEL)}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// Why an answer could not be had, with the way to ask again; nothing where there was none.
#[component]
pub(super) fn NotAnswered(
    /// Why.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    move || {
        let found = problems.get();
        (!found.is_empty()).then(|| {
            view! {
                <div class="outcome outcome--bad" role="alert">
                    <ProblemList problems=found />
                    <button
                        id="ask-again"
                        class="button"
                        on:click=move |_| review.changes.update(|n| *n = n.wrapping_add(1))
                    >
                        {t(words::TRY_AGAIN)}
                    </button>
                </div>
            }
        })
    }
}
