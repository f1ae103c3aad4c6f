//! A list that was read, before anything of it is applied: its columns as guessed, each to be changed, and
//! every row with what becomes of it. One for every list.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::numbers;
use crate::i18n::problems::said;
use crate::i18n::safe;
use crate::i18n::words::{Word, app, table_in as words, terms};
use crate::intake::lists::{Holds, ListColumn, LookedRow, Standing};
use crate::ui::components::{PAGE, Pager, ProblemList};
use crate::ui::lazy::messages_of_all;
use crate::ui::session::{FoundList, ListIn};
use crate::ui::{lang, t};

/// What stands in a cell beside what the table says, by row and column.
pub type CellNotes = BTreeMap<(usize, usize), String>;

/// The preview of a list.
#[component]
pub fn ListPreview(
    /// The way in of the list.
    list: ListIn,
    /// What was read.
    found: Arc<FoundList>,
    /// From where it is, in words.
    title: String,
    /// Its rows.
    rows: Vec<LookedRow>,
    /// What is wrong with it as a whole.
    #[prop(optional)]
    problems: Vec<Problem>,
    /// Criteria that a column may hold, by id, in words.
    #[prop(optional)]
    leaves: Vec<(String, String)>,
    /// What stands beside its cells.
    #[prop(optional)]
    notes: CellNotes,
    /// What accepting it would do.
    #[prop(into)]
    told: Signal<String>,
    /// Whether it can be accepted.
    #[prop(into)]
    may_put: Signal<bool>,
    /// The rows in doubt that a person wants, where they can be had.
    #[prop(optional)]
    wanted: RwSignal<BTreeSet<usize>>,
    /// What accepting is called.
    put_label: Word,
    /// Accepts it.
    put: Callback<()>,
    /// Puts it aside.
    aside: Callback<()>,
    /// What must be said first.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = move |name: &str| list.id(name);
    let lack = found.reading.lack.clone().map(|problem| {
        view! {
            <div id=id("lack") class="outcome outcome--bad">
                <p><b>{t(words::CHOOSE_FIRST)}</b></p>
                <ProblemList problems=vec![problem] />
            </div>
        }
    });
    let problems = (!problems.is_empty()).then(|| {
        view! { <div id=id("problems") class="outcome outcome--bad"><ProblemList problems /></div> }
    });
    view! {
        <section class="card list-preview" aria-labelledby=id("found")>
            <h2 id=id("found") tabindex="-1">{title}</h2>
            <Tables list found=found.clone() />
            <p id=id("found-line")><b>{told}</b></p>
            {lack}
            {problems}
            {children.map(|children| children())}
            <Rows list found rows leaves notes wanted />
            <p class="row">
                <button
                    id=id("put-in")
                    class="button button--primary"
                    disabled=move || !may_put.get()
                    on:click=move |_| put.run(())
                >
                    {t(put_label)}
                </button>
                <button id=id("aside") class="button" on:click=move |_| aside.run(())>
                    {t(words::ASIDE)}
                </button>
            </p>
        </section>
    }
}

/// Which table of the file is meant, where it has several.
#[component]
fn Tables(list: ListIn, found: Arc<FoundList>) -> impl IntoView {
    let lang = lang();
    let names = found.reading.tables.clone();
    let own = found.reading.table;
    if let [name] = names.as_slice() {
        let told = |name: &str| words::SHEET.with(lang, &[("name", &safe(name))]);
        let told = (!name.trim().is_empty()).then(|| told(name));
        return told.map(|told| view! { <p class="field__hint">{told}</p> }).into_any();
    }
    let option = move |(at, name): (usize, String)| {
        let number = (at + 1).to_string();
        let name = match name.trim() {
            "" => words::TABLE_N.with(lang, &[("n", &number)]),
            name => safe(name),
        };
        view! { <option value=at.to_string() selected=at == own>{name}</option> }
    };
    let id = list.id("table");
    let focus = id.clone();
    let choose = move |event| {
        if let Ok(table) = event_target_value(&event).parse() {
            list.choose(found.chosen.with_table(table), focus.clone());
        }
    };
    let choice = (names.len() > 1).then(move || {
        view! {
            <div class="field">
                <label for=id.clone()>{t(words::TABLE)}</label>
                <select id=id on:change=choose>
                    {names.into_iter().enumerate().map(option).collect_view()}
                </select>
            </div>
        }
    });
    choice.into_any()
}

