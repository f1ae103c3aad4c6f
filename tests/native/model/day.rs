//! One day: each step is taken by the app and by the model, side by side.

use tucham::domain::dossier::{Actor, Change, Dossier, Side};
use tucham::domain::set::CriteriaSet;
use tucham::keeping::{
    Direction, Line, MirrorState, Saving, Settled, Shelf, StepKeeper, Steps, UndoStep, reconcile,
};

use super::expected::{Model, State, newest};
use super::steps::Step;
use crate::case::{Case, given};
use crate::stores::{Computer, Tab, draft, saving};

const ID: &str = "d-1";

/// A tab with the draft open: the app's side and the model's, side by side.
pub struct Open {
    pub tab: Tab,
    pub name: String,
    pub dossier: Dossier,
    pub line: Line,
    pub steps: Steps,
    pub state: State,
    pub past: Vec<String>,
    pub future: Vec<String>,
    pub is_writer: bool,
    pub is_dirty: bool,
    /// The newest state in the tab's image of the second store.
    pub image: Option<State>,
    pub pending: Option<State>,
}

/// A day on one computer: the app's two stores and the model of them.
pub struct Day {
    computer: Computer,
    flushed: tucham::domain::map::Map<String, String>,
    model: Model,
    tabs: [Option<Open>; 2],
    set: CriteriaSet,
    opened: u32,
    newer: Option<String>,
}

impl Day {
    /// A draft lies in both stores; no tab is open.
    pub fn new() -> Self {
        let computer = Computer::default();
        let tab = computer.tab();
        tab.save(&draft(ID, "An Bình", 0), 0);
        tab.settle();
        let state = Some(State { counter: 1, saves: vec![0], ..State::default() });
        let flushed = computer.in_local("");
        let (local, disk) = (state.clone(), state.clone());
        Day {
            computer,
            flushed,
            model: Model { local, disk, flushed: state, ..Model::default() },
            tabs: [None, None],
            set: Case::new(vec![crate::case::area("a", vec![given("x", "1")])]).sound(),
            opened: 0,
            newer: None,
        }
    }

    /// Lets one thing happen to the app and to the model, and compares.
    pub fn run(&mut self, step: Step) {
        match step {
            Step::Open(place) => self.open(place, true),
            Step::OpenAlone(place) => self.open(place, false),
            Step::Close(place) => {
                self.save(place);
                self.settle(place);
                self.tabs[place] = None;
            }
            Step::Type(place) => self.type_into(place),
            Step::Undo(place) => self.take_back(place, true),
            Step::Redo(place) => self.take_back(place, false),
            Step::Save(place) => self.save(place),
            Step::Settle(place) => self.settle(place),
            Step::TakeOver(place) => self.take_over(place),
            Step::Import => self.import(),
            Step::Flush => self.flush(),
            Step::Kill => self.kill(),
            Step::EvictLocal => self.evict_local(),
            Step::EvictMirror => self.evict_mirror(),
            Step::Delete => self.mark(true),
            Step::Restore => self.mark(false),
            Step::NewerBuild => self.update(),
            Step::OlderBuild => self.roll_back(),
        }
    }

    /// A tab is opened: both stores are held against each other, then the draft is read.
    fn open(&mut self, place: usize, with_mirror: bool) {
        if self.tabs[place].is_some() {
            return;
        }
        let tab = if with_mirror { self.computer.tab() } else { self.computer.tab_alone() };
        let report = reconcile(&self.computer.local, &tab.mirror);
        tab.settle();
        let loaded = tab.keeper.load(ID).unwrap();
        assert_eq!(loaded.newer.is_some(), self.model.newer_build.is_some());
        if loaded.newer.is_some() {
            return;
        }
        let beside: Vec<String> =
            report.diverged.iter().map(|kept| kept.dossier.report.difficulties.clone()).collect();
        let expected = self.model.hold_together(with_mirror);
        let is_right = beside == expected.must || beside == expected.may;
        assert!(is_right, "what stands beside: {beside:?}, {expected:?}");
        let seen = if with_mirror {
            newest(&self.model.local, &self.model.disk)
        } else {
            self.model.local.as_ref()
        };
        let Some(kept) = loaded.kept else {
            assert_eq!(seen, None, "the draft is gone");
            return;
        };
        let state = seen.unwrap().clone();
        assert_eq!(seen_by_app(&kept), seen_by_model(&state), "what opens");
        if state.is_deleted {
            return;
        }
        let steps = StepKeeper::new(self.computer.local.clone()).find(&kept, &self.set);
        let (past, future) = self.model.stacks_of(&state);
        assert_eq!(texts(steps.past()), past, "what can be taken back");
        assert_eq!(texts(steps.future()), future, "what can be made again");
        self.opened += 1;
        let is_writer = !self.tabs.iter().flatten().any(|open| open.is_writer);
        self.tabs[place] = Some(Open {
            image: self.model.disk.clone().filter(|_| with_mirror),
            tab,
            name: format!("tab {}", self.opened),
            dossier: kept.dossier,
            line: kept.header.line,
            steps,
            state,
            past,
            future,
            is_writer,
            is_dirty: false,
            pending: None,
        });
    }

