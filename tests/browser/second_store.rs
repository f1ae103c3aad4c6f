//! The second store in a real browser: written strictly, read back, refused where it is newer, and
//! filled again after the browser emptied it. And the locks between tabs, and what a crash shows.

use leptos::wasm_bindgen::JsCast;
use tucham::browser::indexed_db::mirror::{self, mirror};
use tucham::browser::platform::crash::{self, Crash, Offer};
use tucham::browser::platform::locks::{self, Ask};
use tucham::domain::dossier::{Dossier, Unit};
use tucham::domain::map::Map;
use tucham::keeping::{
    DraftKeeper, MemoryShelf, Mirror, MirrorFault, MirrorState, Saving, Snapshot,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn draft(id: &str, name: &str) -> Dossier {
    let unit = Unit { name: name.into(), ..Unit::default() };
    Dossier { id: id.into(), unit, ..Dossier::default() }
}

/// Saves as a tab does that knows what the store holds now.
async fn save(name: &str, after: u64) -> Result<(), MirrorFault> {
    let keeper = DraftKeeper::new(MemoryShelf::default(), mirror());
    keeper.save(&draft("d-1", name), Saving { after, ..Saving::default() }).unwrap();
    let write = mirror().next().unwrap();
    mirror::carry_out(write).await
}

fn opens() -> Option<String> {
    let keeper = DraftKeeper::new(MemoryShelf::default(), mirror());
    keeper.load("d-1").unwrap().kept.map(|kept| kept.dossier.unit.name)
}

async fn delete_database() {
    let factory = idb::Factory::new().unwrap();
    factory.delete("tucham").unwrap().await.unwrap();
}

#[wasm_bindgen_test]
async fn the_second_store_keeps_refuses_and_is_filled_again() {
    mirror::open().await;
    assert_eq!(mirror().state(), MirrorState::Open);
    assert_eq!(save("một", 0).await, Ok(()));
    assert_eq!(save("hai", 1).await, Ok(()));

    // Read from the disk anew.
    mirror().miss(MirrorFault::TimedOut);
    mirror::open().await;
    assert_eq!(opens().as_deref(), Some("hai"));

    // A tab that knows only the first state: the store itself refuses.
    let stale = Mirror::default();
    stale.open(Map::new());
    let keeper = DraftKeeper::new(MemoryShelf::default(), stale.clone());
    keeper.save(&draft("d-1", "cũ"), Saving { after: 1, ..Saving::default() }).unwrap();
    let refused = mirror::carry_out(stale.next().unwrap()).await;
    assert_eq!(refused, Err(MirrorFault::NewerElsewhere));

    // The browser empties it while the page is open.
    delete_database().await;
    assert!(mirror::was_emptied().await);
    while let Some(write) = mirror().next() {
        assert_eq!(mirror::carry_out(write).await, Ok(()));
    }
    assert!(!mirror::was_emptied().await);
    mirror().miss(MirrorFault::TimedOut);
    mirror::open().await;
    assert_eq!(opens().as_deref(), Some("hai"));

    let key = |n: u32| format!("{}{n:012}", Snapshot::prefix("d-1"));
    for n in 1..=3 {
        let gone = if n == 3 { vec![key(1)] } else { Vec::new() };
        mirror::keep_snapshot(Some((key(n), n.to_string())), &gone).await.unwrap();
    }
    let kept = mirror::snapshots(&Snapshot::prefix("d-1")).await.unwrap();
    assert_eq!(kept, Map::from([(key(2), "2".into()), (key(3), "3".into())]));
    assert_eq!(mirror::snapshots(&Snapshot::prefix("d-2")).await, Ok(Map::new()));
}

/// Waits for a condition, five seconds at most; what is asserted next says what did not come.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..250 {
        if is_so() {
            return;
        }
        tucham::browser::platform::clock::pause(20).await;
    }
}

#[wasm_bindgen_test]
async fn a_lock_is_held_given_back_and_taken_away() {
    assert!(locks::is_supported());
    assert!(locks::take("thử", Ask::IfFree, || {}).await);
    assert!(!locks::take("thử", Ask::IfFree, || {}).await);
    locks::release("thử");
    let lost = std::rc::Rc::new(std::cell::Cell::new(false));
    let told = lost.clone();
    assert!(locks::take("thử", Ask::Wait, move || told.set(true)).await);
    assert!(locks::take("thử", Ask::Steal, || {}).await);
    until(|| lost.get()).await;
    assert!(lost.get());
}

#[wasm_bindgen_test]
async fn a_tab_waits_for_a_lock_once_and_no_longer_when_it_gives_it_back() {
    assert!(locks::take("chờ", Ask::IfFree, || {}).await);
    let answers = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let wait = |name: &'static str| {
        let answers = answers.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let is_held = locks::take("chờ", Ask::Wait, || {}).await;
            answers.borrow_mut().push((name, is_held));
        });
    };
    wait("một");
    tucham::browser::platform::clock::pause(0).await;
    wait("hai");
    tucham::browser::platform::clock::pause(0).await;
    // Stolen, the second is ended too; nothing is left in the queue that would take it once more.
    assert!(locks::take("chờ", Ask::Steal, || {}).await);
    until(|| answers.borrow().len() == 2).await;
    assert_eq!(*answers.borrow(), [("một", false), ("hai", false)]);
    assert!(locks::is_held("chờ"));
    wait("ba");
    tucham::browser::platform::clock::pause(0).await;
    locks::release("chờ");
    until(|| answers.borrow().len() == 3).await;
    assert!(!locks::is_held("chờ"));
    assert_eq!(answers.borrow()[2..], [("ba", false)]);
    assert!(locks::take("chờ", Ask::IfFree, || {}).await);
    locks::release("chờ");
}

#[wasm_bindgen_test]
fn a_crash_shows_what_happened_and_offers_the_last_good_state() {
    crash::show(&Crash {
        message: "Chương trình gặp lỗi".into(),
        detail: "<b>ở đâu đó</b>".into(),
        offer: Some(Offer { label: "Tải về".into(), name: "a.json".into(), text: "{}".into() }),
    });
    let document = leptos::prelude::document();
    let frame = document.get_element_by_id("crash").unwrap();
    assert_eq!(frame.text_content().unwrap(), "Chương trình gặp lỗiTải về<b>ở đâu đó</b>");
    let link: web_sys::HtmlAnchorElement =
        document.get_element_by_id("last-good").unwrap().unchecked_into();
    assert_eq!(link.download(), "a.json");
    assert!(link.href().starts_with("blob:"), "{}", link.href());
    frame.remove();
}

/// A database of this name with one store that is not ours.
async fn plant_database() {
    let factory = idb::Factory::new().unwrap();
    let mut request = factory.open("tucham", Some(3)).unwrap();
    request.on_upgrade_needed(|event| {
        let database = idb::DatabaseEvent::database(&event).unwrap();
        database.create_object_store("other", idb::ObjectStoreParams::new()).unwrap();
    });
    request.await.unwrap().close();
}

#[wasm_bindgen_test]
async fn a_database_without_its_stores_is_mended() {
    delete_database().await;
    plant_database().await;
    mirror::open().await;
    assert_eq!(mirror().state(), MirrorState::Open);
    assert_eq!(save("lành", 0).await, Ok(()));
    mirror().miss(MirrorFault::TimedOut);
    mirror::open().await;
    assert_eq!(opens().as_deref(), Some("lành"));
    delete_database().await;
}
