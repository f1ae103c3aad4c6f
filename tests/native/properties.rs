//! What must hold for any input: bounds, monotony, undo, write-read, no panic.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::dossier::{Actor, Answer, Change, Dossier, Entry, Evidence, Side};
use tucham::domain::exact::Exact;
use tucham::domain::points::Points;
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::domain::typed::{Takes, Typed, read};
use tucham::formats::{read_dossier, read_set, write_dossier, write_sheet};
use tucham::i18n::{Lang, dates, numbers, why::why};

use crate::case::Case;
use crate::golden::{built_in, bytes};

/// Texts as they are typed: numbers, half numbers, anything.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,6}",
        "-?[0-9]{0,5}[.,][0-9]{0,5}",
        "[0-9 .,−-]{0,12}",
        any::<String>().prop_map(|text| text.chars().take(20).collect()),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        typed().prop_map(|option| Answer::Chosen { option }),
        prop::collection::vec(typed(), 0..4).prop_map(|items| Answer::Ticked { items }),
        (typed(), typed()).prop_map(|(part, whole)| Answer::Figures { part, whole }),
        typed().prop_map(|value| Answer::Value { value }),
        typed().prop_map(|count| Answer::Count { count }),
        typed().prop_map(|points| Answer::Points { points }),
        prop::collection::btree_map("[a-zA-Z]{1,9}", typed(), 0..4)
            .prop_map(|values| Answer::Variables { values, branch: None }),
        any::<String>().prop_map(|reason| Answer::NotApplicable { reason }),
    ]
}

/// An answer of the kind that the leaf expects, with figures that often make sense.
fn fitting(set: &CriteriaSet, place: usize, seed: (u32, u32, String)) -> Answer {
    use tucham::domain::set::Rule;
    let (a, b, text) = seed;
    let number = |n: u32| if n.is_multiple_of(11) { text.clone() } else { (n % 300).to_string() };
    let rule = &set.nodes[place].criterion().unwrap().rule;
    match rule {
        Rule::Choice { options } => {
            Answer::Chosen { option: options[a as usize % options.len()].id.clone() }
        }
        Rule::Checklist { items } => {
            let chosen = items.iter().enumerate().filter(|(place, _)| a >> place & 1 == 1);
            Answer::Ticked { items: chosen.map(|(_, item)| item.id.clone()).collect() }
        }
        Rule::Count { .. } | Rule::Deduction { .. } => Answer::Count { count: number(a) },
        Rule::Given { .. } => Answer::Points { points: number(a % 4) },
        Rule::Formula { variables, .. } => Answer::Variables {
            values: variables
                .iter()
                .enumerate()
                .map(|(at, variable)| (variable.id.clone(), number(a.rotate_left(at as u32) ^ b)))
                .collect(),
            branch: None,
        },
        rule if rule.expects() == "figures" => {
            Answer::Figures { part: number(a % (b % 300 + 1)), whole: number(b) }
        }
        _ => Answer::Value { value: format!("{}.{}", a % 101, b % 100) },
    }
}

/// The three built-in sets, read once.
fn sets() -> &'static [CriteriaSet; 3] {
    static SETS: LazyLock<[CriteriaSet; 3]> =
        LazyLock::new(|| ["xa-mau", "so-mau", "cong-doan-mau"].map(built_in));
    &SETS
}

fn filled(set: &CriteriaSet, answers: impl Iterator<Item = Answer>) -> Dossier {
    let mut dossier = Dossier::new("1", set);
    for (place, answer) in set.leaves().zip(answers) {
        let entry = Entry { answer: Some(answer), ..Entry::default() };
        dossier.entries.insert(set.nodes[place].id.clone(), entry);
    }
    dossier
}

