//! Takes files in: reads a few ahead, gives each to the desk, and keeps them in batches.

use std::collections::HashSet;

use js_sys::Uint8Array;

use super::ahead::{Ahead, HashedBytes, HashedFile};
use super::pending::Pending;
use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store::{self, Work};
use crate::browser::platform::clock;
use crate::browser::upload::queue::FileQueue;
use crate::browser::worker::job_context::JobContext;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::ExplanationsFile;
use crate::formats::{read_dossier, write_draft};
use crate::jobs::{JobReply, Progress, Taken};

/// The bytes of a refused file are kept up to this size, to be examined anew with another campaign.
const MOST_REFUSED: u32 = 256 * 1024;

impl JobService {
    /// Takes files in. What was kept before a cancel or a fault of the store stays; after a fault
    /// the desk shows what is kept, and nothing else.
    pub(super) async fn receive(&self, files: FileQueue, context: &JobContext) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let mut pending = Pending::default();
        let outcome = self.take_all(&id, files, &mut pending, context).await;
        if outcome.is_err() {
            // Nothing is being written any more when the desk is read anew; the first fault is told.
            let _ = self.written(&mut pending).await;
            self.state.borrow_mut().is_stale = true;
            // What cannot be read now is read by the next job.
            let _ = self.freshen(context).await;
        }
        outcome
    }

    async fn take_all(
        &self,
        id: &str,
        files: FileQueue,
        pending: &mut Pending,
        context: &JobContext,
    ) -> Outcome {
        let mut progress = Progress { total: files.total(), ..Progress::default() };
        let worked_on: HashSet<String> = review_store::work_keys(id).await?.into_iter().collect();
        let mut ahead = Ahead::new(files);
        while let Some(file) = ahead.next().await {
            if context.is_cancelled() {
                break;
            }
            let taken = self.take_one(id, file, pending).await?;
            if taken.keep && worked_on.contains(&taken.key) {
                self.take_up_work(id, &taken.key).await?;
            }
            progress.done += 1;
            progress.refused += usize::from(taken.is_refused);
            if pending.is_full() {
                self.begin_writing(id, pending).await?;
            }
            context.tell(progress);
            context.yield_if_due().await;
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
        HashedFile { name, size, content }: HashedFile,
        pending: &mut Pending,
    ) -> Result<Taken, Problem> {
        let (mut taken, bytes): (Taken, Option<Uint8Array>) = {
            let mut state = self.state.borrow_mut();
            match content {
                Ok(HashedBytes { bytes, known }) => {
                    (state.desk.take_known(&name, &bytes.to_vec(), known), Some(bytes))
                }
                Err(problem) => (state.place_unread(&name, size, problem), None),
            }
        };
        let explanations = taken.explanations.take();
        let explains = explanations.is_some();
        if let Some((file, dossier)) = explanations {
            // The dossier may have come just before.
            self.flush(id, pending).await?;
            self.explain(id, &taken.key, &file, &dossier).await?;
        }
        if taken.keep {
            // Explanations can be put in the place of others, however large they are.
            let is_worth = |bytes: &Uint8Array| {
                !taken.is_refused || explains || bytes.length() <= MOST_REFUSED
            };
            pending.add(taken.key.clone(), bytes.filter(is_worth));
        }
        if taken.is_again {
            self.renew_filed(id, &taken.key).await?;
        }
        Ok(taken)
    }

    /// Keeps what is said of a file now, where it was kept with something else.
    pub(super) async fn renew_filed(&self, id: &str, key: &str) -> Result<(), Problem> {
        let Some(spot) = self.state.borrow().spots.get(key).copied() else { return Ok(()) };
        let Some(mut batch) = review_store::batch(id, spot.batch).await? else { return Ok(()) };
        {
            let state = self.state.borrow();
            let item = state.desk.inbox().item(key);
            let Some((filed, item)) = batch.files.get_mut(spot.place).zip(item) else {
                return Ok(());
            };
            filed.received = item.clone();
        }
        Ok(review_store::renew(id, spot.batch, &batch).await?)
    }

    /// Puts explanations that were refused into their dossier after all, in the place of others.
    pub(super) async fn take_explanations(&self, key: &str) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let (stored, _) = self.stored(&id, key).await?;
        let (file, of) = self.state.borrow().desk.explanations(&stored)?;
        let (kept, counter) = self.stored(&id, &of).await?;
        let missing = || Problem::new(Code::NotKept).with("id", key);
        let mut dossier = self.state.borrow().desk.dossier(&kept).ok_or_else(missing)?;
        let before = self.state.borrow().desk.inbox().explanations_of(&dossier.id);
        let now = clock::now();
        let taken =
            self.state.borrow_mut().desk.replace_explanations(key, &file, &mut dossier, &now);
        taken?;
        let work = Work { key: of.clone(), text: write_draft(&dossier), counter };
        let record = review_store::keep_works(&id, &[work], &now).await?;
        {
            let mut state = self.state.borrow_mut();
            state.wrote(record);
            state.desk.update(&of, &dossier);
        }
        for key in before.iter().map(String::as_str).chain([key]) {
            self.renew_filed(&id, key).await?;
        }
        Ok(self.state.borrow().opened())
    }

    /// A file that was removed and is received again has its verdicts at once.
    async fn take_up_work(&self, id: &str, key: &str) -> Result<(), Problem> {
        let work = review_store::work(id, key).await?;
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
        let record = review_store::keep_works(id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.update(of, &dossier);
        Ok(())
    }
}
