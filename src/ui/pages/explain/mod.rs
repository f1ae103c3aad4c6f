//! The appraisal as the unit reads it: totals before and after, each row that changed or needs an
//! explanation, what is still missing, and the file back. Concluded, it is the final result.

mod facts;
mod missing;
mod offered;
mod points;
mod reply;
mod row;
mod send;
mod totals;
mod whose;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::{Round, Stage};
use crate::domain::review::exchange::last_closed;
use crate::domain::review::rounds::Rounds;
use crate::i18n::words::explain as words;
use crate::ui::frame::Heading;
use crate::ui::session::Draft;
use crate::ui::t;
use facts::Facts;
use missing::Missing;
use offered::{Offered, TakeOut};
use row::Row;
use send::Send;
use totals::Totals;

/// The page of the appraisal; before there is one, when it comes.
#[component]
pub fn ExplainPage() -> impl IntoView {
    let draft = Draft::get();
    let has_round = draft.memo(|dossier| last_closed(dossier) > 0);
    let is_final = draft.memo(|dossier| dossier.stage == Stage::Concluded);
    let title = Signal::derive(move || {
        t(if is_final.get() { words::TITLE_FINAL } else { words::TITLE }).to_string()
    });
    let shown = move || match has_round.get() {
        true => view! { <Appraisal is_final /> }.into_any(),
        false => view! { <p id="explain-none" class="card">{t(words::NONE)}</p> }.into_any(),
    };
    view! {
        <Heading text=title />
        <Offered />
        {shown}
    }
}

#[component]
fn Appraisal(is_final: Memo<bool>) -> impl IntoView {
    let draft = Draft::get();
    // What the unit explains changes no score: drawn anew only when verdicts come, go or are corrected.
    let rounds_now = draft.memo(|dossier| {
        let said = |it: &Round| (it.number, it.closed_at.clone(), it.verdicts.clone());
        dossier.rounds.iter().map(said).collect::<Vec<_>>()
    });
    let rounds = Memo::new(move |_| {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        rounds_now.with(|_| ());
        Arc::new(draft.with_now(|dossier| Rounds::of(&draft.set(), dossier)))
    });
    let rows = move || {
        let rounds = rounds.get();
        let row = |&place: &usize| view! { <Row place rounds=rounds.clone() /> };
        match rounds.rows.is_empty() {
            true => view! { <p>{t(words::ROWS_NONE)}</p> }.into_any(),
            false => {
                let rows = rounds.rows.iter().map(row).collect_view();
                view! { <ol id="explain-rows" class="verdicts">{rows}</ol> }.into_any()
            }
        }
    };
    view! {
        <div class="explain">
            <Facts />
            <TakeOut />
            <Totals rounds />
            <Show when=move || !is_final.get()>
                <Missing />
            </Show>
            <section aria-labelledby="rows-title">
                <h2 id="rows-title" tabindex="-1">{t(words::ROWS)}</h2>
                {rows}
            </section>
            <Show when=move || !is_final.get()>
                <Send />
            </Show>
        </div>
    }
}
