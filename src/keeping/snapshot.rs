//! Earlier states of a draft: when one is taken, which are kept, how one is written.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::slot::{self, Header, Progress, Slot};
use crate::domain::dossier::Dossier;
use crate::domain::set::CriteriaSet;
use crate::domain::sort::sort_by_key;
use crate::formats::{sha256_hex, write_draft};

/// How many states of one draft are kept, beside those that a person named.
pub const MOST_SNAPSHOTS: usize = 20;

/// How many states of one draft may have a name: each is a whole dossier on this computer.
pub const MOST_NAMED: usize = 12;

/// How long a name may be, in letters.
pub const LONGEST_NAME: usize = 80;

/// So much work (counted changes, a key press each) is due a state of its own.
const DUE_CHANGES: u64 = 200;

/// Or this many minutes since the last one, once anything has changed.
const DUE_MINUTES: u64 = 5;

/// The newest states are never thinned out.
const NEWEST: usize = 5;

/// Why a state was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cause {
    /// In the course of work.
    #[default]
    Work,
    /// Before the scores were locked.
    Lock,
    /// Before an earlier state was restored.
    Restore,
    /// Before many steps were taken back.
    Undo,
    /// Before an appraisal was taken in or out.
    Appraisal,
    /// Before it was carried to another version of its set.
    Version,
    /// Another window or store had other work on the same draft; this is what stood beside it.
    Beside,
}

/// What is shown of a state without opening it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The dossier's revision; the order of states.
    pub revision: u64,
    /// When it was taken (RFC 3339, UTC); for people.
    pub at: String,
    /// Why.
    pub cause: Cause,
    /// The areas in which it differs from the state before it, by id.
    pub areas: Vec<String>,
    /// How far it had come.
    pub progress: Progress,
    /// What tells a state that stood beside the draft from others of its revision; empty for the rest.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// How a person called it; a state with a name is not thinned out. Empty for the rest.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl About {
    /// Whether a person named it.
    pub fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// An earlier state of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// What is shown of it.
    pub about: About,
    /// The draft as it stood.
    pub dossier: Dossier,
}

impl Snapshot {
    /// As a text for the store.
    pub fn write(&self) -> String {
        let about = serde_json::to_string(&self.about).unwrap_or_default();
        let header = Header {
            counter: self.about.revision,
            saved_at: self.about.at.clone(),
            ..Header::default()
        };
        format!("{about}\n{}", slot::write(header, &write_draft(&self.dossier)))
    }

    /// From a text of the store; nothing when any part of it is damaged or from a newer version.
    pub fn read(text: &str) -> Option<Self> {
        let (about, slot) = text.split_once('\n')?;
        let about: About = serde_json::from_str(about).ok()?;
        match slot::read(slot) {
            Slot::Whole(kept) => Some(Snapshot { about, dossier: kept.dossier }),
            Slot::Newer(_) | Slot::Damaged => None,
        }
    }

    /// Its size in bytes, as a file would have it.
    pub fn size(&self) -> usize {
        write_draft(&self.dossier).len()
    }

    /// The key of a state of a draft; keys sort by revision. What stood beside the draft has a key
    /// of its own.
    pub fn key(id: &str, about: &About) -> String {
        let beside = match (about.cause, about.mark.as_str()) {
            (Cause::Beside, "") => "-beside".to_string(),
            (Cause::Beside, mark) => format!("-beside-{mark}"),
            _ => String::new(),
        };
        format!("{}{:012}{beside}", Self::prefix(id), about.revision)
    }

    /// The mark of a state that stands beside the draft: two of one revision are kept both.
    pub fn mark(dossier: &Dossier) -> String {
        sha256_hex(write_draft(dossier).as_bytes()).chars().take(16).collect()
    }

    /// How the keys of a draft's states begin.
    pub fn prefix(id: &str) -> String {
        format!("tucham/snapshot/{id}/")
    }
}

/// Whether a state of its own is due: after much work, or after some minutes in which anything
/// changed. A clock that was set back makes it due, never overdue for ever.
pub fn is_due(last: Option<&About>, revision: u64, minutes_since: Option<u64>) -> bool {
    let Some(last) = last else { return true };
    let changes = revision.saturating_sub(last.revision);
    changes >= DUE_CHANGES || (changes > 0 && minutes_since.is_none_or(|it| it >= DUE_MINUTES))
}

/// The name as it is kept: in one line, without what stands around it, not longer than
/// [`LONGEST_NAME`].
pub fn state_name(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    name.trim_end().to_string()
}

/// What is kept where the same state stands already: the better reason, under the name that it has;
/// nothing where the reason is no better.
pub fn kept_anew(stood: &About, now: About) -> Option<About> {
    let is_better = stood.cause == Cause::Work && now.cause != Cause::Work;
    is_better.then(|| About { name: stood.name.clone(), ..now })
}

/// Whether one more state may have a name.
pub fn may_name_one_more(states: &[About]) -> bool {
    states.iter().filter(|state| state.is_named()).count() < MOST_NAMED
}

/// The states as they are shown: those with a name first, of both the newest first.
pub fn in_order_shown(states: &mut [Snapshot]) {
    sort_by_key(states, |state| (!state.about.is_named(), Reverse(state.about.revision)));
}

/// Which states go, so that at most [`MOST_SNAPSHOTS`] stay beside those that have a name.
///
/// The newest stay, and the first. Of the others the one goes whose neighbours stand closest
/// together, so that old work is kept in wide steps and new work in narrow ones. A state that was
/// kept for a reason other than the passing of time stays four times as long.
pub fn thin(states: &[About]) -> Vec<About> {
    let mut left: Vec<&About> = states.iter().filter(|state| !state.is_named()).collect();
    sort_by_key(&mut left, |about| about.revision);
    let mut gone = Vec::new();
    while left.len() > MOST_SNAPSHOTS {
        let candidates = 1..left.len() - NEWEST;
        let Some(place) = candidates.min_by_key(|place| weight(&left, *place)) else { break };
        gone.push(left.remove(place).clone());
    }
    gone
}

fn weight(left: &[&About], place: usize) -> u64 {
    let span = left[place + 1].revision - left[place - 1].revision;
    if left[place].cause == Cause::Work { span } else { span.saturating_mul(4) }
}

/// The areas in which two states differ, by id, in the order of the set.
pub fn areas_touched(set: &CriteriaSet, before: &Dossier, now: &Dossier) -> Vec<String> {
    let areas = set.areas.iter().map(|area| &set.nodes[area.node].id);
    let differs = |area: &&String| {
        let leaves = leaves_of(set, area);
        leaves.iter().any(|leaf| before.in_full(leaf) != now.in_full(leaf))
            || figures_of(set, area).any(|id| before.figures.get(id) != now.figures.get(id))
    };
    areas.filter(differs).cloned().collect()
}

/// The figures that rules of an area name.
fn figures_of<'s>(set: &'s CriteriaSet, area: &str) -> impl Iterator<Item = &'s str> {
    let leaves = set.find(area).into_iter().flat_map(|place| set.leaves_under(place));
    let rules = leaves.filter_map(|leaf| set.nodes[leaf].criterion());
    rules.flat_map(|criterion| criterion.rule.figures())
}

/// The leaves of an area, by id.
pub fn leaves_of(set: &CriteriaSet, area: &str) -> Vec<String> {
    let Some(place) = set.find(area) else { return Vec::new() };
    let leaves = set.leaves_under(place);
    leaves.map(|leaf| set.nodes[leaf].id.clone()).collect()
}
