//! What the numbers of a column stand for.

use leptos::prelude::*;

use crate::domain::review::survey::{FigureUnit, PreviewColumn, Question, Reading};
use crate::i18n::numbers::show;
use crate::i18n::words::review_survey as words;
use crate::ui::{lang, t};

/// What a column holds: chosen where more than one thing is possible, asked where it is not clear.
#[component]
pub(super) fn ColumnReading(
    column: PreviewColumn,
    on_reading: Callback<(String, Reading)>,
) -> impl IntoView {
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
