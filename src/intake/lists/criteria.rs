//! Criteria that a heading or a cell names.

use crate::domain::exact::Exact;
use crate::domain::set::{CriteriaSet, Criterion, Node, Rule};
use crate::tables::keys;

/// A leaf of a set.
#[derive(Clone, Copy)]
pub(super) struct Leaf<'a> {
    pub(super) node: &'a Node,
    pub(super) criterion: &'a Criterion,
}

/// Whether a heading begins with the code of a criterion: "8.1.1 Mức độ hài lòng".
pub(super) fn is_heading(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.contains('.') && first.starts_with(|it: char| it.is_ascii_digit()) && keys::numeral(first).is_some()
}

/// The leaf of this code, or with a code before its words.
pub(super) fn find<'a>(sets: &'a [CriteriaSet], text: &str) -> Option<Leaf<'a>> {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_code = |node: &Node, wanted: &str| {
        !wanted.is_empty() && (keys::code(&node.code) == keys::code(wanted) || node.id == wanted)
    };
    let nodes = || sets.iter().flat_map(|set| &set.nodes);
    let found = nodes().find(|node| is_code(node, text)).or_else(|| {
        nodes().find(|node| is_code(node, first) && node.criterion().is_some())
    });
    let node = found?;
    Some(Leaf { node, criterion: node.criterion()? })
}

impl Leaf<'_> {
    pub(super) fn wants_percentage(&self) -> bool {
        matches!(self.criterion.rule, Rule::Percent { .. })
    }

    /// The largest figure that can be entered, where the rule has one.
    pub(super) fn most(&self) -> Option<Exact> {
        match &self.criterion.rule {
            Rule::Percent { .. } => Some(Exact::hundred()),
            Rule::Given { .. } | Rule::Choice { .. } | Rule::Checklist { .. } => {
                Some(self.node.max.exact())
            }
            _ => None,
        }
    }
}
