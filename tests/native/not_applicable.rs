//! What "not applicable" does: by answer, by profile, inherited, nearest and outermost.

use serde_json::{Value, json};

use crate::case::answer::{figures, points, skipped};
use crate::case::{Case, With, area, given, group, leaf};

fn exclude() -> Value {
    json!({"effect": "exclude"})
}

fn unless(question: &str, effect: &str) -> Value {
    json!({"effect": effect, "unless": question})
}

#[test]
fn an_excluded_leaf_leaves_points_and_denominator() {
    let leaves = vec![given("x", "2").with("notApplicable", exclude()), given("y", "3")];
    Case::new(vec![area("a", leaves)])
        .answer("x", skipped())
        .points("y", "1.5")
        .expect("x", "out notApplicable")
        .expect("a", "1.5")
        .expect_total("1.5/3 = 50 any");
}

#[test]
fn a_full_leaf_gets_its_maximum_and_stays_in_the_denominator() {
    let leaves =
        vec![given("x", "2").with("notApplicable", json!({"effect": "full"})), given("y", "3")];
    Case::new(vec![area("a", leaves)])
        .answer("x", skipped())
        .points("y", "1.5")
        .expect("x", "2 notApplicable")
        .expect_total("3.5/5 = 70 any");
}

#[test]
fn without_the_sets_word_a_leaf_may_not_be_skipped() {
    Case::new(vec![area("a", vec![given("x", "2")])])
        .answer("x", skipped())
        .expect("x", "0 TL-211");
}

#[test]
fn the_nearest_word_decides_the_effect_of_an_answer() {
    let inner = group("g", vec![given("x", "2"), given("y", "2").with("notApplicable", exclude())]);
    let inner = inner.with("notApplicable", json!({"effect": "full"}));
    Case::new(vec![area("a", vec![inner]).with("notApplicable", exclude())])
        .answer("x", skipped())
        .answer("y", skipped())
        .expect("x", "2 notApplicable")
        .expect("y", "out notApplicable");
}

#[test]
fn a_profile_answered_no_switches_off_without_asking() {
    let leaf = given("x", "2").with("notApplicable", unless("p", "exclude"));
    let case = Case::new(vec![area("a", vec![leaf, given("y", "2")])]).asks(&["p"]);
    case.clone().profile("p", false).expect("x", "out notApplicable").expect_total("0/2 = 0 any");
    // What was entered before stays in the file and does not override the profile.
    case.clone().points("x", "2").profile("p", false).expect("x", "out notApplicable");
    case.clone().profile("p", true).expect("x", "0 unanswered");
    case.clone().expect("x", "0 unanswered");
    // The profile alone decides: no skipping by answer.
    case.clone().answer("x", skipped()).expect("x", "0 TL-211");
    case.profile("p", true).answer("x", skipped()).expect("x", "0 TL-211");
}

#[test]
fn of_several_lines_that_a_profile_switches_off_the_outermost_decides() {
    let leaf = given("x", "2").with("notApplicable", unless("inner", "exclude"));
    let inner = group("g", vec![leaf]).with("notApplicable", unless("outer", "full"));
    let case = Case::new(vec![area("a", vec![inner, given("y", "2")])]).asks(&["inner", "outer"]);
    let both = case.clone().profile("inner", false).profile("outer", false);
    both.expect("x", "2 notApplicable");
    case.clone().profile("inner", false).expect("x", "out notApplicable");
    case.profile("outer", false).profile("inner", true).expect("x", "2 notApplicable");
}

#[test]
fn an_area_switched_off_counts_nowhere_and_has_no_index() {
    let off = area("a", vec![given("x", "2"), given("y", "2")]);
    let off = off.with("notApplicable", unless("p", "exclude"));
    let case = Case::new(vec![off, area("b", vec![given("z", "4")])]).asks(&["p"]);
    let case =
        case.profile("p", false).points("z", "3").expect("a", "out").expect_total("3/4 = 75 any");
    assert_eq!(case.line("a").index, None);
    assert!(!case.line("a").applicable);
}

#[test]
fn when_nothing_applies_there_is_neither_index_nor_class() {
    let leaf = given("x", "2").with("notApplicable", exclude());
    Case::new(vec![area("a", vec![leaf])]).answer("x", skipped()).expect_total("0/0 = null null");
}

#[test]
fn a_whole_of_zero_takes_the_inherited_effect_also_that_of_a_profile() {
    let rule = json!({"kind": "proportion", "part": {"vi": "P"}, "whole": {"vi": "W"}, "whenWholeZero": "notApplicable"});
    let with = |line: Value| {
        let case =
            Case::new(vec![area("a", vec![line]), area("b", vec![given("z", "1")])]).asks(&["p"]);
        case.answer("x", figures("0", "0")).outcome("x")
    };
    let leaf = || leaf("x", "2", rule.clone());
    assert_eq!(with(leaf()), "out notApplicable");
    assert_eq!(with(leaf().with("notApplicable", json!({"effect": "full"}))), "2 notApplicable");
    assert_eq!(with(leaf().with("notApplicable", unless("p", "full"))), "2 notApplicable");
    assert_eq!(
        with(group("g", vec![leaf()]).with("notApplicable", json!({"effect": "full"}))),
        "2 notApplicable"
    );
}

#[test]
fn what_others_score_is_awaited_and_counts_nowhere() {
    let survey = given("x", "2").with("scorer", json!("survey"));
    let superior = given("y", "2").with("scorer", json!("superior"));
    let case = Case::new(vec![area("a", vec![survey, superior, given("z", "2")])]);
    let case = case.points("x", "2").points("z", "1");
    let case =
        case.expect("x", "out awaiting").expect("y", "out awaiting").expect_total("1/2 = 50 any");
    let sheet = case.sheet();
    assert_eq!((sheet.answered, sheet.leaves), (1, 3));
    let verdict = json!({"answer": points("1.5")});
    case.verdict(1, "x", verdict).expect("x", "out awaiting").round(1).expect("x", "1.5");
}

#[test]
fn unanswered_and_invalid_leaves_stay_in_the_denominator() {
    let case = Case::new(vec![area("a", vec![given("x", "2"), given("y", "2")])]);
    let case = case.points("y", "9").expect("y", "0 TL-207").expect_total("0/4 = 0 any");
    assert_eq!(case.sheet().answered, 1);
}
