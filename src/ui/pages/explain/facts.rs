//! Who appraised, when the round was closed, until when the unit may explain.

use leptos::prelude::*;

use crate::domain::campaign::{Step, days_between};
use crate::domain::dossier::{Dossier, Round, Stage};
use crate::domain::review::exchange::last_closed;
use crate::i18n::dates::show_date;
use crate::i18n::words::{explain as words, terms};
use crate::ui::session::{Draft, local_time, today};
use crate::ui::{lang, t};

/// The facts of the last closed round.
#[component]
pub(super) fn Facts() -> impl IntoView {
    let draft = Draft::get();
    let round = draft.memo(|dossier| dossier.round(last_closed(dossier)).cloned());
    let due = draft.memo(due_by);
    let is_open = move || draft.with(|dossier| dossier.stage == Stage::Appraised);
    let shown = move || {
        let Some(Round { by, closed_at, .. }) = round.get() else { return ().into_any() };
        let names = [by.name, by.position];
        let by: Vec<String> = names.into_iter().filter(|it| !it.trim().is_empty()).collect();
        let closed = closed_at.and_then(|at| local_time(&at)).map(|(day, _)| show_date(&day));
        view! {
            {fact("explain-by", terms::APPRAISER, by.join(", "))}
            {fact("explain-closed", words::CLOSED, closed.unwrap_or_default())}
        }
        .into_any()
    };
    view! {
        <dl class="set-facts explain__facts">
            {shown}
            <Show when=is_open>
                <Due due />
            </Show>
        </dl>
    }
}

fn fact(id: &'static str, term: crate::i18n::words::Word, value: String) -> Option<impl IntoView> {
    (!value.is_empty()).then(|| view! { <div><dt>{t(term)}</dt><dd id=id>{value}</dd></div> })
}

/// Until when the unit may explain, as an ISO date: as the superior's file says, otherwise as the
/// campaign does; empty without a date.
fn due_by(dossier: &Dossier) -> String {
    let told = dossier.round(last_closed(dossier)).map(|round| round.due_by.clone());
    if let Some(told) = told.filter(|due| !due.is_empty()) {
        return told;
    }
    dossier.campaign.dates.get(Step::ExplanationCloses.as_str()).cloned().unwrap_or_default()
}

#[component]
fn Due(due: Memo<String>) -> impl IntoView {
    let lang = lang();
    let said = move || {
        let due = due.get();
        if due.is_empty() {
            return t(words::NO_DUE).to_string();
        }
        let days = days_between(&today(), &due).map(|days| terms::days(days, lang));
        match days {
            Some(days) => format!("{} ({days})", show_date(&due)),
            None => due,
        }
    };
    view! { <div><dt>{t(terms::EXPLANATION_CLOSES)}</dt><dd id="explain-due">{said}</dd></div> }
}
