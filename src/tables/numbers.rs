//! Numbers in cells.

use super::grid::Cell;
use crate::domain::exact::Exact;
use crate::domain::typed::{self, Takes, Typed};

/// Points of a cell: `1`, `1,0`, `01 điểm`, `1đ`, `1.5`, `+0,5`, `-1`, `(2 điểm)`.
///
/// ```
/// use tucham::domain::exact::Exact;
/// use tucham::tables::{numbers::points, Cell};
/// for text in ["1,5", "01,5 điểm", "(1.5đ)", "+1,50"] {
///     assert_eq!(points(&Cell::text(text)), Some(Exact::scaled(15, 1)));
/// }
/// assert_eq!(points(&Cell::text("2 bước")), None);
/// ```
pub fn points(cell: &Cell) -> Option<Exact> {
    if let Some(number) = &cell.number
        && !cell.text.contains('%')
    {
        return Exact::parse(number).ok();
    }
    written(&cell.text)
}

/// The same of a text.
pub fn written(text: &str) -> Option<Exact> {
    let text = text.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']', '.', ';']);
    let lower = text.trim().to_lowercase();
    let bare = ["điểm", "điềm", "đ"].iter().find_map(|unit| lower.strip_suffix(unit));
    let bare = bare.unwrap_or(&lower).trim();
    let (sign, digits) = match bare.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest.trim()),
        None => ("", bare.strip_prefix('+').unwrap_or(bare).trim()),
    };
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || whole.len() > 6 {
        return None;
    }
    Exact::parse(&format!("{sign}{whole}.{fraction}")).ok()
}

/// What a cell says to one who wants a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// Nothing stands there.
    Blank,
    /// A decimal of the files; whether it was written with `%`.
    Number(String, bool),
    /// Two readings, both possible.
    Two(String, String),
    /// No number.
    Other,
}

/// Reads a cell as a number; a whole number's separators stand between thousands, and of two
/// readings the one below `most` is taken.
///
/// ```
/// use tucham::tables::{numbers::{number, Read}, Cell};
/// let read = |text: &str| number(&Cell::text(text), true, None);
/// assert_eq!(read("1.118"), Read::Number("1118".into(), false));
/// assert_eq!(read("92,5%"), Read::Number("92.5".into(), true));
/// assert_eq!(read("xem phụ lục"), Read::Other);
/// ```
pub fn number(cell: &Cell, is_whole: bool, most: Option<&Exact>) -> Read {
    let text = cell.text.trim();
    if text.is_empty() {
        return Read::Blank;
    }
    let is_percent = text.ends_with('%');
    if let Some(number) = &cell.number {
        return Read::Number(number.clone(), is_percent);
    }
    let bare = text.trim_end_matches('%').trim();
    let takes = match (is_percent, is_whole) {
        (true, _) => Takes::Percent,
        (false, true) => Takes::Whole,
        (false, false) => Takes::Decimal,
    };
    match typed::read(bare, takes) {
        Typed::Blank => Read::Blank,
        Typed::Number(number) => Read::Number(number, is_percent),
        Typed::Unreadable | Typed::Cells => Read::Other,
        // A cell with its own sign says what it means; without one the column is asked about.
        Typed::Fraction { percent, .. } => Read::Number(percent, is_percent),
        Typed::Ambiguous { grouped, decimal } => {
            let fits = |it: &String| {
                most.is_none_or(|most| Exact::parse(it).is_ok_and(|value| value <= *most))
            };
            match (fits(&grouped), fits(&decimal)) {
                (true, false) => Read::Number(grouped, is_percent),
                (false, true) => Read::Number(decimal, is_percent),
                _ => Read::Two(grouped, decimal),
            }
        }
    }
}
