//! The kinds of rule of version 1, computed by hand: every limit exactly, just below and just above.

use serde_json::{Value, json};

use crate::case::answer::{chosen, count, figures, points, ticked, value, variables};
use crate::case::{Case, outcome};

fn share(more: Value) -> Value {
    let mut rule = json!({"kind": "proportion", "part": {"vi": "P"}, "whole": {"vi": "W"}});
    for (key, value) in more.as_object().unwrap() {
        rule[key] = value.clone();
    }
    rule
}

#[test]
fn a_choice_gives_the_points_of_the_option_or_its_part_of_the_maximum() {
    let rule = json!({"kind": "choice", "options": [
        {"id": "onTime", "title": {"vi": "Đúng hạn"}, "points": "1.5"},
        {"id": "late", "title": {"vi": "Chậm"}, "ofMax": "0.35"},
        {"id": "none", "title": {"vi": "Không"}, "points": "0"},
    ]});
    assert_eq!(outcome("1.5", &rule, chosen("onTime")), "1.5");
    // 0.35 × 1.5 = 0.525, a tie that goes up
    assert_eq!(outcome("1.5", &rule, chosen("late")), "0.53");
    assert_eq!(outcome("1.5", &rule, chosen("none")), "0");
    assert_eq!(outcome("1.5", &rule, chosen("other")), "0 TL-208");
    assert_eq!(outcome("1.5", &rule, chosen("")), "0 unanswered");
    assert_eq!(outcome("1.5", &rule, count("1")), "0 TL-210");
}

#[test]
fn a_checklist_sums_up_to_the_maximum_and_counts_an_item_once() {
    let rule = json!({"kind": "checklist", "items": [
        {"id": "a", "title": {"vi": "A"}, "points": "0.75"},
        {"id": "b", "title": {"vi": "B"}, "points": "0.75"},
        {"id": "c", "title": {"vi": "C"}, "ofMax": "0.5"},
    ]});
    assert_eq!(outcome("2", &rule, ticked(&["a"])), "0.75");
    assert_eq!(outcome("2", &rule, ticked(&["a", "b"])), "1.5");
    assert_eq!(outcome("2", &rule, ticked(&["a", "b", "c"])), "2");
    assert_eq!(outcome("2", &rule, ticked(&["a", "a"])), "0.75");
    assert_eq!(outcome("2", &rule, ticked(&[])), "0");
    assert_eq!(outcome("2", &rule, ticked(&["a", "z"])), "0 TL-209");
}

#[test]
fn a_share_counts_from_its_lower_limit_and_in_full_from_its_upper_one() {
    let rule = share(json!({"from": "0.8", "full": "0.95"}));
    assert_eq!(outcome("2", &rule, figures("7999", "10000")), "0");
    assert_eq!(outcome("2", &rule, figures("80", "100")), "1.6");
    assert_eq!(outcome("2", &rule, figures("9", "10")), "1.8");
    assert_eq!(outcome("2", &rule, figures("9499", "10000")), "1.9"); // 1.8998
    assert_eq!(outcome("2", &rule, figures("95", "100")), "2");
    assert_eq!(outcome("2", &rule, figures("100", "100")), "2");
}

#[test]
fn thirds_are_exact_until_the_one_rounding() {
    let rule = share(json!({}));
    assert_eq!(outcome("1", &rule, figures("1", "3")), "0.33");
    assert_eq!(outcome("1", &rule, figures("2", "3")), "0.67");
    assert_eq!(outcome("3", &rule, figures("1", "3")), "1");
    let limit = share(json!({"from": "0.3334"}));
    assert_eq!(outcome("1", &limit, figures("1", "3")), "0");
}

#[test]
fn an_interpolated_share_rises_evenly_between_its_limits() {
    let rule = share(json!({"from": "0.5", "full": "0.9", "scale": "interpolate"}));
    assert_eq!(outcome("4", &rule, figures("49", "100")), "0");
    assert_eq!(outcome("4", &rule, figures("50", "100")), "0");
    assert_eq!(outcome("4", &rule, figures("60", "100")), "1");
    assert_eq!(outcome("4", &rule, figures("70", "100")), "2");
    assert_eq!(outcome("4", &rule, figures("90", "100")), "4");
    assert_eq!(outcome("4", &rule, figures("91", "100")), "4");
}

#[test]
fn a_whole_of_zero_means_what_the_rule_says() {
    let means =
        |word: &str| outcome("2", &share(json!({"whenWholeZero": word})), figures("0", "0"));
    assert_eq!(means("invalid"), "0 TL-204");
    assert_eq!(means("zero"), "0");
    assert_eq!(means("full"), "2");
    assert_eq!(means("notApplicable"), "out notApplicable");
    assert_eq!(outcome("2", &share(json!({})), figures("0", "0")), "0 TL-204");
}

