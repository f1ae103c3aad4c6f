//! When what was typed is saved: soon after the last change and not much later than the first, so
//! that the disk has it a second after the key press; and when a save that failed is tried again.

/// Saved this long after the last change.
const QUIET_MS: u64 = 300;

/// And at the latest this long after the first.
const LATEST_MS: u64 = 700;

/// The first and the longest wait after a save that failed.
const FIRST_MS: u64 = 1_000;
const LONGEST_MS: u64 = 30_000;

/// In how many milliseconds to save, at a change made now; `since` is when the first unsaved change
/// was made. A clock that was set back since does not put the save off.
///
/// ```
/// use tucham::keeping::save_in_ms;
/// assert_eq!(save_in_ms(1_000, 1_000), 300);
/// assert_eq!(save_in_ms(1_000, 1_600), 100);
/// assert_eq!(save_in_ms(1_000, 9_000), 0);
/// assert_eq!(save_in_ms(1_000, 500), 300);
/// ```
pub fn save_in_ms(since: u64, now: u64) -> u64 {
    QUIET_MS.min((since + LATEST_MS).saturating_sub(now))
}

/// In how many milliseconds to try again, after so many saves in a row that failed.
///
/// ```
/// use tucham::keeping::try_again_in_ms;
/// assert_eq!([1, 2, 3].map(try_again_in_ms), [1_000, 2_000, 4_000]);
/// assert_eq!(try_again_in_ms(1_000), 30_000);
/// ```
pub fn try_again_in_ms(failures: u32) -> u64 {
    let doubled = FIRST_MS << failures.saturating_sub(1).min(5);
    doubled.min(LONGEST_MS)
}
