//! The register as a table, one row a document with the criteria that it proves, and what is done to
//! it as a whole: lists put in, criteria given and taken, documents struck.

use super::{Change, Document, Dossier, Evidence};
use crate::domain::map::Map;
use crate::domain::set::CriteriaSet;
use crate::domain::sort::sort_by_key;
use crate::domain::text::fold;

/// A row of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its id.
    pub id: String,
    /// The document.
    pub document: Document,
    /// Places in the set of the leaves whose answers it proves, in the set's order.
    pub leaves: Vec<usize>,
    /// Whether an explanation of a verdict names it.
    pub explains: bool,
}

/// What a row may lack; rows can be chosen by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It proves nothing.
    Use,
    /// It has neither a file nor a link.
    File,
    /// It has no date.
    Date,
}

/// A document to be put in, with what it proves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The document.
    pub document: Document,
    /// Ids of the leaves that it proves.
    pub leaves: Vec<String>,
    /// Where in it: section and page.
    pub place: String,
}

/// A list, ready to be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entering {
    /// The change that does it.
    pub change: Change,
    /// How many documents the register did not have.
    pub new: usize,
    /// How many it has already, by number and date.
    pub known: usize,
    /// How many criteria get a document that they did not name.
    pub attached: usize,
}

impl Registered {
    /// Whether it lacks this.
    pub fn lacks(&self, lack: Lack) -> bool {
        match lack {
            Lack::Use => self.leaves.is_empty() && !self.explains,
            Lack::File => self.document.file.is_none() && self.document.url.trim().is_empty(),
            Lack::Date => self.document.date.trim().is_empty(),
        }
    }
}

impl Document {
    /// Whether both are one document: the same number and sign, or the same subject without any, and
    /// no two dates.
    ///
    /// ```
    /// use tucham::domain::dossier::Document;
    /// let document = |number: &str, date: &str| Document {
    ///     number: number.into(),
    ///     date: date.into(),
    ///     ..Document::default()
    /// };
    /// let plan = document("05/KH-UBND", "2026-01-15");
    /// assert!(plan.is_same(&document("05/kh-ubnd ", "")));
    /// assert!(!plan.is_same(&document("05/KH-UBND", "2025-01-15")));
    /// assert!(!document("", "").is_same(&document("", "")));
    /// ```
    pub fn is_same(&self, other: &Document) -> bool {
        let number = |document: &Document| fold(&document.number).replace(' ', "");
        let subject = |document: &Document| fold(&document.title);
        let dates = (self.date.trim(), other.date.trim());
        let agree = dates.0 == dates.1 || dates.0.is_empty() || dates.1.is_empty();
        let (ours, theirs) = (number(self), number(other));
        let is_named = !ours.is_empty() || !subject(self).is_empty();
        is_named && agree && ours == theirs && (!ours.is_empty() || subject(self) == subject(other))
    }

    /// Takes what it lacks from another.
    fn complete(&mut self, other: &Document) {
        let own =
            [&mut self.number, &mut self.date, &mut self.issuer, &mut self.title, &mut self.url];
        let others = [&other.number, &other.date, &other.issuer, &other.title, &other.url];
        for (own, other) in own.into_iter().zip(others) {
            if own.trim().is_empty() {
                own.clone_from(other);
            }
        }
        if self.file.is_none() {
            self.file.clone_from(&other.file);
        }
    }
}

impl Dossier {
    /// The register, row by row: in the order of the criteria that the documents prove first, those that
    /// prove nothing last, and beside each other by date.
    pub fn register(&self, set: &CriteriaSet) -> Vec<Registered> {
        let explaining = self.explaining();
        let row = |(id, document): (&String, &Document)| {
            let mut leaves: Vec<usize> =
                self.leaves_citing(id).filter_map(|leaf| set.find(leaf)).collect();
            sort_by_key(&mut leaves, |leaf| *leaf);
            let explains = explaining.contains(&id.as_str());
            Registered { id: id.clone(), document: document.clone(), leaves, explains }
        };
        let mut rows: Vec<Registered> = self.documents.iter().map(row).collect();
        let first = |row: &Registered| row.leaves.first().copied().unwrap_or(usize::MAX);
        sort_by_key(&mut rows, |row| (first(row), row.document.date.clone()));
        rows
    }

