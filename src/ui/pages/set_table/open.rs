//! Where the table of a set comes in.

use leptos::prelude::*;

use crate::i18n::words::set_table as words;
use crate::ui::parts::TableSource;
use crate::ui::session::SetDesk;
use crate::ui::t;

/// The fields that take a table, how far its reading is, and why it was refused.
#[component]
pub(super) fn OpenTable() -> impl IntoView {
    let desk = SetDesk::get();
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
        </section>
    }
}
