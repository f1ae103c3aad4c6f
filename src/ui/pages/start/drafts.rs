//! The drafts kept on this computer, last saved first.

use leptos::prelude::*;

use super::draft_row::DraftRow;
use crate::i18n::words::{app, start as words};
use crate::ui::session::{Session, ShelfEntry};
use crate::ui::t;

/// The list of drafts; where there are none, what to do first.
#[component]
pub(super) fn Drafts(shelf: RwSignal<Vec<ShelfEntry>>, refresh: Callback<()>) -> impl IntoView {
    let session = Session::get();
    // Read once for all rows: kept sets are checked anew each time they are read.
    let sets = StoredValue::new(session.sets());
    let row = move |entry: ShelfEntry| {
        let set =
            sets.with_value(|sets| sets.iter().find(|set| set.is_of(&entry.dossier)).cloned());
        view! { <DraftRow entry set refresh /> }
    };
    move || {
        let entries = shelf.get();
        let is_blocked = session.storage_fault.with(Option::is_some);
        let is_known = session.stores.are_open.get();
        match (entries.is_empty(), is_blocked) {
            (true, _) if !is_known => view! { <p role="status">{t(app::LOADING)}</p> }.into_any(),
            (true, true) => view! { <p class="card">{t(words::BLOCKED)}</p> }.into_any(),
            (true, false) => view! { <NoDrafts /> }.into_any(),
            (false, _) => {
                let rows = entries.into_iter().map(row).collect_view();
                view! { <ul class="drafts">{rows}</ul> }.into_any()
            }
        }
    }
}

#[component]
fn NoDrafts() -> impl IntoView {
    view! {
        <div class="drafts__none">
            <p><b>{t(words::NO_DRAFTS)}</b></p>
            <p>{t(words::FIRST_STEP)}</p>
        </div>
    }
}
