//! What should be looked at, as a list that leads to the rows.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers::count;
use crate::i18n::problems::said;
use crate::i18n::words::{app, set_table as words};
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};

/// The list.
#[component]
pub(super) fn Problems() -> impl IntoView {
    let desk = SetDesk::get();
    let problems =
        Memo::new(move |_| desk.in_force.get().map_or_else(Vec::new, |read| read.problems.clone()));
    let list = move || {
        let (errors, warnings): (Vec<Problem>, Vec<Problem>) =
            problems.get().into_iter().partition(Problem::is_error);
        if errors.is_empty() && warnings.is_empty() {
            return view! { <p>{t(words::NO_PROBLEMS)}</p> }.into_any();
        }
        view! {
            <Part problems=errors title=words::BLOCKING />
            <Part problems=warnings title=words::WARNED />
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="set-problems-title">
            <h2 id="set-problems-title" tabindex="-1">{t(words::PROBLEMS)}</h2>
            <div id="set-problems">{list}</div>
        </section>
    }
}

#[component]
fn Part(problems: Vec<Problem>, title: crate::i18n::words::Word) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let title = title.with(lang, &[("n", &count(problems.len(), lang))]);
    let line = move |problem: &Problem| {
        let said = said(problem, lang);
        let id = problem.place.node.clone();
        let code = problem.place.code.clone();
        let go = (!id.is_empty()).then(|| {
            let label = words::TO_ROW.with(lang, &[("code", &code)]);
            let go = move |_| desk.session().focus(&format!("set-edit-{id}"));
            view! { " "<button class="button button--quiet" on:click=go>{label}</button> }
        });
        view! {
            <li>
                <span class="problems__code">{said.code}</span>
                " "
                {said.message}
                ". "
                <span class="problems__fix">{t(app::FIX)}": "{said.fix}"."</span>
                {go}
            </li>
        }
    };
    (!problems.is_empty()).then(|| {
        view! {
            <p><b>{title}</b></p>
            <ul class="problems">{problems.iter().map(line).collect_view()}</ul>
        }
    })
}
