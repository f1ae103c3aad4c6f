//! The ranking (xếp hạng) within each group, by the index as printed (`docs/formats.md#scoring`, 9).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::figures::{LoweredClass, UnitSheet, ViewFigures};
use super::made::Made;
use crate::domain::campaign::{Campaign, Ties};
use crate::domain::dossier::Stage;
use crate::domain::order::order;
use crate::domain::points::{Percent, Points};
use crate::domain::score::View;
use crate::domain::set::{CriteriaSet, Sets};

/// By what units are ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RankBy {
    /// By the total.
    #[default]
    Total,
    /// By one area, by its id.
    Area(String),
    /// By one criterion or component criterion, by its id.
    Criterion(String),
}

/// By whose figures units are ranked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RankView {
    /// As units scored themselves.
    SelfScored,
    /// As appraised in this round; a unit that was concluded before stands with what was concluded.
    Round(u32),
    /// Each by its last round, without one by its own figures.
    #[default]
    Latest,
}

/// What is to be ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// By what.
    pub by: RankBy,
    /// By whose figures.
    pub view: RankView,
    /// How equal indices share places.
    pub ties: Ties,
}

/// Units ranked within their groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ranking {
    /// What was asked.
    pub request: Request,
    /// By group: in the order of the campaign, otherwise by id.
    pub groups: Vec<GroupRanking>,
    /// Of how much it was made; filled in by whoever has the files.
    #[serde(default)]
    pub made: Made,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupRanking {
    /// The group's id.
    pub id: String,
    /// Its name, where there is a campaign.
    pub title: String,
    /// The checksum of the set that its units answer.
    pub set: String,
    /// The ranked units, the best first; equal ones by code, as [`order()`] has them.
    pub rows: Vec<RankedRow>,
    /// The units that are not ranked, by code.
    pub excluded: Vec<Excluded>,
}

/// A ranked unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RankedRow {
    /// The key of its file.
    pub key: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its place, from 1.
    pub place: usize,
    /// Whether others share the place.
    pub is_shared: bool,
    /// Points: in all, or of the line that is ranked by.
    pub points: Points,
    /// The maximum that applies to them.
    pub applicable_max: Points,
    /// The index that is ranked by.
    pub index: Percent,
    /// The same as the unit scored itself; nothing where nothing applied then.
    #[serde(default)]
    pub own_index: Option<Percent>,
    /// The class of the whole, as a place in the set's bands.
    pub band: Option<usize>,
    /// Where conditions lowered the class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowered: Option<LoweredClass>,
    /// Whose figures these are.
    pub view: View,
    /// Whether the round is closed; an open one may change.
    pub is_closed: bool,
    /// The index of each area, in the order of the set.
    pub areas: Vec<Option<Percent>>,
    /// Against last year, when a result was given (`outcome::compare`).
    pub moved: Option<Moved>,
}

/// Against last year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Moved {
    /// Places gained; negative for places lost.
    pub places: i64,
    /// Points of index gained, as a decimal text.
    pub index: Percent,
    /// False where the maximum or the set changed: then both are for information only.
    pub comparable: bool,
    /// Last year is what a published table says: nothing of it can be verified, so that the two are never
    /// comparable.
    #[serde(default, skip_serializing_if = "is_false")]
    pub published: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_false(it: &bool) -> bool {
    !it
}

/// A unit that is not ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Excluded {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Why not.
    pub reason: Reason,
    /// The key of its file, when there is one.
    pub key: Option<String>,
}

/// Why a unit is not ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// Nothing was sent.
    NothingSent,
    /// What was sent was refused.
    Refused,
    /// Several files, none chosen.
    Undecided,
    /// Another set or version than the group's.
    OtherSet,
    /// The dossier has not come so far: not locked, or without that round.
    TooEarly,
    /// Nothing applies to it, so that it has no index.
    NoIndex,
    /// Its set has no such line.
    NoSuchLine,
    /// A condition of its set takes the place away.
    Unranked,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 8] = [
        Reason::NothingSent,
        Reason::Refused,
        Reason::Undecided,
        Reason::OtherSet,
        Reason::TooEarly,
        Reason::NoIndex,
        Reason::NoSuchLine,
        Reason::Unranked,
    ];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::NothingSent => "nothingSent",
            Reason::Refused => "refused",
            Reason::Undecided => "undecided",
            Reason::OtherSet => "otherSet",
            Reason::TooEarly => "tooEarly",
            Reason::NoIndex => "noIndex",
            Reason::NoSuchLine => "noSuchLine",
            Reason::Unranked => "unranked",
        }
    }
}

