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
