//! Files of other programs, told by their first bytes, so that people hear what they have chosen.

use crate::domain::problem::{Code, Problem};

/// First bytes, and the word for what has them.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
];

/// Names that stand in the clear in a packed document, and the word for it.
const DOCUMENTS: &[(&[u8], &str)] = &[
    (b"xl/workbook", "sheet"),
    (b"opendocument.spreadsheet", "sheet"),
    (b"word/document", "letter"),
    (b"opendocument.text", "letter"),
    (b"ppt/presentation", "slides"),
    (b"opendocument.presentation", "slides"),
];

/// First bytes of packed files. None is ever unpacked here: a small one can hold far more than
/// fits into memory.
const PACKED: &[&[u8]] = &[
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"Rar!\x1a",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
];

/// What a file of another program is; nothing for whatever may be ours.
pub(in crate::formats) fn foreign(bytes: &[u8]) -> Option<Problem> {
    let begins = |start: &[u8]| bytes.starts_with(start);
    let other = |word: &str| Problem::new(Code::OtherProgram).with("found", word);
    if let Some((_, word)) = OTHERS.iter().find(|(start, _)| begins(start)) {
        return Some(other(word));
    }
    if !PACKED.iter().any(|start| begins(start)) {
        return None;
    }
    let document = DOCUMENTS.iter().find(|(name, _)| contains(bytes, name));
    Some(document.map_or_else(|| Problem::new(Code::Packed), |(_, word)| other(word)))
}

fn contains(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len()).any(|found| found == name)
}
