//! The unit's side of an appraisal: what the superior's file does to its own copy, what it still has
//! to explain, and last year's result beside this year's.

use tucham::domain::campaign::{Campaign, Group, ListedUnit, Step};
use tucham::domain::dossier::{
    Actor, Change, Cited, Document, Dossier, Origin, Person, Side, Stage, Verdict,
};
use tucham::domain::points::Points;
use tucham::domain::problem::Code;
use tucham::domain::review::appraise;
use tucham::domain::review::exchange::{
    AppraisalFile, ExplanationsFile, agree, apply_appraisal, explain, receive_explanations,
};
use tucham::domain::review::last_year::{Beside, beside_dossier, beside_result};
use tucham::domain::review::outcome::{ResultFile, ResultGroup, ResultRow};
use tucham::domain::review::rounds::{Rounds, is_asked, unexplained};
use tucham::domain::review::{RankBy, yardstick};
use tucham::domain::set::{CriteriaSet, Sets};
use tucham::formats::{read_dossier, read_explanations, read_set, write_draft, write_explanations};
use tucham::i18n::Lang;

const CLOSED: &str = "2027-01-15T09:30:00Z";

fn set() -> CriteriaSet {
    read_set(include_bytes!("../../src/sets/xa-mau.json")).sound().unwrap()
}

/// The commune as it was sent: locked, without a round.
fn sent() -> Dossier {
    let bytes = include_bytes!("../fixtures/examples/xa-an-binh.dossier.json");
    let mut dossier = read_dossier(bytes).value.unwrap();
    (dossier.stage, dossier.rounds) = (Stage::Submitted, Vec::new());
    dossier
}

/// The superior's copy after round 1, as the worked example has it.
fn appraised(set: &CriteriaSet) -> Dossier {
    let bytes = include_bytes!("../fixtures/examples/xa-an-binh.dossier.json");
    let example = read_dossier(bytes).value.unwrap();
    let mut dossier = sent();
    dossier.origin = Some(Origin { revision: dossier.revision, ..Origin::default() });
    for (leaf, verdict) in example.rounds[0].verdicts.clone() {
        give(&mut dossier, set, &leaf, verdict);
    }
    let close = appraise::close(&dossier, Person::default(), CLOSED);
    act(&mut dossier, set, Side::Superior, close);
    dossier
}

fn give(dossier: &mut Dossier, set: &CriteriaSet, leaf: &str, verdict: Verdict) {
    let round = appraise::open_round(dossier);
    let change = Change::Verdict { round, leaf: leaf.into(), verdict: Some(verdict) };
    act(dossier, set, Side::Superior, change);
}

fn act(dossier: &mut Dossier, set: &CriteriaSet, side: Side, change: Change) {
    let actor = Actor { side, name: "Tổ thẩm định".into(), at: CLOSED.into() };
    dossier.apply(change, set, &actor).unwrap();
}

/// The unit's copy with the file of round 1 in it.
fn told(set: &CriteriaSet) -> (Dossier, Dossier) {
    let superior = appraised(set);
    let file = AppraisalFile::of(&superior, set, "2027-02-15").unwrap();
    let mut unit = sent();
    apply_appraisal(&mut unit, set, &file).unwrap();
    (unit, superior)
}

fn codes(set: &CriteriaSet, places: &[usize]) -> Vec<String> {
    places.iter().map(|&place| set.nodes[place].code.clone()).collect()
}

fn points(text: &str) -> Points {
    Points::parse(text).unwrap()
}

#[test]
fn the_unit_sees_both_totals_and_only_the_rows_that_the_superior_touched() {
    let set = set();
    let (unit, _) = told(&set);
    let rounds = Rounds::of(&set, &unit);
    // The own totals of xa-an-binh.expected.json and xa-an-binh.round1.expected.json.
    let totals: Vec<String> = rounds.sheets.iter().map(|it| it.total.to_string()).collect();
    assert_eq!(totals, ["75.13", "86.95"]);
    let expected = [
        "1.4.2", "3.1.1", "3.2.1", "3.3.2", "8.1.1", "8.1.2", "8.1.3", "8.2.2", "10.1", "10.2",
        "10.3",
    ];
    assert_eq!(codes(&set, &rounds.rows), expected);
    assert_eq!((unit.stage, unit.rounds[0].due_by.as_str()), (Stage::Appraised, "2027-02-15"));
}

