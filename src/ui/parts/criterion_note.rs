//! The explanation of one criterion in the open draft.

use leptos::prelude::*;

use crate::domain::dossier::Change;
use crate::i18n::words::answer as words;
use crate::ui::components::TextArea;
use crate::ui::session::Draft;
use crate::ui::t;

/// The explanation of one criterion.
#[component]
pub fn CriterionNote(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let leaf = StoredValue::new(draft.set().nodes[place].id.clone());
    let note = draft.memo(move |dossier| {
        let entry = dossier.entries.get(&leaf.get_value());
        entry.map(|entry| entry.note.clone()).unwrap_or_default()
    });
    let on_input = Callback::new(move |note: String| {
        let leaf = leaf.get_value();
        draft.type_into(&format!("note-{leaf}"), Change::Note { leaf, note });
    });
    view! {
        <TextArea
            id=format!("note-{}", leaf.get_value())
            label=t(words::NOTE)
            hint=t(words::NOTE_HINT)
            value=note
            on_input
            read_only=Signal::derive(move || draft.is_read_only())
        />
    }
}
