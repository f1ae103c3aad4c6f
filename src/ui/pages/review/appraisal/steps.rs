//! What can be done with a dossier as a whole, by the stage that it is in.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::super::file_line::{FileLine, Making};
use crate::domain::dossier::{Change, Stage};
use crate::domain::problem::Problem;
use crate::domain::review::appraise;
use crate::i18n::dates::show_date;
use crate::i18n::words::{Word, review_appraisal as words, terms};
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList, TextField};
use crate::ui::parts::ClockBehind;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::Notice;
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// What can be done now.
#[component]
pub(super) fn StageSteps(
    /// Counted up to read the dossier anew.
    again: RwSignal<u32>,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let stage = Memo::new(move |_| appraisal.stage());
    let name = Signal::derive(move || appraisal.appraiser.get());
    let on_name = Callback::new(move |name| appraisal.set_appraiser(name));
    let campaign = super::super::here();
    let print = Route::Review(ReviewStep::Sheet(campaign, appraisal.key())).href();
    view! {
        <section class="card stage-steps" aria-labelledby="stage-title">
            <h2 id="stage-title" tabindex="-1">{t(words::STEPS)}</h2>
            <TextField
                id="appraiser"
                label=t(terms::APPRAISER)
                hint=t(words::APPRAISER_HINT)
                value=name
                on_input=on_name
                autocomplete="name"
            />
            <TextField
                id="appraiser-position"
                label=t(terms::POSITION)
                hint=t(words::POSITION_HINT)
                value=Signal::derive(move || appraisal.position.get())
                on_input=Callback::new(move |position| appraisal.set_position(position))
                autocomplete="organization-title"
            />
            {move || match stage.get() {
                Stage::Draft => match appraisal.with(appraise::is_given_back) {
                    true => view! {
                        <One
                            id="take-back"
                            word=words::TAKE_BACK
                            hint=words::TAKE_BACK_HINT
                            change=|_| appraise::take_back()
                        />
                    }
                    .into_any(),
                    false => ().into_any(),
                },
                Stage::Submitted => view! {
                    <CloseRound />
                    <Reopen />
                }
                .into_any(),
                Stage::Appraised => view! { <Appraised again /> }.into_any(),
                Stage::Explained => view! {
                    <CloseRound />
                    <One id="withdraw" word=words::WITHDRAW hint=words::WITHDRAW_HINT change=appraise::withdraw />
                }
                .into_any(),
                Stage::Concluded => view! {
                    <FileForUnit label=words::FILE_RESULT />
                    <One id="withdraw" word=words::WITHDRAW hint=words::WITHDRAW_HINT change=appraise::withdraw />
                }
                .into_any(),
            }}
            <p><a id="appraisal-print" href=print>{t(words::PRINT)}</a></p>
        </section>
    }
}

/// One thing to do.
#[component]
fn One(
    id: &'static str,
    word: Word,
    hint: Word,
    change: fn(&crate::domain::dossier::Dossier) -> Change,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let run = move |_| {
        appraisal.change(appraisal.with_now(change));
        appraisal.review().session().focus("stage-title");
    };
    view! {
        <div class="stage-steps__one">
            <button id=id class="button" on:click=run>{t(word)}</button>
            <p class="field__hint">{t(hint)}</p>
        </div>
    }
}

/// Giving the dossier back to its unit, after a question: the unit must be told by other means.
#[component]
fn Reopen() -> impl IntoView {
    let appraisal = Appraisal::get();
    let asked = RwSignal::new(false);
    let ask = move |_| {
        asked.set(true);
        appraisal.review().session().focus("reopen-ask");
    };
    let yes = move |_| {
        appraisal.change(appraise::reopen());
        appraisal.review().session().focus("stage-title");
    };
    let no = move |_| {
        asked.set(false);
        appraisal.review().session().focus("reopen");
    };
    view! {
        <div class="stage-steps__one">
            <button id="reopen" class="button" on:click=ask>{t(words::REOPEN)}</button>
            <p class="field__hint">{t(words::REOPEN_HINT)}</p>
        </div>
        <Show when=move || asked.get()>
            <div class="question" role="alert">
                <p id="reopen-ask" tabindex="-1">{t(words::REOPEN_ASK)}</p>
                <div class="row">
                    <button id="reopen-yes" class="button" on:click=yes>{t(words::REOPEN)}</button>
                    <button class="button button--quiet" on:click=no>{t(words::REOPEN_NO)}</button>
                </div>
            </div>
        </Show>
    }
}

