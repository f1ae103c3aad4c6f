//! Columns of areas: the index of each, whatever the rows are.

use super::{Outlet, column};
use crate::domain::points::Percent;
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::{Lang, safe};
use crate::report::table::{Cell, Column, Kind};

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
    // On paper a dozen of them share the width of a sheet: there the heading of the table has the sign.
    let kind = if outlet == Outlet::Paper { Kind::Number } else { Kind::Percent };
    let nodes = set.areas.iter().map(|area| &set.nodes[area.node]);
    nodes.map(move |node| column("area", title(node), kind, 105))
}

/// The index of an area in such a column.
pub(super) fn cell(index: Option<Percent>, places: u32, outlet: Outlet) -> Cell {
    match index {
        Some(index) if outlet == Outlet::Paper => Cell::number(index, places),
        index => Cell::percent(index, places),
    }
}