impl RankBy {
    /// From `total`, `area:ID` or `criterion:ID`.
    ///
    /// ```
    /// # use tucham::domain::review::RankBy;
    /// assert_eq!(RankBy::parse("area:a3"), Some(RankBy::Area("a3".into())));
    /// assert_eq!(RankBy::parse("area:"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text == "total" => Some(RankBy::Total),
            Some(("area", id)) if !id.is_empty() => Some(RankBy::Area(id.into())),
            Some(("criterion", id)) if !id.is_empty() => Some(RankBy::Criterion(id.into())),
            _ => None,
        }
    }
}

impl std::fmt::Display for RankBy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RankBy::Total => f.write_str("total"),
            RankBy::Area(id) => write!(f, "area:{id}"),
            RankBy::Criterion(id) => write!(f, "criterion:{id}"),
        }
    }
}

impl RankView {
    /// From `self`, `round:N` or `latest`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "latest" => Some(RankView::Latest),
            _ => View::parse(text).map(|view| match view {
                View::SelfScored => RankView::SelfScored,
                View::Round(number) => RankView::Round(number),
            }),
        }
    }
}

impl std::fmt::Display for RankView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RankView::SelfScored => View::SelfScored.fmt(f),
            RankView::Round(number) => View::Round(*number).fmt(f),
            RankView::Latest => f.write_str("latest"),
        }
    }
}

impl GroupRanking {
    /// How many units are ranked by a round that is still open, so that their places may change.
    pub fn open_rounds(&self) -> usize {
        self.rows.iter().filter(|row| !row.is_closed).count()
    }

    /// The maximum that applies to most units, and how many are measured by another; of several
    /// equally common the largest. Nothing where all have the same.
    pub fn other_maxima(&self) -> Option<(Points, usize)> {
        let mut counts: BTreeMap<Points, usize> = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.applicable_max).or_default() += 1;
        }
        let (common, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        let others = self.rows.len() - count;
        (others > 0).then_some((common, others))
    }

    /// Its name, or its id where it has none.
    pub fn name(&self) -> &str {
        if self.title.is_empty() { &self.id } else { &self.title }
    }
}

/// Ranks units within their groups.
///
/// `excluded` are units already known not to be ranked, each with its group (from the inbox and the
/// campaign's list). The order is by the index as printed, falling; what is printed decides, so that
/// a tie on paper is a tie. Units with the same index stand by code ([`order()`]).
pub fn rank(
    units: &[&UnitSheet],
    excluded: &[(String, Excluded)],
    sets: &Sets,
    campaign: Option<&Campaign>,
    request: &Request,
) -> Ranking {
    let mut groups: BTreeMap<&str, (Vec<&UnitSheet>, Vec<Excluded>)> = BTreeMap::new();
    for unit in units {
        groups.entry(&unit.group).or_default().0.push(unit);
    }
    for (group, unit) in excluded {
        groups.entry(group).or_default().1.push(unit.clone());
    }
    let mut ranked: Vec<GroupRanking> = groups
        .into_iter()
        .map(|(id, (units, excluded))| group(id, &units, excluded, sets, campaign, request))
        .collect();
    if let Some(campaign) = campaign {
        let order = |id: &str| campaign.groups.iter().position(|group| group.id == id);
        ranked.sort_by_key(|group| order(&group.id).unwrap_or(usize::MAX));
    }
    Ranking { request: request.clone(), groups: ranked, made: Made::default() }
}

fn group(
    id: &str,
    units: &[&UnitSheet],
    mut excluded: Vec<Excluded>,
    sets: &Sets,
    campaign: Option<&Campaign>,
    request: &Request,
) -> GroupRanking {
    let known = campaign.and_then(|campaign| campaign.group(id));
    let set = match known {
        Some(group) => group.set.checksum.clone(),
        None => most_used(units, sets),
    };
    let mut rows = Vec::new();
    for unit in units {
        match row(unit, &set, sets, request) {
            Ok(row) => rows.push(row),
            Err(reason) => excluded.push(Excluded {
                code: unit.code.clone(),
                name: unit.name.clone(),
                reason,
                key: Some(unit.key.clone()),
            }),
        }
    }
    rows.sort_by_cached_key(|row| (Reverse(row.index), order(&row.code), order(&row.name)));
    excluded.sort_by_cached_key(|unit| (order(&unit.code), order(&unit.name)));
    give_places(&mut rows, request.ties);
    let title = known.map(|group| group.title.clone()).unwrap_or_default();
    GroupRanking { id: id.into(), title, set, rows, excluded }
}

