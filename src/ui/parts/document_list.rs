//! The documents of a criterion, each with its fields.

use leptos::prelude::*;

use super::documents::Documents;
use crate::ui::components::EvidenceList;
use crate::ui::session::Draft;

/// All of them, to be corrected and taken away.
#[component]
pub(super) fn DocumentList(
    /// The documents.
    documents: Documents,
) -> impl IntoView {
    let draft = Draft::get();
    let Documents { leaf, evidence, on_change } = documents;
    let on_split = Callback::new(move |at: usize| {
        let mut cited = evidence.get_untracked();
        if let Some(it) = cited.get_mut(at) {
            it.id = draft.new_document(it.document.clone()).id;
            draft.prove(&leaf.get_value(), None, &cited);
        }
    });
    let reading = RwSignal::new(None);
    let on_file = Callback::new(move |(document, file)| {
        draft.record_file(&leaf.get_value(), document, file, reading);
    });
    view! {
        <EvidenceList
            prefix=documents.prefix()
            evidence
            shared=draft.shared_documents(&leaf.get_value())
            on_split
            on_change
            on_removed=Callback::new(move |it: String| draft.tell_removed(&it))
            on_file
            reading=reading.into()
            on_cancel=Callback::new(move |()| reading.set(None))
            read_only=Signal::derive(move || draft.is_read_only())
            dated=draft.dated()
        />
    }
}
