//! Where a table comes in: a file, or the clipboard.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use web_sys::File;

use crate::i18n::numbers::show;
use crate::i18n::words::set_table as words;
use crate::ui::components::{FilePicker, ProblemList};
use crate::ui::session::{ReadTable, Refused, SetDesk, Stage};
use crate::ui::{lang, t};

/// The fields that take a table, how far its reading is, and why it was refused.
#[component]
pub(super) fn OpenTable() -> impl IntoView {
    let desk = SetDesk::get();
    let on_files = Callback::new(move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            desk.read_file(file);
        }
    });
    view! {
        <section class="card" aria-labelledby="set-open-title">
            <h2 id="set-open-title">{t(words::OPEN_TITLE)}</h2>
            <div class="set-table__open">
                <FilePicker
                    id="set-file"
                    label=t(words::OPEN)
                    hint=t(words::OPEN_HINT)
                    on_files
                />
                <Paste />
            </div>
            <div role="status" aria-live="polite">
                {move || desk.reading.get().map(|reading| view! { <Progress reading /> })}
            </div>
            {move || desk.refused.get().map(|refused| view! { <Refusal refused /> })}
        </section>
    }
}

/// Takes what is pasted: the cells of the clipboard where it has any, otherwise its text.
#[component]
fn Paste() -> impl IntoView {
    let desk = SetDesk::get();
    let paste = move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let of = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
        let cells = of("text/html").filter(|html| html.contains("<t"));
        if let Some(text) = cells.or_else(|| of("text/plain")) {
            event.prevent_default();
            desk.read_pasted(&text);
        }
    };
    view! {
        <div class="field">
            <label for="set-paste">{t(words::PASTE)}</label>
            <p class="field__hint" id="set-paste-hint">{t(words::PASTE_HINT)}</p>
            <textarea
                id="set-paste"
                rows="2"
                aria-describedby="set-paste-hint"
                on:paste=paste
            ></textarea>
        </div>
    }
}

#[component]
fn Progress(reading: ReadTable) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let ReadTable { name, stage } = reading;
    let name = ("name", name.as_str());
    let text = match stage {
        Stage::Starting => words::STARTING.with(lang, &[name]),
        Stage::Opening => words::OPENING.with(lang, &[name]),
        Stage::Reading(rows) => {
            let n = show(&rows.to_string(), lang);
            words::READING.with(lang, &[name, ("n", &n)])
        }
    };
    view! {
        <p class="set-table__reading">
            <span>{text}</span>
            <button id="set-cancel" class="button" on:click=move |_| desk.cancel_reading()>
                {t(words::CANCEL)}
            </button>
        </p>
    }
}

#[component]
fn Refusal(refused: Refused) -> impl IntoView {
    let title = words::REFUSED.with(lang(), &[("name", &refused.name)]);
    view! {
        <div id="set-refused" class="outcome outcome--bad" role="alert" tabindex="-1">
            <p><b>{title}</b></p>
            <ProblemList problems=vec![refused.problem] />
            <p>{t(words::UNCHANGED)}</p>
        </div>
    }
}