    /// The documents that explanations name, by id.
    fn explaining(&self) -> Vec<&str> {
        let said = self.rounds.iter().flat_map(|round| round.explanations.values());
        said.flat_map(|explanation| &explanation.evidence).map(|it| it.document.as_str()).collect()
    }

    /// Puts a list into the register and onto the criteria that it names. A document that the register
    /// has is completed, never overwritten; one that a criterion names already is not named twice.
    /// `new_id` makes an id that the register does not have.
    pub fn enter_documents(&self, list: &[Listed], mut new_id: impl FnMut() -> String) -> Entering {
        let mut register = self.documents.clone();
        let mut evidence: Map<String, Vec<Evidence>> = Map::new();
        let (mut new, mut known, mut attached) = (0, 0, 0);
        for Listed { document, leaves, place } in list {
            let same = register.iter().find(|(_, other)| other.is_same(document));
            let id = same.map(|(id, _)| id.clone());
            match &id {
                Some(_) => known += 1,
                None => new += 1,
            }
            let id = id.unwrap_or_else(&mut new_id);
            register.get_or_default(id.clone()).complete(document);
            for leaf in leaves {
                let named = evidence.get_or_insert_with(leaf.clone(), || self.evidence_of(leaf));
                if named.iter().all(|it| it.document != id) {
                    let (document, place) = (id.clone(), place.clone());
                    named.push(Evidence { document, place, ..Evidence::default() });
                    attached += 1;
                }
            }
        }
        let is_other = |(id, document): &(&String, &Document)| {
            self.documents.get(id.as_str()) != Some(*document)
        };
        let documents = register.iter().filter(is_other).map(|(id, document)| Change::Document {
            id: id.clone(),
            document: Some(document.clone()),
        });
        let named = evidence.iter().filter(|(leaf, named)| self.evidence_of(leaf) != **named);
        let named = named.map(|(leaf, evidence)| Change::Evidence {
            leaf: leaf.clone(),
            evidence: evidence.clone(),
        });
        Entering { change: Change::All(documents.chain(named).collect()), new, known, attached }
    }

    /// Makes a document prove these leaves (by id) and no others. It stays in the register when it
    /// proves nothing any more.
    pub fn assign(&self, document: &str, leaves: &[String]) -> Change {
        Change::All(self.assigning(document, leaves))
    }

    /// Takes a document off every answer and out of the register. What explanations name stays: they
    /// are the business of another page, and the change is then refused.
    pub fn strike(&self, document: &str) -> Change {
        let mut changes = self.assigning(document, &[]);
        changes.push(Change::Document { id: document.into(), document: None });
        Change::All(changes)
    }

    fn assigning(&self, document: &str, leaves: &[String]) -> Vec<Change> {
        let before: Vec<&str> = self.leaves_citing(document).collect();
        let dropped = before.iter().filter(|leaf| leaves.iter().all(|it| it != **leaf));
        let without = dropped.map(|leaf| {
            let mut evidence = self.evidence_of(leaf);
            evidence.retain(|it| it.document != document);
            Change::Evidence { leaf: leaf.to_string(), evidence }
        });
        let added = leaves.iter().filter(|leaf| !before.contains(&leaf.as_str()));
        let with = added.map(|leaf| {
            let mut evidence = self.evidence_of(leaf);
            evidence.push(Evidence { document: document.into(), ..Evidence::default() });
            Change::Evidence { leaf: leaf.clone(), evidence }
        });
        without.chain(with).collect()
    }

    /// The register with the criteria that a set has too, for the dossier of the year after. Dates,
    /// links and files are left behind, as each year has its own.
    pub fn register_for_next_year(&self, set: &CriteriaSet) -> Vec<Listed> {
        let listed = |(id, document): (&String, &Document)| {
            let leaves = self.leaves_citing(id).filter(|leaf| set.leaf(leaf).is_some());
            let leaves = leaves.map(str::to_string).collect();
            let Document { number, issuer, title, .. } = document.clone();
            let document = Document { number, issuer, title, ..Document::default() };
            Listed { document, leaves, place: String::new() }
        };
        self.documents.iter().map(listed).collect()
    }

    fn evidence_of(&self, leaf: &str) -> Vec<Evidence> {
        self.entries.get(leaf).map(|entry| entry.evidence.clone()).unwrap_or_default()
    }
}
