//! Two versions of a set held against each other, and dossiers that are carried from one to the other.

use serde_json::{Value, json};
use tucham::domain::campaign::{Group, SetCopy};
use tucham::domain::dossier::{
    Actor, Answer, Carried, Change, Dossier, Entry, Left, Round, SetRef, Side, Stage, Verdict,
};
use tucham::domain::map::Map;
use tucham::domain::problem::Code;
use tucham::domain::review::Request;
use tucham::domain::score::{ScoreSheet, State, View, score};
use tucham::domain::set::CriteriaSet;
use tucham::domain::versions::{Changed, Fate, Pairs, carry, compare, is_other_version};
use tucham::formats::{
    read_campaign, read_dossier, read_set, read_set_with_text, write_campaign, write_dossier,
    write_draft,
};
use tucham::jobs::{Desk, Stored};

use crate::case::{With, area, given, leaf};
use crate::golden::bytes;
use crate::{communes, corrected};

fn later() -> CriteriaSet {
    read_set(&corrected::file()).sound().unwrap()
}

/// A dossier of the sample set, open for changes.
fn open(place: usize) -> Dossier {
    Dossier { stage: Stage::Draft, ..communes::dossier(&communes::set(), place) }
}

fn actor() -> Actor {
    Actor { side: Side::Unit, name: "Lan".into(), at: "2026-11-27T08:00:00Z".into() }
}

/// The set of some areas.
fn set_of(version: &str, areas: Vec<Value>) -> CriteriaSet {
    let max: i64 = areas.iter().map(|it| it["max"].as_str().unwrap().parse::<i64>().unwrap()).sum();
    let set = json!({
        "format": "tucham/criteria-set", "formatVersion": 2, "id": "thu", "version": version,
        "status": "sample", "level": "commune", "title": {"vi": "Thử"},
        "max": max.to_string(), "areas": areas,
    });
    read_set(set.to_string().as_bytes()).value.unwrap()
}

fn with_points(set: &CriteriaSet, points: &[(&str, &str)]) -> Dossier {
    let mut dossier = Dossier::new("1", set);
    for (leaf, points) in points {
        let answer = Some(Answer::Points { points: points.to_string() });
        dossier.entries.insert(leaf.to_string(), Entry { answer, ..Entry::default() });
    }
    dossier
}

#[test]
fn two_versions_are_told_apart_line_by_line() {
    let (before, after) = (communes::set(), later());
    let found = compare(&before, &after, &Pairs::of(&before, &after));
    assert_eq!(found.whole, []);
    let code = |set: &CriteriaSet, place: Option<usize>| match place {
        Some(place) => set.nodes[place].code.clone(),
        None => "–".into(),
    };
    let told = found.lines.iter().map(|line| {
        let changed: Vec<&str> = line.changed.iter().map(|it| it.as_str()).collect();
        let codes = (code(&before, line.before), code(&after, line.after));
        format!("{} → {}: {}", codes.0, codes.1, changed.join(" "))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "1.1.1 → 1.1.1: rule",
            "1.1.2 → 1.1.2: rule",
            "1.2 → 1.2: title max",
            "1.3 → 1.3: max",
            "1.3.1 → 1.3.1: max rule",
            "1.5.2 → 1.5.2: rule",
            "2.4.2 → 2.4.2: max",
            "– → 3.1.4: ",
            // What is counted stops at the maximum.
            "3.1.2 → 3.1.2: max rule",
            "4.1.1 → 4.1.0: code",
            "2.4.1 → –: ",
        ]
    );
}

#[test]
fn equal_versions_differ_in_nothing() {
    for id in ["xa-mau", "so-mau", "cong-doan-mau"] {
        let set = crate::golden::built_in(id);
        let found = compare(&set, &set, &Pairs::of(&set, &set));
        assert!(found.is_nothing(), "{id}: {found:?}");
    }
}

