//! A campaign as a whole: read in one consistent state, put in whole or not at all.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::connection::{self, BATCHES, CAMPAIGNS, Durability, PAPERS, TEXTS, Transaction, WORKS};
use super::{
    Batch, CampaignRecord, Fault, WorkRecord, all_of, batch_in, changed, from_value, keys, list_of,
    pair, put_batch, record_of, survey, to_value,
};
use crate::domain::review::EarlierCampaign;

/// The second part of the key of a campaign's earlier text.
const EARLIER: &str = "earlier";

/// Everything that is kept of a campaign.
pub struct Whole {
    /// Its record.
    pub record: CampaignRecord,
    /// The text of its file; empty without a campaign.
    pub text: String,
    /// Its text before a file replaced it.
    pub earlier: Option<EarlierCampaign>,
    /// The text of its survey table.
    pub survey: Option<String>,
    /// Its secret key, in hex.
    pub key: Option<String>,
    /// Its files as they came together, each lot with their bytes, one behind the other; nothing where
    /// a lot cannot be read.
    pub batches: Vec<Option<(Batch, Uint8Array)>>,
    /// The dossiers that were worked on, by the keys of their files; nothing for one that cannot be
    /// read.
    pub works: Vec<(String, Option<WorkRecord>)>,
}

/// What is to be put in.
#[derive(Default)]
pub struct Placing {
    /// Its record, under an id that nothing is kept under; its counter is that of the state.
    pub record: CampaignRecord,
    /// The text of its file; empty without a campaign.
    pub text: String,
    /// Its text before a file replaced it.
    pub earlier: Option<EarlierCampaign>,
    /// The text of its survey table.
    pub survey: Option<String>,
    /// Its secret key, in hex; empty where there is none.
    pub key: String,
    /// Its files.
    pub batches: Vec<(Batch, Uint8Array)>,
    /// The dossiers that were worked on.
    pub works: Vec<(String, WorkRecord)>,
}

/// Everything that is kept of a campaign, in one state; without the files' bytes, which only an export
/// needs, the lots are empty. Nothing where nothing is kept.
///
/// # Errors
/// [`Fault`].
pub async fn whole(id: &str, with_bytes: bool) -> Result<Option<Whole>, Fault> {
    let stores = [CAMPAIGNS, TEXTS, BATCHES, PAPERS, WORKS];
    let transaction = connection::reading(&stores).await?;
    let kept = connection::get(&connection::store(&transaction, CAMPAIGNS)?, &id.into()).await?;
    let Some(record) = kept.as_ref().and_then(from_value::<CampaignRecord>) else {
        return Ok(None);
    };
    let texts = connection::store(&transaction, TEXTS)?;
    let text = connection::get(&texts, &id.into()).await?.and_then(|text| text.as_string());
    let earlier = connection::get(&texts, &pair(id, &EARLIER.into())).await?;
    let survey_table = connection::get(&texts, &survey::key(id)).await?;
    let key = connection::get(&texts, &keys::key_of(id)).await?.and_then(|key| key.as_string());
    let mut batches = Vec::new();
    for number in 0..record.batches {
        batches.push(lot(&transaction, id, number, with_bytes).await?);
    }
    let works = works(&transaction, id).await?;
    Ok(Some(Whole {
        record,
        text: text.unwrap_or_default(),
        earlier: earlier.as_ref().and_then(from_value),
        survey: survey_table.and_then(|text| text.as_string()),
        key,
        batches,
        works,
    }))
}

async fn lot(
    transaction: &Transaction,
    id: &str,
    number: u32,
    with_bytes: bool,
) -> Result<Option<(Batch, Uint8Array)>, Fault> {
    let Some(batch) = batch_in(transaction, id, number).await? else { return Ok(None) };
    if !with_bytes {
        return Ok(Some((batch, Uint8Array::default())));
    }
    let papers = connection::store(transaction, PAPERS)?;
    let bytes = connection::get(&papers, &pair(id, &number.into())).await?;
    Ok(Some((batch, bytes.and_then(|bytes| bytes.dyn_into().ok()).unwrap_or_default())))
}

