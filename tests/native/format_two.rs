//! What format version 2 adds, computed by hand: one test for each number of `docs/formats.md`,
//! "Scoring of what is new".

use serde_json::{Value, json};
use tucham::domain::score::{State, View, lowered, score, unranked_by};
use tucham::formats::{read_set, write_sheet};
use tucham::i18n::{Lang, outcome};

use crate::case::answer::{
    chosen, count, figures, points, skipped, tally, value, variables, within,
};
use crate::case::{Case, With, area, given, group, leaf, outcome as gives};

fn item(id: &str, more: Value) -> Value {
    let mut item = json!({"id": id, "title": {"vi": id}});
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    item
}

fn faults() -> Value {
    json!({"kind": "tally", "start": "4", "items": [
        item("late", json!({"each": "-0.5", "unit": {"vi": "vụ"}, "cap": "1.5"})),
        item("lost", json!({"each": "-1", "most": "2"})),
        item("part", json!({"eachOfMax": "-0.1"})),
        item("grave", json!({"each": "-2", "wipesFrom": "2"})),
    ]})
}

#[test]
fn a_tally_adds_what_each_item_gives_within_its_own_limits() {
    let of = |counts: &[(&str, &str)]| gives("4", &faults(), tally(counts));
    assert_eq!(of(&[("late", "1")]), "3.5");
    assert_eq!(of(&[("late", "3")]), "2.5");
    assert_eq!(of(&[("late", "9")]), "2.5"); // held to 1.5 off
    assert_eq!(of(&[("lost", "2")]), "2");
    assert_eq!(of(&[("lost", "7")]), "2"); // two count
    assert_eq!(of(&[("part", "3")]), "2.8"); // 4 × 0.1 each
    assert_eq!(of(&[("late", "9"), ("lost", "7"), ("part", "1")]), "0.1");
    assert_eq!(of(&[("late", "9"), ("lost", "7"), ("part", "2")]), "0"); // the floor
    assert_eq!(of(&[("late", "0")]), "4");
}

#[test]
fn an_item_wipes_from_its_number_on_by_the_raw_count() {
    let of = |counts: &[(&str, &str)]| gives("4", &faults(), tally(counts));
    assert_eq!(of(&[("grave", "1")]), "2");
    assert_eq!(of(&[("grave", "2")]), "0");
    let most = json!({"kind": "tally", "start": "4", "floor": "-1", "items": [
        item("day", json!({"each": "-0.5", "most": "1", "wipesFrom": "4"}))]});
    assert_eq!(gives("4", &most, tally(&[("day", "3")])), "3.5");
    assert_eq!(gives("4", &most, tally(&[("day", "4")])), "-1");
    let only =
        json!({"kind": "tally", "start": "4", "items": [item("x", json!({"wipesFrom": "1"}))]});
    assert_eq!(gives("4", &only, tally(&[("x", "0")])), "4");
    assert_eq!(gives("4", &only, tally(&[("x", "1")])), "0");
}

#[test]
fn a_tally_of_awards_stops_at_its_cap() {
    let awards = json!({"kind": "tally", "cap": "10", "items": [
        item("national", json!({"each": "3"})), item("ward", json!({"each": "1"}))]});
    assert_eq!(gives("10", &awards, tally(&[("national", "2"), ("ward", "3")])), "9");
    assert_eq!(gives("10", &awards, tally(&[("national", "3"), ("ward", "3")])), "10");
    assert_eq!(gives("12", &awards, tally(&[("national", "5")])), "10");
}

#[test]
fn a_tally_without_any_count_is_unanswered_and_nonsense_is_invalid() {
    let of = |counts: &[(&str, &str)]| gives("4", &faults(), tally(counts));
    assert_eq!(of(&[]), "0 unanswered");
    assert_eq!(of(&[("late", " "), ("lost", "")]), "0 unanswered");
    assert_eq!(of(&[("late", "1.5")]), "0 TL-206");
    assert_eq!(of(&[("late", "-1")]), "0 TL-205");
    assert_eq!(of(&[("late", "hai")]), "0 TL-201");
    assert_eq!(of(&[("early", "1")]), "0 TL-209");
    assert_eq!(gives("4", &faults(), count("1")), "0 TL-210");
}

