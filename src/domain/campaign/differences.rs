//! What differs between two states of one campaign: the kept one and a file of the same id.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Campaign, Group, ListedUnit, Step, Ties};
use crate::domain::points::Points;
use crate::domain::signature::fingerprint;
use crate::domain::text::same_form;

/// One difference; what is kept stands first, what the file has second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Difference {
    /// The name.
    Title(String, String),
    /// Who holds it.
    Issuer(String, String),
    /// The year that is scored.
    Year(u32, u32),
    /// A date (ISO; empty where none is set).
    Date(Step, String, String),
    /// How equal indices share places.
    Ties(Ties, Ties),
    /// A group that only the file has, by its name.
    GroupAdded(String),
    /// A group that the file does not have.
    GroupRemoved(String),
    /// A group with another name: its id, then both names.
    GroupTitle(String, String, String),
    /// The cap on bonus points of a group; nothing where there is none.
    BonusCap(String, Option<Points>, Option<Points>),
    /// The cap on penalty points of a group; nothing where there is none.
    PenaltyCap(String, Option<Points>, Option<Points>),
    /// A group that answers another set: the sets with version and the first digits of the checksum.
    GroupSet(String, String, String),
    /// Units that only the file lists, by name.
    UnitsAdded(Vec<String>),
    /// Units that the file does not list.
    UnitsRemoved(Vec<String>),
    /// Units of one code with two names.
    UnitsRenamed(Vec<(String, String)>),
    /// Units that the file puts into another group.
    UnitsMoved(Vec<String>),
    /// The fingerprint of the key that signs its files; empty where there is none.
    Key(String, String),
    /// Something else, such as keys of a newer version or the order of the list.
    Other,
}

/// Everything that differs, in the order of the campaign's page. Empty only for equal campaigns.
pub fn differences(kept: &Campaign, file: &Campaign) -> Vec<Difference> {
    let mut found = Vec::new();
    if kept.title != file.title {
        found.push(Difference::Title(kept.title.clone(), file.title.clone()));
    }
    if kept.issuer != file.issuer {
        found.push(Difference::Issuer(kept.issuer.clone(), file.issuer.clone()));
    }
    if kept.year != file.year {
        found.push(Difference::Year(kept.year, file.year));
    }
    for step in Step::ALL {
        let (before, after) = (kept.dates.get(step), file.dates.get(step));
        if before != after {
            found.push(Difference::Date(step, before.into(), after.into()));
        }
    }
    if kept.ties != file.ties {
        found.push(Difference::Ties(kept.ties, file.ties));
    }
    if kept.key() != file.key() {
        found.push(Difference::Key(fingerprint(kept.key()), fingerprint(file.key())));
    }
    groups(kept, file, &mut found);
    units(kept, file, &mut found);
    if found.is_empty() && kept != file {
        found.push(Difference::Other);
    }
    found
}

fn groups(kept: &Campaign, file: &Campaign, found: &mut Vec<Difference>) {
    for group in &kept.groups {
        match file.group(&group.id) {
            Some(other) => one_group(group, other, found),
            None => found.push(Difference::GroupRemoved(name(group))),
        }
    }
    let is_new = |group: &&Group| kept.group(&group.id).is_none();
    found.extend(file.groups.iter().filter(is_new).map(|it| Difference::GroupAdded(name(it))));
}

fn one_group(kept: &Group, file: &Group, found: &mut Vec<Difference>) {
    if kept.title != file.title {
        let titles = (kept.title.clone(), file.title.clone());
        found.push(Difference::GroupTitle(kept.id.clone(), titles.0, titles.1));
    }
    if kept.caps.bonus != file.caps.bonus {
        found.push(Difference::BonusCap(name(kept), kept.caps.bonus, file.caps.bonus));
    }
    if kept.caps.penalty != file.caps.penalty {
        found.push(Difference::PenaltyCap(name(kept), kept.caps.penalty, file.caps.penalty));
    }
    if kept.set.checksum != file.set.checksum {
        let sets = (set_of(kept), set_of(file));
        found.push(Difference::GroupSet(name(kept), sets.0, sets.1));
    }
}

/// The name of a group, or its id where it has none.
fn name(group: &Group) -> String {
    match group.title.trim() {
        "" => group.id.clone(),
        title => title.to_string(),
    }
}

/// `xa-mau 2026.1 · 7208312e`: two sets of one id and version are told apart.
fn set_of(group: &Group) -> String {
    let sum = group.set.checksum.strip_prefix("sha256:").unwrap_or(&group.set.checksum);
    let sum: String = sum.chars().take(8).collect();
    format!("{} {} · {sum}", group.set.id, group.set.version)
}

fn units(kept: &Campaign, file: &Campaign, found: &mut Vec<Difference>) {
    let by_code = |campaign: &'_ Campaign| -> BTreeMap<String, ListedUnit> {
        campaign.units.iter().map(|unit| (same_form(&unit.code), unit.clone())).collect()
    };
    let (ours, theirs) = (by_code(kept), by_code(file));
    let only = |a: &BTreeMap<String, ListedUnit>, b: &BTreeMap<String, ListedUnit>| {
        let only = a.iter().filter(|(code, _)| !b.contains_key(*code));
        only.map(|(_, unit)| unit.name.clone()).collect::<Vec<_>>()
    };
    let both = ours.iter().filter_map(|(code, unit)| Some((unit, theirs.get(code)?)));
    let renamed = both.clone().filter(|(unit, other)| unit.name != other.name);
    let renamed = renamed.map(|(unit, other)| (unit.name.clone(), other.name.clone()));
    let moved = both.filter(|(unit, other)| unit.group != other.group);
    let moved = moved.map(|(_, other)| other.name.clone());
    push(found, only(&theirs, &ours), Difference::UnitsAdded);
    push(found, only(&ours, &theirs), Difference::UnitsRemoved);
    push(found, renamed.collect(), Difference::UnitsRenamed);
    push(found, moved.collect(), Difference::UnitsMoved);
}

fn push<T>(found: &mut Vec<Difference>, list: Vec<T>, wrap: impl FnOnce(Vec<T>) -> Difference) {
    if !list.is_empty() {
        found.push(wrap(list));
    }
}
