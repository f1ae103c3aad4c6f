//! The unit's explanations on their way to the superior.

use std::collections::BTreeMap;

use super::{DossierRef, TakenIn, last_closed};
use crate::domain::dossier::{
    Actor, Change, Dossier, Evidence, Explanation, Side, Stage, Unit, Unknown,
};
use crate::domain::problem::{Code, Problem};
use crate::domain::set::CriteriaSet;

/// What a unit sends back after a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExplanationsFile {
    /// The version of the app that wrote it.
    pub app: String,
    /// The dossier that it belongs to.
    pub dossier: DossierRef,
    /// The unit.
    pub unit: Unit,
    /// The round that it explains.
    pub round: u32,
    /// By leaf id.
    pub explanations: BTreeMap<String, Explanation>,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

impl ExplanationsFile {
    /// The explanations of a dossier's last closed round.
    ///
    /// # Errors
    /// [`Code::RoundUnknown`] when no round is closed.
    pub fn of(dossier: &Dossier) -> Result<Self, Problem> {
        let number = last_closed(dossier);
        let round = dossier.round(number);
        let round = round.ok_or_else(|| Problem::new(Code::RoundUnknown).with("round", 1))?;
        Ok(ExplanationsFile {
            dossier: DossierRef::of(dossier),
            unit: dossier.unit.clone(),
            round: number,
            explanations: round.explanations.clone(),
            ..ExplanationsFile::default()
        })
    }
}

/// What the unit says of a leaf in the last closed round; an empty explanation where it says nothing.
pub fn explanation_of(dossier: &Dossier, leaf: &str) -> Explanation {
    let round = dossier.round(last_closed(dossier));
    round.and_then(|round| round.explanations.get(leaf)).cloned().unwrap_or_default()
}

/// The unit explains a leaf of the last closed round, with documents added; an empty explanation
/// is none.
pub fn explain(dossier: &Dossier, leaf: &str, text: &str, evidence: Vec<Evidence>) -> Change {
    let before = explanation_of(dossier, leaf);
    say(dossier, leaf, Explanation { text: text.into(), evidence, ..before })
}

/// The unit agrees with the appraisal of a leaf, or takes that back; what else it said stays.
pub fn agree(dossier: &Dossier, leaf: &str, agreed: bool) -> Change {
    say(dossier, leaf, Explanation { agreed, ..explanation_of(dossier, leaf) })
}

fn say(dossier: &Dossier, leaf: &str, explanation: Explanation) -> Change {
    let explanation = Some(explanation).filter(|it| *it != Explanation::default());
    Change::Explanation { round: last_closed(dossier), leaf: leaf.into(), explanation }
}

/// Brings a unit's explanations into the superior's copy, which then awaits the next round; all of
/// them or nothing. `at` is now (RFC 3339, UTC).
///
/// # Errors
/// [`Code::OtherDossier`], [`Code::OtherRevision`], [`Code::RoundOther`], [`Code::AppliedTwice`],
/// [`Code::LeafUnknown`], or what the stage forbids. The dossier is then unchanged.
pub fn receive_explanations(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
    at: &str,
) -> Result<TakenIn, Problem> {
    file.dossier.belongs_to(dossier)?;
    let last = last_closed(dossier);
    if file.round != last {
        let problem = Problem::new(Code::RoundOther).with("found", file.round);
        return Err(problem.with("expected", last).at("/round"));
    }
    let known = dossier.round(last).map(|round| &round.explanations);
    if dossier.stage != Stage::Appraised && known == Some(&file.explanations) {
        return Err(Problem::new(Code::AppliedTwice).with("round", file.round).at("/round"));
    }
    let mut warnings: Vec<Problem> = file.dossier.seal_warning(dossier).into_iter().collect();
    warnings.extend(file.explanations.keys().filter_map(|leaf| not_asked(dossier, last, leaf)));
    let actor = Actor { side: Side::Unit, name: file.unit.name.clone(), at: at.into() };
    let explanation = |(leaf, explanation): (&String, &Explanation)| Change::Explanation {
        round: last,
        leaf: leaf.clone(),
        explanation: Some(explanation.clone()),
    };
    let moved = Change::Stage(Stage::Explained);
    let changes = file.explanations.iter().map(explanation).chain([moved]).collect();
    let inverse = dossier.apply(Change::All(changes), set, &actor)?;
    Ok(TakenIn { inverse, warnings })
}

fn not_asked(dossier: &Dossier, round: u32, leaf: &str) -> Option<Problem> {
    let verdict = dossier.round(round)?.verdicts.get(leaf);
    let is_asked = verdict.is_some_and(|verdict| verdict.needs_explanation);
    let problem = Problem::new(Code::NotAsked).with("id", leaf);
    (!is_asked).then(|| problem.at(format!("/explanations/{leaf}")))
}
