//! Whether a set is sound (`docs/formats.md#errors-and-warnings`): every problem, each with its place.

mod bands;
mod nodes;
mod rules;

use std::collections::HashSet;

use super::{Branch, CriteriaSet, Rule, Status};
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};

/// Every problem of a set that could be read, in the order of the set.
///
/// A set without errors can be scored in one way. What else seems wrong is a warning: a unit cannot
/// correct the decision that it must follow.
///
/// # Source
/// `docs/formats.md#errors-and-warnings`
pub fn check(set: &CriteriaSet) -> Vec<Problem> {
    let mut problems = Vec::new();
    source(set, &mut problems);
    profile(set, &mut problems);
    figures(set, &mut problems);
    caps(set, &mut problems);
    bands::check(set, &mut problems);
    nodes::check(set, &mut problems);
    for place in set.leaves() {
        rules::check(set, place, &mut problems);
    }
    formulas(set, &mut problems);
    problems
}

/// How long the formulas of a set may be together, in characters. All of them are computed at each key
/// press; so many take about a fifth of a second at worst, and sets in use have a tenth of it.
const MAX_FORMULAS: usize = 50_000;

fn formulas(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    let rules = set.leaves().filter_map(|leaf| set.nodes[leaf].criterion());
    let branches = rules.flat_map(|criterion| match &criterion.rule {
        Rule::Formula { branches, .. } => branches.as_slice(),
        _ => &[],
    });
    let length = |branch: &Branch| {
        let when = branch.when.as_ref().map_or(0, |when| when.source().chars().count());
        when + branch.points.source().chars().count()
    };
    let found: usize = branches.map(length).sum();
    if found > MAX_FORMULAS {
        let problem = Problem::new(Code::FormulasTooLong).with("found", found);
        problems.push(problem.with("limit", MAX_FORMULAS).at("/areas"));
    }
}

/// The JSON pointer of a line, such as `/areas/0/children/2`.
pub fn pointer(set: &CriteriaSet, place: usize) -> String {
    match set.nodes[place].parent {
        None => format!("/areas/{}", set.area_of(place)),
        Some(parent) => {
            let before = (parent + 1..place).filter(|&i| set.nodes[i].parent == Some(parent));
            format!("{}/children/{}", pointer(set, parent), before.count())
        }
    }
}

/// A problem at a line of the set; `below` is what follows in the pointer.
fn at_line(set: &CriteriaSet, place: usize, code: Code, below: &str) -> Problem {
    let node = &set.nodes[place];
    Problem::new(code).on(&node.id, &node.code).at(pointer(set, place) + below)
}

fn source(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    if set.status != Status::Official {
        return;
    }
    let source = &set.source;
    let parts = [("number", &source.number), ("date", &source.date), ("issuer", &source.issuer)];
    for (key, _) in parts.into_iter().filter(|(_, value)| value.trim().is_empty()) {
        let problem = Problem::new(Code::SourceMissing).with("key", key);
        problems.push(problem.at(format!("/source/{key}")));
    }
}

fn profile(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    let ids = set.profile.iter().map(|question| question.id.as_str());
    for (index, id) in repeated(ids) {
        let problem = Problem::new(Code::DuplicateId).with("found", id);
        problems.push(problem.at(format!("/profile/{index}/id")));
    }
}

fn figures(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    for (index, id) in repeated(set.figures.iter().map(|figure| figure.id.as_str())) {
        let problem = Problem::new(Code::DuplicateId).with("found", id);
        problems.push(problem.at(format!("/figures/{index}/id")));
    }
}

fn caps(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    let caps = [("bonus", set.caps.bonus), ("penalty", set.caps.penalty)];
    for (key, cap) in caps {
        if let Some(cap) = cap.filter(|cap| *cap < Points::ZERO) {
            let problem = Problem::new(Code::PointsOutside).with("key", key).with("found", cap);
            let problem = problem.with("min", "0").with("max", set.max);
            problems.push(problem.at(format!("/caps/{key}")));
        }
    }
}

/// The entries that stood before, each with its place.
fn repeated<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let mut seen = HashSet::new();
    ids.enumerate().filter(|(_, id)| !seen.insert(*id)).collect()
}
