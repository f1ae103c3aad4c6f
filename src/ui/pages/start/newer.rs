//! Drafts that a newer version of the app wrote: named and handed out, never opened or written over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::aside::{Aside, AsideBox};
use crate::i18n::words::keeping as words;
use crate::ui::session::{NewerDraft, Session};
use crate::ui::{lang, t};

/// Says which drafts are of a newer version; nothing where there are none.
#[component]
pub(super) fn NewerDrafts() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let aside = move |draft: NewerDraft| {
        let version = match draft.slot.app.as_str() {
            "" => t(words::NEWER_UNKNOWN),
            app => app,
        };
        let text = words::NEWER_DRAFT.with(lang, &[("id", &draft.id), ("version", version)]);
        let id = draft.id.clone();
        let download = Callback::new(move |()| {
            let draft = draft.clone();
            spawn_local(async move { session.download_newer(&draft).await });
        });
        Aside { id, text, download, discard: None }
    };
    let drafts = Signal::derive(move || {
        session.stores.version.track();
        session.newer_drafts().into_iter().map(aside).collect::<Vec<_>>()
    });
    view! { <AsideBox id="newer" title=words::NEWER note=words::NEWER_NOTE drafts /> }
}