#[test]
fn carrying_to_an_equal_version_changes_nothing_but_the_name_of_the_set() {
    let before = communes::set();
    let mut text: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    text["version"] = json!("2026.2b");
    let after = read_set(text.to_string().as_bytes()).sound().unwrap();
    for place in 0..20 {
        let dossier = open(place);
        let carrying = carry(&dossier, &before, &after, None);
        assert!(carrying.comparison.is_nothing());
        assert_eq!(carrying.losses().count(), 0);
        let mut then = dossier.clone();
        then.put_version(carrying.version);
        assert_eq!(then.set.version, "2026.2b");
        let carried = then.carried.take().unwrap();
        assert_eq!((carried.unseen, carried.left), (Map::new(), Map::new()));
        then.set = dossier.set.clone();
        assert_eq!(then, dossier);
        assert_eq!(carrying.before.lines, carrying.after.lines);
    }
}

/// The id that a leaf has in the corrected set, as its decision says.
fn id_in_later(id: &str) -> Option<&str> {
    match id {
        "c2.4.1" => None,
        "c4.1.1" => Some("c4.1.0"),
        id => Some(id),
    }
}

#[test]
fn twenty_dossiers_lose_no_answer_that_the_later_version_takes_and_each_loss_is_told() {
    let (before, after) = (communes::set(), later());
    let mut lost = 0;
    for place in 0..20 {
        let dossier = open(place);
        let carrying = carry(&dossier, &before, &after, None);
        let mut then = dossier.clone();
        then.put_version(carrying.version.clone());
        for line in &carrying.lines {
            let id = &before.nodes[line.before].id;
            let was = &dossier.entries[id];
            let now = id_in_later(id).and_then(|id| then.entries.get(id));
            assert_eq!(line.after.map(|it| after.nodes[it].id.as_str()), id_in_later(id));
            // Explanation and documents go wherever the line goes.
            if let Some(now) = now.filter(|_| line.after.is_some()) {
                assert_eq!((&now.note, &now.evidence), (&was.note, &was.evidence), "{id}");
            }
            let left = then.carried.as_ref().unwrap().left.get(id);
            let same = now.is_some_and(|now| now.answer == was.answer);
            match &line.fate {
                Fate::Carried => assert!(same && left.is_none(), "{id}"),
                Fate::Less(dropped) => {
                    assert_eq!(
                        (id.as_str(), dropped.as_slice()),
                        ("c1.1.2", &["Có bố trí kinh phí thực hiện".to_string()][..])
                    );
                    assert_eq!(left.unwrap().entry.answer, was.answer);
                }
                Fate::Refused(problem) => {
                    let expected = match id.as_str() {
                        "c1.1.1" => Code::OptionUnknown,
                        _ => Code::AnswerKind,
                    };
                    assert_eq!(problem.code, expected, "{id}");
                    assert_eq!(now.and_then(|now| now.answer.clone()), None);
                    assert_eq!(left.unwrap().entry.answer, was.answer);
                    // The later rule really does not take it.
                    let mut tried = Dossier::new("1", &after);
                    tried.entries.insert(id.clone(), was.clone());
                    let sheet = score(&after, &tried, View::SelfScored);
                    assert_eq!(sheet.lines[line.after.unwrap()].state, State::Invalid);
                }
                Fate::Gone => {
                    assert_eq!(id, "c2.4.1");
                    assert_eq!(
                        left.unwrap(),
                        &Left {
                            code: "2.4.1".into(),
                            title: before.nodes[line.before].title.vi.clone(),
                            entry: was.clone(),
                            ..Left::default()
                        }
                    );
                }
            }
            lost += usize::from(line.fate != Fate::Carried);
        }
        assert_eq!(carrying.lines.len(), dossier.entries.len());
        // The register comes along whole, and every line is marked.
        assert_eq!(then.documents, dossier.documents);
        let unseen = then.carried.unwrap().unseen;
        assert_eq!(unseen.len(), dossier.entries.len() - 1);
        assert_eq!(unseen["c1.3.1"], ["max", "rule"]);
        assert_eq!(unseen["c1.4.1"], Vec::<String>::new());
        assert_eq!(carrying.after.lines.len(), after.nodes.len());
    }
    assert!(lost > 40, "{lost}");
}

