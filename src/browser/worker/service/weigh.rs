//! What another state of the campaign would change, before it is kept.

use std::collections::HashSet;

use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store;
use crate::browser::worker::job_context::JobContext;
use crate::domain::review::{Request, Weighing, weigh};
use crate::formats::read_campaign;
use crate::jobs::{Desk, JobReply, Progress, Stored};

impl JobService {
    /// Scores everything by another state of the open campaign, on a desk aside, and holds both
    /// rankings against each other.
    pub(super) async fn weigh(&self, text: &str, context: &JobContext) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let read = read_campaign(text.as_bytes());
        let Some(campaign) = read.value else { return Ok(JobReply::Failed(read.problems)) };
        let (record, survey, before) = {
            let state = self.state.borrow();
            let before = state.desk.rank(&asked_by(&state.desk), None);
            (state.record.clone(), state.desk.survey().cloned(), before)
        };
        let mut aside = self.desk_with(&record.sets);
        if let Err(problems) = aside.open(Some(campaign)) {
            return Ok(JobReply::Failed(problems));
        }
        aside.set_survey(survey.unwrap_or_default());
        let worked_on: HashSet<String> = review_store::work_keys(&id).await?.into_iter().collect();
        let mut progress = Progress { total: record.files, ..Progress::default() };
        for number in 0..record.batches {
            let Some(batch) = review_store::batch(&id, number).await? else { continue };
            let papers = review_store::papers(&id, number).await?;
            for (place, filed) in batch.files.iter().enumerate() {
                let (key, file) = (&filed.received.key, filed.received.file.clone());
                if record.removed.iter().any(|removed| removed.key == *key) {
                    continue;
                }
                let work = match worked_on.contains(key) {
                    true => review_store::work(&id, key).await?.map(|work| work.text),
                    false => None,
                };
                let bytes = papers.get(batch.span(place)).unwrap_or_default().to_vec();
                aside.restore(&Stored { file, bytes, work });
                progress.done += 1;
                context.tell(progress);
                context.yield_if_due().await;
            }
        }
        aside.decide(record.chosen, record.apart);
        let after = aside.rank(&asked_by(&aside), None);
        Ok(JobReply::Weighed(Weighing { moved: aside.moved(), ..weigh(&before, &after) }))
    }
}

/// Equal results share places as the campaign says.
fn asked_by(desk: &Desk) -> Request {
    let ties = desk.campaign().map(|campaign| campaign.ties).unwrap_or_default();
    Request { ties, ..Request::default() }
}
