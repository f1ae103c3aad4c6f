//! The database itself: opened and lifted to this build's version, transactions with a stated
//! durability, faults as states.

use std::cell::RefCell;

use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction,
    TransactionResult,
};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

use super::Fault;

/// The name of the database.
const NAME: &str = "tucham-review";

/// The version of its stores. A later build adds a step to [`lift`] and raises it.
const VERSION: u32 = 1;

/// Campaigns, by id: [`super::records::CampaignRecord`].
pub const CAMPAIGNS: &str = "campaigns";
/// The texts of campaigns, by id.
pub const TEXTS: &str = "texts";
/// What is said of files that came together, by campaign and number.
pub const BATCHES: &str = "batches";
/// Their bytes, one behind the other, under the same keys.
pub const PAPERS: &str = "papers";
/// Dossiers that were worked on, by campaign and file key.
pub const WORKS: &str = "works";

/// How long a write may stay in the browser's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// It is on the disk when it is done.
    Strict,
    /// The operating system has it when it is done.
    Relaxed,
}

thread_local! {
    static OPEN: RefCell<Option<(Database, IdbDatabase)>> = const { RefCell::new(None) };
}

/// Opens the database and lifts an older one.
async fn open() -> Result<(), Fault> {
    let factory = Factory::new().map_err(blocked)?;
    let mut request = factory.open(NAME, Some(VERSION)).map_err(blocked)?;
    request.on_upgrade_needed(|event| {
        let before = event.old_version().unwrap_or(0);
        if let Ok(database) = event.database() {
            lift(&database, before);
        }
    });
    let raw: IdbDatabase = request.await.map_err(|error| fault(&error))?.into();
    // Kept with the connection: it owns what listens.
    let mut database = Database::from(raw.clone());
    // Another tab deletes the database or lifts it to a newer version: this one gives way.
    database.on_version_change(|_| close());
    database.on_close(|_| close());
    OPEN.set(Some((database, raw)));
    Ok(())
}

/// Makes the stores that a database of an older version lacks. What fails here shows at the first
/// transaction.
fn lift(database: &Database, before: u32) {
    if before < 1 {
        for store in [CAMPAIGNS, TEXTS, BATCHES, PAPERS, WORKS] {
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    }
}

/// Closes the database; the next transaction opens it again.
pub fn close() {
    // Taken out first: dropping it inside the closure that it owns is left to the next turn.
    if let Some((database, raw)) = OPEN.take() {
        raw.close();
        wasm_bindgen_futures::spawn_local(async move { drop(database) });
    }
}

/// A transaction that reads.
pub async fn reading(stores: &[&str]) -> Result<Transaction, Fault> {
    begin(stores, "readonly", Durability::Relaxed).await
}

/// A transaction that writes; whole or not at all.
pub async fn writing(stores: &[&str], durability: Durability) -> Result<Transaction, Fault> {
    begin(stores, "readwrite", durability).await
}

async fn begin(stores: &[&str], mode: &str, durability: Durability) -> Result<Transaction, Fault> {
    if let Ok(transaction) = try_begin(stores, mode, durability) {
        return Ok(transaction);
    }
    // Not opened yet, or the browser closed it (site data cleared): a fresh connection is tried.
    close();
    open().await?;
    try_begin(stores, mode, durability).map_err(|error| fault_of(&error))
}

/// `idb` knows no durability, so the transaction is begun by hand.
fn try_begin(stores: &[&str], mode: &str, as_kept: Durability) -> Result<Transaction, JsValue> {
    let raw = OPEN.with_borrow(|open| open.as_ref().map(|(_, raw)| raw.clone()));
    let raw = raw.ok_or(JsValue::NULL)?;
    let stores: Array = stores.iter().map(|store| JsValue::from(*store)).collect();
    let word = match as_kept {
        Durability::Strict => "strict",
        Durability::Relaxed => "relaxed",
    };
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &word.into())?;
    let function: Function = Reflect::get(&raw, &"transaction".into())?.dyn_into()?;
    let transaction = function.call3(&raw, &stores, &mode.into(), &options)?;
    transaction.dyn_into::<IdbTransaction>().map(Transaction::from)
}

/// Waits until a transaction is done.
pub async fn done(transaction: Transaction) -> Result<(), Fault> {
    let raw: IdbTransaction = transaction.into();
    match Transaction::from(raw.clone()).await {
        Ok(TransactionResult::Committed) => Ok(()),
        _ => Err(raw.error().map_or(Fault::Blocked, |error| fault_of(&error.into()))),
    }
}

/// A store of a transaction.
pub fn store(transaction: &Transaction, name: &str) -> Result<ObjectStore, Fault> {
    transaction.object_store(name).map_err(blocked)
}

/// The value under a key.
pub async fn get(store: &ObjectStore, key: &JsValue) -> Result<Option<JsValue>, Fault> {
    let request = store.get(key.clone()).map_err(blocked)?;
    request.await.map_err(|error| fault(&error))
}

/// Puts a value under a key; `done` says whether that went well.
pub fn put(store: &ObjectStore, key: &JsValue, value: &JsValue) -> Result<(), Fault> {
    store.put(value, Some(key)).map_err(blocked).map(drop)
}

/// Anything that goes wrong before a transaction runs means that the database cannot be used.
pub fn blocked(_: Error) -> Fault {
    Fault::Blocked
}

/// What went wrong with a request.
pub fn fault(error: &Error) -> Fault {
    match error {
        Error::DomException(exception) => fault_of(exception),
        _ => Fault::Blocked,
    }
}

/// What an exception of the browser says of the database.
fn fault_of(error: &JsValue) -> Fault {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => Fault::Full,
        "VersionError" => Fault::Newer,
        _ => Fault::Blocked,
    }
}
