//! Dates as people write them here, dd/mm/yyyy, and as the files keep them, 2026-11-22.

pub use crate::domain::calendar::parts;
use crate::domain::calendar::{TypedDate, read_typed};

/// An ISO date as dd/mm/yyyy, in both languages; anything else as it is.
///
/// ```
/// use tucham::i18n::dates::show_date;
/// assert_eq!(show_date("2026-11-22"), "22/11/2026");
/// assert_eq!(show_date("cuối năm"), "cuối năm");
/// ```
pub fn show_date(iso: &str) -> String {
    match parts(iso) {
        Some((year, month, day)) => format!("{day:02}/{month:02}/{year:04}"),
        None => iso.to_string(),
    }
}

/// Reads a date as typed and gives it as ISO; nothing when it is none of the calendar.
///
/// Which forms are taken: [`read_typed`].
///
/// ```
/// use tucham::i18n::dates::read_date;
/// assert_eq!(read_date("2/9/2026").as_deref(), Some("2026-09-02"));
/// assert_eq!(read_date("31.12.2026").as_deref(), Some("2026-12-31"));
/// assert_eq!(read_date("29/02/2026"), None);
/// ```
pub fn read_date(typed: &str) -> Option<String> {
    match read_typed(typed) {
        TypedDate::Day(iso) => Some(iso),
        TypedDate::NoSuchDay | TypedDate::NoDay | TypedDate::Unreadable => None,
    }
}
