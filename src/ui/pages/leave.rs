//! Prepare this computer for someone else: export every changed draft, then erase and read back.

mod copies;
mod erase;

use leptos::prelude::*;

use crate::i18n::words::leave as words;
use crate::ui::frame::Heading;
use crate::ui::session::{ExportStatus, Leaving, Session};
use crate::ui::t;
use copies::Copies;
use erase::Erase;

/// A draft, and how its export on this page ended.
#[derive(Clone)]
struct LeavingDraft {
    draft: Leaving,
    export: Option<ExportStatus>,
}

impl LeavingDraft {
    fn has_copy(&self) -> bool {
        match &self.export {
            Some(status) => matches!(status, ExportStatus::Whole { .. }),
            None => self.draft.is_current,
        }
    }
}

/// The page.
#[component]
pub fn LeavePage() -> impl IntoView {
    let session = Session::get();
    let listed = session.leaving().into_iter().map(|draft| LeavingDraft { draft, export: None });
    let drafts = RwSignal::new(listed.collect::<Vec<_>>());
    let n_damaged = session.damaged_drafts().len();
    let n_open = Memo::new(move |_| {
        drafts.with(|drafts| drafts.iter().filter(|draft| !draft.has_copy()).count())
    });
    let lacks_copy = Signal::derive(move || n_open.get() + n_damaged > 0);
    view! {
        <div class="leave">
            <Heading text=t(words::TITLE) />
            <p class="leave__lead">{t(words::LEAD)}</p>
            <section class="card" aria-labelledby="leave-copies">
                <h2 id="leave-copies" tabindex="-1">{t(words::STEP_COPIES)}</h2>
                <Copies drafts n_open n_damaged />
            </section>
            <section class="card" aria-labelledby="leave-erase">
                <h2 id="leave-erase">{t(words::STEP_WIPE)}</h2>
                <Erase lacks_copy />
            </section>
        </div>
    }
}
