//! Opens a campaign: everything that the review store has of it goes back onto the desk.

use super::state::{Spot, State, stamp};
use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store::{self, Batch, CampaignRecord, Fault};
use crate::browser::worker::job_context::JobContext;
use crate::domain::campaign::Campaign;
use crate::domain::problem::{Code, Problem};
use crate::formats::{read_campaign, read_dossier, read_set_with_text};
use crate::jobs::{Desk, JobReply, Progress};

/// Why a campaign was not opened.
enum Refusal {
    /// It could not be read from the store.
    Kept(Problem),
    /// It is not sound.
    Unsound(Vec<Problem>),
}

impl<P: Into<Problem>> From<P> for Refusal {
    fn from(problem: P) -> Self {
        Refusal::Kept(problem.into())
    }
}

impl Refusal {
    fn outcome(self) -> Outcome {
        match self {
            Refusal::Kept(problem) => Err(problem),
            Refusal::Unsound(problems) => Ok(JobReply::Failed(problems)),
        }
    }
}

impl JobService {
    /// Opens a kept campaign; an empty id opens the desk without one.
    pub(super) async fn open(&self, id: &str, context: &JobContext) -> Outcome {
        match self.load(id, context).await {
            Ok(()) => Ok(self.state.borrow().opened()),
            Err(refusal) => refusal.outcome(),
        }
    }

    /// Reads everything anew when another tab has changed it, or when something here was not kept,
    /// and tells the page how the desk stands then.
    pub(super) async fn freshen(&self, context: &JobContext) -> Result<(), Problem> {
        let id = self.state.borrow().open_id()?;
        let (known, is_stale) = {
            let state = self.state.borrow();
            (state.record.counter, state.is_stale)
        };
        if !is_stale && review_store::counter(&id).await? == known {
            return Ok(());
        }
        self.load(&id, context).await.map_err(|refusal| match refusal {
            Refusal::Kept(problem) => problem,
            Refusal::Unsound(_) => Problem::new(Code::NotKept).with("id", &id),
        })?;
        context.tell_overview(self.state.borrow().overview());
        Ok(())
    }

    /// Keeps a campaign that was made from the text `from`. What was received for it is examined anew
    /// only where the change can make a difference, and not before somebody asks.
    pub(super) async fn save_campaign(&self, id: &str, text: &str, from: &str) -> Outcome {
        // One that is still being set up is kept too: its page says what is wrong with it.
        let read = read_campaign(text.as_bytes());
        let Some(campaign) = read.value else { return Ok(JobReply::Failed(read.problems)) };
        if let Err(problems) = self.desk_with(&[]).open(Some(campaign.clone())) {
            return Ok(JobReply::Failed(problems));
        }
        let kept = review_store::keep_campaign(id, text, from, |record| {
            describe(record, &campaign);
        });
        let record = kept.await?;
        let counter = record.counter;
        let mut state = self.state.borrow_mut();
        let is_current = state.id.as_deref() == Some(id)
            && !state.is_stale
            && record.counter == state.record.counter + 1
            && state.stamp
                == stamp(
                    Some(&campaign),
                    state.survey.as_deref().unwrap_or_default(),
                    &record.sets,
                );
        if is_current {
            state.text = text.into();
            state.wrote(record);
            state.desk.rename(campaign);
        }
        Ok(JobReply::Saved { counter })
    }

    /// Keeps a criteria set with the campaign and examines every file anew.
    pub(super) async fn add_set(&self, text: &str, context: &JobContext) -> Outcome {
        let read = match read_set_with_text(text.as_bytes()).sound() {
            Ok(read) => read,
            Err(problems) => return Ok(JobReply::Failed(problems)),
        };
        let id = self.state.borrow().open_id()?;
        review_store::change(&id, |record| {
            if !record.sets.contains(&read.text) {
                record.sets.push(read.text);
            }
        })
        .await?;
        match self.open(&id, context).await? {
            JobReply::Opened(_) => Ok(JobReply::Done),
            other => Ok(other),
        }
    }

    /// A desk with the built-in sets and these.
    pub(super) fn desk_with(&self, more: &[String]) -> Desk {
        let mut desk = Desk::default();
        for text in self.sets.iter().chain(more) {
            // Built-in sets are sound, and others were when they were kept.
            let _ = desk.add_set(text);
        }
        desk
    }

    /// Reads a campaign with all that belongs to it. It takes the place of what stood here only when
    /// it is whole: a fault on the way leaves everything as it was.
    async fn load(&self, id: &str, context: &JobContext) -> Result<(), Refusal> {
        let (record, text) = match review_store::campaign(id).await? {
            Some((record, text)) if record.deleted_at.is_none() => (record, text),
            None if id.is_empty() => Default::default(),
            _ => return Err(Problem::new(Code::NotKept).with("id", id).into()),
        };
        let campaign = match text.as_str() {
            "" => None,
            text => {
                let read = read_campaign(text.as_bytes());
                Some(read.value.ok_or(Refusal::Unsound(read.problems))?)
            }
        };
        let mut desk = self.desk_with(&record.sets);
        desk.open(campaign).map_err(Refusal::Unsound)?;
        desk.note_kept(record.files);
        let state = State { desk, id: Some(id.into()), text, record, ..State::default() };
        let whole = Reading::new(state, context).whole().await?;
        self.state.replace(whole);
        self.judge_explanations(id).await;
        Ok(())
    }

