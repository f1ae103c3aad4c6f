//! The chosen unit: by which set it is scored, what caps hold, and the button that starts.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corrected::CorrectedCampaign;
use super::key::KeyOfDraft;
use crate::domain::campaign::{Campaign, Group, ListedUnit};
use crate::domain::dossier::Caps;
use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;
use crate::i18n::numbers::points;
use crate::i18n::safe;
use crate::i18n::words::{campaign as words, terms};
use crate::ui::components::{ProblemList, SampleBadge, SetFacts};
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Intake, Session};
use crate::ui::{lang, t};

/// A set that was looked for.
type Found = Result<Arc<CriteriaSet>, Vec<Problem>>;

/// What holds for the chosen unit.
#[component]
pub(super) fn Chosen(
    /// The campaign.
    campaign: Arc<Campaign>,
    /// The chosen unit.
    chosen: RwSignal<Option<ListedUnit>>,
    /// Counts the files that were handed in: the set may be among them.
    taken: RwSignal<u32>,
    /// Where files are handed in.
    intake: Intake,
    /// Whether there is a list to choose from.
    has_list: bool,
) -> impl IntoView {
    let session = Session::get();
    let id = Memo::new(move |_| chosen.with(|it| it.as_ref().map(|unit| unit.group.clone())));
    let list = campaign.clone();
    let set = LocalResource::new(move || {
        taken.track();
        let (campaign, id) = (list.clone(), id.get());
        async move {
            let group = campaign.group(&id?)?;
            let read = session.set_of_group(&campaign, group).await;
            Some(read.map(|read| Arc::new(read.set)))
        }
    });
    let shown = {
        let campaign = campaign.clone();
        move || match chosen.get() {
            None => {
                let word = if has_list { words::CHOOSE_FIRST } else { words::FILL_FIRST };
                view! { <p>{t(word)}</p> }.into_any()
            }
            Some(unit) => {
                view! { <What campaign=campaign.clone() unit set=set.get().flatten() intake /> }
                    .into_any()
            }
        }
    };
    view! {
        <section class="campaign__chosen card" aria-labelledby="chosen-title">
            <h2 id="chosen-title">{t(words::CHOSEN)}</h2>
            <div aria-live="polite">{shown}</div>
            <Begin campaign chosen has_list />
        </section>
    }
}

#[component]
fn What(
    campaign: Arc<Campaign>,
    unit: ListedUnit,
    set: Option<Found>,
    intake: Intake,
) -> impl IntoView {
    let group = campaign.group(&unit.group).cloned().unwrap_or_default();
    let about = safe(&format!("{} · {}", unit.code, group.title));
    view! {
        <p id="chosen-unit" class="campaign__name"><b>{safe(&unit.name)}</b></p>
        <p>{about}</p>
        <SetOf set intake />
        <CapsOf group />
        <HereAlready campaign unit />
    }
}

#[component]
fn SetOf(set: Option<Found>, intake: Intake) -> impl IntoView {
    let lang = lang();
    let shown = match set {
        None => view! { <p>{t(words::SET_READING)}</p> }.into_any(),
        Some(Ok(set)) => {
            let title = lang.pick(&set.title).to_string();
            let status = set.status;
            view! {
                <p><b>{title}</b>" "<SampleBadge status /></p>
                <SetFacts set />
            }
            .into_any()
        }
        Some(Err(problems)) => view! {
            <div id="set-missing">
                <p><b>{t(words::SET_MISSING)}</b></p>
                <ProblemList problems />
                <FileOpener intake label=t(words::SET_OPEN) hint=t(words::SET_HINT) />
                <FileResults intake />
            </div>
        }
        .into_any(),
    };
    view! { <h3>{t(terms::CRITERIA_SET)}</h3>{shown} }
}

#[component]
fn CapsOf(group: Group) -> impl IntoView {
    let lang = lang();
    let Caps { bonus, penalty } = group.caps;
    let said = [(bonus, words::CAP_BONUS), (penalty, words::CAP_PENALTY)];
    let said = said
        .into_iter()
        .filter_map(|(cap, word)| Some(word.with(lang, &[("points", &points(cap?, lang))])));
    let said: Vec<String> = said.collect();
    let text = match said.is_empty() {
        true => words::NO_CAPS.to(lang).to_string(),
        false => said.join("; "),
    };
    view! { <h3>{t(words::CAPS)}</h3><p id="chosen-caps">{text}</p> }
}

/// A dossier of the same unit in the same campaign is not started twice by mistake.
#[component]
fn HereAlready(campaign: Arc<Campaign>, unit: ListedUnit) -> impl IntoView {
    let session = Session::get();
    session.draft_of(&campaign, &unit.code).map(|entry| {
        let id = entry.dossier.id.clone();
        let href = Route::Draft(id.clone(), Step::Tasks).href();
        let corrected = campaign.corrects(&entry.dossier);
        let is_locked = entry.dossier.is_locked();
        let key_of = id.clone();
        let (known, signer) = (entry.header.keys.issuer.clone(), campaign.signer.clone());
        // What a stranger's campaign says otherwise is not offered before its key is known.
        let is_known = known.is_empty() || known == campaign.key();
        let corrected = corrected.filter(|_| is_known).map(|it| {
            view! { <CorrectedCampaign id corrected=it is_locked campaign=campaign.clone() /> }
        });
        view! {
            <div id="here-already" class="outcome">
                <p>{t(words::HERE_ALREADY)}" "<b>{session.name_of(&entry.dossier)}</b></p>
                {corrected}
                <KeyOfDraft id=key_of known signer />
                <p><a class="button" href=href>{t(words::GO_ON)}</a></p>
            </div>
        }
    })
}

/// The button that makes the dossier, and why it could not.
#[component]
fn Begin(
    campaign: Arc<Campaign>,
    chosen: RwSignal<Option<ListedUnit>>,
    has_list: bool,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let is_busy = RwSignal::new(false);
    let needs_choice = RwSignal::new(false);
    let problems = RwSignal::new(Vec::<Problem>::new());
    let list = campaign.clone();
    let start = move |_| {
        let Some(unit) = chosen.get_untracked() else { return needs_choice.set(true) };
        needs_choice.set(false);
        is_busy.set(true);
        let campaign = list.clone();
        spawn_local(async move {
            let failed = session.start_in_campaign(&campaign, unit).await.err();
            // Once begun, this page is left and its signals are gone.
            is_busy.try_set(false);
            problems.try_set(failed.unwrap_or_default());
        });
    };
    let is_second = Memo::new(move |_| {
        let drafts = |unit: &ListedUnit| session.draft_of(&campaign, &unit.code).is_some();
        chosen.with(|unit| unit.as_ref().is_some_and(drafts))
    });
    let label = move || match (is_busy.get(), is_second.get()) {
        (true, _) => words::STARTING.to(lang),
        (false, true) => words::START_ANOTHER.to(lang),
        (false, false) => words::START.to(lang),
    };
    let hint = move || {
        let is_missing = needs_choice.get() && chosen.with(Option::is_none);
        let word = if has_list { words::CHOOSE_NOW } else { words::FILL_FIRST };
        is_missing.then(|| view! { <p class="field__problem">{t(word)}</p> })
    };
    let failed = move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            view! {
                <p><b>{t(words::NOT_STARTED)}</b></p>
                <ProblemList problems />
            }
        })
    };
    view! {
        <div role="alert" class="new__failed">{hint}{failed}</div>
        <button
            id="campaign-start"
            class="button"
            class:button--primary=move || !is_second.get()
            disabled=is_busy
            on:click=start
        >
            {label}
        </button>
    }
}
