//! Reminders without a server: how old the last copy is, how far the dates are, a calendar file.

use leptos::prelude::*;

use super::Draft;
use super::hand_over::{as_it_is, hand_over};
use crate::browser::platform::{clock, preferences};
use crate::domain::dossier::{Deadline, Dossier, deadlines};
use crate::domain::problem::{Code, Problem};
use crate::formats::{FileType, unit_file_name, write_calendar};
use crate::keeping::is_copy_due;

/// Whole days from an instant (RFC 3339) until now.
pub fn days_ago(instant: &str) -> u32 {
    clock::days_since(instant)
}

/// The dates of a dossier's campaign, in the order of time.
pub fn dates_of(dossier: &Dossier) -> Vec<Deadline> {
    deadlines(&dossier.campaign, &clock::today())
}

/// For how many days something has been so, once that is too long.
///
/// The day on which it was first so is kept as a preference: losing it costs a later reminder.
pub(super) fn days_due(key: &str, is_so: bool) -> Option<u32> {
    if !is_so {
        preferences::forget(key);
        return None;
    }
    let since = preferences::get(key).unwrap_or_else(|| {
        let now = clock::now();
        preferences::set(key, &now);
        now
    });
    Some(clock::days_since(&since)).filter(|days| is_copy_due(*days))
}

impl Draft {
    /// Whether it holds work that is in no file.
    pub fn has_uncopied_work(self) -> Memo<bool> {
        Memo::new(move |_| {
            let revision = self.with(|dossier| dossier.revision);
            let is_current = |copy: &crate::keeping::CopyNote| copy.revision == revision;
            let is_copied = self.copied.with(|copy| copy.as_ref().is_some_and(is_current));
            let is_worked =
                |dossier: &Dossier| !dossier.entries.is_empty() || !dossier.figures.is_empty();
            !is_copied && self.with(is_worked)
        })
    }

    /// For how many days it has held work that is in no file, once that is too long.
    pub fn days_without_copy(self, has_uncopied_work: bool) -> Option<u32> {
        let key = self.with_now(|dossier| format!("uncopied/{}", dossier.id));
        days_due(&key, has_uncopied_work)
    }

    /// Whether what it holds was handed to the browser as a file that nobody has opened again.
    pub fn has_unproven_copy(self) -> Memo<bool> {
        Memo::new(move |_| {
            let revision = self.with(|dossier| dossier.revision);
            let is_unproven =
                |copy: &crate::keeping::CopyNote| copy.revision == revision && !copy.proven;
            self.copied.with(|copy| copy.as_ref().is_some_and(is_unproven))
        })
    }

    /// For how many days its last file was not opened again, once that is too long.
    pub fn days_unproven(self, has_unproven_copy: bool) -> Option<u32> {
        let key = self.with_now(|dossier| format!("unproven/{}", dossier.id));
        days_due(&key, has_unproven_copy)
    }

    /// Hands over the dates as a calendar file; its name.
    ///
    /// # Errors
    /// [`Code::ExportDiffers`] when the browser does not hold what was written.
    pub async fn save_calendar(self) -> Result<String, Problem> {
        let dossier = self.with_now(Clone::clone);
        let file_type = FileType::Calendar;
        let name = unit_file_name("lich-nhac", &dossier, "", file_type.ending());
        let differs = || Problem::new(Code::ExportDiffers).with("name", &name);
        let lang = self.lang_now();
        let text = write_calendar(&dossier, &clock::now(), lang).ok_or_else(differs)?;
        let saved = hand_over(&name, file_type, text.as_bytes(), as_it_is).await;
        saved.map_err(|_| differs()).map(|()| name.clone())
    }
}
