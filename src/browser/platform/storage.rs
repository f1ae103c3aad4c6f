//! Local storage as a [`Shelf`]. A storage failure is a state of the program, never a panic.

use gloo_storage::{LocalStorage, Storage};

use super::freeze;
use crate::keeping::{Shelf, ShelfFault};

/// The local storage of this page.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserShelf;

impl BrowserShelf {
    /// `gloo_storage` panics where storage is blocked, and its typed `set` panics on an exception
    /// that is no `Error`; so the property is tried first and texts pass through its raw handle.
    fn open() -> Result<web_sys::Storage, ShelfFault> {
        let window = web_sys::window().ok_or(ShelfFault::Blocked)?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(LocalStorage::raw()),
            _ => Err(ShelfFault::Blocked),
        }
    }

    /// Whether texts can be kept at all: writes one and takes it away.
    ///
    /// # Errors
    /// [`ShelfFault`].
    pub fn probe() -> Result<(), ShelfFault> {
        let shelf = BrowserShelf;
        shelf.put("tucham/probe", "1")?;
        shelf.remove("tucham/probe")
    }
}

impl Shelf for BrowserShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        Self::open()?.get_item(key).map_err(|_| ShelfFault::Blocked)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        if freeze::is_frozen() {
            return Err(ShelfFault::Blocked);
        }
        Self::open()?.set_item(key, text).map_err(|_| ShelfFault::Full)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        if freeze::is_frozen() {
            return Err(ShelfFault::Blocked);
        }
        Self::open()?.remove_item(key).map_err(|_| ShelfFault::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        let storage = Self::open()?;
        let length = storage.length().map_err(|_| ShelfFault::Blocked)?;
        let key = |place| storage.key(place).map_err(|_| ShelfFault::Blocked);
        (0..length).filter_map(|place| key(place).transpose()).collect()
    }
}
