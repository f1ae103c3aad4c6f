//! The ranking of a group: the units that are ranked, their areas, the units that are not ranked and why.

use std::ops::Range;

use super::Outlet::{File, Paper, Screen, Terminal};
use super::{EVERYWHERE, Outlet, Spec, areas, drawn_on, row, spec};
use crate::domain::review::{Excluded, GroupRanking, Moved, RankedRow};
use crate::domain::set::{CriteriaSet, Rounding, Sets};
use crate::i18n::words::{Word, tables as words, terms};
use crate::i18n::{Lang, review, safe};
use crate::report::table::{Cell, Column, Kind, Row, Table};

/// A table of a ranking, without its rows: a long one can be built some rows at a time, so that whoever draws it
/// need not wait for the last.
#[derive(Clone, Copy, Debug)]
pub struct RankingTable<'a> {
    what: What,
    group: &'a GroupRanking,
    set: Option<&'a CriteriaSet>,
    outlet: Outlet,
    lang: Lang,
    /// Whether there is a column for last year.
    is_compared: bool,
    /// Why a unit is not compared with last year, where it is not.
    why_not: Option<Word>,
}

/// Which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Ranked,
    Areas,
    Excluded,
}

/// The tables of a ranking on paper, in their order; one without rows is left out.
pub fn ranking_tables<'a>(
    groups: &'a [GroupRanking],
    sets: &'a Sets,
    lang: Lang,
) -> Vec<RankingTable<'a>> {
    let of_group = |group: &'a GroupRanking| {
        let set = sets.get(&group.set).map(|set| set.as_ref());
        let ranked = RankingTable::ranked(group, set, Paper, lang);
        let has_areas = set.is_some_and(|set| set.areas.len() > 1) && !group.rows.is_empty();
        let areas = RankingTable { what: What::Areas, ..ranked };
        let excluded = RankingTable::excluded(group, Paper, lang);
        let more = [(areas, has_areas), (excluded, !excluded.is_empty())];
        [ranked].into_iter().chain(more.into_iter().filter(|it| it.1).map(|it| it.0))
    };
    groups.iter().flat_map(of_group).collect()
}

impl<'a> RankingTable<'a> {
    /// The units of a group that are ranked, with the group's set where that is known.
    pub fn ranked(
        group: &'a GroupRanking,
        set: Option<&'a CriteriaSet>,
        outlet: Outlet,
        lang: Lang,
    ) -> Self {
        let is_compared = group.rows.iter().any(|row| row.moved.is_some());
        RankingTable { what: What::Ranked, group, set, outlet, lang, is_compared, why_not: None }
    }

    /// The units of a group that are not ranked.
    pub fn excluded(group: &'a GroupRanking, outlet: Outlet, lang: Lang) -> Self {
        RankingTable { what: What::Excluded, ..Self::ranked(group, None, outlet, lang) }
    }

    /// The same with a column for last year, and why some are not compared with it.
    pub fn against_last_year(self, why_not: Word) -> Self {
        RankingTable { is_compared: true, why_not: Some(why_not), ..self }
    }

    /// How many rows it has.
    pub fn len(self) -> usize {
        match self.what {
            What::Ranked | What::Areas => self.group.rows.len(),
            What::Excluded => self.group.excluded.len(),
        }
    }

    /// Whether it has no row.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// What it is called.
    pub fn heading(self) -> String {
        match self.what {
            What::Ranked => safe(self.group.name()),
            What::Areas => format!("{} (%)", words::BY_AREA.to(self.lang)),
            What::Excluded => words::NOT_RANKED.to(self.lang).to_string(),
        }
    }

