//! The answer of one criterion in the open draft: its fields, or why there are none.

use leptos::prelude::*;

use crate::domain::dossier::{Answer, Change};
use crate::domain::score::{OffBy, Why};
use crate::domain::set::{NaEffect, Role, Scorer};
use crate::i18n::words::answer as words;
use crate::ui::components::{AnswerField, TextArea};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The answer of one criterion.
#[component]
pub fn CriterionAnswer(
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// In a row of the table, where space is short.
    #[prop(default = false)]
    is_compact: bool,
) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let scorer = set.nodes[place].criterion().map(|criterion| criterion.scorer);
    let line = draft.line(place);
    let off_by = Memo::new(move |_| match line.get().why {
        Why::Off { by: OffBy::Profile(question), .. } => Some(question),
        _ => None,
    });
    move || match (off_by.get(), scorer) {
        (Some(question), _) => view! { <SwitchedOff question /> }.into_any(),
        (None, Some(Scorer::Survey)) => {
            view! { <p class="answer-note">{t(words::BY_SURVEY)}</p> }.into_any()
        }
        (None, Some(Scorer::Superior)) => {
            view! { <p class="answer-note">{t(words::BY_SUPERIOR)}</p> }.into_any()
        }
        (None, _) => view! { <OwnAnswer place is_compact /> }.into_any(),
    }
}

#[component]
fn SwitchedOff(question: String) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let asked = set.profile.iter().find(|asked| asked.id == question);
    let asked = asked.map_or("", |asked| lang.pick(&asked.question));
    let id = draft.with_now(|dossier| dossier.id.clone());
    view! {
        <p class="answer-note">
            {words::OFF.with(lang, &[("question", asked)])}" "
            <a href=Route::Draft(id, Step::Unit).href()>{t(words::OFF_LINK)}</a>
        </p>
    }
}

#[component]
fn OwnAnswer(place: usize, is_compact: bool) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let leaf = set.nodes[place].id.clone();
    let answer = draft.answer(place);
    let line = draft.line(place);
    let is_skipped = Memo::new(move |_| matches!(answer.get(), Some(Answer::NotApplicable { .. })));
    let is_unreadable = Memo::new(move |_| matches!(answer.get(), Some(Answer::Unreadable { .. })));
    let prefix = format!("answer-{leaf}");
    let field = prefix.clone();
    let on_answer = Callback::new(move |answer| draft.type_answer(&field, place, answer));
    let problems = Signal::derive(move || line.get().problems);
    let fields = {
        let set = set.clone();
        move || {
            let (set, prefix) = (set.clone(), prefix.clone());
            let read_only = Signal::derive(move || draft.is_read_only());
            (!is_skipped.get()).then(|| {
                view! {
                    <AnswerField
                        set place prefix answer on_answer read_only problems is_compact
                    />
                }
            })
        }
    };
    // A row of the table has it below, among the documents.
    let may_skip = set.may_skip(place) && !is_compact;
    let skip = may_skip.then(|| view! { <CriterionSkip place /> });
    view! {
        <Show when=move || is_unreadable.get()>
            <p class="answer-note">{t(words::UNREADABLE)}</p>
        </Show>
        {fields}
        {skip}
    }
}

/// "Not applicable", with its reason. Taking it back leaves the criterion unanswered; undo brings
/// back what stood before.
#[component]
pub fn CriterionSkip(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let answer = draft.answer(place);
    let is_skipped = Memo::new(move |_| matches!(answer.get(), Some(Answer::NotApplicable { .. })));
    let leaf = StoredValue::new(set.nodes[place].id.clone());
    let read_only = Signal::derive(move || draft.is_read_only());
    let effect = set.nearest_not_applicable(place).map(|rule| rule.effect);
    let consequence = match effect {
        Some(NaEffect::Full) if set.nodes[place].role != Role::Penalty => words::SKIP_FULL,
        Some(NaEffect::Rescale) if set.nodes[place].role != Role::Penalty => words::SKIP_RESCALE,
        Some(NaEffect::Full | NaEffect::Rescale | NaEffect::Exclude) | None => words::SKIP_EXCLUDE,
    };
    let toggle = move |_| {
        let skipped = Answer::NotApplicable { reason: String::new() };
        let answer = (!is_skipped.get_untracked()).then_some(skipped);
        draft.change(Change::Answer { leaf: leaf.get_value(), answer });
    };
    let id = format!("skip-{}", leaf.get_value());
    view! {
        <div class="skip-criterion">
            <label class="option" for=id.clone()>
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=is_skipped
                    disabled=read_only
                    on:change=toggle
                />
                <span class="option__title">{t(words::SKIP)}</span>
            </label>
            <Show when=move || is_skipped.get()>
                <p class="skip-criterion__effect">{t(consequence)}</p>
                {draw_later(load_reason, move |draw| draw(leaf))}
            </Show>
        </div>
    }
}

// With the documents: few criteria do not apply.
later_part!(evidence, load_reason: fn(StoredValue<String>) -> AnyView = |leaf| {
    let draft = Draft::get();
    let field = format!("skip-{}-reason", leaf.get_value());
    let reason = draft.memo(move |dossier| {
        match dossier.entries.get(&leaf.get_value()).and_then(|entry| entry.answer.clone()) {
            Some(Answer::NotApplicable { reason }) => reason,
            _ => String::new(),
        }
    });
    let id = field.clone();
    let on_input = Callback::new(move |reason: String| {
        let answer = Some(Answer::NotApplicable { reason });
        draft.type_into(&field, Change::Answer { leaf: leaf.get_value(), answer });
    });
    view! {
        <TextArea
            id
            label=t(words::REASON)
            hint=t(words::REASON_HINT)
            rows=2
            value=reason
            on_input
            read_only=Signal::derive(move || draft.is_read_only())
        />
    }
    .into_any()
});
