//! Numbers as people type them: comma or dot, grouped or not. Nothing is guessed.
//!
//! `2.364` is 2364 to one reader and 2,364 to another. Where both readings make sense the number
//! is not taken: it is kept as typed, marked, and the person chooses.

use super::exact::Exact;
use super::points::Points;
use super::text::fold;

/// What a field or a cell may hold; it can rule out one of two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Any decimal.
    Decimal,
    /// A percentage. A sign `%` may stand behind it.
    Percent,
    /// A number of things: `12.345` and `12,345` are thousands.
    Whole,
    /// A decimal up to a maximum, such as points: `97,685` of 100 is no count of thousands.
    UpTo(Points),
}

impl Takes {
    /// What a figure of this Vietnamese title takes: one that says that it is the number of
    /// something counts, any other may be measured and takes decimals.
    ///
    /// ```
    /// use tucham::domain::typed::Takes;
    /// assert_eq!(Takes::of_figure("Tổng số hồ sơ"), Takes::Whole);
    /// assert_eq!(Takes::of_figure("Số tiền đã giải ngân"), Takes::Decimal);
    /// assert_eq!(Takes::of_figure("Diện tích (ha)"), Takes::Decimal);
    /// ```
    pub fn of_figure(title: &str) -> Self {
        let title = format!("{} ", fold(title));
        let counted = COUNTING.iter().find_map(|words| title.strip_prefix(words));
        let is_measured = |rest: &str| MEASURES.iter().any(|word| rest.starts_with(word));
        match counted {
            Some(counted) if !is_measured(counted) => Takes::Whole,
            _ => Takes::Decimal,
        }
    }

    /// What a value with this unit takes.
    pub fn of_value(unit: &str) -> Self {
        if unit.trim() == "%" { Takes::Percent } else { Takes::Decimal }
    }
}

/// How titles of counted figures begin, folded.
const COUNTING: [&str; 4] = ["so luong ", "so luot ", "tong so ", "so "];

/// What is measured although its title says "số", folded.
const MEASURES: [&str; 12] = [
    "tien ",
    "von ",
    "kinh phi ",
    "thu ",
    "chi ",
    "diem ",
    "dien tich ",
    "gio ",
    "km ",
    "ha ",
    "ty le ",
    "nop ",
];

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing.
    Blank,
    /// A number, as a decimal of the files: `-?digits[.digits]`.
    Number(String),
    /// Two readings, as decimals of the files.
    Ambiguous {
        /// With the sign read as a group separator.
        grouped: String,
        /// With the sign read as the decimal separator.
        decimal: String,
    },
    /// A percentage below one, as decimals of the files: a spreadsheet hands out 0,855 for a cell
    /// that shows 85,5 %.
    Fraction {
        /// As it was typed: so many per cent.
        percent: String,
        /// A hundred times that.
        of_hundred: String,
    },
    /// More than one cell: a tab or a line break stands between.
    Cells,
    /// No number.
    Unreadable,
}

impl Typed {
    /// What the dossier keeps: the decimal, or what was typed.
    ///
    /// A text that could be read in two ways is kept with a blank behind it, so that no reader
    /// of the file takes it for a decimal.
    pub fn kept(&self, typed: &str) -> String {
        match self {
            Typed::Blank => String::new(),
            Typed::Number(decimal) => decimal.clone(),
            Typed::Ambiguous { .. } | Typed::Fraction { .. } => format!("{} ", typed.trim()),
            Typed::Unreadable | Typed::Cells => typed.to_string(),
        }
    }

    /// Its two readings, where it has two.
    pub fn readings(self) -> Option<[String; 2]> {
        match self {
            Typed::Ambiguous { grouped, decimal } => Some([grouped, decimal]),
            Typed::Fraction { percent, of_hundred } => Some([percent, of_hundred]),
            Typed::Blank | Typed::Number(_) | Typed::Cells | Typed::Unreadable => None,
        }
    }
}

