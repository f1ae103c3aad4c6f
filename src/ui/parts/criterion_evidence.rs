//! The documents of one criterion in the open draft.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::dossier::{Cited, Document};
use crate::domain::set::EvidenceNeed;
use crate::i18n::dates::show_date;
use crate::i18n::safe;
use crate::i18n::words::answer as words;
use crate::ui::components::{EvidenceChange, EvidenceList};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
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
    let has_any = Memo::new(move |_| evidence.with(|cited| !cited.is_empty()));
    let list =
        move || has_any.get().then(|| draw_later(load_documents, move |draw| draw(documents)));
    let need = match criterion.evidence {
        EvidenceNeed::Required => words::EVIDENCE_REQUIRED,
        _ => words::EVIDENCE_OPTIONAL,
    };
    let hint = criterion.hint.as_ref().map(|hint| safe(lang.pick(hint)));
    view! {
        <section class="criterion-part">
            <h2>{t(words::EVIDENCE)}</h2>
            <p class="criterion-part__hint">{t(need)}" "{hint}</p>
            {list}
            <Show when=move || !draft.is_read_only()>
                <AddDocument documents />
            </Show>
        </section>
    }
    .into_any()
}

/// The documents of a criterion. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
struct Documents {
    leaf: StoredValue<String>,
    evidence: Memo<Vec<Cited>>,
    on_change: Callback<EvidenceChange>,
}

later_part!(evidence, load_documents: fn(Documents) -> AnyView = |documents| {
    view! { <DocumentList documents /> }.into_any()
});

#[component]
fn DocumentList(documents: Documents) -> impl IntoView {
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
            prefix=format!("evidence-{}", leaf.get_value())
            evidence
            shared=draft.shared_documents(&leaf.get_value())
            on_split
            on_change
            on_file
            reading=reading.into()
            on_cancel=Callback::new(move |()| reading.set(None))
            read_only=Signal::derive(move || draft.is_read_only())
            dated=draft.dated()
        />
    }
}

#[component]
fn AddDocument(documents: Documents) -> impl IntoView {
    let draft = Draft::get();
    let Documents { leaf, evidence, on_change } = documents;
    let id = format!("evidence-{}", leaf.get_value());
    let names = StoredValue::new(id.clone());
    let add = move |cited: Cited| {
        spawn_local(async move {
            // What draws it: without, the field could not be gone to. Where it cannot be had, the list
            // says so in its place.
            let _ = load_documents().await;
            // The page may have been left meanwhile.
            let Some(mut list) = evidence.try_get_untracked() else { return };
            let field = names.with_value(|names| format!("{names}-{}-number", list.len()));
            list.push(cited);
            on_change.run((None, list));
            draft.focus(&field);
        });
    };
    let others = move || draft.documents_elsewhere(&leaf.get_value());
    let choose = move |event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        let chosen = place.and_then(|place| untrack(others).get(place).cloned());
        if let Some((id, document)) = chosen {
            add(Cited::new(id, document));
        }
    };
    let options = move || {
        let option = |(place, (_, document)): (usize, (String, Document))| {
            view! { <option value=place>{document_name(&document)}</option> }
        };
        others().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="add-document">
            <button
                type="button"
                id=format!("{id}-add")
                class="button"
                on:click=move |_| add(draft.new_document(Document::default()))
            >
                {t(words::EVIDENCE_ADD)}
            </button>
            <Show when=move || !others().is_empty()>
                <label class="add-document__reuse">
                    <span>{t(words::EVIDENCE_REUSE)}</span>
                    <select id=names.with_value(|names| format!("{names}-reuse")) on:change=choose>
                        <option value="" selected>{t(words::EVIDENCE_REUSE_PICK)}</option>
                        {options}
                    </select>
                </label>
            </Show>
        </div>
    }
}

/// A document in one line: number, date, subject.
pub fn document_name(document: &Document) -> String {
    let date = show_date(&document.date);
    let parts = [&document.number, &date, &document.title];
    let filled = parts.into_iter().filter(|part| !part.trim().is_empty());
    let line = filled.map(String::as_str).collect::<Vec<_>>().join(" · ");
    safe(&line.chars().take(90).collect::<String>())
}
