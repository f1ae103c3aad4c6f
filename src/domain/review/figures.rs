//! What the superior keeps of every unit's score sheets: enough to rank and to compare ten
//! thousand of them, without texts.

use serde::{Deserialize, Serialize};

use crate::domain::dossier::{Period, Stage};
use crate::domain::points::{Percent, Points};
use crate::domain::score::{ScoreSheet, View, lowered};
use crate::domain::set::CriteriaSet;

/// One unit with its figures in every view that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnitSheet {
    /// The key of the file that it came in.
    pub key: String,
    /// The dossier's id.
    pub dossier: String,
    /// The dossier's revision.
    pub revision: u64,
    /// The unit's code, as the campaign's list has it where there is one.
    pub code: String,
    /// The unit's name, the same.
    pub name: String,
    /// The group in which it is ranked, the same.
    pub group: String,
    /// Whether code, name and group are those of a campaign's list.
    pub is_listed: bool,
    /// The checksum of its set.
    pub set: String,
    /// The year that it scores; nothing where it does not say.
    #[serde(default)]
    pub year: Option<u32>,
    /// Which part of that year.
    #[serde(default)]
    pub period: Period,
    /// Where the dossier stands.
    pub stage: Stage,
    /// When the sender's machine recorded the last step in its history (RFC 3339, UTC); empty where it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub last_step: String,
    /// Whether a round of its appraisal was recorded here; survey points alone are none.
    #[serde(default)]
    pub is_appraised: bool,
    /// Its figures: as scored by itself first, then each round.
    pub views: Vec<ViewFigures>,
}

/// The figures of one view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewFigures {
    /// Whose figures.
    pub view: View,
    /// Whether they stand: a round that is still open may change.
    pub is_closed: bool,
    /// The figures.
    pub figures: Figures,
}

/// The figures of a score sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Points in all.
    pub total: Points,
    /// The maximum that applies.
    pub applicable_max: Points,
    /// In per cent, as printed; nothing when nothing applies.
    pub index: Option<Percent>,
    /// The class, as a place in the set's bands.
    pub band: Option<usize>,
    /// A condition took the place in the ranking away.
    #[serde(default)]
    pub unranked: bool,
    /// Bonus points, capped.
    pub bonus: Points,
    /// Penalty points, capped.
    pub penalty: Points,
    /// Where conditions of a class lowered it; nothing where the class follows from the index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowered: Option<LoweredClass>,
    /// Leaves that are neither unanswered nor awaiting.
    pub answered: usize,
    /// One per line of the set, at the same place.
    pub lines: Vec<LineFigures>,
}

/// A class that the index reaches and conditions refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LoweredClass {
    /// The class that the index reaches, as a place in the set's bands.
    pub from: usize,
    /// The lines that did not reach what a class asks, as places in the set's lines, each once.
    pub nodes: Vec<usize>,
}

/// The figures of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LineFigures {
    /// Points.
    pub points: Points,
    /// The maximum that counts.
    pub applicable_max: Points,
    /// Whether it counts.
    pub applicable: bool,
}

impl Figures {
    /// The figures of a sheet.
    pub fn of(sheet: &ScoreSheet, set: &CriteriaSet) -> Self {
        let line = |line: &crate::domain::score::ScoreLine| LineFigures {
            points: line.points,
            applicable_max: line.applicable_max,
            applicable: line.applicable,
        };
        Figures {
            total: sheet.total,
            applicable_max: sheet.applicable_max,
            index: sheet.index,
            band: sheet.band,
            unranked: sheet.unranked,
            bonus: sheet.bonus,
            penalty: sheet.penalty,
            lowered: LoweredClass::of(sheet, set),
            answered: sheet.answered,
            lines: sheet.lines.iter().map(line).collect(),
        }
    }
}

impl LoweredClass {
    fn of(sheet: &ScoreSheet, set: &CriteriaSet) -> Option<Self> {
        let steps = lowered(set, sheet);
        let mut nodes: Vec<usize> = Vec::new();
        for failed in steps.iter().flat_map(|step| &step.failed) {
            if !nodes.contains(&failed.node) {
                nodes.push(failed.node);
            }
        }
        steps.first().map(|first| LoweredClass { from: first.from, nodes })
    }
}

impl LineFigures {
    /// In per cent, rounded as the set says; nothing when the line does not count.
    pub fn index(&self, set: &CriteriaSet) -> Option<Percent> {
        let percent = self.points.percent_of(self.applicable_max).filter(|_| self.applicable)?;
        Some(Percent::rounded(&percent, set.rounding.index))
    }
}

impl UnitSheet {
    /// The figures of a view, when the unit has that view.
    pub fn view(&self, view: View) -> Option<&ViewFigures> {
        self.views.iter().find(|figures| figures.view == view)
    }

    /// The unit's own figures.
    pub fn own(&self) -> Option<&ViewFigures> {
        self.view(View::SelfScored)
    }

    /// The figures of the last round, otherwise its own.
    pub fn latest(&self) -> Option<&ViewFigures> {
        self.views.last()
    }
}
