//! Sums of maxima: those that were not printed, and those that do not agree.

use super::lines::Line;
use super::{Node, Noted, Side};
use crate::domain::exact::Exact;
use crate::domain::problem::{Code, Problem};

/// Fills maxima that were not printed, tells what does not add up, and gives the set's maximum.
pub(super) fn read(nodes: &mut [Node], lines: &[Line], problems: &mut Vec<Noted>) -> Exact {
    fill(nodes);
    for at in 0..nodes.len() {
        let Some(node) = nodes.get(at) else { continue };
        let problem = |code: Code| {
            let problem = Problem::new(code).with("key", &node.code);
            Noted { problem, id: node.id.clone(), row: node.row }
        };
        if !node.is_leaf {
            let sum = below(nodes, at);
            if node.has_max && sum != node.max && node.sense == Side::Base {
                let mut noted = problem(Code::GroupMax);
                noted.problem = noted.problem.with("max", node.max.to_decimal(4));
                noted.problem = noted.problem.with("sum", sum.to_decimal(4));
                problems.push(noted);
            }
        } else if !node.has_max && node.max.is_zero() {
            problems.push(problem(Code::RowNoMax));
        }
        let is_twice = |other: &Node| other.code == node.code && other.depth == node.depth;
        let siblings = nodes.iter().take(at).rev().take_while(|it| it.depth >= node.depth);
        if siblings.into_iter().any(is_twice) {
            problems.push(problem(Code::DuplicateCode));
        }
    }
    let tops = nodes.iter().filter(|it| it.depth == 0 && it.sense == Side::Base);
    let sum = tops.fold(Exact::zero(), |sum, node| &sum + &node.max);
    let printed = lines.iter().rev().find(|line| line.is_sum && line.max.is_some());
    let printed = printed.and_then(|line| line.max.clone().map(|max| (max, line.row)));
    match printed {
        Some((max, row)) => {
            if max != sum {
                let problem = Problem::new(Code::SetMax).with("max", max.to_decimal(4));
                let problem = problem.with("sum", sum.to_decimal(4));
                problems.push(Noted { problem, id: String::new(), row });
            }
            max
        }
        None => sum,
    }
}

/// The maxima right below a group, of its own side.
fn below(nodes: &[Node], at: usize) -> Exact {
    let Some(group) = nodes.get(at) else { return Exact::zero() };
    let within = nodes.iter().skip(at + 1).take_while(|it| it.depth > group.depth);
    within
        .filter(|it| it.depth == group.depth + 1 && it.sense == group.sense)
        .fold(Exact::zero(), |sum, node| &sum + &node.max)
}

/// From below upwards.
fn fill(nodes: &mut [Node]) {
    for at in (0..nodes.len()).rev() {
        let Some(node) = nodes.get(at) else { continue };
        if node.has_max {
            continue;
        }
        let max = if node.is_leaf { best(node) } else { below(nodes, at) };
        if let Some(node) = nodes.get_mut(at) {
            node.max = max;
        }
    }
}

/// The best that a leaf's own words name, where no maximum was printed.
fn best(node: &Node) -> Exact {
    let amounts = node.wording.split_whitespace().collect::<Vec<_>>();
    let pairs = amounts.windows(2).filter(|pair| {
        pair.last().is_some_and(|unit| {
            let unit = unit.trim_matches(|it: char| !it.is_alphabetic()).to_lowercase();
            unit == "điểm" || unit == "đ"
        })
    });
    let amounts = pairs.filter_map(|pair| crate::tables::numbers::written(pair.first()?));
    amounts.max().unwrap_or_else(Exact::zero)
}
