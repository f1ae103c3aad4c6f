//! A long answer in portions, each read in a few milliseconds: read at once, the ranking of ten
//! thousand units would hold the page.

use serde::{Deserialize, Serialize};

use super::reply::{JobReply, MissingUnit};
use crate::domain::review::{Excluded, HeatRow, RankedRow, UnitDifference};

/// So many rows stand in one portion.
const PORTION: usize = 250;

/// Rows of an answer that come behind its first ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum More {
    /// Ranked units of a group, by its place among the groups.
    Ranked(usize, Vec<RankedRow>),
    /// Units of a group that are not ranked.
    Excluded(usize, Vec<Excluded>),
    /// Rows of the heat map.
    Heat(Vec<HeatRow>),
    /// Differences between unit and appraisal.
    Differences(Vec<UnitDifference>),
    /// Units that have sent nothing usable.
    Missing(Vec<MissingUnit>),
}

impl JobReply {
    /// Takes out what is more than one portion; [`Self::join`] puts it back, in this order.
    pub fn portioned(mut self) -> (JobReply, Vec<More>) {
        let mut more = Vec::new();
        match &mut self {
            JobReply::Ranking(ranking) => {
                for (place, group) in ranking.groups.iter_mut().enumerate() {
                    cut(&mut group.rows, |rows| More::Ranked(place, rows), &mut more);
                    cut(&mut group.excluded, |rows| More::Excluded(place, rows), &mut more);
                }
            }
            JobReply::Statistics(statistics) => {
                cut(&mut statistics.heat, More::Heat, &mut more);
                cut(&mut statistics.differences, More::Differences, &mut more);
            }
            JobReply::Missing(units) => cut(units, More::Missing, &mut more),
            _ => {}
        }
        (self, more)
    }

    /// Puts a portion behind what is there; false when it belongs to another kind of answer.
    pub fn join(&mut self, more: More) -> bool {
        match (self, more) {
            (JobReply::Ranking(ranking), More::Ranked(place, rows)) => {
                let group = ranking.groups.get_mut(place);
                group.map(|group| group.rows.extend(rows)).is_some()
            }
            (JobReply::Ranking(ranking), More::Excluded(place, rows)) => {
                let group = ranking.groups.get_mut(place);
                group.map(|group| group.excluded.extend(rows)).is_some()
            }
            (JobReply::Statistics(statistics), More::Heat(rows)) => {
                statistics.heat.extend(rows);
                true
            }
            (JobReply::Statistics(statistics), More::Differences(rows)) => {
                statistics.differences.extend(rows);
                true
            }
            (JobReply::Missing(units), More::Missing(rows)) => {
                units.extend(rows);
                true
            }
            _ => false,
        }
    }
}

impl More {
    /// As a part of the message between worker and page.
    pub fn to_message(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From that part.
    pub fn from_message(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn cut<T>(list: &mut Vec<T>, wrap: impl Fn(Vec<T>) -> More, more: &mut Vec<More>) {
    let mut rest = list.split_off(list.len().min(PORTION)).into_iter().peekable();
    while rest.peek().is_some() {
        more.push(wrap(rest.by_ref().take(PORTION).collect()));
    }
}
