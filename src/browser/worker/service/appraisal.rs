//! One dossier after another: opened and saved.

use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store::{self, Work};
use crate::browser::platform::clock;
use crate::domain::dossier::{Actor, Dossier, Side};
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::review::Received;
use crate::domain::review::survey::SurveyFigure;
use crate::formats::{read_dossier, write_draft};
use crate::jobs::{JobReply, KeptDossier, Stored};

impl JobService {
    /// A file as the store has it, and the counter of its work copy.
    pub(super) async fn stored(&self, id: &str, key: &str) -> Result<(Stored, u64), Problem> {
        let missing = || Problem::new(Code::NotKept).with("id", key);
        let spot = self.state.borrow().spots.get(key).copied().ok_or_else(missing)?;
        let batch = review_store::batch(id, spot.batch).await?.ok_or_else(missing)?;
        let bytes = review_store::papers(id, spot.batch).await?;
        let work = review_store::work(id, key).await?;
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
        let claims = state.desk.claims(&stored).map(|claims| write_draft(&claims.on(&dossier)));
        Ok(JobReply::Dossier(KeptDossier {
            key: key.into(),
            file: stored.file,
            text: write_draft(&dossier),
            survey: self.survey_of(&dossier, item),
            set: self.set_of(&dossier),
            counter,
            problems: item.map(|item| item.problems.clone()).unwrap_or_default(),
            claims: claims.unwrap_or_default(),
            neighbours: self.neighbours(key),
        }))
    }

    /// What the survey table says of a dossier's unit, where that is laid over it.
    fn survey_of(&self, dossier: &Dossier, item: Option<&Received>) -> Vec<(String, SurveyFigure)> {
        let state = self.state.borrow();
        let sheet = item.and_then(|item| item.sheet.as_ref());
        let unit = sheet.zip(state.desk.survey());
        let figures = unit.and_then(|(sheet, table)| table.unit(&sheet.code, &sheet.name));
        let laid = dossier.survey.as_ref();
        let is_laid = |leaf: &String| laid.is_some_and(|laid| laid.contains_key(leaf));
        let figures = figures.into_iter().flat_map(|unit| &unit.figures);
        let figures = figures.filter(|(leaf, _)| is_laid(leaf));
        figures.map(|(leaf, figure)| (leaf.clone(), figure.clone())).collect()
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
        let record = review_store::keep_works(id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        if state.id.as_deref() == Some(id) {
            state.wrote(record);
            state.desk.update(key, &dossier);
        }
        Ok(JobReply::Saved { counter: counter + 1 })
    }

    /// Carries what was recorded for an earlier file of the same dossier over to this one, and says
    /// so; nothing where there is no such record.
    pub(super) async fn carry(&self, key: &str) -> Result<Option<Problem>, Problem> {
        let id = self.state.borrow().open_id()?;
        let Some(former) = self.state.borrow().desk.former(key) else { return Ok(None) };
        let (worked, _) = self.stored(&id, &former).await?;
        let (stored, counter) = self.stored(&id, key).await?;
        let (said, dossier) = {
            let state = self.state.borrow();
            let both = state.desk.dossier(&worked).zip(state.desk.dossier(&stored));
            let Some((former, mut now)) = both else { return Ok(None) };
            let actor = Actor { side: Side::Superior, name: String::new(), at: clock::now() };
            match state.desk.carry(&former, &worked.file, &mut now, &actor) {
                Ok(said) => (said, now),
                Err(said) => return Ok(Some(said)),
            }
        };
        let work = Work { key: key.into(), text: write_draft(&dossier), counter };
        let record = review_store::keep_works(&id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.update(key, &dossier);
        Ok(Some(said))
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
}

/// The id of a file's dossier, as the store has it.
async fn owner_kept(id: &str, key: &str) -> Result<Option<String>, Problem> {
    let Some((record, _)) = review_store::campaign(id).await? else { return Ok(None) };
    for number in 0..record.batches {
        let batch = review_store::batch(id, number).await?.unwrap_or_default();
        let received = batch.files.into_iter().map(|filed| filed.received);
        if let Some(found) = received.filter(|it| it.key == key).find_map(|it| it.sheet) {
            return Ok(Some(found.dossier));
        }
    }
    Ok(None)
}
