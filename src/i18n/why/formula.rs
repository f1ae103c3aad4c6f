//! Formulas as people write them: `×`, `≥`, decimal comma; figures or letters in place of ids.

use super::Telling;
use super::arithmetic::Shown;
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::set::{Branch, Rule, Variable};
use crate::i18n::Lang;
use crate::i18n::numbers::show;

/// The formula of a branch with the figures of the answer in it.
pub(super) fn with_values(telling: &Telling, branch: &Branch, values: &[Exact]) -> String {
    let Rule::Formula { variables, .. } = &telling.criterion.rule else {
        return String::new();
    };
    let value_of = |id: &str| {
        let place = variables.iter().position(|variable| variable.id == id)?;
        Some(Shown::whole(values.get(place)?, telling.lang).text)
    };
    written(branch.points.source(), value_of, telling.node.max, telling.lang)
}

/// A formula with the letters A, B, C … for its variables.
pub(super) fn with_letters(
    source: &str,
    variables: &[Variable],
    max: Points,
    lang: Lang,
) -> String {
    let letter_of = |id: &str| {
        let place = variables.iter().position(|variable| variable.id == id)?;
        Some(letter(place))
    };
    written(source, letter_of, max, lang)
}

/// A, B … Z, A1, B1 …
pub(super) fn letter(place: usize) -> String {
    let letter = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// Writes a formula that parsed: word by word, each with its own spacing.
fn written(source: &str, name: impl Fn(&str) -> Option<String>, max: Points, lang: Lang) -> String {
    let mut text = String::new();
    let mut rest = source.trim_start();
    let mut awaits_operand = true;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(word_length(rest));
        rest = after.trim_start();
        let sign = operator(word, lang);
        match word {
            "min" | "max" if rest.starts_with('(') => text.push_str(word),
            "floor" if rest.starts_with('(') => {
                text.push_str(lang.say("làm tròn xuống", "round down"));
            }
            "ceil" if rest.starts_with('(') => text.push_str(lang.say("làm tròn lên", "round up")),
            "round" if rest.starts_with('(') => text.push_str(lang.say("làm tròn", "round")),
            "max" => text.push_str(&show(&max.to_string(), lang)),
            "(" | ")" => text.push_str(word),
            // A comma separates decimals in Vietnamese, so that arguments need another sign.
            "," => text.push_str(lang.say("; ", ", ")),
            "-" if awaits_operand => text.push('−'),
            "not" => text.push_str(lang.say("không ", "not ")),
            _ => match sign {
                Some(sign) => text.push_str(&format!(" {sign} ")),
                None => text.push_str(&name(word).unwrap_or_else(|| show(word, lang))),
            },
        }
        awaits_operand = sign.is_some() || matches!(word, "(" | "," | "not");
    }
    text
}

fn word_length(rest: &str) -> usize {
    let run = |fits: fn(char) -> bool| rest.find(|letter| !fits(letter)).unwrap_or(rest.len());
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '.';
    match rest.chars().next() {
        Some(letter) if letter.is_ascii_digit() => run(is_number),
        Some(letter) if is_name(letter) => run(is_name),
        Some('<' | '>' | '!') if rest[1..].starts_with('=') => 2,
        Some(letter) => letter.len_utf8(),
        None => 0,
    }
}

fn operator(word: &str, lang: Lang) -> Option<&'static str> {
    Some(match word {
        "*" => "×",
        "/" => "/",
        "+" => "+",
        "-" => "−",
        "<=" => "≤",
        ">=" => "≥",
        "!=" => "≠",
        "<" => "<",
        ">" => ">",
        "=" => "=",
        "and" => lang.say("và", "and"),
        "or" => lang.say("hoặc", "or"),
        _ => return None,
    })
}
