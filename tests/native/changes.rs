//! Changes: what each does, how it is undone, who may make it when.

use tucham::domain::map::Map;

use tucham::domain::dossier::{
    Actor, Answer, Campaign, Change, Cited, Deed, Document, Dossier, Evidence, Explanation,
    Heading, HistoryEntry, Part, Person, Recorded, Role, Share, Side, Stage, Step, TakenRounds,
    Unit, Verdict,
};
use tucham::domain::problem::Code;
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_dossier, write_dossier, write_draft};
use tucham::i18n::Lang;
use tucham::i18n::history::{by_whom, with_reason};

use crate::case::{Case, area, given};

fn set() -> CriteriaSet {
    Case::new(vec![area("a", vec![given("x", "2"), given("y", "3")])]).sound()
}

fn actor(side: Side) -> Actor {
    Actor { side, name: "Mai".into(), at: "2026-11-22T08:00:00Z".into() }
}

fn dossier(stage: Stage) -> Dossier {
    Dossier { stage, ..Dossier::new("1", &set()) }
}

fn answer(leaf: &str, points: &str) -> Change {
    Change::Answer { leaf: leaf.into(), answer: Some(Answer::Points { points: points.into() }) }
}

fn verdict(round: u32) -> Change {
    let verdict = Verdict { points: Some("1".into()), ..Verdict::default() };
    Change::Verdict { round, leaf: "x".into(), verdict: Some(verdict) }
}

fn explanation(round: u32) -> Change {
    let explanation = Explanation { text: "vì".into(), ..Explanation::default() };
    Change::Explanation { round, leaf: "x".into(), explanation: Some(explanation) }
}

fn put(id: &str, document: Option<Document>) -> Change {
    Change::Document { id: id.into(), document }
}

fn named(number: &str) -> Document {
    Document { number: number.into(), ..Document::default() }
}

/// Everything but what undoing does not bring back.
fn content(dossier: &Dossier) -> Dossier {
    Dossier { revision: 0, history: Vec::new(), ..dossier.clone() }
}

/// Applies, undoes, redoes, and compares each time.
#[track_caller]
fn there_and_back(mut dossier: Dossier, change: Change, side: Side) {
    let (set, actor) = (set(), actor(side));
    let before = content(&dossier);
    let inverse = dossier.apply(change, &set, &actor).unwrap();
    let after = content(&dossier);
    assert_ne!(before, after);
    let redo = dossier.apply(inverse, &set, &actor).unwrap();
    assert_eq!(content(&dossier), before);
    dossier.apply(redo, &set, &actor).unwrap();
    assert_eq!(content(&dossier), after);
    assert_eq!(dossier.revision, 3);
}

#[test]
fn every_change_has_an_inverse() {
    let document = Document { number: "12/KH".into(), ..Document::default() };
    let evidence = vec![Evidence { document: "d".into(), ..Evidence::default() }];
    let person = Person { name: "Mai".into(), ..Person::default() };
    let campaign = Campaign { id: "2026".into(), dates: Map::new(), ..Campaign::default() };
    let fills = [
        Change::Unit(Unit { name: "UBND".into(), ..Unit::default() }),
        Change::Campaign(campaign),
        Change::Profile { question: "p".into(), answer: Some(false) },
        Change::PreparedBy(person.clone()),
        Change::ApprovedBy(person),
        answer("x", "1"),
        Change::Note { leaf: "x".into(), note: "vì".into() },
        put("d", Some(document.clone())),
        Change::All(vec![
            put("d", Some(document.clone())),
            Change::Evidence { leaf: "x".into(), evidence },
            put("d", Some(Document::default())),
        ]),
        Change::Heading(Heading { number: "125".into(), ..Heading::default() }),
        Change::Parts(vec![Share { id: "p".into(), ..Share::default() }]),
        Change::Difficulties("khó".into()),
        Change::Proposals("nên".into()),
        Change::All(vec![answer("x", "1"), answer("x", "2"), answer("y", "3")]),
    ];
    for change in fills {
        there_and_back(dossier(Stage::Draft), change, Side::Unit);
    }
    there_and_back(dossier(Stage::Submitted), verdict(1), Side::Superior);
    let mut appraised = dossier(Stage::Submitted);
    appraised.apply(verdict(1), &set(), &actor(Side::Superior)).unwrap();
    let due = Change::Due { round: 1, due_by: "2027-02-15".into() };
    there_and_back(Dossier { revision: 0, ..appraised.clone() }, due, Side::Superior);
    let appraised = Dossier { stage: Stage::Appraised, revision: 0, ..appraised };
    there_and_back(appraised, explanation(1), Side::Unit);
}