#[test]
fn what_is_asked_is_open_until_a_text_or_a_document_answers_it() {
    let set = set();
    let (mut unit, _) = told(&set);
    assert_eq!(codes(&set, &unexplained(&set, &unit)), ["3.2.1", "3.3.2"]);
    assert!(is_asked(&unit, "c3.2.1") && !is_asked(&unit, "c1.4.2"));
    let blank = explain(&unit, "c3.2.1", "  ", &[Cited::new("d1", Document::default())]);
    act(&mut unit, &set, Side::Unit, blank);
    assert_eq!(codes(&set, &unexplained(&set, &unit)), ["3.2.1", "3.3.2"]);
    let document = Document { number: "12/BC-UBND".into(), ..Document::default() };
    let by_document = explain(&unit, "c3.2.1", "", &[Cited::new("d1", document)]);
    act(&mut unit, &set, Side::Unit, by_document);
    let by_text = explain(&unit, "c3.3.2", "Đã bổ sung", &[]);
    act(&mut unit, &set, Side::Unit, by_text);
    assert_eq!(codes(&set, &unexplained(&set, &unit)), [""; 0]);
}

#[test]
fn agreement_is_a_fact_in_draft_file_and_report() {
    let set = set();
    let (mut unit, mut superior) = told(&set);
    let agreed = agree(&unit, "c3.2.1", true);
    act(&mut unit, &set, Side::Unit, agreed);
    assert_eq!(codes(&set, &unexplained(&set, &unit)), ["3.3.2"]);
    // Words beside it do not take it away, and it goes without them.
    let words = explain(&unit, "c3.2.1", "sẽ khắc phục", &[]);
    act(&mut unit, &set, Side::Unit, words);
    let words = explain(&unit, "c3.2.1", "", &[]);
    act(&mut unit, &set, Side::Unit, words);
    let kept = read_dossier(write_draft(&unit).as_bytes()).value.unwrap();
    assert_eq!(kept, unit);
    act(&mut unit, &set, Side::Unit, Change::Stage(Stage::Explained));
    let written = write_explanations(&ExplanationsFile::of(&unit).unwrap());
    let file = read_explanations(written.text.as_bytes()).sound().unwrap();
    receive_explanations(&mut superior, &set, &file, CLOSED).unwrap();
    let said = &superior.rounds[0].explanations["c3.2.1"];
    assert!(said.agreed && said.text.is_empty());
    let sheet = format!("{:?}", tucham::report::appraisal(&set, &superior, 1, Lang::Vi));
    assert!(sheet.contains("Đơn vị nhất trí với kết quả thẩm định."));
    // Taken back, the row is open again.
    let (mut unit, _) = told(&set);
    for agreed in [true, false] {
        let change = agree(&unit, "c3.2.1", agreed);
        act(&mut unit, &set, Side::Unit, change);
    }
    assert!(unit.rounds[0].explanations.is_empty());
}

#[test]
fn the_sentence_that_stood_for_agreement_is_read_as_the_fact() {
    let set = set();
    let (mut unit, _) = told(&set);
    let old = "Đơn vị nhất trí với kết quả thẩm định.";
    for (leaf, text) in [("c3.2.1", old.to_string()), ("c3.3.2", format!("{old} Đã nộp."))] {
        let change = explain(&unit, leaf, &text, &[]);
        act(&mut unit, &set, Side::Unit, change);
    }
    let read = read_dossier(write_draft(&unit).as_bytes()).value.unwrap();
    let said = &read.rounds[0].explanations;
    assert!(said["c3.2.1"].agreed && said["c3.2.1"].text.is_empty());
    assert!(!said["c3.3.2"].agreed && said["c3.3.2"].text.starts_with(old));
}

