//! One criteria set: its facts, and every criterion when it is unfolded.

use std::sync::Arc;

use leptos::html::Details;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outline::Outline;
use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;
use crate::formats::ReadSet;
use crate::i18n::safe;
use crate::i18n::words::{new, sets as words, terms, versions};
use crate::ui::components::{ProblemList, SampleBadge, SetFacts};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{ChosenSet, Notice, Session};
use crate::ui::{lang, t};

type Read = Option<Result<Arc<CriteriaSet>, Vec<Problem>>>;

/// One set. A sample is fetched when it is unfolded.
#[component]
pub(super) fn SetCard(
    /// The set.
    set: ChosenSet,
    /// Runs after it was taken away or brought back.
    refresh: Callback<()>,
) -> impl IntoView {
    let lang = lang();
    let title = lang.pick(set.title()).to_string();
    let key = set.key();
    let sheet = Route::SetSheet(key.clone()).href();
    let print = words::PRINT_NAMED.with(lang, &[("title", &title)]);
    let (status, version) = (set.status(), set.id_and_version().1.to_string());
    let version = terms::VERSION_OF.with(lang, &[("version", &version)]);
    let (facts, remove) = match &set {
        ChosenSet::BuiltIn(_) => {
            (view! { <p class="set-card__version">{version}</p> }.into_any(), None)
        }
        ChosenSet::Kept(read) => (
            view! { <SetFacts set=Arc::new(read.set.clone()) /> }.into_any(),
            Some(view! { <Remove read=(**read).clone() refresh /> }),
        ),
    };
    let others = match &set {
        ChosenSet::BuiltIn(_) => None,
        ChosenSet::Kept(read) => Some(view! { <Others read=(**read).clone() /> }),
    };
    view! {
        <article class="set-card card" data-set-card=key>
            <div class="set-card__head">
                <h3>{title}" "<SampleBadge status /></h3>
                <a class="button button--quiet" aria-label=print href=sheet>{t(words::PRINT)}</a>
                {remove}
            </div>
            {facts}
            {others}
            <Unfold set />
        </article>
    }
}

#[component]
fn Unfold(set: ChosenSet) -> impl IntoView {
    let is_sample = set.is_built_in();
    let read = RwSignal::<Read>::new(None);
    let details = NodeRef::<Details>::new();
    let unfold = move |_| {
        let is_open = details.get_untracked().is_some_and(|details| details.has_attribute("open"));
        if !is_open || read.with_untracked(Option::is_some) {
            return;
        }
        let set = set.clone();
        spawn_local(async move {
            let result = set.read().await.map(|read| Arc::new(read.set));
            // The page may have been left meanwhile.
            read.try_set(Some(result));
        });
    };
    view! {
        <details node_ref=details on:toggle=unfold>
            <summary>{t(words::SHOW)}</summary>
            {move || match read.get() {
                None => view! { <p role="status">{t(new::READING)}</p> }.into_any(),
                Some(Err(problems)) => view! { <ProblemList problems /> }.into_any(),
                Some(Ok(set)) => {
                    // A kept set shows its facts before it is unfolded.
                    let facts = is_sample.then(|| view! { <SetFacts set=set.clone() /> });
                    view! { {facts} <Outline set /> }.into_any()
                }
            }}
        </details>
    }
}

/// The drafts here that answer another version of it, each with the way to carry it.
#[component]
fn Others(read: ReadSet) -> impl IntoView {
    let lang = lang();
    let drafts = Session::get().drafts_of_other_versions(&read.set);
    let link = |(id, name): (String, String)| {
        let text = versions::OTHER_LINK.with(lang, &[("name", &safe(&name))]);
        let href = Route::Draft(id, Step::Version).href();
        view! { <li><a href=href>{text}</a></li> }
    };
    (!drafts.is_empty()).then(|| {
        view! {
            <div class="set-card__others">
                <p>{t(versions::OTHERS)}</p>
                <ul>{drafts.into_iter().map(link).collect_view()}</ul>
            </div>
        }
    })
}

#[component]
fn Remove(read: ReadSet, refresh: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let title = lang.pick(&read.set.title).to_string();
    let label = words::REMOVE_NAMED.with(lang, &[("title", &title)]);
    let remove = move |_| {
        session.forget_set(&read.set.checksum);
        let read = read.clone();
        let undo = Arc::new(move || {
            if let Err(problem) = session.keep_set(&read) {
                session.tell(Notice::failed(session.say(words::NOT_KEPT), vec![problem]));
            }
            // The page that asked may have been left since.
            refresh.try_run(());
        });
        let text = words::REMOVED.with(lang, &[("title", &title)]);
        session.tell(Notice { undo: Some(undo), ..Notice::said(text) });
        refresh.run(());
    };
    view! {
        <button class="button button--quiet" aria-label=label on:click=remove>
            {t(words::REMOVE)}
        </button>
    }
}
