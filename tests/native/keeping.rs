//! Drafts on a shelf: what was saved comes back, whatever the shelf does.

use proptest::prelude::*;
use tucham::domain::dossier::Dossier;
use tucham::domain::problem::Code;
use tucham::formats::{read_set_with_text, write_dossier};
use tucham::keeping::{
    About, Cause, DraftKeeper, DraftKeys, Header, Kept, Line, Mirror, MirrorFault, Saving,
    SetKeeper, Settled, Shelf, ShelfFault, Snapshot, reconcile,
};

use crate::stores::{Computer, Shared, saving};

fn alone() -> Mirror {
    Mirror::missing(MirrorFault::Blocked)
}

fn keeper() -> (Shared, DraftKeeper<Shared>) {
    let shelf = Shared::default();
    (shelf.clone(), DraftKeeper::new(shelf, alone()))
}

fn draft(name: &str, revision: u64) -> Dossier {
    crate::stores::draft("d-1", name, revision)
}

fn save(keeper: &DraftKeeper<Shared>, dossier: &Dossier, before: u64) -> u64 {
    keeper.save(dossier, saving(before)).unwrap().counter
}

fn kept(keeper: &DraftKeeper<Shared>) -> Option<Dossier> {
    keeper.load("d-1").unwrap().kept.map(|kept| kept.dossier)
}

#[test]
fn the_newest_of_two_slots_wins() {
    let (_, keeper) = keeper();
    let mut counter = 0;
    for revision in 1..=5 {
        counter = save(&keeper, &draft("An Bình", revision), counter);
        assert_eq!(counter, revision);
        assert_eq!(kept(&keeper), Some(draft("An Bình", revision)));
    }
    assert_eq!(keeper.ids().unwrap(), ["d-1"]);
}

#[test]
fn a_damaged_slot_is_put_aside_and_the_one_before_it_opens() {
    let (shelf, keeper) = keeper();
    keeper.save(&draft("trước", 1), saving(0)).unwrap();
    keeper.save(&draft("sau", 2), saving(1)).unwrap();
    let newest = "tucham/draft/d-1/1";
    let text = shelf.get(newest).unwrap().unwrap();
    for harm in [text[..text.len() / 2].to_string(), text.replace("sau", "SAU"), "null".into()] {
        shelf.put(newest, &harm).unwrap();
        let loaded = keeper.load("d-1").unwrap();
        assert_eq!(loaded.kept.map(|kept| kept.dossier), Some(draft("trước", 1)));
        let [aside] = loaded.damaged.as_slice() else { panic!("{:?}", loaded.damaged) };
        assert_eq!(keeper.damaged_text(aside).unwrap(), Some(harm));
    }
}

#[test]
fn saving_after_damage_never_writes_over_the_good_slot() {
    let (shelf, keeper) = keeper();
    keeper.save(&draft("tốt", 1), saving(0)).unwrap();
    keeper.save(&draft("hỏng", 2), saving(1)).unwrap();
    shelf.put("tucham/draft/d-1/1", "hỏng").unwrap();
    keeper.save(&draft("mới", 3), saving(1)).unwrap();
    assert_eq!(kept(&keeper), Some(draft("mới", 3)));
    assert!(shelf.get("tucham/draft/d-1/0").unwrap().unwrap().contains("tốt"));
}

#[test]
fn newer_work_of_another_tab_is_never_written_over() {
    let (_, keeper) = keeper();
    keeper.save(&draft("cả hai", 1), saving(0)).unwrap();
    keeper.save(&draft("thẻ kia", 2), saving(1)).unwrap();
    let problem = keeper.save(&draft("thẻ này", 2), saving(1)).unwrap_err();
    assert_eq!(problem.code, Code::NewerElsewhere);
    assert_eq!(kept(&keeper), Some(draft("thẻ kia", 2)));
}

#[test]
fn a_full_shelf_keeps_what_it_has_and_says_so() {
    let (shelf, keeper) = keeper();
    keeper.save(&draft("trước", 1), saving(0)).unwrap();
    shelf.0.limit.set(Some(100));
    let problem = keeper.save(&draft("sau", 2), saving(1)).unwrap_err();
    assert_eq!(problem.code, Code::StorageFull);
    assert_eq!(kept(&keeper), Some(draft("trước", 1)));
    shelf.0.limit.set(None);
    assert_eq!(save(&keeper, &draft("sau", 2), 1), 2);
}

