//! The ranking as one table that can be sorted and filtered: a row for each unit of every group.

use super::Outlet::File;
use super::ranking::{Listed, RankingTable, Unit, specs};
use super::{Spec, areas, drawn_on, row};
use crate::domain::review::{GroupRanking, Ranking};
use crate::domain::set::{CriteriaSet, Rounding, Sets};
use crate::i18n::words::terms;
use crate::i18n::{Lang, review};
use crate::report::table::{Cell, Column, Row, Table};

/// Units that are not ranked have the reason in place of the figures. The columns of areas are those of each set,
/// one set behind the other. The notes say by what, by whose figures and with which tie rule, and of how much it
/// was made.
pub fn whole_ranking(ranking: &Ranking, sets: &Sets, lang: Lang) -> Table {
    let of_areas = OfAreas::of(ranking, sets, lang);
    let specs: Vec<Spec<Listed>> = drawn_on(specs(), File).collect();
    let mut rows = Vec::new();
    let mut notes = Vec::new();
    for group in &ranking.groups {
        let set = sets.get(&group.set).map(|set| set.as_ref());
        let table = RankingTable::ranked(group, set, File, lang);
        let ranked = group.rows.iter().map(Unit::Ranked);
        let units = ranked.chain(group.excluded.iter().map(Unit::Excluded));
        rows.extend(units.map(|unit| of_areas.row(&specs, Listed { unit, table })));
        notes.extend(about(ranking, group, set, lang));
    }
    notes.push(vec![review::made(&ranking.made, lang)]);
    let own = specs.iter().map(|spec| spec.column(lang));
    let columns = own.chain(of_areas.columns).collect();
    Table { id: "ranking", caption: String::new(), columns, rows, notes, lang }
}

/// The columns of areas of every set that a ranking has.
struct OfAreas<'a> {
    columns: Vec<Column>,
    /// Where those of a set begin, by its checksum.
    first: Vec<(&'a str, usize)>,
}

impl<'a> OfAreas<'a> {
    fn of(ranking: &'a Ranking, sets: &Sets, lang: Lang) -> Self {
        let mut all = OfAreas { columns: Vec::new(), first: Vec::new() };
        for group in &ranking.groups {
            let set = sets.get(&group.set);
            if let Some(set) = set.filter(|_| all.begin(&group.set).is_none()) {
                all.first.push((&group.set, all.columns.len()));
                all.columns.extend(areas::columns(set, File, lang));
            }
        }
        all
    }

    fn begin(&self, set: &str) -> Option<usize> {
        self.first.iter().find(|(known, _)| *known == set).map(|(_, first)| *first)
    }

    fn row<'r>(&self, specs: &[Spec<Listed<'r>>], listed: Listed<'r>) -> Row {
        let mut cells: Vec<Cell> = specs.iter().map(|spec| (spec.cell)(&listed)).collect();
        if let Unit::Ranked(ranked) = listed.unit {
            let skipped = self.begin(listed.table.set()).unwrap_or_default();
            cells.extend((0..skipped).map(|_| Cell::EMPTY));
            let places = listed.rounding().index;
            cells.extend(ranked.areas.iter().map(|index| Cell::percent(*index, places)));
        }
        cells.resize(specs.len() + self.columns.len(), Cell::EMPTY);
        row(cells)
    }
}

/// How a group is ranked, and what must be known of it.
fn about(
    ranking: &Ranking,
    group: &GroupRanking,
    set: Option<&CriteriaSet>,
    lang: Lang,
) -> impl Iterator<Item = Vec<String>> {
    let request = &ranking.request;
    let by = review::by(&request.by, set, lang);
    let view = review::rank_view(request.view, lang);
    let ties = terms::ties(request.ties).to(lang).to_string();
    let name = group.name().to_string();
    let how = vec![name.clone(), by, view, ties];
    let notes = review::notes(group, Rounding::of(set), lang);
    [how].into_iter().chain(notes.into_iter().map(move |note| vec![name.clone(), note]))
}
