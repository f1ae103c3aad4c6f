//! Bytes of a text as letters, in any encoding that is met here.

use crate::domain::problem::{Code, Problem};

/// UTF-8, UTF-16 with or without its mark, windows-1258.
///
/// # Errors
/// [`Code::EncodingUnknown`] for anything else; it is never read as wrong letters.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let unknown = || Problem::new(Code::EncodingUnknown);
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => return utf8(rest).ok_or_else(unknown),
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes).ok_or_else(unknown),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes).ok_or_else(unknown),
        _ => {}
    }
    if bytes.contains(&0) {
        return bare_utf16(bytes).ok_or_else(unknown);
    }
    if let Some(text) = utf8(bytes) {
        return Ok(text);
    }
    let text: String = bytes.iter().map(|byte| letter(*byte)).collect();
    if is_vietnamese(&text) { Ok(text) } else { Err(unknown()) }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    if rest.is_empty() { String::from_utf16(&units).ok() } else { None }
}

/// Without a mark: noughts stand at every other place of Latin letters.
fn bare_utf16(bytes: &[u8]) -> Option<String> {
    let noughts = |rest: usize| {
        bytes.iter().enumerate().filter(|(at, byte)| at % 2 == rest && **byte == 0).count()
    };
    let (even, odd) = (noughts(0), noughts(1));
    if odd > even * 4 {
        utf16(bytes, u16::from_le_bytes)
    } else if even > odd * 4 {
        utf16(bytes, u16::from_be_bytes)
    } else {
        None
    }
}

/// The upper half of windows-1258, from 0x80; `\u{fffd}` where nothing stands.
const UPPER: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰\u{fffd}‹Œ\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—˜™\u{fffd}›œ\u{fffd}\u{fffd}Ÿ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
    àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ";

fn letter(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        None => char::from(byte),
        Some(at) => UPPER.chars().nth(usize::from(at)).unwrap_or('\u{fffd}'),
    }
}

/// Whether the letters make Vietnamese: marks stand behind vowels, and no sign stands inside words
/// as it does in text of the old fonts.
fn is_vietnamese(text: &str) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    let mut before = ' ';
    for letter in text.chars() {
        let is_vowel = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".contains(before);
        match letter {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' if is_vowel => good += 1,
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' | '\u{fffd}' => bad += 1,
            'đ' | 'Đ' | 'ă' | 'ơ' | 'ư' | 'Ă' | 'Ơ' | 'Ư' => good += 1,
            '¡'..='¿' | 'Ä'..='Ç' | 'Ñ' | 'Ö'..='Ø' | 'ä'..='ç' | 'ñ' | 'ö'..='ø'
                if before.is_alphabetic() && !matches!(letter, '²' | '³' | '°') =>
            {
                bad += 1;
            }
            _ => {}
        }
        before = letter;
    }
    good > bad * 8
}
