//! The sentences that say why, word for word.

use serde_json::{Value, json};
use tucham::i18n::{Lang, why::rule};

use crate::case::answer::{chosen, count, figures, points, skipped, ticked, value, variables};
use crate::case::{Case, With, area, given, leaf};
use crate::golden::built_in;

fn whys(max: &str, rule: Value, answer: Value) -> (String, String) {
    let case = Case::rule(max, rule).answer("x", answer);
    (case.why("x", Lang::Vi), case.why("x", Lang::En))
}

fn vi(max: &str, rule: Value, answer: Value) -> String {
    whys(max, rule, answer).0
}

fn share(from: &str, full: &str, scale: &str) -> Value {
    json!({"kind": "proportion", "part": {"vi": "Đúng hạn"}, "whole": {"vi": "Tổng số"},
        "from": from, "full": full, "scale": scale, "whenWholeZero": "full"})
}

#[test]
fn the_example_of_the_specification() {
    let (vi, en) = whys("1.5", share("0.8", "1", "share"), figures("45", "50"));
    assert_eq!(vi, "45/50 = 90 %: từ 80 % đến dưới 100 %, 0,9 × 1,5 = 1,35 điểm");
    assert_eq!(en, "45/50 = 90 %: from 80 % to under 100 %, 0.9 × 1.5 = 1.35 points");
}

#[test]
fn shares_in_each_zone() {
    let rule = || share("0.8", "0.95", "share");
    assert_eq!(vi("2", rule(), figures("7", "10")), "7/10 = 70 %: dưới 80 %, 0 điểm");
    assert_eq!(
        vi("2", rule(), figures("19", "20")),
        "19/20 = 95 %: từ 95 % trở lên, được điểm tối đa (2 điểm)"
    );
    assert_eq!(vi("2", rule(), figures("0", "0")), "“Tổng số” bằng 0: được điểm tối đa (2 điểm)");
    let even = share("0.5", "0.9", "interpolate");
    assert_eq!(
        vi("4", even.clone(), figures("2", "3")),
        "2/3 ≈ 66,67 %: từ 50 % đến dưới 90 %, 4 × (2/3 − 50 %)/(90 % − 50 %) ≈ 1,6667, làm tròn 1,67 điểm"
    );
    assert_eq!(
        vi("4", even, figures("3", "5")),
        "3/5 = 60 %: từ 50 % đến dưới 90 %, 4 × (60 % − 50 %)/(90 % − 50 %) = 1 điểm"
    );
    let from_nought = share("0", "0.8", "interpolate");
    assert_eq!(
        vi("2", from_nought, figures("1", "2")),
        "1/2 = 50 %: dưới 80 %, 2 × 50 %/80 % = 1,25 điểm"
    );
}

#[test]
fn a_percentage_has_the_decimals_that_show_its_side_of_the_limit() {
    let rule = json!({"kind": "bands", "part": {"vi": "P"}, "whole": {"vi": "W"},
        "steps": [{"from": "60", "points": "1"}]});
    assert_eq!(
        vi("1", rule.clone(), figures("59999", "100001")),
        "59.999/100.001 ≈ 59,998 %: dưới 60 %, 0 điểm"
    );
    assert_eq!(
        vi("1", rule, figures("599999", "999999")),
        "599.999/999.999 ≈ 59,99996 %: dưới 60 %, 0 điểm"
    );
}

#[test]
fn a_result_has_the_decimals_that_show_its_rounding() {
    // 0.334999… must not be shown as 0.335 and rounded to 0.33
    let line = vi("1", share("0", "1", "share"), figures("334999", "1000003"));
    assert_eq!(
        line,
        "334.999/1.000.003 ≈ 33,5 %: 334.999/1.000.003 × 1 ≈ 0,334998, làm tròn 0,33 điểm"
    );
    let tie = vi("1.25", share("0", "1", "share"), figures("1", "10"));
    assert_eq!(tie, "1/10 = 10 %: 0,1 × 1,25 = 0,125, làm tròn 0,13 điểm");
}

#[test]
fn steps_name_limits_that_count_and_limits_that_do_not() {
    let rule = || {
        json!({"kind": "bands", "unit": {"vi": "ngày", "en": "days"}, "steps": [
        {"from": "90", "strict": true, "points": "2"}, {"from": "70", "ofMax": "0.5"}, {"from": "10", "strict": true, "points": "0.5"}]})
    };
    let of = |typed: &str| whys("2", rule(), value(typed));
    assert_eq!(of("91").0, "91 ngày: trên 90 ngày, 2 điểm");
    assert_eq!(of("91").1, "91 days: over 90 days, 2 points");
    assert_eq!(of("90").0, "90 ngày: từ 70 ngày đến 90 ngày, 0,5 × 2 = 1 điểm");
    assert_eq!(of("90").1, "90 days: from 70 days up to 90 days, 0.5 × 2 = 1 point");
    assert_eq!(of("69,5").0, "“69,5” không phải là số: 0 điểm");
    assert_eq!(of("69.5").0, "69,5 ngày: trên 10 ngày đến dưới 70 ngày, 0,5 điểm");
    assert_eq!(of("10").0, "10 ngày: không quá 10 ngày, 0 điểm");
    assert_eq!(of("-3").1, "−3 days: not over 10 days, 0 points");
}

