//! From the unit to the superior and back, twice: round 1, the difference file, explanations,
//! round 2, the conclusion.

use tucham::domain::dossier::{
    Actor, Answer, Change, Cited, Document, Dossier, Origin, Person, Side, Stage, Verdict,
};
use tucham::domain::problem::Code;
use tucham::domain::review::appraise;
use tucham::domain::review::exchange::{
    AppraisalFile, ExplanationsFile, apply_appraisal, explain, receive_explanations,
};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{
    read_appraisal, read_dossier, read_explanations, write_appraisal, write_dossier,
    write_explanations,
};
use tucham::jobs::{Desk, Stored};

use crate::communes;
use crate::files::example;
use crate::golden::built_in;

fn superior() -> Actor {
    Actor {
        side: Side::Superior, name: "Tổ thẩm định".into(), at: "2027-01-15T09:30:00Z".into()
    }
}

fn unit() -> Actor {
    Actor { side: Side::Unit, name: "UBND xã An Bình".into(), at: "2027-02-01T02:00:00Z".into() }
}

#[track_caller]
fn does(dossier: &mut Dossier, set: &CriteriaSet, actor: &Actor, change: Change) {
    dossier.apply(change, set, actor).unwrap();
}

/// The superior's copy of a dossier that a unit sent.
pub fn received(sent: Dossier) -> Dossier {
    let origin = Origin { revision: sent.revision, ..Origin::default() };
    Dossier { origin: Some(origin), ..sent }
}

/// Round 1 of a generated commune: one row lower, the rest accepted, closed.
pub fn appraise_first(dossier: &mut Dossier, set: &CriteriaSet) {
    let points = appraise::points(dossier, "c1.1.1", Some("0".into()));
    does(dossier, set, &superior(), points);
    let asked = appraise::needs_explanation(dossier, "c1.1.1", true);
    does(dossier, set, &superior(), asked);
    let rest = appraise::accept_all(dossier, set);
    does(dossier, set, &superior(), rest);
    let change = appraise::close(dossier, Person::default(), "2027-01-15T09:30:00Z");
    does(dossier, set, &superior(), change);
}

/// Round 2 without explanations: the row is given back, concluded.
pub fn go_on_and_conclude(dossier: &mut Dossier, set: &CriteriaSet) {
    does(dossier, set, &superior(), appraise::go_on_unexplained());
    let points = appraise::points(dossier, "c1.1.1", Some("1".into()));
    does(dossier, set, &superior(), points);
    let change = appraise::close(dossier, Person::default(), "2027-03-10T09:30:00Z");
    does(dossier, set, &superior(), change);
}

/// The worked example before its appraisal, as the unit sent it; and the verdicts of its round 1.
fn sent() -> (Dossier, Vec<(String, Verdict)>, CriteriaSet) {
    let mut dossier = read_dossier(&example("xa-an-binh")).sound().unwrap();
    let rounds = std::mem::take(&mut dossier.rounds);
    dossier.stage = Stage::Submitted;
    let verdicts = rounds[0].verdicts.clone().into_iter().collect();
    (dossier, verdicts, built_in("xa-mau"))
}

/// `total of applicable maximum = index band`.
fn totals(set: &CriteriaSet, dossier: &Dossier, view: View) -> String {
    let sheet = score(set, dossier, view);
    let band = sheet.band.map_or("–", |band| &set.bands[band].id);
    let index = sheet.index.map_or("–".into(), |index| index.to_string());
    format!("{}/{} = {index} {band}", sheet.total, sheet.applicable_max)
}

