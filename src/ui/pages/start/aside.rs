//! What is kept but cannot be opened: why, and the way to its content.

use leptos::prelude::*;

use crate::i18n::words::{Word, keeping, start as words};
use crate::ui::t;

/// One of them.
#[derive(Clone)]
pub(super) struct Aside {
    /// The draft's id, or the key of a text that was put aside.
    pub id: String,
    /// What it is, in words.
    pub text: String,
    /// Hands over what is kept of it.
    pub download: Callback<()>,
    /// Throws it away, where nothing is lost with it.
    pub discard: Option<Callback<()>>,
}

/// A box with all of them; nothing where there are none.
#[component]
pub(super) fn AsideBox(
    /// The element's id.
    id: &'static str,
    /// What they are.
    title: Word,
    /// Why they cannot be opened and what to do.
    note: Word,
    /// Each of them.
    #[prop(into)]
    drafts: Signal<Vec<Aside>>,
) -> impl IntoView {
    let row = |draft: Aside| {
        let Aside { id, text, download, discard } = draft;
        let named = |word: Word| format!("{}: {text}", t(word));
        let discard = discard.map(|discard| {
            let label = named(keeping::DISCARD);
            let run = move |_| discard.run(());
            view! {
                <button class="button button--quiet" aria-label=label on:click=run>
                    {t(keeping::DISCARD)}
                </button>
            }
        });
        let label = named(words::DAMAGED_DOWNLOAD);
        view! {
            <li data-aside=id>
                <span>{text}</span>
                <button class="button" aria-label=label on:click=move |_| download.run(())>
                    {t(words::DAMAGED_DOWNLOAD)}
                </button>
                {discard}
            </li>
        }
    };
    move || {
        let drafts = Some(drafts.get()).filter(|drafts| !drafts.is_empty())?;
        Some(view! {
            <div id=id class="damaged">
                <h3>{t(title)}</h3>
                <p>{t(note)}</p>
                <ul class="asides">{drafts.into_iter().map(row).collect_view()}</ul>
            </div>
        })
    }
}
