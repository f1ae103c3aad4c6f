//! A list on its way in: a table that was read as units, points or documents, and is read anew when a
//! person says that a column holds something else. What is made of it, its page knows.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::File;

use super::{Session, TableIn};
use crate::browser::platform::preferences;
use crate::browser::worker::table_reader::What;
use crate::intake::ListKind;
use crate::intake::lists::{Chosen, Headings, Holds, Known, ListReading};

/// A list that was read; nothing of it is applied yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundList {
    /// The name of its file.
    pub name: String,
    /// What a person has said of its columns.
    pub chosen: Chosen,
    /// What was read.
    pub reading: ListReading,
    /// The id of where whoever brought or changed it looks.
    pub focus: String,
    /// It is no table whose columns could be read otherwise.
    pub is_fixed: bool,
}

/// The file that is looked at, kept to be read anew.
type Source = (String, Vec<u8>);

/// The way in of the lists of one page. `Copy`: a bundle of signals that live as long as the page.
#[derive(Clone, Copy)]
pub struct ListIn {
    session: Session,
    /// The way in of the table.
    pub way: TableIn,
    /// What it is read as.
    pub kind: ListKind,
    /// The list that is looked at.
    pub found: RwSignal<Option<Arc<FoundList>>>,
    known: Callback<(), Known>,
    source: StoredValue<Option<Arc<Source>>>,
}

impl ListIn {
    /// One for a page; ids begin with `prefix`, and `known` says what rows are held against.
    pub fn open(
        session: Session,
        prefix: &'static str,
        kind: ListKind,
        known: Callback<(), Known>,
    ) -> Self {
        ListIn {
            session,
            way: TableIn::open(session, prefix),
            kind,
            found: RwSignal::new(None),
            known,
            source: StoredValue::new(None),
        }
    }

    /// Reads the list of a file.
    pub fn read_file(self, file: File) {
        self.put_aside();
        self.way.take_file(file, move |name, bytes| self.read_bytes(name, bytes));
    }

    /// Reads a list that was pasted.
    pub fn read_pasted(self, text: &str) {
        self.put_aside();
        let name = self.way.pasted();
        self.way.begin(&name);
        self.read_bytes(name, text.as_bytes().to_vec());
    }

    /// Reads a list whose bytes are here.
    pub fn read_bytes(self, name: String, bytes: Vec<u8>) {
        self.source.set_value(Some(Arc::new((name, bytes))));
        let chosen = Chosen { headings: headings(self.kind), ..Chosen::default() };
        self.read(chosen, self.id("found"));
    }

    /// Reads the list anew with what a person said; `focus` is where they said it.
    pub fn choose(self, chosen: Chosen, focus: String) {
        if let Some(source) = self.source.get_value() {
            self.way.begin(&source.0);
            self.read(chosen, focus);
        }
    }

    /// Reads the list anew with another meaning of one of its columns, which the next table with such a
    /// heading has from the start.
    pub fn choose_column(self, found: &FoundList, at: usize, holds: Holds, focus: String) {
        let mut chosen = found.chosen.with_column(at, holds.clone());
        // Whoever corrects one column has seen the others.
        let seen = found.reading.columns.iter().filter(|it| matches!(it.holds, Holds::Role(_)));
        for column in seen.filter(|it| it.holds != holds) {
            chosen.headings.remember(&column.heading, &column.holds);
        }
        if let Some(column) = found.reading.columns.get(at) {
            chosen.headings.remember(&column.heading, &holds);
        }
        preferences::set(&kept_under(self.kind), &chosen.headings.to_text());
        self.choose(chosen, focus);
    }

    fn read(self, chosen: Chosen, focus: String) {
        let Some(source) = self.source.get_value() else { return };
        let (name, bytes) = (*source).clone();
        let what = What::List(self.kind, chosen.clone(), self.known.run(()));
        let called = name.clone();
        self.way.read(name, what, bytes, move |text| {
            let reading = ListReading::from_text(text)?;
            self.session.focus(&focus);
            self.show(FoundList { name: called, chosen, reading, focus, is_fixed: false });
            Some(())
        });
    }

    /// Shows a list that was made out of something else.
    pub fn show(self, found: FoundList) {
        self.found.set(Some(Arc::new(found)));
    }

    /// Puts the list aside; nothing has changed.
    pub fn put_aside(self) {
        self.found.set(None);
        self.source.set_value(None);
    }

    /// The id of one of its elements.
    pub fn id(self, name: &str) -> String {
        format!("{}-{name}", self.way.prefix)
    }

    /// What rows are held against.
    pub fn known(self) -> Known {
        self.known.run(())
    }
}

/// What was said on this computer of the headings of such lists.
fn headings(kind: ListKind) -> Headings {
    preferences::get(&kept_under(kind))
        .map_or_else(Headings::default, |it| Headings::from_text(&it))
}

fn kept_under(kind: ListKind) -> String {
    format!("headings/{}", kind.word())
}
