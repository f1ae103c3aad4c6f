//! Which group of the campaign is meant where a list names one in words of its own.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::campaign::Group;
use crate::i18n::safe;
use crate::i18n::words::review_campaign as words;
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// One question for a group that the list names in its own words, however many rows have it.
#[component]
pub(super) fn GroupQuestion(
    n: usize,
    found: String,
    answers: RwSignal<BTreeMap<String, String>>,
) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let id = format!("units-which-{n}");
    let label = words::PASTE_WHICH.with(lang, &[("found", &safe(&found))]);
    let groups = set_up.campaign.with_untracked(|campaign| {
        let named = |it: &Group| {
            let title = if it.title.trim().is_empty() { &it.id } else { &it.title };
            (it.id.clone(), title.clone())
        };
        campaign.groups.iter().map(named).collect::<Vec<_>>()
    });
    let option = |(id, title): (String, String)| view! { <option value=id>{safe(&title)}</option> };
    let choose = move |event| {
        let id = event_target_value(&event);
        answers.update(|answers| {
            match id.is_empty() {
                true => answers.remove(&found),
                false => answers.insert(found.clone(), id),
            };
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=choose>
                <option value="">{t(words::PASTE_WHICH_NONE)}</option>
                {groups.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
