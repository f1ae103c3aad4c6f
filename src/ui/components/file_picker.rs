//! A field that takes files from the user. The same file can be chosen twice.

use leptos::prelude::*;
use web_sys::File;

/// What a dialog for our files shows: everything. Chat, mail and download folders rename files
/// (`x.json.txt`, `x.htm`, `x.json (2)`, no ending at all), and a list of endings would hide them;
/// what is chosen is known by its content.
pub const OUR_FILES: &str = "";

/// A field that takes files.
#[component]
pub fn FilePicker(
    /// The element's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Which files the dialog shows, such as `.json`; all when empty.
    #[prop(optional)]
    accept: &'static str,
    /// A line of advice below it; the field then looks like a button.
    #[prop(optional, into)]
    hint: String,
    /// Whether several may be chosen at once.
    #[prop(optional)]
    multiple: bool,
    /// Whether a whole folder is chosen, with the folders inside it.
    #[prop(optional)]
    is_folder: bool,
    /// Told the files.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    // An attribute that the library does not know.
    Effect::new(move || {
        if let Some(input) = input.get().filter(|_| is_folder) {
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    let take = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let list = input.files();
        let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.get(i)));
        let files: Vec<File> = files.collect();
        input.set_value("");
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let hint = hint_id.clone().map(|id| view! { <p class="field__hint" id=id>{hint}</p> });
    view! {
        <div class="file-picker" class:file-picker--button=hint_id.is_some()>
            <span class="file-picker__row">
                <label for=id.clone()>{label}</label>
                <input
                    node_ref=input
                    id=id
                    type="file"
                    accept=accept
                    multiple=multiple
                    aria-describedby=hint_id.clone()
                    on:change=take
                />
            </span>
            {hint}
        </div>
    }
}
