//! After an error of the program itself this tab writes nothing more, and what it last saved is at
//! hand without the program.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

static FROZEN: AtomicBool = AtomicBool::new(false);
static LAST_GOOD: Mutex<Option<LastGood>> = Mutex::new(None);

/// The last state that was saved whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastGood {
    /// The draft.
    pub id: String,
    /// The slot as it was written.
    pub text: String,
}

/// Ends all writing of this tab, for good.
pub fn freeze() {
    FROZEN.store(true, Ordering::Relaxed);
}

/// Whether this tab has stopped writing.
pub fn is_frozen() -> bool {
    FROZEN.load(Ordering::Relaxed)
}

/// Remembers what was saved.
pub fn remember(good: LastGood) {
    *LAST_GOOD.lock().unwrap_or_else(PoisonError::into_inner) = Some(good);
}

/// What was saved last. Nothing when the lock is held: a crash must not wait.
pub fn last_good() -> Option<LastGood> {
    LAST_GOOD.try_lock().ok()?.clone()
}
