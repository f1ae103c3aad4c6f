//! Where the table of a set comes in.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::set_table as words;
use crate::ui::parts::TableSource;
use crate::ui::session::{Notice, Session, SetDesk};
use crate::ui::t;

/// The fields that take a table, how far its reading is, and why it was refused.
#[component]
pub(super) fn OpenTable() -> impl IntoView {
    let (session, desk) = (Session::get(), SetDesk::get());
    let save = move |_| {
        spawn_local(async move {
            let lang = session.lang_now();
            session.tell(match desk.save_template().await {
                Ok(name) => Notice::said(words::TEMPLATE_SAVED.with(lang, &[("name", &name)])),
                Err(problems) => Notice::failed(words::NOT_SAVED.to(lang), problems),
            });
        });
    };
    view! {
        <section class="card" aria-labelledby="set-open-title">
            <h2 id="set-open-title">{t(words::OPEN_TITLE)}</h2>
            <TableSource
                way=desk.way
                open=words::OPEN
                open_hint=words::OPEN_HINT
                paste=words::PASTE
                on_file=Callback::new(move |file| desk.read_file(file))
                on_paste=Callback::new(move |text: String| desk.read_pasted(&text))
            />
            <p class="set-table__template">
                <button id="set-template" class="button button--quiet" on:click=save>
                    {t(words::TEMPLATE)}
                </button>
                " "{t(words::TEMPLATE_HINT)}
            </p>
        </section>
    }
}
