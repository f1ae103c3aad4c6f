//! The foot of every page: where the data is, whether the app works without a network, version.

use leptos::prelude::*;

use crate::formats::APP_VERSION;
use crate::i18n::words::{app as words, terms};
use crate::ui::session::{Offline, Session};
use crate::ui::{lang, t};

/// The foot of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let offline = move || {
        let word = match session.offline.get() {
            Offline::Preparing => words::OFFLINE_PREPARING,
            Offline::Ready => words::OFFLINE_READY,
            Offline::SingleFile => words::OFFLINE_FILE,
            Offline::Unsupported => words::OFFLINE_NONE,
        };
        word.to(lang)
    };
    view! {
        <footer class="footer">
            <p>{t(words::PRIVACY)}</p>
            <p id="offline">{offline}</p>
            <p>{terms::VERSION_OF.with(lang, &[("version", APP_VERSION)])}</p>
        </footer>
    }
}
