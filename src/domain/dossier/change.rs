//! The only way to alter a dossier: a [`Change`], applied, gives back the change that undoes it.

use super::{
    Answer, Campaign, Carried, Deed, Document, Dossier, Entry, Evidence, Explanation, FigureValue,
    Heading, Origin, Person, Role, Round, Share, Side, Source, Stage, Step, TakenRounds, Unit,
    Unknown, Verdict, Versioned,
};
use crate::domain::map::Map;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::CriteriaSet;

/// Who acts, and when; the domain has no clock of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// For which side.
    pub side: Side,
    /// A name for the history.
    pub name: String,
    /// Now (RFC 3339, UTC).
    pub at: String,
}

/// One change of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The unit's own data.
    Unit(Unit),
    /// The campaign.
    Campaign(Campaign),
    /// An answer to a profile question; nothing takes it back.
    Profile {
        /// The question's id.
        question: String,
        /// The answer.
        answer: Option<bool>,
    },
    /// Who prepared the dossier.
    PreparedBy(Person),
    /// Who approves it.
    ApprovedBy(Person),
    /// The answer to a leaf; nothing takes it back.
    Answer {
        /// The leaf's id.
        leaf: String,
        /// The answer.
        answer: Option<Answer>,
    },
    /// A figure that rules name; nothing takes it back.
    Figure {
        /// The figure's id.
        id: String,
        /// What it is.
        figure: Option<FigureValue>,
    },
    /// The explanation of a leaf.
    Note {
        /// The leaf's id.
        leaf: String,
        /// The explanation.
        note: String,
    },
    /// A document of the register, wherever it is named; nothing takes it out, once nothing names
    /// it any more.
    Document {
        /// The document's id, which whoever makes the change finds: the domain knows no chance.
        id: String,
        /// The document.
        document: Option<Document>,
    },
    /// The evidence of a leaf, all of it.
    Evidence {
        /// The leaf's id.
        leaf: String,
        /// Which documents, and where in them.
        evidence: Vec<Evidence>,
    },
    /// Number, sign, place, date and recipients of the report.
    Heading(Heading),
    /// Who fills in what, all of it.
    Parts(Vec<Share>),
    /// Difficulties.
    Difficulties(String),
    /// Proposals.
    Proposals(String),
    /// A verdict of a round; nothing takes it back. The first one opens the round.
    Verdict {
        /// The round.
        round: u32,
        /// The leaf's id.
        leaf: String,
        /// The verdict.
        verdict: Option<Verdict>,
    },
    /// An explanation of a verdict; nothing takes it back.
    Explanation {
        /// The round.
        round: u32,
        /// The leaf's id.
        leaf: String,
        /// The explanation.
        explanation: Option<Explanation>,
    },
    /// A round is closed at an instant (RFC 3339, UTC); nothing opens it again.
    Close {
        /// The round.
        round: u32,
        /// When.
        closed_at: Option<String>,
    },
    /// Until when the unit may explain a round (ISO date); empty for no date.
    Due {
        /// The round.
        round: u32,
        /// Until when.
        due_by: String,
    },
    /// Who appraised in a round.
    Appraiser {
        /// The round.
        round: u32,
        /// Name and position.
        by: Person,
    },
    /// The state in which the unit sent the dossier.
    Origin(Option<Origin>),
    /// A move to another stage; it stands in the history.
    Stage(Stage),
    /// The same, with who answers for it and why.
    Step(Box<Step>),
    /// All rounds and the stage at once; it stands in the history.
    Rounds(Box<TakenRounds>),
    /// Everything that goes by the set, by another version of it.
    Version(Box<Versioned>),
    /// Where it comes from, and what of that nobody has looked at yet.
    Carried(Option<Box<Carried>>),
    /// Several, all or none.
    All(Vec<Change>),
}

