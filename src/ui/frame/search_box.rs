//! Find a criterion by code or name, without diacritics, and go to it.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::domain::set::CriteriaSet;
use crate::domain::text::{search_key, search_text};
use crate::i18n::Lang;
use crate::i18n::words::draft as words;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session};
use crate::ui::{lang, t};

/// How many matches are shown.
const MOST: usize = 8;

/// A box that finds criteria.
#[component]
pub fn SearchBox() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let text = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let found = Memo::new(move |_| find(&set, &text.get(), lang));
    let id = draft.with_now(|dossier| dossier.id.clone());
    let go = move |leaf: &str| {
        text.set(String::new());
        session.go(&Route::Draft(id.clone(), Step::Criterion(leaf.to_string())));
    };
    let go = StoredValue::new(go);
    let on_key = move |event: KeyboardEvent| {
        let count = found.with(|found| found.len());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => chosen.update(|place| *place = (*place + 1) % count),
            "ArrowUp" if count > 0 => chosen.update(|place| *place = (*place + count - 1) % count),
            "Enter" => {
                let hit = found.with(|found| found.get(chosen.get()).cloned());
                if let Some(hit) = hit {
                    go.with_value(|go| go(&hit.leaf));
                }
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
    let is_open = move || text.with(|text| !text.trim().is_empty());
    let active = move || {
        (is_open() && found.with(|found| !found.is_empty()))
            .then(|| format!("search-{}", chosen.get()))
    };
    let count = move || {
        if !is_open() {
            return String::new();
        }
        match found.with(Vec::len) {
            0 => words::SEARCH_NONE.to(lang).to_string(),
            n => words::SEARCH_FOUND.with(lang, &[("n", &n.to_string())]),
        }
    };
    let options = move || {
        let option = |(place, hit): (usize, Hit)| {
            let leaf = hit.leaf.clone();
            view! {
                <li
                    id=format!("search-{place}")
                    role="option"
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| go.with_value(|go| go(&leaf))
                >
                    <b>{hit.code}</b>" "{hit.title}
                </li>
            }
        };
        found.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="search-box" role="search">
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
            <p class="search-box__count" role="status">{count}</p>
            <ul
                id="search-list"
                role="listbox"
                aria-label=t(words::SEARCH_SHORT)
                hidden=move || !is_open()
            >
                {options}
            </ul>
        </div>
    }
}

#[derive(Clone, PartialEq)]
struct Hit {
    leaf: String,
    code: String,
    title: String,
}

/// Leaves whose code starts with the text, then those whose name, or a name above it, contains
/// every word of it.
fn find(set: &Arc<CriteriaSet>, text: &str, lang: Lang) -> Vec<Hit> {
    let wanted = search_text(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let by_code = set.leaves().filter(|&i| search_text(&set.nodes[i].code).starts_with(&wanted));
    let by_name = set.leaves().filter(|&i| {
        let titles = set.lineage(i).map(|node| lang.pick(&node.title));
        let name = search_key(&titles.collect::<Vec<_>>().join(" "));
        !search_text(&set.nodes[i].code).starts_with(&wanted)
            && wanted.split(' ').all(|word| name.contains(word))
    });
    let hit = |place: usize| Hit {
        leaf: set.nodes[place].id.clone(),
        code: set.nodes[place].code.clone(),
        title: lang.pick(&set.nodes[place].title).to_string(),
    };
    by_code.chain(by_name).take(MOST).map(hit).collect()
}
