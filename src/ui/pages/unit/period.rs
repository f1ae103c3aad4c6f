//! The period: year, name, code, deadline.

use leptos::prelude::*;

use crate::domain::dossier::{self, Campaign, Change};
use crate::i18n::Lang;
use crate::i18n::words::{start, terms, unit as words};
use crate::ui::components::{DateField, TextField};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The name of the deadline among a campaign's dates.
const CLOSES: &str = "selfCloses";

/// The fields of the period.
#[component]
pub(super) fn Period() -> impl IntoView {
    let draft = Draft::get();
    let read_only = Signal::derive(move || draft.is_read_only());
    let title = draft.memo(|dossier| dossier.campaign.title.clone());
    let id = draft.memo(|dossier| dossier.campaign.id.clone());
    let closes =
        draft.memo(|dossier| dossier.campaign.dates.get(CLOSES).cloned().unwrap_or_default());
    let set_title = type_into("campaign-title", |campaign, text| campaign.title = text);
    let set_id = type_into("campaign-id", |campaign, text| campaign.id = text);
    let set_closes = type_into("campaign-selfCloses", |campaign, date| {
        match date.trim() {
            "" => campaign.dates.remove(CLOSES),
            _ => campaign.dates.insert(CLOSES.into(), date),
        };
    });
    view! {
        <fieldset class="unit__part card">
            <legend><h2>{t(terms::CAMPAIGN)}</h2></legend>
            <div class="unit__fields">
                <TextField
                    id="campaign-title"
                    label=t(terms::CAMPAIGN_NAME)
                    value=title
                    on_input=set_title
                    read_only
                />
                <YearField />
                <PartField />
                <TextField
                    id="campaign-id"
                    label=t(words::CAMPAIGN_ID)
                    hint=t(words::CAMPAIGN_ID_HINT)
                    value=id
                    on_input=set_id
                    read_only
                />
                <DateField
                    id="campaign-selfCloses"
                    label=t(words::CLOSES)
                    value=closes
                    on_input=set_closes
                    read_only
                />
            </div>
        </fieldset>
    }
}

/// Which part of the year.
#[component]
fn PartField() -> impl IntoView {
    let draft = Draft::get();
    let part = draft.memo(|dossier| dossier.campaign.period);
    let choose = move |event| {
        let Some(period) = dossier::Period::from_word(&event_target_value(&event)) else { return };
        let campaign = draft.with_now(|dossier| dossier.campaign.clone());
        draft.change(Change::Campaign(Campaign { period, ..campaign }));
    };
    let option = move |period: dossier::Period| {
        view! {
            <option value=period.as_str() prop:selected=move || part.get() == period>
                {t(terms::period(period))}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for="campaign-period">{t(words::PART)}</label>
            <p class="field__hint" id="campaign-period-hint">{t(words::PART_HINT)}</p>
            <select id="campaign-period" aria-describedby="campaign-period-hint" disabled=move || draft.is_read_only() on:change=choose>
                {dossier::Period::ALL.map(option).into_iter().collect_view()}
            </select>
        </div>
    }
}

/// Types into one part of the campaign; everything else in it stays.
fn type_into(field: &'static str, put: fn(&mut Campaign, String)) -> Callback<String> {
    let draft = Draft::get();
    Callback::new(move |text| {
        let mut campaign = draft.with_now(|dossier| dossier.campaign.clone());
        put(&mut campaign, text);
        draft.type_into(field, Change::Campaign(campaign));
    })
}

/// The year. The dossier keeps a number or nothing, so what is no year stands here alone.
#[component]
fn YearField() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let year = draft.memo(|dossier| dossier.campaign.year);
    let typed = RwSignal::new(String::new());
    let value = Signal::derive(move || match year.get() {
        Some(year) => year.to_string(),
        None => typed.get(),
    });
    let on_input = Callback::new(move |text: String| {
        let mut campaign = draft.with_now(|dossier| dossier.campaign.clone());
        match read_year(&text) {
            Some(year) => to_year(&mut campaign, year),
            None => campaign.year = None,
        }
        typed.set(text);
        draft.type_into("campaign-year", Change::Campaign(campaign));
    });
    let problem = Signal::derive(move || {
        let found = value.get();
        let is_wrong = !found.trim().is_empty() && read_year(&found).is_none();
        is_wrong.then(|| words::YEAR_WRONG.with(lang, &[("found", found.trim())]))
    });
    let read_only = Signal::derive(move || draft.is_read_only());
    let label = words::REQUIRED.with(lang, &[("label", t(terms::YEAR))]);
    view! {
        <TextField id="campaign-year" label value on_input read_only problem />
    }
}

/// Sets the year; a code and a title that nobody has changed follow it.
fn to_year(campaign: &mut Campaign, year: u32) {
    let titled = |year: u32| start::CAMPAIGN_TITLE.with(Lang::Vi, &[("year", &year.to_string())]);
    let of = |text: &str| text.get(text.len().checked_sub(4)?..).and_then(read_year);
    if of(&campaign.title).is_some_and(|before| campaign.title == titled(before)) {
        campaign.title = titled(year);
    }
    if campaign.id.len() == 4 && read_year(&campaign.id).is_some() {
        campaign.id = year.to_string();
    }
    campaign.year = Some(year);
}

/// A year of four digits, in the span of dates that the app reads.
fn read_year(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|year| (1900..2200).contains(year))
}
