//! Prepare this computer for someone else: every changed draft and campaign into a file, each file
//! opened again, then everything erased and read back.

mod campaigns;
mod copies;
mod erase;
mod proof;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::i18n::words::leave as words;
use crate::jobs::CampaignLine;
use crate::keeping::Copied;
use crate::ui::frame::Heading;
use crate::ui::session::review::{DeskExported, Review};
use crate::ui::session::{ExportStatus, Leaving, Session};
use crate::ui::t;
use campaigns::Campaigns;
use copies::Copies;
use erase::Erase;
use proof::Proof;

/// A draft, and what was done with it on this page.
#[derive(Clone)]
struct LeavingDraft {
    draft: Leaving,
    export: Option<ExportStatus>,
    /// Whether a file with all that it holds was opened again.
    is_proven: bool,
    /// Whether the user has said that it may be lost.
    is_given_up: bool,
}

impl LeavingDraft {
    fn new(draft: Leaving) -> Self {
        let is_proven = draft.is_current && draft.copied.as_ref().is_some_and(|copy| copy.proven);
        LeavingDraft { draft, export: None, is_proven, is_given_up: false }
    }

    /// Whether a file with all that it holds was handed to the browser.
    fn has_copy(&self) -> bool {
        match &self.export {
            Some(status) => matches!(status, ExportStatus::Whole { .. }),
            None => self.draft.is_current,
        }
    }

    fn may_go(&self) -> bool {
        self.is_proven || self.is_given_up
    }
}

/// A campaign with its inbox and appraisals, and what was done with it on this page.
#[derive(Clone)]
struct LeavingCampaign {
    line: CampaignLine,
    export: Option<Result<DeskExported, Vec<Problem>>>,
    is_proven: bool,
    is_given_up: bool,
}

impl LeavingCampaign {
    fn new(line: CampaignLine) -> Self {
        let is_proven = Copied::of(line.revision, &line.copies).is_safe();
        LeavingCampaign { line, export: None, is_proven, is_given_up: false }
    }

    fn has_copy(&self) -> bool {
        match &self.export {
            Some(export) => export.is_ok(),
            None => Copied::of(self.line.revision, &self.line.copies).is_handed(),
        }
    }

    fn may_go(&self) -> bool {
        self.is_proven || self.is_given_up
    }
}

/// What is known of the campaigns.
#[derive(Clone)]
enum Looked {
    NotYet,
    Here(Vec<LeavingCampaign>),
    Failed(Vec<Problem>),
}

/// The page.
#[component]
pub fn LeavePage() -> impl IntoView {
    let (session, review) = (Session::get(), Review::get());
    let listed = session.leaving().into_iter().map(LeavingDraft::new);
    let drafts = RwSignal::new(listed.collect::<Vec<_>>());
    let campaigns = RwSignal::new(Looked::NotYet);
    spawn_local(async move {
        let looked = match review.every_campaign().await {
            Ok(lines) => Looked::Here(lines.into_iter().map(LeavingCampaign::new).collect()),
            Err(problems) => Looked::Failed(problems),
        };
        campaigns.try_set(looked);
    });
    let n_damaged = session.damaged_drafts().len();
    let n_held = Memo::new(move |_| {
        let drafts = drafts.with(|drafts| drafts.iter().filter(|it| !it.may_go()).count());
        drafts
            + campaigns.with(|looked| match looked {
                Looked::Here(lines) => lines.iter().filter(|it| !it.may_go()).count(),
                Looked::NotYet => 1,
                Looked::Failed(_) => 0,
            })
    });
    let has_unknown = Signal::derive(move || {
        n_damaged > 0 || campaigns.with(|looked| matches!(looked, Looked::Failed(_)))
    });
    view! {
        <div class="leave">
            <Heading text=t(words::TITLE) />
            <p class="leave__lead">{t(words::LEAD)}</p>
            <section class="card" aria-labelledby="leave-copies">
                <h2 id="leave-copies" tabindex="-1">{t(words::STEP_COPIES)}</h2>
                <Copies drafts n_damaged />
                <Campaigns campaigns />
            </section>
            <section class="card" aria-labelledby="leave-proof">
                <h2 id="leave-proof" tabindex="-1">{t(words::STEP_PROOF)}</h2>
                <Proof drafts campaigns n_held />
            </section>
            <section class="card" aria-labelledby="leave-erase">
                <h2 id="leave-erase">{t(words::STEP_WIPE)}</h2>
                <Erase n_held has_unknown />
            </section>
        </div>
    }
}