/// What every sheet keeps to.
fn bounds(set: &CriteriaSet, dossier: &Dossier) -> Result<(), TestCaseError> {
    let sheet = score(set, dossier, View::SelfScored);
    prop_assert!(sheet.total >= Points::ZERO && sheet.total <= sheet.applicable_max);
    prop_assert!(sheet.applicable_max <= set.max);
    prop_assert_eq!(sheet.index.is_some(), sheet.band.is_some());
    prop_assert!(sheet.answered <= sheet.leaves);
    for (place, line) in sheet.lines.iter().enumerate() {
        prop_assert!(line.points <= line.max && line.applicable_max <= line.max);
        prop_assert!(line.points <= line.applicable_max || !line.applicable);
        prop_assert!(line.applicable || (line.points.is_zero() && line.index.is_none()));
        if let Some(criterion) = set.nodes[place].criterion() {
            prop_assert!(line.points >= criterion.rule.lowest());
            for lang in Lang::ALL {
                let text = why(set, place, line, lang);
                prop_assert!(!text.is_empty() && !text.contains('\n'), "{}", text);
            }
        }
    }
    let text = write_sheet(&sheet, set, Lang::Vi);
    prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_answers_stay_within_bounds(answers in prop::collection::vec(answer(), 80)) {
        for set in sets() {
            bounds(set, &filled(set, answers.iter().cloned()))?;
        }
    }

    #[test]
    fn fitting_answers_stay_within_bounds(seeds in prop::collection::vec((any::<u32>(), any::<u32>(), typed()), 80)) {
        for set in sets() {
            let places: Vec<usize> = set.leaves().collect();
            let answers = places.iter().zip(&seeds).map(|(&place, seed)| fitting(set, place, seed.clone()));
            bounds(set, &filled(set, answers))?;
        }
    }

    #[test]
    fn a_written_dossier_reads_back_the_same(
        answers in prop::collection::vec(answer(), 20),
        texts in prop::collection::vec(any::<String>(), 8),
    ) {
        let mut dossier = filled(&sets()[2], answers.into_iter());
        let [name, note, number, date, title, url, key, difficulties] = <[String; 8]>::try_from(texts).unwrap();
        dossier.unit.name = name;
        dossier.report.difficulties = difficulties;
        dossier.unknown.insert(format!("x{key}"), json!({"k": note}).to_string());
        let evidence = Evidence { number, date, title, url, ..Evidence::default() };
        let entry = Entry { note, evidence: vec![evidence], ..Entry::default() };
        dossier.entries.insert(key, entry);
        let written = write_dossier(&dossier);
        let again = read_dossier(written.text.as_bytes());
        prop_assert_eq!(&again.problems, &vec![]);
        prop_assert_eq!(again.value.as_ref(), Some(&dossier));
        prop_assert_eq!(write_dossier(&dossier), written);
    }

    #[test]
    fn any_sequence_of_changes_can_be_undone(
        steps in prop::collection::vec((0..80usize, answer(), ".{0,9}", 0..4u8), 1..24),
    ) {
        let set = &sets()[0];
        let places: Vec<usize> = set.leaves().collect();
        let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
        let mut dossier = Dossier::new("1", set);
        let start = dossier.clone();
        let mut inverses = Vec::new();
        for (at, answer, text, kind) in steps {
            let leaf = set.nodes[places[at % places.len()]].id.clone();
            let change = match kind {
                0 => Change::Answer { leaf, answer: Some(answer) },
                1 => Change::Answer { leaf, answer: None },
                2 => Change::Note { leaf, note: text },
                _ => Change::Profile { question: "handlesProcedures".into(), answer: Some(at % 2 == 0) },
            };
            let revision = dossier.revision;
            inverses.push(dossier.apply(change, set, &actor).unwrap());
            prop_assert_eq!(dossier.revision, revision + 1);
        }
        for inverse in inverses.into_iter().rev() {
            dossier.apply(inverse, set, &actor).unwrap();
        }
        dossier.revision = start.revision;
        prop_assert_eq!(dossier, start);
    }
}