/// Closing the round: not before everyone who takes points says why, and who closes it; where
/// something was not looked at, only after a question.
#[component]
fn CloseRound() -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let asked = RwSignal::new(false);
    let is_first = appraisal.with_now(|dossier| dossier.stage == Stage::Submitted);
    let round = appraisal.round.get_untracked().to_string();
    let (label, hint) = match is_first {
        true => (words::CLOSE_1.to(lang).to_string(), words::CLOSE_1_HINT),
        false => (words::CLOSE_2.with(lang, &[("n", &round)]), words::CLOSE_2_HINT),
    };
    let close = move || {
        appraisal.close();
        appraisal.review().session().focus("stage-title");
    };
    let tried = RwSignal::new(false);
    let lacking = Memo::new(move |_| if tried.get() { appraisal.lacking() } else { Vec::new() });
    let try_close = move |_| {
        tried.set(true);
        if !lacking.with_untracked(Vec::is_empty) {
            asked.set(false);
            return appraisal.review().session().focus("round-lacks");
        }
        match appraisal.unseen.with_untracked(Vec::is_empty) {
            true => close(),
            false => {
                asked.set(true);
                appraisal.review().session().focus("unseen-ask");
            }
        }
    };
    let lacks = move || {
        let problems = lacking.get();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="outcome outcome--bad" role="alert">
                    <p id="round-lacks" tabindex="-1"><b>{t(words::LACKS)}</b></p>
                    <ProblemList problems />
                </div>
            }
        })
    };
    let ask = move || {
        let n = appraisal.unseen.with(Vec::len).to_string();
        words::UNSEEN_ASK.with(lang, &[("n", &n)])
    };
    let show = move |_| {
        asked.set(false);
        appraisal.review().session().focus("show-unseen");
    };
    let history = Signal::derive(move || appraisal.with(|dossier| dossier.history.clone()));
    view! {
        <ClockBehind history />
        <div class="stage-steps__one">
            <button id="close-round" class="button button--primary" on:click=try_close>{label}</button>
            <p class="field__hint">{t(hint)}</p>
        </div>
        {lacks}
        <Show when=move || asked.get() && lacking.with(Vec::is_empty)>
            <div class="question" role="alert">
                <p id="unseen-ask" tabindex="-1">{ask}</p>
                <div class="row">
                    <button id="close-anyway" class="button" on:click=move |_| close()>
                        {t(words::CLOSE_ANYWAY)}
                    </button>
                    <button class="button button--quiet" on:click=show>{t(words::SHOW_THEM)}</button>
                </div>
            </div>
        </Show>
    }
}

/// A round is closed: its file for the unit, the unit's explanations, or on without them.
#[component]
fn Appraised(again: RwSignal<u32>) -> impl IntoView {
    view! {
        <FileForUnit label=words::FILE_FOR_UNIT />
        <TakeExplanations again />
        <One id="go-on" word=words::GO_ON hint=words::GO_ON_HINT change=|_| appraise::go_on_unexplained() />
        <One id="conclude" word=words::CONCLUDE hint=words::CONCLUDE_HINT change=|_| appraise::conclude() />
        <One id="withdraw" word=words::WITHDRAW hint=words::WITHDRAW_HINT change=appraise::withdraw />
    }
}

#[component]
fn FileForUnit(label: Word) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let holds = Memo::new(move |_| appraisal.file_for_unit().ok());
    let hint = move || {
        holds.get().map(|file| {
            let rows = words::FILE_FOR_UNIT_HINT.with(lang, &[("n", &file.rows.to_string())]);
            match file.due_by.is_empty() {
                true => rows,
                false => format!(
                    "{rows} {}: {}.",
                    terms::EXPLANATION_CLOSES.to(lang),
                    show_date(&file.due_by)
                ),
            }
        })
    };
    let make = Arc::new(move || -> Making { Box::pin(appraisal.export_for_unit()) });
    view! {
        <div class="stage-steps__one">
            <FileLine id="export-appraisal" label=t(label) is_primary=true make />
            <p class="field__hint">{hint}</p>
        </div>
    }
}

#[component]
fn TakeExplanations(again: RwSignal<u32>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let taken = match appraisal.settle().await {
                Ok(()) => appraisal.review().receive_one(file).await,
                Err(problems) => Err(problems),
            };
            match taken {
                Ok(()) => {
                    let session = appraisal.review().session();
                    let round = (appraisal.round.get_untracked() + 1).to_string();
                    let text = words::EXPLAINED.with(session.lang_now(), &[("n", &round)]);
                    session.tell(Notice::said(text));
                    again.try_update(|n| *n += 1);
                }
                Err(found) => drop(problems.try_set(found)),
            }
        });
    });
    view! {
        <div class="stage-steps__one">
            <FilePicker
                id="explanations-file"
                label=t(words::EXPLANATIONS_FILE)
                hint=t(words::EXPLANATIONS_HINT)
                accept=OUR_FILES
                on_files
            />
            {move || {
                let found = problems.get();
                (!found.is_empty())
                    .then(|| view! {
                        <div class="outcome outcome--bad" role="alert">
                            <p><b>{t(words::NOT_EXPLAINED)}</b></p>
                            <ProblemList problems=found />
                        </div>
                    })
            }}
        </div>
    }
}
