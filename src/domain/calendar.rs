//! Dates as the files keep them, `2026-11-22`, and as people type them: whether one is in the calendar.

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

/// A date as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedDate {
    /// A day of the calendar, as ISO.
    Day(String),
    /// Written as a date, but there is no such day, or its year lies outside 1900 to 2199.
    NoSuchDay,
    /// A month and a year, without a day.
    NoDay,
    /// No date.
    Unreadable,
}

/// Reads a date as typed: dd/mm/yyyy, d/m/yy (of this century), the same with `-` or `.`,
/// ddmmyyyy, and yyyy-mm-dd.
///
/// ```
/// use tucham::domain::calendar::{TypedDate, read_typed};
/// assert_eq!(read_typed("5/1/27"), TypedDate::Day("2027-01-05".into()));
/// assert_eq!(read_typed("15012026"), TypedDate::Day("2026-01-15".into()));
/// assert_eq!(read_typed("31/02/2026"), TypedDate::NoSuchDay);
/// assert_eq!(read_typed("12/2026"), TypedDate::NoDay);
/// ```
pub fn read_typed(typed: &str) -> TypedDate {
    match fields(typed.trim()) {
        Some(date) if is_in_calendar(date) => {
            let (year, month, day) = date;
            TypedDate::Day(format!("{year:04}-{month:02}-{day:02}"))
        }
        Some(_) => TypedDate::NoSuchDay,
        None if is_month(typed.trim()) => TypedDate::NoDay,
        None => TypedDate::Unreadable,
    }
}

/// Year, month and day as written, whether or not there is such a day.
fn fields(typed: &str) -> Option<(u32, u32, u32)> {
    if typed.len() == 8 && typed.is_ascii() && number(typed).is_some() {
        return Some((number(&typed[4..])?, number(&typed[2..4])?, number(&typed[..2])?));
    }
    let separator = typed.chars().find(|letter| matches!(letter, '/' | '-' | '.'))?;
    let fields: Vec<&str> = typed.split(separator).map(str::trim).collect();
    let [first, middle, last] = fields[..] else { return None };
    let (year, day) = match first.len() {
        4 if separator == '-' => (first, last),
        _ => (last, first),
    };
    let short = 1..=2;
    if !short.contains(&middle.len()) || !short.contains(&day.len()) {
        return None;
    }
    let century = match year.len() {
        4 => 0,
        2 => 2000,
        _ => return None,
    };
    Some((century + number(year)?, number(middle)?, number(day)?))
}

/// Whether a text is a month and a year, such as `12/2026`.
fn is_month(typed: &str) -> bool {
    let month = typed.split_once(['/', '-', '.']);
    month.is_some_and(|(month, year)| {
        let month = number(month.trim()).is_some_and(|month| (1..=12).contains(&month));
        month && year.trim().len() == 4 && number(year.trim()).is_some()
    })
}

/// The years that may be meant by "this year's scoring" on a day (ISO), the likelier one first:
/// until the end of March it is mostly the year before that is scored.
///
/// ```
/// use tucham::domain::calendar::years_to_score;
/// assert_eq!(years_to_score("2027-01-10"), [2026, 2027]);
/// assert_eq!(years_to_score("2026-11-27"), [2026]);
/// ```
pub fn years_to_score(today: &str) -> Vec<u32> {
    match parts(today) {
        Some((year, 1..=3, _)) => vec![year - 1, year],
        Some((year, ..)) => vec![year],
        None => Vec::new(),
    }
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
