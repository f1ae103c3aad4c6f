//! Classes by the rounded index, and the gates that lower them.

use serde_json::{Value, json};

use crate::case::answer::skipped;
use crate::case::{Case, With, area, given};

fn case(gates: Value) -> Case {
    let bands = ["excellent 90", "good 80", "fair 70", "weak 0"].map(|band| {
        let (id, from) = band.split_once(' ').unwrap();
        json!({"id": id, "title": {"vi": id}, "from": from})
    });
    let leaf = |id: &str, max| given(id, max).with("notApplicable", json!({"effect": "exclude"}));
    let areas = vec![
        area("a", vec![leaf("x", "80")]),
        area("b", vec![leaf("y", "10")]),
        area("c", vec![leaf("z", "10")]),
    ];
    Case::new(areas).set("bands", json!(bands)).set("gates", gates)
}

fn gate(band: &str, node: &str, min: &str, otherwise: &str) -> Value {
    json!({"band": band, "require": [{"node": node, "minPercent": min}], "otherwise": otherwise})
}

fn filled(case: Case, x: &str, y: &str, z: &str) -> Case {
    case.points("x", x).points("y", y).points("z", z)
}

#[test]
fn the_rounded_index_decides_the_class() {
    let case = case(json!([])).set("rounding", json!({"points": 4, "index": 2}));
    filled(case.clone(), "70", "10", "9.995").expect_total("89.995/100 = 90 excellent");
    filled(case.clone(), "70", "10", "9.9949").expect_total("89.9949/100 = 89.99 good");
    filled(case, "0", "0", "0").expect_total("0/100 = 0 weak");
}

#[test]
fn a_gate_compares_the_exact_percentage_of_its_line() {
    let case = case(json!([gate("excellent", "b", "80", "good")]));
    filled(case.clone(), "80", "8", "10").expect_total("98/100 = 98 excellent");
    filled(case, "80", "7.99", "10").expect_total("97.99/100 = 97.99 good");
}

#[test]
fn a_line_that_does_not_count_fails_no_gate() {
    let case = case(json!([gate("excellent", "b", "80", "good")]));
    case.points("x", "80")
        .points("z", "10")
        .answer("y", skipped())
        .expect_total("90/90 = 100 excellent");
}

#[test]
fn lowered_classes_have_gates_of_their_own() {
    let gates = json!([gate("excellent", "b", "80", "good"), gate("good", "c", "50", "weak")]);
    filled(case(gates.clone()), "80", "7", "4").expect_total("91/100 = 91 weak");
    filled(case(gates.clone()), "80", "7", "5").expect_total("92/100 = 92 good");
    filled(case(gates), "80", "10", "4").expect_total("94/100 = 94 excellent");
}

#[test]
fn of_several_failing_gates_the_lowest_class_holds() {
    let gates = json!([gate("excellent", "b", "80", "fair"), gate("excellent", "c", "80", "good")]);
    filled(case(gates.clone()), "80", "7", "7").expect_total("94/100 = 94 fair");
    filled(case(gates.clone()), "80", "8", "7").expect_total("95/100 = 95 good");
    filled(case(gates), "80", "7", "8").expect_total("95/100 = 95 fair");
}

#[test]
fn all_requirements_of_a_gate_must_hold() {
    let gates = json!([{"band": "excellent", "otherwise": "good", "require": [
        {"node": "b", "minPercent": "50"}, {"node": "z", "minPercent": "100"}]}]);
    filled(case(gates.clone()), "80", "5", "10").expect_total("95/100 = 95 excellent");
    filled(case(gates), "80", "10", "9.99").expect_total("99.99/100 = 99.99 good");
}
