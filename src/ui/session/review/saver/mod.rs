//! Saving by itself, for all that a superior works on. It outlives the pages: what could not be kept
//! stays here, is tried again, and is told on every page until it is kept or in a file.

mod beside;
mod entry;

pub use beside::Beside;
pub use entry::{Base, Work, Write, Written};

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::entry::Entry;
use super::{Review, Room, SavedState};
use crate::browser::platform::clock;
use crate::domain::campaign::Campaign;
use crate::domain::problem::{Code, Problem};
use crate::formats::read_campaign;
use crate::i18n::words::review as words;
use crate::jobs::{Job, JobReply};
use crate::keeping::try_again_in_ms;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::save_clock::SaveClock;

/// What is saved by itself. `Copy`: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Saver {
    entries: StoredValue<Vec<Entry>, LocalStorage>,
    states: RwSignal<Vec<(Work, SavedState)>>,
    /// Work of this window beside something newer.
    pub beside: RwSignal<Vec<Beside>>,
    last_token: StoredValue<u64>,
    waiting: StoredValue<Vec<oneshot::Sender<()>>>,
}

/// A save that went well.
#[derive(Clone, Copy, Debug)]
struct Save {
    /// The counter of what is kept now.
    counter: u64,
    /// How many changes it holds.
    version: u64,
    /// When it began (milliseconds).
    started: u64,
}

impl Saver {
    pub(super) fn new() -> Self {
        Saver {
            entries: StoredValue::new_local(Vec::new()),
            states: RwSignal::new(Vec::new()),
            beside: RwSignal::new(Vec::new()),
            last_token: StoredValue::new(0),
            waiting: StoredValue::new(Vec::new()),
        }
    }

    /// Work that is not kept yet, with what it was made from: a page that opens it begins with that.
    pub fn unsaved(self, work: &Work) -> Option<(Written, Base)> {
        self.with_entry(work, |entry| {
            if !entry.clock.is_unsaved() {
                return None;
            }
            entry.write_down();
            Some((entry.latest.clone(), entry.base.clone()))
        })
        .flatten()
    }

    /// A page begins to show work; `write` writes down how it stands. Gives back what names the page
    /// in the other verbs.
    pub fn begin(self, work: Work, base: Base, write: Write) -> u64 {
        let token = self.last_token.get_value() + 1;
        self.last_token.set_value(token);
        let taken_up = self.with_entry(&work, |entry| {
            entry.token = token;
            if !entry.clock.is_unsaved() {
                entry.base = base.clone();
            }
            entry.write = Some(write.clone());
            entry.clock.is_unsaved()
        });
        if taken_up.is_none() {
            let entry = Entry {
                work: work.clone(),
                base,
                token,
                write: Some(write),
                latest: Written::default(),
                clock: SaveClock::default(),
                version: 0,
                failures: 0,
                is_saving: false,
            };
            self.entries.update_value(|all| all.push(entry));
        }
        if taken_up != Some(true) {
            self.set_state(&work, SavedState::Saved(None));
        }
        token
    }

    /// Whether work is saved.
    pub fn state(self, work: &Work) -> SavedState {
        self.states.with(|states| state_in(states, work))
    }

    fn state_now(self, work: &Work) -> SavedState {
        self.states.with_untracked(|states| state_in(states, work))
    }

    fn set_state(self, work: &Work, state: SavedState) {
        // Told once, however often saving is tried again.
        if self.state_now(work) == state && self.states.with_untracked(|all| knows(all, work)) {
            return;
        }
        self.states.update(|states| match states.iter_mut().find(|(it, _)| it == work) {
            Some((_, kept)) => *kept = state,
            None => states.push((work.clone(), state)),
        });
    }

    /// All that could not be kept, with the reasons.
    pub fn failed(self) -> Vec<(Work, Vec<Problem>)> {
        let failed = |(work, state): &(Work, SavedState)| match state {
            SavedState::Failed(problems) => Some((work.clone(), problems.clone())),
            _ => None,
        };
        let failed: Vec<_> = self.states.with(|states| states.iter().filter_map(failed).collect());
        // What stands beside is told there.
        let is_open = |work: &Work| self.with_entry(work, |entry| entry.clock.is_unsaved());
        failed.into_iter().filter(|(work, _)| is_open(work) == Some(true)).collect()
    }

    /// Whether anything is not kept.
    pub fn has_unsaved(self) -> bool {
        self.beside.with_untracked(|all| !all.is_empty())
            || self.entries.with_value(|all| all.iter().any(|entry| entry.clock.is_unsaved()))
    }

    /// Waits until nothing of some work is on its way.
    async fn until_idle(self, work: &Work) {
        while self.with_entry(work, |entry| entry.is_saving) == Some(true) {
            let (tell, told) = oneshot::channel();
            self.waiting.update_value(|all| all.push(tell));
            let _ = told.await;
        }
    }

