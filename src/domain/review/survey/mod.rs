//! Survey points (SIPAS and others) as data of the campaign: by unit and criterion, given before
//! a dossier comes or after it was concluded, and laid over it whenever it is scored
//! (`review::bind`).

mod figure;
mod paste;
mod preview;

pub use figure::{FigureUnit, Reading, SurveyFigure};
pub use paste::{SurveyedUnit, preview};
pub use preview::{
    PreviewCell, PreviewColumn, PreviewRow, Question, Readings, SurveyChange, SurveyPreview,
};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::dossier::{Dossier, Verdict};
use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{CriteriaSet, Scorer};
use crate::domain::text::same_form;

/// The survey points of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Listed", into = "Listed")]
pub struct SurveyTable {
    /// By code, or by name where a unit has no code, in the form in which they are compared.
    units: BTreeMap<String, SurveyUnit>,
}

/// The figures of one unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SurveyUnit {
    /// Its code, as the campaign's list has it.
    pub code: String,
    /// Its name, the same.
    pub name: String,
    /// By leaf id.
    pub figures: BTreeMap<String, SurveyFigure>,
}

/// The table as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Listed {
    units: Vec<SurveyUnit>,
}

impl From<Listed> for SurveyTable {
    fn from(listed: Listed) -> Self {
        let with_key = |unit: SurveyUnit| (key(&unit.code, &unit.name), unit);
        SurveyTable { units: listed.units.into_iter().map(with_key).collect() }
    }
}

impl From<SurveyTable> for Listed {
    fn from(table: SurveyTable) -> Self {
        Listed { units: table.units.into_values().collect() }
    }
}

/// By what a unit is known in the table.
fn key(code: &str, name: &str) -> String {
    match same_form(code) {
        code if code.is_empty() => format!("\u{0}{}", same_form(name)),
        code => code,
    }
}

impl SurveyTable {
    /// Whether there is no figure at all.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// The units that have figures.
    pub fn units(&self) -> impl Iterator<Item = &SurveyUnit> {
        self.units.values()
    }

    /// The figures of a unit: by its code, without one by its name.
    pub fn unit(&self, code: &str, name: &str) -> Option<&SurveyUnit> {
        self.units.get(&key(code, name))
    }

    /// The figure of a unit for a leaf.
    pub fn figure(&self, code: &str, name: &str, leaf: &str) -> Option<&SurveyFigure> {
        self.unit(code, name)?.figures.get(leaf)
    }

    /// What the figures of a unit come to for a set: those that its rules take, by leaf id. Leaves
    /// that units score themselves have none.
    pub fn verdicts(&self, code: &str, name: &str, set: &CriteriaSet) -> Map<String, Verdict> {
        let figures = self.unit(code, name).map(|unit| &unit.figures);
        let fitting = |(leaf, figure): (&String, &SurveyFigure)| {
            let (_, criterion) = set.leaf(leaf)?;
            let is_taken = criterion.scorer != Scorer::Unit && figure.fits(criterion);
            is_taken.then(|| (leaf.clone(), figure.verdict()))
        };
        figures.into_iter().flatten().filter_map(fitting).collect()
    }

    /// Makes changes, all of them or none, and gives back those that take them back.
    ///
    /// # Errors
    /// [`Code::NewerElsewhere`] when another figure stands where one is to be replaced.
    pub fn apply(&mut self, changes: &[SurveyChange]) -> Result<Vec<SurveyChange>, Problem> {
        let stands = |it: &SurveyChange| self.figure(&it.code, &it.name, &it.leaf);
        if changes.iter().any(|change| stands(change) != change.before.as_ref()) {
            return Err(Problem::new(Code::NewerElsewhere));
        }
        for change in changes {
            self.put(change);
        }
        Ok(changes.iter().rev().map(SurveyChange::inverse).collect())
    }

    fn put(&mut self, change: &SurveyChange) {
        let key = key(&change.code, &change.name);
        let unit = self.units.entry(key.clone()).or_default();
        unit.code = change.code.clone();
        unit.name = change.name.clone();
        match &change.after {
            Some(figure) => drop(unit.figures.insert(change.leaf.clone(), figure.clone())),
            None => drop(unit.figures.remove(&change.leaf)),
        }
        if unit.figures.is_empty() {
            self.units.remove(&key);
        }
    }

    /// Takes up the survey points that version 1 kept as verdicts of a dossier's rounds, of every
    /// leaf the last one that was given. What the table has already stays.
    pub fn lift(&mut self, code: &str, name: &str, dossier: &Dossier, set: &CriteriaSet) {
        let mut rounds: Vec<_> = dossier.rounds.iter().collect();
        rounds.sort_by_key(|round| std::cmp::Reverse(round.number));
        for (leaf, verdict) in rounds.iter().flat_map(|round| &round.verdicts) {
            let criterion = set.leaf(leaf).map(|(_, criterion)| criterion);
            let criterion = criterion.filter(|it| it.scorer == Scorer::Survey);
            let Some(after) = criterion.and_then(|it| SurveyFigure::of(verdict, it)) else {
                continue;
            };
            if self.figure(code, name, leaf).is_none() {
                self.put(&SurveyChange {
                    code: code.into(),
                    name: name.into(),
                    leaf: leaf.clone(),
                    before: None,
                    after: Some(after),
                });
            }
        }
    }
}
