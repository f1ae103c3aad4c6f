//! Why the maximum that applies is below the set's: what fell away, by reason.

use super::sheet::{OffBy, ScoreLine, ScoreSheet, State, Why};
use crate::domain::points::Points;
use crate::domain::set::{CriteriaSet, NaEffect, Role};

/// Leaves that do not count, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// Why.
    pub reason: Reason,
    /// The leaves, as places in the set's nodes.
    pub leaves: Vec<usize>,
    /// The sum of their maxima.
    pub max: Points,
}

/// Why a leaf does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Someone else scores it and has not done so.
    Awaiting,
    /// The profile question with this id was answered "no".
    Profile(String),
    /// The unit answered "not applicable".
    Answer,
    /// The whole of its share is 0.
    WholeZero,
}

/// What fell away in the base areas, by reason, in the order of the set.
///
/// The maxima sum up to the difference between the set's maximum and the one that applies.
pub fn reductions(set: &CriteriaSet, sheet: &ScoreSheet) -> Vec<Reduction> {
    let mut found: Vec<Reduction> = Vec::new();
    let base = set.leaves().filter(|&leaf| set.nodes[leaf].role == Role::Base);
    for leaf in base {
        let line = &sheet.lines[leaf];
        if is_made_up_for(set, sheet, leaf) {
            continue;
        }
        let Some(reason) = reason(line) else { continue };
        match found.iter_mut().find(|reduction| reduction.reason == reason) {
            Some(reduction) => {
                reduction.leaves.push(leaf);
                reduction.max += line.max;
            }
            None => found.push(Reduction { reason, leaves: vec![leaf], max: line.max }),
        }
    }
    found
}

/// Whether a group above was scaled up for a leaf that fell away.
fn is_made_up_for(set: &CriteriaSet, sheet: &ScoreSheet, leaf: usize) -> bool {
    let is_rescaled = |&place: &usize| {
        set.nodes[place].role == set.nodes[leaf].role
            && matches!(sheet.lines[place].why, Why::Rescaled { .. })
    };
    let fell = matches!(sheet.lines[leaf].why, Why::Off { effect: NaEffect::Rescale, .. });
    let mut above = std::iter::successors(set.nodes[leaf].parent, |&place| set.nodes[place].parent);
    fell && above.any(|place| is_rescaled(&place))
}

/// The same leaves in as few lines as can be: a group stands for all leaves below it.
pub fn outermost(set: &CriteriaSet, leaves: &[usize]) -> Vec<usize> {
    let is_covered = |&place: &usize| set.leaves_under(place).all(|leaf| leaves.contains(&leaf));
    let mut lines: Vec<usize> = Vec::new();
    for &leaf in leaves {
        let above = std::iter::successors(Some(leaf), |&place| set.nodes[place].parent);
        let widest = above.take_while(is_covered).last().unwrap_or(leaf);
        if lines.last() != Some(&widest) {
            lines.push(widest);
        }
    }
    lines
}

fn reason(line: &ScoreLine) -> Option<Reason> {
    match (&line.why, line.state) {
        _ if line.applicable => None,
        (_, State::Awaiting) => Some(Reason::Awaiting),
        (Why::Off { by: OffBy::Profile(question), .. }, _) => {
            Some(Reason::Profile(question.clone()))
        }
        (Why::Off { by: OffBy::Answer(_), .. }, _) => Some(Reason::Answer),
        (Why::Off { by: OffBy::WholeZero, .. }, _) => Some(Reason::WholeZero),
        _ => None,
    }
}
