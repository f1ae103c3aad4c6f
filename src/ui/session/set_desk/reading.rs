//! A table on its way in: file or clipboard → reader → draft.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{DragEvent, File};

use super::{SetDesk, handed};
use crate::browser::events::dropped_files;
use crate::browser::files;
use crate::browser::reader::{Answer, Reader, Stage, Wanted};
use crate::domain::problem::{Code, Problem};
use crate::i18n::safe;
use crate::i18n::words::set_table as words;
use crate::intake::draft::{Change, SetDraft};
use crate::intake::set::Offer;

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

impl SetDesk {
    /// Takes the table that was opened on another page.
    pub(super) fn take_handed(self) {
        if let Some(file) = handed::take() {
            self.read_file(file);
        }
    }

    /// Reads the table of the first file that is dropped.
    pub fn drop(self, event: &DragEvent) {
        event.prevent_default();
        if let Some(file) = dropped_files(event).into_iter().next() {
            self.read_file(file);
        }
    }

    /// Reads the table of a file.
    pub fn read_file(self, file: File) {
        if self.is_held() {
            return;
        }
        let name = file.name();
        self.begin(&name);
        spawn_local(async move {
            match files::read_table(&file).await {
                Ok(bytes) => self.read(name, bytes, None),
                Err(problem) => self.refuse(&name, problem),
            }
        });
    }

    /// Reads a table that was pasted.
    pub fn read_pasted(self, text: &str) {
        if !self.is_held() {
            let name = self.session.say(words::PASTED).to_string();
            self.begin(&name);
            self.read(name, text.as_bytes().to_vec(), None);
        }
    }

    /// Reads another table of the same file.
    pub fn read_table(self, number: usize) {
        if !self.is_held()
            && let Some((name, bytes)) = self.source.get_value()
        {
            self.begin(&name);
            self.read(name, bytes, Some(number));
        }
    }

    /// Stops the reading that is under way.
    pub fn cancel_reading(self) {
        if let Some(reader) = self.reader.try_get_value().flatten() {
            reader.cancel();
        }
    }

    fn begin(self, name: &str) {
        self.cancel_reading();
        self.refused.set(None);
        self.tell(name, Stage::Starting);
    }

    fn tell(self, name: &str, stage: Stage) {
        self.reading.try_set(Some(ReadTable { name: safe(name), stage }));
    }

    fn read(self, name: String, bytes: Vec<u8>, table: Option<usize>) {
        // The page may have been left while the file was read.
        if self.source.try_set_value(Some((name.clone(), bytes.clone()))).is_some() {
            return;
        }
        let number = table.and_then(|it| u32::try_from(it).ok());
        let wanted = Wanted { name: name.clone(), table: number, bytes };
        let told = {
            let name = name.clone();
            move |stage| self.tell(&name, stage)
        };
        spawn_local(async move {
            let answer = match Reader::start(wanted, told) {
                Some(reader) => {
                    self.reader.try_set_value(Some(reader.clone()));
                    reader.answer().await
                }
                None => self.without_reader(&name, table),
            };
            self.reader.try_set_value(None);
            let offer = answer.and_then(|text| {
                let stopped = || Problem::new(Code::ReaderStopped).with("name", &name);
                Offer::from_text(&text).ok_or_else(stopped)
            });
            match offer {
                Ok(offer) => self.take_offer(&name, &offer),
                Err(problem) => self.refuse(&name, problem),
            }
        });
    }

    /// A debug build has no reader: the page reads by itself.
    #[cfg(debug_assertions)]
    fn without_reader(self, name: &str, table: Option<usize>) -> Answer {
        let (_, bytes) = self.source.try_get_value().flatten().unwrap_or_default();
        let sum = crate::formats::sha256_hex(&bytes);
        Ok(Offer::read(name, &bytes, &sum, table, |_| ())?.to_text())
    }

    /// Without a reader nothing is read: a file that is too much for it would hold the page.
    #[cfg(not(debug_assertions))]
    fn without_reader(self, _name: &str, _table: Option<usize>) -> Answer {
        Err(Problem::new(Code::ReaderMissing))
    }

    fn refuse(self, name: &str, problem: Problem) {
        self.reading.try_set(None);
        if problem.code == Code::JobCancelled {
            self.said.try_set(self.session.say(words::CANCELLED).into());
            return;
        }
        let is_here = self.refused.try_set(Some(Refused { name: safe(name), problem })).is_none();
        if is_here {
            self.session.focus("set-refused");
        }
    }

    /// The draft of the table takes the place of the one before, as one step that can be undone.
    fn take_offer(self, name: &str, offer: &Offer) {
        if self.reading.try_set(None).is_some() {
            return;
        }
        let lang = self.session.lang_now();
        let draft = SetDraft::of(offer);
        let facts = [("name", &*safe(name)), ("n", &*draft.rows.len().to_string())];
        let mut said = words::TAKEN.with(lang, &facts);
        if self.draft.with_untracked(Option::is_some) {
            said = format!("{said} {}", words::REPLACED.to(lang));
        }
        self.tables.set((offer.tables.clone(), offer.table));
        self.commit(Some(Change::Whole(Box::new(draft))), said);
        self.session.focus("set-check-title");
    }
}
