//! Campaigns that were removed, and the way back.

use leptos::prelude::*;

use crate::i18n::words::{review as words, start};
use crate::jobs::RemovedLine;
use crate::ui::pages::review::removed::Removed;
use crate::ui::parts::TrashWords;
use crate::ui::session::review::Review;

const WORDS: TrashWords = TrashWords {
    title: start::TRASH,
    note: words::TRASH_NOTE,
    at: start::TRASHED,
    back: start::RESTORE,
    back_named: words::RESTORE_NAMED,
};

/// The trash; nothing where it is empty.
#[component]
pub(super) fn RemovedCampaigns() -> impl IntoView {
    let review = expect_context::<Review>();
    let changes = Signal::derive(move || review.campaigns.track());
    let is_shown = |line: &RemovedLine| line.key.is_empty();
    view! {
        <Removed id="removed-campaigns" words=WORDS changes is_shown heading="campaigns-title" />
    }
}
