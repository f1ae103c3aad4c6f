//! What was removed: brought back for 30 days, then taken away for good.

use super::{Clerk, Outcome};
use crate::browser::clock;
use crate::browser::vault::{self, CampaignRecord, Removed};
use crate::browser::watch::Watch;
use crate::domain::problem::{Code, Problem};
use crate::jobs::{JobReply, RemovedLine};

/// How many days something stays in the trash.
const TRASH_DAYS: u32 = 30;

impl Clerk {
    pub(super) async fn remove_campaign(&self, id: &str) -> Outcome {
        let at = clock::now();
        let record = vault::change(id, |record| record.deleted_at = Some(at)).await?;
        let mut state = self.state.borrow_mut();
        if state.id.as_deref() == Some(&record.id) {
            *state = Default::default();
        }
        Ok(JobReply::Done)
    }

    pub(super) async fn remove(&self, key: &str) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let removed = {
            let state = self.state.borrow();
            let item = state.desk.inbox().item(key);
            let item = item.ok_or_else(|| Problem::new(Code::NotKept).with("id", key))?;
            Removed { key: key.into(), file: item.file.clone(), at: clock::now() }
        };
        let record = vault::change(&id, |record| {
            record.removed.push(removed);
            record.files = record.files.saturating_sub(1);
        });
        let record = record.await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.remove(key);
        Ok(state.opened())
    }

    /// Campaigns in the trash, then the open campaign's files in it.
    pub(super) async fn removed(&self) -> Outcome {
        let mut lines = Vec::new();
        for record in vault::campaigns().await? {
            if let Some(at) = record.deleted_at {
                lines.push(RemovedLine {
                    id: record.id,
                    key: String::new(),
                    name: record.title,
                    at,
                });
            }
        }
        let state = self.state.borrow();
        let file = |removed: &Removed| RemovedLine {
            id: state.record.id.clone(),
            key: removed.key.clone(),
            name: removed.file.clone(),
            at: removed.at.clone(),
        };
        lines.extend(state.record.removed.iter().map(file));
        Ok(JobReply::Removed(lines))
    }

    pub(super) async fn bring_back(&self, id: &str, key: &str, watch: &Watch) -> Outcome {
        let is_there = vault::campaign(id).await?.is_some();
        if !is_there {
            return Err(Problem::new(Code::NotKept).with("id", id));
        }
        vault::change(id, |record| {
            let before = record.removed.len();
            match key {
                "" => record.deleted_at = None,
                key => record.removed.retain(|removed| removed.key != key),
            }
            record.files += before - record.removed.len();
        })
        .await?;
        let is_open = self.state.borrow().id.as_deref() == Some(id);
        match is_open {
            true => self.open(id, watch).await,
            false => Ok(JobReply::Done),
        }
    }

    /// Takes away for good what has been in the trash long enough.
    pub(super) async fn purge(&self) -> Result<(), Problem> {
        let is_old = |at: &str| clock::days_since(at) > TRASH_DAYS;
        for record in vault::campaigns().await? {
            match &record.deleted_at {
                Some(at) if is_old(at) => vault::forget(&record.id).await?,
                _ if record.removed.iter().any(|removed| is_old(&removed.at)) => {
                    purge_files(&record, is_old).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Writes each batch that holds such a file anew without it, then takes it off the trash.
async fn purge_files(record: &CampaignRecord, is_old: fn(&str) -> bool) -> Result<(), Problem> {
    let old = record.removed.iter().filter(|removed| is_old(&removed.at));
    let keys: Vec<String> = old.map(|removed| removed.key.clone()).collect();
    for number in 0..record.batches {
        let Some(mut batch) = vault::batch(&record.id, number).await? else { continue };
        if !batch.files.iter().any(|filed| keys.contains(&filed.received.key)) {
            continue;
        }
        let bytes = vault::papers(&record.id, number).await?;
        let (mut files, mut kept) = (Vec::new(), Vec::new());
        for place in 0..batch.files.len() {
            let span = batch.span(place);
            let filed = &batch.files[place];
            if !keys.contains(&filed.received.key) {
                kept.extend_from_slice(bytes.get(span).unwrap_or_default());
                files.push(vault::Filed { end: kept.len(), ..filed.clone() });
            }
        }
        batch.files = files;
        vault::shrink(&record.id, number, &batch, &kept).await?;
    }
    vault::forget_works(&record.id, &keys).await?;
    vault::change(&record.id, |record| record.removed.retain(|it| !keys.contains(&it.key))).await?;
    Ok(())
}
