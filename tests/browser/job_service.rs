//! The job service on a real IndexedDB: what was taken in, decided and appraised is there again for
//! the next one, which stands for a reload or another tab.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::received::read_here;
use js_sys::{Array, Function, Uint8Array};
use tucham::browser::platform::crypto;
use tucham::browser::upload::queue::FileQueue;
use tucham::browser::upload::received_bytes::FileBytes;
use tucham::browser::worker::client::{DeskClient, Place};
use tucham::browser::worker::job_context::JobContext;
use tucham::browser::worker::service::JobService;
use tucham::domain::campaign::Campaign;
use tucham::domain::dossier::{Actor, Person, Side};
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::{Ranking, Request, Standing, Tally, appraise};
use tucham::formats::{
    Claim, FileKind, SecretKey, read_dossier, sha256_hex, sign, stated_at_end, write_campaign,
    write_dossier, write_draft,
};
use tucham::jobs::{Filter, Job, JobReply, KeptDossier, ListPage, Overview, Progress};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::communes;

/// A service with the sample set for communes, as a fresh page has it.
pub fn service() -> JobService {
    JobService::new(&[include_str!("../../src/sets/xa-mau.json").to_string()])
}

pub fn context() -> JobContext {
    JobContext::new(|_| {})
}

pub async fn run(service: &JobService, job: Job) -> JobReply {
    service.run(job, FileQueue::default(), &context()).await.unwrap()
}

pub async fn fails(service: &JobService, job: Job) -> Code {
    service.run(job, FileQueue::default(), &context()).await.unwrap_err().code
}

/// Keeps a campaign that was made from this text (none: a new one) and opens it.
pub async fn keep(service: &JobService, campaign: &Campaign, from: &str) -> Overview {
    let (text, from) = (write_campaign(campaign).text, from.to_string());
    let saved = run(service, Job::SaveCampaign { id: campaign.id.clone(), text, from }).await;
    assert!(matches!(saved, JobReply::Saved { .. }), "{saved:?}");
    opened(run(service, Job::Open { id: campaign.id.clone() }).await)
}

pub fn opened(reply: JobReply) -> Overview {
    match reply {
        JobReply::Opened(overview) => overview,
        other => panic!("{other:?}"),
    }
}

/// A campaign of its own for each test, with so many communes.
pub fn campaign(id: &str, communes: usize) -> Campaign {
    Campaign { id: id.into(), ..communes::campaign(&communes::set(), communes) }
}

pub fn file(name: &str, text: &str) -> File {
    File::new_with_str_sequence(&Array::of1(&text.into()), name).unwrap()
}

/// The files of the first communes for that campaign.
pub fn files(id: &str, communes: usize) -> Vec<File> {
    let set = communes::set();
    let one = |place| {
        let mut dossier = communes::dossier(&set, place);
        dossier.campaign = campaign(id, 0).reference("xa");
        let text = tucham::formats::write_dossier(&dossier).text;
        file(&format!("{}.json", communes::code(place)), &text)
    };
    (0..communes).map(one).collect()
}

/// A service with that campaign open and so many files in.
pub async fn with_files(id: &str, communes: usize) -> JobService {
    let service = service();
    keep(&service, &campaign(id, communes), "").await;
    let reply =
        service.run(Job::Receive, read_here(files(id, communes)), &context()).await.unwrap();
    assert_eq!(opened(reply).tally.accepted, communes);
    service
}

pub async fn reopened(id: &str) -> (JobService, Overview) {
    let service = service();
    let overview = opened(run(&service, Job::Open { id: id.into() }).await);
    (service, overview)
}

pub async fn list(service: &JobService) -> ListPage {
    match run(service, Job::List { filter: Filter::default(), from: 0, count: 100 }).await {
        JobReply::List(page) => page,
        other => panic!("{other:?}"),
    }
}