    /// Whoever waits looks anew: an end that is let go tells so.
    fn wake(self) {
        drop(self.waiting.try_update_value(std::mem::take));
    }

    fn with_entry<T>(self, work: &Work, run: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        let run = |all: &mut Vec<Entry>| all.iter_mut().find(|entry| entry.work == *work).map(run);
        self.entries.try_update_value(run).flatten()
    }

    fn remove(self, work: &Work) {
        self.entries.update_value(|all| all.retain(|entry| entry.work != *work));
    }

    fn is_of(self, work: &Work, token: u64) -> bool {
        self.with_entry(work, |entry| entry.token == token) == Some(true)
    }

    /// The page has changed its work: a save is put on the clock.
    pub fn changed(self, work: &Work, token: u64) {
        if !self.is_of(work, token) {
            return;
        }
        let save = self.save_of(work);
        self.with_entry(work, |entry| {
            entry.version += 1;
            entry.clock.changed(save);
        });
        // A page that is told “not saved” is told so until that is no longer true.
        if !matches!(self.state_now(work), SavedState::Failed(_)) {
            self.set_state(work, SavedState::Pending);
        }
    }

    /// What the clock does when it is time.
    fn save_of(self, work: &Work) -> impl FnOnce() + use<> {
        let work = work.clone();
        move || self.save_now(&work)
    }

    /// The page is left: its work is written down and saved.
    pub fn leave(self, work: &Work, token: u64) {
        if !self.is_of(work, token) {
            return;
        }
        let is_kept = self.with_entry(work, |entry| {
            entry.write_down();
            entry.write = None;
            !entry.clock.is_unsaved()
        });
        match is_kept {
            Some(true) => self.remove(work),
            _ => self.save_now(work),
        }
    }

    /// Saves all that is not kept, at once.
    pub fn save_all(self) {
        let works = self.entries.with_value(|all| {
            let open = all.iter().filter(|entry| entry.clock.is_unsaved());
            open.map(|entry| entry.work.clone()).collect::<Vec<_>>()
        });
        works.iter().for_each(|work| self.save_now(work));
    }

    /// Saves what is not kept of some work, at once.
    pub fn save_now(self, work: &Work) {
        let begun = self.with_entry(work, |entry| {
            if !entry.clock.is_unsaved() {
                return None;
            }
            entry.write_down();
            if entry.is_saving {
                return None;
            }
            entry.is_saving = true;
            entry.clock.stop();
            Some((entry.latest.clone(), entry.base.clone(), entry.version))
        });
        let Some((written, base, version)) = begun.flatten() else { return };
        let (work, started) = (work.clone(), clock::millis() as u64);
        spawn_local(async move {
            let job = match (&work, base) {
                (Work::Dossier(id, key), Base::Counter(counter)) => {
                    let (id, key, text) = (id.clone(), key.clone(), written.text.clone());
                    Job::SaveDossier { id, key, text, counter }
                }
                (Work::Campaign(id), Base::Text(from)) => {
                    Job::SaveCampaign { id: id.clone(), text: written.text.clone(), from }
                }
                (Work::Campaign(_), Base::Counter(_)) | (Work::Dossier(..), Base::Text(_)) => {
                    return;
                }
            };
            let Some(review) = Review::here() else { return };
            match review.ask(job).await {
                Ok(JobReply::Saved { counter }) => {
                    self.kept(&work, written, Save { counter, version, started });
                }
                Ok(_) => self.not_kept(&work, Vec::new()),
                Err(problems) => self.not_kept(&work, problems),
            }
            self.wake();
        });
    }

    fn kept(self, work: &Work, written: Written, done: Save) {
        let Save { counter, version, started } = done;
        let save = self.save_of(work);
        let left = self.with_entry(work, |entry| {
            entry.is_saving = false;
            entry.failures = 0;
            entry.base = match work {
                Work::Dossier(..) => Base::Counter(counter),
                Work::Campaign(_) => Base::Text(written.text.clone()),
            };
            let is_latest = entry.version == version;
            match is_latest {
                true => entry.clock.kept(),
                // What was changed meanwhile was changed after this save began.
                false => entry.clock.changed_since(started, save),
            }
            (is_latest, entry.write.is_none())
        });
        match left {
            Some((false, _)) => self.set_state(work, SavedState::Pending),
            Some((true, is_left)) => {
                self.set_state(work, SavedState::Saved(Some(clock::now())));
                if is_left {
                    self.remove(work);
                }
            }
            None => {}
        }
        if let Some(review) = Review::here() {
            review.took(work, written, counter);
        }
    }

