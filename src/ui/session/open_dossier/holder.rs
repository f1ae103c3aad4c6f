//! Who has a dossier open, and all in which a unit's draft and a superior's appraisal differ there.

use crate::domain::dossier::Dossier;
use crate::i18n::words::Word;
use crate::keeping::Direction;

/// Who has a dossier open.
pub(in crate::ui::session) trait Holder: Send + Sync {
    /// In whose name changes are made.
    fn name(&self) -> String;

    /// Whether this window may write it; the reader runs again when that changes.
    fn may_write(&self) -> bool;

    /// What is told when a change is refused.
    fn refused(&self) -> Word;

    /// A change was made, or a step that way; `before` is the dossier as it stood.
    fn made(&self, step: Option<Direction>, before: Dossier);

    /// Puts a save on the clock.
    fn save_soon(&self);
}
