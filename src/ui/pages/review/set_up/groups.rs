//! Groups of units: name, code, criteria set, caps.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::domain::campaign::Group;
use crate::domain::dossier::Caps;
use crate::domain::points::Points;
use crate::domain::text::fold;
use crate::domain::typed::Takes;
use crate::i18n::numbers;
use crate::i18n::words::{Word, review_campaign as words, terms};
use crate::ui::components::{
    FilePicker, NumberField, OUR_FILES, ProblemList, SetWarnings, TextField,
};
use crate::ui::session::review::SetUp;
use crate::ui::session::{ChosenSet, Session};
use crate::ui::{lang, t};

/// The groups, and a way to add one: it begins with its criteria set.
#[component]
pub(super) fn Groups() -> impl IntoView {
    let set_up = SetUp::get();
    let session = Session::get();
    let at_hand = RwSignal::new(session.sets());
    let count = Memo::new(move |_| set_up.campaign.with(|campaign| campaign.groups.len()));
    let group = move |place| view! { <GroupCard place at_hand /> };
    view! {
        <section class="set-up__part" aria-labelledby="groups-title">
            <h2 id="groups-title" tabindex="-1">{t(words::GROUPS)}</h2>
            <p class="field__hint">{t(words::GROUPS_HINT)}</p>
            <div class="set-up__groups">{move || (0..count.get()).map(group).collect_view()}</div>
            <AddGroup at_hand />
        </section>
    }
}

#[component]
fn AddGroup(at_hand: RwSignal<Vec<ChosenSet>>) -> impl IntoView {
    let set_up = SetUp::get();
    let session = Session::get();
    let problems = RwSignal::new(Vec::new());
    let add = move |chosen: ChosenSet| {
        spawn_local(async move {
            let failed = set_up.add_group(chosen).await.err().unwrap_or_default();
            problems.try_set(failed);
        });
    };
    let choose = move |event| {
        let key = event_target_value(&event);
        if let Some(set) = at_hand.with_untracked(|sets| find(sets, &key)) {
            add(set);
        }
    };
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            match session.read_set(&file).await {
                Ok(read) => {
                    let _ = session.keep_set(&read);
                    at_hand.try_set(session.sets());
                    add(ChosenSet::Kept(Box::new(read)));
                }
                Err(found) => drop(problems.try_set(found)),
            }
        });
    });
    view! {
        <div class="set-up__add card">
            <div class="field">
                <label for="group-add">{t(words::GROUP_ADD)}</label>
                <select id="group-add" on:change=choose>
                    <option value="" prop:selected=move || { set_up.campaign.track(); true }>
                        {t(words::GROUP_SET_NONE)}
                    </option>
                    {move || options(&at_hand.get(), "")}
                </select>
            </div>
            <FilePicker
                id="group-set-file"
                label=t(words::GROUP_SET_FROM)
                hint=" "
                accept=OUR_FILES
                on_files
            />
            {move || {
                let found = problems.get();
                (!found.is_empty()).then(|| view! { <ProblemList problems=found /> })
            }}
        </div>
    }
}

fn find(sets: &[ChosenSet], key: &str) -> Option<ChosenSet> {
    sets.iter().find(|set| set.key() == key).cloned()
}

/// The sets as options of a list.
fn options(sets: &[ChosenSet], chosen: &str) -> impl IntoView + use<> {
    let lang = lang();
    let option = |set: &ChosenSet| {
        let title = format!("{} ({})", lang.pick(set.title()), set.version_and_code());
        let is_chosen = set.key() == chosen;
        view! { <option value=set.key() selected=is_chosen>{title}</option> }
    };
    sets.iter().map(option).collect_view()
}

#[component]
fn GroupCard(place: usize, at_hand: RwSignal<Vec<ChosenSet>>) -> impl IntoView {
    let (set_up, session) = (SetUp::get(), Session::get());
    let lang = lang();
    let group = Memo::new(move |_| {
        set_up.campaign.with(|it| it.groups.get(place).cloned().unwrap_or_default())
    });
    let units = Memo::new(move |_| {
        let id = group.with(|group| group.id.clone());
        set_up.campaign.with(|it| it.units.iter().filter(|unit| unit.group == id).count())
    });
    let legend = words::GROUP_N.with(lang, &[("n", &(place + 1).to_string())]);
    let count = move || terms::UNIT_COUNT.with(lang, &[("n", &numbers::count(units.get(), lang))]);
    let remove_name = move || {
        group.with(|group| words::GROUP_REMOVE_NAMED.with(lang, &[("name", name_of(group))]))
    };
    let title = Signal::derive(move || group.with(|group| group.title.clone()));
    let on_title = altered(place, |group, title| group.title = title);
    let id = Signal::derive(move || group.with(|group| group.id.clone()));
    view! {
        <fieldset class="card group-card">
            <legend>{legend}</legend>
            <div class="set-up__fields">
                <TextField
                    id=format!("group-{place}-title")
                    label=t(words::GROUP_NAME)
                    value=title
                    on_input=on_title
                />
                <TextField
                    id=format!("group-{place}-id")
                    label=t(words::GROUP_ID)
                    hint=t(words::GROUP_ID_HINT)
                    value=id
                    on_input=Callback::new(move |id: String| rename(set_up, place, &id))
                    problem=set_up.problem_at(format!("/groups/{place}/id"))
                />
                <SetChoice place group at_hand />
                <CapField place name="bonus" label=terms::BONUS_CAP of=|caps| &mut caps.bonus />
                <CapField
                    place
                    name="penalty"
                    label=terms::PENALTY_CAP
                    of=|caps| &mut caps.penalty
                />
            </div>
            <p class="group-card__foot">
                <span>{count}</span>
                <button
                    type="button"
                    class="button button--quiet button--danger"
                    aria-label=remove_name
                    on:click=move |_| {
                        set_up.remove_group(place);
                        session.focus("groups-title");
                    }
                >
                    {t(words::GROUP_REMOVE)}
                </button>
            </p>
        </fieldset>
    }
}