#[test]
fn a_whole_round_trip_of_the_worked_example() {
    let (mut at_unit, verdicts, set) = sent();
    // The unit sends its file; the superior receives it.
    let text = write_dossier(&at_unit).text;
    let mut desk = Desk::new([set.clone()]);
    let taken = desk.take("xa-an-binh.json", text.as_bytes());
    let stored = Stored { file: "xa-an-binh.json".into(), bytes: text.into(), work: None };
    let mut at_superior = desk.dossier(&stored).unwrap();
    assert_eq!(totals(&set, &at_superior, View::SelfScored), "75.13/84.5 = 88.91 good");

    // Round 1, as in the example; everything else is accepted.
    for (leaf, verdict) in verdicts {
        let change = Change::Verdict { round: 1, leaf, verdict: Some(verdict) };
        does(&mut at_superior, &set, &superior(), change);
    }
    let unseen = appraise::unseen(&at_superior, &set).len();
    let accept = appraise::accept_all(&at_superior, &set);
    does(&mut at_superior, &set, &superior(), accept);
    assert_eq!((unseen, appraise::unseen(&at_superior, &set)), (61, vec![]));
    let close = appraise::close(&at_superior, Person::default(), "2027-01-15T09:30:00Z");
    does(&mut at_superior, &set, &superior(), close);
    let round_1 = expected_totals("xa-an-binh.round1");
    assert_eq!(totals(&set, &at_superior, View::Round(1)), round_1);
    assert!(desk.update(&taken.key, &at_superior));

    // Only what changed or needs an explanation goes back.
    let file = AppraisalFile::of(&at_superior, &set, "2027-02-15").unwrap();
    let told: Vec<String> = file
        .rows
        .iter()
        .map(|row| {
            let points = |it: Option<tucham::domain::points::Points>| {
                it.map_or("–".to_string(), |it| it.to_string())
            };
            let asked = if row.verdict.needs_explanation { " ?" } else { "" };
            format!("{} {}→{}{asked}", row.leaf, points(row.unit_points), points(row.points))
        })
        .collect();
    let changed: Vec<&str> = told.iter().map(|row| row.split(' ').next().unwrap()).collect();
    let expected = [
        "c1.4.2", "c3.1.1", "c3.2.1", "c3.3.2", "c8.1.1", "c8.1.2", "c8.1.3", "c8.2.2", "c10.1",
        "c10.2", "c10.3",
    ];
    assert_eq!(changed, expected, "{told:#?}");
    assert!(
        told.contains(&"c3.3.2 0.8→0.8 ?".to_string())
            || told.iter().any(|row| row.starts_with("c3.3.2") && row.ends_with('?')),
        "{told:#?}"
    );
    let written = write_appraisal(&file);
    let read = read_appraisal(written.text.as_bytes()).sound().unwrap();
    assert_eq!(AppraisalFile { app: String::new(), ..read.clone() }, file);

    // The unit opens it, sees the same totals, and explains.
    apply_appraisal(&mut at_unit, &set, &read).unwrap();
    assert_eq!(at_unit.stage, Stage::Appraised);
    assert_eq!(totals(&set, &at_unit, View::Round(1)), round_1);
    let refused = Change::Answer { leaf: "c3.3.2".into(), answer: None };
    let problem = at_unit.clone().apply(refused, &set, &unit()).unwrap_err();
    assert_eq!(problem.code, Code::StageForbids);
    let document = Document { number: "77/BC-UBND".into(), ..Document::default() };
    let words =
        explain(&at_unit, "c3.3.2", "Bổ sung 05 thư xin lỗi", &[Cited::new("d77", document)]);
    does(&mut at_unit, &set, &unit(), words);
    does(&mut at_unit, &set, &unit(), Change::Stage(Stage::Explained));
    let explanations = ExplanationsFile::of(&at_unit).unwrap();
    let text = write_explanations(&explanations).text;
    let read = read_explanations(text.as_bytes()).sound().unwrap();

    // The superior receives them; round 2 starts from round 1.
    receive_explanations(&mut at_superior, &set, &read, "2027-02-02T00:00:00Z").unwrap();
    assert_eq!(at_superior.stage, Stage::Explained);
    let said = &at_superior.round(1).unwrap().explanations["c3.3.2"];
    assert_eq!(at_superior.document(&said.evidence[0]).number, "77/BC-UBND");
    let problem = receive_explanations(&mut at_superior, &set, &read, "").unwrap_err();
    assert_eq!(problem.code, Code::AppliedTwice);
    assert_eq!(appraise::open_round(&at_superior), 2);
    // What round 1 settled is not to be looked at again: only what it asked about or the unit explained.
    let left: Vec<&str> = appraise::unseen(&at_superior, &set)
        .into_iter()
        .map(|leaf| set.nodes[leaf].id.as_str())
        .collect();
    assert_eq!(left, ["c3.2.1", "c3.3.2"]);
    let figures = Answer::Figures { part: "75".into(), whole: "88".into() };
    let again = appraise::answer(&at_superior, "c3.3.2", Some(figures));
    does(&mut at_superior, &set, &superior(), again);
    let rest = appraise::accept_all(&at_superior, &set);
    does(&mut at_superior, &set, &superior(), rest);
    let change = appraise::close(&at_superior, Person::default(), "2027-03-10T03:00:00Z");
    does(&mut at_superior, &set, &superior(), change);
    assert_eq!(at_superior.stage, Stage::Concluded);

    // The conclusion comes to the unit, and both hold the same digits.
    let file = AppraisalFile::of(&at_superior, &set, "").unwrap();
    let leaves: Vec<&str> = file.rows.iter().map(|row| row.leaf.as_str()).collect();
    assert_eq!(leaves, ["c3.3.2"]);
    apply_appraisal(&mut at_unit, &set, &file).unwrap();
    assert_eq!(at_unit.stage, Stage::Concluded);
    let concluded = totals(&set, &at_superior, View::Round(2));
    assert_ne!(concluded, round_1);
    assert_eq!(totals(&set, &at_unit, View::Round(2)), concluded);
    let stages = |dossier: &Dossier| dossier.history.len();
    assert_eq!((stages(&at_superior), stages(&at_unit)), (3, 3));
}

