//! The superior's verdicts on their way to the unit: only rows that changed or need explanation.

use super::{DossierRef, TakenIn, last_closed};
use crate::domain::dossier::{
    Actor, Change, Dossier, Origin, Person, Round, Side, Stage, Unit, Unknown, Verdict,
};
use crate::domain::map::Map;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::appraise::view_before;
use crate::domain::review::rounds::is_explained;
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
        // The unit has of the survey what its rounds were closed with; the conclusion brings it what
        // the survey says now.
        let handed = Dossier { survey: None, ..dossier.clone() };
        let last = if dossier.stage == Stage::Concluded { dossier } else { &handed };
        let before = score(set, &handed, view_before(number));
        let after = score(set, last, View::Round(number));
        let row = |leaf: usize| {
            let id = &set.nodes[leaf].id;
            let mut verdict = round.verdicts.get(id).cloned().unwrap_or_default();
            if let Some(figure) = last.survey.as_ref().and_then(|survey| survey.get(id)) {
                verdict.answer = figure.answer.clone();
                verdict.points = figure.points.clone();
            }
            row(set, leaf, &before, &after, verdict)
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
/// The changes are the superior's, made when the round was closed. A file of the last round that says
/// something else is a correction and takes its place, whether the unit has explained meanwhile or the
/// dossier was concluded; explanations stay.
///
/// # Errors
/// [`Code::OtherDossier`], [`Code::OtherRevision`], [`Code::RoundOrder`], [`Code::AppliedTwice`] for
/// the very same content, [`Code::CorrectionLate`], [`Code::PointsOther`] when the dossier's points
/// are not those that were appraised, [`Code::LeafUnknown`], or what the stage forbids. The dossier is
/// then unchanged.
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
    if order == Order::Corrects {
        let withdrawn = withdrawn(&attempt, file.round);
        inverses.push(attempt.apply(withdrawn, set, &actor)?);
    }
    check_points(&attempt, set, file)?;
    let changes = match order {
        Order::Follows => Change::Stage(file.stage),
        Order::New | Order::Corrects => changes(&attempt, file),
    };
    inverses.push(attempt.apply(changes, set, &actor)?);
    check_after(&attempt, set, file)?;
    inverses.reverse();
    let warnings = file.dossier.seal_warning(dossier).into_iter().collect();
    attempt.revision = dossier.revision + 1;
    *dossier = attempt;
    Ok(TakenIn { inverse: Change::All(inverses), warnings })
}

/// What a superior's file would make of the unit's dossier; nothing is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What the file is to the rounds that are there.
    pub order: Order,
    /// The figures before the round.
    pub before: ScoreSheet,
    /// The figures with it.
    pub after: ScoreSheet,
    /// The leaves that it changes, remarks on or asks about, as places in the set's lines.
    pub rows: Vec<usize>,
    /// Of a correction: the figures of the round as it was taken in, and the leaves on which the file
    /// says something else.
    pub taken: Option<(ScoreSheet, Vec<usize>)>,
    /// What someone should look at.
    pub warnings: Vec<Problem>,
}

/// Shows what a superior's file would make of the unit's dossier.
///
/// # Errors
/// As [`apply_appraisal`].
pub fn preview(
    dossier: &Dossier,
    set: &CriteriaSet,
    file: &AppraisalFile,
) -> Result<Preview, Problem> {
    let mut applied = dossier.clone();
    let taken = apply_appraisal(&mut applied, set, file)?;
    let order = check_order(dossier, file)?;
    let before = score(set, &applied, view_before(file.round));
    let after = score(set, &applied, View::Round(file.round));
    let says = |of: &Dossier, leaf: usize| {
        of.round(file.round).and_then(|round| round.verdicts.get(&set.nodes[leaf].id)).cloned()
    };
    let is_told = |leaf: &usize| {
        let verdict = says(&applied, *leaf).unwrap_or_default();
        let is_remarked = verdict.needs_explanation || !verdict.note.trim().is_empty();
        is_remarked || points(&before, *leaf) != points(&after, *leaf)
    };
    let corrected = (order == Order::Corrects).then(|| {
        let then = score(set, dossier, View::Round(file.round));
        let is_other = |leaf: &usize| {
            says(dossier, *leaf) != says(&applied, *leaf)
                || points(&then, *leaf) != points(&after, *leaf)
        };
        let other = set.leaves().filter(is_other).collect();
        (then, other)
    });
    Ok(Preview {
        order,
        rows: set.leaves().filter(is_told).collect(),
        taken: corrected,
        warnings: taken.warnings,
        before,
        after,
    })
}

