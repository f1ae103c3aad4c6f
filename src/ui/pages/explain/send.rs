//! The explanations as a file: asked about what is missing, written, read back, locked.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::dossier::{Change, Stage};
use crate::domain::review::rounds::unexplained;
use crate::i18n::numbers::count;
use crate::i18n::words::{explain as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::parts::SignedBy;
use crate::ui::session::{Draft, SendStatus};
use crate::ui::{lang, t};

/// Where an export stands.
#[derive(Clone)]
enum Sending {
    No,
    Asking(usize),
    Running,
    /// How it ended, and the revision that it left: good news of another state is none.
    Ended(SendStatus, u64),
}

/// The button that exports, what it asks, how it ended, and the way to change what was exported.
#[component]
pub(super) fn Send() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let sending = RwSignal::new(Sending::No);
    let run = Callback::new(move |()| {
        sending.set(Sending::Running);
        spawn_local(async move {
            let ended = draft.export_explanations().await;
            // The page may have gone while the file was read back.
            let revision = draft.with_now(|dossier| dossier.revision);
            sending.try_set(Sending::Ended(ended, revision));
        });
    });
    let left = move || draft.with_now(|dossier| unexplained(&draft.set(), dossier)).len();
    let send = move |_| match left() {
        n if n > 0 && untrack(|| draft.may_explain()) => {
            sending.set(Sending::Asking(n));
            draft.focus("send-ask");
        }
        _ => run.run(()),
    };
    let label = move || match draft.with(|dossier| dossier.stage) {
        Stage::Explained => words::SEND_AGAIN.to(lang),
        _ => words::SEND.to(lang),
    };
    let revision = draft.memo(|dossier| dossier.revision);
    let is_off = move || !draft.may_write() || sending.with(|it| matches!(it, Sending::Running));
    view! {
        <section class="card explain__send" aria-labelledby="send-title">
            <h2 id="send-title" tabindex="-1">{t(words::SEND)}</h2>
            <p>{t(words::SEND_HINT)}</p>
            <button
                id="export-explanations"
                class="button button--primary"
                disabled=is_off
                on:click=send
            >
                {label}
            </button>
            <div role="status" aria-live="polite">
                {move || match sending.get() {
                    Sending::No => ().into_any(),
                    Sending::Asking(n) => view! { <Question n sending run /> }.into_any(),
                    Sending::Running => view! { <p>{t(words::SENDING)}</p> }.into_any(),
                    Sending::Ended(status, exported) if exported == revision.get() => {
                        view! { <Ended status /> }.into_any()
                    }
                    Sending::Ended(..) => ().into_any(),
                }}
            </div>
            <TakeBack sending />
        </section>
    }
}

#[component]
fn Question(n: usize, sending: RwSignal<Sending>, run: Callback<()>) -> impl IntoView {
    let draft = Draft::get();
    let cancel = move |_| {
        sending.set(Sending::No);
        draft.focus("explain-left");
    };
    view! {
        <div class="question" role="group" aria-labelledby="send-ask">
            <p id="send-ask" tabindex="-1">
                <b>{words::SEND_ASK.with(lang(), &[("n", &n.to_string())])}</b>
            </p>
            <div class="row">
                <button id="send-yes" class="button" on:click=move |_| run.run(())>
                    {t(words::SEND_YES)}
                </button>
                <button id="send-no" class="button" on:click=cancel>{t(words::SEND_NO)}</button>
            </div>
        </div>
    }
}

#[component]
fn Ended(status: SendStatus) -> impl IntoView {
    match status {
        SendStatus::Whole { name, short, signer, explanations, documents } => {
            let lang = lang();
            let [n, documents] = [explanations, documents].map(|n| count(n, lang));
            let facts = [("name", &*name), ("n", &*n), ("documents", &*documents)];
            let whole = words::WHOLE.with(lang, &facts);
            view! {
                <div id="explanations-status" class="outcome outcome--good" data-state="whole">
                    <p><b>{whole}</b></p>
                    <p>{t(terms::SEAL)}" "<code id="explanations-seal">{short}</code></p>
                    <SignedBy signer />
                    <p>{t(words::NEXT)}</p>
                </div>
            }
            .into_any()
        }
        SendStatus::Failed(problems) => view! {
            <div id="explanations-status" class="outcome outcome--bad" data-state="failed">
                <p><b>{t(words::FAILED)}</b></p>
                <ProblemList problems />
            </div>
        }
        .into_any(),
    }
}

/// The way back from an exported file; nothing while the explanations are open.
#[component]
fn TakeBack(sending: RwSignal<Sending>) -> impl IntoView {
    let draft = Draft::get();
    let change = move |_| {
        draft.change(Change::Stage(Stage::Appraised));
        sending.set(Sending::No);
        draft.focus("left-title");
    };
    view! {
        <Show when=move || draft.may_change_explanations()>
            <p class="explain__back">{t(words::CHANGE_HINT)}</p>
            <button id="change-explanations" class="button" on:click=change>
                {t(words::CHANGE)}
            </button>
        </Show>
    }
}
