//! Problems in words: where, what was found, what to do now.
//!
//! The messages themselves stand in [`messages`], [`fields`] and [`later`], one row per code, so that
//! all of them are data; in a release for the browser the last two arrive with later parts of the
//! program.

/// What was found and what to do, in Vietnamese; the same in English.
type Row = [&'static str; 4];

macro_rules! messages {
    ($($code:ident: $vi:literal, $vi_fix:literal, $en:literal, $en_fix:literal;)*) => {
        /// The row of a code; nothing where it stands in another table.
        pub(super) fn of(code: Code) -> Option<Row> {
            match code { $(Code::$code => Some([$vi, $vi_fix, $en, $en_fix]),)* _ => None }
        }
    };
}

mod fields;
mod later;
mod messages;
mod places;

use std::fmt;
use std::sync::OnceLock;

use super::dates::show_date;
use super::numbers::{form, show};
use super::{Lang, quoted, safe};
use crate::domain::letter_case::capitalised;
use crate::domain::problem::{Code, Field, Problem};

/// A problem in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The stable code, such as `TL-203`.
    pub code: &'static str,
    /// Where: `Tiêu chí 3.1.2`, a place in the file, or nothing.
    pub place: String,
    /// What was found; begins with a small letter, without a full stop.
    pub message: String,
    /// What to do now; begins with a small letter, without a full stop.
    pub fix: String,
    /// The language of all that.
    pub lang: Lang,
}

/// Says a problem: its place, its message with the facts filled in, and how to put it right.
///
/// Facts come from files that anyone may have written: they are shortened to 80 letters and lose
/// control and direction marks.
///
/// ```
/// use tucham::domain::problem::{Code, Problem};
/// use tucham::i18n::{problems::said, Lang};
/// let problem = Problem::new(Code::PartAboveWhole).on("c3.1.2", "3.1.2");
/// let problem = problem.with("part", "1200").with("whole", "100");
/// assert_eq!(
///     said(&problem, Lang::Vi).to_string(),
///     "TL-203  Tiêu chí 3.1.2: phần đạt được (1.200) lớn hơn tổng số (100). \
///      Cách sửa: nhập lại hai số.",
/// );
/// ```
pub fn said(problem: &Problem, lang: Lang) -> Said {
    let [vi, vi_fix, en, en_fix] = row(problem.code);
    Said {
        code: problem.code.as_str(),
        place: place(problem, lang),
        message: filled(lang.say(vi, en), problem, lang),
        fix: filled(lang.say(vi_fix, en_fix), problem, lang),
        lang,
    }
}

/// What is said of a code whose message has not arrived.
const UNTOLD: Row = [
    "chương trình báo lỗi này",
    "mở lại trang rồi thử lại",
    "the program reports this error",
    "open the page again and try once more",
];

/// A table of messages, once it is here.
type Table = OnceLock<fn(Code) -> Option<Row>>;

static FIELDS: Table = OnceLock::new();
static LATER: Table = OnceLock::new();

/// Brings the messages of fields and criteria. In a release for the browser only the later parts and
/// the worker name them, so that they are none of the first load; elsewhere they are at hand.
pub fn bring_fields() {
    let _ = FIELDS.set(fields::of);
}

/// Brings all other messages, as [`bring_fields`] does.
pub fn bring_later() {
    let _ = LATER.set(later::of);
}

/// Whether the message of a code is here.
pub fn is_told(code: Code) -> bool {
    row(code) != UNTOLD
}

fn row(code: Code) -> Row {
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    {
        bring_fields();
        bring_later();
    }
    let in_table = |table: &Table| table.get().and_then(|of| of(code));
    let later = || in_table(&FIELDS).or_else(|| in_table(&LATER));
    messages::of(code).or_else(later).unwrap_or(UNTOLD)
}

/// One line: `TL-203  Tiêu chí 3.1.2: … . Cách sửa: … .`
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "{}  {}", self.code, capitalised(&self.message))?,
            place => write!(f, "{}  {place}: {}", self.code, self.message)?,
        }
        write!(f, ". {}: {}.", self.lang.say("Cách sửa", "What to do"), self.fix)
    }
}

fn place(problem: &Problem, lang: Lang) -> String {
    let place = &problem.place;
    let known = |pointer: &str| match places::name_of(pointer, lang) {
        Some(name) => name.to_string(),
        None => clean(pointer),
    };
    let criterion = match place.code.as_str() {
        "" => String::new(),
        code => format!("{} {}", lang.say("Tiêu chí", "Criterion"), clean(code)),
    };
    match (criterion.is_empty(), place.pointer.is_empty()) {
        (_, true) => criterion,
        (true, false) => known(&place.pointer),
        (false, false) => format!("{criterion} ({})", known(&place.pointer)),
    }
}

/// Fills `{name}` with a fact, `{name#}` with a number as people read it, `{name:word}` with a word
/// of the formats in the language, `{name:end}` with what was found in a text or that it ended,
/// `{name:date}` with a date as people write it, `{name#|row|rows}` with the [`form`] that goes with a
/// number.
fn filled(template: &str, problem: &Problem, lang: Lang) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        text.push_str(before);
        text.push_str(&match name.split_once('|') {
            None => fact(name, problem, lang),
            Some((name, forms)) => form(&fact(name, problem, lang), forms).to_string(),
        });
        rest = tail;
    }
    text.push_str(rest);
    text
}

