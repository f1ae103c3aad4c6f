//! The superior's store: campaigns, received files and dossiers that were worked on, in IndexedDB.
//!
//! One database, `tucham-review`. Files are kept in batches, so that ten thousand go in fast; bulk
//! intake is kept with relaxed durability (its files still lie where they came from), verdicts and
//! campaigns with the strictest. Every write counts the campaign's counter up, by which another tab
//! sees that it has to read anew.

mod connection;
mod keys;
mod records;
mod survey;
mod whole;

pub use keys::{keep_key, key};
pub use records::{Batch, CampaignRecord, Filed, Removed, WorkRecord};
pub use survey::{keep_survey, survey};
pub use whole::{Placing, Whole, count_works, place, replace_text, whole};

use std::collections::HashSet;

use connection::{BATCHES, CAMPAIGNS, Durability, PAPERS, TEXTS, Transaction, WORKS};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use crate::domain::problem::{Code, Problem};

/// Why the store did not do what it was asked; nothing was written then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser allows no database here.
    Blocked,
    /// The browser has failed at it, such as by an error of the disk.
    Broken,
    /// No space is left.
    Full,
    /// A newer build has lifted the database.
    Newer,
    /// Something newer is kept than what was to be replaced.
    NewerElsewhere,
    /// Another tab has put the campaign into the trash.
    CampaignRemoved,
    /// Another tab has put the file into the trash.
    FileRemoved,
    /// What was to be replaced is not kept any more.
    Vanished,
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Problem::new(match fault {
            Fault::Blocked => Code::VaultBlocked,
            Fault::Broken => Code::VaultBroken,
            Fault::Full => Code::VaultFull,
            Fault::Newer => Code::VaultNewer,
            Fault::NewerElsewhere => Code::NewerElsewhere,
            Fault::CampaignRemoved => Code::CampaignRemoved,
            Fault::FileRemoved => Code::FileRemoved,
            Fault::Vanished => Code::Vanished,
        })
    }
}

/// Every campaign that is kept, those in the trash too.
///
/// # Errors
/// [`Fault`].
pub async fn campaigns() -> Result<Vec<CampaignRecord>, Fault> {
    let transaction = connection::reading(&[CAMPAIGNS]).await?;
    let records = connection::answer(connection::store(&transaction, CAMPAIGNS)?.get_all()).await?;
    Ok(list_of(&records).iter().filter_map(|record| from_value(&record)).collect())
}

/// A campaign, with the text of its file.
///
/// # Errors
/// [`Fault`].
pub async fn campaign(id: &str) -> Result<Option<(CampaignRecord, String)>, Fault> {
    let transaction = connection::reading(&[CAMPAIGNS, TEXTS]).await?;
    let record = connection::get(&connection::store(&transaction, CAMPAIGNS)?, &id.into()).await?;
    let text = connection::get(&connection::store(&transaction, TEXTS)?, &id.into()).await?;
    let text = text.and_then(|text| text.as_string()).unwrap_or_default();
    Ok(record.as_ref().and_then(from_value).map(|record| (record, text)))
}

/// The counter of a campaign; 0 when it is not kept.
///
/// # Errors
/// [`Fault`].
pub async fn counter(id: &str) -> Result<u64, Fault> {
    let transaction = connection::reading(&[CAMPAIGNS]).await?;
    Ok(record_of(&transaction, id).await?.counter)
}