fn expected_totals(name: &str) -> String {
    let file = crate::golden::bytes(format!("tests/fixtures/examples/{name}.expected.json"));
    let sheet: serde_json::Value = serde_json::from_slice(&file).unwrap();
    let text = |key: &str| sheet[key].as_str().unwrap().to_string();
    format!("{}/{} = {} {}", text("total"), text("applicableMax"), text("index"), text("band"))
}

#[test]
fn a_withdrawn_round_is_closed_again_and_replaces_the_one_that_was_sent() {
    let (mut at_unit, _, set) = sent();
    let mut at_superior = received(at_unit.clone());
    appraise_first(&mut at_superior, &set);
    let first = AppraisalFile::of(&at_superior, &set, "").unwrap();
    apply_appraisal(&mut at_unit, &set, &first).unwrap();
    let words = explain(&at_unit, "c1.1.1", "Ban hành đúng hạn", &[]);
    does(&mut at_unit, &set, &unit(), words);

    let change = appraise::withdraw(&at_superior);
    does(&mut at_superior, &set, &superior(), change);
    assert_eq!((at_superior.stage, appraise::open_round(&at_superior)), (Stage::Submitted, 1));
    let given = appraise::points(&at_superior, "c1.1.1", Some("0.5".into()));
    does(&mut at_superior, &set, &superior(), given);
    let change = appraise::close(&at_superior, Person::default(), "2027-01-20T00:00:00Z");
    does(&mut at_superior, &set, &superior(), change);
    let second = AppraisalFile::of(&at_superior, &set, "").unwrap();
    apply_appraisal(&mut at_unit, &set, &second).unwrap();
    let round = at_unit.round(1).unwrap();
    assert_eq!(round.verdicts["c1.1.1"].points.as_deref(), Some("0.5"));
    assert_eq!(round.explanations["c1.1.1"].text, "Ban hành đúng hạn");
    let view = View::Round(1);
    assert_eq!(totals(&set, &at_unit, view), totals(&set, &at_superior, view));
}

#[test]
fn what_was_taken_in_is_taken_back_by_its_inverse() {
    let (mut at_unit, _, set) = sent();
    let mut at_superior = received(at_unit.clone());
    appraise_first(&mut at_superior, &set);
    let file = AppraisalFile::of(&at_superior, &set, "").unwrap();
    let before = at_unit.clone();
    let taken = apply_appraisal(&mut at_unit, &set, &file).unwrap();
    at_unit.apply(taken.inverse, &set, &superior()).unwrap();
    let bare = |dossier: &Dossier| Dossier { revision: 0, history: vec![], ..dossier.clone() };
    assert_eq!(bare(&at_unit), bare(&before));
}

#[test]
fn explanations_of_another_round_or_dossier_are_refused() {
    let (at_unit, _, set) = sent();
    let mut at_superior = received(at_unit.clone());
    let early = ExplanationsFile::of(&at_superior).unwrap_err();
    assert_eq!(early.code, Code::RoundUnknown);
    appraise_first(&mut at_superior, &set);
    let right = ExplanationsFile { round: 1, ..ExplanationsFile::of(&at_superior).unwrap() };
    let refused = |change: &dyn Fn(&mut ExplanationsFile)| {
        let (mut file, mut dossier) = (right.clone(), at_superior.clone());
        change(&mut file);
        let problem = receive_explanations(&mut dossier, &set, &file, "").unwrap_err();
        assert_eq!(dossier, at_superior);
        problem.code
    };
    assert_eq!(refused(&|file| file.round = 2), Code::RoundOther);
    assert_eq!(refused(&|file| file.dossier.id = "x".into()), Code::OtherDossier);
    assert_eq!(refused(&|file| file.dossier.revision += 1), Code::OtherRevision);
    let stranger = Default::default();
    assert_eq!(
        refused(&|file| _ = file.explanations.insert("c0".into(), Clone::clone(&stranger))),
        Code::LeafUnknown
    );
    let mut unasked = right.clone();
    unasked.explanations.insert("c1.2".into(), tucham::domain::dossier::Explanation::default());
    let taken = receive_explanations(&mut at_superior, &set, &unasked, "").unwrap();
    let codes: Vec<Code> = taken.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::ExplanationsEmpty, Code::NotAsked]);
}

