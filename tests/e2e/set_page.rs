//! A table of Word becomes a criteria set in the page, is mended, saved, used and scored with; what
//! cannot be read is refused with the way out.

use serde_json::{Value, json};
use tucham::formats::read_set;

use crate::stage::{Browser, Folder, Page, Site, enter_answer, repository};

fn opened(site: &Site) -> Page {
    let page = Page::open(Browser::chromium(), site.url());
    page.click("start-table");
    page.arrive_at("set-file");
    page
}

#[test]
fn a_table_of_word_becomes_a_set_that_a_unit_scores_with() {
    let site = Site::serve();
    let page = opened(&site);
    page.hand_over("set-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    page.expect_text_with("set-row-c1.2", "Ban hành sau tháng 01: 0,75 điểm");
    page.expect_text_with("set-row-c1.2", "Chưa nhận");
    // Who scores and where it does not apply are part of what is accepted.
    page.expect_text_with("set-row-c4.2", "Điều tra xã hội học");
    page.expect_text_with("set-row-c5.1", "Được điểm tối đa");

    page.click("set-accept-c1.2");
    page.expect_text_with("set-counts", "1 đã nhận cách đọc");
    page.click("set-accept-certain");
    page.expect_text_with("set-row-c2.3", "Đã nhận");
    page.expect_text_with("set-row-c2.2", "Nhập điểm trực tiếp");

    // What nobody could read gets a rule by the form, tried at its limits before it counts.
    page.click("set-edit-c2.2");
    page.expect_focus("set-editor-title");
    page.select("set-edit-kind", "count");
    page.type_into("set-rule-each", "0,5");
    page.expect_text_with("set-in-words", "0,5 điểm");
    page.expect_text_with("set-bench", "8 × 0,5");
    page.expect_text_with("set-counts", "1 nhập điểm trực tiếp");
    page.type_into("set-own-count", "3");
    page.expect_text_with("set-own-result", "1,5 điểm");
    page.click("set-apply");
    page.expect_focus("set-edit-c2.2");
    page.expect_text_with("set-row-c2.2", "Tự đặt");
    page.click("set-undo");
    page.expect_text_with("set-row-c2.2", "Nhập điểm trực tiếp");
    page.click("set-redo");
    page.expect_text_with("set-row-c2.2", "Tự đặt");

    // Without the decision that issued it the set can be used all the same, and says so.
    page.expect_text_with("set-problems", "BTC-201");
    page.click("set-sample");
    page.expect_text_with("set-problems", "Không có gì phải sửa");
    page.reload();
    page.expect_text_with("set-row-c2.2", "Tự đặt");
    page.click("set-save");
    page.expect_text_with("set-outcome", "so khớp từng chữ số");
    let saved = page.browser.download();
    let set = read_set(&saved).sound().unwrap();
    assert_eq!(set.leaf("c2.2").unwrap().1.rule.kind(), "count");
    assert_eq!(set.leaf("c1.2").unwrap().1.rule.kind(), "choice");

    page.click("set-use");
    page.expect_text_with("set-outcome", "đã nằm trong các bộ");
    page.click("set-score");
    page.arrive_at("start");
    page.click_by("input[name=set][id^='set-']:not([id$='-mau'])");
    page.click("start");
    page.arrive_at("unit-name");
    page.go_to_step("criteria/c2.2", "answer-c2.2-count");
    enter_answer(&page, "c2.2", &json!({"kind": "count", "count": "3"}));
    page.expect_text_with("points-c2.2", "1,5/4");
    page.saved();
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    page.expect_quiet();
    assert_eq!(file["ownSet"], serde_json::from_slice::<Value>(&saved).unwrap());
}

#[test]
fn a_set_leaves_as_a_workbook_and_comes_back_the_same() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = opened(&site);
    page.hand_over("set-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    page.click("set-accept-certain");
    page.click("set-sample");
    page.expect_text_with("set-problems", "Không có gì phải sửa");
    page.click("set-save");
    page.expect_text_with("set-outcome", "so khớp từng chữ số");
    let saved: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    page.click("set-save-workbook");
    page.expect_text_with("set-outcome", ".xlsx");
    let workbook = page.browser.download_as("xlsx");
    page.click("set-template");
    page.wait_for("the example", "return /mau-bang/.test(document.body.textContent)");
    page.expect_quiet();
    drop(page);

    let elsewhere = opened(&site);
    elsewhere.hand_over("set-file", &folder.write("bo-tieu-chi.xlsx", workbook));
    elsewhere.expect_text_with("set-problems", "Không có gì phải sửa");
    elsewhere.click("set-save");
    elsewhere.expect_text_with("set-outcome", "so khớp từng chữ số");
    let back: Value = serde_json::from_slice(&elsewhere.browser.download()).unwrap();
    elsewhere.expect_quiet();
    assert_eq!(back, saved);
}

#[test]
fn a_table_that_is_dropped_on_the_start_page_is_read_on_its_own() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.hand_over("open-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    page.expect_quiet();
}

#[test]
fn what_cannot_be_read_is_refused_with_the_way_out_and_changes_nothing() {
    let site = Site::serve();
    let folder = Folder::new();
    let page = opened(&site);
    page.hand_over("set-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    let locked = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600]].concat();
    for (name, bytes, code) in [
        ("quet.pdf", b"%PDF-1.7".to_vec(), "TEP-132"),
        ("hong.xls", locked, "TEP-"),
        ("trong.csv", Vec::new(), "TEP-"),
    ] {
        page.hand_over("set-file", &folder.write(name, &bytes));
        page.expect_focus("set-refused");
        page.expect_text_with("set-refused", name);
        page.expect_text_with("set-refused", code);
        page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    }
    page.expect_quiet();
}