    /// The checksum of the group's set.
    pub(super) fn set(self) -> &'a str {
        &self.group.set
    }

    /// The set whose areas it shows, one a column.
    pub fn shows_areas_of(self) -> Option<&'a CriteriaSet> {
        self.set.filter(|_| self.what == What::Areas)
    }

    /// The group whose ranked units it shows, with its set.
    pub fn ranks(self) -> Option<(&'a GroupRanking, Option<&'a CriteriaSet>)> {
        (self.what == What::Ranked).then_some((self.group, self.set))
    }

    /// Its columns.
    pub fn columns(self) -> Vec<Column> {
        let own = self.specs().map(|spec| spec.column(self.lang));
        own.chain(self.areas().into_iter().flatten()).collect()
    }

    fn areas(self) -> Option<impl Iterator<Item = Column>> {
        Some(areas::columns(self.shows_areas_of()?, self.outlet, self.lang))
    }

    /// Some of its rows; none where there are none.
    pub fn rows(self, some: Range<usize>) -> Vec<Row> {
        let (start, n) = (some.start, some.len());
        let specs: Vec<Spec<Listed>> = self.specs().collect();
        let cells = |unit| {
            let listed = Listed { unit, table: self };
            let own = specs.iter().map(|spec| (spec.cell)(&listed));
            row(own.chain(listed.areas()).collect())
        };
        match self.what {
            What::Ranked | What::Areas => {
                let rows = self.group.rows.iter().skip(start).take(n);
                rows.map(|it| cells(Unit::Ranked(it))).collect()
            }
            What::Excluded => {
                let rows = self.group.excluded.iter().skip(start).take(n);
                rows.map(|it| cells(Unit::Excluded(it))).collect()
            }
        }
    }

    /// Without its rows.
    pub fn empty(self, caption: String) -> Table {
        let id = match self.what {
            What::Ranked => "ranking",
            What::Areas => "ranking-areas",
            What::Excluded => "excluded",
        };
        let (columns, rows, notes) = (self.columns(), Vec::new(), Vec::new());
        Table { id, caption, columns, rows, notes, lang: self.lang }
    }

    /// All of it.
    pub fn whole(self) -> Table {
        Table { rows: self.rows(0..self.len()), ..self.empty(self.heading()) }
    }

    fn specs(self) -> impl Iterator<Item = Spec<Listed<'a>>> {
        let is_shown = move |spec: &Spec<Listed>| match self.what {
            What::Ranked => {
                let is_of_last_year =
                    matches!(spec.id, "moved" | "places" | "index-gain" | "comparable");
                spec.id != "reason" && (self.is_compared || !is_of_last_year)
            }
            What::Areas => matches!(spec.id, "place" | "unit"),
            What::Excluded => matches!(spec.id, "code" | "unit" | "reason"),
        };
        drawn_on(specs(), self.outlet).filter(is_shown)
    }
}

/// A unit in a table.
pub(super) struct Listed<'a> {
    pub(super) unit: Unit<'a>,
    pub(super) table: RankingTable<'a>,
}

/// A unit, ranked or not.
#[derive(Clone, Copy)]
pub(super) enum Unit<'a> {
    Ranked(&'a RankedRow),
    Excluded(&'a Excluded),
}

/// A column stands here, and nowhere else.
pub(super) fn specs<'a>() -> [Spec<Listed<'a>>; 17] {
    [
        spec("group", terms::GROUP, Kind::Text, 0, &[File], |it| {
            Cell::foreign(it.table.group.name())
        }),
        spec("place", terms::PLACE, Kind::Code, 100, EVERYWHERE, |it| {
            it.ranked(|row| {
                let shared = row.is_shared && it.table.outlet == Screen;
                Cell::number(row.place, 0).beside(shared.then(|| it.say(words::SHARES)))
            })
        }),
        spec("shared", words::SHARED, Kind::Code, 0, &[File], |it| {
            it.ranked(|row| it.yes_or_no(row.is_shared))
        }),
        spec("code", terms::UNIT_CODE, Kind::Text, 0, &[Screen, File, Terminal], |it| {
            Cell::foreign(it.code_and_name().0)
        }),
        spec("unit", terms::UNIT_NAME, Kind::Name, 305, EVERYWHERE, Listed::name),
        spec("points", terms::POINTS, Kind::Number, 115, EVERYWHERE, |it| {
            it.ranked(|row| Cell::number(row.points, it.rounding().points))
        }),
        spec("max", terms::APPLICABLE_MAX, Kind::Number, 130, EVERYWHERE, |it| {
            it.ranked(|row| Cell::number(row.applicable_max, it.rounding().points))
        }),
        spec("index", terms::INDEX, Kind::Percent, 115, EVERYWHERE, |it| {
            it.ranked(|row| Cell::percent(Some(row.index), it.rounding().index))
        }),
        spec("own-index", words::OWN_INDEX, Kind::Percent, 0, &[File], |it| {
            it.ranked(|row| Cell::percent(row.own_index, it.rounding().index))
        }),
        spec("class", terms::CLASS, Kind::Text, 115, EVERYWHERE, |it| {
            it.ranked(|row| it.class(row))
        }),
        spec("lowered", words::LOWERED, Kind::Text, 0, &[File], |it| {
            it.ranked(|row| it.lowered(row).unwrap_or_default().into())
        }),
        spec("view", terms::FIGURES, Kind::Text, 0, &[File, Terminal], |it| {
            it.ranked(|row| review::row_view(row, it.table.lang).into())
        }),
        spec("moved", terms::AGAINST_LAST_YEAR, Kind::Text, 140, &[Screen, Paper], |it| {
            it.ranked(|row| it.moved(row))
        }),
        spec("places", words::MOVED_PLACES, Kind::Number, 0, &[File, Terminal], |it| {
            it.against(|moved| Cell::gain(moved.places, 0))
        }),
        spec("index-gain", words::MOVED_INDEX, Kind::Number, 0, &[File], |it| {
            it.against(|moved| Cell::gain(moved.index, it.rounding().index))
        }),
        spec("comparable", words::COMPARABLE, Kind::Text, 0, &[File, Terminal], |it| {
            it.against(|moved| match moved.published {
                true => it.say(words::PUBLISHED).into(),
                false => it.yes_or_no(moved.comparable),
            })
        }),
        spec("reason", words::REASON, Kind::Text, 305, EVERYWHERE, |it| match it.unit {
            Unit::Ranked(_) => Cell::EMPTY,
            Unit::Excluded(unit) => Cell::text(terms::reason(unit.reason).to(it.table.lang)),
        }),
    ]
}

