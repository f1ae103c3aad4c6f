//! How far the work is; accept all that is certain, take back, make again.

use leptos::prelude::*;

use crate::i18n::numbers::show;
use crate::i18n::words::set_table as words;
use crate::intake::draft::{SetDraft, Standing};
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};

/// Counts and the verbs for the whole set.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let of = move |read: fn(&SetDraft) -> usize| {
        Memo::new(move |_| desk.draft.with(|draft| draft.as_deref().map_or(0, read)))
    };
    let certain = of(SetDraft::count_certain_open);
    let open = of(|draft| draft.count(Standing::Open));
    let counts = move || {
        desk.draft.with(|draft| {
            let Some(draft) = draft else { return String::new() };
            let n = |standing| draft.count(standing).to_string();
            let leaves = draft.leaves().count().to_string();
            let sum = words::SUM.with(lang, &[("sum", &show(&draft.sum().to_decimal(4), lang))]);
            let counts = words::COUNTS.with(
                lang,
                &[
                    ("leaves", &leaves),
                    ("accepted", &n(Standing::Accepted)),
                    ("mended", &n(Standing::Mended)),
                    ("open", &n(Standing::Open)),
                    ("hand", &n(Standing::ByHand)),
                ],
            );
            format!("{counts} {sum}.")
        })
    };
    let accept = move |_| {
        if desk.is_held() {
            return;
        }
        let n = certain.get_untracked().to_string();
        let change = desk.draft.get_untracked().and_then(|draft| draft.accept_certain(None));
        desk.commit(change, words::ACCEPTED_N.with(lang, &[("n", &n)]));
    };
    let next = move |_| {
        let draft = desk.draft.get_untracked();
        let waiting = draft.as_ref().and_then(|draft| {
            draft.leaves().find(|row| row.standing() == Standing::Open).map(|row| row.id.clone())
        });
        if let Some(id) = waiting {
            desk.session().focus(&format!("set-accept-{id}"));
        }
    };
    let undo = move |_| {
        if !desk.is_held() {
            desk.undo();
        }
    };
    let redo = move |_| {
        if !desk.is_held() {
            desk.redo();
        }
    };
    let label = move || words::ACCEPT_CERTAIN.with(lang, &[("n", &certain.get().to_string())]);
    // A button that has nothing to do stays where it is, so that the focus is not lost.
    let off = |is_off: bool| is_off.then_some("true");
    view! {
        <p id="set-counts">{counts}</p>
        <div class="set-table__bar no-print">
            <button
                id="set-accept-certain"
                class="button button--primary"
                aria-disabled=move || off(certain.get() == 0)
                on:click=accept
            >
                {label}
            </button>
            <button
                id="set-next-open"
                class="button"
                aria-disabled=move || off(open.get() == 0)
                on:click=next
            >
                {t(words::NEXT_OPEN)}
            </button>
            <button
                id="set-undo"
                class="button"
                aria-disabled=move || off(!desk.can_undo())
                on:click=undo
            >
                {t(words::UNDO)}
            </button>
            <button
                id="set-redo"
                class="button"
                aria-disabled=move || off(!desk.can_redo())
                on:click=redo
            >
                {t(words::REDO)}
            </button>
        </div>
    }
}
