//! A draft on its way, and one that cannot be opened.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::words::{app, draft as words};
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::routes::Route;
use crate::ui::session::Session;
use crate::ui::t;

/// A draft that is being read.
#[component]
pub fn LoadingPage() -> impl IntoView {
    view! { <p class="loading" role="status">{t(app::LOADING)}</p> }
}

/// A draft that cannot be opened, with the reasons; without reasons it is not there.
#[component]
pub fn UnopenedPage(
    /// Which draft.
    id: String,
    /// Why.
    problems: Vec<Problem>,
) -> impl IntoView {
    let session = Session::get();
    let reasons = match problems.is_empty() {
        true => view! { <p>{t(words::MISSING)}</p> }.into_any(),
        false => view! { <ProblemList problems /> }.into_any(),
    };
    view! {
        <Heading text=t(words::FAILED_TITLE) />
        <div id="unopened">{reasons}</div>
        <p class="row">
            <button id="reopen" class="button" on:click=move |_| session.open(&id)>
                {t(app::RETRY)}
            </button>
            <a class="button" href=Route::Start.href()>{t(app::TO_START)}</a>
        </p>
    }
}
