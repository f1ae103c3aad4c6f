//! The survey points that stand: units by criteria, each figure in a cell where it can be changed.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::in_words;
use crate::domain::problem::Problem;
use crate::domain::review::survey::{FigureUnit, Reading, SurveyFigure};
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::numbers::show;
use crate::i18n::words::{review, review_survey as words, terms};
use crate::jobs::SurveyLine;
use crate::ui::components::{PAGE, Pager, ProblemList};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The survey points of the units that answer a set.
#[component]
pub(super) fn Standing(set: Arc<CriteriaSet>, nodes: Vec<Node>) -> impl IntoView {
    let desk = expect_context::<Review>();
    let from = RwSignal::new(0_usize);
    let problems = RwSignal::new(Vec::<Problem>::new());
    let again = RwSignal::new(0_u32);
    let checksum = StoredValue::new(set.checksum.clone());
    let grid = LocalResource::new(move || {
        let from = from.get();
        desk.changes.track();
        again.track();
        async move { desk.survey_grid(checksum.get_value(), from, PAGE).await }
    });
    let total = Signal::derive(move || match grid.get() {
        Some(Ok(grid)) => grid.total,
        _ => 0,
    });
    let head = |node: &Node| {
        let usual = node.criterion().map_or(FigureUnit::Points, |it| FigureUnit::usual(&it.rule));
        let unit = t(words::reading(Reading::As(usual)));
        view! { <th scope="col" class="number">{node.code.clone()}<br /><small>{unit}</small></th> }
    };
    let heads = nodes.iter().map(head).collect_view();
    let nodes = StoredValue::new(nodes);
    let type_in = Callback::new(
        move |(place, line, before, typed): (usize, SurveyLine, Option<SurveyFigure>, String)| {
            let node = nodes.with_value(|nodes| nodes.get(place).cloned());
            let Some(node) = node else { return };
            spawn_local(async move {
                let set = checksum.get_value();
                let ended = desk.type_survey(set, node, line, before, typed).await;
                problems.try_set(ended.err().unwrap_or_default());
                // What was not taken gives way to what stands.
                again.try_update(|n| *n += 1);
            });
        },
    );
    let rows = move || match grid.get() {
        None => view! { <tr><td>{t(review::LOADING)}</td></tr> }.into_any(),
        Some(Ok(grid)) => {
            let codes: Vec<String> =
                nodes.with_value(|nodes| nodes.iter().map(|it| it.code.clone()).collect());
            let row = |line| view! { <Row line codes=codes.clone() type_in /> };
            grid.rows.into_iter().map(row).collect_view().into_any()
        }
        Some(Err(_)) => ().into_any(),
    };
    view! {
        <section class="survey__standing">
            <h2 id="survey-standing-title">{t(words::STANDING)}</h2>
            <p class="field__hint">{t(words::STANDING_HINT)}</p>
            <div id="survey-typed" role="status" aria-live="polite">
                {move || {
                    let problems = problems.get();
                    (!problems.is_empty())
                        .then(|| view! {
                            <div class="outcome outcome--bad"><ProblemList problems /></div>
                        })
                }}
            </div>
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="survey-standing-title">
                <table id="survey-grid" class="plain-table">
                    <thead><tr><th scope="col">{t(terms::UNIT)}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="survey-grid" from total />
        </section>
    }
}

#[component]
fn Row(
    line: SurveyLine,
    codes: Vec<String>,
    type_in: Callback<(usize, SurveyLine, Option<SurveyFigure>, String)>,
) -> impl IntoView {
    let lang = lang();
    let unit = format!("{} {}", line.code, line.name).trim().to_string();
    let waiting = (!line.is_received).then(|| {
        view! { " "<small class="badge badge--quiet">{t(words::NOT_RECEIVED)}</small> }
    });
    let cell = |(place, figure): (usize, &Option<SurveyFigure>)| {
        let code = codes.get(place).cloned().unwrap_or_default();
        let label = words::CELL.with(lang, &[("code", &code), ("unit", &unit)]);
        let value = figure.as_ref().map(|it| show(&it.value, lang)).unwrap_or_default();
        let told = figure.as_ref().map(|figure| in_words(figure, lang));
        let (line, before) = (line.clone(), figure.clone());
        let change = move |event| {
            let typed = event_target_value(&event);
            type_in.run((place, line.clone(), before.clone(), typed));
        };
        view! {
            <td class="number">
                <input
                    type="text"
                    inputmode="decimal"
                    class="survey__cell"
                    aria-label=label
                    title=told
                    prop:value=value
                    on:change=change
                />
            </td>
        }
    };
    let cells = line.figures.iter().enumerate().map(cell).collect_view();
    view! { <tr data-unit=line.code.clone()><th scope="row">{unit.clone()}{waiting}</th>{cells}</tr> }
}
