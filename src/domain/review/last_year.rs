//! Last year's result beside this year's, for one unit: from its superior's file of results, or
//! from its own dossier of that year.

use super::outcome::{Known, ResultFile};
use super::rounds::Rounds;
use super::{RankBy, yardstick};
use crate::domain::dossier::{Dossier, Unit};
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::ScoreSheet;
use crate::domain::set::CriteriaSet;
use crate::domain::text::Text;

/// What one year came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which year; nothing where the file does not say.
    pub year: Option<u32>,
    /// The campaign's name.
    pub title: String,
    /// Points.
    pub total: Points,
    /// The maximum that applied.
    pub applicable_max: Points,
    /// The index; nothing when nothing applied.
    pub index: Option<Percent>,
    /// The class's id; nothing when nothing applied.
    pub band: Option<String>,
    /// Place and size of the group; nothing where the file does not rank.
    pub place: Option<(usize, usize)>,
}

/// One area in both years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaBeside {
    /// The area's id.
    pub id: String,
    /// Its code and name now; those of last year where it is gone.
    pub name: (String, Text),
    /// The index last year; nothing where it did not count or did not stand.
    pub before: Option<Percent>,
    /// The index now, likewise.
    pub now: Option<Percent>,
    /// Whether the two can be compared: same rules, same maxima, same maximum that applied.
    pub comparable: bool,
    /// Whether it stood last year only.
    pub is_gone: bool,
}

/// Both years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Last year.
    pub before: Year,
    /// This year.
    pub now: Year,
    /// Whether the totals can be compared: same rules, same maxima, same maximum that applies.
    pub comparable: bool,
    /// The areas of this year, then those that are gone.
    pub areas: Vec<AreaBeside>,
}

/// Holds this year's dossier against last year's file of results.
///
/// # Errors
/// [`Code::ResultOther`] when the file does not rank by the total, [`Code::UnitNotInResult`] when it
/// has no row for the unit, [`Code::ResultTwice`] when it has several.
pub fn beside_result(
    set: &CriteriaSet,
    dossier: &Dossier,
    last: &ResultFile,
) -> Result<Beside, Problem> {
    let expected = RankBy::Total.to_string();
    if last.by != expected {
        let problem = Problem::new(Code::ResultOther).with("found", &last.by);
        return Err(problem.with("expected", expected).at("/by"));
    }
    let Unit { code, name, .. } = &dossier.unit;
    let mut found = None;
    for group in &last.groups {
        let known = Known::of(group, last.published);
        let row = known.row(code, name)?;
        found = found.or(row.map(|row| (group, row, known.size)));
    }
    let (group, row, size) = found.ok_or_else(|| {
        Problem::new(Code::UnitNotInResult).with("found", if code.is_empty() { name } else { code })
    })?;
    let sheet = Rounds::of(set, dossier).last().clone();
    let same = !last.published && group.yardstick == yardstick(set, &RankBy::Total);
    let comparable = same && row.applicable_max == sheet.applicable_max;
    let area = |place: usize| {
        let id = &set.nodes[place].id;
        let before = row.areas.iter().find(|(known, _)| known == id).and_then(|(_, index)| *index);
        area(set, &sheet, place, before, comparable)
    };
    Ok(Beside {
        before: Year {
            year: (last.year > 0).then_some(last.year),
            title: last.title.clone(),
            total: row.total,
            applicable_max: row.applicable_max,
            index: Some(row.index),
            band: row.band.clone(),
            place: Some((row.place, size)),
        },
        now: year(set, dossier, &sheet),
        comparable,
        areas: set.areas.iter().map(|it| area(it.node)).collect(),
    })
}

/// Holds this year's dossier against last year's own, each by its own set and its last closed round.
pub fn beside_dossier(
    (set, dossier): (&CriteriaSet, &Dossier),
    (last_set, last): (&CriteriaSet, &Dossier),
) -> Beside {
    let sheet = Rounds::of(set, dossier).last().clone();
    let old = Rounds::of(last_set, last).last().clone();
    let is_same = |by: &RankBy| yardstick(set, by) == yardstick(last_set, by);
    let now = set.areas.iter().map(|it| {
        let id = &set.nodes[it.node].id;
        let before = last_set.find(id).map(|place| &old.lines[place]);
        let is_even =
            before.is_some_and(|line| line.applicable_max == sheet.lines[it.node].applicable_max);
        let comparable = is_even && is_same(&RankBy::Area(id.clone()));
        area(set, &sheet, it.node, before.and_then(|line| line.index), comparable)
    });
    let gone = last_set.areas.iter().filter(|it| set.find(&last_set.nodes[it.node].id).is_none());
    let gone = gone.map(|it| AreaBeside {
        before: old.lines[it.node].index,
        now: None,
        is_gone: true,
        ..area(last_set, &old, it.node, None, false)
    });
    Beside {
        comparable: is_same(&RankBy::Total) && old.applicable_max == sheet.applicable_max,
        areas: now.chain(gone).collect(),
        before: year(last_set, last, &old),
        now: year(set, dossier, &sheet),
    }
}

fn area(
    set: &CriteriaSet,
    sheet: &ScoreSheet,
    place: usize,
    before: Option<Percent>,
    comparable: bool,
) -> AreaBeside {
    let node = &set.nodes[place];
    AreaBeside {
        id: node.id.clone(),
        name: (node.code.clone(), node.title.clone()),
        before,
        now: sheet.lines[place].index,
        comparable,
        is_gone: false,
    }
}

fn year(set: &CriteriaSet, dossier: &Dossier, sheet: &ScoreSheet) -> Year {
    Year {
        year: dossier.campaign.year,
        title: dossier.campaign.title.clone(),
        total: sheet.total,
        applicable_max: sheet.applicable_max,
        index: sheet.index,
        band: sheet.band.map(|band| set.bands[band].id.clone()),
        place: None,
    }
}
