//! What the usable dossiers come to: ranking, statistics, what moving to a corrected set changes.

use std::collections::HashSet;

use super::Desk;
use crate::domain::problem::Problem;
use crate::domain::review::outcome::{ResultFile, compare};
use crate::domain::review::{
    Excluded, MovedUnit, Ranking, Reason, Request, Standing, Statistics, UnitSheet, moved_units,
    rank, statistics,
};
use crate::domain::text::same_form;
use crate::formats::read_result;

impl Desk {
    /// The figures of every usable file.
    pub(super) fn usable(&self) -> impl Iterator<Item = &UnitSheet> {
        let items = self.inbox.items().iter().filter(|item| item.standing.is_in());
        items.filter_map(|item| item.sheet.as_ref())
    }

    /// Ranks the usable dossiers; all others of the list or the inbox are named with the reason.
    pub fn rank(&self, request: &Request, last: Option<&ResultFile>) -> Ranking {
        let units: Vec<&UnitSheet> = self.usable().collect();
        let excluded = self.excluded();
        let mut ranking = rank(&units, &excluded, &self.sets, self.campaign(), request);
        ranking.made = self.made();
        if let Some(last) = last {
            compare(&mut ranking, last, &self.sets);
        }
        ranking
    }

    /// Units that are not ranked whatever is asked, each with its group.
    fn excluded(&self) -> Vec<(String, Excluded)> {
        let named = |sheet: &UnitSheet, reason| {
            let (code, name) = (sheet.code.clone(), sheet.name.clone());
            (sheet.group.clone(), Excluded { code, name, reason, key: Some(sheet.key.clone()) })
        };
        let mut found = Vec::new();
        let mut told = HashSet::new();
        for item in self.inbox.items().iter().filter(|it| it.standing == Standing::Undecided) {
            let Some(sheet) = item.sheet.as_ref().filter(|_| told.insert(&item.key)) else {
                continue;
            };
            // Its other files are of the same unit, which is named once.
            told.extend(self.inbox.rivals(&item.key).into_iter().map(|rival| &rival.key));
            found.push(named(sheet, Reason::Undecided));
        }
        let Some(campaign) = self.campaign() else { return found };
        let refused = self.inbox.refused_units();
        for unit in self.inbox.missing(campaign) {
            let key = refused.get(&same_form(&unit.code)).cloned();
            let reason = if key.is_some() { Reason::Refused } else { Reason::NothingSent };
            let (code, name) = (unit.code.clone(), unit.name.clone());
            found.push((unit.group.clone(), Excluded { code, name, reason, key }));
        }
        found
    }

    /// The statistics of the units of a group that are ranked by this request, by the same figures;
    /// nothing when it has no usable file.
    pub fn statistics(&self, group: &str, request: &Request) -> Option<Statistics> {
        let units: Vec<&UnitSheet> = self.usable().filter(|it| it.group == group).collect();
        let of_campaign = self.campaign().and_then(|it| it.group(group)).map(|it| &it.set.checksum);
        let checksum = of_campaign.or_else(|| units.first().map(|unit| &unit.set))?;
        Some(statistics(&units, self.sets.get(checksum)?, request))
    }

    /// What moving to a corrected set comes to for the usable files.
    pub fn moved(&self) -> Vec<MovedUnit> {
        moved_units(self.inbox.items())
    }
}

pub(in crate::jobs) fn last_result(text: &str) -> Result<Option<ResultFile>, Vec<Problem>> {
    match text.is_empty() {
        true => Ok(None),
        false => read_result(text.as_bytes()).sound().map(Some),
    }
}
