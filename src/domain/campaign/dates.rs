//! The dates of a campaign, and how long until each.

use crate::domain::calendar;
pub use crate::domain::dossier::Milestone as Step;

/// The five dates, as ISO dates; empty where none is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates([String; 5]);

impl Dates {
    /// The date of a step; empty where none is set.
    pub fn get(&self, step: Step) -> &str {
        &self.0[step as usize]
    }

    /// Sets the date of a step.
    pub fn set(&mut self, step: Step, date: impl Into<String>) {
        self.0[step as usize] = date.into();
    }

    /// The steps that have a date, in order.
    pub fn set_ones(&self) -> impl Iterator<Item = (Step, &str)> {
        Step::ALL.into_iter().map(|step| (step, self.get(step))).filter(|(_, it)| !it.is_empty())
    }

    /// The step whose date is the next, today or later, with the days until then.
    ///
    /// ```
    /// use tucham::domain::campaign::{Dates, Step};
    /// let mut dates = Dates::default();
    /// dates.set(Step::SelfCloses, "2026-12-31");
    /// assert_eq!(dates.next("2026-12-01"), Some((Step::SelfCloses, 30)));
    /// assert_eq!(dates.next("2027-01-01"), None);
    /// ```
    pub fn next(&self, today: &str) -> Option<(Step, i64)> {
        let days = |(step, date)| Some((step, days_between(today, date)?));
        let ahead = self.set_ones().filter_map(days).filter(|(_, days)| *days >= 0);
        ahead.min_by_key(|(_, days)| *days)
    }
}

/// Days from one ISO date to another; negative when the second is earlier. Nothing when either is
/// not in the calendar.
///
/// ```
/// use tucham::domain::campaign::days_between;
/// assert_eq!(days_between("2028-02-28", "2028-03-01"), Some(2));
/// assert_eq!(days_between("2026-01-01", "2025-12-31"), Some(-1));
/// ```
pub fn days_between(from: &str, to: &str) -> Option<i64> {
    Some(day_number(calendar::parts(to)?) - day_number(calendar::parts(from)?))
}

/// Days of the Gregorian calendar since 1 March of the year 0.
fn day_number((year, month, day): (u32, u32, u32)) -> i64 {
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    // The year begins in March, so that the leap day is its last.
    let months = (month + 9) % 12;
    let years = year - months / 10;
    365 * years + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day - 1
}
