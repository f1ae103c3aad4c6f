//! The end of self-scoring: stage, lock, export, print, and what was locked and reopened when.

use leptos::prelude::*;

use super::{ExportStep, LockStep};
use crate::domain::dossier::{HistoryEntry, Recorded, Stage};
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::history::{by_whom, with_reason};
use crate::i18n::words::{check as words, terms};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, local_time};
use crate::ui::{lang, t};

/// The three steps that end self-scoring.
#[component]
pub fn FinishPanel(
    /// How many things are left to do.
    #[prop(into)]
    n_open: Signal<usize>,
) -> impl IntoView {
    let draft = Draft::get();
    let stage = draft.memo(|dossier| dossier.stage);
    let id = draft.with_now(|dossier| dossier.id.clone());
    let print = Route::Draft(id, Step::Print).href();
    view! {
        <section id="finish" class="finish" aria-labelledby="finish-title">
            <h2 id="finish-title" tabindex="-1">{t(words::FINISH)}</h2>
            <p role="status">
                {t(terms::STAGE)}": "
                <b id="stage" data-stage=move || stage.get().as_str()>
                    {move || t(terms::stage(stage.get()))}
                </b>
            </p>
            <ol class="finish__steps">
                <li class="card"><h3>{t(words::STEP_LOCK)}</h3><LockStep n_open /></li>
                <li class="card"><h3>{t(words::STEP_EXPORT)}</h3><ExportStep /></li>
                <li class="card">
                    <h3>{t(words::STEP_PRINT)}</h3>
                    <p>{t(words::PRINT_HINT)}</p>
                    <a class="button" href=print>{t(words::PRINT)}</a>
                </li>
            </ol>
            <History />
        </section>
    }
}

#[component]
fn History() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let history = draft.memo(|dossier| dossier.history.clone());
    let lines: Memo<Vec<String>> = Memo::new(move |_| {
        history.with(|all| all.iter().rev().filter_map(|entry| told(entry, lang)).collect())
    });
    let items =
        move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="finish__history" hidden=move || lines.with(Vec::is_empty)>
            <h3>{t(words::HISTORY)}</h3>
            <ul id="history">{items}</ul>
        </div>
    }
}

/// One move in words; nothing for what this version does not know.
fn told(entry: &HistoryEntry, lang: Lang) -> Option<String> {
    let what = match &entry.change {
        Recorded::Stage { from: Stage::Draft, to: Stage::Submitted } => {
            words::DID_LOCK.to(lang).to_string()
        }
        Recorded::Stage { to: Stage::Draft, .. } => words::DID_REOPEN.to(lang).to_string(),
        Recorded::Stage { to, .. } => {
            words::DID_MOVE.with(lang, &[("to", terms::stage(*to).to(lang))])
        }
        Recorded::Rounds { .. } | Recorded::Other(_) => return None,
    };
    let (day, time) = local_time(&entry.at)?;
    let what = with_reason(&what, entry, lang);
    let by = by_whom(entry, lang);
    let facts = [("time", &*time), ("date", &show_date(&day)), ("what", &what), ("by", &by)];
    let word = if by.is_empty() { words::HISTORY_LINE } else { words::HISTORY_BY };
    Some(word.with(lang, &facts))
}
