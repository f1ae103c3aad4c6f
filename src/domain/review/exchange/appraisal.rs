//! The superior's verdicts on their way to the unit: only rows that changed or need explanation.

use super::{DossierRef, TakenIn, last_closed};
use crate::domain::dossier::{
    Actor, Change, Dossier, Origin, Person, Side, Stage, Unit, Unknown, Verdict,
};
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::appraise::view_before;
use crate::domain::score::{ScoreSheet, View, score};
use crate::domain::set::CriteriaSet;

/// What a superior sends to one unit after a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppraisalFile {
    /// The version of the app that wrote it.
    pub app: String,
    /// The dossier that it belongs to.
    pub dossier: DossierRef,
    /// The unit.
    pub unit: Unit,
    /// The campaign's id.
    pub campaign: String,
    /// The round.
    pub round: u32,
    /// Who appraised.
    pub by: Person,
    /// When the round was closed (RFC 3339, UTC).
    pub closed_at: String,
    /// Where the dossier stands after it.
    pub stage: Stage,
    /// Until when the unit may explain (ISO date); empty without a date.
    pub due_by: String,
    /// Only the rows that changed or need explanation, in the order of the set.
    pub rows: Vec<AppraisalRow>,
    /// The totals before the round.
    pub before: Totals,
    /// The totals after the round.
    pub after: Totals,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppraisalRow {
    /// The leaf's id.
    pub leaf: String,
    /// What stood before the round; nothing when the leaf did not count.
    pub unit_points: Option<Points>,
    /// What stands now; nothing when the leaf does not count.
    pub points: Option<Points>,
    /// What the superior said.
    pub verdict: Verdict,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// The totals of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Points in all.
    pub total: Points,
    /// The maximum that applies.
    pub applicable_max: Points,
    /// In per cent; nothing when nothing applies.
    pub index: Option<Percent>,
    /// The class's id; nothing when nothing applies.
    pub band: Option<String>,
}

impl Totals {
    /// The totals of a sheet.
    pub fn of(sheet: &ScoreSheet, set: &CriteriaSet) -> Self {
        Totals {
            total: sheet.total,
            applicable_max: sheet.applicable_max,
            index: sheet.index,
            band: sheet.band.map(|band| set.bands[band].id.clone()),
        }
    }
}

impl AppraisalFile {
    /// The file for a dossier's last closed round.
    ///
    /// # Errors
    /// [`Code::RoundUnknown`] when no round is closed.
    pub fn of(dossier: &Dossier, set: &CriteriaSet, due_by: &str) -> Result<Self, Problem> {
        let number = last_closed(dossier);
        let round = dossier.round(number);
        let round = round.ok_or_else(|| Problem::new(Code::RoundUnknown).with("round", 1))?;
        let before = score(set, dossier, view_before(number));
        let after = score(set, dossier, View::Round(number));
        let row = |leaf: usize| {
            let verdict = round.verdicts.get(&set.nodes[leaf].id).cloned();
            row(set, leaf, &before, &after, verdict.unwrap_or_default())
        };
        Ok(AppraisalFile {
            dossier: DossierRef::of(dossier),
            unit: dossier.unit.clone(),
            campaign: dossier.campaign.id.clone(),
            round: number,
            by: round.by.clone(),
            closed_at: round.closed_at.clone().unwrap_or_default(),
            stage: stage_after(dossier),
            due_by: due_by.into(),
            rows: set.leaves().filter_map(row).collect(),
            before: Totals::of(&before, set),
            after: Totals::of(&after, set),
            ..AppraisalFile::default()
        })
    }
}

/// What the unit's own copy comes to by the file: concluded, or appraised and to be explained.
fn stage_after(dossier: &Dossier) -> Stage {
    match dossier.stage {
        Stage::Concluded => Stage::Concluded,
        _ => Stage::Appraised,
    }
}

fn row(
    set: &CriteriaSet,
    leaf: usize,
    before: &ScoreSheet,
    after: &ScoreSheet,
    verdict: Verdict,
) -> Option<AppraisalRow> {
    let (old, new) = (points(before, leaf), points(after, leaf));
    let is_told = old != new || verdict.needs_explanation;
    is_told.then(|| AppraisalRow {
        leaf: set.nodes[leaf].id.clone(),
        unit_points: old,
        points: new,
        verdict,
        unknown: Unknown::new(),
    })
}

/// A line's points; nothing when it does not count.
fn points(sheet: &ScoreSheet, place: usize) -> Option<Points> {
    let line = &sheet.lines[place];
    line.applicable.then_some(line.points)
}

/// Brings the superior's round into the unit's own dossier; all of it or nothing.
///
/// The changes are the superior's, made when the round was closed. A round that was withdrawn and
/// closed again replaces the one that came before, as long as the unit has not sent its
/// explanations.
///
/// # Errors
/// [`Code::OtherDossier`], [`Code::OtherRevision`], [`Code::RoundOrder`], [`Code::AppliedTwice`],
/// [`Code::PointsOther`] when the dossier's points are not those that were appraised,
/// [`Code::LeafUnknown`], or what the stage forbids. The dossier is then unchanged.
pub fn apply_appraisal(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    file: &AppraisalFile,
) -> Result<TakenIn, Problem> {
    file.dossier.belongs_to(dossier)?;
    check_stage(dossier, file)?;
    let order = check_order(dossier, file)?;
    let mut attempt = dossier.clone();
    let actor = actor(file);
    let mut inverses = Vec::new();
    if order == Order::Replaces {
        let withdrawn = withdrawn(&attempt, file.round);
        inverses.push(attempt.apply(withdrawn, set, &actor)?);
    }
    check_points(&attempt, set, file)?;
    let changes = match order {
        Order::Follows => Change::Stage(file.stage),
        Order::New | Order::Replaces => changes(&attempt, file),
    };
    inverses.push(attempt.apply(changes, set, &actor)?);
    check_after(&attempt, set, file)?;
    inverses.reverse();
    let warnings = file.dossier.seal_warning(dossier).into_iter().collect();
    attempt.revision = dossier.revision + 1;
    *dossier = attempt;
    Ok(TakenIn { inverse: Change::All(inverses), warnings })
}

