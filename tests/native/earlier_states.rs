//! Earlier states, and what can be taken back after a reload: which are kept, how they come back,
//! and that nothing unreadable ever costs the draft.

use tucham::domain::dossier::{
    Actor, Answer, Campaign, Change, Document, Dossier, Evidence, Explanation, FigureValue,
    Heading, Part, Person, Role, Share, ShareState, Side, Stage, Step, TakenRounds, Unit, Verdict,
};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_change, read_dossier, sha256_hex, write_change, write_draft};
use tucham::keeping::{
    About, Cause, Kept, LONGEST_NAME, MOST_NAMED, MOST_SNAPSHOTS, Shelf, Snapshot, StepKeeper,
    Steps, UndoStep, areas_touched, in_order_shown, is_due, kept_anew, leaves_of,
    may_name_one_more, state_name, thin,
};

use crate::files::example;
use crate::golden::built_in;
use crate::stores::{Shared, draft};

fn about(revision: u64, cause: Cause) -> About {
    About { revision, at: "2026-11-22T08:00:00Z".into(), cause, ..About::default() }
}

fn revisions(states: &[About]) -> Vec<u64> {
    states.iter().map(|state| state.revision).collect()
}

fn an_binh() -> (CriteriaSet, Dossier) {
    let mut dossier = read_dossier(&example("xa-an-binh")).value.unwrap();
    dossier.stage = Stage::Draft;
    (built_in("xa-mau"), dossier)
}

fn actor() -> Actor {
    Actor { side: Side::Unit, name: "Lan".into(), at: "2026-11-22T08:00:00Z".into() }
}

#[test]
fn a_state_is_due_after_work_and_never_without() {
    let last = about(100, Cause::Work);
    assert!(is_due(None, 0, None));
    assert!(!is_due(Some(&last), 100, Some(600)));
    assert!(!is_due(Some(&last), 101, Some(4)));
    assert!(is_due(Some(&last), 101, Some(5)));
    assert!(!is_due(Some(&last), 299, Some(0)));
    assert!(is_due(Some(&last), 300, Some(0)));
    // The clock was set back behind the last state.
    assert!(is_due(Some(&last), 101, None));
    // The draft was set back to before it.
    assert!(!is_due(Some(&last), 3, Some(600)));
}

#[test]
fn few_states_stay_all() {
    let states: Vec<About> = (0..20).map(|it| about(it, Cause::Work)).collect();
    assert_eq!(MOST_SNAPSHOTS, 20);
    assert_eq!(thin(&states), []);
}

#[test]
fn of_many_states_the_first_and_the_newest_stay_and_old_work_thins_out_evenly() {
    let mut states: Vec<About> = Vec::new();
    for revision in 0..200 {
        states.push(about(revision * 40, Cause::Work));
        let gone = thin(&states);
        states.retain(|state| !gone.contains(state));
        assert!(states.len() <= MOST_SNAPSHOTS);
    }
    let kept = revisions(&states);
    assert_eq!(kept[0], 0);
    assert_eq!(kept[15..], [195, 196, 197, 198, 199].map(|it| it * 40));
    let gaps: Vec<u64> = kept[..16].windows(2).map(|pair| pair[1] - pair[0]).collect();
    let (least, most) = (gaps.iter().min().unwrap(), gaps.iter().max().unwrap());
    assert!(most <= &(least * 4), "{gaps:?}");
}

#[test]
fn a_state_kept_for_a_reason_outlives_its_neighbours() {
    let cause = |it| if it == 7 { Cause::Lock } else { Cause::Work };
    let states: Vec<About> = (0..30).map(|it| about(it * 10, cause(it))).collect();
    let gone = revisions(&thin(&states));
    assert_eq!(gone.len(), 10);
    assert!(!gone.contains(&70), "{gone:?}");
}

fn named(revision: u64, name: &str) -> About {
    About { name: name.into(), ..about(revision, Cause::Work) }
}

#[test]
fn a_state_with_a_name_is_never_thinned_out_and_takes_no_place_of_another() {
    let mut states = vec![named(5, "trước khi sửa theo Sở")];
    for revision in 0..200 {
        states.push(about(revision * 40, Cause::Work));
        let gone = thin(&states);
        states.retain(|state| !gone.contains(state));
    }
    assert!(states.contains(&named(5, "trước khi sửa theo Sở")));
    assert_eq!(states.len(), MOST_SNAPSHOTS + 1);
    // Without its name it is one of the others again.
    states[0].name.clear();
    assert_eq!(thin(&states).len(), 1);
}

#[test]
fn only_so_many_states_have_a_name() {
    let mut states: Vec<About> = (0..20).map(|it| about(it, Cause::Work)).collect();
    assert!(may_name_one_more(&states));
    states.extend((30..).take(MOST_NAMED - 1).map(|it| named(it, "6 tháng")));
    assert!(may_name_one_more(&states));
    states.push(named(99, "cả năm"));
    assert!(!may_name_one_more(&states));
}

