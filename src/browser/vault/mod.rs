//! The vault: campaigns, received files and dossiers that were worked on, in IndexedDB.
//!
//! One database, `tucham-review`. Files are kept in batches, so that ten thousand go in fast; bulk
//! intake is kept with relaxed durability (its files still lie where they came from), verdicts and
//! campaigns with the strictest. Every write counts the campaign's counter up, by which another tab
//! sees that it has to read anew.

mod door;
mod records;
mod survey;

pub use records::{Batch, CampaignRecord, Filed, Removed, WorkRecord};
pub use survey::{keep_survey, survey};

use door::{BATCHES, CAMPAIGNS, Durability, PAPERS, TEXTS, WORKS};
use idb::{KeyRange, ObjectStore, Query, Transaction};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::problem::{Code, Problem};

/// Why the vault did not do what it was asked; nothing was written then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser allows no database here.
    Blocked,
    /// No space is left.
    Full,
    /// A newer build has lifted the database.
    Newer,
    /// Something newer is kept than what was to be replaced.
    NewerElsewhere,
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Problem::new(match fault {
            Fault::Blocked => Code::VaultBlocked,
            Fault::Full => Code::VaultFull,
            Fault::Newer => Code::VaultNewer,
            Fault::NewerElsewhere => Code::NewerElsewhere,
        })
    }
}

/// Every campaign that is kept, those in the trash too.
///
/// # Errors
/// [`Fault`].
pub async fn campaigns() -> Result<Vec<CampaignRecord>, Fault> {
    let transaction = door::reading(&[CAMPAIGNS]).await?;
    let request = door::store(&transaction, CAMPAIGNS)?.get_all(None, None);
    let records = request.map_err(door::blocked)?.await.map_err(|error| door::fault(&error))?;
    Ok(records.iter().filter_map(from_value).collect())
}

/// A campaign, with the text of its file.
///
/// # Errors
/// [`Fault`].
pub async fn campaign(id: &str) -> Result<Option<(CampaignRecord, String)>, Fault> {
    let transaction = door::reading(&[CAMPAIGNS, TEXTS]).await?;
    let record = door::get(&door::store(&transaction, CAMPAIGNS)?, &id.into()).await?;
    let text = door::get(&door::store(&transaction, TEXTS)?, &id.into()).await?;
    let text = text.and_then(|text| text.as_string()).unwrap_or_default();
    Ok(record.as_ref().and_then(from_value).map(|record| (record, text)))
}

/// The counter of a campaign; 0 when it is not kept.
///
/// # Errors
/// [`Fault`].
pub async fn counter(id: &str) -> Result<u64, Fault> {
    let transaction = door::reading(&[CAMPAIGNS]).await?;
    Ok(record_of(&transaction, id).await?.counter)
}

/// Keeps a campaign's text and changes its record; on the disk when this is done. `expected` is the
/// text that it replaces, unless that does not matter.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when another text is kept.
pub async fn keep_campaign(
    id: &str,
    text: &str,
    expected: Option<&str>,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    let transaction = door::writing(&[CAMPAIGNS, TEXTS], Durability::Strict).await?;
    let texts = door::store(&transaction, TEXTS)?;
    let kept = door::get(&texts, &id.into()).await?.and_then(|text| text.as_string());
    if let (Some(kept), Some(expected)) = (kept, expected)
        && kept != expected
        && kept != text
    {
        return Err(Fault::NewerElsewhere);
    }
    door::put(&texts, &id.into(), &text.into())?;
    let record = changed(&transaction, id, change).await?;
    door::done(transaction).await?;
    Ok(record)
}

/// Changes a campaign's record; on the disk when this is done.
///
/// # Errors
/// [`Fault`].
pub async fn change(
    id: &str,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    let transaction = door::writing(&[CAMPAIGNS], Durability::Strict).await?;
    let record = changed(&transaction, id, change).await?;
    door::done(transaction).await?;
    Ok(record)
}

