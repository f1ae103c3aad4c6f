//! Where a superior arrives: the campaigns kept here, a new one, files without one.

mod brought;
mod campaign_row;
mod trash;

use leptos::prelude::*;
use web_sys::File;

use crate::domain::problem::Problem;
use crate::i18n::words::{desk_file, review as words};
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList, YearChoice};
use crate::ui::frame::Heading;
use crate::ui::routes::{FREE, ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::session::years_to_score;
use crate::ui::t;
use brought::BroughtFile;
use campaign_row::CampaignRow;
use trash::RemovedCampaigns;

/// The first page of the superior's side.
#[component]
pub(super) fn ReviewStart() -> impl IntoView {
    let review = expect_context::<Review>();
    review.look_up();
    let years = years_to_score();
    let year = RwSignal::new(years.first().copied().unwrap_or_default());
    let create = move |_| review.create_campaign(year.get_untracked());
    let on_files = Callback::new(move |files: Vec<File>| {
        for file in files.into_iter().take(1) {
            review.bring(file);
        }
    });
    let free = Route::Review(ReviewStep::Inbox(FREE.into())).href();
    view! {
        <div class="review-start stack">
            <Heading text=t(words::TITLE) />
            <section class="review-start__lead card">
                <p class="start__what">{t(words::LEAD)}</p>
                {(years.len() > 1).then(|| view! { <YearChoice id="campaign-new-year" years year /> })}
                <div class="start__actions">
                    <button id="campaign-new" class="button button--primary" on:click=create>
                        {t(words::NEW)}
                    </button>
                    <FilePicker
                        id="campaign-file"
                        label=t(desk_file::OPEN_FILE)
                        hint=t(desk_file::OPEN_FILE_HINT)
                        accept=OUR_FILES
                        on_files
                    />
                </div>
            </section>
            <BroughtFile />
            <section aria-labelledby="campaigns-title">
                <h2 id="campaigns-title" tabindex="-1">{t(words::CAMPAIGNS)}</h2>
                {move || match review.campaigns.get() {
                    None => view! { <p role="status">{t(words::LOADING)}</p> }.into_any(),
                    Some(Err(problems)) => view! { <NotListed problems /> }.into_any(),
                    Some(Ok(lines)) if lines.is_empty() => view! { <NoCampaigns /> }.into_any(),
                    Some(Ok(lines)) => {
                        let line = |line| view! { <CampaignRow line /> };
                        view! { <ul class="drafts">{lines.into_iter().map(line).collect_view()}</ul> }
                            .into_any()
                    }
                }}
                <RemovedCampaigns />
            </section>
            <section class="card review-start__free" aria-labelledby="free-title">
                <h2 id="free-title">{t(words::FREE)}</h2>
                <p>{t(words::FREE_MORE)}</p>
                <a id="free-inbox" class="button" href=free>{t(words::FREE)}</a>
            </section>
            <p class="start__where">{t(words::WHERE)}</p>
        </div>
    }
}

#[component]
fn NotListed(problems: Vec<Problem>) -> impl IntoView {
    let review = expect_context::<Review>();
    view! {
        <div id="not-listed" class="outcome outcome--bad" role="alert">
            <ProblemList problems />
            <button class="button" on:click=move |_| review.look_up()>{t(words::TRY_AGAIN)}</button>
        </div>
    }
}

#[component]
fn NoCampaigns() -> impl IntoView {
    view! {
        <div class="drafts__none">
            <p>{t(words::NO_CAMPAIGNS)}</p>
            <p>{t(words::NO_CAMPAIGNS_MORE)}</p>
        </div>
    }
}