#[test]
fn of_full_gives_the_maximum_times_the_share_of_what_is_full() {
    let rule = json!({"kind": "percent", "full": "85", "scale": "ofFull"});
    assert_eq!(gives("10", &rule, value("85")), "10");
    assert_eq!(gives("10", &rule, value("84.9")), "9.99"); // 9.98823…
    assert_eq!(gives("10", &rule, value("42.5")), "5");
    assert_eq!(gives("10", &rule, value("0")), "0");
    let from = json!({"kind": "proportion", "part": {"vi": "P"}, "whole": {"vi": "W"}, "from": "0.5", "full": "0.8", "scale": "ofFull"});
    assert_eq!(gives("4", &from, figures("49", "100")), "0");
    assert_eq!(gives("4", &from, figures("50", "100")), "2.5");
    assert_eq!(gives("4", &from, figures("8", "10")), "4");
}

fn ranged() -> Value {
    json!({"kind": "choice", "options": [
        {"id": "good", "title": {"vi": "Tốt"}, "min": "1", "max": "3"},
        {"id": "bad", "title": {"vi": "Trừ"}, "min": "-2", "max": "-1"},
        {"id": "none", "title": {"vi": "Không"}, "points": "0"}]})
}

#[test]
fn a_range_option_takes_points_within_it_and_a_fixed_one_takes_none() {
    let of = |answer: Value| gives("3", &ranged(), answer);
    assert_eq!(of(within("good", "1")), "1");
    assert_eq!(of(within("good", "2.255")), "2.26");
    assert_eq!(of(within("good", "3.01")), "0 TL-207");
    assert_eq!(of(within("good", "0.99")), "0 TL-207");
    assert_eq!(of(within("good", "nhiều")), "0 TL-201");
    assert_eq!(of(within("bad", "-1.5")), "-1.5");
    assert_eq!(of(within("bad", "1")), "0 TL-207");
    assert_eq!(of(chosen("good")), "0 unanswered");
    assert_eq!(of(within("good", " ")), "0 unanswered");
    assert_eq!(of(chosen("none")), "0");
    assert_eq!(of(within("none", "1")), "0 TL-241");
}

#[test]
fn a_leaf_is_rounded_to_its_own_step_then_the_sets_then_places() {
    let half = leaf("x", "3", json!({"kind": "given"})).with("roundTo", json!("0.5"));
    let plain = given("y", "3");
    let case = Case::new(vec![area("a", vec![half, plain])])
        .set("rounding", json!({"step": "0.25"}))
        .points("x", "1.25")
        .points("y", "1.125");
    let case = case.expect("x", "1.5").expect("y", "1.25").expect("a", "2.75");
    case.points("x", "1.24").points("y", "1.124").expect("x", "1").expect("y", "1");
    // Held to the maximum after rounding too.
    let odd = leaf("x", "1.9", json!({"kind": "given"})).with("roundTo", json!("0.5"));
    Case::new(vec![area("a", vec![odd])]).points("x", "1.8").expect("x", "1.9");
    let below = json!({"kind": "given", "min": "-2"});
    let below = leaf("x", "1", below).with("roundTo", json!("0.5"));
    Case::new(vec![area("a", vec![below])]).points("x", "-0.75").expect("x", "-1");
}

#[test]
fn points_above_the_maximum_are_held_to_it() {
    let rule =
        json!({"kind": "choice", "options": [{"id": "o", "title": {"vi": "O"}, "points": "5"}]});
    assert_eq!(gives("3", &rule, chosen("o")), "3");
    let rule = json!({"kind": "count", "each": "2", "cap": "9"});
    assert_eq!(gives("3", &rule, count("4")), "3");
    assert_eq!(
        gives("3", &json!({"kind": "deduction", "each": "1", "start": "5"}), count("1")),
        "3"
    );
}

fn rescaling(id: &str, max: &str) -> Value {
    given(id, max).with("notApplicable", json!({"effect": "rescale"}))
}

