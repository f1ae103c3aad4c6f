//! Whether the open draft is saved, and where.

use crate::domain::problem::Problem;

/// Whether a draft is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Saved at this instant (RFC 3339, UTC), and where.
    Saved(String, KeptIn),
    /// Changed since, or on its way.
    Pending,
    /// Not saved anywhere, for this reason.
    Failed(Problem),
    /// Another tab has saved newer work; this one has stopped writing.
    NewerElsewhere,
    /// Another tab writes it; this one shows what that one saves.
    Following,
    /// Another tab has put it into the trash.
    Deleted,
}

/// Which of the two stores has the newest state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptIn {
    /// Both.
    Both,
    /// Local storage alone; the second store failed for this reason.
    Local(Problem),
    /// The second store alone; local storage failed for this reason.
    Mirror(Problem),
}

impl SaveStatus {
    /// Whether this tab may write: no other one writes the draft, has newer work or has deleted it.
    /// Asked by way of [`super::OpenDossier::may_write`].
    pub fn may_write(&self) -> bool {
        !matches!(self, Self::NewerElsewhere | Self::Following | Self::Deleted)
    }

    /// Where the newest state is, for `data-saved`; nothing while that is not known.
    pub fn place(&self) -> Option<&'static str> {
        match self {
            SaveStatus::Saved(_, KeptIn::Both) => Some("both"),
            SaveStatus::Saved(_, KeptIn::Local(_)) => Some("local"),
            SaveStatus::Saved(_, KeptIn::Mirror(_)) => Some("indexed"),
            SaveStatus::Failed(_) => Some("none"),
            _ => None,
        }
    }
}