#[test]
fn what_was_left_comes_back_with_the_version_that_has_its_line() {
    let (before, after) = (communes::set(), later());
    for place in 0..20 {
        let dossier = open(place);
        let mut then = dossier.clone();
        then.put_version(carry(&then, &before, &after, None).version);
        then.put_version(carry(&then, &after, &before, None).version);
        let answers = |dossier: &Dossier| -> Vec<(String, Option<Answer>)> {
            let entries = dossier.entries.iter();
            // Of the list that lost an item the shorter answer stands: both are there to be seen.
            let entries = entries.filter(|(id, _)| *id != "c1.1.2");
            entries.map(|(id, entry)| (id.clone(), entry.answer.clone())).collect()
        };
        assert_eq!(answers(&then), answers(&dossier));
    }
}

#[test]
fn a_line_put_between_others_moves_no_answer_to_another_criterion() {
    let titled = |id: &str, title: &str| given(id, "2").with("title", json!({"vi": title}));
    let before = set_of(
        "1",
        vec![area(
            "1",
            vec![titled("1.1", "Ban hành kế hoạch"), titled("1.2", "Kiểm tra công vụ")],
        )],
    );
    let after = set_of(
        "2",
        vec![area(
            "1",
            vec![
                titled("1.1", "Ban hành kế hoạch"),
                titled("1.2", "Tuyên truyền"),
                titled("1.3", "Kiểm tra công vụ"),
            ],
        )],
    );
    let dossier = with_points(&before, &[("1.1", "1"), ("1.2", "2")]);
    let carrying = carry(&dossier, &before, &after, None);
    let points = |id: &str| match carrying.version.entries.get(id)?.answer.clone()? {
        Answer::Points { points } => Some(points),
        _ => None,
    };
    assert_eq!(points("1.1").as_deref(), Some("1"));
    assert_eq!(points("1.2"), None);
    assert_eq!(points("1.3").as_deref(), Some("2"));
}

#[test]
fn an_option_is_known_by_its_words_where_its_letter_moved() {
    let option = |id: &str, title: &str, points: &str| json!({"id": id, "title": {"vi": title}, "points": points});
    let choice = |options: Vec<Value>| {
        vec![area("1", vec![leaf("1.1", "2", json!({"kind": "choice", "options": options}))])]
    };
    let before = set_of("1", choice(vec![option("a", "Đúng hạn", "2"), option("b", "Chậm", "1")]));
    let after = set_of(
        "2",
        choice(vec![
            option("a", "Trước hạn", "2"),
            option("b", "Đúng hạn", "1.5"),
            option("c", "Chậm", "1"),
        ]),
    );
    let mut dossier = Dossier::new("1", &before);
    let answer = Some(Answer::Chosen { option: "b".into(), points: None });
    dossier.entries.insert("1.1".into(), Entry { answer, ..Entry::default() });
    let carrying = carry(&dossier, &before, &after, None);
    let expected = Answer::Chosen { option: "c".into(), points: None };
    assert_eq!(carrying.version.entries["1.1"].answer, Some(expected));
    assert_eq!(carrying.lines[0].changed, [Changed::Rule]);
}

/// A share of all files, whose number is typed in the row or is a figure of the set.
fn share(id: &str, is_shared: bool) -> Value {
    let mut whole = json!({"vi": "Số hồ sơ tiếp nhận"});
    if is_shared {
        whole["figure"] = json!("received");
    }
    let rule = json!({"kind": "proportion", "part": {"vi": "Số hồ sơ đúng hạn"}, "whole": whole});
    leaf(id, "2", rule)
}

fn with_shares(version: &str, is_shared: bool) -> CriteriaSet {
    let mut set = json!({
        "format": "tucham/criteria-set", "formatVersion": 2, "id": "thu", "version": version,
        "status": "sample", "level": "commune", "title": {"vi": "Thử"}, "max": "6",
        "areas": [area("1", ["1.1", "1.2", "1.3"].map(|id| share(id, is_shared)).to_vec())],
    });
    if is_shared {
        set["figures"] = json!([{"id": "received", "title": {"vi": "Tổng số hồ sơ"}}]);
    }
    read_set(set.to_string().as_bytes()).value.unwrap()
}

fn of_files(part: &str, whole: &str) -> Entry {
    let answer = Some(Answer::Figures { part: part.into(), whole: whole.into() });
    Entry { answer, ..Entry::default() }
}

