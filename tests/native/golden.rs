//! Whole score sheets of the worked examples, held against files.
//!
//! `tests/fixtures/examples/*.expected.json` were computed independently and have no `why`;
//! `tests/golden/*.json` are our own output with every `why`. After a wanted change of words, write
//! them anew with `TUCHAM_UPDATE_GOLDEN=1 cargo test --test native` and read the difference.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_dossier, read_set, write_sheet};
use tucham::i18n::Lang;

/// Example, set, view, expected sheet.
const SHEETS: [(&str, &str, &str, &str); 4] = [
    ("xa-an-binh", "xa-mau", "self", "xa-an-binh"),
    ("xa-an-binh", "xa-mau", "round:1", "xa-an-binh.round1"),
    ("so-thanh-tra-tinh", "so-mau", "self", "so-thanh-tra-tinh"),
    ("cong-doan-vien-chuc", "cong-doan-mau", "self", "cong-doan-vien-chuc"),
];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn bytes(path: impl AsRef<Path>) -> Vec<u8> {
    let path = root().join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn built_in(id: &str) -> CriteriaSet {
    read_set(&bytes(format!("src/sets/{id}.json"))).sound().unwrap()
}

/// The sample as files of version 1 name it.
pub fn earlier(id: &str) -> CriteriaSet {
    read_set(&bytes(format!("src/sets/earlier/{id}-2026.1.json"))).sound().unwrap()
}

fn sheet(example: &str, set: &str, view: &str, lang: Lang) -> String {
    let set = built_in(set);
    let file = bytes(format!("tests/fixtures/examples/{example}.dossier.json"));
    let dossier = read_dossier(&file).sound().unwrap();
    let sheet = score(&set, &dossier, View::parse(view).unwrap());
    write_sheet(&sheet, &set, lang)
}

#[test]
fn the_worked_examples_score_as_computed_independently() {
    for (example, set, view, expected) in SHEETS {
        let mut ours: Value = serde_json::from_str(&sheet(example, set, view, Lang::Vi)).unwrap();
        for line in ours["lines"].as_array_mut().unwrap() {
            line["why"] = Value::from("");
        }
        let file = bytes(format!("tests/fixtures/examples/{expected}.expected.json"));
        let expected: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(ours, expected, "{example}, {view}");
    }
}

#[test]
fn whole_sheets_with_every_why_stand_as_recorded() {
    for lang in Lang::ALL {
        for (example, set, view, name) in SHEETS {
            let path = format!("tests/golden/{name}.{}.json", lang.as_str());
            let ours = sheet(example, set, view, lang);
            if std::env::var_os("TUCHAM_UPDATE_GOLDEN").is_some() {
                std::fs::write(root().join(&path), &ours).unwrap();
            }
            assert_eq!(ours, String::from_utf8(bytes(&path)).unwrap(), "{path}");
        }
    }
}
