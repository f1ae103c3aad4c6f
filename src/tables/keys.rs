//! Keys of rows: the numbers before criteria, codes and names of units.

use crate::domain::text::{fold, same_form};

/// A number before a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// I, II, III.
    Roman(u32),
    /// A, B; a), b).
    Letter(char),
    /// 1, 1.1, 1.1.1: its parts.
    Decimal(Vec<u32>),
    /// a1, b2: a letter with a number.
    Mixed(char, u32),
}

impl Numeral {
    /// How deep it stands by itself.
    pub fn depth(&self) -> usize {
        match self {
            Numeral::Decimal(parts) => parts.len(),
            _ => 1,
        }
    }
}

/// Reads a number before a row; nothing for words.
///
/// ```
/// use tucham::tables::keys::{numeral, Numeral};
/// assert_eq!(numeral("II."), Some(Numeral::Roman(2)));
/// assert_eq!(numeral("1.10"), Some(Numeral::Decimal(vec![1, 10])));
/// assert_eq!(numeral("a)"), Some(Numeral::Letter('a')));
/// assert_eq!(numeral("b2"), Some(Numeral::Mixed('b', 2)));
/// assert_eq!(numeral("STT"), None);
/// ```
pub fn numeral(text: &str) -> Option<Numeral> {
    let text = text.trim().trim_start_matches('(').trim_end_matches([')', '.', ':', '/', ' ', '-']);
    if text.is_empty() || text.chars().count() > 16 {
        return None;
    }
    if text.starts_with(|it: char| it.is_ascii_digit()) {
        let parts: Option<Vec<u32>> = text
            .split(['.', ','])
            .map(|part| part.trim().parse().ok().filter(|n: &u32| *n < 10_000))
            .collect();
        return parts.filter(|it| it.len() <= 8).map(Numeral::Decimal);
    }
    if let Some(number) = roman(text) {
        return Some(Numeral::Roman(number));
    }
    let mut letters = text.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    match rest {
        "" if first.is_alphabetic() => Some(Numeral::Letter(first)),
        rest if first.is_alphabetic() && rest.bytes().all(|it| it.is_ascii_digit()) => {
            Some(Numeral::Mixed(first, rest.parse().ok()?))
        }
        rest if first.is_alphabetic() && rest.starts_with('.') => {
            Some(Numeral::Mixed(first, rest.get(1..)?.parse().ok()?))
        }
        _ => None,
    }
}

/// Roman digits in upper case.
fn roman(text: &str) -> Option<u32> {
    let value = |letter: char| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let values: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;
    if values.len() > 8 || matches!(text, "L") {
        return None;
    }
    let mut sum = 0_i64;
    for (at, value) in values.iter().enumerate() {
        let is_before_larger = values.get(at + 1).is_some_and(|next| next > value);
        sum += if is_before_larger { -i64::from(*value) } else { i64::from(*value) };
    }
    u32::try_from(sum).ok().filter(|it| (1..100).contains(it))
}

/// A code as it is compared: case, blanks, commas for dots and ends put aside.
///
/// ```
/// use tucham::tables::keys::code;
/// assert_eq!(code(" h99.4 "), code("H99,4"));
/// ```
pub fn code(text: &str) -> String {
    let form = same_form(text).replace(',', ".");
    form.trim_end_matches(['.', ')', ':']).trim().replace(' ', "")
}

/// A name as it is compared: [`same_form`], "Ủy ban nhân dân" and "UBND" alike, tones by old and new
/// place alike, i and y alike, dashes and signs put aside. Marks count: "Hòa" is not "Hoa".
///
/// ```
/// use tucham::tables::keys::name;
/// assert_eq!(name("ỦY BAN NHÂN DÂN XÃ Hoà Mĩ"), name("UBND xã Hòa Mỹ"));
/// assert_ne!(name("UBND xã Hòa An"), name("UBND xã Hoa An"));
/// ```
pub fn name(text: &str) -> String {
    let form = same_form(text);
    let words: String =
        form.chars().map(|it| if it.is_alphanumeric() || is_mark(it) { it } else { ' ' }).collect();
    let words: Vec<String> = words.split_whitespace().map(word).collect();
    words.join(" ").replace(&ubnd(), "ubnd")
}

fn ubnd() -> String {
    same_form("ủy ban nhân dân").split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// A word with its tone put last and y written i.
fn word(word: &str) -> String {
    let is_tone =
        |it: &char| matches!(it, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let tone: String = word.chars().filter(is_tone).collect();
    let bare = word.chars().filter(|it| !is_tone(it)).map(|it| if it == 'y' { 'i' } else { it });
    bare.chain(tone.chars()).collect()
}

/// Words for looking up a heading: [`fold`], signs put aside.
pub fn heading(text: &str) -> String {
    let folded = fold(&text.replace('Ð', "Đ").replace('ð', "đ"));
    let plain: String =
        folded.chars().map(|it| if it.is_alphanumeric() || it == '%' { it } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