pub async fn rank(service: &JobService) -> Ranking {
    match run(service, Job::Rank { request: Request::default(), last: String::new() }).await {
        JobReply::Ranking(ranking) => ranking,
        other => panic!("{other:?}"),
    }
}

pub async fn dossier(service: &JobService, key: &str) -> KeptDossier {
    match run(service, Job::OpenDossier { key: key.into() }).await {
        JobReply::Dossier(dossier) => dossier,
        other => panic!("{other:?}"),
    }
}

/// That dossier with everything accepted and round 1 closed.
pub fn appraised(open: &KeptDossier) -> String {
    let set = communes::set();
    let mut dossier = read_dossier(open.text.as_bytes()).value.unwrap();
    let at = "2027-01-20T08:00:00Z";
    let actor = Actor { side: Side::Superior, name: "Sở Nội vụ".into(), at: at.into() };
    dossier.apply(appraise::accept_all(&dossier, &set), &set, &actor).unwrap();
    dossier.apply(appraise::close(&dossier, Person::default(), at), &set, &actor).unwrap();
    write_draft(&dossier)
}

#[wasm_bindgen_test]
async fn what_was_taken_in_is_there_again_and_ranks_the_same() {
    let id = "kept-again";
    let first = with_files(id, 5).await;
    let bad = vec![file("hỏng.json", "{"), file("X0001 (1).json", "{")];
    let overview = opened(first.run(Job::Receive, read_here(bad), &context()).await.unwrap());
    let (second, again) = reopened(id).await;
    // The very same bytes a second time are said and not kept.
    assert_eq!(overview.tally, Tally { files: 7, accepted: 5, refused: 2, ..Tally::default() });
    assert_eq!(again.tally, Tally { files: 6, accepted: 5, refused: 1, ..Tally::default() });
    assert_eq!(list(&second).await.rows, list(&first).await.rows[..6]);
    assert_eq!(rank(&second).await, rank(&first).await);
    assert_eq!(rank(&second).await.groups[0].rows.len(), 5);
}

/// More than one batch: each is written while the next is examined.
#[wasm_bindgen_test]
async fn every_batch_is_kept() {
    let id = "kept-batches";
    let first = with_files(id, 300).await;
    let (second, again) = reopened(id).await;
    assert_eq!(again.tally, Tally { files: 300, accepted: 300, ..Tally::default() });
    assert_eq!(list(&second).await.rows, list(&first).await.rows);
    let last = rank(&second).await.groups[0].rows[299].key.clone();
    assert_eq!(rank(&second).await, rank(&first).await);
    assert_eq!(dossier(&second, &last).await.key, last);
}

/// Many files are read at once; one that was taken away meanwhile keeps none of them out.
#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_leaves_those_beside_it_whole() {
    let id = "kept-unreadable";
    let service = service();
    keep(&service, &campaign(id, 4), "").await;
    let mut files = files(id, 4);
    files.insert(2, file("gone.json", "{}"));
    let read = Function::new_no_args(
        "const read = FileReader.prototype.readAsArrayBuffer;
        FileReader.prototype.readAsArrayBuffer = function (file) {
            if (file.name === 'gone.json') throw new DOMException('', 'NotReadableError');
            read.call(this, file);
        };
        return () => FileReader.prototype.readAsArrayBuffer = read;",
    );
    let again: Function = read.call0(&JsValue::NULL).unwrap().dyn_into().unwrap();
    let reply = service.run(Job::Receive, read_here(files), &context()).await.unwrap();
    again.call0(&JsValue::NULL).unwrap();
    let tally = Tally { files: 5, accepted: 4, refused: 1, ..Tally::default() };
    assert_eq!(opened(reply).tally, tally);
    let rows = list(&service).await.rows;
    let refused = rows.iter().find(|row| row.standing == Standing::Refused).unwrap();
    assert_eq!(
        (refused.file.as_str(), refused.problems[0].code),
        ("gone.json", Code::FileUnreadable)
    );
}

