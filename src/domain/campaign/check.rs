//! What makes a campaign sound: every problem, each at its place in the file.

use std::collections::HashMap;

use super::{Campaign, Group, ListedUnit};
use crate::domain::calendar;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::same_form;

/// Every problem of a campaign. Whether a group's set is at hand only who holds sets can say.
///
/// Codes: TEP-206, BTC-202, BTC-220, TD-301 to TD-309.
pub fn check(campaign: &Campaign) -> Vec<Problem> {
    let mut problems = dates(campaign);
    let groups = campaign.groups.iter().enumerate();
    problems.extend(groups.flat_map(|(place, it)| group(campaign, place, it)));
    problems.extend(units(campaign));
    problems
}

/// In the calendar, and each after the one before it.
fn dates(campaign: &Campaign) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut before = "";
    for (step, date) in campaign.dates.set_ones() {
        let pointer = format!("/dates/{}", step.as_str());
        let problem = |code| Problem::new(code).with("key", step.as_str()).with("found", date);
        if calendar::parts(date).is_none() {
            problems.push(problem(Code::NotDate).at(pointer));
            continue;
        }
        // ISO dates compare as texts.
        if date <= before {
            problems.push(problem(Code::DatesNotRising).with("before", before).at(pointer));
        }
        before = date;
    }
    problems
}

fn group(campaign: &Campaign, place: usize, group: &Group) -> Vec<Problem> {
    let mut problems = Vec::new();
    let at = |key: &str| format!("/groups/{place}/{key}");
    if campaign.groups[..place].iter().any(|before| before.id == group.id) {
        problems.push(Problem::new(Code::DuplicateId).with("found", &group.id).at(at("id")));
    }
    for (key, cap) in [("bonus", group.caps.bonus), ("penalty", group.caps.penalty)] {
        if let Some(cap) = cap.filter(|cap| *cap < Points::ZERO) {
            let problem = Problem::new(Code::CapNegative).with("key", key).with("found", cap);
            problems.push(problem.at(at(&format!("caps/{key}"))));
        }
    }
    problems
}

fn units(campaign: &Campaign) -> Vec<Problem> {
    let mut problems = Vec::new();
    if campaign.groups.is_empty() {
        problems.push(Problem::new(Code::ListEmpty).with("key", "groups").at("/groups"));
    }
    let (mut codes, mut names) = (HashMap::new(), HashMap::new());
    for (place, unit) in campaign.units.iter().enumerate() {
        let at = |key: &str| format!("/units/{place}/{key}");
        problems.extend(missing(unit, place));
        if campaign.group(&unit.group).is_none() {
            let problem = Problem::new(Code::GroupUnknown).with("found", &unit.group);
            problems.push(problem.with("unit", &unit.name).at(at("group")));
        }
        let again = |code, found: &str, key| Problem::new(code).with("found", found).at(at(key));
        if is_repeated(&mut codes, &unit.code) {
            problems.push(again(Code::UnitCodeTwice, &unit.code, "code"));
        }
        if is_repeated(&mut names, &unit.name) {
            problems.push(again(Code::UnitNameTwice, &unit.name, "name"));
        }
    }
    problems
}

fn missing(unit: &ListedUnit, place: usize) -> Option<Problem> {
    let at = |key: &str| format!("/units/{place}/{key}");
    if unit.code.trim().is_empty() {
        let problem = Problem::new(Code::UnitCodeMissing).with("unit", &unit.name);
        return Some(problem.at(at("code")));
    }
    let problem = || Problem::new(Code::UnitNameMissing).with("code", &unit.code).at(at("name"));
    unit.name.trim().is_empty().then(problem)
}

/// Whether a text, however it is written, stood before; an empty one never did.
fn is_repeated(seen: &mut HashMap<String, ()>, text: &str) -> bool {
    let form = same_form(text);
    !form.is_empty() && seen.insert(form, ()).is_some()
}

impl Campaign {
    /// Every group whose set is neither at hand (`known`, by checksum) nor inside the campaign
    /// (TD-304).
    pub fn missing_sets(&self, known: impl Fn(&str) -> bool) -> Vec<Problem> {
        let inside = |sum: &str| self.sets.iter().any(|copy| copy.set.checksum == sum);
        let groups = self.groups.iter().enumerate();
        let missing =
            groups.filter(|(_, it)| !known(&it.set.checksum) && !inside(&it.set.checksum));
        let problem = |(place, group): (usize, &Group)| {
            let problem = Problem::new(Code::GroupSetMissing).with("id", &group.set.id);
            let problem = problem.with("version", &group.set.version).with("group", &group.title);
            problem.at(format!("/groups/{place}/set"))
        };
        missing.map(problem).collect()
    }
}
