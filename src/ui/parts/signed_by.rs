//! By which key a file that went out is signed.

use leptos::prelude::*;

use crate::i18n::words::check as words;
use crate::ui::t;

/// The fingerprint of the unit's key, or that the file is not signed and why.
#[component]
pub fn SignedBy(
    /// The fingerprint; empty where the file is not signed.
    signer: String,
) -> impl IntoView {
    match signer.is_empty() {
        true => {
            view! { <p id="signed-by" data-state="unsigned">{t(words::UNSIGNED)}</p> }.into_any()
        }
        false => view! {
            <p id="signed-by" data-state="signed">
                {t(words::SIGNED)}" "<code class="fingerprint">{signer}</code>
            </p>
        }
        .into_any(),
    }
}