/// Keeps a campaign's text and changes its record; on the disk when this is done. `from` is the text
/// that it was made from, empty for one that is new: it alone is replaced.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when another text is kept, [`Fault::CampaignRemoved`] when it
/// is in the trash, [`Fault::Vanished`] when it is not kept at all.
pub async fn keep_campaign(
    id: &str,
    text: &str,
    from: &str,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    let transaction = connection::writing(&[CAMPAIGNS, TEXTS], Durability::Strict).await?;
    let texts = connection::store(&transaction, TEXTS)?;
    let kept = connection::get(&texts, &id.into()).await?.and_then(|text| text.as_string());
    let record = record_of(&transaction, id).await?;
    match kept {
        Some(_) if record.deleted_at.is_some() => return Err(Fault::CampaignRemoved),
        Some(kept) if kept != from && kept != text => return Err(Fault::NewerElsewhere),
        None if !from.is_empty() => return Err(Fault::Vanished),
        _ => {}
    }
    connection::put(&texts, &id.into(), &text.into())?;
    let record = changed(&transaction, record, change)?;
    connection::done(transaction).await?;
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
    let transaction = connection::writing(&[CAMPAIGNS], Durability::Strict).await?;
    let record = changed(&transaction, record_of(&transaction, id).await?, change)?;
    connection::done(transaction).await?;
    Ok(record)
}

/// Adds a batch with its bytes, and gives it back as it is kept, with its number. A file that is
/// received anew is no longer in the trash; one that another tab has kept meanwhile, in the batches
/// from the number `known` on, is not kept twice.
///
/// # Errors
/// [`Fault`].
pub async fn append(
    id: &str,
    batch: Batch,
    bytes: &Uint8Array,
    known: u32,
) -> Result<(Batch, u32, CampaignRecord), Fault> {
    let transaction =
        connection::writing(&[CAMPAIGNS, BATCHES, PAPERS], Durability::Relaxed).await?;
    let record = record_of(&transaction, id).await?;
    if record.deleted_at.is_some() {
        return Err(Fault::CampaignRemoved);
    }
    let mut kept = HashSet::new();
    for number in known..record.batches {
        let other = batch_in(&transaction, id, number).await?.unwrap_or_default();
        kept.extend(other.files.into_iter().map(|filed| filed.received.key));
    }
    kept.retain(|key| record.removed.iter().all(|removed| removed.key != *key));
    let (batch, bytes) = without(batch, bytes, &kept);
    let number = record.batches;
    let record = changed(&transaction, record, |record| {
        record.batches += 1;
        record.files += batch.files.len();
        let is_anew = |key: &str| batch.files.iter().any(|filed| filed.received.key == key);
        record.removed.retain(|removed| !is_anew(&removed.key));
    })?;
    put_batch(&transaction, id, number, &batch)?;
    connection::put(&connection::store(&transaction, PAPERS)?, &pair(id, &number.into()), &bytes)?;
    connection::done(transaction).await?;
    Ok((batch, number, record))
}

/// A batch and its bytes without these files.
fn without(batch: Batch, bytes: &Uint8Array, keys: &HashSet<String>) -> (Batch, Uint8Array) {
    if batch.files.iter().all(|filed| !keys.contains(&filed.received.key)) {
        return (batch, bytes.clone());
    }
    let left = |place: &usize| !keys.contains(&batch.files[*place].received.key);
    let places: Vec<usize> = (0..batch.files.len()).filter(left).collect();
    let spans = places.iter().map(|place| batch.span(*place));
    let all = Uint8Array::new_with_length(spans.map(|span| span.len() as u32).sum());
    let (mut files, mut end) = (Vec::new(), 0);
    for place in places {
        let span = batch.span(place);
        all.set(&bytes.subarray(span.start as u32, span.end as u32), end as u32);
        end += span.len();
        files.push(Filed { end, ..batch.files[place].clone() });
    }
    (Batch { files, ..batch }, all)
}

/// Writes a batch anew that was examined anew; its bytes stay.
///
/// # Errors
/// [`Fault`].
pub async fn renew(id: &str, number: u32, batch: &Batch) -> Result<(), Fault> {
    let transaction = connection::writing(&[BATCHES], Durability::Relaxed).await?;
    put_batch(&transaction, id, number, batch)?;
    connection::done(transaction).await
}

fn put_batch(transaction: &Transaction, id: &str, number: u32, batch: &Batch) -> Result<(), Fault> {
    let store = connection::store(transaction, BATCHES)?;
    // As bytes: they need no translation to the browser's own kind of text.
    let bytes = serde_json::to_vec(batch).unwrap_or_default();
    connection::put(&store, &pair(id, &number.into()), &Uint8Array::from(bytes.as_slice()).into())
}