#[test]
fn a_document_is_corrected_in_one_place_and_everywhere() {
    let mut dossier = dossier(Stage::Draft);
    let (set, unit) = (set(), actor(Side::Unit));
    for leaf in ["x", "y"] {
        let change = dossier.prove(leaf, &[Cited::new("d", named("12/KH"))]);
        dossier.apply(change, &set, &unit).unwrap();
    }
    assert_eq!(dossier.documents.len(), 1);
    let change = dossier.prove("x", &[Cited::new("d", named("13/KH"))]);
    let inverse = dossier.apply(change, &set, &unit).unwrap();
    assert_eq!(dossier.cited_by("y")[0].document.number, "13/KH");
    dossier.apply(inverse, &set, &unit).unwrap();
    assert_eq!(dossier.cited_by("y")[0].document.number, "12/KH");
    // It leaves the register with the last evidence that names it, and not before.
    for (leaf, left) in [("x", 1), ("y", 0)] {
        let change = dossier.prove(leaf, &[]);
        dossier.apply(change, &set, &unit).unwrap();
        assert_eq!(dossier.documents.len(), left, "{leaf}");
    }
    assert!(dossier.entries.is_empty());
}

#[test]
fn nothing_names_a_document_that_is_not_there() {
    let mut dossier = dossier(Stage::Draft);
    let (set, unit) = (set(), actor(Side::Unit));
    let evidence = vec![Evidence { document: "d".into(), ..Evidence::default() }];
    let change = Change::Evidence { leaf: "x".into(), evidence };
    let problem = dossier.apply(change.clone(), &set, &unit).unwrap_err();
    assert_eq!(problem.code, Code::DocumentUnknown);
    dossier.apply(put("d", Some(named("1"))), &set, &unit).unwrap();
    dossier.apply(change, &set, &unit).unwrap();
    let problem = dossier.apply(put("d", None), &set, &unit).unwrap_err();
    assert_eq!(problem.code, Code::DocumentInUse);
    // One that nothing names stays until it is taken out.
    dossier.apply(put("e", Some(named("2"))), &set, &unit).unwrap();
    dossier.apply(put("e", None), &set, &unit).unwrap();
}

#[test]
fn what_was_handed_in_stays_while_the_unit_explains() {
    let (set, unit) = (set(), actor(Side::Unit));
    let mut dossier = dossier(Stage::Draft);
    let change = dossier.prove("x", &[Cited::new("d", named("1/KH"))]);
    dossier.apply(change, &set, &unit).unwrap();
    dossier.stage = Stage::Submitted;
    dossier.apply(verdict(1), &set, &actor(Side::Superior)).unwrap();
    dossier.stage = Stage::Appraised;
    let problem = dossier.apply(put("d", Some(named("2/KH"))), &set, &unit).unwrap_err();
    assert_eq!(problem.code, Code::StageForbids);
    // An explanation that names it and says something else of it has a document of its own.
    let said = Explanation { text: "vì".into(), ..Explanation::default() };
    let cited = [Cited::new("d", named("2/KH"))];
    let before = content(&dossier);
    let change = dossier.explain_by(1, "x", said, &cited);
    let inverse = dossier.apply(change, &set, &unit).unwrap();
    assert_eq!(dossier.cited_by("x")[0].document, named("1/KH"));
    let cited = dossier.cited(&dossier.rounds[0].explanations["x"].evidence);
    assert_eq!(cited[0].document, named("2/KH"));
    dossier.apply(inverse, &set, &unit).unwrap();
    assert_eq!(content(&dossier), before);
}