fn fact(placeholder: &str, problem: &Problem, lang: Lang) -> String {
    if placeholder == "field" {
        return field(problem.place.field.as_ref(), lang);
    }
    let (name, kind) = match placeholder.split_once(':') {
        Some((name, "end")) => (name, Form::End),
        Some((name, "date")) => (name, Form::Date),
        Some((name, _)) => (name, Form::Word),
        None => match placeholder.strip_suffix('#') {
            Some(name) => (name, Form::Number),
            None => (placeholder, Form::Plain),
        },
    };
    let value = problem.facts.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    match kind {
        Form::Plain => clean(value),
        Form::End if value.is_empty() => lang.say("hết công thức", "the end").to_string(),
        Form::End => quoted(&clean(value), lang),
        Form::Number => show(&clean(value), lang),
        Form::Date => clean(&show_date(value)),
        Form::Word => messages::word(value, lang).map_or_else(|| clean(value), str::to_string),
    }
}

enum Form {
    Plain,
    Number,
    Word,
    End,
    Date,
}

fn field(field: Option<&Field>, lang: Lang) -> String {
    let words = match field {
        None | Some(Field::Answer) => ("câu trả lời", "the answer"),
        Some(Field::Part) => ("phần đạt được", "the part"),
        Some(Field::Whole) => ("tổng số", "the whole"),
        Some(Field::Value) => ("giá trị", "the value"),
        Some(Field::Count) => ("số lượng", "the count"),
        Some(Field::Points) => ("số điểm", "the points"),
        Some(Field::Variable(id)) => {
            return format!("{} {}", lang.say("số liệu", "the figure"), quoted(&clean(id), lang));
        }
        Some(Field::Item(id)) => {
            return format!("{} {}", lang.say("số lượng", "the count"), quoted(&clean(id), lang));
        }
        Some(Field::Reason) => ("lý do", "the reason"),
        Some(Field::Note) => ("giải trình", "the explanation"),
        Some(Field::Evidence(place)) => {
            let which = lang.say("tài liệu kiểm chứng", "evidence");
            return format!("{which} {}", place + 1);
        }
    };
    lang.say(words.0, words.1).to_string()
}

/// At most 80 letters, all of them harmless.
fn clean(text: &str) -> String {
    let mut short: String = text.chars().take(MOST_LETTERS).collect();
    if text.chars().nth(MOST_LETTERS).is_some() {
        short.push('…');
    }
    safe(&short)
}

const MOST_LETTERS: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::Code;

    /// The facts that `domain::problem` promises for a code: the names in its doc comment.
    fn promised(code: Code) -> Vec<String> {
        let source = include_str!("../../domain/problem.rs");
        let lines: Vec<&str> = source.lines().collect();
        let declared = format!("\"{}\"", code.as_str());
        let place = lines.iter().position(|line| line.contains(&declared)).unwrap();
        let mut doc: Vec<&str> = Vec::new();
        for line in lines[..place].iter().rev() {
            match line.trim().strip_prefix("///") {
                Some(text) => doc.insert(0, text),
                None => break,
            }
        }
        let doc = doc.join(" ");
        let names = doc.split_once('(').map_or("", |(_, names)| names);
        names.split('`').skip(1).step_by(2).map(str::to_string).collect()
    }

    fn placeholders(template: &str) -> Vec<String> {
        let open = template.split('{').skip(1);
        let names = open.map(|part| part.split_once('}').unwrap().0);
        names.map(|name| name.split([':', '#', '|']).next().unwrap().to_string()).collect()
    }

    #[test]
    fn every_code_has_a_message_and_a_fix_in_both_languages_that_use_only_promised_facts() {
        for &code in Code::ALL {
            let promised = promised(code);
            let all = [messages::of(code), fields::of(code), later::of(code)];
            assert_eq!(all.iter().flatten().count(), 1, "{}: one row in one table", code.as_str());
            for template in row(code) {
                assert!(!template.trim().is_empty(), "{}", code.as_str());
                assert!(!template.ends_with('.'), "{}: {template}", code.as_str());
                for name in placeholders(template) {
                    assert!(
                        promised.contains(&name) || name == "field",
                        "{}: no fact {name} in {promised:?}",
                        code.as_str()
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_is_left_open_in_any_message() {
        for &code in Code::ALL {
            let mut problem = Problem::new(code).on("c1", "1.1").at("/areas/0");
            for name in promised(code) {
                let name: &'static str = Box::leak(name.into_boxed_str());
                problem = problem.with(name, format!("F{name}"));
            }
            for lang in Lang::ALL {
                let text = said(&problem, lang).to_string();
                assert!(!text.contains(['{', '}']), "{text}");
                assert!(
                    !text.contains("()") && !text.contains("“”") && !text.contains("“”"),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn hostile_facts_lose_their_power_and_length() {
        let found = format!("\u{1b}[31m\u{202e}{}", "x".repeat(500));
        let problem = Problem::new(Code::NotNumber).with("found", found);
        let text = said(&problem, Lang::Vi).to_string();
        assert!(!text.contains(['\u{1b}', '\u{202e}']));
        assert!(text.chars().count() < 250, "{text}");
    }
}
