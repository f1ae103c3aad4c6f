//! The register as its page works on it: lists on their way in, corrections, criteria given and taken.

use leptos::prelude::*;
use web_sys::File;

use super::evidence::new_document_id as new_id;
use super::{Draft, FoundList, ListIn, Session};
use crate::domain::dossier::{Change, Document, Entering, Lack, Listed, Registered};
use crate::domain::problem::{Code, Problem};
use crate::domain::set::CriteriaSet;
use crate::formats::{FileKind, kind_of, read_dossier};
use crate::i18n::dates::show_date;
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::{documents as words, terms};
use crate::intake::ListKind;
use crate::intake::lists::{Holds, Known, ListColumn, ListReading, ListRow, Taken, listed};

/// The page of the register. `Copy`: a bundle of signals that live as long as the page.
#[derive(Clone, Copy)]
pub struct RegisterDesk {
    session: Session,
    draft: Draft,
    /// The way in of lists.
    pub list: ListIn,
    /// What last year's dossier has, while that is looked at.
    last_year: StoredValue<Option<Vec<Listed>>>,
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
        let known = Callback::new(move |()| {
            let year = draft.with_now(|dossier| dossier.campaign.year);
            Known { year, ..Known::of_set(&draft.set()) }
        });
        let desk = RegisterDesk {
            session,
            draft,
            list: ListIn::open(session, "documents", ListKind::Documents, known),
            last_year: StoredValue::new(None),
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
        self.begin();
        let way = self.list.way;
        way.take_file(file, move |name, bytes| match kind_of(&bytes) {
            Ok(FileKind::Dossier) => self.read_last_year(&name, &bytes),
            Ok(other) => way.refuse(&name, no_dossier(other)),
            Err(_) => self.list.read_bytes(name, bytes),
        });
    }

    /// Reads a list that was pasted.
    pub fn read_pasted(self, text: &str) {
        self.begin();
        self.list.read_pasted(text);
    }

    fn begin(self) {
        self.said.set(String::new());
        self.put_aside();
    }

    fn read_last_year(self, name: &str, bytes: &[u8]) {
        match read_dossier(bytes).sound() {
            Err(problems) => {
                if let Some(problem) = problems.into_iter().find(Problem::is_error) {
                    self.list.way.refuse(name, problem);
                }
            }
            Ok(before) => {
                let unit = format!("{} {}", before.unit.name, before.campaign.title);
                let set = self.draft.set();
                let listed = before.register_for_next_year(&set);
                let heads =
                    [terms::SYMBOL, terms::DATE, terms::ISSUER, terms::SUBJECT, terms::CRITERIA];
                let reading = as_list(&listed, &set, heads.map(|it| self.session.say(it)));
                self.list.way.reading.set(None);
                self.last_year.set_value(Some(listed));
                let name = unit.trim().to_string();
                self.list.show(FoundList { name, reading, is_fixed: true, ..FoundList::default() });
                self.session.focus("documents-found");
            }
        }
    }

    /// What the list that was found puts in.
    pub fn listed(self, found: &FoundList) -> Vec<Listed> {
        match self.last_year.get_value().filter(|_| found.is_fixed) {
            Some(before) => before,
            None => listed(&found.reading, &self.list.known()),
        }
    }

    /// From where the list is, in words.
    pub fn title(self, found: &FoundList) -> String {
        let lang = self.session.lang_now();
        let (name, n) = (safe(&found.name), count(found.reading.taken.len(), lang));
        let word = if found.is_fixed { words::FOUND_LAST_YEAR } else { words::FOUND };
        word.with(lang, &[("name", &name), ("n", &n)])
    }

    /// What putting these documents in would do.
    pub fn entering(self, listed: &[Listed]) -> Entering {
        self.draft.with(|dossier| dossier.enter_documents(listed, new_id))
    }

    /// Puts the list that is looked at into the register, as one step of undo.
    pub fn put_in(self) {
        let found = self.list.found.get_untracked().filter(|_| self.may_change());
        let Some(listed) = found.map(|found| self.listed(&found)) else { return };
        let entering = self.draft.with_now(|dossier| dossier.enter_documents(&listed, new_id));
        let lang = self.session.lang_now();
        let facts = [entering.new, entering.known, entering.attached].map(|n| count(n, lang));
        let facts = [("new", &*facts[0]), ("known", &*facts[1]), ("attached", &*facts[2])];
        if entering.change != Change::All(Vec::new()) {
            self.draft.change(entering.change);
        }
        self.put_aside();
        self.said.set(words::DONE.with(lang, &facts));
        self.session.focus("documents-said");
    }

    /// Puts the list aside; nothing has changed.
    pub fn put_aside(self) {
        self.list.put_aside();
        self.last_year.set_value(None);
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

/// Documents as the rows of a list, under these headings.
fn as_list(listed: &[Listed], set: &CriteriaSet, heads: [&str; 5]) -> ListReading {
    let cells = |Listed { document, leaves, .. }: &Listed| {
        let places = leaves.iter().filter_map(|leaf| set.find(leaf));
        let codes: Vec<&str> = places.map(|place| set.nodes[place].code.as_str()).collect();
        let Document { number, date, issuer, title, .. } = document.clone();
        vec![number, show_date(&date), issuer, title, codes.join("; ")]
    };
    let heading =
        |it: &str| ListColumn { heading: it.into(), holds: Holds::Nothing, is_remembered: false };
    let rows = listed.iter().enumerate();
    ListReading {
        columns: heads.iter().copied().map(heading).collect(),
        rows: rows.map(|(at, it)| ListRow { row: at + 1, cells: cells(it) }).collect(),
        taken: (1..=listed.len())
            .map(|row| Taken { row, key: String::new(), values: vec![] })
            .collect(),
        ..ListReading::default()
    }
}
