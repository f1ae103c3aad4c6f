//! Who does the jobs: a worker, started at the first one, in the page itself where the browser starts none.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{Place, tickets};
use crate::browser::platform::sets;
use crate::browser::upload::backpressure::{Acknowledger, send_window};
use crate::browser::upload::read::read_all;
use crate::browser::worker::handle::{self, WorkerHandle};
use crate::browser::worker::job_context::Told;
use crate::browser::worker::protocol::{Outcome, ToPage, ToWorker};
use crate::domain::problem::{Code, Problem};
use crate::jobs::{Job, JobReply, Overview};

/// A job on its way.
struct Given {
    ticket: u32,
    job: Job,
    files: Vec<File>,
    /// A worker has stopped over it, or had nothing open: it is not given a third time.
    is_again: bool,
}

/// A job that a worker has in hand.
struct InWork {
    job: Job,
    has_files: bool,
    is_again: bool,
}

/// Who works.
#[derive(Default)]
enum Hand {
    #[default]
    Nobody,
    /// One that has not said that it is ready; the sets are for it. Nothing while these are on their way.
    Starting(Option<Rc<WorkerHandle>>, Vec<String>),
    Worker(Rc<WorkerHandle>),
}

#[derive(Default)]
struct Engine {
    hand: Hand,
    queue: Vec<Given>,
    /// What the worker has taken of the files of its jobs.
    acknowledgers: BTreeMap<u32, Acknowledger>,
    /// What the worker has not answered yet.
    in_work: BTreeMap<u32, InWork>,
    /// The campaign that is open: a worker that takes the place of another opens it first.
    open: Option<String>,
}

type OnOverview = Rc<dyn Fn(Overview)>;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
    static ON_OVERVIEW: RefCell<Option<OnOverview>> = const { RefCell::new(None) };
}

/// Hears how the desk stands whenever it had to be read anew.
pub fn on_overview(run: impl Fn(Overview) + 'static) {
    ON_OVERVIEW.set(Some(Rc::new(run)));
}

fn tell(ticket: u32, told: Told) {
    match told {
        Told::Progress(progress) => tickets::tell(ticket, progress),
        Told::Overview(overview) => {
            if let Some(run) = ON_OVERVIEW.with_borrow(Clone::clone) {
                run(*overview);
            }
        }
    }
}

/// Takes a job.
pub fn give(ticket: u32, job: Job, files: Vec<File>) {
    take(Given { ticket, job, files, is_again: false });
}

fn take(given: Given) {
    let is_idle = ENGINE.with_borrow_mut(|engine| {
        engine.queue.push(given);
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
        if let Hand::Worker(worker) = &engine.hand {
            worker.send(ToWorker::Cancel(ticket).write());
        }
        place.map(|place| engine.queue.remove(place))
    });
    if waiting.is_some() {
        tickets::answer(ticket, Err(Problem::new(Code::JobCancelled)));
    }
}

/// Who works, as far as that is known.
pub fn place() -> Place {
    ENGINE.with_borrow(|engine| match &engine.hand {
        Hand::Nobody | Hand::Starting(..) => Place::Undecided,
        Hand::Worker(worker) if worker.is_in_page() => Place::Page,
        Hand::Worker(_) => Place::Worker,
    })
}

/// The program that does the jobs.
const PROGRAM: &str = "worker";

/// Fetches what it needs, then starts it.
async fn start() {
    match built_in().await {
        Ok(texts) => {
            let worker = handle::start(PROGRAM, hear_message, stopped);
            await_ready(worker.or_else(start_in_page), texts);
        }
        Err(problem) => give_up(&problem),
    }
}

fn start_in_page() -> Option<WorkerHandle> {
    handle::start_in_page(PROGRAM, hear_message, stopped)
}

/// What was started says when it is ready; where nothing could be, nothing can be done.
fn await_ready(worker: Option<WorkerHandle>, texts: Vec<String>) {
    match worker.map(Rc::new) {
        Some(worker) => ENGINE.with_borrow_mut(|engine| {
            engine.hand = Hand::Starting(Some(worker), texts);
        }),
        None => give_up(&Problem::new(Code::PartNotFetched)),
    }
}

