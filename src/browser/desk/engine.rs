//! Who does the jobs: a worker, started at the first one; without it the page itself.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::Place;
use super::hired::{self, Hired};
use super::tickets;
use crate::browser::clerk::Clerk;
use crate::browser::post::{Outcome, ToPage, ToWorker};
use crate::browser::reading::{read_all, read_here};
use crate::browser::room::{Taker, room};
use crate::browser::sets;
use crate::browser::watch::Watch;
use crate::domain::problem::{Code, Problem};
use crate::jobs::Job;

/// A job on its way.
struct Given {
    ticket: u32,
    job: Job,
    files: Vec<File>,
}

/// Who works.
#[derive(Default)]
enum Hand {
    #[default]
    Nobody,
    /// A worker that has not said that it is ready; the sets are for it, or for the page.
    Starting(Option<Rc<Hired>>, Vec<String>),
    Worker(Rc<Hired>),
    Page(Rc<Clerk>),
}

#[derive(Default)]
struct Engine {
    hand: Hand,
    queue: Vec<Given>,
    /// Watches of the jobs that the page does.
    watches: BTreeMap<u32, Watch>,
    /// What the worker has taken of the files of its jobs.
    takers: BTreeMap<u32, Taker>,
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Takes a job.
pub fn give(ticket: u32, job: Job, files: Vec<File>) {
    let is_idle = ENGINE.with_borrow_mut(|engine| {
        engine.queue.push(Given { ticket, job, files });
        let is_idle = matches!(engine.hand, Hand::Nobody);
        if is_idle {
            engine.hand = Hand::Starting(None, Vec::new());
        }
        is_idle
    });
    match is_idle {
        true => spawn_local(start()),
        false => pass_on(),
    }
}

/// Asks a job to stop.
pub fn cancel(ticket: u32) {
    let waiting = ENGINE.with_borrow_mut(|engine| {
        let place = engine.queue.iter().position(|given| given.ticket == ticket);
        match &engine.hand {
            Hand::Worker(hired) => hired.say(ToWorker::Cancel(ticket)),
            _ => drop(engine.watches.get(&ticket).map(Watch::cancel)),
        }
        place.map(|place| engine.queue.remove(place))
    });
    if waiting.is_some() {
        tickets::answer(ticket, Err(Problem::new(Code::JobCancelled)));
    }
}

/// Who works, as far as that is known.
pub fn place() -> Place {
    ENGINE.with_borrow(|engine| match engine.hand {
        Hand::Nobody | Hand::Starting(..) => Place::Undecided,
        Hand::Worker(_) => Place::Worker,
        Hand::Page(_) => Place::Page,
    })
}

/// Fetches what every hand needs, then looks for a worker.
async fn start() {
    let texts = match built_in().await {
        Ok(texts) => texts,
        Err(problem) => return give_up(&problem),
    };
    let hired = hired::hire(hear, stopped).map(Rc::new);
    let is_hired = hired.is_some();
    ENGINE.with_borrow_mut(|engine| engine.hand = Hand::Starting(hired, texts));
    if !is_hired {
        work_in_page();
    }
}

async fn built_in() -> Result<Vec<String>, Problem> {
    let mut texts = Vec::new();
    for set in sets::built_in() {
        texts.push(String::from_utf8_lossy(&set.bytes().await?).into_owned());
    }
    Ok(texts)
}

/// Nothing can be done; the next job tries anew.
fn give_up(problem: &Problem) {
    let queue = ENGINE.with_borrow_mut(|engine| {
        engine.hand = Hand::Nobody;
        std::mem::take(&mut engine.queue)
    });
    for given in queue {
        tickets::answer(given.ticket, Err(problem.clone()));
    }
}

/// What the worker says.
fn hear(message: ToPage) {
    match message {
        ToPage::Ready => {
            ENGINE.with_borrow_mut(|engine| {
                if let Hand::Starting(Some(hired), texts) = std::mem::take(&mut engine.hand) {
                    hired.say(ToWorker::Sets(texts));
                    engine.hand = Hand::Worker(hired);
                }
            });
            pass_on();
        }
        ToPage::Took(ticket, bytes) => ENGINE.with_borrow(|engine| {
            if let Some(taker) = engine.takers.get(&ticket) {
                taker.took(bytes);
            }
        }),
        ToPage::Progress(ticket, progress) => tickets::tell(ticket, progress),
        ToPage::Reply(ticket, letter) => {
            drop(ENGINE.with_borrow_mut(|engine| engine.takers.remove(&ticket)));
            spawn_local(async move {
                tickets::answer(ticket, letter.read().await);
            });
        }
        ToPage::Stopped => stopped(),
    }
}

/// The worker failed. One that never started leaves its work to the page; one that did leaves its
/// jobs unanswered, and the next job starts another.
fn stopped() {
    let (had_started, takers) = ENGINE.with_borrow_mut(|engine| {
        let had_started = match &engine.hand {
            Hand::Worker(hired) => {
                hired.end();
                engine.hand = Hand::Nobody;
                true
            }
            _ => false,
        };
        (had_started, std::mem::take(&mut engine.takers))
    });
    // Nothing more is read for it.
    drop(takers);
    match had_started {
        true => tickets::waiting().into_iter().for_each(|ticket| {
            tickets::answer(ticket, Err(Problem::new(Code::WorkerStopped)));
        }),
        false => work_in_page(),
    }
}

fn work_in_page() {
    ENGINE.with_borrow_mut(|engine| {
        if let Hand::Starting(hired, texts) = std::mem::take(&mut engine.hand) {
            if let Some(hired) = hired {
                hired.end();
            }
            engine.hand = Hand::Page(Rc::new(Clerk::new(&texts)));
        }
    });
    pass_on();
}

/// Hands the queue to whoever works.
fn pass_on() {
    let (mut own, mut handed) = (Vec::new(), Vec::new());
    ENGINE.with_borrow_mut(|engine| match &engine.hand {
        Hand::Worker(hired) => {
            for given in engine.queue.drain(..) {
                let limit = given.job.limit();
                hired.say(ToWorker::Job(given.ticket, given.job, given.files.len()));
                if !given.files.is_empty() {
                    let (room, taker) = room();
                    engine.takers.insert(given.ticket, taker);
                    handed.push((hired.clone(), given.ticket, given.files, limit, room));
                }
            }
        }
        Hand::Page(clerk) => {
            for given in engine.queue.drain(..) {
                let ticket = given.ticket;
                let watch = Watch::in_page(move |progress| tickets::tell(ticket, progress));
                engine.watches.insert(ticket, watch.clone());
                own.push((clerk.clone(), given, watch));
            }
        }
        Hand::Nobody | Hand::Starting(..) => {}
    });
    for (hired, ticket, files, limit, room) in handed {
        let send = move |portion| hired.say(ToWorker::Files(ticket, portion));
        spawn_local(read_all(files, limit, room, send));
    }
    for (clerk, given, watch) in own {
        spawn_local(do_in_page(clerk, given, watch));
    }
}

async fn do_in_page(clerk: Rc<Clerk>, given: Given, watch: Watch) {
    let files = read_here(given.files, given.job.limit());
    let outcome: Outcome = clerk.run(given.job, files, &watch).await;
    ENGINE.with_borrow_mut(|engine| engine.watches.remove(&given.ticket));
    tickets::answer(given.ticket, outcome);
}