    fn writer(&mut self, place: usize) -> Option<&mut Open> {
        self.tabs[place].as_mut().filter(|open| open.is_writer)
    }

    fn type_into(&mut self, place: usize) {
        self.model.saves += 1;
        let text = format!("chữ {}", self.model.saves);
        let (set, saves) = (self.set.clone(), self.model.saves);
        let Some(open) = self.writer(place) else { return };
        let change = Change::Difficulties(text.clone());
        let inverse = open.dossier.apply(change, &set, &actor()).unwrap();
        // A person takes time between two texts.
        open.steps.done(inverse, Some("difficulties"), u64::from(saves) * 2_000);
        open.past.push(std::mem::replace(&mut open.state.text, text));
        open.future.clear();
        open.state.revision += 1;
        open.is_dirty = true;
    }

    fn take_back(&mut self, place: usize, is_undo: bool) {
        let set = self.set.clone();
        let Some(open) = self.writer(place) else { return };
        let direction = if is_undo { Direction::Back } else { Direction::Again };
        let change = open.steps.next(direction).cloned();
        let (model_from, model_to) = match is_undo {
            true => (&mut open.past, &mut open.future),
            false => (&mut open.future, &mut open.past),
        };
        let text = model_from.pop();
        assert_eq!(change.is_some(), text.is_some());
        let (Some(change), Some(text)) = (change, text) else { return };
        let inverse = open.dossier.apply(change, &set, &actor()).unwrap();
        open.steps.went(direction, inverse);
        model_to.push(std::mem::replace(&mut open.state.text, text));
        open.state.revision += 1;
        open.is_dirty = true;
    }

    fn save(&mut self, place: usize) {
        let Some(open) = self.tabs[place].as_mut().filter(|it| it.is_writer && it.is_dirty) else {
            return;
        };
        let saving = Saving {
            after: open.state.counter,
            line: open.line.clone(),
            writer: open.name.clone(),
            ..Saving::default()
        };
        let result = open.tab.keeper.save(&open.dossier, saving);
        let refused = self.model.refuses(open);
        match result {
            Err(problem) => {
                assert_eq!(Some(problem.code), refused);
                // The app keeps what only this tab has beside the draft, and stops writing.
                self.tabs[place] = None;
            }
            Ok(saved) => {
                assert_eq!(refused, None);
                open.line = saved.line;
                let steps = StepKeeper::new(self.computer.local.clone());
                steps.keep(&open.dossier, &open.steps).unwrap();
                self.model.take(open);
                assert_eq!(saved.counter, open.state.counter);
            }
        }
    }

    fn settle(&mut self, place: usize) {
        let Some(open) = self.tabs[place].as_mut() else { return };
        let settled = Vec::from(open.tab.settle());
        let expected = open.pending.take().map(|state| self.model.put_on_disk(state));
        let drafts: Vec<Settled> = settled.into_iter().map(without_place).collect();
        assert_eq!(drafts, Vec::from_iter(expected));
        if matches!(drafts[..], [Settled::Newer | Settled::NewerBuild]) {
            self.tabs[place] = None;
        }
    }

    fn take_over(&mut self, place: usize) {
        let other = 1 - place;
        if self.tabs[place].is_none() || self.tabs[other].is_none() || self.writer(place).is_some()
        {
            return;
        }
        self.save(other);
        self.settle(other);
        if let Some(other) = &mut self.tabs[other] {
            other.is_writer = false;
        }
        // The other tab is gone or follows now; this one starts from what is kept.
        let with_mirror = self.tabs[place].take().unwrap().tab.mirror.state() == MirrorState::Open;
        self.open(place, with_mirror);
    }

    fn import(&mut self) {
        self.model.imports += 1;
        let tab = self.computer.tab();
        let id = format!("imported-{}", self.model.imports);
        tab.save(&draft(&id, "từ tệp", 7), 0);
        tab.settle();
        self.flush_key(&format!("tucham/draft/{id}/0"));
        assert_eq!(tab.opens(&id), Some(draft(&id, "từ tệp", 7)));
    }

    fn flush_key(&mut self, key: &str) {
        let text = self.computer.local.get(key).unwrap().unwrap();
        self.flushed.insert(key.to_string(), text);
    }

    fn flush(&mut self) {
        self.flushed = self.computer.in_local("");
        self.model.flushed = self.model.local.clone();
        self.model.flushed_stacks = self.model.stacks.clone();
    }

