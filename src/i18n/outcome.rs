//! The result as a whole in sentences: why the maximum is reduced, why a class was lowered.

use super::Lang;
use super::numbers::{count, exact, points, with_percent};
use super::words::check as words;
use crate::domain::problem::Problem;
use crate::domain::score::{
    FailedRequirement, Held, Lowered, Reason, Reduction, Shortfall, outermost,
};
use crate::domain::set::{BandsOn, CriteriaSet, Role};
use crate::domain::sort::sort_by;

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
    let failed = failed(set, &lowered.failed, lang);
    let facts = [("from", class(lowered.from)), ("to", class(lowered.to)), ("failed", &failed)];
    let word = match set.bands_on {
        BandsOn::Index => words::LOWERED,
        BandsOn::Total => words::LOWERED_TOTAL,
    };
    word.with(lang, &facts)
}

/// One sentence for the conditions that took class and place away; nothing where none did.
pub fn unranked(set: &CriteriaSet, by: &[FailedRequirement], lang: Lang) -> Option<String> {
    let is_so = !by.is_empty();
    is_so.then(|| words::UNRANKED.with(lang, &[("failed", &failed(set, by, lang))]))
}

/// One sentence on what seems wrong in a set that is scored all the same: how many places, and
/// their codes; nothing where nothing does.
pub fn set_warnings(warnings: &[Problem], lang: Lang) -> Option<String> {
    let mut codes: Vec<&str> = warnings.iter().map(|problem| problem.code.as_str()).collect();
    sort_by(&mut codes, Ord::cmp);
    codes.dedup();
    let n = count(warnings.len(), lang);
    let facts = [("n", n.as_str()), ("codes", &codes.join(", "))];
    (!warnings.is_empty()).then(|| words::SET_WARNINGS.with(lang, &facts))
}

/// Lines that fall short, joined.
fn failed(set: &CriteriaSet, by: &[FailedRequirement], lang: Lang) -> String {
    by.iter().map(|need| requirement(set, need, lang)).collect::<Vec<_>>().join("; ")
}

fn requirement(set: &CriteriaSet, need: &FailedRequirement, lang: Lang) -> String {
    let node = &set.nodes[need.node];
    let said = |word: super::words::Word, facts: [(&str, &str); 2]| {
        let line = [("code", node.code.as_str()), ("title", lang.pick(&node.title))];
        word.with(lang, &[line[0], line[1], facts[0], facts[1]])
    };
    match &need.shortfall {
        Shortfall::Percent { reached, min } => {
            let [reached, min] = [reached, min].map(|it| with_percent(&exact(it, PLACES, lang)));
            said(words::REQUIREMENT, [("min", &min), ("percent", &reached)])
        }
        Shortfall::Points { reached, min } => {
            let [reached, min] = [*reached, *min].map(|it| points(it, lang));
            said(words::REQUIREMENT_POINTS, [("min", &min), ("points", &reached)])
        }
        Shortfall::AtZero(leaves) => {
            let codes: Vec<&str> = leaves.iter().map(|&it| set.nodes[it].code.as_str()).collect();
            said(words::REQUIREMENT_ZERO, [("codes", &codes.join(", ")), ("none", "")])
        }
    }
}

/// One sentence for bonus or penalty points that a cap held.
pub fn held(held: &Held, lang: Lang) -> String {
    let word = match (held.role, held.by_campaign) {
        (Role::Penalty, true) => words::HELD_PENALTY,
        (Role::Penalty, false) => words::HELD_PENALTY_SET,
        (Role::Bonus | Role::Base, true) => words::HELD_BONUS,
        (Role::Bonus | Role::Base, false) => words::HELD_BONUS_SET,
    };
    word.with(lang, &[("sum", &points(held.sum, lang)), ("cap", &points(held.cap, lang))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::Dossier;
    use crate::domain::exact::Exact;
    use crate::domain::points::Points;
    use crate::domain::score::{View, reductions, score};

    fn set() -> CriteriaSet {
        crate::formats::read_set(include_bytes!("../sets/xa-mau.json")).sound().unwrap()
    }

    #[test]
    fn what_awaits_the_superior_is_named_by_the_widest_lines() {
        let set = set();
        let sheet = score(&set, &Dossier::new("1", &set), View::SelfScored);
        let said: Vec<String> =
            reductions(&set, &sheet).iter().map(|it| reduction(&set, it, Lang::Vi)).collect();
        let expected = "Chờ cấp trên chấm hoặc điều tra xã hội học: 3.1.1, 8.1, 8.2.2 (14,5 điểm)";
        assert_eq!(said, [expected]);
    }

    #[test]
    fn a_question_answered_no_is_quoted() {
        let set = set();
        let id = set.profile[0].id.clone();
        let reason = Reason::Profile(id);
        let leaf = set.find("c3.2.4").unwrap();
        let max = Points::parse("1").unwrap();
        let said = reduction(&set, &Reduction { reason, leaves: vec![leaf], max }, Lang::En);
        let question = Lang::En.pick(&set.profile[0].question);
        assert_eq!(said, format!("Answered “no” to: {question}: 3.2.4 (1 point)"));
    }

    #[test]
    fn a_lowered_class_names_the_condition_and_what_was_reached() {
        let set = set();
        let number = |text: &str| Exact::parse(text).unwrap();
        let node = set.find("a4").unwrap();
        let failed = FailedRequirement {
            node,
            shortfall: Shortfall::Percent { reached: number("79.5"), min: number("80") },
        };
        let said = lowered(&set, &Lowered { from: 0, to: 1, failed: vec![failed] }, Lang::Vi);
        let title = Lang::Vi.pick(&set.nodes[node].title);
        let expected = format!(
            "Chỉ số đạt mức “Xuất sắc” nhưng xếp loại “Tốt”, vì chưa đủ điều kiện: \
             4. {title} cần từ 80\u{a0}%, mới đạt 79,5\u{a0}%."
        );
        assert_eq!(said, expected);
    }

    #[test]
    fn a_cap_of_the_campaign_names_what_it_held() {
        let number = |text: &str| Points::parse(text).unwrap();
        let bonus =
            Held { role: Role::Bonus, sum: number("4.5"), cap: number("3"), by_campaign: true };
        let expected = "Điểm thưởng được 4,5 điểm, đợt chấm chỉ tính tối đa 3 điểm";
        assert_eq!(held(&bonus, Lang::Vi), expected);
        let penalty = Held { role: Role::Penalty, ..bonus };
        let expected = "The penalty came to 4.5 points, the campaign counts at most 3 points";
        assert_eq!(held(&penalty, Lang::En), expected);
    }
}
