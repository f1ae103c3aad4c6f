//! Dates as the files keep them, `2026-11-22`: whether one is in the calendar.

/// Year, month and day of an ISO date that is in the calendar; nothing for anything else.
///
/// ```
/// use tucham::domain::calendar::parts;
/// assert_eq!(parts("2024-02-29"), Some((2024, 2, 29)));
/// assert_eq!(parts("2026-02-29"), None);
/// ```
pub fn parts(iso: &str) -> Option<(u32, u32, u32)> {
    let fields: Vec<&str> = iso.split('-').collect();
    let [year, month, day] = fields[..] else { return None };
    let lengths_fit = (year.len(), month.len(), day.len()) == (4, 2, 2);
    let date = (number(year)?, number(month)?, number(day)?);
    (lengths_fit && is_in_calendar(date)).then_some(date)
}

/// A number of digits only.
pub fn number(digits: &str) -> Option<u32> {
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain { digits.parse().ok() } else { None }
}

/// The years that the app reads.
pub const YEARS: std::ops::Range<u32> = 1900..2200;

/// Whether there is such a day; years 1900 to 2199.
pub fn is_in_calendar((year, month, day): (u32, u32, u32)) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    (1900..2200).contains(&year) && (1..=days).contains(&day)
}

/// Days from one ISO date to another, below nought when it lies before; nothing when either is not
/// in the calendar.
///
/// ```
/// use tucham::domain::calendar::days_between;
/// assert_eq!(days_between("2026-11-22", "2026-12-31"), Some(39));
/// assert_eq!(days_between("2024-03-01", "2024-02-28"), Some(-2));
/// ```
pub fn days_between(from: &str, to: &str) -> Option<i64> {
    Some(day_number(parts(to)?) - day_number(parts(from)?))
}

/// Days since a fixed day, by the Gregorian calendar. The year begins in March, so that a leap day
/// is its last.
fn day_number((year, month, day): (u32, u32, u32)) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    i64::from(days)
}
