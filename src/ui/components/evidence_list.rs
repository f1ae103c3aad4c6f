//! The documents that prove an answer.

use leptos::prelude::*;
use web_sys::File;

use super::{DateField, FilePicker, TextField};
use crate::domain::dossier::{Cited, Document, FileRecord};
use crate::domain::map::Map;
use crate::domain::score::completeness::{date_doubt, is_web};
use crate::i18n::dates::show_date;
use crate::i18n::problems::said;
use crate::i18n::safe;
use crate::i18n::words::{answer as words, terms};
use crate::ui::{lang, t};

/// What happened to a list of documents: the field that was typed into, if any, and the new list.
pub type EvidenceChange = (Option<String>, Vec<Cited>);

/// A list of documents that can be edited.
#[component]
pub fn EvidenceList(
    /// What every id begins with, such as `evidence-c1.1.1`.
    prefix: String,
    /// What stands.
    #[prop(into)]
    evidence: Signal<Vec<Cited>>,
    /// What else each document proves, as codes in one line, by document id.
    #[prop(into)]
    shared: Signal<Map<String, String>>,
    /// Makes the document at a place one of its own.
    on_split: Callback<usize>,
    /// Told the whole list after each change.
    on_change: Callback<EvidenceChange>,
    /// Told of a document that was taken away: its number, or its place in the list.
    on_removed: Callback<String>,
    /// Reads a file and tells its record; `usize` is the document's place.
    on_file: Callback<(usize, File)>,
    /// Which document's file is being read, and how much of it, in per cent.
    reading: Signal<Option<(usize, u32)>>,
    /// Stops reading a file.
    on_cancel: Callback<()>,
    /// Whether it may only be read.
    #[prop(into)]
    read_only: Signal<bool>,
    /// Today (ISO) and the year that is scored: dates beside them are doubted.
    dated: Signal<(String, Option<u32>)>,
) -> impl IntoView {
    // Drawn anew only when a document comes or goes, so that no field loses the typing hand.
    let count = Memo::new(move |_| evidence.with(Vec::len));
    let list = StoredValue::new(prefix.clone());
    let documents = move || {
        let document = |place| {
            let prefix = list.with_value(|prefix| format!("{prefix}-{place}"));
            view! {
                <CitedDocument
                    prefix place evidence shared on_split on_change on_removed on_file reading
                    on_cancel read_only dated
                />
            }
        };
        (0..count.get()).map(document).collect_view()
    };
    view! {
        <div class="evidence">
            <Show when=move || count.get() == 0 && read_only.get()>
                <p class="evidence__none">{t(words::EVIDENCE_NONE)}</p>
            </Show>
            <ol class="evidence__list">{documents}</ol>
        </div>
    }
}