#[test]
fn a_due_date_comes_with_its_round_and_goes_with_it() {
    let set = set();
    let superior = appraised(&set);
    let file = AppraisalFile::of(&superior, &set, "2027-02-15").unwrap();
    let mut unit = sent();
    let taken = apply_appraisal(&mut unit, &set, &file).unwrap();
    assert_eq!(unit.rounds[0].due_by, "2027-02-15");
    act(&mut unit, &set, Side::Superior, taken.inverse);
    assert!(unit.rounds.is_empty());
}

#[test]
fn a_unit_takes_its_explanations_back_until_the_next_round() {
    let set = set();
    let (mut unit, mut superior) = told(&set);
    let change = explain(&unit, "c3.3.2", "Đã bổ sung", &[]);
    act(&mut unit, &set, Side::Unit, change);
    act(&mut unit, &set, Side::Unit, Change::Stage(Stage::Explained));
    act(&mut unit, &set, Side::Unit, Change::Stage(Stage::Appraised));
    let change = explain(&unit, "c3.3.2", "Đã bổ sung 05 thư", &[]);
    act(&mut unit, &set, Side::Unit, change);
    act(&mut unit, &set, Side::Unit, Change::Stage(Stage::Explained));
    let written = write_explanations(&ExplanationsFile::of(&unit).unwrap());
    let file = read_explanations(written.text.as_bytes()).sound().unwrap();
    receive_explanations(&mut superior, &set, &file, CLOSED).unwrap();
    assert_eq!(superior.rounds[0].explanations["c3.3.2"].text, "Đã bổ sung 05 thư");
    assert_eq!(superior.stage, Stage::Explained);
}

#[test]
fn a_conclusion_without_a_second_round_reaches_the_unit() {
    let set = set();
    let (mut unit, mut superior) = told(&set);
    let again = AppraisalFile::of(&superior, &set, "").unwrap();
    let refused = apply_appraisal(&mut unit.clone(), &set, &again).unwrap_err();
    assert_eq!(refused.code, Code::AppliedTwice);
    act(&mut superior, &set, Side::Superior, appraise::conclude());
    let file = AppraisalFile::of(&superior, &set, "").unwrap();
    apply_appraisal(&mut unit, &set, &file).unwrap();
    assert_eq!((unit.stage, unit.rounds.len()), (Stage::Concluded, 1));
    let refused = apply_appraisal(&mut unit, &set, &file).unwrap_err();
    assert_eq!(refused.code, Code::AppliedTwice);
}

#[test]
fn a_copy_of_what_was_sent_takes_the_appraisal_in_its_place() {
    let set = set();
    let mut superior = appraised(&set);
    let file = AppraisalFile::of(&superior, &set, "").unwrap();
    let mut changed = sent();
    changed.revision += 1;
    let refused = apply_appraisal(&mut changed, &set, &file).unwrap_err();
    assert_eq!(refused.code, Code::OtherRevision);
    let mut copy = Dossier { id: "copy".into(), copy_of: Some(sent().id), ..sent() };
    apply_appraisal(&mut copy, &set, &file).unwrap();
    let copy = read_dossier(write_draft(&copy).as_bytes()).value.unwrap();
    let explanations = ExplanationsFile::of(&copy).unwrap();
    assert_eq!(explanations.dossier.id, sent().id);
    receive_explanations(&mut superior, &set, &explanations, CLOSED).unwrap();
    let mut stranger = Dossier { id: "other".into(), ..sent() };
    let refused = apply_appraisal(&mut stranger, &set, &file).unwrap_err();
    assert_eq!(refused.code, Code::OtherDossier);
}

#[test]
fn the_due_date_survives_writing_and_reading() {
    let set = set();
    let (unit, _) = told(&set);
    let read = read_dossier(write_draft(&unit).as_bytes()).value.unwrap();
    assert_eq!(read.rounds, unit.rounds);
    assert!(write_draft(&unit).contains("\"dueBy\":\"2027-02-15\""));
    assert!(!write_draft(&appraised(&set)).contains("dueBy"));
}

