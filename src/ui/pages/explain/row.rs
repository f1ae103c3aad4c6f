//! One criterion of the appraisal: its points, the appraiser's remark, the unit's explanation.

use std::sync::Arc;

use leptos::prelude::*;

use super::points::RowPoints;
use super::reply::Reply;
use crate::domain::dossier::{Dossier, Explanation, Round};
use crate::domain::review::exchange::last_closed;
use crate::domain::review::rounds::{Rounds, is_asked};
use crate::domain::score::ScoreLine;
use crate::domain::set::Scorer;
use crate::i18n::words::Word;
use crate::i18n::words::{explain as words, terms};
use crate::ui::components::document_name;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// One criterion.
#[component]
pub(super) fn Row(
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// All views.
    rounds: Arc<Rounds>,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let leaf = node.id.clone();
    let id = draft.with_now(|dossier| dossier.id.clone());
    let declared = Route::Draft(id, Step::Criterion(leaf.clone())).href();
    let is_own = node.criterion().is_some_and(|criterion| criterion.scorer == Scorer::Unit);
    let link = is_own.then(|| view! { <p><a href=declared>{t(words::DECLARED)}</a></p> });
    let asked = draft.with_now(|dossier| is_asked(dossier, &leaf));
    let reply = (is_own || asked).then(|| view! { <Reply place is_asked=asked /> });
    view! {
        <li id=format!("verdict-{leaf}") class="card verdict">
            <h3>
                <span class="verdict__code">{node.code.clone()}</span>
                " "{lang.pick(&node.title).to_string()}" "
                <Badge place rounds=rounds.clone() asked />
            </h3>
            <RowPoints place rounds />
            <Remarks leaf=leaf.clone() />
            {link}
            {reply}
        </li>
    }
}

/// What is to be done or what happened, in a word.
#[component]
fn Badge(place: usize, rounds: Arc<Rounds>, asked: bool) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let explanation = draft.explanation(&set.nodes[place].id);
    let is_explained = draft.is_explained(&set.nodes[place].id);
    let own = &rounds.own().lines[place];
    let moved = moved(own, &rounds.last().lines[place]);
    move || {
        let (word, look) = explanation.with(|it| match (it.agreed, is_explained.get(), asked) {
            (true, ..) => (words::AGREED, "good"),
            (false, true, _) => (terms::STAGE_EXPLAINED, "good"),
            (false, false, true) => (terms::NEEDS_EXPLANATION, "bad"),
            (false, false, false) => moved,
        });
        view! { <span class=format!("badge badge--{look}")>{t(word)}</span> }
    }
}

/// How the last round's points stand to the unit's own.
fn moved(own: &ScoreLine, last: &ScoreLine) -> (Word, &'static str) {
    match (own.applicable, last.applicable) {
        (false, true) => (words::ADDED, "quiet"),
        _ if last.points > own.points => (words::RAISED, "good"),
        _ if last.points < own.points => (words::LOWERED, "warn"),
        _ if own.applicable != last.applicable => (words::LOWERED, "warn"),
        _ => (words::REMARKED, "quiet"),
    }
}

/// What the appraiser wrote, round by round, and what the unit answered to rounds before the last.
#[component]
fn Remarks(leaf: String) -> impl IntoView {
    let draft = Draft::get();
    let said = draft.with_now(|dossier| remarks(dossier, &leaf));
    let line = |(word, round, text): (Word, u32, String)| {
        let term = word.with(lang(), &[("round", &round.to_string())]);
        view! {
            <dt>{term}</dt>
            <dd class="verdict__said">{text}</dd>
        }
    };
    (!said.is_empty()).then(|| {
        let lines = said.into_iter().map(line).collect_view();
        view! { <dl class="verdict__remarks">{lines}</dl> }
    })
}

/// An explanation as it was sent: that the unit agrees, its text, then each document on a line.
fn in_words(dossier: &Dossier, explanation: &Explanation) -> String {
    let documents = explanation.evidence.iter();
    let documents = documents.map(|it| document_name(dossier.document(it)));
    let agrees = if explanation.agreed { t(terms::UNIT_AGREES) } else { "" };
    let said = [agrees, explanation.text.trim()].map(str::to_string);
    let lines = said.into_iter().chain(documents);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn remarks(dossier: &Dossier, leaf: &str) -> Vec<(Word, u32, String)> {
    let last = last_closed(dossier);
    let mut said = Vec::new();
    for Round { number, verdicts, explanations, closed_at, .. } in &dossier.rounds {
        if closed_at.is_none() {
            continue;
        }
        let note = verdicts.get(leaf).map(|verdict| verdict.note.trim().to_string());
        said.extend(note.map(|note| (words::NOTE, *number, note)));
        let text =
            explanations.get(leaf).filter(|_| *number < last).map(|it| in_words(dossier, it));
        said.extend(text.map(|text| (words::SAID, *number, text)));
    }
    said.retain(|(_, _, text)| !text.is_empty());
    said
}