#[test]
fn what_is_left_of_a_group_is_scaled_up_to_what_it_would_be() {
    let g = group("g", vec![rescaling("x", "2"), rescaling("y", "5"), given("z", "3")]);
    let case = Case::new(vec![area("a", vec![g, given("w", "10")])])
        .points("y", "4")
        .points("z", "2")
        .points("w", "5");
    // (4 + 2) × 10/8 = 7.5
    let case = case.answer("x", skipped()).expect("g", "7.5").expect("y", "4").expect("z", "2");
    let case = case.expect("x", "out notApplicable").expect_total("12.5/20 = 62.5 any");
    let line = case.line("g");
    assert_eq!((line.applicable_max.to_string(), line.state), ("10".into(), State::Group));
    let said = "Các mục còn lại được 6 trên tối đa 8, tính gộp lên tối đa 10: 6 × 10/8 = 7,5 điểm";
    assert_eq!(case.why("g", Lang::Vi), said);
    // Rounded once: 4 × 10/3 is 13.33…, of two leaves gone.
    let case = case.answer("y", skipped()).points("z", "1");
    let case = case.expect("g", "3.33");
    assert!(case.why("g", Lang::En).ends_with("1 × 10/3 ≈ 3.3333, rounded to 3.33 points"));
}

#[test]
fn what_is_excluded_or_awaited_is_no_part_of_what_a_group_is_scaled_to() {
    let excluded = given("y", "5").with("notApplicable", json!({"effect": "exclude"}));
    let awaited = given("v", "4").with("scorer", json!("survey"));
    let g = group("g", vec![rescaling("x", "2"), excluded, awaited, given("z", "3")]);
    let case = Case::new(vec![area("a", vec![g])]).points("z", "1.5");
    let case = case.answer("x", skipped()).answer("y", skipped());
    // 1.5 × 5/3
    case.expect("g", "2.5").expect_total("2.5/5 = 50 any");
}

#[test]
fn where_nothing_is_left_of_a_group_its_leaves_pass_up_and_above_the_areas_they_are_lost() {
    let empty = group("g", vec![rescaling("x", "2"), rescaling("y", "2")]);
    let case = Case::new(vec![
        area("a", vec![empty, given("z", "4")]),
        area("b", vec![rescaling("w", "5")]),
    ]);
    let case = case.points("z", "1").answer("x", skipped()).answer("y", skipped());
    let case = case.expect("g", "out").expect("a", "2").expect("z", "1"); // 1 × 8/4
    case.answer("w", skipped()).expect("b", "out").expect_total("2/8 = 25 any");
}

#[test]
fn inner_groups_are_scaled_before_outer_ones() {
    let inner = group("g", vec![rescaling("x", "1"), given("y", "2")]);
    let case = Case::new(vec![area("a", vec![inner, rescaling("w", "3"), given("z", "3")])]);
    let case = case.points("y", "1").points("z", "2");
    // Inner: 1 × 3/2 = 1.5 of 3. Outer: (1.5 + 2) × 9/6 = 5.25 of 9.
    let case = case.answer("x", skipped()).answer("w", skipped());
    case.expect("g", "1.5").expect("a", "5.25").expect_total("5.25/9 = 58.33 any");
}

#[test]
fn a_bonus_or_penalty_line_inside_a_group_stands_on_its_own() {
    let bonus = group("p", vec![given("p1", "2").with("role", json!("bonus")), given("p2", "2")])
        .with("role", json!("bonus"))
        .with("max", json!("3"));
    let penalty = given("m", "2").with("role", json!("penalty"));
    let case = Case::new(vec![area("a", vec![given("x", "10"), bonus, penalty])]);
    let case = case.points("x", "6").points("p1", "2").points("p2", "1.5").points("m", "0.5");
    let case = case.expect("a", "6").expect("p", "3").expect("m", "0.5");
    let sheet = case.sheet();
    assert_eq!((sheet.bonus.to_string(), sheet.penalty.to_string()), ("3".into(), "0.5".into()));
    case.expect_total("8.5/10 = 85 any");
}