/// Adds a batch with its bytes, and gives back its number. A file that is received anew is no longer
/// in the trash.
///
/// # Errors
/// [`Fault`].
pub async fn append(
    id: &str,
    batch: &Batch,
    bytes: &Uint8Array,
) -> Result<(u32, CampaignRecord), Fault> {
    let transaction = door::writing(&[CAMPAIGNS, BATCHES, PAPERS], Durability::Relaxed).await?;
    let files = batch.files.len();
    let record = changed(&transaction, id, |record| {
        record.batches += 1;
        record.files += files;
        let is_anew = |key: &str| batch.files.iter().any(|filed| filed.received.key == key);
        record.removed.retain(|removed| !is_anew(&removed.key));
    });
    let record = record.await?;
    let number = record.batches - 1;
    put_batch(&transaction, id, number, batch)?;
    let papers = door::store(&transaction, PAPERS)?;
    door::put(&papers, &pair(id, &number.into()), bytes)?;
    door::done(transaction).await?;
    Ok((number, record))
}

/// Writes a batch anew that was examined anew; its bytes stay.
///
/// # Errors
/// [`Fault`].
pub async fn renew(id: &str, number: u32, batch: &Batch) -> Result<(), Fault> {
    let transaction = door::writing(&[BATCHES], Durability::Relaxed).await?;
    put_batch(&transaction, id, number, batch)?;
    door::done(transaction).await
}

fn put_batch(transaction: &Transaction, id: &str, number: u32, batch: &Batch) -> Result<(), Fault> {
    let store = door::store(transaction, BATCHES)?;
    // As bytes: they need no translation to the browser's own kind of text.
    let bytes = serde_json::to_vec(batch).unwrap_or_default();
    door::put(&store, &pair(id, &number.into()), &Uint8Array::from(bytes.as_slice()).into())
}

