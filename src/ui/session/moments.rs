//! Moments as people read them.

use crate::browser::platform::clock;
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

/// Until when something that was removed at an instant (RFC 3339) can be brought back, in words.
pub fn kept_until(removed_at: &str, lang: Lang) -> String {
    let left = TRASH_DAYS.checked_sub(clock::days_since(removed_at));
    match (left, clock::days_after(removed_at, TRASH_DAYS)) {
        (Some(left), Some(day)) => {
            let facts = [("date", &*show_date(&day)), ("n", &*left.to_string())];
            words::KEPT_UNTIL.with(lang, &facts)
        }
        _ => words::KEPT_NO_MORE.to(lang).into(),
    }
}
