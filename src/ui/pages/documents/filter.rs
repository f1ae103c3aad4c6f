//! Which rows are shown.

use leptos::prelude::*;

use crate::domain::dossier::{Lack, Registered};
use crate::i18n::numbers;
use crate::i18n::words::{Word, documents as words};
use crate::ui::session::RegisterDesk;
use crate::ui::{lang, t};

/// The choice of rows, and a search.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let desk = RegisterDesk::get();
    let lang = lang();
    let choice = move |id: &'static str, lack: Option<Lack>, word: Word| {
        let count =
            move || desk.rows.with(|rows| rows.iter().filter(|row| fits(row, lack)).count());
        view! {
            <button
                id=id
                class="button button--quiet"
                aria-pressed=move || (desk.lack.get() == lack).to_string()
                on:click=move |_| desk.lack.set(lack)
            >
                {move || word.with(lang, &[("n", &numbers::count(count(), lang))])}
            </button>
        }
    };
    view! {
        <div class="register__filter">
            <div class="row" role="group" aria-label=t(words::FILTER)>
                {choice("documents-all", None, words::EVERY)}
                {choice("documents-unused", Some(Lack::Use), words::UNUSED)}
                {choice("documents-no-file", Some(Lack::File), words::NO_FILE)}
                {choice("documents-no-date", Some(Lack::Date), words::NO_DATE)}
            </div>
            <div class="field register__find">
                <label for="documents-find">{t(words::FIND)}</label>
                <input
                    id="documents-find"
                    type="search"
                    autocomplete="off"
                    prop:value=move || desk.wanted.get()
                    on:input=move |event| desk.wanted.set(event_target_value(&event))
                />
            </div>
        </div>
    }
}

/// Whether a row is shown where this is asked for.
pub(super) fn fits(row: &Registered, lack: Option<Lack>) -> bool {
    lack.is_none_or(|lack| row.lacks(lack))
}
