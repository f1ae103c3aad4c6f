//! Earlier states of a draft: taken in the course of work, thinned out, brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::mirror_fault::problem_of;
use super::progress::progress;
use super::{Draft, Notice};
use crate::browser::indexed_db::mirror;
use crate::browser::platform::clock;
use crate::domain::dossier::{Change, Dossier, Part};
use crate::domain::problem::Problem;
use crate::domain::score::{View, score};
use crate::i18n::words::history as words;
use crate::keeping::{
    About, Cause, Kept, Snapshot, areas_touched, is_due, kept_anew, leaves_of, thin,
};
use crate::ui::lazy::later_part;

impl Draft {
    /// Reads which states are kept.
    pub(super) fn read_states(self) {
        spawn_local(async move {
            let states = self.earlier_states().await.unwrap_or_default();
            let last = states.last().map(|state| state.dossier.clone());
            self.last_state.set_value(last);
            self.states.set_value(Some(states.into_iter().map(|it| it.about).collect()));
        });
    }

    /// The states that are kept, oldest first.
    ///
    /// # Errors
    /// Why the second store cannot be read.
    pub async fn earlier_states(self) -> Result<Vec<Snapshot>, Problem> {
        let texts = mirror::snapshots(&Snapshot::prefix(&self.id())).await.map_err(problem_of)?;
        if texts.is_empty() {
            return Ok(Vec::new());
        }
        let read = load_reading().await?;
        Ok(texts.values().filter_map(|text| read(text)).collect())
    }

    /// Keeps the state of now when enough work was done since the last one.
    pub(super) fn keep_state_if_due(self) {
        let revision = self.with_now(|dossier| dossier.revision);
        let is_due = self.states.with_value(|states| {
            let last = states.as_ref().map(|states| states.last());
            let minutes = |about: &About| clock::minutes_since(&about.at);
            last.is_some_and(|last| is_due(last, revision, last.and_then(minutes)))
        });
        if is_due {
            self.keep_state(Cause::Work);
        }
    }

    /// Keeps the state of now.
    pub(super) fn keep_state(self, cause: Cause) {
        self.keep_state_of(cause, self.dossier.get_untracked());
    }

    /// Keeps a state of this draft.
    pub(super) fn keep_state_of(self, cause: Cause, dossier: Dossier) {
        let states = self.states.get_value().unwrap_or_default();
        let about = self.about(cause, &dossier);
        let id = &dossier.id;
        let key = Snapshot::key(id, &about);
        let (same, states): (Vec<About>, Vec<About>) =
            states.into_iter().partition(|state| Snapshot::key(id, state) == key);
        let about = match same.first() {
            Some(stood) => kept_anew(stood, about),
            None => Some(about),
        };
        let Some(about) = about else { return };
        let all = [states, vec![about.clone()]].concat();
        let gone = thin(&all);
        let left = all.into_iter().filter(|about| !gone.contains(about)).collect();
        self.states.set_value(Some(left));
        self.last_state.set_value(Some(dossier.clone()));
        keep(Snapshot { about, dossier }, gone);
    }

    pub(super) fn about(self, cause: Cause, dossier: &Dossier) -> About {
        let set = self.set();
        let areas = self.last_state.with_value(|last| {
            let last = last.as_ref();
            last.map(|last| areas_touched(&set, last, dossier)).unwrap_or_default()
        });
        About {
            revision: dossier.revision,
            at: clock::now(),
            cause,
            areas,
            progress: progress(&set, &score(&set, dossier, View::SelfScored)),
            mark: mark(cause, dossier),
            name: String::new(),
        }
    }

    /// Brings an earlier state back, whole or one area of it. It is a change like any other: the
    /// state before it is kept, and it can be taken back.
    pub fn restore_state(self, state: &Dossier, area: Option<&str>) {
        if !self.may_write_now() {
            return;
        }
        if state.set.checksum != self.set().checksum {
            return match area {
                Some(_) => self.tell(Notice::said(self.session.say(words::OTHER_VERSION))),
                None => self.restore_version(state.clone()),
            };
        }
        let changes = self.changes_toward(state, area);
        if changes.is_empty() {
            return self.tell(Notice::said(self.session.say(words::SAME)));
        }
        self.keep_state(Cause::Restore);
        let revision = || self.with_now(|dossier| dossier.revision);
        let before = revision();
        self.change(Change::All(changes));
        if revision() != before {
            self.tell(Notice::said(self.session.say(words::RESTORED)));
        }
    }

    /// Whether bringing this state back, whole or one area of it, would change nothing now.
    pub fn is_like(self, state: &Dossier, area: Option<&str>) -> bool {
        state.set.checksum == self.set().checksum && self.changes_toward(state, area).is_empty()
    }

    /// The leaves that stand otherwise in this state than now, as places in the set's lines.
    pub fn leaves_unlike(self, state: &Dossier) -> Vec<usize> {
        let set = self.set();
        let differs = |place: &usize| {
            let leaf = [set.nodes[*place].id.clone()];
            self.with_now(|dossier| !dossier.toward(state, Part::Leaves(&leaf)).is_empty())
        };
        set.leaves().filter(differs).collect()
    }

    fn changes_toward(self, state: &Dossier, area: Option<&str>) -> Vec<Change> {
        let set = self.set();
        let leaves = match area {
            Some(area) => leaves_of(&set, area),
            None => set.leaves().map(|leaf| set.nodes[leaf].id.clone()).collect(),
        };
        let part = if area.is_some() { Part::Leaves(&leaves) } else { Part::Whole(&leaves) };
        self.with_now(|dossier| dossier.toward(state, part))
    }
}

later_part!(states, load_reading: fn(&str) -> Option<Snapshot> = Snapshot::read);

fn mark(cause: Cause, dossier: &Dossier) -> String {
    if cause == Cause::Beside { Snapshot::mark(dossier) } else { String::new() }
}

/// Keeps a state of a draft that is not open.
pub(super) fn keep_aside(kept: Kept, cause: Cause) {
    let about = About {
        revision: kept.dossier.revision,
        at: kept.header.saved_at,
        cause,
        progress: kept.header.progress,
        mark: mark(cause, &kept.dossier),
        ..About::default()
    };
    keep(Snapshot { about, dossier: kept.dossier }, Vec::new());
}

fn keep(state: Snapshot, gone: Vec<About>) {
    spawn_local(async move {
        let id = &state.dossier.id;
        let gone: Vec<String> = gone.iter().map(|it| Snapshot::key(id, it)).collect();
        let kept = (Snapshot::key(id, &state.about), state.write());
        // One earlier state more or less: the draft itself is kept in another way.
        let _ = mirror::keep_snapshot(Some(kept), &gone).await;
    });
}

/// Forgets every earlier state of a draft that is gone for good.
pub(super) fn forget(id: String) {
    spawn_local(async move {
        if let Ok(states) = mirror::snapshots(&Snapshot::prefix(&id)).await {
            let gone: Vec<String> = states.into_keys().collect();
            // What stays is only space.
            let _ = mirror::keep_snapshot(None, &gone).await;
        }
    });
}
