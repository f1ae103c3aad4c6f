//! Opens a campaign: everything that the vault has of it goes back onto the desk.

use super::state::{Spot, State, stamp};
use super::{Clerk, Outcome};
use crate::browser::vault::{self, Batch, CampaignRecord};
use crate::browser::watch::Watch;
use crate::domain::campaign::Campaign;
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::formats::{read_campaign, read_dossier, read_set_with_text};
use crate::jobs::{Desk, JobReply, Progress};

/// Why a campaign was not opened.
enum Refusal {
    /// It could not be read from the vault.
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

impl Clerk {
    /// Opens a kept campaign; an empty id opens the desk without one.
    pub(super) async fn open(&self, id: &str, watch: &Watch) -> Outcome {
        match self.load(id, watch).await {
            Ok(()) => Ok(self.state.borrow().opened()),
            Err(refusal) => refusal.outcome(),
        }
    }

    /// Reads everything anew when another tab has changed it.
    pub(super) async fn freshen(&self, watch: &Watch) -> Result<(), Problem> {
        let Some(id) = self.state.borrow().id.clone() else { return Ok(()) };
        let known = self.state.borrow().record.counter;
        if vault::counter(&id).await? == known {
            return Ok(());
        }
        self.load(&id, watch).await.map_err(|refusal| match refusal {
            Refusal::Kept(problem) => problem,
            Refusal::Unsound(_) => Problem::new(Code::NotKept).with("id", &id),
        })
    }

    /// Keeps a campaign, then opens it; what was received for it is examined anew.
    pub(super) async fn save_campaign(&self, text: &str, watch: &Watch) -> Outcome {
        // One that is still being set up is kept too: its page says what is wrong with it.
        let read = read_campaign(text.as_bytes());
        let Some(campaign) = read.value else { return Ok(JobReply::Failed(read.problems)) };
        if let Err(problems) = self.desk_with(&[]).open(Some(campaign.clone())) {
            return Ok(JobReply::Failed(problems));
        }
        let shown = {
            let state = self.state.borrow();
            let is_open = state.id.as_deref() == Some(&campaign.id);
            is_open.then(|| state.text.clone())
        };
        let kept = vault::keep_campaign(&campaign.id, text, shown.as_deref(), |record| {
            describe(record, &campaign);
        });
        kept.await?;
        self.open(&campaign.id, watch).await
    }

    /// Keeps a criteria set with the campaign and examines every file anew.
    pub(super) async fn add_set(&self, text: &str, watch: &Watch) -> Outcome {
        let read = match read_set_with_text(text.as_bytes()).sound() {
            Ok(read) => read,
            Err(problems) => return Ok(JobReply::Failed(problems)),
        };
        let id = self.state.borrow().open_id()?;
        vault::change(&id, |record| {
            if !record.sets.contains(&read.text) {
                record.sets.push(read.text);
            }
        })
        .await?;
        match self.open(&id, watch).await? {
            JobReply::Opened(_) => Ok(JobReply::Done),
            other => Ok(other),
        }
    }

    /// A desk with the built-in sets and these.
    fn desk_with(&self, more: &[String]) -> Desk {
        let mut desk = Desk::default();
        for text in self.sets.iter().chain(more) {
            // Built-in sets are sound, and others were when they were kept.
            let _ = desk.add_set(text);
        }
        desk
    }

