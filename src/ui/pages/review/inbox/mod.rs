//! The inbox: files dropped, what became of each, who has not sent.

mod duplicates;
mod list;
mod missing;
mod removed;
mod row;
mod take;
mod tally;

use leptos::prelude::*;

use super::desk_copy::DeskCopyOf;
use super::desk_here;
use crate::i18n::words::{review_inbox as words, terms};
use crate::jobs::Filter;
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::session::review::Review;
use crate::ui::t;
use list::FileList;
use missing::MissingUnits;
use removed::RemovedFiles;
use take::TakeFiles;
use tally::TallyLine;

/// What stands in place of the list where there are no files.
const EMPTY: &str = "inbox-empty";

/// The inbox of the open campaign.
#[component]
pub(super) fn InboxPage() -> impl IntoView {
    let review = expect_context::<Review>();
    let filter = RwSignal::new(Filter::default());
    let is_empty = Memo::new(move |_| review.overview.with(|it| it.tally.files == 0));
    let has_list = Memo::new(move |_| review.overview.with(|it| it.listed > 0));
    // With the last file its row is gone, and the heading above it.
    Effect::new(move |was_empty: Option<bool>| {
        let is_empty = is_empty.get();
        if is_empty && was_empty == Some(false) {
            review.session().focus(EMPTY);
        }
        is_empty
    });
    view! {
        <div class="inbox stack">
            <Heading text=t(terms::INBOX) />
            <Told />
            <TakeFiles />
            <Show when=move || !is_empty.get() fallback=NoFiles>
                <TallyLine filter />
                <FileList filter />
            </Show>
            <DeskCopyOf id=desk_here() />
            <RemovedFiles />
            <Show when=move || has_list.get()>
                <MissingUnits />
            </Show>
        </div>
    }
}

/// What someone should look at in the campaign or in what was just done.
#[component]
fn Told() -> impl IntoView {
    let review = expect_context::<Review>();
    let problems = Memo::new(move |_| review.overview.with(|it| it.problems.clone()));
    move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            view! { <div id="inbox-told" class="outcome" role="status"><ProblemList problems /></div> }
        })
    }
}

#[component]
fn NoFiles() -> impl IntoView {
    view! {
        <div id=EMPTY class="drafts__none" tabindex="-1">
            <p><b>{t(words::EMPTY)}</b></p>
            <p>{t(words::EMPTY_MORE)}</p>
        </div>
    }
}
