//! Last year's result as it was published, where there is no file of it: a table, and a person's word for its
//! year and for what its points are out of.

use std::sync::Arc;

use leptos::prelude::*;

use super::GroupResult;
use crate::domain::exact::Exact;
use crate::domain::review::GroupRanking;
use crate::domain::review::outcome::{ResultGroup, ResultRow};
use crate::domain::typed::Takes;
use crate::i18n::numbers::{count, show};
use crate::i18n::safe;
use crate::i18n::words::review_result as words;
use crate::intake::ListKind;
use crate::intake::lists::{Known, MOST, Published, Unit, look, published};
use crate::ui::components::{NumberField, TextField};
use crate::ui::parts::{ListPreview, ListSource};
use crate::ui::session::review::Review;
use crate::ui::session::{FoundList, ListIn};
use crate::ui::{lang, t};

/// What a person says of the table. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
struct SaidOf {
    year: RwSignal<String>,
    max: RwSignal<String>,
    /// The year that is scored, if known.
    now: Option<u32>,
}

impl SaidOf {
    /// A year before the one that is scored.
    fn year(self) -> Option<u32> {
        let year = self.year.get().trim().parse().ok();
        year.filter(|year| (1990..self.now.unwrap_or(2200)).contains(year))
    }

    /// The maximum; nothing where none is stated.
    ///
    /// # Errors
    /// What was typed is none.
    fn max(self) -> Result<Option<Exact>, ()> {
        match self.max.get().trim() {
            "" => Ok(None),
            text => {
                let max = Exact::parse(text).map_err(|_| ())?;
                let is_sound = !max.is_zero() && !max.is_negative() && max <= Exact::from(MOST);
                is_sound.then_some(Some(max)).ok_or(())
            }
        }
    }
}

/// The fields that take the table, and the table that is looked at.
#[component]
pub(super) fn PublishedTable(
    /// What it is compared with.
    result: GroupResult,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let known = Callback::new(|()| Known::default());
    let list = ListIn::open(review.session(), "published", ListKind::Results, known);
    let before = review.year_before();
    let said = SaidOf {
        year: RwSignal::new(before.map(|year| year.to_string()).unwrap_or_default()),
        max: RwSignal::default(),
        now: before.map(|year| year + 1),
    };
    let year_problem = Signal::derive(move || {
        let now = said.now.map(|year| year.to_string()).unwrap_or_else(|| "2200".into());
        said.year().is_none().then(|| words::LAST_TABLE_YEAR_BAD.with(lang, &[("year", &now)]))
    });
    let most = show(&MOST.to_string(), lang);
    let max_problem = Signal::derive(move || {
        let text = || words::LAST_TABLE_MAX_BAD.with(lang, &[("most", &most)]);
        said.max().is_err().then(text)
    });
    let group = result.group;
    view! {
        <details class="card bring-verdicts no-print">
            <summary id="published-bring">{t(words::LAST_TABLE)}</summary>
            <p class="field__hint">{t(words::LAST_TABLE_HINT)}</p>
            <div class="last-year__said">
                <TextField
                    id="published-year"
                    label=t(words::LAST_TABLE_YEAR)
                    value=said.year
                    on_input=Callback::new(move |text| said.year.set(text))
                    problem=year_problem
                />
                <NumberField
                    id="published-max"
                    label=t(words::LAST_TABLE_MAX)
                    hint=t(words::LAST_TABLE_MAX_HINT)
                    takes=Takes::Decimal
                    value=said.max
                    on_input=Callback::new(move |text| said.max.set(text))
                    problem=max_problem
                />
            </div>
            <ListSource
                list
                open=words::LAST_TABLE_OPEN
                open_hint=words::LAST_TABLE_OPEN_HINT
                paste=words::LAST_TABLE_PASTE
            />
            {move || {
                let group = group.clone();
                list.found.get().map(|found| view! { <FoundResult list found said group /> })
            }}
        </details>
    }
}

#[component]
fn FoundResult(
    list: ListIn,
    found: Arc<FoundList>,
    said: SaidOf,
    group: Arc<GroupRanking>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let units = units(&group);
    let all = units.len();
    let held = {
        let (reading, units) = (found.reading.clone(), units);
        // A maximum that is none is as good as not stated: its field says what is wrong.
        Memo::new(move |_| {
            let max = said.max().unwrap_or_default();
            let Published { reading, rows } = published(reading.clone(), &units, max.as_ref());
            (look(&reading), rows)
        })
    };
    let told = Signal::derive(move || {
        let n = count(held.with(|(_, rows)| rows.len()), lang);
        let year = said.year.get();
        let facts = [("n", &*n), ("all", &*count(all, lang)), ("year", year.trim())];
        words::LAST_TABLE_WOULD.with(lang, &facts)
    });
    let may_put = Signal::derive(move || {
        let has_rows = held.with(|(_, rows)| !rows.is_empty());
        has_rows && said.year().is_some() && said.max().is_ok()
    });
    let name = safe(&found.name);
    let put = {
        let (title, id) = (found.name.clone(), group.id.clone());
        Callback::new(move |()| {
            let rows = held.with_untracked(|(_, rows)| rows.clone());
            let Some(year) = untrack(|| said.year()) else { return };
            if review.take_published(year, title.clone(), of_group(&id, rows)).is_ok() {
                list.put_aside();
                review.session().focus("last-year-is");
            }
        })
    };
    let aside = Callback::new(move |()| {
        list.put_aside();
        review.session().focus("published-bring");
    });
    let title = words::LAST_TABLE_FOUND.with(lang, &[("name", &name)]);
    move || {
        let (found, title) = (found.clone(), title.clone());
        let rows = held.with(|(rows, _)| rows.clone());
        view! {
            <ListPreview
                list
                found
                title
                rows
                told
                may_put
                put_label=words::LAST_TABLE_PUT
                put
                aside
            />
        }
    }
}

/// The units of a group, ranked or not.
fn units(group: &GroupRanking) -> Vec<Unit> {
    let ranked = group.rows.iter().map(|it| (&it.code, &it.name));
    let others = group.excluded.iter().map(|it| (&it.code, &it.name));
    let unit = |(code, name): (&String, &String)| Unit { code: code.clone(), name: name.clone() };
    ranked.chain(others).map(unit).collect()
}

fn of_group(id: &str, rows: Vec<ResultRow>) -> ResultGroup {
    ResultGroup { id: id.into(), rows, ..ResultGroup::default() }
}
