//! Every fault of the two stores: the work is kept, or the page is told that it is not.
//!
//! Each test bears the name of its fault.

use tucham::domain::problem::Code;
use tucham::keeping::{
    Known, Lease, Lost, Mirror, MirrorFault, Places, Report, Restored, Settled, Shelf, ShelfFault,
    Store, is_due_for_erasing, reconcile,
};

use crate::stores::{Computer, Shared, at_work, draft, newest, report, saving};

#[test]
fn quota_exceeded_at_any_byte_of_a_write() {
    let (computer, tab) = at_work();
    let before = computer.in_local("");
    let size = |text: &str| text.len();
    let used: usize = before.iter().map(|(key, text)| size(key) + size(text)).sum();
    let longer = draft("d-1", &"dài ".repeat(30), 4);
    let mut whole = 0;
    for limit in used - 700..used + 700 {
        Computer::clear(&computer.local);
        before.iter().for_each(|(key, text)| computer.local.put(key, text).unwrap());
        let alone = computer.tab_alone();
        computer.local.0.limit.set(Some(limit));
        match alone.keeper.save(&longer, saving(3)) {
            Ok(saved) => {
                whole += 1;
                assert_eq!(saved.counter, 4);
                assert_eq!(alone.opens("d-1"), Some(longer.clone()), "limit {limit}");
            }
            Err(problem) => {
                assert_eq!(problem.code, Code::StorageFull, "limit {limit}");
                assert_eq!(alone.opens("d-1"), newest(), "limit {limit}");
            }
        }
        computer.local.0.limit.set(None);
    }
    // Both ends were met.
    assert!(whole > 0 && whole < 1_400, "{whole}");
    drop(tab);
}

#[test]
fn a_full_first_store_leaves_the_work_to_the_second() {
    let (computer, tab) = at_work();
    computer.local.0.limit.set(Some(10));
    let saved = tab.keeper.save(&draft("d-1", "vào kho thứ hai", 4), saving(3)).unwrap();
    assert_eq!(saved.shelf_fault.unwrap().code, Code::StorageFull);
    assert_eq!(Vec::from(tab.settle()), [Settled::Put(1)]);
    computer.local.0.limit.set(None);
    assert_eq!(computer.tab().opens("d-1"), Some(draft("d-1", "vào kho thứ hai", 4)));
}

#[test]
fn what_can_be_taken_back_gives_way_to_the_work() {
    let (computer, tab) = at_work();
    computer.local.put("tucham/steps/d-2", &"x".repeat(2_000)).unwrap();
    let used: usize = computer.in_local("").iter().map(|(key, text)| key.len() + text.len()).sum();
    computer.local.0.limit.set(Some(used));
    let wider = draft("d-1", &"rộng ".repeat(100), 4);
    let saved = tab.keeper.save(&wider, saving(3)).unwrap();
    assert_eq!(saved.shelf_fault, None);
    assert_eq!(computer.tab_alone().opens("d-1"), Some(wider));
    assert_eq!(computer.local.get("tucham/steps/d-2"), Ok(None));
}

#[test]
fn local_storage_blocked_or_throwing() {
    let (computer, tab) = at_work();
    computer.local.0.is_blocked.set(true);
    let saved = tab.keeper.save(&draft("d-1", "bị chặn", 4), saving(3)).unwrap();
    assert_eq!(saved.shelf_fault.unwrap().code, Code::StorageBlocked);
    tab.settle();
    assert_eq!(tab.opens("d-1"), Some(draft("d-1", "bị chặn", 4)));
    let alone = computer.tab_alone();
    let problem = alone.keeper.save(&draft("d-1", "không nơi nào", 5), saving(4)).unwrap_err();
    assert_eq!(problem.code, Code::StorageBlocked);
    assert_eq!(alone.keeper.load("d-1"), Err(ShelfFault::Blocked));
    // Later it is allowed again: the second store fills the first, which never had that state.
    computer.local.0.is_blocked.set(false);
    let report = report(&computer.tab());
    assert_eq!((report.cleared, report.restored, report.crowded), (None, Vec::new(), Vec::new()));
    assert_eq!(computer.tab_alone().opens("d-1"), Some(draft("d-1", "bị chặn", 4)));
}

