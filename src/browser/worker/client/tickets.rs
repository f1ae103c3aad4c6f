//! The jobs that are not answered yet.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use crate::browser::worker::protocol::Outcome;
use crate::domain::problem::{Code, Problem};
use crate::jobs::Progress;

/// A job that was given.
struct Open {
    on_progress: Rc<dyn Fn(Progress)>,
    outcome: Option<Outcome>,
    waker: Option<Waker>,
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
        let open = Open { on_progress: Rc::new(on_progress), outcome: None, waker: None };
        tickets.open.insert(tickets.last, open);
        tickets.last
    })
}

/// Hands progress on, unless the job is answered already.
pub fn tell(ticket: u32, progress: Progress) {
    let listener = TICKETS.with_borrow(|tickets| {
        let open = tickets.open.get(&ticket).filter(|open| open.outcome.is_none());
        open.map(|open| open.on_progress.clone())
    });
    if let Some(listener) = listener {
        listener(progress);
    }
}

/// Answers a job; the first answer holds.
pub fn answer(ticket: u32, outcome: Outcome) {
    let waker = TICKETS.with_borrow_mut(|tickets| {
        let open = tickets.open.get_mut(&ticket).filter(|open| open.outcome.is_none())?;
        open.outcome = Some(outcome);
        open.waker.take()
    });
    if let Some(waker) = waker {
        waker.wake();
    }
}

/// Waits for the answer and takes it.
pub async fn outcome(ticket: u32) -> Outcome {
    poll_fn(|context| {
        TICKETS.with_borrow_mut(|tickets| {
            let Some(open) = tickets.open.get_mut(&ticket) else {
                // The answer was taken by a copy of the ticket.
                return Poll::Ready(Err(Problem::new(Code::WorkerStopped)));
            };
            if open.outcome.is_none() {
                open.waker = Some(context.waker().clone());
                return Poll::Pending;
            }
            let open = tickets.open.remove(&ticket).and_then(|open| open.outcome);
            Poll::Ready(open.unwrap_or_else(|| Err(Problem::new(Code::WorkerStopped))))
        })
    })
    .await
}
