//! What version 1 of a file said in another way, lifted while the file is read
//! (`docs/formats.md#lifting`).
//!
//! Version 1 wrote a document out wherever it proved something. Equal documents become one of the
//! register, under an id that follows from their content: two files that say the same say the same
//! after lifting, on every machine.

use std::cell::RefCell;

use super::canonical::canonical;
use super::write_document::write_document;
use crate::domain::dossier::Document;
use crate::domain::map::Map;
use crate::formats::sha256_hex;

/// So many hex digits of its checksum tell a document from all others of a dossier.
const DIGITS: usize = 12;

/// How a file is read: as the version that it is, with the documents that were found on the way.
pub(super) struct Lift {
    is_old: bool,
    found: RefCell<Map<String, Document>>,
}

impl Lift {
    /// Of a file in this version.
    pub fn of_version(version: u64) -> Self {
        Lift { is_old: version < 2, found: RefCell::default() }
    }

    /// Whether documents are written out where they prove something.
    pub fn is_old(&self) -> bool {
        self.is_old
    }

    /// Takes a document of version 1 and says under which id it now stands. `owner` is what it
    /// proves, `place` where it stands there: a document that nothing tells from others is nobody
    /// else's.
    pub fn take(&self, document: Document, owner: &str, place: usize) -> String {
        let content = canonical(&write_document(&document));
        let is_told = is_told(&document);
        let name = match is_told {
            true => content,
            false => format!("{content} {owner} {place}"),
        };
        let digits = sha256_hex(name.as_bytes());
        let id = format!("d{}", digits.get(..DIGITS).unwrap_or(&digits));
        let mut found = self.found.borrow_mut();
        let is_free = |id: &str| match found.get(id) {
            Some(known) => is_told && *known == document,
            None => true,
        };
        let others = (2_u64..).map(|number| format!("{id}-{number}"));
        let id = std::iter::once(id.clone()).chain(others).find(|id| is_free(id));
        let id = id.unwrap_or_default();
        found.insert(id.clone(), document);
        id
    }

    /// The documents that were found since this was last asked.
    pub fn documents(&self) -> Map<String, Document> {
        std::mem::take(&mut self.found.borrow_mut())
    }
}

/// Whether a document says which one it is: two without a number, subject, link or file may be any.
fn is_told(document: &Document) -> bool {
    let texts = [&document.number, &document.title, &document.url];
    document.file.is_some() || texts.iter().any(|text| !text.trim().is_empty())
}
