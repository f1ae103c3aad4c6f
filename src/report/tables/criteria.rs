//! What the units of a group lost and misread, by criterion.

use super::Outlet::{File, Screen};
use super::{Outlet, Spec, drawn_on, row, spec};
use crate::domain::points::Points;
use crate::domain::review::{CriterionStatistics, Made, Statistics};
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::numbers::count;
use crate::i18n::words::{tables as words, terms};
use crate::i18n::{Lang, review, safe};
use crate::report::table::{Cell, Kind, Table};

/// Those criteria, in their order; all of them for a file. The notes say by whose figures, and of how much it was made.
pub fn criteria<'a>(
    statistics: &Statistics,
    these: impl IntoIterator<Item = &'a CriterionStatistics>,
    set: &CriteriaSet,
    made: Made,
    outlet: Outlet,
    lang: Lang,
) -> Table {
    let specs: Vec<Spec<Criterion>> = drawn_on(specs(), outlet).collect();
    let cells = |found| {
        let criterion = Criterion { found, set, lang };
        row(specs.iter().map(|spec| (spec.cell)(&criterion)).collect())
    };
    Table {
        id: "criteria",
        caption: words::MISREAD.to(lang).to_string(),
        columns: specs.iter().map(|spec| spec.column(lang)).collect(),
        rows: these.into_iter().map(cells).collect(),
        notes: vec![
            vec![review::rank_view(statistics.view, lang)],
            vec![review::made(&made, lang)],
        ],
        lang,
    }
}

struct Criterion<'a> {
    found: &'a CriterionStatistics,
    set: &'a CriteriaSet,
    lang: Lang,
}

fn specs<'a>() -> [Spec<Criterion<'a>>; 11] {
    [
        spec("code", terms::NUMBER, Kind::Text, 0, &[File], |it| Cell::foreign(&it.node().code)),
        spec("title", terms::CRITERION, Kind::Name, 0, &[File], |it| {
            Cell::foreign(it.lang.pick(&it.node().title))
        }),
        spec("criterion", terms::CRITERION, Kind::Name, 0, &[Screen], |it| {
            Cell::text(format!(
                "{}. {}",
                safe(&it.node().code),
                safe(it.lang.pick(&it.node().title))
            ))
        }),
        spec("units", terms::UNITS, Kind::Number, 0, &[File], |it| Cell::count(it.found.units)),
        spec("possible", words::POSSIBLE, Kind::Number, 0, &[File], |it| {
            it.points(it.found.possible)
        }),
        spec("lost", words::LOST, Kind::Number, 0, &[File], |it| it.points(it.found.lost)),
        spec("appraised", words::APPRAISED, Kind::Number, 0, &[File], |it| {
            Cell::count(it.found.appraised)
        }),
        spec("differing", words::DIFFERING, Kind::Number, 0, &[File], |it| {
            Cell::count(it.found.differing)
        }),
        spec("differing-of", words::DIFFERING, Kind::Text, 0, &[Screen], |it| {
            let n = count(it.found.differing, it.lang);
            let all = count(it.found.appraised, it.lang);
            words::DIFFERING_OF.with(it.lang, &[("n", &n), ("all", &all)]).into()
        }),
        spec("misread", words::MISREAD_SHARE, Kind::Percent, 0, &[Screen, File], |it| {
            Cell::percent(it.found.misread(), 2)
        }),
        spec("difference", terms::DIFFERENCE, Kind::Number, 0, &[Screen, File], |it| {
            Cell::gain(it.found.difference, it.set.rounding.points)
        }),
    ]
}

impl Criterion<'_> {
    fn node(&self) -> &Node {
        &self.set.nodes[self.found.node]
    }

    fn points(&self, of: Points) -> Cell {
        Cell::number(of, self.set.rounding.points)
    }
}
