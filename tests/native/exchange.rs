//! Files between unit and superior: looked at first, taken out again, corrected, replaced.

use tucham::domain::dossier::{Actor, Dossier, Explanation, Person, Side, Stage, Unit};
use tucham::domain::problem::Code;
use tucham::domain::review::appraise;
use tucham::domain::review::exchange::{
    AppraisalFile, ExplanationsFile, Order, apply_appraisal, explain, look_again, may_take_out,
    preview, receive_explanations, replace_explanations, take_out_appraisal,
};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{write_dossier, write_explanations};
use tucham::i18n::{Lang, problems::said};
use tucham::jobs::{Desk, Stored};

use crate::communes;
use crate::faults_review::told;
use crate::rounds::{appraise_first, received};

fn actor(side: Side) -> Actor {
    Actor { side, name: "Tổ thẩm định".into(), at: "2027-01-15T09:30:00Z".into() }
}

/// What the unit sent, and the superior's copy after round 1.
fn both(set: &CriteriaSet) -> (Dossier, Dossier) {
    let sent = communes::dossier(set, 2);
    let mut superior = received(sent.clone());
    appraise_first(&mut superior, set);
    (sent, superior)
}

/// The superior withdraws round 1, gives other points, closes it anew.
fn corrected(superior: &Dossier, set: &CriteriaSet, points: &str) -> AppraisalFile {
    let mut superior = superior.clone();
    superior.apply(appraise::withdraw(&superior), set, &actor(Side::Superior)).unwrap();
    let given = appraise::points(&superior, "c1.1.1", Some(points.into()));
    superior.apply(given, set, &actor(Side::Superior)).unwrap();
    let close = appraise::close(&superior, Person::default(), "2027-01-20T00:00:00Z");
    superior.apply(close, set, &actor(Side::Superior)).unwrap();
    AppraisalFile::of(&superior, set, "").unwrap()
}

fn total(dossier: &Dossier, set: &CriteriaSet) -> String {
    score(set, dossier, View::Round(1)).total.to_string()
}

#[test]
fn an_appraisal_is_looked_at_without_changing_anything() {
    let set = communes::set();
    let (unit, superior) = both(&set);
    let file = AppraisalFile::of(&superior, &set, "2027-02-15").unwrap();
    let shown = preview(&unit, &set, &file).unwrap();
    assert_eq!((shown.order, shown.taken.is_none()), (Order::New, true));
    assert_eq!(shown.before.total, file.before.total);
    assert_eq!(shown.after.total, file.after.total);
    let rows: Vec<&str> = shown.rows.iter().map(|row| set.nodes[*row].id.as_str()).collect();
    assert_eq!(rows, ["c1.1.1"]);
    // What does not fit is refused at the look already.
    let wrong = AppraisalFile { round: 2, ..file };
    assert_eq!(preview(&unit, &set, &wrong).unwrap_err().code, Code::RoundOrder);
}

#[test]
fn a_forged_appraisal_is_taken_out_again_and_the_true_one_still_fits() {
    let set = communes::set();
    let (sent, superior) = both(&set);
    let file = AppraisalFile::of(&superior, &set, "").unwrap();
    let mut forged = corrected(&superior, &set, "0.25");
    forged.by.name = "Nguyễn Văn Giả".into();
    forged.dossier.seal = "f".repeat(64);
    for stage in [Stage::Appraised, Stage::Concluded] {
        let mut unit = sent.clone();
        apply_appraisal(&mut unit, &set, &AppraisalFile { stage, ..forged.clone() }).unwrap();
        assert!(may_take_out(&unit), "{stage:?}");
        take_out_appraisal(&mut unit, &set, "2027-01-21T00:00:00Z").unwrap();
        assert_eq!((unit.stage, unit.rounds.len()), (Stage::Submitted, 0), "{stage:?}");
        assert_eq!(unit.entries, sent.entries);
        let taken = apply_appraisal(&mut unit, &set, &file).unwrap();
        assert_eq!(taken.warnings, [], "{stage:?}: nothing of the forged file stays");
        assert_eq!(total(&unit, &set), total(&superior, &set));
    }
}

#[test]
fn a_second_round_is_taken_out_to_where_the_first_left_the_dossier() {
    let set = communes::set();
    for explained in [false, true] {
        let (mut unit, mut superior) = both(&set);
        apply_appraisal(&mut unit, &set, &AppraisalFile::of(&superior, &set, "").unwrap()).unwrap();
        if explained {
            let words = explain(&unit, "c1.1.1", "Đúng hạn", &[]);
            unit.apply(words, &set, &actor(Side::Unit)).unwrap();
            let sent = tucham::domain::dossier::Change::Stage(Stage::Explained);
            unit.apply(sent, &set, &actor(Side::Unit)).unwrap();
        }
        let before = (unit.stage, unit.rounds.clone());
        crate::rounds::go_on_and_conclude(&mut superior, &set);
        apply_appraisal(&mut unit, &set, &AppraisalFile::of(&superior, &set, "").unwrap()).unwrap();
        assert_eq!((unit.stage, unit.rounds.len()), (Stage::Concluded, 2));
        take_out_appraisal(&mut unit, &set, "2027-03-11T00:00:00Z").unwrap();
        assert_eq!((unit.stage, unit.rounds), before);
    }
}

