//! A table on its way in: file or clipboard → reader → answer. What is made of the answer, its page
//! knows.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Session;
use crate::browser::platform::files;
use crate::browser::worker::table_reader::{Answer, Reader, Stage, Wanted, What};
use crate::domain::problem::{Code, Problem};
use crate::i18n::safe;
use crate::i18n::words::table_in as words;

/// A table that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTable {
    /// The name of its file.
    pub name: String,
    /// How far it is.
    pub stage: Stage,
}

/// A table that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of its file.
    pub name: String,
    /// Why.
    pub problem: Problem,
}

/// The way in of one page. `Copy`: a bundle of signals that live as long as the page.
#[derive(Clone, Copy)]
pub struct TableIn {
    session: Session,
    /// With what the ids of its elements begin.
    pub prefix: &'static str,
    /// How far the reading of a table is, with the name of its file.
    pub reading: RwSignal<Option<ReadTable>>,
    /// Why the last table could not be read.
    pub refused: RwSignal<Option<Refused>>,
    /// That a reading was stopped, in words.
    pub said: RwSignal<String>,
    reader: StoredValue<Option<Reader>, LocalStorage>,
}

impl TableIn {
    /// One for a page; what is being read when the page is left is stopped.
    pub fn open(session: Session, prefix: &'static str) -> Self {
        let way = TableIn {
            session,
            prefix,
            reading: RwSignal::new(None),
            refused: RwSignal::new(None),
            said: RwSignal::default(),
            reader: StoredValue::new_local(None),
        };
        on_cleanup(move || way.cancel());
        way
    }

    /// Takes the bytes of a file and hands them on with its name.
    pub fn take_file(self, file: File, then: impl FnOnce(String, Vec<u8>) + 'static) {
        let name = file.name();
        self.begin(&name);
        spawn_local(async move {
            match files::read_table(&file).await {
                Ok(bytes) => then(name, bytes),
                Err(problem) => self.refuse(&name, problem),
            }
        });
    }

    /// Says that a table is on its way; whatever was before is stopped and forgotten.
    pub fn begin(self, name: &str) {
        self.cancel();
        self.refused.set(None);
        self.said.set(String::new());
        self.tell(name, Stage::Starting);
    }

    /// The name of what was pasted.
    pub fn pasted(self) -> String {
        self.session.say(words::PASTED).to_string()
    }

    /// Reads a file. `take` makes something of the answer, or says that it makes no sense: nothing.
    pub fn read(
        self,
        name: String,
        what: What,
        bytes: Vec<u8>,
        take: impl FnOnce(&str) -> Option<()> + 'static,
    ) {
        let told = {
            let name = name.clone();
            move |stage| self.tell(&name, stage)
        };
        spawn_local(async move {
            let answer = match Reader::start(Wanted { name: name.clone(), what, bytes }, told) {
                Ok(reader) => {
                    self.reader.try_set_value(Some(reader.clone()));
                    reader.answer().await
                }
                Err(wanted) => without_reader(wanted),
            };
            self.reader.try_set_value(None);
            match answer {
                // The page may have been left meanwhile.
                Ok(_) if self.reading.try_set(None).is_some() => {}
                Ok(text) if take(&text).is_some() => {}
                Ok(_) => {
                    self.refuse(&name, Problem::new(Code::ReaderStopped).with("name", &name));
                }
                Err(problem) => self.refuse(&name, problem),
            }
        });
    }

    /// Stops the reading that is under way.
    pub fn cancel(self) {
        if let Some(reader) = self.reader.try_get_value().flatten() {
            reader.cancel();
        }
    }

    fn tell(self, name: &str, stage: Stage) {
        self.reading.try_set(Some(ReadTable { name: safe(name), stage }));
    }

    /// Says why a file is not taken.
    pub fn refuse(self, name: &str, problem: Problem) {
        self.reading.try_set(None);
        if problem.code == Code::JobCancelled {
            self.said.try_set(self.session.say(words::CANCELLED).into());
            return;
        }
        let is_here = self.refused.try_set(Some(Refused { name: safe(name), problem })).is_none();
        if is_here {
            self.session.focus(&format!("{}-refused", self.prefix));
        }
    }
}

/// A debug build has no reader: the page reads by itself.
#[cfg(debug_assertions)]
fn without_reader(Wanted { name, what, bytes }: Wanted) -> Answer {
    use crate::intake::{lists, set::Offer};
    match what {
        What::Set(table) => {
            let (sum, table) = (crate::formats::sha256_hex(&bytes), table.map(|it| it as usize));
            Ok(Offer::read(&name, &bytes, &sum, table, |_| ())?.to_text())
        }
        What::List(kind, chosen, known) => {
            Ok(lists::read_file(&name, &bytes, (kind, &chosen), &known, |_| ())?.to_text())
        }
    }
}

/// Without a reader nothing is read: a file that is too much for it would hold the page.
#[cfg(not(debug_assertions))]
fn without_reader(_wanted: Wanted) -> Answer {
    Err(Problem::new(Code::ReaderMissing))
}
