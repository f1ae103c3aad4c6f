//! Texts for people, in Vietnamese and perhaps in English, and their folded form for searching.

use super::letter_case::{capital, is_capital, small};
use crate::domain::sort::sort_by;

/// A text for people. Vietnamese is always there; English may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English, where the set's author gave it.
    pub en: Option<String>,
}

impl Text {
    /// A text in Vietnamese alone.
    pub fn vi(text: impl Into<String>) -> Self {
        Text { vi: text.into(), en: None }
    }
}

/// A foreign text in which no letter hides or steers others: controls, marks for the direction of
/// writing and letters without width become the replacement character. Line breaks and tabs stay.
///
/// ```
/// # use tucham::domain::text::visible;
/// assert_eq!(visible("a\u{202e}b\nc\u{200b}"), "a\u{fffd}b\nc\u{fffd}");
/// ```
pub fn visible(text: &str) -> String {
    let shown = |letter| if is_hidden(letter) { '\u{fffd}' } else { letter };
    text.chars().map(shown).collect()
}

fn is_hidden(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        letter => letter.is_control(),
    }
}

/// Whether nothing of a text can be seen: blanks, letters without width, marks that steer others, or
/// what these were replaced by.
///
/// ```
/// # use tucham::domain::text::is_blank;
/// assert!(is_blank(" \u{a0}\u{200b}\u{202e}\u{fffd}"));
/// assert!(!is_blank(" a "));
/// ```
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || it == '\u{fffd}' || is_hidden(it))
}

/// Lower case without Vietnamese marks, blanks drawn together: what words are known by, and what
/// file names are made of.
///
/// Works for composed (NFC) and decomposed (NFD) input alike; every dash is `-`, every `Đ`, also
/// the `Ð` of other languages, is `d`, and letters that cannot be seen are left out.
///
/// ```
/// # use tucham::domain::text::fold;
/// assert_eq!(fold("Điều  hành CẢI cách"), "dieu hanh cai cach");
/// assert_eq!(fold("A\u{309}nh – Ðông"), "anh - dong");
/// ```
pub fn fold(text: &str) -> String {
    let plain = text.chars().map(small).filter_map(base_letter);
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is typed into a search: folded, and with one letter for i and y, which many syllables are
/// written with by turns (quy, qui). It is found in a [`search_key`] that contains it.
pub fn search_text(typed: &str) -> String {
    fold(typed).replace('y', "i")
}

/// A text laid out for being searched by a [`search_text`]: as it is written, and once more with
/// "UBND" written out, or "Ủy ban nhân dân" in short.
///
/// ```
/// # use tucham::domain::text::{search_key, search_text};
/// let finds = |text, typed| search_key(text).contains(&search_text(typed));
/// assert!(finds("Ủy ban nhân dân xã Quy Đức", "ubnd xã qui"));
/// assert!(finds("UBND xã Quy Đức", "uy ban nhan"));
/// ```
pub fn search_key(text: &str) -> String {
    let plain = search_text(text);
    let short = SHORT_AND_LONG.iter().fold(plain.clone(), |it, (s, l)| it.replace(l, s));
    let long = SHORT_AND_LONG.iter().fold(short.clone(), |it, (s, l)| it.replace(s, l));
    match (short == plain, long == plain) {
        (true, true) => plain,
        (_, true) => format!("{plain}\n{short}"),
        (true, _) => format!("{plain}\n{long}"),
        _ => format!("{plain}\n{short}\n{long}"),
    }
}

/// Names of bodies, as a search knows them: in short and written out.
const SHORT_AND_LONG: [(&str, &str); 2] =
    [("ubnd", "ui ban nhan dan"), ("hdnd", "hoi dong nhan dan")];

fn base_letter(letter: char) -> Option<char> {
    Some(match one_sign(letter) {
        '\u{300}'..='\u{36f}' => return None,
        letter if is_left_out(letter) => return None,
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'đ' => 'd',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ'..='ị' => 'i',
        'ñ' => 'n',
        'ç' => 'c',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => 'y',
        other => other,
    })
}

/// One sign for those that look alike and are typed by turns: dashes, apostrophes, and the letters
/// of other languages that look like `đ`. Of small letters.
fn one_sign(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' => '\'',
        'ð' | 'ɖ' => 'đ',
        other => other,
    }
}

