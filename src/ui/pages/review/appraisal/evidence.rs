//! Documents and explanations of the unit, as they were sent: only to be read.

use leptos::prelude::*;

use crate::domain::dossier::Cited;
use crate::domain::score::completeness::is_web;
use crate::i18n::words::{answer, review_appraisal as words, terms};
use crate::report::document;
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// The documents that prove an answer, each in a line.
#[component]
pub(super) fn Documents(documents: Vec<Cited>) -> impl IntoView {
    let lang = lang();
    if documents.is_empty() {
        return view! { <p class="appraisal-row__none">{t(words::EVIDENCE_NONE)}</p> }.into_any();
    }
    let told = words::EVIDENCE_N.with(lang, &[("n", &documents.len().to_string())]);
    let line = |it: Cited| {
        let link = is_web(&it.document.url).then(|| {
            view! {
                " "<a href=it.document.url.clone() target="_blank" rel="noopener noreferrer">{t(answer::OPEN_LINK)}</a>
            }
        });
        view! { <li>{document(&it, lang)}{link}</li> }
    };
    view! {
        <p class="appraisal-row__head"><b>{told}</b></p>
        <ol class="appraisal-row__documents">{documents.into_iter().map(line).collect_view()}</ol>
    }
    .into_any()
}

/// What was said of a leaf in the rounds before, and how the unit explained it.
#[component]
pub(super) fn Explained(leaf: String) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let rounds = {
        let leaf = leaf.clone();
        appraisal.memo(move |dossier| {
            let said = |round: &crate::domain::dossier::Round| {
                let verdict = round.verdicts.get(&leaf).cloned();
                let explanation = round.explanations.get(&leaf).cloned();
                let is_told = verdict.as_ref().is_some_and(|it| {
                    it.needs_explanation || it.decides() || !it.note.trim().is_empty()
                });
                let documents = explanation.as_ref().map(|it| dossier.cited(&it.evidence));
                let said = (round.number, verdict, explanation, documents.unwrap_or_default());
                (is_told || said.2.is_some()).then_some(said)
            };
            let closed = dossier.rounds.iter().filter(|round| round.closed_at.is_some());
            closed.filter_map(said).collect::<Vec<_>>()
        })
    };
    move || {
        let number = appraisal.round.get();
        // The round that is shown stands on the other side.
        let is_shown_there = |n: u32| n == number;
        let one = |(n, verdict, explanation, documents): (
            u32,
            _,
            Option<crate::domain::dossier::Explanation>,
            Vec<Cited>,
        )| {
            let verdict: Option<crate::domain::dossier::Verdict> = verdict;
            let n_text = n.to_string();
            let note = verdict.as_ref().map(|it| it.note.trim().to_string()).unwrap_or_default();
            let said = (!is_shown_there(n) && !note.is_empty()).then(|| {
                let head = terms::ROUND.with(lang, &[("round", &n_text)]);
                view! { <p><b>{head}": "</b><span class="as-typed">{note}</span></p> }
            });
            let head = words::EXPLANATION.with(lang, &[("n", &n_text)]);
            let asked = verdict.is_some_and(|it| it.needs_explanation);
            let answered = match explanation {
                Some(it) => Some(
                    view! {
                        <p>
                            <b>{head}": "</b>
                            {it.agreed.then(|| t(terms::UNIT_AGREES))}
                            " "
                            <span class="as-typed">{it.text.clone()}</span>
                        </p>
                        {(!documents.is_empty()).then(|| view! { <Documents documents /> })}
                    }
                    .into_any(),
                ),
                None if asked && !is_shown_there(n) => {
                    Some(view! { <p><b>{head}": "</b>{t(words::EXPLANATION_NONE)}</p> }.into_any())
                }
                None => None,
            };
            view! { <div class="appraisal-row__explained">{said}{answered}</div> }
        };
        rounds.get().into_iter().map(one).collect_view()
    }
}