fn points_of(rule: &Value, answer: Value) -> Points {
    Case::rule("3", rule.clone()).answer("x", answer).line("x").points
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_of_the_part_never_gives_less(
        (whole, a, b) in (1..2000u32).prop_flat_map(|whole| (Just(whole), 0..=whole, 0..=whole)),
        from in 0..90u32, interpolates in any::<bool>(),
    ) {
        let scale = if interpolates { "interpolate" } else { "share" };
        let rule = json!({"kind": "proportion", "part": {"vi": "P"}, "whole": {"vi": "W"},
            "from": format!("0.{from:02}"), "full": "0.95", "scale": scale});
        let of = |part: u32| points_of(&rule, json!({"kind": "figures", "part": part.to_string(), "whole": whole.to_string()}));
        prop_assert!(of(a.min(b)) <= of(a.max(b)));
    }

    #[test]
    fn more_pieces_never_give_less_and_more_faults_never_more(a in 0..60u32, b in 0..60u32, each in 1..200u32) {
        let each = format!("0.{each:03}");
        let of = |rule: &Value, count: u32| points_of(rule, json!({"kind": "count", "count": count.to_string()}));
        let pieces = json!({"kind": "count", "each": each});
        prop_assert!(of(&pieces, a.min(b)) <= of(&pieces, a.max(b)));
        let faults = json!({"kind": "deduction", "each": each, "floor": "-1"});
        prop_assert!(of(&faults, a.min(b)) >= of(&faults, a.max(b)));
    }

    #[test]
    fn a_higher_percentage_never_gives_less(a in 0..=10_000u32, b in 0..=10_000u32) {
        let rule = json!({"kind": "percent", "from": "33.33", "full": "88", "scale": "interpolate"});
        let of = |value: u32| points_of(&rule, json!({"kind": "value", "value": format!("{}.{:02}", value / 100, value % 100)}));
        prop_assert!(of(a.min(b)) <= of(a.max(b)));
    }
}

proptest! {
    #[test]
    fn decimals_are_read_rounded_and_shown_without_loss(whole in any::<i64>(), fraction in "[0-9]{0,8}") {
        let text = if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") };
        let exact = Exact::parse(&text).unwrap();
        let again = Exact::parse(&exact.to_decimal(8)).unwrap();
        prop_assert_eq!(&again, &exact);
        let rounded = Exact::parse(&exact.to_decimal(2)).unwrap();
        let distance = &rounded - &exact;
        let half = Exact::parse("0.005").unwrap();
        prop_assert!(distance <= half && -distance <= half);
    }

    #[test]
    fn what_a_field_shows_reads_back(whole in -99_999..99_999i32, fraction in "[0-9]{0,5}") {
        let decimal = if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") };
        for lang in Lang::ALL {
            let shown = numbers::field(&decimal, lang);
            let Typed::Number(read) = read(&shown, Takes::Decimal) else {
                return Err(TestCaseError::fail(shown));
            };
            prop_assert_eq!(Exact::parse(&read), Exact::parse(&decimal));
        }
    }

    #[test]
    fn a_shown_number_is_read_as_that_number(whole in 10_000..99_999_999u32, fraction in "[0-9]{1,5}") {
        let decimal = format!("{whole}.{fraction}");
        let shown = numbers::show(&decimal, Lang::Vi);
        let Typed::Number(read) = read(&shown, Takes::Decimal) else {
            return Err(TestCaseError::fail(shown));
        };
        prop_assert_eq!(Exact::parse(&read), Exact::parse(&decimal));
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in any::<String>()) {
        for takes in [Takes::Decimal, Takes::Percent, Takes::Whole, Takes::UpTo(Points::ZERO)] {
            let kept = read(&text, takes).kept(&text);
            if !matches!(read(&text, takes), Typed::Number(_)) {
                prop_assert!(Exact::parse(&kept).is_err(), "{} is taken for a number", kept);
            }
        }
        let _ = (dates::read_date(&text), dates::show_date(&text), dates::parts(&text));
        let _ = (numbers::show(&text, Lang::Vi), numbers::field(&text, Lang::En), Points::parse(&text));
        let _ = (read_set(text.as_bytes()), read_dossier(text.as_bytes()));
        let variables = ["a", "b"];
        let _ = tucham::domain::formula::Formula::number(&text, &variables);
        let _ = tucham::domain::formula::Formula::condition(&text, &variables);
    }

    #[test]
    fn a_dossier_with_a_byte_changed_never_makes_a_reader_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = bytes("tests/fixtures/examples/cong-doan-vien-chuc.dossier.json");
        let at = at.index(file.len());
        file[at] = byte;
        let _ = read_dossier(&file);
    }
}
