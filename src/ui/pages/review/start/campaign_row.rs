//! One campaign in the list: its name, how much it holds, the ways in and out.

use leptos::prelude::*;

use super::super::desk_copy::DeskCopyRow;
use crate::i18n::numbers::count;
use crate::i18n::words::{desk_file, review as words};
use crate::jobs::CampaignLine;
use crate::keeping::TRASH_DAYS;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::moment;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// One campaign.
#[component]
pub(super) fn CampaignRow(
    /// What is known of it.
    line: CampaignLine,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let name = review.name_of(&line.title);
    let [units, files] = [line.units, line.files].map(|n| count(n, lang));
    let year = line.year.to_string();
    let facts = [("year", &*year), ("units", &*units), ("files", &*files)];
    let about = words::CAMPAIGN_LINE.with(lang, &facts);
    let named = [("name", &*name)];
    let (open_label, remove_label) =
        (words::OPEN_NAMED.with(lang, &named), words::REMOVE_NAMED.with(lang, &named));
    let note = (!line.beside.is_empty()).then(|| {
        let text = desk_file::BESIDE_NOTE.with(lang, &[("when", &moment(&line.beside, lang))]);
        view! { <p><span class="badge badge--quiet">{text}</span></p> }
    });
    let earlier = (!line.replaced.is_empty()).then(|| view! { <Earlier line=line.clone() /> });
    let href = Route::Review(ReviewStep::Inbox(line.id.clone())).href();
    let asked = RwSignal::new(false);
    let id = line.id.clone();
    let remove_id = remove_id(&line);
    let shown = name.clone();
    view! {
        <li class="campaign-row card" data-campaign=id>
            <div class="campaign-row__whose">
                <h3><a href=href.clone()>{shown}</a></h3>
                <p>{about}</p>
                {note}
                <DeskCopyRow line=line.clone() />
                {earlier}
            </div>
            <div class="campaign-row__actions">
                <a class="button" href=href aria-label=open_label>{t(words::OPEN)}</a>
                <button
                    id=remove_id
                    class="button button--quiet"
                    aria-label=remove_label
                    aria-expanded=move || asked.get().to_string()
                    on:click=move |_| asked.set(true)
                >
                    {t(words::REMOVE)}
                </button>
            </div>
            <Show when=move || asked.get()>
                <Question line=line.clone() name=name.clone() asked />
            </Show>
        </li>
    }
}

/// A file has replaced its text, and the earlier one can be taken back.
#[component]
fn Earlier(line: CampaignLine) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let text = desk_file::EARLIER.with(lang, &[("when", &moment(&line.replaced, lang))]);
    let button = format!("earlier-{}", line.id);
    let take = move |_| review.take_earlier(line.id.clone());
    view! {
        <p>
            {text}" "
            <button id=button class="button button--quiet" on:click=take>
                {t(desk_file::TAKE_BACK)}
            </button>
        </p>
    }
}

fn remove_id(line: &CampaignLine) -> String {
    format!("remove-{}", line.id)
}

/// Whether it is to be removed. Either answer takes its button away; the focus stays near.
#[component]
fn Question(line: CampaignLine, name: String, asked: RwSignal<bool>) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let (files, days) = (count(line.files, lang), TRASH_DAYS.to_string());
    let facts = [("name", &*name), ("files", &*files), ("days", &*days)];
    let ask = words::REMOVE_ASK.with(lang, &facts);
    let remove_id = remove_id(&line);
    let remove = move |_| {
        review.remove_campaign(line.clone());
        review.session().focus("campaigns-title");
    };
    let keep = move |_| {
        asked.set(false);
        review.session().focus(&remove_id);
    };
    view! {
        <div class="question" role="alert">
            <p>{ask}</p>
            <div class="row">
                <button class="button button--danger" on:click=remove>{t(words::REMOVE_YES)}</button>
                <button class="button" on:click=keep>{t(words::REMOVE_NO)}</button>
            </div>
        </div>
    }
}
