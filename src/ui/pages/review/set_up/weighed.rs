//! What other caps or another set would change, before they hold.

use leptos::prelude::*;

use crate::domain::review::{MovedUnit, Weighed, Weighing};
use crate::i18n::numbers::{count, show};
use crate::i18n::safe;
use crate::i18n::words::{review_campaign as words, terms};
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// What the rules that are typed would change; nothing while nothing waits for a word.
#[component]
pub(super) fn WeighedRules() -> impl IntoView {
    let set_up = SetUp::get();
    move || set_up.weighing.get().map(|weighing| view! { <Question weighing /> })
}

#[component]
fn Question(weighing: Weighing) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let facts = [
        ("points", &*count(weighing.points, lang)),
        ("places", &*count(weighing.places, lang)),
        ("ranked", &*count(weighing.ranked, lang)),
        ("units", &*count(weighing.units, lang)),
    ];
    let told = words::WEIGHED.with(lang, &facts);
    let line = |it: &Weighed| {
        let points = |of: crate::domain::points::Points| show(&of.to_string(), lang);
        let facts = [
            ("unit", &*format!("{} {}", it.code, it.name)),
            ("before", &*points(it.points.0)),
            ("after", &*points(it.points.1)),
            ("place", &*count(it.places.0, lang)),
            ("then", &*count(it.places.1, lang)),
        ];
        view! { <li>{words::WEIGHED_UNIT.with(lang, &facts)}</li> }
    };
    let lines = weighing.most.iter().map(line).collect_view();
    let moved = (!weighing.moved.is_empty()).then(|| view! { <Moved moved=weighing.moved /> });
    view! {
        <div id="rules-weighed" class="question" role="alert">
            <p><b>{told}</b></p>
            <ul>{lines}</ul>
            {moved}
            <div class="row">
                <button
                    id="rules-apply"
                    class="button button--primary"
                    on:click=move |_| set_up.apply_rules()
                >
                    {t(words::WEIGHED_APPLY)}
                </button>
                <button
                    id="rules-drop"
                    class="button button--quiet"
                    on:click=move |_| set_up.drop_rules()
                >
                    {t(words::WEIGHED_DROP)}
                </button>
            </div>
        </div>
    }
}

/// Which dossiers are carried to the corrected set, and what does not come along.
#[component]
fn Moved(moved: Vec<MovedUnit>) -> impl IntoView {
    let lang = lang();
    let lossy = moved.iter().filter(|it| it.lost > 0).count();
    let facts = [("units", &*count(moved.len(), lang)), ("lossy", &*count(lossy, lang))];
    let told = words::MOVED.with(lang, &facts);
    let row = |it: MovedUnit| {
        let lost = if it.lost == 0 { "–".into() } else { it.codes };
        view! {
            <tr>
                <th scope="row">{safe(&it.unit)}</th>
                <td class="number">{show(&it.points.0, lang)}</td>
                <td class="number">{show(&it.points.1, lang)}</td>
                <td>{safe(&lost)}</td>
            </tr>
        }
    };
    let rows = moved.into_iter().map(row).collect_view();
    view! {
        <p>{told}</p>
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby="moved-title">
            <table class="table" id="rules-moved">
                <caption id="moved-title">{t(words::MOVED_TITLE)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(terms::UNIT)}</th>
                        <th scope="col">{t(words::MOVED_BEFORE)}</th>
                        <th scope="col">{t(words::MOVED_AFTER)}</th>
                        <th scope="col">{t(words::MOVED_LOST)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
