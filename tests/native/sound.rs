//! What makes a set sound: every problem provoked at its exact place.

use serde_json::{Value, json};
use tucham::i18n::{Lang, problems::said};

use crate::case::{Case, With, area, given, group, without};
use crate::golden::built_in;

/// Each problem as `CODE /pointer`.
fn problems(case: &Case) -> Vec<String> {
    let told = |problem: &tucham::domain::problem::Problem| {
        format!("{} {}", problem.code.as_str(), problem.place.pointer)
    };
    let problems = case.problems();
    for (problem, lang) in problems.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
        let text = said(problem, lang).to_string();
        let has_gap = ["{", "()", "  ", " ,"].iter().any(|gap| text[9..].contains(gap));
        assert!(!has_gap, "a fact is missing: {text}");
    }
    problems.iter().map(told).collect()
}

#[track_caller]
fn expect(case: Case, expected: &[&str]) {
    assert_eq!(problems(&case), expected);
}

/// A set of one leaf with this rule.
#[track_caller]
fn expect_rule(max: &str, rule: Value, expected: &[&str]) {
    expect(Case::rule(max, rule), expected);
}

fn two() -> Case {
    Case::new(vec![area("a", vec![group("g", vec![given("x", "2"), given("y", "3")])])])
}

const X: &str = "/areas/0/children/0";

fn at(below: &str) -> String {
    format!("{X}/rule{below}")
}

#[test]
fn the_built_in_sets_are_sound() {
    for id in ["xa-mau", "so-mau", "cong-doan-mau"] {
        assert_eq!(built_in(id).max.to_string(), "100");
    }
    expect(two(), &[]);
}

#[test]
fn an_official_set_names_its_source() {
    expect(
        two().set("status", json!("official")),
        &["BTC-201 /source/number", "BTC-201 /source/date", "BTC-201 /source/issuer"],
    );
    let source = json!({"number": "1/QĐ", "date": "2026-01-01", "issuer": "UBND"});
    expect(two().set("status", json!("official")).set("source", source), &[]);
}

#[test]
fn titles_can_be_seen() {
    for blank in [" ", "\u{a0}", "\u{200b}", "\u{202e}"] {
        let mut case = two().set("title", json!({"vi": blank}));
        case.set["areas"][0]["children"][0]["children"][1]["title"] = json!({"vi": blank});
        expect(case, &["TEP-123 /title", "TEP-123 /areas/0/children/0/children/1/title"]);
    }
}

#[test]
fn ids_and_codes_are_unique() {
    let mut case = two();
    case.set["areas"][0]["children"][0]["children"][1]["id"] = json!("x");
    expect(case, &["BTC-202 /areas/0/children/0/children/1/id"]);
    let mut case = two();
    case.set["areas"][0]["children"][0]["children"][1]["code"] = json!("a");
    expect(case, &["BTC-203 /areas/0/children/0/children/1/code"]);
    let bands = json!([{"id": "b", "title": {"vi": "B"}, "from": "5"}, {"id": "b", "title": {"vi": "B"}, "from": "0"}]);
    expect(two().set("bands", bands), &["BTC-202 /bands/1/id"]);
    expect(two().asks(&["p", "p"]), &["BTC-202 /profile/1/id"]);
    let option = |id: &str| json!({"id": id, "title": {"vi": id}, "points": "1"});
    let rule = json!({"kind": "choice", "options": [option("o"), option("o")]});
    expect_rule("1", rule, &[&format!("BTC-202 {}", at("/options/1/id"))]);
}

#[test]
fn maxima_are_the_sums_below() {
    let mut case = two();
    case.set["areas"][0]["children"][0]["max"] = json!("6");
    expect(case, &["BTC-204 /areas/0/max", "BTC-204 /areas/0/children/0/max"]);
    expect(two().set("max", json!("6")), &["BTC-205 /max"]);
    // A bonus area may be capped below its sum, not above it.
    let bonus = |max: &str| {
        let area = area("b", vec![given("z", "4")]).with("role", json!("bonus"));
        Case::new(vec![area.with("max", json!(max)), crate::case::area("a", vec![given("x", "1")])])
    };
    expect(bonus("3"), &[]);
    expect(bonus("5"), &["BTC-204 /areas/0/max"]);
}

