//! The campaign's survey points: as a table of all units, and what a pasted table comes to.

use std::collections::HashSet;

use super::Desk;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::survey::{
    self, Readings, SurveyChange, SurveyPreview, SurveyTable, SurveyedUnit,
};
use crate::domain::set::Scorer;
use crate::jobs::reply::{SurveyGrid, SurveyLine};

impl Desk {
    /// What a table of survey points comes to for the units that answer this set: those of the list,
    /// whether their dossier is here or not, and those of usable dossiers beside it.
    pub fn preview_survey(
        &self,
        rows: &[(usize, Vec<String>)],
        set: &str,
        readings: &Readings,
    ) -> Checked<SurveyPreview> {
        let Some(set) = self.sets.get(set) else {
            let problem = Problem::new(Code::SetMissing).with("id", set).with("version", "");
            return Checked::refused(problem);
        };
        let none = SurveyTable::default();
        let table = self.survey.as_ref().unwrap_or(&none);
        survey::preview(rows, set, &self.surveyed_units(&set.checksum), table, readings)
    }

    /// The units that answer this set, in the order of the list, then of the inbox.
    fn surveyed_units(&self, set: &str) -> Vec<SurveyedUnit> {
        let unit =
            |code: &String, name: &String| SurveyedUnit { code: code.clone(), name: name.clone() };
        let listed = self.campaign().into_iter().flat_map(|campaign| {
            let has_set =
                |group: &str| campaign.group(group).is_some_and(|it| it.set.checksum == set);
            campaign.units.iter().filter(move |it| has_set(&it.group))
        });
        let listed = listed.map(|it| unit(&it.code, &it.name));
        let received = self.usable().filter(|sheet| !sheet.is_listed && sheet.set == set);
        listed.chain(received.map(|sheet| unit(&sheet.code, &sheet.name))).collect()
    }

    /// A part of the survey table of a set: its units, a cell for each criterion.
    pub fn survey_grid(&self, set: &str, from: usize, count: usize) -> SurveyGrid {
        let Some(set) = self.sets.get(set) else { return SurveyGrid::default() };
        let scored_by_others =
            |leaf: &usize| set.nodes[*leaf].criterion().is_some_and(|it| it.scorer != Scorer::Unit);
        let leaves: Vec<&str> =
            set.leaves().filter(scored_by_others).map(|leaf| set.nodes[leaf].id.as_str()).collect();
        let units = self.surveyed_units(&set.checksum);
        let received: HashSet<(&str, &str)> =
            self.usable().map(|it| (it.code.as_str(), it.name.as_str())).collect();
        let row = |unit: &SurveyedUnit| {
            let figure =
                |leaf: &&str| self.survey.as_ref()?.figure(&unit.code, &unit.name, leaf).cloned();
            SurveyLine {
                code: unit.code.clone(),
                name: unit.name.clone(),
                is_received: received.contains(&(unit.code.as_str(), unit.name.as_str())),
                figures: leaves.iter().map(figure).collect(),
            }
        };
        SurveyGrid {
            total: units.len(),
            leaves: leaves.iter().map(|leaf| leaf.to_string()).collect(),
            rows: units.iter().skip(from).take(count).map(row).collect(),
        }
    }

    /// The keys of the usable files of units whose survey points are changed.
    pub fn surveyed_keys(&self, changes: &[SurveyChange]) -> Vec<String> {
        let units: HashSet<(&str, &str)> =
            changes.iter().map(|it| (it.code.as_str(), it.name.as_str())).collect();
        let items = self.inbox.items().iter().filter(|item| {
            let sheet = item.sheet.as_ref();
            sheet.is_some_and(|it| units.contains(&(it.code.as_str(), it.name.as_str())))
        });
        items.map(|item| item.key.clone()).collect()
    }
}
