//! The fields of one document of the register.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use web_sys::File;

use crate::domain::dossier::{Document, Dossier, FileRecord};
use crate::domain::score::completeness::{date_doubt, is_web};
use crate::i18n::problems::said;
use crate::i18n::words::{answer, documents as words, terms};
use crate::intake::lists::{Known, leaves_coded};
use crate::ui::components::{DateField, FileLine, TextField, document_name};
use crate::ui::session::RegisterDesk;
use crate::ui::{lang, t};

/// Number, date, issuer, subject, criteria, link and file; what is typed holds wherever the document
/// is named.
#[component]
pub(super) fn Editor(
    /// The document's id.
    id: String,
) -> impl IntoView {
    let desk = RegisterDesk::get();
    let own = StoredValue::new(id);
    let document = Memo::new(move |_| {
        let found = |dossier: &Dossier| own.with_value(|id| dossier.documents.get(id).cloned());
        desk.draft().with(found).unwrap_or_default()
    });
    let field = move |name: &str| own.with_value(|id| format!("document-{id}-{name}"));
    let correct = move |name: Option<&str>, alter: &dyn Fn(&mut Document)| {
        let mut corrected = document.get_untracked();
        alter(&mut corrected);
        let name = name.map(field);
        own.with_value(|id| desk.correct(name.as_deref(), id, corrected));
    };
    let text = move |name: &'static str, label, slot: fn(&mut Document) -> &mut String| {
        let value = Signal::derive(move || slot(&mut document.get()).clone());
        let on_input = Callback::new(move |text: String| {
            correct(Some(name), &|document| *slot(document) = text.clone());
        });
        let problem = Signal::derive(move || {
            let is_wrong = document.with(|it| !it.url.trim().is_empty() && !is_web(&it.url));
            (name == "url" && is_wrong).then(|| t(answer::URL_WRONG).to_string())
        });
        view! { <TextField id=field(name) label=t(label) value on_input problem /> }
    };
    let reading = RwSignal::new(None::<(usize, u32)>);
    let on_file = Callback::new(move |file: File| desk.record_file(own.get_value(), file, reading));
    let file = Signal::derive(move || document.with(|it| it.file.clone()));
    view! {
        <div class="register__fields">
            {text("number", terms::SYMBOL, |it| &mut it.number)}
            <DateOf document on_input=Callback::new(move |date: String| {
                correct(Some("date"), &|it| it.date = date.clone());
            }) id=field("date") />
            {text("issuer", terms::ISSUER, |it| &mut it.issuer)}
            {text("title", answer::SUBJECT, |it| &mut it.title)}
            <Codes own />
            {text("url", answer::URL, |it| &mut it.url)}
        </div>
        <FileOf prefix=field("file") file reading on_file on_forget=Callback::new(move |()| {
            correct(None, &|it| it.file = None);
        }) />
        <Closing own document />
    }
}

#[component]
fn DateOf(document: Memo<Document>, on_input: Callback<String>, id: String) -> impl IntoView {
    let lang = lang();
    let dated = RegisterDesk::get().draft().dated();
    let value = Signal::derive(move || document.with(|it| it.date.clone()));
    let doubt = Signal::derive(move || {
        let (today, year) = dated.get();
        let doubt = document.with(|it| date_doubt(&it.date, year, &today))?;
        Some(said(&doubt, lang).to_string())
    });
    view! { <DateField id label=t(terms::ISSUED_ON) value on_input doubt /> }
}

#[component]
fn FileOf(
    prefix: String,
    file: Signal<Option<FileRecord>>,
    reading: RwSignal<Option<(usize, u32)>>,
    on_file: Callback<File>,
    on_forget: Callback<()>,
) -> impl IntoView {
    let progress = Signal::derive(move || reading.get().map(|(_, done)| done));
    let on_cancel = Callback::new(move |()| reading.set(None));
    let read_only = Signal::stored(false);
    view! { <FileLine prefix file progress on_file on_forget on_cancel read_only /> }
}

