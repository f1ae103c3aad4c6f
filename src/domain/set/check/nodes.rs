//! Lines: unique ids, codes, sums, profile questions.

use super::{at_line, repeated};
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{CriteriaSet, Role};

pub(super) fn check(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    for (place, id) in repeated(set.nodes.iter().map(|node| node.id.as_str())) {
        problems.push(at_line(set, place, Code::DuplicateId, "/id").with("found", id));
    }
    for (place, code) in repeated(set.nodes.iter().map(|node| node.code.as_str())) {
        problems.push(at_line(set, place, Code::DuplicateCode, "/code").with("found", code));
    }
    for place in 0..set.nodes.len() {
        maximum(set, place, problems);
        unless(set, place, problems);
    }
    total(set, problems);
}

fn maximum(set: &CriteriaSet, place: usize, problems: &mut Vec<Problem>) {
    let node = &set.nodes[place];
    if node.max < Points::ZERO {
        let problem = at_line(set, place, Code::PointsOutside, "/max");
        let problem = problem.with("key", "max").with("found", node.max);
        problems.push(problem.with("min", "0").with("max", set.max));
    }
    if node.criterion().is_some() {
        return;
    }
    // Lines of another role stand on their own: they enter no group above them.
    let children = (place + 1..node.end)
        .filter(|&i| set.nodes[i].parent == Some(place) && set.nodes[i].role == node.role);
    let sum: Points = children.map(|i| set.nodes[i].max).sum();
    let is_capped = node.role != Role::Base && set.is_topmost_of_role(place);
    if node.max > sum || (node.max < sum && !is_capped) {
        let problem = at_line(set, place, Code::GroupMax, "/max");
        problems.push(problem.with("found", node.max).with("expected", sum));
    }
}

fn unless(set: &CriteriaSet, place: usize, problems: &mut Vec<Problem>) {
    let rule = set.nodes[place].not_applicable.as_ref();
    let Some(id) = rule.and_then(|rule| rule.unless.as_ref()) else {
        return;
    };
    if !set.profile.iter().any(|question| &question.id == id) {
        let problem = at_line(set, place, Code::UnlessUnknown, "/notApplicable/unless");
        problems.push(problem.with("found", id));
    }
}

fn total(set: &CriteriaSet, problems: &mut Vec<Problem>) {
    let areas = set.areas.iter().map(|area| &set.nodes[area.node]);
    let sum: Points = areas.filter(|area| area.role == Role::Base).map(|area| area.max).sum();
    if sum != set.max {
        let problem = Problem::new(Code::SetMax).at("/max");
        problems.push(problem.with("found", set.max).with("expected", sum));
    }
}
