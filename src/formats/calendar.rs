//! The dates of a campaign as a calendar file (iCalendar, RFC 5545), so that the computer's own
//! calendar reminds: the app has no server that could.

use super::seal::sha256_hex;
use crate::domain::dossier::{Deadline, Dossier, deadlines};
use crate::i18n::words::{reminders as words, terms};
use crate::i18n::{Lang, safe};

/// The most octets of a line (RFC 5545, 3.1).
const LINE: usize = 75;

/// Writes the dates of a dossier's campaign as all-day events, each with a reminder at nine in the
/// morning seven days and one day before. `at` is now (RFC 3339, UTC, whole seconds).
///
/// A date that is written again replaces the one that a calendar took before: its UID is the same,
/// its sequence higher. Nothing when the campaign has no dates.
pub fn write_calendar(dossier: &Dossier, at: &str, lang: Lang) -> Option<String> {
    let today = at.get(..10)?;
    let dates = deadlines(&dossier.campaign, today);
    if dates.is_empty() {
        return None;
    }
    let mut calendar = Calendar::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tu cham//Tu cham//VI"] {
        calendar.line(line);
    }
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    for date in &dates {
        calendar.event(dossier, date, at, lang);
    }
    calendar.line("END:VCALENDAR");
    Some(calendar.0)
}

/// A calendar file under construction.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
    fn event(&mut self, dossier: &Dossier, deadline: &Deadline, at: &str, lang: Lang) {
        let plain = |text: &str| text.replace(['-', ':'], "");
        let what = terms::step(deadline.milestone).to(lang);
        let facts = [("what", what), ("campaign", &*safe(dossier.campaign.title.trim()))];
        let summary = words::EVENT.with(lang, &facts);
        let summary = summary.trim_end_matches([' ', ':']);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@tu-cham.invalid", uid(dossier, deadline)));
        self.line(&format!("DTSTAMP:{}", plain(at)));
        self.line(&format!("SEQUENCE:{}", dossier.revision.min(i32::MAX as u64)));
        self.line(&format!("DTSTART;VALUE=DATE:{}", plain(&deadline.date)));
        self.text("SUMMARY", summary);
        self.text(
            "DESCRIPTION",
            &words::EVENT_OF.with(lang, &[("unit", &safe(&dossier.unit.name))]),
        );
        self.line("TRANSP:TRANSPARENT");
        for trigger in ["-P6DT15H", "-PT15H"] {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.text("DESCRIPTION", summary);
            self.line(&format!("TRIGGER:{trigger}"));
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }

    /// A property whose value is a text of people: nothing in it ends the line or the value.
    fn text(&mut self, name: &str, value: &str) {
        let escapes = [("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")];
        let value = escapes
            .iter()
            .fold(value.to_string(), |text, (sign, escaped)| text.replace(sign, escaped));
        self.line(&format!("{name}:{value}"));
    }

    /// A line, folded between letters where it is too long.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The same for the same dossier and step, whatever else changes.
fn uid(dossier: &Dossier, deadline: &Deadline) -> String {
    let name = format!("{}/{}", dossier.id, deadline.milestone.as_str());
    sha256_hex(name.as_bytes()).chars().take(32).collect()
}
