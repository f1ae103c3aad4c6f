//! The verbs of appraisal (thẩm định): each makes a [`Change`], none touches a dossier.
//!
//! A leaf without a verdict keeps what stood before; so does one that was looked at and accepted,
//! which the flag [`Verdict::accepted`] records, so that "agreed" and "not looked at" stay apart.

use super::exchange::last_closed;
use super::rounds::{is_asked, is_explained};
use crate::domain::dossier::{
    Answer, Change, Dossier, Explanation, Person, Recorded, Stage, Verdict,
};
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{OffBy, ScoreLine, State, View, Why, score};
use crate::domain::set::{CriteriaSet, Role, Scorer};

/// The round that verdicts go to: the last one while it is open, otherwise the next.
pub fn open_round(dossier: &Dossier) -> u32 {
    let last = dossier.rounds.iter().max_by_key(|round| round.number);
    match last {
        Some(round) if round.closed_at.is_none() => round.number,
        Some(round) => round.number.saturating_add(1),
        None => 1,
    }
}

/// What stands before a round: the unit's own figures, or the round before.
pub fn view_before(round: u32) -> View {
    match round {
        0 | 1 => View::SelfScored,
        later => View::Round(later - 1),
    }
}

/// The appraiser's own figure or option; points follow by the same rule. Nothing takes it back.
pub fn answer(dossier: &Dossier, leaf: &str, answer: Option<Answer>) -> Change {
    changed(dossier, leaf, |verdict| {
        verdict.accepted = false;
        verdict.points = None;
        verdict.answer = answer;
    })
}

/// Points set directly, as typed; nothing takes them back.
pub fn points(dossier: &Dossier, leaf: &str, points: Option<String>) -> Change {
    changed(dossier, leaf, |verdict| {
        verdict.accepted = false;
        verdict.answer = None;
        verdict.points = points;
    })
}

/// The appraiser's note.
pub fn note(dossier: &Dossier, leaf: &str, note: impl Into<String>) -> Change {
    let note = note.into();
    changed(dossier, leaf, |verdict| verdict.note = note)
}

/// Points, a note, or both, as a table gives them; what it does not give stays.
pub fn enter(
    dossier: &Dossier,
    leaf: &str,
    points: Option<String>,
    note: Option<String>,
) -> Change {
    changed(dossier, leaf, |verdict| {
        if points.is_some() {
            verdict.accepted = false;
            verdict.answer = None;
            verdict.points = points;
        }
        if let Some(note) = note {
            verdict.note = note;
        }
    })
}

/// Whether the open round takes points for a leaf, a place in the set's lines: it is appraised, or waits for
/// those of the superior; neither a survey nor the profile decides it.
pub fn takes(dossier: &Dossier, set: &CriteriaSet, leaf: usize) -> bool {
    let sheet = score(set, dossier, view_before(open_round(dossier)));
    let is_own = set.nodes[leaf].criterion().is_some_and(|it| it.scorer == Scorer::Unit);
    is_appraised(set, leaf, &sheet.lines[leaf], dossier)
        || (!is_own && !is_surveyed(set, leaf, dossier))
}

/// Whether the unit is asked to explain.
pub fn needs_explanation(dossier: &Dossier, leaf: &str, is_asked: bool) -> Change {
    changed(dossier, leaf, |verdict| verdict.needs_explanation = is_asked)
}

/// What stood before is agreed with; an answer or points of this round are taken back.
pub fn accept(dossier: &Dossier, leaf: &str) -> Change {
    changed(dossier, leaf, |verdict| {
        verdict.accepted = true;
        verdict.needs_explanation = false;
        verdict.answer = None;
        verdict.points = None;
    })
}

/// The unit's explanation is accepted: its own answer counts again, whatever a round before had
/// made of it.
pub fn restore(dossier: &Dossier, leaf: &str) -> Change {
    let own = dossier.answer(leaf).cloned();
    changed(dossier, leaf, |verdict| {
        verdict.accepted = false;
        verdict.needs_explanation = false;
        verdict.points = None;
        verdict.answer = own;
    })
}

/// Whether a verdict of the open round does what [`restore`] does.
pub fn is_restored(dossier: &Dossier, leaf: &str, verdict: &Verdict) -> bool {
    open_round(dossier) > 1
        && verdict.answer.is_some()
        && verdict.answer.as_ref() == dossier.answer(leaf)
}

/// Takes back everything said of a leaf in the open round.
pub fn clear(dossier: &Dossier, leaf: &str) -> Change {
    changed(dossier, leaf, |verdict| *verdict = Verdict::default())
}

