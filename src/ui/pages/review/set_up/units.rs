//! The list of units, a page at a time.

use leptos::prelude::*;

use super::add_unit::AddUnit;
use super::bring::BringUnits;
use crate::domain::campaign::ListedUnit;
use crate::domain::text::{search_key, search_text};
use crate::i18n::numbers;
use crate::i18n::safe;
use crate::i18n::words::{review, review_campaign as words, terms};
use crate::ui::components::{PAGE, Pager, TextField};
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// The list of units and the ways to fill it.
#[component]
pub(super) fn Units() -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let has_groups = Memo::new(move |_| set_up.campaign.with(|it| !it.groups.is_empty()));
    let count = Memo::new(move |_| set_up.campaign.with(|it| it.units.len()));
    let told = move || terms::UNIT_COUNT.with(lang, &[("n", &numbers::count(count.get(), lang))]);
    view! {
        <section class="set-up__part" aria-labelledby="units-title">
            <h2 id="units-title" tabindex="-1">{t(terms::UNIT_LIST)}</h2>
            <Show when=move || has_groups.get() fallback=|| view! { <p>{t(words::NO_GROUPS)}</p> }>
                <BringUnits />
                <AddUnit />
            </Show>
            <p id="units-count" class="set-up__count"><b>{told}</b></p>
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! { <p class="drafts__none">{t(words::UNIT_NONE)}</p> }
            >
                <UnitTable />
            </Show>
        </section>
    }
}

#[component]
fn UnitTable() -> impl IntoView {
    let set_up = SetUp::get();
    let wanted = RwSignal::new(String::new());
    let from = RwSignal::new(0_usize);
    let found = Memo::new(move |_| {
        let wanted = wanted.with(|text| search_text(text));
        let is_found = |unit: &ListedUnit| {
            wanted.is_empty()
                || search_text(&unit.code).contains(&wanted)
                || search_key(&unit.name).contains(&wanted)
        };
        set_up.campaign.with(|campaign| {
            let units = campaign.units.iter().enumerate();
            units.filter(|(_, it)| is_found(it)).map(|(place, _)| place).collect::<Vec<_>>()
        })
    });
    Effect::new(move || {
        let total = found.with(Vec::len);
        if from.get_untracked() >= total {
            from.set(0);
        }
    });
    let rows = move || {
        let places = found.get().into_iter().skip(from.get()).take(PAGE);
        set_up.campaign.with(|campaign| {
            let row = |place: usize| {
                let unit = campaign.units.get(place).cloned().unwrap_or_default();
                view! { <UnitRow place unit /> }
            };
            places.map(row).collect_view()
        })
    };
    let search = Callback::new(move |text| {
        from.set(0);
        wanted.set(text);
    });
    let heads = [terms::UNIT_CODE, terms::UNIT_NAME, terms::GROUP];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <TextField id="units-search" label=t(words::UNIT_SEARCH) value=wanted on_input=search />
        <table class="plain-table unit-table">
            <caption class="visually-hidden">{t(terms::UNIT_LIST)}</caption>
            <thead>
                <tr>
                    {heads.into_iter().collect_view()}
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Show when=move || found.with(Vec::is_empty)>
            <p>{t(review::NOTHING_FOUND)}</p>
        </Show>
        <div class="unit-table__foot">
            <Pager id="units" from total=Signal::derive(move || found.with(Vec::len)) />
            <button
                class="button button--quiet button--danger"
                on:click=move |_| set_up.clear_units()
            >
                {t(words::UNITS_CLEAR)}
            </button>
        </div>
    }
}

#[component]
fn UnitRow(place: usize, unit: ListedUnit) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let group = set_up.campaign.with_untracked(|campaign| {
        let title = campaign.group(&unit.group).map(|group| group.title.trim().to_string());
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| unit.group.clone())
    });
    let wrong = ["code", "name", "group"].map(|key| {
        let problem = set_up.problem_at(format!("/units/{place}/{key}"));
        view! {
            <span class="field__problem" hidden=move || problem.with(Option::is_none)>
                {move || problem.get()}
            </span>
        }
    });
    let [wrong_code, wrong_name, wrong_group] = wrong;
    let label = words::UNIT_REMOVE_NAMED.with(lang, &[("name", &safe(&unit.name))]);
    let name_label = words::UNIT_NAME_NAMED.with(lang, &[("code", &safe(&unit.code))]);
    let rename = move |event| {
        let name = event_target_value(&event).trim().to_string();
        set_up.alter(|campaign| {
            if let Some(unit) = campaign.units.get_mut(place) {
                unit.name = name;
            }
        });
    };
    let remove = move |_| {
        set_up.alter(|campaign| {
            if place < campaign.units.len() {
                campaign.units.remove(place);
            }
        });
        set_up.review().session().focus("units-title");
    };
    view! {
        <tr>
            <td data-label=t(terms::UNIT_CODE)>{safe(&unit.code)}{wrong_code}</td>
            <th scope="row" data-label=t(terms::UNIT_NAME)>
                <input
                    type="text"
                    class="unit-table__name"
                    aria-label=name_label
                    prop:value=unit.name
                    on:change=rename
                />
                {wrong_name}
            </th>
            <td data-label=t(terms::GROUP)>{safe(&group)}{wrong_group}</td>
            <td>
                <button class="button button--quiet" aria-label=label on:click=remove>
                    {t(words::UNIT_REMOVE)}
                </button>
            </td>
        </tr>
    }
}
