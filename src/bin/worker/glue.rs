//! Messages in, messages out.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use tucham::browser::upload::queue::{FileQueue, FileSender};
use tucham::browser::worker::job_context::JobContext;
use tucham::browser::worker::protocol::chunked_reply::ChunkedReply;
use tucham::browser::worker::protocol::{ToPage, ToWorker};
use tucham::browser::worker::service::JobService;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The page is told of so many bytes together, far fewer than may be on their way.
const TOLD: u32 = 512 * 1024;

/// What the worker has in hand.
#[derive(Default)]
struct Hands {
    /// Comes with the sets, the page's first message.
    service: Option<Rc<JobService>>,
    contexts: BTreeMap<u32, JobContext>,
    /// Where the files of jobs that are in work are put.
    files: BTreeMap<u32, FileSender>,
}

thread_local! {
    static HANDS: RefCell<Hands> = RefCell::default();
}

/// Listens to the page from now on.
pub fn start() {
    std::panic::set_hook(Box::new(|_| say(ToPage::Stopped)));
    tucham::i18n::problems::bring_fields();
    tucham::i18n::problems::bring_later();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(message) = ToWorker::read(&event.data()) {
            heed(message);
        }
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(ToPage::Ready);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// A page that is gone hears nothing, and then nothing is lost.
fn say(message: ToPage) {
    let _ = scope().post_message(&message.write());
}

fn heed(message: ToWorker) {
    match message {
        ToWorker::Sets(texts) => {
            HANDS.with_borrow_mut(|hands| hands.service = Some(Rc::new(JobService::new(&texts))));
        }
        ToWorker::Job(ticket, job, files) => {
            let files = FileQueue::awaiting(files, teller(ticket));
            let context = JobContext::in_worker(move |told| say(ToPage::Told(ticket, told)));
            let service = HANDS.with_borrow_mut(|hands| {
                hands.contexts.insert(ticket, context.clone());
                hands.files.insert(ticket, files.sender());
                hands.service.clone()
            });
            match service {
                Some(service) => spawn_local(work(service, ticket, job, files, context)),
                None => say(ToPage::Stopped),
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
    job: tucham::jobs::Job,
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
