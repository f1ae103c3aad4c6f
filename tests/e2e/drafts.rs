//! Drafts: saved by themselves, side by side, deleted and brought back, and honest when saving fails.

use serde_json::{Value, json};

use crate::stage::{Browser, Page, Site, Unit};

fn started(site: &Site) -> (Page, Unit) {
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    (page, unit)
}

#[test]
fn what_was_typed_is_there_after_a_reload() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    page.type_into("unit-name", "Công đoàn Sở Tài chính");
    unit.go_and_enter(&page, "c1.2.2");
    unit.go_and_enter(&page, "c1.1.1");
    page.saved();
    let strip = page.strip();
    page.reload();
    page.expect_strip(&strip);
    page.expect_value("evidence-c1.1.1-0-title", "Kế hoạch của Ban Chấp hành công đoàn cơ sở");
    page.expect_value("evidence-c1.1.1-0-date", "20/01/2026");
    page.expect_value("note-c1.1.1", "Phối hợp với Sở Nội vụ");
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.expect_value("answer-c1.2.2-part", "2364");
    page.go_to_step("unit", "unit-name");
    page.expect_value("unit-name", "Công đoàn Sở Tài chính");
    page.expect_quiet();
}

#[test]
fn nothing_moves_under_the_hand_while_it_saves() {
    let site = Site::serve();
    let (page, _) = started(&site);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.type_into("answer-c1.2.2-part", "1");
    page.saved();
    page.evaluate(
        "window.seen = {};
         const note = () => {
             const state = document.getElementById('saved')?.dataset.state;
             window.seen[state] = document.getElementById('title').getBoundingClientRect().top;
         };
         new MutationObserver(note).observe(
             document.querySelector('.save-line'),
             { subtree: true, childList: true, characterData: true, attributes: true },
         );",
    );
    page.append_to("answer-c1.2.2-part", "2");
    page.wait_for("both states", "return 'pending' in window.seen && 'saved' in window.seen");
    let seen = page.evaluate("return window.seen");
    assert_eq!(seen["pending"], seen["saved"], "the heading moved: {seen}");
    page.expect_quiet();
}

#[test]
fn two_drafts_stand_side_by_side_and_a_deleted_one_comes_back() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    page.type_into("unit-name", "Đơn vị thứ nhất");
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    let first = page.draft();
    let strip = page.strip();
    Unit::from_fixture("xa-an-binh").start(&page);
    page.type_into("unit-name", "Đơn vị thứ hai");
    page.saved();
    let second = page.draft();
    assert_ne!(first, second);

    page.go("/");
    let card = |id: &str| format!("[data-draft=\"{id}\"]");
    page.find_by(&card(&first));
    page.find_by(&card(&second));
    page.click_by(&format!("{} button", card(&first)));
    page.wait_for("the card to go", &format!("return !document.querySelector('{}')", card(&first)));
    page.click_by(".banner__actions button");
    page.find_by(&card(&first));
    page.click_by(&format!("{} button", card(&second)));
    page.wait_for(
        "the card to go",
        &format!("return !document.querySelector('{}')", card(&second)),
    );
    page.reload();
    page.click_by("#trash summary");
    page.click_by("#trash button");
    page.find_by(&card(&second));

    page.click_by(&format!("{} a", card(&first)));
    page.expect_strip(&strip);
    page.expect_quiet();
}

#[test]
fn typing_is_undone_and_redone() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    let points = unit.expected_points("c1.2.1");
    page.go_to_step("criteria/c1.2.1", "answer-c1.2.1-count");
    page.type_into("answer-c1.2.1-count", "5");
    page.expect_text_with("points-c1.2.1", &points);
    page.type_into("note-c1.2.1", "Hội thi");
    page.click("undo");
    page.expect_value("note-c1.2.1", "");
    page.expect_value("answer-c1.2.1-count", "5");
    page.click("undo");
    page.expect_value("answer-c1.2.1-count", "");
    page.expect_text_with("points-c1.2.1", "0/");
    page.click("redo");
    page.expect_value("answer-c1.2.1-count", "5");
    page.expect_text_with("points-c1.2.1", &points);
    page.click("redo");
    page.expect_value("note-c1.2.1", "Hội thi");
    page.expect_quiet();
}

