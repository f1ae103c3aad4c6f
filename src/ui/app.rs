//! The page as a whole: frame, and the page that the address names.

use leptos::prelude::*;

use super::frame::{Banners, DraftFrame, Footer, Header};
use super::lang::t;
use super::pages::{
    AreaPage, CheckPage, CriterionPage, HelpPage, LoadingPage, NewPage, NotFoundPage, PrintPage,
    ReviewPages, SetsPage, StartPage, TasksPage, UnitPage, UnopenedPage,
};
use super::routes::{ReviewStep, Route, Step};
use super::session::{Opened, Session};
use crate::i18n::words::app as words;

/// Mounts once; everything below is drawn anew when the language changes.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::start();
    provide_context(session);
    Effect::new(move |before: Option<()>| {
        session.route.track();
        if before.is_some() {
            session.arrive();
        }
    });
    move || {
        provide_context(session.lang.get());
        view! { <Shell /> }
    }
}

#[component]
fn Shell() -> impl IntoView {
    let session = Session::get();
    // A draft keeps its frame while its steps change, and so do the superior's pages.
    let place = Memo::new(move |_| match session.route.get() {
        Route::Draft(id, _) => Route::Draft(id, Step::Tasks),
        Route::Review(_) => Route::Review(ReviewStep::Start),
        other => other,
    });
    let to_main = move |_| session.focus("main");
    view! {
        <button class="skip" on:click=to_main>{t(words::SKIP)}</button>
        <Header />
        <Banners />
        <main id="main" tabindex="-1">
            {move || match place.get() {
                Route::Start => view! { <StartPage /> }.into_any(),
                Route::New => view! { <NewPage /> }.into_any(),
                Route::Sets => view! { <SetsPage /> }.into_any(),
                Route::Help => view! { <HelpPage /> }.into_any(),
                Route::Draft(..) => view! { <OpenedDraft /> }.into_any(),
                Route::Review(_) => view! { <ReviewPages /> }.into_any(),
                Route::Unknown => view! { <NotFoundPage /> }.into_any(),
            }}
        </main>
        <Footer />
    }
}

#[component]
fn OpenedDraft() -> impl IntoView {
    let session = Session::get();
    move || match session.opened.get() {
        Opened::Nothing | Opened::Loading(_) => view! { <LoadingPage /> }.into_any(),
        Opened::Failed(_, problems) => view! { <UnopenedPage problems /> }.into_any(),
        Opened::Ready(draft) => {
            provide_context(draft);
            view! { <DraftFrame><DraftStep /></DraftFrame> }.into_any()
        }
    }
}

#[component]
fn DraftStep() -> impl IntoView {
    let session = Session::get();
    let step = Memo::new(move |_| match session.route.get() {
        Route::Draft(_, step) => step,
        _ => Step::Tasks,
    });
    move || match step.get() {
        Step::Unit => view! { <UnitPage /> }.into_any(),
        Step::Tasks => view! { <TasksPage /> }.into_any(),
        Step::Area(area) => view! { <AreaPage area /> }.into_any(),
        Step::Criterion(leaf) => view! { <CriterionPage leaf /> }.into_any(),
        Step::Check => view! { <CheckPage /> }.into_any(),
        Step::Print => view! { <PrintPage /> }.into_any(),
    }
}
