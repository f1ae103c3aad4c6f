//! The score of one leaf.

use super::input::Input;
use super::rule::{self, Outcome};
use super::sheet::{OffBy, ScoreLine, State, Why};
use crate::domain::dossier::Answer;
use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::set::{CriteriaSet, Criterion, NaEffect, Node, Role, Scorer};

/// Scores the leaf at `place`.
pub(super) fn score(
    set: &CriteriaSet,
    place: usize,
    criterion: &Criterion,
    input: Input,
) -> ScoreLine {
    let node = &set.nodes[place];
    let result = match input {
        Input::Off { question, effect } => {
            Ok(Outcome::Off { by: OffBy::Profile(question.into()), effect })
        }
        Input::Nothing => return unscored(node, criterion.scorer),
        Input::Points(points) => rule::set_directly(&criterion.rule, node.max, points),
        Input::Answer(answer) => match answer.as_ref() {
            Answer::NotApplicable { reason } => skipped(set, place, reason),
            answer => rule::apply(&criterion.rule, node.max, answer),
        },
    };
    match result {
        Ok(Outcome::Scored { points, why }) => scored(set, node, criterion, &points, why),
        Ok(Outcome::Off { by, effect }) => off(set, node, by, effect),
        Ok(Outcome::OffByWholeZero) => {
            let nearest = set.nearest_not_applicable(place);
            let effect = nearest.map_or(NaEffect::Exclude, |rule| rule.effect);
            off(set, node, OffBy::WholeZero, effect)
        }
        Err(problem) => invalid(node, problem),
    }
}

fn skipped(set: &CriteriaSet, place: usize, reason: &str) -> Result<Outcome, Problem> {
    match set.nearest_not_applicable(place) {
        Some(rule) if rule.unless.is_none() => {
            Ok(Outcome::Off { by: OffBy::Answer(reason.into()), effect: rule.effect })
        }
        _ => Err(Problem::new(Code::MayNotSkip).field(Field::Answer)),
    }
}

fn counted(set: &CriteriaSet, node: &Node, points: Points, line: ScoreLine) -> ScoreLine {
    let percent = points.percent_of(node.max);
    let index = percent.map(|percent| Percent::rounded(&percent, set.rounding.index));
    ScoreLine { applicable: true, applicable_max: node.max, points, index, ..line }
}

/// Rounded once, held to the maximum before and after.
fn scored(
    set: &CriteriaSet,
    node: &Node,
    criterion: &Criterion,
    points: &Exact,
    why: Why,
) -> ScoreLine {
    let held = points.clone().min(node.max.exact());
    let rounded = set.rounding_of(criterion).round(&held).min(node.max);
    counted(set, node, rounded, ScoreLine::without_points(node, State::Scored, why))
}

/// A penalty that is not applicable takes nothing away, whatever its effect.
fn off(set: &CriteriaSet, node: &Node, by: OffBy, effect: NaEffect) -> ScoreLine {
    let effect = if node.role == Role::Penalty { NaEffect::Exclude } else { effect };
    let line = ScoreLine::without_points(node, State::NotApplicable, Why::Off { by, effect });
    match effect {
        NaEffect::Exclude | NaEffect::Rescale => line,
        NaEffect::Full => counted(set, node, node.max, line),
    }
}

fn unscored(node: &Node, scorer: Scorer) -> ScoreLine {
    match scorer {
        Scorer::Unit => in_denominator(
            node,
            ScoreLine::without_points(node, State::Unanswered, Why::Unanswered),
        ),
        Scorer::Survey | Scorer::Superior => {
            ScoreLine::without_points(node, State::Awaiting, Why::Awaiting)
        }
    }
}

fn invalid(node: &Node, problem: Problem) -> ScoreLine {
    let problems = vec![problem.on(&node.id, &node.code)];
    let line = ScoreLine::without_points(node, State::Invalid, Why::Invalid);
    in_denominator(node, ScoreLine { problems, ..line })
}

/// No points, but the maximum counts.
fn in_denominator(node: &Node, line: ScoreLine) -> ScoreLine {
    let index = (!node.max.is_zero()).then(Percent::default);
    ScoreLine { applicable: true, applicable_max: node.max, index, ..line }
}
