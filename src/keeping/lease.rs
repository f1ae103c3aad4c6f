//! Who may write a draft where the browser has no locks (plain http): a lease in local storage.

use serde::{Deserialize, Serialize};

use super::shelf::{Shelf, ShelfFault};

/// A lease runs out this long after it was last renewed, in milliseconds of the clock.
const SPAN_MS: u64 = 6_000;

/// The right of one tab to write one draft, for a few seconds from now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    tab: String,
    renewed: u64,
}

impl Lease {
    /// Takes or renews the lease of a draft; false where another tab holds it.
    ///
    /// A lease from the future (the clock was set back since) has run out as well. `takes_over`
    /// takes it whoever holds it.
    ///
    /// # Errors
    /// [`ShelfFault`], when it cannot be written.
    pub fn take(
        shelf: &impl Shelf,
        draft: &str,
        tab: &str,
        now_ms: u64,
        takes_over: bool,
    ) -> Result<bool, ShelfFault> {
        let key = Self::key(draft);
        let held: Option<Lease> = shelf.get(&key)?.and_then(|it| serde_json::from_str(&it).ok());
        let is_free = held.is_none_or(|held| held.tab == tab || !held.runs_at(now_ms));
        if !is_free && !takes_over {
            return Ok(false);
        }
        let lease = Lease { tab: tab.to_string(), renewed: now_ms };
        shelf.put(&key, &serde_json::to_string(&lease).unwrap_or_default())?;
        Ok(true)
    }

    /// Gives the lease of a draft back, if this tab holds it.
    ///
    /// # Errors
    /// [`ShelfFault`].
    pub fn give_back(shelf: &impl Shelf, draft: &str, tab: &str) -> Result<(), ShelfFault> {
        let key = Self::key(draft);
        let held: Option<Lease> = shelf.get(&key)?.and_then(|it| serde_json::from_str(&it).ok());
        if held.is_some_and(|held| held.tab == tab) { shelf.remove(&key) } else { Ok(()) }
    }

    /// The key under which the lease of a draft stands.
    pub fn key(draft: &str) -> String {
        format!("tucham/lease/{draft}")
    }

    fn runs_at(&self, now_ms: u64) -> bool {
        self.renewed <= now_ms && now_ms - self.renewed < SPAN_MS
    }
}
