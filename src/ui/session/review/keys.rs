//! The key of the open campaign: made, saved as a file, taken from one; and what it signs.

use leptos::prelude::*;
use web_sys::File;

use super::{Exported, Review};
use crate::browser::platform::{clock, files};
use crate::domain::problem::Problem;
use crate::formats::{FileName, seal_of};
use crate::i18n::words::review_key as words;
use crate::jobs::{Job, JobReply};
use crate::ui::session::Notice;
use crate::ui::session::hand_over::{as_it_is, hand_over};

impl Review {
    /// A file of the open campaign, signed where its key is here, with the fingerprint of the key.
    ///
    /// # Errors
    /// Why it could not be signed.
    pub(super) async fn signed(self, text: String) -> Result<(String, String), Vec<Problem>> {
        let job = Job::Sign { id: self.id_for_desk(), text };
        match self.ask(job).await? {
            JobReply::Signed { text, signer } => Ok((text, signer)),
            _ => Err(Vec::new()),
        }
    }

    /// Whether the secret key of the open campaign is on this computer.
    pub async fn has_key(self) -> bool {
        let reply = self.ask(Job::HasKey { id: self.id_for_desk() }).await;
        matches!(reply, Ok(JobReply::HasKey(true)))
    }

    /// Makes a new key for the open campaign, which then names the one before as replaced.
    ///
    /// # Errors
    /// Why none could be made.
    pub async fn make_key(self) -> Result<(), Vec<Problem>> {
        self.saver.settle_all().await?;
        self.ask(Job::MakeKey { id: self.id_for_desk() }).await?;
        self.refresh().await;
        self.renewed.update(|n| *n = n.wrapping_add(1));
        self.session.tell(Notice::said(self.session.say(words::MADE)));
        Ok(())
    }

    /// Hands the key of the open campaign over as a file that the passphrase closes.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn export_key(self, passphrase: String) -> Result<Exported, Vec<Problem>> {
        let job = Job::KeyFile { id: self.id_for_desk(), passphrase };
        let JobReply::File { file_type, bytes, .. } = self.ask(job).await? else {
            return Err(Vec::new());
        };
        let short = seal_of(&bytes).unwrap_or_default();
        let name = FileName::new("khoa").part(&untrack(|| self.title())).day(&clock::today());
        let name = name.seal(&short).end(file_type.ending());
        hand_over(&name, file_type, &bytes, as_it_is).await?;
        Ok(Exported { name, short, signer: None })
    }

    /// Takes the key of the open campaign from a key file.
    ///
    /// # Errors
    /// Why it is not taken; nothing was changed.
    pub async fn take_key(self, file: File, passphrase: String) -> Result<(), Vec<Problem>> {
        let bytes = files::read(&file).await.map_err(|problem| vec![problem])?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        self.ask(Job::TakeKey { id: self.id_for_desk(), text, passphrase }).await?;
        self.session.tell(Notice::said(self.session.say(words::TAKEN)));
        Ok(())
    }
}
