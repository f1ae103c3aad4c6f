//! Every criterion as a field that says what is to be done about it, and leads there.

use leptos::prelude::*;

use crate::domain::score::completeness::{Standing, standing};
use crate::i18n::words::{map as words, terms};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The map, once its part of the program is here.
#[component]
pub fn CriteriaMap() -> impl IntoView {
    draw_later(load_map, |map| map())
}

later_part!(evidence, load_map: fn() -> AnyView = || view! { <Map /> }.into_any());

#[component]
fn Map() -> impl IntoView {
    let draft = Draft::get();
    let standings = Memo::new(move |_| {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        let of = |dossier: &_| {
            set.leaves().map(|leaf| (leaf, standing(&set, dossier, &sheet, leaf))).collect()
        };
        draft.with(of)
    });
    let areas = draft.set().areas.iter().map(|area| area.node).collect::<Vec<_>>();
    let area = move |place: usize| view! { <Area place standings /> };
    view! {
        <section class="map" aria-labelledby="map-title">
            <h2 id="map-title">{t(words::TITLE)}</h2>
            <p class="map__hint">{t(words::HINT)}</p>
            <Legend standings />
            <ul class="map__areas">{areas.into_iter().map(area).collect_view()}</ul>
        </section>
    }
}

/// Each mark with its meaning and how often it stands there; what does not occur is left out.
#[component]
fn Legend(standings: Memo<Vec<(usize, Standing)>>) -> impl IntoView {
    let lang = lang();
    let line = move |kind: Standing| {
        let n = standings.with(|all| all.iter().filter(|(_, it)| *it == kind).count());
        (n > 0).then(|| {
            let facts = [terms::completeness(kind).to(lang).to_string(), n.to_string()];
            let said = words::COUNT.with(lang, &[("state", &facts[0]), ("n", &facts[1])]);
            view! { <li><span class=class(kind)><Mark kind /></span>" "{said}</li> }
        })
    };
    view! { <ul class="map__legend">{move || Standing::ALL.map(line).collect_view()}</ul> }
}

#[component]
fn Area(place: usize, standings: Memo<Vec<(usize, Standing)>>) -> impl IntoView {
    let set = Draft::get().set();
    let node = &set.nodes[place];
    let title = format!("{}. {}", node.code, lang().pick(&node.title));
    let field = move |leaf: usize| view! { <Field leaf standings /> };
    let fields = set.leaves_under(place).map(field).collect_view();
    view! {
        <li class="map__area">
            <span class="map__title">{title}</span>
            <ul class="map__fields">{fields}</ul>
        </li>
    }
}

#[component]
fn Field(leaf: usize, standings: Memo<Vec<(usize, Standing)>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[leaf];
    let kind = Memo::new(move |_| {
        let found = standings.with(|all| all.iter().find(|(it, _)| *it == leaf).map(|(_, it)| *it));
        found.unwrap_or(Standing::Others)
    });
    let href = Route::Draft(draft.id(), Step::Criterion(node.id.clone())).href();
    let title = lang.pick(&node.title).to_string();
    let said = move || format!(" {title}: {}", terms::completeness(kind.get()).to(lang));
    let told = said.clone();
    view! {
        <li>
            <a id=format!("map-{}", node.id) class=move || class(kind.get()) href=href title=told>
                {move || view! { <Mark kind=kind.get() /> }}
                {node.code.clone()}
                <span class="visually-hidden">{said}</span>
            </a>
        </li>
    }
}

/// The mark that tells it without colour.
#[component]
fn Mark(kind: Standing) -> impl IntoView {
    let mark = match kind {
        Standing::Unanswered => "",
        Standing::Invalid => "✕",
        Standing::Lacking => "!",
        Standing::Done => "✓",
        Standing::NotApplicable => "–",
        Standing::Others => "…",
    };
    view! { <span class="map__mark" aria-hidden="true">{mark}</span> }
}

fn class(kind: Standing) -> &'static str {
    match kind {
        Standing::Unanswered => "map__field",
        Standing::Invalid => "map__field map__field--bad",
        Standing::Lacking => "map__field map__field--warn",
        Standing::Done => "map__field map__field--good",
        Standing::NotApplicable | Standing::Others => "map__field map__field--off",
    }
}
