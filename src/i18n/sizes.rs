//! Sizes in memory as people read them: `1,5 MB`.

use super::Lang;
use super::numbers::{show, with_unit};

/// Bytes in the largest unit that gives at least 1, to one decimal, rounded down; below that as they
/// are.
///
/// ```
/// use tucham::i18n::{sizes::bytes, Lang};
/// assert_eq!(bytes(1_572_864, Lang::Vi), "1,5\u{a0}MB");
/// assert_eq!(bytes(2_048, Lang::En), "2\u{a0}KB");
/// assert_eq!(bytes(22, Lang::Vi), "22\u{a0}B");
/// assert_eq!(bytes(0, Lang::Vi), "0\u{a0}B");
/// ```
pub fn bytes(bytes: u64, lang: Lang) -> String {
    let units = [("GB", 1_u64 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1)];
    let (unit, size) = units.into_iter().find(|(_, size)| bytes >= *size).unwrap_or(units[3]);
    let tenths = u128::from(bytes) * 10 / u128::from(size);
    let number = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    with_unit(&show(&number, lang), unit)
}
