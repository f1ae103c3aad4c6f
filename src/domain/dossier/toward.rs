//! The changes that lead from one state of a dossier to another.

use super::{Change, Dossier, Entry};
use crate::domain::map::Set;
use crate::domain::sort::sort_by;

/// Which part of a dossier is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Unit, campaign, profile, people, report, parts, figures, documents and all of these leaves.
    Whole(&'a [String]),
    /// These leaves alone; figures and documents that other leaves use too stay.
    Leaves(&'a [String]),
}

impl Dossier {
    /// The changes that make a part of this dossier equal to another state of it.
    ///
    /// None where they are equal already. Stage, rounds, history and keys that this version does
    /// not know are no part of it: what was locked, appraised or recorded is not turned back.
    pub fn toward(&self, other: &Dossier, part: Part) -> Vec<Change> {
        let mut changes = Vec::new();
        let leaves = match part {
            Part::Whole(leaves) => {
                self.heads_toward(other, &mut changes);
                leaves
            }
            Part::Leaves(leaves) => leaves,
        };
        let wanted = match part {
            Part::Whole(_) => other.documents.keys().collect(),
            Part::Leaves(leaves) => self.own_documents(other, leaves),
        };
        let differs = |id: &&String| self.documents.get(*id) != other.documents.get(*id);
        changes.extend(wanted.into_iter().filter(differs).map(|id| Change::Document {
            id: id.clone(),
            document: other.documents.get(id).cloned(),
        }));
        let none = Entry::default();
        for leaf in leaves {
            let entry = |dossier: &Dossier| dossier.entries.get(leaf).unwrap_or(&none).clone();
            entry_toward(leaf, &entry(self), entry(other), &mut changes);
        }
        changes.extend(self.left_over(other, leaves, part));
        changes
    }

    /// The documents that another state has for these leaves, and that no other leaf names here.
    fn own_documents<'o>(&self, other: &'o Dossier, leaves: &[String]) -> Set<&'o String> {
        let theirs = leaves.iter().filter_map(|leaf| other.entries.get(leaf));
        let theirs = theirs.flat_map(|entry| &entry.evidence).map(|it| &it.document);
        let is_own = |id: &&String| {
            let mut citing = self.leaves_citing(id);
            let is_known = other.documents.contains_key(*id);
            is_known && citing.all(|leaf| leaves.iter().any(|own| own == leaf))
        };
        theirs.filter(is_own).collect()
    }

    /// The documents that nothing names once these leaves are as in another state, and that this
    /// state does not have: they leave the register.
    fn left_over(&self, other: &Dossier, leaves: &[String], part: Part) -> Vec<Change> {
        let mut then = Dossier { entries: self.entries.clone(), ..Dossier::default() };
        then.rounds.clone_from(&self.rounds);
        for leaf in leaves {
            match other.entries.get(leaf) {
                Some(entry) => then.entries.insert(leaf.clone(), entry.clone()),
                None => then.entries.remove(leaf),
            };
        }
        let (before, after) = (self.cited_documents(), then.cited_documents());
        let is_gone = |id: &&String| {
            let was_of_these = matches!(part, Part::Whole(_)) || before.contains(id.as_str());
            was_of_these && !after.contains(id.as_str()) && !other.documents.contains_key(*id)
        };
        let gone = self.documents.keys().filter(is_gone);
        gone.map(|id| Change::Document { id: id.clone(), document: None }).collect()
    }

    fn heads_toward(&self, other: &Dossier, changes: &mut Vec<Change>) {
        let questions = self.profile.keys().chain(other.profile.keys());
        let mut questions: Vec<&String> = questions.collect();
        sort_by(&mut questions, Ord::cmp);
        questions.dedup();
        let profile =
            questions.into_iter().filter(|it| self.profile.get(*it) != other.profile.get(*it));
        changes.extend(profile.map(|question| Change::Profile {
            question: question.clone(),
            answer: other.profile.get(question).copied(),
        }));
        let mut figures: Vec<&String> = self.figures.keys().chain(other.figures.keys()).collect();
        sort_by(&mut figures, Ord::cmp);
        figures.dedup();
        let figures =
            figures.into_iter().filter(|it| self.figures.get(*it) != other.figures.get(*it));
        changes.extend(
            figures.map(|id| Change::Figure {
                id: id.clone(),
                figure: other.figures.get(id).cloned(),
            }),
        );
        let (people, then) = (&self.people, &other.people);
        let heads = [
            (self.unit != other.unit, Change::Unit(other.unit.clone())),
            (self.campaign != other.campaign, Change::Campaign(other.campaign.clone())),
            (people.prepared_by != then.prepared_by, Change::PreparedBy(then.prepared_by.clone())),
            (people.approved_by != then.approved_by, Change::ApprovedBy(then.approved_by.clone())),
            (
                self.report.heading != other.report.heading,
                Change::Heading(other.report.heading.clone()),
            ),
            (self.parts != other.parts, Change::Parts(other.parts.clone())),
            (
                self.report.difficulties != other.report.difficulties,
                Change::Difficulties(other.report.difficulties.clone()),
            ),
            (
                self.report.proposals != other.report.proposals,
                Change::Proposals(other.report.proposals.clone()),
            ),
        ];
        changes.extend(heads.into_iter().filter(|(differs, _)| *differs).map(|(_, change)| change));
    }
}

fn entry_toward(leaf: &str, now: &Entry, then: Entry, changes: &mut Vec<Change>) {
    let leaf = || leaf.to_string();
    if now.answer != then.answer {
        changes.push(Change::Answer { leaf: leaf(), answer: then.answer });
    }
    if now.note != then.note {
        changes.push(Change::Note { leaf: leaf(), note: then.note });
    }
    if now.evidence != then.evidence {
        changes.push(Change::Evidence { leaf: leaf(), evidence: then.evidence });
    }
}
