//! Who does the jobs: a worker, started at the first one; without it the page itself.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::Place;
use super::tickets;
use crate::browser::platform::sets;
use crate::browser::upload::backpressure::{Taker, room};
use crate::browser::upload::read::{read_all, read_within};
use crate::browser::worker::handle::{self, Hired};
use crate::browser::worker::job_context::{Told, Watch};
use crate::browser::worker::protocol::{Outcome, ToPage, ToWorker};
use crate::browser::worker::service::Clerk;
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
        match &engine.hand {
            Hand::Worker(hired) => hired.say(ToWorker::Cancel(ticket).write()),
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
    let hear = |message: &JsValue| ToPage::read(message).into_iter().for_each(hear);
    let hired = handle::hire("worker", hear, stopped).map(Rc::new);
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
                    hired.say(ToWorker::Sets(texts).write());
                    engine.hand = Hand::Worker(hired);
                }
                if let Some(id) = engine.open.clone() {
                    engine.queue.insert(0, own(Job::Open { id }));
                }
            });
            pass_on();
        }
        ToPage::Took(ticket, bytes) => ENGINE.with_borrow(|engine| {
            if let Some(taker) = engine.takers.get(&ticket) {
                taker.took(bytes);
            }
        }),
        ToPage::Told(ticket, told) => tell(ticket, told),
        ToPage::Reply(ticket, letter) => {
            drop(ENGINE.with_borrow_mut(|engine| engine.takers.remove(&ticket)));
            spawn_local(async move { answered(ticket, letter.read().await) });
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

/// The worker failed. One that never started leaves its work to the page. In place of one that did
/// another is started; it is given once more what only looks, and whoever asked for anything else
/// hears that it was not finished.
fn stopped() {
    let (had_started, takers, in_work) = ENGINE.with_borrow_mut(|engine| {
        let had_started = match &engine.hand {
            Hand::Worker(hired) => {
                hired.end();
                engine.hand = Hand::Nobody;
                true
            }
            _ => false,
        };
        (had_started, std::mem::take(&mut engine.takers), std::mem::take(&mut engine.in_work))
    });
    // Nothing more is read for it.
    drop(takers);
    if !had_started {
        return work_in_page();
    }
    for (ticket, InWork { job, is_again, .. }) in in_work {
        match !is_again && (job.only_looks() || matches!(job, Job::Open { .. })) {
            true => take(Given { ticket, job, files: Vec::new(), is_again: true }),
            false => tickets::answer(ticket, Err(Problem::new(Code::WorkerStopped))),
        }
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
                let Given { ticket, job, is_again, .. } = &given;
                let has_files = !given.files.is_empty();
                let in_work = InWork { job: job.clone(), has_files, is_again: *is_again };
                engine.in_work.insert(*ticket, in_work);
                let message = ToWorker::Job(given.ticket, given.job, given.files.len());
                hired.say(message.write());
                if has_files {
                    let (room, taker) = room();
                    engine.takers.insert(given.ticket, taker);
                    handed.push((hired.clone(), given.ticket, given.files, limit, room));
                }
            }
        }
        Hand::Page(clerk) => {
            for given in engine.queue.drain(..) {
                let ticket = given.ticket;
                let watch = Watch::in_page(move |told| tell(ticket, told));
                engine.watches.insert(ticket, watch.clone());
                own.push((clerk.clone(), given, watch));
            }
        }
        Hand::Nobody | Hand::Starting(..) => {}
    });
    for (hired, ticket, files, limit, room) in handed {
        let send = move |portion| hired.say(ToWorker::Files(ticket, portion).write());
        spawn_local(read_all(files, limit, room, send));
    }
    for (clerk, given, watch) in own {
        spawn_local(do_in_page(clerk, given, watch));
    }
}

async fn do_in_page(clerk: Rc<Clerk>, given: Given, watch: Watch) {
    let files = read_within(given.files, given.job.limit());
    let outcome: Outcome = clerk.run(given.job, files, &watch).await;
    ENGINE.with_borrow_mut(|engine| engine.watches.remove(&given.ticket));
    tickets::answer(given.ticket, outcome);
}
