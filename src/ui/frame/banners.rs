//! What must be seen before anything else: storage that fails, a waiting update, a notice.

use leptos::prelude::*;

use super::{StoreReport, draw_later};
use crate::i18n::words::app as words;
use crate::keeping::Report;
use crate::ui::components::ProblemList;
use crate::ui::lazy::later_part;
use crate::ui::session::{Notice, Session};
use crate::ui::t;

/// The banners above the page, most serious first.
#[component]
pub fn Banners() -> impl IntoView {
    let session = Session::get();
    let has_no_storage = move || session.storage_fault.with(Option::is_some);
    let is_told = Memo::new(move |_| {
        let tells = |report: &Report| report.tells_something() || !report.crowded.is_empty();
        session.stores.report.with(tells)
    });
    let store_report = move || is_told.get().then(|| draw_later(load_store_report, |draw| draw()));
    view! {
        <div class="banners">
            <Show when=has_no_storage>
                <div class="banner banner--error" role="alert">
                    <p>{t(words::STORAGE_BLOCKED)}</p>
                </div>
            </Show>
            <Show when=move || session.is_translated.get()>
                <div id="translated" class="banner banner--error" role="alert">
                    <p>{t(words::TRANSLATED)}</p>
                </div>
            </Show>
            {store_report}
            <Show when=move || session.update_waits.get()>
                <UpdateBanner />
            </Show>
            <div role="status" aria-live="polite">
                {move || session.notice.get().map(|notice| view! { <NoticeBanner notice /> })}
            </div>
        </div>
    }
}

later_part!(aside, load_store_report: fn() -> AnyView = || view! { <StoreReport /> }.into_any());

#[component]
fn UpdateBanner() -> impl IntoView {
    let session = Session::get();
    view! {
        <div class="banner" role="status">
            <p>{t(words::UPDATE_WAITING)}</p>
            <div class="banner__actions">
                <button id="update-apply" class="button" on:click=move |_| session.apply_update()>
                    {t(words::UPDATE_APPLY)}
                </button>
                <button class="button button--quiet" on:click=move |_| session.update_waits.set(false)>
                    {t(words::UPDATE_LATER)}
                </button>
            </div>
        </div>
    }
}

#[component]
fn NoticeBanner(notice: Notice) -> impl IntoView {
    let session = Session::get();
    let close = move |_| session.notice.set(None);
    let undo = notice.undo.map(|undo| {
        let run = move |_| {
            session.notice.set(None);
            undo();
        };
        view! { <button class="button" on:click=run>{t(words::UNDO)}</button> }
    });
    let problems = (!notice.problems.is_empty())
        .then(|| view! { <ProblemList problems=notice.problems.clone() /> });
    // A short word stands at the foot of the window: nothing moves, and it is seen wherever one reads.
    let is_short = !notice.is_error && notice.problems.is_empty();
    // What was done with something to look at is no good news.
    let is_warning = !notice.is_error && !notice.problems.is_empty();
    view! {
        <div
            class="banner"
            class:banner--error=notice.is_error
            class:banner--warn=is_warning
            class:banner--short=is_short
        >
            <div>
                <p>{notice.text}</p>
                {problems}
            </div>
            <div class="banner__actions">
                {undo}
                <button class="button button--quiet" on:click=close>{t(words::CLOSE)}</button>
            </div>
        </div>
    }
}
