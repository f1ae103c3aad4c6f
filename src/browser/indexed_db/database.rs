//! The app's database in IndexedDB: texts under keys in two stores, written with the strictest
//! durability that the browser offers.

use std::cell::{Cell, RefCell};

use idb::{
    Database, DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction,
    TransactionResult,
};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use crate::domain::map::Map;
use crate::keeping::MirrorFault;

/// The name of the database.
pub const NAME: &str = "tucham";

/// The store of what local storage has too.
pub const TEXTS: &str = "texts";

/// The store of earlier states of drafts.
pub const SNAPSHOTS: &str = "snapshots";

const STORES: [&str; 2] = [TEXTS, SNAPSHOTS];

thread_local! {
    static WAS_CLOSED: Cell<bool> = const { Cell::new(false) };
    static OPEN: RefCell<Option<(Database, IdbDatabase)>> = const { RefCell::new(None) };
}

/// Opens the database, in whatever version it is: a newer build may have added stores. One that lacks
/// stores of ours, because something else of this address made it or a wipe took them, is lifted by a
/// version and gets them; what else is in it stays.
///
/// # Errors
/// [`MirrorFault::Blocked`].
pub async fn open() -> Result<(), MirrorFault> {
    let mut raw = open_in(None).await?;
    if !is_whole(&raw) {
        raw.close();
        raw = open_in(Some(raw.version() as u32 + 1)).await?;
    }
    if !is_whole(&raw) {
        raw.close();
        return Err(MirrorFault::Blocked);
    }
    let mut database = Database::from(raw.clone());
    // Another tab deletes the database or lifts it to a newer version: this one gives way.
    database.on_version_change(|_| close());
    database.on_close(|_| close());
    let_go();
    OPEN.set(Some((database, raw)));
    Ok(())
}

/// Opens it in a version, or in the one that it has, and adds the stores that it lacks where the
/// version is new.
async fn open_in(version: Option<u32>) -> Result<IdbDatabase, MirrorFault> {
    let factory = Factory::new().map_err(blocked)?;
    let mut request = factory.open(NAME, version).map_err(blocked)?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let stores = database.store_names();
        for store in STORES.into_iter().filter(|store| !stores.iter().any(|name| name == store)) {
            // What fails here shows later: a database without its stores is not used.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    Ok(request.await.map_err(blocked)?.into())
}

fn is_whole(database: &IdbDatabase) -> bool {
    let stores = database.object_store_names();
    STORES.iter().all(|store| stores.contains(store))
}

/// Closes the database; the next write opens it again.
pub fn close() {
    if let_go() {
        WAS_CLOSED.set(true);
    }
}

/// Ends the connection, if there is one; a second one beside it would hold up whoever deletes the
/// database, since nobody would tell it to give way.
fn let_go() -> bool {
    // Taken out first: dropping it inside the closure that it owns is left to the next turn.
    let Some((database, raw)) = OPEN.take() else { return false };
    raw.close();
    wasm_bindgen_futures::spawn_local(async move { drop(database) });
    true
}

/// Whether the database was closed since this was last asked.
pub fn was_closed() -> bool {
    WAS_CLOSED.replace(false)
}

/// A transaction over one store that is on the disk once it is done.
///
/// # Errors
/// [`MirrorFault::Blocked`] when the database cannot be used.
pub async fn write_to(store: &str) -> Result<Transaction, MirrorFault> {
    if let Ok(transaction) = begin(store, "readwrite") {
        return Ok(transaction);
    }
    // The browser may have closed it (site data cleared): a fresh connection is tried once.
    close();
    open().await?;
    begin(store, "readwrite").map_err(blocked)
}

/// `idb` knows no durability, so the transaction is begun by hand.
fn begin(store: &str, mode: &str) -> Result<Transaction, JsValue> {
    let raw = OPEN.with_borrow(|open| open.as_ref().map(|(_, raw)| raw.clone()));
    let raw = raw.ok_or(JsValue::NULL)?;
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let function: Function = Reflect::get(&raw, &"transaction".into())?.dyn_into()?;
    let transaction = function.call3(&raw, &Array::of1(&store.into()), &mode.into(), &options)?;
    transaction.dyn_into::<IdbTransaction>().map(Transaction::from)
}

/// Waits until a transaction is on the disk.
///
/// # Errors
/// [`MirrorFault::Full`] or [`MirrorFault::Blocked`]; nothing of it was written.
pub async fn done(transaction: Transaction) -> Result<(), MirrorFault> {
    let raw: IdbTransaction = transaction.into();
    let result = Transaction::from(raw.clone()).await;
    match result {
        Ok(TransactionResult::Committed) => Ok(()),
        _ => Err(match raw.error() {
            Some(error) if error.name() == "QuotaExceededError" => MirrorFault::Full,
            _ => MirrorFault::Blocked,
        }),
    }
}

/// Every text of a store whose key begins so.
///
/// # Errors
/// [`MirrorFault::Blocked`].
pub async fn read(store: &str, prefix: &str) -> Result<Map<String, String>, MirrorFault> {
    let transaction = begin(store, "readonly").map_err(blocked)?;
    let store = transaction.object_store(store).map_err(blocked)?;
    // U+FFFF sorts behind every text.
    let end = format!("{prefix}\u{ffff}");
    let range = || KeyRange::bound(&prefix.into(), &end.as_str().into(), None, None);
    let keys = store.get_all_keys(Some(Query::from(range().map_err(blocked)?)), None);
    let texts = store.get_all(Some(Query::from(range().map_err(blocked)?)), None);
    let keys = keys.map_err(blocked)?.into_future();
    let texts = texts.map_err(blocked)?.into_future();
    let (keys, texts) = (keys.await.map_err(blocked)?, texts.await.map_err(blocked)?);
    let pairs = keys.iter().zip(&texts);
    // A value that is no text was not written by this app; it is kept as something damaged.
    let pair = |(key, text): (&JsValue, &JsValue)| {
        Some((key.as_string()?, text.as_string().unwrap_or_default()))
    };
    Ok(pairs.filter_map(pair).collect())
}

/// Anything that goes wrong before a transaction runs means that the store cannot be used.
pub fn blocked<T>(_: T) -> MirrorFault {
    MirrorFault::Blocked
}
