//! Number, title, maximum, side, scorer, where it does not apply, evidence; the decision's own words.

use leptos::prelude::*;

use super::change;
use super::field::Select;
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::typed::Takes;
use crate::i18n::numbers::show;
use crate::i18n::problems::said;
use crate::i18n::words::{Word, set_table as words, terms};
use crate::intake::draft::{How, Row, Side};
use crate::ui::components::{NumberField, TextArea, TextField};
use crate::ui::session::Line;
use crate::ui::{lang, t};

const SIDES: [(&str, Word); 3] =
    [("base", terms::IN_TOTAL), ("bonus", terms::BESIDE_MAX), ("penalty", terms::PENALTY)];

const SCORERS: [(&str, Word); 3] =
    [("unit", terms::BY_UNIT), ("survey", terms::BY_SURVEY), ("superior", terms::BY_SUPERIOR)];

const EFFECTS: [(&str, Word); 4] = [
    ("", words::NA_NONE),
    ("exclude", words::NA_EXCLUDE),
    ("full", words::NA_FULL),
    ("rescale", words::NA_RESCALE),
];

/// The fields of a row.
#[component]
pub(super) fn RowFacts(
    row: RwSignal<Row>,
    is_leaf: Memo<bool>,
    of_desk: Memo<Option<Line>>,
) -> impl IntoView {
    let text =
        move |read: fn(&Row) -> &str| Signal::derive(move || row.with(|row| read(row).to_string()));
    let on_code = Callback::new(move |typed| change(row, |row| row.code = typed));
    let on_title = Callback::new(move |typed| change(row, |row| row.title = typed));
    let on_evidence = Callback::new(move |typed| change(row, |row| row.evidence = typed));
    let on_side = Callback::new(move |word: String| {
        change(row, |row| row.role = Side::from_word(&word));
    });
    let side = Signal::derive(move || row.with(|row| row.role.role().as_str().to_string()));
    let on_scorer = Callback::new(move |word| change(row, |row| row.how.scorer = word));
    let on_effect = Callback::new(move |word| change(row, |row| row.how.not_applicable = word));
    view! {
        <div class="set-table__fields">
            <TextField id="set-edit-code" label=t(words::EDIT_CODE) value=text(|row| &row.code) on_input=on_code />
            <TextField id="set-edit-title" label=t(words::EDIT_TITLE) value=text(|row| &row.title) on_input=on_title />
            <Max row of_desk />
            <Select id="set-edit-role" label=words::ROLE choices=SIDES.to_vec() value=side on_choose=on_side />
            <Show when=move || is_leaf.get()>
                <Select
                    id="set-edit-scorer"
                    label=words::SCORER
                    choices=SCORERS.to_vec()
                    value=text(|row| &row.how.scorer)
                    on_choose=on_scorer
                />
                <Select
                    id="set-edit-na"
                    label=words::NA
                    choices=EFFECTS.to_vec()
                    value=text(|row| &row.how.not_applicable)
                    on_choose=on_effect
                />
                <TextField
                    id="set-edit-evidence"
                    label=t(terms::EVIDENCE)
                    value=text(|row| &row.evidence)
                    on_input=on_evidence
                />
            </Show>
        </div>
    }
}

/// The maximum; what is no number of points stays in the field and is told.
#[component]
fn Max(row: RwSignal<Row>, of_desk: Memo<Option<Line>>) -> impl IntoView {
    let lang = lang();
    let typed = RwSignal::new(row.with_untracked(|row| row.max.clone()));
    Effect::new(move || {
        let max = row.with(|row| row.max.clone());
        if is_max(&typed.get_untracked()) {
            typed.set(max);
        }
    });
    let on_input = Callback::new(move |text: String| {
        typed.set(text.clone());
        if is_max(&text) {
            change(row, |row| row.max = text);
        }
    });
    let problem = Signal::derive(move || {
        let typed = typed.get();
        (!is_max(&typed)).then(|| {
            let problem = Problem::new(Code::PointsOutside).with("key", "max").with("found", typed);
            said(&problem.with("min", "0").with("max", "1000000"), lang).to_string()
        })
    });
    let sum = move || {
        let sum = of_desk.with(|line| line.as_ref().and_then(|line| line.sum.clone()))?;
        let label = words::USE_SUM.with(lang, &[("sum", &show(&sum, lang))]);
        let is_same = row.with(|row| row.max == sum);
        (!is_same).then(|| {
            let take = move |_| {
                typed.set(sum.clone());
                change(row, |row| row.max = sum.clone());
            };
            view! { <button class="button" on:click=take>{label}</button> }
        })
    };
    view! {
        <div>
            <NumberField
                id="set-edit-max"
                label=t(terms::MAX)
                takes=Takes::Decimal
                value=typed
                on_input
                problem
            />
            {sum}
        </div>
    }
}

fn is_max(text: &str) -> bool {
    Points::parse(text).is_some_and(|max| max >= Points::ZERO)
}

/// The decision's own words, read anew on a person's word.
#[component]
pub(super) fn WordingField(row: RwSignal<Row>) -> impl IntoView {
    let lang = lang();
    let told = RwSignal::new(String::new());
    let value = Signal::derive(move || row.with(|row| row.wording.clone()));
    let on_input = Callback::new(move |typed| change(row, |row| row.wording = typed));
    let read = move |_| {
        let offered = row.with_untracked(Row::read_anew);
        let offered = offered.filter(|offered| offered.how != How::default());
        told.set(match &offered {
            Some(offered) => {
                let sure = words::certainty(offered.certainty).to(lang);
                let what: Vec<&str> = offered
                    .assumed
                    .iter()
                    .map(|it| crate::i18n::wording::assumed(*it, lang))
                    .collect();
                let text = words::READ_AS.with(lang, &[("certainty", sure)]);
                if what.is_empty() { text } else { format!("{text} ({})", what.join("; ")) }
            }
            None => words::READ_NOTHING.to(lang).to_string(),
        });
        if let Some(offered) = offered {
            change(row, |row| row.how = offered.how);
        }
    };
    view! {
        <TextArea id="set-edit-wording" label=t(words::WORDING) rows=4 value on_input />
        <p>
            <button id="set-read-anew" class="button" on:click=read>{t(words::READ_ANEW)}</button>
        </p>
        <p id="set-read-told" role="status" aria-live="polite">{move || told.get()}</p>
    }
}
