//! Words, numbers and signs of a wording, each with its place.

use crate::domain::exact::Exact;

/// A wording taken apart.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
    /// A sign of an old symbol font stood for `≥` or `≤`.
    pub(super) has_old_font: bool,
}

/// A word, number or sign; `start..end` are bytes of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Number(Number),
    /// In lower case, composed, with the tone where new spelling puts it.
    Word(String),
    Sign(char),
    /// A mark before a line: `-`, `+`, `a)`.
    Bullet,
    Line,
}

/// A number as written: `1.000` may be a thousand or one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// With the separator read as a decimal one, where that is possible.
    pub(super) decimal: Exact,
    /// With separators between thousands.
    pub(super) grouped: Option<Exact>,
    /// Decimal places as written.
    pub(super) places: usize,
}

impl Number {
    /// As a count of things: thousands are grouped.
    pub(super) fn counted(&self) -> &Exact {
        self.grouped.as_ref().unwrap_or(&self.decimal)
    }
}

impl Token {
    pub(super) fn word(&self) -> &str {
        match &self.kind {
            Kind::Word(word) => word,
            _ => "",
        }
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(super) fn number(&self) -> Option<&Number> {
        match &self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// "điểm" with any accent that a scanner or a typist made of it, or "đ".
    pub(super) fn is_points_word(&self) -> bool {
        let word = self.word();
        word == "đ" || (word.chars().count() == 4 && crate::domain::text::fold(word) == "diem")
    }
}

/// Whether the words stand at the place, in this order.
pub(super) fn stands(tokens: &[Token], at: usize, phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(n, word)| {
        tokens.get(at + n).is_some_and(|token| match word {
            "điểm" => token.is_points_word(),
            _ => token.word() == word,
        })
    })
}

/// How many words of the first phrase that stands at the place; 0 when none does.
pub(super) fn stands_any(tokens: &[Token], at: usize, phrases: &[&str]) -> usize {
    let found = phrases.iter().find(|phrase| stands(tokens, at, phrase));
    found.map_or(0, |phrase| phrase.split(' ').count())
}

/// Whether the words stand anywhere.
pub(super) fn has(tokens: &[Token], phrase: &str) -> bool {
    (0..tokens.len()).any(|at| stands(tokens, at, phrase))
}

/// Whether one of the phrases stands anywhere.
pub(super) fn has_any(tokens: &[Token], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(tokens, phrase))
}

/// Takes a wording apart.
pub(super) fn read(text: &str) -> Source<'_> {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new(), has_old_font: false };
    while lexer.at < text.len() {
        lexer.step();
    }
    Source { text, tokens: lexer.tokens, has_old_font: lexer.has_old_font }
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    has_old_font: bool,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.tokens.push(Token { kind, start: self.at, end: self.at + length });
        self.at += length;
    }

    fn is_line_start(&self) -> bool {
        matches!(self.tokens.last().map(|token| &token.kind), None | Some(Kind::Line))
    }

    fn step(&mut self) {
        let rest = self.rest();
        let Some(letter) = rest.chars().next() else { return };
        if letter == '\n' {
            self.push(Kind::Line, 1);
        } else if letter.is_whitespace() || is_unseen(letter) {
            self.at += letter.len_utf8();
        } else if self.is_line_start()
            && let Some(length) = bullet(rest)
        {
            self.push(Kind::Bullet, length);
        } else if letter.is_ascii_digit() {
            self.number(rest);
        } else if letter.is_alphabetic() || is_mark(letter) {
            let end = rest.find(|it: char| !it.is_alphabetic() && !is_mark(it));
            let word = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            self.push(Kind::Word(canonical(word)), word.len());
        } else {
            self.sign(rest, letter);
        }
    }

    fn number(&mut self, rest: &str) {
        let mut length = 0;
        let bytes = rest.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        while digit(length) || (matches!(bytes.get(length), Some(b'.' | b',')) && digit(length + 1))
        {
            length += 1;
        }
        let written = rest.get(..length).unwrap_or_default();
        let kind = match number(written) {
            Some(number) => Kind::Number(number),
            None => Kind::Word(written.to_string()),
        };
        self.push(kind, length);
    }

    fn sign(&mut self, rest: &str, letter: char) {
        let two = rest.get(..2).unwrap_or_default();
        let sign = match (two, letter) {
            (">=", _) | ("=>", _) => return self.push(Kind::Sign('≥'), 2),
            ("<=", _) | ("=<", _) => return self.push(Kind::Sign('≤'), 2),
            (_, '³' | '£') if self.stands_for_comparison(rest, letter) => {
                self.has_old_font = true;
                if letter == '³' { '≥' } else { '≤' }
            }
            (_, '–' | '—' | '−' | '‐' | '‑') => '-',
            (_, '×' | '∗' | '·' | '*' | '✕') => '*',
            (_, '⁄' | '÷') => '/',
            (_, '⩾' | '≧') => '≥',
            (_, '⩽' | '≦') => '≤',
            (_, '：') => ':',
            (_, '；') => ';',
            (_, other) => other,
        };
        self.push(Kind::Sign(sign), letter.len_utf8());
    }

    /// `³` before a number, and not the cube of a unit.
    fn stands_for_comparison(&self, rest: &str, letter: char) -> bool {
        let next = rest.get(letter.len_utf8()..).unwrap_or_default().trim_start();
        let before = self.text.get(..self.at).unwrap_or_default();
        next.starts_with(|it: char| it.is_ascii_digit()) && !before.ends_with(char::is_alphabetic)
    }
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The length of a mark before a line; nothing where the line begins with its words.
fn bullet(rest: &str) -> Option<usize> {
    let mut letters = rest.chars();
    let first = letters.next()?;
    let after = letters.as_str();
    if matches!(first, '•' | '▪' | '●' | '○' | '◦' | '·' | '\u{f0b7}' | '✓' | '*') {
        return Some(first.len_utf8());
    }
    if matches!(first, '-' | '–' | '—' | '+') {
        return (!after.starts_with(|it: char| it.is_ascii_digit())).then_some(first.len_utf8());
    }
    if first.is_alphabetic() && after.starts_with([')', '.']) {
        let tail = after.get(1..)?;
        let is_list = after.starts_with(')') || tail.starts_with(char::is_whitespace);
        return is_list.then_some(first.len_utf8() + 1);
    }
    let digits = rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let tail = rest.get(digits..)?;
    let is_list = (1..=2).contains(&digits) && (tail.starts_with(") ") || tail.starts_with(". "));
    is_list.then_some(digits + 1)
}

