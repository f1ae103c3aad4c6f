//! The inbox: files dropped, what became of each, who has not sent.

mod duplicates;
mod list;
mod missing;
mod row;
mod take;
mod tally;

use leptos::prelude::*;

use crate::i18n::words::review_inbox as words;
use crate::jobs::Filter;
use crate::ui::frame::Heading;
use crate::ui::session::review::Review;
use crate::ui::t;
use list::FileList;
use missing::MissingUnits;
use take::TakeFiles;
use tally::TallyLine;

/// The inbox of the open campaign.
#[component]
pub(super) fn InboxPage() -> impl IntoView {
    let review = expect_context::<Review>();
    let filter = RwSignal::new(Filter::default());
    let is_empty = Memo::new(move |_| review.overview.with(|it| it.tally.files == 0));
    let has_list = Memo::new(move |_| review.overview.with(|it| it.listed > 0));
    view! {
        <div class="inbox stack">
            <Heading text=t(words::TITLE) />
            <TakeFiles />
            <Show when=move || !is_empty.get() fallback=NoFiles>
                <TallyLine filter />
                <FileList filter />
            </Show>
            <Show when=move || has_list.get()>
                <MissingUnits />
            </Show>
        </div>
    }
}

#[component]
fn NoFiles() -> impl IntoView {
    view! {
        <div id="inbox-empty" class="drafts__none">
            <p><b>{t(words::EMPTY)}</b></p>
            <p>{t(words::EMPTY_MORE)}</p>
        </div>
    }
}
