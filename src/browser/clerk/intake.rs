//! Takes files in: reads a few ahead, gives each to the desk, and keeps them in batches.

use std::collections::HashSet;

use js_sys::Uint8Array;

use super::ahead::{Ahead, Paper, Summed};
use super::pending::Pending;
use super::{Clerk, Outcome};
use crate::browser::clock;
use crate::browser::handed::Handed;
use crate::browser::vault::{self, Work};
use crate::browser::watch::Watch;
use crate::domain::problem::Problem;
use crate::domain::review::exchange::ExplanationsFile;
use crate::formats::{read_dossier, write_draft};
use crate::jobs::{JobReply, Progress, Taken};

/// The bytes of a refused file are kept up to this size, to be examined anew with another campaign.
const MOST_REFUSED: u32 = 256 * 1024;

impl Clerk {
    /// Takes files in. What was kept before a cancel or a fault of the vault stays; after a fault
    /// the desk shows what is kept, and nothing else.
    pub(super) async fn receive(&self, files: Handed, watch: &Watch) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let mut pending = Pending::default();
        let outcome = self.take_all(&id, files, &mut pending, watch).await;
        if outcome.is_err() {
            // Nothing is being written any more when the desk is read anew; the first fault is told.
            let _ = self.written(&mut pending).await;
            self.state.borrow_mut().is_stale = true;
            // What cannot be read now is read by the next job.
            let _ = self.freshen(watch).await;
        }
        outcome
    }

    async fn take_all(
        &self,
        id: &str,
        files: Handed,
        pending: &mut Pending,
        watch: &Watch,
    ) -> Outcome {
        let mut progress = Progress { total: files.total(), ..Progress::default() };
        let worked_on: HashSet<String> = vault::work_keys(id).await?.into_iter().collect();
        let mut ahead = Ahead::new(files);
        while let Some(summed) = ahead.next().await {
            if watch.is_cancelled() {
                break;
            }
            let taken = self.take_one(id, summed, pending).await?;
            if taken.keep && worked_on.contains(&taken.key) {
                self.take_up_work(id, &taken.key).await?;
            }
            progress.done += 1;
            progress.refused += usize::from(taken.is_refused);
            if pending.is_full() {
                self.begin_writing(id, pending).await?;
            }
            watch.tell(progress);
            watch.breathe().await;
        }
        self.settle(id, pending).await?;
        let state = self.state.borrow();
        Ok(match (progress.done < progress.total, state.opened()) {
            (true, JobReply::Opened(overview)) => JobReply::Cancelled(overview),
            (_, opened) => opened,
        })
    }

    async fn take_one(
        &self,
        id: &str,
        Summed { name, size, paper }: Summed,
        pending: &mut Pending,
    ) -> Result<Taken, Problem> {
        let (mut taken, bytes) = {
            let mut state = self.state.borrow_mut();
            match paper {
                Ok(Paper { bytes, key }) => {
                    (state.desk.take_summed(&name, &bytes.to_vec(), key), Some(bytes))
                }
                Err(problem) => (state.place_unread(&name, size, problem), None),
            }
        };
        if let Some((file, dossier)) = taken.explanations.take() {
            // The dossier may have come just before.
            self.flush(id, pending).await?;
            self.explain(id, &taken.key, &file, &dossier).await?;
        }
        if taken.keep {
            let is_worth = |bytes: &Uint8Array| !taken.is_refused || bytes.length() <= MOST_REFUSED;
            pending.add(taken.key.clone(), bytes.filter(is_worth));
        }
        Ok(taken)
    }

    /// A file that was removed and is received again has its verdicts at once.
    async fn take_up_work(&self, id: &str, key: &str) -> Result<(), Problem> {
        let work = vault::work(id, key).await?;
        let dossier = work.and_then(|work| read_dossier(work.text.as_bytes()).value);
        let mut state = self.state.borrow_mut();
        match dossier {
            Some(dossier) => drop(state.desk.update(key, &dossier)),
            None => state.damaged += 1,
        }
        Ok(())
    }

    /// Brings explanations into the dossier that they belong to. What the desk refuses stands with
    /// the file in the inbox.
    async fn explain(
        &self,
        id: &str,
        key: &str,
        file: &ExplanationsFile,
        of: &str,
    ) -> Result<(), Problem> {
        let (stored, counter) = self.stored(id, of).await?;
        let Some(mut dossier) = self.state.borrow().desk.dossier(&stored) else { return Ok(()) };
        let explained =
            self.state.borrow_mut().desk.explain(key, file, &mut dossier, &clock::now());
        if explained.is_err() {
            return Ok(());
        }
        let work = Work { key: of.into(), text: write_draft(&dossier), counter };
        let record = vault::keep_works(id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.update(of, &dossier);
        Ok(())
    }
}
