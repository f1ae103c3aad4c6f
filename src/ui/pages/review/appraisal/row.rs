//! One criterion: what the unit says on one side, what the appraiser says on the other.

use leptos::prelude::*;

use super::evidence::{Documents, Explained};
use super::line::{declared, is_changed, points_of};
use super::verdict::VerdictSide;
use crate::i18n::why::why;
use crate::i18n::words::{review_appraisal as words, terms};
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// One criterion.
#[component]
pub(super) fn CriterionRow(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let node = &set.nodes[place];
    let leaf = node.id.clone();
    let unseen = Memo::new(move |_| appraisal.unseen.with(|unseen| unseen.contains(&place)));
    let changed = Memo::new(move |_| is_changed(appraisal, place));
    let title_id = format!("row-{leaf}-title");
    view! {
        <article
            id=format!("row-{leaf}")
            class="appraisal-row card"
            class:appraisal-row--unseen=unseen
            aria-labelledby=title_id.clone()
        >
            <h3 id=title_id.clone() class="appraisal-row__title">
                <span class="appraisal-row__code">{node.code.clone()}</span>
                " "
                {lang.pick(&node.title).to_string()}
                <span class="badge badge--warn" hidden=move || !changed.get()>
                    {t(words::CHANGED_MARK)}
                </span>
            </h3>
            <div class="appraisal-row__sides">
                <UnitSide place />
                <VerdictSide place />
            </div>
        </article>
    }
}

/// What the unit declared, how its points arose, its evidence and notes, and what was said before.
#[component]
fn UnitSide(place: usize) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let leaf = set.nodes[place].id.clone();
    let line = appraisal.own.with_untracked(|sheet| sheet.lines[place].clone());
    let declared = appraisal
        .with_now(|dossier| declared(dossier.answer_at(&set, place).as_deref(), place, &set, lang));
    let reason = why(&set, place, &line, lang);
    let entry = appraisal.with_now(|it| it.entries.get(&leaf).cloned()).unwrap_or_default();
    let documents = appraisal.with_now(|it| it.cited_by(&leaf));
    let note = (!entry.note.trim().is_empty()).then(|| {
        view! {
            <p class="appraisal-row__note">
                <b>{t(words::NOTE_OF_UNIT)}": "</b>
                <span class="as-typed">{entry.note.clone()}</span>
            </p>
        }
    });
    view! {
        <div class="appraisal-row__unit" role="group" aria-label=t(terms::UNIT)>
            <h4>{t(terms::UNIT)}</h4>
            <p class="appraisal-row__declared">
                <b>{t(words::ANSWER)}": "</b><span class="as-typed">{declared}</span>
            </p>
            <p class="appraisal-row__points" id=format!("own-{leaf}")>{points_of(&line, lang)}</p>
            <p class="appraisal-row__why">{reason}</p>
            {note}
            <Documents documents />
            <Explained leaf />
        </div>
    }
}
