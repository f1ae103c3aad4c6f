//! Units by areas: the index of each.

use super::Outlet::File;
use super::{EVERYWHERE, Outlet, Spec, areas, drawn_on, row, spec};
use crate::domain::review::{HeatRow, Made, Statistics};
use crate::domain::set::CriteriaSet;
use crate::i18n::words::{tables as words, terms};
use crate::i18n::{Lang, review};
use crate::report::table::{Cell, Kind, Table};

/// In the order of the statistics. The notes say by whose figures, and of how much it was made.
pub fn heat(
    statistics: &Statistics,
    set: &CriteriaSet,
    made: Made,
    outlet: Outlet,
    lang: Lang,
) -> Table {
    let specs: Vec<Spec<HeatRow>> = drawn_on(specs(), outlet).collect();
    let places = set.rounding.index;
    let cells = |unit: &HeatRow| {
        let own = specs.iter().map(|spec| (spec.cell)(unit));
        row(own.chain(unit.areas.iter().map(|area| Cell::percent(area.index, places))).collect())
    };
    let own = specs.iter().map(|spec| spec.column(lang));
    Table {
        id: "heat",
        caption: words::BY_AREA.to(lang).to_string(),
        columns: own.chain(areas::columns(set, outlet, lang)).collect(),
        rows: statistics.heat.iter().map(cells).collect(),
        notes: vec![
            vec![review::rank_view(statistics.view, lang)],
            vec![review::made(&made, lang)],
        ],
        lang,
    }
}

fn specs() -> [Spec<HeatRow>; 2] {
    [
        spec("code", terms::UNIT_CODE, Kind::Text, 0, &[File], |it| Cell::foreign(&it.code)),
        spec("unit", terms::UNIT_NAME, Kind::Name, 0, EVERYWHERE, |it| Cell::foreign(&it.name)),
    ]
}
