//! A unit opens a campaign: it finds itself, sees what holds for it, and starts its dossier.

mod chooser;
mod chosen;
mod corrected;
mod dates;
mod enter;
mod key;

use std::sync::Arc;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::domain::campaign::{Campaign, ListedUnit};
use crate::i18n::safe;
use crate::i18n::words::{campaign as words, terms};
use crate::ui::frame::Heading;
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::session::{Intake, Session};
use crate::ui::t;
use chooser::Chooser;
use chosen::Chosen;
use dates::Dates;
use enter::EnterUnit;
use key::CampaignKey;

/// The page of the campaign that is open; where none is, the way to open one.
#[component]
pub fn CampaignPage() -> impl IntoView {
    let session = Session::get();
    // A set that the group needs may come as a file: whatever waits for one looks again.
    let taken = RwSignal::new(0_u32);
    let intake = Intake::new(Callback::new(move |_| taken.update(|n| *n += 1)));
    let shown = move || match session.campaign.get() {
        Some(campaign) => view! { <Opened campaign taken intake /> }.into_any(),
        None => view! {
            <p id="campaign-none" class="card">{t(words::NONE)}</p>
            <FileOpener intake label=t(words::OPEN_OTHER) hint=t(words::OPEN_HINT) />
            <FileResults intake />
        }
        .into_any(),
    };
    view! {
        <div
            class="campaign"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event| intake.drop(&event)
        >
            <Heading text=t(terms::CAMPAIGN) />
            {shown}
        </div>
    }
}

#[component]
fn Opened(campaign: Arc<Campaign>, taken: RwSignal<u32>, intake: Intake) -> impl IntoView {
    let chosen = RwSignal::new(None::<ListedUnit>);
    let has_list = !campaign.units.is_empty();
    let way = match has_list {
        true => view! { <Chooser campaign=campaign.clone() chosen /> }.into_any(),
        false => view! { <EnterUnit campaign=campaign.clone() chosen /> }.into_any(),
    };
    view! {
        <Facts campaign=campaign.clone() />
        <p class="campaign__lead">
            {t(if has_list { words::LEAD } else { words::LEAD_NO_LIST })}
        </p>
        <div class="campaign__columns">
            {way}
            <Chosen campaign chosen taken intake has_list />
        </div>
    }
}

/// What the campaign is, who holds it, until when.
#[component]
fn Facts(campaign: Arc<Campaign>) -> impl IntoView {
    let fact = |term, value: String| {
        (!value.is_empty()).then(|| view! { <div><dt>{t(term)}</dt><dd>{value}</dd></div> })
    };
    let units = match campaign.units.len() {
        0 => String::new(),
        n => crate::i18n::numbers::show(&n.to_string(), crate::ui::lang()),
    };
    view! {
        <section class="card campaign__facts" aria-labelledby="campaign-title">
            <h2 id="campaign-title">{safe(&campaign.title)}</h2>
            <dl class="set-facts">
                {fact(terms::HELD_BY, safe(&campaign.issuer))}
                {fact(terms::YEAR, campaign.year.to_string())}
                {fact(terms::UNITS, units)}
            </dl>
            <Dates dates=campaign.dates.clone() />
            <CampaignKey signer=campaign.signer.clone() />
        </section>
    }
}
