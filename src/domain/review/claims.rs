//! What a unit's file says of its own appraisal. A seal proves that a file is whole, not who wrote
//! it: rounds, conclusions and the steps behind them are claims, kept apart from the unit's own part
//! and never ranked. They count where a person here adopts them ([`adopt`]), or where this desk
//! recorded the same.

use serde::{Deserialize, Serialize};

use super::figures::{Figures, UnitSheet, ViewFigures};
use crate::domain::dossier::{
    Change, Dossier, HistoryEntry, Recorded, Round, Source, Stage, TakenRounds, Verdict,
};
use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{ScoreSheet, View, score};
use crate::domain::set::CriteriaSet;

/// The most rounds that are looked at; a real dossier has two.
pub(super) const MOST_ROUNDS: usize = 9;

/// The most rows that a message names.
const MOST_NAMED: usize = 6;

/// What a file claims of its dossier's appraisal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Where the dossier is said to stand.
    pub stage: Stage,
    /// The rounds that are said to have been held, by number.
    pub rounds: Vec<Round>,
}

/// The figures of what a file claims, for comparing and for lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claimed {
    /// Where the dossier is said to stand.
    pub stage: Stage,
    /// The figures of each round that is said to have been held.
    pub rounds: Vec<ViewFigures>,
}

/// Takes the claims out of a dossier that a unit sent. What is left is the unit's own part, a draft
/// or submitted, with no more in its history than its own locking and reopening.
pub fn separate(dossier: &mut Dossier) -> Option<Claims> {
    let stage = dossier.stage;
    let mut rounds = std::mem::take(&mut dossier.rounds);
    rounds.retain(|round| !round.is_blank() && round.number > 0);
    rounds.sort_by_key(|round| round.number);
    rounds.truncate(MOST_ROUNDS);
    dossier.stage = stage.min(Stage::Submitted);
    dossier.history.retain(is_units_own);
    let claims_nothing = rounds.is_empty() && stage <= Stage::Submitted;
    (!claims_nothing).then_some(Claims { stage, rounds })
}

fn is_units_own(entry: &HistoryEntry) -> bool {
    match &entry.change {
        Recorded::Stage { from, to } => *from <= Stage::Submitted && *to <= Stage::Submitted,
        Recorded::Rounds { .. } => false,
        Recorded::Other(_) => true,
    }
}

impl Claims {
    /// The dossier as it is claimed to stand.
    pub fn on(&self, own: &Dossier) -> Dossier {
        Dossier { rounds: self.rounds.clone(), stage: self.stage, ..own.clone() }
    }

    /// Whether the dossier's rounds are just these: adopted, and nothing done since.
    pub fn stands_in(&self, dossier: &Dossier) -> bool {
        !self.rounds.is_empty() && dossier.rounds == self.rounds && dossier.stage == self.stage
    }

    /// The figures of what is claimed, computed anew from the unit's own part.
    pub fn figures(&self, set: &CriteriaSet, own: &Dossier) -> Claimed {
        let claimed = self.on(own);
        let figures = |round: &Round| {
            let sheet = score(set, &claimed, View::Round(round.number));
            let is_closed = round.closed_at.is_some();
            ViewFigures { view: sheet.view, is_closed, figures: Figures::of(&sheet, set) }
        };
        Claimed { stage: self.stage, rounds: self.rounds.iter().map(figures).collect() }
    }

    /// A stage that does not go with the rounds: submitted with a closed one, appraised without.
    pub fn contradiction(&self) -> Option<Problem> {
        let closed = self.rounds.iter().filter(|round| round.closed_at.is_some());
        let closed = closed.map(|round| round.number).max().unwrap_or(0);
        let goes_together = match self.stage {
            Stage::Draft | Stage::Submitted => closed == 0,
            Stage::Appraised | Stage::Explained | Stage::Concluded => closed > 0,
        };
        (!goes_together).then(|| {
            let problem = Problem::new(Code::StageAgainstRounds).with("stage", self.stage.as_str());
            problem.with("round", closed)
        })
    }
}

/// The act by which a person here makes a file's claims this desk's own record.
pub fn adopt(claims: &Claims, file: &str) -> Change {
    Change::Rounds(Box::new(TakenRounds {
        rounds: claims.rounds.clone(),
        stage: claims.stage,
        source: Source::Claimed,
        file: file.into(),
        documents: Map::new(),
    }))
}

/// Takes adopted rounds away again: the dossier stands with its self-score.
pub fn drop_adopted(file: &str) -> Change {
    Change::Rounds(Box::new(TakenRounds {
        rounds: Vec::new(),
        stage: Stage::Submitted,
        source: Source::TakenBack,
        file: file.into(),
        documents: Map::new(),
    }))
}

