//! One dossier after another: opened, saved, given survey points.

use super::{Clerk, Outcome};
use crate::browser::clock;
use crate::browser::vault::{self, Work};
use crate::browser::watch::Watch;
use crate::domain::dossier::{Actor, Dossier, Side};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::Received;
use crate::domain::review::survey::SurveyRow;
use crate::formats::{read_dossier, write_draft};
use crate::jobs::{JobReply, OpenDossier, Progress, Stored, SurveyDone};

/// Survey points are kept for so many units at once.
const MOST_WORKS: usize = 100;

impl Clerk {
    /// A file as the vault has it, and the counter of its work copy.
    pub(super) async fn stored(&self, id: &str, key: &str) -> Result<(Stored, u64), Problem> {
        let missing = || Problem::new(Code::NotKept).with("id", key);
        let spot = self.state.borrow().spots.get(key).copied().ok_or_else(missing)?;
        let batch = vault::batch(id, spot.batch).await?.ok_or_else(missing)?;
        let bytes = vault::papers(id, spot.batch).await?;
        let work = vault::work(id, key).await?;
        let counter = work.as_ref().map_or(0, |work| work.counter);
        let filed = batch.files.get(spot.place).ok_or_else(missing)?;
        let stored = Stored {
            file: filed.received.file.clone(),
            bytes: bytes.get(batch.span(spot.place)).unwrap_or_default().to_vec(),
            work: work.map(|work| work.text),
        };
        Ok((stored, counter))
    }