#[test]
fn rounds_that_are_taken_bring_their_documents_and_take_them_along() {
    let documents = [("d".to_string(), Some(named("1/KH"))), ("e".to_string(), None)].into();
    let mut dossier = dossier(Stage::Submitted);
    dossier.documents.insert("e".into(), named("2/KH"));
    let taken = TakenRounds { documents, stage: Stage::Submitted, ..TakenRounds::default() };
    there_and_back(dossier, Change::Rounds(Box::new(taken)), Side::Superior);
}

#[test]
fn an_earlier_state_brings_its_documents_back() {
    let (set, unit) = (set(), actor(Side::Unit));
    let mut then = dossier(Stage::Draft);
    for (leaf, id) in [("x", "d"), ("y", "d"), ("x", "e")] {
        let mut cited = then.cited_by(leaf);
        cited.push(Cited::new(id, named(id)));
        let change = then.prove(leaf, &cited);
        then.apply(change, &set, &unit).unwrap();
    }
    let mut now = then.clone();
    let cited = [Cited::new("d", named("D")), Cited::new("f", named("f"))];
    let change = now.prove("x", &cited);
    now.apply(change, &set, &unit).unwrap();
    let leaves = ["x".to_string(), "y".to_string()];
    let mut whole = now.clone();
    whole.apply(Change::All(now.toward(&then, Part::Whole(&leaves))), &set, &unit).unwrap();
    assert_eq!(content(&whole), content(&then));
    // Of one leaf alone: what others name too stays corrected.
    let mut one = now.clone();
    one.apply(Change::All(now.toward(&then, Part::Leaves(&leaves[..1]))), &set, &unit).unwrap();
    assert_eq!(one.entries, then.entries);
    assert_eq!(one.documents["d"], named("D"));
    assert_eq!(one.documents.keys().collect::<Vec<_>>(), ["d", "e"]);
}

#[test]
fn an_emptied_entry_is_not_kept() {
    let mut dossier = dossier(Stage::Draft);
    let (set, unit) = (set(), actor(Side::Unit));
    dossier.apply(answer("x", "1"), &set, &unit).unwrap();
    dossier.apply(Change::Answer { leaf: "x".into(), answer: None }, &set, &unit).unwrap();
    assert!(dossier.entries.is_empty());
}

#[test]
fn several_changes_apply_all_or_not_at_all() {
    let mut dossier = dossier(Stage::Draft);
    let before = dossier.clone();
    let changes = Change::All(vec![answer("x", "1"), answer("nowhere", "1")]);
    let problem = dossier.apply(changes, &set(), &actor(Side::Unit)).unwrap_err();
    assert_eq!(problem.code, Code::LeafUnknown);
    assert_eq!(dossier, before);
}

#[test]
fn a_line_that_is_no_leaf_cannot_be_answered() {
    let mut dossier = dossier(Stage::Draft);
    let problem = dossier.apply(answer("a", "1"), &set(), &actor(Side::Unit)).unwrap_err();
    assert_eq!(problem.code, Code::LeafUnknown);
}

#[test]
fn a_move_stands_in_the_history() {
    let mut dossier = dossier(Stage::Draft);
    dossier.apply(Change::Stage(Stage::Submitted), &set(), &actor(Side::Unit)).unwrap();
    assert!(dossier.is_locked());
    let entry = &dossier.history[0];
    assert_eq!((entry.at.as_str(), entry.by.as_str()), ("2026-11-22T08:00:00Z", "Mai"));
    assert_eq!(entry.change, Recorded::Stage { from: Stage::Draft, to: Stage::Submitted });
}

fn step(to: Stage, role: Role, reason: &str) -> Change {
    let by = Person { name: "Hoa".into(), position: "Chủ tịch".into(), ..Person::default() };
    Change::Step(Box::new(Step { to, by, role, reason: reason.into() }))
}

