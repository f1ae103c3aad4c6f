//! Why the maximum that applies is below the set's.

use leptos::prelude::*;

use crate::i18n::words::check as words;
use crate::ui::lang;

/// Its id: what shows the maximum leads here.
pub const REDUCED_MAX: &str = "reduced-max";

/// The reduced maximum with its reasons; nothing where it is not reduced.
#[component]
pub fn ReducedMax(
    /// The set's maximum, as people read it.
    max: String,
    /// The maximum that applies, as people read it.
    #[prop(into)]
    applicable: Signal<String>,
    /// One sentence for each reason.
    #[prop(into)]
    reasons: Signal<Vec<String>>,
) -> impl IntoView {
    let lang = lang();
    let told = move || {
        let facts = [("max", max.as_str()), ("applicable", &applicable.get())];
        words::REDUCED.with(lang, &facts)
    };
    let lines =
        move || reasons.get().into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view();
    view! {
        <div id=REDUCED_MAX class="reduced-max" tabindex="-1" hidden=move || reasons.with(Vec::is_empty)>
            <p>{told}</p>
            <ul>{lines}</ul>
        </div>
    }
}