/// Reads digits with separators; nothing for what is a code or a date.
pub(super) fn number(written: &str) -> Option<Number> {
    let separators: Vec<char> = written.chars().filter(|it| !it.is_ascii_digit()).collect();
    let parse = |text: String| Exact::parse(&text).ok();
    let groups: Vec<&str> = written.split(['.', ',']).collect();
    let first_fits = groups.first().is_some_and(|it| it.len() <= 3 && !it.starts_with('0'));
    let all_three = groups.len() > 1 && groups.iter().skip(1).all(|it| it.len() == 3);
    let is_one_kind = separators.windows(2).all(|pair| pair.first() == pair.last());
    let grouped =
        (first_fits && all_three && is_one_kind).then(|| parse(groups.concat())).flatten();
    match separators.as_slice() {
        [] => Some(Number { decimal: parse(written.to_string())?, grouped: None, places: 0 }),
        [separator] => {
            let decimal = parse(written.replace(*separator, "."))?;
            let places = groups.last().map_or(0, |it| it.len());
            Some(Number { decimal, grouped, places })
        }
        _ if grouped.is_some() => {
            let value = grouped.clone()?;
            Some(Number { decimal: value, grouped, places: 0 })
        }
        ['.', ','] | [',', '.'] => {
            let (whole, fraction) = written.rsplit_once(['.', ','])?;
            let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
            let decimal = parse(format!("{whole}.{fraction}"))?;
            Some(Number { decimal, grouped: None, places: fraction.len() })
        }
        _ => None,
    }
}

/// One spelling of a word: lower case, composed letters, the tone where new spelling puts it.
pub(super) fn canonical(word: &str) -> String {
    let mut letters: Vec<(char, Option<usize>)> = Vec::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => {
                if let Some(last) = letters.last_mut() {
                    marked(last, letter);
                }
            }
            'ð' => letters.push(('đ', None)),
            _ => letters.push(toneless(letter)),
        }
    }
    new_tone_place(&mut letters);
    letters.into_iter().map(|(base, tone)| with_tone(base, tone)).collect()
}

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

fn toneless(letter: char) -> (char, Option<usize>) {
    if letter.is_ascii() {
        return (letter, None);
    }
    for row in VOWELS {
        if let Some(place) = row.chars().position(|it| it == letter) {
            let base = row.chars().next().unwrap_or(letter);
            return (base, place.checked_sub(1));
        }
    }
    (letter, None)
}

fn with_tone(base: char, tone: Option<usize>) -> char {
    let Some(tone) = tone else { return base };
    let row = VOWELS.iter().find(|row| row.starts_with(base));
    row.and_then(|row| row.chars().nth(tone + 1)).unwrap_or(base)
}

fn marked(letter: &mut (char, Option<usize>), mark: char) {
    match mark {
        '\u{300}' => letter.1 = Some(0),
        '\u{301}' => letter.1 = Some(1),
        '\u{309}' => letter.1 = Some(2),
        '\u{303}' => letter.1 = Some(3),
        '\u{323}' => letter.1 = Some(4),
        _ => {
            letter.0 = match (letter.0, mark) {
                ('a', '\u{306}') => 'ă',
                ('a', '\u{302}') => 'â',
                ('e', '\u{302}') => 'ê',
                ('o', '\u{302}') => 'ô',
                ('o', '\u{31b}') => 'ơ',
                ('u', '\u{31b}') => 'ư',
                (base, _) => base,
            }
        }
    }
}

/// "hoà", "tuỳ" → "hòa", "tùy": at the end of a word, and not behind q.
fn new_tone_place(letters: &mut [(char, Option<usize>)]) {
    if let [before @ .., (first, tone @ None), (last, moved @ Some(_))] = letters {
        let is_pair = matches!((*first, *last), ('o', 'a' | 'e') | ('u', 'y'));
        if is_pair && before.last().is_none_or(|(letter, _)| *letter != 'q') {
            *tone = moved.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_spelling() {
        for (typed, word) in [
            ("ĐIỂM", "điểm"),
            ("die\u{302}\u{309}m", "diểm"),
            ("tuỳ", "tùy"),
            ("quý", "quý"),
            ("Ðạt", "đạt"),
        ] {
            assert_eq!(canonical(typed), word);
        }
    }

    #[test]
    fn thousands_and_decimals_are_told_apart() {
        let read = |text: &str| number(text).unwrap();
        assert_eq!(read("12.000").counted(), &Exact::from(12_000));
        assert_eq!(read("1,5").decimal, Exact::scaled(15, 1));
        assert_eq!(read("0.250").grouped, None);
        assert!(number("1.1.1").is_none());
    }
}
