//! What was removed on the superior's side, files or campaigns, and the way back.

use leptos::prelude::*;

use crate::i18n::safe;
use crate::jobs::RemovedLine;
use crate::ui::components::ProblemList;
use crate::ui::parts::{TrashList, TrashWords, Trashed};
use crate::ui::session::review::Review;

/// A list of what was removed, asked for anew with each of the `changes`.
#[component]
pub(super) fn Removed(
    /// The element's id.
    id: &'static str,
    /// How things are called.
    words: TrashWords,
    /// With what the list changes.
    changes: Signal<()>,
    /// Which of all that was removed belong here.
    is_shown: fn(&RemovedLine) -> bool,
    /// The id of the heading that takes the focus when the list is empty.
    heading: &'static str,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let asked = LocalResource::new(move || {
        changes.track();
        async move { review.removed().await }
    });
    // What was shown stays until the next answer is there.
    let lines = RwSignal::new(Vec::<RemovedLine>::new());
    let problems = RwSignal::new(Vec::new());
    Effect::new(move || match asked.get() {
        Some(Ok(removed)) => {
            problems.set(Vec::new());
            lines.set(removed.into_iter().filter(is_shown).collect());
        }
        Some(Err(found)) => problems.set(found),
        None => {}
    });
    let rows = Signal::derive(move || {
        lines.with(|lines| lines.iter().map(|line| row(line, review)).collect::<Vec<_>>())
    });
    let bring_back = Callback::new(move |row: Trashed| {
        let is_it = |line: &&RemovedLine| key(line) == row.id;
        let line = lines.with_untracked(|lines| lines.iter().find(is_it).cloned());
        if let Some(line) = line {
            review.bring_back(RemovedLine { name: row.name, ..line });
        }
    });
    let is_busy = review.is_bringing_back;
    view! {
        {move || {
            let found = problems.get();
            (!found.is_empty()).then(|| view! { <ProblemList problems=found /> })
        }}
        <TrashList id words rows is_busy bring_back heading />
    }
}

/// A campaign is told from others by its id, a file by its key.
fn key(line: &RemovedLine) -> &str {
    if line.key.is_empty() { &line.id } else { &line.key }
}

fn row(line: &RemovedLine, review: Review) -> Trashed {
    let name = match line.key.is_empty() {
        true => review.name_of(&line.name),
        false => line.name.clone(),
    };
    Trashed {
        id: key(line).into(),
        name: safe(&name),
        about: safe(&line.unit),
        at: line.at.clone(),
    }
}
