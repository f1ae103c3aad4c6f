//! The unit's explanations on their way to the superior.

use std::collections::BTreeMap;

use super::{DossierRef, TakenIn, last_closed};
use crate::domain::dossier::{
    Actor, Change, Dossier, Evidence, Explanation, Side, Stage, Unit, Unknown,
};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::claims::codes;
use crate::domain::review::rounds::is_explained;
use crate::domain::set::CriteriaSet;
use crate::domain::text::same_form;

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
/// [`Code::OtherDossier`], [`Code::OtherRevision`], [`Code::RoundOther`],
/// [`Code::ExplanationsOtherUnit`], [`Code::AppliedTwice`] for the very same explanations,
/// [`Code::ExplanationsSecond`] when others were taken in before ([`replace_explanations`]),
/// [`Code::ExplanationsLate`], [`Code::LeafUnknown`]. The dossier is then unchanged.
pub fn receive_explanations(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
    at: &str,
) -> Result<TakenIn, Problem> {
    let warnings = check(dossier, set, file)?;
    if dossier.stage != Stage::Appraised {
        return Err(not_awaited(dossier, set, file));
    }
    take_in(dossier, set, file, at, warnings)
}

/// Brings a unit's explanations in where others of the same round were taken in before: they take the
/// place of all of those.
///
/// # Errors
/// As [`receive_explanations`].
pub fn replace_explanations(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
    at: &str,
) -> Result<TakenIn, Problem> {
    let warnings = check(dossier, set, file)?;
    if !matches!(dossier.stage, Stage::Appraised | Stage::Explained) {
        return Err(not_awaited(dossier, set, file));
    }
    take_in(dossier, set, file, at, warnings)
}

/// What is to be said of explanations that were received before: what someone should look at where
/// they are in the dossier.
///
/// # Errors
/// Why they are not in it; [`Code::ExplanationsWaiting`] when nothing keeps them out.
pub fn look_again(
    dossier: &Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
) -> Result<Vec<Problem>, Problem> {
    file.dossier.belongs_to(dossier)?;
    let known = dossier.round(file.round).map(|round| &round.explanations);
    if known == Some(&file.explanations) {
        return Ok(remarks(dossier, set, file));
    }
    receive_explanations(&mut dossier.clone(), set, file, "")?;
    Err(Problem::new(Code::ExplanationsWaiting).with("round", file.round))
}

/// Whether a file is of this dossier, unit and round.
fn check(
    dossier: &Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
) -> Result<Vec<Problem>, Problem> {
    file.dossier.belongs_to(dossier)?;
    let last = last_closed(dossier);
    if last == 0 {
        return Err(Problem::new(Code::ExplanationsLate).with("stage", dossier.stage.as_str()));
    }
    if file.round != last {
        let problem = Problem::new(Code::RoundOther).with("found", file.round);
        return Err(problem.with("expected", last));
    }
    if let Some(leaf) = file.explanations.keys().find(|leaf| set.leaf(leaf).is_none()) {
        return Err(Problem::new(Code::LeafUnknown).with("id", leaf));
    }
    match (
        is_other(&file.unit.code, &dossier.unit.code),
        is_other(&file.unit.name, &dossier.unit.name),
    ) {
        (true, true) => Err(of_unit(Code::ExplanationsOtherUnit, dossier, file)),
        _ => Ok(remarks(dossier, set, file)),
    }
}

fn is_other(one: &str, two: &str) -> bool {
    same_form(one) != same_form(two)
}

fn of_unit(code: Code, dossier: &Dossier, file: &ExplanationsFile) -> Problem {
    let name = |unit: &Unit| format!("{} {}", unit.code, unit.name).trim().to_string();
    Problem::new(code).with("found", name(&file.unit)).with("expected", name(&dossier.unit))
}

/// What someone should look at in explanations that fit.
fn remarks(dossier: &Dossier, set: &CriteriaSet, file: &ExplanationsFile) -> Vec<Problem> {
    let mut found: Vec<Problem> = file.dossier.seal_warning(dossier).into_iter().collect();
    let (unit, own) = (&file.unit, &dossier.unit);
    if is_other(&unit.code, &own.code) || is_other(&unit.name, &own.name) {
        found.push(of_unit(Code::ExplanationsUnitDiffers, dossier, file));
    }
    if !file.explanations.values().any(is_explained) {
        found.push(Problem::new(Code::ExplanationsEmpty).with("round", file.round));
    }
    let leaves = file.explanations.keys();
    found.extend(leaves.filter_map(|leaf| not_asked(dossier, set, file.round, leaf)));
    found
}

/// Why a dossier takes no explanations at its stage.
fn not_awaited(dossier: &Dossier, set: &CriteriaSet, file: &ExplanationsFile) -> Problem {
    let known = dossier.round(file.round).map(|round| &round.explanations);
    if known == Some(&file.explanations) {
        return Problem::new(Code::AppliedTwice).with("round", file.round);
    }
    if dossier.stage != Stage::Explained {
        return Problem::new(Code::ExplanationsLate).with("stage", dossier.stage.as_str());
    }
    let is_differing = |leaf: &usize| {
        let id = &set.nodes[*leaf].id;
        known.and_then(|known| known.get(id)) != file.explanations.get(id)
    };
    let rows: Vec<usize> = set.leaves().filter(is_differing).collect();
    let problem = Problem::new(Code::ExplanationsSecond).with("round", file.round);
    problem.with("count", rows.len()).with("codes", codes(set, &rows))
}

/// Puts explanations in the place of those that are there.
fn take_in(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    file: &ExplanationsFile,
    at: &str,
    warnings: Vec<Problem>,
) -> Result<TakenIn, Problem> {
    let round = file.round;
    let actor = Actor { side: Side::Unit, name: file.unit.name.clone(), at: at.into() };
    let reopened = (dossier.stage == Stage::Explained).then_some(Change::Stage(Stage::Appraised));
    let known = dossier.round(round).map(|round| round.explanations.keys().cloned());
    let gone = known.into_iter().flatten().filter(|leaf| !file.explanations.contains_key(leaf));
    let gone = gone.map(|leaf| Change::Explanation { round, leaf, explanation: None });
    let explanation = |(leaf, explanation): (&String, &Explanation)| Change::Explanation {
        round,
        leaf: leaf.clone(),
        explanation: Some(explanation.clone()),
    };
    let new = file.explanations.iter().map(explanation);
    let moved = Change::Stage(Stage::Explained);
    let changes = reopened.into_iter().chain(gone).chain(new).chain([moved]).collect();
    let inverse = dossier.apply(Change::All(changes), set, &actor)?;
    Ok(TakenIn { inverse, warnings })
}

fn not_asked(dossier: &Dossier, set: &CriteriaSet, round: u32, leaf: &str) -> Option<Problem> {
    let verdict = dossier.round(round).and_then(|round| round.verdicts.get(leaf));
    let is_asked = verdict.is_some_and(|verdict| verdict.needs_explanation);
    let place = set.find(leaf)?;
    let problem = Problem::new(Code::NotAsked).with("id", &set.nodes[place].code);
    (!is_asked).then_some(problem)
}
