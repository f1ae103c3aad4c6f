//! Drafts of which no saved state can be read any more.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::aside::{Aside, AsideBox};
use crate::i18n::words::start as words;
use crate::ui::lang;
use crate::ui::session::Session;

/// Says which drafts are damaged and offers what is left; nothing where all are whole.
#[component]
pub(super) fn DamagedDrafts() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let aside = move |id: String| Aside {
        text: words::DAMAGED_DRAFT.with(lang, &[("id", &id)]),
        id: id.clone(),
        download: Callback::new(move |()| {
            let id = id.clone();
            spawn_local(async move { session.download_damaged(&id).await });
        }),
    };
    let drafts = Signal::derive(move || {
        session.stores.version.track();
        session.damaged_drafts().into_iter().map(aside).collect::<Vec<_>>()
    });
    view! { <AsideBox id="damaged" title=words::DAMAGED note=words::DAMAGED_NOTE drafts /> }
}
