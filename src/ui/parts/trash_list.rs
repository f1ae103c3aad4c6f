//! What was removed, until when it can be brought back, and the way back.

use leptos::prelude::*;

use crate::i18n::numbers;
use crate::i18n::words::{Word, start};
use crate::keeping::TRASH_DAYS;
use crate::ui::session::{Session, kept_until, moment};
use crate::ui::{lang, t};

/// Something that was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// By what it is brought back; no two in a list have the same.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What else tells it from others; may be empty.
    pub about: String,
    /// When it was removed (RFC 3339, UTC).
    pub at: String,
}

/// How a list calls what is in it.
#[derive(Clone, Copy)]
pub struct TrashWords {
    /// The line that unfolds it, with `{n}`.
    pub title: Word,
    /// What becomes of what is in it, with `{days}`.
    pub note: Word,
    /// When one was removed, with `{moment}`.
    pub at: Word,
    /// The button.
    pub back: Word,
    /// The button for those who do not see the row, with `{name}`.
    pub back_named: Word,
}

/// The list, folded; nothing where it is empty. Once one is back, the focus goes to the next, and
/// from the last to what stands above.
#[component]
pub fn TrashList(
    /// The element's id; the buttons' ids begin with it.
    id: &'static str,
    /// How things are called here.
    words: TrashWords,
    /// What was removed, in the order to show it.
    #[prop(into)]
    rows: Signal<Vec<Trashed>>,
    /// Whether one is being brought back: it may take a while, and only one at a time.
    #[prop(into)]
    is_busy: Signal<bool>,
    /// Brings one back; `rows` change when that is done.
    bring_back: Callback<Trashed>,
    /// The id of the heading that takes the focus when the list is empty.
    heading: &'static str,
) -> impl IntoView {
    let lang = lang();
    let count = Memo::new(move |_| rows.with(Vec::len));
    let title = move || words.title.with(lang, &[("n", &numbers::count(count.get(), lang))]);
    let note = words.note.with(lang, &[("days", &TRASH_DAYS.to_string())]);
    let asked = StoredValue::new(None);
    let run = Callback::new(move |(place, row): (usize, Trashed)| {
        if !is_busy.get_untracked() {
            asked.set_value(Some((place, row.id.clone())));
            bring_back.run(row);
        }
    });
    follow(id, rows, asked, heading);
    let shown = move || {
        let row = |(place, row)| view! { <Row id words place row is_busy run /> };
        rows.get().into_iter().enumerate().map(row).collect_view()
    };
    view! {
        <details id=id class="trash" hidden=move || count.get() == 0>
            <summary>{title}</summary>
            <p>{note}</p>
            <ul>{shown}</ul>
            <p role="status">{move || is_busy.get().then(|| t(start::RESTORING))}</p>
        </details>
    }
}

/// The id of a row's button.
fn button(id: &str, place: usize) -> String {
    format!("{id}-{place}")
}

/// The button is gone with its row: leads the focus on once that has happened.
fn follow(
    id: &'static str,
    rows: Signal<Vec<Trashed>>,
    asked: StoredValue<Option<(usize, String)>>,
    heading: &'static str,
) {
    let session = Session::get();
    Effect::new(move || {
        let (left, place) = rows.with(|rows| {
            let is_back = |it: &(usize, String)| !rows.iter().any(|row| row.id == it.1);
            (rows.len(), asked.get_value().filter(is_back).map(|it| it.0))
        });
        let Some(place) = place else { return };
        asked.set_value(None);
        match left.checked_sub(1) {
            Some(last) => session.focus(&button(id, place.min(last))),
            None => session.focus(heading),
        }
    });
}

#[component]
fn Row(
    id: &'static str,
    words: TrashWords,
    place: usize,
    row: Trashed,
    is_busy: Signal<bool>,
    run: Callback<(usize, Trashed)>,
) -> impl IntoView {
    let lang = lang();
    let at = words.at.with(lang, &[("moment", &moment(&row.at, lang))]);
    let until = kept_until(&row.at, lang);
    let label = words.back_named.with(lang, &[("name", &row.name)]);
    let Trashed { id: key, name, about, .. } = row.clone();
    // Not `disabled`: that would lose the focus.
    let is_off = move || is_busy.get().then_some("true");
    view! {
        <li data-deleted=key>
            <span class="trash__whose"><b>{name}</b>" "{about}</span>
            <span class="trash__when">{at}<br />{until}</span>
            <button
                id=button(id, place)
                class="button"
                aria-label=label
                aria-disabled=is_off
                on:click=move |_| run.run((place, row.clone()))
            >
                {t(words.back)}
            </button>
        </li>
    }
}
