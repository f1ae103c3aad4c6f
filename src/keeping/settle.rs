//! Which of two slots takes a state: the rule that both stores follow.

use super::slot::{self, Stand};

/// What becomes of a state that is to be written to a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It goes into this slot; the newest whole state stays in the other.
    Put(usize),
    /// The store has it already.
    Already,
    /// The store has another state that is as new or newer; nothing is written.
    Newer,
    /// The store has the work of a newer version of the app; nothing is written.
    NewerBuild,
}

/// Where a state with this counter goes, given what the two slots hold now.
pub fn settle(slots: &[Option<String>; 2], counter: u64, text: &str) -> Settled {
    let stands = slots.each_ref().map(|slot| slot::stand(slot.as_deref()));
    if stands.contains(&Stand::Newer) {
        return Settled::NewerBuild;
    }
    let newest = newest(&stands);
    if newest >= counter {
        let has_it = slots.iter().flatten().any(|slot| slot == text);
        return if has_it && newest == counter { Settled::Already } else { Settled::Newer };
    }
    Settled::Put(usize::from(newest > 0 && stands[0] == Stand::Whole(newest)))
}

/// The highest counter of the whole slots; 0 without one.
pub(super) fn newest(stands: &[Stand]) -> u64 {
    let counter = |stand: &Stand| match stand {
        Stand::Whole(counter) => *counter,
        Stand::Newer | Stand::Nothing => 0,
    };
    stands.iter().map(counter).max().unwrap_or(0)
}
