//! A word before printing where the browser leaves the margins of the paper empty.

use leptos::prelude::*;

use crate::browser::platform::print_support;
use crate::i18n::words::Word;
use crate::ui::t;

/// Says that this browser prints no page numbers of ours; nothing where it does.
#[component]
pub fn NoPageNumbers(
    /// What is missing on this paper.
    says: Word,
) -> impl IntoView {
    (!print_support::prints_into_margins()).then(|| {
        view! { <p id="no-page-numbers" class="print-bar__warning">{t(says)}</p> }
    })
}
