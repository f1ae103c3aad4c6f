//! Backpressure between who reads files and who takes them: reading goes ahead, and never so far that
//! thousands of files stand in memory.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// So many bytes at most, besides what is being read.
const MOST: u32 = 8 * 1024 * 1024;

#[derive(Default)]
struct Inner {
    on_their_way: Cell<u32>,
    is_closed: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

/// The reader's end: how much more may be sent.
pub struct SendWindow(Rc<Inner>);

/// The taker's end: what was taken may be followed by more. When it is dropped nobody takes any more.
pub struct Acknowledger(Rc<Inner>);

/// Both ends.
pub fn send_window() -> (SendWindow, Acknowledger) {
    let inner = Rc::<Inner>::default();
    (SendWindow(inner.clone()), Acknowledger(inner))
}

impl SendWindow {
    /// Waits until more may be sent; false when nobody takes it.
    pub async fn wait(&self) -> bool {
        poll_fn(|context| {
            if self.0.is_closed.get() || self.0.on_their_way.get() < MOST {
                return Poll::Ready(!self.0.is_closed.get());
            }
            self.0.waker.replace(Some(context.waker().clone()));
            Poll::Pending
        })
        .await
    }

    /// So many bytes were sent.
    pub fn sent(&self, bytes: u32) {
        self.0.on_their_way.set(self.0.on_their_way.get().saturating_add(bytes));
    }
}

impl Acknowledger {
    /// So many bytes were taken.
    pub fn took(&self, bytes: u32) {
        self.0.on_their_way.set(self.0.on_their_way.get().saturating_sub(bytes));
        self.wake();
    }

    fn wake(&self) {
        if let Some(waker) = self.0.waker.take() {
            waker.wake();
        }
    }
}

impl Drop for Acknowledger {
    fn drop(&mut self) {
        self.0.is_closed.set(true);
        self.wake();
    }
}