#[test]
fn the_campaigns_cap_stands_before_the_sets() {
    let bonus = |id: &str| given(id, "3").with("role", json!("bonus"));
    let mut case = Case::new(vec![area("a", vec![given("x", "10"), bonus("p"), bonus("q")])])
        .set("caps", json!({"bonus": "4"}))
        .points("x", "1")
        .points("p", "3")
        .points("q", "3");
    let held = |case: &Case| {
        let sheet = case.sheet();
        (sheet.bonus.to_string(), outcome::held(&sheet.held[0], Lang::Vi))
    };
    assert_eq!(held(&case).0, "4");
    assert!(held(&case).1.contains("bộ tiêu chí chỉ tính tối đa 4"), "{}", held(&case).1);
    case.dossier["campaign"] = json!({"caps": {"bonus": "5"}});
    assert_eq!(held(&case).0, "5");
    assert!(held(&case).1.contains("đợt chấm chỉ tính tối đa 5"), "{}", held(&case).1);
}

#[test]
fn a_base_line_below_a_bonus_line_is_refused() {
    let inner = given("x", "1").with("role", json!("base"));
    let bonus = area("b", vec![given("y", "1")]).with("role", json!("bonus"));
    let mut case = Case::new(vec![area("a", vec![given("z", "1")]), bonus]);
    case.set["areas"][1]["children"] = json!([inner]);
    let codes: Vec<&str> = case.problems().iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["BTC-232"]);
}

#[test]
fn a_penalty_that_does_not_apply_takes_nothing_away_whatever_its_effect() {
    for effect in ["exclude", "full", "rescale"] {
        let penalty = |id: &str| given(id, "2").with("notApplicable", json!({"effect": effect}));
        let area_of = area("b", vec![penalty("m"), penalty("n")]).with("role", json!("penalty"));
        let case = Case::new(vec![area("a", vec![given("x", "10")]), area_of]);
        let case = case.points("x", "8").points("n", "1").answer("m", skipped());
        case.expect("m", "out notApplicable").expect("b", "1").expect_total("7/10 = 70 any");
    }
}

#[test]
fn where_a_groups_maximum_is_not_the_sum_below_the_leaves_decide() {
    let mut case =
        Case::new(vec![area("a", vec![given("x", "4"), given("y", "5")])]).points("x", "4");
    case.set["areas"][0]["max"] = json!("10");
    case.set["max"] = json!("10");
    let set = case.sound();
    let warnings: Vec<&str> = set.warnings.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(warnings, ["BTC-204"]);
    let sheet: Value = serde_json::from_str(&write_sheet(&case.sheet(), &set, Lang::Vi)).unwrap();
    assert_eq!(sheet["setWarnings"], json!(["BTC-204"]));
    assert_eq!(sheet["formatVersion"], json!(1));
    case.expect_total("4/9 = 44.44 any");
}

#[test]
fn a_verdict_lies_between_the_lowest_that_the_rule_can_give_and_the_maximum() {
    let lowest = |rule: Value, verdict: &str| {
        let case = Case::rule("3", rule).verdict(1, "x", json!({"points": verdict})).round(1);
        case.outcome("x")
    };
    let wiping = json!({"kind": "tally", "start": "3", "floor": "-2", "items": [item("x", json!({"each": "-1"}))]});
    assert_eq!(lowest(wiping.clone(), "-2"), "-2");
    assert_eq!(lowest(wiping, "-2.01"), "0 TL-207");
    assert_eq!(lowest(ranged(), "-2"), "-2");
    assert_eq!(lowest(ranged(), "-2.5"), "0 TL-207");
    // A verdict whose answer holds nothing is none: the entry stands.
    let case = Case::rule("3", ranged()).answer("x", within("good", "2"));
    case.verdict(1, "x", json!({"answer": chosen("good")})).round(1).expect("x", "2");
    let case = Case::rule("4", faults()).answer("x", tally(&[("lost", "1")]));
    case.verdict(1, "x", json!({"answer": tally(&[])})).round(1).expect("x", "3");
}

fn classes() -> Value {
    let band = |id: &str, from: &str| json!({"id": id, "title": {"vi": id}, "from": from});
    json!([band("A", "90"), band("B", "70"), band("C", "50"), band("D", "0")])
}

/// Two leaves of 50; `x` with 50, `y` as given.
fn gated(gates: Value, y: &str) -> Case {
    let case = Case::new(vec![area("a", vec![given("x", "50"), given("y", "50")])]);
    case.set("bands", classes()).set("gates", gates).points("x", "50").points("y", y)
}

