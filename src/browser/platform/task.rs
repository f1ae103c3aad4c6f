//! Work that goes on beside other work.

use std::future::{Future, pending};

use futures_channel::oneshot;
use wasm_bindgen_futures::spawn_local;

/// Work that goes on from its start, not only while it is awaited. Dropped, it still comes to its
/// end; nobody hears of it then.
pub struct Task<T>(oneshot::Receiver<T>);

impl<T: 'static> Task<T> {
    /// Starts it.
    pub fn start(work: impl Future<Output = T> + 'static) -> Self {
        let (tell, told) = oneshot::channel();
        spawn_local(async move {
            let result = work.await;
            // Nobody may be waiting any more.
            let _ = tell.send(result);
        });
        Task(told)
    }

    /// What it came to, once it has ended.
    pub async fn end(self) -> T {
        match self.0.await {
            Ok(result) => result,
            // The program has stopped within the work: nothing ends any more.
            Err(oneshot::Canceled) => pending().await,
        }
    }
}