#[test]
fn explanations_find_their_dossier_in_the_inbox() {
    let (mut at_unit, _, set) = sent();
    let text = write_dossier(&at_unit).text;
    let mut desk = Desk::new([set.clone()]);
    let key = desk.take("dossier", text.as_bytes()).key;
    let stored = Stored { file: "dossier".into(), bytes: text.into(), work: None };
    let mut at_superior = desk.dossier(&stored).unwrap();
    appraise_first(&mut at_superior, &set);
    let file = AppraisalFile::of(&at_superior, &set, "").unwrap();
    apply_appraisal(&mut at_unit, &set, &file).unwrap();
    let words = explain(&at_unit, "c1.1.1", "Có quyết định", &[]);
    does(&mut at_unit, &set, &unit(), words);
    let text = write_explanations(&ExplanationsFile::of(&at_unit).unwrap()).text;
    let taken = desk.take("explanations", text.as_bytes());
    let (explanations, of) = taken.explanations.unwrap();
    assert_eq!(of, key);
    desk.explain(&taken.key, &explanations, &mut at_superior, "2027-02-02T00:00:00Z").unwrap();
    assert_eq!(at_superior.round(1).unwrap().explanations["c1.1.1"].text, "Có quyết định");
    let mut empty = Desk::new([set]);
    assert!(empty.take("explanations", text.as_bytes()).explanations.is_none());
    assert_eq!(crate::faults_review::told(&empty), ["explanations refused TEP-405"]);
    let mut again = at_superior.clone();
    assert!(desk.explain(&taken.key, &explanations, &mut again, "").is_err());
    assert_eq!(crate::faults_review::told(&desk)[1], "explanations refused TD-404");
}

#[test]
fn a_conclusion_without_a_second_round_comes_with_the_first_or_after_it() {
    let (sent, _, set) = sent();
    let mut at_superior = received(sent.clone());
    appraise_first(&mut at_superior, &set);
    let first = AppraisalFile::of(&at_superior, &set, "").unwrap();
    does(&mut at_superior, &set, &superior(), appraise::conclude());
    let conclusion = AppraisalFile::of(&at_superior, &set, "").unwrap();
    assert_eq!((first.stage, conclusion.stage), (Stage::Appraised, Stage::Concluded));
    let (mut at_once, mut later) = (sent.clone(), sent);
    apply_appraisal(&mut at_once, &set, &conclusion).unwrap();
    apply_appraisal(&mut later, &set, &first).unwrap();
    apply_appraisal(&mut later, &set, &conclusion).unwrap();
    let expected = totals(&set, &at_superior, View::Round(1));
    for dossier in [&at_once, &later] {
        assert_eq!(dossier.stage, Stage::Concluded);
        assert_eq!(totals(&set, dossier, View::Round(1)), expected);
    }
    let problem = apply_appraisal(&mut later, &set, &conclusion).unwrap_err();
    assert_eq!(problem.code, Code::AppliedTwice);
    // No file can bring a dossier anywhere else.
    for stage in [Stage::Draft, Stage::Submitted, Stage::Explained] {
        let file = AppraisalFile { stage, ..first.clone() };
        let problem = apply_appraisal(&mut at_once, &set, &file).unwrap_err();
        assert_eq!(problem.code, Code::StageStep);
    }
}

#[test]
fn who_closed_a_round_stands_in_the_units_copy_with_the_position() {
    let set = communes::set();
    let sent = communes::dossier(&set, 1);
    let mut at_superior = received(sent.clone());
    // Survey points opened the round, and nobody had signed yet.
    let nobody = Actor { name: String::new(), ..superior() };
    let survey = appraise::points(&at_superior, "c8.2.2", Some("1.5".into()));
    does(&mut at_superior, &set, &nobody, survey);
    assert_eq!(at_superior.rounds[0].by, Person::default());
    let before = at_superior.clone();
    let by = Person {
        name: "Lê Thị Hà".into(),
        position: "Trưởng phòng Cải cách hành chính".into(),
        ..Person::default()
    };
    let close = appraise::close(&at_superior, by.clone(), "2027-01-15T09:30:00Z");
    let inverse = at_superior.apply(close, &set, &superior()).unwrap();
    assert_eq!(at_superior.rounds[0].by, by);

    let file = AppraisalFile::of(&at_superior, &set, "").unwrap();
    let file = read_appraisal(write_appraisal(&file).text.as_bytes()).sound().unwrap();
    let mut of_unit = sent.clone();
    let taken = apply_appraisal(&mut of_unit, &set, &file).unwrap();
    assert_eq!(of_unit.rounds[0].by, by);
    let kept = read_dossier(write_dossier(&of_unit).text.as_bytes()).value.unwrap();
    assert_eq!(kept.rounds[0].by, by);

    // Both ways back lead to where it was.
    does(&mut of_unit, &set, &superior(), taken.inverse);
    assert_eq!(of_unit.rounds, sent.rounds);
    does(&mut at_superior, &set, &superior(), inverse);
    assert_eq!(at_superior.rounds, before.rounds);
}
