//! A list that was read: what it would put in, and what it would not. Nothing is applied before it
//! is accepted.

use leptos::prelude::*;

use crate::domain::dossier::{Entering, Listed};
use crate::i18n::dates::show_date;
use crate::i18n::problems::said;
use crate::i18n::safe;
use crate::i18n::words::{app, documents as words};
use crate::intake::lists::Left;
use crate::ui::lazy::messages_of_all;
use crate::ui::session::{Found, RegisterDesk};
use crate::ui::{lang, t};

/// The list that is looked at, if one is.
#[component]
pub(super) fn FoundList() -> impl IntoView {
    let desk = RegisterDesk::get();
    move || desk.found.get().map(|found| view! { <Preview found=(*found).clone() /> })
}

#[component]
fn Preview(found: Found) -> impl IntoView {
    let desk = RegisterDesk::get();
    let lang = lang();
    let Found { title, listed, left } = found.clone();
    let is_empty = listed.is_empty();
    let line = move || {
        let Entering { new, known, attached, .. } = desk.entering(&found);
        let facts = [new, known, attached].map(|it| it.to_string());
        let facts = [("new", &*facts[0]), ("known", &*facts[1]), ("attached", &*facts[2])];
        if is_empty { t(words::NOTHING_FOUND).into() } else { words::FOUND_LINE.with(lang, &facts) }
    };
    view! {
        <section class="card register__found" aria-labelledby="documents-found">
            <h2 id="documents-found" tabindex="-1">{title}</h2>
            <p id="documents-found-line">{line}</p>
            {(!is_empty).then(|| view! { <Taken listed /> })}
            {(!left.is_empty()).then(|| view! { <Refused left /> })}
            <p class="row">
                {(!is_empty)
                    .then(|| {
                        view! {
                            <button
                                id="documents-put-in"
                                class="button button--primary"
                                on:click=move |_| desk.put_in()
                            >
                                {t(words::PUT_IN)}
                            </button>
                        }
                    })}
                <button id="documents-aside" class="button" on:click=move |_| desk.put_aside()>
                    {t(words::PUT_ASIDE)}
                </button>
            </p>
        </section>
    }
}

#[component]
fn Taken(listed: Vec<Listed>) -> impl IntoView {
    let set = RegisterDesk::get().draft().set();
    let heads =
        [words::NUMBER, words::NAMED, words::DATE, words::ISSUER, words::SUBJECT, words::CRITERIA];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let row = move |(at, Listed { document, leaves, .. }): (usize, Listed)| {
        let places = leaves.iter().filter_map(|leaf| set.find(leaf));
        let codes: Vec<&str> = places.map(|place| set.nodes[place].code.as_str()).collect();
        view! {
            <tr>
                <td>{at + 1}</td>
                <td>{safe(&document.number)}</td>
                <td>{show_date(&document.date)}</td>
                <td>{safe(&document.issuer)}</td>
                <td>{safe(&document.title)}</td>
                <td>{codes.join("; ")}</td>
            </tr>
        }
    };
    let rows = listed.into_iter().enumerate().map(row).collect_view();
    view! {
        <div class="scroll-x register__preview" tabindex="0" role="region" aria-label=t(words::TITLE)>
            <table>
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Refused(left: Vec<Left>) -> impl IntoView {
    let lang = lang();
    let title = words::LEFT.with(lang, &[("n", &left.len().to_string())]);
    let problems: Vec<_> = left.iter().map(|it| it.why.clone()).collect();
    let are_told = messages_of_all(&problems);
    let row = move |Left { row, key, why }: &Left| {
        let said = said(why, lang);
        let place = words::LEFT_ROW.with(lang, &[("row", &row.to_string())]);
        view! { <li><b>{place}</b>" "{safe(key)}": "{said.message}". "{t(app::FIX)}": "{said.fix}"."</li> }
    };
    let rows = move || {
        are_told.track();
        left.iter().map(row).collect_view()
    };
    view! {
        <div id="documents-left">
            <p><b>{title}</b></p>
            <ul>{rows}</ul>
        </div>
    }
}
