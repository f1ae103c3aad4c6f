//! What a campaign that came again says otherwise than the unit's draft, and the way to take it over.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::campaign::{Campaign, Corrected, What};
use crate::domain::dossier::{Change, Period};
use crate::domain::problem::{Code, Problem};
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::words::{campaign as words, terms, unit, versions};
use crate::ui::components::ProblemList;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Session;
use crate::ui::{lang, t};

/// The differences, the questions, and a button for each thing that can be taken over.
#[component]
pub(super) fn CorrectedCampaign(
    /// The draft's id.
    id: String,
    /// What differs.
    corrected: Corrected,
    /// Whether the draft is locked: then nothing can be taken over.
    is_locked: bool,
    /// The campaign.
    campaign: Arc<Campaign>,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let failed = RwSignal::new(Vec::<Problem>::new());
    let Corrected { differences, change, questions, rename } = corrected;
    let lines = differences.into_iter().map(|(what, from, to)| {
        let shown = |text: &str| shown(what, text, &campaign, lang);
        let facts = [("what", named(what, lang)), ("from", &shown(&from)), ("to", &shown(&to))];
        view! { <li>{words::CORRECTED_FROM_TO.with(lang, &facts)}</li> }
    });
    let lines = lines.collect::<Vec<_>>();
    let lines = (!lines.is_empty()).then(|| {
        view! { <p><b>{t(words::CORRECTED)}</b></p><ul id="campaign-differences">{lines}</ul> }
    });
    let is_other_set = questions.iter().any(|it| it.code == Code::CampaignSetOther);
    let to_version = is_other_set.then(|| {
        let href = Route::Draft(id.clone(), Step::Version).href();
        view! { <a id="campaign-version" class="button" href=href>{t(versions::LINK)}</a> }
    });
    let questions = (!questions.is_empty()).then(|| view! { <ProblemList problems=questions /> });
    let button = |button: &'static str, change: Option<Change>, word| {
        let id = id.clone();
        change.filter(|_| !is_locked).map(|change| {
            let take = move |_| {
                let (id, change) = (id.clone(), change.clone());
                spawn_local(async move {
                    let problems = session.change_draft(id, change).await.err();
                    failed.try_set(problems.unwrap_or_default());
                });
            };
            view! { <button id=button class="button" on:click=take>{t(word)}</button> }
        })
    };
    let locked = is_locked.then(|| view! { <p>{t(words::CORRECTED_LOCKED)}</p> });
    view! {
        <div id="campaign-corrected">
            {lines}
            {questions}
            <div class="row">
                {button("campaign-update", change, words::UPDATE)}
                {button("campaign-rename", rename, words::RENAME)}
                {to_version}
            </div>
            {locked}
            {move || {
                let problems = failed.get();
                (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
            }}
        </div>
    }
}

fn named(what: What, lang: Lang) -> &'static str {
    match what {
        What::Title => terms::CAMPAIGN_NAME,
        What::Year => terms::YEAR,
        What::Period => unit::PART,
        What::Date(step) => terms::step(step),
        What::BonusCap => terms::BONUS_CAP,
        What::PenaltyCap => terms::PENALTY_CAP,
        What::Group => terms::GROUP,
    }
    .to(lang)
}

fn shown(what: What, text: &str, campaign: &Campaign, lang: Lang) -> String {
    match what {
        _ if text.is_empty() => "–".into(),
        What::Date(_) => show_date(text),
        What::BonusCap | What::PenaltyCap => show(text, lang),
        What::Group => {
            let group = campaign.group(text).map(|group| group.title.clone());
            safe(&group.unwrap_or_else(|| text.to_string()))
        }
        What::Period => match Period::from_word(text) {
            Some(period) => terms::period(period).to(lang).into(),
            None => safe(text),
        },
        What::Title | What::Year => safe(text),
    }
}
