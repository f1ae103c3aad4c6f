//! Survey points (SIPAS and others) and the superior's own, pasted as a table for all units.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_line::{FileLine, Making};
use super::pasted::PastedProblems;
use crate::domain::set::{CriteriaSet, Scorer};
use crate::formats::csv;
use crate::i18n::numbers::show;
use crate::i18n::words::{review, review_inbox as words, sets};
use crate::jobs::{Filter, SurveyDone};
use crate::ui::components::TextArea;
use crate::ui::frame::Heading;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The page on which survey points are put in.
#[component]
pub(super) fn SurveyPage() -> impl IntoView {
    let review = expect_context::<Review>();
    let sets = LocalResource::new(move || async move { review.sets_in_use().await });
    view! {
        <div class="survey stack">
            <Heading text=t(words::SURVEY_TITLE) />
            <p class="measure">{t(words::SURVEY_LEAD)}</p>
            {move || match sets.get() {
                None => view! { <p role="status">{t(review::LOADING)}</p> }.into_any(),
                Some(sets) if sets.is_empty() => {
                    view! { <p class="drafts__none">{t(words::EMPTY)}</p> }.into_any()
                }
                Some(sets) => view! { <Paste sets /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Paste(sets: Vec<Arc<CriteriaSet>>) -> impl IntoView {
    let lang = lang();
    let chosen = RwSignal::new(0_usize);
    let choose = move |event| {
        chosen.set(event_target_value(&event).parse().unwrap_or_default());
    };
    let has_choice = sets.len() > 1;
    let sets = StoredValue::new(sets);
    let options = move || {
        let option = |(place, set): (usize, &Arc<CriteriaSet>)| {
            let title = format!("{} ({})", lang.pick(&set.title), set.version);
            view! { <option value=place.to_string()>{title}</option> }
        };
        sets.with_value(|sets| sets.iter().enumerate().map(option).collect_view())
    };
    let of_set = move || sets.with_value(|sets| sets.get(chosen.get()).cloned());
    view! {
        <Show when=move || has_choice>
            <div class="field">
                <label for="survey-set">{t(words::SURVEY_SET)}</label>
                <select id="survey-set" on:change=choose>{options}</select>
            </div>
        </Show>
        {move || of_set().map(|set| view! { <PasteFor set /> })}
    }
}

#[component]
fn PasteFor(set: Arc<CriteriaSet>) -> impl IntoView {
    let review_ = expect_context::<Review>();
    let lang = lang();
    let columns: Vec<usize> = set
        .leaves()
        .filter(|leaf| set.nodes[*leaf].criterion().is_some_and(|it| it.scorer != Scorer::Unit))
        .collect();
    if columns.is_empty() {
        return view! { <p class="drafts__none">{t(words::SURVEY_NO_COLUMNS)}</p> }.into_any();
    }
    let column = |leaf: &usize| {
        let node = &set.nodes[*leaf];
        let by = node.criterion().and_then(|it| sets::scorer(it.scorer)).map(t);
        let max = show(&node.max.to_string(), lang);
        view! {
            <tr>
                <th scope="row">{node.code.clone()}</th>
                <td>{lang.pick(&node.title).to_string()}</td>
                <td>{by}</td>
                <td class="number">{max}</td>
            </tr>
        }
    };
    let rows = columns.iter().map(column).collect_view();
    let codes: Vec<String> = columns.iter().map(|leaf| set.nodes[*leaf].code.clone()).collect();
    let text = RwSignal::new(String::new());
    let done = RwSignal::new(None);
    let is_running = RwSignal::new(false);
    let checksum = set.checksum.clone();
    let put = move |_| {
        let (pasted, set) = (text.get_untracked(), checksum.clone());
        is_running.set(true);
        spawn_local(async move {
            let ended = review_.survey(pasted, set).await;
            is_running.try_set(false);
            let ended =
                ended.unwrap_or_else(|problems| SurveyDone { problems, ..SurveyDone::default() });
            if ended.problems.is_empty() {
                text.try_set(String::new());
            }
            done.try_set(Some(ended));
        });
    };
    let make = Arc::new(move || -> Making {
        let codes = codes.clone();
        Box::pin(async move {
            let units = review_.list(Filter::default(), 0, usize::MAX).await?;
            let mut table = csv::Writer::new(';');
            let heads = [words::CODE.to(lang), words::UNIT.to(lang)];
            let heads = heads.into_iter().chain(codes.iter().map(String::as_str));
            table.row(&heads.map(csv::Cell::Text).collect::<Vec<_>>());
            for unit in units.rows.into_iter().filter(|it| it.standing.is_in()) {
                let unit = unit.unit.unwrap_or_default();
                let mut cells = vec![csv::Cell::Text(&unit.code), csv::Cell::Text(&unit.name)];
                cells.extend(codes.iter().map(|_| csv::Cell::Text("")));
                table.row(&cells);
            }
            review_.export_table("diem-dieu-tra.csv", table.finish()).await
        })
    });
    view! {
        <table class="plain-table survey__columns">
            <caption>{t(words::SURVEY_COLUMNS)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(words::SURVEY_CODE)}</th>
                    <th scope="col">{t(words::SURVEY_TITLE_OF)}</th>
                    <th scope="col">{t(words::SURVEY_BY)}</th>
                    <th scope="col" class="number">{t(words::SURVEY_MAX)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <FileLine id="survey-template" label=t(words::SURVEY_TEMPLATE) make />
        <TextArea
            id="survey-paste"
            label=t(words::SURVEY_PASTE)
            rows=10
            value=text
            on_input=Callback::new(move |typed| text.set(typed))
        />
        <button
            id="survey-put"
            class="button button--primary"
            disabled=move || is_running.get() || text.with(|text| text.trim().is_empty())
            on:click=put
        >
            {t(words::SURVEY_PUT)}
        </button>
        <div id="survey-done" role="status" aria-live="polite">
            {move || done.get().map(|done| view! { <DoneLine done /> })}
        </div>
    }
    .into_any()
}

#[component]
fn DoneLine(done: SurveyDone) -> impl IntoView {
    let lang = lang();
    let SurveyDone { units, figures, problems } = done;
    let told = match figures {
        0 => words::SURVEY_NONE.to(lang).to_string(),
        _ => {
            let facts = [("figures", &*figures.to_string()), ("units", &*units.to_string())];
            words::SURVEY_DONE.with(lang, &facts)
        }
    };
    view! { <p><b>{told}</b></p> <PastedProblems told=words::SURVEY_BAD problems /> }
}
