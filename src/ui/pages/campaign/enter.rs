//! A campaign without a list: the unit enters its code and name, and chooses its group.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::campaign::{Campaign, ListedUnit};
use crate::i18n::safe;
use crate::i18n::words::{campaign as words, terms};
use crate::ui::components::TextField;
use crate::ui::t;

/// Code, name and group; told as a unit once all three are there.
#[component]
pub(super) fn EnterUnit(
    /// The campaign.
    campaign: Arc<Campaign>,
    /// The unit as entered.
    chosen: RwSignal<Option<ListedUnit>>,
) -> impl IntoView {
    let only = match &campaign.groups[..] {
        [only] => only.id.clone(),
        _ => String::new(),
    };
    let (code, name, group) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(only));
    let text = |signal: RwSignal<String>| signal.get().trim().to_string();
    Effect::new(move || {
        let (code, name, group) = (text(code), text(name), text(group));
        let is_whole = [&code, &name, &group].iter().all(|part| !part.is_empty());
        chosen.set(is_whole.then(|| ListedUnit { code, name, group, ..ListedUnit::default() }));
    });
    let option = |it: &crate::domain::campaign::Group| {
        view! { <option value=it.id.clone()>{safe(&it.title)}</option> }
    };
    let groups = (campaign.groups.len() > 1).then(|| {
        view! {
            <div class="field">
                <label for="enter-group">{t(terms::GROUP)}</label>
                <select id="enter-group" on:change=move |event| group.set(event_target_value(&event))>
                    <option value="">"–"</option>
                    {campaign.groups.iter().map(option).collect_view()}
                </select>
            </div>
        }
    });
    view! {
        <section class="campaign__units" aria-labelledby="units-title">
            <h2 id="units-title">{t(words::UNIT)}</h2>
            <TextField
                id="enter-code"
                label=t(terms::UNIT_CODE)
                hint=t(words::CODE_HINT)
                value=code
                on_input=Callback::new(move |text| code.set(text))
            />
            <TextField
                id="enter-name"
                label=t(terms::UNIT_NAME)
                value=name
                on_input=Callback::new(move |text| name.set(text))
            />
            {groups}
        </section>
    }
}
