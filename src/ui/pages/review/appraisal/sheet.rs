//! The appraisal sheet of one dossier, for print.

use leptos::prelude::*;

use super::super::sheet::SheetPage;
use super::{NotOpened, opened};
use crate::i18n::words::{review, review_appraisal};
use crate::report;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::{lang, t};

/// The appraisal sheet of one dossier.
#[component]
pub(in super::super) fn AppraisalSheet(
    /// The campaign's id in the address.
    campaign: String,
    /// The key of the dossier's file.
    key: String,
) -> impl IntoView {
    let opened = opened(key.clone(), RwSignal::new(0));
    let back = Route::Review(ReviewStep::Dossier(campaign, key)).href();
    let lang = lang();
    move || match opened.get() {
        None => view! { <p role="status">{t(review::LOADING)}</p> }.into_any(),
        Some(Err(problems)) => view! { <NotOpened problems to_inbox=back.clone() /> }.into_any(),
        Some(Ok(appraisal)) => {
            on_cleanup(move || appraisal.leave());
            let (set, round) = (appraisal.set(), appraisal.round.get_untracked());
            let report =
                appraisal.with_now(|dossier| report::appraisal(&set, dossier, round, lang));
            view! { <SheetPage report back=(back.clone(), review_appraisal::BACK) /> }.into_any()
        }
    }
}
