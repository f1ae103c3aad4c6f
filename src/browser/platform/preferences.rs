//! What the user chose for this computer: language, colours, view. Losing it costs nothing.

use super::storage::BrowserShelf;
use crate::keeping::Shelf;

/// The value kept under a name.
pub fn get(name: &str) -> Option<String> {
    BrowserShelf.get(&key(name)).ok().flatten()
}

/// Keeps a value under a name; where storage is blocked it holds for this visit alone.
pub fn set(name: &str, value: &str) {
    let _ = BrowserShelf.put(&key(name), value);
}

/// Forgets the value kept under a name.
pub fn forget(name: &str) {
    let _ = BrowserShelf.remove(&key(name));
}

fn key(name: &str) -> String {
    format!("tucham/preference/{name}")
}
