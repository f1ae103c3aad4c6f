//! Numbers as people read them here: `1.234,5` in Vietnamese, `1,234.5` in English, `89,5 %`.
//!
//! Nothing is rounded silently: a value that is not shown to its last digit carries `≈`.

use super::Lang;
use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::set::Rounding;
use crate::domain::typed::{Takes, Typed, read};

/// A blank at which no line breaks.
const NO_BREAK: char = '\u{a0}';

/// A decimal of the files (`-?digits[.digits]`) as people read it; anything else as it is.
///
/// Digits are grouped from four on, a negative number has a typographic minus. Nothing is rounded.
///
/// ```
/// use tucham::i18n::{numbers::show, Lang};
/// assert_eq!(show("1234.5", Lang::Vi), "1.234,5");
/// assert_eq!(show("1234.5", Lang::En), "1,234.5");
/// assert_eq!(show("-0.25", Lang::Vi), "−0,25");
/// assert_eq!(show("999", Lang::Vi), "999");
/// assert_eq!(show("chín", Lang::Vi), "chín");
/// ```
pub fn show(decimal: &str, lang: Lang) -> String {
    let (sign, unsigned) = match decimal.strip_prefix('-') {
        Some(unsigned) => ("−", unsigned),
        None => ("", decimal),
    };
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return decimal.to_string();
    }
    let whole = grouped(whole, lang.say(".", ","));
    match unsigned.contains('.') {
        true => format!("{sign}{whole}{}{fraction}", lang.say(",", ".")),
        false => format!("{sign}{whole}"),
    }
}

/// How many there are, as people read it.
///
/// ```
/// use tucham::i18n::{numbers::count, Lang};
/// assert_eq!([Lang::Vi, Lang::En].map(|lang| count(3321, lang)), ["3.321", "3,321"]);
/// ```
pub fn count(n: usize, lang: Lang) -> String {
    show(&n.to_string(), lang)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn grouped(digits: &str, separator: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// A figure of a dossier as an input field shows it: decimal comma in Vietnamese, no groups.
///
/// What is no decimal of the files is shown as it was typed. The shown text reads back as the same
/// number: where it could be read in two ways, a nought is added (`2.364` becomes `2,3640`).
///
/// ```
/// use tucham::i18n::{numbers::field, Lang};
/// assert_eq!(field("1234.5", Lang::Vi), "1234,5");
/// assert_eq!(field("2.364", Lang::Vi), "2,3640");
/// assert_eq!(field("2.364 ", Lang::Vi), "2.364"); // kept as typed: two readings
/// ```
pub fn field(decimal: &str, lang: Lang) -> String {
    if Exact::parse(decimal).is_err() {
        return decimal.trim().to_string();
    }
    let text = decimal.replace('.', lang.say(",", "."));
    match read(&text, Takes::Decimal) {
        Typed::Ambiguous { .. } => text + "0",
        _ => text,
    }
}

/// An exact number, rounded half up to at most `places` decimals; `≈` before it when that loses
/// something.
///
/// ```
/// use tucham::{domain::exact::Exact, i18n::{numbers::exact, Lang}};
/// let third = Exact::one().checked_div(&Exact::from(3)).unwrap();
/// assert_eq!(exact(&third, 2, Lang::Vi), "≈ 0,33");
/// assert_eq!(exact(&Exact::from(1500), 2, Lang::En), "1,500");
/// ```
pub fn exact(value: &Exact, places: u32, lang: Lang) -> String {
    let shown = show(&value.to_decimal(places), lang);
    if value.fits(places) { shown } else { format!("≈ {shown}") }
}

/// Points with their word, to the last digit.
///
/// ```
/// use tucham::{domain::points::Points, i18n::{numbers::points, Lang}};
/// let one = Points::parse("1").unwrap();
/// assert_eq!(points(Points::parse("1.35").unwrap(), Lang::Vi), "1,35 điểm");
/// assert_eq!(points(one, Lang::En), "1 point");
/// ```
pub fn points(points: Points, lang: Lang) -> String {
    let number = points.to_string();
    format!("{} {}", show(&number, lang), unit_of(&number, lang))
}

/// `điểm`, `point` or `points`, after this decimal, of the files or as people read it.
pub(crate) fn unit_of(number: &str, lang: Lang) -> &'static str {
    lang.say("điểm", form(number.trim_start_matches(['-', '−']), "point|points"))
}

/// Of two forms of an English word, `one|many`, the one that goes with a number: the first with exactly
/// 1, the second with any other.
///
/// ```
/// use tucham::i18n::numbers::form;
/// assert_eq!(["0", "1", "1.5"].map(|number| form(number, "file|files")), ["files", "file", "files"]);
/// ```
pub fn form<'a>(number: &str, forms: &'a str) -> &'a str {
    let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
    if number == "1" { one } else { many }
}

/// A decimal of the files with at least so many decimals: in a column the commas then stand below
/// one another. Nothing is cut.
///
/// ```
/// use tucham::i18n::{numbers::padded, Lang};
/// assert_eq!(padded("78.4", 2, Lang::Vi), "78,40");
/// assert_eq!(padded("-78", 2, Lang::En), "−78.00");
/// assert_eq!(padded("0.125", 2, Lang::Vi), "0,125");
/// ```
pub fn padded(decimal: &str, places: u32, lang: Lang) -> String {
    if Exact::parse(decimal).is_err() {
        return show(decimal, lang);
    }
    let has = decimal.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let missing = (places as usize).saturating_sub(has);
    let dot = if has == 0 && missing > 0 { "." } else { "" };
    show(&format!("{decimal}{dot}{}", "0".repeat(missing)), lang)
}

/// A difference with its sign and at least so many decimals.
///
/// ```
/// use tucham::i18n::{numbers::signed, Lang};
/// assert_eq!(["0.5", "-2", "0"].map(|it| signed(it, 2, Lang::Vi)), ["+0,50", "−2,00", "0,00"]);
/// ```
pub fn signed(decimal: &str, places: u32, lang: Lang) -> String {
    let is_gain = !decimal.starts_with('-') && decimal != "0";
    format!("{}{}", if is_gain { "+" } else { "" }, padded(decimal, places, lang))
}

/// An index as it is published: with the decimals that its set rounds to, `78,40 %`; an en dash
/// where there is none. Every index that people read is written here; tables to compute with and
/// files keep the exact form.
///
/// ```
/// use tucham::{domain::points::Percent, domain::set::Rounding, i18n::{numbers::index, Lang}};
/// let of = |text| index(Percent::parse(text), Rounding::USUAL, Lang::Vi);
/// assert_eq!([of("78.4"), of("100"), of("–")], ["78,40\u{a0}%", "100,00\u{a0}%", "–"]);
/// ```
pub fn index(index: Option<Percent>, rounding: Rounding, lang: Lang) -> String {
    index.map_or("–".into(), |index| {
        with_percent(&padded(&index.to_string(), rounding.index, lang))
    })
}

/// A number that is already text, as a percentage.
///
/// ```
/// assert_eq!(tucham::i18n::numbers::with_percent("89,5"), "89,5\u{a0}%");
/// ```
pub fn with_percent(number: &str) -> String {
    format!("{number}{NO_BREAK}%")
}

/// A number with its unit behind a no-break blank; the number alone without a unit.
///
/// ```
/// assert_eq!(tucham::i18n::numbers::with_unit("12", "bậc"), "12\u{a0}bậc");
/// ```
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit.trim() {
        "" => number.to_string(),
        unit => format!("{number}{NO_BREAK}{unit}"),
    }
}
