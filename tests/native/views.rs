//! What stands for a leaf in a view: entry, verdicts of several rounds, points set directly.

use serde_json::json;

use crate::case::answer::{chosen, count, points, skipped};
use crate::case::{Case, With, area, given, leaf};

fn case() -> Case {
    let deduction = leaf("d", "1", json!({"kind": "deduction", "each": "1", "floor": "-1"}));
    let skippable = given("s", "2").with("notApplicable", json!({"effect": "exclude"}));
    Case::new(vec![area("a", vec![given("x", "2"), deduction, skippable])]).points("x", "2")
}

#[test]
fn the_latest_verdict_up_to_the_round_stands_otherwise_the_entry() {
    let case = case().verdict(1, "x", json!({"answer": points("1")})).verdict(
        2,
        "x",
        json!({"answer": points("1.5")}),
    );
    case.clone().expect("x", "2");
    case.clone().round(1).expect("x", "1");
    case.clone().round(2).expect("x", "1.5");
    case.round(9).expect("x", "1.5");
}

#[test]
fn a_verdict_with_only_a_note_or_blank_keeps_what_stood_before() {
    let case = case().verdict(1, "x", json!({"answer": points("1")})).verdict(
        2,
        "x",
        json!({"note": "đồng ý", "needsExplanation": true}),
    );
    case.clone().round(2).expect("x", "1");
    let case = case.verdict(2, "x", json!({"answer": points(" ")}));
    case.clone().round(2).expect("x", "1");
    case.verdict(2, "x", json!({"points": ""})).round(2).expect("x", "1");
}

#[test]
fn points_set_directly_lie_within_what_the_rule_can_give() {
    let with = |leaf: &str, points: &str| {
        case().verdict(1, leaf, json!({"points": points})).round(1).outcome(leaf)
    };
    assert_eq!(with("x", "1.25"), "1.25");
    assert_eq!(with("x", "2.01"), "0 TL-207");
    assert_eq!(with("x", "-0.5"), "0 TL-207");
    assert_eq!(with("d", "-1"), "-1");
    assert_eq!(with("d", "-1.01"), "0 TL-207");
    assert_eq!(with("x", "0.375"), "0.38");
}

#[test]
fn points_as_the_answer_of_a_verdict_are_set_directly() {
    case().verdict(1, "d", json!({"answer": points("-0.5")})).round(1).expect("d", "-0.5");
}

#[test]
fn points_go_before_an_answer_of_the_same_verdict() {
    let verdict = json!({"answer": points("1"), "points": "0.5"});
    case().verdict(1, "x", verdict).round(1).expect("x", "0.5");
}

#[test]
fn a_verdict_of_the_wrong_kind_is_invalid_and_does_not_fall_back() {
    case().verdict(1, "x", json!({"answer": chosen("a")})).round(1).expect("x", "0 TL-210");
    case().verdict(1, "x", json!({"answer": count("1")})).round(1).expect("x", "0 TL-210");
}

#[test]
fn a_verdict_may_say_not_applicable_where_the_unit_may() {
    case().verdict(1, "s", json!({"answer": skipped()})).round(1).expect("s", "out notApplicable");
    case().verdict(1, "x", json!({"answer": skipped()})).round(1).expect("x", "0 TL-211");
}

#[test]
fn points_in_an_entry_belong_to_given_alone() {
    case().points("d", "1").expect("d", "0 TL-210");
}

#[test]
fn no_verdict_overrides_the_profile() {
    let leaf = leaf("x", "2", json!({"kind": "count", "each": "1"}));
    let leaf = leaf.with("notApplicable", json!({"effect": "exclude", "unless": "p"}));
    let case = Case::new(vec![area("a", vec![leaf])]).asks(&["p"]).profile("p", false);
    let case = case.verdict(1, "x", json!({"answer": count("2")}));
    case.round(1).expect("x", "out notApplicable");
}
