//! Files: seals and checksums of the examples, what is kept, what is refused and how.

use serde_json::{Value, json};
use tucham::domain::problem::{Checked, Problem, Severity};
use tucham::formats::{
    FileKind, MAX_BYTES, kind_of, read_campaign, read_dossier, read_own_set, read_set,
    read_set_with_text, sha256_hex, write_dossier, write_draft,
};
use tucham::i18n::{Lang, problems::said};

use crate::case::{Case, area, given};
use crate::golden::{built_in, bytes};

pub const EXAMPLES: [(&str, &str); 3] = [
    ("xa-an-binh", "xa-mau"),
    ("so-thanh-tra-tinh", "so-mau"),
    ("cong-doan-vien-chuc", "cong-doan-mau"),
];

pub fn example(name: &str) -> Vec<u8> {
    bytes(format!("tests/fixtures/examples/{name}.dossier.json"))
}

fn value(name: &str) -> Value {
    serde_json::from_slice(&example(name)).unwrap()
}

fn told(problems: &[Problem]) -> Vec<String> {
    let line = |it: &Problem| format!("{} {}", it.code.as_str(), it.place.pointer);
    problems.iter().map(|it| line(it).trim_end().to_string()).collect()
}

#[test]
fn seals_and_checksums_of_the_examples_fit() {
    for (name, set) in EXAMPLES {
        let Checked { value, problems } = read_dossier(&example(name));
        assert_eq!(told(&problems), [""; 0], "{name}");
        assert_eq!(value.unwrap().set.checksum, built_in(set).checksum, "{name}");
    }
}

#[test]
fn writing_and_reading_again_is_identity_and_keeps_the_seal() {
    for (name, _) in EXAMPLES {
        let dossier = read_dossier(&example(name)).value.unwrap();
        let written = write_dossier(&dossier);
        let again = read_dossier(written.text.as_bytes());
        assert_eq!(told(&again.problems), [""; 0], "{name}");
        assert_eq!(again.value.unwrap(), dossier, "{name}");
        // A file written by this build and read again is written the same, to the byte.
        assert_eq!(write_dossier(&dossier), written);
        let draft = write_draft(&dossier);
        assert_eq!(read_dossier(draft.as_bytes()).value.unwrap(), dossier, "{name}");
    }
}

#[test]
fn a_changed_file_is_noticed_by_its_seal() {
    let mut changed = value("xa-an-binh");
    changed["declared"]["total"] = json!("99");
    let Checked { value, problems } = read_dossier(changed.to_string().as_bytes());
    assert!(value.is_some());
    assert_eq!(told(&problems), ["TEP-301 /seal/value"]);
    assert_eq!(problems[0].code.severity(), Severity::Warning);
    changed.as_object_mut().unwrap().remove("seal");
    assert_eq!(told(&read_dossier(changed.to_string().as_bytes()).problems), ["TEP-302 /seal"]);
}

#[test]
fn the_seal_does_not_depend_on_the_order_of_keys_or_blanks() {
    fn reversed(value: &Value) -> String {
        match value {
            Value::Object(fields) => {
                let fields = fields.iter().rev();
                let fields =
                    fields.map(|(key, value)| format!(" {} :\n{}", json!(key), reversed(value)));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(" ,"))
            }
            Value::Array(list) => {
                format!("[{}]", list.iter().map(reversed).collect::<Vec<_>>().join(" , "))
            }
            other => other.to_string(),
        }
    }
    for (name, set) in EXAMPLES {
        let text = reversed(&value(name));
        assert_eq!(told(&read_dossier(text.as_bytes()).problems), [""; 0], "{name}");
        let file: Value = serde_json::from_slice(&bytes(format!("src/sets/{set}.json"))).unwrap();
        let read = read_set(reversed(&file).as_bytes()).sound().unwrap();
        assert_eq!(read.checksum, built_in(set).checksum);
    }
}

#[test]
fn the_canonical_text_of_a_set_reads_back_to_itself_and_carries_its_checksum() {
    for (_, set) in EXAMPLES {
        let read = read_set_with_text(&bytes(format!("src/sets/{set}.json"))).value.unwrap();
        assert_eq!(read.set.checksum, format!("sha256:{}", sha256_hex(read.text.as_bytes())));
        assert_eq!(read_set_with_text(read.text.as_bytes()).value.unwrap(), read);
    }
}

