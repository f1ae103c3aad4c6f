//! Any of several items. "None of these" is an answer too, and not the same as no answer.

use leptos::prelude::*;

use super::choice_field::points_of;
use crate::domain::dossier::Answer;
use crate::domain::points::Points;
use crate::domain::set::Item;
use crate::domain::sort::sort_by_key;
use crate::i18n::words::answer as words;
use crate::ui::{lang, t};

/// Any of several items.
#[component]
pub fn ChecklistField(
    /// What every id begins with.
    prefix: String,
    /// The items.
    items: Vec<Item>,
    /// The leaf's maximum.
    max: Points,
    /// What stands.
    answer: Signal<Option<Answer>>,
    /// Told what is ticked.
    on_answer: Callback<Option<Answer>>,
    /// Whether it may only be read.
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let ticked = Memo::new(move |_| match answer.get() {
        Some(Answer::Ticked { items }) => Some(items),
        _ => None,
    });
    let order: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
    let toggle = Callback::new(move |id: String| {
        let mut now = ticked.get_untracked().unwrap_or_default();
        match now.iter().position(|item| *item == id) {
            Some(place) => drop(now.remove(place)),
            None => now.push(id),
        }
        // In the order of the set, so that the file does not depend on the order of clicks.
        sort_by_key(&mut now, |item| order.iter().position(|known| known == item));
        on_answer.run((!now.is_empty()).then_some(Answer::Ticked { items: now }));
    });
    let is_none = move || ticked.with(|ticked| ticked.as_ref().is_some_and(Vec::is_empty));
    let toggle_none = move |_| {
        let none = Answer::Ticked { items: Vec::new() };
        on_answer.run((!untrack(is_none)).then_some(none));
    };
    let none_id = format!("{prefix}-none");
    let check = move |item: Item| {
        let id = format!("{prefix}-{}", item.id);
        let worth = points_of(&item.worth.of(max), lang);
        let (mine, own) = (item.id.clone(), item.id.clone());
        let is_ticked = move || {
            ticked.with(|ticked| ticked.as_ref().is_some_and(|items| items.contains(&mine)))
        };
        view! {
            <label class="option" for=id.clone()>
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=is_ticked
                    disabled=read_only
                    on:change=move |_| toggle.run(own.clone())
                />
                <span class="option__title">{lang.pick(&item.title).to_string()}</span>
                <span class="option__points">{worth}</span>
            </label>
        }
    };
    view! {
        <fieldset class="options">
            <legend>{t(words::TICK)}</legend>
            {items.into_iter().map(check).collect_view()}
            <label class="option option--none" for=none_id.clone()>
                <input
                    type="checkbox"
                    id=none_id.clone()
                    prop:checked=is_none
                    disabled=read_only
                    on:change=toggle_none
                />
                <span class="option__title">{t(words::TICK_NONE)}</span>
            </label>
        </fieldset>
    }
}
