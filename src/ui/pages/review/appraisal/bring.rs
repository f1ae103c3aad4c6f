//! Points and remarks taken in from a table, into the open round: looked at first, one step of undo.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::words::review_appraisal as words;
use crate::intake::ListKind;
use crate::intake::lists::{Entered, Known, look, verdicts};
use crate::ui::parts::{ListPreview, TableSource};
use crate::ui::session::review::Appraisal;
use crate::ui::session::{FoundList, ListIn, Notice};
use crate::ui::{lang, t};

/// The fields that take a table, while verdicts may be given, and the table that is looked at.
#[component]
pub(super) fn BringVerdicts() -> impl IntoView {
    let appraisal = Appraisal::get();
    let session = appraisal.review().session();
    let known = Callback::new(move |()| Known::of_set(&appraisal.set()));
    let list = ListIn::open(session, "verdicts", ListKind::Appraisal, known);
    view! {
        <Show when=move || !appraisal.is_read_only()>
            <details class="card bring-verdicts no-print">
                <summary id="verdicts-bring">{t(words::BRING)}</summary>
                <p class="field__hint">{t(words::BRING_HINT)}</p>
                <TableSource
                    way=list.way
                    open=words::BRING_OPEN
                    open_hint=words::BRING_OPEN_HINT
                    paste=words::BRING_PASTE
                    on_file=Callback::new(move |file| list.read_file(file))
                    on_paste=Callback::new(move |text: String| list.read_pasted(&text))
                />
            </details>
            {move || list.found.get().map(|found| view! { <FoundVerdicts list found /> })}
        </Show>
    }
}

#[component]
fn FoundVerdicts(list: ListIn, found: Arc<FoundList>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let session = appraisal.review().session();
    let enter = {
        let reading = found.reading.clone();
        move || appraisal.with_now(|dossier| verdicts(reading.clone(), &appraisal.set(), dossier))
    };
    let Entered { reading, count, replaced, .. } = enter();
    let facts = move |n: usize, replaced: usize| [n, replaced].map(|n| show(&n.to_string(), lang));
    let told = {
        let facts = facts(count, replaced);
        words::BRING_WOULD.with(lang, &[("n", &facts[0]), ("replaced", &facts[1])])
    };
    let end = move || {
        list.put_aside();
        session.focus("verdicts-bring");
    };
    let put = Callback::new(move |()| {
        // As the dossier stands now: something may have been typed since.
        let Entered { change, count, replaced, .. } = enter();
        if count > 0 && !appraisal.is_read_only_now() {
            appraisal.change(change);
            let facts = facts(count, replaced);
            let text = words::BRING_DONE.with(lang, &[("n", &facts[0]), ("replaced", &facts[1])]);
            session.tell(Notice::said(text));
        }
        end();
    });
    let title = words::BRING_FOUND.with(lang, &[("name", &safe(&found.name))]);
    view! {
        <ListPreview
            list
            rows=look(&reading)
            found
            title
            told=Signal::derive(move || told.clone())
            may_put=Signal::derive(move || count > 0)
            put_label=words::BRING_PUT
            put
            aside=Callback::new(move |()| end())
        />
    }
}
