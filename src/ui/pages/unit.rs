//! Whose dossier it is, for which period, what applies to the unit, who signs.

mod about;
mod letter;
mod people;
mod period;
mod profile;
mod question;

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use crate::domain::score::completeness::{Standing, standing};
use crate::i18n::words::{Word, terms, unit as words};
use crate::ui::components::{SampleBadge, SetFacts};
use crate::ui::frame::{Heading, draw_later};
use crate::ui::lazy::{Arriving, later_part};
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};
use about::About;
use letter::Letter;
use people::People;
use period::Period;
use profile::Profile;

/// The first step of a dossier.
#[component]
pub fn UnitPage() -> impl IntoView {
    view! {
        <Heading text=t(words::TITLE) />
        <div class="unit">
            <div class="unit__form">
                <About />
                <Period />
                <Profile />
                <Folded id="unit-people" title=words::PEOPLE load=load_people />
                <Folded id="unit-letter" title=words::LETTER load=load_letter />
                <Next />
            </div>
            <SetSummary />
        </div>
    }
}

/// Fields that come later.
type Fields = fn() -> AnyView;

/// What only the report needs: folded, and drawn when it is unfolded.
#[component]
fn Folded(id: &'static str, title: Word, load: fn() -> Arriving<Fields>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    view! {
        <details id=id class="unit__part unit__fold card" on:toggle=toggle>
            <summary><h2>{t(title)}</h2></summary>
            {move || is_open.get().then(|| draw_later(load, |draw| draw()))}
        </details>
    }
}

later_part!(rest, load_people: Fields = || view! { <People /> }.into_any());
later_part!(rest, load_letter: Fields = || view! { <Letter /> }.into_any());

/// The way to the first criterion that waits for an answer; to the areas where none does.
#[component]
fn Next() -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let open = draft.memo(move |dossier| {
        let sheet = draft.sheet.get();
        let is_open = |leaf: &usize| standing(&set, dossier, &sheet, *leaf) == Standing::Unanswered;
        let first = set.leaves().find(is_open).map(|leaf| &set.nodes[leaf]);
        first.map(|node| (node.id.clone(), node.code.clone()))
    });
    let way = move || {
        let (step, word) = match open.get() {
            Some((leaf, code)) => {
                (Step::Criterion(leaf), words::NEXT.with(lang(), &[("code", &code)]))
            }
            None => (Step::Tasks, t(terms::AREA_LIST).to_string()),
        };
        let href = Route::Draft(draft.id(), step).href();
        view! { <a id="unit-next" class="button button--primary" href=href>{word}</a> }
    };
    view! {
        <p class="unit__next">
            {way}
            <span>{t(words::OPTIONAL_LATER)}</span>
        </p>
    }
}

/// By which set the dossier is scored.
#[component]
fn SetSummary() -> impl IntoView {
    let set = Draft::get().set();
    let title = lang().pick(&set.title).to_string();
    let status = set.status;
    view! {
        <aside class="unit__set card" aria-labelledby="unit-set-title">
            <h2 id="unit-set-title">{t(words::SET)}</h2>
            <p><b>{title}</b>" "<SampleBadge status /></p>
            <SetFacts set />
            <p><a href=Route::Sets.href()>{t(words::SET_LINK)}</a></p>
        </aside>
    }
}
