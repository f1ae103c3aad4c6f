//! Texts for people, in Vietnamese and perhaps in English, and their folded form for searching.

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

/// Lower case without Vietnamese marks, blanks drawn together: what a search compares.
///
/// Works for composed (NFC) and decomposed (NFD) input alike.
///
/// ```
/// # use tucham::domain::text::fold;
/// assert_eq!(fold("Điều  hành CẢI cách"), "dieu hanh cai cach");
/// assert_eq!(fold("A\u{309}nh"), "anh");
/// ```
pub fn fold(text: &str) -> String {
    let plain = text.chars().flat_map(char::to_lowercase).filter_map(base_letter);
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn base_letter(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'đ' => 'd',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ'..='ị' => 'i',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => 'y',
        other => other,
    })
}

/// One form for every way of writing the same name or code: composed (NFC) or decomposed (NFD),
/// any case, any blanks, with or without letters that cannot be seen. Marks still count, so that
/// "Hòa" and "Hoa" stay apart.
///
/// It is for comparing only. `Ð` (eth), which some fonts draw like `Đ`, counts as `Đ`.
///
/// ```
/// # use tucham::domain::text::same_form;
/// assert_eq!(same_form(" XÃ  Bế Văn\u{a0}Đàn"), same_form("xã be\u{302}\u{301} văn đàn"));
/// assert_ne!(same_form("Hòa"), same_form("Hoa"));
/// ```
pub fn same_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len() + 8);
    let mut marks: Vec<char> = Vec::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => marks.push(letter),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ => {
                close(&mut form, &mut marks);
                open(&mut form, &mut marks, letter);
            }
        }
    }
    close(&mut form, &mut marks);
    form.truncate(form.trim_end().len());
    form
}

/// Ends a letter with its marks in one order.
fn close(form: &mut String, marks: &mut Vec<char>) {
    marks.sort_unstable();
    form.extend(marks.drain(..));
}

/// Begins a letter: its base, with the marks that it is composed of.
fn open(form: &mut String, marks: &mut Vec<char>, letter: char) {
    if letter.is_whitespace() {
        if !form.is_empty() && !form.ends_with(' ') {
            form.push(' ');
        }
        return;
    }
    let (bare, tone) = without_tone(if letter == 'ð' { 'đ' } else { letter });
    let (base, shape) = without_shape(bare);
    form.push(base);
    marks.extend(shape.into_iter().chain(tone));
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

fn without_tone(letter: char) -> (char, Option<char>) {
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

fn without_shape(letter: char) -> (char, Option<char>) {
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
