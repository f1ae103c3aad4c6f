//! What a line says: whether it is to be appraised, its points, what was answered.

use leptos::prelude::*;

use crate::domain::dossier::Answer;
use crate::domain::review::appraise::is_appraised;
use crate::domain::score::ScoreLine;
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::words::{review_appraisal as words, terms};
use crate::report::figure;
use crate::ui::session::review::Appraisal;

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
    set: &CriteriaSet,
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
