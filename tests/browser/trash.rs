//! The superior's trash on a real IndexedDB: listed, brought back, erased only when its time is over.

use crate::received::read_here;
use js_sys::Reflect;
use tucham::browser::worker::service::JobService;
use tucham::domain::problem::Code;
use tucham::formats::write_campaign;
use tucham::jobs::{Job, JobReply, RemovedLine};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::job_service::{
    appraised, campaign, context, dossier, fails, files, keep, list, opened, rank, reopened, run,
    service, with_files,
};

/// What is in the trash of a campaign, and itself.
async fn removed(service: &JobService, id: &str) -> Vec<RemovedLine> {
    match run(service, Job::Removed).await {
        JobReply::Removed(lines) => lines.into_iter().filter(|line| line.id == id).collect(),
        other => panic!("{other:?}"),
    }
}

async fn names(service: &JobService, id: &str) -> Vec<String> {
    removed(service, id).await.into_iter().map(|line| line.name).collect()
}

fn back(id: &str, key: &str) -> Job {
    Job::BringBack { id: id.into(), key: key.into() }
}

async fn keys(service: &JobService) -> Vec<String> {
    list(service).await.rows.into_iter().map(|row| row.key).collect()
}

#[wasm_bindgen_test]
async fn what_was_removed_can_be_brought_back() {
    let id = "kept-trash";
    let service = with_files(id, 2).await;
    let key = list(&service).await.rows[0].key.clone();
    opened(run(&service, Job::Remove { key: key.clone() }).await);
    assert_eq!(reopened(id).await.1.tally.files, 1);
    let JobReply::Removed(lines) = run(&service, Job::Removed).await else { panic!() };
    let own = lines.iter().find(|line| line.id == id).unwrap();
    assert_eq!((own.key.as_str(), own.name.as_str()), (key.as_str(), "X0001.json"));
    assert_eq!(own.unit, "UBND xã An Bình");
    let overview = opened(run(&service, Job::BringBack { id: id.into(), key }).await);
    assert_eq!(overview.tally.accepted, 2);

    assert_eq!(run(&service, Job::RemoveCampaign { id: id.into() }).await, JobReply::Done);
    assert_eq!(fails(&service, Job::Open { id: id.into() }).await, Code::NotKept);
    let back = Job::BringBack { id: id.into(), key: String::new() };
    assert_eq!(run(&service, back).await, JobReply::Done);
    assert_eq!(reopened(id).await.1.tally.accepted, 2);
}

#[wasm_bindgen_test]
async fn brought_back_everything_is_as_before() {
    let id = "trash-as-before";
    let first = with_files(id, 3).await;
    let keys = keys(&first).await;
    let open = dossier(&first, &keys[1]).await;
    let text = appraised(&open);
    let save = Job::SaveDossier { id: id.into(), key: keys[1].clone(), text, counter: 0 };
    assert_eq!(run(&first, save).await, JobReply::Saved { counter: 1 });
    let (rows, ranking) = (list(&first).await.rows, rank(&first).await);
    for key in &keys[..2] {
        opened(run(&first, Job::Remove { key: key.clone() }).await);
    }
    // A later visit; the verdicts come back with the file.
    let (second, overview) = reopened(id).await;
    assert_eq!(overview.tally.files, 1);
    // Removed last stands first, also within a second.
    assert_eq!(names(&second, id).await, ["X0002.json", "X0001.json"]);
    for key in &keys[..2] {
        opened(run(&second, back(id, key)).await);
    }
    assert_eq!(names(&second, id).await, Vec::<String>::new());
    assert_eq!(list(&second).await.rows, rows);
    assert_eq!(rank(&second).await, ranking);
}

#[wasm_bindgen_test]
async fn what_another_tab_brought_back_or_lost_is_said() {
    let id = "trash-tabs";
    let first = with_files(id, 2).await;
    let key = keys(&first).await.remove(0);
    opened(run(&first, Job::Remove { key: key.clone() }).await);
    let (second, _) = reopened(id).await;
    opened(run(&second, back(id, &key)).await);
    // It is there: that is all that was asked for.
    assert_eq!(opened(run(&first, back(id, &key)).await).tally.accepted, 2);
    assert_eq!(fails(&first, back(id, "no-such-file")).await, Code::NotInTrash);
    assert_eq!(fails(&first, back("trash-no-such-campaign", "")).await, Code::NotInTrash);
}

#[wasm_bindgen_test]
async fn a_campaign_that_another_tab_removed_is_brought_back_where_it_is_open() {
    let id = "trash-open";
    let first = with_files(id, 2).await;
    run(&service(), Job::RemoveCampaign { id: id.into() }).await;
    assert_eq!(fails(&first, Job::Missing).await, Code::NotKept);
    assert_eq!(names(&first, id).await, ["Chỉ số CCHC năm 2026"]);
    assert_eq!(opened(run(&first, back(id, "")).await).tally.accepted, 2);
    assert_eq!(names(&first, id).await, Vec::<String>::new());
}