#[test]
fn a_number_typed_line_by_line_comes_along_as_the_one_figure_and_back() {
    let (before, after) = (with_shares("1", false), with_shares("2", true));
    let mut dossier = Dossier::new("1", &before);
    for (id, part) in [("1.1", "30"), ("1.2", "20"), ("1.3", "40")] {
        dossier.entries.insert(id.into(), of_files(part, "40"));
    }
    let carrying = carry(&dossier, &before, &after, None);
    assert_eq!(carrying.losses().count(), 0);
    let mut then = dossier.clone();
    then.put_version(carrying.version);
    let figure = &then.figures["received"];
    assert_eq!((figure.title.as_str(), figure.value.as_str()), ("Tổng số hồ sơ", "40"));
    assert_eq!(then.entries["1.2"], of_files("20", ""));
    let points = |sheet: &ScoreSheet| sheet.lines.iter().map(|it| it.points).collect::<Vec<_>>();
    assert_eq!(points(&carrying.before), points(&carrying.after));
    // Typed anew by the earlier version, the lines say it again when they come back.
    then.put_version(carry(&then, &after, &before, None).version);
    assert_eq!(then.entries, dossier.entries);
    for entry in ["1.1", "1.2", "1.3"] {
        then.entries.insert(entry.into(), of_files("40", "50"));
    }
    let carrying = carry(&then, &before, &after, None);
    assert_eq!(carrying.version.figures["received"].value, "50");
    assert_eq!(carrying.losses().count(), 0);
}

#[test]
fn of_lines_that_say_different_numbers_the_first_holds_and_the_others_are_told() {
    let (before, after) = (with_shares("1", false), with_shares("2", true));
    let mut dossier = Dossier::new("1", &before);
    dossier.entries.insert("1.1".into(), of_files("30", "40"));
    dossier.entries.insert("1.2".into(), of_files("20", "50"));
    // What is still open takes what is known.
    dossier.entries.insert("1.3".into(), of_files("40", ""));
    let carrying = carry(&dossier, &before, &after, None);
    let told: Vec<&Fate> = carrying.lines.iter().map(|line| &line.fate).collect();
    let less = Fate::Less(vec!["Tổng số hồ sơ".into()]);
    assert_eq!(told, [&Fate::Carried, &less, &Fate::Carried]);
    assert_eq!(carrying.version.figures["received"].value, "40");
    let left = &carrying.version.carried.as_ref().unwrap().left;
    assert_eq!(left.keys().collect::<Vec<_>>(), ["1.2"]);
    assert_eq!(left["1.2"].entry, of_files("20", "50"));
    assert_eq!(carrying.after.lines[2].points.to_string(), "1");
}

#[test]
fn numbers_of_a_formula_come_along_as_counts_of_a_tally_and_back() {
    let piece = |id: &str, title: &str| json!({"id": id, "title": {"vi": title}});
    let formula = json!({
        "kind": "formula",
        "variables": [piece("a", "Số người bị khiển trách"), piece("b", "Số người bị cảnh cáo")],
        "branches": [{"title": {"vi": "Trừ"}, "when": "", "points": "max - 0.5 * a - b"}],
    });
    let tally = json!({
        "kind": "tally", "start": "3",
        "items": [
            piece("b", "Số người bị cảnh cáo").with("each", json!("-1")),
            piece("a", "Số người bị khiển trách").with("each", json!("-0.5")),
        ],
    });
    let before = set_of("1", vec![area("1", vec![leaf("1.1", "3", formula)])]);
    let after = set_of("2", vec![area("1", vec![leaf("1.1", "3", tally)])]);
    let numbers = |values: &[(&str, &str)]| {
        values.iter().map(|(id, it)| (id.to_string(), it.to_string())).collect::<Map<_, _>>()
    };
    let mut dossier = Dossier::new("1", &before);
    let values = numbers(&[("a", "1"), ("b", "2")]);
    let answer = Answer::Variables { values: values.clone(), branch: None };
    let entry = Entry { answer: Some(answer.clone()), ..Entry::default() };
    dossier.entries.insert("1.1".into(), entry);
    let carrying = carry(&dossier, &before, &after, None);
    assert_eq!(carrying.losses().count(), 0);
    let carried = carrying.version.entries["1.1"].answer.clone();
    assert_eq!(carried, Some(Answer::Tally { counts: values }));
    assert_eq!(carrying.before.total, carrying.after.total);
    let mut then = dossier;
    then.put_version(carrying.version);
    let back = carry(&then, &after, &before, None);
    assert_eq!(back.version.entries["1.1"].answer, Some(answer));
    // What is not mentioned in a tally is none; half a person is none in no tally.
    let counts = numbers(&[("b", "2")]);
    then.entries.get_mut("1.1").unwrap().answer = Some(Answer::Tally { counts });
    let back = carry(&then, &after, &before, None);
    assert_eq!((back.losses().count(), back.after.total.to_string()), (0, "1".into()));
    let values = numbers(&[("a", "0.5"), ("b", "0")]);
    let half = Answer::Variables { values, branch: None };
    then.put_version(back.version);
    then.entries.get_mut("1.1").unwrap().answer = Some(half);
    let refused = carry(&then, &before, &after, None);
    assert!(matches!(refused.lines[0].fate, Fate::Refused(_)), "{refused:?}");
}