#[test]
fn gates_ask_for_points_and_for_no_leaf_at_zero() {
    let points =
        json!([{"band": "A", "require": [{"node": "y", "minPoints": "45"}], "otherwise": "B"}]);
    gated(points.clone(), "45").expect_total("95/100 = 95 A");
    gated(points, "44.99").expect_total("94.99/100 = 94.99 B");
    let zero =
        json!([{"band": "C", "require": [{"node": "a", "noneAtZero": true}], "otherwise": "D"}]);
    gated(zero.clone(), "0.01").expect_total("50.01/100 = 50.01 C");
    let case = gated(zero.clone(), "0").expect_total("50/100 = 50 D");
    let told = lowered(&case.sound(), &case.sheet());
    let said = outcome::lowered(&case.sound(), &told[0], Lang::Vi);
    assert!(said.contains("a. a không được có tiêu chí 0 điểm (đang 0 điểm: y)"), "{said}");
    // Unanswered and invalid count as 0; what fell away does not.
    gated(zero.clone(), "").expect_total("50/100 = 50 D");
    gated(zero, "999").expect_total("50/100 = 50 D");
}

#[test]
fn a_gate_without_a_class_looks_at_every_class_and_may_lead_down() {
    let down = |by: u32| json!([{"require": [{"node": "y", "minPercent": "99"}], "down": by}]);
    gated(down(1), "45").expect_total("95/100 = 95 B");
    gated(down(1), "30").expect_total("80/100 = 80 C");
    gated(down(9), "45").expect_total("95/100 = 95 D");
    gated(down(1), "50").expect_total("100/100 = 100 A");
    // Each counts from the class that the points gave: two of them lead no lower than one.
    let twice = json!([down(1)[0].clone(), down(1)[0].clone()]);
    gated(twice, "45").expect_total("95/100 = 95 B");
    let both = json!([down(1)[0].clone(), {"band": "A", "require": [{"node": "y", "minPoints": "46"}], "otherwise": "C"}]);
    gated(both, "45").expect_total("95/100 = 95 C");
}

#[test]
fn a_failing_unranked_gate_beats_all() {
    let gate = json!([
        {"require": [{"node": "y", "minPoints": "40"}], "unranked": true},
        {"require": [{"node": "y", "minPercent": "99"}], "down": 1}]);
    gated(gate.clone(), "40").expect_total("90/100 = 90 B");
    let case = gated(gate, "39").expect_total("89/100 = 89 null");
    let (set, sheet) = (case.sound(), case.sheet());
    assert!(sheet.unranked && lowered(&set, &sheet).is_empty());
    let said = outcome::unranked(&set, &unranked_by(&set, &sheet), Lang::Vi).unwrap();
    assert_eq!(
        said.replace('\u{a0}', " "),
        "Không xếp loại, không xếp hạng, vì chưa đủ điều kiện: y. y cần từ 40 điểm, mới đạt 39 điểm."
    );
    let json: Value = serde_json::from_str(&write_sheet(&sheet, &set, Lang::Vi)).unwrap();
    assert_eq!((&json["band"], &json["unranked"]), (&Value::Null, &json!(true)));
}

#[test]
fn classes_may_compare_the_total_or_be_absent() {
    let case = Case::new(vec![area("a", vec![given("x", "200")])]).set("bands", classes());
    let case = case.set("bandsOn", json!("total")).points("x", "89.99");
    let case =
        case.expect_total("89.99/200 = 45 B").points("x", "90").expect_total("90/200 = 45 A");
    let nothing = given("x", "200").with("notApplicable", json!({"effect": "exclude"}));
    let empty = Case::new(vec![area("a", vec![nothing])]).set("bands", classes());
    empty.set("bandsOn", json!("total")).answer("x", skipped()).expect_total("0/0 = null null");
    let mut none = case;
    none.set.as_object_mut().unwrap().remove("bands");
    none.set.as_object_mut().unwrap().remove("bandsOn");
    none.expect_total("90/200 = 45 null");
}

#[test]
fn a_last_class_that_does_not_start_at_nought_leaves_what_is_below_without_one() {
    let bands = json!([{"id": "A", "title": {"vi": "A"}, "from": "50"}]);
    let case = Case::new(vec![area("a", vec![given("x", "10")])]).set("bands", bands);
    let case = case.points("x", "5").expect_total("5/10 = 50 A");
    case.points("x", "4.99").expect_total("4.99/10 = 49.9 null");
}

