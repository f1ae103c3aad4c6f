//! What counts as the answer of a leaf in a view (formats, § 3.4).

use super::View;
use crate::domain::dossier::{Answer, Dossier, Verdict};
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
        let criterion = set.nodes[place].criterion();
        let scorer = criterion.map_or(Scorer::Unit, |criterion| criterion.scorer);
        if let Some(survey) = surveyed(dossier, view, leaf, scorer) {
            return survey;
        }
        if let Some(verdict) = latest_verdict(dossier, view, leaf) {
            return verdict;
        }
        let is_own = criterion.is_some() && scorer == Scorer::Unit;
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

/// What the campaign's survey says of a leaf that the unit does not score: it goes before verdicts,
/// and a leaf of the survey without a figure has none.
fn surveyed<'a>(dossier: &'a Dossier, view: View, leaf: &str, scorer: Scorer) -> Option<Input<'a>> {
    let survey = dossier.survey.as_ref()?;
    let View::Round(_) = view else { return None };
    match (survey.get(leaf).and_then(said), scorer) {
        (_, Scorer::Unit) | (None, Scorer::Superior) => None,
        (found, _) => Some(found.unwrap_or(Input::Nothing)),
    }
}

/// A verdict that says more than a note.
fn said(verdict: &Verdict) -> Option<Input<'_>> {
    let answer = verdict.answer.as_ref().filter(|answer| !answer.is_blank());
    let points = verdict.points.as_ref().filter(|points| !points.trim().is_empty());
    match (points, answer) {
        (Some(points), _) | (None, Some(Answer::Points { points })) => Some(Input::Points(points)),
        (None, Some(answer)) => Some(Input::Answer(answer)),
        (None, None) => None,
    }
}

/// The verdict of the highest round within the view that says more than a note.
fn latest_verdict<'a>(dossier: &'a Dossier, view: View, leaf: &str) -> Option<Input<'a>> {
    let View::Round(last) = view else { return None };
    let rounds = dossier.rounds.iter().filter(|round| round.number <= last);
    let decided = rounds.filter_map(|round| Some((round.number, said(round.verdicts.get(leaf)?)?)));
    decided.max_by_key(|(number, _)| *number).map(|(_, input)| input)
}
