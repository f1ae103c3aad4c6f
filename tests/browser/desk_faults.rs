//! The superior's store under faults that are put into IndexedDB itself: nothing half is kept, nothing
//! half is taken for the whole, and each fault is called by its name.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use crate::received::read_here;
use js_sys::Function;
use tucham::browser::upload::queue::FileQueue;
use tucham::browser::worker::job_context::{JobContext, Told};
use tucham::browser::worker::service::JobService;
use tucham::domain::campaign::Campaign;
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::{Made, Tally};
use tucham::formats::write_campaign;
use tucham::jobs::{Export, Job, JobReply, Overview};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::job_service::{
    appraised, campaign, context, dossier, fails, files, keep, list, opened, rank, reopened, run,
    service, with_files,
};

/// A fault in IndexedDB until it is healed.
pub struct Fault(Function);

impl Fault {
    /// Puts into these stores fail after so many, in this way: `throw` before anything is put, `half`
    /// after it was put, `abort` by an end of the transaction.
    pub fn put(stores: &str, after: u32, how: &str, name: &str) -> Self {
        let script = format!(
            "const put = IDBObjectStore.prototype.put;
             let left = {after};
             IDBObjectStore.prototype.put = function (...given) {{
                 if (!'{stores}'.split(' ').includes(this.name) || left-- > 0) {{
                     return put.apply(this, given);
                 }}
                 const error = new DOMException('', '{name}');
                 if ('{how}' === 'throw') throw error;
                 const request = put.apply(this, given);
                 if ('{how}' === 'half') throw error;
                 this.transaction.abort();
                 return request;
             }};
             return () => IDBObjectStore.prototype.put = put;"
        );
        let heal = Function::new_no_args(&script).call0(&JsValue::NULL).unwrap();
        Fault(heal.dyn_into().unwrap())
    }

