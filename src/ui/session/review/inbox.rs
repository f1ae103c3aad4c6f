//! The inbox's verbs: taking files and folders, choosing.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{DragEvent, File};

use super::Review;
use crate::browser::platform::files;
use crate::browser::platform::folders::Dropped;
use crate::browser::worker::client::Ticket;
use crate::domain::problem::Problem;
use crate::domain::review::Received;
use crate::formats::sha256_hex;
use crate::i18n::numbers::count;
use crate::i18n::words::{review as words, review_inbox};
use crate::jobs::{Filter, Job, JobReply, KeptDossier, ListPage, MissingUnit, Progress};
use crate::ui::session::Notice;

/// Files that are being received. `Copy`: a bundle of signals, made once.
#[derive(Clone, Copy)]
pub struct Running {
    /// How far it has come.
    pub taking: RwSignal<Taking>,
    ticket: StoredValue<Option<Ticket>, LocalStorage>,
    is_stopped: RwSignal<bool>,
}

/// How far receiving has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// Folders are being listed; so many files were found.
    Listing(usize),
    /// Files are being read and scored.
    Reading(Progress),
}

impl Running {
    pub(super) fn new() -> Self {
        Running {
            taking: RwSignal::new(Taking::Listing(0)),
            ticket: StoredValue::new_local(None),
            is_stopped: RwSignal::new(false),
        }
    }

    fn reset(self) {
        self.taking.set(Taking::Listing(0));
        self.ticket.set_value(None);
        self.is_stopped.set(false);
    }

    /// Stops it; what was read so far is kept.
    pub fn stop(self) {
        self.is_stopped.set(true);
        self.ticket.with_value(|ticket| {
            if let Some(ticket) = ticket {
                ticket.cancel();
            }
        });
    }
}

impl Review {
    /// Receives what was dropped, folders inside folders too.
    pub fn drop_files(self, event: &DragEvent) {
        event.prevent_default();
        let dropped = Dropped::of(event);
        let Some(running) = self.begin() else { return };
        spawn_local(async move {
            let count = |found| {
                running.taking.set(Taking::Listing(found));
                !running.is_stopped.get_untracked()
            };
            let files = dropped.files(count).await;
            self.receive(files, running).await;
        });
    }

    /// Receives files that were chosen.
    pub fn take_files(self, files: Vec<File>) {
        let Some(running) = self.begin() else { return };
        spawn_local(self.receive(files, running));
    }

    /// Only one lot at a time.
    fn begin(self) -> Option<Running> {
        if self.running.with_untracked(Option::is_some) {
            return None;
        }
        self.runner.reset();
        self.running.set(Some(self.runner));
        Some(self.runner)
    }

    async fn receive(self, files: Vec<File>, running: Running) {
        let total = files.len();
        if total == 0 || running.is_stopped.get_untracked() {
            self.running.set(None);
            let text = self.session.say(review_inbox::NOTHING_TO_READ);
            self.session.tell(Notice::said(text));
            return;
        }
        running.taking.set(Taking::Reading(Progress { total, ..Progress::default() }));
        let told = running.taking;
        let on_progress = move |progress| told.set(Taking::Reading(progress));
        let ticket = self.desk.run(Job::Receive, files, on_progress);
        running.ticket.set_value(Some(ticket));
        let before = self.overview.with_untracked(|it| it.tally.files);
        let reply = ticket.reply().await;
        self.running.set(None);
        self.received(reply, total, before);
    }

    fn received(self, reply: Result<JobReply, Problem>, total: usize, before: usize) {
        let said = |text: String| self.session.tell(Notice::said(text));
        match reply {
            Err(problem) => self.tell_failed(words::FAILED, vec![problem]),
            Ok(JobReply::Failed(problems)) => self.tell_failed(words::FAILED, problems),
            Ok(reply) => {
                match reply {
                    JobReply::Cancelled(_) => said(self.session.say(words::CANCELLED).into()),
                    JobReply::Opened(ref overview) => {
                        let lang = self.session.lang_now();
                        let new = overview.tally.files.saturating_sub(before);
                        let files = count(total, lang);
                        said(match total.saturating_sub(new) {
                            0 => review_inbox::RECEIVED_NOW.with(lang, &[("files", &files)]),
                            same => {
                                let facts = [("files", &*files), ("same", &*count(same, lang))];
                                review_inbox::RECEIVED_SOME.with(lang, &facts)
                            }
                        });
                    }
                    _ => {}
                }
                self.settle(reply);
            }
        }
    }