fn formula(points: &str) -> Value {
    json!({"kind": "formula", "variables": [{"id": "a", "title": {"vi": "A"}}, {"id": "floor", "title": {"vi": "F"}}],
        "branches": [{"title": {"vi": "B"}, "when": "", "points": points}]})
}

#[test]
fn formulas_round_down_up_and_to_steps() {
    let of = |points: &str, a: &str, floor: &str| {
        gives("100", &formula(points), variables(&[("a", a), ("floor", floor)]))
    };
    // "cứ thêm 1.000 người được thêm 0,5 điểm"
    let per_thousand = "6 + 0.5 * floor((a - 10000) / 1000)";
    assert_eq!(of(per_thousand, "12999", "0"), "7");
    assert_eq!(of(per_thousand, "13000", "0"), "7.5");
    assert_eq!(of("6 + floor(0 - a / 2)", "5", "0"), "3"); // −2.5 goes down to −3
    assert_eq!(of("ceil(a / 3)", "7", "0"), "3");
    assert_eq!(of("ceil(0 - a / 2) + 9", "5", "0"), "7");
    assert_eq!(of("round(a, 0.25)", "1.125", "0"), "1.25");
    assert_eq!(of("9 + round(0 - a, 0.25)", "1.125", "0"), "7.75");
    assert_eq!(of("round(a, floor)", "7", "5"), "5");
    assert_eq!(of("round(a, floor)", "7", "0"), "0 TL-240");
    // A name is a function only before a parenthesis.
    assert_eq!(of("floor + floor(a)", "2.7", "1"), "3");
    let case = Case::rule("100", formula(per_thousand));
    let case = case.answer("x", variables(&[("a", "12999"), ("floor", "0")]));
    let said = "“B”: 6 + 0,5 × làm tròn xuống((12.999 − 10.000) / 1.000) = 7 điểm";
    assert_eq!(case.why("x", Lang::Vi), said);
}

#[test]
fn the_order_of_a_tallys_items_does_not_matter() {
    let counts = tally(&[("late", "2"), ("lost", "1"), ("part", "1"), ("grave", "0")]);
    let mut turned = faults();
    turned["items"].as_array_mut().unwrap().reverse();
    assert_eq!(gives("4", &faults(), counts.clone()), gives("4", &turned, counts));
}

fn shared() -> Case {
    let share = json!({"kind": "proportion", "part": {"vi": "Đúng hạn"}, "whole": {"vi": "Tiếp nhận", "figure": "received"}});
    let both = json!({"kind": "proportion", "part": {"vi": "Trực tuyến", "figure": "online"}, "whole": {"vi": "Tiếp nhận", "figure": "received"}});
    let counted = json!({"kind": "count", "each": "0.5", "figure": "online"});
    let figure = |id: &str| json!({"id": id, "title": {"vi": id}});
    Case::new(vec![area(
        "a",
        vec![leaf("x", "2", share), leaf("y", "2", both), leaf("z", "3", counted)],
    )])
    .set("figures", json!([figure("received"), figure("online")]))
}

#[test]
fn a_field_that_names_a_figure_takes_its_value() {
    let case = shared().figure("received", "200").figure("online", "4");
    // All fields given by figures: scored without an entry.
    let case = case.expect("y", "0.04").expect("z", "2").expect("x", "0 unanswered");
    let case = case.answer("x", figures("150", "999")).expect("x", "1.5"); // not 999
    // Something typed and a field missing: invalid, as ever.
    shared().answer("x", figures("150", "")).expect("x", "0 TL-212");
    // Nothing typed in the row itself: unanswered, whatever its other fields hold.
    shared().figure("received", "200").answer("x", figures("", "999")).expect("x", "0 unanswered");
    shared().answer("z", count("5")).expect("z", "0 unanswered");
    shared().figure("online", "4").answer("z", count("5")).expect("z", "2");
    // A verdict holds its own values.
    let verdict = json!({"answer": figures("100", "100")});
    case.verdict(1, "x", verdict).round(1).expect("x", "2");
}

#[test]
fn a_rule_names_figures_that_the_set_declares() {
    let rule = json!({"kind": "count", "each": "1", "figure": "nowhere"});
    let codes: Vec<&str> =
        Case::rule("1", rule).problems().iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["BTC-233"]);
}

