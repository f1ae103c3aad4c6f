//! The page as one file, opened from a folder or a USB stick: it does the whole job.

use crate::stage::{
    Browser, Folder, Page, Site, Unit, differences, repository, setting, written_out,
};

#[test]
fn one_file_does_the_whole_job_in_chromium() {
    the_whole_job(Browser::alone());
}

#[test]
fn one_file_does_the_whole_job_in_firefox() {
    the_whole_job(Browser::firefox());
}

#[test]
fn chromium_shows_the_drafts_of_the_one_file_wherever_it_lies() {
    let (page, card, folder) = started_in_a_folder(Browser::alone());
    let page = Page { url: lies_in(&folder, "moved"), ..page };
    page.load("");
    page.find_by(&card);
}

#[test]
fn firefox_shows_the_drafts_of_the_one_file_only_in_its_place() {
    let (page, card, folder) = started_in_a_folder(Browser::firefox());
    let first = page.url.clone();
    let page = Page { url: lies_in(&folder, "moved"), ..page };
    page.load("");
    page.find_by(".drafts__none");
    let page = Page { url: first, ..page };
    page.load("");
    page.find_by(&card);
}

/// A draft of the file in a folder, and the selector of its card on the start page.
fn started_in_a_folder(browser: Browser) -> (Page, String, Folder) {
    let folder = Folder::new();
    let page = Page::open(browser, lies_in(&folder, "first"));
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.type_into("unit-name", "Công đoàn");
    page.saved();
    let card = format!("[data-draft=\"{}\"]", page.draft());
    (page, card, folder)
}

/// Puts the file into a folder; its address there.
fn lies_in(folder: &Folder, name: &str) -> String {
    let content = std::fs::read(setting("TUCHAM_ONE_FILE")).unwrap();
    format!("file://{}", folder.write(&format!("{name}/tu-cham.html"), content).display())
}

fn the_whole_job(browser: Browser) {
    let page = Page::open(browser, Site::one_file());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    unit.enter_unit(&page);
    let leaves = unit.one_of_each_kind();
    assert_eq!(leaves.len(), 7, "chosen, ticked, count, figures, variables, tally, notApplicable");
    for leaf in &leaves {
        unit.go_and_enter(&page, leaf);
    }
    page.saved();
    let strip = page.strip();
    page.reload();
    page.expect_strip(&strip);

    let bytes = page.export();
    page.expect_quiet();
    let file = written_out(&serde_json::from_slice(&bytes).unwrap());
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
    // What was made with the sample's earlier version finds it here too.
    page.open_file(&repository("tests/fixtures/v1/cong-doan-vien-chuc.dossier.json"));
    page.expect_strip(&unit.expected_strip());
    page.expect_quiet();
}
