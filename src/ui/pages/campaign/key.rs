//! The key that issued the campaign: its fingerprint, and what becomes of it where the unit's draft
//! knows another.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::{Code, Problem};
use crate::domain::signature::{Signer, fingerprint};
use crate::i18n::words::campaign as words;
use crate::ui::components::{ProblemList, WordBox};
use crate::ui::session::Session;
use crate::ui::t;

/// Whether the campaign is signed, and the fingerprint to compare.
#[component]
pub(super) fn CampaignKey(signer: Option<Signer>) -> impl IntoView {
    match signer {
        Some(signer) => {
            let shown = fingerprint(&signer.key);
            view! {
                <p id="campaign-signed">{t(words::SIGNED)}" "<code class="fingerprint">{shown}</code></p>
                <p class="field__hint">{t(words::SIGNED_HINT)}</p>
            }
            .into_any()
        }
        None => view! { <p id="campaign-unsigned">{t(words::UNSIGNED)}</p> }.into_any(),
    }
}

/// The campaign's key beside the one that a draft knows; nothing where they are the same. Nothing is
/// taken over before the unit says that it has compared the fingerprint.
#[component]
pub(super) fn KeyOfDraft(
    /// The draft's id.
    id: String,
    /// The public key that the draft knows; empty where it knows none.
    known: String,
    /// The campaign's.
    signer: Option<Signer>,
) -> impl IntoView {
    let session = Session::get();
    let Some(signer) = signer else {
        // Once signed, always signed: one without a key may be anybody's.
        let missing = Problem::new(Code::SignatureMissing).with("expected", fingerprint(&known));
        return (!known.is_empty())
            .then(|| view! { <div id="key-missing"><ProblemList problems=vec![missing] /></div> })
            .into_any();
    };
    if signer.key == known {
        return ().into_any();
    }
    let problems = told(&signer, &known);
    let has_compared = RwSignal::new(false);
    let failed = RwSignal::new(Vec::<Problem>::new());
    let take = move |_| {
        let (id, key) = (id.clone(), signer.key.clone());
        spawn_local(async move {
            let problems = session.trust_issuer(id, key).await.err();
            failed.try_set(problems.unwrap_or_default());
        });
    };
    let lead = problems.is_empty().then(|| view! { <p>{t(words::KEY_FIRST)}</p> });
    view! {
        <div id="campaign-key-other">
            {lead}
            <ProblemList problems />
            <WordBox id="key-compared" label=t(words::KEY_COMPARED) is_given=has_compared />
            <button
                id="campaign-take-key"
                class="button"
                disabled=move || !has_compared.get()
                on:click=take
            >
                {t(words::KEY_TAKE)}
            </button>
            {move || {
                let problems = failed.get();
                (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
            }}
        </div>
    }
    .into_any()
}

/// What is told of another key than the known one; nothing where none was known.
fn told(signer: &Signer, known: &str) -> Vec<Problem> {
    if known.is_empty() {
        return Vec::new();
    }
    let code = match signer.replaces(known) {
        true => Code::SignerReplaced,
        false => Code::SignerExchanged,
    };
    let problem = Problem::new(code).with("found", fingerprint(&signer.key));
    vec![problem.with("expected", fingerprint(known)).at("/signer")]
}
