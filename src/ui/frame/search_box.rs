//! The place of the search box. The box itself comes behind what an officer types into.

mod finder;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::lazy::later_part;
use finder::Finder;

later_part!(evidence, load_finder: fn() -> AnyView = || view! { <Finder /> }.into_any());

/// A box that finds criteria, once its part of the program is here; without it nothing else is missing.
#[component]
pub fn SearchBox() -> impl IntoView {
    let finder = RwSignal::new(None::<fn() -> AnyView>);
    spawn_local(async move {
        // The page may have been left meanwhile: its state is then gone.
        let _ = finder.try_set(load_finder().await.ok());
    });
    view! { <div class="search-box" role="search">{move || finder.get().map(|draw| draw())}</div> }
}
