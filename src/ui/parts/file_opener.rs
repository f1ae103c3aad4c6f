//! The button that opens dossiers and criteria sets from files.

use leptos::prelude::*;
use web_sys::File;

use crate::ui::components::{FilePicker, OUR_FILES};
use crate::ui::session::Intake;

/// The button that opens files; a page that has it also takes files that are dropped onto it.
#[component]
pub fn FileOpener(
    /// Where the files go.
    intake: Intake,
    /// The words on the button.
    label: &'static str,
    /// A line of advice below it.
    hint: &'static str,
) -> impl IntoView {
    let on_files = Callback::new(move |files: Vec<File>| intake.take(files));
    view! {
        <FilePicker id="open-file" label hint accept=OUR_FILES multiple=true on_files />
    }
}
