//! The second store: carries out what [`Mirror`] has on its way, in order, in IndexedDB.

use std::sync::LazyLock;

use idb::ObjectStore;
use wasm_bindgen::JsValue;

use super::database::{self, SNAPSHOTS, TEXTS, blocked};
use crate::browser::platform::freeze;
use crate::domain::map::Map;
use crate::keeping::{Mirror, MirrorFault, MirrorWrite, Settled, settle, slots_of};

/// The second store of this page.
pub fn mirror() -> Mirror {
    static MIRROR: LazyLock<Mirror> = LazyLock::new(Mirror::default);
    MIRROR.clone()
}

/// Opens the second store and reads all of it, except for earlier states.
pub async fn open() {
    let texts = match database::open().await {
        Ok(()) => database::read(TEXTS, "").await,
        Err(fault) => Err(fault),
    };
    match texts {
        Ok(texts) => mirror().open(texts),
        Err(fault) => mirror().miss(fault),
    }
}

/// Reads a draft anew, after another tab wrote it.
pub async fn refresh(id: &str) {
    let prefix = slots_of(id);
    if let Ok(texts) = database::read(TEXTS, &prefix).await {
        mirror().refresh(&prefix, texts);
    }
}

/// Whether the browser closed the store and emptied it while the page was open. What it had is then
/// on its way again.
pub async fn was_emptied() -> bool {
    if !database::was_closed() || freeze::is_frozen() {
        return false;
    }
    let texts = match database::open().await {
        Ok(()) => database::read(TEXTS, "").await,
        Err(fault) => Err(fault),
    };
    match texts {
        Ok(texts) => mirror().reopen(&texts),
        Err(fault) => {
            mirror().miss(fault);
            false
        }
    }
}

/// Carries out one write, whole or not at all; it is on the disk when this is done.
///
/// # Errors
/// [`MirrorFault`]; nothing was written.
pub async fn carry_out(write: MirrorWrite) -> Result<(), MirrorFault> {
    if freeze::is_frozen() {
        return Err(MirrorFault::Blocked);
    }
    let transaction = database::write_to(TEXTS).await?;
    let store = transaction.object_store(TEXTS).map_err(blocked)?;
    match write {
        MirrorWrite::Text { key, text: Some(text) } => put(&store, &key, &text)?,
        MirrorWrite::Text { key, text: None } => remove(&store, &key)?,
        MirrorWrite::Withdraw { key, text } => {
            if text_under(&store, &key).await? == Some(text) {
                remove(&store, &key)?;
            }
        }
        MirrorWrite::Draft { id, counter, text, known } => {
            let slots = [slot(&store, &id, 0).await?, slot(&store, &id, 1).await?];
            let place = match settle(&slots, counter, &text) {
                Settled::Put(place) => place,
                Settled::Already => return Ok(()),
                Settled::Newer => return Err(MirrorFault::NewerElsewhere),
                Settled::NewerBuild => return Err(MirrorFault::NewerBuild),
            };
            put(&store, &key_of(&id, place), &text)?;
            put(&store, &known.0, &known.1)?;
        }
    }
    database::done(transaction).await
}

fn key_of(id: &str, place: usize) -> String {
    format!("{}{place}", slots_of(id))
}

async fn slot(store: &ObjectStore, id: &str, place: usize) -> Result<Option<String>, MirrorFault> {
    text_under(store, &key_of(id, place)).await
}

async fn text_under(store: &ObjectStore, key: &str) -> Result<Option<String>, MirrorFault> {
    let request = store.get(JsValue::from(key)).map_err(blocked)?;
    Ok(request.await.map_err(blocked)?.and_then(|text| text.as_string()))
}

fn put(store: &ObjectStore, key: &str, text: &str) -> Result<(), MirrorFault> {
    store.put(&text.into(), Some(&key.into())).map_err(blocked).map(drop)
}

fn remove(store: &ObjectStore, key: &str) -> Result<(), MirrorFault> {
    store.delete(JsValue::from(key)).map_err(blocked).map(drop)
}

/// The earlier states of a draft, under their keys.
///
/// # Errors
/// [`MirrorFault::Blocked`].
pub async fn snapshots(prefix: &str) -> Result<Map<String, String>, MirrorFault> {
    database::read(SNAPSHOTS, prefix).await
}

/// Keeps an earlier state and takes others away, all or nothing.
///
/// # Errors
/// [`MirrorFault`].
pub async fn keep_snapshot(
    state: Option<(String, String)>,
    gone: &[String],
) -> Result<(), MirrorFault> {
    if freeze::is_frozen() {
        return Err(MirrorFault::Blocked);
    }
    let transaction = database::write_to(SNAPSHOTS).await?;
    let store = transaction.object_store(SNAPSHOTS).map_err(blocked)?;
    if let Some((key, text)) = state {
        put(&store, &key, &text)?;
    }
    for key in gone {
        remove(&store, key)?;
    }
    database::done(transaction).await
}
