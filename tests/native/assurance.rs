//! The assurance page names tests; each of them must exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tucham::i18n::Lang;
use tucham::i18n::words::help;

use crate::golden::root;

/// Every function of the tests as `file::function`, by the file's own name.
fn functions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            functions(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let module = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap();
            found.extend(tests_in(&text).map(|name| format!("{module}::{name}")));
        }
    }
}

/// Functions that stand behind a test attribute, natively or in a browser.
fn tests_in(text: &str) -> impl Iterator<Item = &str> {
    let behind = |attribute| text.split(attribute).skip(1);
    behind("#[test]").chain(behind("#[wasm_bindgen_test]")).filter_map(|piece| {
        let (_, rest) = piece.split_once("fn ")?;
        rest.split_once('(').map(|(name, _)| name)
    })
}

/// What the page puts into code marks and looks like `file::function`.
fn named(page: &str) -> Vec<&str> {
    let marked = page.split('`').skip(1).step_by(2);
    marked.filter(|text| text.contains("::") && !text.contains(char::is_whitespace)).collect()
}

#[test]
fn every_test_that_the_page_names_exists() {
    let mut all = BTreeSet::new();
    functions(&root().join("tests"), &mut all);
    let page = fs::read_to_string(root().join("docs/dam-bao.md")).unwrap();
    let named = named(&page);
    assert!(named.len() > 90, "{} names", named.len());
    let mut wrong = Vec::new();
    for name in named {
        if !all.contains(name) {
            wrong.push(format!("{name}: there is no such test"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What the help page says differs between browsers is tried, engine by engine, or listed as what
/// cannot be tried, in its words.
#[test]
fn each_difference_between_browsers_was_tried() {
    let page = fs::read_to_string(root().join("docs/dam-bao.md")).unwrap();
    let (_, page) = page.split_once("## Khác nhau giữa").unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" |"));
    let rows: Vec<(&str, &str)> = rows.collect();
    let sections = ["help-browsers", "help-engines"];
    let sections = help::SECTIONS.iter().filter(|section| sections.contains(&section.id));
    let terms: Vec<&str> = sections
        .flat_map(|section| section.entries.iter().map(|(term, _)| term.to(Lang::Vi)))
        .collect();
    assert_eq!(terms.len(), 13);
    let untried = page.split_once("## Không thử được").unwrap().1;
    for term in terms {
        let row = rows.iter().find(|(first, _)| *first == term);
        let (_, rest) = row.unwrap_or_else(|| panic!("{term}: the page has no such row"));
        let is_untried = untried.contains(&format!("| {term} |"));
        assert!(is_untried || !named(rest).is_empty(), "{term}: {rest}");
    }
}
