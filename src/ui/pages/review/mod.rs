//! The superior's pages: campaigns, inbox, appraisal, result. [`ReviewPages`] is the only way in.

mod appraisal;
mod desk_copy;
mod file_line;
mod frame;
mod inbox;
mod reading;
mod removed;
mod result;
mod saved_line;
mod set_up;
mod sheet;
mod start;
mod survey;
mod unsaved;

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers::signed;
use crate::i18n::words::review as words;
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::Session;
use crate::ui::session::review::{Review, Room};
use crate::ui::t;
use appraisal::{AppraisalPage, AppraisalSheet};
use frame::ReviewFrame;
use inbox::InboxPage;
use reading::ReadingAnew;
use result::{ResultPage, ResultSheet};
use set_up::SetUpPage;
use start::ReviewStart;
use survey::SurveyPage;
use unsaved::UnsavedWork;

/// The superior's pages.
#[component]
pub fn ReviewPages() -> impl IntoView {
    let session = Session::get();
    let review = Review::get();
    provide_context(review);
    let campaign = Memo::new(move |_| match session.route.get() {
        Route::Review(step) => step.campaign().map(str::to_string),
        _ => None,
    });
    Effect::new(move || {
        if let Some(id) = campaign.get() {
            review.open(&id);
        }
    });
    let page = move || match campaign.get() {
        None => view! { <ReviewStart /> }.into_any(),
        Some(id) => view! { <OpenedCampaign id /> }.into_any(),
    };
    view! {
        <div class="no-print"><UnsavedWork /> <ReadingAnew /></div>
        {page}
    }
}

/// The campaign that the address names, once it is open.
#[component]
fn OpenedCampaign(id: String) -> impl IntoView {
    let review = expect_context::<Review>();
    let room = Memo::new(move |_| review.room.get());
    move || match room.get() {
        Room::Ready(open) if open == id => {
            view! { <ReviewFrame><ReviewStepPage /></ReviewFrame> }.into_any()
        }
        Room::Failed(failed, problems) if failed == id => {
            view! { <NotOpened problems /> }.into_any()
        }
        _ => view! {
            <Heading text=t(words::TITLE) />
            <p id="review-loading" role="status">{t(words::LOADING)}</p>
        }
        .into_any(),
    }
}

#[component]
fn NotOpened(problems: Vec<Problem>) -> impl IntoView {
    view! {
        <Heading text=t(words::NOT_OPENED) />
        <div id="unopened" class="outcome outcome--bad" role="alert"><ProblemList problems /></div>
        <p><a class="button" href=Route::Review(ReviewStep::Start).href()>{t(words::BACK)}</a></p>
    }
}

#[component]
fn ReviewStepPage() -> impl IntoView {
    let session = Session::get();
    let step = Memo::new(move |_| match session.route.get() {
        Route::Review(step) => step,
        _ => ReviewStep::Start,
    });
    move || match step.get() {
        ReviewStep::Start => ().into_any(),
        ReviewStep::SetUp(_) => view! { <SetUpPage /> }.into_any(),
        ReviewStep::Inbox(_) => view! { <InboxPage /> }.into_any(),
        ReviewStep::Survey(_) => view! { <SurveyPage /> }.into_any(),
        ReviewStep::Dossier(campaign, key) => view! { <AppraisalPage campaign key /> }.into_any(),
        ReviewStep::Sheet(campaign, key) => view! { <AppraisalSheet campaign key /> }.into_any(),
        ReviewStep::Result(_) => view! { <ResultPage /> }.into_any(),
        ReviewStep::ResultSheet(campaign) => view! { <ResultSheet campaign /> }.into_any(),
    }
}

/// The id in the address of the open campaign.
fn here() -> String {
    match expect_context::<Review>().room.get_untracked() {
        Room::Ready(id) => id,
        _ => crate::ui::routes::FREE.to_string(),
    }
}

/// The id under which the open campaign is kept; empty for files without one.
fn desk_here() -> String {
    let here = here();
    if here == crate::ui::routes::FREE { String::new() } else { here }
}
