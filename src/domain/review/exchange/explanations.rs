//! The unit's explanations on their way to the superior.

use super::{DossierRef, TakenIn, last_closed};
use crate::domain::dossier::{
    Actor, Change, Cited, Document, Dossier, Evidence, Explanation, Round, Side, Stage, Unit,
    Unknown,
};
use crate::domain::map::{Map, Set};
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
    pub explanations: Map<String, Explanation>,
    /// The documents that they name, by document id.
    pub documents: Map<String, Document>,
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
            documents: dossier.documents_of(evidence_of(&round.explanations)),
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
pub fn explain(dossier: &Dossier, leaf: &str, text: &str, cited: &[Cited]) -> Change {
    let explanation = Explanation { text: text.into(), ..explanation_of(dossier, leaf) };
    dossier.explain_by(last_closed(dossier), leaf, explanation, cited)
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
    if is_taken_in(dossier, file) {
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
    if !file.explanations.values().any(|it| is_explained(it, &file.documents)) {
        found.push(Problem::new(Code::ExplanationsEmpty).with("round", file.round));
    }
    let leaves = file.explanations.keys();
    found.extend(leaves.filter_map(|leaf| not_asked(dossier, set, file.round, leaf)));
    found
}

/// Why a dossier takes no explanations at its stage.
fn not_awaited(dossier: &Dossier, set: &CriteriaSet, file: &ExplanationsFile) -> Problem {
    if is_taken_in(dossier, file) {
        return Problem::new(Code::AppliedTwice).with("round", file.round);
    }
    if dossier.stage != Stage::Explained {
        return Problem::new(Code::ExplanationsLate).with("stage", dossier.stage.as_str());
    }
    let known = dossier.round(file.round).map(|round| &round.explanations);
    let is_differing = |leaf: &usize| {
        let id = &set.nodes[*leaf].id;
        let known = known.and_then(|known| known.get(id));
        let known = known.map(|it| in_full(it, &dossier.documents));
        known != file.explanations.get(id).map(|it| in_full(it, &file.documents))
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
    let arrival = Arrival::of(dossier, file);
    let explanation = |(leaf, explanation): (&String, &Explanation)| Change::Explanation {
        round,
        leaf: leaf.clone(),
        explanation: Some(arrival.renamed(explanation)),
    };
    let new = file.explanations.iter().map(explanation);
    let moved = Change::Stage(Stage::Explained);
    let changes = reopened.into_iter().chain(arrival.changes.iter().cloned());
    let changes = changes.chain(gone).chain(new).chain(arrival.left(dossier, file));
    let changes = changes.chain([moved]).collect();
    let inverse = dossier.apply(Change::All(changes), set, &actor)?;
    Ok(TakenIn { inverse, warnings })
}

/// The documents of explanations on their way into the superior's register.
struct Arrival {
    /// What puts them there.
    changes: Vec<Change>,
    /// The ids that they get, where the register has another document under theirs that an answer
    /// names: what the unit handed in stays as it was.
    names: Map<String, String>,
}

impl Arrival {
    fn of(dossier: &Dossier, file: &ExplanationsFile) -> Self {
        let (mut changes, mut names) = (Vec::new(), Map::new());
        let named: Set<&String> = evidence_of(&file.explanations).map(|it| &it.document).collect();
        for id in named {
            let known = dossier.documents.get(id);
            let document = match (file.documents.get(id), known) {
                (Some(document), known) if known != Some(document) => document.clone(),
                (None, None) => Document::default(),
                _ => continue,
            };
            let is_answers = known.is_some() && dossier.leaves_citing(id).next().is_some();
            let own = if is_answers { dossier.free_id(id) } else { id.clone() };
            changes.push(Change::Document { id: own.clone(), document: Some(document) });
            names.insert(id.clone(), own);
        }
        Arrival { changes, names }
    }

    fn renamed(&self, explanation: &Explanation) -> Explanation {
        let mut explanation = explanation.clone();
        for evidence in &mut explanation.evidence {
            if let Some(name) = self.names.get(&evidence.document) {
                evidence.document.clone_from(name);
            }
        }
        explanation
    }

    /// Takes documents out that only the explanations named which these take the place of.
    fn left(&self, dossier: &Dossier, file: &ExplanationsFile) -> Vec<Change> {
        let Some(round) = dossier.round(file.round) else { return Vec::new() };
        let before: Set<&String> =
            evidence_of(&round.explanations).map(|it| &it.document).collect();
        let mut then = dossier.clone();
        let new = file.explanations.iter();
        let new = new.map(|(leaf, it)| (leaf.clone(), self.renamed(it))).collect();
        then.rounds.retain(|round| round.number != file.round);
        then.rounds.push(Round { explanations: new, ..round.clone() });
        let named = then.cited_documents();
        let is_left =
            |id: &&String| !named.contains(id.as_str()) && dossier.documents.contains_key(*id);
        let gone = |id: &String| Change::Document { id: id.clone(), document: None };
        before.into_iter().filter(is_left).map(gone).collect()
    }
}

fn evidence_of(explanations: &Map<String, Explanation>) -> impl Iterator<Item = &Evidence> {
    explanations.values().flat_map(|explanation| &explanation.evidence)
}

/// What an explanation says with its documents written out: under which ids they stand is nothing.
fn in_full(
    explanation: &Explanation,
    documents: &Map<String, Document>,
) -> (Explanation, Vec<Document>) {
    let named = explanation.evidence.iter();
    let named = named.map(|it| documents.get(&it.document).cloned().unwrap_or_default()).collect();
    let mut bare = explanation.clone();
    bare.evidence.iter_mut().for_each(|it| it.document.clear());
    (bare, named)
}

/// Whether a dossier's round has just these explanations.
fn is_taken_in(dossier: &Dossier, file: &ExplanationsFile) -> bool {
    let Some(round) = dossier.round(file.round) else { return false };
    let known = round.explanations.iter().map(|(leaf, it)| (leaf, in_full(it, &dossier.documents)));
    known.eq(file.explanations.iter().map(|(leaf, it)| (leaf, in_full(it, &file.documents))))
}

fn not_asked(dossier: &Dossier, set: &CriteriaSet, round: u32, leaf: &str) -> Option<Problem> {
    let verdict = dossier.round(round).and_then(|round| round.verdicts.get(leaf));
    let is_asked = verdict.is_some_and(|verdict| verdict.needs_explanation);
    let place = set.find(leaf)?;
    let problem = Problem::new(Code::NotAsked).with("id", &set.nodes[place].code);
    (!is_asked).then_some(problem)
}
