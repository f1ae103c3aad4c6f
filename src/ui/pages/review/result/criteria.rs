//! Where units lose most, and what many of them misread.

use leptos::prelude::*;

use super::{GroupResult, part};
use crate::domain::exact::Exact;
use crate::domain::points::Percent;
use crate::domain::review::CriterionStatistics;
use crate::domain::set::{CriteriaSet, Rounding};
use crate::i18n::Lang;
use crate::i18n::numbers::{count, padded, with_percent};
use crate::i18n::words::{app, review_result as words};
use crate::report::{Bar, Bars};
use crate::ui::components::BarsView;
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
    let (lang, rounding) = (lang(), result.rounding());
    let GroupResult { set, statistics, .. } = result;
    let (Some(set), Some(statistics)) = (set, statistics) else { return ().into_any() };
    let mut criteria: Vec<&CriterionStatistics> =
        statistics.criteria.iter().filter(|it| it.differing > 0).collect();
    let share = |it: &CriterionStatistics| {
        Exact::from(it.differing as i64).checked_div(&Exact::from(it.appraised as i64))
    };
    criteria.sort_by(|a, b| share(b).cmp(&share(a)).then(a.node.cmp(&b.node)));
    criteria.truncate(MOST);
    let row = |it: &&CriterionStatistics| {
        let facts = [("n", &*count(it.differing, lang)), ("all", &*count(it.appraised, lang))];
        let by = super::super::signed(&it.difference.to_string(), rounding.points, lang);
        view! {
            <tr>
                <th scope="row">{named(&set, it.node, lang)}</th>
                <td>{words::MISREAD_OF.with(lang, &facts)}</td>
                <td class="number">{it.misread().map_or("–".into(), |share| shown(share, 2, lang))}</td>
                <td class="number">{by}</td>
            </tr>
        }
    };
    let heads = [
        (words::CRITERION, false),
        (words::UNITS, false),
        (words::MISREAD_SHARE, true),
        (words::MISREAD_BY, true),
    ];
    let heads = heads.map(|(word, is_number)| {
        view! { <th scope="col" class:number=is_number>{t(word)}</th> }
    });
    let table = match criteria.is_empty() {
        true => view! { <p>{t(words::MISREAD_NONE)}</p> }.into_any(),
        false => view! {
            <div class="scroll-x" role="region" tabindex="0" aria-label=app::TABLE_OF.with(lang, &[("title", t(words::MISREAD))])>
                <table id="misread" class="plain-table">
                    <caption class="visually-hidden">{t(words::MISREAD)}</caption>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{criteria.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby="misread-title">
            {part("misread-title", words::MISREAD, words::MISREAD_LEAD)}
            {table}
        </section>
    }
    .into_any()
}