#[test]
fn storage_cleared_while_open() {
    let (computer, tab) = at_work();
    Computer::clear(&computer.local);
    let saved = tab.keeper.save(&draft("d-1", "ghi lại", 4), saving(3)).unwrap();
    assert!(saved.was_cleared);
    assert_eq!(computer.tab_alone().opens("d-1"), Some(draft("d-1", "ghi lại", 4)));
}

#[test]
fn the_second_store_cleared_while_open() {
    let (computer, tab) = at_work();
    Computer::clear(&*computer.disk);
    assert!(tab.mirror.reopen(&computer.on_disk("")));
    tab.settle();
    Computer::clear(&computer.local);
    assert_eq!(computer.tab().opens("d-1"), newest());
}

#[test]
fn one_of_the_two_stores_evicted_between_visits() {
    let (computer, _) = at_work();
    reconcile(&computer.local, &computer.tab().mirror);
    Computer::clear(&computer.local);
    let tab = computer.tab();
    let restored = Restored {
        id: "d-1".into(),
        name: "An Bình 3".into(),
        saved_at: "2026-11-22T08:00:00Z".into(),
    };
    let expected =
        Report { cleared: Some(Store::Local), restored: vec![restored], ..Report::default() };
    assert_eq!(report(&tab), expected);
    assert_eq!(computer.tab_alone().opens("d-1"), newest());

    Computer::clear(&*computer.disk);
    let expected = Report { cleared: Some(Store::Mirror), ..Report::default() };
    assert_eq!(report(&computer.tab()), expected);
    Computer::clear(&computer.local);
    assert_eq!(computer.tab().opens("d-1"), newest());
}

#[test]
fn a_first_visit_and_a_second_store_that_is_new_are_no_loss() {
    let computer = Computer::default();
    assert_eq!(report(&computer.tab()), Report::default());
    // Drafts of a build that had no second store yet.
    computer.tab_alone().save(&draft("d-1", "cũ", 1), 0);
    assert_eq!(report(&computer.tab()), Report::default());
    assert_eq!(computer.on_disk("tucham/draft/").len(), 1);
}

#[test]
fn a_draft_gone_from_both_stores_is_missed() {
    let (computer, tab) = at_work();
    tab.save(&draft("d-2", "Còn lại", 1), 0);
    tab.settle();
    for key in ["tucham/draft/d-1/0", "tucham/draft/d-1/1"] {
        computer.local.remove(key).unwrap();
        computer.disk.remove(key).unwrap();
    }
    let tab = computer.tab();
    let known = Known {
        counter: 3,
        name: "An Bình 3".into(),
        saved_at: "2026-11-22T08:00:00Z".into(),
        copied: None,
        ..Known::default()
    };
    let lost = vec![Lost { id: "d-1".into(), known }];
    assert_eq!(report(&tab), Report { lost, ..Report::default() });
    tab.keeper.stop_missing("d-1");
    tab.settle();
    assert_eq!(report(&computer.tab()), Report::default());
}

#[test]
fn a_newest_state_gone_from_both_stores_is_missed() {
    let (computer, _) = at_work();
    for shelf in [&computer.local as &dyn Shelf, &*computer.disk] {
        let newest = (0..2).map(|place| format!("tucham/draft/d-1/{place}"));
        let is_newest = |key: &String| {
            let text = shelf.get(key).unwrap().unwrap();
            text.contains("\"counter\":3,")
        };
        shelf.remove(&newest.into_iter().find(is_newest).unwrap()).unwrap();
    }
    let tab = computer.tab();
    let report = report(&tab);
    assert_eq!(report.older.iter().map(|it| it.known.counter).collect::<Vec<_>>(), [3]);
    assert_eq!(tab.opens("d-1"), Some(draft("d-1", "An Bình 2", 2)));
}

