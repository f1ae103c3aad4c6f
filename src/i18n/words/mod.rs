//! The fixed words of the page, Vietnamese and English side by side, one file per page or part.

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

/// Declares the pages, each with its words.
macro_rules! pages {
    ($($page:ident)*) => {
        $(pub mod $page;)*
        /// Every page with its words, for the tests.
        pub const PAGES: &[(&str, &[(&str, Word)])] = &[$((stringify!($page), $page::ALL),)*];
    };
}

pages! {
    answer
    app
    area
    campaign
    check
    desk_file
    documents
    draft
    explain
    exports
    files
    help
    history
    keeping
    last_year
    leave
    map
    new
    print
    receipt
    reminders
    review
    review_appraisal
    review_campaign
    review_claims
    review_inbox
    review_key
    review_result
    review_survey
    set_table
    sets
    start
    table_in
    tasks
    unit
    versions
}
