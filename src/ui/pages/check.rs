//! The last step: what is open, the result, where points were lost, lock and export.

use leptos::prelude::*;

use crate::i18n::words::check as words;
use crate::ui::frame::Heading;
use crate::ui::parts::FinishPanel;
use crate::ui::t;

/// Everything that is to be seen before the dossier is handed in.
#[component]
pub fn CheckPage() -> impl IntoView {
    let n_open = Signal::derive(|| 0_usize);
    view! {
        <Heading text=t(words::TITLE) />
        <FinishPanel n_open />
    }
}
