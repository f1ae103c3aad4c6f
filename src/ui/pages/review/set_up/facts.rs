//! Year, name, who holds it, and how equal indices share places.

use leptos::prelude::*;

use crate::domain::campaign::{Campaign, Ties};
use crate::domain::dossier::Period;
use crate::i18n::words::{review_campaign as words, terms, unit};
use crate::ui::components::TextField;
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// What a campaign is.
#[component]
pub(super) fn CampaignFacts() -> impl IntoView {
    view! {
        <fieldset class="card set-up__part">
            <legend>{t(words::ABOUT)}</legend>
            <div class="set-up__fields">
                <YearField />
                <PeriodField />
                {text("campaign-title", terms::CAMPAIGN_NAME, t(words::NAME_HINT), |it| &mut it.title)}
                {text("campaign-issuer", terms::HELD_BY, "", |it| &mut it.issuer)}
            </div>
            <TiesChoice />
        </fieldset>
    }
}

fn text(
    id: &'static str,
    label: crate::i18n::words::Word,
    hint: &'static str,
    slot: fn(&mut Campaign) -> &mut String,
) -> impl IntoView {
    let set_up = SetUp::get();
    let value = Signal::derive(move || slot(&mut set_up.campaign.get()).clone());
    let on_input =
        Callback::new(move |text: String| set_up.alter(|campaign| *slot(campaign) = text.clone()));
    view! { <TextField id label=t(label) hint=hint.to_string() value on_input /> }
}

/// The year. The campaign keeps a number, so what is no year stands here alone.
#[component]
fn YearField() -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let wrong = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        let year = set_up.campaign.with(|campaign| campaign.year);
        wrong.get().unwrap_or_else(|| year.to_string())
    });
    let on_input = Callback::new(move |text: String| {
        match text.trim().parse().ok().filter(|year| (1900..2200).contains(year)) {
            Some(year) => {
                wrong.set(None);
                set_up.alter(|campaign| campaign.year = year);
            }
            None => wrong.set(Some(text)),
        }
    });
    let problem = Signal::derive(move || {
        wrong.get().map(|found| words::YEAR_WRONG.with(lang, &[("found", found.trim())]))
    });
    view! { <TextField id="campaign-year" label=t(terms::YEAR) value on_input problem /> }
}

/// Which part of the year.
#[component]
fn PeriodField() -> impl IntoView {
    let set_up = SetUp::get();
    let choose = move |event| {
        let Some(period) = Period::from_word(&event_target_value(&event)) else { return };
        set_up.alter(|campaign| campaign.period = period);
    };
    let option = move |period: Period| {
        let is_chosen = move || set_up.campaign.with(|campaign| campaign.period == period);
        view! {
            <option value=period.as_str() prop:selected=is_chosen>{t(terms::period(period))}</option>
        }
    };
    view! {
        <div class="field">
            <label for="campaign-period">{t(unit::PART)}</label>
            <select id="campaign-period" on:change=choose>
                {Period::ALL.map(option).into_iter().collect_view()}
            </select>
        </div>
    }
}

#[component]
fn TiesChoice() -> impl IntoView {
    let set_up = SetUp::get();
    let radio = move |ties: Ties| {
        let id = format!("ties-{}", ties.as_str());
        let is_chosen = move || set_up.campaign.with(|campaign| campaign.ties == ties);
        view! {
            <label class="option" for=id.clone()>
                <input
                    type="radio"
                    id=id.clone()
                    name="ties"
                    prop:checked=is_chosen
                    on:change=move |_| set_up.alter(|campaign| campaign.ties = ties)
                />
                <span class="option__title">{t(terms::ties(ties))}</span>
            </label>
        }
    };
    view! {
        <fieldset class="options set-up__ties" aria-describedby="ties-note">
            <legend>{t(words::TIES)}</legend>
            <p id="ties-note" class="field__hint">{t(words::TIES_NOTE)}</p>
            {Ties::ALL.map(radio).into_iter().collect_view()}
        </fieldset>
    }
}