/// A batch; nothing where it was taken away or cannot be read.
///
/// # Errors
/// [`Fault`].
pub async fn batch(id: &str, number: u32) -> Result<Option<Batch>, Fault> {
    let transaction = door::reading(&[BATCHES]).await?;
    let value = door::get(&door::store(&transaction, BATCHES)?, &pair(id, &number.into())).await?;
    let bytes = value.as_ref().and_then(bytes_of);
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// The bytes of a batch's files, one behind the other; empty where they were taken away.
///
/// # Errors
/// [`Fault`].
pub async fn papers(id: &str, number: u32) -> Result<Vec<u8>, Fault> {
    let transaction = door::reading(&[PAPERS]).await?;
    let value = door::get(&door::store(&transaction, PAPERS)?, &pair(id, &number.into())).await?;
    Ok(value.as_ref().and_then(bytes_of).unwrap_or_default())
}

/// A dossier that was worked on.
///
/// # Errors
/// [`Fault`].
pub async fn work(id: &str, key: &str) -> Result<Option<WorkRecord>, Fault> {
    let transaction = door::reading(&[WORKS]).await?;
    let value = door::get(&door::store(&transaction, WORKS)?, &pair(id, &key.into())).await?;
    Ok(value.as_ref().and_then(from_value))
}

/// The keys of all dossiers of a campaign that were worked on.
///
/// # Errors
/// [`Fault`].
pub async fn work_keys(id: &str) -> Result<Vec<String>, Fault> {
    let transaction = door::reading(&[WORKS]).await?;
    let store = door::store(&transaction, WORKS)?;
    let request = store.get_all_keys(Some(all_of(id)?), None).map_err(door::blocked)?;
    let keys = request.await.map_err(|error| door::fault(&error))?;
    let second = |key: &JsValue| key.dyn_ref::<Array>()?.get(1).as_string();
    Ok(keys.iter().filter_map(second).collect())
}

/// A dossier to keep: its file's key, its text, and the counter of the state that it replaces.
pub struct Work {
    /// The key of its file.
    pub key: String,
    /// The dossier (`formats::write_draft`).
    pub text: String,
    /// The counter of the state that it was made from; 0 when it was never kept.
    pub counter: u64,
}

/// Keeps dossiers that were worked on, all of them or none; on the disk when this is done.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when one of them was saved meanwhile.
pub async fn keep_works(id: &str, works: &[Work], at: &str) -> Result<CampaignRecord, Fault> {
    let transaction = door::writing(&[CAMPAIGNS, WORKS], Durability::Strict).await?;
    let store = door::store(&transaction, WORKS)?;
    for work in works {
        let key = pair(id, &work.key.as_str().into());
        let kept: Option<WorkRecord> = door::get(&store, &key).await?.as_ref().and_then(from_value);
        if kept.map_or(0, |kept| kept.counter) != work.counter {
            let _ = transaction.abort();
            return Err(Fault::NewerElsewhere);
        }
        let record =
            WorkRecord { counter: work.counter + 1, at: at.into(), text: work.text.clone() };
        door::put(&store, &key, &to_value(&record))?;
    }
    let record = changed(&transaction, id, |_| {}).await?;
    door::done(transaction).await?;
    Ok(record)
}

/// Takes a campaign in the trash away with everything that belongs to it, for good; one that was
/// brought back meanwhile stays.
///
/// # Errors
/// [`Fault`].
pub async fn forget(id: &str) -> Result<(), Fault> {
    let stores = [CAMPAIGNS, TEXTS, BATCHES, PAPERS, WORKS];
    let transaction = door::writing(&stores, Durability::Strict).await?;
    if record_of(&transaction, id).await?.deleted_at.is_none() {
        return Ok(());
    }
    for name in [CAMPAIGNS, TEXTS] {
        let request = door::store(&transaction, name)?.delete(JsValue::from(id));
        drop(request.map_err(door::blocked)?);
    }
    // Beside its text stands its survey table.
    for name in [TEXTS, BATCHES, PAPERS, WORKS] {
        let request = door::store(&transaction, name)?.delete(all_of(id)?);
        drop(request.map_err(door::blocked)?);
    }
    door::done(transaction).await
}

/// Takes files of a batch away for good: it is written anew without them.
///
/// # Errors
/// [`Fault`].
pub async fn shrink(id: &str, number: u32, batch: &Batch, bytes: &[u8]) -> Result<(), Fault> {
    let transaction = door::writing(&[BATCHES, PAPERS], Durability::Strict).await?;
    put_batch(&transaction, id, number, batch)?;
    let papers = door::store(&transaction, PAPERS)?;
    door::put(&papers, &pair(id, &number.into()), &Uint8Array::from(bytes).into())?;
    door::done(transaction).await
}

/// Takes dossiers that were worked on away for good.
///
/// # Errors
/// [`Fault`].
pub async fn forget_works(id: &str, keys: &[String]) -> Result<(), Fault> {
    let transaction = door::writing(&[WORKS], Durability::Strict).await?;
    let store = door::store(&transaction, WORKS)?;
    for key in keys {
        drop(store.delete(pair(id, &key.as_str().into())).map_err(door::blocked)?);
    }
    door::done(transaction).await
}

/// The record of a campaign, a new one where there is none.
async fn record_of(transaction: &Transaction, id: &str) -> Result<CampaignRecord, Fault> {
    let value = door::get(&door::store(transaction, CAMPAIGNS)?, &id.into()).await?;
    let new = || CampaignRecord { id: id.into(), ..CampaignRecord::default() };
    Ok(value.as_ref().and_then(from_value).unwrap_or_else(new))
}

/// Changes a record inside a transaction and counts it up.
async fn changed(
    transaction: &Transaction,
    id: &str,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    let mut record = record_of(transaction, id).await?;
    change(&mut record);
    record.counter += 1;
    let store: ObjectStore = door::store(transaction, CAMPAIGNS)?;
    door::put(&store, &id.into(), &to_value(&record))?;
    Ok(record)
}

/// The key of what belongs to a campaign.
fn pair(id: &str, second: &JsValue) -> JsValue {
    Array::of2(&id.into(), second).into()
}

/// Everything that belongs to a campaign: an empty list sorts behind all numbers and texts.
fn all_of(id: &str) -> Result<Query, Fault> {
    let (from, to) = (Array::of1(&id.into()), Array::of2(&id.into(), &Array::new()));
    let range = KeyRange::bound(&from, &to, None, None);
    range.map(Query::from).map_err(door::blocked)
}

fn to_value(record: &impl Serialize) -> JsValue {
    serde_json::to_string(record).unwrap_or_default().into()
}

fn from_value<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_json::from_str(&value.as_string()?).ok()
}

fn bytes_of(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}
