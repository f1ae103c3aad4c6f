//! The status line: saved or not, where and when, always true, in a polite live region.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept_facts::KeptFacts;
use crate::domain::problem::Problem;
use crate::i18n::Lang;
use crate::i18n::dates;
use crate::i18n::words::{Word, draft as words, keeping};
use crate::ui::components::ProblemList;
use crate::ui::session::{Draft, KeptIn, SaveStatus, Session, local_time, moment, today};
use crate::ui::{lang, t};

/// Whether, where and when the open draft was saved.
#[component]
pub fn SaveLine() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let line = move || {
        let status = draft.status.get();
        let place = status.place();
        match status {
            SaveStatus::Saved(at, KeptIn::Both) => {
                view! { <p id="saved" data-state="saved" data-saved=place>{saved(&at, lang)}</p> }
                    .into_any()
            }
            SaveStatus::Saved(at, KeptIn::Local(_)) => {
                let text = keeping::ONE_PLACE.with(lang, &[("time", &moment(&at, lang))]);
                view! { <p id="saved" data-state="partial" data-saved=place>{text}</p> }.into_any()
            }
            SaveStatus::Saved(at, KeptIn::Mirror(problem)) => {
                let title = keeping::ONE_PLACE.with(lang, &[("time", &moment(&at, lang))]);
                view! { <Unsafe title problem state="partial" place /> }.into_any()
            }
            SaveStatus::Pending => {
                view! { <p id="saved" data-state="pending">{t(words::SAVING)}</p> }.into_any()
            }
            SaveStatus::Failed(problem) => {
                let title = words::NOT_SAVED.to(lang).to_string();
                view! { <Unsafe title problem state="failed" place /> }.into_any()
            }
            SaveStatus::NewerElsewhere => {
                view! { <Elsewhere state="newer" says=words::NEWER does=words::OPEN_NEWER run=reopen /> }
                    .into_any()
            }
            SaveStatus::Following => {
                let (says, does) = (keeping::FOLLOWING, keeping::TAKE_OVER);
                view! { <Elsewhere state="following" says does run=take_over /> }.into_any()
            }
            SaveStatus::Deleted => {
                let (says, does) = (keeping::DELETED, keeping::RESTORE);
                view! { <Elsewhere state="deleted" says does run=restore /> }.into_any()
            }
        }
    };
    view! {
        <div class="save-line">
            <div role="status" aria-live="polite">{line}</div>
            <KeptFacts />
        </div>
    }
}

fn saved(at: &str, lang: Lang) -> String {
    let Some((day, time)) = local_time(at) else { return String::new() };
    if day == today() {
        return words::SAVED.with(lang, &[("time", &time)]);
    }
    words::SAVED_ON.with(lang, &[("time", &time), ("date", &dates::show_date(&day))])
}

fn reopen(session: Session, draft: Draft) {
    session.open(&draft.id());
}

fn restore(session: Session, draft: Draft) {
    session.restore_draft(&draft.id());
    session.open(&draft.id());
}

fn take_over(_: Session, draft: Draft) {
    draft.take_over();
}

/// A store, or both, did not take the last state: why, and the way to a file.
#[component]
fn Unsafe(
    /// What has happened.
    title: String,
    /// Why.
    problem: Problem,
    /// In one word.
    state: &'static str,
    /// Where the state is all the same.
    place: Option<&'static str>,
) -> impl IntoView {
    let draft = Draft::get();
    let export = move |_| {
        spawn_local(async move {
            draft.export().await;
        });
    };
    view! {
        <div id="saved" data-state=state data-saved=place class="save-line__failed">
            <strong>{title}</strong>
            <ProblemList problems=vec![problem] />
            <button class="button" on:click=export>{t(words::SAVE_FILE)}</button>
            <button class="button button--quiet" on:click=move |_| draft.save_again()>
                {t(words::RETRY)}
            </button>
        </div>
    }
}

/// Another window has the draft: what that means, and the way to have it here.
#[component]
fn Elsewhere(
    /// In one word.
    state: &'static str,
    /// What has happened.
    says: Word,
    /// What the button does.
    does: Word,
    /// The same.
    run: fn(Session, Draft),
) -> impl IntoView {
    let draft = Draft::get();
    let session = Session::get();
    let run = move |_| run(session, draft);
    view! {
        <div id="saved" data-state=state class="save-line__failed">
            <p>{t(says)}</p>
            <button id="take-over" class="button" on:click=run>{t(does)}</button>
        </div>
    }
}
