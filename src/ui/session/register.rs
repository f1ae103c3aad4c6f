//! The register as its page works on it: lists on their way in, corrections, criteria given and taken.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::File;

use super::evidence::new_document_id as new_id;
use super::{Draft, Session, TableIn};
use crate::browser::reader::What;
use crate::domain::dossier::{Change, Document, Entering, Lack, Listed, Registered};
use crate::domain::problem::{Code, Problem};
use crate::formats::{FileKind, kind_of, read_dossier};
use crate::i18n::safe;
use crate::i18n::words::documents as words;
use crate::intake::ListKind;
use crate::intake::lists::{Known, Left, ListReading, listed};

/// A list that was read; nothing of it is in the register yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// From where, in words.
    pub title: String,
    /// What can be put in.
    pub listed: Vec<Listed>,
    /// Rows that cannot, each with its reason.
    pub left: Vec<Left>,
}

/// The page of the register. `Copy`: a bundle of signals that live as long as the page.
#[derive(Clone, Copy)]
pub struct RegisterDesk {
    session: Session,
    draft: Draft,
    /// The way in of lists.
    pub way: TableIn,
    /// The list that is looked at.
    pub found: RwSignal<Option<Arc<Found>>>,
    /// The rows, in their order.
    pub rows: Memo<Vec<Registered>>,
    /// What the rows that are shown lack; nothing for all.
    pub lack: RwSignal<Option<Lack>>,
    /// What the rows that are shown say.
    pub wanted: RwSignal<String>,
    /// The row that is being corrected, by id.
    pub editing: RwSignal<Option<String>>,
    /// What was done last, in words.
    pub said: RwSignal<String>,
}

impl RegisterDesk {
    /// A desk for the page.
    pub fn open() -> Self {
        let (session, draft) = (Session::get(), Draft::get());
        let desk = RegisterDesk {
            session,
            draft,
            way: TableIn::open(session, "documents"),
            found: RwSignal::new(None),
            rows: draft.memo(move |dossier| dossier.register(&draft.set())),
            lack: RwSignal::new(None),
            wanted: RwSignal::default(),
            editing: RwSignal::new(None),
            said: RwSignal::default(),
        };
        provide_context(desk);
        desk
    }

    /// The desk of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// Reads a list, or the register of last year's dossier.
    pub fn read_file(self, file: File) {
        self.found.set(None);
        self.way.take_file(file, move |name, bytes| match kind_of(&bytes) {
            Ok(FileKind::Dossier) => self.read_last_year(&name, &bytes),
            Ok(other) => self.way.refuse(&name, no_dossier(other)),
            Err(_) => self.read(name, bytes),
        });
    }

    /// Reads a list that was pasted.
    pub fn read_pasted(self, text: &str) {
        self.found.set(None);
        let name = self.way.pasted();
        self.way.begin(&name);
        self.read(name, text.as_bytes().to_vec());
    }

    fn read(self, name: String, bytes: Vec<u8>) {
        let year = self.draft.with_now(|dossier| dossier.campaign.year);
        let known = Known { year, ..Known::of_set(&self.draft.set()) };
        let what = What::List(ListKind::Documents, known.clone());
        let called = name.clone();
        self.way.read(name, what, bytes, move |text| {
            let reading = ListReading::from_text(text)?;
            let listed = listed(&reading, &known);
            let facts = [("name", &*safe(&called)), ("n", &*listed.len().to_string())];
            let title = words::FOUND.with(self.session.lang_now(), &facts);
            let left = [reading.in_doubt, reading.refused].concat();
            self.show(Found { title, listed, left });
            Some(())
        });
    }

