//! Small and capital letters of the Latin script, Vietnamese included. Letters of other scripts stay
//! as they are: names of units and offices have none, and the tables of all of them are heavier than the
//! reading of a dossier.

/// The small letter of a capital one; any other sign as it is.
///
/// ```
/// # use tucham::domain::letter_case::small;
/// assert_eq!("ĐẠI Ỹ, Ơ Ư 1".chars().map(small).collect::<String>(), "đại ỹ, ơ ư 1");
/// ```
pub fn small(letter: char) -> char {
    let code = letter as u32;
    let is_even = code.is_multiple_of(2);
    let step = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 32,
        'Ā'..='Ķ' if letter != 'İ' && is_even => 1,
        'Ĺ'..='Ň' if !is_even => 1,
        'Ŋ'..='Ŷ' if is_even => 1,
        'Ź'..='Ž' if !is_even => 1,
        'Ơ' | 'Ư' => 1,
        // The African Đ, which some keyboards type.
        'Ɖ' => 'ɖ' as u32 - 'Ɖ' as u32,
        'Ḁ'..='Ẕ' | 'Ạ'..='Ỿ' if is_even => 1,
        _ => return letter,
    };
    char::from_u32(code + step).unwrap_or(letter)
}

/// The capital letter of a small one; any other sign as it is.
///
/// ```
/// # use tucham::domain::letter_case::capital;
/// assert_eq!("đại ỹ, ơ ư ß".chars().map(capital).collect::<String>(), "ĐẠI Ỹ, Ơ Ư ß");
/// ```
pub fn capital(letter: char) -> char {
    let before = |step: u32| (letter as u32).checked_sub(step).and_then(char::from_u32);
    let is_of = |it: &char| *it != letter && small(*it) == letter;
    [1, 32].into_iter().filter_map(before).find(is_of).unwrap_or(letter)
}

/// Whether it has a small letter beside it.
pub fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// A text all in capitals, as headings of official papers stand.
///
/// ```
/// # use tucham::domain::letter_case::capitals;
/// assert_eq!(capitals("Ủy ban nhân dân xã"), "ỦY BAN NHÂN DÂN XÃ");
/// ```
pub fn capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

/// A text with a capital first letter.
///
/// ```
/// # use tucham::domain::letter_case::capitalised;
/// assert_eq!(capitalised("điểm tối đa"), "Điểm tối đa");
/// ```
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => std::iter::once(capital(first)).chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks whose letters a Vietnamese text can hold.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='\u{17f}').chain(['Ơ', 'ơ', 'Ư', 'ư']).chain('\u{1e00}'..='\u{1eff}')
    }

    #[test]
    fn letters_are_small_and_capital_as_unicode_has_them() {
        // Those that become two letters, or a letter of another block.
        let others = "İıſŸÿµẞẖẗẘẙẚẛß";
        for letter in letters().filter(|letter| !others.contains(*letter)) {
            let of = |mut cased: Box<dyn Iterator<Item = char>>| cased.next();
            assert_eq!(Some(small(letter)), of(Box::new(letter.to_lowercase())), "{letter}");
            if letter.to_uppercase().count() == 1 {
                assert_eq!(Some(capital(letter)), of(Box::new(letter.to_uppercase())), "{letter}");
            }
        }
    }

    #[test]
    fn what_has_no_other_case_stays() {
        for sign in "0 -./×÷ĸıſ中Жж".chars() {
            assert_eq!((small(sign), capital(sign)), (sign, sign), "{sign}");
        }
    }
}
