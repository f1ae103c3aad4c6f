//! Steps that a build kept which wrote every document out where it proves something: fitted into the
//! register as it stands now.

use super::{Actor, Change, Document, Dossier, Evidence, Explanation};
use crate::domain::map::Map;
use crate::domain::problem::Problem;
use crate::domain::set::CriteriaSet;

/// What version 1 said at once: documents, then the evidence that named them.
struct Lifted {
    documents: Map<String, Document>,
    names: Names,
}

/// What names the documents.
enum Names {
    Entry { leaf: String, evidence: Vec<Evidence> },
    Explanation { round: u32, leaf: String, explanation: Explanation },
}

impl Dossier {
    /// Makes a step of version 1, lifted by itself, and says what does the same from here: a document
    /// that was typed into is corrected where it stands, and one that the step left behind leaves the
    /// register, as then it was nowhere any more.
    ///
    /// # Errors
    /// As [`Dossier::apply`]; what is left is then not to be used.
    pub fn settle(
        &mut self,
        change: Change,
        set: &CriteriaSet,
        actor: &Actor,
    ) -> Result<Change, Problem> {
        let before = self.clone();
        let mut made = Vec::new();
        self.settle_into(change, set, actor, &mut made)?;
        let named = before.cited_documents();
        let left: Vec<String> = {
            let still = self.cited_documents();
            let is_left = |id: &&&str| !still.contains(*id) && self.documents.contains_key(**id);
            named.iter().filter(is_left).map(|id| id.to_string()).collect()
        };
        for id in left {
            self.make(Change::Document { id, document: None }, set, actor, &mut made)?;
        }
        Ok(match made.len() {
            1 => made.remove(0),
            _ => Change::All(made),
        })
    }

    fn make(
        &mut self,
        change: Change,
        set: &CriteriaSet,
        actor: &Actor,
        made: &mut Vec<Change>,
    ) -> Result<(), Problem> {
        self.apply(change.clone(), set, actor)?;
        made.push(change);
        Ok(())
    }

    fn settle_into(
        &mut self,
        change: Change,
        set: &CriteriaSet,
        actor: &Actor,
        made: &mut Vec<Change>,
    ) -> Result<(), Problem> {
        let changes = match Lifted::of(change) {
            Ok(lifted) => self.fitted(lifted),
            Err(Change::All(changes)) => {
                for change in changes {
                    self.settle_into(change, set, actor, made)?;
                }
                return Ok(());
            }
            Err(single) => vec![single],
        };
        changes.into_iter().try_for_each(|change| self.make(change, set, actor, made))
    }

    /// The same with the documents that are in the register already.
    fn fitted(&self, lifted: Lifted) -> Vec<Change> {
        let Lifted { documents, mut names } = lifted;
        let now = match &names {
            Names::Entry { leaf, .. } => self.cited_by(leaf),
            Names::Explanation { round, leaf, .. } => {
                let said = self.round(*round).and_then(|round| round.explanations.get(leaf));
                said.map(|it| self.cited(&it.evidence)).unwrap_or_default()
            }
        };
        let evidence = match &mut names {
            Names::Entry { evidence, .. } => evidence,
            Names::Explanation { explanation, .. } => &mut explanation.evidence,
        };
        let is_typed_into = now.len() == evidence.len();
        let mut changes = Vec::new();
        for (place, it) in evidence.iter_mut().enumerate() {
            let Some(document) = documents.get(&it.document) else { continue };
            let here = now.get(place);
            let same = here.filter(|here| here.document == *document);
            let same = same.or_else(|| now.iter().find(|now| now.document == *document));
            if let Some(same) = same {
                it.document = same.id.clone();
                continue;
            }
            if self.documents.get(&it.document) == Some(document) {
                continue;
            }
            let own = here.filter(|here| is_typed_into && self.times_cited(&here.id) == 1);
            it.document = match own {
                Some(own) => own.id.clone(),
                None => self.free_id(&it.document),
            };
            let document = Some(document.clone());
            changes.push(Change::Document { id: it.document.clone(), document });
        }
        changes.push(names.change());
        changes
    }

    /// This id, or one beside it that the register does not have.
    pub fn free_id(&self, id: &str) -> String {
        let others = (2_u64..).map(|number| format!("{id}-{number}"));
        let mut ids = std::iter::once(id.to_string()).chain(others);
        ids.find(|id| !self.documents.contains_key(id)).unwrap_or_default()
    }
}

impl Lifted {
    /// Gives the change back where it is another.
    fn of(change: Change) -> Result<Self, Change> {
        let Change::All(changes) = change else {
            return Names::of(change).map(|names| Lifted { documents: Map::new(), names });
        };
        let (last, before) = match changes.split_last() {
            Some(parts) => parts,
            None => return Err(Change::All(changes)),
        };
        let documents = before.iter().map(|change| match change {
            Change::Document { id, document: Some(document) } => {
                Some((id.clone(), document.clone()))
            }
            _ => None,
        });
        let documents: Option<Map<String, Document>> = documents.collect();
        match (documents, Names::of(last.clone())) {
            (Some(documents), Ok(names)) => Ok(Lifted { documents, names }),
            _ => Err(Change::All(changes)),
        }
    }
}

impl Names {
    fn of(change: Change) -> Result<Self, Change> {
        match change {
            Change::Evidence { leaf, evidence } => Ok(Names::Entry { leaf, evidence }),
            Change::Explanation { round, leaf, explanation: Some(explanation) } => {
                Ok(Names::Explanation { round, leaf, explanation })
            }
            other => Err(other),
        }
    }

    fn change(self) -> Change {
        match self {
            Names::Entry { leaf, evidence } => Change::Evidence { leaf, evidence },
            Names::Explanation { round, leaf, explanation } => {
                Change::Explanation { round, leaf, explanation: Some(explanation) }
            }
        }
    }
}