/// What was done with a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When (RFC 3339, UTC).
    pub at: String,
    /// By whom.
    pub by: String,
    /// Their position; empty where it is not known.
    pub position: String,
    /// As what; only where a unit locks or reopens.
    pub role: Option<Role>,
    /// Why; empty where no reason is asked for.
    pub reason: String,
    /// What.
    pub change: Recorded,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// A change as the history keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// A move to another stage.
    Stage {
        /// From.
        from: Stage,
        /// To.
        to: Stage,
    },
    /// Rounds that were taken as a whole.
    Rounds {
        /// Where they come from.
        source: Source,
        /// The name of that file; empty where there is none.
        file: String,
        /// How many.
        rounds: usize,
    },
    /// JSON that this version does not know, kept as it is.
    Other(String),
}

impl Default for Recorded {
    fn default() -> Self {
        Recorded::Other("{}".into())
    }
}

impl Change {
    /// What it does to this dossier, as the table of stages sees it. A document that no entry names
    /// belongs to the explanations once the dossier is locked.
    fn deed(&self, dossier: &Dossier) -> Deed {
        match self {
            Change::Document { id, .. } if dossier.is_locked() => {
                match dossier.leaves_citing(id).next() {
                    Some(_) => Deed::Fill,
                    None => Deed::Explain,
                }
            }
            Change::Stage(to) => Deed::Move(*to),
            Change::Step(step) => Deed::Move(step.to),
            Change::Verdict { .. }
            | Change::Close { .. }
            | Change::Due { .. }
            | Change::Appraiser { .. }
            | Change::Origin(_) => Deed::Appraise,
            Change::Explanation { .. } => Deed::Explain,
            Change::Rounds(_) => Deed::Record,
            _ => Deed::Fill,
        }
    }

    /// Whether it moves the dossier to another stage.
    pub fn moves(&self) -> bool {
        match self {
            Change::Stage(_) | Change::Step(_) => true,
            Change::All(changes) => changes.iter().any(Change::moves),
            _ => false,
        }
    }

    /// The leaf that it concerns, if one.
    pub fn leaf(&self) -> Option<&str> {
        match self {
            Change::Answer { leaf, .. }
            | Change::Note { leaf, .. }
            | Change::Evidence { leaf, .. }
            | Change::Verdict { leaf, .. }
            | Change::Explanation { leaf, .. } => Some(leaf),
            Change::All(changes) => only_leaf(changes),
            _ => None,
        }
    }
}

/// The one leaf that all of these concern, with what stands once for it and others.
fn only_leaf(changes: &[Change]) -> Option<&str> {
    let is_shared = |it: &&Change| matches!(it, Change::Document { .. } | Change::Figure { .. });
    let mut leaves = changes.iter().filter(|change| !is_shared(change)).map(Change::leaf);
    let first = leaves.next()??;
    leaves.all(|leaf| leaf == Some(first)).then_some(first)
}

impl Dossier {
    /// Applies a change and counts the revision up by one.
    ///
    /// The result, applied in turn, brings everything back except the revision and the history.
    ///
    /// # Errors
    /// [`Code::StageForbids`] or [`Code::StageStep`] when the stage does not allow it,
    /// [`Code::LeafUnknown`] when the set has no such leaf, [`Code::RoundUnknown`],
    /// [`Code::DocumentUnknown`] and [`Code::DocumentInUse`] when evidence would name a document that
    /// the register does not have. The dossier is then unchanged.
    pub fn apply(
        &mut self,
        change: Change,
        set: &CriteriaSet,
        actor: &Actor,
    ) -> Result<Change, Problem> {
        let changes = match change {
            Change::All(changes) => changes,
            single => return self.apply_one(single, set, actor),
        };
        let mut attempt = self.clone();
        let mut inverses = Vec::with_capacity(changes.len());
        for change in changes {
            inverses.push(attempt.apply(change, set, actor)?);
        }
        inverses.reverse();
        attempt.revision = self.revision + 1;
        *self = attempt;
        Ok(Change::All(inverses))
    }

    fn apply_one(
        &mut self,
        change: Change,
        set: &CriteriaSet,
        actor: &Actor,
    ) -> Result<Change, Problem> {
        self.may(&change, actor)?;
        if let Some(leaf) = change.leaf().filter(|leaf| set.leaf(leaf).is_none()) {
            return Err(Problem::new(Code::LeafUnknown).with("id", leaf));
        }
        self.check_documents(&change)?;
        let inverse = self.replace(change, actor)?;
        self.revision += 1;
        Ok(inverse)
    }

