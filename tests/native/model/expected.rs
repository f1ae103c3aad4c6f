//! The model: what each store holds, what opens, what stands beside it, what is refused.

use tucham::domain::problem::Code;
use tucham::keeping::Settled;

use super::day::Open;

/// A state of the draft, as the model sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub counter: u64,
    pub revision: u64,
    pub text: String,
    pub is_deleted: bool,
    /// The saves that it grew from, itself the last.
    pub saves: Vec<u32>,
}

/// What can be taken back and made again, as texts; and the state that it leads away from.
pub type Stacks = (u64, String, Vec<String>, Vec<String>);

/// The whole of what a computer keeps, as the model sees it.
#[derive(Default)]
pub struct Model {
    pub local: Option<State>,
    pub flushed: Option<State>,
    pub disk: Option<State>,
    pub stacks: Option<Stacks>,
    pub flushed_stacks: Option<Stacks>,
    pub newer_build: Option<State>,
    pub saves: u32,
    pub imports: usize,
    /// Whether a state was ever put into both stores under the next counter: what grew from it before does
    /// not tell so.
    pub is_renumbered: bool,
}

/// What stands beside the draft.
#[derive(Debug, PartialEq, Eq)]
pub struct Beside {
    /// Work that the draft did not grow from.
    pub must: Vec<String>,
    /// What the app may keep as well where it cannot tell: what is kept for nothing can be thrown away.
    pub may: Vec<String>,
}

/// The newer of two states.
pub fn newest<'a>(a: &'a Option<State>, b: &'a Option<State>) -> Option<&'a State> {
    let rank = |state: &Option<State>| state.as_ref().map(|it| (it.counter, it.revision));
    if rank(a) >= rank(b) { a.as_ref() } else { b.as_ref() }
}

impl Model {
    /// Both stores are held against each other; the texts that stand beside the winner.
    pub fn hold_together(&mut self, with_mirror: bool) -> Beside {
        let (Some(a), Some(b), true) = (&self.local, &self.disk, with_mirror) else {
            if with_mirror {
                let only = self.local.take().or(self.disk.take());
                (self.local, self.disk) = (only.clone(), only);
            }
            return Beside { must: Vec::new(), may: Vec::new() };
        };
        let local_wins = (a.counter, a.revision) >= (b.counter, b.revision);
        let (winner, loser) = if local_wins { (a, b) } else { (b, a) };
        let is_one = (winner.revision, &winner.text) == (loser.revision, &loser.text);
        let has_own_work = !is_one && !winner.saves.starts_with(&loser.saves);
        let loser_s: Vec<String> = (!is_one).then(|| loser.text.clone()).into_iter().collect();
        let must = if has_own_work { loser_s.clone() } else { Vec::new() };
        let may = if self.is_renumbered { loser_s } else { must.clone() };
        let mut winner = winner.clone();
        if a.counter == b.counter && !(is_one && a.is_deleted == b.is_deleted) {
            winner.counter += 1;
            self.is_renumbered = true;
        }
        (self.local, self.disk) = (Some(winner.clone()), Some(winner));
        Beside { must, may }
    }

    pub fn stacks_of(&self, state: &State) -> (Vec<String>, Vec<String>) {
        let fits = |it: &&Stacks| (it.0, &it.1) == (state.revision, &state.text);
        let stacks = self.stacks.as_ref().filter(fits);
        stacks.map(|(_, _, past, future)| (past.clone(), future.clone())).unwrap_or_default()
    }

    /// Why a save is refused, if it is.
    pub fn refuses(&self, open: &Open) -> Option<Code> {
        if self.newer_build.is_some() {
            return Some(Code::NewerBuild);
        }
        let newest = newest(&self.local, &open.image).map_or(0, |state| state.counter);
        (newest > open.state.counter).then_some(Code::NewerElsewhere)
    }

    pub fn take(&mut self, open: &mut Open) {
        self.saves += 1;
        open.is_dirty = false;
        open.state.counter += 1;
        open.state.saves.push(self.saves);
        let (past, future) = (open.past.clone(), open.future.clone());
        let has_steps = !past.is_empty() || !future.is_empty();
        self.stacks =
            has_steps.then(|| (open.state.revision, open.state.text.clone(), past, future));
        self.local = Some(open.state.clone());
        if open.image.is_some() || open.tab.mirror.is_open() {
            open.image = Some(open.state.clone());
            open.pending = Some(open.state.clone());
        }
    }

    pub fn put_on_disk(&mut self, state: State) -> Settled {
        if self.newer_build.is_some() {
            return Settled::NewerBuild;
        }
        if self.disk.as_ref() == Some(&state) {
            // Another tab was opened meanwhile, and repaired the second store from the first.
            return Settled::Already;
        }
        if self.disk.as_ref().is_some_and(|disk| disk.counter >= state.counter) {
            return Settled::Newer;
        }
        self.disk = Some(state);
        Settled::Put(0)
    }
}
