//! What stands above the rows: name, id, version, level, decision, total.

use leptos::prelude::*;

use crate::domain::set::Level;
use crate::domain::typed::Takes;
use crate::i18n::numbers::show;
use crate::i18n::words::{set_table as words, sets, terms};
use crate::intake::draft::Head;
use crate::ui::components::{DateField, NumberField, TextField};
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};

const LEVELS: [Level; 5] =
    [Level::Province, Level::Department, Level::Commune, Level::Union, Level::Other];

/// The fields.
#[component]
pub(super) fn Facts() -> impl IntoView {
    let desk = SetDesk::get();
    let head = Memo::new(move |_| {
        desk.draft.with(|draft| draft.as_ref().map(|it| it.head.clone()).unwrap_or_default())
    });
    let change = move |field: &'static str, change: Box<dyn FnOnce(&mut Head)>| {
        let mut head = head.get_untracked();
        change(&mut head);
        let draft = desk.draft.get_untracked();
        desk.type_in(field, draft.and_then(|draft| draft.edit_head(head)));
    };
    let texts = move |id: &'static str,
                      label: &'static str,
                      hint: &'static str,
                      get: fn(&Head) -> &String,
                      set: fn(&mut Head, String)| {
        let value = Signal::derive(move || head.with(|head| get(head).clone()));
        let on_input =
            Callback::new(move |text: String| change(id, Box::new(move |head| set(head, text))));
        view! { <TextField id label hint value on_input /> }
    };
    let level = move |event| {
        let word = event_target_value(&event);
        change("set-level", Box::new(move |head| head.level = word));
    };
    let option = move |level: Level| {
        let word = level.as_str();
        let is_chosen = move || head.with(|head| head.level == word);
        view! { <option value=word selected=is_chosen>{t(sets::level(level))}</option> }
    };
    let sample = move |event| {
        let is_sample = event_target_checked(&event);
        change("set-sample", Box::new(move |head| head.is_sample = is_sample));
    };
    let date = Signal::derive(move || head.with(|head| head.date.clone()));
    let on_date = Callback::new(move |date: String| {
        change("set-date", Box::new(move |head| head.date = date))
    });
    let issued = move || {
        (!head.with(|head| head.is_sample)).then(|| {
            view! {
                {texts("set-number", t(words::NUMBER), "", |it| &it.number, |it, text| it.number = text)}
                <DateField id="set-date" label=t(terms::ISSUED_ON) value=date on_input=on_date />
                {texts("set-issuer", t(terms::ISSUER), "", |it| &it.issuer, |it, text| it.issuer = text)}
            }
        })
    };
    view! {
        <section class="card set-facts-form" aria-labelledby="set-facts-title">
            <h2 id="set-facts-title">{t(words::FACTS)}</h2>
            <div class="set-table__fields">
                {texts("set-title", t(words::NAME), "", |it| &it.title, |it, text| it.title = text)}
                {texts("set-id", t(words::ID), "", |it| &it.id, |it, text| it.id = text)}
                {texts("set-version", t(terms::VERSION), t(words::VERSION_HINT), |it| &it.version, |it, text| it.version = text)}
                <div class="field">
                    <label for="set-level">{t(terms::LEVEL)}</label>
                    <select id="set-level" on:change=level>
                        {LEVELS.map(option).into_iter().collect_view()}
                    </select>
                </div>
                <Total head change=Callback::new(move |max: String| {
                    change("set-max", Box::new(move |head| head.max = max));
                }) />
                <label class="set-table__check" for="set-sample">
                    <input
                        id="set-sample"
                        type="checkbox"
                        prop:checked=move || head.with(|head| head.is_sample)
                        on:change=sample
                    />
                    {t(words::IS_SAMPLE)}
                </label>
                {issued}
            </div>
        </section>
    }
}

/// The printed total. What is no number is not put into the draft.
#[component]
fn Total(head: Memo<Head>, change: Callback<String>) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let typed = RwSignal::new(head.with_untracked(|head| head.max.clone()));
    Effect::new(move || typed.set(head.with(|head| head.max.clone())));
    let on_input = Callback::new(move |text: String| {
        typed.set(text.clone());
        if text.is_empty() || crate::domain::points::Points::parse(&text).is_some() {
            change.run(text);
        }
    });
    let sum = Memo::new(move |_| {
        desk.draft
            .with(|draft| draft.as_ref().map_or_else(String::new, |it| it.sum().to_decimal(4)))
    });
    move || {
        let hint = words::MAX_HINT.with(lang, &[("sum", &show(&sum.get(), lang))]);
        view! {
            <NumberField id="set-max" label=t(words::MAX) hint takes=Takes::Decimal value=typed on_input />
        }
    }
}
