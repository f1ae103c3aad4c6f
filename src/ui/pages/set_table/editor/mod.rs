//! One row mended: its facts, its rule by a form or by words, and the rule tried at once. Nothing of
//! it counts before it is applied.

mod bench;
mod facts;
mod field;
mod rule_form;
mod verbs;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::problem::{Checked, Problem};
use crate::domain::set::CriteriaSet;
use crate::formats::read_set;
use crate::i18n::safe;
use crate::i18n::why;
use crate::i18n::words::set_table as words;
use crate::intake::draft::Row;
use crate::ui::components::ProblemList;
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};
use bench::Bench;
use facts::{RowFacts, WordingField};
use rule_form::RuleForm;
use verbs::RowVerbs;

/// The set of the one row, as it stands in the editor.
type Alone = Memo<Arc<Checked<CriteriaSet>>>;

/// The editor of a row.
#[component]
pub(super) fn Editor(id: String) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let of_desk = {
        let id = id.clone();
        Memo::new(move |_| desk.lines.with(|lines| lines.get(&id).cloned()))
    };
    let Some(line) = of_desk.get_untracked() else { return ().into_any() };
    let row = RwSignal::new(line.row);
    // What changes around the editor (undo, a move) is taken up, unless something is typed here.
    Effect::new(move || {
        if let Some(line) = of_desk.get().filter(|_| !desk.is_dirty.get_untracked()) {
            row.set(line.row);
        }
    });
    Effect::new(move || {
        let is_dirty =
            of_desk.with_untracked(|line| line.as_ref().is_some_and(|line| line.row != row.get()));
        desk.is_dirty.set(is_dirty);
    });
    let is_leaf =
        Memo::new(move |_| of_desk.with(|line| line.as_ref().is_some_and(|it| it.is_leaf)));
    let alone: Alone = Memo::new(move |_| {
        let draft = desk.draft.get().unwrap_or_default();
        let at = of_desk.with(|line| line.as_ref().map_or(0, |line| line.at));
        Arc::new(read_set(row.with(|row| draft.alone(at, row)).to_string().as_bytes()))
    });
    let problems = Memo::new(move |_| {
        let all = alone.with(|read| read.problems.clone());
        all.into_iter()
            .filter(|it| it.place.pointer.starts_with("/areas/0"))
            .collect::<Vec<Problem>>()
    });
    let has_errors = move || problems.with(|problems| problems.iter().any(Problem::is_error));
    let apply = {
        let id = id.clone();
        move |_| {
            if is_leaf.get_untracked() && has_errors() {
                return desk.session().focus("set-editor-problems");
            }
            let draft = desk.draft.get_untracked();
            let change = draft.and_then(|draft| draft.edit(draft.find(&id)?, row.get_untracked()));
            let code = safe(&row.with_untracked(|row| row.code.clone()));
            desk.is_dirty.set(false);
            desk.commit(change, words::APPLIED.with(lang, &[("code", &code)]));
            desk.close_row();
            desk.session().focus(&format!("set-edit-{id}"));
        }
    };
    let close = {
        let id = id.clone();
        move |_| {
            desk.close_row();
            desk.session().focus(&format!("set-edit-{id}"));
        }
    };
    let title =
        move || words::EDITING.with(lang, &[("code", &safe(&row.with(|row| row.code.clone())))]);
    let told = move || {
        let problems = problems.get();
        (is_leaf.get() && !problems.is_empty()).then(|| view! { <ProblemList problems /> })
    };
    let close_word = move || t(if desk.is_dirty.get() { words::CLOSE_DIRTY } else { words::CLOSE });
    view! {
        <section class="set-editor no-print" aria-labelledby="set-editor-title">
            <h3 id="set-editor-title" tabindex="-1">{title}</h3>
            <RowVerbs id=id.clone() />
            <RowFacts row is_leaf of_desk />
            <Show when=move || is_leaf.get()>
                <div class="set-editor__columns">
                    <div>
                        <WordingField row />
                        <RuleForm row />
                    </div>
                    <div>
                        <InWords alone />
                        <Bench alone />
                    </div>
                </div>
            </Show>
            <div id="set-editor-problems" tabindex="-1" role="status" aria-live="polite">{told}</div>
            <div class="set-table__bar">
                <button id="set-apply" class="button button--primary" on:click=apply>
                    {t(words::APPLY)}
                </button>
                <button id="set-close" class="button" on:click=close>{close_word}</button>
            </div>
        </section>
    }
    .into_any()
}

/// The rule as officers will read it.
#[component]
fn InWords(alone: Alone) -> impl IntoView {
    let lang = lang();
    let sentences = move || {
        alone.with(|read| {
            let set = read.value.as_ref()?;
            let sentence = |text: String| view! { <li>{text}</li> };
            let words = why::rule(set, 0, lang);
            Some(view! { <ul>{words.into_iter().map(sentence).collect_view()}</ul> })
        })
    };
    view! {
        <h4>{t(words::IN_WORDS)}</h4>
        <div id="set-in-words">{sentences}</div>
    }
}

/// Changes the row that is edited.
fn change(row: RwSignal<Row>, run: impl FnOnce(&mut Row)) {
    row.update(run);
}
