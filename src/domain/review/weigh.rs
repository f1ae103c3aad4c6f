//! What a change of the campaign's rules changes: points, classes and places, unit by unit.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::MovedUnit;
use super::rank::{GroupRanking, RankedRow, Ranking};
use crate::domain::points::Points;

/// What a change of the campaign changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Weighing {
    /// How many ranked units are weighed.
    pub units: usize,
    /// How many of them get other points, or another maximum.
    pub points: usize,
    /// How many get another place or another class.
    pub places: usize,
    /// How many are ranked before and not after, or the other way round.
    pub ranked: usize,
    /// Those whose points change most, the most first; at most [`MOST`].
    pub most: Vec<Weighed>,
    /// The dossiers that are carried to another version of their set; whoever weighs knows them
    /// ([`super::moved_units`]).
    pub moved: Vec<MovedUnit>,
}

/// What changes for one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Weighed {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Points before and after.
    pub points: (Points, Points),
    /// Place before and after.
    pub places: (usize, usize),
}

/// So many units are named.
pub const MOST: usize = 5;

impl Weighing {
    /// Whether nothing changes.
    pub fn is_nothing(&self) -> bool {
        let is_same = self.points == 0 && self.places == 0 && self.ranked == 0;
        is_same && self.moved.is_empty()
    }
}

/// Holds the ranking by one state of the campaign against the ranking by another. Units are the
/// same by the keys of their files; one that changes its group is weighed too.
pub fn weigh(before: &Ranking, after: &Ranking) -> Weighing {
    let old = rows(before);
    let new = rows(after);
    let mut weighing = Weighing { units: new.len(), ..Weighing::default() };
    let mut changed: Vec<Weighed> = Vec::new();
    for (key, (group, row)) in &new {
        let Some((old_group, was)) = old.get(key) else {
            weighing.ranked += 1;
            continue;
        };
        let is_other_class = group.set != old_group.set || was.band != row.band;
        let is_other_place = group.id != old_group.id || was.place != row.place;
        weighing.places += usize::from(is_other_class || is_other_place);
        let stands = |row: &RankedRow| (row.points, row.applicable_max);
        if stands(was) != stands(row) {
            weighing.points += 1;
            changed.push(Weighed {
                code: row.code.clone(),
                name: row.name.clone(),
                points: (was.points, row.points),
                places: (was.place, row.place),
            });
        }
    }
    weighing.ranked += old.keys().filter(|key| !new.contains_key(*key)).count();
    let by = |it: &Weighed| std::cmp::Reverse((it.points.1 - it.points.0).abs());
    changed.sort_by(|a, b| by(a).cmp(&by(b)).then_with(|| a.code.cmp(&b.code)));
    changed.truncate(MOST);
    weighing.most = changed;
    weighing
}

fn rows(ranking: &Ranking) -> HashMap<&str, (&GroupRanking, &RankedRow)> {
    let of_group = |group| {
        let group: &GroupRanking = group;
        group.rows.iter().map(move |row| (row.key.as_str(), (group, row)))
    };
    ranking.groups.iter().flat_map(of_group).collect()
}
