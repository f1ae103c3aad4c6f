//! The published schemas: everything we have and write is valid, what is broken is refused by the
//! schema and by our own reader alike.

use jsonschema::Validator;
use serde_json::{Value, json};
use tucham::domain::dossier::{Actor, Cited, Document, Side};
use tucham::domain::problem::Problem;
use tucham::domain::review::Request;
use tucham::domain::review::exchange::{AppraisalFile, ExplanationsFile, explain};
use tucham::domain::review::outcome::ResultFile;
use tucham::domain::score::{View, score};
use tucham::formats::{
    read_appraisal, read_campaign, read_dossier, read_explanations, read_result, read_set,
    read_set_with_text, write_appraisal, write_campaign, write_dossier, write_draft,
    write_explanations, write_result, write_sheet,
};
use tucham::i18n::Lang;

use crate::case::answer::{chosen, count, figures, points, skipped, ticked, value, variables};
use crate::case::{Case, With, area, given, group, leaf, without};
use crate::files::{EXAMPLES, example};
use crate::golden::{built_in, bytes};

/// A published schema, itself valid.
pub fn schema(name: &str) -> Validator {
    let schema: Value =
        serde_json::from_slice(&bytes(format!("src/schemas/{name}.schema.json"))).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "{name}");
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Holds a file against its schema.
#[track_caller]
pub fn valid(schema: &Validator, file: &Value, what: &str) {
    let errors: Vec<String> = schema
        .iter_errors(file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {}", errors.join("\n"));
}

fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn every_set_is_valid_also_in_its_canonical_form() {
    let schema = schema("criteria-set");
    for (_, set) in EXAMPLES {
        let file = bytes(format!("src/sets/{set}.json"));
        valid(&schema, &parsed(&file), set);
        let read = read_set_with_text(&file).value.unwrap();
        valid(&schema, &parsed(read.text.as_bytes()), set);
    }
    valid(&schema, &every_kind().set, "every kind");
    every_kind().sound();
}

#[test]
fn every_dossier_we_have_or_write_is_valid() {
    let schema = schema("dossier");
    for (name, _) in EXAMPLES {
        let dossier = read_dossier(&example(name)).value.unwrap();
        valid(&schema, &parsed(write_dossier(&dossier).text.as_bytes()), name);
        valid(&schema, &parsed(write_draft(&dossier).as_bytes()), name);
    }
    let case = every_kind()
        .answer("choice", chosen("a"))
        .answer("list", ticked(&["a"]))
        .answer("share", figures("1", "chín"))
        .answer("percent", value("5"))
        .answer("count", count(""))
        .answer("given", points("1"))
        .answer("formula", variables(&[("a", "1")]))
        .answer("bands", skipped())
        .answer("range", json!({"kind": "chosen", "option": "a", "points": "0.75"}))
        .answer("tally", json!({"kind": "tally", "counts": {"a": "2"}}))
        .figure("f", "3")
        .answer("later", json!({"kind": "mapped", "cells": []}))
        .verdict(1, "choice", json!({"answer": points("1"), "needsExplanation": true}));
    valid(&schema, &parsed(write_dossier(&case.dossier()).text.as_bytes()), "every answer");
    let mut own = case.dossier();
    own.own_set = read_set_with_text(case.set.to_string().as_bytes()).value.map(|read| read.text);
    valid(&schema, &parsed(write_dossier(&own).text.as_bytes()), "own set");
}

#[test]
fn every_sheet_we_have_or_write_is_valid() {
    let schema = schema("score-sheet");
    for name in ["xa-an-binh", "xa-an-binh.round1", "so-thanh-tra-tinh", "cong-doan-vien-chuc"] {
        valid(
            &schema,
            &parsed(&bytes(format!("tests/fixtures/examples/{name}.expected.json"))),
            name,
        );
        for lang in Lang::ALL {
            valid(
                &schema,
                &parsed(&bytes(format!("tests/golden/{name}.{}.json", lang.as_str()))),
                name,
            );
        }
    }
    let case = every_kind().answer("choice", chosen("?")).answer("deduction", count("9"));
    let set = case.sound();
    for view in [View::SelfScored, View::Round(12)] {
        let sheet = score(&set, &case.dossier(), view);
        valid(&schema, &parsed(write_sheet(&sheet, &set, Lang::Vi).as_bytes()), "every kind");
    }
    let nothing = Case::new(vec![area("a", vec![given("x", "1").with("scorer", json!("survey"))])]);
    let text = write_sheet(&nothing.sheet(), &nothing.sound(), Lang::En);
    valid(&schema, &parsed(text.as_bytes()), "nothing applies");
}

/// A set with each kind of rule and each optional key.
fn every_kind() -> Case {
    let text = |text: &str| json!({"vi": text, "en": text});
    let worths = json!([{"id": "a", "title": text("A"), "points": "1"}, {"id": "b", "title": text("B"), "ofMax": "0.5"}]);
    let choice = leaf("choice", "1", json!({"kind": "choice", "options": worths}))
        .with("scorer", json!("unit"))
        .with("evidence", json!({"need": "required", "hint": text("H")}))
        .with("guidance", text("G"))
        .with("basis", json!(["Nghị quyết 76/NQ-CP"]))
        .with("notApplicable", json!({"effect": "full", "unless": "p"}));
    let share = json!({"kind": "proportion", "part": text("P"), "whole": text("W"), "from": "0.1", "full": "0.9",
        "scale": "interpolate", "whenWholeZero": "zero"});
    let bands = json!({"kind": "bands", "part": text("P"), "whole": text("W"), "unit": text("%"), "whenWholeZero": "full",
        "steps": [{"from": "90", "strict": true, "points": "1"}, {"from": "50", "ofMax": "0.5"}]});
    let deduction = json!({"kind": "deduction", "start": "1", "each": "0.5", "floor": "-1", "unit": text("lỗi")});
    let formula = json!({"kind": "formula", "variables": [{"id": "a", "title": text("A")}],
        "branches": [{"title": text("1"), "when": "a > 1", "points": "max"}, {"title": text("2"), "when": "", "points": "a / 2"}]});
    let range = json!({"kind": "choice", "options": [
        {"id": "a", "title": text("A"), "min": "0.5", "max": "1"}, {"id": "b", "title": text("B"), "points": "0"}]});
    let tally = json!({"kind": "tally", "start": "1", "floor": "-1", "cap": "1", "items": [
        {"id": "a", "title": text("A"), "each": "-0.5", "unit": text("vụ"), "most": "3", "cap": "1.5", "wipesFrom": "4"},
        {"id": "b", "title": text("B"), "eachOfMax": "-0.1"},
        {"id": "c", "title": text("C"), "wipesFrom": "1"}]});
    let of_full = json!({"kind": "proportion", "part": {"vi": "P", "figure": "f"}, "whole": text("W"), "full": "0.85",
        "scale": "ofFull"});
    let leaves = vec![
        choice,
        leaf("list", "1", json!({"kind": "checklist", "items": worths})),
        leaf("share", "1", share),
        leaf(
            "percent",
            "1",
            json!({"kind": "percent", "from": "5", "full": "95", "scale": "share"}),
        ),
        group(
            "g",
            vec![
                leaf("bands", "1", bands),
                leaf(
                    "count",
                    "1",
                    json!({"kind": "count", "each": "1", "cap": "1", "unit": text("cái")}),
                ),
            ],
        ),
        leaf("deduction", "1", deduction),
        leaf("given", "1", json!({"kind": "given", "min": "0.5"})),
        leaf("formula", "1", formula),
        leaf("range", "1", range).with("roundTo", json!("0.25")).with("wording", text("W")),
        leaf("tally", "1", tally).with("notApplicable", json!({"effect": "rescale"})),
        leaf("ofFull", "1", of_full),
        leaf("taken", "0.5", json!({"kind": "count", "each": "0.5", "figure": "f"}))
            .with("role", json!("penalty")),
    ];
    let bonus = area("bonus", vec![given("extra", "2")])
        .with("role", json!("bonus"))
        .with("max", json!("1"));
    let gates = json!([
        {"band": "hi", "require": [{"node": "g", "minPercent": "50"}], "otherwise": "lo"},
        {"require": [{"node": "g", "minPoints": "1"}], "down": 1},
        {"require": [{"node": "g", "noneAtZero": true}], "unranked": true}]);
    let bands = json!([{"id": "hi", "title": text("H"), "from": "50.5"}, {"id": "lo", "title": text("L"), "from": "0"}]);
    let base = area("a", leaves).with("role", json!("base"));
    Case::new(vec![base, bonus])
        .set("formatVersion", json!(2))
        .set("bandsOn", json!("index"))
        .set("caps", json!({"bonus": "1", "penalty": "2"}))
        .set("figures", json!([{"id": "f", "title": text("F"), "unit": text("hồ sơ")}]))
        .set("origin", json!({"file": "quyet-dinh.docx", "sha256": "00", "table": "2"}))
        .set("forms", json!({"report": text("R"), "columns": {"title": text("T")}, "letterhead": text("L"), "signature": text("S")}))
        .asks(&["p"])
        .set("bands", bands)
        .set("gates", gates)
        .set("capTotal", json!(false))
        .set("rounding", json!({"points": 3, "index": 1, "mode": "halfUp", "step": "0.125"}))
        .set("source", json!({"number": "1/QĐ", "date": "2026-01-31", "issuer": "UBND", "url": ""}))
}

const FIRST: &str = "/areas/0/children/0";

/// A pointer, and what is put there; `null` takes the key away.
fn broken_sets() -> Vec<(String, Value)> {
    let at = |below: &str| format!("{FIRST}{below}");
    let rule = |place: usize, below: &str| format!("/areas/0/children/{place}/rule{below}");
    vec![
        ("/format".into(), json!("tucham/set")),
        ("/formatVersion".into(), json!(3)),
        ("/formatVersion".into(), json!(0)),
        ("/formatVersion".into(), json!("1")),
        ("/id".into(), json!("xã")),
        ("/version".into(), json!(2026)),
        ("/status".into(), json!("draft")),
        ("/status".into(), Value::Null),
        ("/title".into(), json!({"en": "Only English"})),
        ("/title/fr".into(), json!("Non")),
        ("/level".into(), json!("village")),
        ("/max".into(), json!(100)),
        ("/max".into(), json!("1e2")),
        ("/max".into(), json!("1.00001")),
        ("/colour".into(), json!("red")),
        ("/rounding/points".into(), json!(5)),
        ("/rounding/mode".into(), json!("even")),
        ("/source/date".into(), json!("31/01/2026")),
        ("/source/place".into(), json!("Hà Nội")),
        ("/bandsOn".into(), json!("points")),
        ("/caps/bonus".into(), json!(3)),
        ("/caps/extra".into(), json!("3")),
        ("/figures/0/title".into(), json!("Số hồ sơ")),
        ("/figures/0/value".into(), json!("3")),
        ("/origin/page".into(), json!("3")),
        ("/forms/columns/colour".into(), json!({"vi": "Màu"})),
        ("/forms/heading".into(), json!({"vi": "Tên"})),
        ("/rounding/step".into(), json!(0.25)),
        ("/rounding/step".into(), json!("-0.25")),
        ("/gates/1/down".into(), json!(0)),
        ("/gates/1/down".into(), json!("1")),
        ("/gates/1/otherwise".into(), json!("lo")),
        ("/gates/1/require/0/minPercent".into(), json!("5")),
        ("/gates/2/unranked".into(), json!(false)),
        ("/gates/2/require/0/noneAtZero".into(), json!(false)),
        ("/bands/0/from".into(), json!("ninety")),
        ("/bands/0/colour".into(), json!("red")),
        ("/gates/0/require/0/minPercent".into(), json!(50)),
        ("/gates/0/otherwise".into(), Value::Null),
        ("/capTotal".into(), json!("true")),
        ("/profile/0/question".into(), json!("Có không?")),
        ("/areas".into(), json!({})),
        ("/areas/0/reformArea".into(), Value::Null),
        ("/areas/0/reformArea".into(), json!("sports")),
        ("/areas/0/role".into(), json!("extra")),
        ("/areas/0/scorer".into(), json!("survey")),
        ("/areas/0/children/4/evidence".into(), json!({"need": "required"})),
        (at("/reformArea"), json!("other")),
        (at("/code"), Value::Null),
        (at("/max"), json!("-")),
        (at("/scorer"), json!("me")),
        (at("/evidence/need"), json!("perhaps")),
        (at("/evidence/hints"), json!({"vi": "H"})),
        (at("/notApplicable/effect"), json!("half")),
        (at("/notApplicable/effect"), Value::Null),
        (at("/basis"), json!("Nghị quyết")),
        (at("/children"), json!([])),
        (at("/rule"), Value::Null),
        (at("/rule/kind"), json!("pick")),
        (at("/rule/kind"), Value::Null),
        (at("/rule/options"), json!([])),
        (at("/rule/items"), json!([])),
        (at("/rule/options/0/ofMax"), json!("1")),
        (at("/rule/options/0/points"), Value::Null),
        (at("/rule/options/0/points"), json!("một")),
        (at("/rule/options/0/id"), json!("")),
        (at("/rule/options/0/worth"), json!("1")),
        (rule(2, "/whole"), Value::Null),
        (rule(2, "/scale"), json!("linear")),
        (rule(2, "/whenWholeZero"), json!("skip")),
        (rule(2, "/form"), json!("0.5")),
        (rule(3, "/unit"), json!({"vi": "%"})),
        ("/areas/0/children/4/children/0/rule/whole".into(), Value::Null),
        ("/areas/0/children/4/children/0/rule/steps/0/from".into(), Value::Null),
        ("/areas/0/children/4/children/0/rule/steps/0/strict".into(), json!("yes")),
        ("/areas/0/children/4/children/0/rule/steps/0/upTo".into(), json!("95")),
        ("/areas/0/children/4/children/1/rule/each".into(), Value::Null),
        (rule(5, "/floor"), json!("-0.00001")),
        (rule(6, "/max"), json!("1")),
        (rule(7, "/variables"), Value::Null),
        (rule(7, "/variables/0/id"), json!("max")),
        (rule(7, "/variables/0/id"), json!("a-b")),
        (rule(7, "/branches"), json!([])),
        (rule(7, "/branches/0/points"), json!("")),
        (rule(7, "/branches/0/when"), Value::Null),
    ]
}

/// Sets a value, adds a key, or takes one away.
pub fn broken(file: &Value, pointer: &str, wrong: &Value) -> Value {
    let (folder, key) = pointer.rsplit_once('/').unwrap();
    let mut file = file.clone();
    let place = file.pointer_mut(folder).unwrap_or_else(|| panic!("{pointer}"));
    match wrong {
        Value::Null => *place = without(place, key),
        wrong if place.is_array() => place[key.parse::<usize>().unwrap()] = wrong.clone(),
        wrong => place[key] = wrong.clone(),
    }
    file
}

#[test]
fn a_broken_set_is_refused_by_the_schema_and_by_the_reader() {
    let (schema, good) = (schema("criteria-set"), every_kind().set);
    for (pointer, wrong) in broken_sets() {
        let file = broken(&good, &pointer, &wrong);
        assert!(!schema.is_valid(&file), "the schema takes {pointer} = {wrong}");
        let read = read_set(file.to_string().as_bytes());
        assert!(
            read.problems.iter().any(Problem::is_error),
            "the reader takes {pointer} = {wrong}"
        );
    }
}

#[test]
fn a_broken_dossier_is_refused_by_the_schema_and_by_the_reader() {
    let lifted = read_dossier(&example("xa-an-binh")).value.unwrap();
    let (schema, good) = (schema("dossier"), parsed(write_dossier(&lifted).text.as_bytes()));
    let document = format!("/documents/{}", lifted.entries["c1.1.1"].evidence[0].document);
    let (number, size) = (format!("{document}/number"), format!("{document}/file/size"));
    let cases = [
        ("/format", json!("tucham/dossiers")),
        ("/formatVersion", json!(3)),
        ("/id", Value::Null),
        ("/id", json!(7)),
        ("/revision", json!("12")),
        ("/revision", json!(-1)),
        ("/unit", json!("UBND")),
        ("/unit/name", json!(1)),
        ("/campaign/year", json!("2026")),
        ("/campaign/dates/selfCloses", json!(20261231)),
        ("/set", Value::Null),
        ("/set/checksum", Value::Null),
        ("/profile/handlesProcedures", json!("yes")),
        ("/people/preparedBy", json!("Mai")),
        ("/entries", json!([])),
        ("/entries/c1.1.1/note", json!(1)),
        ("/entries/c1.1.1/evidence", json!("12/KH")),
        ("/entries/c1.1.1/evidence/0", json!({})),
        ("/entries/c1.1.1/evidence/0/document", json!(1)),
        ("/documents", json!([])),
        (&number, json!(12)),
        (&size, json!("18231")),
        ("/unit/governing", json!(1)),
        ("/campaign/period", json!("month1")),
        ("/people/approvedBy/authority", json!(true)),
        ("/report/recipients", json!("Sở Nội vụ")),
        ("/parts", json!([{"title": "Phần 1"}])),
        ("/parts", json!([{"id": "p", "state": "lost"}])),
        ("/carried", json!({"from": {"year": 2025}})),
        ("/report/proposals", json!([])),
        ("/stage", json!("closed")),
        ("/rounds/0/number", Value::Null),
        ("/rounds/0/verdicts/c3.3.2/needsExplanation", json!("yes")),
        ("/rounds/0/explanations/c3.3.2/text", json!(1)),
        ("/history", json!({})),
        ("/declared", json!("75.13")),
    ];
    for (pointer, wrong) in cases {
        let file = broken(&good, pointer, &wrong);
        assert!(!schema.is_valid(&file), "the schema takes {pointer} = {wrong}");
        assert_eq!(
            read_dossier(file.to_string().as_bytes()).value,
            None,
            "the reader takes {pointer} = {wrong}"
        );
    }
}

#[test]
fn what_the_schema_says_of_a_sheet_is_strict() {
    let (schema, good) = (schema("score-sheet"), parsed(&bytes("tests/golden/xa-an-binh.vi.json")));
    let cases = [
        ("/total", json!(75.13)),
        ("/total", json!("75.130")),
        ("/total", json!("-1")),
        ("/view", json!("round:0")),
        ("/index", Value::Null),
        ("/lines/0/state", json!("done")),
        ("/lines/0/max", json!("12,0")),
        ("/lines/0/colour", json!("red")),
        ("/lines/0/applicable", json!(false)),
        ("/lines/0/problems", json!([{"code": "TL-201"}])),
        ("/lines", json!({})),
    ];
    for (pointer, wrong) in cases {
        assert!(!schema.is_valid(&broken(&good, pointer, &wrong)), "{pointer} = {wrong}");
    }
    assert_eq!(built_in("xa-mau").nodes.len(), good["lines"].as_array().unwrap().len());
}

/// A round that was closed, asked about and explained: every kind of file that passes between unit
/// and superior, by the name of its schema.
fn passing() -> Vec<(&'static str, String)> {
    let set = crate::communes::set();
    let mut desk = tucham::jobs::Desk::new([set.clone()]);
    desk.open(Some(crate::campaigns::campaign())).unwrap();
    for place in 0..3 {
        let (name, text) = crate::communes::file(&set, place);
        desk.take(&name, text.as_bytes());
    }
    let mut dossier = crate::rounds::received(crate::communes::dossier(&set, 1));
    crate::rounds::appraise_first(&mut dossier, &set);
    let appraisal = AppraisalFile::of(&dossier, &set, "2027-02-15").unwrap();
    let words =
        explain(&dossier, "c1.1.1", "Có quyết định", &[Cited::new("d1", Document::default())]);
    let unit = Actor { side: Side::Unit, name: String::new(), at: String::new() };
    dossier.apply(words, &set, &unit).unwrap();
    let explanations = ExplanationsFile::of(&dossier).unwrap();
    let ranking = desk.rank(&Request::default(), None);
    let result = ResultFile::of(&ranking, desk.campaign(), desk.sets());
    let again = desk.rank(&Request::default(), Some(&result));
    let compared = ResultFile::of(&again, desk.campaign(), desk.sets());
    vec![
        ("campaign", write_campaign(&crate::campaigns::campaign()).text),
        ("appraisal", write_appraisal(&appraisal).text),
        ("explanations", write_explanations(&explanations).text),
        ("result", write_result(&result).text),
        ("result", write_result(&compared).text),
        ("dossier", write_dossier(&dossier).text),
    ]
}

/// What the reader of a kind of file says of one.
fn problems_of(kind: &str, bytes: &[u8]) -> Vec<Problem> {
    match kind {
        "campaign" => read_campaign(bytes).problems,
        "appraisal" => read_appraisal(bytes).problems,
        "explanations" => read_explanations(bytes).problems,
        "result" => read_result(bytes).problems,
        _ => read_dossier(bytes).problems,
    }
}

#[test]
fn files_between_unit_and_superior_are_valid_and_read_back() {
    for (kind, text) in passing() {
        valid(&schema(kind), &parsed(text.as_bytes()), kind);
        assert_eq!(problems_of(kind, text.as_bytes()), [], "{kind}");
    }
}

#[test]
fn a_broken_file_between_unit_and_superior_is_refused_by_the_schema_and_by_the_reader() {
    let files = passing();
    for (kind, pointer, wrong) in [
        ("campaign", "/id", json!(7)),
        ("campaign", "/year", json!("2026")),
        ("campaign", "/dates/selfCloses", json!("31/12/2026")),
        ("campaign", "/groups/0/id", json!("xã")),
        ("campaign", "/groups/0/caps/bonus", json!(2)),
        ("campaign", "/units/0", json!({"code": "X1"})),
        ("campaign", "/ties", json!("shared")),
        ("appraisal", "/dossier", json!("0")),
        ("appraisal", "/round", json!("1")),
        ("appraisal", "/stage", json!("closed")),
        ("appraisal", "/rows/0/points", json!(0.5)),
        ("appraisal", "/rows/0/verdict", json!("0")),
        ("appraisal", "/after", json!(null)),
        ("explanations", "/dossier/revision", json!(-1)),
        ("explanations", "/explanations/c1.1.1", json!("Có")),
        ("explanations", "/explanations/c1.1.1/evidence", json!({})),
        ("result", "/ties", json!(1)),
        ("result", "/groups/0/rows/0/index", json!(88.2)),
        ("result", "/groups/0/rows/0/place", json!("1")),
        ("result", "/groups/0/excluded/0/reason", json!("forgotten")),
    ] {
        let (_, text) = files.iter().find(|(name, _)| *name == kind).unwrap();
        let file = broken(&parsed(text.as_bytes()), pointer, &wrong);
        assert!(!schema(kind).is_valid(&file), "{kind} {pointer}");
        let errors = problems_of(kind, file.to_string().as_bytes());
        assert!(errors.iter().any(Problem::is_error), "{kind} {pointer}");
    }
}
