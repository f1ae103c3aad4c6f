//! A dossier is carried to another version of its set: what comes along, what does not, and why.

use std::borrow::Cow;

use super::answers::{figure, translate};
use super::compare::changes;
use super::figures::Figures;
use super::{Changed, Comparison, Pairs, compare};
use crate::domain::dossier::{
    Answer, Carried, Dossier, Entry, FigureValue, Left, Round, SetRef, Share, Verdict, Versioned,
};
use crate::domain::map::Map;
use crate::domain::points::Points;
use crate::domain::problem::Problem;
use crate::domain::score::{ScoreSheet, State, View, score};
use crate::domain::set::{CriteriaSet, Rule};
use crate::domain::text::same_form;

/// A dossier as it stands by another version of its set; nothing of it is in force yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrying {
    /// What takes the place of what the dossier has (`Change::Version`).
    pub version: Versioned,
    /// What the later version says otherwise.
    pub comparison: Comparison,
    /// Every line of which the dossier says something, in the order of the earlier version.
    pub lines: Vec<CarriedLine>,
    /// The unit's own score by the earlier version.
    pub before: ScoreSheet,
    /// The same by the later one.
    pub after: ScoreSheet,
}

/// What becomes of what a dossier says of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedLine {
    /// The place of the line in the earlier version.
    pub before: usize,
    /// Its place in the later one; nothing where it is gone.
    pub after: Option<usize>,
    /// What differs between the two.
    pub changed: Vec<Changed>,
    /// What becomes of the answer.
    pub fate: Fate,
    /// Its points by either version; nothing where it does not count.
    pub points: (Option<Points>, Option<Points>),
}

/// What becomes of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands as it was.
    Carried,
    /// It stands, without these pieces that the later rule does not have.
    Less(Vec<String>),
    /// The later rule does not take it, for this reason. Explanation and documents stand.
    Refused(Problem),
    /// The line is gone.
    Gone,
}

impl Carrying {
    /// The lines whose answer, or a piece of it, does not come along.
    pub fn losses(&self) -> impl Iterator<Item = &CarriedLine> {
        self.lines.iter().filter(|line| line.fate != Fate::Carried)
    }
}

/// Whether a dossier answers another version of this set.
pub fn is_other_version(named: &SetRef, set: &CriteriaSet) -> bool {
    named.id == set.id && named.checksum != set.checksum
}

/// Carries a dossier from one version of its set to another. `own_set` is the later one's text, where
/// the dossier has to carry it.
///
/// An answer comes along where the later rule takes it, in its words. What does not is kept in the
/// dossier ([`Carried::left`]) and comes back where a later version has its line again. Explanations,
/// documents and the register always come along with their line. A number that was typed line by line
/// and is one figure of the later version comes along as that, the other way round too; a line that
/// says another number than the one before it is told. Between equal versions nothing changes but the
/// name of the set.
///
/// # Source
/// `docs/formats.md#versions-of-a-set`
pub fn carry(
    dossier: &Dossier,
    before: &CriteriaSet,
    after: &CriteriaSet,
    own_set: Option<String>,
) -> Carrying {
    let pairs = Pairs::of(before, after);
    let way = Move { dossier, before, after, pairs: &pairs };
    let comparison = compare(before, after, &pairs);
    let mut lines = way.lines();
    let mut version = way.version(&mut lines, own_set);
    let sheet = score(before, dossier, View::SelfScored);
    way.refuse(&mut lines, &mut version, &sheet);
    way.bring_back(&mut version);
    if !comparison.is_nothing() {
        way.mark(&lines, &mut version);
    }
    let later = score(after, &way.dossier_with(&version), View::SelfScored);
    for line in &mut lines {
        let points = |sheet: &ScoreSheet, place: usize| {
            sheet.lines.get(place).filter(|it| it.applicable).map(|it| it.points)
        };
        let now = line.after.and_then(|place| points(&later, place));
        line.points = (points(&sheet, line.before), now);
    }
    Carrying { version, comparison, lines, before: sheet, after: later }
}

struct Move<'a> {
    dossier: &'a Dossier,
    before: &'a CriteriaSet,
    after: &'a CriteriaSet,
    pairs: &'a Pairs,
}

