//! Find a criterion by code or name, without diacritics, see how it stands, and go to it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::platform::page;
use crate::domain::score::completeness::standing;
use crate::domain::set::{search, words_found};
use crate::i18n::words::{draft as words, terms};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session};
use crate::ui::{lang, t};

/// How many matches are shown.
const MOST: usize = 8;

/// The field and what it finds.
#[component]
pub(super) fn Finder() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let lang = lang();
    let text = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let all = Memo::new(move |_| search(&draft.set(), &text.get(), |title| lang.pick(title)));
    let found = move || all.with(|all| all.len().min(MOST));
    let is_open = move || text.with(|text| !text.trim().is_empty());
    let go = move |place: usize| {
        text.set(String::new());
        reach(session, draft, place);
    };
    let on_key = move |event: KeyboardEvent| {
        let count = found();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => chosen.update(|place| *place = (*place + 1) % count),
            "ArrowUp" if count > 0 => chosen.update(|place| *place = (*place + count - 1) % count),
            "Enter" => {
                let hit = all.with(|all| all.get(chosen.get()).copied());
                hit.into_iter().for_each(go);
            }
            "Escape" => text.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let on_input = move |event| {
        text.set(event_target_value(&event));
        chosen.set(0);
    };
    let active = move || (is_open() && found() > 0).then(|| format!("search-{}", chosen.get()));
    let count = move || {
        let facts = [found(), all.with(Vec::len)].map(|n| n.to_string());
        match all.with(Vec::len) {
            _ if !is_open() => String::new(),
            0 => words::SEARCH_NONE.to(lang).to_string(),
            n if n > MOST => {
                words::SEARCH_FIRST.with(lang, &[("n", &facts[0]), ("all", &facts[1])])
            }
            _ => words::SEARCH_FOUND.with(lang, &[("n", &facts[1])]),
        }
    };
    let hits = move || {
        let shown = all.with(|all| all.iter().take(MOST).copied().collect::<Vec<_>>());
        let hit = |(line, place)| view! { <Hit line place text chosen go=Callback::new(go) /> };
        shown.into_iter().enumerate().map(hit).collect_view()
    };
    view! {
        <label class="visually-hidden" for="search">{t(words::SEARCH)}</label>
        <input
            id="search"
            type="search"
            role="combobox"
            autocomplete="off"
            placeholder=t(words::SEARCH_SHORT)
            aria-expanded=move || is_open().to_string()
            aria-controls="search-list"
            aria-autocomplete="list"
            aria-activedescendant=active
            prop:value=move || text.get()
            on:input=on_input
            on:keydown=on_key
            on:blur=move |_| text.set(String::new())
        />
        <div class="search-box__found" hidden=move || !is_open()>
            <ul id="search-list" role="listbox" aria-label=t(words::SEARCH_SHORT)>{hits}</ul>
            <p id="search-count" class="search-box__count" role="status">{count}</p>
        </div>
    }
}

#[component]
fn Hit(
    line: usize,
    place: usize,
    text: RwSignal<String>,
    chosen: RwSignal<usize>,
    go: Callback<usize>,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let name = lang.pick(&node.title).to_string();
    let title = move || {
        let marked = |(word, is_named): (&str, bool)| match is_named {
            true => view! { <mark>{word.to_string()}</mark> }.into_any(),
            false => word.to_string().into_any(),
        };
        text.with(|text| words_found(&name, text).into_iter().map(marked).collect_view())
    };
    let kind =
        draft.with_now(|dossier| standing(&set, dossier, &draft.sheet.get_untracked(), place));
    view! {
        <li
            id=format!("search-{line}")
            role="option"
            aria-selected=move || (chosen.get() == line).to_string()
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| go.run(place)
        >
            <span><b>{node.code.clone()}</b>" "{title}</span>
            <span class="search-box__state">{t(terms::completeness(kind))}</span>
        </li>
    }
}

/// To a criterion; where it is the one on the page, to its heading.
fn reach(session: Session, draft: Draft, place: usize) {
    let leaf = draft.set().nodes[place].id.clone();
    let route = Route::Draft(draft.id(), Step::Criterion(leaf));
    match session.route.with_untracked(|now| *now == route) {
        true => session.focus(page::HEADING),
        false => session.go(&route),
    }
}
