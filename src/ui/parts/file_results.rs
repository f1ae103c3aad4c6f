//! What became of the files that the user handed in.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::words::{app, campaign, explain, files as words, set_table};
use crate::ui::components::{ProblemList, ProblemTable};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Intake, Outcome, Received};
use crate::ui::{lang, t};

/// What became of the files: those taken in are told politely, those refused at once.
#[component]
pub fn FileResults(
    /// Where the files were handed in.
    intake: Intake,
) -> impl IntoView {
    let lang = lang();
    let reading = move || {
        let line = |name: String| view! { <p>{words::READING.with(lang, &[("name", &name)])}</p> };
        intake.reading.get().map(line)
    };
    let taken = move || intake.received.get().iter().map(taken).collect_view();
    let refused = move || {
        let received = intake.received.get();
        let refused: Vec<Received> =
            received.into_iter().filter(|file| problems(file).is_some()).collect();
        (!refused.is_empty()).then(|| view! { <Refused intake refused /> })
    };
    view! {
        <div class="file-results">
            <div role="status" aria-live="polite">{reading} {taken}</div>
            {refused}
        </div>
    }
}

fn problems(file: &Received) -> Option<&Vec<Problem>> {
    match &file.outcome {
        Outcome::Refused(problems) => Some(problems),
        _ => None,
    }
}

fn taken(file: &Received) -> Option<AnyView> {
    let lang = lang();
    match &file.outcome {
        Outcome::Refused(_) => None,
        Outcome::Table => {
            let link = view! { <a href=Route::Table.href()>{t(set_table::LINK)}</a> };
            Some(taken_line(file.name.clone(), link.into_any(), &[]))
        }
        Outcome::Set { title, version, key, warnings } => {
            let version = format!("{version} · {key}");
            let facts = [("title", lang.pick(title)), ("version", version.as_str())];
            let link = view! { <a href=Route::Sets.href()>{t(words::GO_TO_SETS)}</a> };
            Some(taken_line(words::SET_KEPT.with(lang, &facts), link.into_any(), warnings))
        }
        Outcome::Dossier(id, warnings) => {
            let word = if warnings.is_empty() { words::OPENED } else { words::OPENED_WARNED };
            let href = Route::Draft(id.clone(), Step::Tasks).href();
            let link = view! { <a href=href>{t(words::GO_TO_DRAFT)}</a> };
            Some(taken_line(word.with(lang, &[("name", &file.name)]), link.into_any(), warnings))
        }
        Outcome::Campaign(title, warnings) => {
            let facts = [("name", file.name.as_str()), ("title", title)];
            let link = view! { <a href=Route::Campaign.href()>{t(campaign::GO_TO)}</a> };
            Some(taken_line(campaign::OPENED.with(lang, &facts), link.into_any(), warnings))
        }
        Outcome::Appraised(appraised) => {
            let text = explain::OFFERED.with(lang, &[("round", &appraised.round.to_string())]);
            let href = Route::Draft(appraised.id.clone(), Step::Explain).href();
            let link = view! { <a href=href>{t(explain::TO_PAGE)}</a> };
            Some(taken_line(text, link.into_any(), &[]))
        }
    }
}

fn taken_line(text: String, link: AnyView, warnings: &[Problem]) -> AnyView {
    let is_warned = !warnings.is_empty();
    let warnings =
        (!warnings.is_empty()).then(|| view! { <ProblemList problems=warnings.to_vec() /> });
    view! {
        <div class="file-results__taken" class:file-results__taken--warned=is_warned>
            <p>{text}" "{link}</p>
            {warnings}
        </div>
    }
    .into_any()
}

#[component]
fn Refused(intake: Intake, refused: Vec<Received>) -> impl IntoView {
    let lang = lang();
    let one = |file: &Received| {
        let problems = problems(file).cloned().unwrap_or_default();
        let list = match problems.len() {
            0 | 1 => view! { <ProblemList problems /> }.into_any(),
            _ => view! { <ProblemTable problems /> }.into_any(),
        };
        view! {
            <p class="file-results__name">{words::REFUSED.with(lang, &[("name", &file.name)])}</p>
            {list}
        }
    };
    let close = move |_| intake.received.set(Vec::new());
    view! {
        <div id="open-refused" class="file-results__refused" role="alert">
            {refused.iter().map(one).collect_view()}
            <p class="file-results__unchanged">
                <span>{t(words::UNCHANGED)}</span>
                <button class="button button--quiet" on:click=close>{t(app::CLOSE)}</button>
            </p>
        </div>
    }
}
