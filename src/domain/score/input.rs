//! What counts as the answer of a leaf in a view (formats, § 3.4).

use super::View;
use crate::domain::dossier::{Answer, Dossier};
use crate::domain::set::{CriteriaSet, NaEffect, Scorer};

/// What stands for a leaf.
#[derive(Clone, Copy, Debug)]
pub(super) enum Input<'a> {
    /// The profile switched it off; neither entry nor verdict overrides that.
    Off { question: &'a str, effect: NaEffect },
    /// Nothing was entered.
    Nothing,
    /// An answer, by the unit or by the appraiser.
    Answer(&'a Answer),
    /// Points that the appraiser set directly.
    Points(&'a str),
}

impl<'a> Input<'a> {
    pub(super) fn of(
        set: &'a CriteriaSet,
        dossier: &'a Dossier,
        view: View,
        leaf: &str,
        place: usize,
    ) -> Self {
        if let Some((question, effect)) = switched_off(set, dossier, place) {
            return Input::Off { question, effect };
        }
        if let Some(verdict) = latest_verdict(dossier, view, leaf) {
            return verdict;
        }
        let criterion = set.nodes[place].criterion();
        let is_own = criterion.is_some_and(|criterion| criterion.scorer == Scorer::Unit);
        match dossier.answer(leaf).filter(|answer| is_own && !answer.is_blank()) {
            Some(answer) => Input::Answer(answer),
            None => Input::Nothing,
        }
    }
}

/// Of several lines that a profile switches off, the outermost decides the effect.
fn switched_off<'a>(
    set: &'a CriteriaSet,
    dossier: &Dossier,
    place: usize,
) -> Option<(&'a str, NaEffect)> {
    let off = set.lineage(place).filter_map(|node| {
        let rule = node.not_applicable.as_ref()?;
        let question = rule.unless.as_deref()?;
        (dossier.profile.get(question) == Some(&false)).then_some((question, rule.effect))
    });
    off.last()
}

/// The verdict of the highest round within the view that says more than a note.
fn latest_verdict<'a>(dossier: &'a Dossier, view: View, leaf: &str) -> Option<Input<'a>> {
    let View::Round(last) = view else { return None };
    let rounds = dossier.rounds.iter().filter(|round| round.number <= last);
    let decided = rounds.filter_map(|round| {
        let verdict = round.verdicts.get(leaf)?;
        let answer = verdict.answer.as_ref().filter(|answer| !answer.is_blank());
        let points = verdict.points.as_ref().filter(|points| !points.trim().is_empty());
        let input = match (points, answer) {
            (Some(points), _) | (None, Some(Answer::Points { points })) => Input::Points(points),
            (None, Some(answer)) => Input::Answer(answer),
            (None, None) => return None,
        };
        Some((round.number, input))
    });
    decided.max_by_key(|(number, _)| *number).map(|(_, input)| input)
}
