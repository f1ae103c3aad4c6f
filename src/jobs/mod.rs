//! Work that may outlast a frame: what the page asks of the worker and what comes back, as plain
//! data, and the [`Desk`] that does it, a file at a time.
//!
//! Pure: who feeds the desk with bytes and where files are kept is outside. In the browser a worker
//! (or, where workers are missing, the page itself in slices) reads a file, calls [`Desk::take`],
//! puts what [`Taken::keep`] says into the store and reports [`Progress`]; the command line does
//! the same with threads.

mod desk;
mod export;
mod job;
mod portions;
mod reply;

pub use desk::{Desk, Stored, Taken};
pub use job::{Export, Filter, Job, Progress, Way};
pub use portions::More;
pub use reply::{
    CampaignLine, Compared, DeskMade, JobReply, KeptDossier, KeptState, ListPage, ListRow,
    MissingUnit, Overview, RemovedLine, SurveyDone, SurveyGrid, SurveyLine, UnitLine,
};