#[component]
fn CitedDocument(
    prefix: String,
    place: usize,
    evidence: Signal<Vec<Cited>>,
    shared: Signal<Map<String, String>>,
    on_split: Callback<usize>,
    on_change: Callback<EvidenceChange>,
    on_removed: Callback<String>,
    on_file: Callback<(usize, File)>,
    reading: Signal<Option<(usize, u32)>>,
    on_cancel: Callback<()>,
    read_only: Signal<bool>,
    dated: Signal<(String, Option<u32>)>,
) -> impl IntoView {
    let lang = lang();
    let cited =
        Memo::new(move |_| evidence.with(|list| list.get(place).cloned().unwrap_or_default()));
    let document = Memo::new(move |_| cited.with(|cited| cited.document.clone()));
    let names = StoredValue::new(prefix.clone());
    let alter = move |field: Option<&str>, alter: &dyn Fn(&mut Cited)| {
        let mut list = evidence.get_untracked();
        if let Some(cited) = list.get_mut(place) {
            alter(cited);
        }
        let field = field.map(|field| names.with_value(|names| format!("{names}-{field}")));
        on_change.run((field, list));
    };
    let text = move |name: &'static str, label, hint: &str, slot: fn(&mut Cited) -> &mut String| {
        let value = Signal::derive(move || slot(&mut cited.get()).clone());
        let on_input = Callback::new(move |text: String| {
            alter(Some(name), &|cited| *slot(cited) = text.clone());
        });
        let id = names.with_value(|names| format!("{names}-{name}"));
        let problem = Signal::derive(move || {
            let is_wrong = document.with(|d| !d.url.trim().is_empty() && !is_web(&d.url));
            (name == "url" && is_wrong).then(|| words::URL_WRONG.to(lang).to_string())
        });
        view! {
            <TextField id label=t(label) hint=hint.to_string() value on_input read_only problem />
        }
    };
    let date = {
        let value = Signal::derive(move || document.with(|document| document.date.clone()));
        let on_input = Callback::new(move |date: String| {
            alter(Some("date"), &|cited| cited.document.date = date.clone());
        });
        let id = format!("{prefix}-date");
        let doubt = Signal::derive(move || {
            let (today, year) = dated.get();
            let doubt = document.with(|document| date_doubt(&document.date, year, &today))?;
            Some(said(&doubt, lang).to_string())
        });
        view! { <DateField id label=t(terms::ISSUED_ON) value on_input read_only doubt /> }
    };
    let forget_file = Callback::new(move |()| alter(None, &|cited| cited.document.file = None));
    // What is written out in full is folded to its line; what lacks something is there to be filled in.
    let is_folded = document.with_untracked(|document| {
        let (today, year) = dated.get_untracked();
        let has_doubt = date_doubt(&document.date, year, &today).is_some();
        let is_wrong = !document.url.trim().is_empty() && !is_web(&document.url);
        let Document { number, date, issuer, title, .. } = document;
        let fields = [number, date, issuer, title];
        fields.into_iter().all(|field| !field.trim().is_empty()) && !has_doubt && !is_wrong
    });
    let title = words::DOCUMENT.with(lang, &[("n", &(place + 1).to_string())]);
    let line = {
        let title = title.clone();
        move || match document.with(document_name) {
            name if name.is_empty() => title.clone(),
            name => format!("{title}: {name}"),
        }
    };
    let remove = {
        let title = title.clone();
        move |_| {
            let mut list = evidence.get_untracked();
            let Document { number, .. } = list.remove(place).document;
            on_change.run((None, list));
            on_removed.run(if number.trim().is_empty() { title.clone() } else { number });
        }
    };
    let remove_name = format!("{}: {title}", t(words::REMOVE));
    view! {
        <li class="evidence__document">
            <details class="evidence__fold" open=!is_folded>
                <summary>{line}</summary>
                <fieldset>
                    <legend class="visually-hidden">{title}</legend>
                    <Shared
                        prefix=prefix.clone()
                        codes=Signal::derive(move || {
                            let id = cited.with(|cited| cited.id.clone());
                            shared.with(|shared| shared.get(&id).cloned().unwrap_or_default())
                        })
                        on_split=Callback::new(move |()| on_split.run(place))
                        read_only
                    />
                    <div class="evidence__fields">
                        {text("number", terms::SYMBOL, "", |it| &mut it.document.number)}
                        {date}
                        {text("issuer", terms::ISSUER, "", |it| &mut it.document.issuer)}
                        {text("title", words::SUBJECT, "", |it| &mut it.document.title)}
                        {text("place", words::PLACE, "", |it| &mut it.place)}
                        {text("url", words::URL, "", |it| &mut it.document.url)}
                    </div>
                    <WebLink url=Signal::derive(move || document.with(|d| d.url.clone())) />
                    <FileLine
                        prefix=prefix.clone()
                        file=Signal::derive(move || document.with(|document| document.file.clone()))
                        progress=Signal::derive(move || {
                            reading.get().and_then(|(at, done)| (at == place).then_some(done))
                        })
                        on_file=Callback::new(move |file| on_file.run((place, file)))
                        on_forget=forget_file
                        on_cancel
                        read_only
                    />
                    <Show when=move || !read_only.get()>
                        <button
                            type="button"
                            id=format!("{prefix}-remove")
                            class="button button--quiet button--danger"
                            aria-label=remove_name.clone()
                            on:click=remove.clone()
                        >
                            {t(words::REMOVE)}
                        </button>
                    </Show>
                </fieldset>
            </details>
        </li>
    }
}