#[test]
fn who_locks_and_why_it_is_reopened_stand_in_the_history_and_in_the_file() {
    let mut dossier = dossier(Stage::Draft);
    dossier.apply(step(Stage::Submitted, Role::Approver, ""), &set(), &actor(Side::Unit)).unwrap();
    let reopen = step(Stage::Draft, Role::Preparer, "Sở đề nghị sửa 3.3.1");
    let inverse = dossier.apply(reopen, &set(), &actor(Side::Unit)).unwrap();
    assert_eq!(inverse, Change::Stage(Stage::Submitted));
    let entry = |role, reason: &str, from, to| HistoryEntry {
        at: "2026-11-22T08:00:00Z".into(),
        by: "Hoa".into(),
        position: "Chủ tịch".into(),
        role: Some(role),
        reason: reason.into(),
        change: Recorded::Stage { from, to },
        ..HistoryEntry::default()
    };
    let expected = [
        entry(Role::Approver, "", Stage::Draft, Stage::Submitted),
        entry(Role::Preparer, "Sở đề nghị sửa 3.3.1", Stage::Submitted, Stage::Draft),
    ];
    assert_eq!(dossier.history, expected);
    let read = read_dossier(write_dossier(&dossier).text.as_bytes()).value.unwrap();
    assert_eq!(read.history, expected);
}

#[test]
fn a_step_that_the_stage_forbids_is_refused_and_leaves_no_trace() {
    let mut dossier = dossier(Stage::Concluded);
    let before = dossier.clone();
    let problem =
        dossier.apply(step(Stage::Draft, Role::Approver, "x"), &set(), &actor(Side::Unit));
    assert_eq!(problem.unwrap_err().code, Code::StageStep);
    assert_eq!(dossier, before);
}

#[test]
fn a_role_or_a_reason_of_another_kind_is_kept_as_it_came() {
    let mut dossier = dossier(Stage::Draft);
    dossier.apply(step(Stage::Submitted, Role::Approver, "y"), &set(), &actor(Side::Unit)).unwrap();
    let text = write_draft(&dossier);
    let text = text.replacen("\"approver\"", "\"deputy\"", 1).replacen(
        "\"reason\":\"y\"",
        "\"reason\":7",
        1,
    );
    let read = read_dossier(text.as_bytes()).value.unwrap();
    let entry = &read.history[0];
    assert_eq!(
        (entry.role, entry.reason.as_str(), entry.position.as_str()),
        (None, "", "Chủ tịch")
    );
    let again = write_draft(&read);
    assert!(again.contains("\"deputy\"") && again.contains("\"reason\":7"), "{again}");
}

#[test]
fn a_lock_is_told_with_who_answers_for_it_and_why() {
    let mut dossier = dossier(Stage::Draft);
    dossier.apply(step(Stage::Submitted, Role::Approver, ""), &set(), &actor(Side::Unit)).unwrap();
    dossier
        .apply(step(Stage::Draft, Role::Preparer, "sửa 3.3.1"), &set(), &actor(Side::Unit))
        .unwrap();
    dossier.apply(Change::Stage(Stage::Submitted), &set(), &actor(Side::Unit)).unwrap();
    let told: Vec<String> = dossier.history.iter().map(|it| by_whom(it, Lang::Vi)).collect();
    assert_eq!(told, ["Người duyệt: Hoa, Chủ tịch", "Người lập: Hoa, Chủ tịch", "Mai"]);
    let why: Vec<String> =
        dossier.history.iter().map(|it| with_reason("mở", it, Lang::Vi)).collect();
    assert_eq!(why, ["mở", "mở; lý do: sửa 3.3.1", "mở"]);
}

#[test]
fn a_due_date_opens_no_round() {
    let mut dossier = dossier(Stage::Submitted);
    let due = Change::Due { round: 1, due_by: "2027-02-15".into() };
    let problem = dossier.apply(due, &set(), &actor(Side::Superior)).unwrap_err();
    assert_eq!((problem.code, dossier.rounds.len()), (Code::RoundUnknown, 0));
}

