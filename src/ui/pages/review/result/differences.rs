//! How far units' own scores and the appraisal lie apart.

use leptos::prelude::*;

use super::{GroupResult, part, unit_link};
use crate::domain::points::Points;
use crate::domain::review::UnitDifference;
use crate::i18n::numbers::{self, padded};
use crate::i18n::words::{review_result as words, terms};
use crate::ui::{lang, t};

/// How many units are shown; the table of all is a file.
const MOST: usize = 20;

/// Units by how far their own score and the appraisal lie apart.
#[component]
pub(super) fn Differences(result: GroupResult) -> impl IntoView {
    let lang = lang();
    let rounding = result.rounding();
    let Some(statistics) = result.statistics else { return ().into_any() };
    let row = |it: &UnitDifference| {
        let by = super::super::signed(&it.difference.to_string(), rounding.points, lang);
        let both = |points: Points, index| {
            let points = padded(&points.to_string(), rounding.points, lang);
            format!("{points} ({})", numbers::index(index, rounding, lang))
        };
        view! {
            <tr>
                <th scope="row">{unit_link(&it.key, &it.name)}</th>
                <td class="number">{both(it.own, it.own_index)}</td>
                <td class="number">{both(it.appraised, it.appraised_index)}</td>
                <td class="number"><b>{by}</b></td>
                <td class="number">{it.leaves}</td>
            </tr>
        }
    };
    let changed = statistics.differences.iter().filter(|it| it.leaves > 0);
    let rows: Vec<_> = changed.take(MOST).map(row).collect();
    let heads = [terms::SELF_SCORED, terms::APPRAISED, terms::DIFFERENCE, words::LEAVES];
    let heads = heads.map(|word| view! { <th scope="col" class="number">{t(word)}</th> });
    let none = match statistics.differences.is_empty() {
        true => words::DIFFERENCES_NONE,
        false => words::DIFFERENCES_SAME,
    };
    let table = match rows.is_empty() {
        true => view! { <p>{t(none)}</p> }.into_any(),
        false => view! {
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="differences-title">
                <table id="differences" class="plain-table">
                    <thead><tr><th scope="col">{t(terms::UNIT_NAME)}</th>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby="differences-title">
            {part("differences-title", words::DIFFERENCES, words::DIFFERENCES_LEAD)}
            {table}
        </section>
    }
    .into_any()
}
