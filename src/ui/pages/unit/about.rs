//! The unit itself: code, name, group, kind, superior.

use leptos::prelude::*;

use crate::domain::dossier::{Change, Unit};
use crate::domain::set::Level;
use crate::i18n::words::{Word, sets, terms, unit as words};
use crate::ui::components::TextField;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The fields of the unit.
#[component]
pub(super) fn About() -> impl IntoView {
    view! {
        <fieldset class="unit__part card">
            <legend><h2>{t(terms::UNIT)}</h2></legend>
            <div class="unit__fields">
                {required("unit-name", terms::UNIT_NAME, words::NAME_HINT, |unit| &mut unit.name)}
                {required("unit-code", terms::UNIT_CODE, words::CODE_HINT, |unit| &mut unit.code)}
                <LevelField />
                {field("unit-group", words::GROUP, words::GROUP_HINT, |unit| &mut unit.group)}
                {field("unit-parent", words::PARENT, words::PARENT_HINT, |unit| &mut unit.parent)}
            </div>
        </fieldset>
    }
}

/// One field: only the text that `part` names changes, everything else in the unit stays.
pub(super) fn field(
    id: &'static str,
    label: Word,
    hint: Word,
    part: fn(&mut Unit) -> &mut String,
) -> impl IntoView {
    labelled(id, t(label).to_string(), hint, part)
}

/// A field that must not stay empty, and says so.
fn required(
    id: &'static str,
    label: Word,
    hint: Word,
    part: fn(&mut Unit) -> &mut String,
) -> impl IntoView {
    labelled(id, words::REQUIRED.with(lang(), &[("label", t(label))]), hint, part)
}

fn labelled(
    id: &'static str,
    label: String,
    hint: Word,
    part: fn(&mut Unit) -> &mut String,
) -> impl IntoView {
    let draft = Draft::get();
    let value = draft.memo(move |dossier| std::mem::take(part(&mut dossier.unit.clone())));
    let on_input = Callback::new(move |text| {
        let mut unit = draft.with_now(|dossier| dossier.unit.clone());
        *part(&mut unit) = text;
        draft.type_into(id, Change::Unit(unit));
    });
    let read_only = Signal::derive(move || draft.is_read_only());
    view! { <TextField id label hint=t(hint) value on_input read_only /> }
}

const LEVELS: [Level; 5] =
    [Level::Province, Level::Department, Level::Commune, Level::Union, Level::Other];

/// The kind of unit; a word of the file that is none of ours stays until another is chosen.
#[component]
fn LevelField() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let level = draft.memo(|dossier| dossier.unit.level.clone());
    let choose = move |event| {
        let mut unit = draft.with_now(|dossier| dossier.unit.clone());
        unit.level = event_target_value(&event);
        draft.change(Change::Unit(unit));
    };
    let option = move |value: String, text: String| {
        let this = value.clone();
        let is_chosen = move || level.with(|level| *level == this);
        view! { <option value=value prop:selected=is_chosen>{text}</option> }
    };
    let known = LEVELS
        .map(|known| option(known.as_str().to_string(), sets::level(known).to(lang).to_string()));
    let foreign = draft.with_now(|dossier| dossier.unit.level.clone());
    let foreign = match foreign.as_str() {
        "" => option(String::new(), t(words::LEVEL_NONE).to_string()).into_any(),
        word if Level::from_word(word).is_none() => {
            option(foreign.clone(), foreign.clone()).into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <div class="field">
            <label for="unit-level">{t(words::LEVEL)}</label>
            <p class="field__hint" id="unit-level-hint">{t(words::LEVEL_HINT)}</p>
            <select id="unit-level" aria-describedby="unit-level-hint" disabled=move || draft.is_read_only() on:change=choose>
                {foreign}
                {known.into_iter().collect_view()}
            </select>
        </div>
    }
}