#[test]
fn areas_that_each_begin_again_at_one_code_are_shown_with_the_areas_code() {
    let coded = |id: &str, code: &str| given(id, "1").with("code", json!(code));
    let case = Case::new(vec![
        area("a", vec![coded("x", "1.1"), coded("y", "1.2")]).with("code", json!("I")),
        area("b", vec![coded("z", "1.1")]).with("code", json!("II")),
    ]);
    let set = case.sound();
    let codes: Vec<&str> = set.nodes.iter().map(|node| node.code.as_str()).collect();
    assert_eq!(codes, ["I", "I/1.1", "I/1.2", "II", "II/1.1"]);
    assert_eq!(set.warnings.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["BTC-203"]);
}

#[test]
fn reasons_are_true_to_the_digit_in_both_languages() {
    let case = Case::rule("4", faults());
    let why =
        |counts: &[(&str, &str)], lang| case.clone().answer("x", tally(counts)).why("x", lang);
    assert_eq!(
        why(&[("late", "4"), ("lost", "3"), ("part", "1")], Lang::Vi),
        "4 − “late” 4 vụ × 0,5 (tối đa 1,5) − “lost” 2 × 1 (có 3, chỉ tính 2) − “part” 1 × 0,4 = 0,1 điểm"
    );
    assert_eq!(
        why(&[("late", "4"), ("lost", "3"), ("part", "2")], Lang::En),
        "4 − “late” 4 vụ × 0.5 (at most 1.5) − “lost” 2 × 1 (2 counted of 3) − “part” 2 × 0.4 = -0.3; at least 0 points".replace("-0.3", "−0.3")
    );
    assert_eq!(why(&[("grave", "2")], Lang::Vi), "“grave”: 2, từ 2 trở lên thì 0 điểm");
    assert_eq!(why(&[("late", "0")], Lang::Vi), "Không có trường hợp nào: 4 điểm");
    let case = Case::rule("3", ranged()).answer("x", within("good", "2.255"));
    assert_eq!(case.why("x", Lang::Vi), "“Tốt” (từ 1 đến 3 điểm): 2,255, làm tròn 2,26 điểm");
    let rule = json!({"kind": "percent", "full": "85", "scale": "ofFull"});
    let case = Case::rule("10", rule).answer("x", value("84.9"));
    assert_eq!(
        case.why("x", Lang::Vi),
        "84,9 %: dưới 85 %, 10 × 84,9 %/85 % ≈ 9,9882, làm tròn 9,99 điểm"
    );
    let rule =
        json!({"kind": "choice", "options": [{"id": "o", "title": {"vi": "O"}, "points": "5"}]});
    let case = Case::rule("3", rule).answer("x", chosen("o"));
    assert_eq!(case.why("x", Lang::En), "“O”: 5; at most 3 points");
    let odd = leaf("x", "1.9", json!({"kind": "given"})).with("roundTo", json!("0.5"));
    let case = Case::new(vec![area("a", vec![odd])]).answer("x", points("1.8"));
    assert_eq!(case.why("x", Lang::Vi), "Điểm nhập trực tiếp: 1,8, làm tròn 2; tối đa 1,9 điểm");
}

#[test]
fn the_same_set_in_version_one_and_two_scores_the_same() {
    let bytes = crate::golden::bytes("src/sets/earlier/xa-mau-2026.1.json");
    let dossier = crate::golden::bytes("tests/fixtures/v1/xa-an-binh.dossier.json");
    let dossier = tucham::formats::read_dossier(&dossier).value.unwrap();
    let mut lifted: Value = serde_json::from_slice(&bytes).unwrap();
    lifted["formatVersion"] = json!(2);
    let old = read_set(&bytes).sound().unwrap();
    let new = read_set(lifted.to_string().as_bytes()).sound().unwrap();
    assert_ne!(old.checksum, new.checksum, "checksums are those of the bytes as read");
    for view in [View::SelfScored, View::Round(1)] {
        let (old, new) = (score(&old, &dossier, view), score(&new, &dossier, view));
        assert_eq!((old.lines, old.total, old.band), (new.lines, new.total, new.band));
    }
}