#[test]
fn each_figure_is_a_step_of_undo() {
    let site = Site::serve();
    let (page, _) = started(&site);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.type_into("answer-c1.2.2-part", "2364");
    page.type_into("answer-c1.2.2-whole", "2727");
    page.click("undo");
    page.expect_value("answer-c1.2.2-whole", "");
    page.expect_value("answer-c1.2.2-part", "2364");
    page.expect_quiet();
}

#[test]
fn blocked_storage_is_said_and_the_file_still_comes() {
    let site = Site::serve();
    let browser = Browser::chromium();
    before_each_page(
        &browser,
        "for (const store of ['localStorage', 'indexedDB'])
           Object.defineProperty(window, store, {get() { throw new DOMException('no', 'SecurityError') }})",
    );
    let page = Page::open(browser, site.url());
    page.wait_for(
        "the banner",
        "return /không cho lưu/.test(document.querySelector('.banners')?.innerText)",
    );
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    unit.go_and_enter(&page, "c1.2.2");
    page.expect_state("saved", "failed");
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2364");
}

#[test]
fn full_storage_is_said_at_once_and_the_file_still_comes() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    );
    page.type_into("answer-c1.2.2-part", "2400");
    page.expect_state("saved", "partial");
    page.expect_saved_in("indexed");
    page.expect_text_with("saved", "TB-102");
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2400");

    // The second store had it: it comes back into the first, and nothing is said to have been lost.
    page.reload();
    page.wait_for_element("export");
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.expect_value("answer-c1.2.2-part", "2400");
    assert!(!page.has("store-report"));
}

