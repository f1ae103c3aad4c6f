//! Work of this window that stands beside something newer: another window was faster.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Saver, Work, Written};
use crate::browser::platform::clock;
use crate::domain::problem::Problem;
use crate::formats::{FileType, plain, read_campaign, read_dossier, write_campaign, write_dossier};
use crate::i18n::words::review as words;
use crate::jobs::{Job, JobReply};
use crate::ui::session::hand_over::{as_it_is, hand_over};
use crate::ui::session::review::{Exported, Review, Room, desk_id};

/// Work that stands beside what is kept.
#[derive(Clone, Debug)]
pub struct Beside {
    /// What it is.
    pub work: Work,
    /// As it stands.
    pub written: Written,
    /// Since when (RFC 3339, UTC).
    pub at: String,
}

impl Saver {
    /// Puts work beside what is kept.
    pub(super) fn put_beside(self, work: Work, written: Written) {
        self.beside.update(|all| all.push(Beside { work, written, at: clock::now() }));
    }

    /// Takes one away for good, and gives it back.
    pub fn take_beside(self, place: usize) -> Option<Beside> {
        self.beside.try_update(|all| (place < all.len()).then(|| all.remove(place))).flatten()
    }

    /// Puts back what was taken away.
    pub fn restore_beside(self, beside: Beside) {
        self.beside.update(|all| all.push(beside));
    }
}

impl Review {
    /// Keeps work that stands beside in place of what is kept; that then stands beside.
    pub fn exchange_beside(self, place: usize) {
        spawn_local(async move {
            let Some(beside) = self.saver.take_beside(place) else { return };
            let Beside { work, written, .. } = beside.clone();
            match self.exchange(work, written).await {
                Ok(()) => self.renew(),
                Err(problems) => {
                    self.saver.restore_beside(beside);
                    self.tell_failed(words::FAILED, problems);
                }
            }
        });
    }

    async fn exchange(self, work: Work, written: Written) -> Result<(), Vec<Problem>> {
        if self.saver.unsaved(&work).is_some() {
            self.saver.settle(&work).await?;
        }
        let (job, newer) = match &work {
            Work::Campaign(id) => {
                let JobReply::Opened(overview) = self.ask(Job::Open { id: id.clone() }).await?
                else {
                    return Err(Vec::new());
                };
                let (id, from) = (id.clone(), overview.campaign.clone());
                let job = Job::SaveCampaign { id, text: written.text, from };
                (job, overview.campaign)
            }
            Work::Dossier(id, key) => {
                let open = self.kept_dossier(key.clone()).await?;
                let (id, key, counter) = (id.clone(), key.clone(), open.counter);
                (Job::SaveDossier { id, key, text: written.text, counter }, open.text)
            }
        };
        self.ask(job).await?;
        self.saver.put_beside(work, Written::read(newer));
        self.refresh().await;
        Ok(())
    }

    /// Whether the campaign of some work is the one that is open.
    pub fn is_of_open(self, work: &Work) -> bool {
        let (Work::Campaign(id) | Work::Dossier(id, _)) = work;
        self.room.with(|room| matches!(room, Room::Ready(open) if desk_id(open) == *id))
    }

    /// Hands work that is not kept over as a file.
    ///
    /// # Errors
    /// Why it could not be made.
    pub async fn export_work(self, work: Work, written: Written) -> Result<Exported, Vec<Problem>> {
        let (start, text, short) = match &work {
            Work::Campaign(_) => {
                let campaign = read_campaign(written.text.as_bytes()).value;
                let short = campaign.map(|campaign| write_campaign(&campaign).short);
                ("dot-cham", written.text, short.unwrap_or_default())
            }
            Work::Dossier(..) => {
                let dossier = read_dossier(written.text.as_bytes());
                let dossier = dossier.value.ok_or(dossier.problems)?;
                let sealed = write_dossier(&dossier);
                ("tham-dinh-chua-luu", sealed.text, sealed.short)
            }
        };
        let file_type = FileType::Json;
        let name = format!("{start}_{}{}", plain(&written.name), file_type.ending());
        hand_over(&name, file_type, text.as_bytes(), as_it_is).await?;
        Ok(Exported { name, short, signer: None })
    }
}
