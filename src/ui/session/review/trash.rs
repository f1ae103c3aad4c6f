//! Removing files and campaigns, and bringing them back: at once by undo, later from the list.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Review, Room};
use crate::domain::problem::Problem;
use crate::i18n::words::{review as words, review_inbox};
use crate::jobs::{CampaignLine, Job, JobReply, RemovedLine};
use crate::ui::session::Notice;

impl Review {
    /// What can be brought back: campaigns, and files of the open one, removed last first.
    ///
    /// # Errors
    /// Why it cannot be said.
    pub async fn removed(self) -> Result<Vec<RemovedLine>, Vec<Problem>> {
        match self.ask(Job::Removed).await? {
            JobReply::Removed(lines) => Ok(lines),
            _ => Ok(Vec::new()),
        }
    }

    /// Removes a file and offers the way back.
    pub fn remove(self, key: String, name: &str) {
        let said = review_inbox::REMOVED.with(self.session.lang_now(), &[("name", name)]);
        let line = RemovedLine {
            id: self.id_for_desk(),
            key: key.clone(),
            name: name.into(),
            ..RemovedLine::default()
        };
        self.do_job(Job::Remove { key }, Some(self.with_way_back(said, line)));
    }

    /// Removes a campaign with everything received for it, and offers the way back.
    pub fn remove_campaign(self, line: CampaignLine) {
        spawn_local(async move {
            if let Err(problems) = self.ask(Job::RemoveCampaign { id: line.id.clone() }).await {
                return self.tell_failed(words::FAILED, problems);
            }
            if self.room.with_untracked(|it| *it == Room::Ready(line.id.clone())) {
                self.room.set(Room::Nothing);
                self.take_campaign(None);
            }
            let name = self.name_of(&line.title);
            let said = words::REMOVED.with(self.session.lang_now(), &[("name", &name)]);
            let line = RemovedLine { id: line.id, name, ..RemovedLine::default() };
            self.session.tell(self.with_way_back(said, line));
            self.look_up();
        });
    }

    /// The name of a campaign, or the words for one without.
    pub fn name_of(self, title: &str) -> String {
        match title.trim() {
            "" => self.session.say(words::UNTITLED).into(),
            title => title.into(),
        }
    }

    fn with_way_back(self, said: String, line: RemovedLine) -> Notice {
        let undo = Arc::new(move || self.bring_back(line.clone()));
        Notice { undo: Some(undo), ..Notice::said(said) }
    }

    /// Brings something back, one at a time, and tells what came of it.
    pub fn bring_back(self, line: RemovedLine) {
        if self.is_bringing_back.get_untracked() {
            return;
        }
        self.is_bringing_back.set(true);
        spawn_local(async move {
            let job = Job::BringBack { id: line.id, key: line.key.clone() };
            let is_campaign = line.key.is_empty();
            let said = if is_campaign { words::RESTORED } else { review_inbox::RESTORED };
            match self.ask(job).await {
                Ok(reply) => {
                    let said = said.with(self.session.lang_now(), &[("name", &line.name)]);
                    self.session.tell(Notice::said(said));
                    self.settle(reply);
                }
                Err(problems) => {
                    self.tell_failed(words::FAILED, problems);
                    self.stir();
                }
            }
            self.is_bringing_back.set(false);
            if is_campaign {
                self.look_up();
            }
        });
    }
}
