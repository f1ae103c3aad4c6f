//! The units that are not ranked, each with the reason.

use std::sync::Arc;

use leptos::prelude::*;

use super::unit_link;
use crate::domain::review::{Excluded, GroupRanking, Reason};
use crate::i18n::Lang;
use crate::i18n::words::{app, review_result as words, tables};
use crate::report::tables::{Outlet, RankingTable};
use crate::report::{Column, Row};
use crate::ui::components::{PAGE, Pager, cells, heads};
use crate::ui::{lang, t};

/// The units that are not ranked.
#[component]
pub(super) fn ExcludedUnits(group: Arc<GroupRanking>) -> impl IntoView {
    let lang = lang();
    let total = group.excluded.len();
    let from = RwSignal::new(0_usize);
    let columns: Arc<[Column]> = table_of(&group, lang).columns().into();
    let heads = heads(&columns);
    let rows = move || {
        let shown = from.get()..from.get() + PAGE;
        let units = group.excluded.iter().skip(shown.start);
        let drawn = table_of(&group, lang).rows(shown).into_iter().zip(units);
        drawn.map(|(row, unit)| unit_row(row, unit, &columns, lang)).collect_view()
    };
    let table = (total > 0).then(|| {
        view! {
            <div class="scroll-x" role="region" tabindex="0" aria-label=app::TABLE_OF.with(lang, &[("title", t(tables::NOT_RANKED))])>
                <table id="excluded" class="plain-table">
                    <caption class="visually-hidden">{t(tables::NOT_RANKED)}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="excluded" from total=Signal::derive(move || total) />
        }
    });
    let none = (total == 0).then(|| view! { <p>{t(words::EXCLUDED_NONE)}</p> });
    view! {
        <section aria-labelledby="excluded-title">
            <h2 id="excluded-title">{t(tables::NOT_RANKED)}" ("{total}")"</h2>
            {none}
            {table}
        </section>
    }
}

fn table_of(group: &GroupRanking, lang: Lang) -> RankingTable<'_> {
    RankingTable::excluded(group, Outlet::Screen, lang)
}

fn unit_row(row: Row, unit: &Excluded, columns: &[Column], lang: Lang) -> impl IntoView + use<> {
    // What was refused has no dossier to go to.
    let key = unit.key.as_ref().filter(|_| {
        !matches!(unit.reason, Reason::Refused | Reason::NothingSent | Reason::Undecided)
    });
    let cells = cells(row.cells, columns, lang, |name| match key {
        Some(key) => unit_link(key, &name),
        None => name.into_any(),
    });
    view! { <tr>{cells}</tr> }
}
