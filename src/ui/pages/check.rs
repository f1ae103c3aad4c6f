//! The last step: what is open, the result, where points were lost, lock and export.

mod figures;

use leptos::prelude::*;

use crate::i18n::words::{check as words, terms, versions};
use crate::ui::components::SetWarnings;
use crate::ui::frame::Heading;
use crate::ui::parts::{
    AreaTotals, CarriedLines, FinishPanel, LastYearBeside, LossList, OpenWork, ReportTexts,
    is_only_a_word, open_work,
};
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};
use figures::FiguresFromTable;

/// Everything that is to be seen before the dossier is handed in.
#[component]
pub fn CheckPage() -> impl IntoView {
    let groups = open_work(Draft::get(), lang());
    let n_open = Signal::derive(move || {
        groups.with(|groups| {
            groups
                .iter()
                .filter(|group| !is_only_a_word(group))
                .map(|group| group.items.len())
                .sum()
        })
    });
    let to_version = Route::Draft(Draft::get().id(), Step::Version).href();
    view! {
        <Heading text=t(terms::CHECK) />
        <Contents />
        <div class="check-page">
            <SetWarnings set=Draft::get().set() />
            <CarriedLines />
            <OpenWork groups n_open />
            <FiguresFromTable />
            <AreaTotals />
            <LastYearBeside />
            <LossList />
            <ReportTexts />
            <FinishPanel n_open />
            <p><a id="to-version" href=to_version>{t(versions::LINK)}</a></p>
        </div>
    }
}

/// The ways down the page. Buttons, because what stands after `#` is the address of the page.
#[component]
fn Contents() -> impl IntoView {
    let draft = Draft::get();
    let way = move |id: &'static str, word| {
        let go = move |_| draft.focus(id);
        view! { <li><button class="link" on:click=go>{t(word)}</button></li> }
    };
    view! {
        <nav class="contents" aria-label=t(words::CONTENTS)>
            <ul>
                {way("open-title", words::OPEN)}
                {way("totals-title", words::TOTALS)}
                {way("last-year-title", terms::AGAINST_LAST_YEAR)}
                {way("losses-title", words::LOSSES)}
                {way("texts-title", words::TEXTS)}
                {way("finish-title", words::FINISH)}
            </ul>
        </nav>
    }
}