#[test]
fn rounds_are_opened_in_order() {
    let mut dossier = dossier(Stage::Submitted);
    let superior = actor(Side::Superior);
    let problem = dossier.apply(verdict(2), &set(), &superior).unwrap_err();
    assert_eq!(problem.code, Code::RoundUnknown);
    dossier.apply(verdict(1), &set(), &superior).unwrap();
    assert_eq!(dossier.rounds[0].by.name, "Mai");
    dossier.apply(verdict(2), &set(), &superior).unwrap();
    assert_eq!(dossier.rounds.len(), 2);
    let mut appraised = Dossier { stage: Stage::Appraised, ..dossier };
    let problem = appraised.apply(explanation(3), &set(), &actor(Side::Unit)).unwrap_err();
    assert_eq!(problem.code, Code::RoundUnknown);
}

#[test]
fn a_round_with_keys_of_a_later_version_is_not_dropped_with_its_last_verdict() {
    let mut dossier = dossier(Stage::Submitted);
    let superior = actor(Side::Superior);
    let inverse = dossier.apply(verdict(1), &set(), &superior).unwrap();
    dossier.rounds[0].unknown.insert("future".into(), "1".into());
    dossier.apply(inverse, &set(), &superior).unwrap();
    assert_eq!(dossier.rounds.len(), 1);
}

/// Who may do what, written down a second time: stage, side, deeds.
const TABLE: [(Stage, Side, &str); 10] = [
    (Stage::Draft, Side::Unit, "fill →submitted"),
    (Stage::Draft, Side::Superior, "→submitted"),
    (Stage::Submitted, Side::Unit, "→draft"),
    (Stage::Submitted, Side::Superior, "appraise →draft →appraised"),
    (Stage::Appraised, Side::Unit, "explain →explained"),
    (Stage::Appraised, Side::Superior, "→submitted →explained →concluded"),
    (Stage::Explained, Side::Unit, "→appraised"),
    (Stage::Explained, Side::Superior, "appraise →appraised →concluded"),
    (Stage::Concluded, Side::Unit, ""),
    (Stage::Concluded, Side::Superior, "→explained"),
];

#[test]
fn the_table_of_stages() {
    for (stage, side, expected) in TABLE {
        let deeds =
            [("fill", Deed::Fill), ("appraise", Deed::Appraise), ("explain", Deed::Explain)];
        let named = deeds.into_iter().filter(|(_, deed)| stage.allows(side, *deed));
        let moves = Stage::ALL.into_iter().filter(|to| stage.allows(side, Deed::Move(*to)));
        let moves = moves.map(|to| format!("→{}", to.as_str()));
        let found: Vec<String> = named.map(|(name, _)| name.to_string()).chain(moves).collect();
        assert_eq!(found.join(" "), expected, "{stage:?} {side:?}");
    }
}

#[test]
fn what_a_stage_forbids_changes_nothing() {
    for stage in Stage::ALL {
        for (change, deed) in [
            (answer("x", "1"), Deed::Fill),
            (explanation(1), Deed::Explain),
            (verdict(1), Deed::Appraise),
        ] {
            for side in [Side::Unit, Side::Superior] {
                let mut dossier = dossier(stage);
                if stage.allows(side, deed) {
                    continue;
                }
                let before = dossier.clone();
                let problem = dossier.apply(change.clone(), &set(), &actor(side)).unwrap_err();
                assert_eq!(problem.code, Code::StageForbids);
                assert_eq!(dossier, before);
            }
        }
    }
    let mut draft = dossier(Stage::Draft);
    let problem =
        draft.apply(Change::Stage(Stage::Concluded), &set(), &actor(Side::Unit)).unwrap_err();
    assert_eq!(problem.code, Code::StageStep);
}

#[test]
fn a_change_moves_the_dossier_where_it_or_one_of_several_goes_to_another_stage() {
    let step = Step {
        to: Stage::Submitted,
        by: Person::default(),
        role: Role::Approver,
        reason: String::new(),
    };
    for moves in [Change::Stage(Stage::Submitted), Change::Step(Box::new(step))] {
        assert!(moves.moves());
        assert!(Change::All(vec![answer("x", "1"), Change::All(vec![moves])]).moves());
    }
    assert!(!Change::All(vec![answer("x", "1"), verdict(1)]).moves());
}
