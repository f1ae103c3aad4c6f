//! Deleted drafts, and the way back.

use leptos::prelude::*;

use crate::i18n::safe;
use crate::i18n::words::start as words;
use crate::ui::lang;
use crate::ui::parts::{TrashList, TrashWords, Trashed};
use crate::ui::session::{Notice, Session, ShelfEntry};

const WORDS: TrashWords = TrashWords {
    title: words::TRASH,
    note: words::TRASH_NOTE,
    at: words::TRASHED,
    back: words::RESTORE,
    back_named: words::RESTORE_NAMED,
};

/// The trash; nothing where it is empty.
#[component]
pub(super) fn Trash(trash: RwSignal<Vec<ShelfEntry>>, refresh: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let row = move |entry: &ShelfEntry| Trashed {
        id: entry.dossier.id.clone(),
        name: session.name_of(&entry.dossier),
        about: safe(&entry.dossier.campaign.title),
        at: entry.header.deleted_at.clone().unwrap_or_default(),
    };
    let rows =
        Signal::derive(move || trash.with(|trash| trash.iter().map(row).collect::<Vec<_>>()));
    let bring_back = Callback::new(move |row: Trashed| {
        if session.restore_draft(&row.id) {
            session.tell(Notice::said(words::RESTORED.with(lang, &[("name", &row.name)])));
        }
        refresh.run(());
    });
    view! { <TrashList id="trash" words=WORDS rows is_busy=false bring_back heading="drafts-title" /> }
}