#[test]
fn points_lie_within_the_leafs_maximum() {
    let option = |points: &str| json!({"id": format!("o{points}").replace(['-', '.'], "_"), "title": {"vi": "O"}, "points": points});
    let rule = json!({"kind": "choice", "options": [option("2"), option("2.1"), option("-1")]});
    expect_rule(
        "2",
        rule,
        &[
            &format!("BTC-230 {}", at("/options/1/points")),
            &format!("BTC-206 {}", at("/options/2/points")),
        ],
    );
    let rule =
        json!({"kind": "choice", "options": [{"id": "o", "title": {"vi": "O"}, "ofMax": "1.1"}]});
    expect_rule("2", rule, &[&format!("BTC-222 {}", at("/options/0/ofMax"))]);
    let rule = json!({"kind": "bands", "steps": [{"from": "2", "points": "2"}, {"from": "1", "points": "3"}]});
    expect_rule("2", rule, &[&format!("BTC-230 {}", at("/steps/1/points"))]);
    expect_rule("2", json!({"kind": "given", "min": "3"}), &[&format!("BTC-235 {}", at("/min"))]);
    expect_rule("2", json!({"kind": "given", "min": "-1"}), &[&format!("BTC-231 {}", at("/min"))]);
    expect_rule(
        "2",
        json!({"kind": "count", "each": "1", "cap": "3"}),
        &[&format!("BTC-230 {}", at("/cap"))],
    );
    expect_rule(
        "2",
        json!({"kind": "deduction", "each": "1", "start": "3"}),
        &[&format!("BTC-230 {}", at("/start"))],
    );
    expect_rule(
        "2",
        json!({"kind": "deduction", "each": "1", "floor": "2.5"}),
        &[&format!("BTC-235 {}", at("/floor"))],
    );
    expect_rule("2", json!({"kind": "deduction", "each": "1", "floor": "-9"}), &[]);
    let mut case = two();
    case.set["areas"][0]["children"][0]["children"][0]["max"] = json!("-1");
    let found = problems(&case);
    assert!(found.contains(&"BTC-206 /areas/0/children/0/children/0/max".to_string()), "{found:?}");
}

#[test]
fn the_maximum_is_within_reach() {
    let option = |points: &str| json!({"id": "o", "title": {"vi": "O"}, "points": points});
    let unreachable = format!("BTC-207 {}", at(""));
    expect_rule("2", json!({"kind": "choice", "options": [option("1.99")]}), &[&unreachable]);
    expect_rule("2", json!({"kind": "checklist", "items": [option("1.99")]}), &[&unreachable]);
    expect_rule(
        "2",
        json!({"kind": "bands", "steps": [{"from": "1", "points": "1"}]}),
        &[&unreachable],
    );
    expect_rule("2", json!({"kind": "count", "each": "1", "cap": "1"}), &[&unreachable]);
    expect_rule("2", json!({"kind": "deduction", "each": "1", "start": "1"}), &[&unreachable]);
    let tally = |item: Value| json!({"kind": "tally", "items": [item]});
    let item = |more: Value| {
        let mut item = json!({"id": "i", "title": {"vi": "I"}, "each": "0.5"});
        for (key, value) in more.as_object().unwrap() {
            item[key] = value.clone();
        }
        item
    };
    expect_rule("2", tally(item(json!({}))), &[]);
    expect_rule("2", tally(item(json!({"most": "4"}))), &[]);
    expect_rule("2", tally(item(json!({"most": "3"}))), &[&unreachable]);
    expect_rule("2", tally(item(json!({"cap": "1.5"}))), &[&unreachable]);
    expect_rule("2", tally(item(json!({"wipesFrom": "4"}))), &[&unreachable]);
    expect_rule("2", tally(item(json!({"wipesFrom": "5"}))), &[]);
}

#[test]
fn steps_and_limits_fall_and_rise_as_they_must() {
    let steps = |second: &str| json!({"kind": "bands", "steps": [{"from": "5", "points": "1"}, {"from": second, "points": "0.5"}]});
    expect_rule("1", steps("5"), &[&format!("BTC-208 {}", at("/steps/1/from"))]);
    expect_rule("1", steps("6"), &[&format!("BTC-208 {}", at("/steps/1/from"))]);
    expect_rule("1", steps("4.9999"), &[]);
    let percent = |from: &str, full: &str| json!({"kind": "percent", "from": from, "full": full});
    expect_rule("1", percent("50", "50"), &[&format!("BTC-209 {}", at("/from"))]);
    expect_rule("1", percent("90", "50"), &[&format!("BTC-209 {}", at("/from"))]);
    expect_rule("1", percent("0", "101"), &[&format!("BTC-222 {}", at("/full"))]);
    expect_rule("1", percent("-1", "50"), &[&format!("BTC-222 {}", at("/from"))]);
}

