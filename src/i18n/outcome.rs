//! The result as a whole in sentences: why the maximum is reduced, why a class was lowered.

use super::Lang;
use super::numbers::{exact, points, with_percent};
use super::words::check as words;
use crate::domain::score::{Lowered, Reason, Reduction, outermost};
use crate::domain::set::CriteriaSet;

/// Decimal places of percentages that are compared with a condition.
const PLACES: u32 = 2;

/// One sentence for one reason why the maximum that applies is reduced: what fell away, how many
/// points, why.
pub fn reduction(set: &CriteriaSet, reduction: &Reduction, lang: Lang) -> String {
    let lines = outermost(set, &reduction.leaves);
    let codes: Vec<&str> = lines.iter().map(|&line| set.nodes[line].code.as_str()).collect();
    let why = match &reduction.reason {
        Reason::Awaiting => words::FALLEN_AWAITING.to(lang).to_string(),
        Reason::Answer => words::FALLEN_ANSWER.to(lang).to_string(),
        Reason::WholeZero => words::FALLEN_ZERO.to(lang).to_string(),
        Reason::Profile(id) => {
            let question = set.profile.iter().find(|question| &question.id == id);
            let question = question.map_or(id.as_str(), |question| lang.pick(&question.question));
            words::FALLEN_PROFILE.with(lang, &[("question", question)])
        }
    };
    let max = points(reduction.max, lang);
    words::FALLEN.with(lang, &[("max", &max), ("why", &why), ("codes", &codes.join(", "))])
}

/// One sentence for one class that the index reaches and a condition refused.
pub fn lowered(set: &CriteriaSet, lowered: &Lowered, lang: Lang) -> String {
    let class = |band: usize| lang.pick(&set.bands[band].title);
    let failed = lowered.failed.iter().map(|need| {
        let node = &set.nodes[need.node];
        let facts = [
            ("code", node.code.as_str()),
            ("title", lang.pick(&node.title)),
            ("min", &with_percent(&exact(&need.min_percent, PLACES, lang))),
            ("percent", &with_percent(&exact(&need.percent, PLACES, lang))),
        ];
        words::REQUIREMENT.with(lang, &facts)
    });
    let failed = failed.collect::<Vec<_>>().join("; ");
    let facts = [("from", class(lowered.from)), ("to", class(lowered.to)), ("failed", &failed)];
    words::LOWERED.with(lang, &facts)
}
