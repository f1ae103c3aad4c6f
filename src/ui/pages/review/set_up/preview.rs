//! A pasted list as it was read, before it is put in: what is added, what is doubtful, what is left
//! out and why, and which group is meant where the list names one in words of its own.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::pasted::PastedProblems;
use crate::domain::campaign::unit_list::PastedUnits;
use crate::domain::campaign::{Group, ListedUnit};
use crate::domain::old_font::converted;
use crate::domain::problem::{Checked, Code, Problem};
use crate::i18n::numbers::show;
use crate::i18n::safe;
use crate::i18n::words::review_campaign as words;
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// What was read.
#[derive(Clone, Default)]
pub(super) struct Preview {
    list: PastedUnits,
    added: usize,
    changed: usize,
    doubts: Vec<Problem>,
    left_out: Vec<Problem>,
}

impl Preview {
    /// Reads a list; `of_file` is what was told of the file that it is from.
    pub(super) fn of(set_up: SetUp, text: &str, group: &str, of_file: Vec<Problem>) -> Self {
        let (Checked { value, problems }, added, changed) = set_up.read_units(text, group);
        let list = value.unwrap_or_default();
        let there = set_up.campaign.with_untracked(|campaign| campaign.units.clone());
        let doubts = of_file.into_iter().chain(list.doubts(&there)).chain(old_fonts(&list));
        Preview { doubts: doubts.collect(), left_out: problems, list, added, changed }
    }

    /// A file that cannot be read.
    pub(super) fn refused(problems: Vec<Problem>) -> Self {
        Preview { left_out: problems, ..Preview::default() }
    }
}

/// Names that look like texts of an old font, each with what it then says.
fn old_fonts(list: &PastedUnits) -> Vec<Problem> {
    let doubt = |(line, unit): &(usize, ListedUnit)| {
        let read = converted(&unit.name)?;
        let problem = Problem::new(Code::PastedOldFont).with("line", line);
        Some(problem.with("found", &unit.name).with("expected", read))
    };
    list.units.iter().filter_map(doubt).collect()
}

/// The preview, with the questions that it leaves open.
#[component]
pub(super) fn UnitPreview(
    preview: Preview,
    /// Told at the end whether the list was put in.
    on_end: Callback<bool>,
) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let Preview { list, added, changed, doubts, left_out } = preview;
    let number = |n: usize| show(&n.to_string(), lang);
    let facts = [
        ("read", number(list.units.len())),
        ("added", number(added)),
        ("changed", number(changed)),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(key, n)| (*key, n.as_str())).collect();
    let told = words::PASTE_WOULD.with(lang, &facts);
    let is_empty = list.units.is_empty();
    let has_old_font = doubts.iter().any(|it| it.code == Code::PastedOldFont);
    let first = list.units.iter().take(3).map(|(_, unit)| {
        let cells = [&unit.code, &unit.name, &unit.group].map(|text| safe(text));
        view! { <tr>{cells.map(|cell| view! { <td>{cell}</td> }).into_iter().collect_view()}</tr> }
    });
    let first = (!is_empty).then(|| {
        view! {
            <table class="plain-table">
                <caption>{t(words::PASTE_FIRST)}</caption>
                <tbody>{first.collect_view()}</tbody>
            </table>
        }
    });
    let answers = RwSignal::new(BTreeMap::<String, String>::new());
    let asked = list.unknown_groups.len();
    let questions = list.unknown_groups.iter().cloned().enumerate();
    let questions =
        questions.map(|(n, found)| view! { <GroupQuestion n found answers /> }).collect_view();
    let converts = RwSignal::new(false);
    let convert = has_old_font.then(|| {
        view! {
            <label class="paste-units__convert">
                <input
                    id="units-convert"
                    type="checkbox"
                    on:change=move |event| converts.set(event_target_checked(&event))
                />
                " "
                {t(words::PASTE_CONVERT)}
            </label>
        }
    });
    let put = move |_| {
        let mut list = list.clone();
        for (found, id) in answers.get_untracked() {
            list.name_group(&found, &id);
        }
        if converts.get_untracked() {
            for (_, unit) in &mut list.units {
                unit.name = converted(&unit.name).unwrap_or_else(|| unit.name.clone());
            }
        }
        set_up.put_units(list);
        on_end.run(true);
    };
    let buttons = (!is_empty).then(|| {
        view! {
            <p class="paste-units__foot">
                <button
                    id="units-put"
                    class="button button--main"
                    disabled=move || answers.with(BTreeMap::len) < asked
                    on:click=put
                >
                    {t(words::PASTE_PUT)}
                </button>
                <button id="units-cancel" class="button" on:click=move |_| on_end.run(false)>
                    {t(words::PASTE_CANCEL)}
                </button>
            </p>
        }
    });
    view! {
        <p><b>{told}</b></p>
        {first}
        {questions}
        <PastedProblems told=words::PASTE_DOUBTS problems=doubts />
        {convert}
        <PastedProblems told=words::PASTE_BAD problems=left_out />
        {buttons}
    }
}

/// One question for a group that the list names in its own words, however many rows have it.
#[component]
fn GroupQuestion(
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
