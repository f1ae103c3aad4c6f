//! A shared computer: everything into files, everything off the browser, and read back.

use serde_json::{Value, json};

use crate::stage::{Browser, Folder, Page, Site, Unit};

/// A database of the app that stays open, as a second tab would hold it, and what belongs to others.
const PLANTED: &str = "
    localStorage.setItem('another-app/key', '1');
    const make = name => new Promise(done => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts');
      request.onsuccess = () => {
        const writing = request.result.transaction('drafts', 'readwrite');
        writing.objectStore('drafts').put('text', 'key');
        writing.oncomplete = () => { (window.held ??= []).push(request.result); done(true); };
      };
    });
    return make('tucham-test').then(() => make('another-app'))";

/// What is kept: keys of local storage, and how many records each database has.
const KEPT: &str = "
    const records = name => new Promise(done => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const database = request.result;
        if (!database.objectStoreNames.contains('drafts')) return done(0);
        const count = database.transaction('drafts').objectStore('drafts').count();
        count.onsuccess = () => { database.close(); done(count.result); };
      };
    });
    return Promise.all([records('tucham-test'), records('another-app')])
      .then(counts => [Object.keys(localStorage).sort(), counts])";

#[test]
fn a_shared_computer() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    page.open_file(&unit.file());
    let draft = page.draft();
    assert_eq!(page.evaluate(PLANTED), true);

    page.go("/");
    page.click("leave");
    page.wait_for_element("leave-word");
    page.expect_quiet();
    let erase =
        |page: &Page| page.evaluate("return document.getElementById('leave-wipe').disabled");
    // Typed in full, but one draft is in no file yet.
    page.type_into("leave-word", "XÓA");
    assert_eq!(erase(&page), true);

    page.click("leave-export");
    page.wait_for(
        "the draft to be exported",
        &format!("return document.querySelector('[data-leaving=\"{draft}\"] .badge')?.innerText.includes('chưa kiểm chứng')"),
    );
    let bytes = page.browser.download();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&file["id"], &file["format"]), (&json!(draft), &json!("tucham/dossier")));
    // Handed to the browser is not yet on the disk.
    page.type_into("leave-word", "XÓA");
    assert_eq!(erase(&page), true);
    let folder = Folder::new();
    page.hand_over("leave-prove", &folder.write("ho-so.json", &bytes));
    page.expect_text_with("leave-proved", "1 trong 1 tệp");
    page.type_into("leave-word", "XÓ");
    assert_eq!(erase(&page), true);
    page.type_into("leave-word", "xoa");
    wipe(&page);
    page.expect_state("leave-status", "clean");

    assert_eq!(page.evaluate(KEPT), json!([["another-app/key"], [0, 1]]));
    // Whichever way one leaves, the page is started anew.
    page.click_by("header a[href='#/']");
    page.wait_for(
        "the start page",
        "return !document.getElementById('leave-status') && !!document.getElementById('open-file')",
    );
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-draft]').length"), 0);
    page.load(&format!("/drafts/{draft}/tasks"));
    page.wait_for(
        "the word that there is no such draft",
        "return document.body.innerText.includes('Không có bản nháp này')",
    );
}

#[test]
fn what_is_in_no_file_is_erased_only_on_a_word() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.type_into("unit-name", "Đơn vị thử");
    page.saved();
    let draft = page.draft();
    page.go("/leave");
    let accept = format!("leave-accept-{draft}");
    page.wait_for_element(&accept);
    page.type_into("leave-word", "XÓA");
    page.click(&accept);
    wipe(&page);
    page.expect_state("leave-status", "clean");
    let kept =
        page.evaluate("return Object.keys(localStorage).filter(key => key.startsWith('tucham'))");
    assert_eq!(kept, json!([]));
    page.expect_quiet();
}

#[test]
fn a_draft_exported_while_leaving_can_still_be_worked_on() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.type_into("unit-name", "Đơn vị thử");
    page.saved();
    let draft = page.draft();
    page.go("/leave");
    page.click("leave-export");
    page.browser.download();
    page.load(&format!("/drafts/{draft}/unit"));
    page.expect_value("unit-name", "Đơn vị thử");
    page.type_into("unit-name", "Đơn vị thử lại");
    page.saved();
    page.expect_quiet();
}

#[test]
fn after_the_wipe_nothing_of_before_is_in_memory_whichever_way_one_leaves() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    page.open_file(&unit.file());
    let first = page.tab();
    page.open_tab("/");
    page.find_by(".draft-row");
    page.go("/leave");
    page.type_into("leave-word", "XÓA");
    page.click_by("[id^=leave-accept-]");
    wipe(&page);
    page.expect_state("leave-status", "clean");
    // By the link at the head, not by the button that the page offers.
    page.click_by("header a[href='#/']");
    page.wait_for_element("start-new");
    page.wait_for("no draft", "return !document.querySelector('.draft-row')");
    unit.start(&page);
    page.type_into("unit-name", "Sau khi dọn");
    page.saved();
    page.reload();
    page.expect_value("unit-name", "Sau khi dọn");
    // The other window as well.
    page.switch_to(&first);
    page.click_by("header a[href='#/']");
    page.wait_for(
        "the new draft alone",
        "return document.querySelectorAll('.draft-row').length === 1",
    );
    page.find_by(".draft-row");
}

/// Presses the button once everything is looked at, proven or given up.
fn wipe(page: &Page) {
    let script = "return !document.getElementById('leave-wipe').disabled";
    page.wait_for("the button to open", script);
    page.click("leave-wipe");
}
