//! The dates of a campaign, as days from today.

use serde::{Deserialize, Serialize};

use super::Campaign;
use crate::domain::calendar::days_between;
use crate::domain::sort::sort_by_key;

/// A step of a campaign that has a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Milestone {
    /// Self-scoring opens.
    SelfOpens,
    /// Self-scoring closes: the file must be with the superior.
    SelfCloses,
    /// The first appraisal closes.
    Appraisal1Closes,
    /// Explanations close.
    ExplanationCloses,
    /// The second appraisal closes.
    Appraisal2Closes,
}

impl Milestone {
    /// Every step, in the order of a campaign.
    pub const ALL: [Milestone; 5] = [
        Milestone::SelfOpens,
        Milestone::SelfCloses,
        Milestone::Appraisal1Closes,
        Milestone::ExplanationCloses,
        Milestone::Appraisal2Closes,
    ];

    /// The word in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Milestone::SelfOpens => "selfOpens",
            Milestone::SelfCloses => "selfCloses",
            Milestone::Appraisal1Closes => "appraisal1Closes",
            Milestone::ExplanationCloses => "explanationCloses",
            Milestone::Appraisal2Closes => "appraisal2Closes",
        }
    }
}

/// A date of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Of which step.
    pub milestone: Milestone,
    /// As `2026-12-31`.
    pub date: String,
    /// Days from today until then; below nought once it has passed.
    pub days: i64,
}

/// The dates of a campaign in the order of time. What is no date of the calendar, and names that
/// this version does not know, are left out.
pub fn deadlines(campaign: &Campaign, today: &str) -> Vec<Deadline> {
    let dated = Milestone::ALL.into_iter().filter_map(|milestone| {
        let date = campaign.dates.get(milestone.as_str())?.trim();
        let days = days_between(today, date)?;
        Some(Deadline { milestone, date: date.to_string(), days })
    });
    let mut dated: Vec<Deadline> = dated.collect();
    sort_by_key(&mut dated, |deadline| deadline.days);
    dated
}