/// That a document proves other criteria too, and the way to one of its own.
#[component]
fn Shared(
    prefix: String,
    codes: Signal<String>,
    on_split: Callback<()>,
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let told = move || words::EVIDENCE_SHARED.with(lang, &[("codes", &codes.get())]);
    view! {
        <Show when=move || codes.with(|codes| !codes.is_empty())>
            <p id=format!("{prefix}-shared") class="evidence__shared">{told}</p>
            <Show when=move || !read_only.get()>
                <button type="button" class="button button--quiet" on:click=move |_| on_split.run(())>
                    {t(words::EVIDENCE_SPLIT)}
                </button>
            </Show>
        </Show>
    }
}

#[component]
fn WebLink(url: Signal<String>) -> impl IntoView {
    let link = move || {
        let url = url.get();
        is_web(&url).then(|| {
            view! {
                <a href=url target="_blank" rel="noopener noreferrer">{t(words::OPEN_LINK)}</a>
            }
        })
    };
    view! { <p class="evidence__link">{link}</p> }
}

/// The file of a document: its record, how far its reading is, the way to another.
#[component]
pub fn FileLine(
    /// With what the ids of its elements begin.
    prefix: String,
    /// The file's record, if there is one.
    file: Signal<Option<FileRecord>>,
    /// How much of a file is read, in per cent, while one is.
    progress: Signal<Option<u32>>,
    /// Told a file that is chosen.
    on_file: Callback<File>,
    /// Forgets the file.
    on_forget: Callback<()>,
    /// Stops reading.
    on_cancel: Callback<()>,
    /// Whether it may only be read.
    read_only: Signal<bool>,
) -> impl IntoView {
    let lang = lang();
    let id = format!("{prefix}-file");
    let record = move |file: FileRecord| {
        let size = crate::i18n::numbers::show(&file.size.to_string(), lang);
        let sha = file.sha256.get(..8).unwrap_or_default().to_string();
        let name = safe(&file.name);
        let facts = [("name", name.as_str()), ("size", &size), ("sha", &sha)];
        words::FILE_RECORD.with(lang, &facts)
    };
    let shown = move || {
        match (progress.get(), file.get()) {
        (Some(done), _) => {
            let text = words::FILE_READING.with(lang, &[("percent", &done.to_string())]);
            view! {
                <p role="status">{text}</p>
                <button type="button" class="button" on:click=move |_| on_cancel.run(())>
                    {t(words::CANCEL)}
                </button>
            }
            .into_any()
        }
        (None, Some(file)) => view! {
            <p class="evidence__file">{record(file)}</p>
            <Show when=move || !read_only.get()>
                <button type="button" class="button button--quiet" on:click=move |_| on_forget.run(())>
                    {t(words::FILE_REMOVE)}
                </button>
            </Show>
        }
        .into_any(),
        (None, None) => ().into_any(),
    }
    };
    let may_pick = move || !read_only.get();
    let on_files = Callback::new(move |files: Vec<File>| {
        for file in files.into_iter().take(1) {
            on_file.run(file);
        }
    });
    view! {
        <div class="evidence__file-line">
            <Show when=may_pick>
                <FilePicker id=id.clone() label=t(words::FILE) hint=t(words::FILE_HINT) on_files />
            </Show>
            {shown}
        </div>
    }
}

/// A document in one line: number, date, issuer, subject.
pub fn document_name(document: &Document) -> String {
    let Document { number, date, issuer, title, .. } = document;
    let date = show_date(date);
    let parts = [number, &date, issuer, title];
    let filled = parts.into_iter().filter(|part| !part.trim().is_empty());
    let line = filled.map(String::as_str).collect::<Vec<_>>().join(" · ");
    safe(&line.chars().take(160).collect::<String>())
}
