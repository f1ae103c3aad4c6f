//! Whether what a superior works on is saved: a campaign, the appraisal of a dossier.

use crate::domain::problem::Problem;

/// Whether it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedState {
    /// As it was opened, or saved at this instant (RFC 3339, UTC).
    Saved(Option<String>),
    /// Changed since.
    Pending,
    /// Not saved, for these reasons.
    Failed(Vec<Problem>),
}
