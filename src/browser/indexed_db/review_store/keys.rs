//! The secret key of a campaign, beside the campaign's text.

use wasm_bindgen::JsValue;

use super::connection::{self, CAMPAIGNS, Durability, TEXTS};
use super::{CampaignRecord, Fault, changed, pair, record_of};

/// The name under which it stands.
const KEY: &str = "key";

pub(super) fn key_of(id: &str) -> JsValue {
    pair(id, &KEY.into())
}

/// The secret key of a campaign, in hex; nothing where none is kept.
///
/// # Errors
/// [`Fault`].
pub async fn key(id: &str) -> Result<Option<String>, Fault> {
    let transaction = connection::reading(&[TEXTS]).await?;
    let key = connection::get(&connection::store(&transaction, TEXTS)?, &key_of(id)).await?;
    Ok(key.and_then(|key| key.as_string()))
}

/// Keeps the secret key of a campaign together with the campaign's text that names it, in place of the
/// text that this was made from; on the disk when this is done.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when another text is kept, [`Fault::CampaignRemoved`] when it
/// is in the trash.
pub async fn keep_key(
    id: &str,
    key: &str,
    text: &str,
    from: &str,
) -> Result<CampaignRecord, Fault> {
    let transaction = connection::writing(&[CAMPAIGNS, TEXTS], Durability::Strict).await?;
    let texts = connection::store(&transaction, TEXTS)?;
    let kept = connection::get(&texts, &id.into()).await?.and_then(|text| text.as_string());
    let record = record_of(&transaction, id).await?;
    if record.deleted_at.is_some() {
        return Err(Fault::CampaignRemoved);
    }
    if kept.as_deref() != Some(from) {
        return Err(Fault::NewerElsewhere);
    }
    connection::put(&texts, &id.into(), &text.into())?;
    connection::put(&texts, &key_of(id), &key.into())?;
    let record = changed(&transaction, record, |_| {})?;
    connection::done(transaction).await?;
    Ok(record)
}
