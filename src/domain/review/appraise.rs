//! The verbs of appraisal (thẩm định): each makes a [`Change`], none touches a dossier.
//!
//! A leaf without a verdict keeps what stood before; so does one that was looked at and accepted,
//! which the flag [`Verdict::accepted`] records, so that "agreed" and "not looked at" stay apart.

use crate::domain::dossier::{Answer, Change, Dossier, Person, Stage, Verdict};
use crate::domain::score::{OffBy, State, View, Why, score};
use crate::domain::set::CriteriaSet;

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
/// the set's lines. Leaves that the profile switches off and those that await a survey are not
/// among them; a leaf with only a note is.
pub fn unseen(dossier: &Dossier, set: &CriteriaSet) -> Vec<usize> {
    let round = open_round(dossier);
    let sheet = score(set, dossier, view_before(round));
    let seen = |leaf: usize| {
        let verdict = dossier.round(round).and_then(|it| it.verdicts.get(&set.nodes[leaf].id));
        verdict.is_some_and(|it| it.decides() || it.accepted || it.needs_explanation)
    };
    let has_something = |leaf: &usize| {
        let line = &sheet.lines[*leaf];
        let is_off = matches!(&line.why, Why::Off { by: OffBy::Profile(_), .. });
        line.state != State::Awaiting && !is_off && !seen(*leaf)
    };
    set.leaves().filter(has_something).collect()
}

/// Closes the open round at an instant (RFC 3339, UTC): after the first the unit may explain, a
/// later one concludes. Who closes it has appraised; without a name whoever opened it has.
pub fn close(dossier: &Dossier, by: Person, at: impl Into<String>) -> Change {
    let round = open_round(dossier);
    let close = Change::Close { round, closed_at: Some(at.into()) };
    let to = match dossier.stage {
        Stage::Explained => Stage::Concluded,
        _ => Stage::Appraised,
    };
    let by = Some(by).filter(|by| *by != Person::default());
    let by = by.map(|by| Change::Appraiser { round, by });
    Change::All([Some(close), by, Some(Change::Stage(to))].into_iter().flatten().collect())
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

/// The verdict of the open round on a leaf, changed; an empty one is none.
fn changed(dossier: &Dossier, leaf: &str, change: impl FnOnce(&mut Verdict)) -> Change {
    let round = open_round(dossier);
    let before = dossier.round(round).and_then(|round| round.verdicts.get(leaf));
    let mut verdict = before.cloned().unwrap_or_default();
    change(&mut verdict);
    let verdict = Some(verdict).filter(|verdict| *verdict != Verdict::default());
    Change::Verdict { round, leaf: leaf.into(), verdict }
}
