//! The units that are not ranked, each with the reason.

use std::sync::Arc;

use leptos::prelude::*;

use super::unit_link;
use crate::domain::review::{Excluded, GroupRanking, Reason};
use crate::i18n::words::{app, review, review_result as words};
use crate::ui::components::{PAGE, Pager};
use crate::ui::{lang, t};

/// The units that are not ranked.
#[component]
pub(super) fn ExcludedUnits(group: Arc<GroupRanking>) -> impl IntoView {
    let lang = lang();
    let total = group.excluded.len();
    let from = RwSignal::new(0_usize);
    let rows = move || {
        let row = |it: &Excluded| view! { <Row excluded=it.clone() /> };
        group.excluded.iter().skip(from.get()).take(PAGE).map(row).collect_view()
    };
    let heads = [words::CODE, words::UNIT, words::EXCLUDED_WHY];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let table = (total > 0).then(|| {
        view! {
            <div class="scroll-x" role="region" tabindex="0" aria-label=app::TABLE_OF.with(lang, &[("title", t(words::EXCLUDED))])>
                <table id="excluded" class="plain-table">
                    <caption class="visually-hidden">{t(words::EXCLUDED)}</caption>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="excluded" from total=Signal::derive(move || total) />
        }
    });
    let none = (total == 0).then(|| view! { <p>{t(words::EXCLUDED_NONE)}</p> });
    view! {
        <section aria-labelledby="excluded-title">
            <h2 id="excluded-title">{t(words::EXCLUDED)}" ("{total}")"</h2>
            {none}
            {table}
        </section>
    }
}

#[component]
fn Row(excluded: Excluded) -> impl IntoView {
    // What was refused has no dossier to go to.
    let key = excluded.key.filter(|_| {
        !matches!(excluded.reason, Reason::Refused | Reason::NothingSent | Reason::Undecided)
    });
    let name = match key {
        Some(key) => unit_link(&key, &excluded.name),
        None => excluded.name.into_any(),
    };
    view! {
        <tr>
            <td>{excluded.code}</td>
            <th scope="row">{name}</th>
            <td>{t(review::reason(excluded.reason))}</td>
        </tr>
    }
}
