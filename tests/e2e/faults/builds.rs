//! Versions that meet: an update while someone types, half a download, another page in place of the
//! program, two builds in turn.

use std::fs;

use crate::stage::{Browser, Page, Site, Unit, program, publish, write};

const KEPT: &str = "return document.documentElement.dataset.offline === 'ready'";
const WAITING: &str = "return document.documentElement.dataset.update === 'waiting'";
const LOOK_FOR_UPDATE: &str = "return navigator.serviceWorker.ready.then(it => it.update())";

fn build(page: &Page) -> String {
    let build = page.evaluate("return document.documentElement.dataset.build");
    build.as_str().unwrap_or_default().to_owned()
}

fn started(site: &Site) -> (Page, Unit) {
    let page = Page::open(Browser::chromium(), site.url());
    page.wait_for("everything to be kept for use without a network", KEPT);
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    (page, unit)
}

#[test]
fn an_update_while_typing_waits_for_the_users_word_and_keeps_what_was_typed() {
    let site = Site::serve_copy();
    let (page, _) = started(&site);
    let before = build(&page);
    page.type_into("answer-c1.2.2-part", "23");
    publish(&site.files(), "b2b2b2b2b2b2b2b2");
    page.evaluate(LOOK_FOR_UPDATE);
    page.wait_for("the new version to wait", WAITING);
    page.type_into("answer-c1.2.2-part", "2364");
    assert_eq!(build(&page), before, "nothing was replaced under the user's hands");
    page.click("update-apply");
    page.wait_for(
        "the new version",
        "return document.documentElement.dataset.build === 'b2b2b2b2b2b2b2b2'",
    );
    page.expect_value("answer-c1.2.2-part", "2364");
}

#[test]
fn a_page_that_someone_comes_back_to_after_an_hour_hears_of_a_new_version() {
    let site = Site::serve_copy();
    let (page, _) = started(&site);
    publish(&site.files(), "a5a5a5a5a5a5a5a5");
    page.evaluate(
        "const now = Date.now;
         Date.now = () => now() + 3700000;
         document.dispatchEvent(new Event('visibilitychange'));
         Date.now = now;",
    );
    page.wait_for("the new version to wait", WAITING);
}

#[test]
fn a_server_that_keeps_the_manifest_to_itself_ends_nothing() {
    let mut site = Site::serve_copy();
    site.take_away("manifest");
    let (page, _) = started(&site);
    site.stop();
    page.reload();
    page.wait_for_element("answer-c1.2.2-part");
}

#[test]
fn an_update_half_downloaded_leaves_the_old_version_at_work() {
    let mut site = Site::serve_copy();
    let (page, _) = started(&site);
    let before = build(&page);
    publish(&site.files(), "c3c3c3c3c3c3c3c3");
    let program = program(&site.files());
    let whole = fs::read(&program).unwrap();
    write(&program, &whole[..whole.len() / 2]);
    page.evaluate(
        "navigator.serviceWorker.ready.then(it => {
           it.addEventListener('updatefound', () => it.installing.addEventListener('statechange',
             e => { if (e.target.state === 'redundant') window.wasRefused = true }));
           it.update();
         })",
    );
    page.wait_for("the half to be refused", "return window.wasRefused === true");
    page.type_into("answer-c1.2.2-part", "2364");
    page.saved();
    site.stop();
    page.reload();
    assert_eq!(build(&page), before);
    page.expect_value("answer-c1.2.2-part", "2364");
}

#[test]
fn an_update_offline_changes_nothing() {
    let mut site = Site::serve_copy();
    let (page, _) = started(&site);
    let before = build(&page);
    publish(&site.files(), "d4d4d4d4d4d4d4d4");
    site.stop();
    let refused = page.evaluate(
        "return navigator.serviceWorker.ready.then(it => it.update()).then(() => 'found', () => 'refused')",
    );
    assert_eq!(refused, "refused");
    page.type_into("answer-c1.2.2-part", "2364");
    page.saved();
    page.reload();
    assert_eq!(build(&page), before);
    page.expect_value("answer-c1.2.2-part", "2364");
}

#[test]
fn a_server_answering_html_for_wasm_is_said_and_the_drafts_stay() {
    let site = Site::serve_copy();
    let program = program(&site.files());
    let whole = fs::read(&program).unwrap();
    let portal = "<!doctype html><title>Đăng nhập mạng</title>";

    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    let hash = page.hash();
    page.evaluate(
        "return navigator.serviceWorker.getRegistrations()
           .then(all => Promise.all(all.map(it => it.unregister())))
           .then(() => caches.keys()).then(keys => Promise.all(keys.map(key => caches.delete(key))))
           .then(() => true)",
    );
    write(&program, portal);
    page.load_without_app();
    page.wait_for(
        "the message",
        "const box = document.getElementById('boot-failed');
         return !!box && !box.hidden && box.innerText.includes('Các bản nháp đã lưu trên máy vẫn còn nguyên')",
    );
    write(&program, whole);
    page.load_without_app();
    page.load(&hash);
    page.expect_value("answer-c1.2.2-part", "2364");
}

#[test]
fn two_builds_side_by_side_overwrite_nothing_newer() {
    let site = Site::serve_copy();
    let (page, _) = started(&site);
    let (old_tab, hash) = (page.tab(), page.hash());
    page.type_into("answer-c1.2.2-part", "1");
    page.saved();
    publish(&site.files(), "e5e5e5e5e5e5e5e5");
    page.evaluate(LOOK_FOR_UPDATE);
    page.wait_for("the new version to wait", WAITING);

    // A second tab takes the new version; the first goes on with the old one.
    let new_tab = page.open_tab(&hash);
    page.wait_for("the new version to wait here too", WAITING);
    page.click("update-apply");
    page.wait_for(
        "the new version",
        "return document.documentElement.dataset.build === 'e5e5e5e5e5e5e5e5'",
    );
    page.switch_to(&old_tab);
    assert_ne!(build(&page), "e5e5e5e5e5e5e5e5");
    writes_here(&page, "2");
    page.switch_to(&new_tab);
    page.expect_value("answer-c1.2.2-part", "2");
    writes_here(&page, "23");
    page.switch_to(&old_tab);
    page.expect_value("answer-c1.2.2-part", "23");
}

/// Types in this tab, taking the draft over when another one holds it.
fn writes_here(page: &Page, text: &str) {
    if page.has("take-over") {
        page.click("take-over");
        page.saved();
    }
    page.type_into("answer-c1.2.2-part", text);
    page.saved();
}
