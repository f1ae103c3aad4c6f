//! Files in and out of the page: the readable copy, the same file twice, far too much at once.

use serde_json::Value;

use crate::stage::{Browser, Folder, Page, Site, Unit, filled};

#[test]
fn the_readable_copy_is_whole_readable_and_opens_again() {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    page.go_to_step("check", "export-receipt");
    let strip = page.strip();
    page.click("export-receipt");
    page.expect_state("export-status", "whole");
    let copy = page.browser.download_as("html");
    let short = page.find("seal-short");
    let short = page.browser.wait(short.text()).unwrap();
    page.expect_quiet();

    let folder = Folder::new();
    let path = folder.write("ban-de-doc.html", &copy);
    let reader = Browser::chromium();
    reader.wait(reader.driver().goto(format!("file://{}", path.display()))).unwrap();
    let seen = reader.wait(reader.driver().execute(
        "return [document.body.innerText, document.querySelectorAll('tbody tr').length]",
        Vec::new(),
    ));
    let seen: Value = seen.unwrap().json().clone();
    let text = seen[0].as_str().unwrap();
    for part in [short.as_str(), "2.364", "Kế hoạch của Ban Chấp hành công đoàn cơ sở"]
    {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert!(seen[1].as_u64().unwrap() > 30, "{}", seen[1]);
    let complaints = reader.complaints();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));

    let fresh = Page::open(Browser::chromium(), site.url());
    fresh.open_file(&path);
    fresh.expect_strip(&strip);
    fresh.expect_quiet();
}

#[test]
fn the_same_file_twice() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let file = Unit::from_fixture("cong-doan-vien-chuc").file();
    page.open_file(&file);
    let draft = page.draft();
    page.open_file(&file);
    assert_eq!(page.draft(), draft);
    page.go("/");
    assert_eq!(n_drafts(&page), 1);
    page.expect_quiet();
}

#[test]
fn two_thousand_files_at_once() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&Unit::from_fixture("cong-doan-vien-chuc").file());
    page.go("/");
    hand_over(&page, "Array.from({length: 2000}, (_, n) => new File(['{}'], `${n}.json`))");
    page.expect_text_with("open-refused", "TEP-115");
    page.expect_text_with("open-refused", "0.json và 1.999 tệp khác");
    assert_eq!(n_drafts(&page), 1);
    page.expect_quiet();
}

#[test]
fn huge_file_200_mb() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    hand_over(&page, "[new File([new Uint8Array(200 * 1024 * 1024)], 'lon.json')]");
    page.expect_text_with("open-refused", "TEP-102");
    page.expect_text_with("open-refused", "209.715.200");
    assert_eq!(n_drafts(&page), 0);
    page.expect_quiet();
}

/// Gives files, made by a script, to the field that opens files.
fn hand_over(page: &Page, files: &str) {
    page.evaluate(&format!(
        "const held = new DataTransfer();
         for (const file of {files}) held.items.add(file);
         const field = document.getElementById('open-file');
         field.files = held.files;
         field.dispatchEvent(new Event('change', {{bubbles: true}}))"
    ));
}

fn n_drafts(page: &Page) -> u64 {
    page.evaluate("return document.querySelectorAll('[data-draft]').length").as_u64().unwrap()
}
