//! One unit, typed.

use leptos::prelude::*;

use super::group_select::{GroupSelect, first_group};
use crate::domain::campaign::ListedUnit;
use crate::i18n::words::{review_campaign as words, terms};
use crate::ui::components::TextField;
use crate::ui::session::review::SetUp;
use crate::ui::t;

/// The fields of one unit.
#[component]
pub(super) fn AddUnit() -> impl IntoView {
    let set_up = SetUp::get();
    let (code, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let group = RwSignal::new(first_group(set_up));
    let is_whole =
        move || code.with(|it| !it.trim().is_empty()) && name.with(|it| !it.trim().is_empty());
    let add = move |_| {
        let unit = ListedUnit {
            code: code.get_untracked().trim().to_string(),
            name: name.get_untracked().trim().to_string(),
            group: group.get_untracked(),
            ..ListedUnit::default()
        };
        set_up.alter(|campaign| campaign.units.push(unit));
        code.set(String::new());
        name.set(String::new());
        set_up.review().session().focus("unit-code-new");
    };
    let typed = |into: RwSignal<String>| Callback::new(move |text| into.set(text));
    view! {
        <div class="add-unit card">
            <TextField id="unit-code-new" label=t(terms::UNIT_CODE) value=code on_input=typed(code) />
            <TextField id="unit-name-new" label=t(terms::UNIT_NAME) value=name on_input=typed(name) />
            <GroupSelect id="unit-group-new" label=t(terms::GROUP) group />
            <button id="unit-add" class="button" disabled=move || !is_whole() on:click=add>
                {t(words::UNIT_ADD)}
            </button>
        </div>
    }
}
