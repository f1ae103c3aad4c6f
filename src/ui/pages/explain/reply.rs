//! The unit's own word on one criterion: a text, added documents, or that it agrees.

use leptos::prelude::*;

use crate::domain::dossier::Document;
use crate::domain::map::Map;
use crate::i18n::words::{explain as words, terms};
use crate::ui::components::{EvidenceChange, EvidenceList, TextArea};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The fields of an explanation. A row that nobody asked about shows them when the unit wants to.
#[component]
pub(super) fn Reply(
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// Whether the superior asks.
    is_asked: bool,
) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let leaf = StoredValue::new(set.nodes[place].id.clone());
    let starts_open = is_asked || draft.is_explained(&leaf.get_value()).get_untracked();
    let is_open = RwSignal::new(starts_open);
    let open = move |_| {
        is_open.set(true);
        draft.focus(&format!("explain-{}", leaf.get_value()));
    };
    move || {
        match is_open.get() {
        true => view! { <Fields place leaf /> }.into_any(),
        false => view! {
            <Show when=move || draft.may_explain()>
                <p>
                    <button id=format!("explain-too-{}", leaf.get_value()) class="button" on:click=open>
                        {t(words::EXPLAIN_TOO)}
                    </button>
                </p>
            </Show>
        }
        .into_any(),
    }
    }
}

#[component]
fn Fields(place: usize, leaf: StoredValue<String>) -> impl IntoView {
    let draft = Draft::get();
    let explanation = draft.explanation(&leaf.get_value());
    let text = Signal::derive(move || explanation.with(|it| it.text.clone()));
    let on_text = Callback::new(move |text: String| {
        let leaf = leaf.get_value();
        draft.explain(&leaf, Some(&format!("explain-{leaf}")), text);
    });
    let read_only = Signal::derive(move || !draft.may_explain());
    view! {
        <div class="verdict__reply">
            <Agreed leaf />
            <TextArea
                id=format!("explain-{}", leaf.get_value())
                label=t(words::TEXT)
                hint=t(words::TEXT_HINT)
                value=text
                on_input=on_text
                read_only
            />
            <Documents leaf />
            <Agree place leaf />
        </div>
    }
}

#[component]
fn Documents(leaf: StoredValue<String>) -> impl IntoView {
    let draft = Draft::get();
    let evidence = draft.explaining_documents(&leaf.get_value());
    let prefix = format!("explain-evidence-{}", leaf.get_value());
    let on_change = Callback::new(move |(field, cited): EvidenceChange| {
        draft.explain_by(&leaf.get_value(), field.as_deref(), &cited);
    });
    let reading = RwSignal::new(None);
    let on_file = Callback::new(move |(document, file)| {
        draft.record_explaining_file(&leaf.get_value(), document, file, reading);
    });
    let names = StoredValue::new(prefix.clone());
    let add = move |_| {
        let mut list = evidence.get_untracked();
        let field = names.with_value(|prefix| format!("{prefix}-{}-number", list.len()));
        list.push(draft.new_document(Document::default()));
        draft.explain_by(&leaf.get_value(), None, &list);
        draft.focus(&field);
    };
    view! {
        <h4>{t(words::DOCUMENTS)}</h4>
        <EvidenceList
            prefix
            evidence
            shared=Signal::stored(Map::new())
            on_split=Callback::new(|_| ())
            on_change
            on_removed=Callback::new(move |it: String| draft.tell_removed(&it))
            on_file
            reading=reading.into()
            on_cancel=Callback::new(move |()| reading.set(None))
            read_only=Signal::derive(move || !draft.may_explain())
            dated=draft.dated()
        />
        <Show when=move || draft.may_explain()>
            <button
                type="button"
                id=names.with_value(|prefix| format!("{prefix}-add"))
                class="button"
                on:click=add
            >
                {t(words::ADD_DOCUMENT)}
            </button>
        </Show>
    }
}

/// That the unit agrees, and the way back.
#[component]
fn Agreed(leaf: StoredValue<String>) -> impl IntoView {
    let draft = Draft::get();
    let explanation = draft.explanation(&leaf.get_value());
    let take_back = move |_| {
        let leaf = leaf.get_value();
        draft.agree(&leaf, false);
        draft.focus(&format!("explain-{leaf}"));
    };
    view! {
        <Show when=move || explanation.with(|it| it.agreed)>
            <p id=format!("agreed-{}", leaf.get_value()) class="verdict__agreed" tabindex="-1">
                {t(terms::UNIT_AGREES)}" "
                <Show when=move || draft.may_explain()>
                    <button
                        type="button"
                        id=format!("disagree-{}", leaf.get_value())
                        class="button button--quiet"
                        on:click=take_back
                    >
                        {t(words::DISAGREE)}
                    </button>
                </Show>
            </p>
        </Show>
    }
}

/// Agreeing is an explanation too, with nothing more to say.
#[component]
fn Agree(place: usize, leaf: StoredValue<String>) -> impl IntoView {
    let draft = Draft::get();
    let code = draft.set().nodes[place].code.clone();
    let label = StoredValue::new(words::AGREE_NAMED.with(lang(), &[("code", &code)]));
    let is_explained = draft.is_explained(&leaf.get_value());
    let may_agree = move || draft.may_explain() && !is_explained.get();
    let agree = move |_| {
        let leaf = leaf.get_value();
        draft.agree(&leaf, true);
        draft.focus(&format!("agreed-{leaf}"));
    };
    view! {
        <Show when=may_agree>
            <button
                type="button"
                id=format!("agree-{}", leaf.get_value())
                class="button"
                aria-label=label.get_value()
                on:click=agree
            >
                {t(words::AGREE)}
            </button>
        </Show>
    }
}