    /// Explanations that were examined anew: whether they are in their dossier, only that says.
    async fn judge_explanations(&self, id: &str) {
        let explaining = std::mem::take(&mut self.state.borrow_mut().explaining);
        for (key, file, of) in explaining {
            let Ok((stored, _)) = self.stored(id, &of).await else { continue };
            let dossier = self.state.borrow().desk.dossier(&stored);
            let Some(dossier) = dossier else { continue };
            self.state.borrow_mut().desk.judge_explanations(&key, &file, &dossier);
            // What cannot be kept now is judged anew at the next visit.
            let _ = self.renew_filed(id, &key).await;
        }
    }
}

/// A campaign that is being read, aside from what stands on the desk meanwhile.
struct Reading<'a> {
    state: State,
    progress: Progress,
    context: &'a JobContext,
    /// Whether what was found anew can be written.
    renews: bool,
}

impl<'a> Reading<'a> {
    fn new(state: State, context: &'a JobContext) -> Self {
        let progress = Progress { total: state.record.files, ..Progress::default() };
        Reading { state, progress, context, renews: true }
    }

    async fn whole(mut self) -> Result<State, Problem> {
        let id = self.id();
        self.state.take_up_survey(&id).await?;
        for number in 0..self.state.record.batches {
            self.take_up(number).await?;
        }
        self.take_up_works().await?;
        self.state.lift_survey(&id, self.context).await?;
        let State { record, .. } = &self.state;
        let (chosen, apart) = (record.chosen.clone(), record.apart.clone());
        self.state.desk.decide(chosen, apart);
        Ok(self.state)
    }

    fn id(&self) -> String {
        self.state.id.clone().unwrap_or_default()
    }

    /// Gives way, and ends where that is asked for.
    async fn checkpoint(&self) -> Result<(), Problem> {
        self.context.yield_if_due().await;
        match self.context.is_cancelled() {
            true => Err(Problem::new(Code::ReadingCancelled)),
            false => Ok(()),
        }
    }

    /// Takes up one batch: as it was examined, or anew where version, campaign or sets are others.
    async fn take_up(&mut self, number: u32) -> Result<(), Problem> {
        let id = self.id();
        let Some(batch) = review_store::batch(&id, number).await? else {
            self.state.damaged += 1;
            return Ok(());
        };
        let is_current = batch.stamp == self.state.stamp;
        let mut bytes = None;
        for place in 0..batch.files.len() {
            let received = &batch.files[place].received;
            if self.is_passed_over(&received.key) {
                continue;
            }
            let as_it_was = is_current && self.state.can_take_up(received);
            let span = batch.span(place);
            if as_it_was || span.is_empty() {
                self.state.desk.put_back(received.clone());
            } else {
                if bytes.is_none() {
                    bytes = Some(review_store::papers(&id, number).await?);
                }
                let bytes = bytes.as_deref().and_then(|bytes| bytes.get(span)).unwrap_or_default();
                let taken = self.state.desk.take(&received.file, bytes);
                let explains = taken.explanations.map(|(file, of)| (taken.key, file, of));
                self.state.explaining.extend(explains);
                self.checkpoint().await?;
            }
            self.note(received.key.clone(), Spot { batch: number, place });
        }
        self.context.tell(self.progress);
        self.checkpoint().await?;
        if !is_current && self.renews {
            // Kept only so that it need not be found again: a full disk must not keep anybody out.
            self.renews = self.renew(number, batch).await.is_ok();
        }
        Ok(())
    }

    /// What is in the trash, and the second copy of a file that was received anew after it had been
    /// removed.
    fn is_passed_over(&self, key: &str) -> bool {
        let state = &self.state;
        state.spots.contains_key(key) || state.record.removed.iter().any(|it| it.key == key)
    }

    fn note(&mut self, key: String, spot: Spot) {
        let is_refused = self.state.desk.inbox().item(&key).is_some_and(|it| it.sheet.is_none());
        self.progress.done += 1;
        self.progress.refused += usize::from(is_refused);
        self.state.spots.insert(key, spot);
    }

    /// Keeps what a batch came to when it was examined anew.
    async fn renew(&self, number: u32, mut batch: Batch) -> Result<(), Fault> {
        batch.stamp = self.state.stamp.clone();
        for filed in &mut batch.files {
            if let Some(item) = self.state.desk.inbox().item(&filed.received.key) {
                filed.received = item.clone();
            }
        }
        review_store::renew(&self.id(), number, &batch).await
    }

    async fn take_up_works(&mut self) -> Result<(), Problem> {
        let id = self.id();
        for key in review_store::work_keys(&id).await? {
            let work = review_store::work(&id, &key).await?;
            match work.and_then(|work| read_dossier(work.text.as_bytes()).value) {
                Some(dossier) => drop(self.state.desk.update(&key, &dossier)),
                None => self.state.damaged += 1,
            }
            self.checkpoint().await?;
        }
        Ok(())
    }
}

/// What the list of campaigns shows.
pub(super) fn describe(record: &mut CampaignRecord, campaign: &Campaign) {
    record.year = campaign.year;
    record.title = campaign.title.clone();
    record.units = campaign.units.len();
}
