//! What can be taken back and made again: of a unit's draft, a superior's appraisal, a set in the making.

/// Key presses in one field within this span are one step.
const ONE_STEP_MS: u64 = 1_500;

/// How many steps can be taken back; the oldest go first.
const MOST_STEPS: usize = 500;

/// A step that can be taken back, or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep<C> {
    /// What takes it back, or makes it again.
    pub change: C,
    /// The field that it belongs to, for drawing key presses together.
    pub field: Option<String>,
}

/// Where to go from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The last step is taken back.
    Back,
    /// The last step that was taken back is made again.
    Again,
}

/// The steps that lead away from a state, by changes `C` whose application gives back their inverse.
///
/// ```
/// use tucham::keeping::{Direction, UndoStack};
/// let (mut text, mut undo) = ("a", UndoStack::default());
/// undo.done(std::mem::replace(&mut text, "b"), None, 0);
/// let Some(before) = undo.next(Direction::Back).copied() else { return };
/// undo.went(Direction::Back, std::mem::replace(&mut text, before));
/// assert_eq!(text, "a");
/// assert_eq!(undo.next(Direction::Again), Some(&"b"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStack<C> {
    past: Vec<UndoStep<C>>,
    future: Vec<UndoStep<C>>,
    /// When a key was last pressed in the field of the last step; nothing once that step is over.
    typed_ms: Option<u64>,
    /// What was done of a step that consists of several changes, while it is being made.
    group: Option<Vec<C>>,
}

impl<C> Default for UndoStack<C> {
    fn default() -> Self {
        UndoStack::of(Vec::new(), Vec::new())
    }
}

impl<C> UndoStack<C> {
    /// From both stacks, oldest step first.
    pub fn of(past: Vec<UndoStep<C>>, future: Vec<UndoStep<C>>) -> Self {
        UndoStack { past, future, typed_ms: None, group: None }
    }

    /// What can be taken back, oldest step first.
    pub fn past(&self) -> &[UndoStep<C>] {
        &self.past
    }

    /// What can be made again, oldest step first.
    pub fn future(&self) -> &[UndoStep<C>] {
        &self.future
    }

    /// Something was done at this moment, perhaps by typing into a field; `inverse` takes it back.
    pub fn done(&mut self, inverse: C, field: Option<&str>, at_ms: u64) {
        self.future.clear();
        if let Some(group) = &mut self.group {
            return group.push(inverse);
        }
        if !self.goes_on(field, at_ms) {
            self.push(inverse, field);
        }
        self.typed_ms = field.map(|_| at_ms);
    }

    /// Whether typing into this field goes on with the last step, whose inverse then leads far enough back.
    fn goes_on(&self, field: Option<&str>, at_ms: u64) -> bool {
        let is_soon = self.typed_ms.is_some_and(|typed| typed.abs_diff(at_ms) < ONE_STEP_MS);
        let last = self.past.last().and_then(|last| last.field.as_deref());
        is_soon && field.is_some() && last == field
    }

    fn push(&mut self, change: C, field: Option<&str>) {
        self.past.push(UndoStep { change, field: field.map(str::to_string) });
        let too_many = self.past.len().saturating_sub(MOST_STEPS);
        self.past.drain(..too_many);
    }

    /// Ends the last step: what is typed next is a step of its own.
    pub fn end_typing(&mut self) {
        self.typed_ms = None;
    }

    /// What is done from here on is one step, until [`UndoStack::end_group`].
    pub fn begin_group(&mut self) {
        self.end_typing();
        self.group.get_or_insert_default();
    }

    /// The step is whole; `all` makes one change of several. False when nothing was done.
    pub fn end_group(&mut self, all: impl FnOnce(Vec<C>) -> C) -> bool {
        let group = self.group.take().unwrap_or_default();
        let has_some = !group.is_empty();
        if has_some {
            self.push(all(group.into_iter().rev().collect()), None);
        }
        has_some
    }

    /// Forgets all steps: what was done has another way back.
    pub fn clear(&mut self) {
        *self = UndoStack::default();
    }

    /// What leads there; nothing where there is no step.
    pub fn next(&self, direction: Direction) -> Option<&C> {
        let steps = match direction {
            Direction::Back => &self.past,
            Direction::Again => &self.future,
        };
        steps.last().map(|step| &step.change)
    }

    /// The step there was made; `inverse` leads back.
    pub fn went(&mut self, direction: Direction, inverse: C) {
        self.end_typing();
        match direction {
            Direction::Back => {
                self.past.pop();
                self.future.push(UndoStep { change: inverse, field: None });
            }
            Direction::Again => {
                self.future.pop();
                self.push(inverse, None);
            }
        }
    }
}