/// Accepts every leaf under a line (an area) that nobody has looked at in the open round.
pub fn accept_under(dossier: &Dossier, set: &CriteriaSet, line: usize) -> Change {
    let under = line..set.nodes.get(line).map_or(line, |node| node.end);
    let leaves = unseen(dossier, set).into_iter().filter(|leaf| under.contains(leaf));
    Change::All(leaves.map(|leaf| accept(dossier, &set.nodes[leaf].id)).collect())
}

/// Accepts every leaf that nobody has looked at in the open round.
pub fn accept_all(dossier: &Dossier, set: &CriteriaSet) -> Change {
    accept_under_all(dossier, set, unseen(dossier, set))
}

fn accept_under_all(dossier: &Dossier, set: &CriteriaSet, leaves: Vec<usize>) -> Change {
    Change::All(leaves.into_iter().map(|leaf| accept(dossier, &set.nodes[leaf].id)).collect())
}

/// The leaves that have something to be appraised and no decision in the open round, as places in
/// the set's lines. Leaves that the profile switches off and those of a survey are not among them;
/// a leaf with only a note is. In a later round those are left out that an earlier one settled: looked
/// at, not asked about, and not explained by the unit since.
pub fn unseen(dossier: &Dossier, set: &CriteriaSet) -> Vec<usize> {
    let round = open_round(dossier);
    let sheet = score(set, dossier, view_before(round));
    let seen = |leaf: usize| {
        let verdict = dossier.round(round).and_then(|it| it.verdicts.get(&set.nodes[leaf].id));
        verdict.is_some_and(|it| it.decides() || it.accepted || it.needs_explanation)
    };
    let has_something = |leaf: &usize| {
        let line = &sheet.lines[*leaf];
        is_appraised(set, *leaf, line, dossier)
            && !seen(*leaf)
            && !is_settled(dossier, &set.nodes[*leaf].id)
    };
    set.leaves().filter(has_something).collect()
}

/// Whether a closed round looked at a leaf, and the last one neither asked about it nor got an explanation of it;
/// that the unit agrees is none.
fn is_settled(dossier: &Dossier, leaf: &str) -> bool {
    let closed = dossier.rounds.iter().filter(|round| round.closed_at.is_some());
    let mut verdicts = closed.filter_map(|round| round.verdicts.get(leaf));
    let Some(last) = dossier.round(last_closed(dossier)) else { return false };
    let explains = |it: &Explanation| !it.agreed && is_explained(it, &dossier.documents);
    verdicts.any(|it| it.decides() || it.accepted)
        && !is_asked(dossier, leaf)
        && !last.explanations.get(leaf).is_some_and(explains)
}

/// Whether a leaf is to be appraised row by row: not switched off by the profile, not waiting for
/// others, and not scored by the campaign's survey table.
pub fn is_appraised(set: &CriteriaSet, leaf: usize, line: &ScoreLine, dossier: &Dossier) -> bool {
    let is_off = matches!(&line.why, Why::Off { by: OffBy::Profile(_), .. });
    line.state != State::Awaiting && !is_off && !is_surveyed(set, leaf, dossier)
}

/// Whether the campaign's survey table alone says what a leaf gets: those of the survey where the
/// desk has a table, and those of the superior that have a figure in it.
pub fn is_surveyed(set: &CriteriaSet, leaf: usize, dossier: &Dossier) -> bool {
    let node = &set.nodes[leaf];
    let scorer = node.criterion().map(|criterion| criterion.scorer);
    match (&dossier.survey, scorer) {
        (Some(_), Some(Scorer::Survey)) => true,
        (Some(survey), Some(Scorer::Superior)) => survey.contains_key(&node.id),
        _ => false,
    }
}

/// What keeps the open round from being closed: an appraiser without a name, and leaves from which
/// it takes points without a reason (TD-344, TD-343), in the order of the set.
pub fn lacking(dossier: &Dossier, set: &CriteriaSet, by: &Person) -> Vec<Problem> {
    let nameless = by.name.trim().is_empty().then(|| Problem::new(Code::AppraiserMissing));
    let unreasoned = unreasoned(dossier, set).into_iter().map(|leaf| {
        let node = &set.nodes[leaf];
        Problem::new(Code::LossUnreasoned).on(&node.id, &node.code)
    });
    nameless.into_iter().chain(unreasoned).collect()
}

