//! The field of an answer, for each kind of rule: what is entered is what is told.

use std::sync::Arc;

use leptos::prelude::*;
use tucham::domain::dossier::Answer;
use tucham::domain::map::Map;
use tucham::domain::problem::{Code, Field, Problem};
use tucham::domain::set::CriteriaSet;
use tucham::formats::read_set;
use tucham::ui::components::AnswerField;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// The field of one leaf of the trade-union sample.
struct Asked {
    stage: Stage,
    answer: RwSignal<Option<Answer>>,
    problems: RwSignal<Vec<Problem>>,
}

async fn ask(leaf: &str, is_compact: bool) -> Asked {
    ask_of(include_bytes!("../../src/sets/cong-doan-mau.json"), leaf, is_compact).await
}

/// A leaf of the set that holds every kind of rule.
async fn ask_kind(leaf: &str) -> Asked {
    ask_of(include_bytes!("../fixtures/sets/moi-kieu.json"), leaf, false).await
}

async fn ask_of(set: &[u8], leaf: &str, is_compact: bool) -> Asked {
    let set: Arc<CriteriaSet> = Arc::new(read_set(set).sound().unwrap());
    let place = set.find(leaf).unwrap();
    let answer = RwSignal::new(None);
    let problems = RwSignal::new(Vec::new());
    let on_answer = Callback::new(move |told| answer.set(told));
    let stage = Stage::show(move || {
        let read_only = Signal::derive(|| false);
        let prefix = "answer".to_string();
        view! { <AnswerField set place prefix answer on_answer read_only problems is_compact /> }
    })
    .await;
    Asked { stage, answer, problems }
}

impl Asked {
    fn told(&self) -> Option<Answer> {
        self.answer.get_untracked()
    }
}

fn chosen(option: &str) -> Option<Answer> {
    Some(Answer::Chosen { option: option.into(), points: None })
}

fn ticked(items: &[&str]) -> Option<Answer> {
    Some(Answer::Ticked { items: items.iter().map(|item| item.to_string()).collect() })
}

#[wasm_bindgen_test]
async fn a_choice_is_made_and_taken_back() {
    let asked = ask("c1.1.1", false).await;
    asked.stage.clicks("#answer-onTime").await;
    assert_eq!(asked.told(), chosen("onTime"));
    asked.stage.clicks("fieldset button").await;
    assert_eq!(asked.told(), None);
    assert!(!asked.stage.field("answer-onTime").checked());
    asked.answer.set(chosen("onTime"));
    asked.stage.settle().await;
    assert!(asked.stage.field("answer-onTime").checked());
}

#[wasm_bindgen_test]
async fn a_choice_in_the_table_is_a_list() {
    let asked = ask("c1.1.1", true).await;
    asked.stage.picks("#answer", "onTime").await;
    assert_eq!(asked.told(), chosen("onTime"));
    asked.stage.picks("#answer", "").await;
    assert_eq!(asked.told(), None);
}

#[wasm_bindgen_test]
async fn ticks_stand_in_the_order_of_the_set_and_none_is_an_answer() {
    let asked = ask("c1.1.2", false).await;
    asked.stage.clicks("#answer-result").await;
    asked.stage.clicks("#answer-policy").await;
    assert_eq!(asked.told(), ticked(&["policy", "result"]));
    asked.stage.clicks("#answer-policy").await;
    asked.stage.clicks("#answer-result").await;
    assert_eq!(asked.told(), None, "nothing ticked is no answer");
    asked.stage.clicks("#answer-none").await;
    assert_eq!(asked.told(), ticked(&[]), "none of these is one");
    asked.stage.clicks("#answer-policy").await;
    assert_eq!(asked.told(), ticked(&["policy"]));
    assert!(!asked.stage.field("answer-none").checked());
}

#[wasm_bindgen_test]
async fn two_figures_make_one_answer() {
    let asked = ask("c1.2.2", false).await;
    asked.stage.types("answer-part", "2364").await;
    asked.stage.types("answer-whole", "2727").await;
    let (part, whole) = ("2364".to_string(), "2727".to_string());
    assert_eq!(asked.told(), Some(Answer::Figures { part, whole }));
    asked.stage.types("answer-part", "").await;
    asked.stage.types("answer-whole", "").await;
    assert_eq!(asked.told(), None, "blank is nothing");
}