    fn read_last_year(self, name: &str, bytes: &[u8]) {
        match read_dossier(bytes).sound() {
            Err(problems) => {
                if let Some(problem) = problems.into_iter().find(Problem::is_error) {
                    self.way.refuse(name, problem);
                }
            }
            Ok(before) => {
                let unit = format!("{} {}", before.unit.name, before.campaign.title);
                let facts = [("name", &*safe(unit.trim()))];
                let title = words::FOUND_LAST_YEAR.with(self.session.lang_now(), &facts);
                let listed = before.register_for_next_year(&self.draft.set());
                self.way.reading.set(None);
                self.show(Found { title, listed, left: Vec::new() });
            }
        }
    }

    fn show(self, found: Found) {
        self.said.set(String::new());
        self.found.set(Some(Arc::new(found)));
        self.session.focus("documents-found");
    }

    /// What putting the list in would do.
    pub fn entering(self, found: &Found) -> Entering {
        self.draft.with(|dossier| dossier.enter_documents(&found.listed, new_id))
    }

    /// Puts the list that is looked at into the register, as one step of undo.
    pub fn put_in(self) {
        let Some(found) = self.found.get_untracked().filter(|_| self.may_change()) else { return };
        let entering =
            self.draft.with_now(|dossier| dossier.enter_documents(&found.listed, new_id));
        let facts = [entering.new, entering.known, entering.attached].map(|it| it.to_string());
        let facts = [("new", &*facts[0]), ("known", &*facts[1]), ("attached", &*facts[2])];
        if entering.change != Change::All(Vec::new()) {
            self.draft.change(entering.change);
        }
        self.found.set(None);
        self.said.set(words::DONE.with(self.session.lang_now(), &facts));
        self.session.focus("documents-said");
    }

    /// Puts the list aside; nothing has changed.
    pub fn put_aside(self) {
        self.found.set(None);
    }

    /// Corrects a document, wherever it is named; with a field, as typed into it.
    pub fn correct(self, field: Option<&str>, id: &str, document: Document) {
        let change = Change::Document { id: id.into(), document: Some(document) };
        match field {
            Some(field) => self.draft.type_into(field, change),
            None => self.draft.change(change),
        }
    }

    /// Makes a document prove these leaves, by id, and no others.
    pub fn assign(self, field: &str, id: &str, leaves: &[String]) {
        let change = self.draft.with_now(|dossier| dossier.assign(id, leaves));
        self.draft.type_into(field, change);
    }

    /// Takes a document off everything and out of the register.
    pub fn strike(self, id: &str, name: &str) {
        let change = self.draft.with_now(|dossier| dossier.strike(id));
        self.editing.set(None);
        self.draft.change(change);
        // What an explanation names stays; the notice says why.
        if self.draft.with_now(|dossier| !dossier.documents.contains_key(id)) {
            self.said.set(words::STRUCK.with(self.session.lang_now(), &[("document", name)]));
            self.session.focus("documents-said");
        }
    }

    /// Whether the draft may be changed now: it may have been locked, or taken over by another window.
    fn may_change(self) -> bool {
        untrack(|| !self.draft.is_read_only())
    }

    /// Reads a file piece by piece and writes its record into a document.
    pub fn record_file(self, id: String, file: File, reading: RwSignal<Option<(usize, u32)>>) {
        self.draft.read_record(0, file, reading, move |record| {
            let document = self.draft.with_now(|dossier| dossier.documents.get(&id).cloned());
            if let Some(document) = document {
                self.correct(None, &id, Document { file: Some(record), ..document });
            }
        });
    }

    /// Opens a row to be corrected.
    pub fn edit(self, id: &str) {
        self.editing.set(Some(id.to_string()));
        self.session.focus(&format!("document-{id}-number"));
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(id) = self.editing.get_untracked() {
            self.editing.set(None);
            self.session.focus(&format!("document-{id}-edit"));
        }
    }

    /// The draft.
    pub fn draft(self) -> Draft {
        self.draft
    }
}

fn no_dossier(found: FileKind) -> Problem {
    let expected = FileKind::Dossier.as_str();
    Problem::new(Code::OtherFormat).with("found", found.as_str()).with("expected", expected)
}
