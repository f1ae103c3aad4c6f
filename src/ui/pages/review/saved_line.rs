//! Whether what the superior works on is saved, in a polite live region.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::words::{draft as words, review};
use crate::ui::components::ProblemList;
use crate::ui::session::local_time;
use crate::ui::session::review::SavedState;
use crate::ui::{lang, t};

/// The line, and the way to try again.
#[component]
pub(super) fn SavedLine(
    /// Of the line.
    id: &'static str,
    /// Whether it is saved.
    #[prop(into)]
    state: Signal<SavedState>,
    /// Saves again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let lang = lang();
    let line = move || match state.get() {
        SavedState::Saved(at) => {
            view! { <p id=id data-state="saved">{saved(at, lang)}</p> }.into_any()
        }
        SavedState::Pending => {
            view! { <p id=id data-state="pending">{t(words::SAVING)}</p> }.into_any()
        }
        SavedState::Failed(problems) => view! {
            <div id=id data-state="failed" class="save-line__failed">
                <strong>{t(words::NOT_SAVED)}</strong>
                <ProblemList problems />
                <button class="button" on:click=move |_| retry.run(())>{t(words::RETRY)}</button>
            </div>
        }
        .into_any(),
    };
    view! { <div class="save-line" role="status" aria-live="polite">{line}</div> }
}

fn saved(at: Option<String>, lang: Lang) -> String {
    match at.and_then(|at| local_time(&at)) {
        Some((_, time)) => words::SAVED.with(lang, &[("time", &time)]),
        None => review::SAVES_ITSELF.to(lang).into(),
    }
}
