//! The program arrives in parts. One that cannot be had is said, costs no work, and comes at the
//! next try.

use crate::stage::{Browser, Page, Site, Strip, Unit};

/// The names of the files of parts that the page has fetched so far, without their digests.
const FETCHED: &str = "return performance.getEntriesByType('resource')
    .map(it => it.name.match(/([a-z_]+)-[0-9a-f]+\\.wasm$/)?.[1]).filter(Boolean).sort().join()";

/// A dossier with one answer, saved: its id and its result so far.
fn begun(page: &Page) -> (String, Strip) {
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(page);
    unit.go_and_enter(page, "c1.2.2");
    page.saved();
    (page.draft(), page.strip())
}

#[test]
fn the_start_page_needs_the_first_part_alone_and_each_step_what_it_uses() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.wait_for_element("start-new");
    assert_eq!(page.evaluate(FETCHED), "app");

    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    let fetched = page.evaluate(FETCHED);
    let names: Vec<&str> = fetched.as_str().unwrap().split(',').collect();
    let used = ["app", "begin", "evidence", "work"];
    assert!(used.iter().all(|part| names.contains(part)), "{names:?}");
    // What parts share travels by itself, named after all of them, or with the file of the other way to a
    // dossier (xtask/src/release/split.rs); nothing else comes.
    let is_used = |name: &&str| *name == "kept" || name.split('_').any(|part| used.contains(&part));
    assert!(names.iter().all(is_used), "{names:?}");

    page.go_to_step("check", "finish-title");
    let fetched = page.evaluate(FETCHED);
    let names: Vec<&str> = fetched.as_str().unwrap().split(',').collect();
    assert!(["app", "rest", "work"].iter().all(|part| names.contains(part)), "{names:?}");
    // What only another part uses does not come.
    assert!(!names.iter().any(|name| ["review", "table"].contains(name)), "{names:?}");
}

#[test]
fn a_part_that_cannot_be_had_is_said_and_comes_at_the_next_try() {
    let site = Site::serve_below("kho/");
    site.take_away("work-");
    let page = Page::open(Browser::chromium(), site.url());
    page.click("start-new");
    page.wait_for_element("part-missing");
    page.click("part-retry");
    page.wait_for_element("part-missing");

    site.give_back("work-");
    page.click("part-retry");
    page.arrive_at("start");
}

#[test]
fn work_is_kept_while_a_later_page_cannot_be_had() {
    let site = Site::serve_below("kho/");
    site.take_away("rest-");
    let page = Page::open(Browser::chromium(), site.url());
    let (draft, strip) = begun(&page);

    page.evaluate(&format!("location.hash = '/drafts/{draft}/check'"));
    page.wait_for_element("part-missing");
    page.expect_strip(&strip);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.expect_value("answer-c1.2.2-part", "2364");

    site.give_back("rest-");
    page.evaluate(&format!("location.hash = '/drafts/{draft}/check'"));
    page.arrive_at("finish-title");
    page.expect_strip(&strip);
}

#[test]
fn an_answer_has_its_points_before_the_part_that_tells_why_is_here() {
    let site = Site::serve_below("kho/");
    site.take_away("evidence-");
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.go_to_step("criteria/c1.2.1", "part-missing");
    page.type_into("answer-c1.2.1-count", "3");
    page.expect_text_with("points-c1.2.1", "1,5/2");
    page.expect_text("why-c1.2.1", "");

    site.give_back("evidence-");
    page.type_into("answer-c1.2.1-count", "4");
    page.expect_text_with("points-c1.2.1", "2/2");
    page.expect_text_with("why-c1.2.1", "× 0,5 = 2");
    page.saved();
}

#[test]
fn a_draft_whose_code_is_out_of_reach_opens_at_the_next_try() {
    let site = Site::serve_below("kho/");
    let page = Page::open(Browser::chromium(), site.url());
    let (draft, strip) = begun(&page);
    // As after a first visit that ended before the service worker had everything.
    page.evaluate(
        "return navigator.serviceWorker.ready.then(it => it.unregister())
            .then(() => caches.keys())
            .then(names => Promise.all(names.map(name => caches.delete(name))))",
    );
    site.take_away("work-");

    page.go("/");
    page.reload();
    page.wait_for_element("part-missing");
    page.go(&format!("/drafts/{draft}/tasks"));
    page.wait_for_element("unopened");
    site.give_back("work-");
    page.click("reopen");
    page.expect_strip(&strip);
}
