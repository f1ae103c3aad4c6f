//! The documents of one criterion in the open draft.

use leptos::prelude::*;

use super::document_entry::DocumentEntry;
use super::document_list::DocumentList;
use super::documents::Documents;
use crate::domain::set::EvidenceNeed;
use crate::i18n::safe;
use crate::i18n::words::{answer as words, terms};
use crate::ui::components::EvidenceChange;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The documents of one criterion; nothing where the set asks for none.
#[component]
pub fn CriterionEvidence(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let criterion = set.nodes[place].criterion().cloned();
    let Some(criterion) = criterion.filter(|c| c.evidence != EvidenceNeed::None) else {
        return ().into_any();
    };
    let leaf = StoredValue::new(set.nodes[place].id.clone());
    let evidence = draft.memo(move |dossier| dossier.cited_by(&leaf.get_value()));
    let on_change = Callback::new(move |(field, cited): EvidenceChange| {
        draft.prove(&leaf.get_value(), field.as_deref(), &cited);
    });
    let documents = Documents { leaf, evidence, on_change };
    let need = match criterion.evidence {
        EvidenceNeed::Required => words::EVIDENCE_REQUIRED,
        _ => words::EVIDENCE_OPTIONAL,
    };
    let hint = criterion.hint.as_ref().map(|hint| safe(lang.pick(hint)));
    view! {
        <section class="criterion-part">
            <h2>{t(terms::EVIDENCE)}</h2>
            <p class="criterion-part__hint">{t(need)}" "{hint}</p>
            <DocumentList documents />
            <Show when=move || !draft.is_read_only()>
                <DocumentEntry documents />
            </Show>
        </section>
    }
    .into_any()
}