/// Whoever appraised, when the round was closed.
fn actor(file: &AppraisalFile) -> Actor {
    let (name, at) = (file.by.name.clone(), file.closed_at.clone());
    Actor { side: Side::Superior, name, at }
}

/// A file leaves a dossier appraised or concluded, nothing else.
fn check_stage(dossier: &Dossier, file: &AppraisalFile) -> Result<(), Problem> {
    if matches!(file.stage, Stage::Appraised | Stage::Concluded) {
        return Ok(());
    }
    let problem = Problem::new(Code::StageStep).with("from", dossier.stage.as_str());
    Err(problem.with("to", file.stage.as_str()).at("/stage"))
}

/// What a file is to the rounds that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// The next round.
    New,
    /// The last round, closed anew.
    Replaces,
    /// The last round as it is, and the dossier has moved on: concluded without another round.
    Follows,
}

fn check_order(dossier: &Dossier, file: &AppraisalFile) -> Result<Order, Problem> {
    let last = last_closed(dossier);
    let at_round = |problem: Problem| Err(problem.at("/round"));
    if file.round > last + 1 {
        let problem = Problem::new(Code::RoundOrder).with("round", file.round);
        return at_round(problem.with("expected", last + 1));
    }
    if file.round == last + 1 {
        return Ok(Order::New);
    }
    let known = dossier.round(file.round);
    let is_same = known.is_none_or(|round| round.closed_at.as_deref() == Some(&file.closed_at));
    if is_same
        && file.round == last
        && file.stage == Stage::Concluded
        && dossier.stage != file.stage
    {
        return Ok(Order::Follows);
    }
    let may_replace = file.round == last && dossier.stage == Stage::Appraised;
    if is_same || !may_replace {
        return at_round(Problem::new(Code::AppliedTwice).with("round", file.round));
    }
    Ok(Order::Replaces)
}

/// Takes a round's verdicts back, with what the unit has explained so far left in place.
fn withdrawn(dossier: &Dossier, round: u32) -> Change {
    let verdicts = dossier.round(round).map(|round| round.verdicts.keys().cloned());
    let gone = |leaf| Change::Verdict { round, leaf, verdict: None };
    let open = [Change::Stage(Stage::Submitted), Change::Close { round, closed_at: None }];
    Change::All(open.into_iter().chain(verdicts.into_iter().flatten().map(gone)).collect())
}

fn changes(dossier: &Dossier, file: &AppraisalFile) -> Change {
    let round = file.round;
    let mut changes = Vec::new();
    // A superior that went on without explanations has moved the dossier itself.
    if round > 1 && dossier.stage == Stage::Appraised {
        changes.push(Change::Stage(Stage::Explained));
    }
    let own_name = file.dossier.id == dossier.id;
    changes.push(Change::Origin(Some(Origin {
        id: if own_name { String::new() } else { file.dossier.id.clone() },
        revision: file.dossier.revision,
        seal: file.dossier.seal.clone(),
        ..Origin::default()
    })));
    let verdict = |row: &AppraisalRow| Change::Verdict {
        round,
        leaf: row.leaf.clone(),
        verdict: Some(row.verdict.clone()).filter(|it| *it != Verdict::default()),
    };
    changes.extend(file.rows.iter().map(verdict));
    changes.push(Change::Close { round, closed_at: Some(file.closed_at.clone()) });
    changes.push(Change::Due { round, due_by: file.due_by.clone() });
    changes.push(Change::Appraiser { round, by: file.by.clone() });
    if round == 1 && file.stage == Stage::Concluded {
        changes.push(Change::Stage(Stage::Appraised));
    }
    changes.push(Change::Stage(file.stage));
    Change::All(changes)
}

/// The appraisal looked at these very points.
fn check_points(dossier: &Dossier, set: &CriteriaSet, file: &AppraisalFile) -> Result<(), Problem> {
    let sheet = score(set, dossier, view_before(file.round));
    same_total(file.before.total, sheet.total, "/before/total")?;
    for row in &file.rows {
        let Some(place) = set.find(&row.leaf) else { continue };
        let own = points(&sheet, place);
        if row.unit_points != own {
            let problem = other_points(row.unit_points, own);
            return Err(problem.on(&row.leaf, &set.nodes[place].code));
        }
    }
    Ok(())
}

/// With its verdicts the dossier comes to the totals that the superior has.
fn check_after(dossier: &Dossier, set: &CriteriaSet, file: &AppraisalFile) -> Result<(), Problem> {
    let sheet = score(set, dossier, View::Round(file.round));
    same_total(file.after.total, sheet.total, "/after/total")
}

fn same_total(found: Points, expected: Points, pointer: &str) -> Result<(), Problem> {
    match found == expected {
        true => Ok(()),
        false => Err(other_points(Some(found), Some(expected)).at(pointer)),
    }
}

fn other_points(found: Option<Points>, expected: Option<Points>) -> Problem {
    let shown = |points: Option<Points>| points.map_or("–".to_string(), |it| it.to_string());
    let problem = Problem::new(Code::PointsOther).with("found", shown(found));
    problem.with("expected", shown(expected))
}
