//! One criterion: what the unit says on one side, what the appraiser says on the other.

use leptos::prelude::*;

use super::evidence::{Documents, Explained};
use super::verdict::VerdictSide;
use crate::domain::dossier::Answer;
use crate::domain::review::appraise::is_appraised;
use crate::domain::score::ScoreLine;
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::why::why;
use crate::i18n::words::{review_appraisal as words, terms};
use crate::report::figure;
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// Whether a line is to be appraised, as it stood before the round.
pub(super) fn is_to_be_seen(appraisal: Appraisal, leaf: usize) -> bool {
    let set = appraisal.set();
    appraisal
        .before
        .with(|sheet| appraisal.with(|it| is_appraised(&set, leaf, &sheet.lines[leaf], it)))
}

/// Whether the appraised points of a leaf differ from the unit's own.
pub(super) fn is_changed(appraisal: Appraisal, leaf: usize) -> bool {
    let own = appraisal.own.with(|sheet| (sheet.lines[leaf].points, sheet.lines[leaf].applicable));
    appraisal.sheet.with(|sheet| (sheet.lines[leaf].points, sheet.lines[leaf].applicable) != own)
}

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

/// `1,35/2 điểm`, an en dash where the line does not count.
pub(super) fn points_of(line: &ScoreLine, lang: Lang) -> String {
    if !line.applicable {
        return "–".to_string();
    }
    let points = show(&line.points.to_string(), lang);
    let max = show(&line.applicable_max.to_string(), lang);
    terms::POINTS_OF.with(lang, &[("points", &points), ("max", &max)])
}

/// An answer as people read it.
pub(super) fn declared(
    answer: Option<&Answer>,
    place: usize,
    set: &crate::domain::set::CriteriaSet,
    lang: Lang,
) -> String {
    match (answer, set.nodes[place].criterion()) {
        (Some(Answer::NotApplicable { reason }), _) => {
            let reason = match reason.trim() {
                "" => words::NO_REASON.to(lang).to_string(),
                reason => safe(reason),
            };
            words::NOT_APPLICABLE.with(lang, &[("reason", &reason)])
        }
        (Some(answer), Some(criterion)) => figure(criterion, answer, lang),
        _ => terms::UNANSWERED.to(lang).into(),
    }
}
