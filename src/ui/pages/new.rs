//! Where a dossier begins: by which criteria set.

use std::sync::Arc;

use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;
use crate::i18n::numbers::show;
use crate::i18n::words::{files, new as words, sets, terms};
use crate::ui::components::{ProblemList, RadioCard, SampleBadge, SetFacts, YearChoice};
use crate::ui::frame::Heading;
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::session::{ChosenSet, Intake, Outcome, Received, Session, years_to_score};
use crate::ui::{lang, t};

/// The page on which a criteria set is chosen for a new dossier.
#[component]
pub fn NewPage() -> impl IntoView {
    let session = Session::get();
    let at_hand = RwSignal::new(session.sets());
    let chosen = RwSignal::new(None::<ChosenSet>);
    let intake = Intake::new(Callback::new(move |received: Vec<Received>| {
        at_hand.set(session.sets());
        if let Some(key) = received.iter().rev().find_map(set_key) {
            chosen.set(at_hand.with(|sets| sets.iter().find(|set| set.key() == key).cloned()));
        }
    }));
    view! {
        <div
            class="new"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event| intake.drop(&event)
        >
            <Heading text=t(words::TITLE) />
            <p class="new__lead">{t(words::LEAD)}</p>
            <div class="new__columns">
                <div class="new__choice">
                    <Choice at_hand chosen />
                    <section class="new__own" aria-labelledby="own-title">
                        <h2 id="own-title">{t(words::OWN)}</h2>
                        <FileOpener intake label=t(files::OPEN_SET) hint=t(words::OWN_HINT) />
                        <FileResults intake />
                    </section>
                </div>
                <Preview chosen />
            </div>
            <Begin chosen />
        </div>
    }
}

fn set_key(received: &Received) -> Option<String> {
    match &received.outcome {
        Outcome::Set { key, .. } => Some(key.clone()),
        _ => None,
    }
}

#[component]
fn Choice(at_hand: RwSignal<Vec<ChosenSet>>, chosen: RwSignal<Option<ChosenSet>>) -> impl IntoView {
    let radio = move |set: ChosenSet| view! { <SetRadio set chosen /> };
    let radios = move || match at_hand.get() {
        sets if sets.is_empty() => view! { <p>{t(words::NONE)}</p> }.into_any(),
        sets => sets.into_iter().map(radio).collect_view().into_any(),
    };
    view! {
        <fieldset class="new__sets" aria-describedby="samples-note">
            <legend>{t(terms::CRITERIA_SET)}</legend>
            <p id="samples-note" class="field__hint">{t(words::SAMPLES_NOTE)}</p>
            {radios}
        </fieldset>
    }
}

/// A sample is told from the others by its kind of unit, a set from a file by its own name.
#[component]
fn SetRadio(set: ChosenSet, chosen: RwSignal<Option<ChosenSet>>) -> impl IntoView {
    let lang = lang();
    let id = format!("set-{}", set.key());
    let (name, level) = (lang.pick(set.title()), sets::level(set.level()).to(lang));
    let version = terms::VERSION_OF.with(lang, &[("version", &set.version_and_code())]);
    let (title, more) = match set.is_built_in() {
        true => (level, format!("{name} · {version}")),
        false => (name, format!("{level} · {version} · {}", words::FROM_FILE.to(lang))),
    };
    let title = title.to_string();
    let title = view! { {title}" "<SampleBadge status=set.status() /> }.into_any();
    let this = set.clone();
    let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen.as_ref() == Some(&this)));
    let on_choose = move |()| chosen.set(Some(set.clone()));
    view! { <RadioCard id name="set" is_chosen on_choose title more /> }
}

/// The chosen set at a glance, once it is read.
#[component]
fn Preview(chosen: RwSignal<Option<ChosenSet>>) -> impl IntoView {
    let read = RwSignal::new(None::<Result<Arc<CriteriaSet>, Vec<Problem>>>);
    Effect::new(move || {
        read.set(None);
        let Some(set) = chosen.get() else { return };
        spawn_local(async move {
            let found = set.read().await.map(|read| Arc::new(read.set));
            // Another may have been chosen meanwhile, or the page left.
            let is_still = |now: &Option<ChosenSet>| now.as_ref() == Some(&set);
            if chosen.try_with_untracked(is_still) == Some(true) {
                read.try_set(Some(found));
            }
        });
    });
    let shown = move || {
        if chosen.with(Option::is_none) {
            return view! { <p>{t(words::CHOOSE_FIRST)}</p> }.into_any();
        }
        match read.get() {
            None => view! { <p>{t(words::READING)}</p> }.into_any(),
            Some(Err(problems)) => view! { <ProblemList problems /> }.into_any(),
            Some(Ok(set)) => view! { <Glance set /> }.into_any(),
        }
    };
    view! {
        <section class="new__preview card" aria-labelledby="preview-title">
            <h2 id="preview-title">{t(words::PREVIEW)}</h2>
            <div aria-live="polite">{shown}</div>
        </section>
    }
}

#[component]
fn Glance(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let area = |node: usize| {
        let node = &set.nodes[node];
        let max = show(&node.max.to_string(), lang);
        view! {
            <tr>
                <th scope="row">{node.code.clone()}" "{lang.pick(&node.title).to_string()}</th>
                <td>{max}</td>
            </tr>
        }
    };
    let areas = set.areas.iter().map(|place| area(place.node)).collect_view();
    view! {
        <p class="new__title">
            <b>{lang.pick(&set.title).to_string()}</b>
            " "
            <SampleBadge status=set.status />
        </p>
        <SetFacts set=set.clone() />
        <table class="new__areas">
            <thead>
                <tr><th scope="col">{t(terms::AREAS)}</th><th scope="col">{t(terms::MAX)}</th></tr>
            </thead>
            <tbody>{areas}</tbody>
        </table>
    }
}

/// The button that makes the dossier, and why it could not.
#[component]
fn Begin(chosen: RwSignal<Option<ChosenSet>>) -> impl IntoView {
    let session = Session::get();
    let is_busy = RwSignal::new(false);
    let needs_choice = RwSignal::new(false);
    let problems = RwSignal::new(Vec::<Problem>::new());
    let years = years_to_score();
    let year = RwSignal::new(years.first().copied().unwrap_or_default());
    let start = move |_| {
        let Some(set) = chosen.get_untracked() else { return needs_choice.set(true) };
        needs_choice.set(false);
        is_busy.set(true);
        spawn_local(async move {
            let failed = session.start_dossier(set, year.get_untracked()).await.err();
            // Once begun, this page is left and its signals are gone.
            is_busy.try_set(false);
            problems.try_set(failed.unwrap_or_default());
        });
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
    let hint = move || {
        let is_missing = needs_choice.get() && chosen.with(Option::is_none);
        is_missing.then(|| view! { <p class="field__problem">{t(words::CHOOSE_FIRST)}</p> })
    };
    let label = move || if is_busy.get() { words::STARTING } else { words::START };
    let lang = lang();
    view! {
        <div class="new__begin">
            <div role="alert" class="new__failed">{hint}{failed}</div>
            {(years.len() > 1).then(|| view! { <YearChoice id="new-year" years year /> })}
            <button id="start" class="button button--primary" disabled=is_busy on:click=start>
                {move || label().to(lang)}
            </button>
        </div>
    }
}
