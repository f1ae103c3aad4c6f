//! Where texts are kept under keys, and how that fails.

use std::cell::{Cell, RefCell};

use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};

/// Texts under keys. Each call may fail, and says how.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault>;

    /// Puts a text under a key, whole or not at all.
    ///
    /// # Errors
    /// [`ShelfFault`]; the text before it stays.
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault>;

    /// Takes a key away.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn remove(&self, key: &str) -> Result<(), ShelfFault>;

    /// Takes a key away if it still holds this text.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn withdraw(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        match self.get(key)? {
            Some(held) if held == text => self.remove(key),
            _ => Ok(()),
        }
    }

    /// Every key.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn keys(&self) -> Result<Vec<String>, ShelfFault>;
}

/// Why a shelf did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfFault {
    /// The browser allows no storage here.
    Blocked,
    /// No space is left.
    Full,
}

impl ShelfFault {
    /// As a problem for people.
    pub fn problem(self) -> Problem {
        Problem::new(match self {
            ShelfFault::Blocked => Code::StorageBlocked,
            ShelfFault::Full => Code::StorageFull,
        })
    }
}

/// A shelf in memory, with a limit and a switch that blocks it.
#[derive(Default)]
pub struct MemoryShelf {
    texts: RefCell<Map<String, String>>,
    /// The most bytes that it holds; nothing for no limit.
    pub limit: Cell<Option<usize>>,
    /// Whether every call fails.
    pub is_blocked: Cell<bool>,
}

impl MemoryShelf {
    fn open(&self) -> Result<(), ShelfFault> {
        if self.is_blocked.get() { Err(ShelfFault::Blocked) } else { Ok(()) }
    }

    fn size_without(&self, key: &str) -> usize {
        let texts = self.texts.borrow();
        texts.iter().filter(|(k, _)| *k != key).map(|(k, text)| k.len() + text.len()).sum()
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        self.open()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        self.open()?;
        let size = self.size_without(key) + key.len() + text.len();
        if self.limit.get().is_some_and(|limit| size > limit) {
            return Err(ShelfFault::Full);
        }
        self.texts.borrow_mut().insert(key.to_string(), text.to_string());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        self.open()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        self.open()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// What the stores say that answer at all.
pub(super) fn either<T>(
    shelf: Result<T, ShelfFault>,
    mirror: Result<T, ShelfFault>,
) -> Result<Vec<T>, ShelfFault> {
    match (shelf, mirror) {
        (Err(fault), Err(_)) => Err(fault),
        (shelf, mirror) => Ok([shelf, mirror].into_iter().flatten().collect()),
    }
}
