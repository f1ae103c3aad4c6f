//! The order in which people look for codes and names: numbers by their value, letters as in the
//! Vietnamese alphabet.

use super::letter_case::small;
use super::text::{without_shape, without_tone};

/// The Vietnamese alphabet, with the letters that only foreign words have.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The tones in their order: level, huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// By what a code or a name is sorted. Letters go before tones, as in a dictionary: "Bà Đa" stands
/// before "Ba Đê".
///
/// ```
/// # use tucham::domain::order::order;
/// let mut codes = ["H40.10", "H40.2", "H40.1"];
/// codes.sort_by_cached_key(|code| order(code));
/// assert_eq!(codes, ["H40.1", "H40.2", "H40.10"]);
/// let mut names = ["Xã Ea Na", "Xã Đông Hà", "Xã Dân Chủ", "Xã Ân Thi", "Xã An Bình"];
/// names.sort_by_cached_key(|name| order(name));
/// assert_eq!(names, ["Xã An Bình", "Xã Ân Thi", "Xã Dân Chủ", "Xã Đông Hà", "Xã Ea Na"]);
/// ```
pub fn order(text: &str) -> Order {
    let mut order = Order { parts: Vec::new(), tones: Vec::new(), text: text.to_string() };
    let mut letters = text.trim().chars().map(small).peekable();
    while let Some(letter) = letters.next() {
        let (bare, tone) = without_tone(letter);
        let (base, shape) = without_shape(bare);
        let mut marks: Vec<char> = tone.into_iter().chain(shape).collect();
        while let Some(mark) = letters.next_if(|it| matches!(it, '\u{300}'..='\u{36f}')) {
            marks.push(mark);
        }
        order.add(base, &marks);
    }
    order
}

/// What [`order()`] makes: to be compared, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    parts: Vec<Part>,
    tones: Vec<usize>,
    text: String,
}

/// A blank goes before every sign, a number before every letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Blank,
    Sign(char),
    /// Without leading noughts: the longer is the greater.
    Number(usize, String),
    /// The place in the alphabet; letters of other scripts come behind it.
    Letter(usize, char),
}

impl Order {
    fn add(&mut self, letter: char, marks: &[char]) {
        if let Some(digit) = letter.to_digit(10) {
            return self.add_digit(digit);
        }
        let part = match letter {
            blank if blank.is_whitespace() => Part::Blank,
            letter if letter.is_alphabetic() => {
                let letter = shaped(letter, marks);
                let place = ALPHABET.chars().position(|it| it == letter);
                Part::Letter(place.unwrap_or(usize::MAX), letter)
            }
            sign => Part::Sign(sign),
        };
        self.parts.push(part);
        let tone = marks.iter().find_map(|mark| TONES.iter().position(|tone| tone == mark));
        self.tones.push(tone.map_or(0, |tone| tone + 1));
    }

    fn add_digit(&mut self, digit: u32) {
        let digit = char::from_digit(digit, 10).unwrap_or('0');
        match self.parts.last_mut() {
            Some(Part::Number(length, digits)) => {
                if digits == "0" {
                    digits.clear();
                }
                digits.push(digit);
                *length = digits.len();
            }
            _ => self.parts.push(Part::Number(1, digit.to_string())),
        }
    }
}

/// A base letter with the marks that make another letter of it.
fn shaped(letter: char, marks: &[char]) -> char {
    let has = |mark: char| marks.contains(&mark);
    match letter {
        'a' if has('\u{306}') => 'ă',
        'a' if has('\u{302}') => 'â',
        'e' if has('\u{302}') => 'ê',
        'o' if has('\u{302}') => 'ô',
        'o' if has('\u{31b}') => 'ơ',
        'u' if has('\u{31b}') => 'ư',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut texts: Vec<&str>) -> Vec<&str> {
        texts.sort_by_cached_key(|text| order(text));
        texts
    }

    #[test]
    fn numbers_count_and_tones_come_last() {
        assert_eq!(
            sorted(vec!["X10", "x9", "X1", "X010", "X2.10", "X2.9"]),
            ["X1", "X2.9", "X2.10", "x9", "X010", "X10"]
        );
        assert_eq!(
            sorted(vec!["Bà Đê", "Ba Đê", "Bá Đê", "Bà Da"]),
            ["Bà Da", "Ba Đê", "Bà Đê", "Bá Đê"]
        );
        // Composed or decomposed: the same place.
        assert_eq!(
            sorted(vec!["Yên", "\u{110}ô", "Do", "Đo\u{302}\u{301}ng", "Đống"])[..2],
            ["Do", "\u{110}ô"]
        );
        assert_eq!(
            sorted(vec!["UBND xã Ơ", "UBND xã Ô", "UBND xã O"]),
            ["UBND xã O", "UBND xã Ô", "UBND xã Ơ"]
        );
    }
}
