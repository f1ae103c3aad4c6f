//! Two windows that take the right to write from each other at random, over a second store that each
//! knows only as of its last look: once both have heard of the last save, every edit is in the draft or
//! in a state kept beside it.

use proptest::prelude::*;
use tucham::domain::dossier::{Dossier, Unit};
use tucham::domain::problem::Code;
use tucham::keeping::{Header, Kept, Line, Saving, Settled};

use crate::stores::{Computer, Tab, draft};

/// A window with the draft open, as the session keeps it.
struct Window {
    tab: Tab,
    name: &'static str,
    own: Kept,
    is_unsaved: bool,
}

#[derive(Clone, Debug)]
enum Act {
    /// A word more.
    Type(usize),
    /// The timer of saving runs out.
    Save(usize),
    /// The second store answers.
    Settle(usize),
    /// The window takes the right to write; with true it looks into the second store first.
    Take(usize, bool),
}

fn act() -> impl Strategy<Value = Act> {
    let window = 0..2_usize;
    prop_oneof![
        3 => window.clone().prop_map(Act::Type),
        2 => window.clone().prop_map(Act::Save),
        2 => window.clone().prop_map(Act::Settle),
        2 => (window, any::<bool>()).prop_map(|(place, looks)| Act::Take(place, looks)),
    ]
}

struct Desk {
    computer: Computer,
    windows: Vec<Window>,
    beside: Vec<Dossier>,
    words: usize,
}

impl Desk {
    fn new() -> Self {
        let computer = Computer::default();
        // No room in local storage: all rests on the second store, which tells of the other window late.
        computer.local.0.limit.set(Some(10));
        let first = computer.tab();
        first.save(&draft("d-1", "0", 0), 0);
        first.settle();
        let window = |name| {
            let tab = computer.tab();
            let own = tab.keeper.load("d-1").unwrap().kept.unwrap();
            Window { tab, name, own, is_unsaved: false }
        };
        let windows = vec![window("a"), window("b")];
        Desk { computer, windows, beside: Vec::new(), words: 0 }
    }

    fn run(&mut self, act: &Act) {
        match *act {
            Act::Type(place) => {
                self.words += 1;
                let window = &mut self.windows[place];
                let name = format!("{} w{}.", window.own.dossier.unit.name, self.words);
                window.own.dossier.unit = Unit { name, ..Unit::default() };
                window.own.dossier.revision += 1;
                window.is_unsaved = true;
            }
            Act::Save(place) => self.save(place),
            Act::Settle(place) => {
                if self.windows[place].tab.settle().contains(&Settled::Newer) {
                    self.look(place);
                    self.show_newest(place);
                }
            }
            Act::Take(place, looks) => {
                if looks {
                    self.look(place);
                }
                self.show_newest(place);
            }
        }
    }

    fn look(&self, place: usize) {
        let prefix = "tucham/draft/d-1/";
        self.windows[place].tab.mirror.refresh(prefix, self.computer.on_disk(prefix));
    }

    fn save(&mut self, place: usize) {
        let window = &mut self.windows[place];
        if !window.is_unsaved {
            return;
        }
        let Header { counter, line, .. } = window.own.header.clone();
        let writer = window.name.to_string();
        let saving = Saving { after: counter, line, writer, ..Saving::default() };
        match window.tab.keeper.save(&window.own.dossier, saving) {
            Ok(saved) => {
                window.own.header.counter = saved.counter;
                window.own.header.line = saved.line;
                window.is_unsaved = false;
            }
            Err(problem) => {
                assert_eq!(problem.code, Code::NewerElsewhere);
                self.show_newest(place);
            }
        }
    }

    /// The newest state takes the place of the window's own, which is kept beside where it must.
    fn show_newest(&mut self, place: usize) {
        let window = &mut self.windows[place];
        let Some(newest) = window.tab.keeper.load("d-1").unwrap().kept else { return };
        if newest.header.counter < window.own.header.counter {
            return;
        }
        let is_other = window.own.dossier != newest.dossier;
        if is_other && (window.is_unsaved || window.own.stands_beside(&newest)) {
            self.beside.push(window.own.dossier.clone());
        }
        window.own = newest;
        window.is_unsaved = false;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_edit_ends_in_the_draft_or_beside_it(acts in prop::collection::vec(act(), 1..60)) {
        let mut desk = Desk::new();
        acts.iter().for_each(|act| desk.run(act));
        for place in [0, 1, 0, 1] {
            [Act::Save(place), Act::Settle(place)].iter().for_each(|act| desk.run(act));
        }
        // Each hears of the other's last save.
        [Act::Take(0, true), Act::Take(1, true)].iter().for_each(|act| desk.run(act));
        let newest = desk.computer.tab().opens("d-1").unwrap();
        let ends: Vec<&str> = desk.beside.iter().chain([&newest]).map(|it| it.unit.name.as_str()).collect();
        for word in 1..=desk.words {
            let word = format!("w{word}.");
            prop_assert!(ends.iter().any(|end| end.contains(&word)), "{word} is in no state: {ends:?}");
        }
    }
}

#[test]
fn a_state_saved_with_the_counter_of_another_is_kept_beside() {
    let mut desk = Desk::new();
    let acts =
        [Act::Type(0), Act::Save(0), Act::Type(1), Act::Save(1), Act::Settle(0), Act::Settle(1)];
    acts.iter().for_each(|act| desk.run(act));
    assert_eq!(desk.computer.tab().opens("d-1").unwrap().unit.name, "0 w1.");
    assert_eq!(desk.beside[0].unit.name, "0 w2.");
    assert_eq!(desk.windows[1].own.header.line, Line::default().grown("", 1).grown("a", 2));
}
