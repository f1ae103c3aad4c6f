//! A table that was opened on another page, on its way to the page of tables.

use std::cell::RefCell;

use web_sys::File;

use crate::domain::problem::{Code, Problem};

thread_local! {
    static HANDED: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Whether a file that is none of ours may hold a table.
pub fn is_table(name: &str, why: &Problem) -> bool {
    let is = |words: &[&str]| why.facts.iter().any(|(_, fact)| words.contains(&fact.as_str()));
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match why.code {
        Code::OtherProgram => is(&["sheet", "letter", "office"]),
        Code::Packed => ends(&[".docx", ".xlsx", ".ods"]),
        _ => ends(&[".csv", ".tsv", ".htm", ".html"]),
    }
}

/// Hands a file over.
pub fn hand(file: File) {
    HANDED.set(Some(file));
}

/// Takes it.
pub fn take() -> Option<File> {
    HANDED.take()
}