/// Letters that nobody sees and that some program left in a name.
fn is_left_out(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// One form for every way of writing the same name or code. It is for comparing only.
///
/// The same are: composed (NFC) and decomposed (NFD); any case, any blanks, any dash, with or
/// without letters that cannot be seen; `Ð` (eth) and `Đ`; the tone on either letter of a syllable
/// (hòa, hoà); i and y where they are the only vowel (Mỹ, Mĩ; quy, qui); "UBND" and "Ủy ban nhân
/// dân". Marks still count, so that "Hòa" and "Hoa" stay apart, and so do the words "xã" and
/// "phường". A text of one word in plain letters may be a code: there i and y stay apart.
///
/// ```
/// use tucham::domain::text::same_form;
/// assert_eq!(same_form(" XÃ  Bế Văn\u{a0}Đàn"), same_form("xã be\u{302}\u{301} văn đàn"));
/// assert_eq!(same_form("UBND xã Hoà Bình"), same_form("Uỷ ban nhân dân xã Hòa Bình"));
/// assert_ne!(same_form("Hòa"), same_form("Hoa"));
/// ```
pub fn same_form(text: &str) -> String {
    let mut form = Form::default();
    for letter in text.chars().map(small).map(one_sign) {
        form.take(letter);
    }
    form.end_syllable();
    let form = form.text.trim_end().to_string();
    let is_code = form.is_ascii() && !form.contains(' ');
    if is_code {
        return form;
    }
    let form = form.split_inclusive(|letter: char| !is_of_syllable(letter)).map(with_i);
    IN_SHORT.iter().fold(form.collect(), |form: String, (short, long)| {
        let words = format!(" {form} ").replace(&format!(" {long} "), &format!(" {short} "));
        words.trim().to_string()
    })
}

/// Names of bodies in the form that is compared, in short and written out.
const IN_SHORT: [(&str, &str); 2] = [
    ("ubnd", "uy\u{309} ban nha\u{302}n da\u{302}n"),
    ("hđnd", "ho\u{302}i\u{323} đo\u{302}ng\u{300} nha\u{302}n da\u{302}n"),
];

/// A form while it is made, letter by letter.
#[derive(Default)]
struct Form {
    text: String,
    /// Marks that belong to the last letter: the roof of â, the horn of ơ.
    shapes: Vec<char>,
    /// The tones of the syllable; they stand behind it, on whichever letter they were written.
    tones: Vec<char>,
}

impl Form {
    fn take(&mut self, letter: char) {
        match letter {
            _ if is_left_out(letter) => {}
            mark if TONES.contains(&mark) => self.tones.push(mark),
            '\u{300}'..='\u{36f}' => self.shapes.push(letter),
            _ if letter.is_whitespace() => {
                self.end_syllable();
                if !self.text.is_empty() && !self.text.ends_with([' ', '-']) {
                    self.text.push(' ');
                }
            }
            '-' => {
                self.end_syllable();
                self.text.truncate(self.text.trim_end().len());
                self.text.push('-');
            }
            _ if letter.is_alphabetic() => self.letter(letter),
            _ => {
                self.end_syllable();
                self.text.push(letter);
            }
        }
    }

    fn letter(&mut self, letter: char) {
        self.end_letter();
        let (bare, tone) = without_tone(letter);
        let (base, shape) = without_shape(bare);
        self.text.push(base);
        self.shapes.extend(shape);
        self.tones.extend(tone);
    }

    fn end_letter(&mut self) {
        sort_by(&mut self.shapes, Ord::cmp);
        self.text.extend(self.shapes.drain(..));
    }

    fn end_syllable(&mut self) {
        self.end_letter();
        sort_by(&mut self.tones, Ord::cmp);
        self.text.extend(self.tones.drain(..));
    }
}

fn is_of_syllable(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '\u{300}'..='\u{36f}')
}

/// A syllable with what ends it; a y that is its only vowel is written i.
fn with_i(syllable: &str) -> String {
    let letters = syllable.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let Some(before) = letters.strip_suffix('y') else { return syllable.to_string() };
    let onset = before.strip_suffix("qu").unwrap_or(before);
    let is_only_vowel = !onset.contains(|letter: char| !letter.is_alphabetic())
        && !onset.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    match is_only_vowel {
        true => format!("{before}i{}", &syllable[letters.len()..]),
        false => syllable.to_string(),
    }
}

/// With each vowel and the tone behind it as one letter, as keyboards write them.
///
/// ```
/// # use tucham::domain::text::composed;
/// assert_eq!(composed("Bi\u{300}nh Thuâ\u{323}n"), "Bình Thuận");
/// ```
pub fn composed(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for letter in text.chars() {
        let tone = TONES.iter().position(|tone| *tone == letter);
        let vowel = composed.chars().next_back();
        match tone.zip(vowel).and_then(|(tone, vowel)| with_tone(vowel, tone)) {
            Some(whole) => {
                composed.pop();
                composed.push(whole);
            }
            None => composed.push(letter),
        }
    }
    composed
}

fn with_tone(vowel: char, tone: usize) -> Option<char> {
    let row = VOWELS.iter().find(|row| row.starts_with(small(vowel)))?;
    let whole = row.chars().nth(tone + 1)?;
    Some(if is_capital(vowel) { capital(whole) } else { whole })
}

/// The vowels, each alone and with the five tones.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
const VOWELS: [&str; 12] = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
];

pub(super) fn without_tone(letter: char) -> (char, Option<char>) {
    if letter.is_ascii() {
        return (letter, None);
    }
    for row in VOWELS {
        let mut letters = row.chars();
        let bare = letters.next().unwrap_or(letter);
        if let Some(place) = letters.position(|it| it == letter) {
            return (bare, TONES.get(place).copied());
        }
    }
    (letter, None)
}

pub(super) fn without_shape(letter: char) -> (char, Option<char>) {
    match letter {
        'ă' => ('a', Some('\u{306}')),
        'â' => ('a', Some('\u{302}')),
        'ê' => ('e', Some('\u{302}')),
        'ô' => ('o', Some('\u{302}')),
        'ơ' => ('o', Some('\u{31b}')),
        'ư' => ('u', Some('\u{31b}')),
        other => (other, None),
    }
}
