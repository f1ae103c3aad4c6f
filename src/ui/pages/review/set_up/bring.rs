//! A list of units taken in, from a file or pasted: what is added, what is doubtful, what is left out and
//! why, and which group is meant where the list names one in words of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::group_question::GroupQuestion;
use super::group_select::{GroupSelect, first_group};
use crate::domain::campaign::ListedUnit;
use crate::domain::campaign::unit_list::PastedUnits;
use crate::domain::old_font::converted;
use crate::domain::problem::{Code, Problem};
use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::review_campaign as words;
use crate::intake::ListKind;
use crate::intake::lists::{Known, LookedRow, Standing, look_at_units};
use crate::ui::parts::{ListPreview, ListSource};
use crate::ui::session::review::SetUp;
use crate::ui::session::{FoundList, ListIn};
use crate::ui::{lang, t};

/// The fields that take a list, and the list that is looked at.
#[component]
pub(super) fn BringUnits() -> impl IntoView {
    let set_up = SetUp::get();
    let session = set_up.review().session();
    let known = Callback::new(|()| Known::default());
    let list = ListIn::open(session, "units", ListKind::Units, known);
    let group = RwSignal::new(first_group(set_up));
    // What was told of a list says nothing any more once the units are cleared.
    let is_empty = Memo::new(move |_| set_up.campaign.with(|it| it.units.is_empty()));
    Effect::new(move |was: Option<bool>| {
        let is = is_empty.get();
        if was == Some(false) && is {
            list.put_aside();
        }
        is
    });
    view! {
        <div class="bring-units card">
            <ListSource
                list
                open=words::UNITS_OPEN
                open_hint=words::UNITS_OPEN_HINT
                paste=words::UNITS_PASTE
            />
            <p class="field__hint">{t(words::UNITS_HINT)}</p>
            <GroupSelect id="units-paste-group" label=t(words::PASTE_GROUP) group />
        </div>
        {move || {
            let group = group.get();
            list.found.get().map(|found| view! { <FoundUnits list found group /> })
        }}
    }
}

#[component]
fn FoundUnits(list: ListIn, found: Arc<FoundList>, group: String) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let read = set_up.read_units(&found.reading, &group);
    let there = set_up.campaign.with_untracked(|campaign| campaign.units.clone());
    let rows = look_at_units(&found.reading, &read, &there);
    // What is wrong with the columns is told once, by the list itself or here.
    let is_whole = |it: &Problem| it.code == Code::TableColumns && found.reading.lack.is_none();
    let problems: Vec<Problem> = read.problems.into_iter().filter(is_whole).collect();
    let units = read.value.unwrap_or_default();
    let asked = units.unknown_groups.len();
    let questions = units.unknown_groups.clone();
    let answers = RwSignal::new(BTreeMap::<String, String>::new());
    let wanted = RwSignal::new(BTreeSet::<usize>::new());
    let converts = RwSignal::new(false);
    let taken = Taken::of(units, &rows);
    let old_fonts = old_fonts(&rows);
    let taken = StoredValue::new(taken);
    let chosen = move || taken.with_value(|it| wanted.with(|wanted| it.chosen(wanted)));
    let told = Signal::derive(move || {
        let list = chosen();
        let n = list.units.len();
        let units = list.units.into_iter().map(|(_, unit)| unit).collect();
        let (added, changed) = set_up.would_put(units);
        let facts = [n, added, changed].map(|n| count(n, lang));
        let facts = [("read", &*facts[0]), ("added", &*facts[1]), ("changed", &*facts[2])];
        words::PASTE_WOULD.with(lang, &facts)
    });
    let may_put =
        Signal::derive(move || !chosen().units.is_empty() && answers.with(BTreeMap::len) >= asked);
    let end = move || {
        list.put_aside();
        set_up.review().session().focus("units-title");
    };
    let put = Callback::new(move |()| {
        let mut list = chosen();
        for (found, id) in answers.get_untracked() {
            list.name_group(&found, &id);
        }
        if converts.get_untracked() {
            convert(&mut list);
        }
        set_up.put_units(list);
        end();
    });
    let title = words::UNITS_FOUND.with(lang, &[("name", &safe(&found.name))]);
    let questions = questions.into_iter().enumerate();
    let questions =
        questions.map(|(n, found)| view! { <GroupQuestion n found answers /> }).collect_view();
    view! {
        <ListPreview
            list
            found
            title
            rows
            problems
            told
            may_put
            wanted
            put_label=words::PASTE_PUT
            put
            aside=Callback::new(move |()| end())
        >
            {questions}
            <Convert old_fonts converts wanted />
        </ListPreview>
    }
}

/// Whether names in an old font are converted; those that are converted are wanted.
#[component]
fn Convert(
    old_fonts: BTreeSet<usize>,
    converts: RwSignal<bool>,
    wanted: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    (!old_fonts.is_empty()).then(move || {
        let change = move |event| {
            converts.set(event_target_checked(&event));
            if converts.get_untracked() {
                wanted.update(|wanted| wanted.extend(&old_fonts));
            }
        };
        view! {
            <label class="bring-units__convert">
                <input id="units-convert" type="checkbox" on:change=change />
                " "
                {t(words::PASTE_CONVERT)}
            </label>
        }
    })
}

/// The units of a list, and the rows in doubt among them.
struct Taken {
    list: PastedUnits,
    in_doubt: BTreeSet<usize>,
}

impl Taken {
    fn of(list: PastedUnits, rows: &[LookedRow]) -> Self {
        let in_doubt = rows.iter().filter(|row| row.standing != Standing::Taken);
        Taken { list, in_doubt: in_doubt.map(|row| row.row).collect() }
    }

    /// Without the rows in doubt that nobody wants.
    fn chosen(&self, wanted: &BTreeSet<usize>) -> PastedUnits {
        let mut list = self.list.clone();
        list.units.retain(|(row, _)| !self.in_doubt.contains(row) || wanted.contains(row));
        list
    }
}

/// The rows whose names look like texts of an old font.
fn old_fonts(rows: &[LookedRow]) -> BTreeSet<usize> {
    let is_old = |row: &&LookedRow| row.why.iter().any(|it| it.code == Code::PastedOldFont);
    rows.iter().filter(is_old).map(|row| row.row).collect()
}

fn convert(list: &mut PastedUnits) {
    for (_, unit) in &mut list.units {
        let ListedUnit { name, .. } = unit;
        *name = converted(name).unwrap_or_else(|| name.clone());
    }
}
