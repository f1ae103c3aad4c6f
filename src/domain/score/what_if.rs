//! Where points were lost, and what another answer would change; the dossier stays as it is.

use super::input::Input;
use super::sheet::{ScoreSheet, State};
use super::{View, score_with, totals};
use crate::domain::dossier::{Answer, Dossier};
use crate::domain::points::Points;
use crate::domain::set::{CriteriaSet, Role};
use crate::domain::sort::sort_by_key;

/// Points that one leaf has lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The leaf, as a place in the set's lines.
    pub node: usize,
    /// How many points: the maximum less what was reached; for a penalty, what was taken.
    pub lost: Points,
}

/// The leaves that lost points, largest first; equal ones in the order of the set.
///
/// A bonus that was not earned is no loss.
pub fn losses(set: &CriteriaSet, sheet: &ScoreSheet) -> Vec<Loss> {
    let lost = |node: usize| {
        let line = &sheet.lines[node];
        let lost = match set.nodes[node].role {
            Role::Base => line.applicable_max - line.points,
            Role::Bonus => Points::ZERO,
            Role::Penalty => line.points,
        };
        Loss { node, lost }
    };
    let mut losses: Vec<Loss> =
        set.leaves().map(lost).filter(|loss| loss.lost > Points::ZERO).collect();
    sort_by_key(&mut losses, |loss| std::cmp::Reverse(loss.lost));
    losses
}

/// The sheet that another answer to one leaf would give.
pub fn what_if(set: &CriteriaSet, dossier: &Dossier, leaf: &str, answer: &Answer) -> ScoreSheet {
    score_with(set, dossier, leaf, answer)
}

/// The sheet that the maximum for each of some leaves would give (for a penalty: no points taken).
pub fn best_sheet(set: &CriteriaSet, dossier: &Dossier, leaves: &[&str]) -> ScoreSheet {
    let view = View::SelfScored;
    let best: Vec<(&str, String)> =
        leaves.iter().map(|leaf| (*leaf, best_of(set, leaf).to_string())).collect();
    let with = |id: &str, place: usize| match Input::of(set, dossier, view, id, place) {
        Input::Off { question, effect } => Input::Off { question, effect },
        input => match best.iter().find(|(leaf, _)| *leaf == id) {
            Some((_, best)) => Input::Points(best),
            None => input,
        },
    };
    totals::sum_up(set, dossier, view, with)
}

fn best_of(set: &CriteriaSet, leaf: &str) -> Points {
    let node = &set.nodes[set.find(leaf).unwrap_or(0)];
    match node.role {
        Role::Penalty => Points::ZERO,
        Role::Base | Role::Bonus => node.max,
    }
}

impl ScoreSheet {
    /// The places of the leaves that are in a state.
    pub fn leaves_in<'a>(
        &'a self,
        set: &'a CriteriaSet,
        state: State,
    ) -> impl Iterator<Item = usize> + 'a {
        set.leaves().filter(move |&place| self.lines[place].state == state)
    }
}
