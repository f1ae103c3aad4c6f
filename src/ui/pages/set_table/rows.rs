//! The tree as a table: the decision's words and ours side by side.

use leptos::prelude::*;

use super::row::RowLines;
use crate::i18n::words::{set_table as words, terms};
use crate::intake::draft::{Change, Row};
use crate::ui::session::SetDesk;
use crate::ui::t;

/// The table.
#[component]
pub(super) fn Rows() -> impl IntoView {
    let desk = SetDesk::get();
    let ids = Memo::new(move |_| {
        desk.draft.with(|draft| {
            let rows = draft.as_ref().map_or(&[][..], |draft| draft.rows.as_slice());
            rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let Some(draft) = desk.draft.get_untracked() else { return };
        let last = draft.rows.iter().rposition(|row| row.depth == 0);
        let change = match last {
            Some(last) => draft.step(last, crate::intake::draft::Step::AddAfter),
            None => {
                let row = Row { id: "n1".into(), code: "I".into(), ..Row::default() };
                Some(Change::Rows { at: 0, gone: 0, put: vec![row] })
            }
        };
        let new = change.as_ref().and_then(Change::first_put).unwrap_or_default().to_string();
        desk.commit(change, String::new());
        desk.edit_row(&new);
    };
    view! {
        <Show
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=|| view! { <p>{t(words::EMPTY)}</p> }
        >
            <table class="set-rows" aria-labelledby="set-check-title">
                <thead>
                    <tr>
                        <th scope="col">{t(terms::NUMBER)}</th>
                        <th scope="col">{t(terms::CRITERION)}</th>
                        <th scope="col" class="set-rows__max">{t(terms::MAX)}</th>
                        <th scope="col">{t(words::OFFICIAL)}</th>
                        <th scope="col">{t(words::OURS)}</th>
                        <th scope="col">{t(terms::ACTIONS)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || ids.get() key=|id| id.clone() let:id>
                        <RowLines id />
                    </For>
                </tbody>
            </table>
        </Show>
        <p class="no-print">
            <button id="set-add-area" class="button" on:click=add>{t(words::ADD_AREA)}</button>
        </p>
    }
}
