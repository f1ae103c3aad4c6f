//! What is kept on this computer: drafts, damaged ones, the trash.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::newer::NewerDrafts;
use super::put_aside::PutAsideBoxes;
use super::trash::Trash;
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
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
    // Once there, it stays: it leads the focus on when it becomes empty.
    let has_trash = Memo::new(move |had: Option<&bool>| {
        trash.with(|trash| !trash.is_empty()) || had == Some(&true)
    });
    let trash =
        move || has_trash.get().then(|| draw_later(load_trash, move |draw| draw(trash, refresh)));
    let has_aside = Memo::new(move |_| {
        session.stores.version.track();
        session.has_aside()
    });
    let aside = move || has_aside.get().then(|| draw_later(load_aside, |draw| draw()));
    view! {
        <Drafts shelf refresh />
        {aside}
        {trash}
    }
}

type DrawTrash = fn(RwSignal<Vec<ShelfEntry>>, Callback<()>) -> AnyView;

later_part!(aside, load_aside: fn() -> AnyView = || {
    view! {
        <NewerDrafts />
        <PutAsideBoxes />
    }
    .into_any()
});

later_part!(rest, load_trash: DrawTrash = |trash, refresh| {
    view! { <Trash trash refresh /> }.into_any()
});
