//! A unit's own figures taken in from a table: looked at first, one step of undo.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::domain::dossier::Change;
use crate::i18n::words::check as words;
use crate::intake::ListKind;
use crate::intake::lists::{Known, ListReading, answers};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::parts::{EnteredList, EnteredWords, ListSource};
use crate::ui::session::{Draft, ListIn, Session};
use crate::ui::t;

/// The way in of figures: folded, and fetched when it is unfolded.
#[component]
pub(super) fn FiguresFromTable() -> impl IntoView {
    let draft = Draft::get();
    let is_open = RwSignal::new(false);
    let toggle = move |event: Event| {
        is_open.set(event_target::<HtmlElement>(&event).has_attribute("open"));
    };
    view! {
        <Show when=move || !draft.is_read_only()>
            <details class="card check-figures no-print" on:toggle=toggle>
                <summary id="figures-bring">{t(words::FIGURES)}</summary>
                {move || is_open.get().then(|| draw_later(load_figures, |draw| draw()))}
            </details>
        </Show>
    }
}

later_part!(register, load_figures: fn() -> AnyView = || view! { <BringFigures /> }.into_any());

/// The fields that take a table, and the table that is looked at.
#[component]
fn BringFigures() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    let known = Callback::new(move |()| Known::of_set(&draft.set()));
    let list = ListIn::open(session, "figures", ListKind::Figures, known);
    let said = RwSignal::new(String::new());
    let enter = Callback::new(move |reading: ListReading| {
        draft.with_now(|dossier| answers(reading, &draft.set(), dossier))
    });
    let apply = Callback::new(move |(change, done): (Change, String)| {
        if !untrack(|| draft.is_read_only()) {
            draft.change(change);
            said.set(done);
        }
    });
    view! {
        <p class="field__hint">{t(words::FIGURES_HINT)}</p>
        <ListSource
            list
            open=words::FIGURES_OPEN
            open_hint=words::FIGURES_OPEN_HINT
            paste=words::FIGURES_PASTE
        />
        {move || list.found.get().map(|found| view! {
            <EnteredList
                list
                found
                words=WORDS
                enter
                apply
                after="figures-said"
                home="figures-bring"
            />
        })}
        <p id="figures-said" role="status" tabindex="-1">{move || said.get()}</p>
    }
}

const WORDS: EnteredWords = EnteredWords {
    found: words::FIGURES_FOUND,
    would: words::FIGURES_WOULD,
    put: words::FIGURES_PUT,
    done: words::FIGURES_DONE,
};
