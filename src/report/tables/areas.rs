//! Columns of areas: the index of each, whatever the rows are.

use super::{Outlet, column};
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::{Lang, safe};
use crate::report::table::{Column, Kind};

/// A column for each area of the set: on page and paper by its code alone.
pub(super) fn columns(
    set: &CriteriaSet,
    outlet: Outlet,
    lang: Lang,
) -> impl Iterator<Item = Column> {
    let title = move |node: &Node| match outlet {
        Outlet::File => safe(&format!("{}. {}", node.code, lang.pick(&node.title))),
        Outlet::Screen | Outlet::Paper | Outlet::Terminal => safe(&node.code),
    };
    let nodes = set.areas.iter().map(|area| &set.nodes[area.node]);
    nodes.map(move |node| column("area", title(node), Kind::Percent, 80))
}