/// Removed by mistake and received again: it is in, once, and no longer in the trash.
#[wasm_bindgen_test]
async fn a_file_that_is_received_again_is_taken_out_of_the_trash() {
    let id = "trash-again";
    let first = with_files(id, 2).await;
    let key = keys(&first).await.remove(0);
    opened(run(&first, Job::Remove { key: key.clone() }).await);
    let again = files(id, 1);
    first.run(Job::Receive, read_here(again), &context()).await.unwrap();
    assert_eq!(names(&first, id).await, Vec::<String>::new());
    let (second, overview) = reopened(id).await;
    assert_eq!((overview.tally.files, overview.tally.accepted), (2, 2));
    // Removed once more, it is gone in both copies.
    opened(run(&second, Job::Remove { key: key.clone() }).await);
    assert_eq!(reopened(id).await.1.tally.files, 1);
    assert_eq!(opened(run(&second, back(id, &key)).await).tally.accepted, 2);
}

/// While it was in the trash, its unit was struck off the list.
#[wasm_bindgen_test]
async fn a_file_that_comes_back_is_examined_anew() {
    let id = "trash-anew";
    let service = with_files(id, 2).await;
    let key = keys(&service).await.remove(0);
    opened(run(&service, Job::Remove { key: key.clone() }).await);
    let mut changed = campaign(id, 2);
    changed.units.remove(0);
    keep(&service, &changed, &write_campaign(&campaign(id, 2)).text).await;
    let tally = opened(run(&service, back(id, &key)).await).tally;
    assert_eq!((tally.accepted, tally.refused), (1, 1));
    assert_eq!(list(&service).await.rows[0].problems[0].code, Code::UnitUnknown);
}

#[wasm_bindgen_test]
async fn only_what_was_overdue_on_an_earlier_day_is_erased() {
    let id = "trash-overdue";
    let service = with_files(id, 2).await;
    let key = keys(&service).await.remove(0);
    opened(run(&service, Job::Remove { key: key.clone() }).await);
    rewrite(id, |record| set(&removed_file(record), "at", "2020-01-01T08:00:00Z")).await;
    // Seen for the first time: the clock may be wrong. The same day it is still there.
    run(&service, Job::Campaigns).await;
    run(&service, Job::Campaigns).await;
    assert_eq!(names(&service, id).await, ["X0001.json"]);
    rewrite(id, |record| set(&removed_file(record), "overdue", "2020-02-01")).await;
    run(&service, Job::Campaigns).await;
    assert_eq!(names(&service, id).await, Vec::<String>::new());
    assert_eq!(fails(&service, back(id, &key)).await, Code::NotInTrash);
    assert_eq!(reopened(id).await.1.tally.accepted, 1);

    run(&service, Job::RemoveCampaign { id: id.into() }).await;
    rewrite(id, |record| set(record, "deletedAt", "2020-01-01T08:00:00Z")).await;
    run(&service, Job::Campaigns).await;
    assert_eq!(names(&service, id).await, ["Chỉ số CCHC năm 2026"]);
    rewrite(id, |record| set(record, "overdue", "2020-02-01")).await;
    run(&service, Job::Campaigns).await;
    assert_eq!(names(&service, id).await, Vec::<String>::new());
    assert_eq!(fails(&service, back(id, "")).await, Code::NotInTrash);
}

/// The first file in the trash of a campaign's record.
fn removed_file(record: &JsValue) -> JsValue {
    let removed = Reflect::get(record, &"removed".into()).unwrap();
    Reflect::get_u32(&removed, 0).unwrap()
}

fn set(of: &JsValue, key: &str, value: &str) {
    Reflect::set(of, &key.into(), &value.into()).unwrap();
}

/// Changes a campaign's record behind the service's back, as time would.
async fn rewrite(id: &str, change: impl FnOnce(&JsValue)) {
    let factory = idb::Factory::new().unwrap();
    let database = factory.open("tucham-review", None).unwrap().await.unwrap();
    let name = "campaigns";
    let transaction = database.transaction(&[name], idb::TransactionMode::ReadWrite).unwrap();
    let store = transaction.object_store(name).unwrap();
    let kept = store.get(JsValue::from(id)).unwrap().await.unwrap().unwrap();
    let record = js_sys::JSON::parse(&kept.as_string().unwrap()).unwrap();
    change(&record);
    let text = js_sys::JSON::stringify(&record).unwrap();
    store.put(&text, Some(&id.into())).unwrap().await.unwrap();
    transaction.await.unwrap();
    database.close();
}
