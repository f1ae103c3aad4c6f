//! A dossier in hand, a unit's draft or a superior's appraisal: the verbs that read it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::Dossier;
use crate::domain::score::{ScoreLine, ScoreSheet};
use crate::domain::set::CriteriaSet;

/// A dossier with its set and its score. `Copy`: a bundle of signals. [`super::Draft`] and
/// [`super::review::Appraisal`] lend its verbs; how it changes is their own.
#[derive(Clone, Copy)]
pub struct InHand {
    set: StoredValue<Arc<CriteriaSet>>,
    pub(super) dossier: RwSignal<Dossier>,
    /// The score, anew after each change.
    pub sheet: Memo<Arc<ScoreSheet>>,
}

impl InHand {
    /// With that score.
    pub(super) fn new(
        set: StoredValue<Arc<CriteriaSet>>,
        dossier: RwSignal<Dossier>,
        sheet: Memo<Arc<ScoreSheet>>,
    ) -> Self {
        InHand { set, dossier, sheet }
    }

    /// The criteria set.
    pub fn set(self) -> Arc<CriteriaSet> {
        self.set.get_value()
    }

    /// Reads the dossier; the reader runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.dossier.with(read)
    }

    /// Reads the dossier once.
    pub fn with_now<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.dossier.with_untracked(read)
    }

    /// A value of the dossier that tells its readers only when it changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Dossier) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.dossier.with(&read))
    }

    /// The score of a line, as a place in the set's lines.
    pub fn line(self, place: usize) -> Memo<ScoreLine> {
        Memo::new(move |_| self.sheet.with(|sheet| sheet.lines[place].clone()))
    }
}
