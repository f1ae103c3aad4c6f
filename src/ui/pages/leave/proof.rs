//! The second step: the exported files are opened again. A browser that was told to save a file may
//! have been hindered, and no page is told.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::{LeavingDraft, Looked};
use crate::i18n::numbers::count;
use crate::i18n::words::leave as words;
use crate::ui::components::FilePicker;
use crate::ui::session::Session;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The chooser, and how many are left.
#[component]
pub(super) fn Proof(
    /// Every draft kept here.
    drafts: RwSignal<Vec<LeavingDraft>>,
    /// Every campaign kept here.
    campaigns: RwSignal<Looked>,
    /// How many are neither proven nor given up.
    n_held: Memo<usize>,
) -> impl IntoView {
    // Asked for here: what runs later has no page around it.
    let (session, review, lang) = (Session::get(), Review::get(), lang());
    let said = RwSignal::new(None::<(usize, usize)>);
    let on_files = Callback::new(move |chosen: Vec<File>| {
        spawn_local(async move {
            let n = chosen.len();
            let found = prove(session, review, chosen, drafts, campaigns).await;
            said.try_set(Some((found, n)));
        });
    });
    let told = move || {
        said.get().map(|(found, n)| {
            let [found, n] = [found, n].map(|n| count(n, lang));
            words::PROOF_SAID.with(lang, &[("found", &found), ("n", &n)])
        })
    };
    let left = move || match n_held.get() {
        0 => t(words::PROOF_NONE_LEFT).to_string(),
        n => words::PROOF_LEFT.with(lang, &[("n", &count(n, lang))]),
    };
    view! {
        <p>{t(words::PROOF_WHY)}</p>
        <FilePicker
            id="leave-prove"
            label=t(words::PROVE)
            hint=t(words::PROVE_HINT)
            multiple=true
            on_files
        />
        <p role="status" aria-live="polite" id="leave-proved">{told}</p>
        <p id="leave-held">{left}</p>
    }
}

/// How many of the chosen files are copies of what is kept here.
async fn prove(
    session: Session,
    review: Review,
    chosen: Vec<File>,
    drafts: RwSignal<Vec<LeavingDraft>>,
    campaigns: RwSignal<Looked>,
) -> usize {
    let mut found = 0;
    for file in &chosen {
        let Some(id) = session.prove_copy(file).await else { continue };
        found += 1;
        drafts.try_update(|drafts| {
            if let Some(draft) = drafts.iter_mut().find(|it| it.draft.id == id) {
                draft.is_proven = true;
            }
        });
    }
    let ids = review.prove_desks(chosen).await.unwrap_or_default();
    found += ids.len();
    // What was changed after the file was made is not in it.
    let lines = review.every_campaign().await.unwrap_or_default();
    campaigns.try_update(|looked| {
        let Looked::Here(leaving) = looked else { return };
        for campaign in leaving {
            if let Some(line) = lines.iter().find(|line| line.id == campaign.line.id) {
                let safe = crate::keeping::Copied::of(line.revision, &line.copies).is_safe();
                campaign.is_proven = safe;
                campaign.line = line.clone();
            }
        }
    });
    found
}
