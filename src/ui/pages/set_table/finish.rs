//! The set as a file, and among the sets of this computer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::{Checked, Problem};
use crate::domain::set::CriteriaSet;
use crate::i18n::safe;
use crate::i18n::words::{Word, set_table as words, sets};
use crate::ui::components::ProblemList;
use crate::ui::routes::Route;
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};

/// What came of it.
#[derive(Clone)]
enum Outcome {
    Saved(String),
    Used(String),
    Failed(Word, Vec<Problem>),
}

/// The buttons, and what came of them.
#[component]
pub(super) fn Finish(
    /// Shows this set as it is printed.
    print: Callback<CriteriaSet>,
) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let outcome = RwSignal::new(None::<Outcome>);
    // What was told of an earlier state says nothing of the one after it.
    Effect::new(move || {
        desk.draft.track();
        outcome.set(None);
    });
    let save = move |_| {
        if desk.is_held() {
            return;
        }
        spawn_local(async move {
            let done = match desk.save().await {
                Ok(saved) => {
                    let facts = [("name", &*saved.name), ("code", &*saved.code)];
                    Outcome::Saved(words::SAVED.with(lang, &facts))
                }
                Err(problems) => Outcome::Failed(words::NOT_SAVED, problems),
            };
            outcome.try_set(Some(done));
        });
    };
    let save_workbook = move |_| {
        if desk.is_held() {
            return;
        }
        spawn_local(async move {
            let done = match desk.save_workbook().await {
                Ok(saved) => {
                    Outcome::Saved(words::SAVED_WORKBOOK.with(lang, &[("name", &saved.name)]))
                }
                Err(problems) => Outcome::Failed(words::NOT_SAVED, problems),
            };
            outcome.try_set(Some(done));
        });
    };
    let print = move |_| {
        if desk.is_held() {
            return;
        }
        match desk.in_force.get_untracked().map(|read| (*read).clone()) {
            Some(Checked { value: Some(read), .. }) => print.run(read.set),
            Some(Checked { problems, .. }) => {
                outcome.set(Some(Outcome::Failed(words::NOT_PRINTED, problems)));
            }
            None => {}
        }
    };
    let put_to_use = move |_| {
        if desk.is_held() {
            return;
        }
        outcome.set(Some(match desk.put_to_use() {
            Ok(used) => {
                let facts = [("title", &*safe(&used.title)), ("code", &*used.code)];
                Outcome::Used(words::USED.with(lang, &facts))
            }
            Err(problems) => Outcome::Failed(words::NOT_USED, problems),
        }));
    };
    let told = move || outcome.get().map(|outcome| view! { <Told outcome /> });
    view! {
        <section class="card" aria-labelledby="set-finish-title">
            <h2 id="set-finish-title">{t(words::FINISH)}</h2>
            <p>{t(words::FINISH_HINT)}</p>
            <div class="set-table__bar no-print">
                <button id="set-save" class="button button--primary" on:click=save>
                    {t(words::SAVE)}
                </button>
                <button id="set-save-workbook" class="button" on:click=save_workbook>
                    {t(words::SAVE_WORKBOOK)}
                </button>
                <button id="set-print" class="button" on:click=print>
                    {t(sets::PRINT)}
                </button>
                <button id="set-use" class="button button--primary" on:click=put_to_use>
                    {t(words::USE)}
                </button>
            </div>
            <div id="set-outcome" role="status" aria-live="polite">{told}</div>
        </section>
    }
}

#[component]
fn Told(outcome: Outcome) -> impl IntoView {
    match outcome {
        Outcome::Saved(text) => view! { <p class="outcome outcome--good">{text}</p> }.into_any(),
        Outcome::Used(text) => view! {
            <p class="outcome outcome--good">
                {text} " " <a id="set-score" href=Route::New.href()>{t(words::GO_SCORE)}</a>
            </p>
        }
        .into_any(),
        Outcome::Failed(word, problems) => {
            let errors: Vec<Problem> = problems.into_iter().filter(Problem::is_error).collect();
            view! {
                <div class="outcome outcome--bad">
                    <p><b>{t(word)}</b></p>
                    <ProblemList problems=errors />
                </div>
            }
            .into_any()
        }
    }
}
