//! Last year's result, opened for comparison.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::published_table::PublishedTable;
use super::{GroupResult, by_in_words};
use crate::domain::problem::{Code, Problem};
use crate::i18n::review::rank_view;
use crate::i18n::words::review_result as words;
use crate::i18n::{Lang, safe};
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList};
use crate::ui::session::review::{LastYear, Review};
use crate::ui::{lang, t};

/// A field that takes last year's result, and what it is.
#[component]
pub(super) fn LastYearPicker(
    /// What it is compared with.
    result: GroupResult,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let found = review.open_last_year(file).await.err().unwrap_or_default();
            problems.try_set(found);
        });
    });
    let table = result.clone();
    let open = move || {
        review.shown.last.get().map(|last| {
            let text = named(&last, lang);
            let other = other_measure(&last, &result, lang);
            let nobody = other.is_none().then(|| nobody(&last, &result)).flatten();
            let warnings: Vec<Problem> = last.warnings.iter().cloned().chain(nobody).collect();
            view! {
                <p id="last-year-is" tabindex="-1">
                    {text}" "
                    <button class="button button--quiet" on:click=move |_| review.shown.last.set(None)>
                        {t(words::LAST_CLOSE)}
                    </button>
                </p>
                {other.map(|text| view! { <p id="last-year-other" class="outcome">{text}</p> })}
                {(!warnings.is_empty()).then(|| view! {
                    <div id="last-year-told" class="outcome"><ProblemList problems=warnings /></div>
                })}
            }
        })
    };
    view! {
        <div class="last-year">
            <FilePicker
                id="last-year"
                label=t(words::LAST_OPEN)
                hint=t(words::LAST_HINT)
                accept=OUR_FILES
                on_files
            />
            <PublishedTable result=table />
            <div role="status">{open}</div>
            {move || {
                let found = problems.get();
                (!found.is_empty())
                    .then(|| view! {
                        <div class="outcome outcome--bad" role="alert">
                            <p><b>{t(words::LAST_REFUSED)}</b></p>
                            <ProblemList problems=found />
                        </div>
                    })
            }}
        </div>
    }
}

fn named(last: &LastYear, lang: Lang) -> String {
    if last.published.is_some() {
        let facts = [("title", &*safe(&last.title)), ("year", &*last.year.to_string())];
        return words::LAST_IS_PUBLISHED.with(lang, &facts);
    }
    let view = last.view.map(|view| rank_view(view, lang)).unwrap_or_default();
    let facts = [("title", &*last.title), ("year", &*last.year.to_string()), ("view", &*view)];
    words::LAST_IS.with(lang, &facts)
}

/// Where the desk found no unit of this group in the file.
fn nobody(last: &LastYear, result: &GroupResult) -> Option<Problem> {
    let rows = &result.group.rows;
    let is_nobody = !rows.is_empty() && rows.iter().all(|row| row.moved.is_none());
    is_nobody.then(|| Problem::new(Code::ResultNobody).with("found", &last.title))
}

/// By what the file ranks, where it is not what is asked now: nothing can be compared then.
fn other_measure(last: &LastYear, result: &GroupResult, lang: Lang) -> Option<String> {
    if last.by.as_ref() == Some(&result.request.by) {
        return None;
    }
    let known = last.by.as_ref().and_then(|by| by_in_words(by, result.set.as_deref(), lang));
    let by = known.unwrap_or_else(|| words::LAST_BY_UNKNOWN.to(lang).to_string());
    Some(words::LAST_BY_OTHER.with(lang, &[("by", &by)]))
}
