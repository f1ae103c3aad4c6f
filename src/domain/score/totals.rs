//! From leaves to groups, areas and the total (formats, § 3.5 to 3.7).

use super::input::Input;
use super::sheet::{Held, ScoreLine, ScoreSheet, State, Why};
use super::{View, class, leaf};
use crate::domain::dossier::Dossier;
use crate::domain::points::{Percent, Points};
use crate::domain::set::{CriteriaSet, NodeKind, Role};

/// Scores every line; `input` says what stands for a leaf, by id and place.
pub(super) fn sum_up<'a>(
    set: &CriteriaSet,
    dossier: &Dossier,
    view: View,
    input: impl Fn(&str, usize) -> Input<'a>,
) -> ScoreSheet {
    let mut lines: Vec<ScoreLine> = (0..set.nodes.len())
        .map(|place| match &set.nodes[place].kind {
            NodeKind::Leaf(criterion) => {
                leaf::score(set, place, criterion, input(&set.nodes[place].id, place))
            }
            NodeKind::Group => {
                ScoreLine::without_points(&set.nodes[place], State::Group, Why::Group)
            }
        })
        .collect();
    fill_groups(set, &mut lines);
    cap_areas(set, &mut lines);
    add_indices(set, &mut lines);
    total(set, dossier, view, lines)
}

/// A group is the sum below it; from the last line up, so that every child is ready.
fn fill_groups(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    for place in (0..lines.len()).rev() {
        let Some(parent) = set.nodes[place].parent else {
            continue;
        };
        let (points, max) = (lines[place].points, lines[place].applicable_max);
        lines[parent].applicable |= lines[place].applicable;
        lines[parent].points += points;
        lines[parent].applicable_max += max;
    }
}

/// A bonus or penalty area gives, and is measured by, at most its cap.
fn cap_areas(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    for area in set.areas.iter().filter(|area| area.role != Role::Base) {
        let line = &mut lines[area.node];
        line.points = line.points.min(line.max);
        line.applicable_max = line.applicable_max.min(line.max);
    }
}

fn add_indices(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    for line in lines.iter_mut().filter(|line| line.applicable) {
        let percent = line.points.percent_of(line.applicable_max);
        line.index = percent.map(|percent| Percent::rounded(&percent, set.rounding.index));
    }
}

fn total(set: &CriteriaSet, dossier: &Dossier, view: View, lines: Vec<ScoreLine>) -> ScoreSheet {
    let of_role = |role: Role| set.areas.iter().filter(move |area| area.role == role);
    let points = |role| of_role(role).map(|area| lines[area.node].points).sum::<Points>();
    let applicable_max = of_role(Role::Base).map(|area| lines[area.node].applicable_max).sum();
    let caps = &dossier.campaign.caps;
    let (bonus, held_bonus) = hold(Role::Bonus, points(Role::Bonus), caps.bonus);
    let (penalty, held_penalty) = hold(Role::Penalty, points(Role::Penalty), caps.penalty);
    let sum = (points(Role::Base) + bonus - penalty).max(Points::ZERO);
    let total = if set.cap_total { sum.min(applicable_max) } else { sum };
    let percent = total.percent_of(applicable_max);
    let index = percent.map(|percent| Percent::rounded(&percent, set.rounding.index));
    let is_open = |state| matches!(state, State::Unanswered | State::Awaiting);
    let states: Vec<State> = set.leaves().map(|place| lines[place].state).collect();
    ScoreSheet {
        set: dossier.set.clone(),
        unit: dossier.unit.clone(),
        view,
        total,
        applicable_max,
        index,
        band: index.and_then(|index| class::of(set, &lines, index)),
        bonus,
        penalty,
        held: held_bonus.into_iter().chain(held_penalty).collect(),
        answered: states.iter().filter(|state| !is_open(**state)).count(),
        leaves: states.len(),
        lines,
    }
}

/// What a role comes to within the campaign's cap, and whether that held it.
fn hold(role: Role, sum: Points, cap: Option<Points>) -> (Points, Option<Held>) {
    match cap.map(|cap| cap.max(Points::ZERO)) {
        Some(cap) if sum > cap => (cap, Some(Held { role, sum, cap })),
        _ => (sum, None),
    }
}