#[test]
fn a_name_is_one_line_of_bounded_length() {
    assert_eq!(state_name("  trước khi \n sửa\ttheo Sở "), "trước khi sửa theo Sở");
    assert_eq!(state_name(" \n "), "");
    assert_eq!(state_name(&"ở".repeat(LONGEST_NAME + 1)), "ở".repeat(LONGEST_NAME));
    assert_eq!(state_name(&format!("{} b", "a".repeat(LONGEST_NAME - 1))), "a".repeat(79));
}

#[test]
fn the_same_state_kept_for_a_better_reason_keeps_its_name() {
    let stood = named(7, "cả năm");
    let locked = About { cause: Cause::Lock, ..stood.clone() };
    assert_eq!(kept_anew(&stood, about(7, Cause::Lock)), Some(locked.clone()));
    assert_eq!(kept_anew(&stood, about(7, Cause::Work)), None);
    assert_eq!(kept_anew(&locked, about(7, Cause::Undo)), None);
}

#[test]
fn states_with_a_name_are_shown_first_and_of_both_the_newest_first() {
    let abouts = [about(1, Cause::Work), named(2, "a"), about(3, Cause::Work), named(4, "b")];
    let state = |about| Snapshot { about, dossier: Dossier::default() };
    let mut states: Vec<Snapshot> = abouts.into_iter().map(state).collect();
    in_order_shown(&mut states);
    let shown: Vec<u64> = states.iter().map(|state| state.about.revision).collect();
    assert_eq!(shown, [4, 2, 3, 1]);
}

#[test]
fn a_state_keeps_its_name_and_its_place_in_the_store() {
    let (_, dossier) = an_binh();
    let about = named(dossier.revision, "trước khi sửa theo Sở");
    let state = Snapshot { about: about.clone(), dossier };
    assert_eq!(Snapshot::read(&state.write()), Some(state));
    let nameless = About { name: String::new(), ..about.clone() };
    assert_eq!(Snapshot::key("d-1", &about), Snapshot::key("d-1", &nameless));
    assert!(!serde_json::to_string(&nameless).unwrap().contains("name"));
}

#[test]
fn a_state_is_read_back_whole_or_not_at_all() {
    let (_, dossier) = an_binh();
    let state = Snapshot { about: about(dossier.revision, Cause::Undo), dossier };
    let text = state.write();
    assert_eq!(Snapshot::read(&text), Some(state));
    for harm in [&text[..text.len() - 2], "", "null", &text.replace("cause", "Cause")] {
        assert_eq!(Snapshot::read(harm), None, "{harm}");
    }
}

#[test]
fn keys_sort_by_revision_and_what_stands_beside_has_its_own() {
    let key = |revision, cause| Snapshot::key("d-1", &about(revision, cause));
    assert!(key(9, Cause::Work) < key(10, Cause::Lock));
    assert_ne!(key(9, Cause::Work), key(9, Cause::Beside));
    assert!(key(9, Cause::Work).starts_with(&Snapshot::prefix("d-1")));
}

#[test]
fn areas_touched_are_named_in_the_order_of_the_set() {
    let (set, before) = an_binh();
    let mut now = before.clone();
    let areas: Vec<&str> = set.areas.iter().map(|area| set.nodes[area.node].id.as_str()).collect();
    for area in [areas[3], areas[1]] {
        let leaf = leaves_of(&set, area)[0].clone();
        now.apply(Change::Note { leaf, note: "sửa".into() }, &set, &actor()).unwrap();
    }
    assert_eq!(areas_touched(&set, &before, &now), [areas[1], areas[3]]);
    assert_eq!(areas_touched(&set, &now, &now), Vec::<String>::new());
    assert_eq!(leaves_of(&set, "không có"), Vec::<String>::new());
}

#[test]
fn a_state_comes_back_whole_and_can_be_taken_back() {
    let (set, then) = an_binh();
    let leaves: Vec<String> = set.leaves().map(|place| set.nodes[place].id.clone()).collect();
    let mut now = Dossier::new(then.id.clone(), &set);
    now.unit.level = "other".into();
    let before = now.clone();
    let changes = now.toward(&then, Part::Whole(&leaves));
    let inverse = now.apply(Change::All(changes), &set, &actor()).unwrap();
    let head = |it: &Dossier| {
        (
            it.unit.clone(),
            it.campaign.clone(),
            it.profile.clone(),
            it.people.clone(),
            it.report.clone(),
        )
    };
    assert_eq!((head(&now), &now.entries), (head(&then), &then.entries));
    assert_eq!(now.toward(&then, Part::Whole(&leaves)), []);
    now.apply(inverse, &set, &actor()).unwrap();
    assert_eq!((head(&now), &now.entries), (head(&before), &before.entries));
}

