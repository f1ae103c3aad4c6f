//! The queue of a job's files between who reads them and who takes them in.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use super::received_bytes::FileBytes;

/// Files of one job, in their order; some may still be on their way.
#[derive(Default)]
pub struct FileQueue(Rc<RefCell<Inner>>);

/// The sender's end of a [`FileQueue`]. When nobody takes its files any more they are let go.
pub struct FileSender(Weak<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    here: VecDeque<FileBytes>,
    total: usize,
    on_their_way: usize,
    took: Option<Box<dyn Fn(u32)>>,
    waker: Option<Waker>,
}

impl FileQueue {
    /// So many files, none of which is here yet. `took` is told of each one that is taken how many
    /// bytes it held, so that others can be sent.
    pub fn awaiting(total: usize, took: impl Fn(u32) + 'static) -> Self {
        let took: Box<dyn Fn(u32)> = Box::new(took);
        let inner = Inner { total, on_their_way: total, took: Some(took), ..Inner::default() };
        FileQueue(Rc::new(RefCell::new(inner)))
    }

    /// The sender's end.
    pub fn sender(&self) -> FileSender {
        FileSender(Rc::downgrade(&self.0))
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.borrow().total
    }

    /// The next one, if it is here.
    pub fn next_here(&self) -> Option<FileBytes> {
        let mut inner = self.0.borrow_mut();
        let next = inner.here.pop_front()?;
        if let Some(took) = &inner.took {
            took(next.weight());
        }
        Some(next)
    }

    /// The next one; nothing behind the last.
    pub async fn next(&self) -> Option<FileBytes> {
        poll_fn(|context| {
            let next = self.next_here();
            let mut inner = self.0.borrow_mut();
            if next.is_none() && inner.on_their_way > 0 {
                inner.waker = Some(context.waker().clone());
                return Poll::Pending;
            }
            Poll::Ready(next)
        })
        .await
    }
}

impl FileSender {
    /// Adds a portion.
    pub fn push(&self, files: Vec<FileBytes>) {
        let Some(inner) = self.0.upgrade() else { return };
        let mut inner = inner.borrow_mut();
        inner.on_their_way = inner.on_their_way.saturating_sub(files.len());
        inner.here.extend(files);
        if let Some(waker) = inner.waker.take() {
            waker.wake();
        }
    }
}
