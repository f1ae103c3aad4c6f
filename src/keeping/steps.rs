//! What can be taken back and made again, kept beside a draft so that it survives a reload.
//!
//! In local storage alone: it is read only with the very state that it belongs to, gives way when
//! space is short, and a stack that cannot be read is dropped. The draft itself never is.

use super::keys::STEPS;
use super::shelf::{Shelf, ShelfFault};
use super::slot::Kept;
use super::undo::{UndoStack, UndoStep};
use crate::domain::dossier::{Actor, Change, Dossier, Side};
use crate::domain::set::CriteriaSet;
use crate::formats::{read_change, read_old_change, sha256_hex, write_change, write_draft};

/// At most so many bytes of steps are kept for a draft; the oldest go first.
const MOST_BYTES: usize = 96 * 1024;

/// The steps that lead away from a state of a dossier.
pub type Steps = UndoStack<Change>;

type Step = UndoStep<Change>;

/// Keeps steps on a shelf.
pub struct StepKeeper<S> {
    shelf: S,
}

impl<S: Shelf> StepKeeper<S> {
    /// Keeps steps on this shelf.
    pub fn new(shelf: S) -> Self {
        StepKeeper { shelf }
    }

    /// Keeps the steps that lead away from this state of a draft.
    ///
    /// # Errors
    /// [`ShelfFault`]; the draft is not touched.
    pub fn keep(&self, dossier: &Dossier, steps: &Steps) -> Result<(), ShelfFault> {
        let key = key(dossier);
        if steps.past().is_empty() && steps.future().is_empty() {
            return self.shelf.remove(&key);
        }
        let (past, future) = (lines('<', steps.past()), lines('>', steps.future()));
        let text = [vec![mark(dossier)], past, future].concat().join("\n");
        self.shelf.put(&key, &text)
    }

    /// Whether any steps lie beside this draft, of this state or another.
    pub fn keeps_any_of(&self, dossier: &Dossier) -> bool {
        self.shelf.get(&key(dossier)).is_ok_and(|text| text.is_some())
    }

    /// The steps that lead away from this state of a draft; none when those kept belong to another
    /// state or cannot be read.
    pub fn find(&self, kept: &Kept, set: &CriteriaSet) -> Steps {
        let dossier = &kept.dossier;
        let text = self.shelf.get(&key(dossier)).ok().flatten().unwrap_or_default();
        if let Some(steps) = read(&text, &mark(dossier), read_change) {
            return steps;
        }
        // A build that wrote dossiers of version 1 named the state by the bytes that it kept.
        let old = read(&text, &kept.header.sha256, read_old_change).unwrap_or_default();
        Steps::of(settled(old.past(), dossier, set), settled(old.future(), dossier, set))
    }
}

/// Steps of version 1 as they are made from here, the newest first; one that does not fit any more
/// ends them, as all before it lead on from it.
fn settled(steps: &[Step], dossier: &Dossier, set: &CriteriaSet) -> Vec<Step> {
    let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
    let mut state = dossier.clone();
    let steps = steps.iter().rev().map_while(|step| {
        let change = state.settle(step.change.clone(), set, &actor).ok()?;
        Some(Step { change, field: step.field.clone() })
    });
    let mut steps: Vec<Step> = steps.collect();
    steps.reverse();
    steps
}

fn key(dossier: &Dossier) -> String {
    format!("{STEPS}{}", dossier.id)
}

/// What only this state has.
fn mark(dossier: &Dossier) -> String {
    sha256_hex(write_draft(dossier).as_bytes())
}

/// One line for each step, the newest that fit.
fn lines(sign: char, steps: &[Step]) -> Vec<String> {
    let line = |step: &Step| {
        let field = step.field.as_deref().unwrap_or_default();
        format!("{sign}{field}\t{}", write_change(&step.change))
    };
    let mut left = MOST_BYTES / 2;
    let fits = |line: &String| {
        let is_within = line.len() <= left;
        left = left.saturating_sub(line.len());
        is_within
    };
    let mut lines: Vec<String> = steps.iter().rev().map(line).take_while(fits).collect();
    lines.reverse();
    lines
}

fn read(text: &str, mark: &str, change_of: fn(&str) -> Option<Change>) -> Option<Steps> {
    let mut lines = text.split('\n');
    lines.next().filter(|line| *line == mark)?;
    let (mut past, mut future) = (Vec::new(), Vec::new());
    for line in lines {
        let (sign, rest) = line.split_at_checked(1)?;
        let (field, change) = rest.split_once('\t')?;
        let field = (!field.is_empty()).then(|| field.to_string());
        let step = Step { change: change_of(change)?, field };
        match sign {
            "<" => past.push(step),
            ">" => future.push(step),
            _ => return None,
        }
    }
    Some(Steps::of(past, future))
}
