//! The built-in criteria sets: named in the page, fetched when chosen, inside the page in the
//! one-file build. Their earlier versions are offered to nobody, and found by what was made with them.

use std::cell::RefCell;

use js_sys::Uint8Array;
use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::Level;
use crate::domain::text::Text;

/// A built-in set, as the page names it before anything is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// The set's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// For which kind of unit.
    pub level: Level,
    /// Its name.
    pub title: Text,
    /// Where it is fetched from; nothing when it stands in the page itself.
    url: Option<String>,
    /// Whether a later version has taken its place.
    is_earlier: bool,
}

thread_local! {
    /// What was fetched since the page was opened, by address.
    static FETCHED: RefCell<Map<String, Vec<u8>>> = const { RefCell::new(Map::new()) };
}

/// An entry of `#sets-index`, which the build writes.
#[derive(Deserialize)]
struct Entry {
    id: String,
    version: String,
    level: String,
    title: Words,
    url: Option<String>,
    #[serde(default)]
    earlier: bool,
}

#[derive(Deserialize)]
struct Words {
    vi: String,
    en: Option<String>,
}

/// The sets that this build offers, in its order.
pub fn built_in() -> Vec<BuiltIn> {
    let mut sets = every_built_in();
    sets.retain(|set| !set.is_earlier);
    sets
}

/// The sets that this build carries: those that it offers, then their earlier versions. A file or draft
/// that was made with one of those does not carry it.
pub fn every_built_in() -> Vec<BuiltIn> {
    let text = text_of("#sets-index").unwrap_or_default();
    let entries: Vec<Entry> = serde_json::from_str(&text).unwrap_or_default();
    let named = |entry: Entry| BuiltIn {
        id: entry.id,
        version: entry.version,
        level: Level::from_word(&entry.level).unwrap_or_default(),
        title: Text { vi: entry.title.vi, en: entry.title.en },
        url: entry.url,
        is_earlier: entry.earlier,
    };
    entries.into_iter().map(named).collect()
}

impl BuiltIn {
    /// The bytes of the set.
    ///
    /// # Errors
    /// [`Code::SetNotFetched`], when it is neither in the page nor to be had.
    pub async fn bytes(&self) -> Result<Vec<u8>, Problem> {
        if let Some(text) = text_of(&format!("script[data-set='{} {}']", self.id, self.version)) {
            return Ok(text.into_bytes());
        }
        let missing = || Problem::new(Code::SetNotFetched).with("id", &self.id);
        let url = self.url.as_ref().ok_or_else(missing)?;
        if let Some(bytes) = FETCHED.with_borrow(|fetched| fetched.get(url).cloned()) {
            return Ok(bytes);
        }
        let bytes = fetch(url).await.ok_or_else(missing)?;
        FETCHED.with_borrow_mut(|fetched| fetched.insert(url.clone(), bytes.clone()));
        Ok(bytes)
    }

    /// Whether it has to be fetched from somewhere.
    pub fn is_fetched(&self) -> bool {
        self.url.is_some()
    }
}

async fn fetch(url: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(url)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn text_of(selector: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.text_content()
}
