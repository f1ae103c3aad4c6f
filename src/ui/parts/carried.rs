//! What came from the earlier version of the set: lines that nobody has looked at since, answers that
//! did not come along.

use leptos::prelude::*;

use crate::domain::dossier::{Carried, Left};
use crate::domain::versions::Changed;
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::versions as words;
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// All of them; nothing where nothing was carried, or all was looked at.
#[component]
pub fn CarriedLines() -> impl IntoView {
    let has_any = Draft::get().memo(|dossier| {
        dossier.carried.as_ref().is_some_and(|it| !it.unseen.is_empty() || !it.left.is_empty())
    });
    move || has_any.get().then(|| draw_later(load_list, |draw| draw()))
}

/// The mark at one leaf, by id.
#[component]
pub fn CarriedMark(leaf: String) -> impl IntoView {
    let id = leaf.clone();
    let is_unseen = Draft::get().memo(move |dossier| {
        dossier.carried.as_ref().is_some_and(|it| it.unseen.contains_key(&id))
    });
    move || {
        let leaf = leaf.clone();
        is_unseen.get().then(|| draw_later(load_mark, move |draw| draw(leaf.clone())))
    }
}

later_part!(rest, load_list: fn() -> AnyView = || view! { <List /> }.into_any());
later_part!(rest, load_mark: fn(String) -> AnyView = |leaf| view! { <Mark leaf /> }.into_any());

/// What differs, in words of the files, as people read it.
fn named(changed: &[String]) -> String {
    let word = |it: &String| Changed::from_word(it).map(|it| t(words::changed(it)).to_string());
    changed.iter().map(|it| word(it).unwrap_or_else(|| safe(it))).collect::<Vec<_>>().join(", ")
}

#[component]
fn Mark(leaf: String) -> impl IntoView {
    let draft = Draft::get();
    let id = leaf.clone();
    let changed = draft.memo(move |dossier| {
        dossier.carried.as_ref().and_then(|it| it.unseen.get(&id).cloned()).unwrap_or_default()
    });
    let said = move || {
        changed.with(|changed| match changed.is_empty() {
            true => t(words::MARK).to_string(),
            false => words::MARK_CHANGED.with(lang(), &[("what", &named(changed))]),
        })
    };
    let seen = move |_| draft.note_seen(std::slice::from_ref(&leaf));
    view! {
        <p id="carried-mark" class="banner carried-mark">
            <span>{said}</span>
            <Show when=move || !draft.is_read_only()>
                <button class="button" on:click=seen.clone()>{t(words::LOOKED)}</button>
            </Show>
        </p>
    }
}

#[component]
fn List() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let carried = draft.memo(|dossier| dossier.carried.clone().unwrap_or_default());
    let from = carried.with_untracked(|it| it.set.as_ref().map(|set| set.full_name()));
    let title = words::SEEN_TITLE.with(lang, &[("set", &safe(&from.unwrap_or_default()))]);
    view! {
        <section id="carried" class="card stack" aria-labelledby="carried-title">
            <h2 id="carried-title" tabindex="-1">{title}</h2>
            {move || view! { <Unseen carried=carried.get() /> <LeftOver carried=carried.get() /> }}
        </section>
    }
}

/// Lines that differ one by one, all others in one line.
#[component]
fn Unseen(carried: Carried) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let unseen = set.leaves().filter_map(|place| {
        let node = &set.nodes[place];
        Some((node.clone(), carried.unseen.get(&node.id)?.clone()))
    });
    let (differing, same): (Vec<_>, Vec<_>) = unseen.partition(|(_, changed)| !changed.is_empty());
    let heading = (!differing.is_empty()).then(|| {
        let text = words::UNSEEN_CHANGED.with(lang, &[("n", &count(differing.len(), lang))]);
        view! { <h3>{text}</h3> }
    });
    let row = |(node, changed): (crate::domain::set::Node, Vec<String>)| {
        let href = Route::Draft(draft.id(), Step::Criterion(node.id.clone())).href();
        let label = words::LOOKED_NAMED.with(lang, &[("code", &node.code)]);
        let leaf = vec![node.id.clone()];
        let title = format!("{} {}", node.code, lang.pick(&node.title));
        view! {
            <li data-unseen=node.id.clone()>
                <span><a href=href>{title}</a>": "{named(&changed)}</span>
                <button
                    class="button button--quiet"
                    aria-label=label
                    disabled=move || draft.is_read_only()
                    on:click=move |_| draft.note_seen(&leaf)
                >
                    {t(words::LOOKED)}
                </button>
            </li>
        }
    };
    let rows = differing.into_iter().map(row).collect_view();
    let same: Vec<String> = same.into_iter().map(|(node, _)| node.id).collect();
    let same = (!same.is_empty()).then(|| {
        let text = words::UNSEEN_SAME.with(lang, &[("n", &count(same.len(), lang))]);
        view! {
            <div class="row">
                <p id="carried-same">{text}</p>
                <button
                    id="carried-same-seen"
                    class="button"
                    disabled=move || draft.is_read_only()
                    on:click=move |_| {
                        draft.note_seen(&same);
                        draft.focus("carried-title");
                    }
                >
                    {t(words::LOOKED_ALL)}
                </button>
            </div>
        }
    });
    view! { {heading} <ul class="carried__lines">{rows}</ul> {same} }
}

/// Answers that the set of now does not take.
#[component]
fn LeftOver(carried: Carried) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    if carried.left.is_empty() {
        return ().into_any();
    }
    let title = words::LEFT_TITLE.with(lang, &[("n", &count(carried.left.len(), lang))]);
    let row = |(id, left): (String, Left)| {
        let key = id.clone();
        let label = words::LEFT_DROP_NAMED.with(lang, &[("code", &safe(&left.code))]);
        let text =
            safe(&format!("{} {}: {} {}", left.code, left.title, left.said, left.entry.note));
        view! {
            <li data-left=key>
                <span>{text.trim_end().to_string()}</span>
                <button
                    class="button button--quiet"
                    aria-label=label
                    disabled=move || draft.is_read_only()
                    on:click=move |_| draft.drop_left(&id)
                >
                    {t(words::LEFT_DROP)}
                </button>
            </li>
        }
    };
    let rows = carried.left.into_iter().map(row).collect_view();
    view! { <h3>{title}</h3> <ul class="carried__lines">{rows}</ul> }.into_any()
}
