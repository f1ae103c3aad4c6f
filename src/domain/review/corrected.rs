//! A campaign that moved to a corrected version of its set: dossiers that answer the earlier one are
//! carried over wherever they are read (`domain::versions`). The files stay as they came.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::claims::Claims;
use super::listed::listed;
use super::received::Received;
use crate::domain::campaign::{Group, Roll};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{CriteriaSet, Sets};
use crate::domain::versions::{CarriedLine, Fate, carry};

/// What moving came to for one dossier, for a person to look at before it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MovedUnit {
    /// The unit's code, and its name.
    pub unit: String,
    /// Its own points by the earlier version and by the later one, as decimals.
    pub points: (String, String),
    /// How many answers the later version does not take.
    pub lost: usize,
    /// The codes of their lines.
    pub codes: String,
}

/// Carries a dossier to the set of its group, where the campaign says that the set which it answers is
/// an earlier version of it. Nothing otherwise.
pub(super) fn move_on(
    dossier: &mut Dossier,
    before: &CriteriaSet,
    group: &Group,
    sets: &Sets,
) -> Option<(Arc<CriteriaSet>, Problem)> {
    if !group.is_earlier(&dossier.set) {
        return None;
    }
    let after = sets.get(&group.set.checksum)?;
    let named = dossier.set.full_name();
    let carrying = carry(dossier, before, after, None);
    let lost: Vec<String> = carrying.losses().map(|line| lost(line, before)).collect();
    let code = if lost.is_empty() { Code::SetMoved } else { Code::SetMovedLess };
    let problem = Problem::new(code)
        .with("found", named)
        .with("expected", after.full_name())
        .with("before", carrying.before.total)
        .with("after", carrying.after.total)
        .with("count", lost.len())
        .with("codes", lost.join(", "));
    dossier.put_version(carrying.version);
    Some((after.clone(), problem.at("/set")))
}

/// The code of a line whose answer does not come along; in parentheses where the line is gone.
fn lost(line: &CarriedLine, before: &CriteriaSet) -> String {
    let code = &before.nodes[line.before].code;
    match line.fate {
        Fate::Gone => format!("({code})"),
        _ => code.clone(),
    }
}

/// The same for a dossier that was worked on, with sets and campaign as they stand.
pub fn to_group_set(dossier: &mut Dossier, roll: Option<&Roll>, sets: &Sets) {
    let group = roll.and_then(|roll| {
        let unit = listed(roll, dossier).ok()?.0;
        roll.campaign().group(&unit.group)
    });
    let before = sets.get(&dossier.set.checksum).cloned();
    if let (Some(group), Some(before)) = (group, before) {
        move_on(dossier, &before, group, sets);
    }
}

/// What a file claims of its dossier's appraisal, by the lines of the later version.
pub(super) fn move_claims(
    claims: &mut Claims,
    dossier: &Dossier,
    before: &CriteriaSet,
    after: &CriteriaSet,
) {
    claims.rounds = carry(&claims.on(dossier), before, after, None).version.rounds;
}

/// What moving came to for the files of an inbox: those that lose most first.
pub fn moved_units(items: &[Received]) -> Vec<MovedUnit> {
    let moved = |item: &Received| {
        let sheet = item.sheet.as_ref().filter(|_| item.standing.is_in())?;
        let is_it = |it: &&Problem| matches!(it.code, Code::SetMoved | Code::SetMovedLess);
        let problem = item.problems.iter().find(is_it)?;
        let fact = |name: &str| {
            let found = problem.facts.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Some(MovedUnit {
            unit: format!("{} {}", sheet.code, sheet.name),
            points: (fact("before"), fact("after")),
            lost: fact("count").parse().unwrap_or_default(),
            codes: fact("codes"),
        })
    };
    let mut units: Vec<MovedUnit> = items.iter().filter_map(moved).collect();
    units.sort_by_key(|unit| std::cmp::Reverse(unit.lost));
    units
}
