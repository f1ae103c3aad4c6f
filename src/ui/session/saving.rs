//! Saving by itself: soon after a change, into both stores, and honest about each.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;

use super::mirror_fault::problem_of;
use super::progress::progress;
use super::save_clock::SaveClock;
use super::stores::{self, mirror_problem};
use super::{Draft, KeptIn, SaveStatus};
use crate::browser::platform::clock;
use crate::browser::platform::freeze::{self, LastGood};
use crate::domain::problem::{Code, Problem};
use crate::keeping::{Cause, Header, Kept, MirrorFault, Saved, Saving, Steps};

/// A second store that takes longer than this to confirm a save has not confirmed it.
const CONFIRM: Duration = Duration::from_secs(5);

impl Draft {
    /// Puts a save on the clock: soon after the last change, and not much later than the first.
    pub(super) fn changed(self) {
        self.status.set(SaveStatus::Pending);
        self.save_clock.update_value(|clock| clock.changed(move || self.save_now()));
    }

    /// Whether something was changed that is not saved yet.
    pub(super) fn is_unsaved(self) -> bool {
        self.save_clock.try_with_value(SaveClock::is_unsaved) == Some(true)
    }

    /// Saves what is not saved yet, at once.
    pub fn save_now(self) {
        if self.is_unsaved() {
            self.save(None);
        }
    }

    /// Saves the state of now once more, after a store refused it.
    pub fn save_again(self) {
        self.save(None);
    }

    /// Saves whatever the state is; `deleted_at` puts it into the trash.
    pub(super) fn save(self, deleted_at: Option<String>) {
        if !self.may_write_now() {
            return;
        }
        let at = clock::now();
        let saving = Saving {
            after: self.counter.get_value(),
            line: self.line.get_value(),
            writer: self.session.tab.get_value(),
            at: at.clone(),
            copied: self.copied.get_untracked(),
            keys: self.keys.get_value(),
            deleted_at,
            progress: progress(&self.set(), &self.sheet.get_untracked()),
        };
        match self.with_now(|dossier| stores::drafts().save(dossier, saving)) {
            Ok(saved) => self.taken(saved, at),
            Err(problem) if problem.code == Code::NewerElsewhere => self.displaced(),
            Err(problem) => self.status.set(SaveStatus::Failed(problem)),
        }
    }

    /// At least one store has it, or will say whether it has.
    fn taken(self, saved: Saved, at: String) {
        let had_fault = self.taken.with_value(|(_, fault)| fault.is_some());
        let was_cleared = saved.was_cleared && !had_fault && saved.shelf_fault.is_none();
        self.counter.set_value(saved.counter);
        self.line.set_value(saved.line);
        self.save_clock.update_value(SaveClock::kept);
        freeze::remember(LastGood { id: self.id(), text: saved.text });
        self.keep_steps();
        if saved.is_mirrored {
            self.await_mirror(saved.counter);
        } else {
            let problem = mirror_problem().unwrap_or_else(|| Problem::new(Code::MirrorMissing));
            self.status.set(SaveStatus::Saved(at.clone(), KeptIn::Local(problem)));
        }
        self.taken.set_value((at, saved.shelf_fault));
        self.session.saved(was_cleared);
        self.keep_state_if_due();
    }

    fn await_mirror(self, counter: u64) {
        self.status.set(SaveStatus::Pending);
        self.session.pump();
        let late = move || {
            let is_waiting = self.counter.try_get_value() == Some(counter)
                && self.status.try_get_untracked() == Some(SaveStatus::Pending);
            if is_waiting {
                self.mirrored(counter, Err(MirrorFault::TimedOut));
            }
        };
        set_timeout(late, CONFIRM);
    }

    /// The second store has answered to the state with this counter.
    pub(super) fn mirrored(self, counter: u64, result: Result<(), MirrorFault>) {
        if self.giving_way.try_get_value().flatten() == Some(counter) {
            return self.gave_way(result);
        }
        let is_newest = self.counter.try_get_value() == Some(counter);
        if !is_newest || !self.may_write_now() {
            return;
        }
        if result == Err(MirrorFault::NewerElsewhere) {
            return self.displaced();
        }
        // Typed since: the next save will say.
        if self.is_unsaved() {
            return;
        }
        let (at, local_fault) = self.taken.get_value();
        self.status.set(match (local_fault, result) {
            (None, Ok(())) => SaveStatus::Saved(at, KeptIn::Both),
            (None, Err(fault)) => SaveStatus::Saved(at, KeptIn::Local(problem_of(fault))),
            (Some(problem), Ok(())) => SaveStatus::Saved(at, KeptIn::Mirror(problem)),
            (Some(problem), Err(_)) => SaveStatus::Failed(problem),
        });
    }

    /// The last state before the right goes on has its answer.
    fn gave_way(self, result: Result<(), MirrorFault>) {
        if result == Err(MirrorFault::NewerElsewhere) {
            self.keep_state(Cause::Beside);
        }
        self.let_go();
    }

    /// Another tab was faster: this one stops writing, and what only it has is kept beside.
    pub(super) fn displaced(self) {
        match stores::drafts().load(&self.id()).ok().and_then(|loaded| loaded.kept) {
            Some(kept) => self.keep_beside(&kept),
            None => self.keep_state(Cause::Beside),
        }
        self.status.set(SaveStatus::NewerElsewhere);
        self.release();
    }

    /// Before a newer state takes the place of this one: what that one did not grow from is kept
    /// beside it, whether it was saved or not.
    pub(super) fn keep_beside(self, newer: &Kept) {
        let header = Header {
            counter: self.counter.get_value(),
            line: self.line.get_value(),
            ..Header::default()
        };
        let own = Kept { header, dossier: self.with_now(Clone::clone) };
        let is_unsaved = self.is_unsaved() && own.dossier != newer.dossier;
        if is_unsaved || own.stands_beside(newer) {
            self.keep_state_of(Cause::Beside, own.dossier);
        }
        self.save_clock.update_value(SaveClock::kept);
    }

    /// Keeps both stacks of steps; without them the draft is as whole as before.
    fn keep_steps(self) {
        let keep = |steps: &Steps| self.with_now(|dossier| stores::steps().keep(dossier, steps));
        let _ = self.steps.with_untracked(keep);
    }

    /// The last file copy, if one was ever made: when, and whether the draft has changed since.
    pub fn last_copy(self) -> Option<(String, bool)> {
        let revision = self.with(|dossier| dossier.revision);
        self.copied.with(|copy| copy.as_ref().map(|it| (it.at.clone(), it.revision != revision)))
    }
}
