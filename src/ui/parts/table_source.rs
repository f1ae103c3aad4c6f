//! Where a table comes in: a file, or the clipboard; how far its reading is, and why it was refused.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use web_sys::File;

use crate::browser::worker::table_reader::Stage;
use crate::i18n::numbers::count;
use crate::i18n::words::{Word, table_in as words};
use crate::ui::components::{FilePicker, ProblemList};
use crate::ui::session::{ReadTable, Refused, TableIn};
use crate::ui::{lang, t};

/// The two fields, and what became of what they took.
#[component]
pub fn TableSource(
    /// The way in.
    way: TableIn,
    /// What the field for a file asks.
    open: Word,
    /// Which files it takes.
    open_hint: Word,
    /// What the field for the clipboard asks.
    paste: Word,
    /// Told the file.
    on_file: Callback<File>,
    /// Told what was pasted: the cells of the clipboard where it has any, otherwise its text.
    on_paste: Callback<String>,
) -> impl IntoView {
    let prefix = way.prefix;
    let on_files = Callback::new(move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            on_file.run(file);
        }
    });
    let take = move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let of = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
        let cells = of("text/html").filter(|html| html.contains("<t"));
        if let Some(text) = cells.or_else(|| of("text/plain")) {
            event.prevent_default();
            on_paste.run(text);
        }
    };
    view! {
        <div class="table-source">
            <FilePicker id=format!("{prefix}-file") label=t(open) hint=t(open_hint) on_files />
            <div class="field">
                <label for=format!("{prefix}-paste")>{t(paste)}</label>
                <p class="field__hint" id=format!("{prefix}-paste-hint")>{t(words::PASTE_HINT)}</p>
                <textarea
                    id=format!("{prefix}-paste")
                    rows="2"
                    aria-describedby=format!("{prefix}-paste-hint")
                    on:paste=take
                ></textarea>
            </div>
        </div>
        <div role="status" aria-live="polite">
            {move || way.reading.get().map(|reading| view! { <Progress way reading /> })}
            {move || way.said.get()}
        </div>
        {move || way.refused.get().map(|refused| view! { <Refusal way refused /> })}
    }
}

#[component]
fn Progress(way: TableIn, reading: ReadTable) -> impl IntoView {
    let lang = lang();
    let ReadTable { name, stage } = reading;
    let name = ("name", name.as_str());
    let text = match stage {
        Stage::Starting => words::STARTING.with(lang, &[name]),
        Stage::Opening => words::OPENING.with(lang, &[name]),
        Stage::Reading(rows) => {
            let n = count(rows as usize, lang);
            words::READING.with(lang, &[name, ("n", &n)])
        }
    };
    view! {
        <p class="table-source__reading">
            <span>{text}</span>
            <button
                id=format!("{}-cancel", way.prefix)
                class="button"
                on:click=move |_| way.cancel()
            >
                {t(words::CANCEL)}
            </button>
        </p>
    }
}

#[component]
fn Refusal(way: TableIn, refused: Refused) -> impl IntoView {
    let title = words::REFUSED.with(lang(), &[("name", &refused.name)]);
    view! {
        <div
            id=format!("{}-refused", way.prefix)
            class="outcome outcome--bad"
            role="alert"
            tabindex="-1"
        >
            <p><b>{title}</b></p>
            <ProblemList problems=vec![refused.problem] />
            <p>{t(words::UNCHANGED)}</p>
        </div>
    }
}
