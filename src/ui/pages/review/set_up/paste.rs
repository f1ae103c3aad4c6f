//! Units taken in: pasted from a spreadsheet, from a CSV file, or typed one by one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::preview::{Preview, UnitPreview};
use crate::domain::campaign::ListedUnit;
use crate::domain::problem::{Checked, Problem};
use crate::i18n::words::review_campaign as words;
use crate::ui::components::{FilePicker, TextArea, TextField};
use crate::ui::session::review::SetUp;
use crate::ui::t;

/// A field into which a list is pasted. It is shown as it was read before it is put in.
#[component]
pub(super) fn PasteUnits() -> impl IntoView {
    let set_up = SetUp::get();
    let text = RwSignal::new(String::new());
    let group = RwSignal::new(first_group(set_up));
    let of_file = RwSignal::new(Vec::<Problem>::new());
    let preview = RwSignal::new(None::<Preview>);
    let look = move |_| {
        let (text, group) = (text.get_untracked(), group.get_untracked());
        preview.set(Some(Preview::of(set_up, &text, &group, of_file.get_untracked())));
    };
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let Checked { value, problems } = SetUp::text_of(file).await;
            match value {
                Some(read) => {
                    text.try_set(read);
                    of_file.try_set(problems);
                    preview.try_set(None);
                }
                None => drop(preview.try_set(Some(Preview::refused(problems)))),
            }
        });
    });
    let on_end = Callback::new(move |is_put: bool| {
        preview.set(None);
        if is_put {
            text.set(String::new());
            of_file.set(Vec::new());
        }
        set_up.review().session().focus("units-title");
    });
    // What was told of a list says nothing any more once the list is cleared.
    let is_empty = Memo::new(move |_| set_up.campaign.with(|it| it.units.is_empty()));
    Effect::new(move |was: Option<bool>| {
        let is = is_empty.get();
        if was == Some(false) && is {
            preview.set(None);
        }
        is
    });
    view! {
        <div class="paste-units card">
            <TextArea
                id="units-paste"
                label=t(words::PASTE)
                hint=t(words::UNITS_HINT)
                rows=6
                value=text
                on_input=Callback::new(move |typed| {
                    text.set(typed);
                    of_file.set(Vec::new());
                })
            />
            <div class="paste-units__foot">
                <GroupSelect id="units-paste-group" label=t(words::PASTE_GROUP) group />
                <button
                    id="units-paste-add"
                    class="button"
                    disabled=move || text.with(|text| text.trim().is_empty())
                    on:click=look
                >
                    {t(words::PASTE_ADD)}
                </button>
                <FilePicker
                    id="units-file"
                    label=t(words::PASTE_FILE)
                    hint=" "
                    accept=".csv,.txt,.tsv,text/csv,text/plain"
                    on_files
                />
            </div>
            <div id="units-pasted" role="status" aria-live="polite">
                {move || preview.get().map(|preview| view! { <UnitPreview preview on_end /> })}
            </div>
        </div>
    }
}

fn first_group(set_up: SetUp) -> String {
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

/// One unit, typed.
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
            <TextField id="unit-code-new" label=t(words::UNIT_CODE) value=code on_input=typed(code) />
            <TextField id="unit-name-new" label=t(words::UNIT_NAME) value=name on_input=typed(name) />
            <GroupSelect id="unit-group-new" label=t(words::UNIT_GROUP) group />
            <button id="unit-add" class="button" disabled=move || !is_whole() on:click=add>
                {t(words::UNIT_ADD)}
            </button>
        </div>
    }
}