impl Move<'_> {
    /// The lines of which the dossier says something.
    fn lines(&self) -> Vec<CarriedLine> {
        let leaves = self.before.leaves();
        let said = leaves.filter(|place| self.entry(*place).is_some());
        let line = |before: usize| CarriedLine {
            before,
            after: self.pairs.after(before),
            changed: changes(self.before, self.after, self.pairs, before),
            fate: if self.pairs.after(before).is_some() { Fate::Carried } else { Fate::Gone },
            points: (None, None),
        };
        said.map(line).collect()
    }

    /// What the dossier says of a line, with the figures that belong to its answer.
    fn entry(&self, place: usize) -> Option<Entry> {
        let kept = self.dossier.entries.get(&self.before.nodes[place].id);
        let answer = self.dossier.answer_shown(self.before, place).map(Cow::into_owned);
        let is_there = kept.is_some() || answer.is_some();
        is_there.then(|| Entry { answer, ..kept.cloned().unwrap_or_default() })
    }

    /// The id that a line has in the later version.
    fn id_after(&self, id: &str) -> Option<&str> {
        let place = self.pairs.after(self.before.find(id)?)?;
        Some(&self.after.nodes[place].id)
    }

    /// Everything as the later version names it; whether its rules take it is still open.
    fn version(&self, lines: &mut [CarriedLine], own_set: Option<String>) -> Versioned {
        let dossier = self.dossier;
        let strangers = dossier.entries.iter().filter(|(id, _)| self.before.leaf(id).is_none());
        let mut entries: Map<String, Entry> =
            strangers.map(|(id, entry)| (id.clone(), entry.clone())).collect();
        let mut carried = self.carried();
        let mut figures = self.figures();
        for line in lines {
            let Some(mut entry) = self.entry(line.before) else { continue };
            let Some(place) = line.after else {
                self.leave(&mut carried, line.before, entry);
                continue;
            };
            if let Some(was) = entry.answer.take() {
                let (answer, dropped) = self.answer_after(line.before, place, &was, &mut figures);
                entry.answer = answer;
                if !dropped.is_empty() {
                    line.fate = Fate::Less(dropped);
                    self.leave_answer(&mut carried, line.before, was);
                }
            }
            if !entry.is_empty() {
                entries.insert(self.after.nodes[place].id.clone(), entry);
            }
        }
        Versioned {
            set: SetRef {
                id: self.after.id.clone(),
                version: self.after.version.clone(),
                checksum: self.after.checksum.clone(),
                unknown: dossier.set.unknown.clone(),
            },
            own_set,
            entries,
            figures: figures.with_others(self.strangers()),
            parts: dossier.parts.iter().map(|part| self.part(part)).collect(),
            rounds: dossier.rounds.iter().map(|round| self.round(round)).collect(),
            carried: Some(carried),
        }
    }

    /// An answer as the later version takes it, and the pieces of it that have no place there.
    fn answer_after(
        &self,
        before: usize,
        after: usize,
        answer: &Answer,
        figures: &mut Figures,
    ) -> (Option<Answer>, Vec<String>) {
        let Some((was, is)) = self.rules(before, after) else {
            return (Some(answer.clone()), Vec::new());
        };
        let mut translated = translate(was, is, answer);
        let answer = figures.take(after, translated.answer, &mut translated.dropped);
        (answer, translated.dropped)
    }

    fn rules(&self, before: usize, after: usize) -> Option<(&Rule, &Rule)> {
        let was = self.before.nodes[before].criterion()?;
        Some((&was.rule, &self.after.nodes[after].criterion()?.rule))
    }

    /// Where it comes from; what earlier versions left is still left.
    fn carried(&self) -> Carried {
        let dossier = self.dossier;
        let new = || Carried {
            id: dossier.id.clone(),
            year: dossier.campaign.year,
            ..Carried::default()
        };
        let carried = dossier.carried.clone().unwrap_or_else(new);
        let set = Some(dossier.set.clone());
        let still =
            |(id, changed): (String, Vec<String>)| Some((self.id_after(&id)?.to_string(), changed));
        let unseen = carried.unseen.clone().into_iter().filter_map(still).collect();
        Carried { set, unseen, ..carried }
    }

    /// The figures of the earlier version under the ids that they have in the later one.
    fn figures(&self) -> Figures<'_> {
        let figures = self.dossier.figures.iter().filter(|(id, _)| self.knows_figure(id));
        let id = |id: &String| figure(id, self.before, self.after).unwrap_or_else(|| id.clone());
        Figures::new(self.after, figures.map(|(old, value)| (id(old), value.clone())).collect())
    }

    /// Figures that the earlier version does not have; where the later one has them, its lines say more
    /// of them than what was left here once.
    fn strangers(&self) -> impl Iterator<Item = (&String, &FigureValue)> {
        self.dossier.figures.iter().filter(|(id, _)| !self.knows_figure(id))
    }

    fn knows_figure(&self, id: &str) -> bool {
        self.before.figures.iter().any(|it| it.id == id)
    }

    /// Keeps what a line says that is gone.
    fn leave(&self, carried: &mut Carried, place: usize, entry: Entry) {
        let was = &self.before.nodes[place];
        let (code, title) = (was.code.clone(), was.title.vi.clone());
        leave(carried, &was.id, Left { code, title, entry, ..Left::default() });
    }

    /// Keeps an answer that does not come along, or not whole.
    fn leave_answer(&self, carried: &mut Carried, place: usize, answer: Answer) {
        self.leave(carried, place, Entry { answer: Some(answer), ..Entry::default() });
    }

    /// A line that is gone is nobody's task.
    fn part(&self, part: &Share) -> Share {
        let is_stranger = |id: &&String| self.before.find(id).is_none();
        let node = |id: &String| match is_stranger(&id) {
            true => Some(id.clone()),
            false => self.id_after(id).map(str::to_string),
        };
        Share { nodes: part.nodes.iter().filter_map(node).collect(), ..part.clone() }
    }

    /// Verdicts and explanations go with their lines. Those of lines that are gone stay under their
    /// ids, where they count for nothing.
    fn round(&self, round: &Round) -> Round {
        let id = |id: &String| match self.id_after(id) {
            Some(id) => Some(id.to_string()),
            None => Some(id.clone()).filter(|id| self.after.find(id).is_none()),
        };
        let verdicts = round.verdicts.iter();
        let verdicts = verdicts.filter_map(|(old, it)| Some((id(old)?, self.verdict(old, it))));
        let explanations = round.explanations.iter();
        let explanations = explanations.filter_map(|(old, it)| Some((id(old)?, it.clone())));
        Round {
            verdicts: verdicts.collect(),
            explanations: explanations.collect(),
            ..round.clone()
        }
    }

    fn verdict(&self, id: &str, verdict: &Verdict) -> Verdict {
        let before = self.before.find(id);
        let places = before.and_then(|before| Some((before, self.pairs.after(before)?)));
        let rules = places.and_then(|(before, after)| self.rules(before, after));
        let answer = match (&verdict.answer, rules) {
            (Some(answer), Some((was, is))) => Some(translate(was, is, answer).answer),
            (answer, _) => answer.clone(),
        };
        Verdict { answer, ..verdict.clone() }
    }

    fn dossier_with(&self, version: &Versioned) -> Dossier {
        Dossier {
            set: version.set.clone(),
            entries: version.entries.clone(),
            figures: version.figures.clone(),
            ..self.dossier.clone()
        }
    }

    /// Takes out what the later rules do not take.
    fn refuse(&self, lines: &mut [CarriedLine], version: &mut Versioned, before: &ScoreSheet) {
        let sheet = score(self.after, &self.dossier_with(version), View::SelfScored);
        for line in lines.iter_mut() {
            let Some(place) = line.after else { continue };
            let Some(answer) = self.entry(line.before).and_then(|entry| entry.answer) else {
                continue;
            };
            let was_taken = before.lines[line.before].state != State::Invalid;
            let now = &sheet.lines[place];
            if now.state == State::Invalid && was_taken {
                let problem = now.problems.first().cloned();
                line.fate = problem.map_or(Fate::Gone, Fate::Refused);
                self.leave_answer(version.carried.get_or_insert_default(), line.before, answer);
                take_answer(&mut version.entries, &self.after.nodes[place].id);
            }
        }
    }

    /// An answer that an earlier version left comes back where its line stands again, takes it, and
    /// has no other.
    fn bring_back(&self, version: &mut Versioned) {
        let left = match &self.dossier.carried {
            Some(carried) => carried.left.clone(),
            None => return,
        };
        for (id, left) in left {
            let Some((place, _)) = self.after.leaf(&id) else { continue };
            let title = &self.after.nodes[place].title.vi;
            let stands = version.entries.get(&id).is_some_and(|entry| entry.answer.is_some());
            if stands || same_form(title) != same_form(&left.title) {
                continue;
            }
            let before = (version.entries.clone(), version.figures.clone());
            let mut figures = Figures::new(self.after, version.figures.clone());
            let answer = left.entry.answer.clone();
            let answer = answer.and_then(|it| figures.take(place, it, &mut Vec::new()));
            version.figures = figures.values;
            let entry = version.entries.get_or_default(id.clone());
            entry.answer = answer;
            if entry.note.is_empty() {
                entry.note.clone_from(&left.entry.note);
            }
            if entry.evidence.is_empty() {
                entry.evidence.clone_from(&left.entry.evidence);
            }
            let sheet = score(self.after, &self.dossier_with(version), View::SelfScored);
            if sheet.lines[place].state == State::Invalid {
                (version.entries, version.figures) = before;
                continue;
            }
            let carried = version.carried.get_or_insert_default();
            carried.left.remove(&id);
            carried.unseen.insert(id, Vec::new());
        }
    }

    /// Marks every line that came along, until someone has looked at it.
    fn mark(&self, lines: &[CarriedLine], version: &mut Versioned) {
        let carried = version.carried.get_or_insert_default();
        for line in lines {
            let Some(place) = line.after else { continue };
            let changed = line.changed.iter().map(|it| it.as_str().to_string());
            carried.unseen.insert(self.after.nodes[place].id.clone(), changed.collect());
        }
    }
}

/// Takes the answer out of an entry; one that is empty afterwards is not kept.
fn take_answer(entries: &mut Map<String, Entry>, id: &str) {
    let Some(entry) = entries.get_mut(id) else { return };
    entry.answer = None;
    if entry.is_empty() {
        entries.remove(id);
    }
}

/// Keeps what has no place in the later version, under its old id or one beside it.
fn leave(carried: &mut Carried, id: &str, left: Left) {
    let others = (2_u64..).map(|number| format!("{id}~{number}"));
    let mut ids = std::iter::once(id.to_string()).chain(others);
    let free = |id: &String| carried.left.get(id).is_none_or(|it| *it == left);
    if let Some(id) = ids.find(free) {
        carried.left.insert(id, left);
    }
}
