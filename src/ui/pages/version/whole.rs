//! What differs in the set as a whole.

use leptos::prelude::*;

use crate::domain::versions::WholeChange;
use crate::i18n::words::versions as words;
use crate::ui::t;

/// In one line; nothing where nothing differs.
#[component]
pub(super) fn Whole(
    /// What differs.
    changes: Vec<WholeChange>,
) -> impl IntoView {
    let named: Vec<&str> = changes.into_iter().map(|it| t(words::whole(it))).collect();
    (!named.is_empty()).then(|| {
        view! { <p id="version-whole">{t(words::WHOLE)}": "{named.join(", ")}"."</p> }
    })
}
