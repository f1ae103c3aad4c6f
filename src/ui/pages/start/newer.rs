//! Drafts that a newer version of the app wrote: named and handed out, never opened or written over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::{keeping as words, start};
use crate::ui::session::{NewerDraft, Session};
use crate::ui::{lang, t};

/// Says which drafts are of a newer version; nothing where there are none.
#[component]
pub(super) fn NewerDrafts() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let row = move |draft: NewerDraft| {
        let version = match draft.slot.app.as_str() {
            "" => t(words::NEWER_UNKNOWN),
            app => app,
        };
        let text = words::NEWER_DRAFT.with(lang, &[("id", &draft.id), ("version", version)]);
        let id = draft.id.clone();
        let download = move |_| {
            let draft = draft.clone();
            spawn_local(async move { session.download_newer(&draft).await });
        };
        view! {
            <li data-newer=id>
                <span>{text}</span>
                " "
                <button class="button" on:click=download>{t(start::DAMAGED_DOWNLOAD)}</button>
            </li>
        }
    };
    let drafts = move || {
        session.stores.version.track();
        Some(session.newer_drafts()).filter(|drafts| !drafts.is_empty())
    };
    move || {
        drafts().map(|drafts| {
            view! {
                <div id="newer" class="damaged">
                    <h3>{t(words::NEWER)}</h3>
                    <p>{t(words::NEWER_NOTE)}</p>
                    <ul>{drafts.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}
