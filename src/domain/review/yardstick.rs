//! By what units are measured, as a short mark: the leaves, their maxima and their rules, without
//! titles. The same mark two years running means the same yardstick.

use std::fmt::Write;

use super::rank::RankBy;
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::set::{
    BandsOf, ChoiceOption, CriteriaSet, Gives, Item, Role, Rule, Scale, ShareOf, Step, TallyItem,
    WhenWholeZero, Worth,
};

/// Decimal places to which the limits of a rule are told apart.
const PLACES: u32 = 12;

/// The mark of everything that is ranked by.
///
/// It is a fingerprint (FNV-1a, 64 bits, in hex) of words of the file formats, the same in every
/// version of the app; it is no proof against someone who wants two sets to look alike.
pub fn yardstick(set: &CriteriaSet, by: &RankBy) -> String {
    let line = match by {
        RankBy::Total => None,
        RankBy::Area(id) | RankBy::Criterion(id) => set.find(id),
    };
    let leaves: Vec<usize> = match line {
        Some(line) => set.leaves_under(line).collect(),
        None => set.leaves().collect(),
    };
    let rounding = set.rounding;
    let mut text = format!("{} {} {}", rounding.points, rounding.index, set.cap_total);
    // What version 1 did not have stands only where a set uses it: old marks stay the same.
    if let Some(step) = rounding.step {
        let _ = write!(text, " step {step}");
    }
    for (key, cap) in [("bonus", set.caps.bonus), ("penalty", set.caps.penalty)] {
        if let Some(cap) = cap {
            let _ = write!(text, " {key} {cap}");
        }
    }
    for leaf in leaves {
        let node = &set.nodes[leaf];
        let _ = write!(text, ";{} {} {}", node.id, node.max, node.role.as_str());
        if node.role != Role::Base {
            let cap = set.lineage(leaf).take_while(|above| above.role == node.role).last();
            let _ = write!(text, " {}", cap.map_or(node.max, |cap| cap.max));
        }
        if let Some(off) = set.nearest_not_applicable(leaf) {
            let effect = off.effect.as_str();
            let _ = write!(text, " {effect} {}", off.unless.as_deref().unwrap_or_default());
        }
        if let Some(criterion) = node.criterion() {
            let _ =
                write!(text, " {} {}", criterion.scorer.as_str(), rule(&criterion.rule, node.max));
            if let Some(step) = criterion.round_to {
                let _ = write!(text, " {step}");
            }
        }
    }
    format!("{:016x}", fnv(text.as_bytes()))
}

fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

fn rule(rule: &Rule, max: Points) -> String {
    let details = match rule {
        Rule::Choice { options } => choices(options, max),
        Rule::Checklist { items } => worths(items, max),
        Rule::Proportion { share, scale } => format!("{} {}", zero(share), limits(scale)),
        Rule::Percent { scale, .. } => limits(scale),
        Rule::Bands { of: BandsOf::Value, steps, .. } => falling(steps, max),
        Rule::Bands { of: BandsOf::Share(share), steps, .. } => {
            format!("{} {}", zero(share), falling(steps, max))
        }
        Rule::Count { each, cap, .. } => format!("{} {cap}", each.to_decimal(PLACES)),
        Rule::Deduction { start, each, floor, .. } => {
            format!("{start} {} {floor}", each.to_decimal(PLACES))
        }
        Rule::Given { min } => min.to_string(),
        Rule::Tally { start, items, floor, cap } => {
            format!("{start} {} {floor} {cap}", tallied(items, max))
        }
        Rule::Formula { branches, .. } => {
            let branch = |branch: &crate::domain::set::Branch| {
                let when = branch.when.as_ref().map(|when| when.source());
                format!("{}:{}", when.unwrap_or_default(), branch.points.source())
            };
            branches.iter().map(branch).collect::<Vec<_>>().join(",")
        }
    };
    format!("{} {details}", rule.kind())
}

fn worth(worth: &Worth, max: Points) -> String {
    worth.of(max).to_decimal(PLACES)
}

fn choices(options: &[ChoiceOption], max: Points) -> String {
    let option = |it: &ChoiceOption| match &it.gives {
        Gives::Fixed(fixed) => format!("{}:{}", it.id, worth(fixed, max)),
        Gives::Range { min, max } => format!("{}:{min}–{max}", it.id),
    };
    options.iter().map(option).collect::<Vec<_>>().join(",")
}

fn worths(items: &[Item], max: Points) -> String {
    let item = |it: &Item| format!("{}:{}", it.id, worth(&it.worth, max));
    items.iter().map(item).collect::<Vec<_>>().join(",")
}

fn tallied(items: &[TallyItem], max: Points) -> String {
    let amount = |amount: &Option<Exact>| {
        amount.as_ref().map_or("-".to_string(), |amount| amount.to_decimal(PLACES))
    };
    let item = |it: &TallyItem| {
        let limits = [&it.most, &it.cap, &it.wipes_from].map(amount).join("/");
        format!("{}:{}:{limits}", it.id, worth(&it.each, max))
    };
    items.iter().map(item).collect::<Vec<_>>().join(",")
}

fn falling(steps: &[Step], max: Points) -> String {
    let step = |it: &Step| {
        let sign = if it.strict { ">" } else { "≥" };
        format!("{sign}{}:{}", it.from.to_decimal(PLACES), worth(&it.worth, max))
    };
    steps.iter().map(step).collect::<Vec<_>>().join(",")
}

fn limits(scale: &Scale) -> String {
    let kind = scale.kind.as_str();
    format!("{kind} {} {}", scale.from.to_decimal(PLACES), scale.full.to_decimal(PLACES))
}

fn zero(share: &ShareOf) -> &'static str {
    match share.when_whole_zero {
        WhenWholeZero::Invalid => "invalid",
        WhenWholeZero::Zero => "zero",
        WhenWholeZero::Full => "full",
        WhenWholeZero::NotApplicable => "notApplicable",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(change: impl FnOnce(&mut CriteriaSet)) -> String {
        let bytes = include_bytes!("../../sets/xa-mau.json");
        let mut set = crate::formats::read_set(bytes).sound().unwrap();
        change(&mut set);
        yardstick(&set, &RankBy::Total)
    }

    #[test]
    fn titles_do_not_matter_and_rules_and_maxima_do() {
        let same = mark(|_| {});
        assert_eq!(same, mark(|set| set.title.vi = "Khác".into()));
        assert_eq!(same, mark(|set| set.version = "2027.1".into()));
        assert_eq!(same, mark(|set| set.nodes[3].title.vi.clear()));
        let leaf = |set: &CriteriaSet, id: &str| set.find(id).unwrap();
        let max = mark(|set| {
            let place = leaf(set, "c1.1.1");
            set.nodes[place].max = Points::ZERO;
        });
        let scorer = mark(|set| {
            let place = leaf(set, "c1.1.1");
            if let crate::domain::set::NodeKind::Leaf(criterion) = &mut set.nodes[place].kind {
                criterion.scorer = crate::domain::set::Scorer::Survey;
            }
        });
        let rounding = mark(|set| set.rounding.index = 1);
        assert!([max, scorer, rounding].iter().all(|other| *other != same));
    }
}
