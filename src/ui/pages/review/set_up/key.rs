//! The campaign's key: its fingerprint for the letter, the key file, a new key where it is lost.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::super::file_line::{FileLine, Making};
use crate::domain::problem::Problem;
use crate::domain::signature::{Signer, fingerprint};
use crate::i18n::words::review_key as words;
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList};
use crate::ui::session::review::{Review, SetUp};
use crate::ui::{lang, t};

/// The campaign's key.
#[component]
pub(super) fn CampaignKey() -> impl IntoView {
    let signer = SetUp::get().campaign.with_untracked(|campaign| campaign.signer.clone());
    let shown = match signer {
        Some(signer) => view! { <Known signer /> }.into_any(),
        None => view! {
            <p id="key-none">{t(words::NONE)}</p>
            <MakeKey id="key-make" label=t(words::MAKE) />
        }
        .into_any(),
    };
    view! {
        <section class="set-up__part card" aria-labelledby="key-title">
            <h2 id="key-title" tabindex="-1">{t(words::TITLE)}</h2>
            {shown}
        </section>
    }
}

#[component]
fn Known(signer: Signer) -> impl IntoView {
    let review = SetUp::get().review();
    let lang = lang();
    let own = fingerprint(&signer.key);
    let letter = words::LETTER_TEXT.with(lang, &[("fingerprint", &own)]);
    let replaced = (!signer.replaces.is_empty()).then(|| {
        let before = crate::i18n::safe(&signer.replaces.join("; "));
        view! { <p id="key-replaces">{t(words::REPLACES)}" "<code class="fingerprint">{before}</code></p> }
    });
    let is_here = RwSignal::new(None::<bool>);
    look(review, is_here);
    let state = move || {
        is_here.get().map(|is_here| {
            let word = if is_here { words::HERE } else { words::NOT_HERE };
            view! { <p id="key-state" data-here=is_here.to_string()>{t(word)}</p> }
        })
    };
    view! {
        <p>{t(words::LEAD)}</p>
        <p>{t(words::FINGERPRINT)}": "<code id="key-fingerprint" class="fingerprint">{own}</code></p>
        {replaced}
        <p>{t(words::LETTER)}</p>
        <blockquote id="key-letter">{letter}</blockquote>
        <div role="status">{state}</div>
        <KeyFiles is_here />
        <Lost />
    }
}

/// Asks whether the secret key is here.
fn look(review: Review, is_here: RwSignal<Option<bool>>) {
    spawn_local(async move {
        let found = review.has_key().await;
        is_here.try_set(Some(found));
    });
}

/// The passphrase, with what it closes and opens.
#[component]
fn KeyFiles(is_here: RwSignal<Option<bool>>) -> impl IntoView {
    let review = SetUp::get().review();
    let passphrase = RwSignal::new(String::new());
    let problems = RwSignal::new(Vec::<Problem>::new());
    let make =
        Arc::new(move || -> Making { Box::pin(review.export_key(passphrase.get_untracked())) });
    let on_files = Callback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let taken = review.take_key(file, passphrase.get_untracked()).await;
            problems.try_set(taken.err().unwrap_or_default());
            look(review, is_here);
        });
    });
    view! {
        <div class="field">
            <label for="key-passphrase">{t(words::PASSPHRASE)}</label>
            <p id="key-passphrase-hint" class="field__hint">{t(words::PASSPHRASE_HINT)}</p>
            <input
                id="key-passphrase"
                type="password"
                autocomplete="new-password"
                aria-describedby="key-passphrase-hint"
                on:input=move |event| passphrase.set(event_target_value(&event))
            />
        </div>
        <FileLine id="key-export" label=t(words::SAVE) make />
        <p class="field__hint">{t(words::SAVE_HINT)}</p>
        <FilePicker
            id="key-file"
            label=t(words::OPEN)
            hint=t(words::OPEN_HINT)
            accept=OUR_FILES
            on_files
        />
        <div id="key-problems" role="alert">
            {move || {
                let problems = problems.get();
                (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
            }}
        </div>
    }
}

/// A new key in the place of one that is lost, after a question: every unit needs the new file.
#[component]
fn Lost() -> impl IntoView {
    let review = SetUp::get().review();
    let is_asked = RwSignal::new(false);
    let ask = move |_| {
        is_asked.set(true);
        review.session().focus("key-ask");
    };
    let no = move |_| {
        is_asked.set(false);
        review.session().focus("key-lost");
    };
    view! {
        <button id="key-lost" class="button button--quiet" on:click=ask>{t(words::LOST)}</button>
        <Show when=move || is_asked.get()>
            <div class="question" role="alert">
                <p id="key-ask" tabindex="-1">{t(words::LOST_ASK)}</p>
                <div class="row">
                    <MakeKey id="key-lost-yes" label=t(words::LOST_YES) />
                    <button class="button button--quiet" on:click=no>{t(words::LOST_NO)}</button>
                </div>
            </div>
        </Show>
    }
}

/// The button that makes a key; the page then begins anew.
#[component]
fn MakeKey(id: &'static str, label: &'static str) -> impl IntoView {
    let review = SetUp::get().review();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let make = move |_| {
        spawn_local(async move {
            match review.make_key().await {
                Ok(()) => review.session().focus("key-title"),
                Err(found) => drop(problems.try_set(found)),
            }
        });
    };
    view! {
        <button id=id class="button" on:click=make>{label}</button>
        {move || {
            let problems = problems.get();
            (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
        }}
    }
}