#[test]
fn a_blocked_shelf_is_a_problem_not_a_panic() {
    let (shelf, keeper) = keeper();
    shelf.0.is_blocked.set(true);
    assert_eq!(keeper.save(&draft("", 1), saving(0)).unwrap_err().code, Code::StorageBlocked);
    assert_eq!(keeper.load("d-1"), Err(ShelfFault::Blocked));
    assert_eq!(keeper.ids(), Err(ShelfFault::Blocked));
}

#[test]
fn the_trash_is_a_mark_and_erasing_takes_both_slots() {
    let (shelf, keeper) = keeper();
    keeper.save(&draft("xóa", 1), saving(0)).unwrap();
    let deleted_at = Some("2026-11-22T09:00:00Z".to_string());
    keeper.save(&draft("xóa", 1), Saving { deleted_at: deleted_at.clone(), ..saving(1) }).unwrap();
    let loaded = keeper.load("d-1").unwrap().kept.unwrap();
    assert_eq!((loaded.header.deleted_at, loaded.dossier), (deleted_at, draft("xóa", 1)));
    keeper.erase("d-1").unwrap();
    assert_eq!(shelf.keys().unwrap(), Vec::<String>::new());
}

#[test]
fn a_set_comes_back_by_its_checksum_and_only_whole() {
    let shelf = Shared::default();
    let sets = SetKeeper::new(shelf.clone(), alone());
    let bytes = include_bytes!("../../src/sets/cong-doan-mau.json");
    let read = tucham::formats::read_set_with_text(bytes).sound().unwrap();
    sets.keep(&read).unwrap();
    assert_eq!(sets.find(&read.set.checksum).unwrap(), Some(read.clone()));
    assert_eq!(sets.all().unwrap(), std::slice::from_ref(&read));
    let key = format!("tucham/set/{}", read.set.checksum);
    shelf.put(&key, &read.text.replace("2026.2", "2026.3")).unwrap();
    assert_eq!(sets.find(&read.set.checksum).unwrap(), None);
    sets.forget(&read.set.checksum).unwrap();
    assert_eq!(sets.all().unwrap(), []);
}

proptest! {
    /// Whatever is saved, damaged, refused for space or saved again: what opens is the last state
    /// that was saved and not harmed since.
    #[test]
    fn what_opens_is_the_last_whole_save(steps in prop::collection::vec(0_u8..4, 1..40)) {
        let (shelf, keeper) = keeper();
        let (mut counter, mut revision) = (0, 0);
        let mut saved: Vec<(u64, u64)> = Vec::new();
        for step in steps {
            match step {
                0 | 1 => {
                    revision += 1;
                    counter = save(&keeper, &draft("x", revision), counter);
                    saved.push((counter, revision));
                }
                2 => {
                    shelf.0.limit.set(Some(10));
                    prop_assert!(keeper.save(&draft("y", 999), saving(counter)).is_err());
                    shelf.0.limit.set(None);
                }
                _ if saved.len() > 1 => {
                    let newest = [0, 1].into_iter().find(|place| {
                        let text = shelf.get(&format!("tucham/draft/d-1/{place}")).unwrap();
                        text.is_some_and(|text| text.contains(&format!("\"counter\":{counter},")))
                    });
                    shelf.put(&format!("tucham/draft/d-1/{}", newest.unwrap()), "").unwrap();
                    saved.pop();
                    counter = saved.last().unwrap().0;
                    saved.drain(..saved.len() - 1);
                }
                _ => {}
            }
            let expected = saved.last().map(|(_, revision)| draft("x", *revision));
            prop_assert_eq!(kept(&keeper), expected);
        }
    }
}

#[test]
fn of_the_states_that_wait_for_the_second_store_only_the_newest_goes() {
    let computer = Computer::default();
    let tab = computer.tab();
    for counter in 0..3 {
        tab.save(&draft("An Bình", counter + 1), counter);
        tab.save(&crate::stores::draft("d-2", "Bình An", counter + 1), counter);
    }
    assert_eq!(tab.settle(), [Settled::Put(0), Settled::Put(0)]);
    let other = computer.tab();
    assert_eq!(other.opens("d-1"), Some(draft("An Bình", 3)));
    assert_eq!(other.opens("d-2"), Some(crate::stores::draft("d-2", "Bình An", 3)));
}