async fn works(
    transaction: &Transaction,
    id: &str,
) -> Result<Vec<(String, Option<WorkRecord>)>, Fault> {
    let store = connection::store(transaction, WORKS)?;
    let range = all_of(id)?;
    let keys = connection::answer(store.get_all_keys_with_key(&range)).await?;
    let records = connection::answer(store.get_all_with_key(&range)).await?;
    let key = |key: &JsValue| key.dyn_ref::<Array>()?.get(1).as_string();
    let (keys, records) = (list_of(&keys), list_of(&records));
    let both = keys.iter().zip(records.iter());
    Ok(both.filter_map(|(at, record)| Some((key(&at)?, from_value(&record)))).collect())
}

/// How many dossiers of a campaign were worked on.
///
/// # Errors
/// [`Fault`].
pub async fn count_works(id: &str) -> Result<usize, Fault> {
    let transaction = connection::reading(&[WORKS]).await?;
    let count =
        connection::answer(connection::store(&transaction, WORKS)?.count_with_key(&all_of(id)?))
            .await?;
    Ok(count.as_f64().unwrap_or_default() as usize)
}

/// Puts a campaign in, whole or not at all; on the disk when this is done. `instead` is one that goes
/// into the trash for it, with the counter that it must still have, and the instant.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when its id is taken, or when the one that gives way was
/// changed meanwhile.
pub async fn place(
    placing: Placing,
    instead: Option<(&str, u64, String)>,
) -> Result<CampaignRecord, Fault> {
    let stores = [CAMPAIGNS, TEXTS, BATCHES, PAPERS, WORKS];
    let transaction = connection::writing(&stores, Durability::Strict).await?;
    let id = placing.record.id.clone();
    if record_of(&transaction, &id).await?.counter != 0 {
        return Err(Fault::NewerElsewhere);
    }
    if let Some((other, revision, at)) = instead {
        let record = record_of(&transaction, other).await?;
        if record.counter != revision {
            return Err(Fault::NewerElsewhere);
        }
        changed(&transaction, record, |record| record.deleted_at = Some(at))?;
    }
    let texts = connection::store(&transaction, TEXTS)?;
    connection::put(&texts, &id.as_str().into(), &placing.text.into())?;
    if let Some(earlier) = &placing.earlier {
        connection::put(&texts, &pair(&id, &EARLIER.into()), &to_value(earlier))?;
    }
    if let Some(table) = &placing.survey {
        connection::put(&texts, &survey::key(&id), &table.as_str().into())?;
    }
    if !placing.key.is_empty() {
        connection::put(&texts, &keys::key_of(&id), &placing.key.as_str().into())?;
    }
    let papers = connection::store(&transaction, PAPERS)?;
    for (number, (batch, bytes)) in (0u32..).zip(&placing.batches) {
        put_batch(&transaction, &id, number, batch)?;
        connection::put(&papers, &pair(&id, &number.into()), bytes)?;
    }
    let works = connection::store(&transaction, WORKS)?;
    for (key, work) in &placing.works {
        connection::put(&works, &pair(&id, &key.as_str().into()), &to_value(work))?;
    }
    let record = changed(&transaction, placing.record, |_| {})?;
    connection::done(transaction).await?;
    Ok(record)
}

/// Puts another text in the place of a campaign's, which is kept as the earlier one; on the disk when
/// this is done. `at` is now.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when the campaign was changed since the counter `revision`.
pub async fn replace_text(
    id: &str,
    revision: u64,
    text: &str,
    at: &str,
    change: impl FnOnce(&mut CampaignRecord),
) -> Result<CampaignRecord, Fault> {
    let transaction = connection::writing(&[CAMPAIGNS, TEXTS], Durability::Strict).await?;
    let record = record_of(&transaction, id).await?;
    if record.counter != revision {
        return Err(Fault::NewerElsewhere);
    }
    if record.deleted_at.is_some() {
        return Err(Fault::CampaignRemoved);
    }
    let texts = connection::store(&transaction, TEXTS)?;
    let before = connection::get(&texts, &id.into()).await?.and_then(|text| text.as_string());
    let earlier = EarlierCampaign { at: at.into(), text: before.unwrap_or_default() };
    connection::put(&texts, &pair(id, &EARLIER.into()), &to_value(&earlier))?;
    connection::put(&texts, &id.into(), &text.into())?;
    let record = changed(&transaction, record, |record| {
        record.replaced = at.into();
        change(record);
    })?;
    connection::done(transaction).await?;
    Ok(record)
}
