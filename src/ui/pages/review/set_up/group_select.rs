//! A group of the campaign, chosen.

use leptos::prelude::*;

use crate::ui::session::review::SetUp;

/// The first group, by its code.
pub(super) fn first_group(set_up: SetUp) -> String {
    set_up
        .campaign
        .with_untracked(|it| it.groups.first().map(|group| group.id.clone()))
        .unwrap_or_default()
}

/// A group, chosen by its code. The one that stands stays, even when it is gone.
#[component]
pub(super) fn GroupSelect(
    #[prop(into)] id: String,
    label: &'static str,
    group: RwSignal<String>,
) -> impl IntoView {
    let set_up = SetUp::get();
    let groups = Memo::new(move |_| {
        set_up.campaign.with(|campaign| {
            let named = |it: &crate::domain::campaign::Group| (it.id.clone(), it.title.clone());
            campaign.groups.iter().map(named).collect::<Vec<_>>()
        })
    });
    Effect::new(move || {
        let first = groups.with(|groups| groups.first().map(|(id, _)| id.clone()));
        let is_known =
            groups.with(|it| group.with_untracked(|now| it.iter().any(|(id, _)| id == now)));
        if let Some(first) = first.filter(|_| !is_known) {
            group.set(first);
        }
    });
    let option = move |(id, title): (String, String)| {
        let name = if title.trim().is_empty() { id.clone() } else { title };
        let own = id.clone();
        view! { <option value=id prop:selected=move || group.with(|it| *it == own)>{name}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=move |event| group.set(event_target_value(&event))>
                {move || groups.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