#[test]
fn a_unit_of_a_campaign_without_a_list_is_taken_as_entered() {
    let set = set();
    let group = Group { id: "xa".into(), set: sent().set, ..Group::default() };
    let mut campaign =
        Campaign { id: "2026".into(), year: 2026, groups: vec![group], ..Campaign::default() };
    campaign.dates.set(Step::ExplanationCloses, "2027-02-15");
    let unit = ListedUnit {
        code: "H40.12".into(),
        name: "UBND xã An Bình".into(),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    campaign.units.push(unit);
    let dossier = campaign.dossier_for("h40.12 ", "1", &Sets::from_iter([set])).unwrap();
    assert_eq!((&*dossier.campaign.id, &*dossier.unit.name), ("2026", "UBND xã An Bình"));
    assert_eq!(dossier.campaign.dates["explanationCloses"], "2027-02-15");
}

/// A file of results with one row for the commune.
fn result(set: &CriteriaSet, max: &str) -> ResultFile {
    let row = ResultRow {
        code: "h40.12".into(),
        name: "UBND xã An Bình".into(),
        place: 2,
        total: points("80.5"),
        applicable_max: points(max),
        index: tucham::domain::points::Percent::parse("88.46").unwrap(),
        band: Some("good".into()),
        areas: vec![("a1".into(), tucham::domain::points::Percent::parse("90"))],
        ..ResultRow::default()
    };
    let rows = vec![ResultRow { code: "H40.11".into(), place: 1, ..row.clone() }, row];
    let group = ResultGroup {
        id: "xa".into(),
        yardstick: yardstick(set, &RankBy::Total),
        rows,
        ..ResultGroup::default()
    };
    ResultFile { year: 2025, by: "total".into(), groups: vec![group], ..ResultFile::default() }
}

#[test]
fn last_years_result_stands_beside_this_years() {
    let set = set();
    let Beside { before, now, comparable, areas } =
        beside_result(&set, &sent(), &result(&set, "84.5")).unwrap();
    assert_eq!((before.year, before.place), (Some(2025), Some((2, 2))));
    assert_eq!((before.total, now.total), (points("80.5"), points("75.13")));
    assert!(comparable);
    let first = &areas[0];
    let index = |it: Option<tucham::domain::points::Percent>| it.map(|it| it.to_string());
    assert_eq!((first.id.as_str(), index(first.before)), ("a1", Some("90".into())));
    assert!(first.now.is_some() && areas[1].before.is_none());
}

#[test]
fn another_maximum_or_rule_is_not_comparable() {
    let set = set();
    assert!(!beside_result(&set, &sent(), &result(&set, "100")).unwrap().comparable);
    let mut ruled = result(&set, "84.5");
    ruled.groups[0].yardstick = "0000000000000000".into();
    assert!(!beside_result(&set, &sent(), &ruled).unwrap().comparable);
}

#[test]
fn a_result_by_area_or_without_the_unit_is_refused() {
    let set = set();
    let mut by_area = result(&set, "84.5");
    by_area.by = "area:a1".into();
    assert_eq!(beside_result(&set, &sent(), &by_area).unwrap_err().code, Code::ResultOther);
    let mut without = result(&set, "84.5");
    without.groups[0].rows.truncate(1);
    assert_eq!(beside_result(&set, &sent(), &without).unwrap_err().code, Code::UnitNotInResult);
}

#[test]
fn last_years_own_dossier_is_scored_by_its_own_set_and_compared_area_by_area() {
    let now = set();
    let text = include_str!("../../src/sets/xa-mau.json");
    // A rule of the first area differs, and the last area had another id.
    let changed = text.replacen("\"points\": \"0.5\"", "\"points\": \"0.25\"", 1);
    let changed = changed.replace("\"a10\"", "\"a10-cu\"");
    let last_set = read_set(changed.as_bytes()).sound().unwrap();
    assert_ne!(last_set.checksum, now.checksum);
    let mut last = sent();
    last.campaign.year = Some(2025);
    let beside = beside_dossier((&now, &sent()), (&last_set, &last));
    assert!(!beside.comparable);
    let found = |id: &str| beside.areas.iter().find(|area| area.id == id).unwrap();
    assert!(!found("a1").comparable && found("a2").comparable);
    assert_eq!(found("a2").before, found("a2").now);
    assert!(found("a10-cu").is_gone && found("a10-cu").now.is_none());
    assert!(!found("a10").is_gone && !found("a10").comparable && found("a10").before.is_none());
}
