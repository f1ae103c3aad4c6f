//! Stores that are cleared, evicted, damaged or full, in a real browser. The same faults at every byte
//! and in every order are tried natively (`tests/native/faults_storage.rs`).

use serde_json::json;

use super::{PART, started_in};
use crate::stage::{Browser, Page, Site};

fn started(site: &Site) -> Page {
    started_in(Browser::chromium(), site, PART, "2364")
}

/// Clears a kind of storage of the site, as "clear browsing data" and eviction do.
fn clear(page: &Page, site: &Site, kinds: &str) {
    let wish = json!({ "origin": site.url().trim_end_matches('/'), "storageTypes": kinds });
    page.browser.devtools("Storage.clearDataForOrigin", wish);
}

/// Leaves the app, does something to its stores, and comes back.
fn between_visits(page: &Page, harm: impl FnOnce()) {
    let hash = page.hash();
    let gone = page.browser.wait(page.browser.driver().goto("about:blank"));
    gone.unwrap();
    harm();
    page.load(&hash);
}

#[test]
fn storage_cleared_while_open() {
    let site = Site::serve();
    let page = started(&site);
    page.evaluate("localStorage.clear()");
    page.type_into(PART, "2365");
    page.wait_for("the notice", "return !!document.querySelector('.banner--error')");
    page.saved();
    page.reload();
    page.expect_value(PART, "2365");
}

#[test]
fn local_storage_evicted_between_visits() {
    let site = Site::serve();
    let page = started(&site);
    between_visits(&page, || clear(&page, &site, "local_storage"));
    brought_back(&page);
}

fn brought_back(page: &Page) {
    page.expect_value(PART, "2364");
    page.wait_for(
        "the page to say what it brought back",
        "return document.getElementById('store-report')?.dataset.restored === '1'",
    );
}

#[test]
fn local_storage_evicted_between_visits_in_firefox() {
    let site = Site::serve();
    let page = started_in(Browser::firefox(), &site, PART, "2364");
    between_visits(&page, || {
        page.load_without_app_at("icons/icon.svg");
        page.evaluate("localStorage.clear()");
    });
    brought_back(&page);
}

#[test]
fn indexeddb_evicted_between_visits() {
    let site = Site::serve();
    let page = started(&site);
    between_visits(&page, || {
        page.load_without_app_at("icons/icon.svg");
        let deleted = page.evaluate(
            "return new Promise(done => {
               const request = indexedDB.deleteDatabase('tucham');
               request.onsuccess = () => done(true);
               request.onerror = request.onblocked = () => done(false);
             })",
        );
        assert_eq!(deleted, true);
    });
    page.expect_value(PART, "2364");
    page.wait_for(
        "the page to say what was cleared",
        "return document.getElementById('store-report')?.dataset.cleared === 'mirror'",
    );
    // It is repaired: now the other store may go.
    between_visits(&page, || clear(&page, &site, "local_storage"));
    page.expect_value(PART, "2364");
}

#[test]
fn a_damaged_slot_is_put_aside_and_the_other_store_has_the_work() {
    let site = Site::serve();
    let page = started(&site);
    let mut harmed = serde_json::Value::Null;
    between_visits(&page, || {
        page.load_without_app_at("icons/icon.svg");
        harmed = page.evaluate(HARM);
    });
    page.expect_value(PART, "2364");
    page.expect_text_with("store-report", "TB-104");
    let damaged = "[data-aside^='tucham/damaged/']";
    let n_damaged = format!("return document.querySelectorAll(\"#store-report {damaged}\").length");
    assert_eq!(page.evaluate(&n_damaged), 2);

    // Each is handed out as it stands, from the notice and, at any later visit, from the start page.
    let mut found = Vec::new();
    for place in 1..=2 {
        page.click_by(&format!("#store-report li:nth-child({place}){damaged} button"));
        found.push(page.browser.download_as("txt"));
    }
    let mut expected: Vec<Vec<u8>> =
        harmed.as_array().unwrap().iter().map(|text| text.as_str().unwrap().into()).collect();
    found.sort();
    expected.sort();
    assert!(found == expected, "what was handed out is not what was found");

    // Thrown away, they are not found again, and can be put back.
    page.go("/");
    for left in [1, 0] {
        page.click_by("#put-aside .button--quiet");
        assert!(expected.contains(&page.browser.download_as("txt")));
        let gone =
            format!("return document.querySelectorAll(\"#put-aside {damaged}\").length === {left}");
        page.wait_for("one to go", &gone);
    }
    page.reload();
    page.find_by(".draft-row");
    assert!(!page.has("put-aside") && !page.has("store-report"));
}

