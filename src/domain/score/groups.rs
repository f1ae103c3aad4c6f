//! From leaves to groups: sums by role, scaled up where something fell away for it.

use super::sheet::{ScoreLine, State, Why};
use crate::domain::points::Points;
use crate::domain::set::{CriteriaSet, NaEffect, NodeKind, Role};

/// What one role comes to below a line.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// Whether a leaf counts.
    counts: bool,
    /// Points, after the lines below were scaled.
    points: Points,
    /// The maxima that count, after the lines below were scaled.
    left: Points,
    /// The maxima of leaves that fell away for a group above to be scaled.
    missing: Points,
}

/// Fills every group from the last line up, so that every child is ready.
///
/// # Source
/// `docs/formats.md#scoring-new`, 5 and 6.
pub(super) fn fill(set: &CriteriaSet, lines: &mut [ScoreLine]) {
    let mut sums = vec![[Sum::default(); Role::ALL.len()]; lines.len()];
    for place in (0..lines.len()).rev() {
        let node = &set.nodes[place];
        let own = &mut sums[place][node.role as usize];
        match node.kind {
            NodeKind::Leaf(_) => *own = of_leaf(&lines[place]),
            NodeKind::Group => {
                let scaled = scaled(set, own);
                let line = &mut lines[place];
                (line.applicable, line.points, line.applicable_max) =
                    (own.counts, own.points, own.left);
                line.why = scaled.unwrap_or(Why::Group);
            }
        }
        if let Some(parent) = node.parent {
            for role in Role::ALL {
                let below = sums[place][role as usize];
                let above = &mut sums[parent][role as usize];
                above.counts |= below.counts;
                above.points += below.points;
                above.left += below.left;
                above.missing += below.missing;
            }
        }
    }
}

fn of_leaf(line: &ScoreLine) -> Sum {
    let is_missing = matches!(line.why, Why::Off { effect: NaEffect::Rescale, .. })
        && line.state == State::NotApplicable;
    Sum {
        counts: line.applicable,
        points: line.points,
        left: line.applicable_max,
        missing: if is_missing { line.max } else { Points::ZERO },
    }
}

/// Scales what is left of a group up to what it would be. Where nothing is left, what is missing
/// passes up.
fn scaled(set: &CriteriaSet, sum: &mut Sum) -> Option<Why> {
    if sum.missing.is_zero() || sum.left.is_zero() {
        return None;
    }
    let (points, left, target) = (sum.points, sum.left, sum.left + sum.missing);
    let product = &points.exact() * &target.exact();
    let exact = product.checked_div(&left.exact())?;
    let rounded = set.group_rounding().round(&exact).min(target);
    *sum = Sum { counts: sum.counts, points: rounded, left: target, missing: Points::ZERO };
    Some(Why::Rescaled { sum: points, left, target })
}
