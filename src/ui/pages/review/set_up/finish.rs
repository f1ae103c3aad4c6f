//! What is still to be put right, and the file for units.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::file_line::{FileLine, Making};
use super::super::here;
use crate::domain::campaign::Campaign;
use crate::domain::problem::Problem;
use crate::i18n::Lang;
use crate::i18n::words::review_campaign as words;
use crate::ui::components::ProblemList;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// What is to be put right, and the file for units.
#[component]
pub(super) fn Finish() -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let gaps = Memo::new(move |_| set_up.campaign.with(|campaign| gaps(campaign, lang)));
    let make = Arc::new(move || -> Making { Box::pin(set_up.export()) });
    let is_unsound = move || set_up.problems.with(|all| all.iter().any(Problem::is_error));
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
            <Show when=is_unsound>
                <p id="campaign-unsound" class="field__problem">{t(words::NOT_SOUND)}</p>
            </Show>
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
