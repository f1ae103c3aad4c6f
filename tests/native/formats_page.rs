//! `docs/formats.md` is the contract: every section that the source names is there, and every kind.

use std::fs;
use std::path::{Path, PathBuf};

use tucham::domain::set::Rule;

use crate::golden::{bytes, root};

const PAGE: &str = "docs/formats.md";

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match path.is_dir() {
            true => sources(&path, found),
            false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
            false => {}
        }
    }
}

#[test]
fn every_section_that_the_source_names_exists() {
    let page = String::from_utf8(bytes(PAGE)).unwrap();
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut named = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for (_, after) in
            text.match_indices("docs/formats.md#").map(|(at, it)| (at, &text[at + it.len()..]))
        {
            let anchor: String =
                after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let is_there = page.contains(&format!("<a id=\"{anchor}\"></a>"));
            assert!(is_there, "{} names #{anchor}", file.display());
            named += 1;
        }
    }
    assert!(named > 8, "only {named} links");
}

#[test]
fn every_kind_of_rule_is_told() {
    let page = String::from_utf8(bytes(PAGE)).unwrap();
    for kind in Rule::KINDS {
        assert!(page.contains(&format!("| `{kind}` →")), "{kind}");
    }
}