async fn built_in() -> Result<Vec<String>, Problem> {
    let mut texts = Vec::new();
    for set in sets::every_built_in() {
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

fn hear_message(message: &JsValue) {
    if let Some(message) = ToPage::read(message) {
        hear(message);
    }
}

/// What the worker says.
fn hear(message: ToPage) {
    match message {
        ToPage::Ready => {
            ENGINE.with_borrow_mut(|engine| {
                if let Hand::Starting(Some(worker), texts) = std::mem::take(&mut engine.hand) {
                    worker.send(ToWorker::Sets(texts).write());
                    engine.hand = Hand::Worker(worker);
                }
                if let Some(id) = engine.open.clone() {
                    engine.queue.insert(0, own(Job::Open { id }));
                }
            });
            pass_on();
        }
        ToPage::Took(ticket, bytes) => ENGINE.with_borrow(|engine| {
            if let Some(acknowledger) = engine.acknowledgers.get(&ticket) {
                acknowledger.took(bytes);
            }
        }),
        ToPage::Told(ticket, told) => tell(ticket, told),
        ToPage::Reply(ticket, reply) => {
            drop(ENGINE.with_borrow_mut(|engine| engine.acknowledgers.remove(&ticket)));
            spawn_local(async move { answered(ticket, reply.read().await) });
        }
        ToPage::Stopped => stopped(),
    }
}

/// A job of the engine's own, whose answer nobody else awaits.
fn own(job: Job) -> Given {
    let ticket = tickets::open(|_| {});
    spawn_local(async move { drop(tickets::outcome(ticket).await) });
    Given { ticket, job, files: Vec::new(), is_again: true }
}

/// The worker has answered. Where it had nothing open although a campaign is, that one is opened and
/// the job given to it again.
fn answered(ticket: u32, outcome: Outcome) {
    let (work, open) = ENGINE.with_borrow_mut(|engine| {
        let work = engine.in_work.remove(&ticket);
        if let Some(work) = &work {
            note_open(&mut engine.open, &work.job, &outcome);
        }
        (work, engine.open.clone())
    });
    match (work, open) {
        (Some(InWork { job, has_files: false, is_again: false }), Some(id))
            if had_nothing_open(&outcome) =>
        {
            spawn_local(open_and_give(
                id,
                Given { ticket, job, files: Vec::new(), is_again: true },
            ));
        }
        _ => tickets::answer(ticket, outcome),
    }
}

async fn open_and_give(id: String, given: Given) {
    let ticket = tickets::open(|_| {});
    take(Given { ticket, job: Job::Open { id }, files: Vec::new(), is_again: true });
    match tickets::outcome(ticket).await {
        Ok(JobReply::Opened(_)) => take(given),
        outcome => tickets::answer(given.ticket, outcome),
    }
}

fn had_nothing_open(outcome: &Outcome) -> bool {
    match outcome {
        Ok(JobReply::Failed(problems)) => {
            problems.iter().any(|problem| problem.code == Code::NothingOpen)
        }
        Ok(_) => false,
        Err(problem) => problem.code == Code::NothingOpen,
    }
}

/// Notes which campaign is open after a job.
fn note_open(open: &mut Option<String>, job: &Job, outcome: &Outcome) {
    match (job, outcome) {
        (Job::Open { id }, Ok(JobReply::Opened(_))) => *open = Some(id.clone()),
        (Job::RemoveCampaign { id }, Ok(JobReply::Done)) if open.as_ref() == Some(id) => {
            *open = None
        }
        _ => {}
    }
}

/// The worker failed. Where one never started, the page does its work. In place of one that did
/// another is started; it is given once more what only looks, and whoever asked for anything else
/// hears that it was not finished.
fn stopped() {
    let hand = ENGINE.with_borrow_mut(|engine| match engine.hand {
        Hand::Starting(Some(_), _) | Hand::Worker(_) => std::mem::take(&mut engine.hand),
        Hand::Nobody | Hand::Starting(None, _) => Hand::Nobody,
    });
    match hand {
        Hand::Starting(Some(worker), texts) => {
            worker.end();
            await_ready(if worker.is_in_page() { None } else { start_in_page() }, texts);
        }
        Hand::Worker(worker) => {
            worker.end();
            go_on_without();
        }
        // Nobody is here to stop.
        Hand::Nobody | Hand::Starting(None, _) => {}
    }
}

/// Its jobs are given to the next one, as far as that does no harm.
fn go_on_without() {
    let in_work = ENGINE.with_borrow_mut(|engine| {
        // Nothing more is read for it.
        engine.acknowledgers.clear();
        std::mem::take(&mut engine.in_work)
    });
    for (ticket, InWork { job, is_again, .. }) in in_work {
        match !is_again && (job.only_looks() || matches!(job, Job::Open { .. })) {
            true => take(Given { ticket, job, files: Vec::new(), is_again: true }),
            false => tickets::answer(ticket, Err(Problem::new(Code::WorkerStopped))),
        }
    }
}

/// Hands the queue to the worker.
fn pass_on() {
    let mut uploads = Vec::new();
    ENGINE.with_borrow_mut(|engine| {
        let Hand::Worker(worker) = &engine.hand else { return };
        for given in engine.queue.drain(..) {
            let limit = given.job.limit();
            let Given { ticket, job, is_again, .. } = &given;
            let has_files = !given.files.is_empty();
            let in_work = InWork { job: job.clone(), has_files, is_again: *is_again };
            engine.in_work.insert(*ticket, in_work);
            let message = ToWorker::Job(given.ticket, given.job, given.files.len());
            worker.send(message.write());
            if has_files {
                let (window, acknowledger) = send_window();
                engine.acknowledgers.insert(given.ticket, acknowledger);
                uploads.push((worker.clone(), given.ticket, given.files, limit, window));
            }
        }
    });
    for (worker, ticket, files, limit, window) in uploads {
        let send = move |portion| worker.send(ToWorker::Files(ticket, portion).write());
        spawn_local(read_all(files, limit, window, send));
    }
}
