//! Whole campaigns in one file, on a real IndexedDB: out in one state, in whole or not at all, beside
//! what is kept or in its place.

use crate::received::read_within;
use js_sys::Array;
use tucham::browser::platform::attached;
use tucham::browser::worker::service::JobService;
use tucham::domain::campaign::Difference;
use tucham::domain::problem::Code;
use tucham::domain::review::DeskCopy;
use tucham::formats::{MAX_DESK_BYTES, write_campaign};
use tucham::jobs::{CampaignLine, Compared, DeskMade, Job, JobReply, Way};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::desk_faults::Fault;
use crate::job_service::{
    appraised, campaign, context, dossier, fails, file, list, rank, reopened, run, service,
    with_files,
};

/// A campaign with two files, the first of them appraised.
async fn worked_on(id: &str) -> JobService {
    let service = with_files(id, 2).await;
    appraise(&service, id, 0).await;
    service
}

async fn appraise(service: &JobService, id: &str, row: usize) {
    let open = dossier(service, &list(service).await.rows[row].key).await;
    let (key, text) = (open.key.clone(), appraised(&open));
    let job = Job::SaveDossier { id: id.into(), key, text, counter: open.counter };
    assert!(matches!(run(service, job).await, JobReply::Saved { .. }));
}

/// The desk file of a campaign, as the page gets it.
async fn made(service: &JobService, id: &str) -> (DeskMade, File) {
    let JobReply::DeskMade(made) = run(service, Job::MakeDesk { id: id.into() }).await else {
        panic!("no desk file");
    };
    let blob = attached::take(&made.sum).expect("its bytes come beside it");
    (made, File::new_with_blob_sequence(&Array::of1(&blob), "ban.json").unwrap())
}

async fn beside(service: &JobService, job: Job, file: &File) -> Result<JobReply, Code> {
    let files = read_within(vec![file.clone()], MAX_DESK_BYTES);
    service.run(job, files, &context()).await.map_err(|problem| problem.code)
}

async fn compared(service: &JobService, file: &File) -> Compared {
    match beside(service, Job::Compare, file).await {
        Ok(JobReply::Compared(compared)) => compared,
        other => panic!("{other:?}"),
    }
}

async fn placed(service: &JobService, way: Way, file: &File) -> String {
    match beside(service, Job::Place { way }, file).await {
        Ok(JobReply::Placed { id }) => id,
        other => panic!("{other:?}"),
    }
}

async fn line(service: &JobService, id: &str) -> Option<CampaignLine> {
    match run(service, Job::EveryCampaign).await {
        JobReply::Campaigns(lines) => lines.into_iter().find(|line| line.id == id),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_campaign_comes_back_beside_or_in_the_place_of_the_kept_one() {
    let id = "desk-moves";
    let service = worked_on(id).await;
    let (made, first) = made(&service, id).await;
    assert_eq!((made.facts.files, made.facts.worked, made.damaged), (2, 1, 0));
    let same = compared(&service, &first).await;
    assert!(same.is_desk && same.kept.len() == 1 && same.kept[0].is_same(), "{same:?}");
    let before = rank(&service).await.groups;

    appraise(&service, id, 1).await;
    let newer = compared(&service, &first).await;
    assert_eq!(newer.kept[0].rest.works_only_kept, 1);
    assert_eq!(placed(&service, Way::Beside, &first).await, "desk-moves~2");
    let (other, _) = reopened("desk-moves~2").await;
    assert_eq!(rank(&other).await.groups, before);
    let (kept, _) = reopened(id).await;
    assert_ne!(rank(&kept).await.groups, before, "the kept one stands as it was");

    let revision = line(&service, id).await.unwrap().revision;
    let stale = Way::Instead { id: id.into(), revision: revision - 1 };
    assert_eq!(
        beside(&service, Job::Place { way: stale }, &first).await,
        Err(Code::NewerElsewhere)
    );
    assert_eq!(line(&service, id).await.unwrap().deleted_at, None, "nothing was changed");
    let instead = Way::Instead { id: id.into(), revision };
    assert_eq!(placed(&service, instead, &first).await, "desk-moves~3");
    assert!(line(&service, id).await.unwrap().deleted_at.is_some(), "it lies in the trash");
}

#[wasm_bindgen_test]
async fn a_restore_that_fails_midway_leaves_nothing() {
    let id = "desk-fails";
    let service = worked_on(id).await;
    let (_, file) = made(&service, id).await;
    for store in ["campaigns", "texts", "batches", "papers", "works"] {
        for how in ["throw", "half", "abort"] {
            let _fault = Fault::put(store, 0, how, "QuotaExceededError");
            let way = Way::Beside;
            assert!(beside(&service, Job::Place { way }, &file).await.is_err(), "{store} {how}");
        }
        assert_eq!(line(&service, "desk-fails~2").await, None, "{store}");
    }
    assert_eq!(placed(&service, Way::Beside, &file).await, "desk-fails~2");
    let (other, _) = reopened("desk-fails~2").await;
    assert_eq!(rank(&other).await.groups, rank(&service).await.groups);
}

#[wasm_bindgen_test]
async fn a_copy_counts_what_came_after_it_and_is_proven_by_its_own_bytes() {
    let id = "desk-proven";
    let service = worked_on(id).await;
    let (made, _) = made(&service, id).await;
    let (revision, sum) = (made.facts.revision, made.sum.clone());
    let copy = DeskCopy { revision, sum: sum.clone(), ..DeskCopy::default() };
    run(&service, Job::NoteDesk { id: id.into(), copy }).await;
    let after =
        |line: CampaignLine| (line.revision - line.copies[0].revision, line.copies[0].proven);
    assert_eq!(after(line(&service, id).await.unwrap()), (0, false), "a note is no change");
    let other = Job::ProveDesks { sums: vec!["00".into()] };
    assert_eq!(run(&service, other).await, JobReply::Proven(Vec::new()));
    let proven = run(&service, Job::ProveDesks { sums: vec![sum] }).await;
    assert_eq!(proven, JobReply::Proven(vec![id.into()]));
    assert_eq!(after(line(&service, id).await.unwrap()), (0, true));
    appraise(&service, id, 1).await;
    assert_eq!(after(line(&service, id).await.unwrap()), (1, true));
}

#[wasm_bindgen_test]
async fn a_campaign_file_changes_nothing_before_a_word_and_can_be_taken_back() {
    let id = "desk-text";
    let service = worked_on(id).await;
    let mut corrected = campaign(id, 2);
    corrected.title = "Đã sửa".into();
    let corrected = file("dot.json", &write_campaign(&corrected).text);
    let found = compared(&service, &corrected).await;
    let title = campaign(id, 2).title;
    assert_eq!(found.kept[0].campaign, [Difference::Title(title.clone(), "Đã sửa".into())]);
    let revision = found.kept[0].facts.revision;
    placed(&service, Way::Instead { id: id.into(), revision }, &corrected).await;
    assert_eq!(line(&service, id).await.unwrap().title, "Đã sửa");
    run(&service, Job::TakeEarlier { id: id.into() }).await;
    let kept = line(&service, id).await.unwrap();
    assert_eq!((kept.title, kept.worked), (title, 1));
}

#[wasm_bindgen_test]
async fn what_is_not_kept_has_no_desk_file() {
    assert_eq!(fails(&service(), Job::MakeDesk { id: "desk-none".into() }).await, Code::NotKept);
}
