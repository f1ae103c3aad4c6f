//! A set that is not built in: opened from a file, kept, used, and carried by the dossier to someone
//! who does not have it.

use serde_json::{Value, json};

use crate::stage::{Browser, Folder, Page, Site, Unit, read_json, repository};

#[test]
fn a_set_from_a_file_travels_inside_the_dossier() {
    let site = Site::serve();
    let folder = Folder::new();
    let mut set = read_json(&repository("src/sets/cong-doan-mau.json"));
    set["id"] = json!("tinh-cua-toi");
    set["title"] = json!({"vi": "Bộ tiêu chí của tỉnh"});
    let set_file = folder.write("bo-tieu-chi.json", set.to_string());

    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.hand_over("open-file", &set_file);
    page.wait_for(
        "the opened set to be chosen",
        "return /Bộ tiêu chí của tỉnh/.test(document.querySelector('input[name=set]:checked')?.closest('label').innerText)",
    );
    page.click("start");
    page.arrive_at("unit-name");
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    page.reload();
    let strip = page.strip();
    let bytes = page.export();
    page.expect_quiet();
    drop(page);

    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["set"]["id"], "tinh-cua-toi");
    assert_eq!(file["ownSet"], set, "the dossier carries the set as it came");
    let elsewhere = Page::open(Browser::chromium(), site.url());
    elsewhere.open_file(&folder.write("ho-so.json", &bytes));
    elsewhere.expect_strip(&strip);
    elsewhere.expect_quiet();
}
