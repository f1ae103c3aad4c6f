//! Each worked example, entered field by field, in one engine or another: the page shows its totals, the exported file holds
//! its answers, opens elsewhere, and the command line finds the same sheet.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::stage::{
    Browser, Folder, Kind, Options, Page, Site, Unit, differences, essence, setting,
};

#[test]
fn a_commune_scores_itself() {
    from_start_page_to_superior(Kind::Chromium, "xa-an-binh");
}

#[test]
fn a_department_scores_itself() {
    from_start_page_to_superior(Kind::Chromium, "so-thanh-tra-tinh");
}

#[test]
fn a_trade_union_scores_itself_in_firefox() {
    a_trade_union_in(Kind::Firefox);
}

#[test]
fn a_trade_union_scores_itself_in_webkit() {
    a_trade_union_in(Kind::WebKit);
}

fn a_trade_union_in(kind: Kind) {
    let dossier = from_start_page_to_superior(kind, "cong-doan-vien-chuc");
    let contest = &dossier["entries"]["c1.2.2"]["answer"];
    let members = &dossier["figures"]["members"];
    assert_eq!((&contest["part"], &members["value"]), (&"2364".into(), &"2727".into()));
}

/// The whole way of one example; the exported dossier.
fn from_start_page_to_superior(kind: Kind, name: &str) -> Value {
    let unit = Unit::from_fixture(name);
    let site = Site::serve();
    let page = Page::open(in_engine(kind), site.url());
    unit.enter(&page);
    lock(&page);
    page.saved();
    page.expect_strip(&unit.expected_strip());

    let bytes = page.export();
    page.expect_quiet();
    let dossier: Value = serde_json::from_slice(&bytes).unwrap();
    let found = differences(&essence(&dossier), &unit.as_entered());
    assert!(found.is_empty(), "the exported file differs from what was entered:\n{found}");
    assert_eq!(dossier["stage"], "submitted");
    drop(page);

    let folder = Folder::new();
    let file = folder.write("ho-so.json", &bytes);
    opens_at_the_superior(kind, &site, &file, &unit);
    let sheet = scored_by_the_command_line(&file);
    let found = differences(&without_whys(sheet), &without_whys(unit.sheet().clone()));
    assert!(found.is_empty(), "`tucham score` differs from the expected sheet:\n{found}");
    dossier
}

fn in_engine(kind: Kind) -> Browser {
    Browser::start(&Options { kind, ..Options::default() })
}

#[track_caller]
fn lock(page: &Page) {
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.wait_for_element("reopen");
}

/// Another computer: a profile that has never seen the app.
fn opens_at_the_superior(kind: Kind, site: &Site, file: &Path, unit: &Unit) {
    let page = Page::open(in_engine(kind), site.url());
    page.open_file(file);
    page.expect_strip(&unit.expected_strip());
    page.expect_quiet();
}

fn scored_by_the_command_line(file: &Path) -> Value {
    let run = Command::new(setting("TUCHAM_CLI")).arg("score").arg(file).arg("--json").output();
    let run = run.unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "`tucham score` failed: {said}");
    serde_json::from_slice(&run.stdout).unwrap()
}

/// The sentences are the subject of the native tests.
fn without_whys(mut sheet: Value) -> Value {
    for line in sheet["lines"].as_array_mut().unwrap() {
        line.as_object_mut().unwrap().remove("why");
    }
    sheet
}
