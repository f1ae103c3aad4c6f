//! The register of documents: all of them in one table, lists brought in whole.

mod bring;
mod editor;
mod filter;
mod found;
mod row;
mod rows;

use leptos::prelude::*;

use crate::i18n::words::{documents as words, terms};
use crate::ui::frame::Heading;
use crate::ui::session::RegisterDesk;
use crate::ui::t;
use bring::Bring;
use filter::Filter;
use found::FoundDocuments;
use rows::Rows;

/// The page.
#[component]
pub fn DocumentsPage() -> impl IntoView {
    let desk = RegisterDesk::open();
    let has_rows = Memo::new(move |_| desk.rows.with(|rows| !rows.is_empty()));
    let may_write = move || !desk.draft().is_read_only();
    view! {
        <div class="register">
            <Heading text=t(terms::REGISTER) />
            <p class="measure">{t(words::LEAD)}</p>
            <Show when=may_write>
                <Bring />
                <FoundDocuments />
            </Show>
            <p id="documents-said" class="register__said" role="status" tabindex="-1">
                {move || desk.said.get()}
            </p>
            <Show
                when=move || has_rows.get()
                fallback=|| view! { <p id="documents-none">{t(words::NONE)}</p> }
            >
                <Filter />
                <Rows />
            </Show>
        </div>
    }
}
