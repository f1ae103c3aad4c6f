//! Where lists come in. Open by itself while the register is empty.

use leptos::prelude::*;

use crate::i18n::words::documents as words;
use crate::ui::parts::TableSource;
use crate::ui::session::RegisterDesk;
use crate::ui::t;

/// The fields that take a list.
#[component]
pub(super) fn Bring() -> impl IntoView {
    let desk = RegisterDesk::get();
    let is_empty = Memo::new(move |_| desk.rows.with(Vec::is_empty));
    view! {
        <details class="card register__bring" open=move || is_empty.get()>
            <summary id="documents-bring">{t(words::BRING)}</summary>
            <TableSource
                way=desk.list.way
                open=words::OPEN
                open_hint=words::OPEN_HINT
                paste=words::PASTE
                on_file=Callback::new(move |file| desk.read_file(file))
                on_paste=Callback::new(move |text: String| desk.read_pasted(&text))
            />
            <p class="field__hint">{t(words::PASTE_WITH_CODES)}</p>
        </details>
    }
}
