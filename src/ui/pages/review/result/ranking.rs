//! The ranking of one group.

use std::sync::Arc;

use leptos::prelude::*;

use super::{GroupResult, asked_in_words, rule, unit_link};
use crate::domain::review::RankedRow;
use crate::i18n::words::{Word, review_result as words};
use crate::i18n::{Lang, review as in_words};
use crate::report::tables::{self, Outlet};
use crate::report::{Column, Row};
use crate::ui::components::{PAGE, Pager, cells, heads};
use crate::ui::lang;
use crate::ui::session::review::Review;

/// The ranked units, a page at a time.
#[component]
pub(super) fn RankingTable(result: GroupResult) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let (by, view) = asked_in_words(&result, lang);
    let caption = words::CAPTION.with(lang, &[("by", &by), ("view", &view)]);
    let told = rule(&result, lang);
    let last = review.shown.last.get_untracked();
    let why_not = last.map(|last| match last.by.as_ref() == Some(&result.request.by) {
        true => words::NOT_COMPARABLE_WHY,
        false => words::NOT_COMPARABLE_BY,
    });
    let total = result.group.rows.len();
    let notes = in_words::notes(&result.group, result.rounding(), lang);
    let notes = (!notes.is_empty()).then(|| {
        let note = |note: String| view! { <li>{note}</li> };
        let notes = notes.into_iter().map(note).collect_view();
        view! { <ul id="ranking-notes" class="outcome result__notes">{notes}</ul> }
    });
    let columns: Arc<[Column]> = table_of(&result, why_not, lang).columns().into();
    let heads = heads(&columns);
    let from = RwSignal::new(0_usize);
    let rows = move || {
        let shown = from.get()..from.get() + PAGE;
        let drawn = table_of(&result, why_not, lang).rows(shown.clone()).into_iter();
        let units = result.group.rows.iter().skip(shown.start);
        let row = |(row, unit): (Row, &RankedRow)| unit_row(row, unit, &columns, lang);
        drawn.zip(units).map(row).collect_view()
    };
    view! {
        <div>
            <h2 id="ranking-title" class="result__caption">{caption}</h2>
            <p class="field__hint">{told}</p>
            {notes}
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="ranking-title">
                <table id="ranking" class="plain-table ranking">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="ranking" from total=Signal::derive(move || total) />
        </div>
    }
}

fn table_of(result: &GroupResult, why_not: Option<Word>, lang: Lang) -> tables::RankingTable<'_> {
    let (group, set) = (&result.group, result.set.as_deref());
    let table = tables::RankingTable::ranked(group, set, Outlet::Screen, lang);
    why_not.map_or(table, |why| table.against_last_year(why))
}

fn unit_row(row: Row, unit: &RankedRow, columns: &[Column], lang: Lang) -> impl IntoView + use<> {
    let cells = cells(row.cells, columns, lang, |name| unit_link(&unit.key, &name));
    view! { <tr data-unit=unit.code.clone() data-place=unit.place.to_string()>{cells}</tr> }
}