#[component]
fn Rows(
    list: ListIn,
    found: Arc<FoundList>,
    rows: Vec<LookedRow>,
    leaves: Vec<(String, String)>,
    notes: CellNotes,
    wanted: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let problems: Vec<Problem> = rows.iter().flat_map(|row| row.why.clone()).collect();
    let are_told = messages_of_all(&problems);
    let shown = RwSignal::new(None::<Standing>);
    let from = RwSignal::new(0_usize);
    let width = found.reading.columns.len();
    let columns = found.reading.columns.iter().enumerate().map(|(at, column)| {
        let (column, leaves) = (column.clone(), leaves.clone());
        view! { <ColumnHead list found=found.clone() at column leaves /> }
    });
    let columns = columns.collect_view();
    let rows = StoredValue::new(rows);
    let notes = StoredValue::new(notes);
    let fits = move |row: &&LookedRow| shown.get().is_none_or(|it| row.standing == it);
    let total = Signal::derive(move || rows.with_value(|rows| rows.iter().filter(fits).count()));
    let lines = move || {
        are_told.track();
        rows.with_value(|rows| {
            let rows = rows.iter().filter(fits).skip(from.get()).take(PAGE);
            rows.map(|row| view! { <Line list row=row.clone() width notes wanted /> })
                .collect_view()
        })
    };
    view! {
        <Filter list rows shown from wanted />
        <div
            class="scroll-x list-preview__rows"
            role="region"
            tabindex="0"
            aria-label=t(words::ROWS)
        >
            <table id=list.id("preview") class="plain-table">
                <thead>
                    <tr>
                        <th scope="col">{t(terms::RESULT)}</th>
                        <th scope="col" class="number">{t(words::ROW)}</th>
                        {columns}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <Pager id=list.id("rows") from total />
    }
}

/// Which rows are shown, with how many there are; and all rows in doubt at once.
#[component]
fn Filter(
    list: ListIn,
    rows: StoredValue<Vec<LookedRow>>,
    shown: RwSignal<Option<Standing>>,
    from: RwSignal<usize>,
    wanted: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let lang = lang();
    let count = |fits: &dyn Fn(&LookedRow) -> bool| {
        rows.with_value(|rows| rows.iter().filter(|row| fits(row)).count())
    };
    let way = move |name: &str, standing: Option<Standing>, word: Word| {
        let n = count(&|row| standing.is_none_or(|it| row.standing == it));
        let choose = move |_| {
            shown.set(standing);
            from.set(0);
        };
        view! {
            <button
                id=list.id(name)
                class="button button--quiet"
                aria-pressed=move || (shown.get() == standing).to_string()
                on:click=choose
            >
                {word.with(lang, &[("n", &numbers::count(n, lang))])}
            </button>
        }
    };
    let offered = count(&|row| row.is_offered);
    let take_all = move |event| {
        let is_wanted = event_target_checked(&event);
        let all = rows.with_value(|rows| {
            rows.iter().filter(|row| row.is_offered).map(|row| row.row).collect::<BTreeSet<_>>()
        });
        wanted.set(if is_wanted { all } else { BTreeSet::new() });
    };
    let all = (offered > 0).then(|| {
        let text = words::TAKE_ALL.with(lang, &[("n", &numbers::count(offered, lang))]);
        let are_all = move || wanted.with(|wanted| wanted.len() >= offered);
        view! {
            <label class="list-preview__want">
                <input
                    id=list.id("want-all")
                    type="checkbox"
                    prop:checked=are_all
                    on:change=take_all
                />
                " "
                {text}
            </label>
        }
    });
    view! {
        <div class="row list-preview__filter" role="group" aria-label=t(words::SHOWN)>
            {way("show-all", None, words::ALL_ROWS)}
            {way("show-taken", Some(Standing::Taken), words::ROWS_TAKEN)}
            {way("show-in-doubt", Some(Standing::InDoubt), words::ROWS_IN_DOUBT)}
            {way("show-refused", Some(Standing::Refused), words::ROWS_REFUSED)}
        </div>
        {all}
    }
}

