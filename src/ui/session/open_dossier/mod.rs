//! A dossier that is open, as a unit's draft or a superior's appraisal: how it is read, changed, taken
//! back. What the two do each in its own way stands in [`Holder`].

mod holder;
mod keys;
mod undo;

pub(super) use holder::Holder;

use std::sync::Arc;

use leptos::prelude::*;

use super::Session;
use crate::browser::platform::clock;
use crate::domain::dossier::{Actor, Deed, Dossier, Side};
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::domain::set::CriteriaSet;
use crate::keeping::Steps;

/// An open dossier with its set, its score and what can be taken back. `Copy`: a bundle of signals.
/// [`super::Draft`] and [`super::review::Appraisal`] lend its verbs.
#[derive(Clone, Copy)]
pub struct OpenDossier {
    pub(super) session: Session,
    /// Whose work it is open for.
    side: Side,
    set: StoredValue<Arc<CriteriaSet>>,
    pub(super) dossier: RwSignal<Dossier>,
    /// The score, anew after each change.
    pub sheet: Memo<Arc<ScoreSheet>>,
    pub(super) steps: RwSignal<Steps>,
    holder: StoredValue<Option<Arc<dyn Holder>>>,
}

impl OpenDossier {
    /// A dossier, scored by that view of it; nothing can be changed before [`OpenDossier::belong_to`].
    pub(super) fn new(
        session: Session,
        side: Side,
        set: CriteriaSet,
        dossier: Dossier,
        view: fn(&Dossier) -> View,
    ) -> Self {
        let (set, dossier) = (StoredValue::new(Arc::new(set)), RwSignal::new(dossier));
        let sheet = scored(set, dossier, view);
        let (steps, holder) = (RwSignal::default(), StoredValue::new(None));
        OpenDossier { session, side, set, dossier, sheet, steps, holder }
    }

    /// Tells who has it open.
    pub(super) fn belong_to(self, holder: impl Holder + 'static) {
        self.holder.set_value(Some(Arc::new(holder)));
    }

    fn holder(self) -> Option<Arc<dyn Holder>> {
        self.holder.try_get_value().flatten()
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

    /// The score in another view.
    pub(super) fn scored(self, view: fn(&Dossier) -> View) -> Memo<Arc<ScoreSheet>> {
        scored(self.set, self.dossier, view)
    }

    /// The score of a line, as a place in the set's lines.
    pub fn line(self, place: usize) -> Memo<ScoreLine> {
        Memo::new(move |_| self.sheet.with(|sheet| sheet.lines[place].clone()))
    }

    /// Whether this window may write it; every verb and every field asks this and nothing else.
    pub fn may_write(self) -> bool {
        self.holder().is_some_and(|holder| holder.may_write())
    }

    /// The same once, for a verb.
    pub(super) fn may_write_now(self) -> bool {
        untrack(|| self.may_write())
    }

    /// Whether this side may do that here and now.
    pub(super) fn may(self, deed: Deed) -> bool {
        self.may_write() && self.with(|dossier| dossier.stage.allows(self.side, deed))
    }

    /// Whether it may only be read: its stage is another's, or another window writes it.
    pub fn is_read_only(self) -> bool {
        !self.may(match self.side {
            Side::Unit => Deed::Fill,
            Side::Superior => Deed::Appraise,
        })
    }

    /// The same once, for a verb.
    pub fn is_read_only_now(self) -> bool {
        untrack(|| self.is_read_only())
    }

    /// In whose name it is changed now.
    pub(super) fn actor(self) -> Actor {
        let name = self.holder().map(|holder| holder.name()).unwrap_or_default();
        Actor { side: self.side, name, at: clock::now() }
    }
}

fn scored(
    set: StoredValue<Arc<CriteriaSet>>,
    dossier: RwSignal<Dossier>,
    view: fn(&Dossier) -> View,
) -> Memo<Arc<ScoreSheet>> {
    Memo::new(move |_| {
        let set = set.get_value();
        Arc::new(dossier.with(|dossier| score(&set, dossier, view(dossier))))
    })
}
