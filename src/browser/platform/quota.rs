//! How much space is left, and whether the browser promises to keep it.

use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::storage::BrowserShelf;
use crate::keeping::Shelf;

/// What the browser says of its space; nothing where it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// Bytes that this site uses in all.
    pub used: Option<u64>,
    /// Bytes that it may still use.
    pub left: Option<u64>,
    /// Bytes of local storage that are used: keys and texts, two bytes a letter.
    pub local: u64,
    /// Whether the browser promises not to clear it by itself.
    pub is_persistent: Option<bool>,
}

/// Asks the browser.
pub async fn space() -> Space {
    let mut space = Space { local: local_bytes(), ..Space::default() };
    let Some(manager) = manager() else { return space };
    if let Ok(promise) = manager.persisted() {
        space.is_persistent = JsFuture::from(promise).await.ok().and_then(|it| it.as_bool());
    }
    if let Ok(promise) = manager.estimate()
        && let Ok(estimate) = JsFuture::from(promise).await
    {
        let estimate = StorageEstimate::from(estimate);
        let (used, quota) = (estimate.get_usage(), estimate.get_quota());
        space.used = used.map(|bytes| bytes as u64);
        space.left = used.zip(quota).map(|(used, quota)| (quota - used).max(0.0) as u64);
    }
    space
}

/// Asks the browser to keep the site's data until the user clears it. It may ask the user.
pub async fn ask_to_keep() -> Option<bool> {
    let promise = manager()?.persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

fn local_bytes() -> u64 {
    let keys = BrowserShelf.keys().unwrap_or_default();
    let size = |key: &String| {
        let text = BrowserShelf.get(key).ok().flatten().unwrap_or_default();
        2 * (key.encode_utf16().count() + text.encode_utf16().count()) as u64
    };
    keys.iter().map(size).sum()
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Missing over plain http, where the binding would hand out nothing that answers.
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.is_object().then(|| manager.into())
}
