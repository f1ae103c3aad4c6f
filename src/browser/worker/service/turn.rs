//! One after another: jobs that change something wait for their turn, in the order in which they
//! asked.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A queue of jobs.
#[derive(Default)]
pub struct Turn {
    asked: Cell<u64>,
    done: Cell<u64>,
    waiting: RefCell<Vec<Waker>>,
}

/// The turn of one job; it ends when this is dropped.
pub struct Held<'a>(&'a Turn);

impl Turn {
    /// Waits until every job that asked before is done.
    pub async fn take(&self) -> Held<'_> {
        let own = self.asked.get();
        self.asked.set(own + 1);
        poll_fn(|context| match self.done.get() == own {
            true => Poll::Ready(()),
            false => {
                self.waiting.borrow_mut().push(context.waker().clone());
                Poll::Pending
            }
        })
        .await;
        Held(self)
    }

    /// Whether no job holds or awaits a turn.
    pub fn is_free(&self) -> bool {
        self.asked.get() == self.done.get()
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.done.set(self.0.done.get() + 1);
        for waker in self.0.waiting.take() {
            waker.wake();
        }
    }
}
