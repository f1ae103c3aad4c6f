//! The result (kết quả) as a file, and this year's ranking against last year's.

use std::collections::{HashMap, HashSet};

use super::made::Made;
use super::rank::{Moved, RankBy, RankView, RankedRow, Ranking, Reason, Request};
use super::yardstick::yardstick;
use crate::domain::campaign::{Campaign, Ties};
use crate::domain::dossier::{SetRef, Unknown};
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
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
    /// It is what a published table says, with a person's word for the year and the maximum: neither rules nor
    /// maxima are known, and nothing of it can be verified.
    pub published: bool,
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
            published: false,
            unknown: Unknown::new(),
        }
    }
}

impl ResultFile {
    /// What a published table says of one group, in a year that a person stated.
    pub fn of_published(year: u32, title: String, group: ResultGroup) -> Self {
        ResultFile {
            year,
            title,
            view: RankView::Latest.to_string(),
            by: RankBy::Total.to_string(),
            groups: vec![group],
            published: true,
            ..ResultFile::default()
        }
    }

    /// The same with what other published tables of that year say of other groups.
    pub fn beside(mut self, before: &ResultFile) -> Self {
        if before.published && before.year == self.year {
            let is_other = |it: &&ResultGroup| self.groups.iter().all(|own| own.id != it.id);
            let others: Vec<ResultGroup> = before.groups.iter().filter(is_other).cloned().collect();
            self.groups.extend(others);
        }
        self
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
/// own applicable maximum. Rows are found by code, without one by name; rows of doubt ([`doubts`])
/// are not used.
pub fn compare(ranking: &mut Ranking, last: &ResultFile, sets: &Sets) {
    let by = ranking.request.by.clone();
    for group in &mut ranking.groups {
        let Some(before) = last.groups.iter().find(|it| it.id == group.id) else { continue };
        let is_asked = last.by == by.to_string();
        let is_same = is_asked
            && !last.published
            && sets.get(&group.set).is_some_and(|set| yardstick(set, &by) == before.yardstick);
        let known = Known::of(before, last.published);
        for row in &mut group.rows {
            let Ok(Some(old)) = known.row(&row.code, &row.name) else { continue };
            row.moved = Some(Moved {
                places: old.place as i64 - row.place as i64,
                index: row.index - old.index,
                comparable: is_same && old.applicable_max == row.applicable_max,
                published: is_asked && last.published,
            });
        }
    }
}

/// What someone should look at in last year's file: no year, a unit that stands twice, figures that
/// cannot be.
pub fn doubts(file: &ResultFile) -> Vec<Problem> {
    let no_year = (file.year == 0).then(|| Problem::new(Code::ResultNoYear));
    let doubts = file.groups.iter().flat_map(|group| doubts_of(group, file.published));
    no_year.into_iter().chain(doubts).collect()
}

fn doubts_of(group: &ResultGroup, published: bool) -> Vec<Problem> {
    let known = Known::of(group, published);
    let name = |row: &ResultRow| format!("{} {}", row.code, row.name).trim().to_string();
    let mut told = HashSet::new();
    let doubt = |row: &ResultRow| {
        if known.is_twice(row) {
            let is_new = told.insert((same_form(&row.code), same_form(&row.name)));
            return is_new.then(|| Problem::new(Code::ResultTwice).with("unit", name(row)));
        }
        (!is_possible(row, known.size)).then(|| {
            let problem = Problem::new(Code::ResultRange).with("unit", name(row));
            let problem = problem.with("index", row.index).with("place", row.place);
            problem.with("of", known.size)
        })
    };
    group.rows.iter().filter_map(doubt).collect()
}

/// An index within 0 to 100 and a place within the group.
fn is_possible(row: &ResultRow, rows: usize) -> bool {
    let bounds = Percent::parse("0").zip(Percent::parse("100"));
    let is_index = bounds.is_none_or(|(least, most)| (least..=most).contains(&row.index));
    is_index && (1..=rows).contains(&row.place)
}

/// The rows of last year's group, laid out for finding: by code, those without one by name.
pub(super) struct Known<'a> {
    /// Nothing for a code that several rows have.
    by_code: HashMap<String, Option<&'a ResultRow>>,
    /// Nothing for a name that several rows have.
    by_name: HashMap<String, Option<&'a ResultRow>>,
    /// How many units were ranked.
    pub(super) size: usize,
}

impl<'a> Known<'a> {
    /// Lays out a group. Of a published table only the rows of known units are here: its last place says
    /// how many there were.
    pub(super) fn of(group: &'a ResultGroup, published: bool) -> Self {
        let (mut by_code, mut by_name) = (HashMap::new(), HashMap::new());
        for row in &group.rows {
            let (code, name) = (same_form(&row.code), same_form(&row.name));
            by_code.entry(code).and_modify(|it| *it = None).or_insert(Some(row));
            by_name.entry(name).and_modify(|it| *it = None).or_insert(Some(row));
        }
        by_code.remove("");
        by_name.remove("");
        let last = group.rows.iter().map(|row| row.place).max().filter(|_| published);
        let size = group.rows.len().max(last.unwrap_or_default());
        Known { by_code, by_name, size }
    }

    /// Whether its code, or the name of a row without one, stands twice.
    fn is_twice(&self, row: &ResultRow) -> bool {
        let (code, name) = (same_form(&row.code), same_form(&row.name));
        let known = if code.is_empty() { self.by_name.get(&name) } else { self.by_code.get(&code) };
        known.is_some_and(Option::is_none)
    }

    /// The row of a unit: by its code, where either has none by the name.
    ///
    /// # Errors
    /// [`Code::ResultTwice`] when several rows may be meant.
    pub(super) fn row(&self, code: &str, name: &str) -> Result<Option<&'a ResultRow>, Problem> {
        let (code_form, name_form) = (same_form(code), same_form(name));
        let by_code = self.by_code.get(&code_form).copied();
        let by_name = || {
            let found = self.by_name.get(&name_form).copied()?;
            let fits = |row: &ResultRow| code_form.is_empty() || same_form(&row.code).is_empty();
            Some(found).filter(|found| found.is_none_or(fits))
        };
        match by_code.or_else(by_name) {
            Some(Some(row)) => Ok(Some(row).filter(|row| is_possible(row, self.size))),
            Some(None) => {
                let unit = format!("{code} {name}");
                Err(Problem::new(Code::ResultTwice).with("unit", unit.trim()))
            }
            None => Ok(None),
        }
    }
}