#[test]
fn an_erased_draft_is_not_missed() {
    let (computer, tab) = at_work();
    tab.keeper.erase("d-1").unwrap();
    tab.settle();
    assert_eq!(report(&computer.tab()), Report::default());
    assert_eq!(computer.in_local("tucham/draft/").len(), 0);
    assert_eq!(computer.on_disk("tucham/draft/").len(), 0);
}

#[test]
fn an_old_build_and_a_new_build_side_by_side() {
    let (computer, tab) = at_work();
    let newer = |text: &str| text.replacen("\"schema\":1", "\"schema\":2", 1);
    for shelf in [&computer.local as &dyn Shelf, &*computer.disk] {
        let text = shelf.get("tucham/draft/d-1/0").unwrap().unwrap();
        shelf.put("tucham/draft/d-1/0", &newer(&text)).unwrap();
    }
    let (in_local, on_disk) = (computer.in_local("tucham/draft"), computer.on_disk(""));
    // The old tab goes on typing; nothing is written.
    let problem = tab.keeper.save(&draft("d-1", "bản cũ", 4), saving(3)).unwrap_err();
    assert_eq!(problem.code, Code::NewerBuild);
    assert_eq!(tab.settle().len(), 0);
    // Nor does starting the old build again.
    let again = computer.tab();
    assert_eq!(reconcile(&computer.local, &again.mirror), Report::default());
    again.settle();
    assert_eq!(computer.in_local("tucham/draft"), in_local);
    assert_eq!(computer.on_disk(""), on_disk);
    let loaded = again.keeper.load("d-1").unwrap();
    let slot = loaded.newer.unwrap();
    assert_eq!((slot.app.as_str(), slot.counter), (env!("CARGO_PKG_VERSION"), 3));
    assert_eq!(Some(&slot.text), in_local.get("tucham/draft/d-1/0"));
    assert_eq!(loaded.damaged, Vec::<String>::new());
}

#[test]
fn rollback_to_an_older_build() {
    // A newer build may keep the slot and lift only the dossier in it.
    let (computer, _) = at_work();
    let text = computer.local.get("tucham/draft/d-1/0").unwrap().unwrap();
    let body =
        text.split_once('\n').unwrap().1.replacen("\"formatVersion\":2", "\"formatVersion\":3", 1);
    let sum = tucham::formats::sha256_hex(body.as_bytes());
    let header = format!(
        "{{\"counter\":9,\"length\":{},\"sha256\":\"{sum}\",\"savedAt\":\"\",\"progress\":{{\"answered\":0,\"leaves\":0,\"total\":\"\",\"applicableMax\":\"\",\"index\":null}}}}",
        body.len()
    );
    let lifted = format!("{header}\n{body}");
    computer.local.put("tucham/draft/d-1/1", &lifted).unwrap();
    let tab = computer.tab();
    reconcile(&computer.local, &tab.mirror);
    tab.settle();
    let loaded = tab.keeper.load("d-1").unwrap();
    assert_eq!(loaded.newer.map(|slot| (slot.counter, slot.text)), Some((9, lifted.clone())));
    assert_eq!(loaded.damaged, Vec::<String>::new());
    assert_eq!(
        tab.keeper.save(&draft("d-1", "lùi", 4), saving(3)).unwrap_err().code,
        Code::NewerElsewhere
    );
    assert_eq!(computer.local.get("tucham/draft/d-1/1"), Ok(Some(lifted)));
}

#[test]
fn two_tabs_on_the_same_criterion() {
    let (computer, first) = at_work();
    let second = computer.tab();
    second.save(&draft("d-1", "thẻ hai", 4), 3);
    second.settle();
    let problem = first.keeper.save(&draft("d-1", "thẻ một", 4), saving(3)).unwrap_err();
    assert_eq!(problem.code, Code::NewerElsewhere);
    assert_eq!(computer.tab().opens("d-1"), Some(draft("d-1", "thẻ hai", 4)));
}

