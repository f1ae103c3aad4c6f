//! The page as a whole: frame, and the page that the address names.

use leptos::prelude::*;

use super::frame::{Banners, DraftFrame, Footer, Header, draw_later};
use super::lang::t;
use super::lazy::later_part;
use super::pages::{
    AreaPage, CampaignPage, CheckPage, CriterionPage, DocumentsPage, ExplainPage, HelpPage,
    HistoryPage, LeavePage, LoadingPage, NewPage, NotFoundPage, PrintPage, ReviewPages,
    SetSheetPage, SetTablePage, SetsPage, StartPage, TasksPage, UnitPage, UnopenedPage,
    VersionPage,
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
                Route::New => draw_later(load_new, |new| new()),
                Route::Campaign => draw_later(load_campaign, |campaign| campaign()),
                Route::Sets => draw_later(load_sets, |sets| sets()),
                Route::SetSheet(key) => draw_later(load_set_sheet, move |draw| draw(key.clone())),
                Route::Table => draw_later(load_table, |table| table()),
                Route::Help => draw_later(load_help, |help| help()),
                Route::Leave => draw_later(load_leave, |leave| leave()),
                Route::Draft(..) => view! { <OpenedDraft /> }.into_any(),
                Route::Review(_) => draw_later(load_review, |review| review()),
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
        Opened::Failed(id, problems) => view! { <UnopenedPage id problems /> }.into_any(),
        Opened::Ready(draft) => {
            provide_context(draft);
            draw_later(load_draft, |draft| draft())
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
        Step::Unit => draw_later(load_unit, |unit| unit()),
        Step::Tasks => view! { <TasksPage /> }.into_any(),
        Step::Area(area) => draw_later(load_area, move |draw| draw(area.clone())),
        Step::Criterion(leaf) => view! { <CriterionPage leaf /> }.into_any(),
        Step::Documents => draw_later(load_documents, |documents| documents()),
        Step::Check => draw_later(load_check, |check| check()),
        Step::Print => draw_later(load_print, |print| print()),
        Step::Explain => draw_later(load_explain, |explain| explain()),
        Step::History => draw_later(load_history, |history| history()),
        Step::Version => draw_later(load_version, |version| version()),
    }
}

later_part!(begin, load_new: fn() -> AnyView = || view! { <NewPage /> }.into_any());
later_part!(work, load_draft: fn() -> AnyView = || {
    view! { <DraftFrame><DraftStep /></DraftFrame> }.into_any()
});
later_part!(begin, load_unit: fn() -> AnyView = || view! { <UnitPage /> }.into_any());
later_part!(rest, load_area: fn(String) -> AnyView = |area| view! { <AreaPage area /> }.into_any());
later_part!(register, load_documents: fn() -> AnyView = || view! { <DocumentsPage /> }.into_any());
later_part!(rest, load_check: fn() -> AnyView = || view! { <CheckPage /> }.into_any());
later_part!(rest, load_print: fn() -> AnyView = || view! { <PrintPage /> }.into_any());
later_part!(rest, load_sets: fn() -> AnyView = || view! { <SetsPage /> }.into_any());
later_part!(rest, load_set_sheet: fn(String) -> AnyView = |key| {
    view! { <SetSheetPage key /> }.into_any()
});
later_part!(table, load_table: fn() -> AnyView = || view! { <SetTablePage /> }.into_any());
later_part!(rest, load_help: fn() -> AnyView = || view! { <HelpPage /> }.into_any());
later_part!(rest, load_leave: fn() -> AnyView = || view! { <LeavePage /> }.into_any());
later_part!(rest, load_campaign: fn() -> AnyView = || view! { <CampaignPage /> }.into_any());
later_part!(rest, load_explain: fn() -> AnyView = || view! { <ExplainPage /> }.into_any());
later_part!(rest, load_history: fn() -> AnyView = || view! { <HistoryPage /> }.into_any());
later_part!(rest, load_version: fn() -> AnyView = || view! { <VersionPage /> }.into_any());
later_part!(review, load_review: fn() -> AnyView = || view! { <ReviewPages /> }.into_any());
