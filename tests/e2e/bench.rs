//! A measurement rather than a test: `cargo xtask bench` runs it with its own files, on the page as
//! people have it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use static_server::Server;

use super::stage::{Browser, Page, setting};

/// What watches the page; it leaves its figures in `window.figures`.
const SCRIPT: &str = include_str!("bench.js");

#[test]
#[ignore = "a measurement: cargo xtask bench"]
fn files_are_verified_and_ranked() {
    let folder = setting("TUCHAM_BENCH_FILES");
    let files = files_in(&folder.join(setting("TUCHAM_BENCH_BELOW")));
    let server = Server::start(&setting("TUCHAM_BENCH_SITE"), 0).unwrap();
    let page = Page::open(Browser::chromium(), server.url());
    page.go("/review");
    page.hand_over("campaign-file", &folder.join("campaign.json"));
    page.wait_for_element("inbox-files");
    let watching = page.browser.driver().execute(SCRIPT, vec![files.len().into()]);
    page.browser.wait(watching).unwrap();
    choose(&page.browser, "#bench-files", &files);
    awaited(&page, "parse");
    // What the bare reading has left behind is no part of the work.
    page.browser.devtools("HeapProfiler.collectGarbage", json!({}));
    choose(&page.browser, "#inbox-files", &files);
    awaited(&page, "receive");
    let tally = "return [...document.querySelectorAll('.tally b')].map(it => it.textContent)";
    let tally = page.evaluate(tally);
    assert_eq!(tally[0], tally[1], "every file was accepted: {tally}");
    page.click("to-result");
    let mut figures = awaited(&page, "rank");
    figures["rss"] = json!(renderers().iter().max());
    fs::write(setting("TUCHAM_BENCH_REPORT"), figures.to_string()).unwrap();
    server.stop();
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// All figures once this one is there; however long that takes.
fn awaited(page: &Page, name: &str) -> Value {
    loop {
        let figures = page.evaluate("return window.figures");
        if !figures[name].is_null() {
            return figures;
        }
        // Long enough that asking does not disturb what is measured.
        std::thread::sleep(std::time::Duration::from_millis(250));
    }
}

/// Puts files into a field of the page, as a person who chooses them all.
fn choose(browser: &Browser, field: &str, files: &[PathBuf]) {
    let document = browser.devtools("DOM.getDocument", json!({}));
    let root = document["root"]["nodeId"].clone();
    let field = browser.devtools("DOM.querySelector", json!({"nodeId": root, "selector": field}));
    browser.devtools("DOM.setFileInputFiles", json!({"nodeId": field["nodeId"], "files": files}));
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
