//! The reader as the page sees it.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;

use super::protocol::{Answer, Told, Wanted};
use crate::browser::worker::handle::{self, WorkerHandle};
use crate::domain::problem::{Code, Problem};

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The program is on its way.
    Starting,
    /// The file is being opened.
    Opening,
    /// So many rows are being understood.
    Reading(u32),
}

/// A reader at work. A copy is the same one.
#[derive(Clone)]
pub struct Reader(Rc<RefCell<Work>>);

struct Work {
    worker: Option<WorkerHandle>,
    wanted: Option<Wanted>,
    tell: Option<oneshot::Sender<Answer>>,
    told: Option<oneshot::Receiver<Answer>>,
    name: String,
}

impl Reader {
    /// Starts a reader over a file. `told` hears how far it is.
    ///
    /// # Errors
    /// Gives the file back where the browser starts none, or the build has none.
    pub fn start(wanted: Wanted, told: impl Fn(Stage) + 'static) -> Result<Self, Wanted> {
        let (tell, answer) = oneshot::channel();
        let work = Work {
            worker: None,
            name: wanted.name.clone(),
            wanted: Some(wanted),
            tell: Some(tell),
            told: Some(answer),
        };
        let reader = Reader(Rc::new(RefCell::new(work)));
        told(Stage::Starting);
        // The worker's ears hold it weakly, or neither would ever end.
        let weak = Rc::downgrade(&reader.0);
        let hear = move |message: &wasm_bindgen::JsValue| {
            let (Some(work), Some(message)) = (weak.upgrade(), Told::read(message)) else { return };
            Reader(work).hear(message, &told);
        };
        let weak = Rc::downgrade(&reader.0);
        let stopped = move || {
            if let Some(work) = weak.upgrade() {
                Reader(work).stop();
            }
        };
        let worker = handle::start("reader", hear, stopped);
        let mut work = reader.0.borrow_mut();
        match (worker, work.wanted.take()) {
            (None, Some(wanted)) => return Err(wanted),
            (worker, wanted) => (work.worker, work.wanted) = (worker, wanted),
        }
        drop(work);
        Ok(reader)
    }

    fn hear(&self, message: Told, told: &impl Fn(Stage)) {
        match message {
            Told::Ready => {
                let mut work = self.0.borrow_mut();
                if let (Some(wanted), Some(worker)) = (work.wanted.take(), &work.worker) {
                    worker.send(wanted.write());
                }
                drop(work);
                told(Stage::Opening);
            }
            Told::Opened(rows) => told(Stage::Reading(rows)),
            Told::Answer(answer) => self.end(answer),
            Told::Stopped => self.stop(),
        }
    }

    fn stop(&self) {
        let name = self.0.borrow().name.clone();
        self.end(Err(Problem::new(Code::ReaderStopped).with("name", name)));
    }

    /// Ends the work at once; the answer then is [`Code::JobCancelled`].
    pub fn cancel(&self) {
        self.end(Err(Problem::new(Code::JobCancelled)));
    }

    /// The first answer holds.
    fn end(&self, answer: Answer) {
        let mut work = self.0.borrow_mut();
        if let Some(worker) = &work.worker {
            worker.end();
        }
        let tell = work.tell.take();
        drop(work);
        if let Some(tell) = tell {
            // Nobody may be waiting any more.
            let _ = tell.send(answer);
        }
    }

    /// Waits for the answer.
    ///
    /// # Errors
    /// What the reader refuses; [`Code::ReaderStopped`], [`Code::JobCancelled`].
    pub async fn answer(self) -> Answer {
        let stopped = || Err(Problem::new(Code::ReaderStopped));
        let told = self.0.borrow_mut().told.take();
        match told {
            Some(told) => told.await.unwrap_or_else(|oneshot::Canceled| stopped()),
            None => stopped(),
        }
    }
}
