//! The second store (IndexedDB) as the program sees it: an image of its texts, read at once, and
//! the writes on their way to it. The browser carries them out one after the other.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::keys::slot_key;
use super::settle::{Settled, settle};
use super::shelf::{Shelf, ShelfFault};
use crate::domain::map::Map;

/// A handle on the image and the queue. Clones share both.
#[derive(Clone, Default)]
pub struct Mirror(Arc<Mutex<Inner>>);

/// Whether there is a second store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MirrorState {
    /// It is being opened.
    #[default]
    Opening,
    /// It takes writes.
    Open,
    /// There is none.
    Missing(MirrorFault),
}

/// Why there is no second store, or why it did not take a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MirrorFault {
    /// The browser has none or allows none.
    Blocked,
    /// It did not answer in time.
    TimedOut,
    /// No space is left.
    Full,
    /// It holds newer work.
    NewerElsewhere,
    /// It holds the work of a newer version of the app.
    NewerBuild,
}

/// One write on its way to the second store; each is carried out whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MirrorWrite {
    /// A state of a draft, held against what the store has by then (see [`settle`]).
    Draft {
        /// The draft.
        id: String,
        /// The state's counter.
        counter: u64,
        /// The slot.
        text: String,
        /// The line of the manifest, as key and text.
        known: (String, String),
    },
    /// A text under a key; nothing takes it away.
    Text {
        /// The key.
        key: String,
        /// The text.
        text: Option<String>,
    },
    /// A key that is taken away if the store still has this text under it by then: another tab may
    /// have written there.
    Withdraw {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
}

#[derive(Default)]
struct Inner {
    state: MirrorState,
    texts: Map<String, String>,
    outbox: VecDeque<MirrorWrite>,
}

impl Mirror {
    /// Where there is no second store.
    pub fn missing(fault: MirrorFault) -> Self {
        let mirror = Mirror::default();
        mirror.miss(fault);
        mirror
    }

    /// The store is open and holds these texts.
    pub fn open(&self, texts: Map<String, String>) {
        let mut inner = self.inner();
        inner.state = MirrorState::Open;
        inner.texts = texts;
    }

    /// There is no second store (any more); what was on its way is dropped.
    pub fn miss(&self, fault: MirrorFault) {
        *self.inner() = Inner { state: MirrorState::Missing(fault), ..Inner::default() };
    }

    /// The store was opened anew and holds these texts. What it had before and has no more is put on
    /// its way again; whether there was any.
    pub fn reopen(&self, texts: &Map<String, String>) -> bool {
        let mut inner = self.inner();
        let lost: Vec<(String, String)> = inner
            .texts
            .iter()
            .filter(|(key, _)| !texts.contains_key(*key))
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect();
        let again = lost.iter().cloned();
        inner.outbox.extend(again.map(|(key, text)| MirrorWrite::Text { key, text: Some(text) }));
        inner.state = MirrorState::Open;
        !lost.is_empty()
    }

    /// Whether there is a second store.
    pub fn state(&self) -> MirrorState {
        self.inner().state
    }

    /// Whether it takes writes.
    pub fn is_open(&self) -> bool {
        self.state() == MirrorState::Open
    }

    /// What the store holds under keys that begin so, read anew after another tab wrote.
    pub fn refresh(&self, prefix: &str, texts: Map<String, String>) {
        let mut inner = self.inner();
        inner.texts.retain(|key, _| !key.starts_with(prefix));
        inner.texts.extend(texts);
    }

    /// The next write to carry out. It leaves the queue.
    pub fn next(&self) -> Option<MirrorWrite> {
        self.inner().outbox.pop_front()
    }

    /// Puts a state of a draft on its way. An earlier state of it that still waits is dropped: the
    /// store would only pass through it. False where there is no second store.
    pub(super) fn save(&self, id: &str, counter: u64, text: &str, known: (String, String)) -> bool {
        let mut inner = self.inner();
        if inner.state != MirrorState::Open {
            return false;
        }
        let slots = [0, 1].map(|place| inner.texts.get(&slot_key(id, place)).cloned());
        if let Settled::Put(place) = settle(&slots, counter, text) {
            inner.texts.insert(slot_key(id, place), text.to_string());
        }
        inner.texts.insert(known.0.clone(), known.1.clone());
        inner.outbox.retain(|write| !write.is_of(id));
        let (id, text) = (id.to_string(), text.to_string());
        inner.outbox.push_back(MirrorWrite::Draft { id, counter, text, known });
        true
    }

    fn write(&self, key: &str, text: Option<String>) -> Result<(), ShelfFault> {
        let mut inner = self.usable()?;
        match &text {
            Some(text) => inner.texts.insert(key.to_string(), text.clone()),
            None => inner.texts.remove(key),
        };
        inner.outbox.push_back(MirrorWrite::Text { key: key.to_string(), text });
        Ok(())
    }

    fn usable(&self) -> Result<MutexGuard<'_, Inner>, ShelfFault> {
        let inner = self.inner();
        if inner.state == MirrorState::Open { Ok(inner) } else { Err(ShelfFault::Blocked) }
    }

    /// No call leaves it half changed, so a poisoned lock holds nothing wrong.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MirrorWrite {
    fn is_of(&self, draft: &str) -> bool {
        matches!(self, MirrorWrite::Draft { id, .. } if id == draft)
    }
}

impl Shelf for Mirror {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        Ok(self.usable()?.texts.get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        self.write(key, Some(text.to_string()))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        self.write(key, None)
    }

    fn withdraw(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        let mut inner = self.usable()?;
        if inner.texts.get(key).is_some_and(|held| held == text) {
            inner.texts.remove(key);
            let (key, text) = (key.to_string(), text.to_string());
            inner.outbox.push_back(MirrorWrite::Withdraw { key, text });
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        Ok(self.usable()?.texts.keys().cloned().collect())
    }
}
