//! The survey table of a campaign, beside the campaign's text: large, and seldom written.

use wasm_bindgen::JsValue;

use super::connection::{self, CAMPAIGNS, Durability, TEXTS};
use super::{CampaignRecord, Fault, changed, pair, record_of};

/// The name under which it stands.
const SURVEY: &str = "survey";

pub(super) fn key(id: &str) -> JsValue {
    pair(id, &SURVEY.into())
}

/// The text of a campaign's survey table; nothing where none was ever kept.
///
/// # Errors
/// [`Fault`].
pub async fn survey(id: &str) -> Result<Option<String>, Fault> {
    let transaction = connection::reading(&[TEXTS]).await?;
    let text = connection::get(&connection::store(&transaction, TEXTS)?, &key(id)).await?;
    Ok(text.and_then(|text| text.as_string()))
}

/// Keeps the text of a campaign's survey table in place of the one that it was made from; on the
/// disk when this is done.
///
/// # Errors
/// [`Fault`]; [`Fault::NewerElsewhere`] when another text is kept.
pub async fn keep_survey(
    id: &str,
    text: &str,
    expected: Option<&str>,
) -> Result<CampaignRecord, Fault> {
    let transaction = connection::writing(&[CAMPAIGNS, TEXTS], Durability::Strict).await?;
    let texts = connection::store(&transaction, TEXTS)?;
    let kept = connection::get(&texts, &key(id)).await?.and_then(|text| text.as_string());
    if kept.as_deref() != expected {
        return Err(Fault::NewerElsewhere);
    }
    let record = record_of(&transaction, id).await?;
    connection::put(&texts, &key(id), &text.into())?;
    let record = changed(&transaction, record, |_| {})?;
    connection::done(transaction).await?;
    Ok(record)
}
