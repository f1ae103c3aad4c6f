//! A criteria set in the making: what a table offers, what is in force, and every verb taken back.

use std::rc::Rc;

use proptest::prelude::*;
use tucham::domain::problem::Code;
use tucham::domain::score::{State, bench, try_one};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_set, read_set_with_text};
use tucham::i18n::Lang;
use tucham::i18n::numbers::points;
use tucham::intake::draft::form::{self, FORMS, form_of, fresh};
use tucham::intake::draft::{Row, Rules, SetDraft, Standing, Step, Way};
use tucham::intake::set::Offer;
use tucham::keeping::{FoundSetDraft, MemoryShelf, Mirror, SetDraftKeeper, Shelf};
use tucham::wording::Certainty;

use crate::stores::Shared;

/// Two areas, a bonus; rules that are certain, likely and left to a person.
const TABLE: &str = "\
BỘ TIÊU CHÍ CHẤM ĐIỂM XÃ, PHƯỜNG;;;
STT;Tiêu chí;Điểm tối đa;Cách tính điểm
I;Chỉ đạo;5;
1;Ban hành kế hoạch;2;Ban hành đúng hạn: 2 điểm. Ban hành chậm: 1 điểm. Không ban hành: 0 điểm
2;Sáng kiến;3;Mỗi sáng kiến: 0,5 điểm, tối đa 3 điểm
II;Thủ tục;6;
1;Hồ sơ đúng hạn;4;Từ 95% trở lên: 4 điểm. Từ 80% đến dưới 95%: 2 điểm. Dưới 80%: 0 điểm
2;Thái độ phục vụ;2;Chấm theo mức độ hài lòng của lãnh đạo
";

fn offer() -> Offer {
    Offer::read("bảng.csv", TABLE.as_bytes(), &"0".repeat(64), None, |_| ()).unwrap()
}

fn draft() -> SetDraft {
    let mut draft = SetDraft::of(&offer());
    draft.head.is_sample = true;
    draft
}