#[test]
fn counts_and_deductions_name_their_caps_and_floors() {
    let pieces = || json!({"kind": "count", "each": "0.5"});
    assert_eq!(vi("2", pieces(), count("5")), "5 × 0,5 = 2,5; tối đa 2 điểm");
    assert_eq!(vi("2", pieces(), count("4")), "4 × 0,5 = 2 điểm");
    let faults =
        || json!({"kind": "deduction", "each": "0.5", "floor": "-0.5", "unit": {"vi": "lỗi"}});
    assert_eq!(vi("1", faults(), count("1")), "1 − 1 lỗi × 0,5 = 0,5 điểm");
    assert_eq!(vi("1", faults(), count("4")), "1 − 4 lỗi × 0,5 = −1; thấp nhất −0,5 điểm");
}

#[test]
fn choices_checklists_and_given_points() {
    let choice = json!({"kind": "choice", "options": [
        {"id": "a", "title": {"vi": "Đúng hạn", "en": "On time"}, "points": "1"},
        {"id": "b", "title": {"vi": "Chậm"}, "ofMax": "0.335"}]});
    assert_eq!(
        whys("1", choice.clone(), chosen("a")),
        ("“Đúng hạn”: 1 điểm".into(), "“On time”: 1 point".into())
    );
    assert_eq!(vi("1", choice, chosen("b")), "“Chậm”: 0,335 × 1 = 0,335, làm tròn 0,34 điểm");
    let list = || {
        json!({"kind": "checklist", "items": [
        {"id": "a", "title": {"vi": "A"}, "points": "1"}, {"id": "b", "title": {"vi": "B"}, "ofMax": "0.75"}]})
    };
    assert_eq!(vi("1", list(), ticked(&["a", "b"])), "“A” 1 + “B” 0,75 = 1,75; tối đa 1 điểm");
    assert_eq!(vi("1", list(), ticked(&["b"])), "“B” 0,75 = 0,75 điểm");
    assert_eq!(vi("1", list(), ticked(&[])), "Không đạt mục nào: 0 điểm");
    assert_eq!(
        vi("2", json!({"kind": "given"}), points("1.005")),
        "Điểm nhập trực tiếp: 1,005, làm tròn 1,01 điểm"
    );
}

#[test]
fn formulas_stand_with_their_figures() {
    let rule = || {
        json!({"kind": "formula",
        "variables": [{"id": "a", "title": {"vi": "Số giải"}}, {"id": "b", "title": {"vi": "Tổng"}}],
        "branches": [
            {"title": {"vi": "Nhiều"}, "when": "a >= 10 and not b = 0", "points": "max"},
            {"title": {"vi": "Ít"}, "when": "b > 0", "points": "min(max, -1 + 2*a/b)"}]})
    };
    let of = |a: &str, b: &str| vi("1.5", rule(), variables(&[("a", a), ("b", b)]));
    assert_eq!(of("10", "1"), "“Nhiều”: 1,5 điểm");
    assert_eq!(of("5", "6"), "“Ít”: min(1,5; −1 + 2 × 5 / 6) ≈ 0,6667, làm tròn 0,67 điểm");
    assert_eq!(of("0", "6"), "“Ít”: min(1,5; −1 + 2 × 0 / 6) = −1; thấp nhất 0 điểm");
    assert_eq!(of("0", "0"), "Không thuộc trường hợp nào: 0 điểm");
}

#[test]
fn a_part_above_its_whole_is_told_by_the_names_of_the_fields() {
    assert_eq!(
        vi("2", share("0.5", "1", "share"), figures("60", "50")),
        "“Đúng hạn” (60) lớn hơn “Tổng số” (50): 0 điểm"
    );
}

#[test]
fn a_bonus_without_an_answer_takes_nothing_from_the_maximum() {
    let bonus = area("b", vec![given("x", "3")]).with("role", json!("bonus"));
    let case = Case::new(vec![area("a", vec![given("z", "1")]), bonus]);
    assert_eq!(case.why("x", Lang::Vi), "Chưa chấm: 0 điểm, không ảnh hưởng điểm tối đa");
    assert_eq!(case.why("x", Lang::En), "Not answered: 0 points, the maximum stays as it is");
}

