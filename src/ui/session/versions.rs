//! The open draft by another version of its set: looked at first, carried on a word, taken back on
//! another. The dossier is put on the shelf and opened anew, as every page is made for one set.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::progress::progress;
use super::sets::set_of;
use super::{Draft, Notice, Session, ShelfEntry, stores};
use crate::browser::platform::clock;
use crate::domain::dossier::{Carried, Change, Dossier, Part};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{View, score};
use crate::domain::set::CriteriaSet;
use crate::domain::versions::{Carrying, carry, is_other_version};
use crate::formats::{ReadSet, read_set_with_text};
use crate::i18n::words::{draft as draft_words, versions as words};
use crate::keeping::{Cause, Saving};
use crate::report::figure;
use crate::ui::routes::{Route, Step};

/// Another version of a draft's set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherVersion {
    /// The set.
    pub read: ReadSet,
    /// Whether a dossier need not carry it.
    is_built_in: bool,
}

impl Session {
    /// The drafts here that answer another version of this set, each with its name.
    pub fn drafts_of_other_versions(self, set: &CriteriaSet) -> Vec<(String, String)> {
        let of_it = |entry: &ShelfEntry| is_other_version(&entry.dossier.set, set);
        let entries = self.shelf(false).into_iter().filter(of_it);
        entries.map(|entry| (entry.dossier.id.clone(), self.name_of(&entry.dossier))).collect()
    }

    /// What the open campaign brings, then what is kept here, then the samples.
    async fn versions_of(self, id: &str) -> Vec<OtherVersion> {
        let campaign = self.campaign.get_untracked();
        let copies = campaign.iter().flat_map(|campaign| &campaign.sets);
        let copies = copies.filter(|copy| copy.set.id == id);
        let brought =
            copies.filter_map(|copy| read_set_with_text(copy.text.as_bytes()).sound().ok());
        let mut found: Vec<OtherVersion> =
            brought.map(|read| OtherVersion { read, is_built_in: false }).collect();
        for chosen in self.sets().into_iter().filter(|set| set.id_and_version().0 == id) {
            if let Ok(read) = chosen.read().await {
                found.push(OtherVersion { read, is_built_in: chosen.is_built_in() });
            }
        }
        // A sample need not be carried, wherever else it stands too.
        found.sort_by_key(|version| !version.is_built_in);
        let mut seen = Vec::new();
        found.retain(|version| {
            let sum = version.read.set.checksum.clone();
            let is_new = !seen.contains(&sum);
            seen.push(sum);
            is_new
        });
        found.sort_by(|a, b| b.read.set.version.cmp(&a.read.set.version));
        found
    }
}

impl Draft {
    /// The other versions of its set that are at hand, the latest first.
    pub async fn other_versions(self) -> Vec<OtherVersion> {
        let set = self.set();
        let mut found = self.session.versions_of(&set.id).await;
        found.retain(|version| version.read.set.checksum != set.checksum);
        found
    }

    /// Keeps a set that a file brought, where it is a version of the draft's own.
    ///
    /// # Errors
    /// That it is a version of another, or what storage says.
    pub fn take_version(self, read: &ReadSet) -> Result<(), Vec<Problem>> {
        let own = self.set();
        if read.set.id == own.id {
            return self.session.keep_set(read).map_err(|problem| vec![problem]);
        }
        let problem = Problem::new(Code::VersionOfOther).with("found", read.set.full_name());
        Err(vec![problem.with("expected", own.full_name())])
    }

    /// What carrying it to another version would come to.
    pub fn look_at(self, other: &OtherVersion) -> Carrying {
        let own_set = (!other.is_built_in).then(|| other.read.text.clone());
        self.with_now(|dossier| carry(dossier, &self.set(), &other.read.set, own_set))
    }

    /// Carries it to another version. The state before is kept, and one word takes it back.
    ///
    /// # Errors
    /// That it is locked, that another window writes it, or what storage says; nothing has changed.
    pub fn carry_to(self, other: &OtherVersion) -> Result<(), Problem> {
        let before = self.set();
        let mut version = self.look_at(other).version;
        if let Some(carried) = &mut version.carried {
            tell_left(carried, &before, self.lang_now());
        }
        let (session, id) = (self.session, self.id());
        let revision = self.with_now(|dossier| dossier.revision) + 1;
        let inverse = self.put(&other.read.set, Change::Version(Box::new(version)))?;
        let tasks = Route::Draft(id.clone(), Step::Tasks);
        let undo = Arc::new(move || {
            let (before, inverse) = (before.clone(), inverse.clone());
            session.take_version_back(&id, revision, &before, inverse);
        });
        let facts = [("set", &*other.read.set.full_name())];
        let text = words::CARRIED.with(session.lang_now(), &facts);
        session.tell(Notice { undo: Some(undo), ..Notice::said(text) });
        session.go(&tasks);
        Ok(())
    }

