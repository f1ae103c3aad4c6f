//! Problems as people read them: code, place, what was found, what to do.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::problems::said;
use crate::i18n::words::app as words;
use crate::ui::lazy::messages_of_all;
use crate::ui::{lang, t};

/// Problems, one below the other.
#[component]
pub fn ProblemList(
    /// In the order to show them.
    problems: Vec<Problem>,
) -> impl IntoView {
    let lang = lang();
    let line = move |problem: &Problem| {
        let said = said(problem, lang);
        let what = match said.place.as_str() {
            "" => said.message,
            place => format!("{place}: {}", said.message),
        };
        view! {
            <li>
                <span class="problems__code">{said.code}</span>
                " "{what}". "
                <span class="problems__fix">{t(words::FIX)}": "{said.fix}"."</span>
            </li>
        }
    };
    let are_told = messages_of_all(&problems);
    let lines = move || {
        are_told.track();
        problems.iter().map(line).collect_view()
    };
    view! { <ul class="problems">{lines}</ul> }
}