/// The leaves from which the open round takes points without a note that says why, as places in the
/// set's lines. More points of a penalty are points taken away too.
pub fn unreasoned(dossier: &Dossier, set: &CriteriaSet) -> Vec<usize> {
    let number = open_round(dossier);
    let Some(round) = dossier.round(number) else { return Vec::new() };
    let before = score(set, dossier, view_before(number));
    let after = score(set, dossier, View::Round(number));
    let is_taken = |leaf: usize| {
        let (old, new) = (&before.lines[leaf], &after.lines[leaf]);
        let is_penalty = set.nodes[leaf].role == Role::Penalty;
        let (high, low) = if is_penalty { (new, old) } else { (old, new) };
        // A leaf that did not count before had no points to take.
        old.applicable && high.points > low.points
    };
    let has_note = |leaf: usize| {
        let verdict = round.verdicts.get(&set.nodes[leaf].id);
        verdict.is_some_and(|verdict| !verdict.note.trim().is_empty())
    };
    let is_lacking =
        |leaf: &usize| is_taken(*leaf) && !has_note(*leaf) && !is_surveyed(set, *leaf, dossier);
    set.leaves().filter(is_lacking).collect()
}

/// Closes the open round at an instant (RFC 3339, UTC): after the first the unit may explain, a
/// later one concludes. Who closes it has appraised; without a name whoever opened it has. What the
/// survey says then goes with the round, as that is what the unit is handed.
pub fn close(dossier: &Dossier, by: Person, at: impl Into<String>) -> Change {
    let round = open_round(dossier);
    let close = Change::Close { round, closed_at: Some(at.into()) };
    let to = match dossier.stage {
        Stage::Explained => Stage::Concluded,
        _ => Stage::Appraised,
    };
    let by = Some(by).filter(|by| *by != Person::default());
    let by = by.map(|by| Change::Appraiser { round, by });
    let surveyed = dossier.survey.iter().flatten().map(|(leaf, figure)| {
        changed(dossier, leaf, |verdict| {
            verdict.answer = figure.answer.clone();
            verdict.points = figure.points.clone();
        })
    });
    let close = [Some(close), by, Some(Change::Stage(to))];
    Change::All(surveyed.chain(close.into_iter().flatten()).collect())
}

/// Concludes without a further round: what stands, stands.
pub fn conclude() -> Change {
    Change::Stage(Stage::Concluded)
}

/// Goes on to the next round without the unit's explanations.
pub fn go_on_unexplained() -> Change {
    Change::Stage(Stage::Explained)
}

/// Withdraws the last closed round or the conclusion, so that it can be changed and closed again.
pub fn withdraw(dossier: &Dossier) -> Change {
    let last = dossier.rounds.iter().map(|round| round.number).max().unwrap_or(0);
    let open = Change::Close { round: last, closed_at: None };
    match dossier.stage {
        Stage::Concluded if last >= 2 => Change::All(vec![Change::Stage(Stage::Explained), open]),
        Stage::Concluded => Change::Stage(Stage::Explained),
        Stage::Explained => Change::Stage(Stage::Appraised),
        _ => Change::All(vec![Change::Stage(Stage::Submitted), open]),
    }
}

/// Gives the dossier back to the unit, which may change its answers again.
pub fn reopen() -> Change {
    Change::Stage(Stage::Draft)
}

/// Takes [`reopen`] back: the dossier stands again as it was sent.
pub fn take_back() -> Change {
    Change::Stage(Stage::Submitted)
}

/// Whether this desk gave the dossier back to its unit, and nothing came since: the last step was
/// that one, and it was made after the file was received. A unit that unlocked its dossier itself
/// has not been given anything back.
pub fn is_given_back(dossier: &Dossier) -> bool {
    let last = dossier.history.last().map(|entry| &entry.change);
    let is_step =
        matches!(last, Some(Recorded::Stage { from: Stage::Submitted, to: Stage::Draft }));
    let is_worked_on = dossier.origin.as_ref().is_some_and(|it| dossier.revision > it.revision);
    dossier.stage == Stage::Draft && is_step && is_worked_on
}

/// The verdict of the open round on a leaf, changed; an empty one is none.
fn changed(dossier: &Dossier, leaf: &str, change: impl FnOnce(&mut Verdict)) -> Change {
    let round = open_round(dossier);
    let before = dossier.round(round).and_then(|round| round.verdicts.get(leaf));
    let mut verdict = before.cloned().unwrap_or_default();
    change(&mut verdict);
    let verdict = Some(verdict).filter(|verdict| *verdict != Verdict::default());
    Change::Verdict { round, leaf: leaf.into(), verdict }
}
