//! The ranking on paper: every unit of the group that is looked at.

use leptos::prelude::*;

use super::super::sheet::SheetPage;
use super::{GroupResult, ask};
use crate::domain::review::Ranking;
use crate::domain::set::Sets;
use crate::i18n::words::review_result as words;
use crate::report::{self, Report};
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The ranking of the group that is looked at, whole.
#[component]
pub(in super::super) fn ResultSheet(
    /// The campaign's id in the address.
    campaign: String,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let (answered, _, _) = ask();
    let back = Route::Review(ReviewStep::Result(campaign)).href();
    move || match answered.get() {
        None => view! { <Heading text=t(words::PRINT) /> <p role="status">{t(words::WORKING)}</p> }
            .into_any(),
        Some(answered) => match answered.shown {
            Some(result) => {
                let report = untrack(|| report_of(review, result, lang));
                view! { <SheetPage report back=back.clone() /> }.into_any()
            }
            None => view! { <Heading text=t(words::PRINT) /> <p>{t(words::EMPTY)}</p> }.into_any(),
        },
    }
}

fn report_of(review: Review, result: GroupResult, lang: crate::i18n::Lang) -> Report {
    let GroupResult { group, request, set, .. } = result;
    let mut sets = Sets::default();
    set.into_iter().for_each(|set| sets.share(set));
    let ranking = Ranking { request: (*request).clone(), groups: vec![(*group).clone()] };
    review.campaign.with(|campaign| report::ranking(&ranking, campaign.as_deref(), &sets, lang))
}
