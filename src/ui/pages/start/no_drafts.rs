//! Where the list of drafts would stand, as long as there is none.

use leptos::prelude::*;

use crate::i18n::words::start as words;
use crate::ui::session::Session;
use crate::ui::t;

/// What to do first; where nothing can be kept, that.
#[component]
pub(super) fn NoDrafts() -> impl IntoView {
    let session = Session::get();
    move || match session.storage_fault.with(Option::is_some) {
        true => view! { <p class="card">{t(words::BLOCKED)}</p> }.into_any(),
        false => view! {
            <div class="drafts__none">
                <p><b>{t(words::NO_DRAFTS)}</b></p>
                <p>{t(words::FIRST_STEP)}</p>
            </div>
        }
        .into_any(),
    }
}