#[test]
fn what_was_answered_is_not_taken_out() {
    let set = communes::set();
    let (mut unit, superior) = both(&set);
    assert!(!may_take_out(&unit), "there is nothing to take out");
    apply_appraisal(&mut unit, &set, &AppraisalFile::of(&superior, &set, "").unwrap()).unwrap();
    let words = explain(&unit, "c1.1.1", "Đúng hạn", &[]);
    unit.apply(words, &set, &actor(Side::Unit)).unwrap();
    assert!(!may_take_out(&unit));
    let before = unit.clone();
    let refused = take_out_appraisal(&mut unit, &set, "").unwrap_err();
    assert_eq!((refused.code, unit), (Code::StageForbids, before));
}

#[test]
fn a_correction_is_shown_as_one_and_never_called_already_there() {
    let set = communes::set();
    let (sent, superior) = both(&set);
    let first = AppraisalFile::of(&superior, &set, "").unwrap();
    let concluded = AppraisalFile { stage: Stage::Concluded, ..first.clone() };
    let second = corrected(&superior, &set, "0.5");
    for (taken_first, answers) in [(&first, false), (&first, true), (&concluded, false)] {
        let mut unit = sent.clone();
        apply_appraisal(&mut unit, &set, taken_first).unwrap();
        if answers {
            let words = explain(&unit, "c1.1.1", "Đúng hạn", &[]);
            unit.apply(words, &set, &actor(Side::Unit)).unwrap();
            let sent = tucham::domain::dossier::Change::Stage(Stage::Explained);
            unit.apply(sent, &set, &actor(Side::Unit)).unwrap();
        }
        let again = apply_appraisal(&mut unit.clone(), &set, taken_first).unwrap_err();
        assert_eq!(again.code, Code::AppliedTwice, "the very same is there");
        let shown = preview(&unit, &set, &second).unwrap();
        let (then, other) = shown.taken.unwrap();
        let other: Vec<&str> = other.iter().map(|row| set.nodes[*row].id.as_str()).collect();
        assert_eq!((shown.order, other), (Order::Corrects, vec!["c1.1.1"]));
        assert_eq!(then.total.to_string(), total(&unit, &set));
        apply_appraisal(&mut unit, &set, &second).unwrap();
        assert_eq!(unit.stage, Stage::Appraised);
        assert_eq!(unit.rounds[0].verdicts["c1.1.1"].points.as_deref(), Some("0.5"));
        assert_eq!(unit.rounds[0].explanations.len(), usize::from(answers), "explanations stay");
    }
    // Once a later round is in, an earlier one is not corrected behind its back.
    let mut both_rounds = superior.clone();
    let mut unit = sent;
    apply_appraisal(&mut unit, &set, &first).unwrap();
    crate::rounds::go_on_and_conclude(&mut both_rounds, &set);
    apply_appraisal(&mut unit, &set, &AppraisalFile::of(&both_rounds, &set, "").unwrap()).unwrap();
    let late = apply_appraisal(&mut unit, &set, &second).unwrap_err();
    assert_eq!(late.code, Code::CorrectionLate);
}

/// Explanations of the criterion that round 1 asks about.
fn explanations(superior: &Dossier, texts: &[(&str, &str)]) -> ExplanationsFile {
    let mut file = ExplanationsFile::of(superior).unwrap();
    for (leaf, text) in texts {
        let said = Explanation { text: (*text).into(), ..Explanation::default() };
        file.explanations.insert((*leaf).into(), said);
    }
    file
}

#[test]
fn explanations_of_another_unit_are_refused_and_doubtful_ones_are_told() {
    let set = communes::set();
    let (_, superior) = both(&set);
    let right = explanations(&superior, &[("c1.1.1", "Đúng hạn")]);
    let codes = |file: &ExplanationsFile| {
        let taken = receive_explanations(&mut superior.clone(), &set, file, "");
        taken.map(|it| it.warnings.iter().map(|it| it.code).collect::<Vec<_>>())
    };
    assert_eq!(codes(&right).unwrap(), []);
    let unit = |code: &str, name: &str| Unit {
        code: code.into(),
        name: name.into(),
        ..right.unit.clone()
    };
    let with = |unit: Unit| ExplanationsFile { unit, ..right.clone() };
    let other = codes(&with(unit("H40.77", "UBND xã người khác"))).unwrap_err();
    assert_eq!(other.code, Code::ExplanationsOtherUnit);
    let renamed = with(unit(&right.unit.code, "UBND xã Tên Mới"));
    assert_eq!(codes(&renamed).unwrap(), [Code::ExplanationsUnitDiffers]);
    let empty = ExplanationsFile { explanations: Default::default(), ..right.clone() };
    assert_eq!(codes(&empty).unwrap(), [Code::ExplanationsEmpty]);
    let unasked = explanations(&superior, &[("c1.2", "Thêm")]);
    assert_eq!(codes(&unasked).unwrap(), [Code::NotAsked]);
}

