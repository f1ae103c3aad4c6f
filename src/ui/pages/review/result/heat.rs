//! Units by areas, as cells that carry number, shade and mark, so that black and white will do.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::{GroupResult, part, unit_link};
use crate::domain::exact::Exact;
use crate::domain::points::Percent;
use crate::domain::review::HeatRow;
use crate::domain::set::{CriteriaSet, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{padded, with_percent};
use crate::i18n::words::{review_result as words, terms};
use crate::report::tables::{self, Outlet};
use crate::report::{Cell, Column, Table, Value};
use crate::ui::components::{PAGE, Pager};
use crate::ui::{lang, t};

/// Where the shades begin, in per cent, falling.
const STEPS: [i64; 4] = [90, 80, 65, 50];

/// The shade of an index: 0 is the best.
fn shade(index: Percent) -> Option<usize> {
    let exact = Exact::parse(&index.to_string()).ok()?;
    Some(STEPS.iter().position(|from| exact >= Exact::from(*from)).unwrap_or(STEPS.len()))
}

/// The marks of a shade: none for the two best.
fn marks(shade: usize) -> &'static str {
    match shade {
        0 | 1 => "",
        2 => "▼",
        3 => "▼▼",
        _ => "▼▼▼",
    }
}

/// Units by areas.
#[component]
pub(super) fn HeatMap(result: GroupResult) -> impl IntoView {
    let lang = lang();
    let GroupResult { group, set, statistics, made, .. } = result;
    let (Some(set), Some(statistics)) = (set, statistics) else { return ().into_any() };
    // In the order of the ranking; units that are not ranked come last.
    let places: HashMap<&str, usize> =
        group.rows.iter().enumerate().map(|(place, row)| (row.key.as_str(), place)).collect();
    let place = |row: &HeatRow| places.get(row.key.as_str()).copied().unwrap_or(usize::MAX);
    let mut order: Vec<usize> = (0..statistics.heat.len()).collect();
    order.sort_by_cached_key(|it| place(&statistics.heat[*it]));
    let table = tables::heat(&statistics, &set, made, Outlet::Screen, lang);
    let heads = heads(&table, &set);
    let total = order.len();
    let from = RwSignal::new(0_usize);
    let is_base: Arc<[bool]> =
        set.areas.iter().map(|area| set.nodes[area.node].role == Role::Base).collect();
    let rows = move || {
        let shown = order.iter().skip(from.get()).take(PAGE);
        let row = |it: &usize| {
            let (cells, key) = (table.rows[*it].cells.clone(), &statistics.heat[*it].key);
            unit_row(cells, key, &is_base, lang)
        };
        shown.map(row).collect_view()
    };
    let legend = set.areas.iter().map(|area| {
        let node = &set.nodes[area.node];
        view! { <li><b>{node.code.clone()}"."</b>" "{lang.pick(&node.title).to_string()}</li> }
    });
    view! {
        <div class="heat">
            {part("heat-title", words::HEAT, words::HEAT_LEAD)}
            <Scale />
            <ul class="heat__areas">{legend.collect_view()}</ul>
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="heat-title">
                <table id="heat" class="heat__table">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="heat" from total=Signal::derive(move || total) />
        </div>
    }
    .into_any()
}

/// Areas are named by their codes; who hovers or hears them has their titles.
fn heads(table: &Table, set: &CriteriaSet) -> impl IntoView + use<> {
    let names = table.columns.len() - set.areas.len();
    let titles = set.areas.iter().map(|area| table.lang.pick(&set.nodes[area.node].title));
    let titles = std::iter::repeat_n("", names).chain(titles);
    let head = |(column, title): (&Column, &str)| {
        let (code, title) = (column.title.clone(), title.to_string());
        let heard = (!title.is_empty()).then(|| format!(". {title}"));
        let heard = heard.map(|text| view! { <span class="visually-hidden">{text}</span> });
        view! { <th scope="col" title=title>{code}{heard}</th> }
    };
    table.columns.iter().zip(titles).map(head).collect_view()
}

/// Of a unit. Much of a bonus is no duty, and much of a penalty no merit: only the numbers of areas that are not base
/// ones are shown, without a shade.
fn unit_row(cells: Vec<Cell>, key: &str, is_base: &[bool], lang: Lang) -> impl IntoView + use<> {
    let mut cells = cells.into_iter();
    let name = cells.next().map(|name| unit_link(key, &name.shown(lang)));
    let cell = |(cell, is_base): (Cell, &bool)| match cell.value {
        Value::Percent { of, places } => {
            let number = padded(&of.to_string(), places, lang);
            shaded(number, shade(of).filter(|_| *is_base))
        }
        _ => view! { <td class="heat__cell" title=t(terms::NOT_COUNTED)>"–"</td> }.into_any(),
    };
    let cells = cells.zip(is_base).map(cell).collect_view();
    view! { <tr><th scope="row">{name}</th>{cells}</tr> }
}

fn shaded(number: String, shade: Option<usize>) -> AnyView {
    match shade {
        None => view! { <td class="heat__cell">{number}</td> }.into_any(),
        Some(shade) => view! {
            <td class=format!("heat__cell heat__cell--{shade}")>
                {number}<span class="heat__mark" aria-hidden="true">{marks(shade)}</span>
            </td>
        }
        .into_any(),
    }
}

#[component]
fn Scale() -> impl IntoView {
    let lang = lang();
    let step = |(shade, from): (usize, i64)| {
        let from = with_percent(&from.to_string());
        let text = words::HEAT_STEP.with(lang, &[("from", &from)]);
        key(shade, text)
    };
    let last = words::HEAT_BELOW.with(lang, &[("to", &with_percent(&STEPS[3].to_string()))]);
    let steps = STEPS.into_iter().enumerate().map(step).collect_view();
    view! { <ul class="heat__scale" aria-label=t(words::HEAT_SCALE)>{steps}{key(4, last)}</ul> }
}

fn key(shade: usize, text: String) -> impl IntoView {
    view! { <li class=format!("heat__cell heat__cell--{shade}")>{text}" "{marks(shade)}</li> }
}
