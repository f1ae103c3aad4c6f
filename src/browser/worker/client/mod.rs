//! Work that may outlast a frame, behind one handle: a worker does it. Where none can be started its
//! program runs in the page, in slices that leave it fluent.
//!
//! ```text
//! page: DeskClient::run ─► engine ─► handle ─► port ─► service::host (bin/worker) ─► jobs::Desk, review_store
//! ```

mod engine;
mod tickets;

use crate::domain::problem::Problem;
use crate::jobs::{Job, JobReply, Overview, Progress};

/// The page's client of the desk: one, however many handles there are. Nothing is started or fetched
/// before the first job.
#[derive(Clone, Copy, Debug)]
pub struct DeskClient;

/// A job that was given to the desk. A copy is the same job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket(u32);

/// Who does the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nobody was asked yet, or the worker is on its way.
    #[default]
    Undecided,
    /// A worker of its own: the page stays free.
    Worker,
    /// The page itself, in slices: slower, and it stops when the page is closed.
    Page,
}

impl DeskClient {
    /// Gives a job to the desk, with the files that belong to it.
    ///
    /// Jobs that change something are done one after another, in the order given; those that only
    /// look may overtake them. `on_progress` is called at most ten times a second.
    pub fn run(
        &self,
        job: Job,
        files: Vec<web_sys::File>,
        on_progress: impl Fn(Progress) + 'static,
    ) -> Ticket {
        let ticket = tickets::open(on_progress);
        engine::give(ticket, job, files);
        Ticket(ticket)
    }

    /// Hears how the desk stands whenever it had to be read anew, before the answer that this was
    /// done for: another tab had changed something, or a campaign that was saved changes what is
    /// found in its files.
    pub fn on_overview(&self, run: impl Fn(Overview) + 'static) {
        engine::on_overview(run);
    }

    /// Who does the work, as far as that is known.
    pub fn place(&self) -> Place {
        engine::place()
    }
}

impl Ticket {
    /// What came of the job.
    ///
    /// # Errors
    /// [`Code::WorkerStopped`](crate::domain::problem::Code::WorkerStopped) when the worker ended
    /// before it answered; another takes its place, with the campaign open that was open before. What
    /// was kept stays kept.
    pub async fn reply(self) -> Result<JobReply, Problem> {
        tickets::outcome(self.0).await
    }

    /// Asks the desk to stop; the reply then says how far it came.
    pub fn cancel(&self) {
        engine::cancel(self.0);
    }
}