    /// Nothing may name a document that is not there, except where a file came so.
    fn check_documents(&self, change: &Change) -> Result<(), Problem> {
        let (before, evidence) = match change {
            Change::Document { id, document: None } if self.cited_documents().contains(&**id) => {
                return Err(Problem::new(Code::DocumentInUse).with("id", id));
            }
            Change::Evidence { leaf, evidence } => {
                (self.entries.get(leaf).map(|entry| &entry.evidence), evidence)
            }
            Change::Explanation { round, leaf, explanation: Some(explanation) } => {
                let before = self.round(*round).and_then(|round| round.explanations.get(leaf));
                (before.map(|it| &it.evidence), &explanation.evidence)
            }
            _ => return Ok(()),
        };
        let is_known = |id: &String| {
            let stood = before.is_some_and(|it| it.iter().any(|it| it.document == *id));
            stood || self.documents.contains_key(id)
        };
        match evidence.iter().find(|it| !is_known(&it.document)) {
            Some(it) => Err(Problem::new(Code::DocumentUnknown).with("id", &it.document)),
            None => Ok(()),
        }
    }

    fn may(&self, change: &Change, actor: &Actor) -> Result<(), Problem> {
        let deed = change.deed(self);
        if self.stage.allows(actor.side, deed) {
            return Ok(());
        }
        Err(match deed {
            Deed::Move(to) => Problem::new(Code::StageStep)
                .with("from", self.stage.as_str())
                .with("to", to.as_str()),
            _ => Problem::new(Code::StageForbids).with("stage", self.stage.as_str()),
        })
    }

    fn replace(&mut self, change: Change, actor: &Actor) -> Result<Change, Problem> {
        use std::mem::replace;
        Ok(match change {
            Change::Unit(unit) => Change::Unit(replace(&mut self.unit, unit)),
            Change::Campaign(new) => Change::Campaign(replace(&mut self.campaign, new)),
            Change::Profile { question, answer } => {
                let before = put(&mut self.profile, &question, answer);
                Change::Profile { question, answer: before }
            }
            Change::PreparedBy(new) => {
                Change::PreparedBy(replace(&mut self.people.prepared_by, new))
            }
            Change::ApprovedBy(new) => {
                Change::ApprovedBy(replace(&mut self.people.approved_by, new))
            }
            Change::Answer { leaf, answer } => {
                let before = self.in_entry(&leaf, |entry| replace(&mut entry.answer, answer));
                Change::Answer { leaf, answer: before }
            }
            Change::Figure { id, figure } => {
                let before = put(&mut self.figures, &id, figure);
                Change::Figure { id, figure: before }
            }
            Change::Note { leaf, note } => {
                let before = self.in_entry(&leaf, |entry| replace(&mut entry.note, note));
                Change::Note { leaf, note: before }
            }
            Change::Document { id, document } => {
                let before = put(&mut self.documents, &id, document);
                Change::Document { id, document: before }
            }
            Change::Heading(new) => Change::Heading(replace(&mut self.report.heading, new)),
            Change::Parts(new) => Change::Parts(replace(&mut self.parts, new)),
            Change::Evidence { leaf, evidence } => {
                let before = self.in_entry(&leaf, |entry| replace(&mut entry.evidence, evidence));
                Change::Evidence { leaf, evidence: before }
            }
            Change::Difficulties(text) => {
                Change::Difficulties(replace(&mut self.report.difficulties, text))
            }
            Change::Proposals(text) => Change::Proposals(replace(&mut self.report.proposals, text)),
            Change::Verdict { round, leaf, verdict } => {
                let verdicts = &mut self.round_to_appraise(round, actor)?.verdicts;
                let before = put(verdicts, &leaf, verdict);
                self.rounds.retain(|kept| kept.number != round || !kept.is_blank());
                Change::Verdict { round, leaf, verdict: before }
            }
            Change::Explanation { round, leaf, explanation } => {
                let before = put(&mut self.known_round(round)?.explanations, &leaf, explanation);
                Change::Explanation { round, leaf, explanation: before }
            }
            Change::Close { round, closed_at } => {
                let found = self.round_to_appraise(round, actor)?;
                let before = replace(&mut found.closed_at, closed_at);
                self.rounds.retain(|kept| kept.number != round || !kept.is_blank());
                Change::Close { round, closed_at: before }
            }
            Change::Due { round, due_by } => {
                let due_by = replace(&mut self.known_round(round)?.due_by, due_by);
                Change::Due { round, due_by }
            }
            Change::Appraiser { round, by } => {
                let found = self.round_to_appraise(round, actor)?;
                Change::Appraiser { round, by: replace(&mut found.by, by) }
            }
            Change::Origin(new) => Change::Origin(replace(&mut self.origin, new)),
            Change::Version(version) => Change::Version(Box::new(self.put_version(*version))),
            Change::Carried(carried) => {
                let before = replace(&mut self.carried, carried.map(|it| *it));
                Change::Carried(before.map(Box::new))
            }
            Change::Stage(to) => self.move_to(to, actor),
            Change::Step(step) => self.make_step(*step, actor),
            Change::Rounds(taken) => self.take_rounds(*taken, actor),
            // `apply` takes the list apart, so that one stands here only inside another.
            Change::All(changes) => Change::All(changes),
        })
    }

