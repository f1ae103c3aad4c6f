//! Opening bytes, before anything is read as JSON: what kind of thing a file is, and the JSON text in it.

mod foreign;
mod page;

pub(super) use foreign::foreign;
pub(super) use page::{DATA_ID, is_page};

use super::limit_of;
use crate::domain::problem::{Code, Problem};

/// What bytes are by their look alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Look<'b> {
    /// Nothing that is known: JSON, if it is a file of ours.
    Plain(&'b [u8]),
    /// A web page: a readable copy, if it is a file of ours.
    Page(&'b [u8]),
    /// A file of another program.
    Foreign(Problem),
}

/// Looks at bytes. A byte order mark belongs to neither.
pub(super) fn look(bytes: &[u8]) -> Look<'_> {
    if let Some(problem) = foreign(bytes) {
        return Look::Foreign(problem);
    }
    match bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) {
        page if is_page(page) => Look::Page(page),
        bytes => Look::Plain(bytes),
    }
}

/// The JSON text of a file: the file itself, or what a readable copy holds.
///
/// # Errors
/// [`Code::FileTooLarge`], what [`foreign`] knows, [`Code::PageWithoutData`], [`Code::FileEmpty`],
/// [`Code::OnlyZeros`], [`Code::NotUtf8`].
pub(super) fn json_text(bytes: &[u8]) -> Result<&str, Problem> {
    let limit = limit_of(bytes);
    if bytes.len() > limit {
        let problem = Problem::new(Code::FileTooLarge).with("found", bytes.len());
        return Err(problem.with("limit", limit));
    }
    let json = match look(bytes) {
        Look::Foreign(problem) => return Err(problem),
        Look::Page(page) => page::data_of(page)?,
        Look::Plain(bytes) => bytes,
    };
    if json.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::new(Code::FileEmpty));
    }
    if json.iter().all(|byte| *byte == 0) {
        return Err(Problem::new(Code::OnlyZeros));
    }
    std::str::from_utf8(json).map_err(|_| Problem::new(Code::NotUtf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_look_and_a_mark_before_it_is_none() {
        assert_eq!(look(b"\xef\xbb\xbf{}"), Look::Plain(b"{}"));
        assert_eq!(look(b"\xef\xbb\xbf<!DOCTYPE html>"), Look::Page(b"<!DOCTYPE html>"));
        let Look::Foreign(problem) = look(b"%PDF-1.7") else { panic!("a PDF") };
        assert_eq!(problem.code, Code::OtherProgram);
    }

    #[test]
    fn the_text_of_a_file_is_given_or_why_there_is_none() {
        fn code(bytes: &[u8]) -> Result<&str, Code> {
            json_text(bytes).map_err(|problem| problem.code)
        }
        assert_eq!(code(b" {} "), Ok(" {} "));
        assert_eq!(code(b"\xef\xbb\xbf \n"), Err(Code::FileEmpty));
        assert_eq!(code(&[0; 9]), Err(Code::OnlyZeros));
        assert_eq!(code(b"\"\xff\""), Err(Code::NotUtf8));
        assert_eq!(code(b"<html></html>"), Err(Code::PageWithoutData));
    }
}
