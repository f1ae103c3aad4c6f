//! Files that were removed from the inbox, and the way back.

use leptos::prelude::*;

use super::super::removed::Removed;
use crate::i18n::words::review_inbox as words;
use crate::jobs::RemovedLine;
use crate::ui::parts::TrashWords;
use crate::ui::session::review::Review;

const WORDS: TrashWords = TrashWords {
    title: words::TRASH,
    note: words::TRASH_NOTE,
    at: words::TRASHED,
    back: words::RESTORE,
    back_named: words::RESTORE_NAMED,
};

/// The removed files of the open campaign.
#[component]
pub(super) fn RemovedFiles() -> impl IntoView {
    let review = expect_context::<Review>();
    let changes = Signal::derive(move || review.changes.track());
    let is_shown = |line: &RemovedLine| !line.key.is_empty();
    view! {
        <Removed id="removed-files" words=WORDS changes is_shown heading="files-title" />
    }
}