#[test]
fn a_part_above_the_whole_is_told_before_a_whole_of_zero() {
    let rule = share(json!({"whenWholeZero": "full"}));
    assert_eq!(outcome("2", &rule, figures("1", "0")), "0 TL-203");
    assert_eq!(outcome("2", &rule, figures("101", "100")), "0 TL-203");
    assert_eq!(outcome("2", &rule, figures("100.01", "100")), "0 TL-203");
    assert_eq!(outcome("2", &rule, figures("100", "100")), "2");
}

#[test]
fn figures_that_make_no_sense_are_kept_and_score_nothing() {
    let rule = share(json!({}));
    let invalid = |part: &str, whole: &str| outcome("2", &rule, figures(part, whole));
    assert_eq!(invalid("", "10"), "0 TL-212");
    assert_eq!(invalid("5", " "), "0 TL-212");
    assert_eq!(invalid("", ""), "0 unanswered");
    assert_eq!(invalid("-1", "10"), "0 TL-205");
    assert_eq!(invalid("năm", "10"), "0 TL-201");
    assert_eq!(invalid("1e1", "10"), "0 TL-201");
    assert_eq!(invalid("1.000,5", "10"), "0 TL-201");
    assert_eq!(invalid("2.364 ", "2727"), "0 TL-202");
    assert_eq!(invalid(&"9".repeat(31), &"9".repeat(31)), "0 TL-201");
}

#[test]
fn a_percentage_is_read_as_a_share_of_a_hundred() {
    let rule = json!({"kind": "percent", "from": "50", "full": "90"});
    assert_eq!(outcome("3", &rule, value("49.99")), "0");
    assert_eq!(outcome("3", &rule, value("50")), "1.5");
    assert_eq!(outcome("3", &rule, value("89.5")), "2.69"); // 2.685, a tie
    assert_eq!(outcome("3", &rule, value("90")), "3");
    assert_eq!(outcome("3", &rule, value("100")), "3");
    assert_eq!(outcome("3", &rule, value("100.01")), "0 TL-207");
    assert_eq!(outcome("3", &rule, value("-0.01")), "0 TL-207");
    let even = json!({"kind": "percent", "from": "60", "full": "95", "scale": "interpolate"});
    assert_eq!(outcome("4", &even, value("60")), "0");
    assert_eq!(outcome("4", &even, value("77.5")), "2");
    assert_eq!(outcome("4", &even, value("95")), "4");
}

#[test]
fn steps_tell_a_limit_that_counts_from_one_that_does_not() {
    // Cà Mau 2013: over 90 %: 2; 70–90 %: 1, 90 % itself gives 1; under 70 %: 0
    let rule = json!({"kind": "bands", "steps": [
        {"from": "90", "strict": true, "points": "2"}, {"from": "70", "points": "1"}]});
    assert_eq!(outcome("2", &rule, value("90.0001")), "2");
    assert_eq!(outcome("2", &rule, value("90")), "1");
    assert_eq!(outcome("2", &rule, value("70")), "1");
    assert_eq!(outcome("2", &rule, value("69.9999")), "0");
    assert_eq!(outcome("2", &rule, value("-3")), "0");
    assert_eq!(outcome("2", &rule, value("1000000")), "2");
}

#[test]
fn steps_on_a_share_compare_it_exactly() {
    let rule = json!({"kind": "bands", "part": {"vi": "P"}, "whole": {"vi": "W"}, "steps": [
        {"from": "60", "ofMax": "1"}, {"from": "33.3333", "strict": true, "ofMax": "0.5"}],
        "whenWholeZero": "full"});
    assert_eq!(outcome("3", &rule, figures("1636", "2727")), "1.5"); // 59.99 %
    assert_eq!(outcome("3", &rule, figures("3", "5")), "3");
    assert_eq!(outcome("3", &rule, figures("1", "3")), "1.5"); // 33.33333… is above 33.3333
    assert_eq!(outcome("3", &rule, figures("0", "0")), "3");
    assert_eq!(outcome("3", &rule, value("60")), "0 TL-210");
}

#[test]
fn a_step_below_zero_is_reached_by_negative_values() {
    let rule = json!({"kind": "bands", "unit": {"vi": "%"}, "steps": [
        {"from": "5", "points": "1"}, {"from": "0", "strict": true, "points": "0.5"}, {"from": "-5", "points": "0.25"}]});
    assert_eq!(outcome("1", &rule, value("0")), "0.25");
    assert_eq!(outcome("1", &rule, value("-5")), "0.25");
    assert_eq!(outcome("1", &rule, value("-5.01")), "0");
    assert_eq!(outcome("1", &rule, value("0.01")), "0.5");
}

