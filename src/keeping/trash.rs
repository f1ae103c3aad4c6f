//! When a deleted draft is erased for good. A clock alone does not decide that: it may be wrong.

use super::keys::OVERDUE;
use super::shelf::{Shelf, ShelfFault};

/// How long a deleted draft can be brought back, in days.
pub const TRASH_DAYS: u32 = 30;

/// Whether a draft that was deleted so many days ago may be erased today (an ISO date).
///
/// Only when its time was over on an earlier day already, and still is: a clock that was set ahead
/// and is put right again erases nothing.
///
/// # Errors
/// [`ShelfFault`], when the day cannot be noted; then nothing is erased.
pub fn is_due(
    shelf: &impl Shelf,
    id: &str,
    days_ago: u32,
    today: &str,
) -> Result<bool, ShelfFault> {
    let key = format!("{OVERDUE}{id}");
    if days_ago <= TRASH_DAYS {
        return shelf.remove(&key).map(|()| false);
    }
    match shelf.get(&key)? {
        Some(since) => Ok(since.as_str() < today),
        None => shelf.put(&key, today).map(|()| false),
    }
}
