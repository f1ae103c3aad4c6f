//! Copies as files: what is not in one, and when to say so. Nobody knows whether a browser has put a
//! file on the disk before it was opened again; only then does it count.

use crate::domain::dossier::Dossier;
use crate::domain::review::DeskCopy;

/// So many days of changed work without a proven copy, and the page reminds.
const REMIND_AFTER_DAYS: u32 = 3;

/// How a campaign stands to its desk files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// The last one that was handed over.
    pub last: Option<DeskCopy>,
    /// How many changes are not in that one; all of them where there is none.
    pub changes: u64,
    /// How many changes are in no file that was opened again; all of them where there is none.
    pub unproven: u64,
}

impl Copied {
    /// From the counter of changes and the desk files that were handed over, oldest first.
    pub fn of(revision: u64, copies: &[DeskCopy]) -> Self {
        let since = |copy: Option<&DeskCopy>| {
            copy.map_or(revision, |copy| revision.saturating_sub(copy.revision))
        };
        let proven = copies.iter().filter(|copy| copy.proven);
        Copied {
            last: copies.last().cloned(),
            changes: since(copies.last()),
            unproven: since(proven.max_by_key(|copy| copy.revision)),
        }
    }

    /// Whether everything is in a file that was opened again.
    pub fn is_safe(&self) -> bool {
        self.unproven == 0
    }

    /// Whether everything was handed to the browser, which is not yet the same.
    pub fn is_handed(&self) -> bool {
        self.last.is_some() && self.changes == 0
    }
}

/// Whether a dossier from a file holds all that a draft holds; the version of the app and the totals,
/// which are computed anew at each export, aside.
pub fn is_copy_of(file: &Dossier, draft: &Dossier) -> bool {
    let bare =
        |dossier: &Dossier| Dossier { app: String::new(), declared: None, ..dossier.clone() };
    bare(file) == bare(draft)
}

/// Whether to remind: `days` is for how long something was in no proven file.
pub fn is_copy_due(days: u32) -> bool {
    days >= REMIND_AFTER_DAYS
}