/// Reading waits until what was sent is taken, and goes on; a film is not read to its end.
#[wasm_bindgen_test]
async fn more_than_may_be_on_its_way_comes_in_all_the_same() {
    let id = "kept-room";
    let service = service();
    keep(&service, &campaign(id, 1), "").await;
    let large = |place: usize| file(&format!("{place}.json"), &format!("{place}").repeat(1 << 20));
    let film = file("film.mp4", &"x".repeat(17 << 20));
    let files: Vec<File> = (10..40).map(large).chain([film]).collect();
    let reply = service.run(Job::Receive, read_here(files), &context()).await.unwrap();
    assert_eq!(opened(reply).tally, Tally { files: 31, refused: 31, ..Tally::default() });
    let rows = list(&service).await.rows;
    let codes: Vec<Code> = rows.iter().map(|row| row.problems[0].code).collect();
    assert_eq!(codes[..30], [Code::NotJson; 30]);
    assert_eq!((rows[30].file.as_str(), codes[30]), ("film.mp4", Code::FileTooLarge));
    assert_eq!(rows[30].problems[0].facts[0], ("found".into(), (17 << 20).to_string()));
}

#[wasm_bindgen_test]
async fn the_browser_s_checksum_is_ours() {
    for bytes in [&b""[..], b"abc", &[0xff; 100_000]] {
        let browser_s = crypto::sha256(bytes.into()).await;
        assert_eq!(browser_s, Some(sha256_hex(bytes)));
    }
}

#[wasm_bindgen_test]
async fn the_browser_takes_our_signatures_for_ones_and_no_others() {
    let dossier = write_dossier(&communes::dossier(&communes::set(), 0));
    let signed = sign(FileKind::Dossier, dossier, &SecretKey::of([7; 32]));
    let claim = stated_at_end(signed.text.as_bytes()).unwrap();
    assert!(crypto::verifies(&claim).await);
    let other_key = SecretKey::of([8; 32]).public();
    let others = [
        Claim { message: format!("{} ", claim.message), ..claim.clone() },
        Claim { key: other_key, ..claim.clone() },
        Claim { value: claim.value.replacen('0', "1", 1), ..claim.clone() },
        Claim { value: "00".into(), ..claim.clone() },
    ];
    for other in others {
        assert!(!crypto::verifies(&other).await, "{other:?}");
    }
}

#[wasm_bindgen_test]
async fn files_in_the_review_store_are_examined_anew_for_a_changed_campaign() {
    let id = "kept-anew";
    let first = with_files(id, 3).await;
    let mut changed = campaign(id, 3);
    changed.units.remove(1);
    let from = write_campaign(&campaign(id, 3)).text;
    let overview = keep(&first, &changed, &from).await;
    assert_eq!((overview.tally.accepted, overview.tally.refused), (2, 1));
    let (second, again) = reopened(id).await;
    assert_eq!((again.tally.accepted, again.tally.refused), (2, 1));
    assert_eq!(list(&second).await.rows[1].problems[0].code, Code::UnitUnknown);
}

#[wasm_bindgen_test]
async fn verdicts_are_kept_and_nothing_newer_is_overwritten() {
    let id = "kept-verdicts";
    let first = with_files(id, 2).await;
    let key = list(&first).await.rows[0].key.clone();
    let open = dossier(&first, &key).await;
    let text = appraised(&open);
    let save = |counter, text: &str| Job::SaveDossier {
        id: id.into(),
        key: key.clone(),
        text: text.into(),
        counter,
    };
    let other = appraised(&open).replace("Sở Nội vụ", "Sở khác");
    assert_eq!(run(&first, save(open.counter, &text)).await, JobReply::Saved { counter: 1 });
    // Whoever did not hear the answer asks again, and nothing is lost by that.
    assert_eq!(run(&first, save(open.counter, &text)).await, JobReply::Saved { counter: 1 });
    assert_eq!(fails(&first, save(open.counter, &other)).await, Code::NewerElsewhere);

    let (second, _) = reopened(id).await;
    let again = dossier(&second, &key).await;
    assert_eq!((again.text, again.counter), (text.clone(), 1));
    assert_eq!(again.neighbours, (None, Some(list(&second).await.rows[1].key.clone())));
    assert!(list(&second).await.rows[0].appraised.is_some(), "the round's figures are there");
    assert_eq!(list(&second).await.rows, list(&first).await.rows);
    assert_eq!(run(&second, save(1, &text)).await, JobReply::Saved { counter: 2 });
    assert_eq!(fails(&first, save(1, &other)).await, Code::NewerElsewhere);
}

