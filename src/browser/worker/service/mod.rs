//! Does the jobs: feeds the superior's desk with files and keeps what it says in the review store.
//! The same code in the worker and, where there is none, in the page.

mod ahead;
mod appraisal;
mod desk_file;
pub mod host;
mod intake;
mod keys;
mod load;
mod pending;
mod state;
mod survey;
mod trash;
mod turn;
mod weigh;

use std::cell::RefCell;

use self::state::State;
use self::turn::Turn;
use super::job_context::JobContext;
use super::protocol::Outcome;
use crate::browser::indexed_db::review_store;
use crate::browser::upload::queue::FileQueue;
use crate::domain::problem::{Code, Problem};
use crate::jobs::{CampaignLine, Desk, Job, JobReply};

/// Does jobs. Those that change something wait for one another, except for what is saved, which must
/// not wait; of those that only look, lists are answered at once, with what is there.
pub struct JobService {
    state: RefCell<State>,
    turn: Turn,
    /// The built-in criteria sets, as texts.
    sets: Vec<String>,
}

impl JobService {
    /// A service with these built-in criteria sets at hand.
    pub fn new(sets: &[String]) -> Self {
        JobService { state: RefCell::default(), turn: Turn::default(), sets: sets.to_vec() }
    }

    /// Does a job.
    ///
    /// # Errors
    /// What kept it from being done; nothing was changed.
    pub async fn run(&self, job: Job, files: FileQueue, context: &JobContext) -> Outcome {
        let job = match job {
            Job::Campaigns => return self.campaigns(false).await,
            Job::EveryCampaign => return self.campaigns(true).await,
            Job::Removed => return self.removed().await,
            // What was typed is saved at once, however long files are being read or examined.
            Job::SaveCampaign { id, text, from } => {
                return self.save_campaign(&id, &text, &from).await;
            }
            Job::SaveDossier { id, key, text, counter } => {
                return self.save_dossier(&id, &key, text, counter).await;
            }
            // So is a file signed that waits to be handed out.
            Job::Sign { id, text } => return self.sign(&id, text).await,
            Job::HasKey { id } => return self.has_key(&id).await,
            Job::KeyFile { id, passphrase } => return self.key_file(&id, &passphrase).await,
            other => other,
        };
        if job.only_looks() {
            return self.look(&job, context).await;
        }
        let _turn = self.turn.take().await;
        if context.is_cancelled() {
            return Err(Problem::new(Code::JobCancelled));
        }
        if needs_the_open_one(&job) {
            self.freshen(context).await?;
        }
        match job {
            Job::Open { id } => self.open(&id, context).await,
            Job::MakeDesk { id } => self.make_desk(&id, context).await,
            Job::NoteDesk { id, copy } => self.note_desk(&id, copy).await,
            Job::ProveDesks { sums } => self.prove_desks(&sums).await,
            Job::Compare => self.compare(files, context).await,
            Job::Place { way } => self.place(files, way, context).await,
            Job::TakeEarlier { id } => self.take_earlier(&id).await,
            Job::MakeKey { id } => self.make_key(&id).await,
            Job::TakeKey { id, text, passphrase } => self.take_key(&id, &text, &passphrase).await,
            Job::RemoveCampaign { id } => self.remove_campaign(&id).await,
            Job::Remove { key } => self.remove(&key).await,
            Job::BringBack { id, key } => self.bring_back(&id, &key, context).await,
            Job::AddSet { text } => self.add_set(&text, context).await,
            Job::Receive => self.receive(files, context).await,
            Job::Choose { key } => self.choose(&key).await,
            Job::TakeExplanations { key } => self.take_explanations(&key).await,
            Job::KeepApart { key } => self.decide(&key, Desk::keep_apart).await,
            Job::OpenDossier { key } => self.open_dossier(&key).await,
            Job::SurveyChange { changes } => self.change_survey(&changes, context).await,
            Job::Weigh { text } => self.weigh(&text, context).await,
            other => self.answer(&other),
        }
    }

    /// A job that only looks. While another job is in work a list shows what is there so far; what
    /// may be handed out is never made of a part, and waits.
    async fn look(&self, job: &Job, context: &JobContext) -> Outcome {
        let has_desk = self.state.borrow().id.is_some();
        if job.must_be_whole() || !has_desk || self.turn.is_free() {
            let _turn = self.turn.take().await;
            if context.is_cancelled() {
                return Err(Problem::new(Code::JobCancelled));
            }
            self.freshen(context).await?;
            return self.answer(job);
        }
        self.answer(job)
    }

    fn answer(&self, job: &Job) -> Outcome {
        let answer = self.state.borrow_mut().desk.answer(job);
        answer.ok_or_else(|| Problem::new(Code::NothingOpen))
    }

    async fn campaigns(&self, with_trash: bool) -> Outcome {
        if self.turn.is_free() {
            let _turn = self.turn.take().await;
            // What cannot be erased now is erased another day; the list is there all the same.
            let _ = self.purge().await;
        }
        let kept = review_store::campaigns().await?;
        let mut lines = Vec::new();
        for record in kept.into_iter().filter(|it| with_trash || it.deleted_at.is_none()) {
            let worked = review_store::count_works(&record.id).await?;
            lines.push(CampaignLine {
                id: record.id,
                year: record.year,
                title: record.title,
                units: record.units,
                files: record.files,
                worked,
                revision: record.counter,
                copies: record.copies,
                deleted_at: record.deleted_at,
                beside: record.beside,
                replaced: record.replaced,
            });
        }
        Ok(JobReply::Campaigns(lines))
    }

    /// Chooses a file among its rivals. What was recorded for an earlier file of the same dossier
    /// goes along, and that is said.
    async fn choose(&self, key: &str) -> Outcome {
        let said = self.carry(key).await?;
        let outcome = self.decide(key, Desk::choose).await?;
        Ok(match (outcome, said) {
            (JobReply::Opened(mut overview), Some(said)) => {
                overview.problems.push(said);
                JobReply::Opened(overview)
            }
            (other, _) => other,
        })
    }

    /// Keeps a decision between rivals.
    async fn decide(&self, key: &str, decision: fn(&mut Desk, &str) -> bool) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let is_known = decision(&mut self.state.borrow_mut().desk, key);
        if !is_known {
            return Err(Problem::new(Code::NotKept).with("id", key));
        }
        let (chosen, apart) = self.state.borrow().desk.inbox().decisions();
        let record = review_store::change(&id, |record| {
            record.chosen = chosen;
            record.apart = apart;
        });
        let record = record.await;
        let mut state = self.state.borrow_mut();
        // What was decided here alone does not hold.
        state.is_stale |= record.is_err();
        state.wrote(record?);
        Ok(state.opened())
    }
}

/// Whether a job works on the open campaign as it stands now. The others open one themselves, and
/// can be done when another tab has removed the open one.
fn needs_the_open_one(job: &Job) -> bool {
    !matches!(
        job,
        Job::Open { .. }
            | Job::RemoveCampaign { .. }
            | Job::BringBack { .. }
            | Job::MakeDesk { .. }
            | Job::NoteDesk { .. }
            | Job::ProveDesks { .. }
            | Job::Compare
            | Job::Place { .. }
            | Job::TakeEarlier { .. }
            | Job::MakeKey { .. }
            | Job::TakeKey { .. }
    )
}
