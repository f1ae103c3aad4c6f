//! Units by areas, as cells that carry number, shade and mark, so that black and white will do.

use std::sync::Arc;

use leptos::prelude::*;

use super::{GroupResult, part, unit_link};
use crate::domain::exact::Exact;
use crate::domain::points::Percent;
use crate::domain::review::HeatRow;
use crate::domain::set::Role;
use crate::i18n::numbers::{padded, with_percent};
use crate::i18n::words::review_result as words;
use crate::ui::components::{PAGE, Pager};
use crate::ui::{lang, t};

/// Where the shades begin, in per cent, falling.
const STEPS: [i64; 4] = [90, 80, 65, 50];

/// The shade of an index: 0 is the best. Nothing where an area does not count.
fn shade(index: Option<Percent>) -> Option<usize> {
    let exact = Exact::parse(&index?.to_string()).ok()?;
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
    let GroupResult { group, set, statistics, .. } = result;
    let (Some(set), Some(statistics)) = (set, statistics) else { return ().into_any() };
    // In the order of the ranking; units that are not ranked come last.
    let places: std::collections::HashMap<&str, usize> =
        group.rows.iter().enumerate().map(|(place, row)| (row.key.as_str(), place)).collect();
    let place = |row: &HeatRow| places.get(row.key.as_str()).copied().unwrap_or(usize::MAX);
    let mut order: Vec<usize> = (0..statistics.heat.len()).collect();
    order.sort_by_cached_key(|it| place(&statistics.heat[*it]));
    let (total, places) = (order.len(), set.rounding.index);
    let from = RwSignal::new(0_usize);
    let is_base: Arc<[bool]> =
        set.areas.iter().map(|area| set.nodes[area.node].role == Role::Base).collect();
    let rows = move || {
        let rows = order.iter().skip(from.get()).take(PAGE).map(|it| &statistics.heat[*it]);
        rows.map(|row| view! { <Row row=row.clone() is_base=is_base.clone() places /> })
            .collect_view()
    };
    let head = |area: &crate::domain::set::Area| {
        let node = &set.nodes[area.node];
        let title = lang.pick(&node.title).to_string();
        view! {
            <th scope="col" title=title.clone()>
                {node.code.clone()}<span class="visually-hidden">". "{title.clone()}</span>
            </th>
        }
    };
    let heads = set.areas.iter().map(head).collect_view();
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
                    <thead><tr><th scope="col">{t(words::UNIT)}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="heat" from total=Signal::derive(move || total) />
        </div>
    }
    .into_any()
}

#[component]
fn Row(
    row: HeatRow,
    /// Whether each area is a base one. Much of a bonus is no duty, and much of a penalty no merit:
    /// only their numbers are shown.
    is_base: Arc<[bool]>,
    /// The decimals of an index.
    places: u32,
) -> impl IntoView {
    let lang = lang();
    let cell = |(cell, is_base): (crate::domain::review::AreaCell, &bool)| match shade(cell.index) {
        Some(_) if !is_base => {
            let number = cell.index.map(|index| padded(&index.to_string(), places, lang));
            view! { <td class="heat__cell">{number}</td> }.into_any()
        }
        Some(shade) => {
            let number = cell.index.map(|index| padded(&index.to_string(), places, lang));
            view! {
                <td class=format!("heat__cell heat__cell--{shade}")>
                    {number}<span class="heat__mark" aria-hidden="true">{marks(shade)}</span>
                </td>
            }
            .into_any()
        }
        None => view! { <td class="heat__cell" title=t(words::HEAT_OFF)>"–"</td> }.into_any(),
    };
    let cells = row.areas.into_iter().zip(is_base.iter()).map(cell).collect_view();
    view! { <tr><th scope="row">{unit_link(&row.key, &row.name)}</th>{cells}</tr> }
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
