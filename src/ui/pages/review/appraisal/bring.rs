//! Points and remarks taken in from a table, into the open round: looked at first, one step of undo.

use leptos::prelude::*;

use crate::domain::dossier::Change;
use crate::i18n::words::review_appraisal as words;
use crate::intake::ListKind;
use crate::intake::lists::{Known, ListReading, verdicts};
use crate::ui::parts::{EnteredList, EnteredWords, ListSource};
use crate::ui::session::review::Appraisal;
use crate::ui::session::{ListIn, Notice};
use crate::ui::t;

/// The fields that take a table, while verdicts may be given, and the table that is looked at.
#[component]
pub(super) fn BringVerdicts() -> impl IntoView {
    let appraisal = Appraisal::get();
    let session = appraisal.review().session();
    let known = Callback::new(move |()| Known::of_set(&appraisal.set()));
    let list = ListIn::open(session, "verdicts", ListKind::Appraisal, known);
    let enter = Callback::new(move |reading: ListReading| {
        appraisal.with_now(|dossier| verdicts(reading, &appraisal.set(), dossier))
    });
    let apply = Callback::new(move |(change, done): (Change, String)| {
        if !appraisal.is_read_only_now() {
            appraisal.change(change);
            session.tell(Notice::said(done));
        }
    });
    view! {
        <Show when=move || !appraisal.is_read_only()>
            <details class="card bring-verdicts no-print">
                <summary id="verdicts-bring">{t(words::BRING)}</summary>
                <p class="field__hint">{t(words::BRING_HINT)}</p>
                <ListSource
                    list
                    open=words::BRING_OPEN
                    open_hint=words::BRING_OPEN_HINT
                    paste=words::BRING_PASTE
                />
            </details>
            {move || list.found.get().map(|found| view! {
                <EnteredList
                    list
                    found
                    words=WORDS
                    enter
                    apply
                    after="verdicts-bring"
                    home="verdicts-bring"
                />
            })}
        </Show>
    }
}

const WORDS: EnteredWords = EnteredWords {
    found: words::BRING_FOUND,
    would: words::BRING_WOULD,
    put: words::BRING_PUT,
    done: words::BRING_DONE,
};
