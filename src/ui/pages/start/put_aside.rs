//! What failed the check and was put aside: what is left of drafts that do not open any more, and
//! damaged copies of those that do.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::aside::{Aside, AsideBox};
use crate::browser::platform::page;
use crate::i18n::Lang;
use crate::i18n::sizes::bytes;
use crate::i18n::words::{keeping, start as words};
use crate::ui::lang;
use crate::ui::session::{PutAside, Session};

/// Both, with the way to their content; nothing where nothing was put aside.
#[component]
pub(super) fn PutAsideBoxes() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let asides = Memo::new(move |_| {
        session.stores.version.track();
        session.put_aside()
    });
    let of = move |is_left: bool| {
        Signal::derive(move || {
            let asides = asides.get().into_iter();
            let asides = asides.filter(|it| it.is_all_that_is_left == is_left);
            asides.map(|it| row(session, it, lang)).collect::<Vec<_>>()
        })
    };
    let (damaged, copies) = (of(true), of(false));
    view! {
        <AsideBox id="damaged" title=words::DAMAGED note=words::DAMAGED_NOTE drafts=damaged />
        <AsideBox id="put-aside" title=keeping::ASIDE note=keeping::ASIDE_NOTE drafts=copies />
    }
}

fn row(session: Session, put_aside: PutAside, lang: Lang) -> Aside {
    let PutAside { aside, name, is_all_that_is_left } = put_aside;
    let size = bytes(aside.text.len() as u64, lang);
    let text = match is_all_that_is_left {
        true => words::DAMAGED_DRAFT.with(lang, &[("id", &aside.draft), ("size", &size)]),
        false => keeping::ASIDE_OF.with(lang, &[("name", &name), ("size", &size)]),
    };
    let id = aside.key.clone();
    let download = {
        let aside = aside.clone();
        Callback::new(move |()| {
            let aside = aside.clone();
            spawn_local(async move {
                session.download_aside(&aside).await;
            });
        })
    };
    let discard = (!is_all_that_is_left).then(|| {
        Callback::new(move |()| {
            let aside = aside.clone();
            spawn_local(async move {
                session.discard_aside(aside).await;
                // The button is gone; the focus stays near.
                page::focus("drafts-title");
            });
        })
    });
    Aside { id, text, download, discard }
}
