//! Files that a person chooses come in, whatever the browser: usable ones, a torn one, and one that
//! is far too large to be read.

use std::path::PathBuf;

use serde_json::json;

use crate::communes;
use crate::stage::{Browser, Folder, Kind, Options, Page, Site};

#[test]
fn chosen_files_are_received_in_chromium() {
    are_received(Kind::Chromium);
}

#[test]
fn chosen_files_are_received_in_firefox() {
    are_received(Kind::Firefox);
}

#[test]
fn chosen_files_are_received_in_webkit() {
    are_received(Kind::WebKit);
}

/// The refused files that are listed, each with the code of its problem.
const REFUSED: &str = "
    return [...document.querySelectorAll('tr[data-file]')]
      .map((row) => [row.dataset.file, row.innerText.match(/TEP-\\d+/)?.[0]]);";

fn are_received(kind: Kind) {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let usable = |place| {
        let (name, text) = communes::file(&set, place);
        folder.write(&name, text)
    };
    let mut files: Vec<PathBuf> = (0..40).map(usable).collect();
    files.insert(20, folder.write("rach.json", "{"));
    files.push(folder.write("phim.json", vec![b'x'; 24 << 20]));
    let page = Page::open(Browser::start(&Options { kind, ..Options::default() }), site.url());
    page.go("/review");
    page.click("free-inbox");
    page.hand_over_all("inbox-files", &files);
    page.expect_text("tally-all", "42 Tất cả");
    page.expect_text("tally-accepted", "40 Đã nhận");
    page.click("tally-refused");
    page.wait_for(
        "the refused files alone",
        "return document.querySelectorAll('tr[data-file]').length === 2",
    );
    assert_eq!(page.evaluate(REFUSED), json!([["rach.json", "TEP-104"], ["phim.json", "TEP-102"]]));
    page.go("/review/~/result");
    page.wait_for(
        "every usable file in the ranking",
        "return document.querySelectorAll('#ranking tbody tr').length === 40",
    );
    page.expect_quiet();
}