/// The criteria by their codes. What is typed holds when the field is left or Enter is pressed, as half
/// a code may be another code; codes that the set does not have change nothing until they are right.
#[component]
fn Codes(own: StoredValue<String>) -> impl IntoView {
    let desk = RegisterDesk::get();
    let lang = lang();
    let id = own.with_value(|id| format!("document-{id}-codes"));
    let field = StoredValue::new(id.clone());
    let known = StoredValue::new(Known::of_set(&desk.draft().set()));
    let typed = RwSignal::new(None::<String>);
    let unknown = RwSignal::new(Vec::<String>::new());
    let value = Signal::derive(move || typed.get().unwrap_or_else(|| codes_of(desk, own)));
    let on_input = Callback::new(move |text: String| {
        unknown.set(Vec::new());
        typed.set(Some(text));
    });
    let apply = move || {
        let Some(text) = typed.get_untracked() else { return };
        match known.with_value(|known| leaves_coded(known, &text)) {
            Ok(leaves) => {
                own.with_value(|id| desk.assign(&field.get_value(), id, &leaves));
                typed.set(None);
            }
            Err(codes) => unknown.set(codes),
        }
    };
    let problem = Signal::derive(move || {
        let codes = unknown.get().join("; ");
        (!codes.is_empty()).then(|| words::CODES_WRONG.with(lang, &[("codes", &codes)]))
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            apply();
        }
    };
    view! {
        <div on:focusout=move |_| apply() on:keydown=on_key>
            <TextField
                id
                label=t(words::CODES)
                hint=t(words::CODES_HINT)
                value
                on_input
                problem
            />
        </div>
    }
}

/// The codes of the criteria that a document proves, as they are typed.
fn codes_of(desk: RegisterDesk, own: StoredValue<String>) -> String {
    let set = desk.draft().set();
    desk.rows.with(|rows| {
        let row = own.with_value(|id| rows.iter().find(|row| row.id == *id));
        let leaves = row.map_or(&[][..], |row| &row.leaves);
        let codes: Vec<&str> = leaves.iter().map(|at| set.nodes[*at].code.as_str()).collect();
        codes.join("; ")
    })
}

/// The line below the fields: done, or away with it, which asks where the document is used.
#[component]
fn Closing(own: StoredValue<String>, document: Memo<Document>) -> impl IntoView {
    let desk = RegisterDesk::get();
    let lang = lang();
    let is_asked = RwSignal::new(false);
    let strike = move || {
        let name = document.with_untracked(document_name);
        own.with_value(|id| desk.strike(id, &name));
    };
    let told = StoredValue::new(String::new());
    let ask = move |_| match untrack(|| codes_of(desk, own)) {
        codes if codes.is_empty() => strike(),
        codes => {
            told.set_value(words::STRIKE_ASK.with(lang, &[("codes", &codes)]));
            is_asked.set(true);
        }
    };
    let id = move |name: &str| own.with_value(|id| format!("document-{id}-{name}"));
    view! {
        <div class="row register__closing">
            <button id=id("close") class="button" on:click=move |_| desk.close()>
                {t(words::CLOSE)}
            </button>
            <Show when=move || !is_asked.get()>
                <button id=id("strike") class="button button--quiet button--danger" on:click=ask>
                    {t(words::STRIKE)}
                </button>
            </Show>
        </div>
        <Show when=move || is_asked.get()>
            <div class="register__ask" role="alert">
                <p>{told.get_value()}</p>
                <button id=id("strike-yes") class="button button--danger" on:click=move |_| strike()>
                    {t(words::STRIKE_YES)}
                </button>
                <button id=id("keep") class="button" on:click=move |_| is_asked.set(false)>
                    {t(words::KEEP)}
                </button>
            </div>
        </Show>
    }
}
