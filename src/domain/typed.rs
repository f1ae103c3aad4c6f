//! Numbers as people type them: comma or dot, grouped or not. Nothing is guessed.
//!
//! `2.364` is 2364 to one reader and 2,364 to another. Where both readings make sense the number
//! is not taken: it is kept as typed, marked, and the person chooses.

/// What a field takes; it can rule out one of two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Any decimal.
    Decimal,
    /// A decimal up to 100.
    Percent,
    /// A whole number.
    Whole,
}

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
            Typed::Ambiguous { .. } => format!("{} ", typed.trim()),
            Typed::Unreadable => typed.to_string(),
        }
    }
}

/// Reads a number as people write it.
///
/// ```
/// use tucham::domain::typed::{read, Takes, Typed};
/// let number = |text: &str| Typed::Number(text.into());
/// assert_eq!(read("0,25", Takes::Decimal), number("0.25"));
/// assert_eq!(read("1.000,5", Takes::Decimal), number("1000.5"));
/// assert_eq!(read("2.364", Takes::Whole), number("2364"));
/// assert!(matches!(read("2.364", Takes::Decimal), Typed::Ambiguous { .. }));
/// ```
pub fn read(text: &str, takes: Takes) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Blank;
    }
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text),
    };
    let Some(digits) = without_blanks(digits) else {
        return Typed::Unreadable;
    };
    match (grouped(&digits), decimal(&digits)) {
        (Some(grouped), Some(decimal)) if grouped != decimal => {
            choose(format!("{sign}{grouped}"), format!("{sign}{decimal}"), takes)
        }
        (Some(number), _) | (None, Some(number)) => Typed::Number(format!("{sign}{number}")),
        (None, None) => Typed::Unreadable,
    }
}

/// The reading that the field allows, when it allows only one.
fn choose(grouped: String, decimal: String, takes: Takes) -> Typed {
    match takes {
        Takes::Whole => Typed::Number(grouped),
        // A grouped number has at least four digits, so it is above 100.
        Takes::Percent => Typed::Number(decimal),
        Takes::Decimal => Typed::Ambiguous { grouped, decimal },
    }
}

/// Takes out blanks that separate groups of three digits; nothing when blanks stand elsewhere.
fn without_blanks(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(char::is_whitespace).collect();
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