#[wasm_bindgen_test]
async fn a_problem_stands_beside_its_own_figure() {
    let asked = ask("c1.2.2", false).await;
    let problem = Problem::new(Code::PartAboveWhole).on("c1.2.2", "1.2.2").field(Field::Part);
    asked.problems.set(vec![problem]);
    asked.stage.settle().await;
    assert!(asked.stage.text("#answer-part-problem").contains("TL-203"));
    assert!(asked.stage.find("#answer-whole-problem").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn a_count_is_a_whole_number() {
    let asked = ask("c1.2.1", false).await;
    asked.stage.types("answer-count", "1.500").await;
    assert_eq!(asked.told(), Some(Answer::Count { count: "1500".into() }));
}

#[wasm_bindgen_test]
async fn a_formula_has_a_field_for_each_variable() {
    let asked = ask("c1.5.2", false).await;
    asked.stage.types("answer-var-sangKien", "41").await;
    asked.stage.types("answer-var-doanVien", "2727").await;
    let values = [("doanVien", "2727"), ("sangKien", "41")];
    let values: Map<String, String> =
        values.map(|(name, value)| (name.to_string(), value.to_string())).into();
    assert_eq!(asked.told(), Some(Answer::Variables { values, branch: None }));
}

#[wasm_bindgen_test]
async fn a_percentage_has_one_reading() {
    let asked = ask("c5.4", false).await;
    asked.stage.types("answer-value", "91,875").await;
    assert_eq!(asked.told(), Some(Answer::Value { value: "91.875".into() }));
}

#[wasm_bindgen_test]
async fn given_points_are_told_as_they_are() {
    let asked = ask("c1.6", false).await;
    asked.stage.types("answer-points", "1,5").await;
    assert_eq!(asked.told(), Some(Answer::Points { points: "1.5".into() }));
    asked.stage.types("answer-points", "").await;
    assert_eq!(asked.told(), None);
}

#[wasm_bindgen_test]
async fn every_kind_of_rule_has_a_field() {
    let set = read_set(include_bytes!("../fixtures/sets/moi-kieu.json")).sound().unwrap();
    for kind in tucham::domain::set::Rule::KINDS {
        let asked = ask_kind(kind).await;
        let place = set.find(kind).unwrap();
        assert_eq!(set.nodes[place].criterion().unwrap().rule.kind(), kind);
        assert!(asked.stage.count("input") > 0, "{kind}");
    }
}

#[wasm_bindgen_test]
async fn a_range_takes_points_within_it_and_another_level_forgets_them() {
    let asked = ask_kind("choice").await;
    asked.stage.clicks("#answer-good").await;
    assert_eq!(asked.told(), chosen("good"));
    assert!(asked.stage.text(".field").contains("2"), "the limits are said");
    asked.stage.types("answer-points", "2,5").await;
    let within = Answer::Chosen { option: "good".into(), points: Some("2.5".into()) };
    assert_eq!(asked.told(), Some(within));
    asked.problems.set(vec![Problem::new(Code::ValueOutside).field(Field::Points)]);
    asked.stage.settle().await;
    assert!(asked.stage.text("#answer-points-problem").contains("TL-207"));
    asked.stage.clicks("#answer-done").await;
    assert_eq!(asked.told(), chosen("done"));
    assert_eq!(asked.stage.count("#answer-points"), 0, "no points for a fixed level");
}

#[wasm_bindgen_test]
async fn a_tally_counts_each_item_and_says_its_limits_and_its_problem() {
    let asked = ask_kind("tally").await;
    assert!(asked.stage.text("fieldset").contains("1,5"), "what an item takes at most is said");
    asked.stage.types("answer-item-late", "4").await;
    asked.stage.types("answer-item-letter", "1").await;
    let counts = [("late", "4"), ("letter", "1")];
    let counts: Map<String, String> =
        counts.map(|(id, count)| (id.to_string(), count.to_string())).into();
    assert_eq!(asked.told(), Some(Answer::Tally { counts }));
    let problem = Problem::new(Code::NotWholeNumber).field(Field::Item("late".into()));
    asked.problems.set(vec![problem]);
    asked.stage.settle().await;
    assert!(asked.stage.text("#answer-item-late-problem").contains("TL-206"));
    assert!(asked.stage.find("#answer-item-letter-problem").has_attribute("hidden"));
    asked.stage.types("answer-item-late", "").await;
    asked.stage.types("answer-item-letter", "").await;
    assert_eq!(asked.told(), None, "blank is nothing");
}

#[wasm_bindgen_test]
async fn a_figure_that_is_used_in_several_places_says_so() {
    let asked = ask_kind("proportion").await;
    assert!(asked.stage.text("fieldset").contains("Số hồ sơ tiếp nhận"));
}
