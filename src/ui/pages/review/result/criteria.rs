//! Where units lose most, and what many of them misread.

use leptos::prelude::*;

use super::{GroupResult, part};
use crate::domain::exact::Exact;
use crate::domain::points::Percent;
use crate::domain::review::CriterionStatistics;
use crate::domain::set::{CriteriaSet, Rounding};
use crate::i18n::Lang;
use crate::i18n::numbers::{padded, with_percent};
use crate::i18n::words::{app, review_result as words, tables as in_tables};
use crate::report::tables::{self, Outlet};
use crate::report::{Bar, Bars, Row};
use crate::ui::components::{BarsView, cells, heads};
use crate::ui::{lang, t};

/// How many criteria are shown.
const MOST: usize = 12;

/// Where the units of a group lose most.
#[component]
pub(super) fn Lost(result: GroupResult) -> impl IntoView {
    let lang = lang();
    let GroupResult { set, statistics, .. } = result;
    let (Some(set), Some(statistics)) = (set, statistics) else { return ().into_any() };
    let mut criteria: Vec<&CriterionStatistics> =
        statistics.criteria.iter().filter(|it| !it.lost.is_zero()).collect();
    criteria.sort_by_key(|it| std::cmp::Reverse(it.lost));
    criteria.truncate(MOST);
    let bar = |it: &&CriterionStatistics| {
        let share = it.lost.percent_of(it.possible).map(|share| Percent::rounded(&share, 1));
        Bar {
            name: named(&set, it.node, lang),
            full: "100".into(),
            filled: share.map(|share| share.to_string()),
            number: lost_in_words(it, share, set.rounding, lang),
        }
    };
    let bars = criteria.iter().map(bar).collect();
    let bars = Bars { caption: t(words::LOST_SHARE).into(), bars };
    view! {
        <section id="lost" aria-labelledby="lost-title">
            {part("lost-title", words::LOST, words::LOST_LEAD)}
            <BarsView bars />
        </section>
    }
    .into_any()
}

fn lost_in_words(
    it: &CriterionStatistics,
    share: Option<Percent>,
    rounding: Rounding,
    lang: Lang,
) -> String {
    let lost = padded(&it.lost.to_string(), rounding.points, lang);
    let share = share.map(|share| shown(share, 1, lang)).unwrap_or_default();
    format!("−{lost} ({share})")
}

/// A share that is rounded to so many places.
fn shown(share: Percent, places: u32, lang: Lang) -> String {
    with_percent(&padded(&share.to_string(), places, lang))
}

/// `1.1.2. Kế hoạch đầy đủ`.
fn named(set: &CriteriaSet, line: usize, lang: Lang) -> String {
    let node = &set.nodes[line];
    format!("{}. {}", node.code, lang.pick(&node.title))
}

/// What many units misread.
#[component]
pub(super) fn Misread(result: GroupResult) -> impl IntoView {
    let lang = lang();
    let GroupResult { set, statistics, made, .. } = result;
    let (Some(set), Some(statistics)) = (set, statistics) else { return ().into_any() };
    let mut criteria: Vec<&CriterionStatistics> =
        statistics.criteria.iter().filter(|it| it.differing > 0).collect();
    let share = |it: &CriterionStatistics| {
        Exact::from(it.differing as i64).checked_div(&Exact::from(it.appraised as i64))
    };
    criteria.sort_by(|a, b| share(b).cmp(&share(a)).then(a.node.cmp(&b.node)));
    criteria.truncate(MOST);
    let none = criteria.is_empty();
    let table = tables::criteria(&statistics, criteria, &set, made, Outlet::Screen, lang);
    let heads = heads(&table.columns);
    let row = |row: Row| {
        let cells = cells(row.cells, &table.columns, lang, |name| name.into_any());
        view! { <tr>{cells}</tr> }
    };
    let rows = table.rows.into_iter().map(row).collect_view();
    let table = match none {
        true => view! { <p>{t(words::MISREAD_NONE)}</p> }.into_any(),
        false => view! {
            <div class="scroll-x" role="region" tabindex="0" aria-label=app::TABLE_OF.with(lang, &[("title", t(in_tables::MISREAD))])>
                <table id="misread" class="plain-table">
                    <caption class="visually-hidden">{t(in_tables::MISREAD)}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby="misread-title">
            {part("misread-title", in_tables::MISREAD, words::MISREAD_LEAD)}
            {table}
        </section>
    }
    .into_any()
}
