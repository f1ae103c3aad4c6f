//! Where a list comes in: a table whose columns a person may name.

use leptos::prelude::*;

use super::TableSource;
use crate::i18n::words::Word;
use crate::ui::session::ListIn;

/// The two fields of a table, for a list.
#[component]
pub fn ListSource(
    /// The way in.
    list: ListIn,
    /// What the field for a file asks.
    open: Word,
    /// Which files it takes.
    open_hint: Word,
    /// What the field for the clipboard asks.
    paste: Word,
) -> impl IntoView {
    view! {
        <TableSource
            way=list.way
            open
            open_hint
            paste
            on_file=Callback::new(move |file| list.read_file(file))
            on_paste=Callback::new(move |text: String| list.read_pasted(&text))
        />
    }
}
