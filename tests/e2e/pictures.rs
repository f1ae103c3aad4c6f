//! Pictures of the filled trade-union example for README and docs, and the print sheet.
//!
//! They go to `target/e2e-pictures`; `TUCHAM_PICTURES=docs/pictures cargo xtask test e2e pictures`
//! takes those of the repository anew. Each must stay small enough to be kept there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::stage::{Browser, Folder, Page, Site, compact, filled, repository};

/// The most that a picture may weigh.
const MOST_BYTES: u64 = 150 * 1024;

/// Page, and its address within the draft.
const PAGES: [(&str, &str); 6] = [
    ("unit", "unit"),
    ("tasks", "tasks"),
    ("table", "areas/a1"),
    ("criterion", "criteria/c1.2.2"),
    ("check", "check"),
    ("print-page", "print"),
];

#[test]
fn pictures_of_the_main_pages() {
    let wanted = std::env::var_os("TUCHAM_PICTURES").map(PathBuf::from);
    let folder = repository("").join(wanted.unwrap_or("target/e2e-pictures".into()));
    fs::create_dir_all(&folder).unwrap();
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    let draft = page.draft();
    page.select("theme", "light");
    for (kind, width, height) in [("desktop", 1366, 768), ("phone", 360, 740)] {
        page.browser.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": kind == "phone"}),
        );
        page.wait_for("the window", &format!("return innerWidth === {width}"));
        page.go("/");
        take(&page, &folder.join(format!("start-{kind}.png")));
        for (name, step) in PAGES {
            page.go(&format!("/drafts/{draft}/{step}"));
            take(&page, &folder.join(format!("{name}-{kind}.png")));
        }
    }
    print_sheet(&page, &folder);
}

fn take(page: &Page, path: &Path) {
    // A title that has the focus would wear its ring.
    page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
    let picture = page.browser.wait(page.browser.driver().screenshot_as_png()).unwrap();
    fs::write(path, compact(&picture)).unwrap();
    expect_small(path);
}

/// The sheets as they leave the printer: A4; the first one as a picture where `pdftoppm` is there.
fn print_sheet(page: &Page, folder: &Path) {
    let printed = page
        .browser
        .devtools("Page.printToPDF", json!({"preferCSSPageSize": true, "printBackground": false}));
    let scratch = Folder::new();
    let base64 = scratch.write("sheet.base64", printed["data"].as_str().unwrap());
    let decoded = Command::new("base64").arg("-d").arg(base64).output().unwrap();
    let pdf = scratch.write("sheet.pdf", &decoded.stdout);
    let boxes = String::from_utf8_lossy(&decoded.stdout);
    let boxes: Vec<_> = boxes.lines().filter(|line| line.contains("/MediaBox")).collect();
    let is_a4 = |line: &&&str| line.contains("[0 0 594.9") || line.contains("[0 0 595");
    assert!(!boxes.is_empty() && boxes.iter().all(|line| is_a4(&line)), "not A4: {boxes:?}");

    let picture = folder.join("print");
    let run = Command::new("pdftoppm")
        .args(["-png", "-gray", "-r", "70", "-f", "1", "-l", "1", "-singlefile"])
        .args([&pdf, &picture])
        .status();
    if run.is_ok_and(|status| status.success()) {
        expect_small(&picture.with_extension("png"));
    }
}

fn expect_small(path: &Path) {
    let size = fs::metadata(path).unwrap().len();
    assert!(
        size <= MOST_BYTES,
        "{} weighs {size} bytes, at most {MOST_BYTES} are wanted",
        path.display()
    );
}
