//! Every word that a person reads: Vietnamese first, English second. Pure: facts in, text out.
//!
//! [`numbers`] and [`dates`] show and read figures; [`why`] explains one line of a score sheet and
//! one rule; [`outcome`] says why the maximum is reduced and a class lowered; [`problems`] turns a code and its facts into a message with a fix; [`words`] holds the
//! fixed words of the page.

pub mod classes;
pub mod dates;
pub mod history;
pub mod numbers;
pub mod outcome;
pub mod periods;
pub mod problems;
pub mod review;
pub mod sizes;
pub mod why;
pub mod wording;
pub mod words;

use crate::domain::text::{Text, visible};

/// The language of everything shown.
///
/// ```
/// use tucham::i18n::Lang;
/// assert_eq!(Lang::default().as_str(), "vi");
/// assert_eq!(Lang::from_word("en"), Some(Lang::En));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Vietnamese first.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The language tag: `vi` or `en`.
    pub fn as_str(self) -> &'static str {
        self.say("vi", "en")
    }

    /// From the language tag.
    pub fn from_word(word: &str) -> Option<Self> {
        Lang::ALL.into_iter().find(|lang| lang.as_str() == word)
    }

    /// One of two texts of our own.
    pub fn say(self, vi: &'static str, en: &'static str) -> &'static str {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// The text of a set's author; Vietnamese where English is missing or blank.
    ///
    /// ```
    /// use tucham::{domain::text::Text, i18n::Lang};
    /// assert_eq!(Lang::En.pick(&Text::vi("Tốt")), "Tốt");
    /// ```
    pub fn pick(self, text: &Text) -> &str {
        match (self, &text.en) {
            (Lang::En, Some(english)) if !english.trim().is_empty() => english,
            _ => &text.vi,
        }
    }
}

/// A foreign text without letters that steer a terminal or the direction of writing: each becomes
/// the replacement character. Line breaks and tabs become blanks.
///
/// ```
/// assert_eq!(tucham::i18n::safe("a\u{1b}[31m\u{202e}b"), "a\u{fffd}[31m\u{fffd}b");
/// ```
pub fn safe(text: &str) -> String {
    visible(text).replace(['\n', '\r', '\t'], " ")
}

/// A name or title in the quotation marks of the language.
fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("“{}”", text.trim()),
        Lang::En => format!("“{}”", text.trim()),
    }
}
