//! The mark of a sample set: shown wherever one shows.

use leptos::prelude::*;

use crate::domain::set::Status;
use crate::i18n::words::app as words;
use crate::ui::t;

/// Says that a set is a sample; nothing for an official one.
#[component]
pub fn SampleBadge(
    /// The set's status.
    status: Status,
) -> impl IntoView {
    (status == Status::Sample).then(|| {
        view! { <span class="badge badge--sample" title=t(words::SAMPLE_LONG)>{t(words::SAMPLE)}</span> }
    })
}