    fn not_kept(self, work: &Work, problems: Vec<Problem>) {
        if problems.iter().any(|problem| problem.code == Code::NewerElsewhere) {
            return self.displaced(work, problems);
        }
        let save = self.save_of(work);
        self.with_entry(work, |entry| {
            entry.is_saving = false;
            entry.failures += 1;
            entry.clock.save_in(try_again_in_ms(entry.failures), save);
        });
        self.set_state(work, SavedState::Failed(problems));
    }

    /// Another window was faster: what only this one has stands beside, and the page shows the newer.
    fn displaced(self, work: &Work, problems: Vec<Problem>) {
        let written = self.with_entry(work, |entry| {
            entry.write_down();
            entry.latest.clone()
        });
        self.remove(work);
        self.set_state(work, SavedState::Failed(problems));
        if let Some(written) = written {
            self.put_beside(work.clone(), written);
        }
        spawn_local(async move {
            if let Some(review) = Review::here() {
                review.refresh().await;
                review.renew();
            }
        });
    }

    /// Waits until everything is kept, of whatever work.
    ///
    /// # Errors
    /// Why something is not.
    pub async fn settle_all(self) -> Result<(), Vec<Problem>> {
        let works = self
            .entries
            .with_value(|all| all.iter().map(|entry| entry.work.clone()).collect::<Vec<_>>());
        for work in works {
            self.settle(&work).await?;
        }
        Ok(())
    }

    /// Waits until everything of some work is kept.
    ///
    /// # Errors
    /// Why it is not.
    pub async fn settle(self, work: &Work) -> Result<(), Vec<Problem>> {
        let mut is_tried = false;
        loop {
            self.until_idle(work).await;
            let is_open = self.with_entry(work, |entry| entry.clock.is_unsaved()) == Some(true);
            match self.state_now(work) {
                SavedState::Failed(problems) if is_tried || !is_open => return Err(problems),
                _ if !is_open => return Ok(()),
                _ => {
                    is_tried = true;
                    self.save_now(work);
                }
            }
        }
    }
}

fn knows(states: &[(Work, SavedState)], work: &Work) -> bool {
    states.iter().any(|(it, _)| it == work)
}

fn state_in(states: &[(Work, SavedState)], work: &Work) -> SavedState {
    let found = states.iter().find(|(it, _)| it == work);
    found.map_or(SavedState::Saved(None), |(_, state)| state.clone())
}

impl Review {
    /// Work is kept: the page takes that up.
    fn took(self, work: &Work, written: Written, counter: u64) {
        match (work, written.campaign) {
            (Work::Campaign(id), Some(campaign))
                if self.overview.with_untracked(|it| it.id == *id) =>
            {
                self.overview.update(|overview| {
                    overview.campaign = written.text;
                    overview.counter = overview.counter.max(counter);
                });
                self.take_campaign(Some(campaign));
            }
            _ => {}
        }
        // Its page may have been left: what is shown now is asked for anew.
        self.stir();
    }

    /// Lets the pages take up anew what they show: another window had something newer.
    fn renew(self) {
        self.renewed.update(|n| *n = n.wrapping_add(1));
        self.stir();
    }

    /// Changes a campaign whose page was left since, and shows it there.
    pub(super) fn alter_left(self, id: String, alter: impl FnOnce(&mut Campaign) + 'static) {
        spawn_local(async move {
            if let Err(problems) = self.altered(&id, alter).await {
                self.tell_failed(words::FAILED, problems);
            }
        });
    }

    async fn altered(
        self,
        id: &str,
        alter: impl FnOnce(&mut Campaign),
    ) -> Result<(), Vec<Problem>> {
        let work = Work::Campaign(id.into());
        if self.saver.unsaved(&work).is_some() {
            self.saver.settle(&work).await?;
        }
        let reply = self.ask(Job::Open { id: id.into() }).await?;
        let JobReply::Opened(overview) = &reply else { return Err(Vec::new()) };
        let (from, read) = (overview.campaign.clone(), read_campaign(overview.campaign.as_bytes()));
        let mut campaign = read.value.ok_or(read.problems)?;
        self.settle(reply);
        self.room.set(Room::Ready(id.into()));
        alter(&mut campaign);
        let written = Written::of(&campaign);
        let text = written.text.clone();
        match self.ask(Job::SaveCampaign { id: id.into(), text, from }).await {
            Ok(JobReply::Saved { counter }) => self.took(&work, written, counter),
            Ok(_) => return Err(Vec::new()),
            Err(problems) => {
                self.saver.put_beside(work, written);
                return Err(problems);
            }
        }
        self.renew();
        self.session().go(&Route::Review(ReviewStep::SetUp(id.into())));
        Ok(())
    }
}
