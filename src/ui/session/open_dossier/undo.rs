//! Changes of an open dossier, each with its way back.

use leptos::prelude::*;

use super::OpenDossier;
use crate::browser::platform::clock;
use crate::domain::dossier::{Change, Dossier};
use crate::domain::problem::{Code, Problem};
use crate::i18n::words::{Word, draft as words};
use crate::keeping::{Direction, Steps};
use crate::ui::session::Notice;

impl OpenDossier {
    /// Makes a change that is a step of undo by itself.
    pub fn change(self, change: Change) {
        self.make(change, None);
    }

    /// Makes a change by typing: key presses in one field are one step of undo.
    pub fn type_into(self, field: &str, change: Change) {
        self.make(change, Some(field));
    }

    fn make(self, change: Change, field: Option<&str>) {
        let is_move = change.moves();
        self.attempt(None, change, |steps, inverse| match is_move {
            // A move to another stage has its own way back, with a place in the history.
            true => steps.clear(),
            false => steps.done(inverse, field, clock::millis() as u64),
        });
    }

    /// Makes whatever changes `act` makes one step of undo.
    pub fn as_one_step(self, act: impl FnOnce()) {
        self.steps.update_untracked(Steps::begin_group);
        act();
        let is_step = self.steps.try_update(|steps| steps.end_group(Change::All));
        // What was saved meanwhile went without the step.
        if let (Some(true), Some(holder)) = (is_step, self.holder()) {
            holder.save_soon();
        }
    }

    /// Ends a step of undo: what is typed into the next field is a step of its own.
    pub(super) fn end_typing(self) {
        self.steps.update_untracked(Steps::end_typing);
    }

    /// Whether there is something to take back.
    pub fn can_undo(self) -> bool {
        self.can_go(Direction::Back)
    }

    /// Whether there is something to make again.
    pub fn can_redo(self) -> bool {
        self.can_go(Direction::Again)
    }

    fn can_go(self, direction: Direction) -> bool {
        self.steps.with(|steps| steps.next(direction).is_some()) && self.may_write()
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(Direction::Back, words::UNDONE);
    }

    /// Makes the last step taken back again.
    pub fn redo(self) {
        self.step(Direction::Again, words::REDONE);
    }

    fn step(self, direction: Direction, said: Word) {
        if !untrack(|| self.can_go(direction)) {
            return;
        }
        let change = self.steps.with_untracked(|steps| steps.next(direction).cloned());
        let Some(change) = change else { return };
        let what = self.name_of(&change);
        if self.attempt(Some(direction), change, |steps, inverse| steps.went(direction, inverse)) {
            let text = said.with(self.session.lang_now(), &[("what", &what)]);
            self.session.tell(Notice::said(text));
        }
    }

    /// Makes a change and notes its inverse. False, and told, when it is refused; then nothing has
    /// changed.
    fn attempt(
        self,
        step: Option<Direction>,
        change: Change,
        note: impl FnOnce(&mut Steps, Change),
    ) -> bool {
        let Some(holder) = self.holder() else { return false };
        match self.apply(change) {
            Ok((inverse, before)) => {
                self.steps.update(|steps| note(steps, inverse));
                holder.made(step, before);
                holder.save_soon();
                true
            }
            Err(problem) => {
                let text = self.session.say(holder.refused());
                self.session.tell(Notice::failed(text, vec![problem]));
                false
            }
        }
    }

    /// Applies a change; gives back its inverse and the dossier as it stood.
    fn apply(self, change: Change) -> Result<(Change, Dossier), Problem> {
        if !self.may_write_now() {
            return Err(Problem::new(Code::HeldElsewhere));
        }
        // Tried on the side, so that a refusal does not run every reader.
        let mut attempt = self.dossier.get_untracked();
        let inverse = attempt.apply(change, &self.set(), &self.actor())?;
        let before = self.dossier.try_update(|now| std::mem::replace(now, attempt));
        Ok((inverse, before.unwrap_or_default()))
    }

    fn name_of(self, change: &Change) -> String {
        let lang = self.session.lang_now();
        let set = self.set();
        let code = change.leaf().and_then(|leaf| set.find(leaf)).map(|i| set.nodes[i].code.clone());
        match code {
            Some(code) => words::CRITERION.with(lang, &[("code", &code)]),
            None => words::A_CHANGE.to(lang).to_string(),
        }
    }
}
