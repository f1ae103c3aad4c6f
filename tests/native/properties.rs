//! What must hold for any input: bounds, monotony, undo, write-read, no panic.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::dossier::{Actor, Answer, Change, Document, Dossier, Entry, Evidence, Side};
use tucham::domain::exact::Exact;
use tucham::domain::points::Points;
use tucham::domain::score::{View, score};
use tucham::domain::set::{CriteriaSet, Criterion, NodeKind, Rule};
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
        (typed(), prop::option::of(typed()))
            .prop_map(|(option, points)| Answer::Chosen { option, points }),
        prop::collection::vec(typed(), 0..4).prop_map(|items| Answer::Ticked { items }),
        (typed(), typed()).prop_map(|(part, whole)| Answer::Figures { part, whole }),
        typed().prop_map(|value| Answer::Value { value }),
        typed().prop_map(|count| Answer::Count { count }),
        typed().prop_map(|points| Answer::Points { points }),
        prop::collection::btree_map("[a-zA-Z]{1,9}", typed(), 0..4).prop_map(|values| {
            Answer::Variables { values: values.into_iter().collect(), branch: None }
        }),
        prop::collection::btree_map("[a-zA-Z]{1,9}", typed(), 0..4)
            .prop_map(|counts| Answer::Tally { counts: counts.into_iter().collect() }),
        any::<String>().prop_map(|reason| Answer::NotApplicable { reason }),
    ]
}

/// An answer of the kind that the leaf expects, with figures that often make sense.
fn fitting(set: &CriteriaSet, place: usize, seed: (u32, u32, String)) -> Answer {
    use tucham::domain::set::Gives;
    let (a, b, text) = seed;
    let number = |n: u32| if n.is_multiple_of(11) { text.clone() } else { (n % 300).to_string() };
    let rule = &set.nodes[place].criterion().unwrap().rule;
    match rule {
        Rule::Choice { options } => {
            let option = &options[a as usize % options.len()];
            let points = match &option.gives {
                Gives::Range { min, .. } => Some(min.to_string()),
                Gives::Fixed(_) => None,
            };
            Answer::Chosen { option: option.id.clone(), points }
        }
        Rule::Checklist { items } => {
            let chosen = items.iter().enumerate().filter(|(place, _)| a >> place & 1 == 1);
            Answer::Ticked { items: chosen.map(|(_, item)| item.id.clone()).collect() }
        }
        Rule::Tally { items, .. } => Answer::Tally {
            counts: items
                .iter()
                .enumerate()
                .map(|(at, item)| (item.id.clone(), (a.rotate_left(at as u32) % 5).to_string()))
                .collect(),
        },
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

/// The three built-in sets and the one with every kind of rule, read once.
fn sets() -> &'static [CriteriaSet; 4] {
    static SETS: LazyLock<[CriteriaSet; 4]> = LazyLock::new(|| {
        let [commune, department, union] = ["xa-mau", "so-mau", "cong-doan-mau"].map(built_in);
        let kinds = read_set(&bytes("tests/fixtures/sets/moi-kieu.json")).sound().unwrap();
        [commune, department, union, kinds]
    });
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
    prop_assert_eq!(sheet.index.is_some() && !sheet.unranked, sheet.band.is_some());
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
    fn a_set_and_a_dossier_of_version_one_lifted_written_and_read_score_the_same(
        seeds in prop::collection::vec((any::<u32>(), any::<u32>(), typed()), 80),
    ) {
        for (set, id) in sets().iter().zip(["xa-mau", "so-mau", "cong-doan-mau"]) {
            let mut lifted: Value = serde_json::from_slice(&bytes(format!("src/sets/{id}.json"))).unwrap();
            lifted["formatVersion"] = json!(2);
            let lifted = read_set(lifted.to_string().as_bytes()).sound().unwrap();
            let places: Vec<usize> = set.leaves().collect();
            let answers = places.iter().zip(&seeds).map(|(&place, seed)| fitting(set, place, seed.clone()));
            let dossier = filled(set, answers);
            let again = read_dossier(write_dossier(&dossier).text.as_bytes()).value.unwrap();
            let old = score(set, &dossier, View::SelfScored);
            let new = score(&lifted, &again, View::SelfScored);
            prop_assert_eq!(old.lines, new.lines);
            prop_assert_eq!((old.total, old.index, old.band), (new.total, new.index, new.band));
        }
    }

    #[test]
    fn one_more_fault_of_a_tally_never_gives_more_and_the_order_of_items_is_nothing(
        late in 0_u32..9, letters in 0_u32..9, which in 0_usize..2,
    ) {
        let set = &sets()[3];
        let place = set.find("tally").unwrap();
        let points = |set: &CriteriaSet, late: u32, letters: u32| {
            let counts = [("late", late), ("letter", letters)];
            let counts = counts.map(|(id, count)| (id.to_string(), count.to_string())).into();
            let mut dossier = Dossier::new("1", set);
            let entry = Entry { answer: Some(Answer::Tally { counts }), ..Entry::default() };
            dossier.entries.insert("tally".into(), entry);
            score(set, &dossier, View::SelfScored).lines[place].points
        };
        let (more_late, more_letters) = (late + (1 - which as u32), letters + which as u32);
        prop_assert!(points(set, more_late, more_letters) <= points(set, late, letters));
        let mut turned = set.clone();
        if let NodeKind::Leaf(Criterion { rule: Rule::Tally { items, .. }, .. }) = &mut turned.nodes[place].kind {
            items.reverse();
        }
        prop_assert_eq!(points(&turned, late, letters), points(set, late, letters));
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
        let evidence = Evidence { document: url.clone(), place: title.clone(), ..Evidence::default() };
        dossier.documents.insert(url.clone(), Document { number, date, title, url, ..Document::default() });
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