#[test]
fn second_explanations_replace_the_first_on_a_word_whole() {
    let set = communes::set();
    let (_, mut superior) = both(&set);
    let first = explanations(&superior, &[("c1.1.1", "Đúng hạn"), ("c1.2", "Thêm")]);
    let second = explanations(&superior, &[("c1.1.1", "Quá hạn ba ngày")]);
    receive_explanations(&mut superior, &set, &first, "").unwrap();
    let before = superior.clone();
    let offered = receive_explanations(&mut superior, &set, &second, "").unwrap_err();
    assert_eq!((offered.code, &superior), (Code::ExplanationsSecond, &before));
    let told = said(&offered, Lang::Vi);
    assert!(told.message.contains("2 tiêu chí: 1.1.1, 1.2"), "{told}");
    assert!(!told.to_string().contains("đề nghị cấp trên"), "the reader is the superior");
    replace_explanations(&mut superior, &set, &second, "").unwrap();
    assert_eq!(superior.stage, Stage::Explained);
    assert_eq!(superior.rounds[0].explanations, second.explanations);
    // Once the dossier is concluded the words say what to do.
    let close = appraise::close(&superior, Person::default(), "2027-03-10T00:00:00Z");
    let rest = appraise::accept_all(&superior, &set);
    superior.apply(rest, &set, &actor(Side::Superior)).unwrap();
    superior.apply(close, &set, &actor(Side::Superior)).unwrap();
    let late = replace_explanations(&mut superior, &set, &first, "").unwrap_err();
    assert!(matches!(late.code, Code::RoundOther | Code::ExplanationsLate), "{late:?}");
}

#[test]
fn explanations_are_judged_again_truly() {
    let set = communes::set();
    let (_, mut superior) = both(&set);
    let first = explanations(&superior, &[("c1.1.1", "Đúng hạn")]);
    let second = explanations(&superior, &[("c1.1.1", "Quá hạn")]);
    let judged = |dossier: &Dossier, file| look_again(dossier, &set, file).map_err(|it| it.code);
    assert_eq!(judged(&superior, &first), Err(Code::ExplanationsWaiting));
    receive_explanations(&mut superior, &set, &first, "").unwrap();
    assert_eq!(judged(&superior, &first), Ok(vec![]));
    assert_eq!(judged(&superior, &second), Err(Code::ExplanationsSecond));
}

#[test]
fn a_desk_takes_refused_explanations_again_and_puts_one_file_in_the_place_of_another() {
    let set = communes::set();
    let (sent, worked) = both(&set);
    let text = write_dossier(&sent).text;
    let mut desk = Desk::new([set.clone()]);
    let stored = Stored { file: "hồ sơ".into(), bytes: text.clone().into(), work: None };
    let key = desk.take("hồ sơ", text.as_bytes()).key;
    let mut superior = desk.dossier(&stored).unwrap();
    // The round is not closed yet: the file comes too early.
    let early = explanations(&worked, &[("c1.1.1", "Đúng hạn")]);
    let early = write_explanations(&early).text;
    let taken = desk.take("a", early.as_bytes());
    let (file, of) = taken.explanations.unwrap();
    assert_eq!(of, key);
    assert!(desk.explain(&taken.key, &file, &mut superior, "").is_err());
    assert_eq!(told(&desk)[1], "a refused TD-441");
    // Dropped again once it is: judged anew, in its place.
    superior = Dossier { origin: superior.origin.clone(), ..worked };
    let again = desk.take("a", early.as_bytes());
    assert_eq!((again.place, again.is_again, again.keep), (1, true, false));
    let (file, _) = again.explanations.unwrap();
    desk.explain(&again.key, &file, &mut superior, "").unwrap();
    assert_eq!(told(&desk)[1..], ["a handedOn"]);
    // A corrected file is offered, and takes the place of the first on a word.
    let second = explanations(&superior, &[("c1.1.1", "Quá hạn"), ("c1.2", "Thêm")]);
    let second = write_explanations(&second).text;
    let taken = desk.take("b", second.as_bytes());
    let (file, _) = taken.explanations.unwrap();
    assert!(desk.explain(&taken.key, &file, &mut superior, "").is_err());
    assert_eq!(told(&desk)[1..], ["a handedOn", "b refused TD-440"]);
    desk.replace_explanations(&taken.key, &file, &mut superior, "").unwrap();
    assert_eq!(told(&desk)[1..], ["a refused TD-440", "b handedOn TD-407"]);
    assert_eq!(superior.rounds[0].explanations["c1.2"].text, "Thêm");
    // Examined anew, each says what is true of it.
    let bytes = Stored { file: "a".into(), bytes: early.into(), work: None };
    let (file, _) = desk.explanations(&bytes).unwrap();
    desk.judge_explanations(&again.key, &file, &superior);
    assert_eq!(told(&desk)[1], "a refused TD-440");
}