    /// Works on a leaf's entry; one that is empty afterwards is not kept.
    fn in_entry<T>(&mut self, leaf: &str, work: impl FnOnce(&mut Entry) -> T) -> T {
        let entry = self.entries.get_or_default(leaf.to_string());
        let before = work(entry);
        if entry.is_empty() {
            self.entries.remove(leaf);
        }
        before
    }

    /// The round of this number, which must be there.
    fn known_round(&mut self, number: u32) -> Result<&mut Round, Problem> {
        let found = self.rounds.iter_mut().find(|round| round.number == number);
        found.ok_or_else(|| Problem::new(Code::RoundUnknown).with("round", number))
    }

    /// The round of this number; one more than there are opens it.
    fn round_to_appraise(&mut self, number: u32, actor: &Actor) -> Result<&mut Round, Problem> {
        let next = self.rounds.iter().map(|round| round.number).max().unwrap_or(0) + 1;
        if number == next {
            let by = Person { name: actor.name.clone(), ..Person::default() };
            self.rounds.push(Round { number, by, ..Round::default() });
        }
        self.known_round(number)
    }

    fn move_to(&mut self, to: Stage, actor: &Actor) -> Change {
        let from = std::mem::replace(&mut self.stage, to);
        self.record(Recorded::Stage { from, to }, actor);
        Change::Stage(from)
    }

    /// Moves on, in the name of whoever answers for it.
    fn make_step(&mut self, step: Step, actor: &Actor) -> Change {
        let Step { to, by, role, reason } = step;
        let inverse = self.move_to(to, actor);
        if let Some(entry) = self.history.last_mut() {
            (entry.by, entry.position) = (by.name, by.position);
            (entry.role, entry.reason) = (Some(role), reason);
        }
        inverse
    }

    fn take_rounds(&mut self, taken: TakenRounds, actor: &Actor) -> Change {
        let TakenRounds { rounds, stage, source, file, documents } = taken;
        let recorded = Recorded::Rounds { source, file: file.clone(), rounds: rounds.len() };
        self.record(recorded, actor);
        let mut before = Map::new();
        for (id, document) in documents {
            let stood = put(&mut self.documents, &id, document);
            before.insert(id, stood);
        }
        Change::Rounds(Box::new(TakenRounds {
            documents: before,
            rounds: std::mem::replace(&mut self.rounds, rounds),
            stage: std::mem::replace(&mut self.stage, stage),
            source: Source::TakenBack,
            file,
        }))
    }

    fn record(&mut self, change: Recorded, actor: &Actor) {
        let (at, by) = (actor.at.clone(), actor.name.clone());
        self.history.push(HistoryEntry { at, by, change, ..HistoryEntry::default() });
    }
}

/// Sets or removes a value and returns what stood there.
fn put<T>(map: &mut Map<String, T>, key: &str, value: Option<T>) -> Option<T> {
    match value {
        Some(value) => map.insert(key.to_string(), value),
        None => map.remove(key),
    }
}
