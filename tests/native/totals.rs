//! Bonus and penalty with their caps, the total with its floor and cap.

use serde_json::json;

use crate::case::{Case, With, area, given, group, leaf};

fn base() -> serde_json::Value {
    area("a", vec![given("x", "10")])
}

#[test]
fn a_bonus_adds_at_most_its_cap_and_is_not_in_the_denominator() {
    let bonus = area("b", vec![given("y", "2"), given("z", "2")]);
    let bonus = bonus.with("role", json!("bonus")).with("max", json!("3"));
    let case = Case::new(vec![base(), bonus]).points("x", "5").points("y", "2");
    let case = case.expect("b", "2").expect_total("7/10 = 70 any");
    assert_eq!(case.line("b").index.unwrap().to_string(), "66.67"); // 2 of min(4, 3)
    let case = case.points("z", "2").expect("b", "3").expect_total("8/10 = 80 any");
    assert_eq!(case.sheet().bonus.to_string(), "3");
}

#[test]
fn a_penalty_takes_at_most_its_cap() {
    let penalty = area("p", vec![given("y", "2"), given("z", "2")]);
    let penalty = penalty.with("role", json!("penalty")).with("max", json!("3"));
    let case = Case::new(vec![base(), penalty]).points("x", "5").points("y", "1.5");
    let case = case.expect_total("3.5/10 = 35 any").points("z", "2").expect("p", "3");
    let case = case.expect_total("2/10 = 20 any");
    assert_eq!(case.sheet().penalty.to_string(), "3");
}

#[test]
fn the_total_does_not_fall_below_zero() {
    let penalty = area("p", vec![given("y", "5")]).with("role", json!("penalty"));
    let case = Case::new(vec![base(), penalty]).points("x", "2").points("y", "5");
    case.expect_total("0/10 = 0 any");
}

#[test]
fn a_negative_leaf_takes_from_its_group_and_the_total_stops_at_zero() {
    let fault = leaf("y", "1", json!({"kind": "deduction", "each": "1", "floor": "-2"}));
    let case = Case::new(vec![area("a", vec![group("g", vec![given("x", "2"), fault])])]);
    let many = crate::case::answer::count("9");
    let case = case.answer("y", many).points("x", "1.5");
    let case = case.expect("y", "-2").expect("g", "-0.5").expect_total("0/3 = 0 any");
    assert_eq!(case.line("g").index.unwrap().to_string(), "-16.67");
}

#[test]
fn the_total_stops_at_the_applicable_maximum_where_the_set_caps_it() {
    let bonus = area("b", vec![given("y", "3")]).with("role", json!("bonus"));
    let case = Case::new(vec![base(), bonus]).points("x", "9").points("y", "3");
    case.clone().expect_total("10/10 = 100 any");
    case.set("capTotal", json!(false)).expect_total("12/10 = 120 any");
}

#[test]
fn the_index_of_a_line_is_rounded_from_its_exact_percentage() {
    let case = Case::new(vec![area("a", vec![given("x", "3")])]).points("x", "2");
    assert_eq!(case.line("x").index.unwrap().to_string(), "66.67");
    let case = case.set("rounding", json!({"points": 2, "index": 0}));
    case.expect_total("2/3 = 67 any");
}

#[test]
fn a_bonus_of_which_nothing_applies_counts_as_nothing() {
    let leaf = given("y", "2").with("scorer", json!("superior"));
    let bonus = area("b", vec![leaf]).with("role", json!("bonus"));
    let case = Case::new(vec![base(), bonus]).points("x", "5").expect("b", "out");
    case.expect_total("5/10 = 50 any");
}
