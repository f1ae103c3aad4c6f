//! What is done with a row as a whole: move, add, duplicate, remove.

use leptos::prelude::*;

use crate::i18n::safe;
use crate::i18n::words::{Word, set_table as words};
use crate::intake::draft::{Change, Step, Way};
use crate::ui::session::SetDesk;
use crate::ui::{lang, t};

const MOVES: [(&str, Way, Word); 4] = [
    ("up", Way::Up, words::UP),
    ("down", Way::Down, words::DOWN),
    ("in", Way::In, words::IN),
    ("out", Way::Out, words::OUT),
];

const ADDS: [(&str, Step, Word); 3] = [
    ("after", Step::AddAfter, words::ADD_AFTER),
    ("below", Step::AddBelow, words::ADD_BELOW),
    ("twice", Step::Duplicate, words::DUPLICATE),
];

/// The buttons. Each waits until what was typed in the row is applied.
#[component]
pub(super) fn RowVerbs(id: String) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let code = {
        let id = id.clone();
        move || {
            let code =
                desk.lines.with_untracked(|lines| lines.get(&id).map(|it| it.row.code.clone()));
            safe(&code.unwrap_or_default())
        }
    };
    let moved = |(key, way, word): (&'static str, Way, Word)| {
        let (id, code) = (id.clone(), code.clone());
        let can = {
            let id = id.clone();
            Memo::new(move |_| {
                desk.draft.track();
                desk.step(&id, Step::Move(way)).is_some()
            })
        };
        let go = move |_| {
            if desk.is_held() {
                return;
            }
            let said = words::MOVED.with(lang, &[("code", &code())]);
            desk.commit(desk.step(&id, Step::Move(way)), said);
            desk.session().focus(&format!("set-do-{key}"));
        };
        view! {
            <button
                id=format!("set-do-{key}")
                class="button"
                aria-disabled=move || (!can.get()).then_some("true")
                on:click=go
            >
                {t(word)}
            </button>
        }
    };
    let add = |(key, step, word): (&'static str, Step, Word)| {
        let id = id.clone();
        let go = move |_| {
            if desk.is_held() {
                return;
            }
            let change = desk.step(&id, step);
            let new = change.as_ref().and_then(Change::first_put).unwrap_or_default().to_string();
            desk.commit(change, String::new());
            desk.edit_row(&new);
        };
        view! {
            <button id=format!("set-do-{key}") class="button" on:click=go>{t(word)}</button>
        }
    };
    let remove = {
        let (id, code) = (id.clone(), code.clone());
        move |_| {
            let said = words::REMOVED.with(lang, &[("code", &code())]);
            desk.close_row();
            desk.commit(desk.step(&id, Step::Remove), said);
            desk.session().focus("set-undo");
        }
    };
    view! {
        <div class="set-table__bar" role="group" aria-label=t(words::ROW)>
            {MOVES.map(moved).into_iter().collect_view()}
            {ADDS.map(add).into_iter().collect_view()}
            <button id="set-do-remove" class="button button--danger" on:click=remove>
                {t(words::REMOVE)}
            </button>
        </div>
    }
}