#[wasm_bindgen_test]
async fn a_dossier_goes_only_where_it_came_from() {
    let id = "kept-owner";
    let service = with_files(id, 2).await;
    let rows = list(&service).await.rows;
    let text = dossier(&service, &rows[0].key).await.text;
    let save = || Job::SaveDossier {
        id: id.into(),
        key: rows[1].key.clone(),
        text: text.clone(),
        counter: 0,
    };
    assert_eq!(fails(&service, save()).await, Code::OtherDossier);
    // The same where another campaign is open, or none.
    let other = with_files("kept-owner-2", 1).await;
    assert_eq!(fails(&other, save()).await, Code::OtherDossier);
}

#[wasm_bindgen_test]
async fn another_tab_sees_what_was_taken_in_and_replaces_no_newer_campaign() {
    let id = "kept-tabs";
    let first = with_files(id, 1).await;
    let (second, _) = reopened(id).await;
    second.run(Job::Receive, read_here(vec![file("a.json", "[]")]), &context()).await.unwrap();
    assert_eq!(list(&first).await.total, 2);

    let titled = |title: &str| Campaign { title: title.into(), ..campaign(id, 1) };
    let from = write_campaign(&campaign(id, 1)).text;
    keep(&second, &titled("Của thẻ thứ hai"), &from).await;
    // However much the first has seen since: it is what its page was made from that counts.
    assert_eq!(list(&first).await.total, 2);
    let text = write_campaign(&titled("Của thẻ thứ nhất")).text;
    let save = Job::SaveCampaign { id: id.into(), text, from };
    assert_eq!(fails(&first, save).await, Code::NewerElsewhere);
}

#[wasm_bindgen_test]
async fn a_choice_between_two_files_of_a_unit_holds() {
    let id = "kept-choice";
    let first = with_files(id, 1).await;
    let set = communes::set();
    let mut other = communes::dossier(&set, 0);
    other.campaign = campaign(id, 0).reference("xa");
    other.revision += 1;
    let text = tucham::formats::write_dossier(&other).text;
    let two = read_here(vec![file("2.json", &text)]);
    let overview = opened(first.run(Job::Receive, two, &context()).await.unwrap());
    assert_eq!(overview.tally.undecided, 2);
    let key = list(&first).await.rows[1].key.clone();
    opened(run(&first, Job::Choose { key }).await);
    let (second, _) = reopened(id).await;
    let standings: Vec<Standing> =
        list(&second).await.rows.iter().map(|row| row.standing).collect();
    assert_eq!(standings, [Standing::SetAside, Standing::Accepted]);
}

#[wasm_bindgen_test]
async fn an_intake_that_is_cancelled_keeps_what_was_taken_in() {
    let id = "kept-cancel";
    let service = with_files(id, 0).await;
    let told: Rc<RefCell<Option<JobContext>>> = Rc::default();
    let own = told.clone();
    let context = JobContext::new(move |_| {
        if let Some(context) = &*own.borrow() {
            context.cancel();
        }
    });
    told.replace(Some(context.clone()));
    let reply = service.run(Job::Receive, read_here(files(id, 20)), &context).await.unwrap();
    let JobReply::Cancelled(overview) = reply else { panic!("{reply:?}") };
    // The first report comes after the first file, and that is when it is cancelled.
    assert_eq!(overview.tally.files, 1);
    assert_eq!(reopened(id).await.1.tally, overview.tally);
}