/// A column: its heading, and what it is read as.
#[component]
fn ColumnHead(
    list: ListIn,
    found: Arc<FoundList>,
    /// Its place from the left.
    at: usize,
    column: ListColumn,
    leaves: Vec<(String, String)>,
) -> impl IntoView {
    let lang = lang();
    let ListColumn { heading, holds, is_remembered } = column;
    let number = (at + 1).to_string();
    let heading = match heading.trim() {
        "" => words::COLUMN_N.with(lang, &[("n", &number)]),
        heading => safe(heading),
    };
    if found.is_fixed {
        return view! { <th scope="col">{heading}</th> }.into_any();
    }
    let label = words::COLUMN_HOLDS.with(lang, &[("heading", &heading)]);
    let roles = list
        .kind
        .roles()
        .iter()
        .map(|role| (Holds::Role(*role), t(words::role(*role)).to_string()));
    let leaves = leaves.into_iter().map(|(id, title)| (Holds::Leaf(id), title));
    // Lines without a heading are read as a whole, whatever column they stand in.
    let holds_nothing = |it: &ListColumn| it.holds == Holds::Nothing;
    let is_by_line =
        found.reading.lack.is_none() && found.reading.columns.iter().all(holds_nothing);
    let nothing = if is_by_line { words::BY_LINE } else { words::IGNORED };
    let none = [(Holds::Nothing, t(nothing).to_string())];
    // Running numbers are left out as well, and nobody has to know the word.
    let own = match holds {
        Holds::Role(role) if !list.kind.roles().contains(&role) => Holds::Nothing,
        holds => holds,
    };
    let option = |(holds, title): (Holds, String)| {
        view! { <option value=holds.word() selected=holds == own>{title}</option> }
    };
    let options = none.into_iter().chain(roles).chain(leaves).map(option).collect_view();
    let id = list.id(&format!("column-{at}"));
    let focus = id.clone();
    let choose = move |event| {
        let holds = Holds::of_word(&event_target_value(&event));
        list.choose_column(&found, at, holds, focus.clone());
    };
    let is_read = own != Holds::Nothing;
    view! {
        <th scope="col" class:list-preview__ignored=!is_read>
            <span class="list-preview__heading">{heading}</span>
            <select id=id aria-label=label on:change=choose>{options}</select>
            {is_remembered.then(|| view! { <small>{t(words::REMEMBERED)}</small> })}
        </th>
    }
    .into_any()
}

#[component]
fn Line(
    list: ListIn,
    row: LookedRow,
    width: usize,
    notes: StoredValue<CellNotes>,
    wanted: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let lang = lang();
    let LookedRow { row, cells, standing, why, is_offered } = row;
    let (mark, word, class) = match standing {
        Standing::Taken => ("✓", words::TAKEN, "badge badge--good"),
        Standing::InDoubt => ("?", words::IN_DOUBT, "badge badge--warn"),
        Standing::Refused => ("✗", words::REFUSED_ROW, "badge badge--bad"),
    };
    let reason = |problem: &Problem| {
        let said = said(problem, lang);
        let text = format!("{} {}. {}: {}.", said.code, said.message, t(app::FIX), said.fix);
        view! { <p class="list-preview__why">{text}</p> }
    };
    let want = is_offered.then(|| {
        let change = move |event| {
            let is_wanted = event_target_checked(&event);
            wanted.update(|wanted| {
                match is_wanted {
                    true => wanted.insert(row),
                    false => wanted.remove(&row),
                };
            });
        };
        view! {
            <label class="list-preview__want">
                <input
                    id=list.id(&format!("want-{row}"))
                    type="checkbox"
                    prop:checked=move || wanted.with(|wanted| wanted.contains(&row))
                    on:change=change
                />
                " "
                {t(words::TAKE_IT)}
            </label>
        }
    });
    let cell = |at: usize| {
        let text = cells.get(at).map(|it| safe(it)).unwrap_or_default();
        let note = notes.with_value(|notes| notes.get(&(row, at)).cloned());
        let note = note.map(|note| view! { <br /><small>{note}</small> });
        view! { <td>{text}{note}</td> }
    };
    view! {
        <tr data-row=row.to_string()>
            <td class="list-preview__outcome">
                <span class=class><span aria-hidden="true">{mark}" "</span>{t(word)}</span>
                {why.iter().map(reason).collect_view()}
                {want}
            </td>
            <th scope="row" class="number">{row}</th>
            {(0..width).map(cell).collect_view()}
        </tr>
    }
}