#[test]
fn bands_fall_to_zero() {
    let bands = |from: &[&str]| {
        let band = |(place, from): (usize, &&str)| json!({"id": format!("b{place}"), "title": {"vi": "B"}, "from": from});
        two().set("bands", from.iter().enumerate().map(band).collect())
    };
    expect(bands(&["90", "90", "0"]), &["BTC-210 /bands/1/from"]);
    expect(bands(&["90", "95", "0"]), &["BTC-210 /bands/1/from"]);
    expect(bands(&["90", "50"]), &["BTC-211 /bands/1/from"]);
    expect(bands(&[]), &[]);
    expect(bands(&["90", "0"]), &[]);
}

#[test]
fn gates_name_lines_and_lower_bands() {
    let with = |gate: Value| {
        let bands = json!([{"id": "hi", "title": {"vi": "H"}, "from": "50"}, {"id": "lo", "title": {"vi": "L"}, "from": "0"}]);
        two().set("bands", bands).set("gates", json!([gate]))
    };
    let gate = |band: &str, node: &str, min: &str, otherwise: &str| json!({"band": band, "require": [{"node": node, "minPercent": min}], "otherwise": otherwise});
    expect(with(gate("hi", "g", "50", "lo")), &[]);
    expect(with(gate("hi", "nowhere", "50", "lo")), &["BTC-212 /gates/0/require/0/node"]);
    expect(with(gate("top", "g", "50", "lo")), &["BTC-213 /gates/0/band"]);
    expect(with(gate("hi", "g", "50", "down")), &["BTC-213 /gates/0/otherwise"]);
    expect(with(gate("hi", "g", "50", "hi")), &["BTC-214 /gates/0/otherwise"]);
    expect(with(gate("lo", "g", "50", "hi")), &["BTC-214 /gates/0/otherwise"]);
    expect(with(gate("hi", "g", "100.5", "lo")), &["BTC-222 /gates/0/require/0/minPercent"]);
}

#[test]
fn a_formula_that_ends_too_early_says_so() {
    let problems = Case::rule("1", formula("", "a +")).problems();
    let text = said(&problems[0], Lang::Vi).to_string();
    assert!(text.contains("không đọc được công thức “a +” tại ký tự 4 (hết công thức)"), "{text}");
}

fn formula(when: &str, points: &str) -> Value {
    json!({"kind": "formula", "variables": [{"id": "a", "title": {"vi": "A"}}],
        "branches": [{"title": {"vi": "B"}, "when": when, "points": points}]})
}

#[test]
fn formulas_parse_and_use_declared_variables() {
    let branch = "/branches/0";
    expect_rule(
        "1",
        formula("", "a +"),
        &[&format!("BTC-215 {}", at(&format!("{branch}/points")))],
    );
    expect_rule("1", formula("a >", "1"), &[&format!("BTC-215 {}", at(&format!("{branch}/when")))]);
    expect_rule("1", formula("", "b"), &[&format!("BTC-216 {}", at(&format!("{branch}/points")))]);
    expect_rule(
        "1",
        formula("", "a = 1"),
        &[&format!("BTC-217 {}", at(&format!("{branch}/points")))],
    );
    expect_rule("1", formula("a", "1"), &[&format!("BTC-217 {}", at(&format!("{branch}/when")))]);
    expect_rule("1", formula("a = 1", "max"), &[]);
}

#[test]
fn the_formulas_of_a_set_are_not_too_long_together() {
    let product = vec!["a"; 40].join("*");
    let leaf = |n: usize| {
        let id = format!("x{n}");
        let mut branches = vec![json!({"title": {"vi": "B"}, "when": "a >= 1", "points": "0"}); 20];
        branches.iter_mut().for_each(|it| it["points"] = json!(product));
        let rule = json!({"kind": "formula", "variables": [{"id": "a", "title": {"vi": "A"}}],
            "branches": branches});
        crate::case::leaf(&id, "1", rule)
    };
    let codes = |count: usize| {
        let case = Case::new(vec![area("a", (0..count).map(leaf).collect())]);
        let all = case.problems();
        all.into_iter().map(|it| it.code.as_str()).collect::<Vec<_>>()
    };
    assert!(!codes(20).contains(&"BTC-225"));
    let found = codes(500);
    assert!(found.contains(&"BTC-225"), "{:?}", found.first());
}

#[test]
fn a_variable_may_not_be_called_like_a_word_of_the_language() {
    for name in ["max", "min", "and", "or", "not"] {
        let rule = json!({"kind": "formula", "variables": [{"id": name, "title": {"vi": "A"}}],
            "branches": [{"title": {"vi": "B"}, "when": "", "points": "1"}]});
        let found = problems(&Case::rule("1", rule));
        assert!(found.iter().any(|it| it.starts_with("BTC-223 ")), "{name}: {found:?}");
    }
}

