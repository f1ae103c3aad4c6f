//! One question about the unit, and what an answer does to the criteria.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::{Change, Dossier};
use crate::domain::points::Points;
use crate::domain::score::{View, score};
use crate::domain::set::{CriteriaSet, NaEffect, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{points, show};
use crate::i18n::words::{terms, unit as words};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// One question with its two answers.
#[component]
pub(super) fn Question(
    /// Its place in the set's profile.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let id = set.profile[place].id.clone();
    let text = lang().pick(&set.profile[place].question).to_string();
    let asked = StoredValue::new(id.clone());
    let answer = draft.memo(move |dossier| asked.with_value(|id| dossier.profile.get(id).copied()));
    let put = move |answer| {
        draft.change(Change::Profile { question: asked.get_value(), answer });
    };
    let radio = |is_yes: bool, word| {
        let radio_id = format!("profile-{id}-{}", if is_yes { "yes" } else { "no" });
        view! {
            <label class="profile-question__answer" for=radio_id.clone()>
                <input
                    id=radio_id.clone()
                    type="radio"
                    name=format!("profile-{id}")
                    prop:checked=move || answer.get() == Some(is_yes)
                    disabled=move || draft.is_read_only()
                    on:change=move |_| put(Some(is_yes))
                />
                <span>{t(word)}</span>
            </label>
        }
    };
    let can_clear = move || answer.get().is_some() && !draft.is_read_only();
    let effect_id = format!("profile-{id}-effect");
    view! {
        <fieldset class="profile-question" aria-describedby=effect_id.clone()>
            <legend>{text}</legend>
            <div class="profile-question__answers">
                {radio(true, terms::YES)}
                {radio(false, terms::NO)}
                <button class="button button--quiet" hidden=move || !can_clear() on:click=move |_| put(None)>
                    {t(words::CLEAR)}
                </button>
            </div>
            <Effects set place answer id=effect_id.clone() />
        </fieldset>
    }
}

/// What the answer "no" does to the maximum; unfolded, which lines it switches off and with which effect.
#[component]
fn Effects(
    set: Arc<CriteriaSet>,
    place: usize,
    answer: Memo<Option<bool>>,
    id: String,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let question = set.profile[place].id.clone();
    let lines = switched_off(&set, &question);
    if lines.is_empty() {
        let said = t(words::NOTHING_FALLS);
        return view! { <p class="profile-question__effect" id=id>{said}</p> }.into_any();
    }
    let line = |&node: &usize| view! { <li>{said(&set, node, lang)}</li> };
    let lines = lines.iter().map(line).collect_view();
    let maxima = {
        let set = set.clone();
        draft.memo(move |dossier| [false, true].map(|yes| maximum(&set, dossier, &question, yes)))
    };
    let lead = move || if answer.get() == Some(false) { words::NOW_NO } else { words::IF_NO };
    let maximum = move || {
        let [if_no, if_yes] = maxima.get();
        let [no, yes] = [if_no, if_yes].map(|max| show(&max.to_string(), lang));
        match answer.get() {
            _ if if_no == if_yes => words::MAX_SAME.with(lang, &[("now", &yes)]),
            Some(false) => words::MAX_IS.with(lang, &[("now", &no), ("then", &yes)]),
            _ => words::MAX_WOULD.with(lang, &[("now", &yes), ("then", &no)]),
        }
    };
    view! {
        <details class="profile-question__effect">
            <summary id=id aria-live="polite">{move || lead().to(lang)}": "{maximum}</summary>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

/// The lines that name the question themselves.
fn switched_off(set: &CriteriaSet, question: &str) -> Vec<usize> {
    let names = |place: &usize| {
        let rule = set.nodes[*place].not_applicable.as_ref();
        rule.and_then(|rule| rule.unless.as_deref()) == Some(question)
    };
    (0..set.nodes.len()).filter(names).collect()
}

/// A line that falls away: code, name, maximum, effect.
fn said(set: &CriteriaSet, place: usize, lang: Lang) -> String {
    let node = &set.nodes[place];
    let effect = match node.not_applicable.as_ref().map(|rule| rule.effect) {
        Some(NaEffect::Full) if node.role != Role::Penalty => words::FULL,
        Some(NaEffect::Rescale) if node.role != Role::Penalty => words::RESCALES,
        Some(NaEffect::Full | NaEffect::Rescale | NaEffect::Exclude) | None => words::FALLS,
    };
    let (title, max) = (lang.pick(&node.title), points(node.max, lang));
    format!("{} {title} ({max}): {}", node.code, effect.to(lang))
}

/// The maximum that would apply with this answer, everything else as it stands.
fn maximum(set: &CriteriaSet, dossier: &Dossier, question: &str, answer: bool) -> Points {
    let mut attempt = dossier.clone();
    attempt.profile.insert(question.to_string(), answer);
    score(set, &attempt, View::SelfScored).applicable_max
}
