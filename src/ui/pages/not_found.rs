//! An address that leads nowhere.

use leptos::prelude::*;

use crate::i18n::words::app as words;
use crate::ui::frame::Heading;
use crate::ui::routes::Route;
use crate::ui::t;

/// Says that there is no such page, and the way back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <Heading text=t(words::NOT_FOUND_TITLE) />
        <p>{t(words::NOT_FOUND)}</p>
        <p><a class="button" href=Route::Start.href()>{t(words::TO_START)}</a></p>
    }
}
