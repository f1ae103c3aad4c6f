//! A scoring table on its way in: file or clipboard → reader → draft.

use leptos::prelude::*;
use web_sys::{DragEvent, File};

use super::{SetDesk, handed};
use crate::browser::platform::events::dropped_files;
use crate::browser::worker::table_reader::What;
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::set_table as words;
use crate::intake::draft::{Change, SetDraft};
use crate::intake::set::Offer;

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
        if !self.is_held() {
            self.way.take_file(file, move |name, bytes| self.read(name, bytes, None));
        }
    }

    /// Reads a table that was pasted.
    pub fn read_pasted(self, text: &str) {
        if !self.is_held() {
            let name = self.way.pasted();
            self.way.begin(&name);
            self.read(name, text.as_bytes().to_vec(), None);
        }
    }

    /// Reads another table of the same file.
    pub fn read_table(self, number: usize) {
        if !self.is_held()
            && let Some((name, bytes)) = self.source.get_value()
        {
            self.way.begin(&name);
            self.read(name, bytes, Some(number));
        }
    }

    fn read(self, name: String, bytes: Vec<u8>, table: Option<usize>) {
        // The page may have been left while the file was read.
        if self.source.try_set_value(Some((name.clone(), bytes.clone()))).is_some() {
            return;
        }
        let what = What::Set(table.and_then(|it| u32::try_from(it).ok()));
        let called = name.clone();
        self.way.read(name, what, bytes, move |text| {
            self.take_offer(&called, &Offer::from_text(text)?);
            Some(())
        });
    }

    /// The draft of the table takes the place of the one before, as one step that can be undone.
    fn take_offer(self, name: &str, offer: &Offer) {
        let lang = self.session.lang_now();
        let draft = SetDraft::of(offer);
        let facts = [("name", &*safe(name)), ("n", &*count(draft.rows.len(), lang))];
        let mut said = words::TAKEN.with(lang, &facts);
        if self.draft.with_untracked(Option::is_some) {
            said = format!("{said} {}", words::REPLACED.to(lang));
        }
        self.tables.set((offer.tables.clone(), offer.table));
        self.commit(Some(Change::Whole(Box::new(draft))), said);
        self.session.focus("set-check-title");
    }
}