#[test]
fn two_tabs_where_only_the_second_store_tells_them_apart() {
    // Local storage was cleared between the saves of two tabs: the second store still refuses.
    let (computer, first) = at_work();
    let second = computer.tab();
    second.save(&draft("d-1", "thẻ hai", 4), 3);
    second.settle();
    Computer::clear(&computer.local);
    first.keeper.save(&draft("d-1", "thẻ một", 4), saving(3)).unwrap();
    assert_eq!(Vec::from(first.settle()), [Settled::Newer]);
    // Both are there: one opens, the other is kept beside it.
    let tab = computer.tab();
    let report = report(&tab);
    let opened = tab.opens("d-1").unwrap();
    let beside: Vec<_> = report.diverged.into_iter().map(|kept| kept.dossier).collect();
    let mut names = [opened.unit.name, beside[0].unit.name.clone()];
    names.sort();
    assert_eq!(names, ["thẻ hai", "thẻ một"]);
}

#[test]
fn a_state_that_nobody_remembers_is_kept_beside() {
    // The newer state does not say who wrote before it: the older one may hold work of its own.
    let (computer, first) = at_work();
    Computer::clear(&computer.local);
    first.save(&draft("d-1", "thẻ một", 4), 7);
    first.settle();
    Computer::clear(&computer.local);
    computer.tab_alone().save(&draft("d-1", "máy cũ", 9), 3);
    let tab = computer.tab();
    let beside: Vec<_> = report(&tab).diverged.into_iter().map(|kept| kept.dossier).collect();
    assert_eq!(tab.opens("d-1"), Some(draft("d-1", "thẻ một", 4)));
    assert_eq!(beside, [draft("d-1", "máy cũ", 9)]);
}

#[test]
fn two_tabs_one_deleting() {
    let (computer, first) = at_work();
    let second = computer.tab();
    let deleted_at = Some("2026-11-22T09:00:00Z".to_string());
    let deleting = tucham::keeping::Saving { deleted_at: deleted_at.clone(), ..saving(3) };
    second.keeper.save(&newest().unwrap(), deleting).unwrap();
    second.settle();
    let problem = first.keeper.save(&draft("d-1", "gõ tiếp", 4), saving(3)).unwrap_err();
    assert_eq!(problem.code, Code::NewerElsewhere);
    let kept = computer.tab().keeper.load("d-1").unwrap().kept.unwrap();
    assert_eq!(
        (kept.header.deleted_at, kept.dossier.unit.name.as_str()),
        (deleted_at, "An Bình 3")
    );
}

#[test]
fn the_browser_killed_before_local_storage_reached_the_disk() {
    let (computer, tab) = at_work();
    let flushed = computer.in_local("");
    tab.save(&draft("d-1", "một giây trước", 4), 3);
    tab.settle();
    Computer::clear(&computer.local);
    flushed.iter().for_each(|(key, text)| computer.local.put(key, text).unwrap());
    let tab = computer.tab();
    assert_eq!(report(&tab).restored.len(), 1);
    assert_eq!(tab.opens("d-1"), Some(draft("d-1", "một giây trước", 4)));
    assert_eq!(computer.tab_alone().opens("d-1"), Some(draft("d-1", "một giây trước", 4)));
}

#[test]
fn clock_set_back_a_year() {
    let (computer, tab) = at_work();
    let earlier = tucham::keeping::Saving { at: "2025-11-22T08:00:00Z".into(), ..saving(3) };
    tab.keeper.save(&draft("d-1", "đồng hồ lùi", 4), earlier).unwrap();
    tab.settle();
    assert_eq!(computer.tab().opens("d-1"), Some(draft("d-1", "đồng hồ lùi", 4)));
}

