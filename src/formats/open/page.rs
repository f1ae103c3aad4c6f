//! Finds the sealed dossier inside a readable copy.

use crate::domain::problem::{Code, Problem};

/// The element that holds the sealed dossier.
pub(in crate::formats) const DATA_ID: &str = "tucham-dossier";

/// Whether bytes look like a page rather than like JSON.
pub(in crate::formats) fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let begins =
        |word: &[u8]| start.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
    // Browsers put a comment in front of a page that they save.
    begins(b"<!doctype html") || begins(b"<html") || begins(b"<!--")
}

/// The data in a page. Exactly one element may hold it: a page with two has been tampered with, and
/// there is no telling which of them was meant.
///
/// # Errors
/// [`Code::PageWithoutData`].
pub(in crate::formats) fn data_of(bytes: &[u8]) -> Result<&[u8], Problem> {
    let nothing = || Problem::new(Code::PageWithoutData);
    let page = std::str::from_utf8(bytes).map_err(|_| nothing())?;
    let mut found = page.split("<script").skip(1).filter_map(data_in);
    match (found.next(), found.next()) {
        (Some(data), None) => Ok(data.as_bytes()),
        _ => Err(nothing()),
    }
}

/// The content of a script element, given what stands behind its `<script`, when it is the data.
/// Saved pages may have their attributes in another order.
fn data_in(rest: &str) -> Option<&str> {
    let (attributes, content) = rest.split_once('>')?;
    let is_data = attributes.contains(&format!("id=\"{DATA_ID}\""));
    let (data, _) = content.split_once("</script")?;
    is_data.then_some(data)
}
