//! What the inbox shows: its files a page at a time, who has not sent, how many stand how.

use std::collections::BTreeMap;

use super::Desk;
use crate::domain::campaign::ListedUnit;
use crate::domain::dossier::Stage;
use crate::domain::review::{Received, ViewFigures};
use crate::domain::set::Rounding;
use crate::domain::text::{same_form, search_key, search_text};
use crate::jobs::job::Filter;
use crate::jobs::reply::{ListPage, ListRow, MissingUnit, Overview, UnitLine};

impl Desk {
    /// The units of the list of which nothing usable is here; of those whose file was refused, which.
    pub(super) fn missing(&self) -> Vec<MissingUnit> {
        let Some(campaign) = self.campaign() else { return Vec::new() };
        let refused = self.inbox.refused_units();
        let file = |key: &String| self.inbox.item(key).map(|item| item.file.clone());
        let line = |unit: &ListedUnit| MissingUnit {
            unit: listed_line(unit),
            refused: refused.get(&same_form(&unit.code)).and_then(file),
        };
        self.inbox.missing(campaign).into_iter().map(line).collect()
    }

    /// The unit of a file: of a refused one the list's, where the file says its code.
    fn unit_line(&self, item: &Received) -> Option<UnitLine> {
        if let Some(sheet) = &item.sheet {
            let (code, name, group) = (sheet.code.clone(), sheet.name.clone(), sheet.group.clone());
            return Some(UnitLine { code, name, group });
        }
        self.roll.as_ref()?.unit(item.refused_unit.as_ref()?).map(listed_line)
    }

    pub(super) fn list(&self, filter: &Filter, from: usize, count: usize) -> ListPage {
        let wanted = search_text(&filter.text);
        let found =
            self.inbox.items().iter().filter(|item| self.lets_through(filter, &wanted, item));
        let found: Vec<&Received> = found.collect();
        let rows = found.iter().skip(from).take(count).map(|item| self.list_row(item)).collect();
        ListPage { total: found.len(), rows }
    }

    fn list_row(&self, item: &Received) -> ListRow {
        let sheet = item.sheet.as_ref();
        let set = sheet.and_then(|sheet| self.sets.get(&sheet.set));
        let totals = |it: &ViewFigures| (it.figures.total, it.figures.index);
        ListRow {
            key: item.key.clone(),
            file: item.file.clone(),
            size: item.size,
            standing: item.standing,
            problems: item.problems.clone(),
            unit: self.unit_line(item),
            sent_name: item.sent_name.clone(),
            stage: sheet.map(|sheet| sheet.stage),
            rounding: Rounding::of(set.map(|set| set.as_ref())),
            own: sheet.and_then(|sheet| sheet.own().map(totals)),
            appraised: sheet.filter(|it| it.views.len() > 1).and_then(|it| it.latest().map(totals)),
        }
    }

    /// The desk as it stands. `campaign` is the text of the open campaign's file.
    pub fn overview(&self, campaign: &str) -> Overview {
        let mut stages: BTreeMap<Stage, usize> = BTreeMap::new();
        for sheet in self.usable() {
            *stages.entry(sheet.stage).or_default() += 1;
        }
        let groups = self.inbox.by_group().into_iter();
        Overview {
            id: String::new(),
            counter: 0,
            campaign: campaign.to_string(),
            made: self.made(),
            tally: self.inbox.tally(),
            listed: self.campaign().map_or(0, |campaign| campaign.units.len()),
            missing: self.campaign().map_or(0, |campaign| self.inbox.missing(campaign).len()),
            groups: groups.map(|(group, count)| (group.to_string(), count)).collect(),
            stages: stages.into_iter().collect(),
            problems: self.warnings.clone(),
        }
    }

    fn lets_through(&self, filter: &Filter, wanted: &str, item: &Received) -> bool {
        let is_standing = filter.standing.is_none_or(|standing| standing == item.standing);
        let unit = self.unit_line(item);
        let is_group =
            filter.group.is_empty() || unit.as_ref().is_some_and(|it| it.group == filter.group);
        let has = |text: &str| search_key(text).contains(wanted);
        let is_named = wanted.is_empty()
            || has(&item.file)
            || unit.as_ref().is_some_and(|it| has(&it.code) || has(&it.name));
        is_standing && is_group && is_named
    }
}

fn listed_line(unit: &ListedUnit) -> UnitLine {
    UnitLine { code: unit.code.clone(), name: unit.name.clone(), group: unit.group.clone() }
}
