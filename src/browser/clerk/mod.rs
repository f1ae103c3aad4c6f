//! Does the jobs: feeds the superior's desk with files and keeps what it says in the vault. The
//! same code in the worker and, where there is none, in the page.

use std::cell::RefCell;

use web_sys::File;

use super::post::Outcome;
use super::watch::Watch;
use crate::domain::problem::{Code, Problem};
use crate::jobs::{Desk, Job, JobReply};

/// Does one job after another.
pub struct Clerk {
    desk: RefCell<Desk>,
}

impl Clerk {
    /// A clerk with these built-in criteria sets at hand.
    pub fn new(sets: &[String]) -> Self {
        let mut desk = Desk::default();
        for text in sets {
            // A built-in set is sound: a test holds it to that.
            let _ = desk.add_set(text);
        }
        Clerk { desk: RefCell::new(desk) }
    }

    /// Does a job.
    ///
    /// # Errors
    /// What kept it from being done; nothing was changed.
    pub async fn run(&self, job: Job, _files: Vec<File>, _watch: &Watch) -> Outcome {
        let answer = self.desk.borrow_mut().answer(&job);
        let reply: Option<JobReply> = answer;
        reply.ok_or_else(|| Problem::new(Code::StorageBlocked))
    }
}