#[test]
fn unknown_keys_of_a_dossier_survive_at_every_level() {
    let lifted = read_dossier(&example("xa-an-binh")).value.unwrap();
    let mut file: Value = serde_json::from_str(&write_dossier(&lifted).text).unwrap();
    file["carried"] = json!({"from": {"id": "0"}});
    file["parts"] = json!([{"id": "p"}]);
    let document = format!("/documents/{}", lifted.entries["c1.1.1"].evidence[0].document);
    let strange = json!({"b": [1, 2.5, null, {"c": "ế"}], "a": true});
    for pointer in [
        "",
        "/unit",
        "/campaign",
        "/set",
        "/people",
        "/people/preparedBy",
        "/entries/c1.1.1",
        "/entries/c1.1.1/evidence/0",
        &document,
        &format!("{document}/file"),
        "/carried",
        "/carried/from",
        "/parts/0",
        "/people/approvedBy",
        "/report",
        "/rounds/0",
        "/rounds/0/by",
        "/rounds/0/verdicts/c3.3.2",
        "/rounds/0/explanations/c3.3.2",
        "/declared",
    ] {
        file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}"))["future"] =
            strange.clone();
    }
    file["history"] =
        json!([{"at": "", "by": "", "change": {"kind": "new", "x": 1}, "future": strange}]);
    let dossier = read_dossier(file.to_string().as_bytes()).value.unwrap();
    let mut written: Value = serde_json::from_str(&write_dossier(&dossier).text).unwrap();
    for file in [&mut file, &mut written] {
        file.as_object_mut().unwrap().remove("seal");
    }
    assert_eq!(differences(&file, &written, ""), [""; 0]);
}

/// Where the second lacks or changes something of the first; empty texts and lists may be added.
fn differences(first: &Value, second: &Value, pointer: &str) -> Vec<String> {
    match (first, second) {
        (Value::Object(fields), Value::Object(others)) => {
            let of = |(key, value): (&String, &Value)| match others.get(key) {
                Some(other) => differences(value, other, &format!("{pointer}/{key}")),
                None => vec![format!("{pointer}/{key} is lost")],
            };
            fields.iter().flat_map(of).collect()
        }
        (Value::Array(list), Value::Array(others)) if list.len() == others.len() => {
            let pairs = list.iter().zip(others).enumerate();
            pairs.flat_map(|(at, (a, b))| differences(a, b, &format!("{pointer}/{at}"))).collect()
        }
        (first, second) if first == second => Vec::new(),
        (first, second) => vec![format!("{pointer}: {first} became {second}")],
    }
}

#[test]
fn an_answer_of_a_later_version_is_kept_as_it_is() {
    let answer = json!({"kind": "mapped", "cells": [[1, 2]], "note": {"x": null}});
    let case = Case::new(vec![area("a", vec![given("x", "1")])]).answer("x", answer.clone());
    let written: Value = serde_json::from_str(&write_dossier(&case.dossier()).text).unwrap();
    assert_eq!(written["entries"]["x"]["answer"], answer);
    let more = json!({"kind": "points", "points": "1", "unit": "điểm"});
    let case = case.answer("x", more.clone()).expect("x", "0 TL-214");
    let written: Value = serde_json::from_str(&write_dossier(&case.dossier()).text).unwrap();
    assert_eq!(written["entries"]["x"]["answer"], more);
}

#[test]
fn a_dossier_carries_its_own_set() {
    let case = Case::new(vec![area("a", vec![given("x", "1")])]);
    let read = read_set_with_text(case.set.to_string().as_bytes()).value.unwrap();
    let mut dossier = case.dossier();
    assert!(read_own_set(&dossier).is_none());
    dossier.own_set = Some(read.text.clone());
    dossier.set.checksum = read.set.checksum.clone();
    let again = read_dossier(write_dossier(&dossier).text.as_bytes()).value.unwrap();
    assert_eq!(read_own_set(&again).unwrap().sound().unwrap(), read);
    dossier.set.checksum = "sha256:0".into();
    assert_eq!(told(&read_own_set(&dossier).unwrap().problems), ["TEP-303 /ownSet"]);
    dossier.own_set = Some(read.text.replace("\"max\":\"1\"", "\"max\":\"2\""));
    let problems = read_own_set(&dossier).unwrap().problems;
    assert!(problems.iter().all(|it| it.place.pointer.starts_with("/ownSet")), "{problems:?}");
}