#[wasm_bindgen_test]
async fn files_that_arrive_in_portions_are_all_taken_in() {
    let id = "kept-portions";
    let service = with_files(id, 0).await;
    let taken = Rc::new(Cell::new(0));
    let own = taken.clone();
    let handed = FileQueue::awaiting(3, move |bytes| own.set(own.get() + bytes));
    let sender = handed.sender();
    let file = |name: &str| FileBytes {
        name: name.into(),
        size: 1,
        bytes: Ok(Uint8Array::from(name.as_bytes())),
    };
    wasm_bindgen_futures::spawn_local(async move {
        sender.push(vec![file("a")]);
        tucham::browser::platform::event_loop::next_turn().await;
        sender.push(vec![file("bb"), file("ccc")]);
    });
    let overview = opened(service.run(Job::Receive, handed, &context()).await.unwrap());
    assert_eq!(overview.tally, Tally { files: 3, refused: 3, ..Tally::default() });
    assert_eq!(taken.get(), 6, "who gives them hears of each");
}

#[wasm_bindgen_test]
async fn without_a_worker_the_page_does_the_work_and_says_so() {
    let told: Rc<RefCell<Vec<Progress>>> = Rc::default();
    let own = told.clone();
    let desk = DeskClient;
    let opened = desk.run(Job::Open { id: String::new() }, Vec::new(), |_| {});
    assert!(matches!(opened.reply().await, Ok(JobReply::Opened(_))));
    assert_eq!(desk.place(), Place::Page);
    let many = (0..30).map(|n| file(&format!("{n}.json"), &format!("[{n}]"))).collect();
    let ticket = desk.run(Job::Receive, many, move |progress| own.borrow_mut().push(progress));
    let reply = ticket.reply().await;
    let Ok(JobReply::Opened(overview)) = reply else { panic!("{reply:?}") };
    assert_eq!(overview.tally.refused, 30);
    assert_eq!(told.borrow()[0].total, 30);
}

#[wasm_bindgen_test]
async fn a_part_that_cannot_be_read_is_said_and_the_rest_is_used() {
    let id = "kept-damaged";
    let service = with_files(id, 1).await;
    service.run(Job::Receive, read_here(vec![file("a.json", "[]")]), &context()).await.unwrap();
    let (factory, store) = (idb::Factory::new().unwrap(), "batches");
    let database = factory.open("tucham-review", None).unwrap().await.unwrap();
    let transaction = database.transaction(&[store], idb::TransactionMode::ReadWrite).unwrap();
    let key = Array::of2(&id.into(), &0.into());
    let put = transaction.object_store(store).unwrap().put(&"half".into(), Some(&key.into()));
    put.unwrap().await.unwrap();
    transaction.await.unwrap();
    database.close();
    let (_, overview) = reopened(id).await;
    assert_eq!((overview.tally.files, overview.tally.refused), (1, 1));
    assert_eq!(overview.problems, [Problem::new(Code::VaultDamaged).with("count", 1)]);
}

#[wasm_bindgen_test]
async fn a_store_of_a_newer_build_is_left_alone() {
    let id = "kept-newer";
    let service = with_files(id, 1).await;
    let factory = idb::Factory::new().unwrap();
    let newer = factory.open("tucham-review", Some(99)).unwrap().await.unwrap();
    assert_eq!(fails(&service, Job::Removed).await, Code::VaultNewer);
    newer.close();
    factory.delete("tucham-review").unwrap().await.unwrap();
    // A fresh store is made where none is.
    assert_eq!(fails(&service, Job::Open { id: id.into() }).await, Code::NotKept);
}
