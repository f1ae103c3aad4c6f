//! What was removed: brought back for 30 days, then taken away for good (`keeping::overdue`).

use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store::{self, CampaignRecord, Removed};
use crate::browser::platform::clock;
use crate::browser::worker::job_context::JobContext;
use crate::domain::problem::{Code, Problem};
use crate::jobs::{JobReply, RemovedLine};
use crate::keeping::overdue;

/// What of a campaign and its files is to be erased.
struct Due {
    campaign: bool,
    files: Vec<String>,
}

impl JobService {
    pub(super) async fn remove_campaign(&self, id: &str) -> Outcome {
        let at = clock::now();
        let record = review_store::change(id, |record| record.deleted_at = Some(at)).await?;
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
            let unit = item.sheet.as_ref().map(|sheet| sheet.name.trim().to_string());
            Removed {
                key: key.into(),
                file: item.file.clone(),
                unit: unit.unwrap_or_default(),
                at: clock::now(),
                overdue: None,
            }
        };
        let record = review_store::change(&id, |record| {
            record.removed.push(removed);
            record.files = record.files.saturating_sub(1);
        });
        let record = record.await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.remove(key);
        Ok(state.opened())
    }

    /// Campaigns in the trash and the open campaign's files in it, removed last first. Read from the
    /// store: another tab may have removed more, even the open campaign.
    pub(super) async fn removed(&self) -> Outcome {
        let open = self.state.borrow().id.clone();
        let line =
            |id: &str, key, name, unit, at| RemovedLine { id: id.into(), key, name, unit, at };
        let mut lines = Vec::new();
        for record in review_store::campaigns().await? {
            let id = record.id;
            if open.as_ref() == Some(&id) {
                // Of those that were removed in one second, too, the last stands first.
                let removed = record.removed.into_iter().rev();
                lines.extend(removed.map(|it| line(&id, it.key, it.file, it.unit, it.at)));
            }
            if let Some(at) = record.deleted_at {
                lines.push(line(&id, String::new(), record.title, String::new(), at));
            }
        }
        lines.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(JobReply::Removed(lines))
    }

    /// What another tab has brought back already is there, and that is all that was asked for.
    pub(super) async fn bring_back(&self, id: &str, key: &str, context: &JobContext) -> Outcome {
        let gone = || Problem::new(Code::NotInTrash);
        let (record, _) = review_store::campaign(id).await?.ok_or_else(gone)?;
        let is_file = !key.is_empty();
        if is_file && record.deleted_at.is_some() {
            return Err(Problem::new(Code::NotKept).with("id", &record.title));
        }
        let is_open = self.state.borrow().id.as_deref() == Some(id);
        let is_in_trash = match is_file {
            true => record.removed.iter().any(|removed| removed.key == key),
            false => record.deleted_at.is_some(),
        };
        if is_in_trash {
            let_examine(&record, key).await?;
            review_store::change(id, |record| take_out(record, key)).await?;
        } else if is_file && !is_open {
            return Err(gone());
        }
        if !is_open {
            return Ok(JobReply::Done);
        }
        let reply = self.open(id, context).await?;
        let is_there = !is_file || self.state.borrow().desk.inbox().item(key).is_some();
        if is_there { Ok(reply) } else { Err(gone()) }
    }

    /// Takes away for good what has been in the trash long enough.
    pub(super) async fn purge(&self) -> Result<(), Problem> {
        let today = clock::today();
        for mut record in review_store::campaigns().await? {
            let before = record.clone();
            let due = note(&mut record, &today);
            if record != before {
                review_store::change(&record.id, |record| drop(note(record, &today))).await?;
            }
            if due.campaign {
                review_store::forget(&record.id).await?;
            } else if !due.files.is_empty() {
                review_store::forget_files(&record.id, &due.files).await?;
            }
        }
        Ok(())
    }
}

/// Has the batch of a file examined anew when it is read next: while the file was in the trash,
/// campaign, sets or version may have changed.
async fn let_examine(record: &CampaignRecord, key: &str) -> Result<(), Problem> {
    // Without a key it is the campaign that comes back: its files are held against it when opened.
    let batches = if key.is_empty() { 0 } else { record.batches };
    for number in 0..batches {
        let Some(mut batch) = review_store::batch(&record.id, number).await? else { continue };
        if batch.files.iter().any(|filed| filed.received.key == key) {
            batch.stamp.clear();
            review_store::renew(&record.id, number, &batch).await?;
        }
    }
    Ok(())
}

/// Takes a file out of the trash; without a key the campaign itself.
fn take_out(record: &mut CampaignRecord, key: &str) {
    let before = record.removed.len();
    match key {
        "" => record.deleted_at = None,
        key => record.removed.retain(|removed| removed.key != key),
    }
    record.files += before - record.removed.len();
}

/// Notes beside everything in the trash whose time is over since when, and says what is due.
fn note(record: &mut CampaignRecord, today: &str) -> Due {
    let look = |at: Option<&str>, since: &mut Option<String>| {
        let days = at.map_or(0, clock::days_since);
        let (is_due, noted) = overdue(days, since.as_deref(), today);
        *since = noted;
        is_due
    };
    let campaign = look(record.deleted_at.as_deref(), &mut record.overdue);
    let removed = record.removed.iter_mut();
    let due = removed.filter_map(|it| look(Some(&it.at), &mut it.overdue).then(|| it.key.clone()));
    Due { campaign, files: due.collect() }
}
