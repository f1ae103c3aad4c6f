//! What could not be kept, told on every page until it is kept or in a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::file_line::{FileLine, Making};
use crate::domain::problem::Problem;
use crate::i18n::words::{draft, review as words};
use crate::ui::components::ProblemList;
use crate::ui::session::Notice;
use crate::ui::session::review::{Beside, Review, Work, Written};
use crate::ui::{lang, t};

/// What could not be kept, and what stands beside something newer.
#[component]
pub(super) fn UnsavedWork() -> impl IntoView {
    let review = expect_context::<Review>();
    let failed = Memo::new(move |_| review.saver.failed());
    let failed = move || {
        let one = |(work, problems)| view! { <Failed work problems /> };
        failed.get().into_iter().map(one).collect_view()
    };
    let beside = move || {
        let all = review.saver.beside.get();
        let one = |(place, beside)| view! { <StandsBeside place beside /> };
        all.into_iter().enumerate().map(one).collect_view()
    };
    view! { <div id="unsaved-work" role="status">{failed} {beside}</div> }
}

/// A campaign or a dossier, by its name.
fn called(work: &Work, written: &Written) -> String {
    let lang = lang();
    let word = match work {
        Work::Campaign(_) => words::WORK_CAMPAIGN,
        Work::Dossier(..) => words::WORK_DOSSIER,
    };
    word.with(lang, &[("name", &written.name)])
}

#[component]
fn Failed(work: Work, problems: Vec<Problem>) -> impl IntoView {
    let review = expect_context::<Review>();
    let written = review.saver.unsaved(&work).map(|(written, _)| written).unwrap_or_default();
    let text = words::UNSAVED.with(lang(), &[("what", &called(&work, &written))]);
    let again = work.clone();
    view! {
        <div class="banner banner--error">
            <div>
                <p><strong>{text}</strong></p>
                <ProblemList problems />
                <p>{t(words::UNSAVED_MORE)}</p>
            </div>
            <div class="banner__actions">
                <button class="button" on:click=move |_| review.saver.save_now(&again)>
                    {t(draft::RETRY)}
                </button>
                <FileLine
                    id="unsaved-export"
                    label=t(words::UNSAVED_EXPORT)
                    make=export_now(review, work)
                />
            </div>
        </div>
    }
}

#[component]
fn StandsBeside(place: usize, beside: Beside) -> impl IntoView {
    let review = expect_context::<Review>();
    let Beside { work, written, .. } = beside;
    let text = words::BESIDE.with(lang(), &[("what", &called(&work, &written))]);
    let own = work.clone();
    let is_elsewhere = move || !review.is_of_open(&own);
    let drop = move |_| {
        let Some(dropped) = review.saver.take_beside(place) else { return };
        let undo = Arc::new(move || review.saver.restore_beside(dropped.clone()));
        let said = Notice::said(review.session().say(words::BESIDE_DROPPED));
        review.session().tell(Notice { undo: Some(undo), ..said });
    };
    view! {
        <div class="banner banner--error" data-beside=place.to_string()>
            <div><p>{text}</p></div>
            <div class="banner__actions">
                <FileLine
                    id="beside-export"
                    label=t(words::UNSAVED_EXPORT)
                    make=export(review, work, written)
                />
                <button
                    id="beside-use"
                    class="button"
                    disabled=is_elsewhere
                    on:click=move |_| review.exchange_beside(place)
                >
                    {t(words::BESIDE_USE)}
                </button>
                <button id="beside-drop" class="button button--quiet" on:click=drop>
                    {t(words::BESIDE_DROP)}
                </button>
            </div>
        </div>
    }
}

/// As it stands when it is asked for.
fn export_now(review: Review, work: Work) -> Arc<dyn Fn() -> Making + Send + Sync> {
    Arc::new(move || {
        let (work, unsaved) = (work.clone(), review.saver.unsaved(&work));
        let written = unsaved.map(|(written, _)| written).unwrap_or_default();
        Box::pin(review.export_work(work, written))
    })
}

fn export(review: Review, work: Work, written: Written) -> Arc<dyn Fn() -> Making + Send + Sync> {
    Arc::new(move || Box::pin(review.export_work(work.clone(), written.clone())))
}
