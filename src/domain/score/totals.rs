//! From leaves to groups, areas and the total (`docs/formats.md#scoring`, 5 to 7).

use super::input::Input;
use super::sheet::{Held, ScoreLine, ScoreSheet, State, Why};
use super::{View, class, groups, leaf};
use crate::domain::dossier::Dossier;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
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
    groups::fill(set, &mut lines);
    cap_topmost(set, &mut lines);
    add_indices(set, &mut lines);
    total(set, dossier, view, lines)
}

/// A topmost bonus or penalty group gives, and is measured by, at most its maximum.
fn cap_topmost(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    for place in topmost(set, Role::Bonus).chain(topmost(set, Role::Penalty)) {
        let line = &mut lines[place];
        line.points = line.points.min(line.max);
        line.applicable_max = line.applicable_max.min(line.max);
    }
}

/// The lines of a role that have none of it above.
fn topmost(set: &CriteriaSet, role: Role) -> impl Iterator<Item = usize> + '_ {
    let is_topmost =
        move |&place: &usize| set.nodes[place].role == role && set.is_topmost_of_role(place);
    (0..set.nodes.len()).filter(is_topmost)
}

fn add_indices(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    for line in lines.iter_mut().filter(|line| line.applicable) {
        let percent = line.points.percent_of(line.applicable_max);
        line.index = percent.map(|percent| Percent::rounded(&percent, set.rounding.index));
    }
}

fn total(set: &CriteriaSet, dossier: &Dossier, view: View, lines: Vec<ScoreLine>) -> ScoreSheet {
    let points = |role| topmost(set, role).map(|place| lines[place].points).sum::<Points>();
    let applicable_max =
        topmost(set, Role::Base).map(|place| lines[place].applicable_max).sum::<Points>();
    let (campaign, own) = (&dossier.campaign.caps, &set.caps);
    let (bonus, held_bonus) = hold(Role::Bonus, points(Role::Bonus), campaign.bonus, own.bonus);
    let (penalty, held_penalty) =
        hold(Role::Penalty, points(Role::Penalty), campaign.penalty, own.penalty);
    let sum = (points(Role::Base) + bonus - penalty).max(Points::ZERO);
    let total = if set.cap_total { sum.min(applicable_max) } else { sum };
    let percent = total.percent_of(applicable_max);
    let index = percent.map(|percent| Percent::rounded(&percent, set.rounding.index));
    let is_open = |state| matches!(state, State::Unanswered | State::Awaiting);
    let class = class::of(set, &lines, class::Reached { total, index });
    let states: Vec<State> = set.leaves().map(|place| lines[place].state).collect();
    ScoreSheet {
        format_version: set.format_version,
        set_warnings: codes(&set.warnings),
        set: dossier.set.clone(),
        unit: dossier.unit.clone(),
        view,
        total,
        applicable_max,
        index,
        band: class.band,
        unranked: class.is_unranked,
        bonus,
        penalty,
        held: held_bonus.into_iter().chain(held_penalty).collect(),
        answered: states.iter().filter(|state| !is_open(**state)).count(),
        leaves: states.len(),
        lines,
    }
}

/// What a role comes to within the campaign's cap, otherwise the set's, and whether that held it.
fn hold(
    role: Role,
    sum: Points,
    campaign: Option<Points>,
    own: Option<Points>,
) -> (Points, Option<Held>) {
    let by_campaign = campaign.is_some();
    match campaign.or(own).map(|cap| cap.max(Points::ZERO)) {
        Some(cap) if sum > cap => (cap, Some(Held { role, sum, cap, by_campaign })),
        _ => (sum, None),
    }
}

/// Each code once, in the order found.
fn codes(problems: &[Problem]) -> Vec<Code> {
    let mut codes = Vec::new();
    for problem in problems {
        if !codes.contains(&problem.code) {
            codes.push(problem.code);
        }
    }
    codes
}
