//! The heading of a page: it names the tab, and takes the focus when the page is reached.

use leptos::prelude::*;

use crate::i18n::words::app;
use crate::ui::lang;
use crate::ui::session::Session;

/// The heading of a page.
#[component]
pub fn Heading(
    /// What the page is called.
    #[prop(into)]
    text: Signal<String>,
    /// A line above it, such as the area of a criterion.
    #[prop(optional, into)]
    above: String,
) -> impl IntoView {
    let name = app::NAME.to(lang());
    let session = Session::get();
    Effect::new(move || session.show_title(&format!("{} – {name}", text.get())));
    Effect::new(move || session.heading_drawn());
    let above = (!above.is_empty()).then(|| view! { <p class="heading__above">{above}</p> });
    view! {
        <div class="heading">
            {above}
            <h1 id="title" tabindex="-1">{text}</h1>
        </div>
    }
}
