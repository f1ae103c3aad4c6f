//! A unit's own figures taken in from a table: looked at first, one step of undo.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::words::check as words;
use crate::intake::ListKind;
use crate::intake::lists::{Entered, Known, answers, look};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::parts::{ListPreview, TableSource};
use crate::ui::session::{Draft, FoundList, ListIn, Session};
use crate::ui::{lang, t};

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
    view! {
        <p class="field__hint">{t(words::FIGURES_HINT)}</p>
        <TableSource
            way=list.way
            open=words::FIGURES_OPEN
            open_hint=words::FIGURES_OPEN_HINT
            paste=words::FIGURES_PASTE
            on_file=Callback::new(move |file| list.read_file(file))
            on_paste=Callback::new(move |text: String| list.read_pasted(&text))
        />
        {move || list.found.get().map(|found| view! { <FoundFigures list found said /> })}
        <p id="figures-said" role="status" tabindex="-1">{move || said.get()}</p>
    }
}

#[component]
fn FoundFigures(list: ListIn, found: Arc<FoundList>, said: RwSignal<String>) -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    let lang = lang();
    let enter = {
        let reading = found.reading.clone();
        move || draft.with_now(|dossier| answers(reading.clone(), &draft.set(), dossier))
    };
    let Entered { reading, count, replaced, .. } = enter();
    let facts = move |n: usize, replaced: usize| [n, replaced].map(|n| show(&n.to_string(), lang));
    let told = {
        let facts = facts(count, replaced);
        words::FIGURES_WOULD.with(lang, &[("n", &facts[0]), ("replaced", &facts[1])])
    };
    let put = Callback::new(move |()| {
        // As the dossier stands now: something may have been typed since.
        let Entered { change, count, replaced, .. } = enter();
        if count > 0 && !untrack(|| draft.is_read_only()) {
            draft.change(change);
            let facts = facts(count, replaced);
            let facts = [("n", &*facts[0]), ("replaced", &*facts[1])];
            said.set(words::FIGURES_DONE.with(lang, &facts));
        }
        list.put_aside();
        session.focus("figures-said");
    });
    let aside = Callback::new(move |()| {
        list.put_aside();
        session.focus("figures-bring");
    });
    let title = words::FIGURES_FOUND.with(lang, &[("name", &safe(&found.name))]);
    view! {
        <ListPreview
            list
            rows=look(&reading)
            found
            title
            told=Signal::derive(move || told.clone())
            may_put=Signal::derive(move || count > 0)
            put_label=words::FIGURES_PUT
            put
            aside
        />
    }
}