/// Takes the end off both slots of the draft, and answers with what is left.
const HARM: &str = "
    const keys = Object.keys(localStorage).filter(it => it.startsWith('tucham/draft/'));
    for (const key of keys) localStorage.setItem(key, localStorage.getItem(key).slice(0, -7));
    return keys.map(it => localStorage.getItem(it))";

#[test]
fn really_full_storage_is_said_and_the_second_store_still_keeps() {
    let site = Site::serve();
    let page = started(&site);
    page.evaluate(
        "let piece = 'x'.repeat(1 << 20);
         for (let n = 0; piece.length; n++) {
           try { localStorage.setItem('filler' + n, piece) } catch { piece = piece.slice(1 + piece.length / 2) }
         }",
    );
    let note = "Đầy bộ nhớ. ".repeat(40);
    page.type_into("note-c1.2.2", note.trim_end());
    page.expect_state("saved", "partial");
    page.expect_text_with("saved", "TB-102");
    page.reload();
    page.expect_value("note-c1.2.2", note.trim_end());
}

#[test]
fn the_clock_set_back_a_year_and_forward_again() {
    let site = Site::serve();
    let page = started(&site);
    let year = 365.0 * 86_400_000.0;
    for (shift, text) in [(-year, "1"), (year, "2"), (0.0, "3")] {
        shift_clock(&page, shift);
        page.type_into(PART, text);
        page.saved();
        page.reload();
        page.expect_value(PART, text);
    }
}

#[test]
fn a_clock_behind_the_last_step_is_told_before_a_lock() {
    let site = Site::serve();
    let page = started(&site);
    page.go_to_step("check", "lock");
    page.click("lock");
    page.wait_for_element("lock-ask");
    page.expect_hidden("clock-behind");
    page.click("lock-yes");
    page.saved();
    shift_clock(&page, -86_400_000.0);
    page.click("reopen");
    page.type_into("reopen-reason", "Bổ sung");
    page.click("reopen-yes");
    page.click("lock");
    page.wait_for_element("clock-behind");
    page.click("lock-yes");
    page.wait_for_element("reopen");
}

/// Sets the clock of the page so many milliseconds off, and loads it anew.
#[track_caller]
fn shift_clock(page: &Page, shift: f64) {
    page.browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": format!(
            "{{ const Now = window.TrueDate ??= Date; const shift = {shift};
               window.Date = class extends Now {{
                 constructor(...all) {{ all.length ? super(...all) : super(Now.now() + shift) }}
                 static now() {{ return Now.now() + shift }}
               }} }}"
        )}),
    );
    page.reload();
}

#[test]
fn another_time_zone_changes_no_date_and_loses_nothing() {
    let site = Site::serve();
    let page = started(&site);
    page.go_to_step("unit", "campaign-selfCloses");
    page.type_into("campaign-selfCloses", "31/12/2026");
    page.saved();
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Ho_Chi_Minh"] {
        page.browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }));
        page.reload();
        page.expect_value("campaign-selfCloses", "31/12/2026");
    }
    let file: serde_json::Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["campaign"]["dates"]["selfCloses"], "2026-12-31");
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2364");
}

/// Fills local storage to the last letter.
const FILL: &str = "
    let piece = 'x'.repeat(1 << 20);
    for (let n = 0; piece.length; n++) {
      try { localStorage.setItem('filler' + n, piece) } catch { piece = piece.slice(1 + piece.length / 2) }
    }";

#[test]
fn a_draft_for_which_the_first_store_has_no_room_is_said_to_be_in_one_place_at_each_visit() {
    let site = Site::serve();
    let page = started(&site);
    page.evaluate(FILL);
    let note = "Đầy bộ nhớ. ".repeat(40);
    page.type_into("note-c1.2.2", note.trim_end());
    page.expect_state("saved", "partial");
    let told = page.evaluate("return document.getElementById('saved').innerText");
    assert!(told.as_str().unwrap().contains("byte"), "{told}");
    for _ in 0..2 {
        page.reload();
        page.expect_value("note-c1.2.2", note.trim_end());
        page.expect_state("saved", "partial");
        page.expect_saved_in("indexed");
        page.wait_for_element("store-crowded");
        assert!(!page.has("store-report"), "nothing was cleared or restored");
    }
    // With room again both stores have it, and nothing is made of it.
    page.evaluate("for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)");
    page.reload();
    page.expect_value("note-c1.2.2", note.trim_end());
    page.expect_saved_in("both");
    assert!(!page.has("store-report") && !page.has("store-crowded"));
}
