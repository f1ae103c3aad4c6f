//! The context in which a job is done: whether it is to stop, how far it has come, and, in the page,
//! when it has to yield.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::platform::clock;
use crate::browser::platform::event_loop::next_turn;
use crate::jobs::{Overview, Progress};

/// The least time between two reports, in milliseconds.
const BETWEEN_REPORTS: f64 = 100.0;

/// How long the page is held at a stretch, in milliseconds.
const SLICE: f64 = 12.0;

/// One job's context. Copies are the same context.
#[derive(Clone)]
pub struct JobContext {
    is_cancelled: Rc<Cell<bool>>,
    told: Rc<Cell<f64>>,
    yielded: Rc<Cell<f64>>,
    is_in_page: bool,
    tell: Rc<dyn Fn(Told)>,
}

/// What a job tells before its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// How far it has come.
    Progress(Progress),
    /// How the desk stands, after it had to be read anew.
    Overview(Box<Overview>),
}

impl JobContext {
    /// The context of a job. Where there is a window it is done in the page, in slices.
    pub fn new(tell: impl Fn(Told) + 'static) -> Self {
        JobContext {
            is_cancelled: Rc::default(),
            told: Rc::default(),
            yielded: Rc::new(Cell::new(clock::millis())),
            is_in_page: web_sys::window().is_some(),
            tell: Rc::new(tell),
        }
    }

    /// Asks the job to stop at the next file.
    pub fn cancel(&self) {
        self.is_cancelled.set(true);
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Tells how far it has come, unless the last report is too recent.
    pub fn tell(&self, progress: Progress) {
        let now = clock::millis();
        if now - self.told.get() >= BETWEEN_REPORTS {
            self.told.set(now);
            (self.tell)(Told::Progress(progress));
        }
    }

    /// Tells how the desk stands, after it had to be read anew.
    pub fn tell_overview(&self, overview: Overview) {
        (self.tell)(Told::Overview(Box::new(overview)));
    }

    /// Yields to the page when a slice is used up; to be called between small pieces of work.
    pub async fn yield_if_due(&self) {
        if self.is_in_page && clock::millis() - self.yielded.get() >= SLICE {
            next_turn().await;
            self.yielded.set(clock::millis());
        }
    }
}
