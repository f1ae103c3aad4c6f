//! The page is whole from Chromium 99, Firefox 102 and Safari 16 on, and each place names the same
//! versions.

use std::fs;
use std::path::Path;

use tucham::i18n::Lang;
use tucham::i18n::words::app;

use crate::golden::root;

/// What came later than Chromium 99 and would be missed: without it something is not seen or not
/// told apart. What only makes lines prettier (`text-wrap`) may be there.
const TOO_NEW: [&str; 15] = [
    ":has(",
    "@container",
    "@scope",
    "@starting-style",
    "@property",
    "color-mix(",
    "light-dark(",
    "oklch(",
    "subgrid",
    "dvh",
    "svh",
    "lvh",
    "&:",
    "field-sizing",
    "popover",
];

fn styles(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            styles(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "css") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Without comments.
fn rules(text: &str) -> String {
    let pieces = text.split("/*").enumerate();
    pieces
        .map(|(n, it)| if n == 0 { it } else { it.split_once("*/").map_or("", |it| it.1) })
        .collect()
}

#[test]
fn styles_need_nothing_newer_than_the_oldest_browser() {
    let mut found = Vec::new();
    styles(&root().join("style"), &mut found);
    styles(&root().join("src/web"), &mut found);
    assert!(found.len() > 20, "{}", found.len());
    for (file, text) in found {
        let rules = rules(&text);
        for new in TOO_NEW {
            assert!(!rules.contains(new), "{file}: {new}");
        }
    }
}

#[test]
fn every_place_names_the_same_oldest_browsers() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let help = app::BROWSERS;
    let texts = [page.as_str(), &readme, help.to(Lang::Vi), help.to(Lang::En)];
    for text in texts {
        for version in ["99", "102", "16"] {
            assert!(text.contains(version), "no {version} in {text}");
        }
    }
    assert!(help.to(Lang::Vi).contains("Chrome 109") && page.contains("Chrome 109"));
}
