//! The language of the part of the page that is being drawn.

use leptos::prelude::use_context;

use crate::i18n::Lang;
use crate::i18n::words::Word;

/// The language that is being drawn. The page is drawn anew when it changes, so a component reads
/// it once, in its body.
pub fn lang() -> Lang {
    use_context().unwrap_or_default()
}

/// A fixed word in the language that is being drawn.
pub fn t(word: Word) -> &'static str {
    word.to(lang())
}
