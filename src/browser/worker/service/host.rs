//! The service at one end of a port: messages in, messages out. The other end is the page's client, whether this
//! is a worker or, where none can be started, the page.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, MessagePort};

use super::JobService;
use crate::browser::upload::queue::{FileQueue, FileSender};
use crate::browser::worker::job_context::JobContext;
use crate::browser::worker::protocol::chunked_reply::ChunkedReply;
use crate::browser::worker::protocol::{ToPage, ToWorker};
use crate::jobs::Job;

/// The page is told of so many bytes together, far fewer than may be on their way.
const TOLD: u32 = 512 * 1024;

/// What the host has in hand.
#[derive(Default)]
struct Hands {
    port: Option<MessagePort>,
    /// Comes with the sets, the page's first message.
    service: Option<Rc<JobService>>,
    contexts: BTreeMap<u32, JobContext>,
    /// Where the files of jobs that are in work are put.
    files: BTreeMap<u32, FileSender>,
}

thread_local! {
    static HANDS: RefCell<Hands> = RefCell::default();
}

/// Listens at this port from now on, and says so.
pub fn serve(port: MessagePort) {
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(message) = ToWorker::read(&event.data()) {
            heed(message);
        }
    });
    port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    HANDS.set(Hands { port: Some(port), ..Hands::default() });
    say(ToPage::Ready);
}

/// Says that nothing more will come.
pub fn stopped() {
    say(ToPage::Stopped);
}

/// A page that is gone hears nothing, and then nothing is lost.
fn say(message: ToPage) {
    HANDS.with_borrow(|hands| {
        if let Some(port) = &hands.port {
            let _ = port.post_message(&message.write());
        }
    });
}

fn heed(message: ToWorker) {
    match message {
        ToWorker::Sets(texts) => {
            HANDS.with_borrow_mut(|hands| hands.service = Some(Rc::new(JobService::new(&texts))));
        }
        ToWorker::Job(ticket, job, files) => {
            let files = FileQueue::awaiting(files, teller(ticket));
            let context = JobContext::new(move |told| say(ToPage::Told(ticket, told)));
            let service = HANDS.with_borrow_mut(|hands| {
                hands.contexts.insert(ticket, context.clone());
                hands.files.insert(ticket, files.sender());
                hands.service.clone()
            });
            match service {
                Some(service) => spawn_local(work(service, ticket, job, files, context)),
                None => stopped(),
            }
        }
        ToWorker::Files(ticket, files) => {
            // A job that is done (it was cancelled) needs no more files.
            HANDS.with_borrow(|hands| {
                if let Some(sender) = hands.files.get(&ticket) {
                    sender.push(files);
                }
            });
        }
        ToWorker::Cancel(ticket) => HANDS.with_borrow(|hands| {
            if let Some(context) = hands.contexts.get(&ticket) {
                context.cancel();
            }
        }),
    }
}

/// Says from time to time how many bytes of a job's files were taken.
fn teller(ticket: u32) -> impl Fn(u32) {
    let untold = Cell::new(0);
    move |bytes| {
        untold.set(untold.get() + bytes);
        if untold.get() >= TOLD {
            say(ToPage::Took(ticket, untold.take()));
        }
    }
}

async fn work(
    service: Rc<JobService>,
    ticket: u32,
    job: Job,
    files: FileQueue,
    context: JobContext,
) {
    let outcome = service.run(job, files, &context).await;
    HANDS.with_borrow_mut(|hands| {
        hands.contexts.remove(&ticket);
        hands.files.remove(&ticket);
    });
    say(ToPage::Reply(ticket, ChunkedReply::write(outcome)));
}
