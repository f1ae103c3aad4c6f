//! Moments as people read them.

use crate::browser::clock;
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::words::start as words;
use crate::keeping::TRASH_DAYS;

/// An instant (RFC 3339) in local time; an en dash for anything else.
pub fn moment(instant: &str, lang: Lang) -> String {
    match clock::local(instant) {
        Some((day, time)) => {
            words::MOMENT.with(lang, &[("time", &time), ("date", &show_date(&day))])
        }
        None => "–".into(),
    }
}

/// How many days something that was deleted at an instant can still be brought back.
pub fn days_left(deleted_at: &str) -> u32 {
    TRASH_DAYS.saturating_sub(clock::days_since(deleted_at))
}
