//! Where documents are added to a criterion: chosen from the register by typing, or typed as one line
//! that is taken apart into its fields. A text with several lines is several documents.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::documents::Documents;
use crate::domain::dossier::{
    Beside, Cited, Document, Dossier, read_document_line, read_document_lines,
};
use crate::domain::text::{search_key, search_text};
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::count;
use crate::i18n::words::answer as words;
use crate::ui::components::document_name;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// How many documents of the register are offered at once.
const MOST: usize = 6;

/// What the typed text can become.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Offer {
    /// A document of the register, under its id.
    Known(String, Document),
    /// A new one.
    New(Document),
}

/// A field for one line, what it can become below it, and a button for a document without a line.
#[component]
pub(super) fn DocumentEntry(
    /// The documents that it adds to.
    documents: Documents,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let prefix = documents.prefix();
    let entry = Entry {
        draft,
        documents,
        text: RwSignal::new(String::new()),
        chosen: RwSignal::new(0),
        said: RwSignal::new(String::new()),
        lang,
    };
    let (text, chosen) = (entry.text, entry.chosen);
    let offers = Memo::new(move |_| entry.offers());
    let on_key = move |event: KeyboardEvent| entry.key(&event, offers);
    let on_paste = move |event: ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let pasted = pasted.filter(|it| it.trim().contains('\n'));
        if let Some(pasted) = pasted {
            event.prevent_default();
            entry.add_lines(&pasted);
        }
    };
    let on_input = move |event| {
        text.set(event_target_value(&event));
        chosen.set(0);
    };
    let names = StoredValue::new(prefix.clone());
    let option_id = move |place: usize| names.with_value(|it| format!("{it}-offer-{place}"));
    let is_open = move || offers.with(|offers| !offers.is_empty());
    let active = move || is_open().then(|| option_id(chosen.get()));
    let options = move || {
        let option = |(place, offer): (usize, Offer)| {
            let told = offer.told(lang);
            view! {
                <li
                    id=option_id(place)
                    role="option"
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| entry.take(offer.clone())
                >
                    {told}
                </li>
            }
        };
        offers.get().into_iter().enumerate().map(option).collect_view()
    };
    let blank = move |_| {
        let field =
            format!("{}-{}-number", documents.prefix(), documents.evidence.get_untracked().len());
        entry.add(vec![draft.new_document(Document::default())]);
        draft.focus(&field);
    };
    view! {
        <div class="document-entry">
            <label class="visually-hidden" for=format!("{prefix}-line")>{t(words::LINE)}</label>
            <div class="document-entry__box">
                <input
                    id=format!("{prefix}-line")
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    placeholder=t(words::LINE_EXAMPLE)
                    aria-describedby=format!("{prefix}-line-hint")
                    aria-expanded=move || is_open().to_string()
                    aria-controls=format!("{prefix}-offers")
                    aria-autocomplete="list"
                    aria-activedescendant=active
                    prop:value=move || text.get()
                    on:input=on_input
                    on:keydown=on_key
                    on:paste=on_paste
                />
                <ul
                    id=format!("{prefix}-offers")
                    role="listbox"
                    aria-label=t(words::LINE)
                    hidden=move || !is_open()
                >
                    {options}
                </ul>
            </div>
            <p class="field__hint" id=format!("{prefix}-line-hint")>{t(words::LINE_HINT)}</p>
            <button type="button" id=format!("{prefix}-add") class="button" on:click=blank>
                {t(words::EVIDENCE_ADD)}
            </button>
            <p class="document-entry__said" role="status">{move || entry.said.get()}</p>
        </div>
    }
}

/// The field while it is typed into. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
struct Entry {
    draft: Draft,
    documents: Documents,
    text: RwSignal<String>,
    chosen: RwSignal<usize>,
    /// What was added last, in words.
    said: RwSignal<String>,
    lang: Lang,
}

