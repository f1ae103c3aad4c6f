//! Documents of criteria: typed as a line, chosen by typing, pasted as a list; each a step of undo. Their
//! register: lists brought in by code, last year's too, rows corrected and struck.

use serde_json::Value;
use thirtyfour::Key;

use crate::stage::{Browser, Folder, Page, Site, Unit, repository, written_out};

const LINE: &str =
    "Kế hoạch số 05/KH-CĐ ngày 15/01/2026 của Công đoàn cơ sở về cải cách hành chính";

fn started(site: &Site) -> Page {
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page
}

#[test]
fn a_line_becomes_a_document_and_the_next_criterion_takes_it_by_two_words() {
    let site = Site::serve();
    let page = started(&site);

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
    let page = started(&site);
    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-line");
    let list = "1\t05/KH-CĐ\t15/01/2026\tCông đoàn cơ sở\tKế hoạch năm\n\n\
                2\t06/BC-CĐ\t20/6/2026\t\tBáo cáo sáu tháng\n";
    page.paste_at("evidence-c1.1.1-line", list);
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

#[test]
fn a_document_that_is_removed_is_named_and_hands_the_focus_on() {
    let site = Site::serve();
    let page = started(&site);
    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-line");
    let list = "1\t05/KH-CĐ\t15/01/2026\tCông đoàn cơ sở\tKế hoạch năm\n\
                2\t06/BC-CĐ\t20/6/2026\tCông đoàn cơ sở\tBáo cáo sáu tháng\n";
    page.paste_at("evidence-c1.1.1-line", list);
    page.expect_value("evidence-c1.1.1-1-number", "06/BC-CĐ");
    let focus_in = "return !!document.activeElement.closest('.criterion-part')";
    for left in ["06/BC-CĐ", ""] {
        page.click_by(".evidence__document:first-child summary");
        page.click("evidence-c1.1.1-0-remove");
        page.wait_for(
            "the document to be named",
            "return /^Đã bỏ 0[56].* khỏi tiêu chí này. Có thể hoàn tác/.test(
               document.querySelector('.banners [role=status]').innerText)",
        );
        match left {
            "" => page.expect_hidden("evidence-c1.1.1-0-number"),
            number => page.expect_value("evidence-c1.1.1-0-number", number),
        }
        page.wait_for("the focus to stay beside it", focus_in);
    }
    page.expect_quiet();
}

/// What stands in the rows of the register, cell by cell, without their buttons.
fn rows(page: &Page) -> Value {
    page.evaluate(
        "return [...document.querySelectorAll('#documents tbody .register__row')].map(row =>
            [...row.children].slice(1, -1).map(cell => cell.innerText.trim()).join('|'))",
    )
}

#[test]
fn a_list_brought_into_the_register_is_seen_first_and_attached_by_code() {
    let site = Site::serve();
    let page = started(&site);
    page.go_to_step("documents", "documents-none");
    page.paste_at(
        "documents-paste",
        "Số, ký hiệu\tNgày ban hành\tCơ quan ban hành\tTrích yếu\tMã tiêu chí\n\
         05/KH-CĐ\t15/01/2026\tCông đoàn cơ sở\tKế hoạch năm\t1.1.1; 1.1.2\n\
         06/BC-CĐ\t\tCông đoàn cơ sở\tBáo cáo sáu tháng\t\n\
         07/BC-CĐ\t\tCông đoàn cơ sở\tBáo cáo năm\t9.9.9\n",
    );
    page.expect_text("documents-found", "Trong “bảng vừa dán” có 2 tài liệu đưa vào được");
    page.expect_text(
        "documents-found-line",
        "Mới: 2 · đã có, sẽ bổ sung chỗ trống: 0 · lượt gắn vào tiêu chí: 2",
    );
    page.expect_text_with("documents-preview", "9.9.9");
    page.expect_text("documents-show-refused", "Không lấy (1)");
    assert!(!page.has("documents"), "nothing is applied before it is accepted");
    page.click("documents-put-in");
    page.wait_for_element("documents");
    let both = [
        "05/KH-CĐ|15/01/2026|Công đoàn cơ sở|Kế hoạch năm|1.1.1 1.1.2|chưa có",
        "06/BC-CĐ|chưa có ngày|Công đoàn cơ sở|Báo cáo sáu tháng|chưa gắn|chưa có",
    ];
    assert_eq!(rows(&page), serde_json::json!(both));
    page.click("documents-unused");
    page.wait_for("one row", "return document.querySelectorAll('.register__row').length === 1");
    page.click("documents-all");

    page.click_by(".register__row:last-child [id$=-edit]");
    page.wait_for("its fields", "return !!document.querySelector('.register__fields')");
    let field = |name: &str| {
        let id = page.evaluate(&format!("return document.querySelector('[id$=-{name}]').id"));
        id.as_str().unwrap().to_owned()
    };
    page.type_into(&field("codes"), "1.2.1; 7.7");
    page.press(Key::Enter + "");
    page.expect_text_with(&format!("{}-problem", field("codes")), "7.7");
    page.type_into(&field("codes"), "1.2.1");
    page.press(Key::Enter + "");
    page.wait_for(
        "the criterion beside the document",
        "return document.querySelector('.register__row:nth-last-child(2)').innerText.includes('1.2.1')",
    );
    page.click(&field("strike"));
    page.click(&field("strike-yes"));
    page.expect_text_with("documents-said", "Đã xóa 06/BC-CĐ");
    assert_eq!(rows(&page), serde_json::json!(both[..1]));

    // The criterion has it; undo takes everything back, step by step.
    page.go_to_step("criteria/c1.1.2", "evidence-c1.1.2-0-number");
    page.expect_value("evidence-c1.1.2-0-number", "05/KH-CĐ");
    for _ in 0..3 {
        page.click("undo");
    }
    page.wait_for("it to be gone", "return !document.getElementById('evidence-c1.1.2-0-number')");
    page.saved();
    page.expect_quiet();
}

#[test]
fn last_years_register_and_a_list_from_word_come_in() {
    let (site, folder) = (Site::serve(), Folder::new());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    let page = Page::open(Browser::chromium(), site.url());
    unit.start(&page);
    page.go_to_step("documents", "documents-none");
    page.hand_over("documents-file", &unit.file());
    page.wait_for_element("documents-put-in");
    page.click("documents-put-in");
    page.wait_for_element("documents");
    let dates = page.evaluate(
        "return [...document.querySelectorAll('.register__row')].map(row => row.children[2].innerText)",
    );
    let dates = dates.as_array().unwrap();
    assert!(!dates.is_empty() && dates.iter().all(|date| date == "chưa có ngày"), "{dates:?}");

    page.click("documents-bring");
    page.hand_over("documents-file", &folder.write("hong.docx", "PK\x03\x04 hỏng"));
    page.wait_for_element("documents-refused");
    page.hand_over(
        "documents-file",
        &repository("tests/fixtures/tables/files/danh-muc-tai-lieu.docx"),
    );
    page.wait_for_element("documents-found-line");
    page.click("documents-aside");
    page.wait_for("it to be put aside", "return !document.getElementById('documents-found')");
}
