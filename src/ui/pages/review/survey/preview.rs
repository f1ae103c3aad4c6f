//! What a pasted table comes to, row by row, before anything is written.

use leptos::prelude::*;

use super::super::pager::{PAGE, Pager};
use super::super::pasted::PastedProblems;
use super::in_words;
use crate::domain::problem::Problem;
use crate::domain::review::survey::{
    FigureUnit, PreviewCell, PreviewColumn, PreviewRow, Question, Reading, SurveyPreview,
};
use crate::i18n::numbers::show;
use crate::i18n::words::review_survey as words;
use crate::ui::{lang, t};

/// What a pasted table comes to.
#[component]
pub(super) fn Preview(
    preview: SurveyPreview,
    /// Whether it is being written or read anew.
    is_running: RwSignal<bool>,
    /// A column is to be read so.
    on_reading: Callback<(String, Reading)>,
    /// Writes it.
    put: Callback<()>,
    /// Drops it.
    drop_it: Callback<()>,
) -> impl IntoView {
    let lang = lang();
    let changes = preview.changes();
    let units: std::collections::HashSet<_> =
        changes.iter().map(|it| (it.code.clone(), it.name.clone())).collect();
    let number = |n: usize| show(&n.to_string(), lang);
    let facts = [
        ("figures", &*number(changes.len())),
        ("units", &*number(units.len())),
        ("same", &*number(preview.taken() - changes.len())),
    ];
    let told = words::SUM.with(lang, &facts);
    let asked = preview.columns.iter().filter(|column| column.question.is_some()).count();
    let first = (asked > 0).then(|| words::ASKED_FIRST.with(lang, &[("n", &number(asked))]));
    let may_put = asked == 0 && !changes.is_empty();
    let refusals: Vec<Problem> = preview.refusals().cloned().collect();
    let columns = preview.columns.iter().map(|column| {
        view! { <ColumnReading column=column.clone() on_reading /> }
    });
    let heads = preview.columns.iter().map(|column| {
        let unit = words::reading(column.reading);
        view! { <th scope="col" class="number">{column.code.clone()}<br /><small>{t(unit)}</small></th> }
    });
    let (columns, heads) = (columns.collect_view(), heads.collect_view());
    let from = RwSignal::new(0_usize);
    let total = preview.rows.len();
    let rows = move || {
        let rows = preview.rows.iter().skip(from.get()).take(PAGE);
        rows.map(|row| view! { <Row row=row.clone() /> }).collect_view()
    };
    view! {
        <section class="survey__preview">
            <h2 id="survey-preview-title">{t(words::PREVIEW)}</h2>
            <div class="survey__readings">{columns}</div>
            <p id="survey-sum"><b>{told}</b></p>
            <PastedProblems told=words::BAD problems=refusals />
            <div class="scroll-x" role="region" tabindex="0" aria-labelledby="survey-preview-title">
                <table id="survey-preview" class="plain-table">
                    <thead>
                        <tr>
                            <th scope="col" class="number">{t(words::LINE)}</th>
                            <th scope="col">{t(words::UNIT)}</th>
                            {heads}
                            <th scope="col">{t(words::ROW)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager id="survey-preview" from total=Signal::derive(move || total) />
            {first.map(|first| view! { <p id="survey-asked">{first}</p> })}
            <div class="row">
                <button
                    id="survey-put"
                    class="button button--primary"
                    disabled=move || !may_put || is_running.get()
                    on:click=move |_| put.run(())
                >
                    {t(words::PUT)}
                </button>
                <button class="button button--quiet" on:click=move |_| drop_it.run(())>
                    {t(words::DROP)}
                </button>
            </div>
        </section>
    }
}

/// What a column holds: chosen where more than one thing is possible, asked where it is not clear.
#[component]
fn ColumnReading(column: PreviewColumn, on_reading: Callback<(String, Reading)>) -> impl IntoView {
    let lang = lang();
    let PreviewColumn { leaf, code, max, readings, reading, question } = column;
    let asked = question.map(|question| {
        let usual = readings.first().copied().unwrap_or(Reading::As(FigureUnit::Points));
        let facts =
            [("max", &*show(&max.to_string(), lang)), ("usual", words::reading(usual).to(lang))];
        let why = words::question(question).with(lang, &facts);
        let text = words::ASK.with(lang, &[("code", &code), ("why", &why)]);
        view! { <p id=format!("survey-ask-{leaf}")>{text}</p> }
    });
    if readings.len() < 2 {
        return ().into_any();
    }
    let is_asked = question.is_some();
    let none = is_asked.then(|| view! { <option value="" selected>{t(words::ASK_NONE)}</option> });
    let options = offered(readings, question).into_iter().map(|own| {
        let is_chosen = !is_asked && own == reading;
        view! { <option value=own.as_str() selected=is_chosen>{t(words::reading(own))}</option> }
    });
    let options = options.collect_view();
    let id = format!("survey-reading-{leaf}");
    let label = words::READ_AS.with(lang, &[("code", &code)]);
    let choose = move |event| {
        if let Some(reading) = Reading::from_word(&event_target_value(&event)) {
            on_reading.run((leaf.clone(), reading));
        }
    };
    view! {
        <div class="field" class:question=is_asked>
            {asked}
            <label for=id.clone()>{label}</label>
            <select id=id on:change=choose>{none}{options}</select>
        </div>
    }
    .into_any()
}

/// The readings as they are offered: what is asked about stands first.
fn offered(mut readings: Vec<Reading>, question: Option<Question>) -> Vec<Reading> {
    let first = match question {
        Some(Question::Fractions) => Reading::Fraction,
        Some(_) => Reading::As(FigureUnit::Points),
        None => return readings,
    };
    readings.sort_by_key(|reading| *reading != first);
    readings
}

#[component]
fn Row(row: PreviewRow) -> impl IntoView {
    let lang = lang();
    let is_asked = row.cells.iter().any(|cell| matches!(cell, PreviewCell::Asked(_)));
    let has_refused = row.cells.iter().any(|cell| matches!(cell, PreviewCell::Refused(..)));
    let outcome = match (&row.refused, has_refused, is_asked) {
        (Some(problem), ..) => {
            let why = problem_text(problem, lang);
            format!("{}: {why}", words::ROW_REFUSED.to(lang))
        }
        (None, true, _) => {
            let first = row.cells.iter().find_map(|cell| match cell {
                PreviewCell::Refused(_, problem) => Some(problem_text(problem, lang)),
                _ => None,
            });
            first.unwrap_or_default()
        }
        (None, false, true) => words::ROW_ASKED.to(lang).into(),
        (None, false, false) => words::ROW_TAKEN.to(lang).into(),
    };
    let cell = |cell: &PreviewCell| {
        match cell {
        PreviewCell::Empty => view! { <td class="number"></td> }.into_any(),
        PreviewCell::Taken { figure, before } => {
            let was = before.as_ref().filter(|before| *before != figure).map(|before| {
                let text = words::CELL_WAS.with(lang, &[("before", &in_words(before, lang))]);
                view! { <br /><small>{text}</small> }
            });
            view! { <td class="number">{in_words(figure, lang)}{was}</td> }.into_any()
        }
        PreviewCell::Asked(text) => {
            view! { <td class="number"><span class="badge badge--warn">{text.clone()}" ?"</span></td> }
                .into_any()
        }
        PreviewCell::Refused(text, _) => {
            view! { <td class="number"><del>{text.clone()}</del></td> }.into_any()
        }
    }
    };
    let unit = format!("{} {}", row.code, row.name);
    view! {
        <tr class:survey__refused=row.refused.is_some()>
            <td class="number">{row.line}</td>
            <th scope="row">{unit.trim().to_string()}</th>
            {row.cells.iter().map(cell).collect_view()}
            <td>{outcome}</td>
        </tr>
    }
}

/// What was found, without its code: the row shows where.
fn problem_text(problem: &Problem, lang: crate::i18n::Lang) -> String {
    crate::i18n::problems::said(problem, lang).message
}
