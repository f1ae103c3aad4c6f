//! The criteria that stand otherwise in an earlier state than now, side by side.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::Dossier;
use crate::domain::points::Points;
use crate::domain::score::ScoreSheet;
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::numbers::points;
use crate::i18n::words::{history as words, terms};
use crate::report::figure;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// Each of them with answer, points and number of documents, then and now.
#[component]
pub(super) fn StateChanges(state: Arc<Dossier>, sheet: Arc<ScoreSheet>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let changed = {
        let state = state.clone();
        Memo::new(move |_| {
            draft.with(|dossier| dossier.revision);
            draft.leaves_unlike(&state)
        })
    };
    let row = move |place: usize| {
        let set = draft.set();
        let node = &set.nodes[place];
        let then = told(&set, &state, place, sheet.lines[place].points, lang);
        let given = draft.line(place).get().points;
        let now = draft.with(|dossier| told(&set, dossier, place, given, lang));
        let beside = (then == now).then(|| view! { <br /> {t(words::BESIDE_ANSWER)} });
        let href = Route::Draft(draft.id(), Step::Criterion(node.id.clone())).href();
        let title = format!("{} {}", node.code, lang.pick(&node.title));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row"><a href=href>{title}</a></th>
                <td role="cell" data-label=t(words::THEN_SAID)>{then}</td>
                <td role="cell" data-label=t(words::NOW_SAID)>{now}{beside}</td>
            </tr>
        }
    };
    let heads = [words::CRITERION, words::THEN_SAID, words::NOW_SAID];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    view! {
        <table
            id="state-changes"
            class="state-table"
            role="table"
            aria-label=t(words::CRITERION)
            hidden=move || changed.with(Vec::is_empty)
        >
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">
                {move || changed.get().into_iter().map(&row).collect_view()}
            </tbody>
        </table>
    }
}

/// What a dossier says of a leaf, in a line.
fn told(set: &CriteriaSet, dossier: &Dossier, place: usize, given: Points, lang: Lang) -> String {
    let node = &set.nodes[place];
    let answer = dossier.answer_shown(set, place);
    let Some((criterion, answer)) = node.criterion().zip(answer) else {
        return terms::UNANSWERED.to(lang).to_string();
    };
    let documents = dossier.entries.get(&node.id).map_or(0, |entry| entry.evidence.len());
    let facts = [figure(criterion, &answer, lang), points(given, lang), documents.to_string()];
    words::SAID.with(lang, &[("answer", &facts[0]), ("points", &facts[1]), ("n", &facts[2])])
}
