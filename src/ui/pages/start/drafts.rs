//! The drafts kept on this computer, last saved first.

use leptos::prelude::*;

use super::draft_row::DraftRow;
use super::no_drafts::NoDrafts;
use crate::ui::session::{Session, ShelfEntry};

/// The list of drafts; where there are none but in the trash, what to do first.
#[component]
pub(super) fn Drafts(shelf: RwSignal<Vec<ShelfEntry>>, refresh: Callback<()>) -> impl IntoView {
    let session = Session::get();
    // Read once for all rows: kept sets are checked anew each time they are read.
    let sets = StoredValue::new(session.sets_and_earlier());
    let row = move |entry: ShelfEntry| {
        let set =
            sets.with_value(|sets| sets.iter().find(|set| set.is_of(&entry.dossier)).cloned());
        view! { <DraftRow entry set refresh /> }
    };
    move || {
        let entries = shelf.get();
        if entries.is_empty() {
            return view! { <NoDrafts /> }.into_any();
        }
        let rows = entries.into_iter().map(row).collect_view();
        view! { <ul class="drafts">{rows}</ul> }.into_any()
    }
}
