//! Two tabs of one browser: one writes, the others follow; nothing newer is written over.

use super::{CRITERION, PART, WHOLE, started_in};
use crate::stage::{Browser, Page, Site};

fn started(site: &Site) -> Page {
    started_in(Browser::chromium(), site, WHOLE, "100")
}

#[test]
fn two_tabs_on_the_same_criterion() {
    on_the_same_criterion(Browser::chromium());
}

#[test]
fn two_tabs_on_the_same_criterion_in_firefox() {
    on_the_same_criterion(Browser::firefox());
}

fn on_the_same_criterion(browser: Browser) {
    let site = Site::serve();
    let page = started_in(browser, &site, WHOLE, "100");
    let hash = page.hash();
    let first = page.tab();
    let second = page.open_tab(&hash);
    page.expect_value(WHOLE, "100");
    page.expect_state("saved", "following");

    // The first goes on; the second follows it live.
    page.switch_to(&first);
    page.type_into(PART, "90");
    page.saved();
    page.switch_to(&second);
    page.expect_value(PART, "90");

    // The second takes over; the first follows.
    page.click("take-over");
    page.saved();
    page.type_into(PART, "95");
    page.saved();
    page.switch_to(&first);
    page.expect_state("saved", "following");
    page.expect_value(PART, "95");
    page.evaluate("window.dispatchEvent(new Event('pagehide'))");
    page.switch_to(&second);
    page.reload();
    page.expect_value(PART, "95");

    // The second is gone: the first writes by itself.
    page.close_tab();
    page.switch_to(&first);
    page.saved();
    page.type_into(PART, "96");
    page.saved();
    page.reload();
    page.expect_value(PART, "96");
    page.expect_quiet();
}

#[test]
fn two_tabs_on_different_areas() {
    let site = Site::serve();
    let page = started(&site);
    let (draft, first) = (page.draft(), page.tab());
    let second = page.open_tab(&format!("/drafts/{draft}/criteria/c1.1.1"));
    page.click("take-over");
    page.saved();
    page.type_into("note-c1.1.1", "Từ cửa sổ thứ hai");
    page.saved();

    page.switch_to(&first);
    page.expect_state("saved", "following");
    page.click("take-over");
    page.saved();
    page.type_into(PART, "90");
    page.saved();

    page.switch_to(&second);
    page.expect_value("note-c1.1.1", "Từ cửa sổ thứ hai");
    page.go_to_step(CRITERION, PART);
    page.expect_value(PART, "90");
    page.expect_value(WHOLE, "100");
}

#[test]
fn one_tab_deleting_what_another_has_open() {
    let site = Site::serve();
    let page = started(&site);
    let (draft, first) = (page.draft(), page.tab());
    let second = page.open_tab("/");
    let card = format!("[data-draft=\"{draft}\"]");
    page.click_by(&format!("{card} button"));
    page.wait_for("the card to go", &format!("return !document.querySelector('{card}')"));

    page.switch_to(&first);
    page.expect_state("saved", "deleted");
    page.click("take-over");
    page.expect_value(WHOLE, "100");
    page.type_into(PART, "90");
    page.saved();
    page.switch_to(&second);
    page.reload();
    page.find_by(&card);
}

#[test]
fn one_tab_importing_beside_an_open_draft() {
    let site = Site::serve();
    let page = started(&site);
    let (draft, first) = (page.draft(), page.tab());
    let file = page.export();
    page.go_to_step(CRITERION, PART);
    page.type_into(PART, "90");
    page.saved();

    // The older file of this very draft becomes a draft beside it.
    let folder = crate::stage::Folder::new();
    let older = folder.write("cu.json", file);
    page.open_tab("/");
    page.open_file(&older);
    assert_ne!(page.draft(), draft);
    page.go_to_step(CRITERION, PART);
    page.expect_value(PART, "");

    page.switch_to(&first);
    page.reload();
    page.expect_value(PART, "90");
}
