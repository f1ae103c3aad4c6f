//! The database itself: opened and lifted to this build's version, transactions with a stated
//! durability, faults as states.

use std::cell::RefCell;

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

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
    let factory = Factory::new().map_err(unopened)?;
    let mut request = factory.open(NAME, Some(VERSION)).map_err(unopened)?;
    request.on_upgrade_needed(|event| {
        let before = event.old_version().unwrap_or(0);
        if let Ok(database) = event.database() {
            lift(&database, before);
        }
    });
    let raw: IdbDatabase = request.await.map_err(unopened)?.into();
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

/// A transaction. Dropped before it is [`done`], it takes back what it has put, so that a fault
/// midway leaves no half.
pub struct Transaction {
    raw: IdbTransaction,
    /// Heard from the start: an end that nobody listened for would be waited for in vain.
    ended: Promise,
    takes_back: bool,
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.takes_back {
            // One that has ended by itself has nothing left to take back.
            let _ = self.raw.abort();
        }
    }
}

/// A transaction that reads.
pub async fn reading(stores: &[&str]) -> Result<Transaction, Fault> {
    begin(stores, "readonly", Durability::Relaxed).await
}

/// A transaction that writes; whole or not at all.
pub async fn writing(stores: &[&str], durability: Durability) -> Result<Transaction, Fault> {
    let mut transaction = begin(stores, "readwrite", durability).await?;
    transaction.takes_back = true;
    Ok(transaction)
}

impl Transaction {
    fn new(raw: IdbTransaction) -> Self {
        // Functions of the browser's own, which live as long as it calls them.
        let ended = Promise::new(&mut |ended, _| {
            raw.set_oncomplete(Some(&ended));
            raw.set_onabort(Some(&ended));
        });
        Transaction { raw, ended, takes_back: false }
    }
}

async fn begin(stores: &[&str], mode: &str, durability: Durability) -> Result<Transaction, Fault> {
    if let Ok(raw) = try_begin(stores, mode, durability) {
        return Ok(Transaction::new(raw));
    }
    // Not opened yet, or the browser closed it (site data cleared): a fresh connection is tried.
    close();
    open().await?;
    let begun = try_begin(stores, mode, durability).map(Transaction::new);
    begun.map_err(|error| fault_of(&error))
}

/// `idb` knows no durability, so the transaction is begun by hand.
fn try_begin(stores: &[&str], mode: &str, as_kept: Durability) -> Result<IdbTransaction, JsValue> {
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
    function.call3(&raw, &stores, &mode.into(), &options)?.dyn_into()
}

/// Waits until a transaction is done.
pub async fn done(mut transaction: Transaction) -> Result<(), Fault> {
    transaction.takes_back = false;
    let ended = JsFuture::from(transaction.ended.clone()).await;
    let kind = ended.ok().and_then(|event| Reflect::get(&event, &"type".into()).ok());
    match kind.and_then(|kind| kind.as_string()).as_deref() {
        Some("complete") => Ok(()),
        _ => Err(fault_in(&transaction.raw)),
    }
}

/// A store of a transaction.
pub fn store(transaction: &Transaction, name: &str) -> Result<IdbObjectStore, Fault> {
    transaction.raw.object_store(name).map_err(|error| fault_of(&error))
}

/// What a request came to.
pub async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, Fault> {
    let request = request.map_err(|error| fault_of(&error))?;
    let ended = Promise::new(&mut |ended, _| {
        request.set_onsuccess(Some(&ended));
        request.set_onerror(Some(&ended));
    });
    let _ = JsFuture::from(ended).await;
    match request.error() {
        Ok(None) => request.result().map_err(|error| fault_of(&error)),
        // Another request has failed, and its transaction takes this one along.
        Ok(Some(error)) if error.name() == "AbortError" => {
            Err(request.transaction().map_or(Fault::Broken, |it| fault_in(&it)))
        }
        Ok(Some(error)) => Err(fault_of(&error)),
        Err(error) => Err(fault_of(&error)),
    }
}

/// The value under a key.
pub async fn get(store: &IdbObjectStore, key: &JsValue) -> Result<Option<JsValue>, Fault> {
    let value = answer(store.get(key)).await?;
    Ok((!value.is_undefined()).then_some(value))
}

/// Puts a value under a key; `done` says whether that went well.
pub fn put(store: &IdbObjectStore, key: &JsValue, value: &JsValue) -> Result<(), Fault> {
    store.put_with_key(value, key).map(drop).map_err(|error| fault_of(&error))
}

/// Takes away what is under a key, or in a range of keys; `done` says whether that went well.
pub fn delete(store: &IdbObjectStore, key: &JsValue) -> Result<(), Fault> {
    store.delete(key).map(drop).map_err(|error| fault_of(&error))
}

/// Why the database could not be opened.
fn unopened(error: Error) -> Fault {
    let Error::DomException(exception) = error else { return Fault::Blocked };
    match (fault_of(&exception), exception.name().as_str()) {
        // Private windows and policies have many names for it; trouble with the disk has one.
        (Fault::Broken, name) if name != "UnknownError" => Fault::Blocked,
        (fault, _) => fault,
    }
}

/// Why a transaction was taken back.
fn fault_in(transaction: &IdbTransaction) -> Fault {
    transaction.error().map_or(Fault::Broken, |error| fault_of(&error))
}

/// What an exception of the browser says of the database.
fn fault_of(error: &JsValue) -> Fault {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => Fault::Full,
        "VersionError" => Fault::Newer,
        "SecurityError" | "NotAllowedError" | "InvalidAccessError" => Fault::Blocked,
        _ => Fault::Broken,
    }
}