    /// Brings back an earlier state that answers another version of the set, whole.
    pub(super) fn restore_version(self, state: Dossier) {
        spawn_local(async move {
            let restored = match set_of(&state).await {
                Ok(read) => {
                    let changes = self.toward_version(&state, &read.set);
                    self.put(&read.set, changes).map(|_| ()).map_err(|problem| vec![problem])
                }
                Err(problems) => Err(problems),
            };
            self.tell(match restored {
                Ok(()) => Notice::said(self.session.say(words::RESTORED)),
                Err(problems) => Notice::failed(self.session.say(draft_words::NOT_SAVED), problems),
            });
        });
    }

    /// What goes by the set first, then all the rest.
    fn toward_version(self, state: &Dossier, set: &CriteriaSet) -> Change {
        let mut then = self.with_now(Clone::clone);
        then.put_version(state.versioned());
        let leaves: Vec<String> = set.leaves().map(|leaf| set.nodes[leaf].id.clone()).collect();
        let mut changes = vec![Change::Version(Box::new(state.versioned()))];
        changes.extend(then.toward(state, Part::Whole(&leaves)));
        Change::All(changes)
    }

    /// Keeps the state before, puts what the change makes by that set onto the shelf, and opens it.
    fn put(self, set: &CriteriaSet, change: Change) -> Result<Change, Problem> {
        if !self.may_write_now() {
            return Err(Problem::new(Code::HeldElsewhere));
        }
        self.save_now();
        let mut dossier = self.with_now(Clone::clone);
        let inverse = dossier.apply(change, &self.set(), &self.actor())?;
        self.keep_state(Cause::Version);
        let saving = Saving {
            after: self.counter.get_value(),
            line: self.line.get_value(),
            writer: self.session.tab.get_value(),
            at: clock::now(),
            copied: self.copied.get_untracked(),
            deleted_at: None,
            progress: progress(set, &score(set, &dossier, View::SelfScored)),
            keys: self.keys.get_value(),
        };
        stores::drafts().save(&dossier, saving)?;
        self.session.pump();
        self.session.open(&dossier.id);
        Ok(inverse)
    }

    /// Says that someone has looked at these lines, by leaf id.
    pub fn note_seen(self, leaves: &[String]) {
        self.change_carried(|carried| carried.unseen.retain(|leaf, _| !leaves.contains(leaf)));
    }

    /// Puts what was left of a line away.
    pub fn drop_left(self, leaf: &str) {
        self.change_carried(|carried| drop(carried.left.remove(leaf)));
    }

    fn change_carried(self, alter: impl FnOnce(&mut Carried)) {
        let Some(mut carried) = self.with_now(|dossier| dossier.carried.clone()) else { return };
        alter(&mut carried);
        self.change(Change::Carried(Some(Box::new(carried))));
    }
}

impl Session {
    /// Takes a version back as long as nothing was done since; the state before is kept anyway.
    fn take_version_back(self, id: &str, revision: u64, before: &CriteriaSet, inverse: Change) {
        let mut taken = Err(Problem::new(Code::VersionLate));
        self.with_draft(|draft| {
            let is_it = draft.with_now(|it| it.id == id && it.revision == revision);
            if is_it {
                taken = draft.put(before, inverse);
            }
        });
        self.tell(match taken {
            Ok(_) => Notice::said(self.say(words::TAKEN_BACK)),
            Err(problem) => Notice::failed(self.say(words::NOT_TAKEN_BACK), vec![problem]),
        });
    }
}

/// Puts the answers that were left into words, while their set is at hand.
fn tell_left(carried: &mut Carried, before: &CriteriaSet, lang: crate::i18n::Lang) {
    for (id, left) in carried.left.iter_mut().filter(|(_, left)| left.said.is_empty()) {
        let criterion = before.leaf(id).map(|(_, criterion)| criterion);
        if let (Some(criterion), Some(answer)) = (criterion, &left.entry.answer) {
            left.said = figure(criterion, answer, lang);
        }
    }
}