    /// Receives one file, such as explanations, and waits until it is in.
    ///
    /// # Errors
    /// What was found in it.
    pub async fn receive_one(self, file: File) -> Result<(), Vec<Problem>> {
        let bytes = files::read(&file).await.map_err(|problem| vec![problem])?;
        let ticket = self.desk.run(Job::Receive, vec![file], |_| {});
        match ticket.reply().await {
            Err(problem) => return Err(vec![problem]),
            Ok(JobReply::Failed(problems)) => return Err(problems),
            Ok(reply) => self.settle(reply),
        }
        // By its bytes: others of the same name may have fared otherwise.
        let own = self.rivals(sha256_hex(&bytes)).await?.into_iter().next();
        let problems = own.map(|file| file.problems).unwrap_or_default();
        match problems.iter().any(Problem::is_error) {
            true => Err(problems),
            false => Ok(()),
        }
    }

    /// Adds a criteria set that files need; those that were refused for want of it are read anew.
    pub fn add_set(self, files: Vec<File>) {
        spawn_local(async move {
            for file in files {
                match self.session.read_set(&file).await {
                    Ok(read) => {
                        let _ = self.session.keep_set(&read);
                        match self.ask(Job::AddSet { text: read.text.clone() }).await {
                            Ok(_) => {
                                let lang = self.session.lang_now();
                                let facts = [("title", lang.pick(&read.set.title))];
                                let text = review_inbox::SET_ADDED.with(lang, &facts);
                                self.session.tell(Notice::said(text));
                                self.refresh().await;
                            }
                            Err(problems) => self.tell_failed(words::FAILED, problems),
                        }
                    }
                    Err(problems) => self.tell_failed(words::FAILED, problems),
                }
            }
        });
    }

    /// A part of the inbox.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub async fn list(
        self,
        filter: Filter,
        from: usize,
        count: usize,
    ) -> Result<ListPage, Vec<Problem>> {
        match self.ask(Job::List { filter, from, count }).await? {
            JobReply::List(page) => Ok(page),
            _ => Ok(ListPage::default()),
        }
    }

    /// A file, then those that compete with it.
    ///
    /// # Errors
    /// Why they cannot be had.
    pub async fn rivals(self, key: String) -> Result<Vec<Received>, Vec<Problem>> {
        match self.ask(Job::Rivals { key }).await? {
            JobReply::Rivals(files) => Ok(files),
            _ => Ok(Vec::new()),
        }
    }

    /// Who has sent nothing usable.
    ///
    /// # Errors
    /// Why it cannot be said.
    pub async fn missing(self) -> Result<Vec<MissingUnit>, Vec<Problem>> {
        match self.ask(Job::Missing).await? {
            JobReply::Missing(units) => Ok(units),
            _ => Ok(Vec::new()),
        }
    }

    /// A dossier as the desk keeps it.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub async fn kept_dossier(self, key: String) -> Result<KeptDossier, Vec<Problem>> {
        match self.ask(Job::OpenDossier { key }).await? {
            JobReply::Dossier(open) => Ok(open),
            _ => Err(Vec::new()),
        }
    }

    /// Chooses a file among its rivals.
    pub fn choose(self, key: String) {
        self.do_job(Job::Choose { key }, None);
    }

    /// Puts explanations that were refused into their dossier, in the place of others.
    pub fn take_explanations(self, key: String) {
        let said = Notice::said(self.session.say(review_inbox::TAKEN_IN_ONE));
        self.do_job(Job::TakeExplanations { key }, Some(said));
    }

    /// Says that a file and its rivals are of different units.
    pub fn keep_apart(self, key: String) {
        self.do_job(Job::KeepApart { key }, None);
    }

    pub(super) fn do_job(self, job: Job, said: Option<Notice>) {
        spawn_local(async move {
            match self.ask(job).await {
                Ok(reply) => {
                    self.settle(reply);
                    if let Some(said) = said {
                        self.session.tell(said);
                    }
                }
                Err(problems) => self.tell_failed(words::FAILED, problems),
            }
        });
    }
}