/// A batch; nothing where it was taken away or cannot be read.
///
/// # Errors
/// [`Fault`].
pub async fn batch(id: &str, number: u32) -> Result<Option<Batch>, Fault> {
    batch_in(&connection::reading(&[BATCHES]).await?, id, number).await
}

async fn batch_in(
    transaction: &Transaction,
    id: &str,
    number: u32,
) -> Result<Option<Batch>, Fault> {
    let value =
        connection::get(&connection::store(transaction, BATCHES)?, &pair(id, &number.into()))
            .await?;
    let bytes = value.as_ref().and_then(bytes_of);
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// The bytes of a batch's files, one behind the other; empty where they were taken away.
///
/// # Errors
/// [`Fault`].
pub async fn papers(id: &str, number: u32) -> Result<Vec<u8>, Fault> {
    let transaction = connection::reading(&[PAPERS]).await?;
    let value =
        connection::get(&connection::store(&transaction, PAPERS)?, &pair(id, &number.into()))
            .await?;
    Ok(value.as_ref().and_then(bytes_of).unwrap_or_default())
}

/// A dossier that was worked on.
///
/// # Errors
/// [`Fault`].
pub async fn work(id: &str, key: &str) -> Result<Option<WorkRecord>, Fault> {
    let transaction = connection::reading(&[WORKS]).await?;
    let value =
        connection::get(&connection::store(&transaction, WORKS)?, &pair(id, &key.into())).await?;
    Ok(value.as_ref().and_then(from_value))
}

/// The keys of all dossiers of a campaign that were worked on.
///
/// # Errors
/// [`Fault`].
pub async fn work_keys(id: &str) -> Result<Vec<String>, Fault> {
    let transaction = connection::reading(&[WORKS]).await?;
    let store = connection::store(&transaction, WORKS)?;
    let keys = connection::answer(store.get_all_keys_with_key(&all_of(id)?)).await?;
    let second = |key: JsValue| key.dyn_ref::<Array>()?.get(1).as_string();
    Ok(list_of(&keys).iter().filter_map(second).collect())
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
/// [`Fault`]; [`Fault::NewerElsewhere`] when one of them was saved meanwhile,
/// [`Fault::CampaignRemoved`] or [`Fault::FileRemoved`] when it is in the trash, [`Fault::Vanished`]
/// when the campaign is not kept.
pub async fn keep_works(id: &str, works: &[Work], at: &str) -> Result<CampaignRecord, Fault> {
    let transaction = connection::writing(&[CAMPAIGNS, WORKS], Durability::Strict).await?;
    let record = record_of(&transaction, id).await?;
    if record.deleted_at.is_some() {
        return Err(Fault::CampaignRemoved);
    }
    if record.counter == 0 {
        return Err(Fault::Vanished);
    }
    let store = connection::store(&transaction, WORKS)?;
    for work in works {
        if record.removed.iter().any(|removed| removed.key == work.key) {
            return Err(Fault::FileRemoved);
        }
        let key = pair(id, &work.key.as_str().into());
        let kept: Option<WorkRecord> =
            connection::get(&store, &key).await?.as_ref().and_then(from_value);
        let is_after = |kept: &WorkRecord| kept.counter == work.counter + 1;
        if kept.as_ref().is_some_and(|kept| is_after(kept) && kept.text == work.text) {
            // Kept already: whoever asked did not hear the answer.
            continue;
        }
        if kept.map_or(0, |kept| kept.counter) != work.counter {
            return Err(Fault::NewerElsewhere);
        }
        let record =
            WorkRecord { counter: work.counter + 1, at: at.into(), text: work.text.clone() };
        connection::put(&store, &key, &to_value(&record))?;
    }
    let record = changed(&transaction, record, |_| {})?;
    connection::done(transaction).await?;
    Ok(record)
}

/// Takes a campaign in the trash away with everything that belongs to it, for good; one that was
/// brought back meanwhile stays.
///
/// # Errors
/// [`Fault`].
pub async fn forget(id: &str) -> Result<(), Fault> {
    let stores = [CAMPAIGNS, TEXTS, BATCHES, PAPERS, WORKS];
    let transaction = connection::writing(&stores, Durability::Strict).await?;
    if record_of(&transaction, id).await?.deleted_at.is_none() {
        return Ok(());
    }
    for name in [CAMPAIGNS, TEXTS] {
        connection::delete(&connection::store(&transaction, name)?, &id.into())?;
    }
    // Beside its text stand its earlier one, its survey table and its key.
    for name in [TEXTS, BATCHES, PAPERS, WORKS] {
        connection::delete(&connection::store(&transaction, name)?, &all_of(id)?)?;
    }
    connection::done(transaction).await
}

/// Takes files in the trash away for good, with what was worked on them: each batch that holds one is
/// written anew without it. What was brought back meanwhile stays.
///
/// # Errors
/// [`Fault`].
pub async fn forget_files(id: &str, keys: &[String]) -> Result<(), Fault> {
    let stores = [CAMPAIGNS, BATCHES, PAPERS, WORKS];
    let transaction = connection::writing(&stores, Durability::Strict).await?;
    let record = record_of(&transaction, id).await?;
    let removed = record.removed.iter().map(|removed| removed.key.clone());
    let due: HashSet<String> = removed.filter(|key| keys.contains(key)).collect();
    if due.is_empty() {
        return Ok(());
    }
    let papers = connection::store(&transaction, PAPERS)?;
    for number in 0..record.batches {
        let Some(batch) = batch_in(&transaction, id, number).await? else { continue };
        if batch.files.iter().all(|filed| !due.contains(&filed.received.key)) {
            continue;
        }
        let key = pair(id, &number.into());
        let bytes = connection::get(&papers, &key).await?.and_then(|it| it.dyn_into().ok());
        let (batch, bytes) = without(batch, &bytes.unwrap_or_default(), &due);
        put_batch(&transaction, id, number, &batch)?;
        connection::put(&papers, &key, &bytes)?;
    }
    let works = connection::store(&transaction, WORKS)?;
    for key in &due {
        connection::delete(&works, &pair(id, &key.as_str().into()))?;
    }
    changed(&transaction, record, |record| record.removed.retain(|it| !due.contains(&it.key)))?;
    connection::done(transaction).await
}

/// The record of a campaign, a new one where there is none.
async fn record_of(transaction: &Transaction, id: &str) -> Result<CampaignRecord, Fault> {
    let value = connection::get(&connection::store(transaction, CAMPAIGNS)?, &id.into()).await?;
    let new = || CampaignRecord { id: id.into(), ..CampaignRecord::default() };
    Ok(value.as_ref().and_then(from_value).unwrap_or_else(new))
}

/// Changes a record inside the transaction that has read it, and counts it up.
fn changed(
    transaction: &Transaction,
    mut record: CampaignRecord,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    change(&mut record);
    record.counter += 1;
    let store = connection::store(transaction, CAMPAIGNS)?;
    connection::put(&store, &record.id.as_str().into(), &to_value(&record))?;
    Ok(record)
}

/// The key of what belongs to a campaign.
fn pair(id: &str, second: &JsValue) -> JsValue {
    Array::of2(&id.into(), second).into()
}

/// Everything that belongs to a campaign: an empty list sorts behind all numbers and texts.
fn all_of(id: &str) -> Result<JsValue, Fault> {
    let (from, to) = (Array::of1(&id.into()), Array::of2(&id.into(), &Array::new()));
    IdbKeyRange::bound(&from, &to).map(JsValue::from).map_err(|_| Fault::Blocked)
}

/// What a request for several has brought.
fn list_of(value: &JsValue) -> Array {
    value.dyn_ref::<Array>().cloned().unwrap_or_default()
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
