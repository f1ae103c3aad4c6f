//! How far a dossier has come.

use crate::domain::score::ScoreSheet;
use crate::domain::score::completeness::answered;
use crate::domain::set::CriteriaSet;
use crate::keeping::Progress;

/// How far a sheet has come, for the list of drafts.
pub(super) fn progress(set: &CriteriaSet, sheet: &ScoreSheet) -> Progress {
    let (answered, leaves) = answered(set, sheet);
    Progress {
        answered,
        leaves,
        total: sheet.total.to_string(),
        applicable_max: sheet.applicable_max.to_string(),
        index: sheet.index.map(|index| index.to_string()),
    }
}
