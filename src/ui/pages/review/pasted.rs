//! What could not be used of a pasted table.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers::show;
use crate::i18n::words::{Word, review as words};
use crate::ui::components::ProblemList;
use crate::ui::lang;

/// So many are shown: who pasted the wrong table need not read three thousand lines.
const MOST: usize = 50;

/// How many places of a pasted table could not be used, and why; nothing where there is none.
#[component]
pub(super) fn PastedProblems(
    /// How many there are, in words (`n`).
    told: Word,
    /// In the order of the table.
    problems: Vec<Problem>,
) -> impl IntoView {
    let lang = lang();
    let n = problems.len();
    if n == 0 {
        return ().into_any();
    }
    let number = |n: usize| show(&n.to_string(), lang);
    let text = told.with(lang, &[("n", &number(n))]);
    let shown: Vec<Problem> = problems.into_iter().take(MOST).collect();
    let more = (n > MOST).then(|| {
        let text = words::PASTED_MORE.with(lang, &[("n", &number(n - MOST))]);
        view! { <p>{text}</p> }
    });
    view! {
        <div class="outcome outcome--bad pasted-problems">
            <p><b>{text}</b></p>
            <ProblemList problems=shown />
            {more}
        </div>
    }
    .into_any()
}
