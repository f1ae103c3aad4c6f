//! What counts as the answer of a leaf in a view (`docs/formats.md#scoring`, 4).

use std::borrow::Cow;

use super::View;
use crate::domain::dossier::{Answer, Dossier};
use crate::domain::set::{CriteriaSet, Gives, NaEffect, Rule, Scorer};

/// What stands for a leaf.
#[derive(Clone, Debug)]
pub(super) enum Input<'a> {
    /// The profile switched it off; neither entry nor verdict overrides that.
    Off { question: &'a str, effect: NaEffect },
    /// Nothing was entered.
    Nothing,
    /// An answer, by the unit or by the appraiser.
    Answer(Cow<'a, Answer>),
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
        let Some(criterion) = set.nodes[place].criterion() else { return Input::Nothing };
        if let Some(verdict) = latest_verdict(dossier, view, leaf, &criterion.rule) {
            return verdict;
        }
        let is_own = criterion.scorer == Scorer::Unit;
        let answer = is_own.then(|| dossier.answer_at(set, place)).flatten();
        match answer.filter(|answer| !holds_nothing(&criterion.rule, answer)) {
            Some(answer) => Input::Answer(answer),
            None => Input::Nothing,
        }
    }
}

/// Nothing was entered: every field is blank, or an option is chosen whose points are still to be
/// set.
fn holds_nothing(rule: &Rule, answer: &Answer) -> bool {
    let (Rule::Choice { options }, Answer::Chosen { option, points }) = (rule, answer) else {
        return answer.is_blank();
    };
    let chosen = options.iter().find(|known| known.id == *option);
    let is_range = chosen.is_some_and(|option| matches!(option.gives, Gives::Range { .. }));
    let has_points = points.as_ref().is_some_and(|points| !points.trim().is_empty());
    answer.is_blank() || (is_range && !has_points)
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
fn latest_verdict<'a>(
    dossier: &'a Dossier,
    view: View,
    leaf: &str,
    rule: &Rule,
) -> Option<Input<'a>> {
    let View::Round(last) = view else { return None };
    let rounds = dossier.rounds.iter().filter(|round| round.number <= last);
    let decided = rounds.filter_map(|round| {
        let verdict = round.verdicts.get(leaf)?;
        let answer = verdict.answer.as_ref().filter(|answer| !holds_nothing(rule, answer));
        let points = verdict.points.as_ref().filter(|points| !points.trim().is_empty());
        let input = match (points, answer) {
            (Some(points), _) | (None, Some(Answer::Points { points })) => Input::Points(points),
            (None, Some(answer)) => Input::Answer(Cow::Borrowed(answer)),
            (None, None) => return None,
        };
        Some((round.number, input))
    });
    decided.max_by_key(|(number, _)| *number).map(|(_, input)| input)
}
