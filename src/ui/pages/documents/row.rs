//! One document of the register, and below it its fields while it is corrected.

use leptos::prelude::*;

use super::editor::Editor;
use crate::domain::dossier::{Lack, Registered};
use crate::i18n::dates::show_date;
use crate::i18n::safe;
use crate::i18n::words::{documents as words, terms};
use crate::ui::components::document_name;
use crate::ui::routes::{Route, Step};
use crate::ui::session::RegisterDesk;
use crate::ui::{lang, t};

/// One row.
#[component]
pub(super) fn RegisterRow(
    /// The document's id.
    id: String,
) -> impl IntoView {
    let desk = RegisterDesk::get();
    let draft = desk.draft();
    let lang = lang();
    let own = StoredValue::new(id.clone());
    let found = Memo::new(move |_| {
        desk.rows.with(|rows| {
            let at = own.with_value(|id| rows.iter().position(|row| row.id == *id))?;
            Some((at, rows[at].clone()))
        })
    });
    let number = move || found.get().map(|(at, _)| at + 1);
    let text = move |of: fn(&Registered) -> String| {
        move || found.with(|found| found.as_ref().map(|(_, row)| safe(&of(row))))
    };
    let lacking = move |lack: Lack| {
        found.with(|found| found.as_ref().is_some_and(|(_, row)| row.lacks(lack)))
    };
    let date = move || match lacking(Lack::Date) {
        true => view! { <span class="register__lack">{t(words::LACKS_DATE)}</span> }.into_any(),
        false => text(|row| show_date(&row.document.date))().into_any(),
    };
    let proof = move || {
        if lacking(Lack::File) {
            return view! { <span class="register__lack">{t(words::LACKS_FILE)}</span> }.into_any();
        }
        let (file, link) = found.with(|found| {
            let document = found.as_ref().map(|(_, row)| &row.document);
            let has_link = document.is_some_and(|it| !it.url.trim().is_empty());
            (document.is_some_and(|it| it.file.is_some()), has_link)
        });
        let parts = [(file, words::HAS_FILE), (link, words::HAS_LINK)];
        let parts = parts.into_iter().filter(|(is_there, _)| *is_there);
        parts.map(|(_, word)| t(word)).collect::<Vec<_>>().join(", ").into_any()
    };
    let is_edited = Memo::new(move |_| {
        let is_this =
            desk.editing.with(|editing| own.with_value(|id| editing.as_ref() == Some(id)));
        is_this && !draft.is_read_only()
    });
    let edit_name = move || {
        let (at, row) = found.get()?;
        let facts = [("n", &*(at + 1).to_string()), ("document", &*document_name(&row.document))];
        Some(words::EDIT_NAMED.with(lang, &facts))
    };
    view! {
        <tr role="row" class="register__row">
            <td role="cell" class="register__number">{number}</td>
            <th role="rowheader" scope="row">{text(|row| named(&row.document.number))}</th>
            <td role="cell" data-head=t(terms::DATE)>{date}</td>
            <td role="cell" data-head=t(terms::ISSUER)>{text(|row| row.document.issuer.clone())}</td>
            <td role="cell" class="register__subject">{text(|row| row.document.title.clone())}</td>
            <td role="cell" data-head=t(terms::CRITERIA)><Uses found /></td>
            <td role="cell" data-head=t(terms::FILE_OR_LINK)>{proof}</td>
            <td role="cell" class="register__do">
                <Show when=move || !draft.is_read_only()>
                    <button
                        id=format!("document-{}-edit", own.get_value())
                        class="button button--quiet"
                        aria-expanded=move || is_edited.get().to_string()
                        aria-label=edit_name
                        on:click=move |_| match is_edited.get_untracked() {
                            true => desk.close(),
                            false => own.with_value(|id| desk.edit(id)),
                        }
                    >
                        {t(words::EDIT)}
                    </button>
                </Show>
            </td>
        </tr>
        <Show when=move || is_edited.get()>
            <tr role="row" class="register__editor">
                <td role="cell" colspan="8"><Editor id=own.get_value() /></td>
            </tr>
        </Show>
    }
}

/// A number, or that there is none: the head of a row is never empty.
fn named(number: &str) -> String {
    if number.trim().is_empty() { "–".into() } else { number.into() }
}

/// The criteria that it proves, each a way there.
#[component]
fn Uses(found: Memo<Option<(usize, Registered)>>) -> impl IntoView {
    let draft = RegisterDesk::get().draft();
    let set = draft.set();
    let dossier = draft.id();
    let link = move |place: usize| {
        let node = &set.nodes[place];
        let href = Route::Draft(dossier.clone(), Step::Criterion(node.id.clone())).href();
        view! { <a href=href>{node.code.clone()}</a>" " }
    };
    move || {
        let (_, row) = found.get()?;
        let lacks = row.lacks(Lack::Use);
        let links = row.leaves.into_iter().map(&link).collect_view();
        let explains = row.explains.then(|| t(terms::EXPLANATION));
        Some(match lacks {
            true => view! { <span class="register__lack">{t(words::LACKS_USE)}</span> }.into_any(),
            false => view! { {links} {explains} }.into_any(),
        })
    }
}