#[test]
fn points_above_the_new_maximum_are_left_and_say_why() {
    let before = set_of("1", vec![area("1", vec![given("1.1", "3"), given("1.2", "2")])]);
    let after = set_of("2", vec![area("1", vec![given("1.1", "2"), given("1.2", "3")])]);
    let dossier = with_points(&before, &[("1.1", "2.5"), ("1.2", "2")]);
    let carrying = carry(&dossier, &before, &after, None);
    let Fate::Refused(problem) = &carrying.lines[0].fate else { panic!("{carrying:?}") };
    assert_eq!(problem.code, Code::ValueOutside);
    assert_eq!(carrying.lines[1].fate, Fate::Carried);
    assert_eq!(carrying.after.total.to_string(), "2");
}

#[test]
fn verdicts_go_with_their_lines() {
    let (before, after) = (communes::set(), later());
    let mut dossier = communes::dossier(&before, 3);
    let verdict = Verdict { points: Some("1".into()), ..Verdict::default() };
    let verdicts = ["c4.1.1", "c2.4.1"].map(|id| (id.to_string(), verdict.clone()));
    dossier.rounds =
        vec![Round { number: 1, verdicts: verdicts.into_iter().collect(), ..Round::default() }];
    let carrying = carry(&dossier, &before, &after, None);
    let ids: Vec<&String> = carrying.version.rounds[0].verdicts.keys().collect();
    assert_eq!(ids, ["c2.4.1", "c4.1.0"]);
}

#[test]
fn a_version_is_one_change_that_is_taken_back_whole_and_a_locked_dossier_takes_none() {
    let (before, after) = (communes::set(), later());
    let dossier = open(5);
    let mut then = dossier.clone();
    let version = carry(&then, &before, &after, None).version;
    let change = Change::Version(Box::new(version));
    let inverse = then.apply(change.clone(), &before, &actor()).unwrap();
    assert_eq!(then.set.version, "2026.3");
    then.apply(inverse, &after, &actor()).unwrap();
    assert_eq!(then, Dossier { revision: dossier.revision + 2, ..dossier });
    let mut locked = communes::dossier(&before, 5);
    let refused = locked.apply(change, &before, &actor()).unwrap_err();
    assert_eq!(refused.code, Code::StageForbids);
}

#[test]
fn a_carried_dossier_comes_back_from_its_file_as_it_was() {
    let (before, after) = (communes::set(), later());
    let mut dossier = open(7);
    dossier.put_version(carry(&dossier, &before, &after, None).version);
    assert!(!dossier.carried.as_ref().unwrap().left.is_empty());
    let text = write_dossier(&dossier).text;
    let json: Value = serde_json::from_str(&text).unwrap();
    crate::schemas::valid(&crate::schemas::schema("dossier"), &json, "carried");
    let mut read = read_dossier(text.as_bytes()).sound().unwrap();
    read.app = dossier.app.clone();
    assert_eq!(read, dossier);
    let Carried { set, .. } = read.carried.unwrap();
    assert_eq!(set.unwrap().version, "2026.2");
    assert!(is_other_version(&open(7).set, &after));
    assert!(!is_other_version(&read.set, &after));
}

