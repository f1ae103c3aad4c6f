//! Numbers that were typed line by line and are typed once in the other version.

use crate::domain::dossier::{Answer, Apart, FigureValue};
use crate::domain::map::Map;
use crate::domain::set::{CriteriaSet, Scorer};

/// The figures of a dossier while it is carried.
pub(super) struct Figures<'a> {
    set: &'a CriteriaSet,
    pub(super) values: Map<String, FigureValue>,
}

impl<'a> Figures<'a> {
    /// Figures of this set.
    pub(super) fn new(set: &'a CriteriaSet, values: Map<String, FigureValue>) -> Self {
        Figures { set, values }
    }

    /// Takes what belongs to figures out of the answer to a line and gives back the rest. Of several
    /// lines that say different numbers the first holds; that of this one is then told by its name.
    pub(super) fn take(
        &mut self,
        place: usize,
        answer: Answer,
        dropped: &mut Vec<String>,
    ) -> Option<Answer> {
        let criterion = self.set.nodes[place].criterion().filter(|it| it.scorer == Scorer::Unit);
        let Some(apart) = criterion.and_then(|it| Apart::of(it, Some(&answer))) else {
            return Some(answer);
        };
        for (id, value) in apart.figures.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
            let title = self.set.figure_title(&id).to_string();
            let figure = self.values.get_or_default(id);
            match figure.value.trim() {
                "" => *figure = FigureValue { title, value, ..figure.clone() },
                known if known == value.trim() => {}
                _ => dropped.push(title),
            }
        }
        apart.rest
    }

    /// All of them, and of these others what no line has said.
    pub(super) fn with_others<'o>(
        mut self,
        others: impl Iterator<Item = (&'o String, &'o FigureValue)>,
    ) -> Map<String, FigureValue> {
        for (id, value) in others {
            self.values.get_or_insert_with(id.clone(), || value.clone());
        }
        self.values
    }
}
