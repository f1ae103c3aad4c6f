//! Steps of an appraisal that can be taken back and made again.

use crate::domain::dossier::Change;

/// Key presses in one field within this span are one step.
const ONE_STEP_MS: f64 = 1_500.0;

/// How many steps are kept.
const MOST: usize = 500;

/// The changes that take back what was done, and those that make it again.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    past: Vec<Step>,
    future: Vec<Change>,
}

#[derive(Clone, Debug)]
struct Step {
    change: Change,
    /// The field that was typed into, for drawing key presses together.
    field: Option<String>,
    at_ms: f64,
}

impl Steps {
    /// Something was done; `inverse` takes it back.
    pub(super) fn done(&mut self, inverse: Change, field: Option<&str>, at_ms: f64) {
        self.future.clear();
        let is_same = |last: &Step| {
            field.is_some() && last.field.as_deref() == field && at_ms - last.at_ms < ONE_STEP_MS
        };
        match self.past.last_mut() {
            Some(last) if is_same(last) => last.at_ms = at_ms,
            _ => self.push(inverse, field.map(str::to_string), at_ms),
        }
    }

    fn push(&mut self, change: Change, field: Option<String>, at_ms: f64) {
        self.past.push(Step { change, field, at_ms });
        let too_many = self.past.len().saturating_sub(MOST);
        self.past.drain(..too_many);
    }

    /// What takes the last step back.
    pub(super) fn take_undo(&mut self) -> Option<Change> {
        self.past.pop().map(|step| step.change)
    }

    /// A step was taken back; `inverse` makes it again.
    pub(super) fn undone(&mut self, inverse: Change) {
        self.future.push(inverse);
    }

    /// What makes the last step taken back again.
    pub(super) fn take_redo(&mut self) -> Option<Change> {
        self.future.pop()
    }

    /// A step was made again; `inverse` takes it back.
    pub(super) fn redone(&mut self, inverse: Change) {
        self.push(inverse, None, 0.0);
    }

    /// Whether something can be taken back, and something made again.
    pub(super) fn ways(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}