#[test]
fn what_was_not_scored_by_a_rule() {
    let skippable = given("x", "2").with("notApplicable", json!({"effect": "exclude"}));
    let full = given("y", "2").with("notApplicable", json!({"effect": "full", "unless": "p"}));
    let survey = given("s", "1").with("scorer", json!("survey"));
    let superior = given("t", "1").with("scorer", json!("superior"));
    let case =
        Case::new(vec![area("a", vec![skippable, full, survey, superior, given("z", "1.5")])])
            .asks(&["p"]);
    let case = case.answer("x", skipped()).profile("p", false);
    let of = |id: &str| case.why(id, Lang::Vi);
    assert_eq!(of("x"), "Không áp dụng: không phát sinh; không tính vào điểm và điểm tối đa");
    assert_eq!(
        of("y"),
        "Không áp dụng vì “Có p không?” được trả lời “không”; được tính điểm tối đa (2 điểm)"
    );
    assert_eq!(of("s"), "Chờ kết quả điều tra xã hội học: chưa tính vào điểm và điểm tối đa");
    assert_eq!(of("t"), "Chờ cấp trên chấm: chưa tính vào điểm và điểm tối đa");
    assert_eq!(of("z"), "Chưa chấm: 0 điểm, vẫn tính 1,5 vào điểm tối đa");
    assert_eq!(of("a"), "");
    let verdict = json!({"points": "0.375"});
    assert_eq!(
        case.verdict(1, "z", verdict).round(1).why("z", Lang::En),
        "Set by the appraiser: 0.375, rounded to 0.38 points"
    );
}

fn rules(max: &str, of: Value, lang: Lang) -> Vec<String> {
    let case = Case::new(vec![area("a", vec![leaf("x", max, of)])]);
    let set = case.sound();
    let lines = rule(&set, set.find("x").unwrap(), lang);
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

#[test]
fn rules_are_told_before_they_are_answered() {
    assert_eq!(
        rules("1.5", share("0.8", "1", "share"), Lang::Vi),
        [
            "Tỷ lệ = “Đúng hạn” / “Tổng số”",
            "Từ 80 % đến dưới 100 %: điểm = tỷ lệ × 1,5",
            "100 %: 1,5 điểm",
            "Dưới 80 %: 0 điểm",
            "“Tổng số” bằng 0: 1,5 điểm",
        ]
    );
    let bands = json!({"kind": "bands", "steps": [{"from": "5", "strict": true, "points": "1"}, {"from": "0", "points": "0.5"}]});
    assert_eq!(
        rules("1", bands, Lang::Vi),
        ["Trên 5: 1 điểm", "Từ 0 đến 5: 0,5 điểm", "Dưới 0: 0 điểm"]
    );
    let pieces =
        json!({"kind": "count", "each": "0.5", "unit": {"vi": "sáng kiến", "en": "initiatives"}});
    assert_eq!(rules("2", pieces.clone(), Lang::Vi), ["Mỗi sáng kiến: 0,5 điểm, tối đa 2 điểm"]);
    assert_eq!(rules("2", pieces, Lang::En), ["Each (initiatives): 0.5 points, at most 2 points"]);
    let faults = json!({"kind": "deduction", "each": "1", "floor": "-1", "unit": {"vi": "lỗi"}});
    assert_eq!(
        rules("3", faults, Lang::Vi),
        ["Có sẵn 3 điểm; mỗi lỗi trừ 1 điểm; thấp nhất −1 điểm"]
    );
    let formula = json!({"kind": "formula",
        "variables": [{"id": "canhCao", "title": {"vi": "Số người bị cảnh cáo"}}],
        "branches": [
            {"title": {"vi": "Từ 03 người"}, "when": "canhCao >= 3", "points": "0"},
            {"title": {"vi": "Còn lại"}, "when": "", "points": "max - 0.5 * canhCao"}]});
    assert_eq!(
        rules("2.5", formula, Lang::Vi),
        [
            "A = Số người bị cảnh cáo",
            "“Từ 03 người”, khi A ≥ 3: điểm = 0",
            "“Còn lại”: điểm = 2,5 − 0,5 × A",
            "Kết quả giữ trong khoảng từ 0 đến 2,5 điểm",
        ]
    );
}

#[test]
fn every_rule_of_the_built_in_sets_is_told_in_both_languages() {
    for id in ["xa-mau", "so-mau", "cong-doan-mau"] {
        let set = crate::golden::built_in(id);
        for (place, lang) in set.leaves().flat_map(|place| Lang::ALL.map(|lang| (place, lang))) {
            let lines = rule(&set, place, lang);
            assert!(!lines.is_empty(), "{}", set.nodes[place].code);
            for line in lines {
                assert!(!line.trim().is_empty() && !line.contains("  "), "{line}");
            }
        }
    }
}

#[test]
fn a_whole_of_nought_says_what_follows_from_it() {
    let set = built_in("xa-mau");
    let told = |leaf: &str| {
        let lines = rule(&set, set.find(leaf).unwrap(), Lang::Vi);
        lines.last().unwrap().replace('\u{a0}', " ")
    };
    assert_eq!(
        told("c2.4.2"),
        "“Số đơn thuộc thẩm quyền đến hạn giải quyết” bằng 0: tiêu chí không áp dụng, được điểm tối đa"
    );
    assert_eq!(
        told("c3.3.5"),
        "“Số phản ánh, kiến nghị tiếp nhận” bằng 0: tiêu chí không áp dụng, được điểm tối đa"
    );
}
