//! Reminders without a server: a calendar file, and a word when work stands in no file for days.

use crate::stage::{Browser, Folder, Site, filled};

#[test]
fn the_dates_go_into_a_calendar_file() {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    page.go_to_step("unit", "campaign-selfCloses");
    page.type_into("campaign-selfCloses", "31/12/2099");
    page.go_to_step("tasks", "calendar");
    page.expect_text_with("dates", "Hạn nộp hồ sơ tự chấm: 31/12/2099, còn ");
    page.click("calendar");
    let file = String::from_utf8(page.browser.download_as("ics")).unwrap();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches("DTSTART;VALUE=DATE:20991231\r\n").count(), 1, "{file}");
    page.go("/");
    page.wait_for(
        "the date on the card",
        "return document.querySelector('.draft-row__due')?.innerText.includes('31/12/2099')",
    );
    page.expect_quiet();
}

#[test]
fn work_in_no_file_for_days_is_told_and_a_file_ends_that() {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    assert!(!page.has("copy-due"), "too early");
    let key = format!("tucham/preference/uncopied/{}", page.draft());
    page.evaluate(&format!(
        "localStorage.setItem('{key}', new Date(Date.now() - 5 * 86400000 - 1000).toISOString())"
    ));
    page.reload();
    page.expect_text_with("copy-due", "Đã 5 ngày");
    page.click_by("#copy-due button");
    page.browser.download();
    page.wait_for("the reminder to go", "return !document.getElementById('copy-due')");
    assert_eq!(
        page.evaluate(&format!("return localStorage.getItem('{key}')")),
        serde_json::Value::Null
    );
    page.expect_quiet();
}

#[test]
fn a_file_that_nobody_has_opened_again_is_not_called_kept() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = filled(&site, Browser::chromium());
    page.go_to_step("check", "export");
    page.click("export");
    let file = folder.write("ho-so.json", page.browser.download());
    page.expect_state("export-status", "whole");
    let key = format!("tucham/preference/unproven/{}", page.draft());
    page.evaluate(&format!(
        "localStorage.setItem('{key}', new Date(Date.now() - 5 * 86400000 - 1000).toISOString())"
    ));
    page.reload();
    page.expect_text_with("copy-unproven", "5 ngày trước nhưng chưa được mở lại");
    page.hand_over("copy-prove", &folder.write("khac.json", "{}"));
    assert!(page.has("copy-unproven"), "another file proves nothing");
    page.hand_over("copy-prove", &file);
    page.wait_for("the reminder to go", "return !document.getElementById('copy-unproven')");
    page.reload();
    page.wait_for_element("export");
    assert!(!page.has("copy-unproven"), "the proof is kept");
    page.expect_quiet();
}
