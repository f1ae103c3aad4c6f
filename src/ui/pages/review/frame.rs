//! What stands around every step of a campaign: its name, the next date, the steps.

use leptos::prelude::*;

use super::here;
use crate::domain::campaign::days_between;
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::words::{Word, review as words, review_inbox, terms};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::session::{Session, today};
use crate::ui::{lang, t};

/// The frame around every step of the open campaign.
#[component]
pub(super) fn ReviewFrame(children: Children) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let next = move || review.campaign.with(|it| it.as_ref().map(|it| next_date(&it.dates, lang)));
    view! {
        <div class="review">
            <div class="review__bar">
                <div class="review__whose">
                    <p class="review__name">{move || review.title()}</p>
                    <p class="review__date">{next}</p>
                </div>
                <Steps />
            </div>
            <div class="review__page">{children()}</div>
        </div>
    }
}

/// The next date of a campaign and how long until then.
pub(super) fn next_date(dates: &crate::domain::campaign::Dates, lang: Lang) -> String {
    match dates.next(&today()) {
        Some((step, days)) => {
            let date = show_date(dates.get(step));
            let step = terms::step(step).to(lang);
            let facts = [("step", step), ("date", &*date), ("days", &*terms::days(days, lang))];
            review_inbox::NEXT_DATE.with(lang, &facts)
        }
        None if dates.set_ones().next().is_none() => String::new(),
        None => review_inbox::NO_DATE.to(lang).into(),
    }
}

/// How long until an ISO date; nothing where it is none.
pub(super) fn until_date(date: &str, lang: Lang) -> Option<String> {
    days_between(&today(), date).map(|days| terms::days(days, lang))
}

#[component]
fn Steps() -> impl IntoView {
    let session = Session::get();
    let review = expect_context::<Review>();
    let link = move |id: &'static str, step: ReviewStep, word: Word| {
        let href = Route::Review(step.clone()).href();
        let is_here = move || is_under(&session.route.get(), &step).then_some("page");
        view! { <li><a id=id href=href aria-current=is_here>{t(word)}</a></li> }
    };
    let set_up = move || {
        let has_campaign = review.campaign.with(Option::is_some);
        has_campaign.then(|| link("to-set-up", ReviewStep::SetUp(here()), terms::CAMPAIGN))
    };
    view! {
        <nav class="steps" aria-label=t(words::STEPS)>
            <ul>
                {set_up}
                {link("to-inbox", ReviewStep::Inbox(here()), terms::INBOX)}
                {link("to-survey", ReviewStep::Survey(here()), words::STEP_SURVEY)}
                {link("to-result", ReviewStep::Result(here()), terms::RESULT)}
            </ul>
        </nav>
    }
}

/// Dossiers belong to the inbox, the print sheet to the result.
fn is_under(route: &Route, tab: &ReviewStep) -> bool {
    let Route::Review(step) = route else { return false };
    match step {
        ReviewStep::Dossier(..) | ReviewStep::Sheet(..) => matches!(tab, ReviewStep::Inbox(_)),
        ReviewStep::ResultSheet(_) => matches!(tab, ReviewStep::Result(_)),
        step => step == tab,
    }
}