fn name_of(group: &Group) -> &str {
    match group.title.trim() {
        "" => &group.id,
        title => title,
    }
}

/// Types into one part of a group; everything else in it stays.
fn altered(place: usize, put: fn(&mut Group, String)) -> Callback<String> {
    let set_up = SetUp::get();
    Callback::new(move |text: String| {
        set_up.alter(|campaign| {
            if let Some(group) = campaign.groups.get_mut(place) {
                put(group, text.clone());
            }
        });
    })
}

/// A group's code changes together with that of its units. Files take ids of plain letters only.
fn rename(set_up: SetUp, place: usize, typed: &str) {
    let folded = fold(typed);
    let words = folded.split(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_');
    let id = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    set_up.alter(|campaign| {
        let Some(group) = campaign.groups.get_mut(place) else { return };
        let before = std::mem::replace(&mut group.id, id.clone());
        for unit in campaign.units.iter_mut().filter(|unit| unit.group == before) {
            unit.group = id.clone();
        }
    });
}

#[component]
fn SetChoice(place: usize, group: Memo<Group>, at_hand: RwSignal<Vec<ChosenSet>>) -> impl IntoView {
    let set_up = SetUp::get();
    let problems = RwSignal::new(Vec::new());
    let choose = move |event| {
        let key = event_target_value(&event);
        let Some(chosen) = at_hand.with_untracked(|sets| find(sets, &key)) else { return };
        spawn_local(async move {
            let failed = set_up.choose_set(place, chosen).await.err().unwrap_or_default();
            problems.try_set(failed);
        });
    };
    let present = Memo::new(move |_| group.with(|group| group.set.clone()));
    // The present set may be one that only the campaign carries.
    let shown = move || {
        let present = present.get();
        let own = at_hand.with(|sets| sets.iter().find(|set| set.is(&present)).map(ChosenSet::key));
        let other = own.is_none().then(|| {
            let title = present.full_name();
            view! { <option value="" selected=true>{title}</option> }
        });
        view! { {other} {options(&at_hand.get(), &own.unwrap_or_default())} }
    };
    // The samples have nothing to be warned of.
    let warnings = move || {
        let present = present.get();
        let chosen = at_hand.with(|sets| sets.iter().find(|set| set.is(&present)).cloned());
        match chosen {
            Some(ChosenSet::Kept(read)) => Some(view! { <SetWarnings set=Arc::new(read.set) /> }),
            Some(ChosenSet::BuiltIn(_)) | None => None,
        }
    };
    view! {
        <div class="field">
            <label for=format!("group-{place}-set")>{t(terms::CRITERIA_SET)}</label>
            <select id=format!("group-{place}-set") on:change=choose>{shown}</select>
            {move || {
                let found = problems.get();
                (!found.is_empty()).then(|| view! { <ProblemList problems=found /> })
            }}
            {warnings}
        </div>
    }
}

#[component]
fn CapField(
    place: usize,
    name: &'static str,
    label: Word,
    of: fn(&mut Caps) -> &mut Option<Points>,
) -> impl IntoView {
    let set_up = SetUp::get();
    // What is no number stands here alone: the campaign keeps points or nothing.
    let wrong = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        let mut caps = set_up
            .campaign
            .with(|it| it.groups.get(place).map(|it| it.caps.clone()))
            .unwrap_or_default();
        let kept = of(&mut caps).map(|points| points.to_string()).unwrap_or_default();
        wrong.get().unwrap_or(kept)
    });
    let on_input = Callback::new(move |typed: String| {
        let points = Points::parse(&typed);
        let is_wrong = points.is_none() && !typed.trim().is_empty();
        wrong.set(is_wrong.then(|| typed.clone()));
        set_up.alter(|campaign| {
            if let Some(group) = campaign.groups.get_mut(place) {
                *of(&mut group.caps) = points;
            }
        });
    });
    let of_check = set_up.problem_at(format!("/groups/{place}/caps/{name}"));
    let lang = lang();
    let problem = Signal::derive(move || {
        let unread = wrong.get().map(|found| {
            let problem =
                crate::domain::problem::Problem::new(crate::domain::problem::Code::NotNumber);
            crate::i18n::problems::said(&problem.with("found", found), lang).to_string()
        });
        unread.or_else(|| of_check.get())
    });
    view! {
        <NumberField
            id=format!("group-{place}-{name}")
            label=t(label)
            hint=t(words::CAP_HINT)
            takes=Takes::Decimal
            value
            on_input
            problem
        />
    }
}
