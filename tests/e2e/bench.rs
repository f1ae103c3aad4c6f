//! A measurement rather than a test: `cargo xtask bench` runs it with its own page and files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xtask::server::Server;

use super::stage::{Browser, setting};

/// What the page does; it leaves its figures in `window.figures`.
const SCRIPT: &str = include_str!("bench.js");

#[test]
#[ignore = "a measurement: cargo xtask bench"]
fn files_are_verified_and_ranked() {
    let files = setting("TUCHAM_BENCH_FILES");
    let server = Server::start(&setting("TUCHAM_BENCH_SITE"), 0).unwrap();
    let browser = Browser::chromium();
    browser.wait(browser.driver().goto(server.url())).unwrap();
    hand_over(&browser, &files.join("files"));
    let campaign = fs::read_to_string(files.join("campaign.json")).unwrap();
    browser.wait(browser.driver().execute(SCRIPT, vec![campaign.into()])).unwrap();
    let mut figures = loop {
        let answer = browser.wait(browser.driver().execute("return window.figures", vec![]));
        let answer: Value = answer.unwrap().json().clone();
        if !answer.is_null() {
            break answer;
        }
        // Long enough that asking does not disturb what is measured.
        std::thread::sleep(std::time::Duration::from_millis(250));
    };
    assert_eq!(figures["failure"], Value::Null, "{figures}");
    figures["rss"] = json!(renderers().iter().max());
    fs::write(setting("TUCHAM_BENCH_REPORT"), figures.to_string()).unwrap();
    server.stop();
}

/// Puts every file of a folder into the page's field, as a person who chooses them all.
fn hand_over(browser: &Browser, folder: &Path) {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let document = browser.devtools("DOM.getDocument", json!({}));
    let root = document["root"]["nodeId"].clone();
    let field =
        browser.devtools("DOM.querySelector", json!({"nodeId": root, "selector": "#files"}));
    browser.devtools("DOM.setFileInputFiles", json!({"nodeId": field["nodeId"], "files": paths}));
}

/// Bytes in memory of every renderer that this process has started.
fn renderers() -> Vec<u64> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let of = |path: PathBuf| {
        let id: u32 = path.file_name()?.to_str()?.parse().ok()?;
        let command = fs::read_to_string(path.join("cmdline")).ok()?;
        let is_own = command.contains("--type=renderer") && descends(id, std::process::id());
        let status = fs::read_to_string(path.join("status")).ok().filter(|_| is_own)?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
    };
    processes.filter_map(|entry| of(entry.path())).collect()
}

fn descends(id: u32, from: u32) -> bool {
    let mut id = id;
    while id > 1 && id != from {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        // The name in parentheses may hold blanks; the parent is the second word behind it.
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1));
        id = parent.and_then(|parent| parent.parse().ok()).unwrap_or(0);
    }
    id == from
}
