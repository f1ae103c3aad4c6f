//! Setting a campaign up: everything that its units are handed, as one file.

mod dates;
mod facts;
mod finish;
mod groups;
mod paste;
mod units;
mod weighed;

use leptos::prelude::*;

use super::saved_line::SavedLine;
use crate::i18n::words::review_campaign as words;
use crate::ui::frame::Heading;
use crate::ui::session::review::{Review, SetUp};
use crate::ui::t;
use dates::DateFields;
use facts::CampaignFacts;
use finish::Finish;
use groups::Groups;
use units::Units;
use weighed::WeighedRules;

/// The page of a campaign.
#[component]
pub(super) fn SetUpPage() -> impl IntoView {
    let review = expect_context::<Review>();
    let Some(set_up) = SetUp::start(review) else { return ().into_any() };
    provide_context(set_up);
    view! {
        <div class="set-up">
            <Heading text=t(words::TITLE) />
            <p class="measure">{t(words::LEAD)}</p>
            <SavedLine id="campaign-saved" state=set_up.status retry=move |()| set_up.alter(|_| {}) />
            <CampaignFacts />
            <DateFields />
            <Groups />
            <WeighedRules />
            <Units />
            <Finish />
        </div>
    }
    .into_any()
}
