//! When a deleted draft is erased for good. A clock alone does not decide that: it may be wrong.

use super::keys::OVERDUE;
use super::shelf::{Shelf, ShelfFault};

/// How long a deleted draft can be brought back, in days.
pub const TRASH_DAYS: u32 = 30;

/// Whether what was deleted so many days ago may be erased today (an ISO date), and the day to be
/// noted beside it; `since` is the day that was noted before.
///
/// Only when its time was over on an earlier day already, and still is: a clock that was set ahead
/// and is put right again erases nothing.
pub fn overdue(days_ago: u32, since: Option<&str>, today: &str) -> (bool, Option<String>) {
    match since {
        _ if days_ago <= TRASH_DAYS => (false, None),
        None => (false, Some(today.into())),
        Some(since) => (since < today, Some(since.into())),
    }
}

/// Whether a draft that was deleted so many days ago may be erased today (an ISO date), by
/// [`overdue`].
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
    let since = shelf.get(&key)?;
    let (is_due, noted) = overdue(days_ago, since.as_deref(), today);
    match noted {
        None => shelf.remove(&key)?,
        Some(day) if since.is_none() => shelf.put(&key, &day)?,
        Some(_) => {}
    }
    Ok(is_due)
}
