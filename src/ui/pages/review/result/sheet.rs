//! The ranking on paper: every unit of the group that is looked at.

use std::slice::from_ref;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::reading::NotAnswered;
use super::super::sheet::{LongRows, SheetPage};
use super::{Asked, GroupResult, ask};
use crate::domain::review::GroupRanking;
use crate::domain::set::Sets;
use crate::i18n::Lang;
use crate::i18n::words::review_result as words;
use crate::report::tables::{RankingTable, ranking_tables};
use crate::report::{Report, Row, ranking_outline};
use crate::ui::components::Slices;
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::piece_by_piece;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// So many rows are drawn at once: a few milliseconds.
const SLICE: usize = 25;

/// The ranking of the group that is looked at, whole.
#[component]
pub(in super::super) fn ResultSheet(
    /// The campaign's id in the address.
    campaign: String,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let Asked { answered, problems, .. } = ask(false);
    let back = Route::Review(ReviewStep::Result(campaign)).href();
    let other = |what: AnyView| view! { <Heading text=t(words::PRINT) /> {what} }.into_any();
    move || match answered.get() {
        Some(Some(result)) => {
            let (report, rows) = untrack(|| report_of(review, result, lang));
            view! { <SheetPage report back=(back.clone(), words::BACK) rows /> }.into_any()
        }
        Some(None) => other(view! { <p>{t(words::EMPTY)}</p> }.into_any()),
        None => match problems.get() {
            found if found.is_empty() => {
                other(view! { <p role="status">{t(words::WORKING)}</p> }.into_any())
            }
            _ => other(view! { <NotAnswered problems /> }.into_any()),
        },
    }
}

/// A ranking whose rows are asked for a slice at a time.
struct Ranked {
    group: Arc<GroupRanking>,
    sets: Sets,
    lang: Lang,
}

impl Ranked {
    fn tables(&self) -> Vec<RankingTable<'_>> {
        ranking_tables(from_ref(&*self.group), &self.sets, self.lang)
    }

    /// A slice of a table, both by their places.
    fn slice(&self, table: usize, slice: usize) -> Vec<Row> {
        let table = self.tables().into_iter().nth(table);
        let rows = slice * SLICE..(slice + 1) * SLICE;
        table.map(|table| table.rows(rows)).unwrap_or_default()
    }
}

fn report_of(review: Review, result: GroupResult, lang: Lang) -> (Report, LongRows) {
    let GroupResult { group, request, made, set, .. } = result;
    let mut sets = Sets::default();
    set.into_iter().for_each(|set| sets.share(set));
    let groups = from_ref(&*group);
    let report = review.campaign.with_untracked(|campaign| {
        ranking_outline(&request, groups, made, campaign.as_deref(), &sets, lang)
    });
    (report, long_rows(Ranked { group, sets, lang }))
}

/// One table after another, each in slices.
fn long_rows(ranked: Ranked) -> LongRows {
    let lengths: Vec<usize> = ranked.tables().into_iter().map(RankingTable::len).collect();
    let total = lengths.iter().sum();
    let count = |length: &usize| length.div_ceil(SLICE);
    let drawn = piece_by_piece(lengths.iter().map(count).sum());
    let ranked = StoredValue::new(ranked);
    let mut before = 0;
    let mut slices = Vec::new();
    for (table, length) in lengths.iter().enumerate() {
        let (first, count) = (before, count(length));
        before += count;
        slices.push(Slices {
            count,
            drawn: Signal::derive(move || drawn.get().saturating_sub(first).min(count)),
            rows: Callback::new(move |slice| ranked.with_value(|it| it.slice(table, slice))),
        });
    }
    let of_tables = slices.clone();
    let rows = move || {
        let drawn = of_tables.iter().zip(&lengths);
        drawn.map(|(it, length)| (it.drawn.get() * SLICE).min(*length)).sum()
    };
    LongRows { slices, drawn: Signal::derive(rows), total }
}
