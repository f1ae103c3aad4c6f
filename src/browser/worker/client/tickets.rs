//! The jobs that are not answered yet.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use futures_channel::oneshot;

use crate::browser::worker::protocol::Outcome;
use crate::domain::problem::{Code, Problem};
use crate::jobs::Progress;

/// A job that was given.
struct Open {
    on_progress: Rc<dyn Fn(Progress)>,
    /// Until it is answered.
    tell: Option<oneshot::Sender<Outcome>>,
    /// Until somebody waits for the answer.
    told: Option<oneshot::Receiver<Outcome>>,
}

/// Every job that nobody has taken the answer of.
#[derive(Default)]
struct Tickets {
    last: u32,
    open: BTreeMap<u32, Open>,
}

thread_local! {
    static TICKETS: RefCell<Tickets> = RefCell::default();
}

/// A new ticket.
pub fn open(on_progress: impl Fn(Progress) + 'static) -> u32 {
    TICKETS.with_borrow_mut(|tickets| {
        tickets.last += 1;
        let (tell, told) = oneshot::channel();
        let on_progress = Rc::new(on_progress);
        let open = Open { on_progress, tell: Some(tell), told: Some(told) };
        tickets.open.insert(tickets.last, open);
        tickets.last
    })
}

/// Hands progress on, unless the job is answered already.
pub fn tell(ticket: u32, progress: Progress) {
    let listener = TICKETS.with_borrow(|tickets| {
        let open = tickets.open.get(&ticket).filter(|open| open.tell.is_some());
        open.map(|open| open.on_progress.clone())
    });
    if let Some(listener) = listener {
        listener(progress);
    }
}

/// Answers a job; the first answer holds.
pub fn answer(ticket: u32, outcome: Outcome) {
    let tell = TICKETS.with_borrow_mut(|tickets| tickets.open.get_mut(&ticket)?.tell.take());
    if let Some(tell) = tell {
        // Nobody may be waiting any more.
        let _ = tell.send(outcome);
    }
}

/// Waits for the answer and takes it.
pub async fn outcome(ticket: u32) -> Outcome {
    let told = TICKETS.with_borrow_mut(|tickets| tickets.open.get_mut(&ticket)?.told.take());
    // A copy of the ticket may have asked before.
    let Some(told) = told else { return Err(Problem::new(Code::WorkerStopped)) };
    let outcome = told.await;
    TICKETS.with_borrow_mut(|tickets| tickets.open.remove(&ticket));
    outcome.unwrap_or_else(|oneshot::Canceled| Err(Problem::new(Code::WorkerStopped)))
}
