//! The campaign's survey table: kept whole, laid over the dossiers that it concerns.

use std::collections::HashSet;

use super::state::{Spot, State};
use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store;
use crate::browser::worker::job_context::JobContext;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::survey::{SurveyChange, SurveyTable};
use crate::formats::{read_dossier, read_survey_table, write_survey_table};
use crate::jobs::{JobReply, Progress, Stored, SurveyDone};

impl JobService {
    /// Changes the survey table, then scores anew whom that concerns.
    pub(super) async fn change_survey(
        &self,
        changes: &[SurveyChange],
        context: &JobContext,
    ) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let (mut table, before) = {
            let state = self.state.borrow();
            if state.is_survey_damaged {
                return Err(Problem::new(Code::VaultDamaged).with("count", 1));
            }
            (state.desk.survey().cloned().unwrap_or_default(), state.survey.clone())
        };
        let undo = table.apply(changes)?;
        let text = write_survey_table(&table);
        let record = review_store::keep_survey(&id, &text, before.as_deref()).await?;
        let keys = {
            let mut state = self.state.borrow_mut();
            state.wrote(record);
            state.take_survey(Some(text), table);
            state.desk.surveyed_keys(changes)
        };
        if let Err(problem) = self.score_anew(&id, keys, context).await {
            // The table is kept; what could not be scored anew is read anew.
            self.open(&id, context).await?;
            return Err(problem);
        }
        let units: HashSet<(&str, &str)> =
            changes.iter().map(|it| (it.code.as_str(), it.name.as_str())).collect();
        let (units, figures) = (units.len(), changes.len());
        Ok(JobReply::Surveyed(SurveyDone { units, figures, undo }))
    }

    fn score_stored(&self, key: &str, stored: &Stored) {
        let mut state = self.state.borrow_mut();
        if let Some(dossier) = state.desk.dossier(stored) {
            state.desk.update(key, &dossier);
        }
    }

    /// Scores dossiers anew, batch by batch.
    async fn score_anew(
        &self,
        id: &str,
        keys: Vec<String>,
        context: &JobContext,
    ) -> Result<(), Problem> {
        let mut spots: Vec<(Spot, String)> = {
            let state = self.state.borrow();
            let spot = |key: String| Some((*state.spots.get(&key)?, key));
            keys.into_iter().filter_map(spot).collect()
        };
        spots.sort_by_key(|(spot, _)| (spot.batch, spot.place));
        let worked_on: HashSet<String> = review_store::work_keys(id).await?.into_iter().collect();
        let mut progress = Progress { total: spots.len(), ..Progress::default() };
        for of_batch in spots.chunk_by(|a, b| a.0.batch == b.0.batch) {
            let Some((Spot { batch: number, .. }, _)) = of_batch.first() else { continue };
            let Some(batch) = review_store::batch(id, *number).await? else { continue };
            let papers = review_store::papers(id, *number).await?;
            for (spot, key) in of_batch {
                let work = match worked_on.contains(key) {
                    true => review_store::work(id, key).await?.map(|work| work.text),
                    false => None,
                };
                let Some(filed) = batch.files.get(spot.place) else { continue };
                let bytes = papers.get(batch.span(spot.place)).unwrap_or_default().to_vec();
                let stored = Stored { file: filed.received.file.clone(), bytes, work };
                self.score_stored(key, &stored);
                progress.done += 1;
                context.tell(progress);
                context.yield_if_due().await;
            }
        }
        Ok(())
    }
}

impl State {
    /// Takes up the survey table of a campaign that is being opened; before its files are.
    pub(super) async fn take_up_survey(&mut self, id: &str) -> Result<(), Problem> {
        let text = review_store::survey(id).await?;
        let read = text.as_deref().map(read_survey_table);
        self.is_survey_damaged = read == Some(None);
        self.damaged += usize::from(self.is_survey_damaged);
        self.take_survey(text, read.flatten().unwrap_or_default());
        Ok(())
    }

    /// Where no survey table was ever kept: takes up what version 1 kept in the dossiers' rounds,
    /// once.
    pub(super) async fn lift_survey(
        &mut self,
        id: &str,
        context: &JobContext,
    ) -> Result<(), Problem> {
        if self.survey.is_some() {
            return Ok(());
        }
        let mut table = SurveyTable::default();
        let mut lifted = Vec::new();
        for key in review_store::work_keys(id).await? {
            let work = review_store::work(id, &key).await?;
            let Some(dossier) = work.and_then(|work| read_dossier(work.text.as_bytes()).value)
            else {
                continue;
            };
            let sheet = self.desk.inbox().item(&key).and_then(|item| item.sheet.as_ref());
            let (code, name) = match sheet {
                Some(sheet) => (sheet.code.as_str(), sheet.name.as_str()),
                None => (dossier.unit.code.as_str(), dossier.unit.name.as_str()),
            };
            if let Some(set) = self.desk.sets().get(&dossier.set.checksum) {
                table.lift(code, name, &dossier, set);
            }
            if table.unit(code, name).is_some() {
                lifted.push((key, dossier));
            }
        }
        if table.is_empty() {
            return Ok(());
        }
        let text = write_survey_table(&table);
        // A full disk must not keep anybody out: what cannot be kept now is lifted again next time.
        let kept = match review_store::keep_survey(id, &text, None).await {
            Ok(record) => {
                self.wrote(record);
                Some(text)
            }
            Err(_) => None,
        };
        self.take_survey(kept, table);
        for (key, dossier) in lifted {
            self.desk.update(&key, &dossier);
        }
        context.yield_if_due().await;
        Ok(())
    }
}