#[test]
fn one_area_comes_back_and_the_others_stay() {
    let (set, then) = an_binh();
    let area = set.nodes[set.areas[0].node].id.clone();
    let leaves = leaves_of(&set, &area);
    let mut now = Dossier::new(then.id.clone(), &set);
    let changes = now.toward(&then, Part::Leaves(&leaves));
    now.apply(Change::All(changes), &set, &actor()).unwrap();
    let expected: Vec<_> = then.entries.iter().filter(|(leaf, _)| leaves.contains(leaf)).collect();
    assert_eq!(now.entries.iter().collect::<Vec<_>>(), expected);
    assert_eq!(now.unit.name, "");
}

/// One change of each kind, with and without a value where there may be none.
fn changes() -> Vec<Change> {
    let leaf = || "c1.1.1".to_string();
    let title = "Kế hoạch “\"CCHC\"”\t\n".to_string();
    let document = Document { title, ..Document::default() };
    let evidence =
        vec![Evidence { document: "d1".into(), place: "Mục 2".into(), ..Evidence::default() }];
    let person = Person { name: "Lê Thị Hoa".into(), ..Person::default() };
    let verdict = Verdict { points: Some("1".into()), note: "x".into(), ..Verdict::default() };
    let explanation =
        Explanation { text: "y".into(), evidence: evidence.clone(), ..Explanation::default() };
    let answer = Answer::Figures { part: "1".into(), whole: "1.000 ".into() };
    let single = vec![
        Change::Unit(Unit { name: "UBND xã".into(), ..Unit::default() }),
        Change::Campaign(Campaign { year: Some(2026), ..Campaign::default() }),
        Change::PreparedBy(person.clone()),
        Change::ApprovedBy(person),
        Change::Difficulties("khó".into()),
        Change::Proposals("đề xuất".into()),
        Change::Profile { question: "q".into(), answer: Some(false) },
        Change::Profile { question: "q".into(), answer: None },
        Change::Answer { leaf: leaf(), answer: Some(answer) },
        Change::Answer { leaf: leaf(), answer: None },
        Change::Answer {
            leaf: leaf(),
            answer: Some(Answer::Chosen { option: "a".into(), points: Some("1.5".into()) }),
        },
        Change::Answer {
            leaf: leaf(),
            answer: Some(Answer::Tally { counts: [("a".to_string(), "2".to_string())].into() }),
        },
        Change::Figure {
            id: "received".into(),
            figure: Some(FigureValue {
                title: "T".into(),
                value: "12".into(),
                ..FigureValue::default()
            }),
        },
        Change::Figure { id: "received".into(), figure: None },
        Change::Answer { leaf: leaf(), answer: Some(Answer::Unreadable { json: "[1]".into() }) },
        Change::Note { leaf: leaf(), note: String::new() },
        Change::Evidence { leaf: leaf(), evidence },
        Change::Evidence { leaf: leaf(), evidence: Vec::new() },
        Change::Document { id: "d1".into(), document: Some(document.clone()) },
        Change::Document { id: "d1".into(), document: None },
        Change::Heading(Heading {
            number: "125".into(),
            recipients: vec!["Sở Nội vụ".into(), String::new()],
            ..Heading::default()
        }),
        Change::Parts(vec![Share { id: "p1".into(), state: ShareState::Out, ..Share::default() }]),
        Change::Parts(Vec::new()),
        Change::Rounds(Box::new(TakenRounds {
            documents: [("d1".to_string(), Some(document)), ("d2".to_string(), None)].into(),
            ..TakenRounds::default()
        })),
        Change::Verdict { round: 1, leaf: leaf(), verdict: Some(verdict) },
        Change::Verdict { round: 2, leaf: leaf(), verdict: None },
        Change::Explanation { round: 1, leaf: leaf(), explanation: Some(explanation) },
        Change::Explanation { round: 1, leaf: leaf(), explanation: None },
        Change::Stage(Stage::Submitted),
        Change::Step(Box::new(Step {
            to: Stage::Draft,
            by: Person { position: "Chủ tịch".into(), ..Person::default() },
            role: Role::Approver,
            reason: "sửa 3.3.1".into(),
        })),
    ];
    [single.clone(), vec![Change::All(single)], vec![Change::All(Vec::new())]].concat()
}

#[test]
fn every_kind_of_change_reads_back_as_it_was_written() {
    for change in changes() {
        let text = write_change(&change);
        assert!(!text.contains(['\n', '\t']), "{text}");
        assert_eq!(read_change(&text), Some(change), "{text}");
    }
}

