//! Whole campaigns in one file, on a real IndexedDB: out in one state, in whole or not at all, beside
//! what is kept or in its place.

use js_sys::Array;
use tucham::browser::platform::attached;
use tucham::browser::upload::read::read_within;
use tucham::browser::worker::service::Clerk;
use tucham::domain::campaign::Difference;
use tucham::domain::problem::Code;
use tucham::domain::review::DeskCopy;
use tucham::formats::{MAX_DESK_BYTES, write_campaign};
use tucham::jobs::{CampaignLine, Compared, DeskMade, Job, JobReply, Way};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::clerk::{
    appraised, campaign, clerk, dossier, fails, file, list, rank, reopened, run, watch, with_files,
};
use crate::desk_faults::Fault;

/// A campaign with two files, the first of them appraised.
async fn worked_on(id: &str) -> Clerk {
    let clerk = with_files(id, 2).await;
    appraise(&clerk, id, 0).await;
    clerk
}

async fn appraise(clerk: &Clerk, id: &str, row: usize) {
    let open = dossier(clerk, &list(clerk).await.rows[row].key).await;
    let (key, text) = (open.key.clone(), appraised(&open));
    let job = Job::SaveDossier { id: id.into(), key, text, counter: open.counter };
    assert!(matches!(run(clerk, job).await, JobReply::Saved { .. }));
}

/// The desk file of a campaign, as the page gets it.
async fn made(clerk: &Clerk, id: &str) -> (DeskMade, File) {
    let JobReply::DeskMade(made) = run(clerk, Job::MakeDesk { id: id.into() }).await else {
        panic!("no desk file");
    };
    let blob = attached::take(&made.sum).expect("its bytes come beside it");
    (made, File::new_with_blob_sequence(&Array::of1(&blob), "ban.json").unwrap())
}

async fn beside(clerk: &Clerk, job: Job, file: &File) -> Result<JobReply, Code> {
    let files = read_within(vec![file.clone()], MAX_DESK_BYTES);
    clerk.run(job, files, &watch()).await.map_err(|problem| problem.code)
}

async fn compared(clerk: &Clerk, file: &File) -> Compared {
    match beside(clerk, Job::Compare, file).await {
        Ok(JobReply::Compared(compared)) => compared,
        other => panic!("{other:?}"),
    }
}

async fn placed(clerk: &Clerk, way: Way, file: &File) -> String {
    match beside(clerk, Job::Place { way }, file).await {
        Ok(JobReply::Placed { id }) => id,
        other => panic!("{other:?}"),
    }
}