/// Whether the last round that was taken in may be taken out again: nothing was answered to it.
pub fn may_take_out(dossier: &Dossier) -> bool {
    let last = dossier.round(last_closed(dossier));
    let is_answered = last.is_some_and(|round| is_explained_in(dossier, round));
    let is_open = matches!(dossier.stage, Stage::Appraised | Stage::Concluded);
    last.is_some() && is_open && !is_answered
}

/// Takes the last round out of the unit's dossier again, which then stands as before it came. The
/// state that was sent stays known, so that the true file still fits; its seal does not, as it was
/// that file that named it. `at` is now (RFC 3339, UTC).
///
/// # Errors
/// [`Code::StageForbids`] when it was answered already. The dossier is then unchanged.
pub fn take_out_appraisal(
    dossier: &mut Dossier,
    set: &CriteriaSet,
    at: &str,
) -> Result<Change, Problem> {
    if !may_take_out(dossier) {
        let problem = Problem::new(Code::StageForbids);
        return Err(problem.with("stage", dossier.stage.as_str()));
    }
    let last = last_closed(dossier);
    let mut changes = vec![withdrawn(dossier, last)];
    if let Some(origin) = dossier.origin.clone() {
        let origin = Origin { seal: String::new(), ..origin };
        changes.push(Change::Origin(Some(origin)));
    }
    let before = dossier.round(last.saturating_sub(1));
    let was_explained = before.is_some_and(|round| is_explained_in(dossier, round));
    if last > 1 && !was_explained {
        changes.push(Change::Stage(Stage::Appraised));
    }
    let name = dossier.people.prepared_by.name.clone();
    let actor = Actor { side: Side::Superior, name, at: at.into() };
    dossier.apply(Change::All(changes), set, &actor)
}

/// Whether the unit has said anything in a round.
fn is_explained_in(dossier: &Dossier, round: &Round) -> bool {
    round.explanations.values().any(|it| is_explained(it, &dossier.documents))
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
pub enum Order {
    /// The next round.
    New,
    /// The last round, said otherwise.
    Corrects,
    /// The last round as it is, and the dossier has moved on: concluded without another round.
    Follows,
}

fn check_order(dossier: &Dossier, file: &AppraisalFile) -> Result<Order, Problem> {
    let last = last_closed(dossier);
    let at_round = |problem: Problem| Err(problem.at("/round"));
    if file.round == last + 1 {
        return Ok(Order::New);
    }
    let known = dossier.round(file.round).filter(|_| (1..=last).contains(&file.round));
    let Some(known) = known else {
        let problem = Problem::new(Code::RoundOrder).with("round", file.round);
        return at_round(problem.with("expected", last + 1));
    };
    if says_the_same(known, file) {
        let is_conclusion = file.stage == Stage::Concluded && dossier.stage != Stage::Concluded;
        return match is_conclusion && file.round == last {
            true => Ok(Order::Follows),
            false => at_round(Problem::new(Code::AppliedTwice).with("round", file.round)),
        };
    }
    match file.round == last {
        true => Ok(Order::Corrects),
        false => {
            let problem = Problem::new(Code::CorrectionLate).with("round", file.round);
            at_round(problem.with("last", last))
        }
    }
}

/// Whether a round that was taken in says just what the file says.
fn says_the_same(known: &Round, file: &AppraisalFile) -> bool {
    let told = file.rows.iter().filter(|row| row.verdict != Verdict::default());
    let told: Map<&String, &Verdict> = told.map(|row| (&row.leaf, &row.verdict)).collect();
    // A conclusion, or a file without a date, says nothing of until when the unit may explain.
    let is_dated = file.stage == Stage::Appraised && !file.due_by.is_empty();
    known.closed_at.as_deref() == Some(&file.closed_at)
        && known.by == file.by
        && (!is_dated || known.due_by == file.due_by)
        && known.verdicts.iter().eq(told)
}

/// Takes a round's verdicts back, with what the unit has explained so far left in place.
fn withdrawn(dossier: &Dossier, round: u32) -> Change {
    use Stage::{Appraised, Concluded, Explained, Submitted};
    let back: &[Stage] = match (round, dossier.stage) {
        (0 | 1, Concluded) => &[Explained, Appraised, Submitted],
        (0 | 1, Explained) => &[Appraised, Submitted],
        (0 | 1, _) => &[Submitted],
        (_, Explained) => &[],
        (_, _) => &[Explained],
    };
    let verdicts = dossier.round(round).map(|round| round.verdicts.keys().cloned());
    let gone = |leaf| Change::Verdict { round, leaf, verdict: None };
    let open = back.iter().copied().map(Change::Stage);
    let open = open.chain([Change::Close { round, closed_at: None }]);
    Change::All(open.chain(verdicts.into_iter().flatten().map(gone)).collect())
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
