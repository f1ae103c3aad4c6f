//! Old Chromiums: the last one of Windows 7, and one near the lowest that the help page names, run
//! an officer's day. There is no WebDriver for them.

use std::path::Path;
use std::process::Command;

use crate::stage::{Site, Unit, setting};

#[test]
fn chromium_109_does_an_officer_s_day() {
    run("109");
}

#[test]
fn chromium_103_does_an_officer_s_day() {
    run("103");
}

#[track_caller]
fn run(version: &str) {
    let site = Site::serve();
    let npm = setting("TUCHAM_OLD_CHROMIUM");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("old_browser.mjs");
    let run = Command::new("node")
        .arg(script)
        .arg(npm.join("puppeteer-core"))
        .arg(npm.join(format!("chromium-{version}")))
        .arg(npm.join(format!("unpacked-{version}")))
        .arg(site.url())
        .arg(Unit::from_fixture("xa-an-binh").file())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    let failed = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.trim() == "done", "Chromium {version}: {said}{failed}");
}
