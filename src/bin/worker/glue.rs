//! Messages in, messages out.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use tucham::browser::upload::queue::{Giver, Handed};
use tucham::browser::worker::job_context::Watch;
use tucham::browser::worker::protocol::chunked_reply::Letter;
use tucham::browser::worker::protocol::{ToPage, ToWorker};
use tucham::browser::worker::service::Clerk;
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
    clerk: Option<Rc<Clerk>>,
    watches: BTreeMap<u32, Watch>,
    /// Where the files of jobs that are in work arrive.
    files: BTreeMap<u32, Giver>,
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
            HANDS.with_borrow_mut(|hands| hands.clerk = Some(Rc::new(Clerk::new(&texts))));
        }
        ToWorker::Job(ticket, job, files) => {
            let files = Handed::awaiting(files, teller(ticket));
            let watch = Watch::in_worker(move |told| say(ToPage::Told(ticket, told)));
            let clerk = HANDS.with_borrow_mut(|hands| {
                hands.watches.insert(ticket, watch.clone());
                hands.files.insert(ticket, files.giver());
                hands.clerk.clone()
            });
            match clerk {
                Some(clerk) => spawn_local(work(clerk, ticket, job, files, watch)),
                None => say(ToPage::Stopped),
            }
        }
        ToWorker::Files(ticket, files) => {
            // A job that is done (it was cancelled) needs no more files.
            HANDS.with_borrow(|hands| {
                if let Some(giver) = hands.files.get(&ticket) {
                    giver.arrive(files);
                }
            });
        }
        ToWorker::Cancel(ticket) => HANDS.with_borrow(|hands| {
            if let Some(watch) = hands.watches.get(&ticket) {
                watch.cancel();
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

async fn work(clerk: Rc<Clerk>, ticket: u32, job: tucham::jobs::Job, files: Handed, watch: Watch) {
    let outcome = clerk.run(job, files, &watch).await;
    HANDS.with_borrow_mut(|hands| {
        hands.watches.remove(&ticket);
        hands.files.remove(&ticket);
    });
    say(ToPage::Reply(ticket, Letter::write(outcome)));
}
