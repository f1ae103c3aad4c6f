//! The status line: saved or not, always true, in a polite live region.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::Lang;
use crate::i18n::dates;
use crate::i18n::words::draft as words;
use crate::ui::components::ProblemList;
use crate::ui::session::{Draft, SaveStatus, Session, local_time, today};
use crate::ui::{lang, t};

/// Whether and when the open draft was saved.
#[component]
pub fn SaveLine() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    view! {
        <div class="save-line" role="status" aria-live="polite">
            {move || match draft.status.get() {
                SaveStatus::Saved(at) => {
                    view! { <p id="saved" data-state="saved">{saved(&at, lang)}</p> }.into_any()
                }
                SaveStatus::Pending => {
                    view! { <p id="saved" data-state="pending">{t(words::SAVING)}</p> }.into_any()
                }
                SaveStatus::Failed(problem) => view! { <NotSaved problem /> }.into_any(),
                SaveStatus::NewerElsewhere => view! { <Newer /> }.into_any(),
            }}
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

#[component]
fn NotSaved(problem: crate::domain::problem::Problem) -> impl IntoView {
    let draft = Draft::get();
    let export = move |_| {
        spawn_local(async move {
            draft.export().await;
        });
    };
    view! {
        <div id="saved" data-state="failed" class="save-line__failed">
            <strong>{t(words::NOT_SAVED)}</strong>
            <ProblemList problems=vec![problem] />
            <button class="button" on:click=export>{t(words::SAVE_FILE)}</button>
            <button class="button button--quiet" on:click=move |_| draft.save_now()>
                {t(words::RETRY)}
            </button>
        </div>
    }
}

#[component]
fn Newer() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let reopen = move |_| session.open(&draft.with_now(|dossier| dossier.id.clone()));
    view! {
        <div id="saved" data-state="newer" class="save-line__failed">
            <p>{t(words::NEWER)}</p>
            <button class="button" on:click=reopen>{t(words::OPEN_NEWER)}</button>
        </div>
    }
}