/// What this desk recorded for an earlier file of a dossier, made ready for a newer one: the change,
/// and the leaves that have to be looked at again, as places in the set's lines.
///
/// Agreement with a row that the unit has changed since is no agreement any more; points and remarks
/// that were given stay. Where such a row is in a closed round, the round is opened again.
pub fn carry(
    set: &CriteriaSet,
    former: &Dossier,
    now: &Dossier,
    file: &str,
) -> (Change, Vec<usize>) {
    let changed = changed_leaves(set, former, now);
    let mut rounds = former.rounds.clone();
    rounds.sort_by_key(|round| round.number);
    let mut stage = match now.stage {
        Stage::Draft => Stage::Draft,
        _ => former.stage.max(Stage::Submitted),
    };
    for round in &mut rounds {
        for leaf in &changed {
            if let Some(verdict) = round.verdicts.get_mut(&set.nodes[*leaf].id) {
                verdict.accepted = false;
            }
        }
        round.verdicts.retain(|_, verdict| *verdict != Verdict::default());
    }
    if let Some(last) = rounds.last_mut().filter(|_| !changed.is_empty())
        && last.closed_at.take().is_some()
        && stage > Stage::Submitted
    {
        stage = if last.number > 1 { Stage::Explained } else { Stage::Submitted };
    }
    rounds.retain(|round| !round.is_blank());
    let source = Source::Carried;
    let explanations = rounds.iter().flat_map(|round| round.explanations.values());
    let evidence = explanations.flat_map(|explanation| &explanation.evidence);
    let documents = former.documents_of(evidence).into_iter();
    // A document that the newer file has as well stands as that says.
    let documents = documents.filter(|(id, _)| !now.documents.contains_key(id));
    let documents = documents.map(|(id, document)| (id, Some(document))).collect();
    let taken = TakenRounds { rounds, stage, source, file: file.into(), documents };
    (Change::Rounds(Box::new(taken)), changed)
}

/// The leaves that the unit answered otherwise, or that come to other points by themselves.
fn changed_leaves(set: &CriteriaSet, former: &Dossier, now: &Dossier) -> Vec<usize> {
    let sheets = (score(set, former, View::SelfScored), score(set, now, View::SelfScored));
    let stands = |sheet: &ScoreSheet, leaf: usize| {
        let line = &sheet.lines[leaf];
        line.applicable.then_some(line.points)
    };
    let is_changed = |leaf: &usize| {
        let id = &set.nodes[*leaf].id;
        former.in_full(id) != now.in_full(id)
            || stands(&sheets.0, *leaf) != stands(&sheets.1, *leaf)
    };
    set.leaves().filter(is_changed).collect()
}

/// Whether claims can still be adopted: nothing is recorded here that they would take the place of.
pub fn is_open_to(own: &Dossier) -> bool {
    own.stage == Stage::Submitted && own.rounds.iter().all(Round::is_blank)
}

/// Holds a file's claims against what this desk recorded of the dossier; nothing to be said where
/// both are the same.
///
/// `own` are the unit's own figures, `record` those of a file of the dossier that was worked on here.
pub fn judge(
    set: &CriteriaSet,
    claimed: &Claimed,
    own: &UnitSheet,
    record: Option<&UnitSheet>,
) -> Option<Problem> {
    let Some(record) = record else { return Some(foreign(set, claimed, own)) };
    let mut rows = Vec::new();
    let mut is_other = false;
    for round in &claimed.rounds {
        match record.view(round.view) {
            Some(recorded) => rows.extend(differing(set, &round.figures, &recorded.figures)),
            None => is_other = true,
        }
    }
    rows.sort_unstable();
    rows.dedup();
    is_other |= claimed.stage > record.stage.max(Stage::Submitted);
    (is_other || !rows.is_empty()).then(|| named(Code::ClaimsDiffer, set, claimed, &rows))
}

fn foreign(set: &CriteriaSet, claimed: &Claimed, own: &UnitSheet) -> Problem {
    let own = own.own().map(|own| &own.figures);
    let rows = claimed.rounds.last().zip(own);
    let rows = rows.map(|(last, own)| differing(set, &last.figures, own)).unwrap_or_default();
    named(Code::ClaimsForeign, set, claimed, &rows)
}

fn named(code: Code, set: &CriteriaSet, claimed: &Claimed, rows: &[usize]) -> Problem {
    let round = claimed.rounds.last().map_or(0, |round| match round.view {
        View::Round(number) => number,
        View::SelfScored => 0,
    });
    let problem = Problem::new(code).with("stage", claimed.stage.as_str()).with("round", round);
    problem.with("count", rows.len()).with("codes", codes(set, rows))
}

/// The leaves whose points differ, as places in the set's lines.
fn differing(set: &CriteriaSet, one: &Figures, other: &Figures) -> Vec<usize> {
    let stands = |of: &Figures, leaf: usize| {
        of.lines.get(leaf).and_then(|line| line.applicable.then_some(line.points))
    };
    set.leaves().filter(|leaf| stands(one, *leaf) != stands(other, *leaf)).collect()
}

/// The codes of some rows, for a message: the first ones, and that there are more.
pub fn codes(set: &CriteriaSet, rows: &[usize]) -> String {
    let known = rows.iter().filter_map(|row| set.nodes.get(*row));
    let shown: Vec<&str> = known.take(MOST_NAMED).map(|node| node.code.as_str()).collect();
    match (shown.is_empty(), rows.len() > MOST_NAMED) {
        (true, _) => "–".into(),
        (false, true) => format!("{} …", shown.join(", ")),
        (false, false) => shown.join(", "),
    }
}
