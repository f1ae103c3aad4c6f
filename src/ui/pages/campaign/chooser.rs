//! The list of units, found by code or name without marks. Thousands of units, a few rows drawn.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::domain::campaign::{Campaign, Finder, ListedUnit};
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::{campaign as words, terms};
use crate::ui::components::RadioCard;
use crate::ui::{lang, t};

/// How many units are drawn at first, and how many more at a time.
const ROWS: usize = 30;

/// The search box, the filter by group, and the units that fit.
#[component]
pub(super) fn Chooser(
    /// The campaign.
    campaign: Arc<Campaign>,
    /// The unit that was chosen.
    chosen: RwSignal<Option<ListedUnit>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let group = RwSignal::new(String::new());
    let shown = RwSignal::new(ROWS);
    let finder = Finder::new(&campaign.units);
    let list = campaign.clone();
    let found: Memo<Vec<usize>> = Memo::new(move |_| {
        let all = finder.find(&text.get());
        let is_in =
            |place: &usize| group.with(|it| it.is_empty() || *it == list.units[*place].group);
        all.into_iter().filter(is_in).collect()
    });
    let on_input = move |event| {
        shown.set(ROWS);
        text.set(event_target_value(&event));
    };
    let list = campaign.clone();
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && let [only] = found.get_untracked()[..]
        {
            event.prevent_default();
            chosen.set(Some(list.units[only].clone()));
        }
    };
    view! {
        <section class="campaign__units" aria-labelledby="units-title">
            <h2 id="units-title">{t(words::UNIT)}</h2>
            <div class="campaign__search">
                <div class="field">
                    <label for="unit-search">{t(words::SEARCH)}</label>
                    <input
                        id="unit-search"
                        type="search"
                        autocomplete="off"
                        aria-controls="unit-list"
                        on:input=on_input
                        on:keydown=on_key
                    />
                </div>
                <GroupFilter campaign=campaign.clone() group shown />
            </div>
            <Count found shown />
            <Units campaign found shown chosen />
            <p class="campaign__aside">{t(words::NOT_LISTED)}</p>
        </section>
    }
}

/// The choice of one group; nothing where there is only one.
#[component]
fn GroupFilter(
    campaign: Arc<Campaign>,
    group: RwSignal<String>,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let choose = move |event| {
        shown.set(ROWS);
        group.set(event_target_value(&event));
    };
    (campaign.groups.len() > 1).then(|| {
        let option = |it: &crate::domain::campaign::Group| {
            view! { <option value=it.id.clone()>{safe(&it.title)}</option> }
        };
        view! {
            <div class="field">
                <label for="unit-group-filter">{t(terms::GROUP)}</label>
                <select id="unit-group-filter" on:change=choose>
                    <option value="">{t(terms::ALL_GROUPS)}</option>
                    {campaign.groups.iter().map(option).collect_view()}
                </select>
            </div>
        }
    })
}

/// How many fit, and that not all of them are drawn.
#[component]
fn Count(found: Memo<Vec<usize>>, shown: RwSignal<usize>) -> impl IntoView {
    let lang = lang();
    let said = move || {
        let n = found.with(Vec::len);
        match n {
            0 => words::FOUND_NONE.to(lang).to_string(),
            n if n > shown.get() => {
                let facts = [("shown", count(shown.get(), lang)), ("n", count(n, lang))];
                words::FIRST.with(lang, &facts.each_ref().map(|(name, it)| (*name, it.as_str())))
            }
            n => words::FOUND.with(lang, &[("n", &count(n, lang))]),
        }
    };
    view! { <p id="unit-count" role="status">{said}</p> }
}

#[component]
fn Units(
    campaign: Arc<Campaign>,
    found: Memo<Vec<usize>>,
    shown: RwSignal<usize>,
    chosen: RwSignal<Option<ListedUnit>>,
) -> impl IntoView {
    let lang = lang();
    let rows = Memo::new(move |_| {
        found.with(|found| found.iter().copied().take(shown.get()).collect::<Vec<usize>>())
    });
    let several = campaign.groups.len() > 1;
    let row = move |place: usize| {
        let unit = campaign.units[place].clone();
        let group = campaign.group(&unit.group).filter(|_| several).map(|it| it.title.clone());
        view! { <UnitRadio unit group=group.unwrap_or_default() chosen /> }
    };
    let more = move || {
        let rest = found.with(Vec::len).saturating_sub(shown.get()).min(ROWS);
        (rest > 0).then(|| {
            let text = words::SHOW_MORE.with(lang, &[("n", &count(rest, lang))]);
            view! {
                <button id="unit-more" class="button" on:click=move |_| shown.update(|n| *n += ROWS)>
                    {text}
                </button>
            }
        })
    };
    view! {
        <fieldset id="unit-list" class="campaign__list">
            <legend class="visually-hidden">{t(terms::UNIT_LIST)}</legend>
            <For each=move || rows.get() key=|place| *place children=row />
        </fieldset>
        {more}
    }
}

#[component]
fn UnitRadio(
    unit: ListedUnit,
    group: String,
    chosen: RwSignal<Option<ListedUnit>>,
) -> impl IntoView {
    let id = format!("pick-{}", unit.code);
    let (name, code) = (safe(&unit.name), safe(&unit.code));
    let more = [code, group].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let this = unit.code.clone();
    let is_chosen =
        Signal::derive(move || chosen.with(|it| it.as_ref().is_some_and(|it| it.code == this)));
    let on_choose = move |()| chosen.set(Some(unit.clone()));
    let (title, more) = (name.into_any(), safe(&more.join(" · ")));
    view! { <RadioCard id name="unit" is_chosen on_choose title more /> }
}
