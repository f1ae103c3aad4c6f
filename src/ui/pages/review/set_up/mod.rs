//! Setting a campaign up: everything that its units are handed, as one file.

mod add_unit;
mod bring;
mod dates;
mod facts;
mod finish;
mod group_question;
mod group_select;
mod groups;
mod key;
mod units;
mod weighed;

use leptos::prelude::*;

use super::saved_line::SavedLine;
use crate::i18n::words::{review_campaign as words, terms};
use crate::ui::frame::Heading;
use crate::ui::session::review::{Review, SetUp};
use crate::ui::t;
use dates::DateFields;
use facts::CampaignFacts;
use finish::Finish;
use groups::Groups;
use key::CampaignKey;
use units::Units;
use weighed::WeighedRules;

/// The page of a campaign.
#[component]
pub(super) fn SetUpPage() -> impl IntoView {
    let review = expect_context::<Review>();
    review.look_again();
    move || {
        // Begun anew when another window has saved something newer.
        review.renewed.track();
        untrack(|| SetUp::start(review)).map(|set_up| view! { <Fields set_up /> })
    }
}

#[component]
fn Fields(set_up: SetUp) -> impl IntoView {
    provide_context(set_up);
    view! {
        <div class="set-up">
            <Heading text=t(terms::CAMPAIGN) />
            <p class="measure">{t(words::LEAD)}</p>
            <SavedLine
                id="campaign-saved"
                state=set_up.status
                retry=move |()| set_up.save_again()
            />
            <CampaignFacts />
            <DateFields />
            <Groups />
            <WeighedRules />
            <Units />
            <CampaignKey />
            <Finish />
        </div>
    }
}
