//! What can be taken back and made again, whoever has the dossier open.

use proptest::prelude::*;
use tucham::domain::dossier::{Actor, Answer, Change, Dossier, Side};
use tucham::domain::set::CriteriaSet;
use tucham::keeping::{Direction, Steps, UndoStack};

use crate::case::{Case, area, given};

use Direction::{Again, Back};

/// A text under change, with what leads away from it.
#[derive(Default)]
struct Text {
    now: String,
    undo: UndoStack<Vec<String>>,
}

impl Text {
    fn put(&mut self, text: &str, field: Option<&str>, at_ms: u64) {
        let before = std::mem::replace(&mut self.now, text.into());
        self.undo.done(vec![before], field, at_ms);
    }

    /// False where there is no step.
    fn go(&mut self, direction: Direction) -> bool {
        let Some(change) = self.undo.next(direction).cloned() else { return false };
        let before = change.into_iter().map(|text| std::mem::replace(&mut self.now, text));
        let mut inverse: Vec<String> = before.collect();
        inverse.reverse();
        self.undo.went(direction, inverse);
        true
    }

    /// Every text on the way back.
    fn all_the_way_back(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        while self.go(Back) {
            texts.push(self.now.clone());
        }
        texts
    }
}

#[test]
fn key_presses_in_one_field_are_one_step_as_long_as_they_follow_soon() {
    let mut text = Text::default();
    text.put("a", Some("name"), 0);
    text.put("ab", Some("name"), 1_499);
    text.put("abc", Some("name"), 2_998);
    text.put("abcd", Some("name"), 4_498);
    assert_eq!(text.all_the_way_back(), ["abc", ""]);
}

#[test]
fn another_field_another_kind_of_change_and_the_end_of_typing_begin_a_step() {
    let mut text = Text::default();
    text.put("a", Some("name"), 0);
    text.put("ab", Some("note"), 1);
    text.put("abc", None, 2);
    text.put("abcd", None, 3);
    text.put("abcde", Some("note"), 4);
    text.undo.end_typing();
    text.put("abcdef", Some("note"), 5);
    assert_eq!(text.all_the_way_back(), ["abcde", "abcd", "abc", "ab", "a", ""]);
}

#[test]
fn a_clock_that_was_set_back_draws_nothing_together() {
    let mut text = Text::default();
    text.put("a", Some("name"), 100_000);
    text.put("ab", Some("name"), 1_000);
    text.put("abc", Some("name"), 1_001);
    assert_eq!(text.all_the_way_back(), ["a", ""]);
}

#[test]
fn what_is_typed_after_a_step_back_is_a_step_of_its_own() {
    let mut text = Text::default();
    text.put("a", Some("name"), 0);
    text.undo.end_typing();
    text.put("ab", Some("name"), 1);
    assert!(text.go(Back));
    text.put("ac", Some("name"), 2);
    assert_eq!(text.all_the_way_back(), ["a", ""]);
}

#[test]
fn a_change_ends_what_could_be_made_again() {
    let mut text = Text::default();
    text.put("a", None, 0);
    text.put("ab", None, 1);
    assert!(text.go(Back) && text.go(Back) && text.go(Again));
    assert_eq!((text.now.as_str(), text.undo.future().len()), ("a", 1));
    text.put("ac", None, 2);
    assert!(!text.go(Again));
    assert_eq!(text.all_the_way_back(), ["a", ""]);
}

#[test]
fn only_so_many_steps_are_kept_and_the_oldest_go_first() {
    let mut text = Text::default();
    (1..=502).for_each(|n| text.put(&n.to_string(), None, 0));
    let texts = text.all_the_way_back();
    assert_eq!((texts.len(), texts.last().map(String::as_str)), (500, Some("2")));
}

#[test]
fn several_changes_are_one_step_however_many_they_are() {
    let mut text = Text::default();
    text.put("0", Some("name"), 0);
    text.undo.begin_group();
    (1..=700).for_each(|n| text.put(&n.to_string(), Some("name"), 0));
    assert!(text.undo.end_group(|all| all.concat()));
    text.put("after", Some("name"), 1);
    assert_eq!(text.all_the_way_back(), ["700", "0", ""]);
    assert!(text.go(Again) && text.go(Again) && text.now == "700");
}