    async fn load(&self, id: &str, watch: &Watch) -> Result<(), Refusal> {
        let (record, text) = match vault::campaign(id).await? {
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
        let batches = record.batches;
        let (chosen, apart) = (record.chosen.clone(), record.apart.clone());
        let stamp = stamp(&text, &record.sets);
        let id_kept = Some(id.into());
        self.state.replace(State { desk, id: id_kept, text, record, stamp, ..State::default() });
        let mut progress =
            Progress { total: self.state.borrow().record.files, ..Progress::default() };
        for number in 0..batches {
            self.take_up(id, number, &mut progress, watch).await?;
        }
        self.take_up_works(id, watch).await?;
        self.judge_explanations(id).await;
        self.state.borrow_mut().desk.decide(chosen, apart);
        Ok(())
    }

    /// Takes up one batch: as it was examined, or anew where version, campaign or sets are others.
    async fn take_up(
        &self,
        id: &str,
        number: u32,
        progress: &mut Progress,
        watch: &Watch,
    ) -> Result<(), Problem> {
        let Some(batch) = vault::batch(id, number).await? else {
            self.state.borrow_mut().damaged += 1;
            return Ok(());
        };
        let is_current = batch.stamp == self.state.borrow().stamp;
        let mut bytes = None;
        for place in 0..batch.files.len() {
            let received = &batch.files[place].received;
            if self.is_passed_over(&received.key) {
                continue;
            }
            let as_it_was = is_current && self.state.borrow().can_take_up(received);
            let span = batch.span(place);
            if as_it_was || span.is_empty() {
                self.state.borrow_mut().desk.put_back(received.clone());
            } else {
                if bytes.is_none() {
                    bytes = Some(vault::papers(id, number).await?);
                }
                let bytes = bytes.as_deref().and_then(|bytes| bytes.get(span)).unwrap_or_default();
                self.take_anew(&received.file, bytes);
                watch.breathe().await;
            }
            self.note(received.key.clone(), Spot { batch: number, place }, progress);
        }
        watch.tell(*progress);
        watch.breathe().await;
        match is_current {
            true => Ok(()),
            false => self.renew(id, number, batch).await,
        }
    }

    /// What is in the trash, and the second copy of a file that was received anew after it had been
    /// removed.
    fn is_passed_over(&self, key: &str) -> bool {
        let state = self.state.borrow();
        state.spots.contains_key(key) || state.record.removed.iter().any(|it| it.key == key)
    }

    fn note(&self, key: String, spot: Spot, progress: &mut Progress) {
        let mut state = self.state.borrow_mut();
        let is_refused = state.desk.inbox().item(&key).is_some_and(|item| item.sheet.is_none());
        progress.done += 1;
        progress.refused += usize::from(is_refused);
        state.spots.insert(key, spot);
    }

    /// Keeps what a batch came to when it was examined anew.
    async fn renew(&self, id: &str, number: u32, mut batch: Batch) -> Result<(), Problem> {
        {
            let state = self.state.borrow();
            batch.stamp = state.stamp.clone();
            for filed in &mut batch.files {
                if let Some(item) = state.desk.inbox().item(&filed.received.key) {
                    filed.received = item.clone();
                }
            }
        }
        Ok(vault::renew(id, number, &batch).await?)
    }

    async fn take_up_works(&self, id: &str, watch: &Watch) -> Result<(), Problem> {
        for key in vault::work_keys(id).await? {
            let work = vault::work(id, &key).await?;
            let dossier = work.and_then(|work| read_dossier(work.text.as_bytes()).value);
            self.take_up_work(&key, dossier.as_ref());
            watch.breathe().await;
        }
        Ok(())
    }

    /// Examines a file anew; explanations wait until every dossier is there.
    fn take_anew(&self, file: &str, bytes: &[u8]) {
        let mut state = self.state.borrow_mut();
        let taken = state.desk.take(file, bytes);
        let explains = taken.explanations.map(|(file, of)| (taken.key, file, of));
        state.explaining.extend(explains);
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

    fn take_up_work(&self, key: &str, dossier: Option<&Dossier>) {
        let mut state = self.state.borrow_mut();
        match dossier {
            Some(dossier) => drop(state.desk.update(key, dossier)),
            None => state.damaged += 1,
        }
    }
}

/// What the list of campaigns shows. A campaign that is kept anew is no longer in the trash.
fn describe(record: &mut CampaignRecord, campaign: &Campaign) {
    record.year = campaign.year;
    record.title = campaign.title.clone();
    record.units = campaign.units.len();
    record.deleted_at = None;
}