fn set_of(draft: &SetDraft, rules: Rules) -> CriteriaSet {
    let checked = read_set(draft.json(rules).to_string().as_bytes());
    checked.sound().unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_table_is_a_usable_set_before_anything_is_accepted() {
    let draft = draft();
    let set = set_of(&draft, Rules::InForce);
    assert_eq!(set.max.to_string(), "11");
    for leaf in set.leaves() {
        let criterion = set.nodes[leaf].criterion().unwrap();
        assert_eq!(criterion.rule.kind(), "given", "{}", set.nodes[leaf].code);
        assert!(set.nodes[leaf].wording.is_some(), "the decision's own words stand beside it");
    }
    assert!(draft.count_certain_open() >= 2, "{:?}", draft.rows);
    assert_eq!(draft.count(Standing::ByHand), 1);
}

#[test]
fn the_set_as_offered_is_shown_and_only_what_was_accepted_is_in_force() {
    let mut draft = draft();
    let offered = set_of(&draft, Rules::AsOffered);
    let step = draft.accept_certain(Some(0)).unwrap();
    draft.apply(step);
    let (first, other) = (draft.rows[1].clone(), draft.rows[4].clone());
    assert_eq!((first.standing(), other.standing()), (Standing::Accepted, Standing::Open));
    let in_force = set_of(&draft, Rules::InForce);
    let rule = |set: &CriteriaSet, id: &str| {
        let place = set.find(id).unwrap();
        set.nodes[place].criterion().unwrap().rule.clone()
    };
    assert_eq!(rule(&in_force, &first.id), rule(&offered, &first.id));
    assert_eq!(rule(&in_force, &other.id).kind(), "given");
    assert_eq!(rule(&offered, &other.id).kind(), "bands");
}

#[test]
fn accepting_all_certain_ones_takes_no_likely_one_in() {
    let mut draft = draft();
    let likely = draft.rows.iter().position(|row| row.offered.is_some()).unwrap();
    draft.rows[likely].offered.as_mut().unwrap().certainty = Certainty::Likely;
    let step = draft.accept_certain(None).unwrap();
    draft.apply(step);
    assert_eq!(draft.rows[likely].standing(), Standing::Open);
    assert_eq!(draft.count_certain_open(), 0);
    assert_eq!(draft.accept_certain(None), None, "and a second time changes nothing");
}

#[test]
fn another_maximum_reads_the_wording_anew_and_leaves_the_rule_in_force() {
    let mut draft = draft();
    let step = draft.step(4, Step::Accept).unwrap();
    draft.apply(step);
    let row = Row { max: "2".into(), ..draft.rows[4].clone() };
    let step = draft.edit(4, row).unwrap();
    draft.apply(step);
    let row = &draft.rows[4];
    assert_eq!(row.how.kind(), "bands", "what was accepted stays");
    assert_ne!(row.offered.as_ref().unwrap().how, row.how, "no step of 4 points fits 2");
    assert_eq!(row.standing(), Standing::Mended);
}

#[test]
fn a_rewritten_wording_is_offered_and_not_in_force() {
    let mut draft = draft();
    let wording = "Mỗi văn bản: 0,25 điểm, tối đa 2 điểm".to_string();
    let row = Row { wording, ..draft.rows[5].clone() };
    let step = draft.edit(5, row).unwrap();
    draft.apply(step);
    let row = &draft.rows[5];
    assert_eq!((row.how.kind(), row.standing()), ("given", Standing::Open));
    assert_eq!(row.offered.as_ref().unwrap().how.kind(), "count");
}

#[test]
fn what_stands_below_a_bonus_counts_with_it() {
    let mut draft = draft();
    draft.rows[0].role = tucham::intake::draft::Side::Bonus;
    let set = set_of(&draft, Rules::InForce);
    assert_eq!(set.max.to_string(), "6", "the total is the sum of what stands within it");
    assert!(set.nodes[1].role == tucham::domain::set::Role::Bonus);
}

#[test]
fn a_row_moves_with_all_below_it() {
    let codes = |draft: &SetDraft| -> Vec<String> {
        draft.rows.iter().map(|row| format!("{}{}", ">".repeat(row.depth), row.title)).collect()
    };
    let mut draft = draft();
    let before = codes(&draft);
    let step = draft.step(3, Step::Move(Way::Up)).unwrap();
    draft.apply(step);
    let after = codes(&draft);
    assert_eq!(after[..3], before[3..]);
    assert_eq!(after[3..], before[..3]);
    assert_eq!(draft.step(0, Step::Move(Way::Up)), None, "the first stays the first");
    let step = draft.step(3, Step::Move(Way::In)).unwrap();
    draft.apply(step);
    assert_eq!(codes(&draft)[3..], [">Chỉ đạo", ">>Ban hành kế hoạch", ">>Sáng kiến"]);
    let step = draft.step(3, Step::Move(Way::Out)).unwrap();
    draft.apply(step);
    assert_eq!(codes(&draft), after);
}

#[test]
fn a_new_row_has_the_code_that_follows_and_an_id_of_its_own() {
    let mut draft = draft();
    draft.rows[1].code = "1.9".into();
    let step = draft.step(1, Step::AddAfter).unwrap();
    draft.apply(step);
    assert_eq!((draft.rows[2].code.as_str(), draft.rows[2].depth), ("1.10", 1));
    let step = draft.step(0, Step::Duplicate).unwrap();
    draft.apply(step);
    assert!(draft.is_tree(), "every id stands once");
}

#[test]
fn a_printed_total_that_is_no_sum_stays_and_is_told() {
    let wrong = TABLE.to_string() + ";Tổng cộng;12;\n";
    let offer = Offer::read("a.csv", wrong.as_bytes(), "", None, |_| ()).unwrap();
    let mut draft = SetDraft::of(&offer);
    draft.head.is_sample = true;
    assert_eq!(draft.head.max, "12");
    assert!(draft.notes.iter().any(|note| note.problem.code == Code::SetMax));
    assert_eq!(set_of(&draft, Rules::InForce).max.to_string(), "12");
}

#[test]
fn every_form_begins_with_a_sound_rule_and_writes_back_what_it_reads() {
    for form in FORMS {
        let rule = fresh(form.kind, "2");
        assert_eq!(
            form_of(&rule),
            Some(&FORMS.into_iter().find(|it| it.kind == form.kind).unwrap())
        );
        let row = Row { id: "a".into(), code: "1".into(), max: "2".into(), ..Row::default() };
        let row = row.with_rule(rule.clone());
        let alone = draft().alone(0, &row).to_string();
        let set = read_set(alone.as_bytes()).sound();
        let set = set.unwrap_or_else(|problems| panic!("{}: {problems:?}", form.kind));
        assert!(set.warnings.is_empty(), "{}: {:?}", form.kind, set.warnings);
        let mut written = rule.clone();
        for field in form.fields {
            let text = form::read(&written, *field);
            form::write(&mut written, *field, &text);
        }
        for list in form.lists {
            for at in 0..form::entries(&rule, list).len() {
                for field in list.fields {
                    let text = form::read_entry(&written, list, at, *field);
                    form::write_entry(&mut written, list, at, *field, &text);
                }
            }
        }
        assert_eq!(written, rule, "{}", form.kind);
    }
}

#[test]
fn a_form_adds_and_takes_away_entries_with_ids_of_their_own() {
    let choice = &FORMS[1];
    let mut rule = fresh("choice", "2");
    form::add_entry(&mut rule, &choice.lists[0]);
    let entries = form::entries(&rule, &choice.lists[0]);
    assert_eq!((entries.len(), entries[2]["id"].as_str()), (3, Some("m3")));
    form::remove_entry(&mut rule, &choice.lists[0], 1);
    form::add_entry(&mut rule, &choice.lists[0]);
    assert_eq!(form::entries(&rule, &choice.lists[0])[2]["id"], "m2");
}

#[test]
fn the_bench_tries_what_lies_at_and_beside_every_limit() {
    let set = set_of(&draft(), Rules::AsOffered);
    let tried = |title: &str| -> Vec<(String, String)> {
        let place = set.nodes.iter().position(|node| node.title.vi == title).unwrap();
        let tried = bench(&set, place);
        assert!(tried.iter().all(|it| it.line.state == State::Scored), "{title}");
        let answer = |answer: &tucham::domain::dossier::Answer| match answer {
            tucham::domain::dossier::Answer::Value { value } => value.clone(),
            tucham::domain::dossier::Answer::Count { count } => count.clone(),
            other => format!("{other:?}"),
        };
        tried.iter().map(|it| (answer(&it.answer), points(it.line.points, Lang::Vi))).collect()
    };
    let bands = tried("Hồ sơ đúng hạn");
    let expected = [
        ("95.01", "4 điểm"),
        ("95", "4 điểm"),
        ("94.99", "2 điểm"),
        ("80.01", "2 điểm"),
        ("80", "2 điểm"),
        ("79.99", "0 điểm"),
    ];
    let shown: Vec<(&str, String)> = bands
        .iter()
        .map(|(value, points)| (value.as_str(), points.replace('\u{a0}', " ")))
        .collect();
    for (value, points) in expected {
        assert!(shown.contains(&(value, points.to_string())), "{value}: {shown:?}");
    }
    let counts: Vec<String> = tried("Sáng kiến").into_iter().map(|it| it.0).collect();
    assert_eq!(counts, ["0", "1", "2", "5", "6", "7"]);
}

#[test]
fn the_bench_scores_what_a_survey_or_a_superior_will_score() {
    let mut draft = draft();
    draft.rows[1].how.scorer = "superior".into();
    let set = set_of(&draft, Rules::InForce);
    let tried = bench(&set, 1);
    assert_eq!(tried.len(), 2, "the fewest and the most");
    assert!(tried.iter().all(|it| it.line.state == State::Scored), "{tried:?}");
    let own = tucham::domain::dossier::Answer::Points { points: "1.5".into() };
    assert_eq!(try_one(&set, 1, own).line.points.to_string(), "1.5");
}

#[test]
fn a_draft_is_kept_in_both_stores_and_the_newer_state_wins() {
    let mirror = Mirror::default();
    mirror.open(Default::default());
    let shelf = Rc::new(MemoryShelf::default());
    let keeper = SetDraftKeeper::new(Shared(shelf.clone()), mirror.clone());
    assert_eq!(keeper.find(), FoundSetDraft::Nothing);
    let text = draft().to_text();
    let first = keeper.save(0, "2026-11-27", &text).unwrap();
    let FoundSetDraft::Kept(kept) = keeper.find() else { panic!() };
    assert_eq!(SetDraft::from_text(&kept.text), Some(draft()));
    // Cleared in one store, it comes out of the other.
    for key in shelf.keys().unwrap() {
        shelf.remove(&key).unwrap();
    }
    assert!(matches!(keeper.find(), FoundSetDraft::Kept(kept) if kept.counter == first));
    // Another window has written meanwhile.
    keeper.save(first, "2026-11-27", &text).unwrap();
    let refused = keeper.save(first, "2026-11-27", &text).unwrap_err();
    assert_eq!(refused.code, Code::NewerElsewhere);
    keeper.forget().unwrap();
    assert_eq!(keeper.find(), FoundSetDraft::Nothing);
}

#[test]
fn a_draft_that_fails_its_check_is_not_written_over() {
    let (shelf, mirror) = (Rc::new(MemoryShelf::default()), Mirror::default());
    let keeper = SetDraftKeeper::new(Shared(shelf.clone()), mirror);
    keeper.save(0, "", "{}").unwrap();
    let key = shelf.keys().unwrap().remove(0);
    let text = shelf.get(&key).unwrap().unwrap();
    shelf.put(&key, &text.replace("{}", "{!}")).unwrap();
    assert_eq!(keeper.find(), FoundSetDraft::Unreadable);
    assert_eq!(keeper.save(0, "", "{}").unwrap_err().code, Code::DraftDamaged);
}

fn verb() -> impl Strategy<Value = (usize, usize)> {
    (0..14usize, 0..20usize)
}

fn change(draft: &SetDraft, (verb, at): (usize, usize)) -> Option<tucham::intake::draft::Change> {
    let at = at % draft.rows.len().max(1);
    let steps = [
        Step::Accept,
        Step::TakeBack,
        Step::Move(Way::Up),
        Step::Move(Way::Down),
        Step::Move(Way::In),
        Step::Move(Way::Out),
        Step::AddAfter,
        Step::AddBelow,
        Step::Duplicate,
        Step::Remove,
    ];
    match verb {
        10 => draft.accept_certain(None),
        11 => draft.edit(at, Row { title: "Khác".into(), ..draft.rows.get(at)?.clone() }),
        12 => draft.edit(at, Row { max: "1.5".into(), ..draft.rows.get(at)?.clone() }),
        13 => draft.edit_head(tucham::intake::draft::Head {
            version: format!("{at}"),
            ..draft.head.clone()
        }),
        verb => draft.step(at, steps[verb]),
    }
}

proptest! {
    #[test]
    fn whatever_is_done_stays_a_set_and_is_taken_back_to_the_letter(
        verbs in prop::collection::vec(verb(), 1..30)
    ) {
        let mut draft = draft();
        let mut states = vec![draft.clone()];
        let mut back = Vec::new();
        for verb in verbs {
            let Some(change) = change(&draft, verb) else { continue };
            back.push(draft.apply(change));
            prop_assert!(draft.is_tree());
            prop_assert_ne!(states.last(), Some(&draft), "a change changes something");
            states.push(draft.clone());
            if !draft.rows.is_empty() {
                for rules in [Rules::InForce, Rules::AsOffered] {
                    let text = draft.json(rules).to_string();
                    let read = read_set_with_text(text.as_bytes());
                    let n = read.value.map(|read| read.set.nodes.len());
                    prop_assert_eq!(n, Some(draft.rows.len()), "{:?}", read.problems);
                }
            }
            prop_assert_eq!(SetDraft::from_text(&draft.to_text()), Some(draft.clone()));
        }
        while let Some(change) = back.pop() {
            prop_assert_eq!(Some(draft.clone()), states.pop());
            draft.apply(change);
        }
        prop_assert_eq!(Some(draft.clone()), states.pop());
    }
}
