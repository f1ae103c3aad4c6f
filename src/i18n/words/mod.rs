//! The fixed words of the page, Vietnamese and English side by side, one file per page or part.

pub mod answer;
pub mod app;
pub mod area;
pub mod campaign;
pub mod check;
pub mod desk_file;
pub mod documents;
pub mod draft;
pub mod explain;
pub mod files;
pub mod help;
pub mod history;
pub mod keeping;
pub mod last_year;
pub mod leave;
pub mod map;
pub mod new;
pub mod print;
pub mod receipt;
pub mod reminders;
pub mod report;
pub mod review;
pub mod review_appraisal;
pub mod review_campaign;
pub mod review_claims;
pub mod review_inbox;
pub mod review_key;
pub mod review_result;
pub mod review_survey;
pub mod set_table;
pub mod sets;
pub mod start;
pub mod table_in;
pub mod tables;
pub mod tasks;
pub mod terms;
pub mod unit;
pub mod versions;

use super::Lang;
use super::numbers::form;

/// A fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    vi: &'static str,
    en: &'static str,
}

impl Word {
    /// A text in both languages.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Word { vi, en }
    }

    /// In one language.
    pub fn to(self, lang: Lang) -> &'static str {
        lang.say(self.vi, self.en)
    }

    /// In one language, with `{name}` replaced by facts. `{name|one|many}` is the form of a word that
    /// goes with the number of that name, as [`form`] has it.
    ///
    /// ```
    /// use tucham::i18n::{Lang, words::Word};
    /// let word = Word::new("{n} tệp", "{n} {n|file|files}");
    /// assert_eq!(word.with(Lang::Vi, &[("n", "3")]), "3 tệp");
    /// let english = |n| word.with(Lang::En, &[("n", n)]);
    /// assert_eq!(["0", "1", "1.5"].map(english), ["0 files", "1 file", "1.5 files"]);
    /// ```
    pub fn with(self, lang: Lang, facts: &[(&str, &str)]) -> String {
        let fill = |(place, part): (usize, &'static str)| {
            let (name, forms) = part.split_once('|').unzip();
            let name = name.unwrap_or(part);
            let fact = facts.iter().find(|(known, _)| place % 2 == 1 && *known == name);
            fact.map_or(part, |(_, value)| forms.map_or(value, |forms| form(value, forms)))
        };
        // Texts and names take turns.
        self.to(lang).split(['{', '}']).enumerate().map(fill).collect()
    }
}

/// Declares the words of one page: name, Vietnamese, English.
macro_rules! words {
    ($($name:ident $vi:literal $en:literal;)*) => {
        $(
            #[doc = $vi]
            pub const $name: $crate::i18n::words::Word = $crate::i18n::words::Word::new($vi, $en);
        )*
        /// Every word of this page, for the tests.
        pub const ALL: &[(&str, $crate::i18n::words::Word)] = &[$((stringify!($name), $name),)*];
    };
}
use words;