    /// Reads of this store fail.
    fn get(store: &str, name: &str) -> Self {
        let script = format!(
            "const get = IDBObjectStore.prototype.get;
             IDBObjectStore.prototype.get = function (...given) {{
                 if (this.name === '{store}') throw new DOMException('', '{name}');
                 return get.apply(this, given);
             }};
             return () => IDBObjectStore.prototype.get = get;"
        );
        let heal = Function::new_no_args(&script).call0(&JsValue::NULL).unwrap();
        Fault(heal.dyn_into().unwrap())
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}

fn without_first(id: &str, communes: usize) -> Campaign {
    let mut changed = campaign(id, communes);
    changed.units.remove(0);
    changed
}

fn text(campaign: &Campaign) -> String {
    write_campaign(campaign).text
}

async fn save(service: &JobService, campaign: &Campaign, from: &Campaign) {
    let (id, text, from) = (campaign.id.clone(), text(campaign), text(from));
    let job = Job::SaveCampaign { id, text, from };
    assert!(matches!(run(service, job).await, JobReply::Saved { .. }));
}

async fn made(service: &JobService) -> Made {
    rank(service).await.made
}

#[wasm_bindgen_test]
async fn a_reading_that_fails_midway_leaves_what_stood_there_and_is_done_again() {
    let id = "faults-midway";
    let first = with_files(id, 140).await;
    let (before, changed) = (campaign(id, 140), without_first(id, 140));
    save(&first, &changed, &before).await;
    {
        let _fault = Fault::get("papers", "UnknownError");
        let job = Job::Rank { request: Default::default(), last: String::new() };
        assert_eq!(fails(&first, job).await, Code::VaultBroken);
        assert_eq!(fails(&first, Job::Missing).await, Code::VaultBroken);
        let export = Job::Export(Export::InboxCsv { lang: "vi".into() });
        assert_eq!(fails(&first, export).await, Code::VaultBroken);
    }
    // Nobody has to load the page anew: the next job reads again, and it is the whole.
    let made = made(&first).await;
    assert_eq!(made, Made { files: 139, of: 140, units: 139, listed: 139 });
    assert_eq!(list(&first).await.total, 140);
}

#[wasm_bindgen_test]
async fn what_is_handed_out_waits_until_every_file_is_read() {
    let id = "faults-wait";
    let first = with_files(id, 140).await;
    save(&first, &without_first(id, 140), &campaign(id, 140)).await;
    // Both are asked at once: each waits for the reading that the first one begins.
    let (one, two) = (context(), context());
    let rank = Job::Rank { request: Default::default(), last: String::new() };
    let missing = first.run(Job::Missing, FileQueue::default(), &one);
    let (missing, ranking) = both(missing, first.run(rank, FileQueue::default(), &two)).await;
    assert_eq!(missing.unwrap(), JobReply::Missing(Vec::new()));
    let JobReply::Ranking(ranking) = ranking.unwrap() else { panic!() };
    assert_eq!(ranking.groups[0].rows.len(), 139);
    assert_eq!(ranking.made.files, 139);
}

/// Two things at once.
async fn both<A, B>(one: impl Future<Output = A>, two: impl Future<Output = B>) -> (A, B) {
    let (mut one, mut two) = (pin!(one), pin!(two));
    let (mut a, mut b) = (None, None);
    poll_fn(move |context| {
        if a.is_none()
            && let Poll::Ready(done) = one.as_mut().poll(context)
        {
            a = Some(done);
        }
        if b.is_none()
            && let Poll::Ready(done) = two.as_mut().poll(context)
        {
            b = Some(done);
        }
        match (a.is_some(), b.is_some()) {
            (true, true) => a.take().zip(b.take()).map_or(Poll::Pending, Poll::Ready),
            _ => Poll::Pending,
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_changed_title_examines_nothing_anew_and_is_told_at_once() {
    let id = "faults-title";
    let first = with_files(id, 3).await;
    let titled = Campaign { title: "Tên khác".into(), ..campaign(id, 3) };
    save(&first, &titled, &campaign(id, 3)).await;
    // Nothing can be read of the files: nothing needs to be.
    let _fault = Fault::get("batches", "UnknownError");
    assert_eq!(made(&first).await.files, 3);
}

#[wasm_bindgen_test]
async fn reading_anew_can_be_stopped_and_asked_for_again() {
    let id = "faults-stop";
    let first = with_files(id, 140).await;
    save(&first, &without_first(id, 140), &campaign(id, 140)).await;
    let told: Rc<RefCell<Option<JobContext>>> = Rc::default();
    let own = told.clone();
    let context = JobContext::new(move |_| {
        if let Some(context) = &*own.borrow() {
            context.cancel();
        }
    });
    told.replace(Some(context.clone()));
    let rank = Job::Rank { request: Default::default(), last: String::new() };
    let answer = first.run(rank, FileQueue::default(), &context).await;
    assert_eq!(answer.unwrap_err().code, Code::ReadingCancelled);
    assert_eq!(made(&first).await.files, 139);
}

#[wasm_bindgen_test]
async fn a_write_that_fails_midway_keeps_nothing_of_it() {
    let id = "faults-half";
    let first = with_files(id, 3).await;
    let before = campaign(id, 3);
    let more = || read_here(files(id, 5).into_iter().skip(3).collect());
    for how in ["throw", "half", "abort"] {
        for store in ["campaigns", "batches", "papers"] {
            let _fault = Fault::put(store, 0, how, "QuotaExceededError");
            let fault = first.run(Job::Receive, more(), &context()).await.unwrap_err().code;
            let expected = if how == "abort" { Code::VaultBroken } else { Code::VaultFull };
            assert_eq!(fault, expected, "{how} {store}");
        }
        for store in ["campaigns", "texts"] {
            let _fault = Fault::put(store, 0, how, "QuotaExceededError");
            let titled = Campaign { title: format!("{how} {store}"), ..before.clone() };
            let (id, from) = (before.id.clone(), text(&before));
            let job = Job::SaveCampaign { id, text: text(&titled), from };
            fails(&first, job).await;
        }
        let open = dossier(&first, &list(&first).await.rows[0].key).await;
        for store in ["campaigns", "works"] {
            let _fault = Fault::put(store, 0, how, "QuotaExceededError");
            let (key, text) = (open.key.clone(), appraised(&open));
            fails(&first, Job::SaveDossier { id: id.into(), key, text, counter: 0 }).await;
        }
        let (second, overview) = reopened(id).await;
        assert_eq!(overview.tally, Tally { files: 3, accepted: 3, ..Tally::default() });
        assert_eq!(overview.made.of, 3, "the record counts what is there");
        assert_eq!(overview.campaign, text(&before));
        assert_eq!(dossier(&second, &open.key).await.counter, 0);
    }
}

#[wasm_bindgen_test]
async fn an_intake_that_a_fault_stops_shows_what_is_kept() {
    let id = "faults-intake";
    let first = with_files(id, 0).await;
    let told: Rc<RefCell<Option<Overview>>> = Rc::default();
    let own = told.clone();
    let context = JobContext::new(move |it| {
        if let Told::Overview(overview) = it {
            own.replace(Some(*overview));
        }
    });
    {
        let _fault = Fault::put("batches", 1, "throw", "QuotaExceededError");
        let taken = first.run(Job::Receive, read_here(files(id, 140)), &context).await;
        assert_eq!(taken.unwrap_err().code, Code::VaultFull);
    }
    let kept = told.take().expect("the page is told what is there").tally.files;
    assert!((1..140).contains(&kept), "{kept}");
    assert_eq!(list(&first).await.total, kept);
    assert_eq!(reopened(id).await.1.tally.files, kept);
}

#[wasm_bindgen_test]
async fn a_full_store_still_opens_ranks_and_exports() {
    let id = "faults-full";
    let first = with_files(id, 140).await;
    save(&first, &without_first(id, 140), &campaign(id, 140)).await;
    let _fault = Fault::put("batches", 0, "throw", "QuotaExceededError");
    let (second, overview) = reopened(id).await;
    assert_eq!((overview.tally.accepted, overview.tally.refused), (139, 1));
    assert_eq!(rank(&second).await.groups[0].rows.len(), 139);
    let export = Job::Export(Export::RankingCsv {
        request: Default::default(),
        last: String::new(),
        lang: "vi".into(),
    });
    assert!(matches!(run(&second, export).await, JobReply::File { .. }));
}

#[wasm_bindgen_test]
async fn a_campaign_that_was_kept_is_not_called_unsaved_for_a_fault_behind_it() {
    let id = "faults-behind";
    let first = with_files(id, 2).await;
    let _fault = Fault::get("papers", "UnknownError");
    // Its files cannot be examined anew; it is kept all the same.
    save(&first, &without_first(id, 2), &campaign(id, 2)).await;
}

#[wasm_bindgen_test]
async fn a_removed_file_that_is_received_again_has_its_verdicts_at_once() {
    let id = "faults-again";
    let first = with_files(id, 2).await;
    let key = list(&first).await.rows[0].key.clone();
    let open = dossier(&first, &key).await;
    let text = appraised(&open);
    run(&first, Job::SaveDossier { id: id.into(), key: key.clone(), text, counter: 0 }).await;
    let (rows, ranking) = (list(&first).await.rows, rank(&first).await);
    opened(run(&first, Job::Remove { key: key.clone() }).await);
    first.run(Job::Receive, read_here(files(id, 1)), &context()).await.unwrap();
    let again = list(&first).await.rows;
    assert_eq!(again.iter().find(|row| row.key == key), rows.iter().find(|row| row.key == key));
    assert_eq!(rank(&first).await.groups[0].rows, ranking.groups[0].rows);
}

#[wasm_bindgen_test]
async fn the_same_files_in_two_tabs_or_twice_are_counted_once() {
    let id = "faults-twice";
    let first = service();
    keep(&first, &campaign(id, 4), "").await;
    let (second, _) = reopened(id).await;
    // Each takes them in before it can hear of the other.
    let (here, there) = (context(), context());
    let (three, four) = (read_here(files(id, 3)), read_here(files(id, 4)));
    let (one, two) =
        both(first.run(Job::Receive, three, &here), second.run(Job::Receive, four, &there)).await;
    assert_eq!((opened(one.unwrap()).tally.files, opened(two.unwrap()).tally.files), (3, 4));
    second.run(Job::Receive, read_here(files(id, 4)), &context()).await.unwrap();
    for (service, overview) in [reopened(id).await, reopened(id).await] {
        assert_eq!(overview.tally, Tally { files: 4, accepted: 4, ..Tally::default() });
        assert_eq!(overview.made.of, 4);
        let last = list(&service).await.rows[3].key.clone();
        assert_eq!(dossier(&service, &last).await.key, last, "its bytes are its own");
    }
    assert_eq!(list(&second).await.total, 4);
}

#[wasm_bindgen_test]
async fn a_campaign_that_another_tab_removed_does_not_come_back_by_a_key() {
    let id = "faults-removed";
    let first = with_files(id, 1).await;
    let open = dossier(&first, &list(&first).await.rows[0].key).await;
    run(&service(), Job::RemoveCampaign { id: id.into() }).await;
    let titled = Campaign { title: "Một phím".into(), ..campaign(id, 1) };
    let from = text(&campaign(id, 1));
    let save = Job::SaveCampaign { id: id.into(), text: text(&titled), from };
    assert_eq!(fails(&first, save).await, Code::CampaignRemoved);
    let (key, dossier) = (open.key.clone(), appraised(&open));
    let save = Job::SaveDossier { id: id.into(), key, text: dossier, counter: 0 };
    assert_eq!(fails(&first, save.clone()).await, Code::CampaignRemoved);
    // Brought back, what was typed goes in.
    run(&service(), Job::BringBack { id: id.into(), key: String::new() }).await;
    assert_eq!(run(&first, save).await, JobReply::Saved { counter: 1 });
}

#[wasm_bindgen_test]
async fn a_dossier_whose_file_another_tab_removed_is_not_saved_behind_its_back() {
    let id = "faults-file-removed";
    let first = with_files(id, 1).await;
    let open = dossier(&first, &list(&first).await.rows[0].key).await;
    let (other, _) = reopened(id).await;
    opened(run(&other, Job::Remove { key: open.key.clone() }).await);
    let (key, text) = (open.key.clone(), appraised(&open));
    let save = Job::SaveDossier { id: id.into(), key, text, counter: 0 };
    assert_eq!(fails(&first, save).await, Code::FileRemoved);
}

#[wasm_bindgen_test]
async fn nothing_open_is_said_and_never_an_empty_inbox() {
    let fresh = service();
    let looks = [
        Job::Missing,
        Job::List { filter: Default::default(), from: 0, count: 10 },
        Job::Rank { request: Default::default(), last: String::new() },
    ];
    for job in looks {
        assert_eq!(fails(&fresh, job).await, Code::NothingOpen);
    }
    assert_eq!(fails(&fresh, Job::OpenDossier { key: "x".into() }).await, Code::NothingOpen);
}

#[wasm_bindgen_test]
async fn faults_are_called_by_their_name() {
    let id = "faults-names";
    let first = with_files(id, 1).await;
    let open = dossier(&first, &list(&first).await.rows[0].key).await;
    let names = [
        ("QuotaExceededError", Code::VaultFull),
        ("UnknownError", Code::VaultBroken),
        ("SecurityError", Code::VaultBlocked),
    ];
    for (name, expected) in names {
        let _fault = Fault::put("works", 0, "throw", name);
        let (key, text) = (open.key.clone(), appraised(&open));
        let save = Job::SaveDossier { id: id.into(), key, text, counter: 0 };
        assert_eq!(fails(&first, save).await, expected);
    }
    let nothing: Vec<Problem> = Vec::new();
    assert_eq!(reopened(id).await.1.problems, nothing);
}

#[wasm_bindgen_test]
async fn what_was_brought_back_is_not_erased_by_a_purge_that_began_before() {
    let id = "faults-purge";
    let first = with_files(id, 3).await;
    let key = list(&first).await.rows[0].key.clone();
    let due = vec![key.clone()];
    // It is not in the trash any more when its turn comes.
    tucham::browser::indexed_db::review_store::forget_files(id, &due).await.unwrap();
    let (second, overview) = reopened(id).await;
    assert_eq!(overview.tally.accepted, 3);
    assert_eq!(dossier(&second, &key).await.key, key);
    // Removed, it goes, and those beside it keep their own bytes.
    opened(run(&second, Job::Remove { key }).await);
    tucham::browser::indexed_db::review_store::forget_files(id, &due).await.unwrap();
    let (third, overview) = reopened(id).await;
    assert_eq!(overview.tally.accepted, 2);
    for row in list(&third).await.rows {
        assert_eq!(dossier(&third, &row.key).await.key, row.key);
    }
}
