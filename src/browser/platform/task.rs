//! Work that goes on beside other work.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::rc::Rc;
use std::task::{Poll, Waker};

use wasm_bindgen_futures::spawn_local;

/// Work that goes on from its start, not only while it is awaited. Dropped, it still comes to its
/// end; nobody hears of it then.
pub struct Task<T>(Rc<RefCell<Slot<T>>>);

/// What became of it so far.
enum Slot<T> {
    InWork(Option<Waker>),
    Done(Option<T>),
}

impl<T: 'static> Task<T> {
    /// Starts it.
    pub fn start(work: impl Future<Output = T> + 'static) -> Self {
        let slot = Rc::new(RefCell::new(Slot::InWork(None)));
        let own = slot.clone();
        spawn_local(async move {
            let result = work.await;
            if let Slot::InWork(Some(waker)) = own.replace(Slot::Done(Some(result))) {
                waker.wake();
            }
        });
        Task(slot)
    }

    /// What it came to, once it has ended.
    pub async fn end(self) -> T {
        poll_fn(|context| match &mut *self.0.borrow_mut() {
            // Taken only here, and this consumes the handle.
            Slot::Done(result) => result.take().map_or(Poll::Pending, Poll::Ready),
            Slot::InWork(waker) => {
                *waker = Some(context.waker().clone());
                Poll::Pending
            }
        })
        .await
    }
}
