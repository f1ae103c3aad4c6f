//! The ranking on paper: every unit of the group.

use leptos::prelude::*;

use super::ranking::{RowWith, columns};
use super::{Answered, ask, asked_in_words, rule};
use crate::i18n::words::{review, review_result as words};
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::Session;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The ranking of the group that is looked at, whole.
#[component]
pub(in super::super) fn ResultSheet(
    /// The campaign's id in the address.
    campaign: String,
) -> impl IntoView {
    let session = Session::get();
    let (answered, _, _) = ask();
    let back = Route::Review(ReviewStep::Result(campaign)).href();
    view! {
        <div class="no-print">
            <Heading text=t(words::PRINT) />
            <div class="row">
                <button id="print" class="button button--primary" on:click=move |_| session.print()>
                    {t(words::PRINT_NOW)}
                </button>
                <a class="button" href=back>{t(words::BACK)}</a>
            </div>
        </div>
        {move || answered.get().map(|answered| view! { <Paper answered /> })}
    }
}

#[component]
fn Paper(answered: Answered) -> impl IntoView {
    let review_ = expect_context::<Review>();
    let lang = lang();
    let Some(result) = answered.shown else { return ().into_any() };
    let (by, view) = asked_in_words(&result, lang);
    let caption = words::CAPTION.with(lang, &[("by", &by), ("view", &view)]);
    let has_last = review_.shown.last.with_untracked(Option::is_some);
    let row = |row: &crate::domain::review::RankedRow| {
        let name = row.name.clone().into_any();
        view! { <RowWith row=row.clone() result=result.clone() has_last name /> }
    };
    let rows = result.group.rows.iter().map(row).collect_view();
    let heads = columns(has_last).into_iter().map(|word| view! { <th scope="col">{t(word)}</th> });
    let excluded = result.group.excluded.iter().map(|it| {
        let reason = t(review::reason(it.reason));
        view! { <tr><td>{it.code.clone()}</td><td>{it.name.clone()}</td><td>{reason}</td></tr> }
    });
    let excluded = excluded.collect::<Vec<_>>();
    let excluded = (!excluded.is_empty()).then(|| {
        view! {
            <h3>{t(words::EXCLUDED)}</h3>
            <table class="plain-table"><tbody>{excluded}</tbody></table>
        }
    });
    let group = untrack(|| review_.group_name(&result.group.id));
    view! {
        <article class="paper">
            <h2>{untrack(|| review_.title())}</h2>
            <p><b>{group}</b></p>
            <p>{caption}". "{rule(&result, lang)}</p>
            <table class="plain-table paper__table">
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {excluded}
        </article>
    }
    .into_any()
}