#[test]
fn a_set_that_only_one_store_has_whole_goes_into_the_other() {
    let computer = Computer::default();
    let bytes = include_bytes!("../../src/sets/cong-doan-mau.json");
    let read = tucham::formats::read_set_with_text(bytes).sound().unwrap();
    let key = format!("tucham/set/{}", read.set.checksum);
    for harm in [None, Some("hỏng")] {
        let tab = computer.tab();
        SetKeeper::new(computer.local.clone(), tab.mirror.clone()).keep(&read).unwrap();
        tab.settle();
        match harm {
            None => computer.local.remove(&key).unwrap(),
            Some(text) => computer.disk.put(&key, text).unwrap(),
        }
        let tab = computer.tab();
        reconcile(&computer.local, &tab.mirror);
        tab.settle();
        assert_eq!(computer.local.get(&key), Ok(Some(read.text.clone())));
        assert_eq!(computer.disk.get(&key), Ok(Some(read.text.clone())));
    }
}

/// A state that this tab saved with this counter, after those in its line.
fn state(counter: u64, name: &str, line: Line) -> Kept {
    let header = Header { counter, line, ..Header::default() };
    Kept { header, dossier: draft(name, counter) }
}

#[test]
fn what_a_newer_state_did_not_grow_from_stands_beside_it() {
    let mine = Line::default().grown("a", 3);
    let own = state(4, "Của tôi", mine.clone());
    let grown = state(6, "Tiếp theo", mine.grown("b", 5));
    assert!(!own.stands_beside(&grown));
    // The other tab saved with this very counter, from the state before.
    let rival = state(4, "Của họ", mine.grown("b", 4));
    let after_rival = state(5, "Của họ", mine.grown("b", 4));
    assert!(own.stands_beside(&rival) && own.stands_beside(&after_rival));
    assert!(!own.stands_beside(&own.clone()));
}

#[test]
fn two_states_beside_a_draft_at_one_revision_are_kept_both() {
    let about = |name: &str| About {
        revision: 7,
        cause: Cause::Beside,
        mark: Snapshot::mark(&draft(name, 7)),
        ..About::default()
    };
    let keys = ["Của A", "Của B", "Của A"].map(|name| Snapshot::key("d-1", &about(name)));
    assert_ne!(keys[0], keys[1]);
    assert_eq!(keys[0], keys[2]);
    // What was kept before there was a mark keeps its key.
    let old = About { revision: 7, cause: Cause::Beside, ..About::default() };
    assert!(Snapshot::key("d-1", &old).ends_with("/000000000007-beside"));
}

#[test]
fn a_sample_is_found_again_for_its_drafts_and_stands_in_no_list() {
    let computer = Computer::default();
    let tab = computer.tab();
    let sample = read_set_with_text(include_bytes!("../../src/sets/xa-mau.json")).value.unwrap();
    let keeper = SetKeeper::new(computer.local.clone(), tab.mirror.clone());
    for _ in 0..2 {
        keeper.keep_sample(&sample).unwrap();
    }
    // Written once, into the second store; local storage is left to the drafts.
    assert_eq!(tab.settle().len(), 1);
    assert!(computer.in_local("").is_empty());
    let next = computer.tab();
    let keeper = SetKeeper::new(computer.local.clone(), next.mirror.clone());
    assert_eq!(keeper.sample(&sample.set.checksum).unwrap(), Some(sample.clone()));
    assert_eq!(keeper.find(&sample.set.checksum).unwrap(), None);
    assert_eq!(keeper.all().unwrap(), []);
    // Without a second store the first one takes it.
    let alone = SetKeeper::new(computer.local.clone(), alone());
    alone.keep_sample(&sample).unwrap();
    assert_eq!(alone.sample(&sample.set.checksum).unwrap(), Some(sample));
}

#[test]
fn the_keys_of_a_draft_stand_beside_it_and_never_in_the_dossier() {
    let (shelf, keeper) = keeper();
    let keys = DraftKeys { own: "ab".repeat(32), issuer: "cd".repeat(32) };
    keeper.save(&draft("An Bình", 1), Saving { keys: keys.clone(), ..saving(0) }).unwrap();
    let kept = keeper.load("d-1").unwrap().kept.unwrap();
    assert_eq!(kept.header.keys, keys);
    assert!(!write_dossier(&kept.dossier).text.contains(&keys.own));
    // A draft without keys is written as before there were any, and one of then opens.
    keeper.save(&draft("An Bình", 2), saving(1)).unwrap();
    let text = shelf.get("tucham/draft/d-1/1").unwrap().unwrap();
    assert!(!text.contains("keys"), "{text}");
    assert_eq!(keeper.load("d-1").unwrap().kept.unwrap().header.keys, DraftKeys::default());
}
