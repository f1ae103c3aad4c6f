//! Deleted drafts, and the way back.

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::safe;
use crate::i18n::words::start as words;
use crate::keeping::TRASH_DAYS;
use crate::ui::session::{Notice, Session, ShelfEntry, days_left};
use crate::ui::{lang, t};

/// The trash; nothing where it is empty.
#[component]
pub(super) fn Trash(trash: RwSignal<Vec<ShelfEntry>>, refresh: Callback<()>) -> impl IntoView {
    let lang = lang();
    let count = Memo::new(move |_| trash.with(Vec::len));
    let title = move || words::TRASH.with(lang, &[("n", &count.get().to_string())]);
    let rows = move || {
        let row = |entry| view! { <Deleted entry refresh /> };
        trash.get().into_iter().map(row).collect_view()
    };
    let note = words::TRASH_NOTE.with(lang, &[("days", &TRASH_DAYS.to_string())]);
    view! {
        <details id="trash" class="trash" hidden=move || count.get() == 0>
            <summary>{title}</summary>
            <p>{note}</p>
            <ul>{rows}</ul>
        </details>
    }
}

#[component]
fn Deleted(entry: ShelfEntry, refresh: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let id = entry.dossier.id.clone();
    let name = session.name_of(&entry.dossier);
    let deleted_at = entry.header.deleted_at.unwrap_or_default();
    let left = words::DAYS_LEFT.with(lang, &[("n", &days_left(&deleted_at).to_string())]);
    let label = words::RESTORE_NAMED.with(lang, &[("name", &name)]);
    let said = words::RESTORED.with(lang, &[("name", &name)]);
    let restore = {
        let id = id.clone();
        move |_| {
            session.restore_draft(&id);
            session.tell(Notice::said(said.clone()));
            refresh.run(());
            // The button is gone; the focus stays near.
            page::focus("drafts-title");
        }
    };
    let campaign = safe(&entry.dossier.campaign.title);
    view! {
        <li data-deleted=id>
            <span class="trash__whose"><b>{name}</b>" "{campaign}</span>
            <span class="trash__left">{left}</span>
            <button class="button" aria-label=label on:click=restore>{t(words::RESTORE)}</button>
        </li>
    }
}
