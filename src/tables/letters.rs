//! Composed letters: "e" with its marks → "ế".

const ROWS: [&str; 12] = [
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

const MARKS: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// The text with composed letters, and without letters that nobody sees.
///
/// ```
/// use tucham::tables::letters::composed;
/// assert_eq!(composed("tie\u{302}\u{301}t kie\u{323}\u{302}m"), "tiết kiệm");
/// ```
pub fn composed(text: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{300}'..='\u{36f}' => match letters.last_mut() {
                Some(last) => match with_mark(*last, letter) {
                    Some(whole) => *last = whole,
                    None => letters.push(letter),
                },
                None => letters.push(letter),
            },
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ => letters.push(letter),
        }
    }
    letters.into_iter().collect()
}

fn with_mark(letter: char, mark: char) -> Option<char> {
    let is_upper = letter.is_uppercase();
    let small = letter.to_lowercase().next()?;
    let (base, tone) = parts(small)?;
    let (base, tone) = match MARKS.iter().position(|it| *it == mark) {
        Some(tone) => (base, tone + 1),
        None => (shaped(base, mark)?, tone),
    };
    let row = ROWS.iter().find(|row| row.starts_with(base))?;
    let whole = row.chars().nth(tone)?;
    if is_upper { whole.to_uppercase().next() } else { Some(whole) }
}

fn parts(letter: char) -> Option<(char, usize)> {
    ROWS.iter().find_map(|row| {
        let tone = row.chars().position(|it| it == letter)?;
        Some((row.chars().next()?, tone))
    })
}

fn shaped(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}
