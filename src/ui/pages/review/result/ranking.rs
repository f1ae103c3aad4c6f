//! The ranking of one group.

use leptos::prelude::*;

use super::{GroupResult, asked_in_words, rule, unit_link};
use crate::domain::points::Points;
use crate::domain::review::RankedRow;
use crate::domain::set::Rounding;
use crate::i18n::Lang;
use crate::i18n::numbers::{index, padded};
use crate::i18n::review as in_words;
use crate::i18n::words::{Word, review_result as words};
use crate::ui::components::{PAGE, Pager};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The ranked units, a page at a time.
#[component]
pub(super) fn RankingTable(result: GroupResult) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let (by, view) = asked_in_words(&result, lang);
    let caption = words::CAPTION.with(lang, &[("by", &by), ("view", &view)]);
    let told = rule(&result, lang);
    let last = review.shown.last.get_untracked();
    let has_last = last.is_some();
    let is_by_other = last.is_some_and(|last| last.by.as_ref() != Some(&result.request.by));
    let total = result.group.rows.len();
    let notes = in_words::notes(&result.group, result.rounding(), lang);
    let notes = (!notes.is_empty()).then(|| {
        let note = |note: String| view! { <li>{note}</li> };
        let notes = notes.into_iter().map(note).collect_view();
        view! { <ul id="ranking-notes" class="outcome result__notes">{notes}</ul> }
    });
    let from = RwSignal::new(0_usize);
    let shown = result.clone();
    let rows = move || {
        let rows = shown.group.rows.iter().skip(from.get()).take(PAGE);
        rows.map(|row| view! { <Row row=row.clone() result=shown.clone() has_last is_by_other /> })
            .collect_view()
    };
    let columns =
        columns(has_last).into_iter().map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <div>
            <h2 id="ranking-title" class="result__caption">{caption}</h2>
            <p class="field__hint">{told}</p>
            {notes}
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="ranking-title">
                <table id="ranking" class="plain-table ranking">
                    <thead><tr>{columns.collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="ranking" from total=Signal::derive(move || total) />
        </div>
    }
}

/// The headings; with last year where its result is open.
fn columns(has_last: bool) -> Vec<Word> {
    let last = has_last.then_some(words::LAST_YEAR);
    let all = [
        words::PLACE,
        words::CODE,
        words::UNIT,
        words::POINTS,
        words::MAX,
        words::INDEX,
        words::CLASS,
    ];
    all.into_iter().chain(last).collect()
}

#[component]
fn Row(row: RankedRow, result: GroupResult, has_last: bool, is_by_other: bool) -> impl IntoView {
    let name = unit_link(&row.key, &row.name);
    let lang = lang();
    let rounding = result.rounding();
    let number = |of: Points| padded(&of.to_string(), rounding.points, lang);
    let class = result.set.as_ref().and_then(|set| {
        let band = set.bands.get(row.band?)?;
        Some(lang.pick(&band.title).to_string())
    });
    let is_open = !row.is_closed;
    let lowered = in_words::lowered(&row, result.set.as_deref(), lang)
        .map(|why| view! { <small class="ranking__lowered">{why}</small> });
    let open = is_open
        .then(|| view! { " "<small class="badge badge--quiet">{t(words::OPEN_ROUND)}</small> });
    let shared = row.is_shared.then(|| view! { " "<small>{t(words::SHARED)}</small> });
    let moved = has_last.then(|| view! { <td>{moved(&row, rounding, is_by_other, lang)}</td> });
    view! {
        <tr data-unit=row.code.clone() data-place=row.place.to_string()>
            <td class="number"><b>{row.place}</b>{shared}</td>
            <td>{row.code.clone()}</td>
            <th scope="row">{name}{open}</th>
            <td class="number" data-label=t(words::POINTS)>{number(row.points)}</td>
            <td class="number" data-label=t(words::MAX)>{number(row.applicable_max)}</td>
            <td class="number"><b>{index(Some(row.index), rounding, lang)}</b></td>
            <td>{class}{lowered.map(|it| view! { <br />{it} })}</td>
            {moved}
        </tr>
    }
}

/// Against last year, in words; where the years cannot be compared, why.
fn moved(row: &RankedRow, rounding: Rounding, is_by_other: bool, lang: Lang) -> String {
    let told = in_words::moved(row, rounding, lang);
    match row.moved.as_ref().is_some_and(|moved| !moved.comparable && !moved.published) {
        false => told,
        true => {
            let why =
                if is_by_other { words::NOT_COMPARABLE_BY } else { words::NOT_COMPARABLE_WHY };
            format!("{told}: {}", why.to(lang))
        }
    }
}
