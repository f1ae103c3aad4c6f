//! What seems wrong in a criteria set that is scored all the same, folded.

use std::sync::Arc;

use leptos::prelude::*;

use super::ProblemList;
use crate::domain::set::CriteriaSet;
use crate::i18n::outcome;
use crate::i18n::words::sets as words;
use crate::ui::{lang, t};

/// One line, and each place when it is unfolded; nothing where nothing seems wrong.
#[component]
pub fn SetWarnings(
    /// The set.
    set: Arc<CriteriaSet>,
) -> impl IntoView {
    let problems = set.warnings.clone();
    outcome::set_warnings(&problems, lang()).map(|said| {
        view! {
            <div class="set-warnings">
                <p role="note">{said}</p>
                <details>
                    <summary>{t(words::WARNINGS)}</summary>
                    <ProblemList problems />
                </details>
            </div>
        }
    })
}
