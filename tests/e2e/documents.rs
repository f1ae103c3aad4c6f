//! Documents of criteria: typed as a line, chosen by typing, pasted as a list; each a step of undo.

use serde_json::Value;
use thirtyfour::Key;

use crate::stage::{Browser, Page, Site, Unit, quoted, written_out};

const LINE: &str =
    "Kế hoạch số 05/KH-CĐ ngày 15/01/2026 của Công đoàn cơ sở về cải cách hành chính";

#[test]
fn a_line_becomes_a_document_and_the_next_criterion_takes_it_by_two_words() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);

    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-line");
    page.type_into("evidence-c1.1.1-line", LINE);
    page.expect_text_with("evidence-c1.1.1-offer-0", "Tài liệu mới: 05/KH-CĐ · 15/01/2026");
    page.press(Key::Enter + "");
    page.expect_value("evidence-c1.1.1-0-number", "05/KH-CĐ");
    page.expect_value("evidence-c1.1.1-0-date", "15/01/2026");
    page.expect_value("evidence-c1.1.1-0-issuer", "Công đoàn cơ sở");
    page.expect_value("evidence-c1.1.1-0-title", "Kế hoạch về cải cách hành chính");
    page.wait_for(
        "the document to be folded to its line",
        "return document.querySelector('.evidence__fold:not([open]) > summary')
            ?.innerText.startsWith('Tài liệu 1: 05/KH-CĐ · 15/01/2026 · Công đoàn cơ sở')",
    );
    page.expect_focus("evidence-c1.1.1-line");
    page.expect_value("evidence-c1.1.1-line", "");

    page.go_to_step("criteria/c1.1.2", "evidence-c1.1.2-line");
    page.type_into("evidence-c1.1.2-line", "ke hoach cai cach");
    page.expect_text_with("evidence-c1.1.2-offer-0", "Đã có trong danh mục: 05/KH-CĐ");
    page.press(Key::Enter + "");
    page.expect_value("evidence-c1.1.2-0-number", "05/KH-CĐ");
    // The same number once more is the same document, unless another line is chosen.
    page.go_to_step("criteria/c1.2.1", "evidence-c1.2.1-line");
    page.type_into("evidence-c1.2.1-line", "05/kh-cđ");
    page.expect_text_with("evidence-c1.2.1-offer-0", "Đã có trong danh mục: 05/KH-CĐ");
    page.expect_text_with("evidence-c1.2.1-offer-1", "Tài liệu mới: 05/kh-cđ · Công đoàn cơ sở");
    page.press(Key::Escape + "");
    page.expect_hidden("evidence-c1.2.1-offers");

    page.saved();
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["documents"].as_object().unwrap().len(), 1, "one document of two criteria");
    let file = written_out(&file);
    for leaf in ["c1.1.1", "c1.1.2"] {
        assert_eq!(file["entries"][leaf]["evidence"][0]["number"], "05/KH-CĐ", "{leaf}");
    }
}

#[test]
fn a_pasted_list_is_one_document_a_line_and_one_step_of_undo() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-line");
    let list = "1\t05/KH-CĐ\t15/01/2026\tCông đoàn cơ sở\tKế hoạch năm\n\n\
                2\t06/BC-CĐ\t20/6/2026\t\tBáo cáo sáu tháng\n";
    // As a browser does it; the clipboard of a headless one holds nothing.
    page.evaluate(&format!(
        "const data = new DataTransfer();
         data.setData('text/plain', {});
         const event = new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }});
         document.getElementById('evidence-c1.1.1-line').dispatchEvent(event)",
        quoted(list)
    ));
    page.expect_value("evidence-c1.1.1-0-title", "Kế hoạch năm");
    page.expect_value("evidence-c1.1.1-1-number", "06/BC-CĐ");
    // Whoever issued the other one of this sign issued it too.
    page.expect_value("evidence-c1.1.1-1-date", "20/06/2026");
    page.expect_value("evidence-c1.1.1-1-issuer", "Công đoàn cơ sở");
    page.click("undo");
    page.wait_for("both to be gone", "return !document.getElementById('evidence-c1.1.1-0-number')");
    page.click("redo");
    page.expect_value("evidence-c1.1.1-1-title", "Báo cáo sáu tháng");
    page.expect_quiet();
}
