//! Words for limits: "từ 80 % đến dưới 100 %", "trên 90 %", "đến 70 %". A limit that itself counts
//! is always told apart from one that does not.

use super::arithmetic::Shown;
use crate::domain::exact::Exact;
use crate::domain::set::{Scale, Step};
use crate::i18n::Lang;
use crate::i18n::numbers::with_unit;

/// Between the limits of a scale, with a comma behind; nothing when there is nothing to say.
pub(super) fn between_words(scale: &Scale, from: &str, full: &str, lang: Lang) -> String {
    match (scale.from.is_zero(), scale.full == Exact::one(), lang) {
        (true, true, _) => String::new(),
        (true, false, Lang::Vi) => format!("dưới {full}, "),
        (true, false, Lang::En) => format!("under {full}, "),
        (false, _, Lang::Vi) => format!("từ {from} đến dưới {full}, "),
        (false, _, Lang::En) => format!("from {from} to under {full}, "),
    }
}

/// The values that reach a step and none above it.
pub(super) fn step_words(steps: &[Step], place: usize, unit: &str, lang: Lang) -> String {
    let Some(step) = steps.get(place) else { return String::new() };
    let from = limit(step, unit, lang);
    let above = place.checked_sub(1).and_then(|above| steps.get(above));
    let Some(above) = above else {
        return match (step.strict, lang) {
            (true, Lang::Vi) => format!("trên {from}"),
            (true, Lang::En) => format!("over {from}"),
            (false, Lang::Vi) => format!("từ {from} trở lên"),
            (false, Lang::En) => format!("{from} or more"),
        };
    };
    let start = match step.strict {
        true => lang.say("trên", "over"),
        false => lang.say("từ", "from"),
    };
    // What does not exceed a strict limit still lies below its step.
    let end = match above.strict {
        true => lang.say("đến", "up to"),
        false => lang.say("đến dưới", "to under"),
    };
    format!("{start} {from} {end} {}", limit(above, unit, lang))
}

/// The values below the last step; nothing without steps.
pub(super) fn below_words(steps: &[Step], unit: &str, lang: Lang) -> Option<String> {
    let last = steps.last()?;
    let from = limit(last, unit, lang);
    Some(match (last.strict, lang) {
        (true, Lang::Vi) => format!("không quá {from}"),
        (true, Lang::En) => format!("not over {from}"),
        (false, Lang::Vi) => format!("dưới {from}"),
        (false, Lang::En) => format!("under {from}"),
    })
}

fn limit(step: &Step, unit: &str, lang: Lang) -> String {
    with_unit(&Shown::whole(&step.from, lang).text, unit)
}
