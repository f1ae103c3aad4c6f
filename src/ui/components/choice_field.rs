//! One of several options: radio buttons, or a list in the table.

use leptos::prelude::*;

use crate::domain::dossier::Answer;
use crate::domain::exact::Exact;
use crate::domain::points::Points;
use crate::domain::set::{ChoiceOption, Gives};
use crate::i18n::Lang;
use crate::i18n::numbers::exact;
use crate::i18n::words::{answer as words, terms};
use crate::ui::{lang, t};

/// One of several options.
#[component]
pub fn ChoiceField(
    /// What every id begins with.
    prefix: String,
    /// The options.
    options: Vec<ChoiceOption>,
    /// The leaf's maximum.
    max: Points,
    /// What stands.
    answer: Signal<Option<Answer>>,
    /// Told what is chosen.
    on_answer: Callback<Option<Answer>>,
    /// Whether it may only be read.
    read_only: Signal<bool>,
    /// As a list, where space is short.
    is_compact: bool,
) -> impl IntoView {
    let chosen = Memo::new(move |_| match answer.get() {
        Some(Answer::Chosen { option, .. }) => option,
        _ => String::new(),
    });
    let choose = Callback::new(move |option: String| {
        // Points that were set for one level say nothing about another.
        on_answer.run(Some(Answer::Chosen { option, points: None }));
    });
    match is_compact {
        true => view! { <OptionList prefix options max chosen choose read_only /> }.into_any(),
        false => view! { <OptionRadios prefix options max chosen choose read_only /> }.into_any(),
    }
}

#[component]
fn OptionRadios(
    prefix: String,
    options: Vec<ChoiceOption>,
    max: Points,
    chosen: Memo<String>,
    choose: Callback<String>,
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let name = prefix.clone();
    let radio = move |option: ChoiceOption| {
        let id = format!("{prefix}-{}", option.id);
        let worth = worth(&option, max, lang);
        let (mine, own) = (option.id.clone(), option.id.clone());
        view! {
            <label class="option" for=id.clone()>
                <input
                    type="radio"
                    id=id.clone()
                    name=name.clone()
                    prop:checked=move || chosen.with(|chosen| *chosen == mine)
                    disabled=read_only
                    on:change=move |_| choose.run(own.clone())
                />
                <span class="option__title">{lang.pick(&option.title).to_string()}</span>
                <span class="option__points">{worth}</span>
            </label>
        }
    };
    let clear = move |_| choose.run(String::new());
    let can_clear = move || chosen.with(|chosen| !chosen.is_empty()) && !read_only.get();
    view! {
        <fieldset class="options">
            <legend>{t(words::CHOOSE)}</legend>
            {options.into_iter().map(radio).collect_view()}
            <Show when=can_clear>
                <button type="button" class="button button--quiet" on:click=clear>
                    {t(words::CLEAR)}
                </button>
            </Show>
        </fieldset>
    }
}

#[component]
fn OptionList(
    prefix: String,
    options: Vec<ChoiceOption>,
    max: Points,
    chosen: Memo<String>,
    choose: Callback<String>,
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let option = move |option: ChoiceOption| {
        let own = option.id.clone();
        let title = format!("{} ({})", lang.pick(&option.title), worth(&option, max, lang));
        let is_chosen = move || chosen.with(|chosen| *chosen == own);
        view! { <option value=option.id prop:selected=is_chosen>{title}</option> }
    };
    view! {
        <select
            id=prefix
            aria-label=t(words::CHOOSE)
            disabled=read_only
            on:change=move |event| choose.run(event_target_value(&event))
        >
            <option value="" prop:selected=move || chosen.with(String::is_empty)>
                {t(words::CHOOSE_EMPTY)}
            </option>
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}

/// What an option gives: `0,5 điểm`, `1–3 điểm`.
fn worth(option: &ChoiceOption, max: Points, lang: Lang) -> String {
    match &option.gives {
        Gives::Fixed(worth) => points_of(&worth.of(max), lang),
        Gives::Range { min, .. } => {
            let most = points_of(&option.gives.most(max), lang);
            format!("{}–{most}", exact(&min.exact(), 4, lang))
        }
    }
}

/// An amount of points: `0,5 điểm`.
pub(super) fn points_of(points: &Exact, lang: Lang) -> String {
    format!("{} {}", exact(points, 4, lang), terms::POINTS_UNIT.to(lang))
}
