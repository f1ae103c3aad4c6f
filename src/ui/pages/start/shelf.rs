//! What is kept on this computer: drafts, damaged ones, the trash.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::newer::NewerDrafts;
use super::put_aside::PutAsideBoxes;
use super::trash::Trash;
use crate::ui::session::{Session, ShelfEntry};

/// What is kept, read anew with each of the `changes`; tells back whether any draft is.
#[component]
pub(super) fn DraftShelf(changes: RwSignal<u32>, is_empty: RwSignal<bool>) -> impl IntoView {
    let session = Session::get();
    let shelf = RwSignal::new(session.shelf(false));
    let trash = RwSignal::new(session.shelf(true));
    let refresh = Callback::new(move |()| {
        shelf.set(session.shelf(false));
        trash.set(session.shelf(true));
    });
    // At once too: a draft that is just being left is saved between the drawing and this.
    Effect::new(move || {
        changes.track();
        session.stores.version.track();
        refresh.run(());
    });
    Effect::new(move || is_empty.set(shelf.with(Vec::<ShelfEntry>::is_empty)));
    view! {
        <Drafts shelf refresh />
        <NewerDrafts />
        <PutAsideBoxes />
        <Trash trash refresh />
    }
}
