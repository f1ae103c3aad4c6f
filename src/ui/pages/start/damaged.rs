//! Drafts of which no saved state can be read any more.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::start as words;
use crate::ui::session::Session;
use crate::ui::{lang, t};

/// Says which drafts are damaged and offers what is left; nothing where all are whole.
#[component]
pub(super) fn DamagedDrafts() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let row = move |id: String| {
        let text = words::DAMAGED_DRAFT.with(lang, &[("id", &id)]);
        let download = move |_| {
            let id = id.clone();
            spawn_local(async move { session.download_damaged(&id).await });
        };
        view! {
            <li>
                <span>{text}</span>
                " "
                <button class="button" on:click=download>{t(words::DAMAGED_DOWNLOAD)}</button>
            </li>
        }
    };
    let ids = move || {
        session.stores.version.track();
        session.damaged_drafts()
    };
    move || {
        Some(ids()).filter(|ids| !ids.is_empty()).map(|ids| {
            view! {
                <div id="damaged" class="damaged">
                    <h3>{t(words::DAMAGED)}</h3>
                    <p>{t(words::DAMAGED_NOTE)}</p>
                    <ul>{ids.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}
