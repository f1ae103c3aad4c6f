//! What is kept of the work, and how it is thrown away.

use leptos::prelude::*;

use crate::domain::problem::{Code, Problem};
use crate::i18n::words::set_table as words;
use crate::ui::components::ProblemList;
use crate::ui::session::{KeptWork, SetDesk, moment};
use crate::ui::{lang, t};

/// The line.
#[component]
pub(super) fn KeptLine() -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let discard = move || {
        view! {
            <button id="set-discard" class="button button--quiet" on:click=move |_| {
                desk.discard();
                desk.session().focus("title");
            }>
                {t(words::DISCARD)}
            </button>
        }
    };
    move || match desk.kept.get() {
        KeptWork::Nothing => None,
        KeptWork::At(at) => {
            let text = words::KEPT_AT.with(lang, &[("moment", &moment(&at, lang))]);
            Some(
                view! { <p id="set-kept" class="set-table__kept">{text}" "{discard()}</p> }
                    .into_any(),
            )
        }
        KeptWork::Unreadable => Some(
            view! { <p class="outcome outcome--bad">{t(words::UNREADABLE)}" "{discard()}</p> }
                .into_any(),
        ),
        KeptWork::Not(problem) => Some(view! { <NotKept problem /> }.into_any()),
    }
}

#[component]
fn NotKept(problem: Problem) -> impl IntoView {
    let desk = SetDesk::get();
    let is_newer = problem.code == Code::NewerElsewhere;
    let reload = is_newer.then(|| {
        view! {
            <button class="button" on:click=move |_| desk.take_up()>{t(words::RELOAD)}</button>
        }
    });
    view! {
        <div class="outcome outcome--bad" role="alert">
            <p>{t(words::NOT_KEPT)}</p>
            <ProblemList problems=vec![problem] />
            {reload}
        </div>
    }
}
