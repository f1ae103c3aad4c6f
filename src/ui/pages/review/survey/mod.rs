//! Survey points (SIPAS and others) and the superior's own: a table for all units, from a file or pasted,
//! looked at, written; and those that stand, to be changed.

mod bring;
mod column_reading;
mod standing;

use std::sync::Arc;

use leptos::prelude::*;

use super::file_line::{FileLine, Making};
use crate::domain::problem::Problem;
use crate::domain::review::survey::{FigureUnit, Reading, SurveyFigure};
use crate::domain::set::{CriteriaSet, Node, Scorer};
use crate::formats::csv;
use crate::i18n::Lang;
use crate::i18n::numbers::{show, with_percent, with_unit};
use crate::i18n::words::{review, review_survey as words, terms};
use crate::ui::frame::Heading;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};
use bring::BringPoints;
use standing::Standing;

/// The page on which survey points are put in.
#[component]
pub(super) fn SurveyPage() -> impl IntoView {
    let review = expect_context::<Review>();
    let sets = LocalResource::new(move || async move { review.sets_in_use().await });
    view! {
        <div class="survey stack">
            <Heading text=t(words::TITLE) />
            <p class="measure">{t(words::LEAD)}</p>
            {move || match sets.get() {
                None => view! { <p role="status">{t(review::LOADING)}</p> }.into_any(),
                Some(sets) if sets.is_empty() => {
                    view! { <p class="drafts__none">{t(words::STANDING_NONE)}</p> }.into_any()
                }
                Some(sets) => view! { <Sets sets /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Sets(sets: Vec<Arc<CriteriaSet>>) -> impl IntoView {
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
                <label for="survey-set">{t(terms::CRITERIA_SET)}</label>
                <select id="survey-set" on:change=choose>{options}</select>
            </div>
        </Show>
        {move || of_set().map(|set| view! { <OfSet set /> })}
    }
}

/// The lines of a set that others than the unit score.
fn scored_by_others(set: &CriteriaSet) -> Vec<Node> {
    let nodes = set.leaves().map(|leaf| &set.nodes[leaf]);
    nodes
        .filter(|node| node.criterion().is_some_and(|it| it.scorer != Scorer::Unit))
        .cloned()
        .collect()
}

#[component]
fn OfSet(set: Arc<CriteriaSet>) -> impl IntoView {
    let review = expect_context::<Review>();
    let nodes = scored_by_others(&set);
    if nodes.is_empty() {
        return view! { <p class="drafts__none">{t(words::NO_COLUMNS)}</p> }.into_any();
    }
    let codes: Vec<String> = nodes.iter().map(|node| node.code.clone()).collect();
    let checksum = set.checksum.clone();
    let make = Arc::new(move || -> Making {
        let (codes, set) = (codes.clone(), checksum.clone());
        Box::pin(async move {
            let table = template(review, set, &codes).await?;
            review.export_table("diem-dieu-tra", table).await
        })
    });
    view! {
        <Columns nodes=nodes.clone() />
        <FileLine id="survey-template" label=t(words::TEMPLATE) make />
        <BringPoints set=set.clone() nodes=nodes.clone() />
        <Standing set nodes />
    }
    .into_any()
}

/// Every unit that answers the set, whether it has sent its dossier or not, with empty cells.
async fn template(review: Review, set: String, codes: &[String]) -> Result<Vec<u8>, Vec<Problem>> {
    let lang = review.session().lang_now();
    let grid = review.survey_grid(set, 0, usize::MAX).await?;
    let mut table = csv::Writer::new(';');
    let heads = [terms::UNIT_CODE.to(lang), terms::UNIT_NAME.to(lang)];
    let heads = heads.into_iter().chain(codes.iter().map(String::as_str));
    table.row(&heads.map(csv::Cell::Text).collect::<Vec<_>>());
    for unit in &grid.rows {
        let mut cells = vec![csv::Cell::Text(&unit.code), csv::Cell::Text(&unit.name)];
        cells.extend(codes.iter().map(|_| csv::Cell::Text("")));
        table.row(&cells);
    }
    Ok(table.finish())
}

/// What is asked for, criterion by criterion.
#[component]
fn Columns(nodes: Vec<Node>) -> impl IntoView {
    let lang = lang();
    let row = |node: &Node| {
        let criterion = node.criterion();
        let by =
            criterion.filter(|it| it.scorer != Scorer::Unit).map(|it| t(terms::scorer(it.scorer)));
        let usual = criterion.map_or(FigureUnit::Points, |it| FigureUnit::usual(&it.rule));
        view! {
            <tr>
                <th scope="row">{node.code.clone()}</th>
                <td>{lang.pick(&node.title).to_string()}</td>
                <td>{by}</td>
                <td>{t(words::reading(Reading::As(usual)))}</td>
                <td class="number">{show(&node.max.to_string(), lang)}</td>
            </tr>
        }
    };
    view! {
        <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::COLUMNS)>
            <table class="plain-table survey__columns">
                <caption>{t(words::COLUMNS)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(terms::NUMBER)}</th>
                        <th scope="col">{t(terms::CRITERION)}</th>
                        <th scope="col">{t(words::BY)}</th>
                        <th scope="col">{t(words::UNIT_OF)}</th>
                        <th scope="col" class="number">{t(terms::MAX)}</th>
                    </tr>
                </thead>
                <tbody>{nodes.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A figure with its unit: `85,5 %`, `4,52 điểm`, `12`.
fn in_words(figure: &SurveyFigure, lang: Lang) -> String {
    let number = show(&figure.value, lang);
    match figure.unit {
        FigureUnit::Percent => with_percent(&number),
        FigureUnit::Points => with_unit(&number, terms::POINTS_UNIT.to(lang)),
        FigureUnit::Value | FigureUnit::Count => number,
    }
}