#[test]
fn clock_set_forward_a_year() {
    let shelf = Shared::default();
    let is_due = |days, today| is_due_for_erasing(&shelf, "d-1", days, today).unwrap();
    // Deleted yesterday; today the clock says next year, and tomorrow it is right again.
    assert!(!is_due(366, "2027-11-23"));
    assert!(!is_due(366, "2027-11-23"));
    assert!(!is_due(2, "2026-11-24"));
    assert!(!is_due(30, "2026-12-22"));
    // Its time is really over: erased on the second day on which that is seen.
    assert!(!is_due(31, "2026-12-23"));
    assert!(is_due(32, "2026-12-24"));
}

#[test]
fn a_lease_is_held_by_one_tab_and_runs_out() {
    let shelf = Shared::default();
    let take = |tab, now, takes_over| Lease::take(&shelf, "d-1", tab, now, takes_over).unwrap();
    assert!(take("a", 10_000, false));
    assert!(!take("b", 11_000, false));
    assert!(take("a", 12_000, false));
    assert!(!take("b", 17_999, false));
    assert!(take("b", 18_000, false));
    assert!(!take("a", 18_001, false));
    // By the user's word, and after the clock was set back.
    assert!(take("a", 18_002, true));
    assert!(take("b", 5_000, false));
    Lease::give_back(&shelf, "d-1", "a").unwrap();
    assert!(!take("a", 5_001, false));
    Lease::give_back(&shelf, "d-1", "b").unwrap();
    assert!(take("a", 5_002, false));
}

#[test]
fn a_second_store_that_is_missing_is_a_state() {
    let mirror = Mirror::missing(MirrorFault::TimedOut);
    assert_eq!(mirror.put("x", "y"), Err(ShelfFault::Blocked));
    assert_eq!(mirror.next(), None);
    let computer = Computer::default();
    let saved = computer.tab_alone().keeper.save(&draft("d-1", "một nơi", 1), saving(0)).unwrap();
    assert!(!saved.is_mirrored);
}

/// A computer whose local storage has room for the notes but for no draft, with this many drafts.
fn crowded(count: u64) -> Computer {
    let computer = Computer::default();
    let tab = computer.tab();
    tucham::keeping::note_mirror(&computer.local, &tab.mirror);
    computer.local.0.limit.set(Some(400));
    for n in 0..count {
        let saved = tab.keeper.save(&draft(&format!("d-{n}"), &"dài ".repeat(200), 1), saving(0));
        assert!(saved.unwrap().shelf_fault.is_some());
    }
    tab.settle();
    computer
}

#[test]
fn a_first_store_without_room_was_neither_cleared_nor_restored() {
    let computer = crowded(31);
    for _ in 0..2 {
        let tab = computer.tab();
        let report = report(&tab);
        assert_eq!((report.cleared, report.restored.len()), (None, 0));
        assert_eq!(report.crowded.len(), 31);
        assert!(!report.tells_something());
        assert_eq!(tab.keeper.places("d-7", 1), Places { local: false, mirror: true });
    }
    // Also where the note itself found no room.
    computer.local.remove("tucham/mirrored").unwrap();
    assert_eq!(report(&computer.tab()).cleared, None);
}

#[test]
fn once_there_is_room_the_first_store_takes_what_it_never_had_without_an_alarm() {
    let computer = crowded(2);
    computer.local.0.limit.set(None);
    let tab = computer.tab();
    assert_eq!(report(&tab), Report::default());
    assert_eq!(tab.keeper.places("d-1", 1), Places { local: true, mirror: true });
    // From then on it is missed like any other.
    Computer::clear(&computer.local);
    let report = report(&computer.tab());
    assert_eq!((report.cleared, report.restored.len()), (Some(Store::Local), 2));
}

#[test]
fn drafts_saved_before_the_stores_noted_it_are_told_as_crowded_while_there_is_no_room() {
    let (computer, _) = at_work();
    Computer::clear(&computer.local);
    computer.local.0.limit.set(Some(100));
    let report = report(&computer.tab());
    assert_eq!((report.restored.len(), report.crowded), (0, vec!["d-1".to_string()]));
}
