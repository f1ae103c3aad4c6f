//! The units of the list that have sent nothing usable.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::file_line::{FileLine, Making};
use crate::domain::review::Made;
use crate::formats::csv;
use crate::i18n::numbers::count;
use crate::i18n::words::{Word, review_inbox as words, terms};
use crate::i18n::{Lang, review};
use crate::jobs::MissingUnit;
use crate::ui::components::{PAGE, Pager, ProblemList};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// So few are shown at once.
const FEW: usize = 12;

/// Who has not sent, a page at a time.
#[component]
pub(super) fn MissingUnits() -> impl IntoView {
    let review = expect_context::<Review>();
    let asked = LocalResource::new(move || {
        review.changes.track();
        async move { review.missing().await }
    });
    view! {
        <section class="missing-units" aria-labelledby="missing-title">
            <h2 id="missing-title">{t(words::MISSING)}</h2>
            {move || match asked.get() {
                None => view! { <p role="status">{t(crate::i18n::words::review::LOADING)}</p> }.into_any(),
                Some(Err(problems)) => view! { <ProblemList problems /> }.into_any(),
                Some(Ok(units)) if units.is_empty() => {
                    view! { <p class="finish__done">{t(words::MISSING_NONE)}</p> }.into_any()
                }
                Some(Ok(units)) => view! { <Missing units /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Missing(units: Vec<MissingUnit>) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let total = units.len();
    let refused = units.iter().filter(|unit| unit.refused.is_some()).count();
    let told = [words::MISSING_N.with(lang, &[("n", &count(total, lang))])]
        .into_iter()
        .chain(
            (refused > 0)
                .then(|| words::MISSING_REFUSED_N.with(lang, &[("n", &count(refused, lang))])),
        )
        .collect::<Vec<_>>()
        .join(" ");
    let units = StoredValue::new(units);
    let from = RwSignal::new(0_usize);
    let rows = move || {
        let row = |missing: &MissingUnit| {
            let unit = &missing.unit;
            view! {
                <tr>
                    <td>{unit.code.clone()}</td>
                    <th scope="row">{unit.name.clone()}</th>
                    <td>{review.group_name(&unit.group)}</td>
                    <td>{state(missing, lang)}</td>
                </tr>
            }
        };
        units.with_value(|units| units.iter().skip(from.get()).take(PAGE).map(row).collect_view())
    };
    let make = Arc::new(move || -> Making {
        let made = review.overview.with_untracked(|it| it.made);
        let table = units.with_value(|units| table(units, &made, lang));
        Box::pin(async move { review.export_table("chua-nop", table).await })
    });
    let heads = HEADS.map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <p id="missing-count">{told}</p>
        <details class="missing-units__list" open=total <= FEW>
            <summary>{t(words::MISSING_SHOW)}</summary>
            <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::MISSING)>
                <table class="plain-table">
                    <caption class="visually-hidden">{t(words::MISSING)}</caption>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="file-table__foot">
                <Pager id="missing" from total=Signal::derive(move || total) />
                <FileLine id="missing-csv" label=t(words::MISSING_COPY) make />
            </div>
        </details>
    }
}

/// The columns, on the page and in the table that leaves it.
const HEADS: [Word; 4] = [terms::UNIT_CODE, terms::UNIT, terms::GROUP, terms::STATE];

/// Whether the unit has sent nothing, or what could not be taken.
fn state(missing: &MissingUnit, lang: Lang) -> String {
    match &missing.refused {
        Some(file) => words::SENT_REFUSED.with(lang, &[("name", file)]),
        None => terms::NOTHING_SENT.to(lang).into(),
    }
}

fn table(units: &[MissingUnit], made: &Made, lang: Lang) -> Vec<u8> {
    let mut table = csv::Writer::new(';');
    table.row(&HEADS.map(|word| csv::Cell::Text(word.to(lang))));
    for missing in units {
        let MissingUnit { unit, .. } = missing;
        let cells = [&unit.code, &unit.name, &unit.group, &state(missing, lang)];
        table.row(&cells.map(|cell| csv::Cell::Text(cell)));
    }
    table.row(&[csv::Cell::Text(&review::made(made, lang))]);
    table.finish()
}
