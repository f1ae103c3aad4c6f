//! Many problems of one file, each at its place, as a table.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers::count;
use crate::i18n::problems::said;
use crate::i18n::words::{app, files as words};
use crate::ui::lazy::messages_of_all;
use crate::ui::{lang, t};

/// Problems as a table: code, place, what is wrong, what to do.
#[component]
pub fn ProblemTable(
    /// In the order to show them.
    problems: Vec<Problem>,
) -> impl IntoView {
    let lang = lang();
    let row = move |problem: &Problem| {
        let said = said(problem, lang);
        let place = match said.place.as_str() {
            "" => t(words::WHOLE_FILE).to_string(),
            _ => said.place,
        };
        view! {
            <tr>
                <td class="problem-table__code">{said.code}</td>
                <th scope="row">{place}</th>
                <td>{said.message}"."</td>
                <td>{said.fix}"."</td>
            </tr>
        }
    };
    let caption = words::PROBLEMS.with(lang, &[("n", &count(problems.len(), lang))]);
    let are_told = messages_of_all(&problems);
    let rows = move || {
        are_told.track();
        problems.iter().map(row).collect_view()
    };
    view! {
        <div class="problem-table" role="region" tabindex="0" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(words::CODE)}</th>
                        <th scope="col">{t(words::PLACE)}</th>
                        <th scope="col">{t(words::REASON)}</th>
                        <th scope="col">{t(app::FIX)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