/// Bytes that are refused whole, with the one problem they have.
fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    let nested = format!("{{\"format\":\"tucham/dossier\",\"x\":{deep}}}");
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = format!("[{}0]", "0,".repeat(1_000_001));
    vec![
        ("TEP-101", b"".to_vec()),
        ("TEP-101", b" \n\t".to_vec()),
        ("TEP-101", b"\xef\xbb\xbf".to_vec()),
        ("TEP-102", vec![b' '; MAX_BYTES + 1]),
        ("TEP-103", utf16),
        ("TEP-103", b"{\"a\": \"\xff\"}".to_vec()),
        ("TEP-112", b"PK\x03\x04".to_vec()),
        ("TEP-114", b"<!doctype html>".to_vec()),
        ("TEP-104", b"{\"format\": \"tucham/dossier\"".to_vec()),
        ("TEP-104", b"{} {}".to_vec()),
        ("TEP-104", b"{'a': 1}".to_vec()),
        ("TEP-104", b"{\"a\": 1e999}".to_vec()),
        ("TEP-104", b"{\"a\": NaN}".to_vec()),
        ("TEP-104", b"{\"a\": \"\\ud800\"}".to_vec()),
        ("TEP-105", deep.into_bytes()),
        ("TEP-105", nested.into_bytes()),
        ("TEP-106", b"{\"format\": \"tucham/dossier\", \"id\": 1, \"id\": 2}".to_vec()),
        ("TEP-107", b"{\"format\": \"tucham/score-sheet\", \"formatVersion\": 1}".to_vec()),
        ("TEP-109", b"null".to_vec()),
        ("TEP-109", b"[]".to_vec()),
        ("TEP-109", b"{}".to_vec()),
        ("TEP-109", b"{\"format\": 1}".to_vec()),
        ("TEP-110", many.into_bytes()),
    ]
}

#[test]
fn bytes_that_are_no_file_of_ours_are_refused_with_one_reason() {
    for (code, bytes) in refused() {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        let set = read_set(&bytes);
        let dossier = read_dossier(&bytes);
        assert_eq!((set.value, dossier.value), (None, None), "{start}");
        assert_eq!(set.problems[0].code.as_str(), code, "{start}");
        assert_eq!(told(&set.problems), told(&dossier.problems), "{start}");
        assert_eq!(set.problems.len(), 1, "{start}");
        assert_eq!(kind_of(&bytes).unwrap_err().code.as_str(), code, "{start}");
    }
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    let with_mark = [b"\xef\xbb\xbf".to_vec(), example("xa-an-binh")].concat();
    assert_eq!(told(&read_dossier(&with_mark).problems), [""; 0]);
}

#[test]
fn one_kind_of_file_is_not_taken_for_the_other() {
    assert_eq!(told(&read_set(&example("xa-an-binh")).problems), ["TEP-107"]);
    assert_eq!(told(&read_dossier(&bytes("src/sets/xa-mau.json")).problems), ["TEP-107"]);
    assert_eq!(kind_of(&example("xa-an-binh")), Ok(FileKind::Dossier));
    assert_eq!(kind_of(&bytes("src/sets/xa-mau.json")), Ok(FileKind::CriteriaSet));
}

#[test]
fn a_newer_file_is_refused_naming_the_version_it_needs() {
    let mut file = value("xa-an-binh");
    file["formatVersion"] = json!(3);
    let problems = read_dossier(file.to_string().as_bytes()).problems;
    assert_eq!(told(&problems), ["TEP-108 /formatVersion"]);
    let text = said(&problems[0], Lang::Vi).to_string();
    assert!(text.contains("phiên bản định dạng 3") && text.contains("đến phiên bản 2"), "{text}");
    for strange in
        [json!(0), json!("1"), json!(1.5), json!(-1), json!(null), json!(99999999999999999999.0)]
    {
        file["formatVersion"] = strange.clone();
        let problems = read_dossier(file.to_string().as_bytes()).problems;
        assert_eq!(told(&problems), ["TEP-202 /formatVersion"], "{strange}");
    }
}