#[test]
fn a_missing_second_store_is_said() {
    let site = Site::serve();
    let browser = Browser::chromium();
    before_each_page(
        &browser,
        "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError') }})",
    );
    let page = Page::open(browser, site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    unit.go_and_enter(&page, "c1.2.2");
    page.expect_state("saved", "partial");
    page.expect_saved_in("local");
    page.click_by("#kept summary");
    page.expect_text_with("kept", "TB-108");
    page.reload();
    page.expect_value("answer-c1.2.2-part", "2364");
}

#[test]
fn without_locks_one_tab_writes_all_the_same() {
    // Plain http has no locks: a lease in local storage stands in for them.
    let no_locks = "Object.defineProperty(navigator, 'locks', {value: undefined})";
    let site = Site::serve();
    let browser = Browser::chromium();
    before_each_page(&browser, no_locks);
    let page = Page::open(browser, site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.type_into("unit-name", "Thẻ một");
    page.saved();
    let hash = page.hash();
    let first = page.tab();
    let second = page.open_tab("/");
    before_each_page(&page.browser, no_locks);
    page.reload();
    page.go(&hash);
    page.expect_state("saved", "following");
    page.expect_value("unit-name", "Thẻ một");
    page.click("take-over");
    page.saved();
    page.type_into("unit-name", "Thẻ hai");
    page.saved();
    page.switch_to(&first);
    page.expect_state("saved", "following");
    page.expect_value("unit-name", "Thẻ hai");
    page.switch_to(&second);
    page.close_tab();
    // The lease runs out, or was given back.
    page.switch_to(&first);
    page.saved();
    page.type_into("unit-name", "Lại thẻ một");
    page.saved();
    page.expect_quiet();
}

#[test]
fn undo_and_redo_survive_a_reload() {
    let site = Site::serve();
    let (page, _) = started(&site);
    page.go_to_step("criteria/c1.2.1", "answer-c1.2.1-count");
    page.type_into("answer-c1.2.1-count", "5");
    page.type_into("note-c1.2.1", "Hội thi");
    page.saved();
    page.click("undo");
    page.expect_value("note-c1.2.1", "");
    page.saved();
    page.reload();
    page.expect_value("answer-c1.2.1-count", "5");
    page.click("redo");
    page.expect_value("note-c1.2.1", "Hội thi");
    page.click("undo");
    page.click("undo");
    page.expect_value("answer-c1.2.1-count", "");
    page.expect_quiet();
}

#[test]
fn an_earlier_state_is_brought_back_whole_and_by_area() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.wait_for_element("reopen");
    page.reopen("Sở đề nghị sửa 1.2.2");
    page.expect_text_with("history", "mở khóa để sửa; lý do: Sở đề nghị sửa 1.2.2");
    page.wait_for_element("lock");
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.type_into("answer-c1.2.2-part", "1");
    page.saved();
    page.go_to_step("history", "states");
    page.expect_text_with("states", "Trước khi khóa điểm");
    page.click_by("#states tbody tr button");
    page.expect_text_with("state-changes", "2.364/2.727 (");
    page.expect_text_with("state-changes", "1/2.727 (");
    page.expect_hidden("restore-a2");
    page.click("restore-a1");
    page.expect_text_with("state-same", "giống hệt hồ sơ hiện tại");
    page.expect_hidden("restore-all");
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.expect_value("answer-c1.2.2-part", "2364");
    page.click("undo");
    page.expect_value("answer-c1.2.2-part", "1");
    page.expect_quiet();
}

#[test]
fn a_state_with_a_name_stands_first_and_is_renamed_and_let_go() {
    let site = Site::serve();
    let (page, unit) = started(&site);
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    page.go_to_step("history", "state-name-now");
    page.click("keep-named");
    page.expect_text_with("state-name-now-problem", "Gõ một tên");
    page.type_into("state-name-now", "  trước khi sửa   theo Sở");
    page.click("keep-named");
    page.expect_text_with("states", "trước khi sửa theo Sở");
    page.type_into("state-name-now", "lần nữa");
    page.click("keep-named");
    page.expect_text_with("state-name-now-problem", "“trước khi sửa theo Sở”");
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.type_into("answer-c1.2.2-part", "1");
    page.saved();
    page.reload();
    page.go_to_step("history", "states");
    page.click_by("#states tbody tr:first-child button");
    page.expect_text_with("state-title", "“trước khi sửa theo Sở”");
    page.expect_text_with("state-changes", "2.364/2.727 (");
    page.type_into("state-name", "6 tháng");
    page.click("keep-name");
    page.expect_text_with("state-title", "“6 tháng”");
    page.expect_text_with("states", "6 tháng");
    page.click("let-name-go");
    page.expect_text_with("state-title", "Bản lúc");
    page.expect_hidden("let-name-go");
    page.expect_quiet();
}

/// Runs a script in each page before the page's own.
fn before_each_page(browser: &Browser, script: &str) {
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
}

#[test]
fn the_good_news_of_an_export_goes_with_the_state_that_it_was_of() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.type_into("unit-name", "Công đoàn");
    page.saved();
    page.go_to_step("check", "export");
    page.click("export");
    page.expect_state("export-status", "whole");
    page.expect_text_with("export-status", "bản sao lưu, chưa phải bản gửi");
    page.expect_text_with("export-status", "tu-cham_ban-sao-luu_");
    page.browser.download();
    page.click("lock");
    page.click("lock-yes");
    page.wait_for("the news to go", "return !document.getElementById('export-status')");
    page.click("export");
    page.expect_text_with("export-status", "gửi tệp này cho cấp trên");
    // No two elements of the page have one id.
    let twice = "const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place)";
    assert_eq!(page.evaluate(twice), serde_json::json!([]));
}

#[test]
fn a_file_dropped_beside_every_frame_is_told_and_opens_nothing() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("check", "finish");
    let hash = page.hash();
    let file = unit.file();
    page.drop_onto("title", &[&file]);
    page.wait_for("the word", "return document.body.innerText.includes('Chưa mở tệp vừa thả')");
    assert_eq!(
        (page.hash(), page.browser.wait(page.browser.driver().windows()).unwrap().len()),
        (hash, 1)
    );
    // On a page with a place for files the whole page is that place, its head too.
    page.go("/");
    page.wait_for_element("open-file");
    page.drop_onto("language", &[&file]);
    page.wait_for("the draft of the file", "return location.hash.startsWith('#/drafts/')");
}
