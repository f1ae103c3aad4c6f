//! Where the open draft is kept, its last file copy, the space that is left, and whether the browser
//! promises to keep it.

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use super::draw_later;
use crate::i18n::sizes::bytes;
use crate::i18n::words::{Word, keeping as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::lazy::later_part;
use crate::ui::session::{Draft, KeptIn, SaveStatus, Session, moment};
use crate::ui::{lang, t};

/// The facts behind the status line, folded.
#[component]
pub(super) fn KeptFacts() -> impl IntoView {
    let session = Session::get();
    // Drawn while unfolded alone: nothing in a folded part can take the focus.
    let is_open = RwSignal::new(false);
    let toggle = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
        session.measure_space();
    };
    let facts = move || is_open.get().then(|| draw_later(load_facts, |facts| facts()));
    view! {
        <details id="kept" class="save-line__more" on:toggle=toggle>
            <summary>{t(words::WHERE)}</summary>
            {facts}
        </details>
    }
}

// With the documents of a criterion, as they come behind what opens a dossier.
later_part!(evidence, load_facts: fn() -> AnyView = || {
    let fact = |name: Word, value: AnyView| view! { <div><dt>{t(name)}</dt><dd>{value}</dd></div> };
    view! {
        <dl>
            {fact(words::WHERE, view! { <Place /> }.into_any())}
            {fact(terms::LAST_COPY, view! { <LastCopy /> }.into_any())}
            {fact(words::SPACE, view! { <SpaceLeft /> }.into_any())}
            {fact(words::PERSIST, view! { <Promise /> }.into_any())}
        </dl>
    }
    .into_any()
});

#[component]
fn Place() -> impl IntoView {
    let draft = Draft::get();
    move || {
        let (word, problem) = match draft.status.get() {
            SaveStatus::Saved(_, KeptIn::Local(problem)) => (words::IN_LOCAL, Some(problem)),
            SaveStatus::Saved(_, KeptIn::Mirror(problem)) => (words::IN_MIRROR, Some(problem)),
            SaveStatus::Failed(problem) => (words::IN_NONE, Some(problem)),
            _ => (words::IN_BOTH, None),
        };
        let problems = problem.map(|problem| view! { <ProblemList problems=vec![problem] /> });
        view! { {t(word)} {problems} }
    }
}

#[component]
fn LastCopy() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    move || match draft.last_copy() {
        None => t(words::COPY_NONE).to_string(),
        Some((at, false)) => moment(&at, lang),
        Some((at, true)) => words::COPY_OLD.with(lang, &[("time", &moment(&at, lang))]),
    }
}

#[component]
fn SpaceLeft() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    move || {
        let space = session.stores.space.get();
        let used = bytes(space.local, lang);
        match space.left {
            Some(left) => {
                let left = bytes(left, lang);
                words::SPACE_LEFT.with(lang, &[("left", &left), ("used", &used)])
            }
            None => words::SPACE_LOCAL.with(lang, &[("used", &used)]),
        }
    }
}

#[component]
fn Promise() -> impl IntoView {
    let session = Session::get();
    move || match session.stores.space.get().is_persistent {
        Some(true) => {
            view! { <span id="persistent" data-answer="yes">{t(words::PERSIST_YES)}</span> }
                .into_any()
        }
        answer => {
            let answer = if answer.is_some() { "no" } else { "unknown" };
            view! {
                <span id="persistent" data-answer=answer>{t(words::PERSIST_NO)}</span>
                " "
                <button class="button button--quiet" on:click=move |_| session.ask_to_keep()>
                    {t(words::PERSIST_ASK)}
                </button>
            }
            .into_any()
        }
    }
}
