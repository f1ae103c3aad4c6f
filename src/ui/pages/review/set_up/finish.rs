//! What is still to be put right, whether the campaign is saved, and the file for units.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::file_line::{FileLine, Making};
use super::super::here;
use crate::domain::campaign::Campaign;
use crate::i18n::Lang;
use crate::i18n::words::{review_appraisal, review_campaign as words};
use crate::ui::components::ProblemList;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::local_time;
use crate::ui::session::review::{CampaignStatus, SetUp};
use crate::ui::{lang, t};

/// Whether the campaign is saved, in a polite live region.
#[component]
pub(super) fn SavedLine() -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    view! {
        <div class="save-line" role="status" aria-live="polite">
            {move || match set_up.status.get() {
                CampaignStatus::Saved(at) => {
                    view! { <p id="campaign-saved" data-state="saved">{saved(at, lang)}</p> }.into_any()
                }
                CampaignStatus::Pending => {
                    view! { <p id="campaign-saved" data-state="pending">{t(words::SAVING)}</p> }
                        .into_any()
                }
                CampaignStatus::Failed(problems) => view! {
                    <div id="campaign-saved" data-state="failed" class="save-line__failed">
                        <strong>{t(words::NOT_SAVED)}</strong>
                        <ProblemList problems />
                        <button class="button" on:click=move |_| set_up.alter(|_| {})>
                            {t(review_appraisal::RETRY)}
                        </button>
                    </div>
                }
                .into_any(),
            }}
        </div>
    }
}

fn saved(at: Option<String>, lang: Lang) -> String {
    let time = at.and_then(|at| local_time(&at)).map(|(_, time)| time);
    match time {
        Some(time) => words::SAVED.with(lang, &[("time", &time)]),
        None => words::KEPT_ONLY.to(lang).into(),
    }
}

/// What is to be put right, and the file for units.
#[component]
pub(super) fn Finish() -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let gaps = Memo::new(move |_| set_up.campaign.with(|campaign| gaps(campaign, lang)));
    let make = Arc::new(move || -> Making {
        let campaign = set_up.campaign.get_untracked();
        Box::pin(async move { set_up.review().export_campaign(&campaign).await })
    });
    let inbox = Route::Review(ReviewStep::Inbox(here())).href();
    let open = move || {
        let (gaps, problems) = (gaps.get(), set_up.problems.get());
        let is_sound = gaps.is_empty() && problems.is_empty();
        if is_sound {
            return view! { <p class="finish__done">{t(words::SOUND)}</p> }.into_any();
        }
        let first: Vec<_> = problems.into_iter().take(20).collect();
        let gap = |text: String| view! { <li>{text}</li> };
        view! {
            <h3>{t(words::PROBLEMS)}</h3>
            <ul>{gaps.into_iter().map(gap).collect_view()}</ul>
            <ProblemList problems=first />
        }
        .into_any()
    };
    view! {
        <section class="set-up__part card" aria-labelledby="finish-title">
            <h2 id="finish-title">{t(words::EXPORT)}</h2>
            <div id="campaign-open" role="status">{open}</div>
            <p>{t(words::EXPORT_HINT)}</p>
            <div class="row">
                <FileLine id="campaign-export" label=t(words::EXPORT) is_primary=true make />
                <a id="campaign-inbox" class="button" href=inbox>{t(words::GO_INBOX)}</a>
            </div>
        </section>
    }
}

/// What is missing that no rule forbids.
fn gaps(campaign: &Campaign, lang: Lang) -> Vec<String> {
    let lacks = [
        (campaign.title.trim().is_empty(), words::NO_TITLE),
        (campaign.groups.is_empty(), words::NO_GROUPS),
        (campaign.units.is_empty(), words::NO_UNITS),
    ];
    let lacks = lacks.into_iter().filter(|(is_missing, _)| *is_missing);
    lacks.map(|(_, word)| word.to(lang).to_string()).collect()
}