#[test]
fn what_is_no_change_is_none() {
    for text in [
        "",
        "null",
        "{}",
        "{\"kind\":\"later\"}",
        "{\"kind\":\"note\",\"value\":\"x\"}",
        "{\"kind\":\"note\",\"leaf\":\"x\"}",
        "{\"kind\":\"note\",\"leaf\":\"x\",\"value\":3}",
        "{\"kind\":\"stage\",\"value\":\"gone\"}",
        "{\"kind\":\"verdict\",\"leaf\":\"x\",\"round\":4294967296}",
        "{\"kind\":\"all\",\"value\":[{\"kind\":\"later\"}]}",
    ] {
        assert_eq!(read_change(text), None, "{text}");
    }
}

fn steps() -> Steps {
    let step = |(place, change): (usize, Change)| UndoStep {
        change,
        field: (place % 2 == 0).then(|| format!("note-{place}")),
    };
    let past: Vec<UndoStep<Change>> = changes().into_iter().enumerate().map(step).collect();
    let future = past[..3].to_vec();
    Steps::of(past, future)
}

/// The steps that are kept for a state which this build wrote.
fn find(keeper: &StepKeeper<Shared>, dossier: &Dossier) -> Steps {
    let kept = Kept { dossier: dossier.clone(), ..Kept::default() };
    keeper.find(&kept, &built_in("xa-mau"))
}

#[test]
fn steps_come_back_with_the_state_that_they_belong_to() {
    let shelf = Shared::default();
    let keeper = StepKeeper::new(shelf.clone());
    keeper.keep(&draft("d-1", "An Bình", 3), &steps()).unwrap();
    assert_eq!(find(&keeper, &draft("d-1", "An Bình", 3)), steps());
    assert_eq!(find(&keeper, &draft("d-1", "An Bình", 4)), Steps::default());
    assert_eq!(find(&keeper, &draft("d-2", "An Bình", 3)), Steps::default());
    keeper.keep(&draft("d-1", "An Bình", 3), &Steps::default()).unwrap();
    assert_eq!(shelf.keys(), Ok(Vec::new()));
}

#[test]
fn steps_that_an_earlier_build_kept_are_found() {
    let (shelf, dossier) = (Shared::default(), draft("d-1", "An Bình", 3));
    let lines = [
        &*sha256_hex(write_draft(&dossier).as_bytes()),
        "<difficulties\t{\"kind\":\"difficulties\",\"value\":\"thiếu người\"}",
        "<\t{\"kind\":\"difficulties\",\"value\":\"\"}",
        ">\t{\"kind\":\"proposals\",\"value\":\"thêm người\"}",
    ];
    shelf.put("tucham/steps/d-1", &lines.join("\n")).unwrap();
    let step = |change, field: Option<&str>| UndoStep { change, field: field.map(str::to_string) };
    let past = vec![
        step(Change::Difficulties("thiếu người".into()), Some("difficulties")),
        step(Change::Difficulties(String::new()), None),
    ];
    let future = vec![step(Change::Proposals("thêm người".into()), None)];
    let keeper = StepKeeper::new(shelf.clone());
    assert_eq!(find(&keeper, &dossier), Steps::of(past, future));
    keeper.keep(&dossier, &find(&keeper, &dossier)).unwrap();
    assert_eq!(shelf.get("tucham/steps/d-1"), Ok(Some(lines.join("\n"))));
}

#[test]
fn steps_that_cannot_be_read_are_dropped_and_the_draft_is_not() {
    let shelf = Shared::default();
    let keeper = StepKeeper::new(shelf.clone());
    let dossier = draft("d-1", "An Bình", 3);
    keeper.keep(&dossier, &steps()).unwrap();
    let text = shelf.get("tucham/steps/d-1").unwrap().unwrap();
    for harm in [
        text[..text.len() - 1].to_string(),
        text.replacen('<', "?", 1),
        text.replacen("\"kind\":\"note\"", "\"kind\":\"later\"", 1),
        format!("{text}\n"),
        format!("\u{feff}{text}"),
        "null".into(),
        String::new(),
    ] {
        shelf.put("tucham/steps/d-1", &harm).unwrap();
        assert_eq!(find(&keeper, &dossier), Steps::default(), "{harm}");
    }
}

#[test]
fn of_too_many_steps_the_newest_are_kept() {
    let keeper = StepKeeper::new(Shared::default());
    let dossier = draft("d-1", "An Bình", 3);
    let step = |n: usize| UndoStep {
        change: Change::Difficulties(format!("{n} {}", "dài ".repeat(100))),
        field: None,
    };
    let past: Vec<UndoStep<Change>> = (0..500).map(step).collect();
    keeper.keep(&dossier, &Steps::of(past.clone(), Vec::new())).unwrap();
    let found = find(&keeper, &dossier);
    let found = found.past();
    assert!(found.len() > 50 && found.len() < 200, "{}", found.len());
    assert_eq!(*found, past[past.len() - found.len()..]);
}