/// A desk with a campaign that moved to the corrected set, and twenty files by the earlier one.
fn moved_desk() -> (Desk, Vec<Stored>) {
    let (before, after) = (communes::set(), later());
    let mut campaign = communes::campaign(&before, 20);
    let read = read_set_with_text(&corrected::file()).sound().unwrap();
    let set = SetRef {
        id: after.id.clone(),
        version: after.version.clone(),
        checksum: after.checksum.clone(),
        ..SetRef::default()
    };
    campaign.groups[0].move_to(set.clone());
    campaign.sets.push(SetCopy { set, text: read.text });
    let written = write_campaign(&campaign).text;
    assert_eq!(read_campaign(written.as_bytes()).sound().unwrap(), campaign);
    let json: Value = serde_json::from_str(&written).unwrap();
    crate::schemas::valid(&crate::schemas::schema("campaign"), &json, "moved");
    let mut desk = Desk::new([before.clone()]);
    desk.open(Some(campaign)).unwrap();
    let file = |place: usize| {
        let (file, text) = communes::file(&before, place);
        Stored { file, bytes: text.into_bytes(), work: None }
    };
    (desk, (0..20).map(file).collect())
}

#[test]
fn a_campaign_that_moved_to_a_corrected_set_carries_all_of_its_dossiers() {
    let (mut desk, files) = moved_desk();
    let (before, after) = (communes::set(), later());
    for (place, file) in files.iter().enumerate() {
        let taken = desk.take(&file.file, &file.bytes);
        assert!(!taken.is_refused, "{:?}", desk.inbox().items()[taken.place].problems);
        let expected = carry(&communes::dossier(&before, place), &before, &after, None);
        let sheet = desk.inbox().items()[taken.place].sheet.as_ref().unwrap();
        assert_eq!(sheet.set, after.checksum);
        assert_eq!(sheet.own().unwrap().figures.total, expected.after.total);
    }
    let moved = desk.moved();
    assert_eq!(moved.len(), 20);
    let lost: usize = moved.iter().map(|unit| unit.lost).sum();
    let expected = (0..20).map(|place| {
        carry(&communes::dossier(&before, place), &before, &after, None).losses().count()
    });
    assert_eq!(lost, expected.sum::<usize>());
    let ranking = desk.rank(&Request::default(), None);
    assert_eq!(ranking.groups[0].rows.len(), 20);
}

#[test]
fn what_was_appraised_before_the_campaign_moved_goes_along() {
    let (mut desk, files) = moved_desk();
    let before = communes::set();
    let mut dossier = communes::dossier(&before, 4);
    crate::rounds::appraise_first(&mut dossier, &before);
    let verdicts = dossier.rounds[0].verdicts.len();
    let stored = Stored { work: Some(write_draft(&dossier)), ..files[4].clone() };
    desk.restore(&stored);
    let now = desk.dossier(&stored).unwrap();
    assert_eq!(now.set.version, "2026.3");
    assert_eq!(now.rounds[0].verdicts.len(), verdicts);
    let sheet = desk.inbox().items()[0].sheet.as_ref().unwrap();
    assert_eq!((sheet.set.as_str(), sheet.views.len()), (later().checksum.as_str(), 2));
}

#[test]
fn a_group_remembers_the_earlier_versions_of_its_set_and_nothing_of_another() {
    let named =
        |id: &str, sum: &str| SetRef { id: id.into(), checksum: sum.into(), ..SetRef::default() };
    let mut group = Group { set: named("xa", "1"), ..Group::default() };
    group.move_to(named("xa", "2"));
    group.move_to(named("xa", "3"));
    assert_eq!(group.earlier, [named("xa", "1"), named("xa", "2")]);
    group.move_to(named("xa", "1"));
    assert_eq!(group.earlier, [named("xa", "2"), named("xa", "3")]);
    assert!(!group.is_earlier(&named("xa", "1")));
    group.move_to(named("so", "9"));
    assert_eq!(group.earlier, []);
}
