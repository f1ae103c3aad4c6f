//! The key of a campaign on a real IndexedDB: made of the browser's own chance, kept with the campaign,
//! saved as a file, taken from one, handed on in a desk file; what it signs is told apart.

use crate::received::read_within;
use js_sys::Array;
use tucham::browser::platform::attached;
use tucham::browser::platform::random;
use tucham::browser::worker::service::JobService;
use tucham::domain::problem::Code;
use tucham::domain::signature::{Signed, fingerprint};
use tucham::formats::{
    MAX_DESK_BYTES, read_campaign, read_desk, sign_text, signed, write_appraisal,
};
use tucham::jobs::{Job, JobReply, Way};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use crate::job_service::{campaign, context, fails, keep, opened, reopened, run, service};

const PASSPHRASE: &str = "mười hai con giáp";

async fn made(service: &JobService, id: &str) -> String {
    let saved = run(service, Job::MakeKey { id: id.into() }).await;
    assert!(matches!(saved, JobReply::Saved { .. }), "{saved:?}");
    public(service, id).await
}

/// The public key that the kept campaign names.
async fn public(service: &JobService, id: &str) -> String {
    let overview = opened(run(service, Job::Open { id: id.into() }).await);
    read_campaign(overview.campaign.as_bytes()).value.unwrap().key().to_string()
}

async fn is_here(service: &JobService, id: &str) -> bool {
    run(service, Job::HasKey { id: id.into() }).await == JobReply::HasKey(true)
}

async fn key_file(service: &JobService, id: &str) -> String {
    let job = Job::KeyFile { id: id.into(), passphrase: PASSPHRASE.into() };
    match run(service, job).await {
        JobReply::File { bytes, .. } => String::from_utf8(bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

fn take(id: &str, text: &str, passphrase: &str) -> Job {
    Job::TakeKey { id: id.into(), text: text.into(), passphrase: passphrase.into() }
}

fn appraisal() -> String {
    write_appraisal(&Default::default()).text
}

async fn sign(service: &JobService, id: &str) -> (Signed, String) {
    match run(service, Job::Sign { id: id.into(), text: appraisal() }).await {
        JobReply::Signed { text, signer } => (signed(text.as_bytes()), signer),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn chance_is_never_twice_the_same() {
    assert_ne!(random::bytes::<32>().unwrap(), random::bytes::<32>().unwrap());
}

#[wasm_bindgen_test]
async fn a_key_is_kept_with_its_campaign_and_signs() {
    let id = "keys-kept";
    let first = service();
    keep(&first, &campaign(id, 2), "").await;
    assert!(!is_here(&first, id).await);
    assert_eq!(sign(&first, id).await, (Signed::No, String::new()), "as it is, and said so");
    assert_eq!(
        fails(&first, Job::KeyFile { id: id.into(), passphrase: PASSPHRASE.into() }).await,
        Code::KeyNotHere
    );

    let key = made(&first, id).await;
    let (second, _) = reopened(id).await;
    assert_eq!(sign(&second, id).await, (Signed::By(key.clone()), fingerprint(&key)));
    let twice = sign_text(&appraisal(), &tucham::formats::SecretKey::of([1; 32])).unwrap().text;
    assert_eq!(fails(&second, Job::Sign { id: id.into(), text: twice }).await, Code::SignedTwice);

    // A new one names the one before.
    let other = made(&second, id).await;
    assert_ne!(other, key);
    let overview = opened(run(&second, Job::Open { id: id.into() }).await);
    let signer = read_campaign(overview.campaign.as_bytes()).value.unwrap().signer.unwrap();
    assert_eq!(signer.replaces, [fingerprint(&key)]);
}

#[wasm_bindgen_test]
async fn a_key_file_brings_the_key_back_and_no_other_is_taken() {
    let (id, other) = ("keys-file", "keys-file-2");
    let service = service();
    keep(&service, &campaign(id, 1), "").await;
    made(&service, id).await;
    let own = key_file(&service, id).await;
    keep(&service, &campaign(other, 1), "").await;
    made(&service, other).await;
    let foreign = key_file(&service, other).await;
    for (text, passphrase, code) in [
        (own.as_str(), "mười hai con mèo", Code::KeyPassphrase),
        (&own.replacen("keys-file", "keys-filf", 1), PASSPHRASE, Code::KeyDamaged),
        (&foreign, PASSPHRASE, Code::KeyOther),
        ("{}", PASSPHRASE, Code::NoFormat),
    ] {
        assert_eq!(fails(&service, take(id, text, passphrase)).await, code);
    }
    assert!(is_here(&service, id).await, "nothing was changed");
    assert!(matches!(run(&service, take(id, &own, PASSPHRASE)).await, JobReply::Saved { .. }));
}

#[wasm_bindgen_test]
async fn a_desk_file_is_signed_and_hands_the_key_on() {
    let id = "keys-desk";
    let service = service();
    keep(&service, &campaign(id, 1), "").await;
    let key = made(&service, id).await;
    let JobReply::DeskMade(desk) = run(&service, Job::MakeDesk { id: id.into() }).await else {
        panic!("no desk file");
    };
    let blob = attached::take(&desk.sum).expect("its bytes come beside it");
    let file = File::new_with_blob_sequence(&Array::of1(&blob), "ban.json").unwrap();
    let read = read_within(vec![file.clone()], MAX_DESK_BYTES).next().await.unwrap();
    let bytes = read.bytes.unwrap().to_vec();
    assert_eq!(signed(&bytes), Signed::By(key.clone()));
    assert!(!read_desk(&bytes).value.unwrap().key.is_empty());

    let files = read_within(vec![file], MAX_DESK_BYTES);
    let placed = service.run(Job::Place { way: Way::Beside }, files, &context()).await.unwrap();
    let JobReply::Placed { id: beside } = placed else { panic!("{placed:?}") };
    assert_ne!(beside, id);
    assert_eq!(sign(&service, &beside).await.0, Signed::By(key));
}
