//! A button that hands over a file, and what became of it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::i18n::words::review as words;
use crate::ui::components::ProblemList;
use crate::ui::lang;
use crate::ui::session::review::Exported;

/// Making a file: it may take a while, and it may fail.
pub(super) type Making = Pin<Box<dyn Future<Output = Result<Exported, Vec<Problem>>>>>;

/// Where the making stands.
#[derive(Clone)]
enum State {
    No,
    Running,
    Done(Exported),
    Failed(Vec<Problem>),
}

/// A button that hands over a file, and what became of it.
#[component]
pub(super) fn FileLine(
    /// The button's id; what became of it stands under the same id with `-status`.
    id: &'static str,
    /// The words on it.
    label: &'static str,
    /// Whether it is the main thing to do.
    #[prop(optional)]
    is_primary: bool,
    /// Makes the file.
    make: Arc<dyn Fn() -> Making + Send + Sync>,
) -> impl IntoView {
    let state = RwSignal::new(State::No);
    let is_running = move || state.with(|state| matches!(state, State::Running));
    let run = move |_| {
        state.set(State::Running);
        let making = make();
        spawn_local(async move {
            let ended = match making.await {
                Ok(exported) => State::Done(exported),
                Err(problems) => State::Failed(problems),
            };
            // The page may have gone while the file was made.
            state.try_set(ended);
        });
    };
    view! {
        <div class="file-line">
            <button
                id=id
                class="button"
                class:button--primary=is_primary
                disabled=is_running
                on:click=run
            >
                {label}
            </button>
            <div id=format!("{id}-status") role="status" aria-live="polite">
                {move || match state.get() {
                    State::No | State::Running => ().into_any(),
                    State::Done(exported) => view! { <Done exported /> }.into_any(),
                    State::Failed(problems) => view! { <ProblemList problems /> }.into_any(),
                }}
            </div>
        </div>
    }
}

#[component]
fn Done(exported: Exported) -> impl IntoView {
    let word = if exported.short.is_empty() { words::SAVED_FILE } else { words::SAVED_SEALED };
    let facts = [("name", &*exported.name), ("short", &*exported.short)];
    let signer = exported.signer.map(|signer| match signer.is_empty() {
        true => words::FILE_UNSIGNED.to(lang()).to_string(),
        false => words::FILE_SIGNED.with(lang(), &[("fingerprint", &signer)]),
    });
    view! {
        <p class="file-line__done">{word.with(lang(), &facts)}</p>
        {signer.map(|text| view! { <p class="file-line__done">{text}</p> })}
    }
}
