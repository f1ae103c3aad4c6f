//! What the figures of a group say: where units lose most, what everyone misreads, and how far
//! self-scoring and appraisal lie apart.

use serde::{Deserialize, Serialize};

use super::figures::{Figures, UnitSheet};
use crate::domain::points::{Percent, Points};
use crate::domain::score::View;
use crate::domain::set::{CriteriaSet, Role};

/// What the figures of a group say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    /// The checksum of the set.
    pub set: String,
    /// How many units were looked at.
    pub units: usize,
    /// Units by how far the appraisal lies from their own figures, the farthest first.
    pub differences: Vec<UnitDifference>,
    /// Every leaf, in the order of the set.
    pub criteria: Vec<CriterionStatistics>,
    /// Units by areas, in the order of the units.
    pub heat: Vec<HeatRow>,
}

/// How far a unit's own figures and the appraisal lie apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnitDifference {
    /// The key of its file.
    pub key: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Points by itself.
    pub own: Points,
    /// Points as appraised last.
    pub appraised: Points,
    /// Its index by itself.
    pub own_index: Option<Percent>,
    /// Its index as appraised last.
    pub appraised_index: Option<Percent>,
    /// Appraised less own points, over the leaves that the unit scored itself: survey points and
    /// what the superior gives are no difference. Points of a penalty area count against the unit.
    pub difference: Points,
    /// Leaves whose points differ.
    pub leaves: usize,
}

/// What the figures of all units say of one leaf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CriterionStatistics {
    /// The leaf, as a place in the set's lines.
    pub node: usize,
    /// Units to which it applies, in their latest view.
    pub units: usize,
    /// Points lost by all units together, in their latest view.
    pub lost: Points,
    /// What they could have got together.
    pub possible: Points,
    /// Units that have an appraisal and scored it themselves.
    pub appraised: usize,
    /// Of those, the ones whose appraised points differ from their own.
    pub differing: usize,
    /// Appraised less own points, over all of those.
    pub difference: Points,
}

/// A row of the heat map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeatRow {
    /// The key of its file.
    pub key: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// One cell per area, in the order of the set.
    pub areas: Vec<AreaCell>,
}

/// A cell of the heat map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AreaCell {
    /// The area's index; nothing when it does not count.
    pub index: Option<Percent>,
    /// Points.
    pub points: Points,
    /// The maximum that counts.
    pub applicable_max: Points,
}

impl CriterionStatistics {
    /// The share of appraised units whose own score did not stand, in per cent with two places.
    pub fn misread(&self) -> Option<Percent> {
        let count = |n: usize| crate::domain::exact::Exact::from(n as i64);
        let share = count(self.differing).checked_div(&count(self.appraised))?;
        Some(Percent::rounded(&(&share * &crate::domain::exact::Exact::hundred()), 2))
    }
}

/// What the figures of units say that answer one set; others are left out.
pub fn statistics(units: &[&UnitSheet], set: &CriteriaSet) -> Statistics {
    let units: Vec<&UnitSheet> =
        units.iter().copied().filter(|unit| unit.set == set.checksum).collect();
    let mut differences: Vec<UnitDifference> =
        units.iter().filter_map(|unit| difference(unit, set)).collect();
    differences.sort_by_key(|it| std::cmp::Reverse((it.difference.abs(), it.leaves)));
    Statistics {
        set: set.checksum.clone(),
        units: units.len(),
        differences,
        criteria: set.leaves().map(|leaf| criterion(&units, set, leaf)).collect(),
        heat: units.iter().map(|unit| heat(unit, set)).collect(),
    }
}

/// The unit's own figures beside those of its last round, when it has both.
fn both(unit: &UnitSheet) -> Option<(&Figures, &Figures)> {
    let latest = unit.latest().filter(|it| it.view != View::SelfScored)?;
    Some((&unit.own()?.figures, &latest.figures))
}

/// Whether a unit scored a leaf itself and the appraisal gives other points.
fn differs(own: &Figures, appraised: &Figures, leaf: usize) -> Option<Points> {
    let (own, appraised) = (own.lines[leaf], appraised.lines[leaf]);
    own.applicable.then(|| appraised.points - own.points)
}

fn difference(unit: &UnitSheet, set: &CriteriaSet) -> Option<UnitDifference> {
    let (own, appraised) = both(unit)?;
    let is_penalty = |leaf: usize| set.nodes[leaf].role == Role::Penalty;
    let (mut difference, mut leaves) = (Points::ZERO, 0);
    for leaf in set.leaves() {
        let Some(by) = differs(own, appraised, leaf).filter(|by| !by.is_zero()) else { continue };
        leaves += 1;
        difference += if is_penalty(leaf) { Points::ZERO - by } else { by };
    }
    Some(UnitDifference {
        key: unit.key.clone(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        own: own.total,
        appraised: appraised.total,
        own_index: own.index,
        appraised_index: appraised.index,
        difference,
        leaves,
    })
}

fn criterion(units: &[&UnitSheet], set: &CriteriaSet, leaf: usize) -> CriterionStatistics {
    let mut found = CriterionStatistics {
        node: leaf,
        units: 0,
        lost: Points::ZERO,
        possible: Points::ZERO,
        appraised: 0,
        differing: 0,
        difference: Points::ZERO,
    };
    let role = set.nodes[leaf].role;
    for unit in units {
        if let Some(line) =
            unit.latest().map(|it| it.figures.lines[leaf]).filter(|it| it.applicable)
        {
            found.units += 1;
            found.possible += line.applicable_max;
            found.lost += match role {
                Role::Base => line.applicable_max - line.points,
                Role::Bonus => Points::ZERO,
                Role::Penalty => line.points,
            };
        }
        if let Some(by) = both(unit).and_then(|(own, it)| differs(own, it, leaf)) {
            found.appraised += 1;
            found.differing += usize::from(!by.is_zero());
            found.difference += by;
        }
    }
    found
}

fn heat(unit: &UnitSheet, set: &CriteriaSet) -> HeatRow {
    let cell = |area: &crate::domain::set::Area| {
        let line = unit.latest().map(|it| it.figures.lines[area.node]);
        AreaCell {
            index: line.and_then(|line| line.index(set)),
            points: line.map_or(Points::ZERO, |line| line.points),
            applicable_max: line.map_or(Points::ZERO, |line| line.applicable_max),
        }
    };
    HeatRow {
        key: unit.key.clone(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        areas: set.areas.iter().map(cell).collect(),
    }
}