    /// SIGKILL: what had not reached the disk is gone.
    fn kill(&mut self) {
        self.tabs = [None, None];
        Computer::clear(&self.computer.local);
        for (key, text) in &self.flushed {
            self.computer.local.put(key, text).unwrap();
        }
        self.model.local = self.model.flushed.clone();
        self.model.stacks = self.model.flushed_stacks.clone();
    }

    fn evict_local(&mut self) {
        // A newer build's work in one store alone is not for this model.
        if self.model.newer_build.is_some() {
            return;
        }
        Computer::clear(&self.computer.local);
        self.model.local = None;
        self.model.stacks = None;
        self.flush();
    }

    fn evict_mirror(&mut self) {
        if self.tabs.iter().all(Option::is_none) && self.model.newer_build.is_none() {
            Computer::clear(&*self.computer.disk);
            self.model.disk = None;
        }
    }

    /// The list of drafts puts the draft into the trash, or takes it out.
    fn mark(&mut self, is_deleted: bool) {
        let tab = self.computer.tab();
        let loaded = tab.keeper.load(ID).unwrap();
        let seen = newest(&self.model.local, &self.model.disk).cloned();
        let (Some(kept), None) = (loaded.kept, loaded.newer) else { return };
        let mut state = seen.unwrap();
        if state.is_deleted == is_deleted {
            return;
        }
        let saving = Saving {
            after: kept.header.counter,
            line: kept.header.line,
            writer: "list".into(),
            deleted_at: is_deleted.then(|| "2026-11-22T09:00:00Z".into()),
            ..Saving::default()
        };
        tab.keeper.save(&kept.dossier, saving).unwrap();
        tab.settle();
        self.model.saves += 1;
        state.counter += 1;
        state.saves.push(self.model.saves);
        state.is_deleted = is_deleted;
        (self.model.local, self.model.disk) = (Some(state.clone()), Some(state));
    }

    /// A newer build goes on with the draft, in a slot that this build must not touch.
    fn update(&mut self) {
        let seen = newest(&self.model.local, &self.model.disk).cloned();
        let (Some(mut state), None) = (seen, &self.newer) else { return };
        let kept = self.computer.tab().keeper.load(ID).unwrap().kept.unwrap();
        self.model.saves += 1;
        state.text = format!("bản mới {}", self.model.saves);
        state.revision += 1;
        state.is_deleted = false;
        let text = slot(&state, kept.header.line);
        let newer = text.replacen("\"schema\":1", "\"schema\":2", 1);
        state.counter += 1;
        state.saves.push(self.model.saves);
        self.write_slot(&newer);
        self.newer = Some(text);
        self.model.newer_build = Some(state);
    }

    /// The newer build hands the draft back in the make that this one knows.
    fn roll_back(&mut self) {
        let (Some(text), Some(state)) = (self.newer.take(), self.model.newer_build.take()) else {
            return;
        };
        self.write_slot(&text);
        (self.model.local, self.model.disk) = (Some(state.clone()), Some(state));
        self.flush();
    }

    fn write_slot(&mut self, text: &str) {
        for place in [0, 1] {
            let key = format!("tucham/draft/{ID}/{place}");
            self.computer.disk.put(&key, text).unwrap();
            self.computer.local.put(&key, text).unwrap();
            self.flushed.insert(key, text.to_string());
        }
    }
}

fn without_place(settled: Settled) -> Settled {
    if let Settled::Put(_) = settled { Settled::Put(0) } else { settled }
}

fn texts(steps: &[UndoStep<Change>]) -> Vec<String> {
    let text = |step: &UndoStep<Change>| match &step.change {
        Change::Difficulties(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    steps.iter().map(text).collect()
}

fn seen_by_app(kept: &tucham::keeping::Kept) -> (u64, u64, String, bool) {
    let (header, dossier) = (&kept.header, &kept.dossier);
    let text = dossier.report.difficulties.clone();
    (header.counter, dossier.revision, text, header.deleted_at.is_some())
}

fn seen_by_model(state: &State) -> (u64, u64, String, bool) {
    (state.counter, state.revision, state.text.clone(), state.is_deleted)
}

/// A slot with the state that follows this one.
fn slot(state: &State, line: Line) -> String {
    let mut dossier = draft(ID, "An Bình", state.revision);
    dossier.report.difficulties = state.text.clone();
    let other = Computer::default();
    let tab = other.tab_alone();
    let saving = Saving { after: state.counter, line, writer: "newer".into(), ..saving(0) };
    tab.keeper.save(&dossier, saving).unwrap().text
}

fn actor() -> Actor {
    Actor { side: Side::Unit, name: String::new(), at: String::new() }
}