impl Listed<'_> {
    fn ranked(&self, cell: impl FnOnce(&RankedRow) -> Cell) -> Cell {
        match self.unit {
            Unit::Ranked(row) => cell(row),
            Unit::Excluded(_) => Cell::EMPTY,
        }
    }

    fn against(&self, cell: impl FnOnce(&Moved) -> Cell) -> Cell {
        self.ranked(|row| row.moved.as_ref().map_or(Cell::EMPTY, cell))
    }

    fn say(&self, word: Word) -> String {
        word.to(self.table.lang).to_string()
    }

    fn yes_or_no(&self, is: bool) -> Cell {
        self.say(if is { terms::YES } else { terms::NO }).into()
    }

    pub(super) fn rounding(&self) -> Rounding {
        Rounding::of(self.table.set)
    }

    fn code_and_name(&self) -> (&str, &str) {
        match self.unit {
            Unit::Ranked(row) => (&row.code, &row.name),
            Unit::Excluded(it) => (&it.code, &it.name),
        }
    }

    /// With the code behind it where that has no column, and a mark where its places may still change.
    fn name(&self) -> Cell {
        let (code, name) = self.code_and_name();
        let (code, name) = (safe(code.trim()), safe(name.trim()));
        let of_page = matches!(self.table.outlet, Screen | Paper);
        let open = match self.unit {
            Unit::Ranked(row) if of_page && !row.is_closed => {
                Some(review::row_view(row, self.table.lang))
            }
            Unit::Ranked(_) | Unit::Excluded(_) => None,
        };
        let said = if self.table.outlet == Paper { format!("{name} ({code})") } else { name };
        Cell::text(said).beside(open.filter(|_| self.table.what == What::Ranked))
    }

    fn class(&self, row: &RankedRow) -> Cell {
        let lang = self.table.lang;
        let band = row.band.and_then(|band| self.table.set?.bands.get(band));
        let class = band.map(|band| safe(lang.pick(&band.title))).unwrap_or_default();
        let of_page = matches!(self.table.outlet, Screen | Paper);
        Cell::text(class).below(self.lowered(row).filter(|_| of_page))
    }

    fn lowered(&self, row: &RankedRow) -> Option<String> {
        review::lowered(row, self.table.set, self.table.lang).map(|why| safe(&why))
    }

    /// In words; where the years cannot be compared, why.
    fn moved(&self, row: &RankedRow) -> Cell {
        let lang = self.table.lang;
        let told = review::moved(row, self.rounding(), lang);
        let is_not = row.moved.as_ref().is_some_and(|it| !it.comparable && !it.published);
        match self.table.why_not.filter(|_| is_not) {
            Some(why) => format!("{told}: {}", why.to(lang)).into(),
            None => told.into(),
        }
    }

    /// The index of each area, where those have columns.
    fn areas(&self) -> impl Iterator<Item = Cell> {
        let areas = match self.unit {
            Unit::Ranked(row) if self.table.what == What::Areas => &row.areas[..],
            Unit::Ranked(_) | Unit::Excluded(_) => &[],
        };
        let (places, outlet) = (self.rounding().index, self.table.outlet);
        areas.iter().map(move |index| areas::cell(*index, places, outlet))
    }
}
