//! The result (kết quả) as a file, and this year's ranking against last year's.

use std::collections::HashMap;

use super::made::Made;
use super::rank::{Moved, RankedRow, Ranking, Reason, Request};
use super::yardstick::yardstick;
use crate::domain::campaign::{Campaign, Ties};
use crate::domain::dossier::{SetRef, Unknown};
use crate::domain::points::{Percent, Points};
use crate::domain::set::{CriteriaSet, Sets};
use crate::domain::text::same_form;

/// A ranking as it is published and kept for next year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultFile {
    /// The version of the app that wrote it.
    pub app: String,
    /// The campaign's id.
    pub campaign: String,
    /// The year that was scored.
    pub year: u32,
    /// The campaign's name.
    pub title: String,
    /// Whose figures, as in `--view`.
    pub view: String,
    /// By what, as in `--by`.
    pub by: String,
    /// How equal indices share places.
    pub ties: Ties,
    /// The groups.
    pub groups: Vec<ResultGroup>,
    /// Of how many files and units it was made; nothing where the file does not say.
    pub made: Option<Made>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// One group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultGroup {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its set.
    pub set: SetRef,
    /// By what its units were measured ([`yardstick()`]).
    pub yardstick: String,
    /// The ranked units.
    pub rows: Vec<ResultRow>,
    /// The units that were not ranked.
    pub excluded: Vec<ResultExcluded>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A ranked unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its place, from 1.
    pub place: usize,
    /// Points.
    pub total: Points,
    /// The maximum that applies.
    pub applicable_max: Points,
    /// The index.
    pub index: Percent,
    /// The class's id.
    pub band: Option<String>,
    /// The index of each area, by the area's id.
    pub areas: Vec<(String, Option<Percent>)>,
    /// Against the year before.
    pub moved: Option<Moved>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A unit that was not ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultExcluded {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Why not.
    pub reason: Reason,
}

impl ResultFile {
    /// The result of a ranking.
    pub fn of(ranking: &Ranking, campaign: Option<&Campaign>, sets: &Sets) -> Self {
        let Request { by, view, ties } = &ranking.request;
        let group = |group: &super::GroupRanking| {
            let set = sets.get(&group.set).map(|set| set.as_ref());
            let excluded = group.excluded.iter().map(|it| ResultExcluded {
                code: it.code.clone(),
                name: it.name.clone(),
                reason: it.reason,
            });
            ResultGroup {
                id: group.id.clone(),
                title: group.title.clone(),
                set: set.map(reference).unwrap_or_default(),
                yardstick: set.map(|set| yardstick(set, by)).unwrap_or_default(),
                rows: group.rows.iter().map(|it| row(it, set)).collect(),
                excluded: excluded.collect(),
                unknown: Unknown::new(),
            }
        };
        ResultFile {
            app: String::new(),
            campaign: campaign.map(|it| it.id.clone()).unwrap_or_default(),
            year: campaign.map_or(0, |it| it.year),
            title: campaign.map(|it| it.title.clone()).unwrap_or_default(),
            view: view.to_string(),
            by: by.to_string(),
            ties: *ties,
            groups: ranking.groups.iter().map(group).collect(),
            made: Some(ranking.made),
            unknown: Unknown::new(),
        }
    }
}

fn reference(set: &CriteriaSet) -> SetRef {
    let (id, version, checksum) = (set.id.clone(), set.version.clone(), set.checksum.clone());
    SetRef { id, version, checksum, ..SetRef::default() }
}

fn row(row: &RankedRow, set: Option<&CriteriaSet>) -> ResultRow {
    let ids = set.into_iter().flat_map(|set| set.areas.iter().map(|it| &set.nodes[it.node].id));
    let band = row.band.and_then(|band| set?.bands.get(band));
    ResultRow {
        code: row.code.clone(),
        name: row.name.clone(),
        place: row.place,
        total: row.points,
        applicable_max: row.applicable_max,
        index: row.index,
        band: band.map(|band| band.id.clone()),
        areas: ids.cloned().zip(row.areas.iter().copied()).collect(),
        moved: row.moved.clone(),
        unknown: Unknown::new(),
    }
}

/// Holds a ranking against last year's result: places and index gained, and whether they can be
/// compared at all. They cannot where the rules or maxima of what is ranked changed, or the unit's
/// own applicable maximum.
pub fn compare(ranking: &mut Ranking, last: &ResultFile, sets: &Sets) {
    let by = ranking.request.by.clone();
    for group in &mut ranking.groups {
        let Some(before) = last.groups.iter().find(|it| it.id == group.id) else { continue };
        let is_same = last.by == by.to_string()
            && sets.get(&group.set).is_some_and(|set| yardstick(set, &by) == before.yardstick);
        let rows: HashMap<String, &ResultRow> =
            before.rows.iter().map(|row| (same_form(&row.code), row)).collect();
        for row in &mut group.rows {
            let Some(old) = rows.get(&same_form(&row.code)) else { continue };
            row.moved = Some(Moved {
                places: old.place as i64 - row.place as i64,
                index: row.index - old.index,
                comparable: is_same && old.applicable_max == row.applicable_max,
            });
        }
    }
}
