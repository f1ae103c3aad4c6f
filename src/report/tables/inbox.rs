//! The inbox: a row for each file that was received.

use super::Outlet::{File, Terminal};
use super::{Outlet, Spec, drawn_on, row, spec};
use crate::domain::review::{Inbox, Made, Received, Standing, ViewFigures};
use crate::domain::set::{Rounding, Sets};
use crate::domain::signature::{Signed, fingerprint};
use crate::i18n::words::{tables as words, terms};
use crate::i18n::{Lang, problems, review, safe};
use crate::report::table::{Cell, Kind, Table};

/// The note says of how much it was made.
pub fn inbox(inbox: &Inbox, sets: &Sets, made: Made, outlet: Outlet, lang: Lang) -> Table {
    let specs: Vec<Spec<Item>> = drawn_on(specs(), outlet).collect();
    let cells = |received| {
        let item = Item { received, sets, outlet, lang };
        row(specs.iter().map(|spec| (spec.cell)(&item)).collect())
    };
    Table {
        id: "inbox",
        caption: String::new(),
        columns: specs.iter().map(|spec| spec.column(lang)).collect(),
        rows: inbox.items().iter().map(cells).collect(),
        notes: vec![vec![review::made(&made, lang)]],
        lang,
    }
}

struct Item<'a> {
    received: &'a Received,
    sets: &'a Sets,
    outlet: Outlet,
    lang: Lang,
}

const LISTS: &[Outlet] = &[File, Terminal];

fn specs<'a>() -> [Spec<Item<'a>>; 11] {
    [
        spec("file", terms::FILE, Kind::Text, 0, LISTS, |it| Cell::foreign(&it.received.file)),
        spec("standing", terms::STANDING, Kind::Text, 0, LISTS, |it| {
            Cell::text(terms::standing(it.received.standing).to(it.lang))
        }),
        spec("code", terms::UNIT_CODE, Kind::Text, 0, LISTS, |it| {
            let sheet = it.received.sheet.as_ref();
            text(sheet.map(|sheet| &sheet.code).or(it.received.refused_unit.as_ref()))
        }),
        spec("unit", terms::UNIT_NAME, Kind::Name, 0, LISTS, Item::name),
        spec("group", terms::GROUP, Kind::Text, 0, &[File], |it| {
            text(it.received.sheet.as_ref().map(|sheet| &sheet.group))
        }),
        spec("own-points", words::OWN_POINTS, Kind::Number, 0, &[File], |it| it.points(it.own())),
        spec("own-index", words::OWN_INDEX, Kind::Percent, 0, LISTS, |it| it.index(it.own())),
        spec("appraised-points", terms::APPRAISED_POINTS, Kind::Number, 0, &[File], |it| {
            it.points(it.appraised())
        }),
        spec("appraised-index", words::APPRAISED_INDEX, Kind::Percent, 0, &[File], |it| {
            it.index(it.appraised())
        }),
        spec("signature", words::SIGNATURE, Kind::Text, 0, LISTS, Item::signature),
        spec("found", terms::FOUND, Kind::Text, 0, &[File], Item::found),
    ]
}

fn text(text: Option<&String>) -> Cell {
    text.map_or(Cell::EMPTY, |text| Cell::foreign(text))
}

impl Item<'_> {
    fn rounding(&self) -> Rounding {
        let set = self.received.sheet.as_ref().and_then(|sheet| self.sets.get(&sheet.set));
        Rounding::of(set.map(|set| set.as_ref()))
    }

    /// In a terminal with the name that the dossier gives, where the list has another.
    fn name(&self) -> Cell {
        let name = self.received.sheet.as_ref().map(|sheet| safe(&sheet.name)).unwrap_or_default();
        match self.received.sent_name.as_str() {
            sent if self.outlet == Terminal && !sent.is_empty() => {
                let facts = [("name", &*name), ("sent", &*safe(sent))];
                words::SENT_AS.with(self.lang, &facts).into()
            }
            _ => name.into(),
        }
    }

    fn own(&self) -> Option<&ViewFigures> {
        self.received.sheet.as_ref().and_then(|sheet| sheet.own())
    }

    fn appraised(&self) -> Option<&ViewFigures> {
        let sheet = self.received.sheet.as_ref();
        sheet.filter(|it| it.views.len() > 1).and_then(|sheet| sheet.latest())
    }

    fn points(&self, of: Option<&ViewFigures>) -> Cell {
        of.map_or(Cell::EMPTY, |it| Cell::number(it.figures.total, self.rounding().points))
    }

    fn index(&self, of: Option<&ViewFigures>) -> Cell {
        of.map_or(Cell::EMPTY, |it| Cell::percent(it.figures.index, self.rounding().index))
    }

    /// By which key it is signed; in a terminal the beginning of its fingerprint.
    fn signature(&self) -> Cell {
        match &self.received.signed {
            Signed::By(key) => {
                let most = if self.outlet == Terminal { 9 } else { usize::MAX };
                Cell::text(fingerprint(key).chars().take(most).collect::<String>())
            }
            Signed::Broken(_) => Cell::text(words::SIGNATURE_BROKEN.to(self.lang)),
            Signed::No if self.received.standing == Standing::Refused => Cell::EMPTY,
            Signed::No => Cell::text(terms::NONE.to(self.lang)),
        }
    }

    fn found(&self) -> Cell {
        let found = self.received.problems.iter();
        let found = found.map(|problem| problems::said(problem, self.lang).to_string());
        Cell::text(found.collect::<Vec<_>>().join(" "))
    }
}
