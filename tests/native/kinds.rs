//! Every kind of rule has its schema, its help, its words, its fixture; and one set that holds all
//! of them scores as computed by hand.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tucham::domain::dossier::{Answer, Dossier, Entry, FigureValue};
use tucham::domain::score::{View, score};
use tucham::domain::set::{CriteriaSet, Rule};
use tucham::formats::{read_dossier, read_set, write_dossier, write_draft};
use tucham::i18n::Lang;
use tucham::i18n::why::{rule, why};
use tucham::i18n::words::help::SECTIONS;

use crate::golden::bytes;

const EVERY_KIND: &str = "tests/fixtures/sets/moi-kieu.json";

fn set() -> CriteriaSet {
    let read = read_set(&bytes(EVERY_KIND));
    assert_eq!(read.problems, [], "the set has no slip");
    read.value.unwrap()
}

fn kinds_in(set: &CriteriaSet) -> BTreeSet<&'static str> {
    set.leaves().map(|place| set.nodes[place].criterion().unwrap().rule.kind()).collect()
}

#[test]
fn the_fixture_holds_every_kind_and_each_says_how_it_is_scored() {
    let set = set();
    assert_eq!(kinds_in(&set), BTreeSet::from(Rule::KINDS));
    for (place, lang) in set.leaves().flat_map(|place| Lang::ALL.map(|lang| (place, lang))) {
        let said = rule(&set, place, lang);
        let kind = set.nodes[place].criterion().unwrap().rule.kind();
        assert!(!said.is_empty() && said.iter().all(|line| !line.is_empty()), "{kind}");
    }
}

#[test]
fn every_kind_has_a_schema() {
    let schema = crate::schemas::schema("criteria-set");
    let file: Value = serde_json::from_slice(&bytes(EVERY_KIND)).unwrap();
    crate::schemas::valid(&schema, &file, "every kind");
    let text = String::from_utf8(bytes("src/schemas/criteria-set.schema.json")).unwrap();
    for kind in Rule::KINDS {
        assert!(text.contains(&format!("\"kind\": {{\"const\": \"{kind}\"}}")), "{kind}");
    }
}

#[test]
fn help_tells_as_many_kinds_as_there_are() {
    let rules = SECTIONS.iter().find(|section| section.id == "help-rules").unwrap();
    assert_eq!(rules.entries.len(), Rule::KINDS.len());
}

fn answered(set: &CriteriaSet) -> Dossier {
    let mut dossier = Dossier::new("1", set);
    dossier.profile.insert("hasSchools".into(), false);
    let received = FigureValue { value: "2500".into(), ..FigureValue::default() };
    dossier.figures.insert("received".into(), received);
    let counts = |counts: &[(&str, &str)]| Answer::Tally {
        counts: counts.iter().map(|(id, count)| (id.to_string(), count.to_string())).collect(),
    };
    let answers = [
        ("choice", Answer::Chosen { option: "good".into(), points: Some("2.5".into()) }),
        ("checklist", Answer::Ticked { items: vec!["report".into()] }),
        ("proportion", Answer::Figures { part: "2000".into(), whole: String::new() }),
        ("percent", Answer::Value { value: "80".into() }),
        ("bands", Answer::NotApplicable { reason: "không phát sinh".into() }),
        ("count", Answer::Count { count: "4".into() }),
        (
            "formula",
            Answer::Variables {
                values: [("done".to_string(), "1500".to_string())].into(),
                branch: None,
            },
        ),
        ("tally", counts(&[("late", "4"), ("letter", "1")])),
        ("award", counts(&[("national", "1"), ("ward", "2")])),
        ("fined", Answer::Count { count: "3".into() }),
        ("b1", Answer::Figures { part: "8".into(), whole: "10".into() }),
    ];
    for (leaf, answer) in answers {
        dossier.entries.insert(leaf.into(), Entry { answer: Some(answer), ..Entry::default() });
    }
    dossier
}

#[test]
fn the_set_with_every_kind_scores_as_computed_by_hand() {
    let set = set();
    let sheet = score(&set, &answered(&set), View::SelfScored);
    let points = |id: &str| sheet.lines[set.find(id).unwrap()].points.to_string();
    let expected = [
        ("choice", "2.5"),
        ("checklist", "1"),
        ("proportion", "3.76"), // 4 × 0.8/0.85 = 3.7647…
        ("percent", "2.75"),    // 4 × 30/45 = 2.667, to the quarter
        ("count", "2"),
        ("g", "6.67"),      // 2 × 10/3: bands and deduction fell away
        ("formula", "2.5"), // 1 + 0.5 × 2 + 0.5
        ("tally", "1.5"),   // 4 − 1.5 − 1
        ("a", "20.68"),     // 2.5 + 1 + 3.76 + 2.75 + 6.67 + 2.5 + 1.5
        ("plus", "3"),      // 3 + 2, the line's cap
        ("fined", "1.5"),
        ("b1", "6"),
    ];
    for (id, expected) in expected {
        assert_eq!(points(id), expected, "{id}");
    }
    // The survey is awaited: 35 − 4 + 10 = 41; 20.68 + 6 + 3 − 1.5 = 28.18; 68.73 %
    let found = [
        sheet.total.to_string(),
        sheet.applicable_max.to_string(),
        sheet.index.unwrap().to_string(),
    ];
    assert_eq!(found, ["28.18", "41", "68.73"]);
    assert_eq!(set.bands[sheet.band.unwrap()].id, "fair");
    for (place, line) in sheet.lines.iter().enumerate() {
        for lang in Lang::ALL {
            let is_told = !why(&set, place, line, lang).is_empty();
            let is_leaf = set.nodes[place].criterion().is_some();
            assert!(is_told || !is_leaf, "{}", set.nodes[place].id);
        }
    }
}

#[test]
fn new_answers_and_figures_are_written_and_read_back() {
    let set = set();
    let dossier = answered(&set);
    for text in [write_dossier(&dossier).text, write_draft(&dossier)] {
        assert_eq!(read_dossier(text.as_bytes()).value.as_ref(), Some(&dossier));
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["figures"]["received"]["value"], json!("2500"));
        crate::schemas::valid(&crate::schemas::schema("dossier"), &json, "figures");
    }
}

#[test]
fn what_is_typed_into_a_figures_field_goes_where_the_figure_stands_and_is_undone_whole() {
    let set = set();
    let place = set.find("proportion").unwrap();
    let mut dossier = answered(&set);
    let before = dossier.clone();
    let typed = Answer::Figures { part: "1000".into(), whole: "1250".into() };
    let actor = tucham::domain::dossier::Actor {
        side: tucham::domain::dossier::Side::Unit,
        name: String::new(),
        at: String::new(),
    };
    let change = dossier.typed(&set, place, Some(typed.clone()));
    let inverse = dossier.apply(change, &set, &actor).unwrap();
    assert_eq!(dossier.figure("received"), "1250");
    assert_eq!(dossier.answer_at(&set, place).unwrap().into_owned(), typed);
    let kept = Answer::Figures { part: "1000".into(), whole: String::new() };
    assert_eq!(dossier.answer("proportion"), Some(&kept));
    dossier.apply(inverse, &set, &actor).unwrap();
    assert_eq!((dossier.figures, dossier.entries), (before.figures, before.entries));
    // A figure shows in its field also while the rest is missing.
    let mut empty = Dossier::new("1", &set);
    empty.figures = answered(&set).figures;
    assert_eq!(empty.answer_at(&set, place), None);
    let shown = Answer::Figures { part: String::new(), whole: "2500".into() };
    assert_eq!(empty.answer_shown(&set, place).unwrap().into_owned(), shown);
}