    pub(super) async fn open_dossier(&self, key: &str) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let (stored, counter) = self.stored(&id, key).await?;
        let state = self.state.borrow();
        let dossier = state.desk.dossier(&stored);
        let dossier = dossier.ok_or_else(|| Problem::new(Code::NotKept).with("id", key))?;
        let item = state.desk.inbox().item(key);
        Ok(JobReply::Dossier(OpenDossier {
            key: key.into(),
            text: stored.work.unwrap_or_else(|| write_draft(&dossier)),
            set: self.set_of(&dossier),
            counter,
            problems: item.map(|item| item.problems.clone()).unwrap_or_default(),
            neighbours: self.neighbours(key),
        }))
    }

    /// The text of a dossier's set when it is not built in: the dossier's own copy, the campaign's,
    /// or one that was added.
    fn set_of(&self, dossier: &Dossier) -> String {
        if let Some(own) = &dossier.own_set {
            return own.clone();
        }
        let state = self.state.borrow();
        let copies = state.desk.campaign().map(|campaign| campaign.sets.as_slice());
        let copy =
            copies.unwrap_or_default().iter().find(|it| it.set.checksum == dossier.set.checksum);
        let added = || {
            let sum = |text: &&String| {
                let sum = crate::formats::sha256_hex(text.as_bytes());
                dossier.set.checksum == format!("sha256:{sum}")
            };
            state.record.sets.iter().find(sum).cloned()
        };
        copy.map(|copy| copy.text.clone()).or_else(added).unwrap_or_default()
    }

    /// The usable dossiers of the same group before and after one, in the inbox's order.
    fn neighbours(&self, key: &str) -> (Option<String>, Option<String>) {
        let state = self.state.borrow();
        let group = |item: &Received| item.sheet.as_ref().map(|sheet| sheet.group.clone());
        let own = state.desk.inbox().item(key).and_then(group);
        let is_beside =
            |item: &&Received| item.key == key || (item.standing.is_in() && group(item) == own);
        let keys: Vec<&str> =
            state.desk.inbox().items().iter().filter(is_beside).map(|it| it.key.as_str()).collect();
        let place = keys.iter().position(|other| *other == key);
        let at = |place: Option<usize>| place.and_then(|it| keys.get(it)).map(|it| it.to_string());
        (at(place.and_then(|it| it.checked_sub(1))), at(place.map(|it| it + 1)))
    }

    /// Keeps a dossier with its verdicts, of whichever campaign.
    pub(super) async fn save_dossier(
        &self,
        id: &str,
        key: &str,
        text: String,
        counter: u64,
    ) -> Outcome {
        let Checked { value, problems } = read_dossier(text.as_bytes());
        let Some(dossier) = value else { return Ok(JobReply::Failed(problems)) };
        self.check_owner(id, key, &dossier).await?;
        let work = Work { key: key.into(), text, counter };
        let record = vault::keep_works(id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        if state.id.as_deref() == Some(id) {
            state.wrote(record);
            state.desk.update(key, &dossier);
        }
        Ok(JobReply::Saved { counter: counter + 1 })
    }

    /// A dossier goes only where it came from.
    async fn check_owner(&self, id: &str, key: &str, dossier: &Dossier) -> Result<(), Problem> {
        let owner = match self.owner_here(id, key) {
            Some(owner) => Some(owner),
            None => owner_kept(id, key).await?,
        };
        let owner = owner.ok_or_else(|| Problem::new(Code::NotKept).with("id", key))?;
        if owner == dossier.id {
            return Ok(());
        }
        let problem = Problem::new(Code::OtherDossier).with("found", &dossier.id);
        Err(problem.with("expected", owner))
    }

    /// The id of a file's dossier, where its campaign is open and knows it.
    fn owner_here(&self, id: &str, key: &str) -> Option<String> {
        let state = self.state.borrow();
        let is_open = state.id.as_deref() == Some(id);
        let item = state.desk.inbox().item(key).filter(|_| is_open)?;
        item.sheet.as_ref().map(|sheet| sheet.dossier.clone())
    }

    /// Gives pasted survey points to every unit that they are for.
    pub(super) async fn survey(&self, text: &str, set: &str, watch: &Watch) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let Checked { value, problems } = self.state.borrow().desk.survey(text, set);
        let rows = value.unwrap_or_default();
        let mut done = SurveyDone { problems, ..SurveyDone::default() };
        let mut progress = Progress { total: rows.len(), ..Progress::default() };
        for rows in rows.chunks(MOST_WORKS) {
            let mut works = Vec::new();
            for row in rows {
                match self.with_verdicts(&id, row).await {
                    Ok(work) => {
                        done.units += 1;
                        done.figures += row.verdicts.len();
                        works.push(work);
                    }
                    Err(problem) => done.problems.push(problem),
                }
                progress.done += 1;
                watch.tell(progress);
                watch.breathe().await;
            }
            self.keep(&id, works).await?;
        }
        Ok(JobReply::Surveyed(done))
    }

    async fn keep(&self, id: &str, done: Vec<(Work, Dossier)>) -> Result<(), Problem> {
        let (works, dossiers): (Vec<Work>, Vec<Dossier>) = done.into_iter().unzip();
        if works.is_empty() {
            return Ok(());
        }
        let record = vault::keep_works(id, &works, &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        for (work, dossier) in works.iter().zip(&dossiers) {
            state.desk.update(&work.key, dossier);
        }
        Ok(())
    }

    async fn with_verdicts(&self, id: &str, row: &SurveyRow) -> Result<(Work, Dossier), Problem> {
        let (stored, counter) = self.stored(id, &row.key).await?;
        let state = self.state.borrow();
        let dossier = state.desk.dossier(&stored);
        let mut dossier =
            dossier.ok_or_else(|| Problem::new(Code::NotKept).with("id", &row.key))?;
        let actor = Actor { side: Side::Superior, name: String::new(), at: clock::now() };
        state.desk.give_verdicts(&mut dossier, &row.verdicts, &actor)?;
        let text = write_draft(&dossier);
        Ok((Work { key: row.key.clone(), text, counter }, dossier))
    }
}

/// The id of a file's dossier, as the vault has it.
async fn owner_kept(id: &str, key: &str) -> Result<Option<String>, Problem> {
    let Some((record, _)) = vault::campaign(id).await? else { return Ok(None) };
    for number in 0..record.batches {
        let batch = vault::batch(id, number).await?.unwrap_or_default();
        let received = batch.files.into_iter().map(|filed| filed.received);
        if let Some(found) = received.filter(|it| it.key == key).find_map(|it| it.sheet) {
            return Ok(Some(found.dossier));
        }
    }
    Ok(None)
}
