//! The page as one file, opened from a folder or a USB stick: it does the whole job.

use serde_json::Value;

use crate::stage::{Browser, Folder, Page, Site, Unit, differences};

#[test]
fn one_file_does_the_whole_job_in_chromium() {
    the_whole_job(Browser::chromium());
}

#[test]
fn one_file_does_the_whole_job_in_firefox() {
    the_whole_job(Browser::firefox());
}

fn the_whole_job(browser: Browser) {
    let page = Page::open(browser, Site::one_file());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    unit.enter_unit(&page);
    let leaves = unit.one_of_each_kind();
    assert_eq!(leaves.len(), 6, "chosen, ticked, count, figures, variables, notApplicable");
    for leaf in &leaves {
        unit.go_and_enter(&page, leaf);
    }
    page.saved();
    let strip = page.strip();
    page.reload();
    page.expect_strip(&strip);

    let bytes = page.export();
    page.expect_quiet();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    let expected = unit.as_entered();
    for leaf in &leaves {
        let found = differences(&file["entries"][leaf], &expected["entries"][leaf]);
        assert!(found.is_empty(), "{leaf}: {found}");
    }
    let folder = Folder::new();
    page.go("/");
    page.open_file(&folder.write("ho-so.json", &bytes));
    page.expect_strip(&strip);
    page.open_file(&unit.file());
    page.expect_strip(&unit.expected_strip());
    page.expect_quiet();
}
