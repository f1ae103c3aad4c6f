//! The wording of each leaf as a rule.

use super::Node;
use crate::wording::{self, Certainty, Reading};

/// Reads the wordings of all leaves. Words of a group stay with it, as its own wording.
pub(super) fn read(nodes: &mut [Node]) {
    for node in nodes.iter_mut().filter(|node| node.is_leaf) {
        node.reading = Some(reading(node));
    }
}

/// Reads again the leaves whose maximum was found by their rule or the sums.
pub(super) fn rescore(nodes: &mut [Node]) {
    for node in nodes.iter_mut().filter(|node| node.is_leaf && !node.has_max) {
        node.reading = Some(reading(node));
    }
}

fn reading(node: &Node) -> Reading {
    let sense = node.sense.sense();
    if !node.wording.trim().is_empty() {
        return wording::read_as(&node.wording, &node.max, sense);
    }
    // Points that stand within the title: "Mỗi sáng kiến được 0,5 điểm".
    let mut reading = wording::read_as(&node.title, &node.max, sense);
    if reading.rule.is_some() {
        reading.certainty = reading.certainty.min(Certainty::Likely);
    }
    reading
}
