//! The appraisal of one dossier, row by row.

mod bar;
mod bring;
mod claimed;
mod evidence;
mod history;
mod line;
mod list;
mod row;
mod sheet;
mod steps;
mod verdict;

pub(super) use sheet::AppraisalSheet;

use leptos::prelude::*;

use crate::domain::dossier::Stage;
use crate::domain::problem::Problem;
use crate::i18n::numbers::count;
use crate::i18n::words::{Word, review as frame_words, review_appraisal as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::{Appraisal, Review};
use crate::ui::{lang, t};
use bar::AppraisalBar;
use bring::BringVerdicts;
use claimed::ClaimedAppraisal;
use history::History;
use list::CriteriaList;
use steps::StageSteps;

/// The page of one dossier.
#[component]
pub(super) fn AppraisalPage(
    /// The campaign's id in the address.
    campaign: String,
    /// The key of the dossier's file.
    key: String,
) -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let opened = opened(key, again);
    let to_inbox = Route::Review(ReviewStep::Inbox(campaign)).href();
    move || match opened.get() {
        None => view! {
            <Heading text=t(terms::SHEET) />
            <p role="status">{t(frame_words::LOADING)}</p>
        }
        .into_any(),
        Some(Err(problems)) => {
            view! { <NotOpened problems to_inbox=to_inbox.clone() /> }.into_any()
        }
        Some(Ok(appraisal)) => {
            provide_context(appraisal);
            view! { <Opened again /> }.into_any()
        }
    }
}

/// The dossier of a file; anew when `again` counts up.
fn opened(key: String, again: RwSignal<u32>) -> LocalResource<Result<Appraisal, Vec<Problem>>> {
    let review = expect_context::<Review>();
    LocalResource::new(move || {
        again.track();
        review.renewed.track();
        let key = key.clone();
        async move { review.appraise(key).await }
    })
}

#[component]
fn NotOpened(problems: Vec<Problem>, to_inbox: String) -> impl IntoView {
    view! {
        <Heading text=t(words::NOT_OPENED) />
        <div id="unopened" class="outcome outcome--bad" role="alert"><ProblemList problems /></div>
        <p><a class="button" href=to_inbox>{t(words::TO_INBOX)}</a></p>
    }
}

#[component]
fn Opened(
    /// Counted up to read the dossier anew.
    again: RwSignal<u32>,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let name = appraisal.with_now(|dossier| dossier.unit.name.trim().to_string());
    let title = words::TITLE.with(lang, &[("name", &name)]);
    let stage = Memo::new(move |_| appraisal.stage());
    let locked = move || {
        // What is not kept yet is not called locked.
        let is_kept = appraisal.kept_stage.get() == stage.get();
        let word: Word = match stage.get() {
            _ if !is_kept => return None,
            Stage::Submitted | Stage::Explained => return None,
            Stage::Draft => words::READ_ONLY_DRAFT,
            Stage::Appraised => words::READ_ONLY_APPRAISED,
            Stage::Concluded => words::READ_ONLY_CONCLUDED,
        };
        Some(view! { <p class="banner" id="appraisal-locked">{word.to(lang)}</p> })
    };
    let found = appraisal.found.get_value();
    let found = (!found.is_empty()).then(|| {
        view! {
            <details class="appraisal__found">
                <summary>{t(words::FOUND)}" ("{count(found.len(), lang)}")"</summary>
                <ProblemList problems=found.clone() />
            </details>
        }
    });
    appraisal.listen_to_keys();
    on_cleanup(move || appraisal.leave());
    view! {
        <div class="appraisal">
            <Heading text=title />
            {found}
            <ClaimedAppraisal />
            <AppraisalBar />
            {locked}
            <BringVerdicts />
            <CriteriaList />
            <UnitTexts />
            <StageSteps again />
            <History />
        </div>
    }
}

/// Difficulties and proposals of the unit, where it wrote any.
#[component]
fn UnitTexts() -> impl IntoView {
    let appraisal = Appraisal::get();
    let texts =
        appraisal.with_now(|it| [it.report.difficulties.clone(), it.report.proposals.clone()]);
    let filled = texts.iter().any(|text| !text.trim().is_empty());
    filled.then(|| {
        let text = |text: String| view! { <p class="as-typed">{text}</p> };
        view! {
            <section class="card appraisal__texts" aria-labelledby="unit-texts-title">
                <h2 id="unit-texts-title">{t(words::DIFFICULTIES)}</h2>
                {texts.map(text).into_iter().collect_view()}
            </section>
        }
    })
}
