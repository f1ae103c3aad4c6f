//! Two tabs of one browser: one writes, the others follow; nothing newer is written over.

use std::path::PathBuf;

use tucham::domain::dossier::{Dossier, Origin};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_dossier, read_set};

use super::{CRITERION, PART, WHOLE, started_in};
use crate::stage::{Browser, Folder, Page, Site, Superior, Unit};

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

/// A dossier, sent and locked, and the file of its first round, which asks about a criterion.
fn appraised(page: &Page, folder: &Folder) -> (PathBuf, String) {
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(page);
    page.type_into("unit-name", "Công đoàn hai cửa sổ");
    page.go_to_step(CRITERION, PART);
    page.type_into(PART, "2364");
    page.type_into(WHOLE, "2400");
    page.saved();
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.saved();
    let draft = page.draft();
    let bytes = page.export();
    let set: CriteriaSet =
        read_set(include_bytes!("../../../src/sets/cong-doan-mau.json")).sound().unwrap();
    let sent = read_dossier(&bytes).sound().unwrap();
    let origin = Some(Origin { revision: sent.revision, ..Origin::default() });
    let mut superior = Superior::with(set, Dossier { origin, ..sent });
    superior.give("c1.2.2", "0", "Số liệu không khớp", true);
    superior.close();
    (folder.write("tham-dinh.json", superior.appraisal("2099-02-10")), draft)
}

#[test]
fn a_draft_entered_by_an_appraisal_has_one_writer_and_earlier_states() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    let (file, draft) = appraised(&page, &folder);
    let first = page.tab();

    // While one window has the draft, an appraisal is not written past it from another.
    page.open_tab("/");
    page.hand_over("open-file", &file);
    page.expect_text_with("open-refused", "TB-120");
    page.close_tab();
    page.switch_to(&first);

    page.open_appraisal(&file);
    page.saved();
    page.type_into("explain-c1.2.2", "Đã đối chiếu lại");
    page.saved();

    // Another window follows: no field of the explanation is open there, and it exports nothing.
    page.open_tab(&format!("/drafts/{draft}/explain"));
    page.expect_state("saved", "following");
    page.expect_value("explain-c1.2.2", "Đã đối chiếu lại");
    let is_shut = "return document.getElementById('explain-c1.2.2').readOnly
        && document.getElementById('export-explanations').disabled
        && !document.getElementById('explain-evidence-c1.2.2-add')";
    assert_eq!(page.evaluate(is_shut), true);
    page.switch_to(&first);

    page.go(&format!("/drafts/{draft}/history"));
    page.wait_for("an earlier state", "return !!document.querySelector('#states tbody tr')");
    page.expect_quiet();
}

#[test]
fn a_window_that_only_follows_locks_and_exports_nothing() {
    let site = Site::serve();
    let page = started(&site);
    let (draft, first) = (page.draft(), page.tab());
    page.open_tab(&format!("/drafts/{draft}/check"));
    page.expect_state("saved", "following");
    page.wait_for_element("export-elsewhere");
    page.wait_for_element("lock-elsewhere");
    let shut = "return document.getElementById('export').disabled
        && document.getElementById('export-receipt').disabled
        && document.getElementById('difficulties').readOnly
        && document.getElementById('undo').disabled && !document.getElementById('lock')";
    assert_eq!(page.evaluate(shut), true);
    page.go_to_step("unit", "unit-name");
    assert_eq!(page.evaluate("return document.getElementById('unit-name').readOnly"), true);
    page.switch_to(&first);
    page.type_into(PART, "90");
    page.saved();
}

/// Presses the button that takes the right to write, wherever the page is.
const TAKE: &str = "document.getElementById('take-over').click()";

#[test]
fn the_right_to_write_stays_where_it_was_last_asked_for() {
    let site = Site::serve();
    let page = started(&site);
    let (hash, first) = (page.hash(), page.tab());
    let second = page.open_tab(&hash);
    page.expect_state("saved", "following");
    // Asked for in the second, the first, the second, each as soon as it may be.
    let mut figure = 100;
    for window in [&second, &first, &second, &first, &second] {
        page.switch_to(window);
        page.wait_for("the button", "return !!document.getElementById('take-over')");
        page.evaluate(TAKE);
        page.wait_for(
            "the right",
            "return document.getElementById(\"saved\").dataset.state === 'saved'",
        );
        page.expect_value(WHOLE, &figure.to_string());
        figure += 1;
        // Typed and left at once: the window gives it away unsaved.
        page.type_into(WHOLE, &figure.to_string());
    }
    page.saved();
    // No wish is left over in either window: after the longest wait the right is where it was.
    page.evaluate("return new Promise(done => setTimeout(done, 4000))");
    page.expect_state("saved", "saved");
    page.expect_value(WHOLE, &figure.to_string());
    page.switch_to(&first);
    page.expect_state("saved", "following");
    page.expect_value(WHOLE, &figure.to_string());
}
