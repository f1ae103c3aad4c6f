//! Whether a word is a syllable that Vietnamese could have.

use super::text::same_form;

/// What a syllable may begin with, longer ones first.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// What it may end with, longer ones first.
const ENDS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];

/// Its vowels.
const VOWELS: &str = " a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iê iêu oa oă oe oi oai \
    oao oay oeo oo ôi ơi ua ui uâ uâu uây uê uô uôi uơ uy uya uyê uyu uêu ưa ưi ưu ươ ươi ươu ya yê yêu ";

/// Whether a word, in any case and with its tone on any letter, could be a Vietnamese syllable.
///
/// ```
/// use tucham::domain::syllable::is_syllable;
/// assert!(["nghiêng", "Đơn", "vị", "quyền", "UỶ", "giếng", "Hà"].into_iter().all(is_syllable));
/// assert!(!["ñôn", "vÞ", "daân", "xyz", "", "đớơn"].into_iter().any(is_syllable));
/// ```
pub fn is_syllable(word: &str) -> bool {
    let form = same_form(word);
    let is_tone =
        |it: &char| matches!(it, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let tones = form.chars().filter(is_tone).count();
    let bare = composed(&form.chars().filter(|it| !is_tone(it)).collect::<String>());
    tones <= 1 && ONSETS.iter().any(|onset| bare.strip_prefix(onset).is_some_and(is_rime))
}

fn is_rime(rime: &str) -> bool {
    ENDS.iter().any(|end| {
        let vowel = rime.strip_suffix(end).filter(|vowel| !vowel.is_empty());
        vowel.is_some_and(|vowel| VOWELS.contains(&format!(" {vowel} ")))
    })
}

/// The vowels with the marks that shape them as one letter again.
fn composed(form: &str) -> String {
    let pairs = [
        ("a\u{306}", "ă"),
        ("a\u{302}", "â"),
        ("e\u{302}", "ê"),
        ("o\u{302}", "ô"),
        ("o\u{31b}", "ơ"),
        ("u\u{31b}", "ư"),
    ];
    pairs.iter().fold(form.to_string(), |form, (marked, letter)| form.replace(marked, letter))
}