#[test]
fn a_group_in_which_nothing_was_done_is_no_step() {
    let mut text = Text::default();
    text.put("a", None, 0);
    assert!(text.go(Back));
    text.undo.begin_group();
    assert!(!text.undo.end_group(|all| all.concat()));
    assert!(text.go(Again) && text.now == "a");
}

#[test]
fn after_a_move_to_another_stage_nothing_is_taken_back() {
    let mut text = Text::default();
    text.put("a", None, 0);
    text.put("ab", None, 0);
    text.go(Back);
    text.undo.clear();
    assert!(!text.go(Back) && !text.go(Again));
}

/// One thing that a person does.
#[derive(Clone, Debug)]
enum Act {
    Change(Change, Option<&'static str>, u64),
    Group(Vec<Change>),
    Go(Direction),
    EndTyping,
}

fn change() -> impl Strategy<Value = Change> {
    let answer = prop::option::of(
        (0..200_u32).prop_map(|n| Answer::Points { points: format!("{}.{:02}", n / 100, n % 100) }),
    );
    prop_oneof![
        (prop::sample::select(vec!["x", "y"]), answer)
            .prop_map(|(leaf, answer)| Change::Answer { leaf: leaf.into(), answer }),
        ("[xy]", ".{0,4}").prop_map(|(leaf, note)| Change::Note { leaf, note }),
        ".{0,4}".prop_map(Change::Difficulties),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let field = prop::sample::select(vec![None, Some("note-x"), Some("difficulties")]);
    prop_oneof![
        6 => (change(), field, 0..3_000_u64).prop_map(|(it, field, ms)| Act::Change(it, field, ms)),
        1 => prop::collection::vec(change(), 0..4).prop_map(Act::Group),
        3 => prop::sample::select(vec![Back, Again]).prop_map(Act::Go),
        1 => Just(Act::EndTyping),
    ]
}

/// A dossier that a person works on.
struct Work {
    set: CriteriaSet,
    dossier: Dossier,
    undo: Steps,
    now_ms: u64,
}

impl Work {
    fn apply(&mut self, change: Change) -> Change {
        let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
        self.dossier.apply(change, &self.set, &actor).unwrap()
    }

    fn change(&mut self, change: Change, field: Option<&str>) {
        let inverse = self.apply(change);
        self.undo.done(inverse, field, self.now_ms);
    }

    fn go(&mut self, direction: Direction) -> bool {
        let Some(change) = self.undo.next(direction).cloned() else { return false };
        let inverse = self.apply(change);
        self.undo.went(direction, inverse);
        true
    }

    fn does(&mut self, act: Act) {
        match act {
            // A field holds one value: what is typed into it changes nothing else.
            Act::Change(change, field, ms) => {
                self.now_ms += ms;
                let is_its = match (&change, field) {
                    (Change::Note { leaf, .. }, Some("note-x")) => leaf == "x",
                    (Change::Difficulties(_), Some("difficulties")) => true,
                    _ => false,
                };
                self.change(change, field.filter(|_| is_its));
            }
            Act::Group(changes) => {
                self.undo.begin_group();
                changes.into_iter().for_each(|change| self.change(change, None));
                self.undo.end_group(Change::All);
            }
            Act::Go(direction) => drop(self.go(direction)),
            Act::EndTyping => self.undo.end_typing(),
        }
    }

    /// Everything but what undoing does not bring back.
    fn content(&self) -> Dossier {
        Dossier { revision: 0, ..self.dossier.clone() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undo_gives_back_what_stood_before_any_changes_and_redo_brings_them_again(
        acts in prop::collection::vec(act(), 1..40),
    ) {
        let set = Case::new(vec![area("a", vec![given("x", "2"), given("y", "3")])]).sound();
        let dossier = Dossier::new("1", &set);
        let mut work = Work { set, dossier, undo: Steps::default(), now_ms: 0 };
        let begin = work.content();
        acts.into_iter().for_each(|act| work.does(act));
        while work.go(Again) {}
        let end = work.content();
        let mut steps = 0;
        while work.go(Back) {
            steps += 1;
        }
        prop_assert_eq!(work.content(), begin);
        while work.go(Again) {
            steps -= 1;
        }
        prop_assert_eq!((work.content(), steps), (end, 0));
    }
}