impl Entry {
    /// What the text can become, the likeliest first: the document of that number, if the register
    /// has it; a new one, if a number was typed; what else the words are found in.
    fn offers(self) -> Vec<Offer> {
        let typed = self.text.get();
        let wanted = search_text(&typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let draft = self.draft;
        let others = draft.documents_elsewhere(&self.documents.leaf.get_value());
        let read = draft.with(|dossier| read_document_line(&typed, beside(dossier)));
        let is_same = |document: &Document| document.is_same(&read);
        let is_found = |document: &Document| {
            let key = search_key(&in_full(document));
            wanted.split(' ').all(|word| key.contains(word))
        };
        let known = |(id, document): (String, Document)| Offer::Known(id, document);
        let (same, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|it| is_same(&it.1));
        let found = others.into_iter().filter(|it| is_found(&it.1)).take(MOST).map(known);
        let same: Vec<Offer> = same.into_iter().map(known).collect();
        let is_numbered = !read.number.is_empty();
        let new = [Offer::New(read)];
        match is_numbered {
            true => same.into_iter().chain(new).chain(found).collect(),
            false => found.chain(new).collect(),
        }
    }

    fn key(self, event: &KeyboardEvent, offers: Memo<Vec<Offer>>) {
        let count = offers.with_untracked(Vec::len);
        let chosen = self.chosen;
        match event.key().as_str() {
            "ArrowDown" if count > 0 => chosen.update(|place| *place = (*place + 1) % count),
            "ArrowUp" if count > 0 => chosen.update(|place| *place = (*place + count - 1) % count),
            // While a syllable is composed, Enter ends it and nothing else.
            "Enter" if !event.is_composing() => {
                let at = chosen.get_untracked();
                if let Some(offer) = offers.with_untracked(|offers| offers.get(at).cloned()) {
                    self.take(offer);
                }
            }
            "Escape" if count > 0 => self.text.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    }

    fn take(self, offer: Offer) {
        let cited = match offer {
            Offer::Known(id, document) => Cited::new(id, document),
            Offer::New(document) => self.draft.new_document(document),
        };
        self.add(vec![cited]);
    }

    /// Each line as a document: the one of the register that has its number, or a new one.
    fn add_lines(self, lines: &str) {
        let draft = self.draft;
        let mut others = draft.documents_elsewhere(&self.documents.leaf.get_value());
        let read = draft.with_now(|dossier| read_document_lines(lines, beside(dossier)));
        let cited = |document: Document| match others
            .iter()
            .position(|(_, other)| other.is_same(&document))
        {
            Some(at) => {
                let (id, known) = others.swap_remove(at);
                Cited::new(id, known)
            }
            None => draft.new_document(document),
        };
        self.add(read.into_iter().map(cited).collect());
    }

    /// Adds documents, in one step of undo.
    fn add(self, new: Vec<Cited>) {
        let told = match new.as_slice() {
            [one] => {
                words::LINE_ADDED.with(self.lang, &[("document", &document_name(&one.document))])
            }
            many => words::LINES_ADDED.with(self.lang, &[("n", &count(many.len(), self.lang))]),
        };
        let all = [self.documents.evidence.get_untracked(), new].concat();
        self.documents.on_change.run((None, all));
        self.text.set(String::new());
        self.chosen.set(0);
        self.said.set(told);
    }
}

impl Offer {
    fn told(&self, lang: Lang) -> String {
        let (word, document) = match self {
            Offer::Known(_, document) => (words::LINE_KNOWN, document),
            Offer::New(document) => (words::LINE_NEW, document),
        };
        word.with(lang, &[("document", &document_name(document))])
    }
}

fn beside(dossier: &Dossier) -> Beside<'_> {
    Beside { year: dossier.campaign.year, register: &dossier.documents }
}

fn in_full(document: &Document) -> String {
    let Document { number, date, issuer, title, .. } = document;
    [number, &show_date(date), issuer, title].map(String::as_str).join(" ")
}
