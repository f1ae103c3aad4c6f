//! The table of the register.

use leptos::prelude::*;

use super::filter::fits;
use super::row::RegisterRow;
use crate::domain::dossier::Registered;
use crate::domain::text::{search_key, search_text};
use crate::i18n::dates::show_date;
use crate::i18n::words::{documents as words, terms};
use crate::ui::session::RegisterDesk;
use crate::ui::t;

/// The rows that are asked for. One that is being corrected stays, whatever becomes of it.
#[component]
pub(super) fn Rows() -> impl IntoView {
    let desk = RegisterDesk::get();
    // Ids alone: a row follows its own document, and no field loses the typing hand.
    let shown = Memo::new(move |_| {
        let (lack, editing) = (desk.lack.get(), desk.editing.get());
        let wanted = search_text(&desk.wanted.get());
        let is_shown = |row: &&Registered| {
            let is_edited = editing.as_ref() == Some(&row.id);
            is_edited || (fits(row, lack) && says(row, &wanted))
        };
        desk.rows.with(|rows| {
            rows.iter().filter(is_shown).map(|row| row.id.clone()).collect::<Vec<String>>()
        })
    });
    let heads = [
        terms::ORDER,
        terms::SYMBOL,
        terms::DATE,
        terms::ISSUER,
        terms::SUBJECT,
        terms::CRITERIA,
        terms::FILE_OR_LINK,
        terms::ACTIONS,
    ];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    let heads = heads.into_iter().collect_view();
    view! {
        <Show when=move || shown.with(Vec::is_empty)>
            <p id="documents-none-shown">{t(words::NONE_SHOWN)}</p>
        </Show>
        <table
            id="documents"
            class="register__table"
            role="table"
            aria-label=t(terms::REGISTER)
            hidden=move || shown.with(Vec::is_empty)
        >
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || shown.get() key=Clone::clone let:id>
                    <RegisterRow id />
                </For>
            </tbody>
        </table>
    }
}

fn says(row: &Registered, wanted: &str) -> bool {
    let document = &row.document;
    let date = show_date(&document.date);
    let said = [&document.number, &date, &document.issuer, &document.title];
    let key = search_key(&said.map(String::as_str).join(" "));
    wanted.split(' ').all(|word| key.contains(word))
}