#[test]
fn unless_names_a_profile_question() {
    let unless = json!({"effect": "exclude", "unless": "p"});
    let case = Case::new(vec![area("a", vec![given("x", "1").with("notApplicable", unless)])]);
    expect(case.clone(), &["BTC-218 /areas/0/children/0/notApplicable/unless"]);
    expect(case.asks(&["p"]), &[]);
}

#[test]
fn every_step_and_branch_can_hold() {
    let share = |steps: Value| json!({"kind": "bands", "part": {"vi": "P"}, "whole": {"vi": "W"}, "steps": steps});
    let top =
        json!([{"from": "100", "strict": true, "points": "1"}, {"from": "50", "points": "1"}]);
    expect_rule("1", share(top), &[&format!("BTC-219 {}", at("/steps/0"))]);
    let low = json!([{"from": "50", "points": "1"}, {"from": "0", "points": "0.5"}, {"from": "-5", "points": "0.1"}]);
    expect_rule("1", share(low), &[&format!("BTC-219 {}", at("/steps/2"))]);
    let strict =
        json!([{"from": "0", "strict": true, "points": "1"}, {"from": "-5", "points": "0.1"}]);
    expect_rule("1", share(strict), &[]);
    let mut rule = formula("", "1");
    rule["branches"]
        .as_array_mut()
        .unwrap()
        .push(json!({"title": {"vi": "C"}, "when": "a = 1", "points": "1"}));
    expect_rule("1", rule, &[&format!("BTC-219 {}", at("/branches/1"))]);
    expect_rule("1", formula("1 = 2", "1"), &[&format!("BTC-219 {}", at("/branches/0"))]);
}

#[test]
fn lists_are_not_empty() {
    for (kind, key) in
        [("choice", "options"), ("checklist", "items"), ("bands", "steps"), ("formula", "branches")]
    {
        let mut rule = json!({"kind": kind, key: []});
        if kind == "formula" {
            rule["variables"] = json!([]);
        }
        let found = problems(&Case::rule("1", rule));
        assert!(
            found.contains(&format!("BTC-220 {}", at(&format!("/{key}")))),
            "{kind}: {found:?}"
        );
    }
}

#[test]
fn a_line_is_a_group_or_a_leaf() {
    let both = given("x", "1").with("children", json!([given("y", "1")]));
    expect(Case::new(vec![area("a", vec![both])]), &["BTC-221 /areas/0/children/0"]);
    let neither = without(&given("x", "1"), "rule");
    expect(Case::new(vec![area("a", vec![neither])]), &["BTC-221 /areas/0/children/0"]);
}

#[test]
fn numbers_make_sense() {
    expect_rule("1", json!({"kind": "count", "each": "0"}), &[&format!("BTC-222 {}", at("/each"))]);
    expect_rule(
        "1",
        json!({"kind": "deduction", "each": "-1"}),
        &[&format!("BTC-222 {}", at("/each"))],
    );
    expect(two().set("rounding", json!({"points": 5})), &["BTC-222 /rounding/points"]);
}

#[test]
fn ids_have_plain_letters() {
    for id in ["", "a b", "ă", "a/b", &"x".repeat(65)] {
        let mut case = two();
        case.set["areas"][0]["children"][0]["children"][0]["id"] = json!(id);
        assert_eq!(problems(&case), ["BTC-223 /areas/0/children/0/children/0/id"], "{id:?}");
    }
}

#[test]
fn a_misspelt_key_or_word_is_refused_with_its_place() {
    let mut case = two();
    case.set["areas"][0]["children"][0]["children"][0]["rule"]["mn"] = json!("0");
    expect(case, &["TEP-203 /areas/0/children/0/children/0/rule"]);
    let mut case = two();
    case.set["areas"][0]["children"][0]["children"][0]["rule"]["kind"] = json!("givn");
    expect(case, &["TEP-205 /areas/0/children/0/children/0/rule/kind"]);
    expect(two().set("levl", json!("commune")), &["TEP-203 "]);
    expect(two().set("max", json!(5)), &["TEP-204 /max"]);
    expect(two().set("max", json!("5,0")), &["TEP-204 /max"]);
    expect(two().set("level", json!("village")), &["TEP-205 /level"]);
    expect(two().set("title", json!("Thử")), &["TEP-202 /title"]);
    let mut case = two();
    case.set = without(&case.set, "level");
    expect(case, &["TEP-201 "]);
}
