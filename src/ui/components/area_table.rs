//! The areas of a dossier: how far each has come, its points, and the ways into it.
//!
//! A table whose rows become cards where the screen is narrow; the roles are written out because
//! browsers forget them when a table is no longer laid out as one.

use leptos::prelude::*;

use crate::i18n::words::{tasks as words, terms};
use crate::ui::t;

/// One area, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaRow {
    /// The element's id.
    pub id: String,
    /// Its code in the set.
    pub code: String,
    /// Its name.
    pub title: String,
    /// What its points do, for bonus and penalty; may be empty.
    pub role: &'static str,
    /// How many of these are answered.
    pub answered: usize,
    /// How many leaves the unit has to answer.
    pub own: usize,
    /// The same in words.
    pub progress: String,
    /// Points of the maximum that applies.
    pub points: String,
    /// That the maximum is reduced, and from what; may be empty.
    pub reduced: String,
    /// The index.
    pub index: String,
    /// The state in words, and the end of its badge's class.
    pub state: (&'static str, &'static str),
    /// What else is to be said of the state; may be empty.
    pub aside: String,
    /// The word for going on; nothing where there is nothing to look at.
    pub go_on: &'static str,
    /// Where going on leads.
    pub go_on_href: String,
    /// Where the official table stands.
    pub table_href: String,
}

/// The areas, one row each.
#[component]
pub fn AreaTable(
    /// In the order of the set.
    #[prop(into)]
    rows: Signal<Vec<AreaRow>>,
) -> impl IntoView {
    let heads =
        [terms::AREA, terms::ANSWERED, terms::POINTS, terms::INDEX, terms::STATE, words::ACTIONS];
    let heads = heads.map(|word| view! { <th role="columnheader" scope="col">{t(word)}</th> });
    view! {
        <table class="area-table" role="table" aria-label=t(words::CAPTION)>
            <thead role="rowgroup">
                <tr role="row">{heads.into_iter().collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">
                {move || rows.get().into_iter().map(|row| view! { <Row row /> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Row(row: AreaRow) -> impl IntoView {
    let name = format!("{}. {}", row.code, row.title);
    let (state, kind) = row.state;
    let small = |text: String| {
        (!text.is_empty()).then(|| view! { <small class="area-table__aside">{text}</small> })
    };
    let of = row.own.max(1).to_string();
    let bar = (row.own > 0).then(|| {
        view! { <progress max=of value=row.answered.to_string() aria-hidden="true"></progress> }
    });
    let into = format!(": {name}");
    view! {
        <tr id=row.id role="row">
            <th role="rowheader" scope="row">
                <a href=row.go_on_href.clone()>{name}</a>
                {small(row.role.to_string())}
            </th>
            <td role="cell" data-label=t(terms::ANSWERED)>
                <span class="area-table__progress">{bar}{row.progress}</span>
            </td>
            <td role="cell" class="area-table__number" data-label=t(terms::POINTS)>
                {row.points}
                {small(row.reduced)}
            </td>
            <td role="cell" class="area-table__number" data-label=t(terms::INDEX)>{row.index}</td>
            <td role="cell" data-label=t(terms::STATE)>
                <span class=format!("badge badge--{kind}")>{state}</span>
                {small(row.aside)}
            </td>
            <td role="cell" class="area-table__ways">
                <a href=row.go_on_href>
                    {row.go_on}<span class="visually-hidden">{into.clone()}</span>
                </a>
                <a href=row.table_href>
                    {t(terms::SCORE_TABLE)}<span class="visually-hidden">{into}</span>
                </a>
            </td>
        </tr>
    }
}
