//! A folder dropped onto the inbox: every file below it is received, however deep, and also where
//! the browser hands the folder over in portions.

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site};

/// More than the hundred that Chromium hands over at once.
const IN_ONE_FOLDER: usize = 120;

#[test]
fn a_dropped_folder_is_received_with_the_folders_inside_it() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let write = |below: &str, place: usize| {
        let (name, text) = communes::file(&set, place);
        folder.write(&format!("{below}/{name}"), text)
    };
    for place in 0..IN_ONE_FOLDER {
        write("gui/xa", place);
    }
    write("gui", IN_ONE_FOLDER);
    write("gui/phuong/bo-sung", IN_ONE_FOLDER + 1);
    let beside = write("rieng", IN_ONE_FOLDER + 2);
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.click("free-inbox");
    page.drop_onto("inbox-drop", &[&folder.path().join("gui"), &beside]);
    page.expect_text("tally-all", "123 Tất cả");
    page.expect_text("tally-accepted", "123 Đã nhận");
    let last = communes::code(IN_ONE_FOLDER + 1);
    page.type_into("files-search", &last);
    page.wait_for(
        "the deepest file",
        &format!("return !!document.querySelector('tr[data-file=\"{last}.json\"]')"),
    );
    page.expect_quiet();
}
