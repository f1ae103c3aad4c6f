//! What can be taken back, found again after a reload: by code that comes only where some is kept.

use std::cell::Cell;

use super::stores;
use crate::domain::set::CriteriaSet;
use crate::keeping::{Kept, Steps};
use crate::ui::lazy::{NotHere, later_part};

type Find = fn(&Kept, &CriteriaSet) -> Steps;

later_part!(kept, load_finding: Find = |kept, set| stores::steps().find(kept, set));

thread_local! {
    static FINDING: Cell<Option<Find>> = const { Cell::new(None) };
}

/// Fetches what finds steps, unless it is here.
///
/// # Errors
/// [`NotHere`]; then none are found.
pub(super) async fn bring() -> Result<(), NotHere> {
    if FINDING.get().is_none() {
        FINDING.set(Some(load_finding().await?));
    }
    Ok(())
}

/// The steps that lead away from this state of a draft; none before [`bring`].
pub(super) fn find(kept: &Kept, set: &CriteriaSet) -> Steps {
    FINDING.get().map(|find| find(kept, set)).unwrap_or_default()
}
