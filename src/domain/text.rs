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
