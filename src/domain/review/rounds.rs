//! A dossier's rounds side by side, as the unit reads them, and what it still has to explain.

use super::exchange::last_closed;
use crate::domain::dossier::{Document, Dossier, Evidence, Explanation, Round};
use crate::domain::map::Map;
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::domain::set::CriteriaSet;

/// The unit's own figures and those of every closed round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounds {
    /// The unit's own figures, then each closed round by its number.
    pub sheets: Vec<ScoreSheet>,
    /// The leaves that a closed round changed, remarked on or asked about, as places in the set's
    /// lines, in its order.
    pub rows: Vec<usize>,
}

impl Rounds {
    /// Scores every view anew; nothing that a file declared is used.
    pub fn of(set: &CriteriaSet, dossier: &Dossier) -> Self {
        let mut numbers: Vec<u32> = closed(dossier).map(|round| round.number).collect();
        numbers.sort_unstable();
        let views = numbers.into_iter().map(View::Round);
        let views = std::iter::once(View::SelfScored).chain(views);
        let sheets: Vec<ScoreSheet> = views.map(|view| score(set, dossier, view)).collect();
        let is_told = |place: &usize| {
            let id = &set.nodes[*place].id;
            let said = closed(dossier).filter_map(|round| round.verdicts.get(id));
            let mut said = said.map(|it| it.needs_explanation || !it.note.trim().is_empty());
            said.any(|is_told| is_told) || moves(&sheets, *place)
        };
        let rows = set.leaves().filter(is_told).collect();
        Rounds { sheets, rows }
    }

    /// The unit's own figures.
    pub fn own(&self) -> &ScoreSheet {
        &self.sheets[0]
    }

    /// The figures of the last closed round; the unit's own without one.
    pub fn last(&self) -> &ScoreSheet {
        &self.sheets[self.sheets.len() - 1]
    }
}

fn closed(dossier: &Dossier) -> impl Iterator<Item = &Round> {
    dossier.rounds.iter().filter(|round| round.closed_at.is_some())
}

/// Whether a line's points differ between two neighbouring views.
fn moves(sheets: &[ScoreSheet], place: usize) -> bool {
    let stands = |line: &ScoreLine| line.applicable.then_some(line.points);
    sheets.windows(2).any(|two| stands(&two[0].lines[place]) != stands(&two[1].lines[place]))
}

/// Whether the last closed round asks the unit to explain a leaf.
pub fn is_asked(dossier: &Dossier, leaf: &str) -> bool {
    let verdict = dossier.round(last_closed(dossier)).and_then(|round| round.verdicts.get(leaf));
    verdict.is_some_and(|verdict| verdict.needs_explanation)
}

/// Whether an explanation says something: agreement, a text, or a document. `documents` is the
/// register that its evidence names; a document in which nothing is entered yet says nothing.
pub fn is_explained(explanation: &Explanation, documents: &Map<String, Document>) -> bool {
    let is_blank = |it: &Evidence| {
        let document = documents.get(&it.document);
        document.is_none_or(Document::is_empty) && it.place.is_empty()
    };
    let has_document = !explanation.evidence.iter().all(is_blank);
    explanation.agreed || has_document || !explanation.text.trim().is_empty()
}

/// The leaves that the last closed round asks about and the unit has not explained yet, as places
/// in the set's lines, in its order.
pub fn unexplained(set: &CriteriaSet, dossier: &Dossier) -> Vec<usize> {
    let Some(round) = dossier.round(last_closed(dossier)) else { return Vec::new() };
    let is_open = |place: &usize| {
        let id = &set.nodes[*place].id;
        is_asked(dossier, id)
            && !round.explanations.get(id).is_some_and(|it| is_explained(it, &dossier.documents))
    };
    set.leaves().filter(is_open).collect()
}
