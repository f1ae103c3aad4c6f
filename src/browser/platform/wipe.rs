//! Takes away everything that the app keeps in this browser, and looks again whether it is gone.
//!
//! Only what is the app's own is touched: keys and databases whose names begin with `tucham`. Other
//! applications may live at the same address.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomStringList, IdbDatabase, IdbFactory, IdbRequest, IdbTransactionMode, Storage};

/// What the names of everything kept begin with.
const OWN: &str = "tucham";

/// The databases: drafts, and the superior's campaigns with inboxes and appraisals.
const KNOWN: [&str; 2] = ["tucham", "tucham-review"];

/// How long a database may take to answer.
const PATIENCE_MS: i32 = 5_000;

/// How a wipe ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wiped {
    /// How many keys and databases were taken away.
    pub gone: usize,
    /// The names of those that are still there, read anew afterwards.
    pub left: Vec<String>,
}

/// Takes everything away, then reads back.
///
/// Databases are emptied, not deleted: a deletion waits for every tab that has them open, and
/// until then nobody could look inside.
pub async fn everything() -> Wiped {
    let mut wiped = Wiped::default();
    for storage in storages() {
        for key in keys(&storage) {
            let _ = storage.remove_item(&key);
            wiped.gone += 1;
        }
        wiped.left.extend(keys(&storage));
    }
    for name in databases().await {
        let before = records(&name).await;
        let _ = empty(&name).await;
        match records(&name).await {
            Some(0) => wiped.gone += usize::from(before != Some(0)),
            _ => wiped.left.push(name),
        }
    }
    wiped
}

fn storages() -> Vec<Storage> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    [window.local_storage(), window.session_storage()]
        .into_iter()
        .filter_map(|storage| storage.ok().flatten())
        .collect()
}

fn keys(storage: &Storage) -> Vec<String> {
    let length = storage.length().unwrap_or(0);
    let key = |place| storage.key(place).ok().flatten();
    (0..length).filter_map(key).filter(|key| key.starts_with(OWN)).collect()
}

fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok().flatten()
}

/// The app's databases. A browser that cannot list them is asked for the known ones.
async fn databases() -> Vec<String> {
    match listed().await {
        Some(names) => names.into_iter().filter(|name| name.starts_with(OWN)).collect(),
        None => KNOWN.map(str::to_string).to_vec(),
    }
}

async fn listed() -> Option<Vec<String>> {
    let factory = factory()?;
    let list = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into::<Function>().ok()?;
    let promise = list.call0(&factory).ok()?.dyn_into::<Promise>().ok()?;
    let found: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let name = |about: JsValue| Reflect::get(&about, &"name".into()).ok()?.as_string();
    Some(found.iter().filter_map(name).collect())
}

/// Empties every store of a database; that works also while another tab has it open.
async fn empty(name: &str) -> Option<()> {
    let database = open(name).await?;
    let stores = stores(&database.object_store_names());
    for store in &stores {
        let mode = IdbTransactionMode::Readwrite;
        let transaction = database.transaction_with_str_and_mode(store, mode).ok()?;
        finished(&transaction.object_store(store).ok()?.clear().ok()?).await?;
    }
    database.close();
    Some(())
}

/// How many records a database holds.
async fn records(name: &str) -> Option<u32> {
    let database = open(name).await?;
    let mut records = 0;
    for store in stores(&database.object_store_names()) {
        let transaction = database.transaction_with_str(&store).ok()?;
        let count = finished(&transaction.object_store(&store).ok()?.count().ok()?).await?;
        records += count.as_f64()? as u32;
    }
    database.close();
    Some(records)
}

fn stores(list: &DomStringList) -> Vec<String> {
    (0..list.length()).filter_map(|place| list.item(place)).collect()
}

async fn open(name: &str) -> Option<IdbDatabase> {
    let request: IdbRequest = factory()?.open(name).ok()?.into();
    finished(&request).await?.dyn_into().ok()
}

/// The result of a request. One that gets no answer is given up, or a page that wants to be handed
/// over would wait for ever.
async fn finished(request: &IdbRequest) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&failed, PATIENCE_MS);
        }
    });
    JsFuture::from(promise).await.ok()?;
    request.result().ok()
}