/// Reads a number as people write it, in a field or in a cell of a table.
///
/// Digits may be full-width, the sign any minus or `+`, the blanks between groups of three any
/// that people type there.
///
/// ```
/// use tucham::domain::typed::{read, Takes, Typed};
/// let number = |text: &str| Typed::Number(text.into());
/// assert_eq!(read("0,25", Takes::Decimal), number("0.25"));
/// assert_eq!(read("1.000,5", Takes::Decimal), number("1000.5"));
/// assert_eq!(read("2.364", Takes::Whole), number("2364"));
/// assert_eq!(read("95 %", Takes::Percent), number("95"));
/// assert!(matches!(read("2.364", Takes::Decimal), Typed::Ambiguous { .. }));
/// ```
pub fn read(text: &str, takes: Takes) -> Typed {
    let text: String = text.trim().chars().map(narrow).collect();
    if text.is_empty() {
        return Typed::Blank;
    }
    if text.contains(is_between_cells) {
        return Typed::Cells;
    }
    let (text, says_percent) = match text.strip_suffix('%') {
        Some(number) if takes == Takes::Percent => (number.trim_end(), true),
        _ => (&*text, false),
    };
    let (sign, digits) = signed(text);
    let Some(digits) = without_blanks(digits) else {
        return Typed::Unreadable;
    };
    match (grouped(&digits), decimal(&digits)) {
        (Some(grouped), Some(decimal)) if grouped != decimal => {
            choose(sign, &grouped, &decimal, takes)
        }
        (Some(number), _) | (None, Some(number)) => {
            let number = format!("{sign}{number}");
            let of_hundred = || hundredfold(&number);
            match (takes, says_percent) {
                (Takes::Percent, false) => match of_hundred() {
                    Some(of_hundred) => Typed::Fraction { percent: number, of_hundred },
                    None => Typed::Number(number),
                },
                _ => Typed::Number(number),
            }
        }
        (None, None) => Typed::Unreadable,
    }
}

/// The letter as a Western keyboard types it.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff05}' | '\u{ff0b}'..='\u{ff0e}' | '\u{ff10}'..='\u{ff19}' => {
            char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter)
        }
        other => other,
    }
}

/// What parts two cells of a table that were pasted into one field.
fn is_between_cells(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The sign of the files, and what stands behind the sign that was typed.
fn signed(text: &str) -> (&'static str, &str) {
    const MINUS: [char; 5] = ['-', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2212}'];
    match (text.strip_prefix(MINUS), text.strip_prefix('+')) {
        (Some(rest), _) => ("-", rest.trim_start()),
        (None, Some(rest)) => ("", rest.trim_start()),
        (None, None) => ("", text),
    }
}

/// A hundred times a decimal that lies between 0 and 1, both left out.
fn hundredfold(decimal: &str) -> Option<String> {
    let exact = Exact::parse(decimal).ok()?;
    let is_fraction = exact > Exact::zero() && exact < Exact::one();
    let places = decimal.len().try_into().ok()?;
    is_fraction.then(|| (&exact * &Exact::hundred()).to_decimal(places))
}

/// The reading that the field allows, when it allows only one.
fn choose(sign: &str, grouped: &str, decimal: &str, takes: Takes) -> Typed {
    let number = |unsigned: &str| Typed::Number(format!("{sign}{unsigned}"));
    let is_above = |most: Points| Exact::parse(grouped).is_ok_and(|it| it > most.exact());
    match takes {
        Takes::Whole => number(grouped),
        // A grouped number has at least four digits, so it is above 100.
        Takes::Percent => number(decimal),
        Takes::UpTo(most) if is_above(most) => number(decimal),
        Takes::UpTo(_) | Takes::Decimal => Typed::Ambiguous {
            grouped: format!("{sign}{grouped}"),
            decimal: format!("{sign}{decimal}"),
        },
    }
}

/// Takes out blanks that separate groups of three digits; nothing when blanks stand elsewhere.
fn without_blanks(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split([' ', '\u{a0}', '\u{2009}', '\u{202f}']).collect();
    let whole_length = |part: &str| part.find(['.', ',']).unwrap_or(part.len());
    let fits = parts.iter().skip(1).all(|part| whole_length(part) == 3);
    let groups_only = parts.iter().rev().skip(1).all(|part| is_digits(part));
    (parts.len() == 1 || (fits && groups_only && parts[0].len() <= 3)).then(|| parts.concat())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Read with group separators: `1.000.000`, `2,364`, `1.000,5`.
fn grouped(text: &str) -> Option<String> {
    if is_digits(text) {
        return Some(trimmed(text, ""));
    }
    let separator = text.chars().find(|c| matches!(c, '.' | ','))?;
    let other = if separator == '.' { ',' } else { '.' };
    let (whole, fraction) = match text.split_once(other) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let groups: Vec<&str> = whole.split(separator).collect();
    let first_fits = is_digits(groups[0]) && groups[0].len() <= 3 && !groups[0].starts_with('0');
    let rest_fits = groups[1..].iter().all(|group| is_digits(group) && group.len() == 3);
    let fraction_fits = fraction.is_none_or(is_digits);
    let fits = groups.len() > 1 && first_fits && rest_fits && fraction_fits;
    fits.then(|| trimmed(&groups.concat(), fraction.unwrap_or("")))
}

/// Read with one decimal separator: `0,25`, `12.5`.
fn decimal(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    (is_digits(whole) && is_digits(fraction)).then(|| trimmed(whole, fraction))
}

/// Without needless noughts.
fn trimmed(whole: &str, fraction: &str) -> String {
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    match fraction.trim_end_matches('0') {
        "" => whole.to_string(),
        fraction => format!("{whole}.{fraction}"),
    }
}
