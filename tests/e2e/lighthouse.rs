//! Lighthouse gives the first page 100 for accessibility and best practices.

use std::process::Command;

use serde_json::Value;

use crate::stage::{Folder, Site, read_json, setting};

#[test]
fn lighthouse_gives_full_marks() {
    let site = Site::serve();
    let report = audit(&site.url());
    for category in ["accessibility", "best-practices"] {
        let score = &report["categories"][category]["score"];
        assert!(*score == 1, "{category} is {score}:\n{}", failed(&report));
    }
}

fn audit(url: &str) -> Value {
    let folder = Folder::new();
    let report = folder.path().join("report.json");
    let run = Command::new("node")
        .arg(setting("TUCHAM_LIGHTHOUSE"))
        .args([url, "--quiet", "--preset=desktop", "--output=json"])
        .arg("--only-categories=accessibility,best-practices")
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run")
        .arg(format!("--output-path={}", report.display()))
        .env("CHROME_PATH", setting("CHROME"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "lighthouse failed on {url}: {said}");
    read_json(&report)
}

/// The audits that cost points, with what they found.
fn failed(report: &Value) -> String {
    let audits = report["audits"].as_object().expect("audits").values();
    let bad = audits.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
    let lines = bad
        .map(|audit| format!("{}: {} {}", audit["id"], audit["title"], audit["details"]["items"]));
    lines.collect::<Vec<_>>().join("\n")
}