/// Without a campaign the group's set is the one that most of its units use; of several equally
/// used one that was given here, then the first by checksum. A set that came inside a unit's file
/// never takes the place of one that was given here and has the same id and version.
fn most_used(units: &[&UnitSheet], sets: &Sets) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in units {
        *counts.entry(&unit.set).or_default() += 1;
    }
    let used: Vec<&str> = counts.keys().copied().collect();
    let order = |(set, count): &(&str, usize)| (*count, sets.is_given(set));
    let most = counts.into_iter().rev().max_by_key(order).map_or("", |(set, _)| set);
    let name = |set: &str| sets.get(set).map(|set| (set.id.clone(), set.version.clone()));
    let is_own = |other: &&&str| sets.is_given(other) && name(other) == name(most);
    let own = used.iter().find(is_own).filter(|_| !sets.is_given(most));
    own.map_or(most, |own| *own).to_string()
}

fn row(
    unit: &UnitSheet,
    group_set: &str,
    sets: &Sets,
    request: &Request,
) -> Result<RankedRow, Reason> {
    let set = sets.get(&unit.set).filter(|_| unit.set == group_set).ok_or(Reason::OtherSet)?;
    let Judged { by, points, applicable_max, index } = judge(unit, set, request)?;
    let as_scored_itself = Request { view: RankView::SelfScored, ..request.clone() };
    let own_index = judge(unit, set, &as_scored_itself).ok().map(|own| own.index);
    let line_index = |area: &crate::domain::set::Area| by.figures.lines[area.node].index(set);
    Ok(RankedRow {
        key: unit.key.clone(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        place: 0,
        is_shared: false,
        points,
        applicable_max,
        index,
        own_index,
        band: by.figures.band,
        lowered: by.figures.lowered.clone(),
        view: by.view,
        is_closed: by.is_closed,
        areas: set.areas.iter().map(line_index).collect(),
        moved: None,
    })
}

/// What a unit is ranked by.
pub(super) struct Judged<'a> {
    /// Whose figures.
    pub by: &'a ViewFigures,
    /// Points, in all or of the line that is ranked by.
    pub points: Points,
    /// The maximum that applies to them.
    pub applicable_max: Points,
    /// The index.
    pub index: Percent,
}

/// What a unit that answers this set is ranked by; statistics look at the same figures of the same
/// units.
///
/// # Errors
/// Why it is not ranked.
pub(super) fn judge<'a>(
    unit: &'a UnitSheet,
    set: &CriteriaSet,
    request: &Request,
) -> Result<Judged<'a>, Reason> {
    let by = chosen(unit, request.view).ok_or(Reason::TooEarly)?;
    let (points, applicable_max, index) = ranked_by(set, by, &request.by)?;
    let index = index.ok_or(Reason::NoIndex)?;
    Ok(Judged { by, points, applicable_max, index })
}

/// The figures by which a unit is ranked.
fn chosen(unit: &UnitSheet, view: RankView) -> Option<&ViewFigures> {
    if unit.stage == Stage::Draft {
        return None;
    }
    match view {
        RankView::SelfScored => unit.own(),
        RankView::Latest => unit.latest(),
        RankView::Round(number) => unit.view(View::Round(number)).or_else(|| {
            let is_final = unit.stage == Stage::Concluded;
            let earlier = |it: &&ViewFigures| matches!(it.view, View::Round(n) if n < number);
            unit.views.iter().rev().find(earlier).filter(|_| is_final)
        }),
    }
}

type Ranked = (Points, Points, Option<Percent>);

fn ranked_by(set: &CriteriaSet, of: &ViewFigures, by: &RankBy) -> Result<Ranked, Reason> {
    let figures = &of.figures;
    let node = match by {
        RankBy::Total if figures.unranked => return Err(Reason::Unranked),
        RankBy::Total => return Ok((figures.total, figures.applicable_max, figures.index)),
        RankBy::Area(id) => {
            let area = set.areas.iter().find(|area| set.nodes[area.node].id == *id);
            area.map(|area| area.node)
        }
        RankBy::Criterion(id) => set.find(id),
    };
    let line = figures.lines[node.ok_or(Reason::NoSuchLine)?];
    Ok((line.points, line.applicable_max, line.index(set)))
}

/// Rows in their order get places: dense 1, 1, 2; standard 1, 1, 3.
fn give_places(rows: &mut [RankedRow], ties: Ties) {
    let mut place = 0;
    for at in 0..rows.len() {
        let is_equal = at > 0 && rows[at].index == rows[at - 1].index;
        if is_equal {
            rows[at - 1].is_shared = true;
            rows[at].is_shared = true;
        } else {
            place = match ties {
                Ties::Dense => place + 1,
                Ties::Standard => at + 1,
            };
        }
        rows[at].place = place;
    }
}
