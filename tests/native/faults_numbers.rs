//! Faults of numbers that no other test holds as a whole. Thresholds, thirds, negative figures, nought
//! of nought and part above whole stand with the rules (`rules.rs`), comma and dot with the typed
//! numbers (`typed_numbers.rs`); `docs/dam-bao.md` leads from each fault to its test.

use serde_json::json;
use tucham::domain::dossier::{Answer, Dossier, Entry};
use tucham::domain::score::{View, score};
use tucham::domain::typed::{Takes, read};
use tucham::formats::{write_receipt, write_sheet};
use tucham::i18n::Lang;

use crate::case::{Case, With, answer, area, given, outcome};
use crate::golden::built_in;

#[test]
fn ties_of_rounding() {
    let rule = json!({"kind": "given"});
    for (typed, points) in [
        ("0.005", "0.01"),
        ("0.015", "0.02"),
        ("0.025", "0.03"),
        ("1.115", "1.12"),
        ("0.0049", "0"),
    ] {
        assert_eq!(outcome("2", &rule, answer::points(typed)), points, "{typed}");
    }
    // Away from nought below it as well.
    let fall = json!({"kind": "deduction", "start": "0", "each": "0.005", "floor": "-1"});
    assert_eq!(outcome("1", &fall, answer::count("1")), "-0.01");
    assert_eq!(outcome("1", &fall, answer::count("3")), "-0.02");
    // 1 ÷ 16 = 6.25 % and 1 ÷ 32 = 3.125 %: the index is rounded once, from the exact share.
    let index = |max: &str, places: u32| {
        Case::new(vec![area("a", vec![given("x", max)])])
            .set("rounding", json!({"points": 2, "index": places}))
            .points("x", "1")
            .sheet()
            .index
            .map(|index| index.to_string())
    };
    assert_eq!(index("16", 1).as_deref(), Some("6.3"));
    assert_eq!(index("32", 2).as_deref(), Some("3.13"));
}

#[test]
fn one_thousand_and_a_half() {
    // As typed, as kept, as scored: 1.000,5 is read, 1.000 alone is left to the person.
    let kept = |typed: &str| read(typed, Takes::Decimal).kept(typed);
    let rule = json!({"kind": "bands", "unit": {"vi": "hồ sơ"}, "steps": [
        {"from": "1000.5", "points": "1"}, {"from": "1", "points": "0.5"}]});
    let scored = |typed: &str| outcome("1", &rule, answer::value(&kept(typed)));
    assert_eq!(scored("1.000,5"), "1");
    assert_eq!(scored("1,000.5"), "1");
    assert_eq!(scored("1000,4999"), "0.5");
    assert_eq!(scored("1.000"), "0 TL-202");
    assert_eq!(scored("1.000,5,5"), "0 TL-201");
}

#[test]
fn blank_against_nought_against_not_applicable() {
    let leaf = given("x", "2").with("notApplicable", json!({"effect": "exclude"}));
    let case = || Case::new(vec![area("a", vec![leaf.clone(), given("y", "2")])]).points("y", "1");
    case().expect("x", "0 unanswered").expect_total("1/4 = 25 any");
    case().points("x", "").expect("x", "0 unanswered").expect_total("1/4 = 25 any");
    case().points("x", "0").expect("x", "0").expect_total("1/4 = 25 any");
    case()
        .answer("x", answer::skipped())
        .expect("x", "out notApplicable")
        .expect_total("1/2 = 50 any");
    let answered = |case: Case| case.sheet().answered;
    assert_eq!(
        [
            answered(case()),
            answered(case().points("x", "0")),
            answered(case().answer("x", answer::skipped()))
        ],
        [1, 2, 2]
    );
}

#[test]
fn everything_not_applicable() {
    for id in ["xa-mau", "so-mau", "cong-doan-mau"] {
        let set = built_in(id);
        let mut dossier = Dossier::new("1", &set);
        for question in &set.profile {
            dossier.profile.insert(question.id.clone(), false);
        }
        for node in set.nodes.iter().filter(|node| node.criterion().is_some()) {
            let answer = Answer::NotApplicable { reason: "không phát sinh".into() };
            dossier
                .entries
                .insert(node.id.clone(), Entry { answer: Some(answer), ..Entry::default() });
        }
        let sheet = score(&set, &dossier, View::SelfScored);
        for lang in Lang::ALL {
            let page = write_receipt(&set, &dossier, &sheet, lang).text;
            let (shown, _) = page.split_once("<script").unwrap();
            let sheet = write_sheet(&sheet, &set, lang);
            for word in ["NaN", "inf", "undefined", "-0<", "\"-0\""] {
                let found = [shown, &sheet].iter().any(|text| text.contains(word));
                // "inf" also begins the English word "information".
                let is_word = word == "inf" && lang == Lang::En;
                assert!(!found || is_word, "{id} {lang:?}: {word}");
            }
        }
    }
    let leaf = given("x", "2").with("notApplicable", json!({"effect": "exclude"}));
    Case::new(vec![area("a", vec![leaf])])
        .answer("x", answer::skipped())
        .expect("a", "out")
        .expect_total("0/0 = null null");
}
