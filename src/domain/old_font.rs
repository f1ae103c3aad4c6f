//! Texts that were typed with a font of the time before Unicode, TCVN3 (.VnTime) or VNI.
//!
//! In any other font such a text is a row of foreign letters: "®¬n vÞ", "ñôn vò". It is recognised,
//! and what it says is offered; nothing is ever changed by itself.

use super::letter_case::{capital, is_capital, small};
use super::syllable::is_syllable;

/// A text that looks like one of an old font, as it reads in Unicode; nothing for any other.
///
/// It is one when every word with foreign letters becomes a syllable of Vietnamese by the font's
/// table, and some of them were none before.
///
/// ```
/// use tucham::domain::old_font::converted;
/// assert_eq!(converted("®¬n vÞ").as_deref(), Some("đơn vị"));
/// assert_eq!(converted("Ñôn vò").as_deref(), Some("Đơn vị"));
/// assert_eq!(converted("Đơn vị"), None);
/// assert_eq!(converted("Hà Nam"), None);
/// ```
pub fn converted(text: &str) -> Option<String> {
    if !could_be(text) {
        return None;
    }
    [tcvn3(text), vni(text)].into_iter().flatten().find(|read| is_better(text, read))
}

/// Whether a text has letters of an old font, and none that only Unicode has: most that do are of no
/// old font all the same, and no other text is.
pub fn could_be(text: &str) -> bool {
    let is_foreign = |letter: char| !letter.is_ascii() && (letter as u32) < 0x100;
    let is_newer = |letter: char| (letter as u32) >= 0x100 && letter.is_alphabetic();
    text.contains(is_foreign) && !text.contains(is_newer)
}

/// Whether all words that change are syllables now, and were none before: one by a letter that
/// Vietnamese does not have, or most of them by how their letters stand together.
fn is_better(before: &str, after: &str) -> bool {
    let pairs = before.split_whitespace().zip(after.split_whitespace());
    let changed: Vec<(&str, &str)> = pairs.filter(|(before, after)| before != after).collect();
    let were_none = changed.iter().filter(|(before, _)| !is_word(before)).count();
    let is_foreign = changed.iter().any(|(before, _)| has_foreign_letter(before));
    changed.iter().all(|(_, after)| is_word(after))
        && were_none > 0
        && (is_foreign || 2 * were_none > changed.len())
}

fn is_word(text: &str) -> bool {
    let letters = text.trim_matches(|it: char| !it.is_alphabetic());
    !letters.is_empty() && letters.split('-').all(is_syllable)
}

/// Whether a word holds, among plain letters, one that Vietnamese does not have.
fn has_foreign_letter(word: &str) -> bool {
    const OWN: &str = "àáâãèéêìíòóôõùúý";
    let is_own = |it: char| it.is_ascii() || OWN.contains(small(it));
    word.contains(|it: char| it.is_ascii_alphabetic()) && !word.chars().all(is_own)
}

/// Read by the table of TCVN3; nothing where a letter stands in no place of it.
fn tcvn3(text: &str) -> Option<String> {
    let letter = |it: char| match it {
        it if it.is_ascii() || !it.is_alphanumeric() && !TCVN3.contains(it) => Some(it),
        it => {
            let place = TCVN3.chars().position(|known| known == it)?;
            TCVN3_READ.chars().nth(place)
        }
    };
    text.chars().map(letter).collect()
}

/// The letters of TCVN3 as other fonts show them, and what they are.
const TCVN3: &str =
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{ad}õøö÷ùúýûüþ¡¢§£¤¥¦";
const TCVN3_READ: &str =
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

/// Read by the tables of VNI: a letter alone, or a vowel with the mark behind it.
fn vni(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut read = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let pair = letters.get(at + 1).and_then(|mark| vni_pair(letter, *mark));
        let found = pair.or_else(|| vni_letter(letter));
        match found {
            Some(found) => read.push(found),
            None if letter.is_ascii() || !letter.is_alphanumeric() => read.push(letter),
            None => return None,
        }
        at += if pair.is_some() { 2 } else { 1 };
    }
    Some(read)
}

const VNI: &str = "ñÑôÔöÖìÌíÍæÆóÓòÒîÎ";
const VNI_READ: &str = "đĐơƠưƯìÌíÍỉỈĩĨịỊỵỴ";

fn vni_letter(letter: char) -> Option<char> {
    let place = VNI.chars().position(|known| known == letter)?;
    VNI_READ.chars().nth(place)
}

/// The marks behind a vowel; for each vowel what it is with them, blank where there is none.
const VNI_MARKS: &str = "øùûõïâàáåãäêèéúüë";
const VNI_PAIRS: [(char, &str); 7] = [
    ('a', "àáảãạâầấẩẫậăằắẳẵặ"),
    ('e', "èéẻẽẹêềếểễệ      "),
    ('o', "òóỏõọôồốổỗộ      "),
    ('u', "ùúủũụ            "),
    ('y', "ỳýỷỹ             "),
    ('ô', "ờớởỡợ            "),
    ('ö', "ừứửữự            "),
];

fn vni_pair(vowel: char, mark: char) -> Option<char> {
    // With an ascii vowel, ú is the hook of ẳ and not a mark of its own: the table tells.
    let place = VNI_MARKS.chars().position(|known| known == small(mark))?;
    let (_, row) = VNI_PAIRS.iter().find(|(known, _)| *known == small(vowel))?;
    let read = row.chars().nth(place).filter(|read| *read != ' ')?;
    Some(if is_capital(vowel) { capital(read) } else { read })
}
