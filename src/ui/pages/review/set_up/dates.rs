//! The five dates.

use leptos::prelude::*;

use super::super::frame::until_date;
use crate::domain::campaign::Step;
use crate::domain::problem::Code;
use crate::i18n::words::{review_campaign as words, terms};
use crate::ui::components::DateField;
use crate::ui::session::review::SetUp;
use crate::ui::{lang, t};

/// The five dates, each with how long until then and what is wrong with it.
#[component]
pub(super) fn DateFields() -> impl IntoView {
    view! {
        <fieldset class="card set-up__part">
            <legend>{t(terms::DATES)}</legend>
            <p class="field__hint">{t(words::DATES_HINT)}</p>
            <div class="set-up__dates">
                {Step::ALL.map(|step| view! { <OneDate step /> }).into_iter().collect_view()}
            </div>
        </fieldset>
    }
}

#[component]
fn OneDate(step: Step) -> impl IntoView {
    let set_up = SetUp::get();
    let lang = lang();
    let id = format!("date-{}", step.as_str());
    let value = Signal::derive(move || set_up.campaign.with(|it| it.dates.get(step).to_string()));
    let on_input = Callback::new(move |date: String| {
        set_up.alter(|campaign| campaign.dates.set(step, date.clone()));
    });
    let left = move || value.with(|date| until_date(date, lang));
    // What is no date at all the field itself says.
    let is_order = move || {
        let pointer = format!("/dates/{}", step.as_str());
        set_up.problems.with(|problems| {
            problems.iter().any(|it| it.place.pointer == pointer && it.code == Code::DatesNotRising)
        })
    };
    let problem = set_up.problem_at(format!("/dates/{}", step.as_str()));
    view! {
        <div class="set-up__date">
            <DateField id=id.clone() label=t(terms::step(step)) value on_input />
            <p class="set-up__left" hidden=move || left().is_none()>{left}</p>
            <p id=format!("{id}-order") class="field__problem" role="status">
                {move || is_order().then(|| problem.get())}
            </p>
        </div>
    }
}