async fn line(clerk: &Clerk, id: &str) -> Option<CampaignLine> {
    match run(clerk, Job::EveryCampaign).await {
        JobReply::Campaigns(lines) => lines.into_iter().find(|line| line.id == id),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_campaign_comes_back_beside_or_in_the_place_of_the_kept_one() {
    let id = "desk-moves";
    let clerk = worked_on(id).await;
    let (made, first) = made(&clerk, id).await;
    assert_eq!((made.facts.files, made.facts.worked, made.damaged), (2, 1, 0));
    let same = compared(&clerk, &first).await;
    assert!(same.is_desk && same.kept.len() == 1 && same.kept[0].is_same(), "{same:?}");
    let before = rank(&clerk).await.groups;

    appraise(&clerk, id, 1).await;
    let newer = compared(&clerk, &first).await;
    assert_eq!(newer.kept[0].rest.works_only_kept, 1);
    assert_eq!(placed(&clerk, Way::Beside, &first).await, "desk-moves~2");
    let (other, _) = reopened("desk-moves~2").await;
    assert_eq!(rank(&other).await.groups, before);
    let (kept, _) = reopened(id).await;
    assert_ne!(rank(&kept).await.groups, before, "the kept one stands as it was");

    let revision = line(&clerk, id).await.unwrap().revision;
    let stale = Way::Instead { id: id.into(), revision: revision - 1 };
    assert_eq!(beside(&clerk, Job::Place { way: stale }, &first).await, Err(Code::NewerElsewhere));
    assert_eq!(line(&clerk, id).await.unwrap().deleted_at, None, "nothing was changed");
    let instead = Way::Instead { id: id.into(), revision };
    assert_eq!(placed(&clerk, instead, &first).await, "desk-moves~3");
    assert!(line(&clerk, id).await.unwrap().deleted_at.is_some(), "it lies in the trash");
}

#[wasm_bindgen_test]
async fn a_restore_that_fails_midway_leaves_nothing() {
    let id = "desk-fails";
    let clerk = worked_on(id).await;
    let (_, file) = made(&clerk, id).await;
    for store in ["campaigns", "texts", "batches", "papers", "works"] {
        for how in ["throw", "half", "abort"] {
            let _fault = Fault::put(store, 0, how, "QuotaExceededError");
            let way = Way::Beside;
            assert!(beside(&clerk, Job::Place { way }, &file).await.is_err(), "{store} {how}");
        }
        assert_eq!(line(&clerk, "desk-fails~2").await, None, "{store}");
    }
    assert_eq!(placed(&clerk, Way::Beside, &file).await, "desk-fails~2");
    let (other, _) = reopened("desk-fails~2").await;
    assert_eq!(rank(&other).await.groups, rank(&clerk).await.groups);
}

#[wasm_bindgen_test]
async fn a_copy_counts_what_came_after_it_and_is_proven_by_its_own_bytes() {
    let id = "desk-proven";
    let clerk = worked_on(id).await;
    let (made, _) = made(&clerk, id).await;
    let (revision, sum) = (made.facts.revision, made.sum.clone());
    let copy = DeskCopy { revision, sum: sum.clone(), ..DeskCopy::default() };
    run(&clerk, Job::NoteDesk { id: id.into(), copy }).await;
    let after =
        |line: CampaignLine| (line.revision - line.copies[0].revision, line.copies[0].proven);
    assert_eq!(after(line(&clerk, id).await.unwrap()), (0, false), "a note is no change");
    let other = Job::ProveDesks { sums: vec!["00".into()] };
    assert_eq!(run(&clerk, other).await, JobReply::Proven(Vec::new()));
    let proven = run(&clerk, Job::ProveDesks { sums: vec![sum] }).await;
    assert_eq!(proven, JobReply::Proven(vec![id.into()]));
    assert_eq!(after(line(&clerk, id).await.unwrap()), (0, true));
    appraise(&clerk, id, 1).await;
    assert_eq!(after(line(&clerk, id).await.unwrap()), (1, true));
}

#[wasm_bindgen_test]
async fn a_campaign_file_changes_nothing_before_a_word_and_can_be_taken_back() {
    let id = "desk-text";
    let clerk = worked_on(id).await;
    let mut corrected = campaign(id, 2);
    corrected.title = "Đã sửa".into();
    let corrected = file("dot.json", &write_campaign(&corrected).text);
    let found = compared(&clerk, &corrected).await;
    let title = campaign(id, 2).title;
    assert_eq!(found.kept[0].campaign, [Difference::Title(title.clone(), "Đã sửa".into())]);
    let revision = found.kept[0].facts.revision;
    placed(&clerk, Way::Instead { id: id.into(), revision }, &corrected).await;
    assert_eq!(line(&clerk, id).await.unwrap().title, "Đã sửa");
    run(&clerk, Job::TakeEarlier { id: id.into() }).await;
    let kept = line(&clerk, id).await.unwrap();
    assert_eq!((kept.title, kept.worked), (title, 1));
}

#[wasm_bindgen_test]
async fn what_is_not_kept_has_no_desk_file() {
    assert_eq!(fails(&clerk(), Job::MakeDesk { id: "desk-none".into() }).await, Code::NotKept);
}
