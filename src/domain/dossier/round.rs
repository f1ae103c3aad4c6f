//! A round of appraisal (thẩm định): the superior's verdicts and the unit's explanations.

use super::{Answer, Evidence, Person, Unknown};
use crate::domain::map::Map;

/// One round of appraisal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u32,
    /// Who appraised.
    pub by: Person,
    /// When it was closed (RFC 3339, UTC); open without.
    pub closed_at: Option<String>,
    /// Until when the unit may explain (ISO date), as its superior's file says; empty without.
    pub due_by: String,
    /// Verdicts by leaf id.
    pub verdicts: Map<String, Verdict>,
    /// The unit's explanations by leaf id.
    pub explanations: Map<String, Explanation>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Round {
    /// Open, and without anything said in it?
    pub fn is_blank(&self) -> bool {
        let is_silent = self.verdicts.is_empty() && self.explanations.is_empty();
        self.closed_at.is_none() && is_silent && self.unknown.is_empty()
    }
}

/// What the superior says of one leaf. With neither answer nor points, what stood before stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The appraiser's own figure or option; points follow by the same rule.
    pub answer: Option<Answer>,
    /// Points set directly; they go before an answer.
    pub points: Option<String>,
    /// Why.
    pub note: String,
    /// Whether the unit is asked to explain.
    pub needs_explanation: bool,
    /// Looked at and agreed with: what stood before stays, and the row counts as appraised.
    pub accepted: bool,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl Verdict {
    /// Whether it sets an answer or points of its own.
    pub fn decides(&self) -> bool {
        let has_points = self.points.as_ref().is_some_and(|points| !points.trim().is_empty());
        has_points || self.answer.as_ref().is_some_and(|answer| !answer.is_blank())
    }
}

/// The unit's word on a verdict (giải trình).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Whether the unit agrees with the appraisal of this leaf; a text or documents may stand beside
    /// it.
    pub agreed: bool,
    /// The explanation.
    pub text: String,
    /// Where added documents stand.
    pub evidence: Vec<Evidence>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}