#[test]
fn a_count_gives_points_per_piece_up_to_its_cap() {
    let rule = json!({"kind": "count", "each": "0.5"});
    assert_eq!(outcome("2", &rule, count("0")), "0");
    assert_eq!(outcome("2", &rule, count("3")), "1.5");
    assert_eq!(outcome("2", &rule, count("4")), "2");
    assert_eq!(outcome("2", &rule, count("5")), "2");
    assert_eq!(outcome("2", &rule, count("2.5")), "0 TL-206");
    assert_eq!(outcome("2", &rule, count("2.0")), "1");
    assert_eq!(outcome("2", &rule, count("-1")), "0 TL-205");
    let eighth = json!({"kind": "count", "each": "0.125"});
    assert_eq!(outcome("0.5", &eighth, count("3")), "0.38"); // 0.375, a tie
}

#[test]
fn a_deduction_stops_at_its_floor_which_may_be_negative() {
    let rule = json!({"kind": "deduction", "each": "1.25"});
    assert_eq!(outcome("3", &rule, count("0")), "3");
    assert_eq!(outcome("3", &rule, count("2")), "0.5");
    assert_eq!(outcome("3", &rule, count("3")), "0");
    let negative = json!({"kind": "deduction", "start": "1", "each": "0.375", "floor": "-0.5"});
    assert_eq!(outcome("1", &negative, count("2")), "0.25");
    // 1 − 3 × 0.375 = −0.125: a tie goes away from nought
    assert_eq!(outcome("1", &negative, count("3")), "-0.13");
    assert_eq!(outcome("1", &negative, count("4")), "-0.5");
    assert_eq!(outcome("1", &negative, count("999999999999999999999")), "-0.5");
}

#[test]
fn given_points_lie_within_their_bounds_and_are_rounded_once() {
    let rule = json!({"kind": "given", "min": "0.5"});
    assert_eq!(outcome("2", &rule, points("0.5")), "0.5");
    assert_eq!(outcome("2", &rule, points("1.005")), "1.01");
    assert_eq!(outcome("2", &rule, points("1.0049999")), "1");
    assert_eq!(outcome("2", &rule, points("2")), "2");
    assert_eq!(outcome("2", &rule, points("2.001")), "0 TL-207");
    assert_eq!(outcome("2", &rule, points("0.4999")), "0 TL-207");
}

#[test]
fn a_formula_takes_the_first_branch_that_holds_and_is_held_within_the_maximum() {
    let rule = json!({"kind": "formula",
        "variables": [{"id": "a", "title": {"vi": "A"}}, {"id": "b", "title": {"vi": "B"}}],
        "branches": [
            {"title": {"vi": "Không có"}, "when": "b = 0", "points": "0"},
            {"title": {"vi": "Ít"}, "when": "a / b < 0.5", "points": "10 * a / b"},
            {"title": {"vi": "Khác"}, "when": "a > b", "points": "0 - 1"}]});
    let of = |a: &str, b: &str| outcome("3", &rule, variables(&[("a", a), ("b", b)]));
    assert_eq!(of("1", "0"), "0");
    assert_eq!(of("1", "7"), "1.43"); // 10/7
    assert_eq!(of("4", "10"), "3"); // 4, held
    assert_eq!(of("1", "2"), "0"); // no branch holds
    assert_eq!(of("3", "2"), "0"); // −1, held
    assert_eq!(of("3", ""), "0 TL-212");
    assert_eq!(outcome("3", &rule, variables(&[("a", "1")])), "0 TL-212");
    assert_eq!(outcome("3", &rule, variables(&[])), "0 unanswered");
}

#[test]
fn a_division_by_zero_makes_the_answer_invalid_only_where_it_is_reached() {
    let rule = json!({"kind": "formula", "variables": [{"id": "a", "title": {"vi": "A"}}],
        "branches": [
            {"title": {"vi": "1"}, "when": "a > 5 or 1 / a > 0", "points": "max"},
            {"title": {"vi": "2"}, "when": "", "points": "1 / (a - a)"}]});
    let of = |a: &str| outcome("3", &rule, variables(&[("a", a)]));
    assert_eq!(of("6"), "3");
    assert_eq!(of("0"), "0 TL-213");
    assert_eq!(of("1"), "3");
}

#[test]
fn an_answer_that_cannot_be_read_is_invalid() {
    let rule = json!({"kind": "count", "each": "1"});
    assert_eq!(outcome("1", &rule, json!({"kind": "new", "x": 1})), "0 TL-214");
    assert_eq!(outcome("1", &rule, json!("3")), "0 TL-214");
    assert_eq!(outcome("1", &rule, json!({"kind": "count", "count": 3})), "0 TL-214");
}

#[test]
fn places_of_rounding_are_the_sets() {
    let rule = share(json!({}));
    let with = |places: u32| {
        let case = Case::rule("2", rule.clone())
            .set("rounding", json!({"points": places, "index": places}));
        let case = case.answer("x", figures("2", "3"));
        let line = case.line("x");
        (line.points.to_string(), line.index.unwrap().to_string())
    };
    assert_eq!(with(0), ("1".into(), "50".into()));
    assert_eq!(with(1), ("1.3".into(), "65".into()));
    assert_eq!(with(4), ("1.3333".into(), "66.665".into()));
}
