//! What was done with the dossier: every move from stage to stage, with when and by whom.

use leptos::prelude::*;

use crate::domain::dossier::{HistoryEntry, Recorded, Source};
use crate::i18n::history::{by_whom, with_reason};
use crate::i18n::safe;
use crate::i18n::words::{app, review_appraisal as words, review_claims, terms};
use crate::ui::session::moment;
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// The history, oldest first.
#[component]
pub(super) fn History() -> impl IntoView {
    let (appraisal, lang) = (Appraisal::get(), lang());
    let history = appraisal.memo(|dossier| dossier.history.clone());
    let rows = move || {
        let row = |entry: HistoryEntry| view! { <Line entry /> };
        history.get().into_iter().map(row).collect_view()
    };
    let heads = [terms::WHEN, words::WHAT, words::WHO];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <section class="history" aria-labelledby="history-title">
            <h2 id="history-title">{t(words::HISTORY)}</h2>
            <p hidden=move || history.with(|it| !it.is_empty())>{t(words::HISTORY_NONE)}</p>
            <div class="scroll-x" role="region" tabindex="0" aria-label=app::TABLE_OF.with(lang, &[("title", t(words::HISTORY))]) hidden=move || history.with(Vec::is_empty)>
                <table class="plain-table">
                    <caption class="visually-hidden">{t(words::HISTORY)}</caption>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Line(entry: HistoryEntry) -> impl IntoView {
    let lang = lang();
    let what = match &entry.change {
        Recorded::Stage { from, to } => {
            let (from, to) = (terms::stage(*from).to(lang), terms::stage(*to).to(lang));
            words::HISTORY_LINE.with(lang, &[("from", from), ("to", to)])
        }
        Recorded::Rounds { source, file, rounds } => {
            let word = match source {
                Source::Claimed => review_claims::HISTORY_ADOPTED,
                Source::Carried => review_claims::HISTORY_CARRIED,
                Source::TakenBack => review_claims::HISTORY_BACK,
            };
            word.with(lang, &[("file", &safe(file)), ("n", &rounds.to_string())])
        }
        Recorded::Other(_) => words::HISTORY_OTHER.to(lang).into(),
    };
    let what = with_reason(&what, &entry, lang);
    let by = by_whom(&entry, lang);
    let by = if by.is_empty() { "–".into() } else { by };
    view! { <tr><td>{moment(&entry.at, lang)}</td><td>{what}</td><td>{by}</td></tr> }
}
