//! Files that are handed over in portions: handing over thousands at once would hold the page for
//! seconds.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use web_sys::File;

/// Files of one job, some of which may still be on their way. Copies are the same files.
#[derive(Clone, Default)]
pub struct Handed(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    here: VecDeque<File>,
    total: usize,
    on_their_way: usize,
    waker: Option<Waker>,
}

impl Handed {
    /// Files that are all here.
    pub fn all(files: Vec<File>) -> Self {
        let total = files.len();
        let inner = Inner { here: files.into(), total, ..Inner::default() };
        Handed(Rc::new(RefCell::new(inner)))
    }

    /// So many files, none of which is here yet.
    pub fn awaiting(total: usize) -> Self {
        let inner = Inner { total, on_their_way: total, ..Inner::default() };
        Handed(Rc::new(RefCell::new(inner)))
    }

    /// A portion arrives.
    pub fn arrive(&self, files: Vec<File>) {
        let mut inner = self.0.borrow_mut();
        inner.on_their_way = inner.on_their_way.saturating_sub(files.len());
        inner.here.extend(files);
        if let Some(waker) = inner.waker.take() {
            waker.wake();
        }
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.borrow().total
    }

    /// The next one, if it is here.
    pub fn next_here(&self) -> Option<File> {
        self.0.borrow_mut().here.pop_front()
    }

    /// The next one; nothing behind the last.
    pub async fn next(&self) -> Option<File> {
        poll_fn(|context| {
            let mut inner = self.0.borrow_mut();
            match inner.here.pop_front() {
                None if inner.on_their_way > 0 => {
                    inner.waker = Some(context.waker().clone());
                    Poll::Pending
                }
                next => Poll::Ready(next),
            }
        })
        .await
    }
}