#[test]
fn a_dossier_of_the_wrong_shape_is_refused_with_every_place() {
    let cases: [(&str, Value, &str); 9] = [
        ("/revision", json!("12"), "TEP-202 /revision"),
        ("/revision", json!(-1), "TEP-202 /revision"),
        ("/entries", json!([]), "TEP-202 /entries"),
        ("/entries/c1.1.1", json!(null), "TEP-202 /entries/c1.1.1"),
        ("/entries/c1.1.1/evidence", json!({}), "TEP-202 /entries/c1.1.1/evidence"),
        ("/profile/handlesProcedures", json!("yes"), "TEP-202 /profile/handlesProcedures"),
        ("/stage", json!("closed"), "TEP-205 /stage"),
        ("/set", json!("xa-mau"), "TEP-202 /set"),
        ("/rounds/0/number", json!(null), "TEP-202 /rounds/0/number"),
    ];
    for (pointer, wrong, expected) in cases {
        let mut file = value("xa-an-binh");
        *file.pointer_mut(pointer).unwrap() = wrong;
        let Checked { value, problems } = read_dossier(file.to_string().as_bytes());
        assert_eq!(value, None, "{pointer}");
        assert!(
            told(&problems).contains(&expected.to_string()),
            "{pointer}: {:?}",
            told(&problems)
        );
    }
    let lifted = read_dossier(&example("xa-an-binh")).value.unwrap();
    let written: Value = serde_json::from_str(&write_dossier(&lifted).text).unwrap();
    for (pointer, wrong, expected) in [
        ("/documents", json!([]), "TEP-202 /documents"),
        ("/entries/c1.1.1/evidence/0", json!({}), "TEP-201 /entries/c1.1.1/evidence/0"),
        (
            "/entries/c1.1.1/evidence/0/document",
            json!(1),
            "TEP-202 /entries/c1.1.1/evidence/0/document",
        ),
        ("/campaign/period", json!("tháng 3"), "TEP-205 /campaign/period"),
    ] {
        let mut file = written.clone();
        file["campaign"]["period"] = json!("half1");
        *file.pointer_mut(pointer).unwrap() = wrong;
        let Checked { value, problems } = read_dossier(file.to_string().as_bytes());
        assert_eq!(value, None, "{pointer}");
        assert!(told(&problems).contains(&expected.to_string()), "{:?}", told(&problems));
    }
    let mut file = value("xa-an-binh");
    file["id"] = json!(5);
    file["entries"]["c1.1.1"]["note"] = json!(5);
    let found = told(&read_dossier(file.to_string().as_bytes()).problems);
    assert_eq!(found[..2], ["TEP-202 /id", "TEP-202 /entries/c1.1.1/note"]);
}

#[test]
fn names_with_meaning_elsewhere_are_just_names() {
    let case = Case::new(vec![area("a", vec![given("x", "1")])])
        .answer("__proto__", json!({"kind": "points", "points": "1"}))
        .answer("c~1/0", json!({"kind": "points", "points": "1"}));
    let dossier = case.dossier();
    assert!(dossier.entries.contains_key("__proto__"));
    let strangers = tucham::domain::score::verify::entries(&case.sound(), &dossier);
    assert_eq!(told(&strangers), ["TEP-307 /entries/__proto__", "TEP-307 /entries/c~01~10"]);
}

#[test]
fn declared_totals_are_compared_as_numbers() {
    let verify = tucham::domain::score::verify::declared;
    for (name, set) in EXAMPLES {
        let (set, mut dossier) = (built_in(set), read_dossier(&example(name)).value.unwrap());
        assert_eq!(told(&verify(&set, &dossier)), [""; 0], "{name}");
        let declared = dossier.declared.as_mut().unwrap();
        declared.total += "0";
        declared.index = None;
        declared.band = Some("excellent".into());
        assert_eq!(
            told(&verify(&set, &dossier)),
            ["TEP-306 /declared/index", "TEP-306 /declared/band"],
            "{name}"
        );
        let told_class = verify(&set, &dossier).pop().unwrap();
        let found = told_class.facts.iter().find(|(fact, _)| fact == "found").unwrap();
        assert_eq!(found.1, "“Xuất sắc”", "a class is told by its name");
        dossier.declared = None;
        assert_eq!(told(&verify(&set, &dossier)), [""; 0]);
    }
}

#[test]
fn a_year_that_nobody_can_score_is_a_problem_and_never_another_year() {
    let mut file = value("xa-an-binh");
    for year in
        [json!(0), json!(1899), json!(2200), json!(4_294_967_296_u64), json!(999_999_999_999_u64)]
    {
        file["campaign"]["year"] = year.clone();
        let checked = read_dossier(file.to_string().as_bytes());
        let codes: Vec<&str> = checked.problems.iter().map(|it| it.code.as_str()).collect();
        assert!(codes.contains(&"TEP-121"), "{year}: {codes:?}");
        assert_eq!(checked.value.unwrap().campaign.year, None, "{year}");
        let campaign = json!({"format": "tucham/campaign", "formatVersion": 1, "id": "1",
            "year": year, "groups": [], "units": []});
        let checked = read_campaign(campaign.to_string().as_bytes());
        assert!(checked.problems.iter().any(|it| it.code.as_str() == "TEP-121"), "{year}");
    }
}
